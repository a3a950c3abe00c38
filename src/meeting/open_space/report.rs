//! What a group says of its session: five fields, written by whoever wrote them, never edited.

use crate::meeting::id::{Instant, Seat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most points, recommendations or steps in one report.
pub const LINES_MAX: usize = 40;

/// A report as it was handed in. A correction is another one by the same hand; both are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The fields.
    pub words: ReportWords,
    /// Who wrote it, or handed it in.
    pub by: Seat,
    /// When it was handed in.
    pub at: Instant,
    /// Which version of this writer's report it is, from 1.
    pub version: u32,
    /// Whether that was after the reports had been closed once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
}

/// What stands in a report beside title and convenor, which stand on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// Who was there, as they wrote it down: names, or a number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub participants: String,
    /// What was talked about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// What was said, point by point.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
    /// What they recommend.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<String>,
    /// What comes next, with who does it and by when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next_steps: Vec<NextStep>,
}

/// A step that somebody takes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What.
    pub what: String,
    /// Who.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// By when.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
}
