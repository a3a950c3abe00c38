//! Counting: what was marked on ballots, and what follows from it under a rule chosen beforehand.
//!
//! Each method is a pure function from ballots to an [`Outcome`]: who won, every round with its
//! figures, and the ties that the rule leaves open. The same rounds are drawn on the screen, written
//! into the minutes and printed by `yishi tally`, so that anybody can recheck them by hand. The room
//! knows no meeting, no file and no clock; randomness comes in as an argument. Figures are integers,
//! ratios or decimals of fixed places, never floating point.

pub mod budget;
mod counting;
mod dots;
mod figure;
mod fingerprint;
pub mod format;
mod outcome;
mod pairs;
mod paper;
mod poll;
mod positional;
mod profile;
mod rated;
mod ratings;
pub mod sealed;
mod stv;
mod sums;
mod tie;

pub use counting::count;
pub use dots::{
    DOTS, DotScore, from_levels, in_levels, levels_fit, outcome as dots_outcome, ranks as dot_ranks,
};
pub use figure::Figure;
pub use outcome::{Next, Outcome, Pairwise, Round, Share, Tie};
pub use pairs::{Strength, condorcet, schulze};
pub use paper::{BallotCount, CountFault, MarkFault, Marking, OPTIONS_MAX, Paper};
pub use poll::{Criterion, NoMajority, Poll, PollOption, PollRule};
pub use positional::{BordaRule, borda, plurality};
pub use profile::{Candidate, Profile, Ranking};
pub use rated::{ScoreRule, Weights, approval, score};
pub use ratings::{Rated, Ratings};
pub use stv::{StvFault, StvRule, irv, stv};
pub use sums::{ChooseOne, Standing, by_sums, choose_one};
pub use tie::TieRule;
