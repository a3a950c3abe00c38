//! A line: a concern, an opinion, a piece of experience, in the words of whoever raised it.

use crate::meeting::id::Seat;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noted {
    /// In one line.
    pub text: String,
    /// Its kind, by the id in the format; empty where there is one kind.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Who raised it, where they are on the roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// Who raised it, where they are not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Whom it is about or directed to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step in which it was written down, by its place in the format.
    pub step: usize,
    /// Whether it becomes a need of the pipeline.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub need: bool,
    /// Who takes it on (三事分流).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sorted: Option<Sorted>,
    /// The line that it became part of, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<usize>,
    /// Why it was crossed out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub struck: Option<String>,
}

impl Noted {
    /// Whether it stands for itself: neither crossed out nor part of another.
    pub fn is_open(&self) -> bool {
        self.into.is_none() && self.struck.is_none()
    }
}

/// In whose lane a matter is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sorted {
    /// The lane.
    pub lane: Lane,
    /// Why.
    pub reason: String,
}

/// Who takes a matter on: 三事分流.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// 大事: government, quickly.
    Great,
    /// 小事: the community, by deliberation.
    Small,
    /// 私事: people themselves.
    Private,
}

impl Lane {
    /// All of them, the one of most of what is raised first.
    pub const ALL: [Lane; 3] = [Lane::Small, Lane::Great, Lane::Private];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Lane::Great => "great",
            Lane::Small => "small",
            Lane::Private => "private",
        }
    }
}
