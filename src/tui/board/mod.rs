//! What of an Open Space is before the operator, and what lies under the cursor there. Both the keys
//! and the drawing ask here, so that they never disagree; neither is known here.

mod cursor;
mod deeds;
mod map;

pub use cursor::{At, Under, free_towards, moved, next_badge, seen_at, stepped, under};
pub use deeds::{Deed, deeds, first_fix};
pub use map::{Spot, WallMap};

use crate::meeting::{Meeting, Phase, Stage, Topic};

/// What stands in the middle of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Board {
    /// Theme, what is not open, principles, the law.
    Card,
    /// Times and rooms.
    Wall,
    /// What was held, with its reports; then the order that the dots made.
    Matters,
    /// Groups and candidate projects.
    Takers,
}

impl Board {
    /// The board of this stage; none where the meeting does what any meeting does.
    pub fn of(meeting: &Meeting) -> Option<Self> {
        let stage = meeting.stage().filter(|_| meeting.phase == Phase::InSession)?;
        if is_busy(meeting) {
            return None;
        }
        match stage {
            Stage::Open => Some(Board::Card),
            Stage::Agenda | Stage::Market | Stage::Rounds | Stage::News => Some(Board::Wall),
            Stage::Convergence => Some(Board::Matters),
            Stage::Action => Some(Board::Takers),
            Stage::Closing => None,
        }
    }
}

/// Whether somebody has the floor, or something waits to be decided.
fn is_busy(m: &Meeting) -> bool {
    m.recess.is_some()
        || m.point.is_some()
        || m.proposed.is_some()
        || m.question().is_some()
        || m.vote.is_some()
        || m.poll.is_some()
        || m.floor.speech.is_some()
        || m.timer.is_some()
        || !m.floor.queue(None).is_empty()
}

/// What was held, in the order of the wall: what reports are owed of.
pub fn held(meeting: &Meeting) -> impl Iterator<Item = &Topic> {
    meeting.space.topics.iter().filter(|topic| topic.was_held())
}

/// Seconds left of the time of a session that goes on; negative when that is over.
pub fn left_secs(meeting: &Meeting, topic: &Topic, now: crate::meeting::Instant) -> Option<i64> {
    meeting.space.left_secs(topic.cell?.slot, now)
}
