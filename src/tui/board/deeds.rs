//! What can be done with what lies under the cursor: what would mend a badge first, then what is in
//! order with a topic in its state. Whether it is in order in the end the meeting says.

use super::Under;
use crate::meeting::{ActKind, Badge, Fix, Meeting, Topic, TopicState};

/// An entry of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// An act.
    Act(ActKind),
    /// A part of it gets a place of its own.
    Split,
    /// It is put up once more.
    Again,
    /// What would mend something.
    Mend(Badge, Fix),
}

/// What can be done with it, of the acts that are in order.
pub fn deeds(meeting: &Meeting, under: Under, open: &[ActKind]) -> Vec<Deed> {
    use ActKind as K;
    let act = |kind: &ActKind| open.contains(kind).then_some(Deed::Act(*kind));
    let of = |kinds: &[ActKind]| kinds.iter().filter_map(act).collect::<Vec<_>>();
    match under {
        Under::Free(_) => of(&[K::PostTopic, K::AddRoom, K::AddSlot, K::TellNews]),
        Under::Topic(n) => meeting.space.topic(n).map_or(vec![], |topic| {
            let mend = fixes(meeting, topic).into_iter().map(|(b, fix)| Deed::Mend(b, fix));
            let (kinds, post) = of_topic(topic);
            let post = post.filter(|_| open.contains(&K::PostTopic));
            mend.chain(of(kinds)).chain(post).collect()
        }),
        Under::Group(_) => of(&[K::JoinGroup, K::FormGroup, K::ProposeProject]),
        Under::Project(_) => of(&[
            K::VetProject,
            K::DraftMotion,
            K::ProjectToAgenda,
            K::ObjectToProject,
            K::ProposeProject,
        ]),
        Under::Nothing => of(&[K::FormGroup, K::ProposeProject, K::AddRoom, K::AddSlot]),
    }
}

/// The acts that a topic in this state is for, and how it may be put up again.
fn of_topic(topic: &Topic) -> (&'static [ActKind], Option<Deed>) {
    use ActKind as K;
    match topic.state {
        TopicState::Posted => (
            &[
                K::SignUp,
                K::SignOff,
                K::RelocateTopic,
                K::SwapTopics,
                K::MergeTopics,
                K::CoConvene,
                K::RetitleTopic,
                K::CancelTopic,
                K::TopicUnheld,
            ],
            Some(Deed::Split),
        ),
        TopicState::Running => (
            &[
                K::FinishSession,
                K::ReportSession,
                K::SignUp,
                K::StepIn,
                K::TopicUnheld,
                K::RelocateTopic,
                K::SwapTopics,
                K::MergeTopics,
                K::CoConvene,
                K::RetitleTopic,
            ],
            Some(Deed::Split),
        ),
        TopicState::Finished => (
            &[K::ReportSession, K::StateInALine, K::ClusterTopics, K::TopicUnheld],
            Some(Deed::Split),
        ),
        TopicState::Cancelled { .. } | TopicState::Unheld { .. } => {
            (&[K::PostTopic], Some(Deed::Again))
        }
        TopicState::Merged { .. } => (&[K::PostTopic], None),
    }
}

fn fixes(meeting: &Meeting, topic: &Topic) -> Vec<(Badge, Fix)> {
    let badges = meeting.badges(topic).into_iter();
    let each = badges.flat_map(|badge| {
        let fixes = meeting.space.fixes(topic, badge).into_iter();
        fixes.map(move |fix| (badge, fix))
    });
    each.collect()
}

/// The easiest thing that would mend something about this topic.
pub fn first_fix(meeting: &Meeting, n: u32) -> Option<(Badge, Fix)> {
    fixes(meeting, meeting.space.topic(n)?).into_iter().next()
}
