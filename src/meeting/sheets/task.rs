//! Tasks 任务: who does what by when, and who looks whether it was done. What is open at the end of a
//! meeting is before the next one of the same body.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub who: String,
    /// By which day.
    pub due: NaiveDate,
    /// Who looks whether it was done.
    pub inspector: String,
    /// The agenda item that it came from, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step in which it was given, by its place in the format; `None` in older journals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// The matter that it is about, as the agenda had it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub matter: String,
    /// The question without an answer that it came from, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<usize>,
    /// What was said of it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<TaskReport>,
    /// Where it was given, if that was in an earlier meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<TaskBefore>,
}

impl Assignment {
    /// Whether somebody has said that it is done, and nobody since that it is not.
    pub fn is_done(&self) -> bool {
        self.reports.last().is_some_and(|report| report.done)
    }

    /// Whether its day is past on `day` and it is not done.
    pub fn is_overdue(&self, day: NaiveDate) -> bool {
        !self.is_done() && self.due < day
    }
}

/// What was said of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskReport {
    /// Whether it is done.
    pub done: bool,
    /// In one line.
    pub text: String,
}

/// Where a task was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskBefore {
    /// The id of that meeting.
    pub meeting: String,
    /// What it was called.
    pub title: String,
    /// Its number there.
    pub n: usize,
    /// Whether that meeting's format is never shown: then it goes on only to such meetings.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
}
