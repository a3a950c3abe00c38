//! Meek's method: every vote is shared out anew, and who is elected keeps only as much of each as
//! makes a quota.
//!
//! The Proportional Representation Foundation's Reference Meek Rule: nine places, a surplus below a
//! millionth counts as none, and who is within the surplus of the lowest is level with them.

use super::ballots::Ballots;
use super::course::{Course, lowest};
use super::field::{Field, Level, Standing};
use super::record::Stage;
use std::collections::BTreeMap;

/// One vote, in units.
const ONE: u64 = 1_000_000_000;
/// A surplus below this is none.
const OMEGA: i128 = 1_000;

/// Ballots that reach the same candidates as long as nobody else is elected or excluded: first some
/// who are elected, in this order, then one who keeps all that is left.
#[derive(Clone)]
struct Bundle {
    through: Vec<u32>,
    to: Option<u32>,
    weight: u64,
}

/// A count under way.
#[derive(Clone)]
pub(super) struct Meek<'b> {
    ballots: &'b Ballots,
    seats: i128,
    field: Field,
    /// By candidate: what they keep of a vote.
    keep: Vec<u64>,
    votes: Vec<i128>,
    residual: i128,
    quota: i128,
    surplus: i128,
}

impl<'b> Meek<'b> {
    pub fn new(ballots: &'b Ballots, seats: usize) -> Self {
        let candidates = ballots.standing.len();
        Meek {
            ballots,
            seats: seats as i128,
            field: Field::new(ballots, seats),
            keep: vec![ONE; candidates],
            votes: vec![0; candidates],
            residual: 0,
            quota: 0,
            surplus: 0,
        }
    }

    /// The ballots as they go now.
    fn bundles(&self) -> Vec<Bundle> {
        let mut weights: BTreeMap<Vec<u32>, u64> = BTreeMap::new();
        let mut path: Vec<u32> = vec![];
        for ballot in 0..self.ballots.len() {
            path.clear();
            for &candidate in self.ballots.preferences(ballot) {
                match self.field.standing(candidate as usize) {
                    Standing::Out => continue,
                    Standing::Elected | Standing::Pending => path.push(candidate),
                    Standing::Hopeful => {
                        path.push(candidate);
                        break;
                    }
                }
            }
            match weights.get_mut(&path) {
                Some(weight) => *weight += self.ballots.weight(ballot),
                None => drop(weights.insert(path.clone(), self.ballots.weight(ballot))),
            }
        }
        let hopeful = |c: &u32| self.field.standing(*c as usize) == Standing::Hopeful;
        let bundle = |(mut through, weight): (Vec<u32>, u64)| {
            let to = through.pop_if(|last| hopeful(last));
            Bundle { through, to, weight }
        };
        weights.into_iter().map(bundle).collect()
    }

    /// Shares all votes out and sets the quota.
    fn share(&mut self, bundles: &[Bundle]) {
        self.votes.fill(0);
        self.residual = 0;
        for bundle in bundles {
            let mut left = ONE;
            for &candidate in &bundle.through {
                let candidate = candidate as usize;
                // At most one vote times one, in units: below two to the 60th.
                let kept = (left * self.keep[candidate]).div_ceil(ONE);
                self.votes[candidate] += i128::from(kept) * i128::from(bundle.weight);
                left -= kept;
                if left == 0 {
                    break;
                }
            }
            let rest = i128::from(left) * i128::from(bundle.weight);
            match bundle.to {
                Some(candidate) => self.votes[candidate as usize] += rest,
                None => self.residual += rest,
            }
        }
        self.quota = self.votes.iter().sum::<i128>() / (self.seats + 1) + 1;
    }

    /// Shares out until somebody is elected or no surplus is left to share. True if somebody is.
    fn iterate(&mut self) -> bool {
        let bundles = self.bundles();
        let mut before = i128::from(self.ballots.valid) * i128::from(ONE);
        loop {
            self.share(&bundles);
            let hopeful = self.field.all(Standing::Hopeful);
            let winners: Vec<usize> = hopeful.filter(|c| self.votes[*c] >= self.quota).collect();
            let elected = self.field.all(Standing::Elected).chain(winners.iter().copied());
            self.surplus = elected.map(|c| self.votes[c] - self.quota).sum::<i128>().max(0);
            let done = self.surplus < OMEGA || self.surplus >= before;
            if !winners.is_empty() || done {
                self.open();
                winners.iter().for_each(|winner| self.field.elect(*winner, Standing::Elected));
                return !winners.is_empty();
            }
            before = self.surplus;
            self.adjust();
        }
    }

    /// Who is elected keeps less of each vote, so that their votes come down to the quota.
    fn adjust(&mut self) {
        let one = i128::from(ONE);
        let up = |product: i128, by: i128| product / by + i128::from(product % by != 0);
        let elected: Vec<usize> = self.field.all(Standing::Elected).collect();
        for candidate in elected {
            let votes = self.votes[candidate];
            if votes > 0 {
                let wanted = up(i128::from(self.keep[candidate]) * self.quota, one);
                let keep = up(wanted * one, votes).min(one);
                self.keep[candidate] = u64::try_from(keep).unwrap_or(ONE);
            }
        }
    }

    fn open(&mut self) {
        let (votes, keep) = (&self.votes, &self.keep);
        let (needed, exhausted) = (self.quota, self.residual);
        self.field.open(|field| Stage {
            tally: (0..votes.len())
                .filter(|c| field.standing(*c) != Standing::Out)
                .map(|c| (c, votes[c]))
                .collect(),
            needed,
            exhausted,
            kept: field.all(Standing::Elected).map(|c| (c, i128::from(keep[c]))).collect(),
            ..Stage::default()
        });
    }
}

impl Course for Meek<'_> {
    fn field(&self) -> &Field {
        &self.field
    }

    fn proceed(&mut self) -> Option<Level> {
        loop {
            if self.field.complete() {
                if self.field.stages.is_empty() {
                    // Decided before the first round; the first preferences are shown all the same.
                    self.share(&self.bundles());
                    self.open();
                }
                self.field.finish();
                return None;
            }
            if self.iterate() {
                continue;
            }
            let level = lowest(&self.field, &self.votes, self.surplus);
            match level.among.as_slice() {
                [only] => self.choose(*only),
                _ => return Some(level),
            }
        }
    }

    fn choose(&mut self, last: usize) {
        let votes = self.votes[last];
        self.field.exclude(last);
        self.field.note(|stage| stage.transferred.push((last, votes)));
    }

    fn settled(&mut self, level: &Level, chosen: usize) {
        self.field.settled(&level.among, chosen);
    }

    /// Those who have no vote at all may leave in any order.
    fn indifferent(&self, level: &Level) -> bool {
        level.among.iter().all(|c| self.votes[*c] == 0)
            && self.field.hopefuls() >= self.field.vacant + level.among.len()
    }

    fn position(&self) -> Vec<u8> {
        let keep = self.keep.iter().flat_map(|keep| keep.to_be_bytes());
        self.field.position().chain(keep).collect()
    }

    fn ahead(&self) -> Self {
        Meek {
            field: self.field.ahead(),
            keep: self.keep.clone(),
            votes: self.votes.clone(),
            ..*self
        }
    }

    fn papers(&self) -> usize {
        self.ballots.len()
    }

    fn into_field(self) -> Field {
        self.field
    }
}
