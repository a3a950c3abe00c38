//! Counting a poll by its rule.

use super::outcome::Outcome;
use super::paper::BallotCount;
use super::poll::Poll;

/// What the counted ballots of `poll` lead to. The count adds up, as [`BallotCount::check`] says.
pub fn count(poll: &Poll, count: &BallotCount) -> Outcome {
    let totals = poll.ids().into_iter().zip(count.sums.iter().map(|s| (*s).into())).collect();
    Outcome { method: poll.rule.id().to_owned(), totals, ..Outcome::default() }
}
