//! The floor: who speaks, for how long, and who waits.

use super::event::Event;
use super::id::{Instant, MotionId, Seat};
use super::question::Question;
use super::stance::Stance;
use serde::{Deserialize, Serialize};

/// A hand that is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    /// Whose.
    pub seat: Seat,
    /// What for.
    pub stance: Stance,
    /// On which question; hands for a lower question wait until it comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<MotionId>,
}

/// A speech under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// Who speaks.
    pub seat: Seat,
    /// What for.
    pub stance: Stance,
    /// On which question; `None` when no question is pending.
    pub question: Option<MotionId>,
    /// When it began.
    pub started: Instant,
    /// Seconds allowed.
    pub limit_secs: u32,
    /// When the clock was stopped, if it is.
    pub paused_at: Option<Instant>,
    /// Milliseconds that the clock has stood still before.
    pub paused_ms: i64,
}

impl Speech {
    /// Milliseconds spoken up to `now`, pauses left out, never negative.
    pub fn used_ms(&self, now: Instant) -> i64 {
        let until = self.paused_at.unwrap_or(now);
        ((until - self.started).num_milliseconds() - self.paused_ms).max(0)
    }

    /// Its end at `now`.
    pub(super) fn ended(&self, now: Instant) -> Event {
        let (seat, stance, used_ms) = (self.seat, self.stance, self.used_ms(now));
        Event::SpeechEnded { seat, stance, used_ms }
    }

    /// Whole seconds left at `now`; negative when the speaker is over time.
    pub fn left_secs(&self, now: Instant) -> i64 {
        let left_ms = i64::from(self.limit_secs) * 1000 - self.used_ms(now);
        left_ms.div_euclid(1000) + i64::from(left_ms.rem_euclid(1000) > 0)
    }
}

/// Why a hand stands where it stands in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The mover speaks first (RONR 42:9).
    Mover,
    /// A question is answered before debate goes on.
    Asks,
    /// Has not spoken on this question, and the last speech was for the other side.
    FirstOtherSide,
    /// Has not spoken on this question.
    First,
    /// Has spoken before; the number of the coming turn.
    Turn(u32),
}

/// The floor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Floor {
    /// The speech under way.
    pub speech: Option<Speech>,
    /// Hands in the order in which they went up.
    pub hands: Vec<Hand>,
    /// Speeches interrupted by questions that are dealt with first; the last one goes on first.
    pub held: Vec<Speech>,
    /// Who spoke last, for gists typed just after a speech.
    pub last_speaker: Option<Seat>,
}

impl Floor {
    /// The hands in the order in which they should be called, each with its reason.
    ///
    /// Questions first, then the mover's first speech, then those who have not spoken on this
    /// question, opposite sides alternating, then the order of hands (RONR 42:9, 43:13). Where
    /// alternation and first speeches conflict, the first speech goes before.
    pub fn queue(&self, question: Option<&Question>) -> Vec<(Hand, Reason)> {
        let turns = |seat| question.and_then(|q| q.turns.get(&seat)).copied().unwrap_or(0);
        let mover = question.map(|q| q.mover);
        let on = question.map(|q| q.id);
        let mut waiting: Vec<Hand> =
            self.hands.iter().filter(|h| h.question == on).copied().collect();
        let mut last = question.and_then(|q| q.last_stance);
        let mut order = Vec::with_capacity(waiting.len());
        while !waiting.is_empty() {
            let reason_of = |hand: &Hand| match turns(hand.seat) {
                _ if hand.stance == Stance::Question => Reason::Asks,
                0 if mover == Some(hand.seat) => Reason::Mover,
                0 if hand.stance.is_debate() && last.is_some_and(|l| l != hand.stance) => {
                    Reason::FirstOtherSide
                }
                0 => Reason::First,
                n => Reason::Turn(n + 1),
            };
            let key = |hand: &Hand| {
                let same_side = last == Some(hand.stance);
                match reason_of(hand) {
                    Reason::Asks => (0, 0, false),
                    Reason::Mover => (1, 0, false),
                    Reason::FirstOtherSide | Reason::First => (2, 0, same_side),
                    Reason::Turn(n) => (3, n, same_side),
                }
            };
            // `min_by_key` keeps the earliest hand among equals.
            let Some(at) = (0..waiting.len()).min_by_key(|i| key(&waiting[*i])) else { break };
            let hand = waiting[at];
            order.push((hand, reason_of(&hand)));
            if hand.stance.is_debate() {
                last = Some(hand.stance);
            }
            waiting.remove(at);
        }
        order
    }
}
