//! The floor: who speaks, for how long, and who waits.

use super::clock::Clock;
use super::event::Event;
use super::id::{Instant, MotionId, Seat};
use super::question::Question;
use super::stance::Stance;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<MotionId>,
    /// The time it has; stored beside the rest, as it always was.
    #[serde(flatten)]
    pub clock: Clock,
}

impl Speech {
    /// Its end at `now`.
    pub(super) fn ended(&self, now: Instant) -> Event {
        let (seat, stance, used_ms) = (self.seat, self.stance, self.clock.used_ms(now));
        Event::SpeechEnded { seat, stance, used_ms }
    }
}

/// How much somebody has been heard in this meeting: speeches of every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Heard {
    /// Times they had the floor.
    pub times: u32,
    /// Milliseconds spoken, pauses left out.
    pub ms: i64,
}

/// Time spoken in debate on one question, for and against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Debated {
    /// Milliseconds for.
    pub for_ms: i64,
    /// Milliseconds against.
    pub against_ms: i64,
}

impl Debated {
    /// Both sides together.
    pub fn ms(self) -> i64 {
        self.for_ms + self.against_ms
    }

    /// Of one side.
    pub fn of(self, stance: Stance) -> i64 {
        match stance {
            Stance::For => self.for_ms,
            Stance::Against => self.against_ms,
            Stance::Question | Stance::Remark => 0,
        }
    }

    pub(super) fn add(&mut self, stance: Stance, ms: i64) {
        match stance {
            Stance::For => self.for_ms += ms,
            Stance::Against => self.against_ms += ms,
            Stance::Question | Stance::Remark => {}
        }
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
    /// Speeches since this step was reached, by seat, while no question was pending.
    pub turns: BTreeMap<Seat, u32>,
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
        let turns = question.map_or(&self.turns, |q| &q.turns);
        let turns = |seat| turns.get(&seat).copied().unwrap_or(0);
        let mover = question.map(|q| q.mover);
        let on = question.map(|q| q.id);
        let mut ranks: BTreeMap<(u8, u32), Rank> = BTreeMap::new();
        for (at, hand) in self.hands.iter().filter(|h| h.question == on).enumerate() {
            let rank = match turns(hand.seat) {
                _ if hand.stance == Stance::Question => (0, 0),
                0 if mover == Some(hand.seat) => (1, 0),
                turns => (2, turns),
            };
            ranks.entry(rank).or_default().put(at, *hand);
        }
        let mut last = question.and_then(|q| q.last_stance);
        let mut order = Vec::with_capacity(self.hands.len());
        for ((class, turns), mut rank) in ranks {
            while let Some(hand) = rank.take_next(last) {
                let other = hand.stance.is_debate() && last.is_some_and(|l| l != hand.stance);
                let reason = match (class, turns) {
                    (0, _) => Reason::Asks,
                    (1, _) => Reason::Mover,
                    (_, 0) if other => Reason::FirstOtherSide,
                    (_, 0) => Reason::First,
                    (_, n) => Reason::Turn(n + 1),
                };
                order.push((hand, reason));
                if hand.stance.is_debate() {
                    last = Some(hand.stance);
                }
            }
        }
        order
    }
}

/// Hands of one rank, each stance in the order in which they went up.
#[derive(Default)]
struct Rank([VecDeque<(usize, Hand)>; Stance::ALL.len()]);

impl Rank {
    fn put(&mut self, at: usize, hand: Hand) {
        self.0[hand.stance as usize].push_back((at, hand));
    }

    /// The first hand that is not for the side that spoke last; else the first.
    fn take_next(&mut self, last: Option<Stance>) -> Option<Hand> {
        let fronts = self.0.iter().enumerate();
        let fronts = fronts.filter_map(|(stance, hands)| Some((stance, hands.front()?.0)));
        let same = |stance: usize| last.is_some_and(|last| last as usize == stance);
        let (stance, _) = fronts.min_by_key(|(stance, at)| (same(*stance), *at))?;
        self.0[stance].pop_front().map(|(_, hand)| hand)
    }
}
