//! A table as text: comma, semicolon or tab between the cells, the first line its head.

use super::{Fault, FaultKind, Limits};

/// A table.
pub(super) struct Sheet {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows with their lines in the file; each has as many cells as the head.
    pub rows: Vec<(usize, Vec<String>)>,
}

impl Sheet {
    /// Reads a table.
    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        let text = Limits::text(text)?;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(text))
            .from_reader(text.as_bytes());
        let mut lines = vec![];
        let mut place = Place { text: text.as_bytes(), byte: 0, line: 1 };
        for record in reader.records() {
            let record = record.map_err(|error| {
                let byte = error.position().map_or(0, csv::Position::byte);
                FaultKind::NotTheFormat.at(place.line_of(byte), "")
            })?;
            let line = place.line_of(record.position().map_or(0, csv::Position::byte));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                lines.push((line, cells));
            }
        }
        let mut rows = lines.into_iter();
        let Some((_, head)) = rows.next() else { return Err(FaultKind::Ends.at(1, "")) };
        let mut sheet = Sheet { head, rows: rows.collect() };
        for (line, cells) in &mut sheet.rows {
            if let Some(more) = cells.iter().skip(sheet.head.len()).find(|cell| !cell.is_empty()) {
                return Err(FaultKind::NotTheFormat.at(*line, more));
            }
            cells.resize(sheet.head.len(), String::new());
        }
        Ok(sheet)
    }

    /// The column with one of these names, in whatever case.
    pub(super) fn column(&self, names: &[&str]) -> Option<usize> {
        self.head.iter().position(|head| names.iter().any(|name| head.eq_ignore_ascii_case(name)))
    }
}

/// Lines by their place in the text: the reader passes over empty lines without counting them.
struct Place<'t> {
    text: &'t [u8],
    byte: usize,
    line: usize,
}

impl Place<'_> {
    /// The line of the row that begins at or behind this byte, which is not before the last one.
    fn line_of(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(here) = self.text.get(self.byte) {
            if self.byte >= byte && !matches!(here, b'\n' | b'\r') {
                break;
            }
            self.line += usize::from(*here == b'\n');
            self.byte += 1;
        }
        self.line
    }
}

/// What stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let times = |mark: u8| line.bytes().filter(|b| *b == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|mark| times(*mark)).unwrap_or(b',')
}
