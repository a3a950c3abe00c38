//! Ballot boxes: beside the events in their file, so that a ballot and the roll are written in one
//! transaction, and apart from them in everything else.
//!
//! Nothing here can read a ballot: bodies are text that somebody else made. What this room answers for
//! is that no order, no time and no name is kept with them; that no older state of a box lies anywhere
//! but in the instant of casting; and that they are gone when the vote is over, also from the pages
//! that SQLite frees and from the write-ahead log.

use super::{Journal, beside, content};
use crate::meeting::{Recorded, Seat};
use crate::store::error::StoreError;
use crate::store::seal::SealState;
use crate::store::settle::{checkpoint_soon, empty_log};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Which box: the meeting, and the number of the ballot in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxId {
    /// The meeting.
    pub meeting: String,
    /// The number of the ballot in it, from 1.
    pub number: u32,
}

/// A ballot as it lies in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBallot {
    /// SHA-256 of its canonical form, hexadecimal.
    pub hash: String,
    /// Whether it was opened to be checked instead of cast.
    pub audited: bool,
    /// Itself.
    pub body: String,
}

/// The record of a box that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecord {
    /// The number of the ballot in its meeting, from 1.
    pub number: u32,
    /// SHA-256 of the body, hexadecimal.
    pub sha256: String,
    /// The record as JSON.
    pub body: String,
}

/// What comes with the events of one command and is written with them.
#[derive(Debug, Clone, Copy)]
pub enum BoxChange<'a> {
    /// A box is opened to voters: its terms, and each teller's locked share.
    Opened(&'a BoxId, &'a str, &'a [(Seat, String)]),
    /// A ballot goes into it.
    Put(&'a BoxId, &'a StoredBallot),
    /// It is counted: the digest of its record, and the record. What was in it goes.
    Counted(&'a BoxId, &'a str, &'a str),
}

impl Journal {
    /// Adds the events of one command together with what happens to a box.
    ///
    /// # Errors
    /// As [`Journal::append`]; [`StoreError::BallotKnown`] when the same ballot is there already,
    /// [`StoreError::BoxFull`] when there are [`super::BALLOTS_MAX`].
    pub fn append_with_box(
        &mut self,
        events: &[Recorded],
        change: BoxChange<'_>,
    ) -> Result<String, StoreError> {
        let head = self.add(events, |tx| match change {
            BoxChange::Opened(id, terms, shares) => opened(tx, id, terms, shares).map(Ok),
            BoxChange::Put(id, ballot) => put(tx, id, ballot),
            BoxChange::Counted(id, sha256, body) => counted(tx, id, sha256, body).map(Ok),
        })?;
        match change {
            BoxChange::Counted(..) => self.clear_log(),
            BoxChange::Opened(..) | BoxChange::Put(..) => self.fold_log(),
        }
        Ok(head)
    }

    /// The terms of a box that is open.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn box_terms(&self, id: &BoxId) -> Result<Option<String>, StoreError> {
        self.ask(|conn| {
            let sql = "SELECT terms FROM ballot_box WHERE meeting = ?1 AND number = ?2";
            conn.query_row(sql, params![id.meeting, id.number], |row| row.get(0)).optional()
        })
    }

    /// A teller's locked share.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn box_share(&self, id: &BoxId, seat: Seat) -> Result<Option<String>, StoreError> {
        self.ask(|conn| {
            let sql = "SELECT locked FROM box_share
                       WHERE meeting = ?1 AND number = ?2 AND seat = ?3";
            let key = params![id.meeting, id.number, seat.0];
            conn.query_row(sql, key, |row| row.get(0)).optional()
        })
    }

    /// All ballots of a box, by their hashes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn box_ballots(&self, id: &BoxId) -> Result<Vec<StoredBallot>, StoreError> {
        self.ask(|conn| content::read(&lying(conn, id)?.unwrap_or_default()))
    }

    /// The records of the boxes of a meeting that were counted, in the order of their numbers.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn box_records(&self, meeting: &str) -> Result<Vec<StoredRecord>, StoreError> {
        self.ask(|conn| records(conn, meeting))
    }

    /// Boxes that are open in this file, and ballots of which papers were entered one by one.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn boxes_open(&self) -> Result<Vec<BoxId>, StoreError> {
        self.ask(|conn| {
            let sql = "SELECT meeting, number FROM ballot_box
                       UNION SELECT meeting, number FROM box_paper ORDER BY 1, 2";
            let mut statement = conn.prepare_cached(sql)?;
            let rows = statement
                .query_map([], |row| Ok(BoxId { meeting: row.get(0)?, number: row.get(1)? }))?;
            rows.collect()
        })
    }

    /// Destroys a box unopened, or what is left of one, for good.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget_box(&mut self, id: &BoxId) -> Result<(), StoreError> {
        self.change(|tx| forget(tx, id))?;
        self.clear_log();
        Ok(())
    }

    /// Whether the write-ahead log is empty, so that nothing of an earlier state lies in it.
    pub fn log_is_clear(&self) -> bool {
        let log = beside(&self.path, "-wal");
        std::fs::metadata(log).map_or(true, |log| log.len() == 0)
    }

    /// Whether what was to be destroyed may still lie in the log, because another program was reading
    /// just then. It is tried again with every change, and when the journal is closed.
    pub fn traces_remain(&self) -> bool {
        self.traces
    }

    /// Empties the log after something was destroyed. Another program that has the journal open does
    /// not keep it from that, only one that is in the middle of reading.
    pub(super) fn clear_log(&mut self) {
        self.traces = true;
        // With nobody else there the file is brought to rest and sealed.
        self.bound_log(0);
        if !self.log_is_clear() {
            let _ = self.rest();
            let _ = empty_log(&self.path);
            self.again();
        }
        self.traces = !self.log_is_clear();
    }

    /// Empties the log while a box is in use: with every ballot, so that no state of the box before it
    /// outlasts the casting. The file stays unsealed, and it must be so before the first page is moved
    /// into it.
    fn fold_log(&mut self) {
        self.traces = true;
        if self.seal == SealState::Sealed {
            if let Some(conn) = self.conn.take() {
                let _ = conn.close();
            }
            let _ = empty_log(&self.path);
            self.again();
        } else {
            let _ = self.ask(checkpoint_soon);
        }
        self.traces = !self.log_is_clear();
    }

    /// Counts a paper more, or one less, that a teller has entered.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn enter_paper(
        &mut self,
        id: &BoxId,
        seat: Seat,
        marks: &str,
        more: bool,
    ) -> Result<(), StoreError> {
        let key = (id.meeting.as_str(), id.number, seat.0, marks);
        self.change(|tx| match more {
            true => {
                let sql = "INSERT INTO box_paper (meeting, number, seat, marks, count)
                           VALUES (?1, ?2, ?3, ?4, 1)
                           ON CONFLICT DO UPDATE SET count = count + 1";
                tx.execute(sql, key).map(drop)
            }
            false => {
                let one = "WHERE meeting = ?1 AND number = ?2 AND seat = ?3 AND marks = ?4";
                let last = format!("DELETE FROM box_paper {one} AND count = 1");
                if tx.execute(&last, key)? == 0 {
                    tx.execute(&format!("UPDATE box_paper SET count = count - 1 {one}"), key)?;
                }
                Ok(())
            }
        })
    }

    /// The papers that a teller has entered so far: marks, and how many are marked so.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn papers(&self, id: &BoxId, seat: Seat) -> Result<Vec<(String, u32)>, StoreError> {
        self.ask(|conn| {
            let sql = "SELECT marks, count FROM box_paper
                       WHERE meeting = ?1 AND number = ?2 AND seat = ?3 ORDER BY marks";
            let mut statement = conn.prepare(sql)?;
            let key = params![id.meeting, id.number, seat.0];
            let rows = statement.query_map(key, |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        })
    }
}

/// The records of a meeting.
pub(in crate::store) fn records(
    conn: &Connection,
    meeting: &str,
) -> rusqlite::Result<Vec<StoredRecord>> {
    let sql = "SELECT number, sha256, body FROM box_record
               WHERE meeting = ?1 ORDER BY number, sha256";
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(StoredRecord { number: row.get(0)?, sha256: row.get(1)?, body: row.get(2)? })
    })?;
    rows.collect()
}

fn opened(
    tx: &Transaction<'_>,
    id: &BoxId,
    terms: &str,
    shares: &[(Seat, String)],
) -> rusqlite::Result<()> {
    // What an undone opening left has the same number.
    forget(tx, id)?;
    let sql = "INSERT INTO ballot_box (meeting, number, terms, content) VALUES (?1, ?2, ?3, '')";
    tx.execute(sql, params![id.meeting, id.number, terms])?;
    for (seat, locked) in shares {
        let sql = "INSERT INTO box_share (meeting, number, seat, locked) VALUES (?1, ?2, ?3, ?4)";
        tx.execute(sql, params![id.meeting, id.number, seat.0, locked])?;
    }
    Ok(())
}

/// The text of a box; none where there is no such box.
fn lying(conn: &Connection, id: &BoxId) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT content FROM ballot_box WHERE meeting = ?1 AND number = ?2";
    conn.query_row(sql, params![id.meeting, id.number], |row| row.get(0)).optional()
}

/// Puts a ballot into its place among the others, and writes all of them anew.
fn put(
    tx: &Transaction<'_>,
    id: &BoxId,
    ballot: &StoredBallot,
) -> rusqlite::Result<Result<(), StoreError>> {
    let before = lying(tx, id)?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    let content = match content::with(&before, ballot) {
        Ok(content) => content,
        Err(refused) => return Ok(Err(refused)),
    };
    let sql = "UPDATE ballot_box SET content = ?3 WHERE meeting = ?1 AND number = ?2";
    tx.execute(sql, params![id.meeting, id.number, content]).map(|_| Ok(()))
}

fn counted(tx: &Transaction<'_>, id: &BoxId, sha256: &str, body: &str) -> rusqlite::Result<()> {
    let sql = "SELECT count(*) FROM box_record WHERE meeting = ?1 AND number = ?2 AND sha256 = ?3";
    let known = params![id.meeting, id.number, sha256];
    let known: i64 = tx.query_row(sql, known, |row| row.get(0))?;
    // Counted before, and the announcement taken back: the record stands.
    if known == 0 {
        let sql = "INSERT INTO box_record (meeting, number, sha256, body) VALUES (?1, ?2, ?3, ?4)";
        tx.execute(sql, params![id.meeting, id.number, sha256, body])?;
    }
    forget(tx, id)
}

/// Takes everything of a box out of the tables, and out of their pages: SQLite overwrites what it
/// deletes and every page it frees (`secure_delete`), but where rows were moved from page to page a
/// copy may stay in the gap of one that is still in use. Emptying the whole table overwrites these as
/// well; what belongs to others is put back in the order of its keys.
fn forget(conn: &Connection, id: &BoxId) -> rusqlite::Result<()> {
    let tables = [
        ("ballot_box", "meeting, number, terms, content"),
        ("box_share", "meeting, number, seat, locked"),
        ("box_paper", "meeting, number, seat, marks, count"),
    ];
    for (table, columns) in tables {
        let sql = format!("DELETE FROM {table} WHERE meeting = ?1 AND number = ?2");
        if conn.execute(&sql, params![id.meeting, id.number])? == 0 {
            continue;
        }
        let width = columns.split(',').count();
        let mut statement = conn.prepare(&format!("SELECT {columns} FROM {table}"))?;
        let rows = statement.query_map([], |row| {
            (0..width).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<_>>>()
        })?;
        let kept: Vec<Vec<rusqlite::types::Value>> = rows.collect::<rusqlite::Result<_>>()?;
        conn.execute(&format!("DELETE FROM {table}"), [])?;
        let places = vec!["?"; width].join(", ");
        let mut again =
            conn.prepare(&format!("INSERT INTO {table} ({columns}) VALUES ({places})"))?;
        for row in kept {
            again.execute(rusqlite::params_from_iter(row))?;
        }
    }
    Ok(())
}
