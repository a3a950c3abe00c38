//! The course of a count: it goes on by itself until it is done or several are level.

use super::ahead::{Ahead, Ends};
use super::field::{Field, Level, Standing};
use super::record::Writer;
use crate::ballot::{Candidate, Outcome, Profile, Tie, TieRule};
use std::collections::BTreeMap;

/// A count under way.
pub(super) trait Course: Sized {
    /// Where all stand.
    fn field(&self) -> &Field;

    /// Goes on until it is done (none), or until one of several who are level must be chosen.
    fn proceed(&mut self) -> Option<Level>;

    /// Acts on the one that was chosen: their surplus goes, or they do.
    fn choose(&mut self, chosen: usize);

    /// Records who was chosen of those who were level.
    fn settled(&mut self, level: &Level, chosen: usize);

    /// Whether it is plain that the order in which these are chosen decides nothing.
    fn indifferent(&self, level: &Level) -> bool;

    /// A name for what is still to come: from the same position a count goes the same way.
    fn position(&self) -> Vec<u8>;

    /// The same count without a record, to look ahead with.
    fn ahead(&self) -> Self;

    /// The same count by a rule that leaves more ties open, where there is one: whatever may come of
    /// this count may come of that one.
    fn forgetful(&self) -> Option<Self> {
        None
    }

    /// How many different ballots there are to be counted.
    fn papers(&self) -> usize;

    /// What came of it.
    fn into_field(self) -> Field;
}

/// Those who are hopeful and have the fewest votes, or not more than `within` above.
pub(super) fn lowest(field: &Field, votes: &[i128], within: i128) -> Level {
    let least = field.all(Standing::Hopeful).map(|c| votes[c]).min().unwrap_or(0);
    let low = |c: &usize| votes[*c] <= least + within;
    Level { among: field.all(Standing::Hopeful).filter(low).collect() }
}

/// How those who are level are told apart.
pub(super) struct Order {
    /// By candidate: the place in the order.
    ranks: Vec<usize>,
    /// Whether it was agreed on; if not, it is only used where it decides nothing.
    agreed: bool,
    /// The last in the order is chosen, not the first.
    last: bool,
    /// What it comes from, as an outcome names it.
    by: &'static str,
}

impl Order {
    /// The order of the rule; where ties would be reported, that of the file if it gives one. `last`
    /// is for a rule by whose order the last leaves.
    pub fn new(profile: &Profile, tie: &TieRule, last: bool) -> Self {
        let candidates = profile.candidates.len();
        if let Some(order) = profile.tie_order.as_ref().filter(|_| *tie == TieRule::Report) {
            let mut ranks = vec![candidates; candidates];
            for (rank, candidate) in order.iter().enumerate().rev() {
                if let Some(place) = ranks.get_mut(*candidate) {
                    *place = rank;
                }
            }
            return Order { ranks, agreed: true, last: false, by: "file" };
        }
        let ids: Vec<String> = profile.candidates.iter().map(|c| c.id.clone()).collect();
        let ranks = tie.ranks(&ids, &[]);
        let agreed = ranks.is_some();
        Order {
            ranks: ranks.unwrap_or_else(|| (0..candidates).collect()),
            agreed,
            last,
            by: tie.id(),
        }
    }

    fn choose(&self, level: &Level) -> Option<usize> {
        let rank = |c: &usize| (self.ranks[*c], *c);
        let among = level.among.iter().copied();
        if self.last { among.max_by_key(rank) } else { among.min_by_key(rank) }
    }
}

/// Counts to the end, or to the first tie that decides who is elected and that no order settles.
pub(super) fn run<C: Course>(
    mut course: C,
    order: &Order,
    candidates: &[Candidate],
    places: u8,
) -> Outcome {
    let mut ahead = Ahead::default();
    let mut open = None;
    while let Some(level) = course.proceed() {
        if !order.agreed && !course.indifferent(&level) {
            let ends = ahead.of(&course, &level);
            if !ends.are_alike() {
                open = Some((level, ends));
                break;
            }
        }
        let Some(chosen) = order.choose(&level) else { break };
        course.settled(&level, chosen);
        course.choose(chosen);
    }
    let writer = Writer { candidates, places };
    let field = course.into_field();
    let rounds: Vec<_> = field.stages.iter().map(|stage| writer.round(stage)).collect();
    let mut winners = field.elected.clone();
    let mut ties = vec![];
    if let Some((level, ends)) = open {
        winners.extend(ends.certain().into_iter().filter(|c| !field.elected.contains(c)));
        ties.push(Tie { among: writer.ids(&level.among), places: 1, round: rounds.len() });
    }
    let totals = rounds.last().map_or_else(BTreeMap::new, |round| round.tally.clone());
    let ties_by = order.by.to_owned();
    Outcome { winners: writer.ids(&winners), ties, rounds, totals, ties_by, ..Outcome::default() }
}

/// What may come of a tie, by who is chosen.
pub(super) struct Choices {
    /// One for each who may be chosen; none where it is too much to find out.
    pub ends: Option<Vec<Ends>>,
    /// The ends may be more than can really come.
    pub loose: bool,
}

impl Choices {
    /// Whether the same may come of it whoever is chosen.
    fn are_alike(&self) -> bool {
        let Some(ends) = &self.ends else { return false };
        let same = ends.windows(2).all(|pair| pair[0] == pair[1]);
        same && (!self.loose || ends.iter().all(|ends| ends.len() == 1))
    }

    /// Who is elected whatever comes, in the order of the file.
    fn certain(&self) -> Vec<usize> {
        let mut sets = self.ends.iter().flatten().flatten();
        let mut certain = sets.next().cloned().unwrap_or_default();
        for set in sets {
            certain.retain(|c| set.contains(c));
        }
        certain
    }
}
