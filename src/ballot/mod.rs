//! Counting: what was marked on ballots, and what follows from it under a rule chosen beforehand.
//!
//! Each method is a pure function from ballots to an [`Outcome`]: who won, every round with its
//! figures, and the ties that the rule leaves open. The same rounds are drawn on the screen, written
//! into the minutes and printed by `yishi tally`, so that anybody can recheck them by hand. The room
//! knows no meeting, no file and no clock; randomness comes in as an argument. Figures are integers,
//! ratios or decimals of fixed places, never floating point.

pub mod budget;
mod figure;
mod fingerprint;
pub mod format;
mod outcome;
mod profile;
mod tie;

pub use figure::Figure;
pub use outcome::{Outcome, Round, Tie};
pub use profile::{Candidate, Profile, Ranking};
pub use tie::TieRule;
