//! What is done when several are level. Chosen before the count.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How a tie is broken.
///
/// An order says who comes first, and the method what that means: in most, who wins or is bought;
/// in an instant runoff the last of those who are level leaves, as in RCTab; in a single transferable
/// vote the first of them is the one whose turn it is, to leave or to hand on a surplus, as in the
/// program droop.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// It is not: the tie is the answer, a question to the meeting.
    #[default]
    Report,
    /// By id, compared as text, the lower first.
    ById,
    /// The cheaper first; at the same cost the one that stands first.
    ByCost,
    /// The one that stands first in the agreed order.
    ByFileOrder,
    /// By lot from a seed that was published: the one whose SHA-256 of the seed, a line feed and the
    /// id is lower. Anybody can draw it again with `sha256sum`.
    ByLot {
        /// The seed, as it was published.
        seed: String,
    },
}

impl TieRule {
    /// The name on the command line.
    pub fn id(&self) -> &'static str {
        match self {
            TieRule::Report => "report",
            TieRule::ById => "by-id",
            TieRule::ByCost => "by-cost",
            TieRule::ByFileOrder => "by-file-order",
            TieRule::ByLot { .. } => "by-lot",
        }
    }

    /// The place of each in the order of this rule, 0 first; nothing where ties are reported. `ids`
    /// and `costs` (which may be shorter) stand in the agreed order.
    pub fn ranks(&self, ids: &[String], costs: &[u64]) -> Option<Vec<usize>> {
        let mut order: Vec<usize> = (0..ids.len()).collect();
        match self {
            TieRule::Report => return None,
            TieRule::ById => order.sort_by(|a, b| ids[*a].cmp(&ids[*b])),
            TieRule::ByCost => order.sort_by_key(|at| costs.get(*at).copied().unwrap_or(0)),
            TieRule::ByFileOrder => {}
            TieRule::ByLot { seed } => order.sort_by_cached_key(|at| lot(seed, &ids[*at])),
        }
        let mut ranks = vec![0; ids.len()];
        for (rank, at) in order.into_iter().enumerate() {
            ranks[at] = rank;
        }
        Some(ranks)
    }
}

/// The lot of one id.
fn lot(seed: &str, id: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}\n{id}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_follow_the_rule() {
        let ids: Vec<String> = ["10", "9", "2"].map(str::to_owned).into();
        let costs = [5, 5, 1];
        let ranks = |rule: TieRule| rule.ranks(&ids, &costs);
        assert_eq!(ranks(TieRule::Report), None);
        assert_eq!(ranks(TieRule::ById), Some(vec![0, 2, 1]));
        assert_eq!(ranks(TieRule::ByCost), Some(vec![1, 2, 0]));
        assert_eq!(ranks(TieRule::ByFileOrder), Some(vec![0, 1, 2]));
        // printf 'open\n10' | sha256sum and so on.
        assert_eq!(ranks(TieRule::ByLot { seed: "open".into() }), Some(vec![2, 0, 1]));
    }
}
