//! What an Open Space begins with: a question that people care about, what is not open, the places,
//! the times.

use crate::meeting::id::Instant;
use chrono::{NaiveTime, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most places.
pub const ROOMS_MAX: usize = 60;
/// The most times.
pub const SLOTS_MAX: usize = 60;
/// The most topics on one wall.
pub const TOPICS_MAX: usize = 1_000;
/// The most things that are not open.
pub const GIVENS_MAX: usize = 12;
/// The most days that one Open Space lasts.
pub const DAYS_MAX: u32 = 14;

/// What is set before the circle opens. Places and times may be added later.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpacePlan {
    /// The question that the day is about.
    pub theme: String,
    /// What is not open: law, a ceiling of money, a date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub givens: Vec<String>,
    /// Who invites.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sponsor: String,
    /// Where people meet.
    pub rooms: Vec<Room>,
    /// When.
    pub slots: Vec<Slot>,
    /// Dots that everybody may give in the convergence, and how many of them to one matter.
    #[serde(default)]
    pub dots: Dots,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// What it is called.
    pub name: String,
    /// How many it holds comfortably. More are warned of and never turned away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Whether the capacity is the limit of fire safety: then nobody more signs up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hard_capacity: bool,
    /// Whether it is reached without steps.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accessible: bool,
}

/// A time. Breaks are the gaps between them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// On which day of the meeting, from 1.
    #[serde(default = "first_day", skip_serializing_if = "is_first_day")]
    pub day: u32,
    /// When it begins, such as `14:30`.
    pub starts: String,
    /// When it ends, on the same day.
    pub ends: String,
}

fn first_day() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_first_day(day: &u32) -> bool {
    *day == 1
}

impl Slot {
    /// Day and hours from begin to end, which comes later; `None` when they cannot be read.
    pub fn span(&self) -> Option<(u32, NaiveTime, NaiveTime)> {
        let hour = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
        let (starts, ends) = (hour(&self.starts)?, hour(&self.ends)?);
        let in_order = (1..=DAYS_MAX).contains(&self.day) && starts < ends;
        in_order.then_some((self.day, starts, ends))
    }

    /// Whether it shares time with another one.
    pub fn overlaps(&self, other: &Slot) -> bool {
        match (self.span(), other.span()) {
            (Some((day, starts, ends)), Some((on, begins, until))) => {
                day == on && starts < until && begins < ends
            }
            _ => false,
        }
    }

    /// How long it lasts, in seconds.
    pub fn secs(&self) -> u32 {
        let secs = self.span().map(|(_, starts, ends)| (ends - starts).num_seconds());
        secs.and_then(|secs| u32::try_from(secs).ok()).unwrap_or(0)
    }

    /// When it begins, in an Open Space that was opened at `opened`.
    pub fn begins(&self, opened: Instant) -> Option<Instant> {
        let (day, starts, _) = self.span()?;
        let date = opened.date_naive().checked_add_signed(TimeDelta::days(i64::from(day) - 1))?;
        date.and_time(starts).and_local_timezone(*opened.offset()).single()
    }
}

/// How many dots there are to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dots {
    /// Everybody's; left out, or nought: a quarter of the matters, at least 3.
    #[serde(default)]
    pub each: u32,
    /// The most on one matter.
    #[serde(default = "usual_cap")]
    pub cap: u32,
}

fn usual_cap() -> u32 {
    3
}

impl Default for Dots {
    fn default() -> Self {
        Dots { each: 0, cap: usual_cap() }
    }
}

impl Dots {
    /// Dots for everybody where there are so many matters: as set, or a quarter of them, rounded to
    /// the nearest, at least 3.
    pub fn each_of(self, matters: usize) -> u32 {
        match self.each {
            0 => u32::try_from((matters + 2) / 4).unwrap_or(u32::MAX).clamp(3, 100),
            each => each,
        }
    }
}
