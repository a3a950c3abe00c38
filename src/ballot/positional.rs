//! Ranked ballots counted by place: plurality and Borda.

use super::figure::Figure;
use super::outcome::{Outcome, Share};
use super::profile::Profile;
use super::sums::{Placed, Standing, by_sums};
use super::tie::TieRule;
use num_bigint::BigInt;
use num_rational::BigRational;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The most first preferences win. A ballot counts for whom it puts first; one that puts several
/// level in the first place, or nobody, counts for nobody. Ranks left out are passed over.
pub fn plurality(profile: &Profile, places: u32, tie: &TieRule) -> Outcome {
    let (ids, ballots) = profile.standing();
    let mut votes = vec![0u64; ids.len()];
    let mut exhausted = 0u64;
    for ballot in &ballots {
        match ballot.tiers.first().map(Vec::as_slice) {
            Some([first]) => votes[*first] += ballot.weight,
            _ => exhausted += ballot.weight,
        }
    }
    let sums: Vec<BigRational> =
        votes.into_iter().map(|votes| BigRational::from_integer(votes.into())).collect();
    let standing = Standing { ids: &ids, costs: &[], tie };
    let mut outcome = by_sums(standing, &sums, places, "plurality", "");
    outcome.ballots = Some(profile.ballots_cast());
    outcome.rounds[0].exhausted = Some(exhausted.into());
    outcome
}

/// What a ballot that does not rank everybody gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BordaRule {
    /// n − 1 points to the first of n candidates, n − 2 to the second …; to those who are not
    /// ranked nothing.
    #[default]
    UnrankedZero,
    /// The same, but those who are not ranked share the points that are left.
    Average,
    /// A ballot that ranks k gives k − 1 to the first, k − 2 to the second …, nothing to the last
    /// and to those who are not ranked: whoever ranks few has little weight.
    Modified,
}

impl BordaRule {
    /// All rules.
    pub const ALL: [BordaRule; 3] =
        [BordaRule::UnrankedZero, BordaRule::Average, BordaRule::Modified];

    /// The name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            BordaRule::UnrankedZero => "unranked-zero",
            BordaRule::Average => "average",
            BordaRule::Modified => "modified",
        }
    }
}

/// Borda: each place on a ballot is worth points, and the most points win. Those who are level
/// share the points of their places; ranks left out are passed over. Where no ballot ranks anybody,
/// nobody wins.
pub fn borda(profile: &Profile, rule: BordaRule, places: u32, tie: &TieRule) -> Outcome {
    let (ids, ballots) = profile.standing();
    // Points are halves at the finest: the mean of whole numbers in a row.
    let mut shares: Vec<BTreeMap<Reverse<u128>, u64>> = vec![BTreeMap::new(); ids.len()];
    let mut marked = false;
    for ballot in &ballots {
        let ranked: usize = ballot.tiers.iter().map(Vec::len).sum();
        marked |= ranked > 0 && ballot.weight > 0;
        let mut left = if rule == BordaRule::Modified { ranked } else { ids.len() };
        let mut is_ranked = vec![false; ids.len()];
        for tier in &ballot.tiers {
            for who in tier {
                *shares[*who].entry(shared(left, tier.len())).or_default() += ballot.weight;
                is_ranked[*who] = true;
            }
            left -= tier.len();
        }
        if rule == BordaRule::Average {
            for (who, _) in is_ranked.iter().enumerate().filter(|(_, ranked)| !**ranked) {
                *shares[who].entry(shared(left, left)).or_default() += ballot.weight;
            }
        }
    }
    let halves = |by: &BTreeMap<Reverse<u128>, u64>| -> u128 {
        by.iter().map(|(halves, ballots)| halves.0 * u128::from(*ballots)).sum()
    };
    let sums: Vec<BigRational> = shares.iter().map(|by| halved(halves(by)).value()).collect();
    let standing = Standing { ids: &ids, costs: &[], tie };
    let placed = if marked {
        standing.highest(&sums, (0..ids.len()).collect(), places)
    } else {
        Placed::default()
    };
    let of = |by: &BTreeMap<Reverse<u128>, u64>| -> Vec<Share> {
        by.iter().map(|(points, n)| Share { points: halved(points.0), ballots: *n }).collect()
    };
    let mut round = standing.tally(&sums);
    round.shares = ids.iter().cloned().zip(shares.iter().map(of)).collect();
    let mut outcome = standing.outcome("borda", rule.id(), round, &placed);
    outcome.ballots = Some(profile.ballots_cast());
    outcome
}

/// Half points for each of `several` level candidates where the next is worth `left - 1`.
fn shared(left: usize, several: usize) -> Reverse<u128> {
    // The highest is worth left - 1, the lowest left - several: twice their mean is the sum.
    Reverse((2 * left - 1 - several) as u128)
}

/// So many halves.
fn halved(halves: u128) -> Figure {
    Figure::ratio(BigInt::from(halves), 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::{Candidate, Ranking};

    fn profile(of: usize, ballots: &[(u64, &[&[usize]])]) -> Profile {
        let candidates =
            (1..=of).map(|n| Candidate { id: n.to_string(), name: n.to_string() }).collect();
        let ballots = ballots.iter().map(|(weight, tiers)| Ranking {
            weight: *weight,
            tiers: tiers.iter().map(|tier| tier.to_vec()).collect(),
        });
        Profile { candidates, ballots: ballots.collect(), ..Profile::default() }
    }

    fn totals(outcome: &Outcome) -> Vec<String> {
        outcome.totals.values().map(ToString::to_string).collect()
    }

    #[test]
    fn the_three_conventions_differ_on_short_ballots() {
        // 2 ballots 1>2=3, one ballot 4, one blank, one that skipped a rank: -, 2.
        let votes: &[(u64, &[&[usize]])] =
            &[(2, &[&[0], &[1, 2]]), (1, &[&[3]]), (1, &[]), (1, &[&[], &[1]])];
        let profile = profile(4, votes);
        let points = |rule| totals(&borda(&profile, rule, 1, &TieRule::Report));
        assert_eq!(points(BordaRule::UnrankedZero), ["6", "6", "3", "3"]);
        // The ballots "4" and "2" leave 0, 1 and 2 to three: 1 each; the blank one 3/2 to each.
        assert_eq!(points(BordaRule::Average), ["19/2", "17/2", "13/2", "11/2"]);
        assert_eq!(points(BordaRule::Modified), ["4", "1", "1", "0"]);
        let tie = borda(&profile, BordaRule::UnrankedZero, 1, &TieRule::Report);
        assert_eq!((tie.winners.len(), &tie.ties[0].among), (0, &vec!["1".into(), "2".into()]));
    }

    #[test]
    fn a_first_place_counts_once_and_for_one() {
        let votes: &[(u64, &[&[usize]])] =
            &[(3, &[&[0], &[1]]), (2, &[&[1, 2], &[0]]), (1, &[&[], &[2]]), (4, &[])];
        let mut profile = profile(3, votes);
        let outcome = plurality(&profile, 1, &TieRule::Report);
        assert_eq!(totals(&outcome), ["3", "0", "1"]);
        assert_eq!(outcome.rounds[0].exhausted, Some(6u32.into()));
        assert_eq!((outcome.winners, outcome.ballots), (vec!["1".to_owned()], Some(10)));
        // Who withdrew is passed over on every ballot: 2 moves up, and 2=3 is 3 alone no more.
        profile.withdrawn = vec![0];
        let outcome = plurality(&profile, 1, &TieRule::Report);
        assert_eq!(totals(&outcome), ["3", "1"]);
        profile.withdrawn = vec![1];
        assert_eq!(totals(&plurality(&profile, 1, &TieRule::Report)), ["3", "3"]);
    }

    #[test]
    fn where_nobody_marks_anything_nobody_wins() {
        for votes in [&[] as &[(u64, &[&[usize]])], &[(7, &[])], &[(0, &[&[0]])]] {
            let profile = profile(3, votes);
            for outcome in [
                plurality(&profile, 1, &TieRule::ById),
                borda(&profile, BordaRule::Average, 1, &TieRule::ById),
                borda(&profile, BordaRule::Modified, 1, &TieRule::Report),
            ] {
                assert_eq!((outcome.winners.len(), outcome.ties.len()), (0, 0), "{outcome:?}");
            }
        }
        let nobody = Profile::default();
        assert!(borda(&nobody, BordaRule::Average, 1, &TieRule::Report).totals.is_empty());
        assert!(plurality(&nobody, 1, &TieRule::Report).totals.is_empty());
    }
}
