//! One document on its way onto a record: what is typed, and what it leads to.

use super::Transition;
use super::profile::{RecordKind, TransitionRule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A document as a meeting files it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its kind, by the id in the profile: `notice`, `contract` …
    pub document: String,
    /// The record that it is filed on, by number; bodies go by their names. Left out where the document
    /// begins a record: it then gets the next number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub record: String,
    /// What it says, by the ids of the fields. Days are `2026-12-10`, money is yuan (`12345.67`); lists
    /// have one entry to a line, amounts after the last blank.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// The record that it begins; looked up by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub begins: Option<Begun>,
}

/// A record that begins with a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// What it is about.
    pub kind: RecordKind,
    /// What it is called.
    pub title: String,
    /// The state it begins in.
    pub state: String,
    /// The profile whose states it goes through.
    pub profile: String,
}

/// A move of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The rule of the profile.
    pub rule: String,
    /// The state before.
    pub from: String,
    /// The state after.
    pub to: String,
}

impl Move {
    pub(super) fn of(row: &TransitionRule) -> Self {
        Move { rule: row.id.clone(), from: row.from.clone(), to: row.to.clone() }
    }

    /// The move, of this record.
    pub fn of_record(&self, record: &str) -> Transition {
        let Move { rule, from, to } = self.clone();
        Transition { need: record.to_owned(), rule, from, to }
    }
}

/// A document that is in order, and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// The document with its record and every field in the one form in which it is kept.
    pub entry: Entry,
    /// Whether it waits for the vote on the item: then it counts when that is adopted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_vote: bool,
    /// What it moves, where it is voted on when that is adopted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
    /// What it moves when the vote is lost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub if_lost: Vec<Move>,
}
