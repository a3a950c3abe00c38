//! A document that the meeting files on a record of the pipeline.

use crate::pipeline::Filing;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A document as it was submitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submitted {
    /// The document, and what it leads to.
    pub filing: Filing,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step, by its place in the format.
    pub step: usize,
    /// The day of the meeting.
    pub on: NaiveDate,
    /// How many decisions had been taken before: a vote before that is about something else.
    #[serde(default, skip_serializing_if = "nothing")]
    pub after: usize,
    /// Why it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn nothing(count: &usize) -> bool {
    *count == 0
}

impl Submitted {
    /// Whether it stands.
    pub fn stands(&self) -> bool {
        self.taken_back.is_none()
    }
}
