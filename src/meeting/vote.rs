//! A vote being taken, and how votes may be taken.

use super::id::{MotionId, Seat};
use crate::law::Threshold;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A way of voting in the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Unanimous consent 默认一致同意: "is there any objection?"
    Consent,
    /// Voice 口头表决, judged by the chair.
    Voice,
    /// Show of hands 举手表决, counted or judged.
    Hands,
    /// Rising 起立表决, counted or judged.
    Rising,
    /// Roll call 唱名表决: names and answers are entered in the minutes.
    RollCall,
}

impl Method {
    /// All of them, from the quickest to the most exact.
    pub const ALL: [Method; 5] =
        [Method::Consent, Method::Voice, Method::Hands, Method::Rising, Method::RollCall];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Method::Consent => "consent",
            Method::Voice => "voice",
            Method::Hands => "hands",
            Method::Rising => "rising",
            Method::RollCall => "roll_call",
        }
    }
}

/// An answer to the roll call. Only the roll call, public by its nature, ever records how
/// somebody voted (RONR 45:45–55).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// For.
    Yes,
    /// Against.
    No,
    /// Present, not voting.
    Abstain,
}

/// The vote being taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The question put.
    pub question: MotionId,
    /// How.
    pub method: Method,
    /// What it needs.
    pub threshold: Threshold,
    /// Answers to the roll call so far.
    #[serde(default)]
    pub answers: BTreeMap<Seat, Answer>,
}
