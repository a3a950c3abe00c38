//! Small names: seats, motions, offices, actors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An instant with its zone, to the millisecond. It always comes in as an argument.
pub type Instant = chrono::DateTime<chrono::FixedOffset>;

/// A member's seat number: what the room sees on the card, and what the roster is keyed by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Seat(pub u16);

impl std::fmt::Display for Seat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A motion's number within its meeting, from 1, in the order in which motions were made.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct MotionId(pub u32);

/// An office in the meeting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// 主持人
    Chair,
    /// 记录人
    Recorder,
    /// 计票人
    Teller,
    /// 监票人
    Observer,
    /// 计时人
    Timekeeper,
}

impl Office {
    /// All offices, in the order in which minutes name them.
    pub const ALL: [Office; 5] =
        [Office::Chair, Office::Recorder, Office::Teller, Office::Observer, Office::Timekeeper];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Office::Chair => "chair",
            Office::Recorder => "recorder",
            Office::Teller => "teller",
            Office::Observer => "observer",
            Office::Timekeeper => "timekeeper",
        }
    }
}

/// On whose behalf a command is given: a seat number, or the name of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(
    untagged,
    expecting = "expected a seat number from 1 to 65535, or one of the offices `chair`, \
                 `recorder`, `teller`, `observer`, `timekeeper`"
)]
pub enum Actor {
    /// A member, by seat number.
    Member(Seat),
    /// Whoever holds the office.
    Office(Office),
}

impl From<Office> for Actor {
    fn from(office: Office) -> Self {
        Actor::Office(office)
    }
}

impl From<Seat> for Actor {
    fn from(seat: Seat) -> Self {
        Actor::Member(seat)
    }
}
