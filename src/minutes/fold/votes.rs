//! Votes and elections.

use super::Fold;
use crate::law::{MotionKind, Outcome};
use crate::meeting::{
    BallotResult, Decision, Event, Instant, Meeting, Presence, Proposal, Recorded, Sanction,
};
use crate::minutes::entry::{ElectionStep, Entry, Voting};
use crate::minutes::motion::Substance;
use crate::minutes::vote::{BallotTaken, Disposed, Standing, VoteTaken};

impl Fold<'_> {
    pub(super) fn tell_vote(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        let vote = self.live.vote.as_ref().map(|v| v.question);
        let told = match &recorded.event {
            Event::Objected { seat } => {
                let by = self.people.person(*seat);
                vote.map(|id| Voting::Objected { id, by })
            }
            Event::Divided { seat } => {
                let by = self.people.person(*seat);
                vote.map(|id| Voting::Divided { id, by })
            }
            Event::VoteVoided { unentitled } => {
                let unentitled = *unentitled;
                vote.map(|id| Voting::Voided { id, unentitled })
            }
            Event::VoteCancelled if self.was_voided(recorded.command) => None,
            Event::VoteCancelled => vote.map(|id| Voting::Cancelled { id }),
            Event::PollsDeclared { open } => Some(Voting::Polls { open: *open }),
            Event::Nominated { seat, name } => {
                let (by, name) = (self.people.person(*seat), name.clone());
                return self.push(at, Entry::Election(ElectionStep::Nominated { by, name }));
            }
            Event::Balloted { result } => return self.balloted(recorded, result),
            // A vote whose question was taken back with an earlier one decides nothing.
            Event::Decided { .. } if self.live.pending.is_empty() => None,
            Event::Decided { decision } => return self.decided(at, decision),
            _ => None,
        };
        self.push_some(at, told.map(Entry::Voting));
    }

    /// A vote that is void is not also broken off.
    fn was_voided(&mut self, command: u64) -> bool {
        let last = self.entries_back().next();
        let voided = matches!(last, Some(Entry::Voting(Voting::Voided { .. })));
        voided && self.command == command
    }

    fn balloted(&mut self, recorded: &Recorded, result: &BallotResult) {
        // The tellers' report ends the vote; it is not broken off.
        let same = self.command == recorded.command;
        if let Some(section) = self.sections.last_mut().filter(|_| same) {
            section
                .entries
                .pop_if(|timed| matches!(timed.entry, Entry::Voting(Voting::Cancelled { .. })));
        }
        let open = self.live.pending.iter().rev();
        let Some((id, election)) =
            open.filter_map(|q| q.election.as_ref().map(|e| (q.id, e))).next()
        else {
            return;
        };
        let ballot = BallotTaken {
            id,
            title: election.office.title.clone(),
            nominees: election.nominees.clone(),
            number: election.ballots.len() as u32 + 1,
            returned: result.report.returned,
            result: result.clone(),
        };
        self.push(recorded.at, Entry::Election(ElectionStep::Balloted(ballot)));
    }

    fn decided(&mut self, at: Instant, decision: &Decision) {
        let what = self.voted_substance(decision);
        let put = self.live.vote.as_ref().and_then(|v| v.needs.usual());
        let carried = decision.outcome == Outcome::Adopted;
        let amends = matches!(decision.kind, MotionKind::Amend | MotionKind::AmendSecondary);
        if carried
            && amends
            && let Some(target) = what.target.and_then(|id| self.motions.get_mut(&id))
        {
            target.amended = true;
        }
        let motion = self.motions.get(&decision.question);
        let (mover, amended) =
            (motion.and_then(|m| m.mover.clone()), motion.is_some_and(|m| m.amended));
        let vote = VoteTaken {
            id: decision.question,
            mover,
            what,
            method: decision.method,
            tally: decision.tally,
            threshold: decision.verdict.map_or(put, |v| v.threshold),
            verdict: decision.verdict,
            basis: decision.basis.clone(),
            chair_voted: decision.chair_voted,
            elected: decision.elected.clone(),
            outcome: decision.outcome,
            amended,
            again: self.live.decisions.iter().any(|d| d.question == decision.question),
            disposed: self.disposed(decision),
            standing: Standing::Stands,
            roll: decision.roll.iter().map(|(s, a)| (self.people.person(*s), *a)).collect(),
            of: decision.electorate(),
            quorum_needed: decision.quorum_needed,
        };
        self.push(at, Entry::Vote(Box::new(vote)));
        if let Some(Proposal::Penalty { seat, penalty: Sanction::Leave }) = &decision.terms
            && carried
        {
            self.moved_about(at, &[*seat], Presence::Absent, None);
        }
    }

    /// What the decision takes away from the meeting, the main motion first.
    fn disposed(&self, decision: &Decision) -> Vec<Disposed> {
        use MotionKind as K;
        let disposes = match (decision.kind, decision.outcome) {
            (K::ObjectionToConsideration, outcome) => outcome == Outcome::Lost,
            (
                K::PostponeIndefinitely | K::Commit | K::PostponeDefinitely | K::LayOnTable,
                outcome,
            ) => outcome == Outcome::Adopted,
            _ => false,
        };
        let main = self.motions.get(&decision.question).and_then(|m| m.what.target);
        let stack = self.live.pending.iter().skip_while(|q| Some(q.id) != main);
        let below = stack.take_while(|q| q.id != decision.question).filter(|_| disposes);
        let motions = below.filter_map(|q| self.motions.get(&q.id));
        motions
            .map(|m| Disposed { id: m.id, mover: m.mover.clone(), what: m.what.clone() })
            .collect()
    }

    /// What was voted on: as the motion stood, in the words and terms of the decision.
    fn voted_substance(&self, decision: &Decision) -> Substance {
        let amendment = self.live.find(decision.question).and_then(|q| q.amendment.clone());
        let terms = decision.terms.clone();
        let text = decision.text.clone();
        match self.motions.get(&decision.question) {
            Some(motion) => Substance { text, terms, amendment, ..motion.what.clone() },
            None => Substance {
                kind: decision.kind,
                text,
                terms,
                amendment,
                target: decision.target,
                person: None,
                former: None,
                matter: None,
            },
        }
    }

    /// What has become of every result: the votes of the meeting and those told are parallel.
    pub(super) fn set_standings(&mut self, meeting: &Meeting) {
        let entries = self.sections.iter_mut().flat_map(|s| &mut s.entries);
        let votes = entries.filter_map(|timed| match &mut timed.entry {
            Entry::Vote(vote) => Some(vote),
            _ => None,
        });
        for (vote, voted) in votes.zip(&meeting.voted) {
            let kept =
                || meeting.reconsiderations.iter().any(|r| r.question.target == Some(vote.id));
            vote.standing = match (voted.set_aside, voted.reconsidered) {
                (true, true) => Standing::Reconsidered,
                (true, false) => self.changed.get(&vote.id).copied().unwrap_or(Standing::Rescinded),
                (false, _) if voted.carried_out => Standing::CarriedOut,
                (false, _) if kept() => Standing::Suspended,
                (false, _) => Standing::Stands,
            };
        }
    }
}
