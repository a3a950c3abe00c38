//! The hash chain, and reading rows along it.
//!
//! `hash = SHA-256(prev ‖ body)`, where `prev` is the hexadecimal text of the hash before. It is
//! text and not raw bytes so that `sha256sum` and one line of SQL can follow it.

use super::error::StoreError;
use super::journal::{BODY_BYTES_MAX, EVENTS_MAX};
use crate::meeting::Recorded;
use crate::signing::{canonical, sha256_hex};
use rusqlite::{Connection, params};
use std::path::Path;

/// What stands before the first event of a meeting.
pub(super) fn origin(meeting: &str) -> String {
    sha256_hex(meeting.as_bytes())
}

/// The hash of an event.
pub(super) fn link(prev: &str, body: &str) -> String {
    sha256_hex(&[prev.as_bytes(), body.as_bytes()].concat())
}

/// The text that is kept of an event.
pub(super) fn body(recorded: &Recorded) -> Result<String, StoreError> {
    let bytes = canonical(recorded)?;
    if bytes.len() as u64 > BODY_BYTES_MAX {
        return Err(StoreError::TooLarge {
            what: format!("event {} of meeting {}", recorded.seq, recorded.meeting),
            bytes: bytes.len() as u64,
            max: BODY_BYTES_MAX,
        });
    }
    String::from_utf8(bytes).map_err(|e| StoreError::Unreadable {
        meeting: recorded.meeting.clone(),
        seq: recorded.seq,
        text: e.to_string(),
    })
}

/// A row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) seq: u64,
    pub(super) at: String,
    /// `None`: longer than is read.
    pub(super) body: Option<String>,
    pub(super) prev: String,
    pub(super) hash: String,
}

/// Rows of a meeting after `seq`, in order; one more than [`EVENTS_MAX`] when there are too many.
pub(super) fn rows(conn: &Connection, meeting: &str, seq: u64) -> rusqlite::Result<Vec<Row>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, at, CASE WHEN octet_length(body) <= ?3 THEN body END, prev, hash
         FROM event WHERE meeting = ?1 AND seq > ?2 ORDER BY seq LIMIT ?4",
    )?;
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let limit = EVENTS_MAX as i64 + 1;
    let rows = statement.query_map(params![meeting, seq, BODY_BYTES_MAX as i64, limit], |row| {
        Ok(Row {
            seq: u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0),
            at: row.get(1)?,
            body: row.get(2)?,
            prev: row.get(3)?,
            hash: row.get(4)?,
        })
    })?;
    rows.collect()
}

/// The number and hash of the last event; number 0 and the origin before the first.
pub(super) fn head(conn: &Connection, meeting: &str) -> rusqlite::Result<(u64, String)> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, hash FROM event WHERE meeting = ?1 ORDER BY seq DESC LIMIT 1",
    )?;
    let mut rows = statement.query([meeting])?;
    match rows.next()? {
        Some(row) => Ok((u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0), row.get(1)?)),
        None => Ok((0, origin(meeting))),
    }
}

/// The hash of one event.
pub(super) fn hash_at(
    conn: &Connection,
    meeting: &str,
    seq: u64,
) -> rusqlite::Result<Option<String>> {
    let mut statement =
        conn.prepare_cached("SELECT hash FROM event WHERE meeting = ?1 AND seq = ?2")?;
    let mut rows = statement.query(params![meeting, i64::try_from(seq).unwrap_or(i64::MAX)])?;
    rows.next()?.map(|row| row.get(0)).transpose()
}

/// The events of a meeting after `seq`, with every link checked.
pub(super) fn read(
    conn: &Connection,
    path: &Path,
    meeting: &str,
    after: u64,
) -> Result<Vec<Recorded>, StoreError> {
    let sqlite = |e: rusqlite::Error| StoreError::database(path, &e);
    let broken = |seq| StoreError::ChainBroken { meeting: meeting.to_owned(), seq };
    let mut prev = match after {
        0 => origin(meeting),
        _ => hash_at(conn, meeting, after).map_err(sqlite)?.ok_or_else(|| broken(after))?,
    };
    let rows = rows(conn, meeting, after).map_err(sqlite)?;
    if rows.len() as u64 > EVENTS_MAX {
        return Err(StoreError::TooMany { meeting: meeting.to_owned(), max: EVENTS_MAX });
    }
    let mut events = Vec::with_capacity(rows.len());
    for (seq, row) in (after + 1..).zip(rows) {
        let body = row
            .body
            .as_deref()
            .filter(|body| row.seq == seq && row.prev == prev && row.hash == link(&row.prev, body));
        let body = body.ok_or_else(|| broken(seq))?;
        let recorded: Recorded = serde_json::from_str(body).map_err(|e| {
            StoreError::Unreadable { meeting: meeting.to_owned(), seq, text: e.to_string() }
        })?;
        if recorded.seq != seq || recorded.meeting != meeting {
            return Err(broken(seq));
        }
        events.push(recorded);
        prev = row.hash;
    }
    Ok(events)
}
