//! How many are needed: a ratio of a base, strict or inclusive, in integers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a threshold is counted against.
///
/// RONR counts votes cast (44:1); Chinese statutes count those attending; some bylaws count the
/// entire membership (RONR 44:9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Votes for plus votes against; abstentions and blanks are left out.
    VotesCast,
    /// All who took part in the vote: votes cast, abstentions and blank ballots together.
    Ballots,
    /// Voting members attending when the vote closes.
    Present,
    /// All voting members of the body, attending or not.
    Membership,
}

/// A fraction with a denominator that is not zero and a value of at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, try_from = "RawRatio")]
pub struct Ratio {
    num: u32,
    den: u32,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawRatio {
    num: u32,
    den: u32,
}

impl TryFrom<RawRatio> for Ratio {
    type Error = String;
    fn try_from(raw: RawRatio) -> Result<Self, String> {
        Ratio::new(raw.num, raw.den)
            .ok_or_else(|| format!("{}/{} is not a fraction between 0 and 1", raw.num, raw.den))
    }
}

impl Ratio {
    /// The largest denominator accepted; keeps every product inside 64 bits.
    pub const DEN_MAX: u32 = 1_000_000;

    /// `num/den`, or `None` when `den` is zero or too large, or the value exceeds one.
    pub fn new(num: u32, den: u32) -> Option<Self> {
        (den > 0 && den <= Self::DEN_MAX && num <= den).then_some(Ratio { num, den })
    }

    /// The numerator.
    pub fn num(self) -> u32 {
        self.num
    }

    /// The denominator.
    pub fn den(self) -> u32 {
        self.den
    }
}

/// A rule for how many are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// What is counted against.
    pub base: Base,
    /// The share of the base.
    pub ratio: Ratio,
    /// `true`: more than the share (过半数, 超过). `false`: the share itself is enough (以上).
    pub strict: bool,
}

impl Threshold {
    /// More than half of `base`.
    pub const fn majority_of(base: Base) -> Self {
        Threshold { base, ratio: Ratio { num: 1, den: 2 }, strict: true }
    }

    /// At least two thirds of `base`.
    pub const fn two_thirds_of(base: Base) -> Self {
        Threshold { base, ratio: Ratio { num: 2, den: 3 }, strict: false }
    }

    /// The smallest whole number that meets the rule on a base of `base`, never less than one:
    /// nothing is decided by nobody.
    pub fn needed(&self, base: u32) -> u32 {
        let share = u64::from(base) * u64::from(self.ratio.num);
        let den = u64::from(self.ratio.den);
        let whole = if self.strict { share / den + 1 } else { share.div_ceil(den) };
        // A ratio is at most one, so `whole` is at most base + 1.
        u32::try_from(whole.max(1)).unwrap_or(u32::MAX)
    }

    /// Whether `got` out of `base` is enough.
    pub fn met(&self, got: u32, base: u32) -> bool {
        got >= self.needed(base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_half_and_at_least_half_differ_on_even_bases() {
        let strict = Threshold::majority_of(Base::Present);
        let inclusive = Threshold { strict: false, ..strict };
        assert_eq!((strict.needed(42), inclusive.needed(42)), (22, 21));
        assert_eq!((strict.needed(43), inclusive.needed(43)), (22, 22));
    }

    #[test]
    fn a_ratio_of_nothing_is_refused() {
        assert!(Ratio::new(1, 0).is_none());
        assert!(Ratio::new(3, 2).is_none());
        assert!(serde_json::from_str::<Ratio>(r#"{"num":1,"den":0}"#).is_err());
    }
}
