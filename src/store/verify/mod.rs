//! Checking files without changing them.
//!
//! The check reads bytes first (the seal, the checksums of the log), then SQLite's own structure,
//! then what the rows say: the hash chain, the arithmetic of every decision, every signature, every
//! move of a need, and that journal and pipeline tell the same story. An error in one file does not
//! keep the other from being checked.

mod boxes;
mod copy;
mod database;
mod documents;
mod journal;
mod origins;
mod pipeline;
mod report;
mod resolutions;
mod roll;
#[cfg(test)]
mod tests;
mod wal;

pub use boxes::record_file;
pub use report::{Counts, FileKind, FileReport, Finding, Note, Report};

use super::sqlite::{JOURNAL, PIPELINE, Schema};
use super::{JOURNAL_FILE, PIPELINE_FILE, seal};
use crate::signing::{ResultError, SignatureError, verify_result};
use journal::Resolved;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How much of a file is looked at to tell what it is.
const HEAD_BYTES: u64 = 64 * 1024;

/// Checks a store folder, a journal, a pipeline, an exported result or the exported record of a ballot
/// box. What a file is, is told by
/// its contents first. Nothing is changed and no file is made beside the ones checked.
pub fn verify(path: &Path) -> Report {
    if path.is_dir() {
        return Report { files: folder(path) };
    }
    let kind = kind_of(path);
    let report = FileReport::new(path.to_owned(), kind);
    let file = match kind {
        FileKind::Journal => journal_file(report).0,
        FileKind::Pipeline => pipeline_file(report, None),
        FileKind::Result | FileKind::Box | FileKind::Unknown => exported(report),
    };
    Report { files: vec![file] }
}

fn folder(path: &Path) -> Vec<FileReport> {
    let mut files = vec![];
    let mut resolved = None;
    // In a store folder the names are fixed: a file whose first bytes were changed is still what
    // it is called.
    let journal_path = path.join(JOURNAL_FILE);
    if journal_path.exists() {
        let (file, found) = journal_file(FileReport::new(journal_path, FileKind::Journal));
        files.push(file);
        resolved = Some(found.unwrap_or_default());
    }
    let pipeline_path = path.join(PIPELINE_FILE);
    if pipeline_path.exists() {
        let report = FileReport::new(pipeline_path, FileKind::Pipeline);
        files.push(pipeline_file(report, resolved.as_ref()));
    }
    if files.is_empty() {
        let results = results_in(path).into_iter();
        files.extend(results.map(|p| {
            let kind = kind_of(&p);
            exported(FileReport::new(p, kind))
        }));
    }
    if files.is_empty() {
        let mut report = FileReport::new(path.to_owned(), FileKind::Unknown);
        report.findings.push(Finding::NothingHere);
        files.push(report);
    }
    files
}

fn exported(report: FileReport) -> FileReport {
    match report.kind {
        FileKind::Result => result_file(report),
        FileKind::Box => boxes::file(report),
        _ => unknown(report),
    }
}

fn results_in(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path());
    let mut results: Vec<_> =
        entries.filter(|p| p.extension().is_some_and(|e| e == "json")).collect();
    results.sort();
    results
}

fn kind_of(path: &Path) -> FileKind {
    let head = std::fs::File::open(path).and_then(|file| {
        let mut head = vec![];
        file.take(HEAD_BYTES).read_to_end(&mut head).map(|_| head)
    });
    let head = head.unwrap_or_default();
    let is = |schema: &Schema| {
        let id = head.get(68..72) == Some(&schema.application_id.to_be_bytes());
        (id && head.starts_with(b"SQLite format 3\0")) || seal::place(&head, schema).is_some()
    };
    if is(&JOURNAL) {
        FileKind::Journal
    } else if is(&PIPELINE) {
        FileKind::Pipeline
    } else if head.starts_with(BOX_HEAD) || is_record_name(path) {
        FileKind::Box
    } else if head.starts_with(b"{") || path.extension().is_some_and(|e| e == "json") {
        FileKind::Result
    } else {
        FileKind::Unknown
    }
}

/// What the record of a box begins with in canonical form.
const BOX_HEAD: &[u8] = b"{\"audits\":";

/// Whether a file is called as records are: one whose first bytes were changed is still a record.
fn is_record_name(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let number = name.strip_prefix("ballot-").and_then(|rest| rest.strip_suffix(".json"));
    number.and_then(|number| number.parse().ok()).is_some_and(|n: u32| record_file(n) == name)
}

fn journal_file(mut report: FileReport) -> (FileReport, Option<Resolved>) {
    let mut resolved = None;
    database::check(&mut report, &JOURNAL, |conn, report| {
        resolved = Some(journal::check(conn, report)?);
        Ok(())
    });
    (report, resolved)
}

fn pipeline_file(mut report: FileReport, journal: Option<&Resolved>) -> FileReport {
    database::check(&mut report, &PIPELINE, |conn, report| pipeline::check(conn, report, journal));
    report
}

fn result_file(mut report: FileReport) -> FileReport {
    let check = match verify_result(&report.path) {
        Ok(check) => check,
        Err(e) => {
            let resolution = report.path.display().to_string();
            report.findings.push(match e {
                ResultError::Io { source, .. } => Finding::CannotRead { text: source.to_string() },
                _ => Finding::ResolutionChanged { resolution },
            });
            return report;
        }
    };
    report.counts.resolutions = 1;
    let path = report.path.clone();
    boxes::of_result(&path, &check.resolution, &mut report);
    if check.signatures.is_empty() {
        let (resolution, office) = (check.resolution.id.clone(), String::new());
        report.findings.push(Finding::SignatureMissing { resolution, office });
    }
    for signature in check.signatures {
        let (resolution, office) = (check.resolution.id.clone(), signature.office);
        match (signature.fault, signature.fingerprint) {
            (Some(SignatureError::Missing), _) => {
                report.findings.push(Finding::SignatureMissing { resolution, office });
            }
            (Some(fault), _) => {
                report.findings.push(Finding::SignatureInvalid { resolution, office, fault });
            }
            (None, fingerprint) => {
                report.counts.signatures += 1;
                let (name, fingerprint) = (signature.name, fingerprint.unwrap_or_default());
                report.notes.push(Note::SignedBy { office, name, fingerprint });
            }
        }
    }
    report
}

fn unknown(mut report: FileReport) -> FileReport {
    report.findings.push(match std::fs::metadata(&report.path) {
        Ok(_) => Finding::NotADatabase { text: String::new() },
        Err(e) => Finding::CannotRead { text: e.to_string() },
    });
    report
}
