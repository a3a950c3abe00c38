//! The same rules once more, slowly: every ballot by itself, exact fractions, everything counted
//! again in every round.

use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeSet;
use yishi::ballot::{Profile, StvRule};

/// Chooses one of several who are level.
pub type Pick<'p> = &'p mut dyn FnMut(&[usize]) -> usize;

/// What a naive count says: the votes of all before each step, and who is elected.
pub struct Said {
    pub votes: Vec<Vec<BigRational>>,
    pub elected: BTreeSet<usize>,
}

fn whole(n: usize) -> BigRational {
    BigRational::from_integer(BigInt::from(n))
}

fn down(value: &BigRational, places: u32) -> BigRational {
    let one = BigInt::from(10).pow(places);
    BigRational::new((value * BigRational::from_integer(one.clone())).floor().to_integer(), one)
}

fn up(value: &BigRational) -> BigRational {
    let unit = BigRational::new(1.into(), BigInt::from(10).pow(9));
    let low = down(value, 9);
    if low == *value { low } else { low + unit }
}

/// Every single ballot, down to the first equal ranking, and who stands.
pub fn papers(profile: &Profile) -> (Vec<Vec<usize>>, Vec<usize>) {
    let stands = |c: &usize| !profile.withdrawn.contains(c);
    let mut papers = vec![];
    for ballot in &profile.ballots {
        let mut paper: Vec<usize> = vec![];
        for tier in &ballot.tiers {
            let named: Vec<usize> = tier.iter().copied().filter(stands).collect();
            match named.as_slice() {
                [] => {}
                [one] => paper.push(*one),
                _ => break,
            }
        }
        papers.extend(std::iter::repeat_n(paper, ballot.weight as usize));
    }
    (papers, (0..profile.candidates.len()).filter(stands).collect())
}

pub fn irv(profile: &Profile, pick: Pick) -> Said {
    let (papers, mut left) = papers(profile);
    let mut said = Said { votes: vec![], elected: BTreeSet::new() };
    while !left.is_empty() {
        let mut votes = vec![0; profile.candidates.len()];
        for paper in &papers {
            if let Some(first) = paper.iter().find(|c| left.contains(c)) {
                votes[*first] += 1;
            }
        }
        said.votes.push(votes.iter().map(|v| whole(*v)).collect());
        let all: usize = votes.iter().sum();
        if let Some(winner) = left.iter().find(|c| 2 * votes[**c] > all || left.len() == 1) {
            said.elected.insert(*winner);
            break;
        }
        let least = left.iter().map(|c| votes[*c]).min().unwrap();
        let level: Vec<usize> = left.iter().copied().filter(|c| votes[*c] == least).collect();
        let out = if level.len() > 1 { pick(&level) } else { level[0] };
        left.retain(|c| *c != out);
    }
    said
}

pub fn stv(profile: &Profile, seats: usize, rule: StvRule, pick: Pick) -> Said {
    match rule {
        StvRule::Scotland => gregory(profile, seats, true, pick),
        StvRule::WigmPrf => gregory(profile, seats, false, pick),
        StvRule::MeekPrf => meek(profile, seats, pick),
    }
}

fn gregory(profile: &Profile, seats: usize, scotland: bool, pick: Pick) -> Said {
    let places = if scotland { 5 } else { 4 };
    let (mut papers, mut hopeful) = papers(profile);
    papers.retain(|paper| !paper.is_empty());
    let mut lying: Vec<(Option<usize>, BigRational)> =
        papers.iter().map(|paper| (Some(paper[0]), whole(1))).collect();
    let share = whole(papers.len()) / whole(seats + 1);
    let quota = if scotland {
        share.floor() + whole(1)
    } else {
        down(&share, 4) + BigRational::new(1.into(), 10_000.into())
    };
    let mut held: Vec<Option<BigRational>> = vec![None; profile.candidates.len()];
    let (mut pending, mut elected): (Vec<usize>, BTreeSet<usize>) = (vec![], BTreeSet::new());
    let mut stages: Vec<Vec<BigRational>> = vec![];
    let mut excluded = false;
    loop {
        let mut votes = vec![whole(0); held.len()];
        for (at, weight) in &lying {
            if let Some(at) = at {
                votes[*at] += weight;
            }
        }
        for (votes, held) in votes.iter_mut().zip(&held) {
            if let Some(held) = held {
                *votes = held.clone();
            }
        }
        stages.push(votes.clone());
        let over = |hopeful: &[usize], elected: &BTreeSet<usize>| {
            elected.len() >= seats || hopeful.len() + elected.len() <= seats
        };
        if (!scotland || excluded) && over(&hopeful, &elected) {
            break;
        }
        for c in hopeful.clone() {
            if votes[c] >= quota {
                hopeful.retain(|h| *h != c);
                pending.push(c);
                elected.insert(c);
            }
        }
        if scotland && over(&hopeful, &elected) {
            break;
        }
        excluded = pending.is_empty();
        let among = if excluded { &hopeful } else { &pending };
        let of = among.iter().map(|c| &votes[*c]);
        let worst = if excluded { of.min() } else { of.max() }.unwrap().clone();
        let mut level: Vec<usize> = among.iter().copied().filter(|c| votes[*c] == worst).collect();
        level.sort_unstable();
        for stage in stages.iter().rev().filter(|_| scotland) {
            let of = level.iter().map(|c| &stage[*c]);
            let apart = if excluded { of.min() } else { of.max() }.unwrap().clone();
            level.retain(|c| stage[*c] == apart);
        }
        let chosen = if level.len() > 1 { pick(&level) } else { level[0] };
        hopeful.retain(|c| *c != chosen);
        pending.retain(|c| *c != chosen);
        let surplus = &votes[chosen] - &quota;
        for (paper, (at, weight)) in papers.iter().zip(&mut lying) {
            if *at != Some(chosen) {
                continue;
            }
            if !excluded {
                let product = &*weight * &surplus;
                let product = if scotland { product } else { down(&product, 4) };
                *weight = down(&(product / &votes[chosen]), places);
            }
            let place = paper.iter().position(|c| *c == chosen).unwrap();
            *at = paper[place..].iter().copied().find(|c| hopeful.contains(c));
        }
        if !excluded {
            held[chosen] = Some(quota.clone());
        }
    }
    if elected.len() < seats {
        elected.extend(hopeful);
    }
    Said { votes: stages, elected }
}

fn meek(profile: &Profile, seats: usize, pick: Pick) -> Said {
    let (mut papers, mut hopeful) = papers(profile);
    papers.retain(|paper| !paper.is_empty());
    let mut keep = vec![whole(1); profile.candidates.len()];
    let omega = BigRational::new(1.into(), 1_000_000.into());
    let mut said = Said { votes: vec![], elected: BTreeSet::new() };
    while hopeful.len() + said.elected.len() > seats && said.elected.len() < seats {
        let mut before: Option<BigRational> = None;
        let surplus = loop {
            let mut votes = vec![whole(0); keep.len()];
            for paper in &papers {
                let mut left = whole(1);
                for c in paper {
                    let kept = up(&(&left * &keep[*c]));
                    votes[*c] += &kept;
                    left -= kept;
                }
            }
            let all: BigRational = votes.iter().sum();
            let unit = BigRational::new(1.into(), BigInt::from(10).pow(9));
            let quota = down(&(all / whole(seats + 1)), 9) + unit;
            let winners: Vec<usize> =
                hopeful.iter().copied().filter(|c| votes[*c] >= quota).collect();
            hopeful.retain(|c| !winners.contains(c));
            said.elected.extend(&winners);
            let over: BigRational = said.elected.iter().map(|c| &votes[*c] - &quota).sum();
            let over = over.max(whole(0));
            let done = over < omega || before.as_ref().is_some_and(|before| over >= *before);
            if !winners.is_empty() || done {
                said.votes.push(votes);
                break winners.is_empty().then_some(over);
            }
            for c in &said.elected {
                keep[*c] = up(&(up(&(&keep[*c] * &quota)) / &votes[*c])).min(whole(1));
            }
            before = Some(over);
        };
        let Some(surplus) = surplus else { continue };
        let votes = said.votes.last().unwrap();
        let least = hopeful.iter().map(|c| &votes[*c]).min().unwrap() + surplus;
        let level: Vec<usize> = hopeful.iter().copied().filter(|c| votes[*c] <= least).collect();
        let out = if level.len() > 1 { pick(&level) } else { level[0] };
        hopeful.retain(|c| *c != out);
        keep[out] = whole(0);
    }
    if said.elected.len() < seats {
        said.elected.extend(hopeful);
    }
    said
}

/// Every set that may be elected, over all ways of breaking all ties; nothing if there are too many.
pub fn every(count: impl Fn(Pick) -> Said) -> Option<BTreeSet<BTreeSet<usize>>> {
    let mut ends = BTreeSet::new();
    // The choice made at each tie, and among how many.
    let mut script: Vec<(usize, usize)> = vec![];
    for _ in 0..400 {
        let mut at = 0;
        let said = count(&mut |level: &[usize]| {
            if at == script.len() {
                script.push((0, level.len()));
            }
            at += 1;
            level[script[at - 1].0]
        });
        ends.insert(said.elected);
        while script.pop_if(|(choice, of)| *choice + 1 == *of).is_some() {}
        match script.last_mut() {
            Some((choice, _)) => *choice += 1,
            None => return Some(ends),
        }
    }
    None
}
