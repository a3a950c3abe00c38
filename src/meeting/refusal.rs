//! A refusal is the parliamentarian speaking: a stable code, the rule, and what is in order.

use super::act_kind::ActKind;
use super::fact::Fact;
pub use super::refusal_code::RefusalCode;
use serde::Serialize;
use std::collections::BTreeMap;

/// Why something is not in order, the rule it rests on, and what would be in order instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The stable code.
    pub code: RefusalCode,
    /// The figures.
    pub facts: BTreeMap<&'static str, Fact>,
    /// Where the rule is written; filled from the rule set of the meeting.
    pub rule: String,
    /// What would be in order, most useful first.
    pub instead: Vec<ActKind>,
}

impl Refusal {
    /// A refusal with `code`; rule and alternatives are filled in by `decide`.
    pub fn new(code: RefusalCode) -> Self {
        Refusal { code, facts: BTreeMap::new(), rule: String::new(), instead: Vec::new() }
    }

    /// With a figure or name.
    #[must_use]
    pub fn with(mut self, key: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(key, fact.into());
        self
    }

    /// With what would help first.
    #[must_use]
    pub fn instead(mut self, acts: &[ActKind]) -> Self {
        self.instead.extend_from_slice(acts);
        self
    }
}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Refusal::new(code)
    }
}

/// What a command leads to, before it is recorded.
pub type Ruling<T> = Result<T, Refusal>;
