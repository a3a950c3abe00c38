//! An act with whoever does it. A key press becomes one of these, and a line of a rehearsal file is
//! one.

pub use super::act::Act;
use super::id::Actor;

/// An act and on whose behalf it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// On whose behalf.
    pub by: Actor,
    /// What.
    pub act: Act,
}

impl Command {
    /// `act` on behalf of `by`.
    pub fn new(by: impl Into<Actor>, act: Act) -> Self {
        Command { by: by.into(), act }
    }
}
