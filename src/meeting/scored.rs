//! What a count of votes by criteria gave one record: so that nobody copies figures from one sheet to
//! another.

use super::Meeting;
use crate::ballot::PollRule;

/// The figures of one record in the last count by criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// Votes by criterion.
    pub votes: Vec<(String, u64)>,
    /// Votes times weight, added up.
    pub score: u64,
    /// Its rank; those with the same sum share it.
    pub rank: u64,
    /// Whether it is among those that the count chooses.
    pub chosen: bool,
}

impl Meeting {
    /// What the last count by criteria gave a record: an option that names it, or that is called as its
    /// item of the agenda is. `None` where there was no such count, or the record was not in it.
    pub fn scored(&self, record: &str) -> Option<Scored> {
        let polls = self.polled();
        let by_criteria = |rule: &PollRule| matches!(rule, PollRule::Score { .. });
        let result = polls.iter().rev().find(|poll| by_criteria(&poll.result.poll.rule))?.result;
        let PollRule::Score { criteria, .. } = &result.poll.rule else { return None };
        let mut items = self.agenda.items.iter();
        let item = items.find(|item| item.need.as_ref().is_some_and(|need| need.id == record));
        let options = &result.poll.options;
        let at = options.iter().position(|option| {
            option.need.as_deref() == Some(record) || item.is_some_and(|i| i.title == option.name)
        })?;
        // On the paper each option has a place for every criterion in turn.
        let sums: Vec<&[u32]> = result.counted.count.sums.chunks(criteria.len().max(1)).collect();
        let score = |sums: &&[u32]| -> u64 {
            sums.iter().zip(criteria).map(|(n, c)| u64::from(*n) * u64::from(c.weight)).sum()
        };
        let own = sums.get(at)?;
        let ahead = sums.iter().filter(|other| score(other) > score(own)).count() as u64;
        let names = criteria.iter().map(|criterion| criterion.name.clone());
        let is_own = |id: &String| result.poll.name(id) == Some(options[at].name.as_str());
        Some(Scored {
            votes: names.zip(own.iter().map(|n| u64::from(*n))).collect(),
            score: score(own),
            rank: ahead + 1,
            chosen: result.outcome.winners.iter().any(is_own),
        })
    }
}
