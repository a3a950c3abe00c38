//! The parking lot 停车场: matters raised off topic, kept so that nothing is lost, until they become
//! an item of the agenda or a need of the community.

use super::id::Seat;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most matters in the parking lot of one meeting.
pub const PARKED_MAX: usize = 200;

/// A matter that was raised off topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// The matter, in one line.
    pub text: String,
    /// Who raised it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// What became of it; `None` while it is parked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub became: Option<ParkedFate>,
}

/// What becomes of a parked matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParkedFate {
    /// An item at the end of this meeting's agenda.
    Item,
    /// A need, registered in the pipeline when the results are signed.
    Need,
    /// It is settled; nothing more is to be done.
    Settled,
}

impl ParkedFate {
    /// All of them.
    pub const ALL: [ParkedFate; 3] = [ParkedFate::Item, ParkedFate::Need, ParkedFate::Settled];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            ParkedFate::Item => "item",
            ParkedFate::Need => "need",
            ParkedFate::Settled => "settled",
        }
    }
}
