//! From a count to a verdict: base, needed, got, and what follows.

use super::{Base, Threshold};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Counted votes. Abstentions are recorded where the rules record them and never decide a vote
/// by votes cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Votes for.
    pub yes: u32,
    /// Votes against.
    pub no: u32,
    /// Abstentions, if they were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u32>,
}

impl Tally {
    /// Votes for plus votes against.
    pub fn cast(&self) -> u32 {
        self.yes.saturating_add(self.no)
    }

    /// Everybody accounted for in this count.
    pub fn all(&self) -> u32 {
        self.cast().saturating_add(self.abstain.unwrap_or(0))
    }
}

/// What a vote did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Carried.
    Adopted,
    /// Not carried; a tie is lost (RONR 44:12).
    Lost,
}

impl Outcome {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Adopted => "adopted",
            Outcome::Lost => "lost",
        }
    }
}

/// An outcome with the arithmetic behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The rule applied; `None` for unanimous consent, where one objection is enough to stop.
    pub threshold: Option<Threshold>,
    /// The number that the share was taken of.
    pub base: u32,
    /// Votes needed.
    pub needed: u32,
    /// Votes for.
    pub got: u32,
    /// What follows.
    pub outcome: Outcome,
}

impl Verdict {
    /// Votes above (positive) or below (negative) what was needed.
    pub fn margin(&self) -> i64 {
        i64::from(self.got) - i64::from(self.needed)
    }
}

/// Judges a counted vote. `present` and `membership` count voting members only.
pub fn judge(threshold: Threshold, tally: Tally, present: u32, membership: u32) -> Verdict {
    let base = match threshold.base {
        Base::VotesCast => tally.cast(),
        Base::Present => present,
        Base::Membership => membership,
    };
    let outcome = if threshold.met(tally.yes, base) { Outcome::Adopted } else { Outcome::Lost };
    let needed = threshold.needed(base);
    Verdict { threshold: Some(threshold), base, needed, got: tally.yes, outcome }
}

/// The verdict of unanimous consent: nobody of those present objected (RONR 4:58–63).
pub fn judge_unanimous(present: u32) -> Verdict {
    Verdict {
        threshold: None,
        base: present,
        needed: present,
        got: present,
        outcome: Outcome::Adopted,
    }
}
