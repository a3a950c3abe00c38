//! Instant runoff: the last leaves until somebody has more than half of the votes that still count.

use super::ballots::Ballots;
use super::course::Course;
use super::field::{Field, Level, Standing};
use super::piles::Piles;
use super::record::Stage;

/// An instant runoff under way.
#[derive(Clone)]
pub(super) struct Irv<'b> {
    ballots: &'b Ballots,
    field: Field,
    piles: Piles,
}

impl<'b> Irv<'b> {
    pub fn new(ballots: &'b Ballots) -> Self {
        Irv { ballots, field: Field::new(ballots, 1), piles: Piles::deal(ballots, 1) }
    }

    /// Shows the tally; somebody with a majority, or alone, is elected.
    fn open(&mut self) {
        let votes = &self.piles.votes;
        let tally: Vec<(usize, i128)> =
            self.field.all(Standing::Hopeful).map(|c| (c, votes[c])).collect();
        let all: i128 = tally.iter().map(|(_, votes)| votes).sum();
        let first = tally.iter().find(|(_, votes)| votes * 2 > all || tally.len() == 1).copied();
        let exhausted = self.piles.exhausted + i128::from(self.ballots.invalid);
        let none = tally.is_empty();
        self.field.open(|_| Stage { tally, needed: all / 2 + 1, exhausted, ..Stage::default() });
        if let Some((candidate, _)) = first {
            self.field.elect(candidate, Standing::Elected);
        }
        self.field.finished = first.is_some() || none;
    }
}

impl Course for Irv<'_> {
    fn field(&self) -> &Field {
        &self.field
    }

    fn proceed(&mut self) -> Option<Level> {
        loop {
            self.open();
            if self.field.finished {
                return None;
            }
            let level = super::course::lowest(&self.field, &self.piles.votes, 0);
            match level.among.as_slice() {
                [only] => self.choose(*only),
                _ => return Some(level),
            }
        }
    }

    fn choose(&mut self, last: usize) {
        let (field, votes) = (&mut self.field, self.piles.votes[last]);
        field.exclude(last);
        field.note(|stage| stage.transferred.push((last, votes)));
        let takes = |c| field.standing(c) == Standing::Hopeful;
        self.piles.hand_on(self.ballots, last, takes, |value| value);
        self.piles.votes[last] = 0;
    }

    fn settled(&mut self, level: &Level, chosen: usize) {
        self.field.settled(&level.among, chosen);
    }

    /// Where all of them together have fewer votes than the next, all of them leave, in any order.
    fn indifferent(&self, level: &Level) -> bool {
        let votes = &self.piles.votes;
        let together: i128 = level.among.iter().map(|c| votes[*c]).sum();
        let others = self.field.all(Standing::Hopeful).filter(|c| !level.among.contains(c));
        others.map(|c| votes[c]).min().is_some_and(|next| together < next)
    }

    /// Who remains says where every paper lies.
    fn position(&self) -> Vec<u8> {
        self.field.position().collect()
    }

    fn ahead(&self) -> Self {
        Irv { ballots: self.ballots, field: self.field.ahead(), piles: self.piles.clone() }
    }

    fn papers(&self) -> usize {
        self.ballots.len()
    }

    fn into_field(self) -> Field {
        self.field
    }
}
