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
    /// Why it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back: Option<String>,
}

impl Submitted {
    /// Whether it stands.
    pub fn stands(&self) -> bool {
        self.taken_back.is_none()
    }
}
