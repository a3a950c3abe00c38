//! Who cast a ballot, and who counted papers: every entry against the meeting as it stood before it.
//!
//! A chain that was made anew as a whole holds again; that somebody voted who could not have voted, or
//! that papers were counted by nobody, is seen only by replaying what went before.

use super::report::Finding;
use crate::meeting::{Balloting, Channel, Counted, Meeting, Seat};
use std::collections::BTreeSet;

/// Two count, each alone.
const COUNTS_MIN: usize = 2;

/// What speaks against this seat's having cast a ballot at event `seq`.
pub(super) fn cast(before: &Meeting, seq: u64, seat: Seat) -> Vec<Finding> {
    let meeting = || before.id.clone();
    let seat_number = u32::from(seat.0);
    let member = before.roster.member(seat).is_some_and(|member| member.voting);
    let entitled = member && before.roster.presence(seat).counts();
    let voted = match before.balloting.as_ref().map(|balloting| &balloting.channel) {
        Some(Channel::Box { voted, .. }) => voted.contains(&seat),
        _ => false,
    };
    let found = [
        (!entitled, Finding::VoterNotEntitled { meeting: meeting(), seq, seat: seat_number }),
        (voted, Finding::VoterTwice { meeting: meeting(), seq, seat: seat_number }),
        (!takes_ballots(before), Finding::BoxNotOpen { meeting: meeting(), seq }),
    ];
    found.into_iter().filter_map(|(wrong, finding)| wrong.then_some(finding)).collect()
}

/// What speaks against a ballot's having been opened to be checked at event `seq`.
pub(super) fn audited(before: &Meeting, seq: u64) -> Option<Finding> {
    let meeting = before.id.clone();
    (!takes_ballots(before)).then_some(Finding::BoxNotOpen { meeting, seq })
}

/// Whether there is a box, for the very question that is put, and the polls are open.
fn takes_ballots(before: &Meeting) -> bool {
    let Some(balloting) = &before.balloting else { return false };
    let closed = match (&before.poll, &before.vote) {
        (Some(poll), _) => balloting.question.is_some() || poll.polls_closed,
        (None, Some(vote)) => balloting.question != Some(vote.question) || vote.polls_closed,
        (None, None) => true,
    };
    matches!(balloting.channel, Channel::Box { .. }) && !closed
}

/// Whether a count of papers is that of two tellers who have the same, or was settled between two who
/// have not; and names those who have counted.
pub(super) fn is_counted_by_two(balloting: &Balloting, counted: &Counted) -> bool {
    let Channel::Paper { tellers, counts, .. } = &balloting.channel else { return false };
    let settled = counted.settled.is_some();
    let named: BTreeSet<Seat> = counted.tellers.iter().copied().collect();
    let have = counts.iter().filter(|(_, count)| settled || **count == counted.count);
    let have: BTreeSet<Seat> = have.map(|(seat, _)| *seat).collect();
    have.len() >= COUNTS_MIN && have.iter().all(|seat| tellers.contains(seat)) && named == have
}
