//! Votes of an earlier meeting that this one may reconsider: those of the day before in the same
//! session (RONR 37:10(b)), and in a committee those of any meeting (RONR 37:35).
//!
//! They stand apart from the decisions of this meeting, which its minutes and results are made of.

use super::convening::Convening;
use super::event::Decision;
use super::id::{Instant, MotionId};
use super::shelf::{Shelved, Voted};
use super::{Meeting, Question};
use crate::law::{MotionKind, Outcome, Reconsiderable as Which};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most votes that a meeting takes over: the last ones, or a committee would carry every vote it
/// ever took from meeting to meeting.
const VOTES_MAX: usize = 200;

/// A vote of an earlier meeting that is within reach of this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastVote {
    /// What was decided.
    pub decision: Decision,
    /// The questions before the vote, and what has become of it.
    pub voted: Voted,
    /// When the last meeting before this one adjourned.
    pub adjourned: Instant,
}

/// A vote that was taken, here or in an earlier meeting.
#[derive(Debug, Clone, Copy)]
pub struct VoteTaken<'m> {
    /// What was decided.
    pub decision: &'m Decision,
    /// The questions before the vote, and what has become of it.
    pub voted: &'m Voted,
    /// When the last meeting adjourned, where the vote is of an earlier one.
    pub adjourned: Option<Instant>,
}

impl PastVote {
    fn taken(&self) -> VoteTaken<'_> {
        let adjourned = Some(self.adjourned);
        VoteTaken { decision: &self.decision, voted: &self.voted, adjourned }
    }
}

impl VoteTaken<'_> {
    /// Whether the session met on a day between that of the vote and that of `now`: then the vote
    /// is not of the day before.
    pub(super) fn is_before_another_day(&self, opened: Option<Instant>, now: Instant) -> bool {
        let days = day(self.voted.at, now)..day(now, now);
        let met = [self.adjourned, opened].into_iter().flatten().map(|at| day(at, now));
        met.into_iter().any(|met| days.contains(&met) && met != days.start)
    }
}

fn day(at: Instant, zone: Instant) -> NaiveDate {
    at.with_timezone(zone.offset()).date_naive()
}

impl Meeting {
    /// The decisions of this meeting that stand, in their order, each with what was voted on.
    pub(super) fn decisions_standing(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&Decision, &Voted)> {
        self.decisions.iter().zip(&self.voted).filter(|(_, voted)| !voted.set_aside)
    }

    /// Votes that stand, those of earlier meetings first.
    pub(super) fn votes(&self) -> impl DoubleEndedIterator<Item = VoteTaken<'_>> {
        let past = self.past_votes.iter().map(PastVote::taken);
        let here = self.decisions.iter().zip(&self.voted);
        let here = here.map(|(decision, voted)| VoteTaken { decision, voted, adjourned: None });
        past.chain(here).filter(|vote| !vote.voted.set_aside)
    }

    /// The vote on this motion that stands, here or in an earlier meeting.
    pub fn vote_on(&self, id: MotionId) -> Option<VoteTaken<'_>> {
        self.votes().rev().find(|vote| vote.decision.question == id)
    }

    /// The vote counts no longer: the motion, how it was decided, and the questions before it.
    pub(super) fn reopen(&mut self, id: MotionId) -> Option<(MotionKind, Outcome, Vec<Question>)> {
        let reopened = |decision: &Decision, voted: &mut Voted| {
            (voted.set_aside, voted.reconsidered) = (true, true);
            (decision.kind, decision.outcome, voted.stack.clone())
        };
        if let Some(at) = self.voted_on(id) {
            return Some(reopened(&self.decisions[at], &mut self.voted[at]));
        }
        let mut past = self.past_votes.iter_mut().rev().filter(|vote| !vote.voted.set_aside);
        let vote = past.find(|vote| vote.decision.question == id)?;
        // It is in force no more.
        let mut earlier = self.earlier.iter_mut().rev().filter(|e| !e.rescinded);
        if let Some(earlier) = earlier.find(|e| e.text == vote.decision.text)
            && vote.decision.outcome == Outcome::Adopted
        {
            earlier.rescinded = true;
        }
        Some(reopened(&vote.decision, &mut vote.voted))
    }
}

/// The votes of `last`, and those within its reach, that its next meeting may reconsider. `shelf` is
/// what that meeting finds put aside.
pub(super) fn within_reach(
    last: &Meeting,
    adjourned: Instant,
    next: &Convening,
    shelf: &[Shelved],
    reconsidered: impl Fn(MotionId) -> bool,
) -> Vec<PastVote> {
    let Some(rules) = last.charter().map(|charter| &charter.rules) else { return vec![] };
    if !next.continues && !rules.reconsider_any_time {
        return vec![];
    }
    let allowed = |decision: &Decision| match rules.motion(decision.kind).map(|r| r.reconsider) {
        Some(Which::Yes) => true,
        Some(Which::AdoptedOnly) => decision.outcome == Outcome::Adopted,
        Some(Which::LostOnly) => decision.outcome == Outcome::Lost,
        Some(Which::No) | None => false,
    };
    // What was applied to a question that is not there any more went with it.
    let is_there = |voted: &Voted| match voted.stack.as_slice() {
        [_] => true,
        [main, ..] => shelf.iter().any(|aside| aside.id() == main.id),
        [] => false,
    };
    let moved = |id: MotionId| {
        let kept = last.reconsiderations.iter().map(|kept| &kept.question);
        let again = |q: &&Question| q.kind == MotionKind::Reconsider;
        kept.chain(last.pending.iter().filter(again)).any(|q| q.target == Some(id))
    };
    let in_time = |vote: &VoteTaken<'_>| {
        rules.reconsider_any_time || !vote.is_before_another_day(None, adjourned)
    };
    let votes = last.votes().filter(in_time).filter(|vote| {
        let VoteTaken { decision, voted, .. } = vote;
        allowed(decision) && is_there(voted) && !voted.carried_out && !moved(decision.question)
    });
    let carried = votes.map(|vote| {
        let (decision, mut voted) = (vote.decision.clone(), vote.voted.clone());
        voted.reconsidered |= reconsidered(decision.question);
        for question in &mut voted.stack {
            question.begin_debate_anew();
            (question.last_stance, question.item) = (None, None);
        }
        PastVote { decision, voted, adjourned }
    });
    let mut carried: Vec<PastVote> = carried.collect();
    carried.drain(..carried.len().saturating_sub(VOTES_MAX));
    carried
}
