//! Clocks that count a span down: of a speech, of a presentation. Only instants of the journal go in,
//! so a crash or a sleeping laptop loses nothing.
//!
//! A meeting has its own time as well: where the laptop's clock is set back, the meeting goes on from
//! where it was, and says so.

use super::Meeting;
use super::command::{Act, Command};
use super::id::Instant;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// How far, in milliseconds, the laptop's clock may run backwards before it counts as set back:
/// small corrections happen all the time.
pub const SET_BACK_MS_MIN: i64 = 2_000;

/// The most that a clock can be set back at once: a hundred years, in milliseconds.
const SET_BACK_MS_MAX: i64 = 100 * 366 * 86_400_000;

/// A span that is counted down, with the time that it stood still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// When it began.
    pub started: Instant,
    /// Seconds allowed.
    pub limit_secs: u32,
    /// When it was stopped, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_at: Option<Instant>,
    /// Milliseconds that it has stood still before.
    #[serde(default)]
    pub paused_ms: i64,
}

impl Clock {
    /// A clock that begins now.
    pub fn new(started: Instant, limit_secs: u32) -> Self {
        Clock { started, limit_secs, paused_at: None, paused_ms: 0 }
    }

    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.paused_at.is_none()
    }

    /// Milliseconds used up to `now`, pauses left out, never negative.
    pub fn used_ms(&self, now: Instant) -> i64 {
        let until = self.paused_at.unwrap_or(now);
        ((until - self.started).num_milliseconds() - self.paused_ms).max(0)
    }

    /// Whole seconds left at `now`; negative when it is over time. The last second begun counts as
    /// left, so that it says 1 until the time is over.
    pub fn left_secs(&self, now: Instant) -> i64 {
        let left_ms = i64::from(self.limit_secs) * 1000 - self.used_ms(now);
        left_ms.div_euclid(1000) + i64::from(left_ms.rem_euclid(1000) > 0)
    }

    /// Stops it; one that stands already stays as it is.
    pub(super) fn stop(&mut self, at: Instant) {
        self.paused_at.get_or_insert(at);
    }

    /// Lets it go on.
    pub(super) fn go_on(&mut self, at: Instant) {
        if let Some(since) = self.paused_at.take() {
            self.paused_ms += (at - since).num_milliseconds();
        }
    }
}

impl Meeting {
    /// The clock on the floor: of whoever speaks, else the one under a name of its own.
    pub fn floor_clock(&self) -> Option<&Clock> {
        let speech = self.floor.speech.as_ref().map(|speech| &speech.clock);
        speech.or(self.timer.as_ref().map(|timer| &timer.clock))
    }

    /// The clock on the floor, while it runs.
    pub fn running(&self) -> Option<&Clock> {
        self.floor_clock().filter(|clock| clock.runs())
    }

    pub(super) fn floor_clock_mut(&mut self) -> Option<&mut Clock> {
        let speech = self.floor.speech.as_mut().map(|speech| &mut speech.clock);
        speech.or(self.timer.as_mut().map(|timer| &mut timer.clock))
    }

    /// The meeting's time when the laptop's clock says `now`.
    pub fn clock(&self, now: Instant) -> Instant {
        now.checked_add_signed(TimeDelta::milliseconds(self.clock_ahead_ms)).unwrap_or(now)
    }

    /// By how many milliseconds the laptop's clock turns out to have been set back when `command`
    /// comes, put right again where negative; and the meeting's time with that.
    pub(super) fn noticed(&self, command: &Command, now: Instant) -> (i64, Instant) {
        let told = match command.act {
            Act::ClockSetBack { by_ms } => by_ms.clamp(-self.clock_ahead_ms, SET_BACK_MS_MAX),
            _ => 0,
        };
        let later = |ms: i64| now.checked_add_signed(TimeDelta::milliseconds(ms)).unwrap_or(now);
        let by_ms = told + self.set_back_ms(later(told)).unwrap_or(0);
        (by_ms, later(by_ms))
    }

    /// Milliseconds by which `now`, in the meeting's time, lies before the last entry: the laptop's
    /// clock was set back. `None` when it was not.
    pub(super) fn set_back_ms(&self, now: Instant) -> Option<i64> {
        let last = self.log().last()?.at;
        let back = (last - now).num_milliseconds();
        (back >= SET_BACK_MS_MIN).then_some(back)
    }
}
