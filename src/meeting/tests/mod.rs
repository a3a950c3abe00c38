//! Laws of the core, held by random evenings and by cases.

mod arithmetic;
mod ballots;
mod cases;
mod clock;
mod floor;
mod laws;
mod queue;
pub(crate) mod random;
mod random_ballots;
mod random_space;
mod sheets;
mod space;
pub(crate) mod stage;
