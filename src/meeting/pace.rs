//! Whether the meeting is ahead of its planned time or behind it.

use super::Meeting;
use super::id::Instant;
use chrono::TimeDelta;

/// How the meeting stands to the time planned for its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Seconds behind the plan; negative when ahead of it.
    pub behind_secs: i64,
    /// When it will be over if the items left take what was planned for them.
    pub ends: Instant,
}

impl Meeting {
    /// How the meeting stands to its plan; `None` before it is open, after it is over, and where no
    /// item has minutes planned. The plan begins with the call to order; an item without planned
    /// minutes takes none. An item that is done early puts the meeting ahead, one that takes longer
    /// than planned behind, from the moment its time is over.
    pub fn pace(&self, now: Instant) -> Option<Pace> {
        let opened = self.opened_at.filter(|_| self.adjourned.is_none())?;
        let minutes = |at: usize| self.agenda.items.get(at).and_then(|item| item.minutes);
        let planned = |at: usize| i64::from(minutes(at).unwrap_or(0)) * 60_000;
        let items = || 0..self.agenda.items.len();
        let all: i64 = items().map(planned).sum();
        if all == 0 {
            return None;
        }
        // What was begun and left is done; of the item under way so much as its time allows.
        let here = self.agenda.place.and_then(|place| place.item);
        let of = |at: usize| match self.agenda.begun(at) {
            None => 0,
            Some(begun) if here == Some(at) => {
                (now - begun).num_milliseconds().clamp(0, planned(at))
            }
            Some(_) => planned(at),
        };
        let done: i64 = items().map(of).sum();
        let behind_ms = (now - opened).num_milliseconds() - done;
        let left = TimeDelta::milliseconds(all - done);
        Some(Pace { behind_secs: behind_ms.div_euclid(1000), ends: now.checked_add_signed(left)? })
    }
}
