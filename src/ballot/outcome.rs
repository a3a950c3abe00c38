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
    pub rule: String,
    /// What ties were settled by, where that is told: a rule as `yishi tally --tie` names it, or
    /// `file` for the order that the file gives. With `report` none was settled but those whose
    /// order changes nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ties_by: String,
    /// What each voter had to spend at the start of the run that is told, raises included (Method of
    /// Equal Shares).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Figure>,
    /// How many units of the currency each share was raised by (Method of Equal Shares, `add1`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raises: Option<u64>,
    /// The least score that is bought (greedy by votes), where the file sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Figure>,
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
    /// The figure of each at the end: votes, points, the votes in the last round, or by pairs how
    /// many others each is ahead of.
    pub totals: BTreeMap<String, Figure>,
    /// Ballots cast, blank ones among them, where the method knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballots: Option<u64>,
    /// All by how many each is ahead of, those with the same number together (Schulze).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranking: Vec<Vec<String>>,
    /// The points of each by each criterion, before they are weighed (scores).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub criteria: BTreeMap<String, BTreeMap<String, Figure>>,
    /// What each criterion weighs (scores).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<String, Figure>,
    /// What the meeting does next, where nobody won and the rule says what follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Next>,
}

/// What follows a vote that nobody won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Next {
    /// The same vote again, with all who want to stand (RONR (12th ed.) 46:30-32).
    Reballot,
    /// A second vote between these.
    SecondRound {
        /// Who goes into it.
        between: Vec<String>,
    },
}

/// A figure for each ordered pair: `over[i][j]` is what the i-th has over the j-th.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pairwise {
    /// Who stands in the rows and in the columns, in the order of the file.
    pub ids: Vec<String>,
    /// The figures, row by row; nought for each over itself.
    pub over: Vec<Vec<u64>>,
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
    /// Bought with what is left when the supporters of nothing can pay any more, by votes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_votes: bool,
    /// Not bought because nobody supports them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unsupported: Vec<String>,
    /// Not bought because their score is below the threshold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub below: Vec<String>,
    /// Not bought because those who support them cannot pay for them (Method of Equal Shares).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unpaid: Vec<String>,
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
    /// What the points of each are made of, the highest first (Borda, scores).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shares: BTreeMap<String, Vec<Share>>,
    /// Ballots that prefer the one to the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairwise: Option<Pairwise>,
    /// The strength of the strongest path from the one to the other (Schulze).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strongest: Option<Pairwise>,
    /// The fewest who each beat everybody else in pairs (Smith set).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub smith: Vec<String>,
}

/// Ballots that give the same points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The points on each of them.
    pub points: Figure,
    /// How many ballots.
    pub ballots: u64,
}
