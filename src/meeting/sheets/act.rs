//! Everything that can be done with the sheets.

use super::noted::Lane;
use super::slate::SlatePerson;
use crate::meeting::id::Seat;
use crate::pipeline::{Entry, Filing};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An act on the sheets of a meeting. Lines, questions and tasks are named by their numbers.
///
/// What a member says stands under the member's seat (`by`); of somebody who is not on the roster
/// the chair gives the name (`who`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum SheetAct {
    /// A line: a concern, an opinion, a piece of experience. The step opens it (`capture`).
    NoteLine {
        /// In one line.
        text: String,
        /// Its kind, one of those of the step; left out: the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        /// Who raised it, if they are not on the roster.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        who: String,
        /// Whom it is about or directed to.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        to: String,
    },
    /// A line is put into other words, as when it is read back.
    CorrectLine {
        /// Which.
        n: usize,
        /// The new words.
        text: String,
    },
    /// A line becomes part of another: both say the same.
    MergeLines {
        /// Which.
        n: usize,
        /// Of which.
        into: usize,
    },
    /// Who takes it on: government, the community, people themselves (三事分流).
    SortLine {
        /// Which.
        n: usize,
        /// Whose lane.
        lane: Lane,
        /// Why.
        reason: String,
    },
    /// A line is crossed out. It stays readable, with the reason.
    StrikeLine {
        /// Which.
        n: usize,
        /// Why.
        reason: String,
    },
    /// The chair has read back all lines as they stand.
    ReadBack,
    /// A question. The step opens it (`pairs`).
    AskPair {
        /// In one line.
        text: String,
        /// Who asks, if they are not on the roster.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        who: String,
        /// Whom.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        to: String,
    },
    /// An answer to a question.
    AnswerPair {
        /// Which.
        n: usize,
        /// In one line.
        text: String,
        /// Who answers, if they are not on the roster.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        who: String,
    },
    /// What a side gave; again by the same side on the same item it replaces what it gave before.
    /// The step opens it (`ratings`).
    Rate {
        /// Which side, one of those of the step; left out: the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        side: Option<String>,
        /// How many rated.
        raters: u32,
        /// The points of all of them together, for each head in its order.
        points: Vec<u32>,
        /// In words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        remark: String,
    },
    /// A task: what, who, by when, inspected by whom. In order at any time of the session.
    Assign {
        /// What is to be done.
        text: String,
        /// Who does it.
        who: String,
        /// By which day: `2026-12-10`, not before today.
        due: String,
        /// Who looks whether it was done: somebody else.
        inspector: String,
        /// The question without an answer that it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        question: Option<usize>,
    },
    /// What became of a task.
    ReportTask {
        /// Which.
        n: usize,
        /// Whether it is done.
        done: bool,
        /// In one line.
        text: String,
    },
    /// The parties agree, all of them that are here. The step opens it (`agreement`).
    Agree {
        /// On what.
        text: String,
        /// Who agrees.
        parties: BTreeSet<Seat>,
    },
    /// The parties do not agree.
    NoAgreement {
        /// Why, or what is left open.
        text: String,
    },
    /// The people of a body that is to be formed; again for the same item they replace those put
    /// forward before. Refused with `composition_broken` where they are not made up as the rule says.
    /// The step opens it (`slate`).
    ProposeSlate {
        /// What the body is called.
        name: String,
        /// Its people.
        people: Vec<SlatePerson>,
        /// The state of the body of this name in the pipeline; looked up by the shell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        state: Option<String>,
    },
    /// A document is filed on a record of the pipeline: a notice, a contract, a report. It counts once
    /// the record of the meeting is signed; where its profile says that it is voted on, when the main
    /// motion on the item is adopted. The step opens it (`documents`). Refused as the pipeline says.
    File {
        /// What is filed.
        entry: Entry,
        /// What the pipeline says to it; looked up by the shell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        filing: Option<Box<Filing>>,
    },
    /// A document filed in this meeting is taken back. It stays readable, with the reason.
    TakeBack {
        /// Which, by its number in the meeting.
        n: usize,
        /// Why.
        reason: String,
    },
    /// The chair rules on the item under way, which stands on a negative list: until then nothing is
    /// moved on it and its first step is not left.
    RuleListed {
        /// Whether it may be taken up all the same; if not, only what disposes of it may be moved.
        admit: bool,
        /// Why.
        reason: String,
    },
}
