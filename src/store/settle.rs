//! Bringing a file to rest: everything in the main file, and the file sealed.
//!
//! The exclusive lock answers two questions at once: whether this is the last program that has the
//! file open, and whether anybody can write while the digests are taken. It is held by SQLite; the
//! file is opened a second time only under that lock and closed after it, because on POSIX systems
//! closing *any* handle of a file drops all locks the process has on it.

use super::error::StoreError;
use super::seal::{self, SealState};
use super::sqlite::{
    BUSY_MAX, JOURNAL, PIPELINE, Schema, beside, has_content, open_bare, open_existing, prepare,
};
use rusqlite::Connection;
use std::path::Path;
use std::time::Duration;

/// How long to wait for somebody who is reading; a meeting is going on meanwhile.
const READER_MAX: Duration = Duration::from_millis(400);

/// Moves the write-ahead log of the journal into the main file and seals it. Does nothing when
/// another program has the file open, and does not touch a file that is at rest.
///
/// The seal is taken off before the first page is moved: whenever the power is cut, the file is
/// either sealed and unchanged, or unsealed.
pub(super) fn settle_journal(path: &Path) -> Result<(), StoreError> {
    let sqlite = |e: rusqlite::Error| StoreError::database(path, &e);
    let Some(conn) = lock_alone(path).map_err(sqlite)? else { return Ok(()) };
    let mut file = open_file(path)?;
    let healthy = !is_broken(&mut file, path, &JOURNAL)?;
    if has_content(&beside(path, "-wal")) {
        if healthy {
            seal::unseal(&mut file, &JOURNAL).map_err(|e| StoreError::io(path, e))?;
        }
        checkpoint(&conn).map_err(sqlite)?;
    }
    if healthy {
        seal::seal(&mut file, &JOURNAL).map_err(|e| StoreError::io(path, e))?;
    }
    // Left behind by a connection that was closed without a checkpoint; nobody else has the file.
    let _ = std::fs::remove_file(beside(path, "-shm"));
    conn.close().map_err(|(_, e)| sqlite(e))
}

/// Seals the pipeline after a change was committed.
pub(super) fn settle_pipeline(path: &Path) -> Result<(), StoreError> {
    let sqlite = |e: rusqlite::Error| StoreError::database(path, &e);
    let conn = open_existing(path).map_err(sqlite)?;
    conn.execute_batch("BEGIN EXCLUSIVE").map_err(sqlite)?;
    let mut file = open_file(path)?;
    if !is_broken(&mut file, path, &PIPELINE)? {
        seal::seal(&mut file, &PIPELINE).map_err(|e| StoreError::io(path, e))?;
    }
    conn.execute_batch("ROLLBACK").map_err(sqlite)?;
    conn.close().map_err(|(_, e)| sqlite(e))
}

/// Moves the log into the main file and empties it while another program has the file open, so that
/// what was destroyed does not outlast it there. This process has no connection to the file.
///
/// The file is not sealed; the seal is taken off before the first page is moved, as it always is.
/// Whoever reads through the log just now makes this wait, and in the end fail.
pub(super) fn empty_log(path: &Path) -> Result<(), StoreError> {
    let mut file = open_file(path)?;
    if !is_broken(&mut file, path, &JOURNAL)? {
        seal::unseal(&mut file, &JOURNAL).map_err(|e| StoreError::io(path, e))?;
    }
    drop(file);
    let sqlite = |e: rusqlite::Error| StoreError::database(path, &e);
    let conn = open_existing(path).map_err(sqlite)?;
    checkpoint_soon(&conn).map_err(sqlite)?;
    conn.close().map_err(|(_, e)| sqlite(e))
}

/// The same through a connection to a file whose seal is off already.
pub(super) fn checkpoint_soon(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(READER_MAX)?;
    let done = checkpoint(conn);
    conn.busy_timeout(BUSY_MAX)?;
    done
}

/// Moves the log into the main file and empties it. Whoever reads meanwhile only delays this.
pub(super) fn checkpoint(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

/// A seal that was broken is never made whole again: that would hide what it shows.
fn is_broken(file: &mut std::fs::File, path: &Path, schema: &Schema) -> Result<bool, StoreError> {
    let bytes = seal::read(file).map_err(|e| StoreError::io(path, e))?;
    Ok(matches!(seal::check(&bytes, schema), SealState::Broken { .. } | SealState::Missing))
}

/// A connection that alone has the file, or `None`.
fn lock_alone(path: &Path) -> rusqlite::Result<Option<Connection>> {
    let conn = open_bare(path)?;
    conn.busy_timeout(Duration::ZERO)?;
    // This must come before anything that reads the file, some pragmas included: once the log has
    // been opened in common, this mode no longer keeps others out. The lock is taken with the
    // first page that is read.
    conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))?;
    let first = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    match first {
        Ok(()) => {
            prepare(&conn)?;
            Ok(Some(conn))
        }
        Err(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(None),
        Err(e) => Err(e),
    }
}

fn open_file(path: &Path) -> Result<std::fs::File, StoreError> {
    let file = std::fs::OpenOptions::new().read(true).write(true).open(path);
    file.map_err(|e| StoreError::io(path, e))
}
