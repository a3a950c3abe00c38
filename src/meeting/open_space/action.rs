//! What comes of it: groups that take something on, and candidate projects that somebody else decides.

use super::Withheld;
use crate::ballot::{DotScore, Outcome};
use crate::meeting::id::{Instant, Seat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most characters in the title of a candidate project.
pub const PROJECT_TITLE_CHARS_MAX: usize = 30;
/// The most action groups, or candidate projects, of one Open Space.
pub const GROUPS_MAX: usize = 200;

/// Matters that were put together, as one for the dots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// What they are about.
    pub title: String,
    /// The topics, by number.
    pub topics: BTreeSet<u32>,
}

/// What dots can be given to: a cluster, or a topic that is in none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its title.
    pub title: String,
    /// The topics, by number.
    pub topics: BTreeSet<u32>,
}

/// How dots were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DotsBy {
    /// Stickers or hands, counted in the open.
    Hand,
    /// Papers, counted by tellers.
    Paper,
    /// The encrypted box on this laptop.
    Box,
}

impl DotsBy {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            DotsBy::Hand => "hand",
            DotsBy::Paper => "paper",
            DotsBy::Box => "box",
        }
    }
}

/// The order that the dots made. A signal, not a decision of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priorities {
    /// How they were given.
    pub by: DotsBy,
    /// Dots of everybody.
    pub each: u32,
    /// The most on one matter.
    pub cap: u32,
    /// How many took part, with a blank ballot or a spoilt one too.
    pub voters: u32,
    /// How many were there who could have.
    pub present: u32,
    /// The matters in the order in which they stood on the paper, with their dots and rank.
    pub ranked: Vec<Ranked>,
    /// When they were counted.
    pub at: Instant,
}

impl Priorities {
    /// Dots given, and dots that all who were there could have given.
    pub fn given(&self) -> (u64, u64) {
        let given = self.ranked.iter().map(|matter| u64::from(matter.score.dots)).sum();
        (given, u64::from(self.present) * u64::from(self.each))
    }

    /// The matters, the first rank first; those that share a rank in the order of the paper.
    pub fn in_order(&self) -> Vec<&Ranked> {
        let mut ranked: Vec<&Ranked> = self.ranked.iter().collect();
        ranked.sort_by_key(|matter| matter.rank);
        ranked
    }

    /// The matter of a topic.
    pub fn of_topic(&self, n: u32) -> Option<&Ranked> {
        self.ranked.iter().find(|matter| matter.matter.topics.contains(&n))
    }
}

/// A matter with what it got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    /// Which.
    pub matter: Matter,
    /// What it got.
    pub score: DotScore,
    /// Its rank; those who are level share one.
    pub rank: u32,
}

impl Ranked {
    /// The matters with their scores and the ranks that follow.
    pub fn all(matters: &[Matter], scores: &[DotScore]) -> Vec<Ranked> {
        let ranks = crate::ballot::dot_ranks(scores);
        let each = matters.iter().zip(scores).zip(ranks);
        each.map(|((matter, score), rank)| Ranked { matter: matter.clone(), score: *score, rank })
            .collect()
    }

    /// The score of the option with this id in a poll by dots.
    pub fn score_of(outcome: &Outcome, id: &str) -> DotScore {
        let figure = |name: &str| {
            let figure = outcome.criteria.get(id)?.get(name)?;
            figure.to_string().parse().ok()
        };
        DotScore {
            dots: figure("dots").unwrap_or(0),
            supporters: figure("supporters"),
            stacks: figure("stacks"),
        }
    }
}

/// A group that takes something on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionGroup {
    /// What for.
    pub title: String,
    /// The topics that it comes from, by number.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub topics: BTreeSet<u32>,
    /// Who answers for it. Without somebody there is no group.
    pub initiator: Seat,
    /// Who else.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub members: BTreeSet<Seat>,
    /// The first step.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first_step: String,
    /// When that is, or when they meet for it, in their own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first_date: String,
    /// What they need from whoever invited.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub needs: String,
}

/// How far a candidate project has come in this meeting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CandidateState {
    /// Written down.
    #[default]
    Candidate,
    /// Within what is given, lawful, with a body that decides and a first step.
    Vetted,
    /// Put into the form of a motion.
    Drafted,
    /// On the agenda of this meeting, where a member may move it.
    OnAgenda,
}

impl CandidateState {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            CandidateState::Candidate => "candidate",
            CandidateState::Vetted => "vetted",
            CandidateState::Drafted => "drafted",
            CandidateState::OnAgenda => "on_agenda",
        }
    }
}

/// What a candidate project says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectWords {
    /// What it is called, a verb first, 30 characters at the most.
    pub title: String,
    /// The topics that it comes from, by number.
    pub topics: BTreeSet<u32>,
    /// What is wrong.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// What is to be reached.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// For whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub beneficiaries: String,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Who does what, when, for how much.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proposal: String,
    /// What it costs at the least, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_min: Option<u64>,
    /// What it costs at the most, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_max: Option<u64>,
    /// Where the money comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub budget_source: String,
}

impl ProjectWords {
    /// The words without the names that are withheld.
    pub(super) fn masked(&self, withheld: &Withheld) -> Self {
        let text = |text: &String| withheld.masked(text);
        ProjectWords {
            title: text(&self.title),
            topics: self.topics.clone(),
            problem: text(&self.problem),
            goal: text(&self.goal),
            beneficiaries: text(&self.beneficiaries),
            place: text(&self.place),
            proposal: text(&self.proposal),
            budget_min: self.budget_min,
            budget_max: self.budget_max,
            budget_source: text(&self.budget_source),
        }
    }
}

/// A candidate project: a draft for a decision elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// What it says of itself.
    pub words: ProjectWords,
    /// Who answers for it.
    pub initiator: Seat,
    /// How far it has come.
    pub state: CandidateState,
    /// Which body decides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// The first step.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first_step: String,
    /// Its words as a motion.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub motion: String,
    /// What was said against it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<Objection>,
}

/// What somebody said against a candidate project. It is for whoever decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Who.
    pub by: Seat,
    /// What.
    pub text: String,
}
