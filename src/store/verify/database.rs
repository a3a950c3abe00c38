//! What is checked of either database: the seal, the files beside it, SQLite's own view of it, and
//! the schema.

use super::copy::Copy;
use super::report::{FileReport, Finding, Note};
use super::wal;
use crate::store::seal::{self, SealState};
use crate::store::sqlite::{self, JOURNAL, Schema, beside, has_content};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;

/// Checks the file as bytes and hands a copy of it to `contents`.
pub(super) fn check(
    report: &mut FileReport,
    schema: &Schema,
    contents: impl FnOnce(&Connection, &mut FileReport) -> rusqlite::Result<()>,
) {
    let path = report.path.clone();
    let uses_log = *schema == JOURNAL;
    let (own, foreign) = if uses_log { ("-wal", "-journal") } else { ("-journal", "-wal") };
    if has_content(&beside(&path, foreign)) {
        let name = beside(&path, foreign).file_name().map(|n| n.to_string_lossy().into_owned());
        report.findings.push(Finding::SidecarUnexpected { name: name.unwrap_or_default() });
    }
    let interrupted = !uses_log && has_content(&beside(&path, own));
    if uses_log {
        log(report, &beside(&path, own));
    }
    let copy = match Copy::of(&path, &[own]) {
        Ok(copy) => copy,
        Err(e) => return report.findings.push(Finding::CannotRead { text: e.to_string() }),
    };
    if interrupted {
        report.notes.push(Note::ChangeInterrupted);
        // Opening rolls the copy back, byte for byte, to what it was when it was sealed.
        let rolled_back = sqlite::open_existing(&copy.path()).and_then(|c| read_one(&c));
        if let Err(e) = rolled_back {
            report.findings.push(Finding::Contents { text: e.to_string() });
        }
    }
    bytes(report, schema, &copy.path());
    if let Err(e) = look_into(report, schema, &copy.path(), contents) {
        report.findings.push(match e.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => {
                Finding::NotADatabase { text: e.to_string() }
            }
            _ => Finding::Contents { text: e.to_string() },
        });
    }
}

fn read_one(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

fn log(report: &mut FileReport, path: &Path) {
    if !has_content(path) {
        return;
    }
    match std::fs::read(path) {
        Ok(bytes) => match wal::check(&bytes) {
            Ok(frames) => report.notes.push(Note::LogPresent { frames }),
            Err(frame) => report.findings.push(Finding::WalFrame { frame }),
        },
        Err(e) => report.findings.push(Finding::CannotRead { text: e.to_string() }),
    }
}

fn bytes(report: &mut FileReport, schema: &Schema, path: &Path) {
    let bytes = match std::fs::File::open(path).and_then(|mut file| seal::read(&mut file)) {
        Ok(bytes) => bytes,
        Err(e) => return report.findings.push(Finding::CannotRead { text: e.to_string() }),
    };
    match seal::check(&bytes, schema) {
        SealState::Sealed => {}
        SealState::Unsealed => report.notes.push(Note::NotSealed),
        SealState::Missing => report.findings.push(Finding::SealMissing),
        SealState::Broken { pages } if pages.is_empty() => {
            report.findings.push(Finding::SealDamaged);
        }
        SealState::Broken { pages } => {
            let changed = pages
                .into_iter()
                .map(|(first_page, last_page)| Finding::RegionChanged { first_page, last_page });
            report.findings.extend(changed);
        }
    }
}

fn look_into(
    report: &mut FileReport,
    schema: &Schema,
    path: &Path,
    contents: impl FnOnce(&Connection, &mut FileReport) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let conn = sqlite::open_existing(path)?;
    conn.pragma_update(None, "cell_size_check", "ON")?;
    let id = conn.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0))?;
    if id != i64::from(schema.application_id) {
        let text = format!("application_id is {id:#x}");
        report.findings.push(Finding::NotADatabase { text });
    }
    let (found, known) = (sqlite::user_version(&conn)?, schema.version());
    if found > known {
        // Nothing can be said about contents that this version does not know.
        report.findings.push(Finding::NewerVersion { found, known });
        return Ok(());
    }
    objects(&conn, schema, found, report)?;
    integrity(&conn, report)?;
    contents(&conn, report)
}

/// Compares tables, triggers and views with those that a file of this version was made with.
fn objects(
    conn: &Connection,
    schema: &Schema,
    version: i64,
    report: &mut FileReport,
) -> rusqlite::Result<()> {
    let fresh = Connection::open_in_memory()?;
    // A version that was never written, from a header that was changed, is compared with the first.
    sqlite::migrate_to(&fresh, schema, version.max(1))?;
    let (expected, found) = (named(&fresh)?, named(conn)?);
    for name in expected.keys().chain(found.keys().filter(|n| !expected.contains_key(*n))) {
        if expected.get(name) != found.get(name) {
            report.findings.push(Finding::SchemaChanged { object: name.clone() });
        }
    }
    Ok(())
}

fn named(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Option<String>>> {
    let mut statement =
        conn.prepare("SELECT type || ' ' || name || ' ' || tbl_name, sql FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

fn integrity(conn: &Connection, report: &mut FileReport) -> rusqlite::Result<()> {
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    for text in lines {
        let text = text?;
        if text != "ok" {
            report.findings.push(Finding::IntegrityCheck { text });
        }
    }
    Ok(())
}
