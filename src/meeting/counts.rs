//! Which counts of ballots stand, and which decisions and polls rest on them.

use super::balloting::{Counted, PollResult};
use super::event::Event;
use super::id::Instant;
use super::{Meeting, Place};

/// A poll that is over, with what the events around it say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Polled<'m> {
    /// When it was counted.
    pub at: Instant,
    /// Where in the order of business.
    pub place: Option<Place>,
    /// What came out.
    pub result: &'m PollResult,
}

impl Meeting {
    /// The counts of ballots that stand, of motions and of polls, in the order they were made.
    pub fn counted(&self) -> Vec<&Counted> {
        let mut counts = vec![];
        for recorded in self.standing() {
            match &recorded.event {
                Event::BallotsCounted { counted } => counts.push(counted),
                Event::PollDecided { result } => counts.push(&result.counted),
                _ => {}
            }
        }
        counts
    }

    /// Beside each of [`Meeting::decisions`], the count that it rests on, where its ballots were
    /// counted with all their figures: both come from one command.
    pub fn counts_of_decisions(&self) -> Vec<Option<&Counted>> {
        let (mut counts, mut last) = (Vec::with_capacity(self.decisions.len()), None);
        for recorded in self.standing() {
            match &recorded.event {
                Event::BallotsCounted { counted } => last = Some((recorded.command, counted)),
                Event::Decided { .. } => {
                    let same = last.filter(|(command, _)| *command == recorded.command);
                    counts.push(same.map(|(_, counted)| counted));
                }
                _ => {}
            }
        }
        counts
    }

    /// The polls that are over, in order.
    pub fn polled(&self) -> Vec<Polled<'_>> {
        let (mut polls, mut place) = (vec![], None);
        for recorded in self.standing() {
            match &recorded.event {
                Event::Reached { place: reached } => place = Some(*reached),
                Event::PollDecided { result } => {
                    polls.push(Polled { at: recorded.at, place, result });
                }
                _ => {}
            }
        }
        polls
    }
}
