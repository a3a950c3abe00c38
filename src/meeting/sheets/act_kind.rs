//! The names of the acts on sheets.

use super::SheetAct;
use crate::meeting::ActKind;

impl SheetAct {
    /// The name of this act.
    pub fn kind(&self) -> ActKind {
        match self {
            SheetAct::NoteLine { .. } => ActKind::NoteLine,
            SheetAct::CorrectLine { .. } => ActKind::CorrectLine,
            SheetAct::MergeLines { .. } => ActKind::MergeLines,
            SheetAct::SortLine { .. } => ActKind::SortLine,
            SheetAct::StrikeLine { .. } => ActKind::StrikeLine,
            SheetAct::ReadBack => ActKind::ReadBack,
            SheetAct::AskPair { .. } => ActKind::AskPair,
            SheetAct::AnswerPair { .. } => ActKind::AnswerPair,
            SheetAct::Rate { .. } => ActKind::Rate,
            SheetAct::Assign { .. } => ActKind::Assign,
            SheetAct::ReportTask { .. } => ActKind::ReportTask,
            SheetAct::Agree { .. } => ActKind::Agree,
            SheetAct::NoAgreement { .. } => ActKind::NoAgreement,
            SheetAct::ProposeSlate { .. } => ActKind::ProposeSlate,
            SheetAct::File { .. } => ActKind::File,
            SheetAct::TakeBack { .. } => ActKind::TakeBack,
            SheetAct::RuleListed { .. } => ActKind::RuleListed,
        }
    }
}

/// The acts on sheets.
pub const SHEET_ACTS: [ActKind; 17] = [
    ActKind::NoteLine,
    ActKind::CorrectLine,
    ActKind::MergeLines,
    ActKind::SortLine,
    ActKind::StrikeLine,
    ActKind::ReadBack,
    ActKind::AskPair,
    ActKind::AnswerPair,
    ActKind::Rate,
    ActKind::Assign,
    ActKind::ReportTask,
    ActKind::Agree,
    ActKind::NoAgreement,
    ActKind::ProposeSlate,
    ActKind::File,
    ActKind::TakeBack,
    ActKind::RuleListed,
];
