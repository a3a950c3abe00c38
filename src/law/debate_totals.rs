//! How long a question may be debated in all: by everybody, by a side, by a category of people.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Limits of the debate on one question, in seconds. What is left out is not limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DebateTotals {
    /// Of everybody together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question_secs: Option<u32>,
    /// Of each side, for and against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side_secs: Option<u32>,
    /// Of each category of people, such as residents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_secs: Option<u32>,
}

impl DebateTotals {
    /// Whether nothing is limited.
    pub fn are_none(&self) -> bool {
        *self == DebateTotals::default()
    }

    /// These, and where they say nothing, `others`.
    #[must_use]
    pub fn or(self, others: DebateTotals) -> DebateTotals {
        DebateTotals {
            question_secs: self.question_secs.or(others.question_secs),
            side_secs: self.side_secs.or(others.side_secs),
            category_secs: self.category_secs.or(others.category_secs),
        }
    }

    /// These, but no limit where it would leave no time at all.
    #[must_use]
    pub fn without_zeros(self) -> DebateTotals {
        let some = |secs: Option<u32>| secs.filter(|secs| *secs > 0);
        DebateTotals {
            question_secs: some(self.question_secs),
            side_secs: some(self.side_secs),
            category_secs: some(self.category_secs),
        }
    }

    /// The limits that are set.
    pub fn set(self) -> impl Iterator<Item = u32> {
        [self.question_secs, self.side_secs, self.category_secs].into_iter().flatten()
    }
}
