//! Everything that can have happened to the sheets.

use super::accord::Accord;
use super::asked::{Answered, Asked};
use super::noted::{Noted, Sorted};
use super::rated::Rated;
use super::slate::Slate;
use super::submitted::Submitted;
use super::task::{Assignment, TaskReport};
use crate::meeting::listed::ListRuling;
use serde::{Deserialize, Serialize};

/// What happened to the sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields repeat the act that caused the event")]
pub enum SheetEvent {
    /// A line was written down.
    Noted { line: Box<Noted> },
    /// It was put into other words.
    Corrected { n: usize, text: String },
    /// It became part of another.
    Merged { n: usize, into: usize },
    /// It was sorted.
    Sorted { n: usize, sorted: Sorted },
    /// It was crossed out.
    Struck { n: usize, reason: String },
    /// All lines were read back.
    ReadBack,
    /// A question was asked.
    Asked { asked: Box<Asked> },
    /// It was answered.
    Answered { n: usize, answer: Answered },
    /// A side gave its ratings.
    Rated { rated: Rated },
    /// A task was given.
    Assigned { task: Box<Assignment> },
    /// Something was said of it.
    Reported { n: usize, report: TaskReport },
    /// The parties agreed, or did not.
    Concluded { accord: Accord },
    /// The people of a body were put forward.
    Slated { slate: Slate },
    /// A document was filed.
    Filed { paper: Box<Submitted> },
    /// It was taken back.
    TakenBack { n: usize, reason: String },
    /// The chair ruled on a matter of a negative list.
    ListedRuled { ruling: ListRuling },
}
