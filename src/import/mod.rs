//! Rosters, needs and organisations from spreadsheets: CSV in the encodings in which it is saved, and
//! XLSX; and reports that groups of an Open Space wrote themselves, as text.
//!
//! The result is a draft: what the rows say, and everything that is wrong, by row and column, all at once.
//! Nothing is enrolled here; the caller shows the draft and asks. What the meeting does not need
//! (telephone, identity card, address, e-mail, birthday …) is left behind at this door and only its
//! column is named. This room knows files and tables, and nothing of a meeting in progress.

mod decode;
mod grid;
mod layout;
mod people;
mod problem;
mod records;
mod report;
mod seat;
mod session;
mod sheet;
mod typed;

pub use decode::Encoding;
pub(crate) use decode::decode;
pub use layout::Layout;
pub use problem::{CellProblem, CellProblemKind, Column, Severity};
pub use records::{
    Known, NeedLine, OrganisationLine, RECORDS_MAX, RecordDraft, RecordProblem, can_number,
    need_classes, needs_from, organisations_from, read_needs, read_organisations, same_title,
};
pub use session::{
    ImportedReport, REPORT_BYTES_MAX, REPORT_LINES_MAX, ReportProblem, ReportProblemKind,
    read_session_report, report_lines, session_report, session_report_text,
};
pub use typed::typed_day;

use crate::meeting::{Category, Member, clean};
use std::io::Read;
use std::path::Path;

/// The largest file that is read, in bytes.
pub const FILE_BYTES_MAX: u64 = 8 << 20;

/// Why a file cannot be read as a roster at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// The system lets this user not read it.
    #[error("permission denied")]
    Denied,
    /// The file cannot be opened or read.
    #[error("cannot be read: {detail}")]
    Unreadable {
        /// What the system says.
        detail: String,
    },
    /// The file is larger than allowed, or unpacks to more.
    #[error("larger than {max} bytes")]
    TooLarge {
        /// Most bytes.
        max: u64,
    },
    /// Nobody is in it.
    #[error("empty")]
    Empty,
    /// Neither text nor a workbook.
    #[error("neither text nor an XLSX workbook")]
    NotATable,
    /// The format of Excel before 2007, or a workbook with a password.
    #[error("an old or protected Excel file")]
    OldSpreadsheet,
    /// The workbook is damaged.
    #[error("damaged workbook: {detail}")]
    Spreadsheet {
        /// What the reader says.
        detail: String,
    },
    /// No encoding fits all bytes.
    #[error("row {row} is not {}", encoding.name())]
    Undecodable {
        /// The row of the first bad byte.
        row: usize,
        /// The encoding that came furthest.
        encoding: Encoding,
    },
    /// No row says anything.
    #[error("no rows")]
    NoRows,
    /// No column says what the records are called.
    #[error("no column for the title among: {}", columns.join(", "))]
    NoTitleColumn {
        /// The columns seen.
        columns: Vec<String>,
    },
    /// No column says the name.
    #[error("no column for the name among: {}", columns.join(", "))]
    NoNameColumn {
        /// The columns seen.
        columns: Vec<String>,
    },
}

/// A roster as read, before anybody has said yes to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterDraft {
    /// The people whose rows could be read.
    pub members: Vec<Member>,
    /// How the file was encoded.
    pub encoding: Encoding,
    /// What parts the cells; `None` for a workbook and for a single column.
    pub delimiter: Option<char>,
    /// Whether there is a header.
    pub header: bool,
    /// How the table is laid out.
    pub layout: Layout,
    /// Columns that were left behind.
    pub ignored_columns: Vec<String>,
    /// Everything that is wrong or was assumed, in the order of the rows.
    pub problems: Vec<CellProblem>,
    /// Rows with people, blank ones not counted.
    pub rows: usize,
}

impl RosterDraft {
    /// Whether nothing is wrong that must be put right first.
    pub fn is_importable(&self) -> bool {
        !self.members.is_empty() && self.problems.iter().all(|p| p.severity != Severity::Error)
    }
}

/// Reads a roster from a file.
///
/// # Errors
/// When the file cannot be read, is too large, is no table, or has no column for the name.
pub fn read_roster(path: &Path, categories: &[Category]) -> Result<RosterDraft, ImportError> {
    let (name, bytes) = file(path)?;
    read_roster_bytes(&name, &bytes, categories)
}

/// The name of a file and its bytes.
fn file(path: &Path) -> Result<(String, Vec<u8>), ImportError> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => ImportError::NoFile,
        std::io::ErrorKind::PermissionDenied => ImportError::Denied,
        _ => ImportError::Unreadable { detail: clean(&error.to_string()) },
    };
    // A pipe or a device would wait for ever.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(ImportError::NotATable);
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, bytes))
}

/// Reads a roster from the bytes of the file called `name`. What the bytes are is seen in the
/// bytes; the name decides only where they leave it open.
///
/// # Errors
/// As [`read_roster`].
pub fn read_roster_bytes(
    name: &str,
    bytes: &[u8],
    categories: &[Category],
) -> Result<RosterDraft, ImportError> {
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(ImportError::TooLarge { max: FILE_BYTES_MAX });
    }
    let (grid, encoding) = table(name, bytes)?;
    if grid.rows.is_empty() {
        return Err(ImportError::Empty);
    }
    let plan = layout::plan(&grid).map_err(|columns| ImportError::NoNameColumn { columns })?;
    let people = people::read(&grid, &plan, categories);
    if people.rows == 0 {
        return Err(ImportError::Empty);
    }
    let mut problems = grid.problems;
    problems.extend(people.problems);
    problems.sort_by_key(|p| (p.row, p.column.as_ref().map_or(0, |c| c.number)));
    let mut ignored_columns = plan.ignored.clone();
    if categories.is_empty() {
        let unused = plan.of(layout::Field::Category).map(|c| plan.column(c).name);
        ignored_columns.extend(unused);
    }
    Ok(RosterDraft {
        members: people.members,
        encoding,
        delimiter: grid.delimiter,
        header: plan.header,
        layout: plan.layout,
        ignored_columns,
        problems,
        rows: people.rows,
    })
}

fn table(name: &str, bytes: &[u8]) -> Result<(grid::Grid, Encoding), ImportError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok((sheet::read(bytes)?, Encoding::Xlsx));
    }
    // The container of old Excel files, and of new ones behind a password.
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ImportError::OldSpreadsheet);
    }
    if name.to_lowercase().ends_with(".xlsx") && !bytes.is_empty() {
        return Err(ImportError::NotATable);
    }
    let (text, encoding) = decode::decode(bytes)?;
    Ok((grid::split(&text), encoding))
}

#[cfg(test)]
mod tests;
