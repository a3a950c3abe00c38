//! Rounds: all rooms at a time, with a clock that is a courtesy and stops nobody.

use super::{Space, Topic, TopicState};
use crate::meeting::id::Instant;
use serde::{Deserialize, Serialize};

/// Within so many seconds of its beginning a session is not moved without telling the room.
pub const ANNOUNCE_SECS: i64 = 5 * 60;
/// A convenor who has not come so many seconds after the beginning is absent.
pub const ABSENT_SECS: i64 = 10 * 60;

/// A round that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Which time, from 1.
    pub slot: u32,
    /// When it was begun.
    pub began: Instant,
    /// When it was ended.
    pub ended: Option<Instant>,
}

impl Space {
    /// The round that is going on.
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.ended.is_none())
    }

    /// Whether the round of this time was begun, or is over.
    pub fn has_begun(&self, slot: u32) -> bool {
        self.rounds.iter().any(|round| round.slot == slot)
    }

    /// Whether the round of this time is over.
    pub fn is_over(&self, slot: u32) -> bool {
        self.rounds.iter().any(|round| round.slot == slot && round.ended.is_some())
    }

    /// How far a topic is that stands in this time: it waits, or goes on with the round, or is over
    /// with it.
    pub fn state_at(&self, slot: u32) -> TopicState {
        match (self.has_begun(slot), self.is_over(slot)) {
            (false, _) => TopicState::Posted,
            (true, false) => TopicState::Running,
            (true, true) => TopicState::Finished,
        }
    }

    /// The first time, by the clock, whose round was not begun.
    pub fn next_slot(&self) -> Option<u32> {
        self.slots_in_time().into_iter().find(|slot| !self.has_begun(*slot))
    }

    /// The numbers of the times, the earliest first.
    pub fn slots_in_time(&self) -> Vec<u32> {
        let mut slots: Vec<u32> = (1..).take(self.plan.slots.len()).collect();
        slots.sort_by_key(|slot| self.plan.slots[*slot as usize - 1].span());
        slots
    }

    /// Seconds left of the round at `now`; negative when it is over time.
    pub fn round_left_secs(&self, now: Instant) -> Option<i64> {
        self.left_secs(self.round()?.slot, now)
    }

    /// Seconds left of the time of a round that was begun, whether it was ended since or not: for all
    /// rooms the same, also for a session that began later.
    pub fn left_secs(&self, slot: u32, now: Instant) -> Option<i64> {
        let round = self.rounds.iter().find(|round| round.slot == slot)?;
        let secs = self.slot(slot)?.secs();
        Some(i64::from(secs) - (now - round.began).num_seconds())
    }

    /// Seconds since the session should have begun, where its round was begun.
    pub fn waited_secs(&self, topic: &Topic, now: Instant) -> Option<i64> {
        let slot = topic.cell?.slot;
        let round = self.rounds.iter().find(|round| round.slot == slot)?;
        // Whoever came to the wall during the round has not kept anybody waiting before.
        Some((now - round.began.max(topic.at)).num_seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Slot};
    use super::*;
    use crate::meeting::Seat;

    /// Who comes to the wall in the middle of a round has what is left of it, and has not kept anybody
    /// waiting before.
    #[test]
    fn a_session_that_begins_later_ends_with_its_round() {
        let at = |hour: &str| {
            Instant::parse_from_rfc3339(&format!("2026-05-09T{hour}:00+08:00")).unwrap()
        };
        let mut space = Space::default();
        space.plan.slots.push(Slot { day: 1, starts: "09:00".into(), ends: "09:45".into() });
        space.rounds.push(Round { slot: 1, began: at("09:00"), ended: None });
        let cell = Some(Cell { slot: 1, room: 1 });
        let topic = Topic { cell, ..Topic::new(1, String::new(), Seat(1), at("09:20")) };
        let now = at("09:25");
        assert_eq!(space.left_secs(1, now), Some(20 * 60));
        assert_eq!(space.round_left_secs(now), Some(20 * 60));
        assert_eq!(space.waited_secs(&topic, now), Some(5 * 60));
        assert_eq!(space.left_secs(2, now), None);
    }
}
