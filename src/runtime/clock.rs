//! The clock of this machine.

use crate::meeting::Instant;
use chrono::{Local, SubsecRound};

/// Now, in the machine's zone, to the millisecond.
pub fn now() -> Instant {
    Local::now().fixed_offset().trunc_subsecs(3)
}
