//! Ballots of votes and polls.

use super::Fold;
use crate::ballot::PollRule;
use crate::meeting::{Channel, Counted, Event, Instant, Seat};
use crate::minutes::ballots::{BallotStep, BallotsTaken};
use crate::minutes::entry::Entry;
use crate::minutes::people::Person;

impl Fold<'_> {
    pub(super) fn tell_ballots(&mut self, at: Instant, event: &Event) {
        let told = match event {
            Event::PollOpened { poll } => BallotStep::PollOpened { poll: Box::new(poll.clone()) },
            Event::WeightsSet { weights } => {
                let rule = self.live.poll.as_ref().map(|under_way| &under_way.poll.rule);
                let Some(PollRule::Score { criteria, .. }) = rule else { return };
                let names = criteria.iter().map(|criterion| criterion.name.clone());
                BallotStep::WeightsSet { weights: names.zip(weights.iter().copied()).collect() }
            }
            Event::BallotingBegan { balloting } => match &balloting.channel {
                Channel::Paper { issued, tellers, .. } => {
                    BallotStep::Issued { count: *issued, tellers: self.persons(tellers) }
                }
                Channel::Box { tellers, threshold, key, .. } => BallotStep::BoxOpened {
                    tellers: self.persons(tellers),
                    threshold: *threshold,
                    key: key.clone(),
                },
            },
            Event::BallotsCounted { counted } => {
                BallotStep::Counted(Box::new(self.ballots_taken(counted)))
            }
            Event::BoxDestroyed { cast, .. } => BallotStep::Destroyed { cast: *cast },
            Event::PollDecided { result } => BallotStep::PollDecided {
                result: result.clone(),
                taken: Box::new(self.ballots_taken(&result.counted)),
            },
            _ => return,
        };
        self.push(at, Entry::Ballots(told));
    }

    fn persons(&self, seats: &[Seat]) -> Vec<Person> {
        seats.iter().map(|seat| self.people.person(*seat)).collect()
    }

    fn ballots_taken(&self, counted: &Counted) -> BallotsTaken {
        let mut taken = BallotsTaken {
            counted: counted.clone(),
            tellers: self.persons(&counted.tellers),
            voters: vec![],
            audited: 0,
            differed: vec![],
        };
        match self.live.balloting.as_ref().map(|balloting| &balloting.channel) {
            Some(Channel::Box { voted, audited, .. }) => {
                taken.voters = voted.iter().map(|seat| self.people.person(*seat)).collect();
                taken.audited = *audited;
            }
            Some(Channel::Paper { differed, .. }) => {
                let each = differed.iter();
                taken.differed =
                    each.map(|(seat, count)| (self.people.person(*seat), count.clone())).collect();
            }
            _ => {}
        }
        taken
    }
}
