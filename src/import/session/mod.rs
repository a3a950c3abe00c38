//! Reports that a group wrote itself, by the printed form or without it: Markdown or plain text.
//!
//! People write headings as they like, in either language and in any order. What is under a heading
//! that nobody knows goes to the end of the summary under its name: nothing that was written is
//! dropped, and what has no room is a fault that names its line. Words are taken as they are, on one
//! line each and without control characters. This file knows the shape of a report; how a line
//! reads is in `marks`, under which names in `names`, what can be wrong in `fault`.

mod build;
mod fault;
mod marks;
mod names;
mod shown;
mod writing;

pub use fault::{ReportProblem, ReportProblemKind};
pub use shown::report_lines;

use super::ImportError;
use super::decode::decode;
use crate::meeting::{ReportWords, clean};
use std::io::Read;
use std::path::Path;

/// The largest report, in bytes.
pub const REPORT_BYTES_MAX: u64 = 512 << 10;
/// The most lines of a report.
pub const REPORT_LINES_MAX: usize = 4_000;

/// A report as read from a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct ImportedReport {
    /// The number of the topic, where it is given.
    pub topic: Option<u32>,
    /// Its title, where it is given.
    pub title: Option<String>,
    /// Who convened it, as it is written there; the wall knows better.
    pub convenor: Option<String>,
    /// When and where, as it is written there; the wall knows better.
    pub place: Option<String>,
    /// Who wrote the report, where that is given.
    pub writer: Option<String>,
    /// The report.
    pub words: ReportWords,
}

/// Reads a report from a file.
///
/// # Errors
/// Everything that is wrong with it, by line.
pub fn read_session_report(path: &Path) -> Result<ImportedReport, Vec<ReportProblem>> {
    let unreadable = |error: std::io::Error| {
        let kind = match error.kind() {
            std::io::ErrorKind::NotFound => ReportProblemKind::NoFile,
            _ => ReportProblemKind::Unreadable { detail: clean(&error.to_string()) },
        };
        vec![kind.of_file()]
    };
    // A pipe or a device would wait for ever.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(vec![ReportProblemKind::NotText.of_file()]);
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(REPORT_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    session_report(&bytes)
}

/// Reads a report from the bytes of a file, in the encodings in which people save text.
///
/// # Errors
/// Everything that is wrong with it, by line.
pub fn session_report(bytes: &[u8]) -> Result<ImportedReport, Vec<ReportProblem>> {
    if bytes.len() as u64 > REPORT_BYTES_MAX {
        return Err(vec![ReportProblemKind::TooLarge { max: REPORT_BYTES_MAX }.of_file()]);
    }
    let (text, _) = decode(bytes).map_err(|error| vec![undecoded(error)])?;
    session_report_text(&text)
}

/// Reads a report from text.
///
/// # Errors
/// Everything that is wrong with it, by line.
pub fn session_report_text(text: &str) -> Result<ImportedReport, Vec<ReportProblem>> {
    let lines: Vec<&str> = marks::lines(text);
    if lines.len() > REPORT_LINES_MAX {
        let kind = ReportProblemKind::TooManyLines { max: REPORT_LINES_MAX };
        return Err(vec![kind.at(REPORT_LINES_MAX + 1)]);
    }
    let mut writing = writing::Writing::default();
    for (number, line) in (1..).zip(lines) {
        writing.line(number, line);
    }
    build::build(writing)
}

fn undecoded(error: ImportError) -> ReportProblem {
    match error {
        ImportError::Undecodable { row, encoding } => {
            ReportProblemKind::Undecodable { encoding }.at(row)
        }
        _ => ReportProblemKind::NotText.of_file(),
    }
}

#[cfg(test)]
mod tests;
