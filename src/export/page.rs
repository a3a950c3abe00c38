//! A page of Markdown, built from above to below out of a few kinds of block.
//!
//! Only here do `#`, `-`, `>` and blank lines come from. Lists instead of tables: the page must be
//! pleasant as plain text, at any width, with wide characters.

use super::escape::Md;

/// A page under construction.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// A heading of this level, from 1.
    pub(super) fn heading(&mut self, level: usize, text: &Md) {
        self.gap();
        self.line(&"#".repeat(level), " ", text);
        self.text.push('\n');
    }

    /// A paragraph of one line.
    pub(super) fn paragraph(&mut self, text: &Md) {
        self.gap();
        self.line("", "", text);
        self.text.push('\n');
    }

    /// An item of a list; `depth` 0 is the outermost.
    pub(super) fn bullet(&mut self, depth: usize, text: &Md) {
        self.line(&"  ".repeat(depth), "- ", text);
    }

    /// An item of a numbered list.
    pub(super) fn numbered(&mut self, number: usize, text: &Md) {
        self.line(&number.to_string(), ". ", text);
    }

    /// An item of a list under a list item whose mark is `indent` wide.
    pub(super) fn bullet_under(&mut self, indent: usize, text: &Md) {
        self.line(&" ".repeat(indent), "- ", text);
    }

    /// Words exactly as they are, under a list item whose mark is `indent` wide.
    pub(super) fn quote_under(&mut self, indent: usize, text: &Md) {
        self.text.push('\n');
        self.line(&" ".repeat(indent), "> ", text);
        self.text.push('\n');
    }

    /// Lines in columns, as they are, under a list item of this depth. Nothing in them ends the
    /// block: its fence is longer than any run of such marks in it.
    pub(super) fn code_under(&mut self, depth: usize, lines: &[String]) {
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        let lines: Vec<String> = lines.iter().map(|line| line.replace(breaks, " ")).collect();
        let runs = lines.iter().flat_map(|line| line.split(|c| c != '`')).map(str::len);
        let fence = "`".repeat(runs.max().unwrap_or(0).max(2) + 1);
        let indent = "  ".repeat(depth + 1);
        let fenced = std::iter::once(&fence).chain(&lines).chain([&fence]);
        for line in fenced {
            self.text.push_str(&indent);
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// A table. Only where a page is for reading on a screen or in print alone; others have lists.
    pub(super) fn table(&mut self, head: &[Md], rows: &[Vec<Md>]) {
        self.gap();
        let rule = vec![Md::ours("---".to_owned()); head.len()];
        let all = std::iter::once(head).chain([rule.as_slice()]);
        for row in all.chain(rows.iter().map(Vec::as_slice)) {
            let cells: Vec<&str> = row.iter().map(Md::as_str).collect();
            self.text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        self.text.push('\n');
    }

    /// Words exactly as they are, standing alone.
    pub(super) fn quote(&mut self, text: &Md) {
        self.gap();
        self.line("", "> ", text);
        self.text.push('\n');
    }

    /// Whether nothing is on it.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Another page below this one.
    pub(super) fn append(&mut self, below: &Page) {
        self.gap();
        self.text.push_str(&below.text);
    }

    /// The page, ending with one line break.
    pub(super) fn finish(self) -> String {
        let mut text = self.text.trim_end().to_owned();
        text.push('\n');
        text
    }

    fn line(&mut self, before: &str, mark: &str, text: &Md) {
        self.text.push_str(before);
        self.text.push_str(mark);
        self.text.push_str(text.as_str());
        self.text.push('\n');
    }

    /// Exactly one blank line before what comes, except at the top.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}
