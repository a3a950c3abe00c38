//! What stands on the sheets at the end, as it is signed.

use super::{Accord, Asked, Assignment, Noted, Rated, Slate};
use crate::meeting::listed::ListRuling;
use crate::meeting::{Meeting, Projector};
use serde::{Deserialize, Serialize};

/// The sheets of an adjourned meeting. Of what is never shown only that it was, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SheetResult {
    /// Lines, by number from 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Noted>,
    /// Questions with their answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Asked>,
    /// Ratings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Rated>,
    /// Tasks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Assignment>,
    /// Agreements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accords: Vec<Accord>,
    /// Bodies that were put forward.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slates: Vec<Slate>,
    /// Rulings on matters of negative lists.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub list_rulings: Vec<ListRuling>,
}

impl Meeting {
    /// What stands on the sheets, as it is signed; `None` when nothing does.
    pub(in crate::meeting) fn sheet_result(&self) -> Option<SheetResult> {
        let sheets = &self.sheets;
        if sheets.is_empty() {
            return None;
        }
        // By step: what one step may not show is left out, the rest stands.
        let format = self.charter().map(|charter| &charter.format);
        let shown =
            |step: usize| format.is_none_or(|f| f.shown_in(f.steps.get(step)) < Projector::Nothing);
        let all = format.is_none_or(|f| f.projector < Projector::Nothing);
        // Older journals do not know the step.
        let known = |step: Option<usize>| step.is_none_or(shown);
        let accord = |accord: &Accord| Accord {
            text: if all && known(accord.step) { accord.text.clone() } else { String::new() },
            ..accord.clone()
        };
        Some(SheetResult {
            lines: sheets.noted.iter().filter(|line| shown(line.step)).cloned().collect(),
            questions: sheets.asked.iter().filter(|asked| shown(asked.step)).cloned().collect(),
            ratings: sheets.rated.iter().filter(|rated| shown(rated.step)).cloned().collect(),
            tasks: sheets.tasks.iter().filter(|task| all && known(task.step)).cloned().collect(),
            accords: sheets.accords.iter().map(accord).collect(),
            list_rulings: sheets.list_rulings.clone(),
            slates: sheets.slates.iter().filter(|slate| known(slate.step)).cloned().collect(),
        })
    }
}
