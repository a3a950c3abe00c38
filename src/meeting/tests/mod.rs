//! Laws of the core, held by random evenings and by cases.

mod arithmetic;
mod cases;
mod clock;
mod floor;
mod laws;
mod queue;
pub(crate) mod random;
pub(crate) mod stage;
