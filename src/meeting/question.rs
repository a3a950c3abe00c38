//! A question: a motion from the moment it is made until it is disposed of.

use super::amendment::{Amendment, Part};
use super::id::{MotionId, Seat};
use super::stance::Stance;
use crate::law::MotionKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a member moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Proposal {
    /// A main motion, with its exact wording.
    Main {
        /// The wording.
        text: String,
    },
    /// An amendment to the immediately pending question: primary when that is a main motion,
    /// secondary when it is an amendment.
    Amend(Amendment),
    /// To adjourn at once.
    Adjourn,
}

/// A motion with what has become of it so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its number.
    pub id: MotionId,
    /// Its kind.
    pub kind: MotionKind,
    /// Who made it.
    pub mover: Seat,
    /// Who seconded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconder: Option<Seat>,
    /// Its wording as it stands; empty for motions whose kind says all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The change it makes, if it is an amendment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<Amendment>,
    /// The motion it is applied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<MotionId>,
    /// The agenda item it belongs to, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// Speeches in debate on it, by seat.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub turns: BTreeMap<Seat, u32>,
    /// The side of the last speech in debate on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_stance: Option<Stance>,
}

impl Question {
    /// The text that this amendment works on, given the question it is applied to.
    pub fn ground<'q>(&self, target: &'q Question) -> &'q str {
        match &target.amendment {
            Some(primary) => primary.words(),
            None => &target.text,
        }
    }

    /// The text under amendment with the change marked. Empty when this is no amendment.
    pub fn marked(&self, target: &Question) -> Vec<Part> {
        let parts = self.amendment.as_ref().and_then(|a| a.parts(self.ground(target)).ok());
        parts.unwrap_or_default()
    }
}
