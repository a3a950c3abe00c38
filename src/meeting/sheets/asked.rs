//! Questions and their answers, in pairs: what was not answered is seen.

use crate::meeting::id::Seat;
use serde::{Deserialize, Serialize};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The question, in one line.
    pub text: String,
    /// Who asked, where they are on the roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// Who asked, where they are not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step in which it was asked, by its place in the format.
    pub step: usize,
    /// The answers, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answered>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// In one line.
    pub text: String,
    /// Who answered, where they are on the roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// Who answered, where they are not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
}
