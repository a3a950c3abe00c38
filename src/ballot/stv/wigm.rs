//! Transferable votes with papers handed on at a fraction of their value: Scotland and the reference
//! rule WIGM.
//!
//! Scotland: The Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45 to 52. WIGM:
//! the Proportional Representation Foundation's Reference WIGM Rule, without the optional exclusion
//! of several at once. Where both leave something open this follows the program droop 0.14, whose
//! reports are public: a surplus of nought is a stage too, and under WIGM a surplus that is pending
//! when the last seat is filled is still handed on once, which decides nothing.

use super::ballots::Ballots;
use super::course::{Course, lowest};
use super::field::{Field, Level, Standing};
use super::piles::Piles;
use super::record::Stage;

/// A count under way.
#[derive(Clone)]
pub(super) struct Wigm<'b> {
    ballots: &'b Ballots,
    scotland: bool,
    /// One vote, in units.
    one: i128,
    quota: i128,
    field: Field,
    piles: Piles,
    /// The last act was an exclusion.
    excluded: bool,
    /// Votes of all at every stage so far; Scotland looks back at them.
    history: Vec<Vec<i128>>,
    /// Looks not back, because it only looks ahead.
    forgetful: bool,
    /// Where all stood when somebody was elected or a surplus went: with where all stand now it says
    /// where every paper lies and what it is worth.
    trail: Vec<u8>,
}

impl<'b> Wigm<'b> {
    pub fn new(ballots: &'b Ballots, seats: usize, scotland: bool) -> Self {
        let one: u32 = if scotland { 100_000 } else { 10_000 };
        let shares = seats as i128 + 1;
        let valid = i128::from(ballots.valid);
        let quota = if scotland {
            (valid / shares + 1) * i128::from(one)
        } else {
            valid * i128::from(one) / shares + 1
        };
        Wigm {
            ballots,
            scotland,
            one: i128::from(one),
            quota,
            field: Field::new(ballots, seats),
            piles: Piles::deal(ballots, u64::from(one)),
            excluded: false,
            history: vec![],
            forgetful: false,
            trail: vec![],
        }
    }

    /// Shows the votes and elects who has a quota, the one with the most votes first.
    fn open(&mut self) {
        let counted = [Standing::Hopeful, Standing::Pending, Standing::Elected];
        let votes = &self.piles.votes;
        let (quota, exhausted) = (self.quota, self.piles.exhausted);
        let all = i128::from(self.ballots.valid) * self.one;
        self.field.open(|field| Stage {
            tally: (0..votes.len())
                .filter(|c| counted.contains(&field.standing(*c)))
                .map(|c| (c, votes[c]))
                .collect(),
            needed: quota,
            exhausted,
            lost: Some(all - exhausted - votes.iter().sum::<i128>()),
            ..Stage::default()
        });
        if self.scotland && !self.forgetful {
            self.history.push(self.piles.votes.clone());
        }
        // Scotland looks who has a quota before it looks whether all seats are taken, but for the
        // stage after an exclusion.
        if (!self.scotland || self.excluded) && self.field.complete() {
            return self.field.finish();
        }
        let mut winners: Vec<usize> =
            self.field.all(Standing::Hopeful).filter(|c| votes[*c] >= quota).collect();
        // Whom of two with the same votes the report names first decides nothing.
        winners.sort_by_key(|c| std::cmp::Reverse((votes[*c], *c)));
        for &winner in &winners {
            self.field.elect(winner, Standing::Pending);
        }
        if !winners.is_empty() {
            self.trail.extend(self.field.position());
        }
        if self.scotland && self.field.complete() {
            self.field.finish();
        }
    }

    /// Those of whom one is to act now: the largest surplus, else the fewest votes.
    fn next(&self) -> Level {
        let votes = &self.piles.votes;
        let most = self.field.all(Standing::Pending).map(|c| votes[c]).max();
        match most {
            Some(most) => Level {
                among: self.field.all(Standing::Pending).filter(|c| votes[*c] == most).collect(),
            },
            None => lowest(&self.field, votes, 0),
        }
    }

    /// Of those who are level, the ones whom the latest stage at which they were not level sets
    /// apart (rules 49 and 51 of the Order).
    fn looked_back(&self, level: &Level) -> Level {
        let mut among = level.among.clone();
        let surplus = self.field.all(Standing::Pending).next().is_some();
        for votes in self.history.iter().rev() {
            let held = among.iter().map(|c| votes[*c]);
            let apart = if surplus { held.max() } else { held.min() };
            among.retain(|c| Some(votes[*c]) == apart);
        }
        Level { among }
    }
}

impl Course for Wigm<'_> {
    fn field(&self) -> &Field {
        &self.field
    }

    fn proceed(&mut self) -> Option<Level> {
        loop {
            self.open();
            if self.field.finished {
                return None;
            }
            let level = self.next();
            let apart = self.looked_back(&level);
            match apart.among.as_slice() {
                [only] => {
                    if level.among.len() > 1 {
                        self.field.settled(&level.among, *only);
                    }
                    self.choose(*only);
                }
                _ => return Some(apart),
            }
        }
    }

    fn choose(&mut self, chosen: usize) {
        let votes = self.piles.votes[chosen];
        let pending = self.field.standing(chosen) == Standing::Pending;
        let surplus = votes - self.quota;
        if pending {
            self.field.relieve(chosen);
            self.trail.extend(self.field.position());
        } else {
            self.field.exclude(chosen);
        }
        let handed = if pending { surplus } else { votes };
        self.field.note(|stage| stage.transferred.push((chosen, handed)));
        let (one, scotland) = (self.one, self.scotland);
        let revalue = |value: u64| {
            if !pending {
                return value;
            }
            // The reference rule drops what is beyond its places after the multiplication too.
            let share = i128::from(value) * surplus;
            let share = if scotland { share / votes } else { share / one * one / votes };
            u64::try_from(share).unwrap_or(0)
        };
        let field = &self.field;
        let takes = |c| field.standing(c) == Standing::Hopeful;
        self.piles.hand_on(self.ballots, chosen, takes, revalue);
        self.piles.votes[chosen] = if pending { self.quota } else { 0 };
        self.excluded = !pending;
    }

    fn settled(&mut self, level: &Level, chosen: usize) {
        self.field.settled(&level.among, chosen);
    }

    /// Surpluses of nought move nothing. Of those with the fewest votes all leave, in any order,
    /// where together they have fewer than the next and can lift nobody to the quota; where Scotland
    /// may look back at the stages between, only if they have none at all.
    fn indifferent(&self, level: &Level) -> bool {
        let votes = &self.piles.votes;
        let together: i128 = level.among.iter().map(|c| votes[*c]).sum();
        if self.field.all(Standing::Pending).next().is_some() {
            return level.among.iter().all(|c| votes[*c] == self.quota);
        }
        let others = self.field.all(Standing::Hopeful).filter(|c| !level.among.contains(c));
        let others: Vec<i128> = others.map(|c| votes[c]).collect();
        others.len() >= self.field.vacant
            && others.iter().min().is_some_and(|next| together < *next)
            && others.iter().all(|votes| votes + together < self.quota)
            && (together == 0 || !self.scotland || self.forgetful)
    }

    fn position(&self) -> Vec<u8> {
        let mut position: Vec<u8> = self.trail.len().to_be_bytes().to_vec();
        position.extend(self.field.position().chain(self.trail.iter().copied()));
        let counts =
            |c: &usize| matches!(self.field.standing(*c), Standing::Hopeful | Standing::Pending);
        let mut last: Vec<i128> = vec![];
        for votes in &self.history {
            let stage: Vec<i128> = (0..votes.len()).filter(counts).map(|c| votes[c]).collect();
            if stage != last {
                position.extend(stage.iter().flat_map(|votes| votes.to_be_bytes()));
                last = stage;
            }
        }
        position
    }

    fn ahead(&self) -> Self {
        Wigm {
            field: self.field.ahead(),
            piles: self.piles.clone(),
            history: self.history.clone(),
            trail: self.trail.clone(),
            ..*self
        }
    }

    fn forgetful(&self) -> Option<Self> {
        let look = self.scotland && !self.forgetful;
        look.then(|| Wigm { forgetful: true, history: vec![], ..self.ahead() })
    }

    fn papers(&self) -> usize {
        self.ballots.len()
    }

    fn into_field(self) -> Field {
        self.field
    }
}
