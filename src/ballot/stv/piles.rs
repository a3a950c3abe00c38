//! Ballot papers in piles, one for each candidate.

use super::ballots::Ballots;

/// One ballot in a pile.
#[derive(Debug, Clone, Copy)]
struct Paper {
    ballot: u32,
    /// The place of the candidate whose pile it lies in.
    at: u32,
    /// What each such ballot is worth now, in units of the rule.
    value: u64,
}

/// Who holds which papers, and what they are worth.
#[derive(Debug, Clone)]
pub(super) struct Piles {
    papers: Vec<Vec<Paper>>,
    /// By candidate, in units of the rule.
    pub votes: Vec<i128>,
    /// What went to nobody.
    pub exhausted: i128,
}

impl Piles {
    /// Every paper to its first preference, each worth `value`.
    pub fn deal(ballots: &Ballots, value: u64) -> Self {
        let candidates = ballots.standing.len();
        let mut piles =
            Piles { papers: vec![vec![]; candidates], votes: vec![0; candidates], exhausted: 0 };
        for (ballot, number) in (0..ballots.len()).zip(0_u32..) {
            piles.give(
                ballots,
                Paper { ballot: number, at: 0, value },
                ballots.preferences(ballot)[0],
            );
        }
        piles
    }

    fn give(&mut self, ballots: &Ballots, paper: Paper, to: u32) {
        let worth = i128::from(paper.value) * i128::from(ballots.weight(paper.ballot as usize));
        self.votes[to as usize] += worth;
        self.papers[to as usize].push(paper);
    }

    /// Hands the papers of one candidate on to the next on each who still takes votes, at the value
    /// that `revalue` makes of the one they had.
    pub fn hand_on(
        &mut self,
        ballots: &Ballots,
        from: usize,
        takes: impl Fn(usize) -> bool,
        revalue: impl Fn(u64) -> u64,
    ) {
        for paper in std::mem::take(&mut self.papers[from]) {
            let value = revalue(paper.value);
            if value == 0 {
                continue;
            }
            let rest =
                (paper.at..).zip(&ballots.preferences(paper.ballot as usize)[paper.at as usize..]);
            match rest.skip(1).find(|(_, candidate)| takes(**candidate as usize)) {
                Some((at, &to)) => self.give(ballots, Paper { at, value, ..paper }, to),
                None => {
                    let weight = ballots.weight(paper.ballot as usize);
                    self.exhausted += i128::from(value) * i128::from(weight);
                }
            }
        }
    }
}
