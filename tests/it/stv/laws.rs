//! What must hold of any ballots.

use super::naive;
use num_rational::BigRational;
use proptest::prelude::*;
use std::collections::BTreeSet;
use yishi::ballot::{Candidate, Outcome, Profile, Ranking, StvRule, TieRule, irv, stv};

/// Ballots of so many candidates: any order of them, cut off somewhere, now and then with two level
/// or a rank skipped.
fn profiles(candidates: usize, lines: usize) -> impl Strategy<Value = Profile> {
    let order = Just((0..candidates).collect::<Vec<usize>>()).prop_shuffle();
    let ballot =
        (order, 0..=candidates, 1..4_u64, 0..12_usize).prop_map(|(order, cut, weight, mix)| {
            let mut tiers: Vec<Vec<usize>> = order[..cut].iter().map(|c| vec![*c]).collect();
            if mix == 0 && cut > 1 {
                let last = tiers.pop().unwrap_or_default();
                tiers[(cut - 1) / 2].extend(last);
            } else if mix == 1 {
                tiers.insert(cut / 2, vec![]);
            }
            Ranking { weight, tiers }
        });
    let withdrawn = prop_oneof![3 => Just(vec![]), 1 => Just(vec![candidates - 1])];
    (prop::collection::vec(ballot, 0..lines), withdrawn).prop_map(move |(ballots, withdrawn)| {
        let named = |n: usize| Candidate { id: format!("c{n}"), name: String::new() };
        Profile {
            candidates: (0..candidates).map(named).collect(),
            ballots,
            withdrawn,
            ..Profile::default()
        }
    })
}

/// The places of these in the file.
fn places(ids: &[String]) -> BTreeSet<usize> {
    ids.iter().map(|id| id[1..].parse().unwrap()).collect()
}

fn same_votes(outcome: &Outcome, said: &naive::Said) -> Result<(), TestCaseError> {
    for (round, votes) in outcome.rounds.iter().zip(&said.votes) {
        for (id, figure) in &round.tally {
            prop_assert_eq!(&figure.value(), &votes[id[1..].parse::<usize>().unwrap()]);
        }
    }
    Ok(())
}

fn compare(
    count: impl Fn(&TieRule) -> Outcome,
    naive: impl Fn(naive::Pick) -> naive::Said,
    last: bool,
) -> Result<(), TestCaseError> {
    let said = naive(&mut |level| level[if last { level.len() - 1 } else { 0 }]);
    let outcome = count(&TieRule::ByFileOrder);
    prop_assert_eq!(places(&outcome.winners), said.elected.clone());
    same_votes(&outcome, &said)?;
    let Some(ends) = naive::every(naive) else { return Ok(()) };
    let reported = count(&TieRule::Report);
    let mut certain = ends.iter().next().cloned().unwrap_or_default();
    ends.iter().for_each(|end| certain.retain(|c| end.contains(c)));
    prop_assert_eq!(places(&reported.winners), certain);
    prop_assert_eq!(reported.ties.is_empty(), ends.len() == 1);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_runoff_equals_the_naive_count(profile in profiles(5, 9)) {
        compare(|tie| irv(&profile, tie).unwrap(), |pick| naive::irv(&profile, pick), true)?;
    }

    #[test]
    fn a_transferable_vote_equals_the_naive_count(profile in profiles(5, 9), seats in 1..4_u32) {
        for rule in StvRule::ALL {
            let naive = |pick: naive::Pick| naive::stv(&profile, seats as usize, rule, pick);
            compare(|tie| stv(&profile, seats, rule, tie).unwrap(), naive, false)?;
        }
    }

    #[test]
    fn no_vote_is_made_or_lost(profile in profiles(9, 60), seats in 1..6_u32) {
        let standing = profile.candidates.len() - profile.withdrawn.len();
        let (papers, _) = naive::papers(&profile);
        let valid = papers.iter().filter(|paper| !paper.is_empty()).count() as u64;
        for rule in StvRule::ALL {
            let outcome = stv(&profile, seats, rule, &TieRule::ByFileOrder).unwrap();
            prop_assert_eq!(outcome.winners.len(), standing.min(seats as usize));
            prop_assert_eq!(outcome.invalid, Some(papers.len() as u64 - valid));
            for round in &outcome.rounds {
                let others = [&round.exhausted, &round.lost].into_iter().flatten();
                let all: BigRational =
                    round.tally.values().chain(others).map(|figure| figure.value()).sum();
                prop_assert_eq!(all, BigRational::from_integer(valid.into()));
                let needed = round.needed.as_ref().unwrap().value();
                for (id, votes) in &round.tally {
                    prop_assert!(votes.value() < needed || outcome.winners.contains(id));
                }
            }
        }
    }

    #[test]
    fn neither_the_order_of_ballots_nor_their_bundling_matters(
        profile in profiles(6, 30),
        seats in 1..4_u32,
        rotate in 0..30_usize,
    ) {
        let mut other = profile.clone();
        let split = |ballot: &Ranking| {
            let one = Ranking { weight: 1, ..ballot.clone() };
            std::iter::repeat_n(one, ballot.weight as usize)
        };
        other.ballots = profile.ballots.iter().flat_map(split).collect();
        let many = other.ballots.len().max(1);
        other.ballots.rotate_left(rotate % many);
        for tie in [TieRule::Report, TieRule::ByLot { seed: "open".into() }] {
            prop_assert_eq!(irv(&profile, &tie), irv(&other, &tie));
            for rule in StvRule::ALL {
                prop_assert_eq!(stv(&profile, seats, rule, &tie), stv(&other, seats, rule, &tie));
            }
        }
    }
}
