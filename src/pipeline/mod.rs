//! The project pipeline as a value: states of a need and the transitions between them.
//!
//! Which states there are and which meeting may move a record is data (a [`Profile`]); this room
//! only answers whether a move is lawful. It knows no database and no signature.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A pipeline of one city or district, from `sessions/pipelines/*.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its id, the file's name.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// The states of a need, in order.
    pub states: Vec<State>,
    /// The lawful moves.
    pub transitions: Vec<TransitionRule>,
}

/// A state of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// `N1`, `N4x` …
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
}

/// One lawful move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransitionRule {
    /// `T1` … `T29`; several rows may share an id when a decision can go two ways.
    pub id: String,
    /// The result of the deciding vote that leads here; `None`: no vote decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<crate::law::Outcome>,
    /// The state before.
    pub from: String,
    /// The state after.
    pub to: String,
    /// Who decides, in Chinese.
    pub decided_by_zh: String,
    /// Who decides, in English.
    pub decided_by_en: String,
}

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

impl Profile {
    /// The state with this id.
    pub fn state(&self, id: &str) -> Option<&State> {
        self.states.iter().find(|s| s.id == id)
    }

    /// The move that rule `rule` makes of a record in `from` when its vote ends with `outcome`.
    pub fn transition(
        &self,
        rule: &str,
        from: &str,
        outcome: crate::law::Outcome,
    ) -> Option<&TransitionRule> {
        self.transitions
            .iter()
            .find(|t| t.id == rule && t.from == from && t.outcome == Some(outcome))
    }
}
