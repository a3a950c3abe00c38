//! What parties agreed, or that they did not. It binds because they agree, not because others vote.

use crate::meeting::id::Seat;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An agreement, or that there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accord {
    /// Whether they agreed.
    pub reached: bool,
    /// On what; or why not.
    pub text: String,
    /// Who agreed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parties: BTreeSet<Seat>,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step in which it was entered, by its place in the format; `None` in older journals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
}
