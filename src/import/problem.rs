//! What is wrong with a roster, by row and column, in the words of the room.

use super::ImportError;
use super::records::RecordProblem;
use crate::i18n::Words;
use fluent_bundle::FluentArgs;

/// Whether a problem stops the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something was assumed; look at it.
    Warning,
    /// The roster cannot be taken in like this.
    Error,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// From 1.
    pub number: usize,
    /// Its header, or its letter where there is none.
    pub name: String,
}

impl Column {
    /// The letter of a spreadsheet: 1 is `A`, 27 is `AA`.
    pub fn letter(number: usize) -> String {
        let mut letters = Vec::new();
        let mut rest = number;
        while rest > 0 {
            letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }
}

/// Something wrong with one cell or one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// The row as a spreadsheet numbers it, from 1.
    pub row: usize,
    /// The column; `None` when the row as a whole is meant.
    pub column: Option<Column>,
    /// Whether it stops the import.
    pub severity: Severity,
    /// What is wrong.
    pub kind: CellProblemKind,
}

/// What can be wrong with a cell or a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellProblemKind {
    /// A quotation is not closed.
    UnbalancedQuote,
    /// More cells than columns, or fewer.
    FieldCount {
        /// Cells found.
        found: usize,
        /// Columns.
        expected: usize,
    },
    /// More columns than are read.
    TooManyColumns {
        /// Most columns.
        max: usize,
    },
    /// More people than a roster may hold; the rest was not read.
    TooManyRows {
        /// Most people.
        max: usize,
    },
    /// A row above the header was passed over.
    SkippedRow,
    /// The name is empty.
    EmptyName,
    /// The text is too long.
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// The same name stands there before.
    DuplicateName {
        /// The name.
        name: String,
        /// The row where it stands first.
        first: usize,
    },
    /// The same seat stands there before.
    DuplicateSeat {
        /// The seat.
        seat: u16,
        /// The row where it stands first.
        first: usize,
    },
    /// The number cannot be a seat.
    SeatRange {
        /// The text found.
        found: String,
        /// The largest seat.
        max: u16,
    },
    /// The seat was taken from the end of a number such as `D001`.
    SeatFromDigits {
        /// The text found.
        found: String,
        /// The seat.
        seat: u16,
    },
    /// The cell names no seat, so a free one was given.
    SeatAssigned {
        /// The text found, empty when there is none.
        found: String,
        /// The seat given.
        seat: u16,
    },
    /// None of the categories.
    UnknownCategory {
        /// The text found.
        found: String,
        /// The category that may have been meant.
        suggestion: Option<String>,
    },
    /// No category is given, although the meeting knows categories.
    NoCategory,
    /// The table has no column for the category, although the meeting knows categories.
    NoCategoryColumn,
    /// Neither yes nor no.
    NotYesOrNo {
        /// The text found.
        found: String,
    },
    /// Something that only needs and organisations can have wrong.
    Record(RecordProblem),
}

impl CellProblemKind {
    /// The stable name, the end of the key of its text.
    pub fn code(&self) -> &'static str {
        match self {
            CellProblemKind::UnbalancedQuote => "unbalanced-quote",
            CellProblemKind::FieldCount { .. } => "field-count",
            CellProblemKind::TooManyColumns { .. } => "too-many-columns",
            CellProblemKind::TooManyRows { .. } => "too-many-rows",
            CellProblemKind::SkippedRow => "skipped-row",
            CellProblemKind::EmptyName => "empty-name",
            CellProblemKind::TooLong { .. } => "too-long",
            CellProblemKind::DuplicateName { .. } => "duplicate-name",
            CellProblemKind::DuplicateSeat { .. } => "duplicate-seat",
            CellProblemKind::SeatRange { .. } => "seat-range",
            CellProblemKind::SeatFromDigits { .. } => "seat-from-digits",
            CellProblemKind::SeatAssigned { found, .. } if found.is_empty() => "seat-missing",
            CellProblemKind::SeatAssigned { .. } => "seat-assigned",
            CellProblemKind::UnknownCategory { .. } => "unknown-category",
            CellProblemKind::NoCategory => "no-category",
            CellProblemKind::NoCategoryColumn => "no-category-column",
            CellProblemKind::NotYesOrNo { .. } => "not-yes-or-no",
            CellProblemKind::Record(problem) => problem.code(),
        }
    }
}

impl CellProblem {
    /// Where and what, in the words of the room.
    pub fn text(&self, words: &Words) -> String {
        let mut args = FluentArgs::new();
        self.set_facts(words, &mut args);
        let what = words.with_args(&format!("import-problem-{}", self.kind.code()), &args);
        let what = with_suggestion(words, what, self.suggestion(words));
        let row = self.row.to_string();
        match &self.column {
            None => words.with("import-at-row", [("row", row), ("what", what)]),
            Some(column) => words.with(
                "import-at-cell",
                [("row", row), ("column", column.name.clone()), ("what", what)],
            ),
        }
    }

    fn suggestion(&self, words: &Words) -> Option<String> {
        match &self.kind {
            CellProblemKind::UnknownCategory { suggestion, .. } => suggestion.clone(),
            CellProblemKind::Record(problem) => problem.suggestion(words),
            _ => None,
        }
    }

    fn set_facts(&self, words: &Words, args: &mut FluentArgs<'_>) {
        match &self.kind {
            CellProblemKind::FieldCount { found, expected } => {
                args.set("found", found.to_string());
                args.set("expected", expected.to_string());
            }
            CellProblemKind::TooManyColumns { max }
            | CellProblemKind::TooManyRows { max }
            | CellProblemKind::TooLong { max } => args.set("max", max.to_string()),
            CellProblemKind::DuplicateName { name, first } => {
                args.set("name", name.clone());
                args.set("first", first.to_string());
            }
            CellProblemKind::DuplicateSeat { seat, first } => {
                args.set("seat", seat.to_string());
                args.set("first", first.to_string());
            }
            CellProblemKind::SeatRange { found, max } => {
                args.set("found", found.clone());
                args.set("max", max.to_string());
            }
            CellProblemKind::SeatFromDigits { found, seat }
            | CellProblemKind::SeatAssigned { found, seat } => {
                args.set("found", found.clone());
                args.set("seat", seat.to_string());
            }
            CellProblemKind::UnknownCategory { found, .. }
            | CellProblemKind::NotYesOrNo { found } => args.set("found", found.clone()),
            CellProblemKind::Record(problem) => problem.set_facts(words, args),
            CellProblemKind::UnbalancedQuote
            | CellProblemKind::SkippedRow
            | CellProblemKind::EmptyName
            | CellProblemKind::NoCategory
            | CellProblemKind::NoCategoryColumn => {}
        }
    }
}

fn with_suggestion(words: &Words, mut text: String, suggestion: Option<String>) -> String {
    if let Some(name) = suggestion {
        text.push_str(words.pick2("", " "));
        text.push_str(&words.with("problem-suggestion", [("name", name)]));
    }
    text
}

impl ImportError {
    /// What is wrong, in the words of the room.
    pub fn text(&self, words: &Words) -> String {
        match self {
            ImportError::NoFile => words.t("import-error-no-file"),
            ImportError::Denied => words.t("import-error-denied"),
            ImportError::Unreadable { detail } => {
                words.with("import-error-unreadable", [("detail", detail.as_str())])
            }
            ImportError::TooLarge { max } => {
                words.with("import-error-too-large", [("max", (max >> 20).to_string())])
            }
            ImportError::Empty => words.t("import-error-empty"),
            ImportError::NotATable => words.t("import-error-not-a-table"),
            ImportError::OldSpreadsheet => words.t("import-error-old-spreadsheet"),
            ImportError::Spreadsheet { detail } => {
                words.with("import-error-spreadsheet", [("detail", detail.as_str())])
            }
            ImportError::Undecodable { row, encoding } => words.with(
                "import-error-undecodable",
                [("row", row.to_string()), ("encoding", encoding.name().to_owned())],
            ),
            ImportError::NoRows => words.t("import-error-no-rows"),
            ImportError::NoTitleColumn { columns } => words.with(
                "import-error-no-title-column",
                [("columns", columns.join(words.pick2("、", ", ")))],
            ),
            ImportError::NoNameColumn { columns } => words.with(
                "import-error-no-name-column",
                [("columns", columns.join(words.pick2("、", ", ")))],
            ),
        }
    }
}
