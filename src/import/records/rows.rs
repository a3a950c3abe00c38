//! Reading the rows of a list whose columns are known, complaint by complaint.

use super::columns::{Columns, Wanted};
use super::{Known, RECORDS_MAX, RecordDraft, RecordProblem, same_title};
use crate::import::grid::{Grid, Row};
use crate::import::problem::{CellProblem, CellProblemKind, Severity};
use crate::import::typed::narrow;
use crate::import::{Encoding, ImportError, table};
use std::collections::BTreeMap;

/// The longest number of a record, in characters.
const NUMBER_CHARS_MAX: usize = 40;

/// A list that is being read.
pub(super) struct Rows {
    columns: Columns,
    problems: Vec<CellProblem>,
    /// Whether anything is wrong with the row at hand.
    broken: bool,
    numbers: BTreeMap<String, usize>,
    titles: BTreeMap<String, (usize, String)>,
}

/// One row with what is in its columns.
pub(super) struct Cells<'r> {
    row: &'r Row,
}

/// Reads a list: `line` makes a record of a row; a row with anything wrong gives none.
pub(super) fn read<T>(
    name: &str,
    bytes: &[u8],
    wanted: &[Wanted],
    mut line: impl FnMut(&mut Rows, &Cells<'_>) -> T,
) -> Result<RecordDraft<T>, ImportError> {
    let (grid, encoding) = table(name, bytes)?;
    if grid.rows.is_empty() {
        return Err(ImportError::NoRows);
    }
    let columns =
        Columns::find(&grid, wanted).map_err(|columns| ImportError::NoTitleColumn { columns })?;
    let mut rows = Rows {
        problems: grid.problems.clone(),
        broken: false,
        numbers: BTreeMap::new(),
        titles: BTreeMap::new(),
        columns,
    };
    let (above, below) = grid.rows.split_at(rows.columns.header + 1);
    for row in &above[..rows.columns.header] {
        rows.complain(row, None, Severity::Warning, CellProblemKind::SkippedRow);
    }
    if below.is_empty() {
        return Err(ImportError::NoRows);
    }
    if let Some(row) = below.get(RECORDS_MAX) {
        let kind = CellProblemKind::Record(RecordProblem::TooManyRecords { max: RECORDS_MAX });
        rows.complain(row, None, Severity::Error, kind);
    }
    let mut lines = vec![];
    for row in &below[..below.len().min(RECORDS_MAX)] {
        rows.broken = broken_before(&grid, row);
        rows.count_cells(row);
        let made = line(&mut rows, &Cells { row });
        if rows.broken {
            rows.take_back(row);
        } else {
            lines.push(made);
        }
    }
    Ok(rows.draft(lines, encoding, below.len()))
}

/// Whether the row could not even be parted into cells.
fn broken_before(grid: &Grid, row: &Row) -> bool {
    grid.problems.iter().any(|p| p.row == row.number && p.severity == Severity::Error)
}

impl Cells<'_> {
    /// The row as a spreadsheet numbers it.
    pub(super) fn number(&self) -> usize {
        self.row.number
    }
}

impl Rows {
    fn draft<T>(mut self, lines: Vec<T>, encoding: Encoding, rows: usize) -> RecordDraft<T> {
        self.problems.sort_by_key(|p| (p.row, p.column.as_ref().map_or(0, |c| c.number)));
        let names = &self.columns.names;
        let known = self.columns.known.iter();
        let columns = known.map(|(at, id)| (names[*at].clone(), id.clone())).collect();
        RecordDraft {
            lines,
            encoding,
            rows,
            columns,
            private_columns: self.columns.private,
            unknown_columns: self.columns.unknown,
            problems: self.problems,
        }
    }

    fn complain(
        &mut self,
        row: &Row,
        column: Option<usize>,
        severity: Severity,
        kind: CellProblemKind,
    ) {
        self.broken |= severity == Severity::Error;
        let column = column.map(|at| self.columns.column(at));
        self.problems.push(CellProblem { row: row.number, column, severity, kind });
    }

    /// Something is wrong with what a column says: the row is not taken.
    pub(super) fn wrong(&mut self, cells: &Cells<'_>, what: &str, problem: RecordProblem) {
        let at = self.columns.at(what);
        self.complain(cells.row, at, Severity::Error, CellProblemKind::Record(problem));
    }

    /// Something was assumed of what a column says.
    pub(super) fn remark(&mut self, cells: &Cells<'_>, what: &str, problem: RecordProblem) {
        let at = self.columns.at(what);
        self.complain(cells.row, at, Severity::Warning, CellProblemKind::Record(problem));
    }

    /// The same, told where it is met first.
    pub(super) fn remark_once(&mut self, cells: &Cells<'_>, what: &str, problem: RecordProblem) {
        let told = CellProblemKind::Record(problem.clone());
        if !self.problems.iter().any(|p| p.kind == told) {
            self.remark(cells, what, problem);
        }
    }

    /// How a row would be registered is not said of one that is not.
    fn take_back(&mut self, row: &Row) {
        let registers = |kind: &CellProblemKind| matches!(kind, CellProblemKind::Record(problem) if problem.is_of_registered());
        self.problems.retain(|p| p.row != row.number || !registers(&p.kind));
    }

    fn count_cells(&mut self, row: &Row) {
        let (found, expected) = (row.cells.len(), self.columns.names.len());
        if row.cells.iter().skip(expected).any(|cell| !cell.is_empty()) {
            let kind = CellProblemKind::FieldCount { found, expected };
            self.complain(row, None, Severity::Error, kind);
        }
    }

    /// What a column says; nothing where there is no such column.
    pub(super) fn cell(&self, cells: &Cells<'_>, what: &str) -> String {
        let at = self.columns.at(what);
        at.and_then(|at| cells.row.cells.get(at)).cloned().unwrap_or_default()
    }

    /// A text that may have so many characters.
    pub(super) fn text(&mut self, cells: &Cells<'_>, what: &str, max: usize) -> String {
        let text = self.cell(cells, what);
        if text.chars().count() > max {
            let at = self.columns.at(what);
            self.complain(cells.row, at, Severity::Error, CellProblemKind::TooLong { max });
        }
        if looks_private(&text) {
            self.remark(cells, what, RecordProblem::LooksPrivate);
        }
        text
    }

    /// The number of the record, where the list has one that can be kept.
    pub(super) fn number(&mut self, cells: &Cells<'_>, known: &Known) -> Option<String> {
        let number = narrow(&self.cell(cells, "number"));
        if number.is_empty() {
            return None;
        }
        // A list that counts its rows does not number its records.
        if number.chars().all(|c| c.is_ascii_digit()) {
            self.remark_once(cells, "number", RecordProblem::SerialNumbers);
            return None;
        }
        if !can_number(&number) {
            self.wrong(cells, "number", RecordProblem::BadNumber { found: number });
            return None;
        }
        if let Some(first) = self.numbers.get(&number).copied() {
            self.wrong(cells, "number", RecordProblem::NumberTwice { number, first });
            return None;
        }
        self.numbers.insert(number.clone(), cells.row.number);
        if known.ids.contains(&number) {
            self.wrong(cells, "number", RecordProblem::NumberTaken { number });
            return None;
        }
        Some(number)
    }

    /// What the record is called. The same again, in the file or in the pipeline, is not taken; the same
    /// name over something else is remarked upon.
    pub(super) fn title(
        &mut self,
        cells: &Cells<'_>,
        max: usize,
        known: &Known,
        detail: &str,
    ) -> String {
        let title = self.text(cells, "title", max);
        if title.is_empty() {
            self.wrong(cells, "title", RecordProblem::EmptyTitle);
            return title;
        }
        let (key, detail) = (same_title(&title), same_title(detail));
        let named = |rows: &mut Self, same: bool, wrong: RecordProblem, alike: RecordProblem| {
            if same {
                rows.wrong(cells, "title", wrong)
            } else {
                rows.remark(cells, "title", alike)
            }
        };
        match self.titles.get(&key).cloned() {
            Some((first, said)) => {
                let twice = RecordProblem::Twice { title: title.clone(), first };
                let alike = RecordProblem::NamedAlike { title: title.clone(), first };
                named(self, said == detail, twice, alike);
            }
            None => drop(self.titles.insert(key.clone(), (cells.row.number, detail.clone()))),
        }
        if let Some((number, said)) = known.titles.get(&key) {
            let (title, number) = (title.clone(), number.clone());
            let there = RecordProblem::Known { title: title.clone(), number: number.clone() };
            let alike = RecordProblem::NamedLike { title, number };
            named(self, same_title(said) == detail, there, alike);
        }
        title
    }
}

/// Whether a text can be the number of a record.
pub fn can_number(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    !text.is_empty() && text.chars().all(fits) && text.chars().count() <= NUMBER_CHARS_MAX
}

/// Whether the figures of a mobile telephone or of an identity card stand in the text.
fn looks_private(text: &str) -> bool {
    let text = narrow(text);
    let mut runs = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, 'X' | 'x'));
    runs.any(|run| {
        let digits = run.trim_end_matches(['X', 'x']);
        let mobile = run.len() == 11 && run.starts_with('1') && !run.starts_with("10");
        (mobile && digits.len() == 11) || (run.len() == 18 && digits.len() >= 17)
    })
}
