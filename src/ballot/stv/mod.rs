//! Ranked ballots whose votes move on: instant runoff for one seat, single transferable vote for
//! several.
//!
//! A ballot is read down to its first equal ranking; skipped ranks and candidates who withdrew are
//! passed over. Where several are level, the rule's own way to tell them apart comes first, then the
//! [`TieRule`]; with [`TieRule::Report`] the order that the file gives (its `[tie …]` line). By the order of a file, and
//! in a transferable vote by any order, the first of those who are level is the one chosen: whose
//! surplus goes first, who is excluded; thus count the program droop and the PRF's reference rules.
//! In an instant runoff the last in the order of a [`TieRule`] leaves, as in RCTab.
//!
//! With [`TieRule::Report`] a tie is looked through to its end. If the same candidates are elected
//! whoever is chosen, the count goes on; if not, or if that is too much to find out, it stops there
//! and the tie is the answer.

mod ahead;
mod ballots;
mod course;
mod field;
mod irv;
mod meek;
mod piles;
mod record;
mod wigm;

use super::{Outcome, Profile, TieRule};
use ballots::Ballots;
use course::{Order, run};

/// Why nothing can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StvFault {
    /// No seat is to be filled.
    #[error("no seat to be filled")]
    NoSeats,
    /// A ballot, or the list of those who withdrew, names a candidate who is not in the list.
    #[error("a candidate who is not in the list")]
    UnknownCandidate,
    /// More ballots than can be counted exactly: two to the 64th, or two to the 32nd different ones.
    #[error("too many ballots")]
    TooManyBallots,
}

/// The rule of a transferable vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StvRule {
    /// Scottish local government elections (SSI 2007/42): five places, whole quota, ties by the
    /// stages before.
    Scotland,
    /// The PRF's Reference WIGM Rule: four places.
    WigmPrf,
    /// The PRF's Reference Meek Rule: nine places, the quota moves.
    MeekPrf,
}

impl StvRule {
    /// All of them.
    pub const ALL: [StvRule; 3] = [StvRule::Scotland, StvRule::WigmPrf, StvRule::MeekPrf];

    /// The name on the command line and in an outcome.
    pub fn id(self) -> &'static str {
        match self {
            StvRule::Scotland => "scotland",
            StvRule::WigmPrf => "wigm-prf",
            StvRule::MeekPrf => "meek-prf",
        }
    }

    /// The rule of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        StvRule::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// Digits behind the point that are kept.
    pub fn places(self) -> u8 {
        match self {
            StvRule::Scotland => 5,
            StvRule::WigmPrf => 4,
            StvRule::MeekPrf => 9,
        }
    }
}

/// Instant runoff. In each round the one with the fewest votes leaves, until somebody has more than
/// half of the votes that still count, or is alone. `needed` is that majority; ballots that name
/// nobody are exhausted from the start.
///
/// # Errors
///
/// [`StvFault::UnknownCandidate`] and [`StvFault::TooManyBallots`].
pub fn irv(profile: &Profile, tie: &TieRule) -> Result<Outcome, StvFault> {
    let ballots = Ballots::read(profile)?;
    let order = Order::new(profile, tie, true);
    let outcome = run(irv::Irv::new(&ballots), &order, &profile.candidates, 0);
    Ok(Outcome { method: "irv".into(), ..outcome })
}

/// Single transferable vote for so many seats. Each round shows the votes as they stand, who is
/// elected on them and what is done then: a surplus handed on, or somebody excluded; under Meek the
/// votes as they stand when shared out to the end. Ballots that name nobody do not count for the
/// quota; [`Outcome::invalid`] is their number. With no more candidates than seats all are elected.
///
/// # Errors
///
/// [`StvFault::NoSeats`], [`StvFault::UnknownCandidate`] and [`StvFault::TooManyBallots`].
pub fn stv(
    profile: &Profile,
    seats: u32,
    rule: StvRule,
    tie: &TieRule,
) -> Result<Outcome, StvFault> {
    let seats = usize::try_from(seats).unwrap_or(usize::MAX);
    if seats == 0 {
        return Err(StvFault::NoSeats);
    }
    let ballots = Ballots::read(profile)?;
    let order = Order::new(profile, tie, false);
    let (names, places) = (&profile.candidates, rule.places());
    let outcome = match rule {
        StvRule::Scotland => run(wigm::Wigm::new(&ballots, seats, true), &order, names, places),
        StvRule::WigmPrf => run(wigm::Wigm::new(&ballots, seats, false), &order, names, places),
        StvRule::MeekPrf => run(meek::Meek::new(&ballots, seats), &order, names, places),
    };
    let (method, rule) = ("stv".to_owned(), rule.id().to_owned());
    Ok(Outcome { method, rule, invalid: Some(ballots.invalid), ..outcome })
}

#[cfg(test)]
mod tests;
