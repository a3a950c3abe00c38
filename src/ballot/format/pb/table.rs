//! Three tables in one text: rows of cells, and which table is open.

use super::{PbFault, PbFaultKind};
use csv::{ReaderBuilder, StringRecord};

/// The tables, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    const ALL: [Section; 3] = [Section::Meta, Section::Projects, Section::Votes];

    fn name(self) -> &'static str {
        match self {
            Section::Meta => "META",
            Section::Projects => "PROJECTS",
            Section::Votes => "VOTES",
        }
    }

    /// The table whose name stands alone on a line.
    fn of(row: &StringRecord) -> Option<Self> {
        let first = row.get(0)?.trim();
        let alone = row.iter().skip(1).all(|cell| cell.trim().is_empty());
        Self::ALL.into_iter().find(|section| alone && first.eq_ignore_ascii_case(section.name()))
    }
}

/// The names of the columns of a table and where they stand.
pub(super) struct Columns {
    names: Vec<String>,
    line: usize,
}

impl Columns {
    pub fn find(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|column| column == name)
    }

    pub fn needed(&self, name: &str) -> Result<usize, PbFault> {
        self.find(name).ok_or_else(|| PbFaultKind::NoColumn.at(self.line, name))
    }
}

/// One row.
pub(super) struct Row<'a> {
    cells: &'a StringRecord,
    text: &'a str,
}

impl Row<'_> {
    /// The cell; empty where the row ends before it.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).unwrap_or_default()
    }

    /// All cells after the first as one: remarks in the head are not always quoted.
    pub fn rest(&self) -> String {
        let cells: Vec<&str> = self.cells.iter().skip(1).collect();
        cells.join(";").trim_end_matches(';').trim().to_owned()
    }

    pub fn line(&self) -> usize {
        line_of(self.text, self.cells)
    }
}

/// The line in which a row starts. Counted only when asked for: what lies before it is read again.
fn line_of(text: &str, row: &StringRecord) -> usize {
    let place = row.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(0);
    // The reader stands before the line ends that lie between two rows.
    let rest = text.as_bytes().get(place..).unwrap_or_default();
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let before = text.as_bytes().get(..place + ends).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// Reads row after row.
pub(super) struct Table<'a> {
    text: &'a str,
    rows: csv::Reader<&'a [u8]>,
    row: StringRecord,
    /// The heading of the next table has been read.
    next: Option<Section>,
    columns: usize,
}

impl<'a> Table<'a> {
    pub fn new(text: &'a str) -> Self {
        let rows = ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Table { text, rows, row: StringRecord::new(), next: None, columns: 0 }
    }

    /// The line of the row that was read last, from 1.
    pub fn line(&self) -> usize {
        line_of(self.text, &self.row)
    }

    /// Goes into the table, which must come now, and reads the names of its columns.
    pub fn open(&mut self, section: Section) -> Result<Columns, PbFault> {
        if self.next.is_none() {
            self.advance()?;
            self.next = Section::of(&self.row);
        }
        if self.next.take() != Some(section) {
            return Err(PbFaultKind::NoTable.at(self.line(), section.name()));
        }
        if !self.advance()? {
            return Err(PbFaultKind::NoTable.at(self.line(), section.name()));
        }
        let names: Vec<String> = self.row.iter().map(|name| name.trim().to_lowercase()).collect();
        self.columns = if section == Section::Meta { usize::MAX } else { names.len() };
        Ok(Columns { names, line: line_of(self.text, &self.row) })
    }

    /// The next row of the open table.
    pub fn row(&mut self) -> Result<Option<Row<'_>>, PbFault> {
        if self.next.is_some() || !self.advance()? {
            return Ok(None);
        }
        self.next = Section::of(&self.row);
        if self.next.is_some() {
            return Ok(None);
        }
        let row = Row { cells: &self.row, text: self.text };
        // A semicolon at the end is forgiven; a cell that no column explains is not.
        if let Some(more) = self.row.iter().skip(self.columns).find(|cell| !cell.trim().is_empty())
        {
            return Err(PbFaultKind::TooManyCells.at(row.line(), more));
        }
        Ok(Some(row))
    }

    /// Reads one row that is not blank; false at the end.
    fn advance(&mut self) -> Result<bool, PbFault> {
        loop {
            match self.rows.read_record(&mut self.row) {
                Ok(false) => return Ok(false),
                Ok(true) if self.row.len() == 1 && self.row.iter().all(|c| c.trim().is_empty()) => {
                }
                Ok(true) => return Ok(true),
                Err(_) => return Err(PbFaultKind::NotText.at(self.line(), "")),
            }
        }
    }
}
