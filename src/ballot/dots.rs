//! Dots: everybody has as many to spread, and so many at the most on one matter. What comes out is an
//! order, not a decision: nothing wins, and what is level shares its rank.
//!
//! Level in dots, more people behind a matter come first; then fewer who put all they could on it.
//! Both are known where ballots were counted one by one, and from an encrypted box, which adds up for
//! each matter how many gave it at least one dot, at least two, and so on.

use super::figure::Figure;
use super::outcome::{Outcome, Round};
use super::paper::{BallotCount, Paper};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The name of the method in an [`Outcome`].
pub const DOTS: &str = "dots";

/// What one matter got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DotScore {
    /// All dots.
    pub dots: u32,
    /// How many people gave it one or more; left out where that was not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supporters: Option<u32>,
    /// How many of them put as many on it as anybody may; left out where that was not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stacks: Option<u32>,
}

impl DotScore {
    /// What it is sorted by, the least first. What was not counted for every matter tells nobody
    /// apart.
    fn place(&self, known: Known) -> (Reverse<u32>, Reverse<u32>, u32) {
        let supporters = self.supporters.filter(|_| known.supporters).unwrap_or(0);
        let stacks = self.stacks.filter(|_| known.supporters && known.stacks).unwrap_or(0);
        (Reverse(self.dots), Reverse(supporters), stacks)
    }

    /// Whether `voters` people with `each` dots and `cap` on one matter can have given this.
    pub fn fits(&self, voters: u32, cap: u32) -> bool {
        let (dots, voters, cap) = (u64::from(self.dots), u64::from(voters), u64::from(cap));
        let supporters = self.supporters.map(u64::from);
        let most = supporters.unwrap_or(voters);
        let stacks = u64::from(self.stacks.unwrap_or(0));
        // Who stacks gives the cap, every other supporter one at the least and less than the cap.
        let others = most.saturating_sub(stacks);
        let least = stacks * cap + if supporters.is_some() { others } else { 0 };
        let highest = match self.stacks {
            Some(_) => stacks * cap + others * cap.saturating_sub(1),
            None => most * cap,
        };
        most <= voters && stacks <= most && (least..=highest).contains(&dots)
    }
}

#[derive(Debug, Clone, Copy)]
struct Known {
    supporters: bool,
    stacks: bool,
}

/// The rank of each, in their order: those who are level share one, and the next has as many above
/// it as there are (1, 2, 2, 4).
pub fn ranks(scores: &[DotScore]) -> Vec<u32> {
    let known = Known {
        supporters: scores.iter().all(|s| s.supporters.is_some()),
        stacks: scores.iter().all(|s| s.stacks.is_some()),
    };
    let places: Vec<_> = scores.iter().map(|score| score.place(known)).collect();
    let above = |place| places.iter().filter(|other| *other < place).count();
    places.iter().map(|place| u32::try_from(above(place)).unwrap_or(u32::MAX) + 1).collect()
}

/// What each matter got from these ballots: dots alone where sums are all that there is.
pub fn scores(count: &BallotCount, matters: usize, cap: u32) -> Vec<DotScore> {
    let at_least = |at: usize, level: u32| -> u32 {
        let index =
            at.checked_mul(cap as usize).and_then(|at| (at + level as usize).checked_sub(1));
        index.and_then(|index| count.levels.get(index)).copied().unwrap_or(0)
    };
    let listed = |at: usize, least: u32| -> u32 {
        let gave = |paper: &&Paper| paper.marks.get(at).is_some_and(|mark| *mark >= least);
        let counts = count.papers.iter().filter(gave).map(|paper| paper.count);
        counts.fold(0, u32::saturating_add)
    };
    let score = |at: usize| {
        let dots = count.sums.get(at).copied().unwrap_or(0);
        let (supporters, stacks) = match (count.papers.is_empty(), count.levels.is_empty()) {
            (false, _) => (Some(listed(at, 1)), Some(listed(at, cap))),
            (true, false) => (Some(at_least(at, 1)), Some(at_least(at, cap))),
            (true, true) => (None, None),
        };
        DotScore { dots, supporters, stacks }
    };
    (0..matters).map(score).collect()
}

/// The dots of one ballot as marks for at least one, at least two … up to the cap, matter by matter:
/// what can be added up while it is encrypted without losing how many people are behind a matter.
pub fn in_levels(marks: &[u32], cap: u32) -> Vec<u32> {
    marks.iter().flat_map(|mark| (1..=cap).map(move |level| u32::from(*mark >= level))).collect()
}

/// Whether such sums can be: nobody gives a matter two dots without giving it one. Ballots are proved
/// place by place and in all, not level by level; that one of them is made up shows only where it
/// outweighs the others.
pub fn levels_fit(levels: &[u32], cap: u32) -> bool {
    levels.chunks(cap.max(1) as usize).all(|levels| levels.is_sorted_by(|one, next| one >= next))
}

/// The dots on each matter from the sums of such marks.
pub fn from_levels(levels: &[u32], cap: u32) -> Vec<u32> {
    let by_matter = levels.chunks(cap.max(1) as usize);
    by_matter.map(|levels| levels.iter().copied().fold(0, u32::saturating_add)).collect()
}

/// The order that these scores make of the matters with these ids.
pub fn outcome(ids: &[String], scores: &[DotScore]) -> Outcome {
    let ranks = ranks(scores);
    let mut by_rank: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (id, rank) in ids.iter().zip(&ranks) {
        by_rank.entry(*rank).or_default().push(id.clone());
    }
    let named = |score: &DotScore| {
        let figures = [
            ("dots", Some(score.dots)),
            ("supporters", score.supporters),
            ("stacks", score.stacks),
        ];
        let told = figures.into_iter().filter_map(|(name, n)| Some((name.to_owned(), n?.into())));
        told.collect::<BTreeMap<String, Figure>>()
    };
    let tally: BTreeMap<String, Figure> =
        ids.iter().cloned().zip(scores.iter().map(|score| score.dots.into())).collect();
    Outcome {
        method: DOTS.to_owned(),
        totals: tally.clone(),
        rounds: vec![Round { tally, ..Round::default() }],
        ranking: by_rank.into_values().collect(),
        criteria: ids.iter().cloned().zip(scores.iter().map(named)).collect(),
        ..Outcome::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn score(dots: u32, supporters: u32, stacks: u32) -> DotScore {
        DotScore { dots, supporters: Some(supporters), stacks: Some(stacks) }
    }

    #[test]
    fn more_people_come_before_fewer_and_what_stays_level_shares_its_rank() {
        let scores =
            [score(5, 2, 1), score(9, 3, 3), score(5, 3, 1), score(5, 3, 0), score(5, 2, 1)];
        assert_eq!(ranks(&scores), [4, 1, 3, 2, 4]);
        assert_eq!(ranks(&[]), Vec::<u32>::new());
        // Dots alone: whoever is level shares a rank, and the next one skips it.
        let bare = |dots| DotScore { dots, ..DotScore::default() };
        assert_eq!(ranks(&[bare(4), bare(7), bare(4), bare(1)]), [2, 1, 2, 4]);
        // Counted for one alone it tells nobody apart.
        assert_eq!(ranks(&[score(4, 4, 0), bare(4)]), [1, 1]);
    }

    #[test]
    fn what_people_cannot_have_given_does_not_fit() {
        assert!(score(7, 3, 1).fits(10, 3));
        assert!(!score(10, 3, 1).fits(10, 3), "three people with three dots give nine");
        assert!(!score(2, 3, 0).fits(10, 3), "three supporters give three dots");
        assert!(!score(7, 11, 0).fits(10, 3));
        assert!(!score(3, 1, 0).fits(10, 3), "all three on one is a stack");
        assert!(DotScore { dots: 30, ..DotScore::default() }.fits(10, 3));
        assert!(!DotScore { dots: 31, ..DotScore::default() }.fits(10, 3));
    }

    fn ballots() -> impl Strategy<Value = Vec<Vec<u32>>> {
        prop::collection::vec(prop::collection::vec(0..4_u32, 3), 0..20)
    }

    proptest! {
        /// From the sums of an encrypted box the same comes out as from the papers one by one, and
        /// what people gave fits.
        #[test]
        fn a_box_tells_what_papers_tell(ballots in ballots()) {
            let papers: Vec<Paper> =
                ballots.iter().map(|marks| Paper { marks: marks.clone(), count: 1 }).collect();
            let sums = |of: &dyn Fn(&[u32]) -> Vec<u32>, len: usize| {
                let mut sums = vec![0; len];
                for ballot in &ballots {
                    for (sum, mark) in sums.iter_mut().zip(of(ballot)) {
                        *sum += mark;
                    }
                }
                sums
            };
            let levels = sums(&|marks| in_levels(marks, 3), 9);
            let dots = sums(&<[u32]>::to_vec, 3);
            prop_assert_eq!(&from_levels(&levels, 3), &dots);
            let returned = ballots.len() as u32;
            let paper = BallotCount { returned, papers, sums: dots.clone(), ..Default::default() };
            let sealed = BallotCount { returned, levels, sums: dots, ..Default::default() };
            let told = scores(&sealed, 3, 3);
            if !ballots.is_empty() {
                prop_assert_eq!(&scores(&paper, 3, 3), &told);
            }
            prop_assert!(told.iter().all(|score| score.fits(returned, 3)));
        }

        /// Each rank says how many are better, by comparing two at a time.
        #[test]
        fn a_rank_counts_those_who_are_better(
            scores in prop::collection::vec((0..4_u32, 0..3_u32, 0..3_u32), 0..12),
        ) {
            let scores: Vec<DotScore> = scores.into_iter().map(|(d, s, m)| score(d, s, m)).collect();
            let better = |a: &DotScore, b: &DotScore| {
                a.dots > b.dots
                    || a.dots == b.dots && a.supporters > b.supporters
                    || a.dots == b.dots && a.supporters == b.supporters && a.stacks < b.stacks
            };
            for (mine, rank) in scores.iter().zip(ranks(&scores)) {
                let above = scores.iter().filter(|other| better(other, mine)).count();
                prop_assert_eq!(rank as usize, above + 1);
            }
        }
    }
}
