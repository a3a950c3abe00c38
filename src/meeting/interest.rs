//! Interests that members declared, and who has no vote for it.
//!
//! In Robert's Rules a member with a personal interest should not vote, and cannot be kept from it
//! (RONR 45:4). A body may lay down otherwise (回避, `recusal` in its format): whoever declared an
//! interest in a matter then has no vote on it, and attends like one who abstains: the bases of
//! thresholds stay as they are.

use super::{Meeting, Seat};
use serde::{Deserialize, Serialize};

/// An interest that a member declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// Whose.
    pub seat: Seat,
    /// The agenda item that it is about, by index; `None`: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// Which.
    pub text: String,
}

impl Meeting {
    /// The agenda item that a vote is about: of the poll or the question being voted on, or the one
    /// under way.
    fn matter(&self) -> Option<usize> {
        let under_way = self.agenda.place.and_then(|place| place.item);
        match &self.vote {
            Some(vote) if self.poll.is_none() => self.find(vote.question).and_then(|q| q.item),
            _ => under_way,
        }
    }

    /// The interest for which this member has no vote on the matter being voted on, or under way.
    pub fn recused(&self, seat: Seat) -> Option<&Interest> {
        self.charter().filter(|charter| charter.format.recusal)?;
        let matter = self.matter()?;
        let of = |interest: &&Interest| interest.seat == seat;
        let mut own = self.interests.iter().filter(of);
        own.find(|interest| interest.item.is_none_or(|item| item == matter))
    }

    /// Voting members attending who may vote on the matter being voted on, or under way.
    pub fn may_vote(&self) -> u32 {
        let attends = |seat: Seat| self.roster.presence(seat).counts();
        let voting = self.roster.members().filter(|m| m.voting && attends(m.seat));
        voting.filter(|member| self.recused(member.seat).is_none()).count() as u32
    }
}
