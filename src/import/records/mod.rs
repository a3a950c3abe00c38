//! Needs and organisations from spreadsheets, with everything that is wrong on the way.
//!
//! What a list says beyond what a record keeps is left behind at this door: a column that would only
//! tell where people are registered, how old they are or where they live is named as left out on
//! purpose. Nothing is registered here; the caller shows the draft and asks.

mod columns;
mod needs;
mod organisations;
mod problem;
mod rows;
#[cfg(test)]
mod tests;

pub use needs::{NeedLine, need_classes, needs_from, read_needs};
pub use organisations::{OrganisationLine, organisations_from, read_organisations};
pub use problem::RecordProblem;
pub use rows::can_number;

use super::{CellProblem, Encoding, Severity};
use crate::i18n::Words;
use std::collections::{BTreeMap, BTreeSet};

/// The most records that one file may hold.
pub const RECORDS_MAX: usize = 5_000;

/// What there is already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Numbers that are taken.
    pub ids: BTreeSet<String>,
    /// What records of this kind are called, by [`same_title`], each with its number and its detail.
    pub titles: BTreeMap<String, (String, String)>,
}

/// A title without what varies between two people who write down the same.
pub fn same_title(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Records as read, before anybody has said yes to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordDraft<T> {
    /// What rows say that have nothing wrong.
    pub lines: Vec<T>,
    /// How the file was encoded.
    pub encoding: Encoding,
    /// Rows with anything in them.
    pub rows: usize,
    /// The columns that were understood: the header, and the id of what it says.
    pub columns: Vec<(String, String)>,
    /// Columns that are left out on purpose.
    pub private_columns: Vec<String>,
    /// Columns that nobody knows what to do with.
    pub unknown_columns: Vec<String>,
    /// Everything that is wrong or was assumed, in the order of the rows.
    pub problems: Vec<CellProblem>,
}

impl<T> RecordDraft<T> {
    /// Whether nothing is wrong that must be put right first.
    pub fn is_importable(&self) -> bool {
        !self.lines.is_empty() && self.problems.iter().all(|p| p.severity != Severity::Error)
    }

    /// What was read and what was not, a line each.
    pub fn report(&self, words: &Words) -> Vec<String> {
        let read = [
            ("rows", self.rows.to_string()),
            ("good", self.lines.len().to_string()),
            ("encoding", self.encoding.name().to_owned()),
        ];
        let mut lines = vec![words.with("records-read", read)];
        let between = words.pick2("、", ", ");
        for (key, columns) in
            [("records-private", &self.private_columns), ("records-unknown", &self.unknown_columns)]
        {
            if !columns.is_empty() {
                lines.push(words.with(key, [("columns", columns.join(between))]));
            }
        }
        lines.extend(self.problems.iter().map(|problem| {
            let wrong = problem.severity == Severity::Error;
            format!("{} {}", if wrong { "✗" } else { "·" }, problem.text(words))
        }));
        lines
    }
}
