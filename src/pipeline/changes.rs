//! What became of a plan between the notice and the contract.

use super::book::Record;
use super::value::lines;
use std::collections::BTreeMap;

/// A difference between two versions of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field, as the profile names it; of a list the entry that changed.
    pub what: String,
    /// Whether it is an entry of a list and not a field.
    pub entry: bool,
    /// What it said; empty where it is new.
    pub before: String,
    /// What it says; empty where it is gone.
    pub after: String,
}

impl Record {
    /// The differences between a plan as it was put forward, and so noticed, and its last version, which
    /// the contract is about: its words, its sum, and each line of its budget.
    pub fn changes(&self) -> Vec<Change> {
        let (Some(first), Some(last)) = (self.filed.first(), self.last("version")) else {
            return vec![];
        };
        let said = |fields: &BTreeMap<String, String>, field: &str| {
            fields.get(field).cloned().unwrap_or_default()
        };
        let mut changes = vec![];
        for field in ["plan", "total"] {
            let (before, after) = (said(&first.fields, field), said(&last.fields, field));
            if before != after {
                changes.push(Change { what: field.to_owned(), entry: false, before, after });
            }
        }
        let (before, after) = (said(&first.fields, "budget"), said(&last.fields, "budget"));
        let amounts = |kept: &str| -> BTreeMap<String, String> {
            lines(kept).map(|(name, amount)| (name.to_owned(), amount.to_owned())).collect()
        };
        let (before, after) = (amounts(&before), amounts(&after));
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        for name in after.keys().chain(gone) {
            let (was, is) = (said(&before, name), said(&after, name));
            if was != is {
                let (what, entry) = (name.clone(), true);
                changes.push(Change { what, entry, before: was, after: is });
            }
        }
        changes
    }
}
