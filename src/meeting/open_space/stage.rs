//! How far an Open Space has come. The steps of a format name their stage; going on from step to step
//! is the same as in any meeting, going back is lawful along a few ways only.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A stage of an Open Space, between the draft and the end of the meeting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The circle: welcome, theme, what is not open, principles, the law.
    Open,
    /// Whoever cares about a matter puts it on the wall.
    Agenda,
    /// People walk along the wall, sign up; convenors agree to merge or move.
    Market,
    /// Sessions, all rooms at a time.
    Rounds,
    /// Short announcements, changes to the wall.
    News,
    /// Reports are closed and read; related matters are put together; dots.
    Convergence,
    /// Groups form around whoever takes something on.
    Action,
    /// The circle: everybody may say something once, or pass.
    Closing,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 8] = [
        Stage::Open,
        Stage::Agenda,
        Stage::Market,
        Stage::Rounds,
        Stage::News,
        Stage::Convergence,
        Stage::Action,
        Stage::Closing,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Stage::Open => "open",
            Stage::Agenda => "agenda",
            Stage::Market => "market",
            Stage::Rounds => "rounds",
            Stage::News => "news",
            Stage::Convergence => "convergence",
            Stage::Action => "action",
            Stage::Closing => "closing",
        }
    }

    /// Where one may go back to: to open the wall again, to the next round, for a late report, to the
    /// dots.
    pub fn back(self) -> Option<Stage> {
        match self {
            Stage::Rounds => Some(Stage::Agenda),
            Stage::News => Some(Stage::Rounds),
            Stage::Convergence => Some(Stage::News),
            Stage::Action => Some(Stage::Convergence),
            Stage::Open | Stage::Agenda | Stage::Market | Stage::Closing => None,
        }
    }

    /// Whether matters may be put on the wall, moved and signed up for.
    pub fn opens_wall(self) -> bool {
        matches!(self, Stage::Agenda | Stage::Market | Stage::Rounds | Stage::News)
    }
}
