//! What a count says, round by round.

use super::figure::Figure;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The result of a count. Candidates, options and projects are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The method, as `yishi tally --method` names it.
    pub method: String,
    /// The variant that was counted by; empty where there is only one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// Who won, in the order in which it was decided. Where a tie is the answer: only those who win
    /// whichever way it is broken.
    pub winners: Vec<String>,
    /// Ties that the rule leaves open and that decide who wins. Where there is one, the meeting has
    /// to decide.
    pub ties: Vec<Tie>,
    /// Ballots that were left aside because they name nobody who stands, where the rule counts
    /// without them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u64>,
    /// How it came about.
    pub rounds: Vec<Round>,
    /// The figure of each at the end: votes, points, or the votes in the last round.
    pub totals: BTreeMap<String, Figure>,
}

/// Several who are level where the rule must tell them apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// Who, in the order of the file.
    pub among: Vec<String>,
    /// How many of them win, or leave, or are bought here.
    pub places: u32,
    /// The round in which it arose, from 1.
    pub round: usize,
}

/// One step of a count. What a method has no use for is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The figures of this round: votes or points of each who is still counted, by id.
    pub tally: BTreeMap<String, Figure>,
    /// What elects in this round: a quota, a majority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<Figure>,
    /// Ballots, or parts of them, that name nobody who is still counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhausted: Option<Figure>,
    /// Votes lost because the rule drops what is beyond its places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Figure>,
    /// The part of each vote that reaches them which those elected keep (Meek).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<String, Figure>,
    /// Votes handed on: from whom, and how much altogether.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub transferred: BTreeMap<String, Figure>,
    /// Elected or bought in this round.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<String>,
    /// Eliminated in this round.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eliminated: Vec<String>,
    /// Passed over because they cost more than is left, or have too little support.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed_over: Vec<String>,
    /// What was bought costs this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Figure>,
    /// Money left after this round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Figure>,
    /// What each supporter who can pays for a unit of utility (Method of Equal Shares).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Figure>,
    /// How a tie was settled: those who were level, the one the rule named first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settled: Vec<Vec<String>>,
}
