//! The journal: every event of every meeting, added and never changed.
//!
//! One command is one transaction, and a transaction is on the disk when [`Journal::append`]
//! returns. Two programs may have the journal open; the chain cannot fork, because whoever comes
//! second is told that the meeting has moved on. Within one process, open a journal once.

mod boxes;
mod content;
mod notes;
#[cfg(test)]
mod tests;

pub(in crate::store) use boxes::records;
pub use boxes::{BoxChange, BoxId, StoredBallot, StoredRecord};
pub use content::BALLOTS_MAX;
pub use notes::PrivateNote;

use super::chain;
use super::error::StoreError;
use super::seal::{self, SealState};
use super::settle::settle_journal;
use super::sqlite::{JOURNAL, beside, check_kind, create, has_content, migrate, open_existing};
use crate::meeting::Recorded;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::path::{Path, PathBuf};

/// The longest event that is kept, in bytes.
pub(super) const BODY_BYTES_MAX: u64 = 8 << 20;

/// The most events of one meeting that are read.
pub const EVENTS_MAX: u64 = 200_000;

/// Beyond this length the log is moved into the main file at the next chance.
const LOG_BYTES_MAX: u64 = 16 << 20;

/// A meeting in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingEntry {
    /// Its id.
    pub id: String,
    /// When its first event was recorded, RFC 3339.
    pub began: String,
    /// When its last event was recorded, RFC 3339.
    pub last: String,
    /// How many events it has.
    pub events: u64,
}

/// An open journal.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    /// `None` only while the journal is being closed.
    conn: Option<Connection>,
    writable: bool,
    /// How the main file stood when it was opened.
    seal: SealState,
    /// Whether this session has taken the seal off.
    unsealed: bool,
    /// Whether the log may hold what was destroyed since.
    traces: bool,
}

impl Journal {
    /// Opens the journal for writing; makes it when there is none.
    ///
    /// # Errors
    /// When the file is no journal, comes from a later version, or cannot be written.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !has_content(path) {
            create(path, &JOURNAL)?;
            settle_journal(path)?;
        } else if has_content(&beside(path, "-wal")) {
            // Left by a program that was killed. Put to rest now, so that frames of a transaction
            // that never ended do not stay behind the ones to come. If that cannot be done yet,
            // the log is simply read.
            let _ = settle_journal(path);
        }
        let mut journal = Self::connect(path, true)?;
        // A log that others keep from being put to rest may hold what was destroyed.
        journal.traces = !journal.log_is_clear();
        Ok(journal)
    }

    /// Opens the journal to follow it while another program writes. Never makes one.
    ///
    /// # Errors
    /// When there is no journal, or it cannot be read.
    pub fn follow(path: &Path) -> Result<Self, StoreError> {
        if !has_content(path) {
            let source = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(StoreError::io(path, source));
        }
        Self::connect(path, false)
    }

    fn connect(path: &Path, writable: bool) -> Result<Self, StoreError> {
        // Before SQLite has the file: closing this handle would drop SQLite's locks.
        let seal = seal_state(path)?;
        let conn = open_existing(path).map_err(|e| StoreError::opening(path, &JOURNAL, &e))?;
        let version = check_kind(&conn, path, &JOURNAL)?;
        let journal = Journal {
            path: path.to_owned(),
            conn: Some(conn),
            writable,
            seal,
            unsealed: false,
            traces: false,
        };
        // The log is moved by `settle`, which takes the seal off first.
        let stay = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
        journal.ask(|conn| conn.set_db_config(stay, true).map(drop))?;
        if !writable {
            journal.ask(|conn| conn.pragma_update(None, "query_only", "ON"))?;
            return Ok(journal);
        }
        // Says nothing new but to a file whose making was cut off in the middle.
        journal.ask(|conn| conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())))?;
        if version < JOURNAL.version() {
            journal.ask(|conn| {
                let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
                migrate(&tx, &JOURNAL)?;
                tx.commit()
            })?;
        }
        Ok(journal)
    }

    /// How the file stood to its seal when it was opened. A broken seal stays broken.
    pub fn seal_state(&self) -> &SealState {
        &self.seal
    }

    /// Adds the events of one command and returns the hash of the last one. They are on the disk
    /// when this returns.
    ///
    /// # Errors
    /// [`StoreError::Moved`] when somebody else has added to the meeting; no event is written then.
    pub fn append(&mut self, events: &[Recorded]) -> Result<String, StoreError> {
        self.add(events, |_| Ok(Ok(())))
    }

    /// Adds events with something that is written in the same transaction; where that says no, nothing
    /// is written.
    fn add(
        &mut self,
        events: &[Recorded],
        with: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<Result<(), StoreError>>,
    ) -> Result<String, StoreError> {
        if !self.writable {
            return Err(StoreError::ReadOnly { path: self.path.clone() });
        }
        let bodies = bodies(events)?;
        let Some(first) = events.first() else {
            return Err(StoreError::NotInOrder { meeting: String::new(), seq: 0 });
        };
        let added = self.change(|tx| {
            let (seq, mut prev) = chain::head(tx, &first.meeting)?;
            if seq + 1 != first.seq {
                return Ok(Err(StoreError::Moved {
                    meeting: first.meeting.clone(),
                    expected: first.seq.saturating_sub(1),
                    found: seq,
                }));
            }
            if let Err(refused) = with(tx)? {
                return Ok(Err(refused));
            }
            for (event, body) in events.iter().zip(&bodies) {
                prev = insert(tx, event, body, &prev)?;
            }
            Ok(Ok(prev))
        })?;
        let head = added?;
        match self.traces {
            true => self.clear_log(),
            false => self.bound_log(LOG_BYTES_MAX),
        }
        Ok(head)
    }

    /// Changes the file in one transaction, the seal taken off with the first one.
    fn change<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        if !self.writable {
            return Err(StoreError::ReadOnly { path: self.path.clone() });
        }
        let healthy = matches!(self.seal, SealState::Sealed | SealState::Unsealed);
        let unseal = healthy && !self.unsealed;
        let done = self.ask(|conn| {
            let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
            if unseal {
                let blank = seal::blank(&JOURNAL);
                tx.execute("UPDATE seal SET blob = ?1 WHERE id = 1", [&blank[..]])?;
            }
            let done = work(&tx)?;
            tx.commit()?;
            Ok(done)
        })?;
        self.unsealed = true;
        Ok(done)
    }

    /// All events of a meeting, with the chain checked. None when there is no such meeting.
    ///
    /// # Errors
    /// [`StoreError::ChainBroken`] names the first event that does not hold.
    pub fn load(&self, meeting: &str) -> Result<Vec<Recorded>, StoreError> {
        self.events_after(meeting, 0)
    }

    /// The events of a meeting after number `seq`, with their part of the chain checked.
    ///
    /// # Errors
    /// As for [`Journal::load`]; also when the meeting has no event `seq`.
    pub fn events_after(&self, meeting: &str, seq: u64) -> Result<Vec<Recorded>, StoreError> {
        chain::read(self.conn()?, &self.path, meeting, seq)
    }

    /// Number and hash of the last event of a meeting. Number 0 when there is none; the hash is
    /// then what the chain starts from.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn head(&self, meeting: &str) -> Result<(u64, String), StoreError> {
        self.ask(|conn| chain::head(conn, meeting))
    }

    /// The hash of one event, hexadecimal.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn hash_at(&self, meeting: &str, seq: u64) -> Result<Option<String>, StoreError> {
        self.ask(|conn| chain::hash_at(conn, meeting, seq))
    }

    /// All meetings, in the order of their first events.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn meetings(&self) -> Result<Vec<MeetingEntry>, StoreError> {
        self.ask(meetings)
    }

    /// Copies the journal as it stands now into a new file that is whole and sealed.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        if has_content(path) {
            let source = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(StoreError::io(path, source));
        }
        self.ask(|conn| conn.backup("main", path, None::<fn(rusqlite::backup::Progress)>))?;
        // The copy brings the seal of the original with it, which is not its own.
        let conn = open_existing(path).map_err(|e| StoreError::database(path, &e))?;
        let blank = seal::blank(&JOURNAL);
        let unsealed = conn.execute("UPDATE seal SET blob = ?1 WHERE id = 1", [&blank[..]]);
        unsealed.map_err(|e| StoreError::database(path, &e))?;
        // What the operator notes for himself is not handed on with it.
        let forgotten = conn.execute("DELETE FROM note", []);
        forgotten.map_err(|e| StoreError::database(path, &e))?;
        // A box that is open stays where its tellers are.
        for table in ["ballot_box", "box_share", "box_paper"] {
            let emptied = conn.execute(&format!("DELETE FROM {table}"), []);
            emptied.map_err(|e| StoreError::database(path, &e))?;
        }
        super::settle::checkpoint(&conn).map_err(|e| StoreError::database(path, &e))?;
        drop(conn);
        settle_journal(path)
    }

    /// Closes the journal: everything in one file, and that file sealed, unless another program
    /// has it open.
    ///
    /// # Errors
    /// When the file cannot be written. What was appended is on the disk in any case.
    pub fn close(mut self) -> Result<(), StoreError> {
        self.rest()
    }

    fn rest(&mut self) -> Result<(), StoreError> {
        match self.conn.take() {
            Some(conn) => {
                conn.close().map_err(|(_, e)| StoreError::database(&self.path, &e))?;
                settle_journal(&self.path)
            }
            None => Ok(()),
        }
    }

    /// Keeps the log from growing without end. A failure costs nothing but space.
    fn bound_log(&mut self, bytes_max: u64) {
        let log = beside(&self.path, "-wal");
        if std::fs::metadata(log).is_ok_and(|m| m.len() > bytes_max) {
            let _ = self.rest();
            self.again();
        }
    }

    /// Connects anew after [`Journal::rest`].
    fn again(&mut self) {
        if let Ok(mut again) = Self::connect(&self.path, true) {
            again.traces = self.traces;
            // The old value has no connection left, so dropping it does nothing.
            *self = again;
        }
    }

    fn conn(&self) -> Result<&Connection, StoreError> {
        self.conn.as_ref().ok_or_else(|| StoreError::ReadOnly { path: self.path.clone() })
    }

    fn ask<T>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        question(self.conn()?).map_err(|e| StoreError::database(&self.path, &e))
    }
}

/// Best effort, for a program that ends without closing.
impl Drop for Journal {
    fn drop(&mut self) {
        let _ = self.rest();
    }
}

fn bodies(events: &[Recorded]) -> Result<Vec<String>, StoreError> {
    let first = events.first().map(|e| (e.meeting.as_str(), e.seq));
    let (meeting, seq) = first.unwrap_or_default();
    for (seq, event) in (seq..).zip(events) {
        if event.seq != seq || event.meeting != meeting || meeting.is_empty() {
            return Err(StoreError::NotInOrder { meeting: event.meeting.clone(), seq: event.seq });
        }
    }
    events.iter().map(chain::body).collect()
}

fn insert(
    tx: &Transaction<'_>,
    event: &Recorded,
    body: &str,
    prev: &str,
) -> rusqlite::Result<String> {
    let hash = chain::link(prev, body);
    let mut statement = tx.prepare_cached(
        "INSERT INTO event (meeting, seq, at, body, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let seq = i64::try_from(event.seq).unwrap_or(i64::MAX);
    statement.execute(params![event.meeting, seq, event.at.to_rfc3339(), body, prev, hash])?;
    Ok(hash)
}

fn meetings(conn: &Connection) -> rusqlite::Result<Vec<MeetingEntry>> {
    let mut statement = conn.prepare_cached(
        "SELECT f.meeting, f.at, l.at, s.last
         FROM (SELECT meeting, max(seq) AS last FROM event GROUP BY meeting) s
         JOIN event f ON f.meeting = s.meeting AND f.seq = 1
         JOIN event l ON l.meeting = s.meeting AND l.seq = s.last
         ORDER BY f.rowid",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(MeetingEntry {
            id: row.get(0)?,
            began: row.get(1)?,
            last: row.get(2)?,
            events: u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
        })
    })?;
    rows.collect()
}

fn seal_state(path: &Path) -> Result<SealState, StoreError> {
    let bytes = std::fs::File::open(path).and_then(|mut file| seal::read(&mut file));
    bytes.map(|bytes| seal::check(&bytes, &JOURNAL)).map_err(|e| StoreError::io(path, e))
}
