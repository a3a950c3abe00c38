//! Clocks under a name of their own: who was given which time, and used how much.

use crate::meeting::Instant;

/// What was timed under one name on one item, such as presentations: everybody was given the same
/// time, or the chair said why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timing {
    /// What for.
    pub name: String,
    /// Once for each time that it ran, in order.
    pub lines: Vec<TimingLine>,
}

/// A clock that ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimingLine {
    /// When it began.
    pub at: Instant,
    /// For whom.
    pub applicant: Option<String>,
    /// Seconds given.
    pub secs: u32,
    /// Milliseconds used, pauses left out; `None` while it goes on.
    pub used_ms: Option<i64>,
}

impl TimingLine {
    /// Whole seconds over the time given, if any; a part of a second counts for nothing.
    pub fn over_secs(&self) -> Option<i64> {
        let over = self.used_ms? / 1000 - i64::from(self.secs);
        (over > 0).then_some(over)
    }
}
