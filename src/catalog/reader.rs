//! A typed reader of TOML that goes on after a fault, so that all faults of a file are told at
//! once, each with its line. It knows types and spans, and nothing of meetings.

use super::problem::{Problem, ProblemKind};
use super::spelling::nearest;
use crate::law::Ratio;
use crate::meeting::{TEXT_CHARS_MAX, clean};
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The longest list that a file may hold.
const LIST_MAX: usize = 500;
/// The longest id, in characters.
const ID_CHARS_MAX: usize = 64;

/// The problems of one file, collected while it is read.
pub(super) struct Report {
    file: String,
    line_starts: Vec<usize>,
    problems: RefCell<Vec<Problem>>,
}

impl Report {
    pub(super) fn new(file: &str, source: &str) -> Self {
        let line_starts = source.match_indices('\n').map(|(at, _)| at + 1).collect();
        Report { file: file.to_owned(), line_starts, problems: RefCell::default() }
    }

    /// The line that holds byte `at`, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at) + 1
    }

    pub(super) fn add(&self, at: usize, key: &str, kind: ProblemKind) {
        let problem =
            Problem { file: self.file.clone(), line: self.line(at), key: clean(key), kind };
        self.problems.borrow_mut().push(problem);
    }

    /// All problems in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|p| p.line);
        problems
    }
}

/// A value, with the place where it stands.
#[derive(Clone)]
pub(super) struct Node<'a> {
    report: &'a Report,
    value: &'a DeValue<'a>,
    at: usize,
    path: String,
}

impl<'a> Node<'a> {
    pub(super) fn complain(&self, kind: ProblemKind) {
        self.report.add(self.at, &self.path, kind);
    }

    /// Something wrong with the key of this value, which stands at byte `at`.
    pub(super) fn complain_at(&self, at: usize, kind: ProblemKind) {
        self.report.add(at, &self.path, kind);
    }

    pub(super) fn line(&self) -> usize {
        self.report.line(self.at)
    }

    fn of_type<T>(&self, expected: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.complain(ProblemKind::WrongType { expected, found: self.value.type_str() });
        }
        value
    }

    /// A text on one line, not empty, without what could disturb a terminal.
    pub(super) fn text(&self) -> Option<String> {
        let text = clean(self.of_type("string", self.value.as_str())?);
        if text.is_empty() {
            self.complain(ProblemKind::Empty);
            return None;
        }
        if text.chars().count() > TEXT_CHARS_MAX {
            self.complain(ProblemKind::TooLong { max: TEXT_CHARS_MAX });
            return None;
        }
        Some(text)
    }

    /// A name that other places refer to.
    pub(super) fn id(&self) -> Option<String> {
        let found = self.text()?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if found.len() > ID_CHARS_MAX || !found.chars().all(plain) {
            self.complain(ProblemKind::BadId { found });
            return None;
        }
        Some(found)
    }

    pub(super) fn flag(&self) -> Option<bool> {
        self.of_type("boolean", self.value.as_bool())
    }

    pub(super) fn whole(&self, min: u32, max: u32) -> Option<u32> {
        let digits = self.of_type("integer", self.value.as_integer())?;
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).ok();
        let number = number.and_then(|n| u32::try_from(n).ok()).filter(|n| (min..=max).contains(n));
        if number.is_none() {
            self.complain(ProblemKind::OutOfRange { min: min.into(), max: max.into() });
        }
        number
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(&self, choices: &[(&'static str, T)]) -> Option<T> {
        let found = self.of_type("string", self.value.as_str())?;
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == found) {
            return Some(*value);
        }
        let names = choices.iter().map(|(name, _)| *name);
        self.complain(ProblemKind::NotAllowed {
            found: clean(found),
            allowed: names.clone().map(str::to_owned).collect(),
            suggestion: nearest(found, names).map(str::to_owned),
        });
        None
    }

    /// A share such as `2/3` or `60%`.
    pub(super) fn ratio(&self) -> Option<Ratio> {
        let text = self.of_type("string", self.value.as_str())?;
        let number = |digits: &str| digits.trim().parse::<u32>().ok();
        let pair = match (text.split_once('/'), text.trim().strip_suffix(['%', '\u{FF05}'])) {
            (Some((num, den)), _) => number(num).zip(number(den)),
            (None, Some(percent)) => number(percent).map(|p| (p, 100)),
            (None, None) => None,
        };
        let ratio = pair.and_then(|(num, den)| Ratio::new(num, den));
        if ratio.is_none() {
            self.complain(ProblemKind::BadFraction { found: clean(text) });
        }
        ratio
    }

    pub(super) fn list(&self) -> Option<Vec<Node<'a>>> {
        let items = self.of_type("array", self.value.as_array())?;
        if items.len() > LIST_MAX {
            self.complain(ProblemKind::TooLong { max: LIST_MAX });
            return None;
        }
        let node = |(i, item): (usize, &'a Spanned<DeValue<'a>>)| Node {
            report: self.report,
            value: item.get_ref(),
            at: item.span().start,
            path: format!("{}[{}]", self.path, i + 1),
        };
        Some(items.iter().enumerate().map(node).collect())
    }

    /// A list in which every entry must be right and, where asked, one must be.
    pub(super) fn each<T>(
        &self,
        filled: bool,
        read: impl FnMut(&Node<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.list()?;
        if filled && items.is_empty() {
            self.complain(ProblemKind::Empty);
            return None;
        }
        // First all of them, so that all faults are told; then together or not at all.
        let values: Vec<Option<T>> = items.iter().map(read).collect();
        values.into_iter().collect()
    }

    /// Whether it is a text, of whatever kind.
    pub(super) fn is_text(&self) -> bool {
        self.value.as_str().is_some()
    }

    pub(super) fn table(&self) -> Option<Table<'a>> {
        let table = self.of_type("table", self.value.as_table())?;
        Some(Table::new(self.report, table, self.at, self.path.clone()))
    }
}

/// A table, with the keys that have been asked for; what was never asked for is unknown.
pub(super) struct Table<'a> {
    report: &'a Report,
    table: &'a DeTable<'a>,
    at: usize,
    path: String,
    known: Vec<&'static str>,
}

impl<'a> Table<'a> {
    pub(super) fn new(report: &'a Report, table: &'a DeTable<'a>, at: usize, path: String) -> Self {
        Table { report, table, at, path, known: Vec::new() }
    }

    pub(super) fn path(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Something wrong with `key`, told at the line of the table.
    pub(super) fn complain(&self, key: &str, kind: ProblemKind) {
        self.report.add(self.at, &self.path(key), kind);
    }

    /// All keys with their values and their own places.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, Node<'a>, usize)> + '_ {
        self.table.iter().map(|(key, value)| {
            let name = key.get_ref().as_ref();
            let node = Node {
                report: self.report,
                value: value.get_ref(),
                at: value.span().start,
                path: self.path(name),
            };
            (name, node, key.span().start)
        })
    }

    /// The value of `key`, if it is there.
    pub(super) fn maybe(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some(Node {
            report: self.report,
            value: value.get_ref(),
            at: value.span().start,
            path: self.path(key),
        })
    }

    /// The value of `key`, which must be there.
    pub(super) fn need(&mut self, key: &'static str) -> Option<Node<'a>> {
        let node = self.maybe(key);
        if node.is_none() {
            self.complain(key, ProblemKind::Missing);
        }
        node
    }

    /// Tells of the keys that nobody asked for.
    pub(super) fn end(self) {
        for (key, _, at) in self.entries() {
            if self.known.contains(&key) {
                continue;
            }
            let free = self.known.iter().copied().filter(|k| !self.table.contains_key(*k));
            let suggestion = nearest(key, free).map(str::to_owned);
            self.report.add(at, &self.path(key), ProblemKind::UnknownKey { suggestion });
        }
    }
}
