//! Ranked ballots counted by pairs: Condorcet and Schulze.

use super::figure::Figure;
use super::outcome::{Outcome, Pairwise, Round};
use super::profile::{Profile, Ranking};
use super::sums::{Placed, Standing};
use super::tie::TieRule;
use num_rational::BigRational;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// `over[i][j]`: what i has over j.
type Matrix = Vec<Vec<u64>>;

/// How strong a duel won is (Schulze).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strength {
    /// By how many ballots it was won.
    #[default]
    Margins,
    /// By how many ballots the winner was preferred.
    WinningVotes,
}

impl Strength {
    /// Both.
    pub const ALL: [Strength; 2] = [Strength::Margins, Strength::WinningVotes];

    /// The name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Strength::Margins => "margins",
            Strength::WinningVotes => "winning-votes",
        }
    }
}

/// Ballots that prefer one to the other. Who is ranked is preferred to who is not; those who are
/// level, or not ranked either, are not told apart.
fn duels(of: usize, ballots: &[Ranking]) -> Matrix {
    let mut over = vec![vec![0u64; of]; of];
    for ballot in ballots {
        // Still below the tier that is being looked at.
        let mut below = vec![true; of];
        for tier in &ballot.tiers {
            tier.iter().for_each(|who| below[*who] = false);
            for who in tier {
                for (other, _) in below.iter().enumerate().filter(|(_, below)| **below) {
                    over[*who][other] += ballot.weight;
                }
            }
        }
    }
    over
}

/// How many each is ahead of.
fn ahead(over: &Matrix) -> Vec<u64> {
    let of = over.len();
    (0..of).map(|i| (0..of).filter(|j| over[i][*j] > over[*j][i]).count() as u64).collect()
}

/// The smallest group each of whom beats everybody outside.
fn smith(over: &Matrix) -> Vec<usize> {
    let wins = ahead(over);
    // Everybody in the group beats all outside, so whoever wins most duels is in it.
    let Some(first) = (0..over.len()).max_by_key(|at| wins[*at]) else { return vec![] };
    let mut within = vec![false; over.len()];
    within[first] = true;
    let mut open = vec![first];
    while let Some(member) = open.pop() {
        for other in 0..over.len() {
            if !within[other] && over[member][other] <= over[other][member] {
                within[other] = true;
                open.push(other);
            }
        }
    }
    (0..over.len()).filter(|at| within[*at]).collect()
}

/// Who beats each of the others in pairs wins. Where nobody does, the smallest group each of whom
/// beats everybody outside (Smith set) is the tie. Where no ballot ranks anybody, nobody wins.
pub fn condorcet(profile: &Profile, tie: &TieRule) -> Outcome {
    let (ids, ballots) = profile.standing();
    let over = duels(ids.len(), &ballots);
    let standing = Standing { ids: &ids, costs: &[], tie };
    let group = smith(&over);
    let wins = ahead(&over);
    // Those in the group are level, all others behind them.
    let level: Vec<BigRational> = whole((0..ids.len()).map(|at| u64::from(group.contains(&at))));
    let placed = if is_marked(&ballots) {
        standing.highest(&level, group.clone(), 1)
    } else {
        Placed::default()
    };
    let round = Round {
        pairwise: Some(Pairwise { ids: ids.clone(), over }),
        smith: standing.named(&group),
        tally: figures(&ids, &wins),
        ..Round::default()
    };
    let mut outcome = standing.outcome("condorcet", "", round, &placed);
    outcome.ballots = Some(profile.ballots_cast());
    outcome
}

/// Schulze: a path from one to another leads over duels won and is as strong as its weakest duel;
/// who has a stronger path to the other than the other has back is ahead. Whom nobody is ahead of
/// wins; where there are several, that is a tie. Further places go to whom nobody who is left is
/// ahead of. The ranking is by how many each is ahead of, which never contradicts who is ahead of
/// whom, but tells apart some between whom that says nothing. (M. Schulze, Social Choice and Welfare
/// 36, 2011.)
pub fn schulze(profile: &Profile, strength: Strength, places: u32, tie: &TieRule) -> Outcome {
    let (ids, ballots) = profile.standing();
    let over = duels(ids.len(), &ballots);
    let strongest = paths(&over, strength);
    let standing = Standing { ids: &ids, costs: &[], tie };
    let tiers = tiers(&strongest);
    let mut height = vec![0u64; ids.len()];
    for (tier, height_of_tier) in tiers.iter().rev().zip(0..) {
        tier.iter().for_each(|at| height[*at] = height_of_tier);
    }
    let placed = if is_marked(&ballots) {
        standing.highest(&whole(height.into_iter()), (0..ids.len()).collect(), places)
    } else {
        Placed::default()
    };
    let paths_won = ahead(&strongest);
    let first = Round {
        tally: figures(&ids, &ahead(&over)),
        pairwise: Some(Pairwise { ids: ids.clone(), over }),
        ..Round::default()
    };
    let second = Round {
        tally: figures(&ids, &paths_won),
        strongest: Some(Pairwise { ids: ids.clone(), over: strongest }),
        ..Round::default()
    };
    let mut outcome = standing.outcome("schulze", strength.id(), second, &placed);
    outcome.rounds.insert(0, first);
    outcome.ties.iter_mut().for_each(|tie| tie.round = 2);
    outcome.ballots = Some(profile.ballots_cast());
    outcome.ranking = ranking(&paths_won).iter().map(|tier| standing.named(tier)).collect();
    outcome
}

/// The strength of the strongest path from each to each.
fn paths(over: &Matrix, strength: Strength) -> Matrix {
    let of = over.len();
    let duel = |i: usize, j: usize| match strength {
        Strength::Margins => over[i][j].saturating_sub(over[j][i]),
        Strength::WinningVotes if over[i][j] > over[j][i] => over[i][j],
        Strength::WinningVotes => 0,
    };
    let mut best: Matrix = (0..of).map(|i| (0..of).map(|j| duel(i, j)).collect()).collect();
    for via in 0..of {
        let onward = best[via].clone();
        for (from, row) in best.iter_mut().enumerate().filter(|(from, _)| *from != via) {
            let first = row[via];
            for (to, known) in row.iter_mut().enumerate() {
                if to != from {
                    *known = (*known).max(first.min(onward[to]));
                }
            }
        }
    }
    best
}

/// Tier by tier those nobody left is ahead of.
fn tiers(strongest: &Matrix) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..strongest.len()).collect();
    let mut tiers = vec![];
    while !left.is_empty() {
        let unbeaten =
            |at: &usize| left.iter().all(|by| strongest[*by][*at] <= strongest[*at][*by]);
        let tier: Vec<usize> = left.iter().copied().filter(unbeaten).collect();
        // To be ahead goes on from one to the next, so that there is always somebody unbeaten.
        if tier.is_empty() {
            break;
        }
        left.retain(|at| !tier.contains(at));
        tiers.push(tier);
    }
    tiers
}

/// The highest first, those with the same number together.
fn ranking(numbers: &[u64]) -> Vec<Vec<usize>> {
    let mut tiers: BTreeMap<Reverse<u64>, Vec<usize>> = BTreeMap::new();
    for (at, number) in numbers.iter().enumerate() {
        tiers.entry(Reverse(*number)).or_default().push(at);
    }
    tiers.into_values().collect()
}

fn is_marked(ballots: &[Ranking]) -> bool {
    ballots.iter().any(|ballot| ballot.weight > 0 && !ballot.tiers.is_empty())
}

fn whole(figures: impl Iterator<Item = u64>) -> Vec<BigRational> {
    figures.map(|figure| BigRational::from_integer(figure.into())).collect()
}

fn figures(ids: &[String], figures: &[u64]) -> BTreeMap<String, Figure> {
    ids.iter().cloned().zip(figures.iter().map(|f| Figure::from(*f))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::format::read_orders;

    fn profile(of: usize, lines: &str) -> Profile {
        read_orders(&format!("# NUMBER ALTERNATIVES: {of}\n{lines}")).unwrap()
    }

    #[test]
    fn a_circle_has_no_winner() {
        let circle = profile(4, "4: 1,2,3,4\n3: 2,3,1,4\n2: 3,1,2,4\n");
        let outcome = condorcet(&circle, &TieRule::Report);
        assert_eq!((outcome.winners.len(), outcome.ties[0].among.join(" ")), (0, "1 2 3".into()));
        assert_eq!(outcome.rounds[0].smith, ["1", "2", "3"]);
        assert_eq!(condorcet(&circle, &TieRule::ById).winners, ["1"]);
        // 1 over 2 by 6:3, 2 over 3 by 7:2, 3 over 1 by 5:4; the weakest duel gives way.
        for strength in Strength::ALL {
            let outcome = schulze(&circle, strength, 1, &TieRule::Report);
            assert_eq!(outcome.winners, ["1"]);
            assert_eq!(outcome.ranking, [["1"], ["2"], ["3"], ["4"]]);
        }
        let margins = schulze(&circle, Strength::Margins, 1, &TieRule::Report);
        let strongest = margins.rounds[1].strongest.as_ref().unwrap();
        assert_eq!(strongest.over[..3], [[0, 3, 3, 9], [1, 0, 5, 9], [1, 1, 0, 9]]);
    }

    #[test]
    fn the_two_strengths_may_differ() {
        // 1 over 2 by 5:4 with many ballots, 2 over 3 by 4:0 and 3 over 1 by 3:0 with few.
        let short = profile(3, "5: 1,2\n4: 2,{1,3}\n6: 3\n1: 3,1\n");
        let ranked = |strength| schulze(&short, strength, 1, &TieRule::Report).ranking;
        assert_eq!(ranked(Strength::Margins), reference(&short, Strength::Margins));
        assert_eq!(ranked(Strength::WinningVotes), reference(&short, Strength::WinningVotes));
    }

    #[test]
    fn where_nobody_marks_anything_nobody_wins() {
        for lines in ["", "5:\n", "0: 1,2\n"] {
            let blank = profile(3, lines);
            for outcome in [
                condorcet(&blank, &TieRule::ById),
                schulze(&blank, Strength::Margins, 1, &TieRule::Report),
            ] {
                assert_eq!((outcome.winners.len(), outcome.ties.len()), (0, 0));
            }
        }
        assert!(condorcet(&Profile::default(), &TieRule::Report).winners.is_empty());
        let single = profile(1, "1: 1\n");
        assert_eq!(condorcet(&single, &TieRule::Report).winners, ["1"]);
        let level = profile(2, "3: 1\n3: 2\n");
        let outcome = schulze(&level, Strength::Margins, 1, &TieRule::Report);
        assert_eq!((outcome.winners.len(), outcome.ties[0].round), (0, 2));
    }

    /// The ranking by trying every path.
    fn reference(profile: &Profile, strength: Strength) -> Vec<Vec<String>> {
        let (ids, ballots) = profile.standing();
        let over = duels(ids.len(), &ballots);
        let duel = |i: usize, j: usize| match strength {
            _ if over[i][j] <= over[j][i] => 0,
            Strength::Margins => over[i][j] - over[j][i],
            Strength::WinningVotes => over[i][j],
        };
        fn walk(
            at: usize,
            to: usize,
            seen: &[usize],
            duel: &dyn Fn(usize, usize) -> u64,
            of: usize,
        ) -> u64 {
            let next = (0..of).filter(|n| *n != at && !seen.contains(n));
            next.map(|n| {
                let seen: Vec<usize> = seen.iter().copied().chain([n]).collect();
                let rest = if n == to { u64::MAX } else { walk(n, to, &seen, duel, of) };
                duel(at, n).min(rest)
            })
            .max()
            .unwrap_or(0)
        }
        let of = ids.len();
        let strongest: Matrix = (0..of)
            .map(|i| {
                (0..of).map(|j| if i == j { 0 } else { walk(i, j, &[i], &duel, of) }).collect()
            })
            .collect();
        let named = |tier: &Vec<usize>| tier.iter().map(|at| ids[*at].clone()).collect();
        ranking(&ahead(&strongest)).iter().map(named).collect()
    }

    proptest::proptest! {
        #[test]
        fn paths_and_smith_agree_with_trying_everything(
            votes in proptest::collection::vec((0u64..5, proptest::collection::vec(0usize..4, 5)), 0..6),
        ) {
            let candidates = (0..5).map(|n: usize| crate::ballot::Candidate {
                id: n.to_string(), name: n.to_string(),
            }).collect();
            let ballots = votes.iter().map(|(weight, ranks)| Ranking {
                weight: *weight,
                // Rank 3 is no rank.
                tiers: (0..3).map(|r| (0..5).filter(|who| ranks[*who] == r).collect()).collect(),
            }).collect();
            let profile = Profile { candidates, ballots, ..Profile::default() };
            for strength in Strength::ALL {
                let outcome = schulze(&profile, strength, 1, &TieRule::Report);
                proptest::prop_assert_eq!(&outcome.ranking, &reference(&profile, strength));
                proptest::prop_assert_eq!(outcome.ranking.iter().map(Vec::len).sum::<usize>(), 5);
                let paths = outcome.rounds[1].strongest.as_ref().map(|p| p.over.clone()).unwrap();
                for (at, tier) in tiers(&paths).iter().enumerate() {
                    for later in tiers(&paths)[at..].iter().flatten() {
                        proptest::prop_assert!(tier.iter().all(|i| paths[*i][*later] >= paths[*later][*i]));
                    }
                }
            }
            let (_, ballots) = profile.standing();
            let over = duels(5, &ballots);
            let dominates = |set: u32| (0..5).filter(|i| set >> i & 1 == 1).all(|i: usize| {
                (0..5).filter(|j| set >> j & 1 == 0).all(|j: usize| over[i][j] > over[j][i])
            });
            let smallest = (1u32..32).filter(|set| dominates(*set)).min_by_key(|set| set.count_ones()).unwrap();
            let found: u32 = smith(&over).iter().map(|at| 1 << at).sum();
            proptest::prop_assert_eq!(found, smallest);
        }
    }
}
