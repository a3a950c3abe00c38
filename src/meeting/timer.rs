//! Clocks of the meeting's own: a presentation, a defence, a tribune, a break, under whatever name.
//!
//! Whoever is given the same thing is given the same time: on one item of the agenda all clocks of
//! one name run equally long, and so do all presentations of a step, unless the chair overrules that
//! with a reason.

use super::clock::Clock;
use super::id::Instant;
use serde::{Deserialize, Serialize};

/// A clock that runs under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timer {
    /// What for, such as a presentation.
    pub name: String,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicant: Option<String>,
    /// On which item of the agenda it began, by index; the meeting may go on under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// In which step it began, by its place in the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// The time it has.
    pub clock: Clock,
}

impl Timer {
    /// What is left on record of it when it ends at `now`.
    pub(super) fn timed(&self, now: Instant) -> Timed {
        Timed {
            name: self.name.clone(),
            applicant: self.applicant.clone(),
            item: self.item,
            step: self.step,
            secs: self.clock.limit_secs,
            used_ms: self.clock.used_ms(now),
        }
    }
}

/// A clock that has run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timed {
    /// What for.
    pub name: String,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicant: Option<String>,
    /// On which item of the agenda, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// In which step, by its place in the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// Seconds given.
    pub secs: u32,
    /// Milliseconds used.
    pub used_ms: i64,
}
