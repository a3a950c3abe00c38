//! XLSX workbooks: the first sheet that holds anything, as a table of texts.
//!
//! A workbook is a ZIP, and a small ZIP can unpack to anything. So it is unpacked once into nothing
//! with a meter, and its cells are taken one by one: the extent that a sheet claims is not believed.

use super::ImportError;
use super::grid::{COLUMNS_MAX, Grid, ROWS_MAX};
use super::problem::{CellProblemKind, Severity};
use crate::meeting::clean;
use calamine::{DataRef, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The most that a workbook may unpack to.
const UNPACKED_MAX: u64 = 64 << 20;
/// The most files that a workbook may hold.
const PARTS_MAX: usize = 2_000;
/// The most cells that are looked at.
const CELLS_MAX: usize = 400_000;
/// Blank rows at the end of a sheet do not count, but a cell far below everything is not a roster.
const ROW_MAX: u32 = 100_000;

/// The first sheet with data.
///
/// # Errors
/// When the bytes are not a workbook, or it unpacks to too much.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, ImportError> {
    measure(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    for name in workbook.sheet_names() {
        let grid = sheet(&mut workbook, &name)?;
        if !grid.rows.is_empty() {
            return Ok(grid);
        }
    }
    Err(ImportError::Empty)
}

fn broken(error: impl std::fmt::Display) -> ImportError {
    ImportError::Spreadsheet { detail: clean(&error.to_string()) }
}

/// Unpacks everything into nothing; the sizes written in the file may lie.
fn measure(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS_MAX {
        return Err(ImportError::TooLarge { max: UNPACKED_MAX });
    }
    let mut left = UNPACKED_MAX;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(broken)?;
        left = left.checked_sub(size).ok_or(ImportError::TooLarge { max: UNPACKED_MAX })?;
    }
    Ok(())
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, ImportError> {
    let mut reader = match workbook.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A chart, for instance.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(Grid::default()),
        Err(error) => return Err(broken(error)),
    };
    let mut rows: BTreeMap<u32, BTreeMap<usize, String>> = BTreeMap::new();
    let mut seen = 0;
    let mut too_wide = None;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        seen += 1;
        if seen > CELLS_MAX || row > ROW_MAX || (rows.len() > ROWS_MAX && !rows.contains_key(&row))
        {
            break;
        }
        let text = shown(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let column = column as usize;
        if column < COLUMNS_MAX {
            rows.entry(row).or_default().insert(column, text);
        } else {
            too_wide.get_or_insert(row);
        }
    }
    Ok(table(rows, too_wide))
}

fn table(rows: BTreeMap<u32, BTreeMap<usize, String>>, too_wide: Option<u32>) -> Grid {
    let mut grid = Grid::default();
    if let Some(row) = too_wide {
        let kind = CellProblemKind::TooManyColumns { max: COLUMNS_MAX };
        grid.complain(row as usize + 1, Severity::Error, kind);
    }
    let last = |cells: &BTreeMap<usize, String>| cells.keys().next_back().map_or(0, |c| c + 1);
    let width = rows.values().map(last).max().unwrap_or(0);
    for (row, mut cells) in rows {
        let cells = (0..width).map(|c| cells.remove(&c).unwrap_or_default()).collect();
        if !grid.push(row as usize + 1, cells) {
            break;
        }
    }
    grid
}

/// What a spreadsheet shows: 3.0 is 3. A formula is its last value, an error is nothing.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => clean(text),
        DataRef::SharedString(text) => clean(text),
        DataRef::Float(number) => number.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => clean(text),
        // A day is a number of days to a spreadsheet, counted from one of two years.
        DataRef::DateTime(date) if date.is_datetime() => {
            let day = date.as_datetime().map(|at| at.date().to_string());
            day.unwrap_or_else(|| date.as_f64().to_string())
        }
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::Empty | DataRef::Error(_) => String::new(),
    }
}
