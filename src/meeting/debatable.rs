//! Whether a question may be debated: by its kind, and by what has been ordered.

use super::Meeting;
use super::id::MotionId;
use super::question::Question;
use crate::law::Debatability;

impl Meeting {
    /// Whether the question may be debated: its kind is debatable, and debate is not closed.
    pub fn is_debatable(&self, question: &Question) -> bool {
        let hour = question.orders.close_at.zip(self.log.last());
        let over = hour.is_some_and(|(close_at, last)| close_at <= last.at);
        !question.orders.closed && !over && self.is_debatable_kind(question)
    }

    /// Whether the question's kind is debatable, whatever has been ordered.
    pub fn is_debatable_kind(&self, question: &Question) -> bool {
        let row = self.charter().and_then(|c| c.rules.motion(question.kind));
        match row.map(|r| r.debatable) {
            Some(Debatability::Yes) => true,
            Some(Debatability::AsTarget) => {
                let target = question.target.and_then(|t| self.find(t));
                let target = target.or_else(|| self.voted_with(question)?.last());
                target.is_some_and(|target| self.is_debatable_kind(target))
            }
            Some(Debatability::AsAppeal) => self.is_appeal_debatable(question),
            Some(Debatability::No) | None => false,
        }
    }

    /// The questions as they stood before the vote that this motion would take again.
    fn voted_with(&self, reconsider: &Question) -> Option<&[Question]> {
        let kept = self.reconsiderations.iter().find(|r| r.question.id == reconsider.id);
        let earlier = kept.map(|r| r.stack.as_slice()).filter(|stack| !stack.is_empty());
        let here = || Some(self.vote_on(reconsider.target?)?.voted.stack.as_slice());
        earlier.or_else(here)
    }

    fn is_appeal_debatable(&self, appeal: &Question) -> bool {
        let ground = self.decree.as_ref().map(|d| d.ground).unwrap_or_default();
        let over = self.below(appeal.id).last();
        let over_undebatable = over.is_some_and(|q| !self.is_debatable_kind(q));
        ground.is_debatable_on_appeal() && !over_undebatable
    }

    /// What the question stands on: while it is pending, what is pending below it; after a vote that
    /// is to be taken again, what was; before it is stated, all that is pending.
    fn below(&self, id: MotionId) -> &[Question] {
        let voted = self.voted.iter().rev().map(|v| v.stack.as_slice());
        let kept = self.reconsiderations.iter().map(|r| r.stack.as_slice());
        let past = self.past_votes.iter().map(|v| v.voted.stack.as_slice());
        let stacks = std::iter::once(self.pending.as_slice()).chain(voted).chain(kept).chain(past);
        let mut below =
            stacks.filter_map(|stack| stack.iter().position(|q| q.id == id).map(|at| &stack[..at]));
        below.next().unwrap_or(&self.pending)
    }
}
