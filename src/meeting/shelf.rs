//! Questions out of the meeting's hands for a while, what was decided before, and votes that are
//! to be reconsidered.

use super::event::Decision;
use super::id::{Instant, MotionId, Seat};
use super::particulars::{Nature, Past, Until};
use super::question::Question;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Questions that were put aside together: the main motion first, with what adheres to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelved {
    /// The questions, the main motion first.
    pub stack: Vec<Question>,
    /// Why they lie there.
    pub why: Shelf,
    /// Since when.
    pub at: Instant,
    /// Decisions of this meeting when they were put aside; more since then is business transacted.
    pub decisions: usize,
    /// Whether they come from an earlier meeting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inherited: bool,
}

/// Why questions are out of the meeting's hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Shelf {
    /// Laid on the table.
    Table,
    /// Postponed.
    Postponed {
        /// Until when.
        until: Until,
        /// As a special order.
        special: bool,
    },
    /// Referred to a committee.
    Committee {
        /// Which.
        name: Option<String>,
        /// When it is to report.
        report: Option<Until>,
    },
    /// Unfinished when an earlier meeting adjourned.
    Unfinished,
    /// Interrupted by a special order whose time had come.
    Interrupted,
    /// Divided from a motion under way; comes up after the part before it.
    Divided,
}

impl Shelf {
    /// Whether a committee has them.
    pub fn is_committee(&self) -> bool {
        matches!(self, Shelf::Committee { .. })
    }

    /// The name in files and messages.
    pub fn id(&self) -> &'static str {
        match self {
            Shelf::Table => "table",
            Shelf::Postponed { .. } => "postponed",
            Shelf::Committee { .. } => "committee",
            Shelf::Unfinished => "unfinished",
            Shelf::Interrupted => "interrupted",
            Shelf::Divided => "divided",
        }
    }
}

impl Shelved {
    /// The number of its main motion.
    pub fn id(&self) -> MotionId {
        self.stack.first().map_or(MotionId(0), |q| q.id)
    }

    /// Whether it was postponed to an hour that has come.
    pub fn is_timed(&self, now: Instant) -> bool {
        match &self.why {
            Shelf::Postponed { until: Until::At(when), .. } => {
                when.instant(self.at).is_some_and(|due| due <= now)
            }
            _ => false,
        }
    }

    /// Its main motion's wording.
    pub fn text(&self) -> &str {
        self.stack.first().map_or("", |q| &q.text)
    }
}

/// A vote of this meeting, with the questions as they stood before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voted {
    /// The questions before the vote, the one voted on last.
    pub stack: Vec<Question>,
    /// When.
    pub at: Instant,
    /// It was taken back by a reconsideration, a division or a reversal.
    pub set_aside: bool,
    /// It has been reconsidered once; it cannot be a second time (RONR 37:11).
    pub reconsidered: bool,
    /// It was carried out and cannot be undone.
    pub carried_out: bool,
}

/// A motion to reconsider that was made and not taken up yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconsideration {
    /// The motion.
    pub question: Question,
    /// Entered on the minutes: not to be called up on the day it was made.
    pub entered: bool,
    /// When it was made.
    pub at: Instant,
    /// The vote, when it is one of an earlier meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Box<Decision>>,
    /// The questions as they stood before that vote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stack: Vec<Question>,
}

/// A decision of an earlier meeting that is still in force.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// Its wording.
    pub text: String,
    /// When it was adopted, as written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub adopted: String,
    /// Whether it was carried out and cannot be undone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried_out: bool,
    /// The matter, where the law gives it a vote of its own: rescinding it takes that vote too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// What kind of main motion it was: the bylaws are rescinded only as they are amended.
    #[serde(default, skip_serializing_if = "Nature::is_original")]
    pub nature: Nature,
    /// Rescinded since.
    #[serde(skip)]
    pub rescinded: bool,
}

/// Notice given of a motion that needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Of what, in words.
    pub text: String,
    /// Which decision it would rescind or amend. Left out: the words of the notice hold those of
    /// the decision, or of the motion, or are part of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Past>,
    /// The wording of that decision, looked up when notice is given in a meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub about: Option<String>,
    /// Who gave it; left out: it stood in the call of the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Seat>,
    /// Given in this meeting, so that it counts in the next.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_next: bool,
}
