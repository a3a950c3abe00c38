//! A topic on the wall: what somebody cares about enough to put a name to it.

use super::report::Report;
use crate::meeting::id::{Instant, Seat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A place on the wall: a time and a room, both from 1.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Which time.
    pub slot: u32,
    /// Which room.
    pub room: u32,
}

/// How far a topic has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicState {
    /// On the wall: in a cell, or waiting for one.
    Posted,
    /// People are at it.
    Running,
    /// They were.
    Finished,
    /// It became part of another one.
    Merged {
        /// Which.
        into: u32,
    },
    /// Its convenor crossed it out.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// Nobody held it.
    Unheld {
        /// Why.
        reason: String,
    },
}

impl TopicState {
    /// Whether it holds its cell of the wall.
    pub fn is_live(&self) -> bool {
        matches!(self, TopicState::Posted | TopicState::Running)
    }

    /// Whether people met, or still do.
    pub fn was_held(&self) -> bool {
        matches!(self, TopicState::Running | TopicState::Finished)
    }
}

/// Where a topic comes from that was not there at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Descent {
    /// A part of that one, which goes on.
    SplitFrom(u32),
    /// That one again, which was not held.
    Again(u32),
}

/// A topic. Nothing is ever taken off the wall: what is over is crossed out with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its number, from 1 in the order of posting.
    pub n: u32,
    /// The title, in its convenor's words.
    pub title: String,
    /// Titles that it had before, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub titles_before: Vec<String>,
    /// Who put it on the wall.
    pub posted_by: Seat,
    /// Who answers for it: sees that it begins and that there is a report.
    pub convenor: Seat,
    /// Who convenes with them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub with: BTreeSet<Seat>,
    /// Who stepped in for an absent convenor, and owes the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<Seat>,
    /// Who was named to write the report, where that is not the convenor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<Seat>,
    /// Where it stands on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cell>,
    /// Where it stood before, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells_before: Vec<Cell>,
    /// How far it has come.
    pub state: TopicState,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub descent: Option<Descent>,
    /// Who wants to come. It binds nobody.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub interested: BTreeSet<Seat>,
    /// What came of it, every version, in the order of handing in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// The one line that stands for a report that is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// Whether it was written down after the fact, from the paper wall.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered_late: bool,
    /// When it was posted.
    pub at: Instant,
}

impl Topic {
    /// A topic that somebody puts up now, and that waits for a cell.
    pub fn new(n: u32, title: String, convenor: Seat, at: Instant) -> Self {
        Topic {
            n,
            title,
            titles_before: vec![],
            posted_by: convenor,
            convenor,
            with: BTreeSet::new(),
            acting: None,
            reporter: None,
            cell: None,
            cells_before: vec![],
            state: TopicState::Posted,
            descent: None,
            interested: BTreeSet::new(),
            reports: vec![],
            statement: None,
            entered_late: false,
            at,
        }
    }

    /// Whoever answers for it: its convenor, or who stepped in.
    pub fn answers(&self) -> Seat {
        self.acting.unwrap_or(self.convenor)
    }

    /// Those who convene it.
    pub fn convenors(&self) -> impl Iterator<Item = Seat> + '_ {
        [self.convenor].into_iter().chain(self.with.iter().copied()).chain(self.acting)
    }

    /// Whether it holds its cell of the wall.
    pub fn is_live(&self) -> bool {
        self.state.is_live()
    }

    /// Whether people met about it, or still do.
    pub fn was_held(&self) -> bool {
        self.state.was_held()
    }

    /// Whether it may be given dots: it was held, and says something of itself.
    pub fn is_reported(&self) -> bool {
        self.was_held() && (!self.reports.is_empty() || self.statement.is_some())
    }

    /// Whether somebody owes a report of it.
    pub fn lacks_report(&self) -> bool {
        self.was_held() && self.reports.is_empty()
    }

    /// The name of its state in files and messages.
    pub fn state_id(&self) -> &'static str {
        match &self.state {
            TopicState::Posted if self.cell.is_none() => "posted",
            TopicState::Posted => "scheduled",
            TopicState::Running => "running",
            TopicState::Finished if self.reports.is_empty() => "finished",
            TopicState::Finished => "reported",
            TopicState::Merged { .. } => "merged",
            TopicState::Cancelled { .. } => "cancelled",
            TopicState::Unheld { .. } => "unheld",
        }
    }
}
