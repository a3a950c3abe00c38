//! The people of a body that is to be formed, as they are put before the meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The people of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slate {
    /// What the body is called.
    pub name: String,
    /// Its people.
    pub people: Vec<SlatePerson>,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step in which it was put forward, by its place in the format; `None` in older journals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// How many decisions had been taken before: a vote before that is about something else.
    #[serde(default, skip_serializing_if = "super::submitted::nothing")]
    pub after: usize,
    /// The state of the body of this name in the pipeline; none where it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

impl Slate {
    /// How many of each category.
    pub fn categories(people: &[SlatePerson]) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        for person in people {
            *counts.entry(person.category.clone()).or_default() += 1;
        }
        counts
    }
}

/// One of them. Where somebody is registered is asked of nobody: who lives here is a resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlatePerson {
    /// Full name.
    pub name: String,
    /// The category, by its id in the format.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub category: String,
}
