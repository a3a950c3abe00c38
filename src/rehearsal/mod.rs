//! Rehearsals: a meeting written down as JSON Lines, played without a terminal.
//!
//! A line is one of the commands that the screen issues, with a clock time, on whose behalf, and
//! what is expected of it. Facilitators practise with them; everything is tested with them. This
//! room knows the desk, not the terminal.

mod line;
mod play;
mod report;

pub use line::{Expect, Line, NeedLine, Problem};
pub use play::{LINE_BYTES_MAX, Played, Player, Ruling, play};
pub use report::{Report, report};
