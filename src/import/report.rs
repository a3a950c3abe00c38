//! What was found in a roster file, in words, for whoever says yes or no to it.

use super::RosterDraft;
use crate::i18n::Words;

impl RosterDraft {
    /// How the file was read, what was left behind, and everything that is wrong, a line each.
    pub fn report(&self, words: &Words) -> Vec<String> {
        let layout = words.t(&format!("import-layout-{}", self.layout.code()));
        let read = [
            ("n", self.members.len().to_string()),
            ("encoding", self.encoding.name().to_owned()),
            ("layout", layout),
        ];
        let mut lines = vec![words.with("roster-read", read)];
        if !self.ignored_columns.is_empty() {
            let columns = self.ignored_columns.join(words.pick2("、", ", "));
            lines.push(words.with("roster-left-behind", [("columns", columns)]));
        }
        lines.extend(self.problems.iter().map(|problem| {
            let wrong = problem.severity == super::Severity::Error;
            format!("{} {}", if wrong { "✗" } else { "·" }, problem.text(words))
        }));
        lines
    }
}
