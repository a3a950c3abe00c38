//! Rows and cells, wherever they come from; and how text is split into them.
//!
//! The splitting is our own because a roster with a forgotten quotation mark must be told by row,
//! and the rows after it must still be read.

use super::problem::{CellProblem, CellProblemKind, Severity};
use crate::meeting::{MEMBERS_MAX, clean};

/// The most cells that one row may have.
pub(super) const COLUMNS_MAX: usize = 256;
/// Rows kept: everybody, a header and a few titles; one more shows that there are too many.
pub(super) const ROWS_MAX: usize = MEMBERS_MAX + 10;
/// A quotation that goes on for longer than this was never closed.
const QUOTED_BYTES_MAX: usize = 10_000;
/// Rows from which the delimiter is guessed.
const SAMPLE_ROWS: usize = 20;

/// One row that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number as a spreadsheet shows it, from 1; blank rows count.
    pub number: usize,
    /// Its cells, cleaned.
    pub cells: Vec<String>,
}

/// A table of cleaned texts.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub rows: Vec<Row>,
    pub delimiter: Option<char>,
    pub problems: Vec<CellProblem>,
}

impl Grid {
    /// Adds a row unless it is blank; `false` when the table is full.
    pub(super) fn push(&mut self, number: usize, cells: Vec<String>) -> bool {
        if cells.iter().any(|c| !c.is_empty()) {
            self.rows.push(Row { number, cells });
        }
        self.rows.len() < ROWS_MAX
    }

    pub(super) fn complain(&mut self, row: usize, severity: Severity, kind: CellProblemKind) {
        self.problems.push(CellProblem { row, column: None, severity, kind });
    }
}

/// The table in a text. The delimiter is the one that splits most rows alike.
pub(super) fn split(text: &str) -> Grid {
    let said = said_delimiter(text);
    let (mut rest, mut number) = said.map_or((text, 0), |(_, rest)| (rest, 1));
    let delimiter = said.map(|(mark, _)| mark).or_else(|| delimiter_of(text));
    let mut grid = Grid { delimiter, ..Grid::default() };
    while !rest.is_empty() {
        number += 1;
        let record = record(rest, delimiter);
        rest = &rest[record.length..];
        if record.unclosed {
            grid.complain(number, Severity::Error, CellProblemKind::UnbalancedQuote);
        }
        if record.too_wide {
            let kind = CellProblemKind::TooManyColumns { max: COLUMNS_MAX };
            grid.complain(number, Severity::Error, kind);
        }
        if !grid.push(number, record.cells) {
            break;
        }
    }
    grid
}

/// Excel may write `sep=;` in a line of its own; and what follows that line.
fn said_delimiter(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let mut said = line.trim_end_matches('\r').strip_prefix("sep=")?.chars();
    let mark = said.next().filter(|mark| *mark != '"')?;
    said.next().is_none().then_some((mark, rest))
}

fn delimiter_of(text: &str) -> Option<char> {
    let mut best: Option<(usize, usize, char)> = None;
    for candidate in [',', '\t', ';', '\u{FF0C}'] {
        let mut widths: Vec<usize> = Vec::new();
        let mut rest = text;
        while !rest.is_empty() && widths.len() < SAMPLE_ROWS {
            let record = record(rest, Some(candidate));
            rest = &rest[record.length..];
            if record.cells.iter().any(|c| !c.is_empty()) {
                widths.push(record.cells.len());
            }
        }
        let split = widths.iter().copied().filter(|w| *w > 1);
        let alike = |width: usize| widths.iter().filter(|w| **w == width).count();
        let Some((rows, width)) = split.map(|w| (alike(w), w)).max() else { continue };
        if best.is_none_or(|(r, w, _)| (rows, width) > (r, w)) {
            best = Some((rows, width, candidate));
        }
    }
    best.map(|(_, _, candidate)| candidate)
}

struct Record {
    cells: Vec<String>,
    /// Bytes taken, the end of the line included.
    length: usize,
    unclosed: bool,
    too_wide: bool,
}

/// The first record of `text`. Where a quotation is not closed, the line is read again with its
/// quotation marks as plain characters, so that the next rows are not swallowed.
fn record(text: &str, delimiter: Option<char>) -> Record {
    match scan(text, delimiter, true) {
        Some(record) => record,
        None => {
            let plain = scan(text, delimiter, false);
            let plain = plain.unwrap_or(Record {
                cells: vec![],
                length: text.len(),
                unclosed: true,
                too_wide: false,
            });
            Record { unclosed: true, ..plain }
        }
    }
}

/// `None` when a quotation is not closed.
fn scan(text: &str, delimiter: Option<char>, quotes: bool) -> Option<Record> {
    let mut cells = Vec::new();
    let mut too_wide = false;
    let mut cell = String::new();
    let mut opened: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    let mut length = text.len();
    while let Some((at, c)) = chars.next() {
        if let Some(start) = opened {
            if c == '"' && chars.next_if(|(_, next)| *next == '"').is_some() {
                cell.push('"');
            } else if c == '"' {
                // What ends a quotation in the middle of a cell opened another one.
                let ends = |next: char| next.is_whitespace() || Some(next) == delimiter;
                if chars.peek().is_some_and(|(_, next)| !ends(*next)) {
                    return None;
                }
                opened = None;
            } else if at - start > QUOTED_BYTES_MAX {
                return None;
            } else {
                cell.push(c);
            }
        } else if quotes && c == '"' && cell.trim().is_empty() {
            opened = Some(at);
            cell.clear();
        } else if Some(c) == delimiter {
            finish(&mut cells, &mut cell, &mut too_wide);
        } else if c == '\n' || c == '\r' {
            let pair = c == '\r' && chars.next_if(|(_, next)| *next == '\n').is_some();
            length = at + if pair { 2 } else { 1 };
            break;
        } else {
            cell.push(c);
        }
    }
    if opened.is_some() {
        return None;
    }
    finish(&mut cells, &mut cell, &mut too_wide);
    Some(Record { cells, length, unclosed: false, too_wide })
}

fn finish(cells: &mut Vec<String>, cell: &mut String, too_wide: &mut bool) {
    if cells.len() < COLUMNS_MAX {
        cells.push(clean(cell));
    } else {
        *too_wide = true;
    }
    cell.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        split(text).rows.into_iter().map(|r| r.cells).collect()
    }

    #[test]
    fn quotations_hold_delimiters_lines_and_marks() {
        assert_eq!(cells("a,\"b,\"\"c\"\"\r\nd\"\r\ne,f"), [["a", "b,\"c\" d"], ["e", "f"]]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_splits_the_rows_alike() {
        for (text, delimiter) in [
            ("1,王芳\n2,李强", Some(',')),
            ("1;王芳\n2;李强", Some(';')),
            ("1\t王芳\t东,西\n2\t李强\t南,北", Some('\t')),
            ("1\u{FF0C}王芳\n2\u{FF0C}李强", Some('\u{FF0C}')),
            ("座号\u{FF0C}姓名\n1,王芳", Some(',')),
            ("王芳\n李强", None),
        ] {
            assert_eq!(split(text).delimiter, delimiter, "{text}");
        }
    }

    #[test]
    fn a_delimiter_that_the_file_names_is_believed() {
        let grid = split("sep=|\r\n1|王,芳\r\n");
        assert_eq!((grid.delimiter, grid.rows[0].number), (Some('|'), 2));
        assert_eq!(grid.rows[0].cells, ["1", "王,芳"]);
    }

    #[test]
    fn an_unclosed_quotation_is_told_and_swallows_nothing() {
        let grid = split("1,\"王芳\n2,李强\n\n3,\"赵敏\"");
        assert_eq!(grid.rows.len(), 3);
        assert_eq!(
            (grid.problems[0].row, &grid.problems[0].kind),
            (1, &CellProblemKind::UnbalancedQuote)
        );
        assert_eq!(grid.rows[2].number, 4);
    }
}
