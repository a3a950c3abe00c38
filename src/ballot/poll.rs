//! A question with several answers, as it is put to the vote by ballot: what stands on the paper,
//! and by which rule it is counted.

use super::dots::from_levels;
use super::paper::{BallotCount, Marking};
use super::tie::TieRule;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is put to the vote, and how it is counted. All of it is fixed before the first ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Poll {
    /// The question, in one line.
    pub title: String,
    /// What can be chosen, in the order agreed on.
    pub options: Vec<PollOption>,
    /// How it is counted.
    pub rule: PollRule,
    /// What is done when several are level.
    #[serde(default)]
    pub tie: TieRule,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PollOption {
    /// Its name on the paper.
    pub name: String,
    /// What it costs, in fen, where money is shared out.
    #[serde(default, skip_serializing_if = "nothing")]
    pub cost: u64,
    /// The need in the pipeline that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn nothing(cost: &u64) -> bool {
    *cost == 0
}

/// Something that everything is judged by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name: 公益性, 可行性, 可持续性.
    pub name: String,
    /// What a vote on it counts.
    pub weight: u32,
}

/// What follows when nobody has a majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoMajority {
    /// Another ballot among all (RONR 46:32).
    #[default]
    Reballot,
    /// A second round between the two with the most votes.
    TwoRound,
}

/// How a poll is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum PollRule {
    /// Yes or no to each option by itself, an empty line abstains; more yes than no adopts it. On the
    /// paper each option has a place for yes and one for no.
    Each,
    /// Choose one; more than half of the ballots that are not blank decide (RONR 45:31-32: blank ones
    /// are scrap paper, illegal ones count).
    Majority {
        /// What follows when nobody has that many.
        #[serde(default)]
        otherwise: NoMajority,
    },
    /// Choose one; the most votes decide.
    Plurality,
    /// Choose up to `k`; the `seats` with the most votes win.
    UpTo {
        /// How many may be marked.
        k: u32,
        /// How many win.
        seats: u32,
    },
    /// Choose as many as you like; the `seats` with the most votes win.
    Approval {
        /// How many win.
        seats: u32,
    },
    /// Points or dots; the `seats` with the most win.
    Points {
        /// How many each voter has.
        points: u32,
        /// The most on one.
        cap: u32,
        /// How many win.
        seats: u32,
    },
    /// Dots: the order that they make, in which nothing wins. What is level goes by the number of
    /// people behind it, then by the fewest who put on it all they could, and else shares its rank.
    Dots {
        /// How many each voter has.
        each: u32,
        /// The most on one.
        cap: u32,
    },
    /// A vote for each criterion or none; votes times weight, added up. The `seats` with the most
    /// win. On the paper each option has a place for every criterion in turn.
    Score {
        /// The criteria with their weights.
        criteria: Vec<Criterion>,
        /// How many win.
        seats: u32,
    },
    /// Ranked; the last one leaves until one has more than half.
    Irv,
    /// Ranked, single transferable vote.
    Stv {
        /// How many win.
        seats: u32,
        /// By which text: `scotland`, `wigm-prf`, `meek-prf`.
        #[serde(default = "scotland")]
        by: String,
    },
    /// Ranked, points by rank.
    Borda {
        /// How truncated ballots count: `unranked-zero`, `average`, `modified`.
        #[serde(default = "unranked_zero")]
        by: String,
    },
    /// Ranked; whoever beats every other one wins.
    Condorcet,
    /// Ranked; whoever beats every other one wins, along the strongest paths where beats go round
    /// in a circle.
    Schulze {
        /// How strong a beat is: `margins` or `winning-votes`.
        #[serde(default = "winning_votes")]
        by: String,
    },
    /// Choose as many as you like; money goes to the one with the most votes, then to the next.
    Budget {
        /// What there is, in fen.
        money: u64,
        /// At the first that cost more than is left: `skip` it or `stop`.
        #[serde(default = "skip")]
        misfit: String,
    },
    /// Choose as many as you like; everybody has the same share of the money (Method of Equal
    /// Shares).
    EqualShares {
        /// What there is, in fen.
        money: u64,
        /// What a project is worth to whoever chose it: `cost` or `cardinality`.
        #[serde(default = "cost")]
        utility: String,
        /// What is done with money that is left: `none`, `greedy`, `add1`,
        /// `add1-no-exhaustive`.
        #[serde(default = "add1")]
        completion: String,
    },
}

fn scotland() -> String {
    "scotland".to_owned()
}
fn unranked_zero() -> String {
    "unranked-zero".to_owned()
}
fn winning_votes() -> String {
    "winning-votes".to_owned()
}
fn skip() -> String {
    "skip".to_owned()
}
fn cost() -> String {
    "cost".to_owned()
}
fn add1() -> String {
    "add1".to_owned()
}

impl PollRule {
    /// The name in files and messages.
    pub fn id(&self) -> &'static str {
        match self {
            PollRule::Each => "each",
            PollRule::Majority { .. } => "majority",
            PollRule::Plurality => "plurality",
            PollRule::UpTo { .. } => "up_to",
            PollRule::Approval { .. } => "approval",
            PollRule::Points { .. } => "points",
            PollRule::Dots { .. } => "dots",
            PollRule::Score { .. } => "score",
            PollRule::Irv => "irv",
            PollRule::Stv { .. } => "stv",
            PollRule::Borda { .. } => "borda",
            PollRule::Condorcet => "condorcet",
            PollRule::Schulze { .. } => "schulze",
            PollRule::Budget { .. } => "budget",
            PollRule::EqualShares { .. } => "equal_shares",
        }
    }

    /// How many win, at the most; 1 where the rule knows one winner.
    pub fn seats(&self) -> u32 {
        match self {
            PollRule::UpTo { seats, .. }
            | PollRule::Approval { seats }
            | PollRule::Points { seats, .. }
            | PollRule::Score { seats, .. }
            | PollRule::Stv { seats, .. } => *seats,
            _ => 1,
        }
    }
}

impl Poll {
    /// How the paper is marked.
    pub fn marking(&self) -> Marking {
        match self.rule {
            PollRule::Each => Marking::Each { of: 2 },
            PollRule::Majority { .. } | PollRule::Plurality => Marking::One,
            PollRule::UpTo { k, .. } => Marking::UpTo { k },
            PollRule::Points { points, cap, .. } | PollRule::Dots { each: points, cap } => {
                Marking::Points { points, cap }
            }
            PollRule::Approval { .. }
            | PollRule::Score { .. }
            | PollRule::Budget { .. }
            | PollRule::EqualShares { .. } => Marking::Any,
            PollRule::Irv
            | PollRule::Stv { .. }
            | PollRule::Borda { .. }
            | PollRule::Condorcet
            | PollRule::Schulze { .. } => Marking::Ranks,
        }
    }

    /// Places on the paper: one for each option, with criteria one for each criterion of each.
    pub fn places(&self) -> usize {
        match &self.rule {
            PollRule::Score { criteria, .. } => self.options.len() * criteria.len(),
            PollRule::Each => self.options.len() * 2,
            _ => self.options.len(),
        }
    }

    /// The cap of dots, which go into an encrypted box level by level: then its sums tell how many
    /// people are behind each matter.
    pub fn levels(&self) -> Option<u32> {
        match self.rule {
            PollRule::Dots { cap, .. } => Some(cap),
            _ => None,
        }
    }

    /// The count that follows from what was in the box: of dots, the dots and what they are made of.
    pub fn opened_count(&self, opened: BallotCount) -> BallotCount {
        match self.levels() {
            Some(cap) => {
                BallotCount { sums: from_levels(&opened.sums, cap), levels: opened.sums, ..opened }
            }
            None => opened,
        }
    }

    /// Whether the sums of the marks are all that the count needs. Only such ballots can be added up
    /// while they are encrypted.
    pub fn needs_sums_alone(&self) -> bool {
        self.marking().is_additive() && !matches!(self.rule, PollRule::EqualShares { .. })
    }

    /// Whether every variant that the rule names is one that there is.
    pub fn names_its_variant(&self) -> bool {
        let (name, known): (&str, &[&str]) = match &self.rule {
            PollRule::Stv { by, .. } => (by, &["scotland", "wigm-prf", "meek-prf"]),
            PollRule::Borda { by } => (by, &["unranked-zero", "average", "modified"]),
            PollRule::Schulze { by } => (by, &["margins", "winning-votes"]),
            PollRule::Budget { misfit, .. } => (misfit, &["skip", "stop"]),
            PollRule::EqualShares { utility, completion, .. } => {
                let ways = ["none", "greedy", "add1", "add1-no-exhaustive"];
                return ["cost", "cardinality"].contains(&utility.as_str())
                    && ways.contains(&completion.as_str());
            }
            _ => return true,
        };
        known.contains(&name)
    }

    /// What stands beside each place of the paper.
    pub fn place_names(&self) -> Vec<String> {
        let names = self.options.iter().map(|option| option.name.clone());
        match &self.rule {
            PollRule::Score { criteria, .. } => names
                .flat_map(|name| criteria.iter().map(move |c| format!("{name} · {}", c.name)))
                .collect(),
            PollRule::Each => {
                names.flat_map(|name| [format!("{name} +"), format!("{name} −")]).collect()
            }
            _ => names.collect(),
        }
    }

    /// The name of an option by its id.
    pub fn name(&self, id: &str) -> Option<&str> {
        let at = id.parse::<usize>().ok()?.checked_sub(1)?;
        self.options.get(at).map(|option| option.name.as_str())
    }

    /// The id of an option on the paper: its number, from 1.
    pub fn ids(&self) -> Vec<String> {
        (1..=self.options.len()).map(|number| number.to_string()).collect()
    }
}
