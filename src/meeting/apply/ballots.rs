//! What happens to ballots.

use crate::ballot::PollRule;
use crate::meeting::balloting::{Channel, PollUnderWay};
use crate::meeting::event::Event;
use crate::meeting::{DotsBy, Instant, Meeting};

impl Meeting {
    pub(super) fn happen_to_ballots(&mut self, event: &Event, at: Instant) {
        match event {
            Event::PollOpened { poll } => {
                self.poll = Some(PollUnderWay { poll: poll.clone(), polls_closed: false });
            }
            Event::WeightsSet { weights } => self.set_weights(weights),
            Event::BallotingBegan { balloting } => {
                self.ballotings = balloting.number;
                self.balloting = Some(balloting.clone());
            }
            Event::BallotCast { seat } => {
                if let Some(Channel::Box { voted, .. }) = self.channel() {
                    voted.insert(*seat);
                }
            }
            Event::BallotAudited => {
                if let Some(Channel::Box { audited, .. }) = self.channel() {
                    *audited += 1;
                }
            }
            Event::PapersCounted { teller, count } => {
                if let Some(Channel::Paper { counts, differed, .. }) = self.channel() {
                    counts.insert(*teller, count.clone());
                    let same = counts.values().all(|other| other == count);
                    if differed.is_empty() && !same {
                        differed.clone_from(counts);
                    }
                }
            }
            Event::PollDecided { result } => {
                let paper = matches!(self.channel(), Some(Channel::Paper { .. }));
                let by = if paper { DotsBy::Paper } else { DotsBy::Box };
                self.space.polled(result, by, at);
                self.polls.push((**result).clone());
                (self.poll, self.balloting) = (None, None);
                self.progress += 1;
            }
            _ => {}
        }
    }

    fn channel(&mut self) -> Option<&mut Channel> {
        self.balloting.as_mut().map(|balloting| &mut balloting.channel)
    }

    fn set_weights(&mut self, weights: &[u32]) {
        let rule = self.poll.as_mut().map(|under_way| &mut under_way.poll.rule);
        if let Some(PollRule::Score { criteria, .. }) = rule {
            for (criterion, weight) in criteria.iter_mut().zip(weights) {
                criterion.weight = *weight;
            }
        }
    }
}
