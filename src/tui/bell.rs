//! When the bell rings: once at the warning, twice when the time is over, once more when it is over
//! for longer than is borne with. Each mark rings once for each clock, however often that stands
//! still; what was passed before it was on this screen does not ring.

use crate::meeting::{Instant, Meeting};

/// The bell of this screen.
#[derive(Debug, Clone, Default)]
pub struct Bell {
    /// Whether it keeps silent.
    pub off: bool,
    /// The clock it listens to, by its beginning and its time, and the last mark passed.
    last: Option<((Instant, u32), Mark)>,
}

/// Marks of a clock, in the order in which they are passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Begun,
    Warned,
    Over,
    Borne,
}

impl Mark {
    fn of(left_ms: i64, (warn, grace): (u32, u32)) -> Self {
        match left_ms {
            left if left <= -i64::from(grace) * 1000 => Mark::Borne,
            ..=0 => Mark::Over,
            left if left <= i64::from(warn) * 1000 => Mark::Warned,
            _ => Mark::Begun,
        }
    }

    /// How often the bell rings when it is passed.
    fn rings(self) -> u8 {
        match self {
            Mark::Begun => 0,
            Mark::Warned | Mark::Borne => 1,
            Mark::Over => 2,
        }
    }
}

/// The clock that the bell listens to.
struct Heard {
    id: (Instant, u32),
    left_ms: i64,
    runs: bool,
}

impl Heard {
    /// The clock on the floor; else that of the round of an Open Space, which is a courtesy.
    fn of(meeting: &Meeting, now: Instant) -> Option<Self> {
        if let Some(clock) = meeting.floor_clock() {
            let left_ms = i64::from(clock.limit_secs) * 1000 - clock.used_ms(now);
            let id = (clock.started, clock.limit_secs);
            return Some(Heard { id, left_ms, runs: clock.runs() });
        }
        let round = meeting.space.round()?;
        let left_ms = meeting.space.round_left_secs(now)? * 1000;
        Some(Heard { id: (round.began, round.slot), left_ms, runs: true })
    }
}

impl Bell {
    /// How often to ring at `now`.
    pub fn listen(&mut self, meeting: &Meeting, now: Instant) -> u8 {
        let (Some(clock), Some(settings)) = (Heard::of(meeting, now), &meeting.settings) else {
            self.last = None;
            return 0;
        };
        let mark = Mark::of(clock.left_ms, (settings.warn_secs, settings.grace_secs));
        let id = clock.id;
        let before = self.last.filter(|(of, _)| *of == id).map(|(_, mark)| mark);
        let reached = before.map_or(mark, |before| before.max(mark));
        self.last = Some((id, reached));
        let passed = before.is_some_and(|before| before < mark);
        if passed && clock.runs && !self.off { mark.rings() } else { 0 }
    }
}
