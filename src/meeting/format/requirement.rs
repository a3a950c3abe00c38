//! What a format says of attendance and votes: a figure that is offered, nothing, or that the
//! community sets one.

use crate::law::Threshold;
use serde::{Deserialize, Serialize};

/// A figure of attendance or of votes in a format. Nothing is put in its place by the program where
/// it says that the community sets it: set-up asks, and every paper prints the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// Asked for at set-up.
    #[default]
    Setting,
    /// None: whoever comes is enough; nothing is decided by vote.
    None,
    /// Offered at set-up; the community may set another.
    #[serde(untagged)]
    Offered(Threshold),
}

impl Requirement {
    /// The figure that is offered.
    pub fn offered(self) -> Option<Threshold> {
        match self {
            Requirement::Offered(threshold) => Some(threshold),
            Requirement::None | Requirement::Setting => None,
        }
    }
}
