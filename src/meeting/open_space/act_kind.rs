//! The names of the acts of an Open Space.

use super::SpaceAct;
use crate::meeting::ActKind;

impl SpaceAct {
    /// The name of this act.
    pub fn kind(&self) -> ActKind {
        match self {
            SpaceAct::Plan(_) => ActKind::PlanSpace,
            SpaceAct::AddRoom(_) => ActKind::AddRoom,
            SpaceAct::AddSlot(_) => ActKind::AddSlot,
            SpaceAct::Post { .. } => ActKind::PostTopic,
            SpaceAct::Retitle { .. } => ActKind::RetitleTopic,
            SpaceAct::Relocate { .. } => ActKind::RelocateTopic,
            SpaceAct::Swap { .. } => ActKind::SwapTopics,
            SpaceAct::Merge { .. } => ActKind::MergeTopics,
            SpaceAct::CoConvene { .. } => ActKind::CoConvene,
            SpaceAct::Cancel { .. } => ActKind::CancelTopic,
            SpaceAct::SignUp { .. } => ActKind::SignUp,
            SpaceAct::SignOff { .. } => ActKind::SignOff,
            SpaceAct::BeginRound { .. } => ActKind::BeginRound,
            SpaceAct::EndRound { .. } => ActKind::EndRound,
            SpaceAct::Finish { .. } => ActKind::FinishSession,
            SpaceAct::StepIn { .. } => ActKind::StepIn,
            SpaceAct::Unheld { .. } => ActKind::TopicUnheld,
            SpaceAct::Report { .. } => ActKind::ReportSession,
            SpaceAct::Statement { .. } => ActKind::StateInALine,
            SpaceAct::Announce { .. } => ActKind::TellNews,
            SpaceAct::Cluster { .. } => ActKind::ClusterTopics,
            SpaceAct::OpenDots { .. } => ActKind::OpenDots,
            SpaceAct::CountDots { .. } => ActKind::CountDots,
            SpaceAct::FormGroup { .. } => ActKind::FormGroup,
            SpaceAct::JoinGroup { .. } => ActKind::JoinGroup,
            SpaceAct::Propose(_) => ActKind::ProposeProject,
            SpaceAct::ObjectTo { .. } => ActKind::ObjectToProject,
            SpaceAct::Vet { .. } => ActKind::VetProject,
            SpaceAct::Draft { .. } => ActKind::DraftMotion,
            SpaceAct::ToAgenda { .. } => ActKind::ProjectToAgenda,
            SpaceAct::WithholdName { .. } => ActKind::WithholdName,
            SpaceAct::Return { .. } => ActKind::ReturnToStage,
        }
    }
}

/// The acts of an Open Space.
pub const SPACE_ACTS: [ActKind; 32] = [
    ActKind::PlanSpace,
    ActKind::AddRoom,
    ActKind::AddSlot,
    ActKind::PostTopic,
    ActKind::SignUp,
    ActKind::SignOff,
    ActKind::RelocateTopic,
    ActKind::SwapTopics,
    ActKind::MergeTopics,
    ActKind::RetitleTopic,
    ActKind::CoConvene,
    ActKind::CancelTopic,
    ActKind::BeginRound,
    ActKind::FinishSession,
    ActKind::EndRound,
    ActKind::StepIn,
    ActKind::TopicUnheld,
    ActKind::ReportSession,
    ActKind::StateInALine,
    ActKind::TellNews,
    ActKind::ClusterTopics,
    ActKind::OpenDots,
    ActKind::CountDots,
    ActKind::FormGroup,
    ActKind::JoinGroup,
    ActKind::ProposeProject,
    ActKind::ObjectToProject,
    ActKind::VetProject,
    ActKind::DraftMotion,
    ActKind::ProjectToAgenda,
    ActKind::WithholdName,
    ActKind::ReturnToStage,
];
