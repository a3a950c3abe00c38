//! Who may make up a body: its size and the share of each category, in exact integers.

use super::Ratio;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The share that one category may or must have of all voting members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryLimit {
    /// The category's id in the format.
    pub category: String,
    /// At least this share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Ratio>,
    /// At most this share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Ratio>,
}

/// A rule of composition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composition {
    /// Fewest voting members.
    pub size_min: u32,
    /// Most voting members.
    pub size_max: u32,
    /// Shares by category.
    pub limits: Vec<CategoryLimit>,
    /// Where the rule is written.
    pub source: String,
}

/// One broken part of a rule of composition, with the figures that break it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompositionFault {
    /// The body has fewer or more members than allowed.
    Size {
        /// Voting members.
        size: u32,
        /// Fewest allowed.
        min: u32,
        /// Most allowed.
        max: u32,
    },
    /// A category is below its share.
    TooFew {
        /// The category's id.
        category: String,
        /// Members of it.
        count: u32,
        /// Fewest allowed in a body of this size.
        least: u32,
        /// Voting members.
        size: u32,
        /// The share.
        bound: Ratio,
    },
    /// A category is above its share.
    TooMany {
        /// The category's id.
        category: String,
        /// Members of it.
        count: u32,
        /// Most allowed in a body of this size; zero says that no seat is possible.
        most: u32,
        /// Voting members.
        size: u32,
        /// The share.
        bound: Ratio,
    },
}

impl Composition {
    /// Every broken part, in the order of the rule; empty when the body is in order.
    pub fn faults(&self, counts: &BTreeMap<String, u32>) -> Vec<CompositionFault> {
        let size: u32 = counts.values().sum();
        let mut faults = Vec::new();
        if size < self.size_min || size > self.size_max {
            faults.push(CompositionFault::Size { size, min: self.size_min, max: self.size_max });
        }
        for limit in &self.limits {
            faults.extend(limit.fault(counts.get(&limit.category).copied().unwrap_or(0), size));
        }
        faults
    }
}

impl CategoryLimit {
    fn fault(&self, count: u32, size: u32) -> Option<CompositionFault> {
        let share = |r: Ratio| u64::from(size) * u64::from(r.num());
        if let Some(r) = self.at_least {
            let least = share(r).div_ceil(u64::from(r.den())) as u32;
            if count < least {
                let category = self.category.clone();
                return Some(CompositionFault::TooFew { category, count, least, size, bound: r });
            }
        }
        let r = self.at_most?;
        let most = (share(r) / u64::from(r.den())) as u32;
        (count > most).then(|| CompositionFault::TooMany {
            category: self.category.clone(),
            count,
            most,
            size,
            bound: r,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the co-governance group: 9–15 people, residents at least 60 %, each other
    /// class at most 10 %.
    fn group() -> Composition {
        let cap = |category: &str| CategoryLimit {
            category: category.into(),
            at_least: None,
            at_most: Ratio::new(1, 10),
        };
        let mut limits = vec![CategoryLimit {
            category: "resident".into(),
            at_least: Ratio::new(6, 10),
            at_most: None,
        }];
        limits.extend(["staff", "deputy", "organisation", "other"].map(cap));
        Composition { size_min: 9, size_max: 15, limits, source: String::new() }
    }

    fn counts(parts: [u32; 5]) -> BTreeMap<String, u32> {
        let names = ["resident", "staff", "deputy", "organisation", "other"];
        names.iter().map(|n| n.to_string()).zip(parts).collect()
    }

    #[test]
    fn the_groups_of_the_acceptance_criteria() {
        let ok = [[9, 0, 0, 0, 0], [6, 1, 1, 1, 1], [9, 1, 1, 1, 1], [11, 1, 1, 1, 1]];
        let bad =
            [[8, 0, 0, 0, 0], [16, 0, 0, 0, 0], [8, 1, 0, 0, 0], [13, 2, 0, 0, 0], [8, 2, 1, 1, 1]];
        for parts in ok {
            assert_eq!(group().faults(&counts(parts)), vec![], "{parts:?}");
        }
        for parts in bad {
            assert_eq!(group().faults(&counts(parts)).len(), 1, "{parts:?}");
        }
    }

    #[test]
    fn nine_people_leave_no_seat_for_any_other_class() {
        let faults = group().faults(&counts([8, 1, 0, 0, 0]));
        assert_eq!(
            faults,
            vec![CompositionFault::TooMany {
                category: "staff".into(),
                count: 1,
                most: 0,
                size: 9,
                bound: Ratio::new(1, 10).unwrap(),
            }]
        );
    }
}
