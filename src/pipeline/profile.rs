//! A pipeline profile: which records, states, moves and documents a community has. All of it is data,
//! from `sessions/pipelines/*.toml`; nothing here knows a city.

use super::document::DocumentKind;
use super::due::Due;
use super::entry::Move;
use super::gate::Gate;
use crate::law::{Composition, Outcome};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pipeline of one city or district, from `sessions/pipelines/*.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its id, the file's name.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// The columns of the board, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage>,
    /// The states of all records, in order.
    pub states: Vec<State>,
    /// What is filed on a record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentKind>,
    /// The kinds of body, with the rule that each is made up by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<BodyKind>,
    /// The lawful moves.
    pub transitions: Vec<TransitionRule>,
    /// What must follow within a time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dues: Vec<Due>,
}

/// A column of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
}

/// What a record is about.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// 需求: a matter that residents put forward.
    #[default]
    Need,
    /// 实施方案: a plan for a need; the one chosen is the project 项目.
    Plan,
    /// A body: a co-governance group, a review committee.
    Body,
    /// 批次: a year's or a season's round, with its money and its rules.
    Round,
    /// An organisation that applies.
    Organisation,
}

impl RecordKind {
    /// All of them with their names in files.
    pub const ALL: [(&'static str, RecordKind); 5] = [
        ("need", RecordKind::Need),
        ("plan", RecordKind::Plan),
        ("body", RecordKind::Body),
        ("round", RecordKind::Round),
        ("organisation", RecordKind::Organisation),
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The letter that numbers of such records begin with; bodies go by their names.
    pub fn letter(self) -> &'static str {
        match self {
            RecordKind::Need => "N",
            RecordKind::Plan => "P",
            RecordKind::Body => "B",
            RecordKind::Round => "R",
            RecordKind::Organisation => "O",
        }
    }
}

/// A state of a record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// `N1`, `N4x` …
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// What is in it.
    #[serde(default, skip_serializing_if = "is_need")]
    pub of: RecordKind,
    /// The column of the board; none: it is not on the board.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The kind of meeting that the record needs next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Whether nothing more is to come: how the matter ended.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ends: bool,
}

fn is_need(kind: &RecordKind) -> bool {
    *kind == RecordKind::Need
}

/// A kind of body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyKind {
    /// `group`, `committee` …
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// Who may make it up.
    pub composition: Composition,
}

/// One lawful move.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransitionRule {
    /// `T1` … `T29`; several rows may share an id when a decision can go two ways.
    pub id: String,
    /// The result of the deciding vote that leads here; `None`: no vote decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The state before.
    pub from: String,
    /// The state after.
    pub to: String,
    /// Who decides, in Chinese.
    pub decided_by_zh: String,
    /// Who decides, in English.
    pub decided_by_en: String,
    /// The document that makes the move when it is filed; `None`: the vote alone makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// What its fields must say.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: BTreeMap<String, String>,
    /// What must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
}

impl TransitionRule {
    /// Whether a document of this kind with these fields, and the vote on it, may make the move.
    pub(super) fn fits(
        &self,
        document: &str,
        fields: &BTreeMap<String, String>,
        outcome: Option<Outcome>,
    ) -> bool {
        self.document.as_deref() == Some(document)
            && (self.outcome.is_none() || self.outcome == outcome)
            && self.when.iter().all(|(field, value)| fields.get(field) == Some(value))
    }
}

impl Profile {
    /// The state with this id.
    pub fn state(&self, id: &str) -> Option<&State> {
        self.states.iter().find(|s| s.id == id)
    }

    /// The kind of document with this id.
    pub fn document(&self, id: &str) -> Option<&DocumentKind> {
        self.documents.iter().find(|kind| kind.id == id)
    }

    /// The kind of body with this id.
    pub fn body(&self, id: &str) -> Option<&BodyKind> {
        self.bodies.iter().find(|kind| kind.id == id)
    }

    /// The states of a plan that was chosen: where it is, no other is for the same need.
    pub fn chosen(&self) -> impl Iterator<Item = &String> {
        let own = self.documents.iter().flat_map(|kind| &kind.gates);
        own.filter_map(|gate| match gate {
            Gate::Alone { states, .. } => Some(states),
            _ => None,
        })
        .flatten()
    }

    /// The state that records of this kind begin in.
    pub fn first_state(&self, of: RecordKind) -> Option<&State> {
        self.states.iter().find(|state| state.of == of)
    }

    /// Whether a document of this kind waits for a vote before it counts.
    pub fn is_voted_on(&self, document: &str) -> bool {
        let its = |t: &&TransitionRule| t.document.as_deref() == Some(document);
        if self.document(document).is_some_and(|kind| kind.by_vote) {
            return true;
        }
        self.transitions.iter().filter(its).any(|t| t.outcome.is_some())
    }

    /// The moves that a document makes of a record in `from`, by what it says alone: what must hold
    /// besides was asked when it was filed, or is told by the sheet that it comes from.
    pub fn moves(
        &self,
        document: &str,
        fields: &BTreeMap<String, String>,
        from: &str,
        outcome: Option<Outcome>,
    ) -> Vec<Move> {
        let mut moves: Vec<Move> = vec![];
        let mut state = from.to_owned();
        for _ in 0..self.states.len() {
            let mut rows = self.transitions.iter().filter(|row| row.from == state);
            let Some(row) = rows.find(|row| row.fits(document, fields, outcome)) else { break };
            moves.push(Move::of(row));
            state.clone_from(&row.to);
        }
        moves
    }

    /// The moves that rule `rule` makes of a record in `from` when its vote ends with `outcome`: what
    /// happens before the vote, then what the vote decides. Empty where the rule does not reach it.
    pub fn decided(&self, rule: &str, from: &str, outcome: Outcome) -> Vec<Move> {
        let mut moves: Vec<Move> = vec![];
        let mut state = from.to_owned();
        for _ in 0..self.states.len() {
            let rows = self.transitions.iter().filter(|t| t.document.is_none());
            let mut rows = rows.filter(|t| t.id == rule && t.from == state);
            let Some(row) =
                rows.find(|t| t.outcome.is_none_or(|its| its == outcome) && !leads_back(t, &moves))
            else {
                break;
            };
            moves.push(Move::of(row));
            if row.outcome.is_some() {
                return moves;
            }
            state.clone_from(&row.to);
        }
        vec![]
    }
}

fn leads_back(row: &TransitionRule, moves: &[Move]) -> bool {
    moves.iter().any(|made| made.from == row.to)
}
