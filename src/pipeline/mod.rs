//! The project pipeline as a value: records, the documents filed on them, and the moves that these
//! make.
//!
//! Which states there are, what is filed, which meeting may move a record and what must hold is data
//! (a [`Profile`]); a [`Book`] is what was filed so far; [`Book::file`] answers whether one more
//! document is in order and what it moves. This room knows no database, no signature and no clock.

mod book;
mod chain;
mod changes;
mod channel;
mod derive;
mod document;
mod due;
mod entry;
mod fault;
mod gate;
mod money;
mod profile;
mod rounds;
mod standing;
mod value;
mod work_list;

#[cfg(test)]
mod tests;

pub use book::{Book, Filed, Record};
pub use chain::{Expected, Happened, Link, Trail, Unpaid, chain};
pub use changes::Change;
pub use channel::{CHANNELS, OTHER_CHANNEL};
pub use document::{Choice, Derived, DocumentKind, Field, FieldKind, Polled};
pub use due::{Due, Overdue};
pub use entry::{Begun, Entry, Filing, Move};
pub use fault::Fault;
pub use gate::{Found, Gate};
pub use money::Fen;
pub use profile::{BodyKind, Profile, RecordKind, Stage, State, TransitionRule};
pub use standing::{Concluded, standing};
pub use value::{lines, read as read_value};
pub use work_list::{ListItem, ListKind, ListSet, WorkList};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A move that a signed result makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// The record moved.
    pub need: String,
    /// The rule of the profile.
    pub rule: String,
    /// The state before.
    pub from: String,
    /// The state after.
    pub to: String,
}

/// A need as a meeting takes it up: enough to name it, and the state it was found in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedRef {
    /// The need's number in the pipeline, such as `N-2026-014`.
    pub id: String,
    /// Its state when it was put on the agenda; looked up in the pipeline by the shell.
    #[serde(default)]
    #[schemars(skip)]
    pub state: String,
    /// The Open Space that it comes from; looked up in the pipeline by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub signal: Option<Signal>,
}

/// Where a matter comes from that was on the wall of an Open Space, with the dots that it got there. It
/// is told for information only: it decides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// What the Open Space was about.
    pub theme: String,
    /// The topics on its wall, by number.
    pub topics: Vec<u32>,
    /// Its words as a motion, where it was put into one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub motion: String,
    /// Dots, where they were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dots: Option<u32>,
    /// The rank by them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// How many people were behind it, where that was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supporters: Option<u32>,
}

impl NeedRef {
    /// The need with this number, in this state.
    pub fn new(id: impl Into<String>, state: impl Into<String>) -> Self {
        NeedRef { id: id.into(), state: state.into(), signal: None }
    }
}
