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
        let planned =
            |at: usize| i64::from(self.agenda.items.get(at)?.minutes?).checked_mul(60_000);
        let planned = |at: usize| planned(at).unwrap_or(0);
        let of = |items: std::ops::Range<usize>| items.map(planned).sum::<i64>();
        let count = self.agenda.items.len();
        if of(0..count) == 0 {
            return None;
        }
        // Before the first item nothing of the plan is done, after the last all of it.
        let last = self.agenda.begun.keys().next_back().copied();
        let here = self.agenda.place.and_then(|place| place.item);
        let done = match (here, last) {
            (Some(at), _) => {
                let in_it =
                    self.agenda.begun.get(&at).map_or(0, |begun| (now - *begun).num_milliseconds());
                of(0..at) + in_it.clamp(0, planned(at))
            }
            (None, None) => 0,
            (None, Some(last)) => of(0..last + 1),
        };
        let behind_ms = (now - opened).num_milliseconds() - done;
        let left = TimeDelta::milliseconds(of(0..count) - done);
        Some(Pace { behind_secs: behind_ms.div_euclid(1000), ends: now.checked_add_signed(left)? })
    }
}
