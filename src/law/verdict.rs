//! From a count to a verdict: base, needed, got, and what follows.

use super::{Base, Needs, Threshold};
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
    /// Ballots of legal voters that say nothing countable; they count as votes cast (RONR 45:32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub illegal: Option<u32>,
    /// Blank ballots: scrap paper, not votes (RONR 45:31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<u32>,
    /// The same vote by area, where the law counts both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaTally>,
}

/// A vote by area, in hundredths of a square metre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaTally {
    /// Area for.
    pub yes: u32,
    /// Area against.
    pub no: u32,
    /// Area abstaining.
    #[serde(default)]
    pub abstain: u32,
}

impl Tally {
    /// Votes for plus votes against, and what legal voters cast without effect.
    pub fn cast(&self) -> u32 {
        self.yes.saturating_add(self.no).saturating_add(self.illegal.unwrap_or(0))
    }

    /// Everybody accounted for in this count.
    pub fn all(&self) -> u32 {
        self.cast()
            .saturating_add(self.abstain.unwrap_or(0))
            .saturating_add(self.blank.unwrap_or(0))
    }
}

/// Those whom a vote is measured against, in voting members and in area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Electorate {
    /// Voting members attending.
    pub present: u32,
    /// Voting members of the body.
    pub membership: u32,
    /// Area of those attending, in hundredths of a square metre.
    #[serde(default)]
    pub present_area: u32,
    /// Area of the body, in hundredths of a square metre.
    #[serde(default)]
    pub membership_area: u32,
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

/// A base, what is needed of it, and what was got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The number that the share was taken of.
    pub base: u32,
    /// Needed.
    pub needed: u32,
    /// Got.
    pub got: u32,
}

impl Measure {
    fn of(threshold: Threshold, base: u32, got: u32) -> Self {
        Measure { base, needed: threshold.needed(base), got }
    }

    fn is_met(self) -> bool {
        self.got >= self.needed
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
    /// Votes on the side that is measured: for, or, where `against`, those against.
    pub got: u32,
    /// Whether the votes against are measured: the question stands unless they reach `needed`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub against: bool,
    /// The same by area, in hundredths of a square metre, where both must be enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Measure>,
    /// What follows.
    pub outcome: Outcome,
}

impl Verdict {
    /// Votes above (positive) or below (negative) what was needed.
    pub fn margin(&self) -> i64 {
        i64::from(self.got) - i64::from(self.needed)
    }
}

/// Judges a counted vote.
pub fn judge(needs: &Needs, tally: Tally, of: Electorate) -> Verdict {
    let heads = |threshold: Threshold| {
        let base = match threshold.base {
            Base::VotesCast => tally.cast(),
            Base::Ballots => tally.all(),
            Base::Present => of.present,
            Base::Membership => of.membership,
        };
        Measure::of(threshold, base, if needs.against { tally.no } else { tally.yes })
    };
    let area = |threshold: Threshold| {
        let cast = tally.area.unwrap_or_default();
        let base = match threshold.base {
            Base::VotesCast => cast.yes.saturating_add(cast.no),
            Base::Ballots => cast.yes.saturating_add(cast.no).saturating_add(cast.abstain),
            Base::Present => of.present_area,
            Base::Membership => of.membership_area,
        };
        Measure::of(threshold, base, if needs.against { cast.no } else { cast.yes })
    };
    let met = |threshold: &Threshold| {
        heads(*threshold).is_met() && (!needs.area || area(*threshold).is_met())
    };
    // The route that carries it; where none does, the usual one.
    let carries = needs.any_of.iter().copied().find(met);
    let route = carries.or(needs.usual()).unwrap_or(Threshold::majority_of(Base::VotesCast));
    let measure = heads(route);
    let outcome = if met(&route) == needs.against { Outcome::Lost } else { Outcome::Adopted };
    Verdict {
        threshold: Some(route),
        base: measure.base,
        needed: measure.needed,
        got: measure.got,
        against: needs.against,
        area: needs.area.then(|| area(route)),
        outcome,
    }
}

/// The verdict of unanimous consent: nobody of those present objected (RONR 4:58–63).
pub fn judge_unanimous(present: u32) -> Verdict {
    Verdict {
        threshold: None,
        base: present,
        needed: present,
        got: present,
        against: false,
        area: None,
        outcome: Outcome::Adopted,
    }
}
