//! The operator's own notes: beside the journal in its file, and in nothing that leaves it.
//!
//! They are apart because they obey the opposite law: an event is never taken back, of a note that
//! is deleted nothing remains. No event, no paper, no report and no backup knows them.

use super::Journal;
use crate::store::error::StoreError;
use rusqlite::{Connection, params};

/// The most notes that one meeting has.
const NOTES_MAX: u64 = 500;

/// A note of the operator's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateNote {
    /// By which it is deleted.
    pub id: i64,
    /// When it was written, RFC 3339.
    pub at: String,
    /// The note.
    pub text: String,
}

impl Journal {
    /// The notes of a meeting, the newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn notes(&self, meeting: &str) -> Result<Vec<PrivateNote>, StoreError> {
        self.ask(|conn| {
            let mut statement =
                conn.prepare("SELECT id, at, text FROM note WHERE meeting = ?1 ORDER BY id DESC")?;
            let rows = statement.query_map([meeting], |row| {
                Ok(PrivateNote { id: row.get(0)?, at: row.get(1)?, text: row.get(2)? })
            })?;
            rows.collect()
        })
    }

    /// Keeps a note.
    ///
    /// # Errors
    /// When there are too many, or the file cannot be written.
    pub fn save_note(&mut self, meeting: &str, at: &str, text: &str) -> Result<(), StoreError> {
        if self.notes(meeting)?.len() as u64 >= NOTES_MAX {
            return Err(StoreError::TooMany { meeting: meeting.to_owned(), max: NOTES_MAX });
        }
        self.change(|tx| {
            let sql = "INSERT INTO note (meeting, at, text) VALUES (?1, ?2, ?3)";
            tx.execute(sql, params![meeting, at, text]).map(drop)
        })
    }

    /// Forgets a note for good, also in the write-ahead log unless another program has the file
    /// open; then what is left of it goes when that program ends.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn delete_note(&mut self, meeting: &str, id: i64) -> Result<(), StoreError> {
        self.change(|tx| {
            let sql = "DELETE FROM note WHERE meeting = ?1 AND id = ?2";
            tx.execute(sql, params![meeting, id])?;
            rewrite(tx)
        })?;
        self.bound_log(0);
        Ok(())
    }
}

/// Empties the table and fills it again. SQLite overwrites what it deletes and every page it frees
/// (`secure_delete`), but where rows were moved from page to page a copy may stay in the gap of one
/// that is still in use; emptying the whole table overwrites these as well.
fn rewrite(conn: &Connection) -> rusqlite::Result<()> {
    type Row = (i64, String, String, String);
    let mut statement = conn.prepare("SELECT id, meeting, at, text FROM note ORDER BY id")?;
    let rows =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let kept: Vec<Row> = rows.collect::<rusqlite::Result<_>>()?;
    conn.execute("DELETE FROM note", [])?;
    let mut again =
        conn.prepare("INSERT INTO note (id, meeting, at, text) VALUES (?1, ?2, ?3, ?4)")?;
    for (id, meeting, at, text) in kept {
        again.execute(params![id, meeting, at, text])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::store::sqlite::{JOURNAL, beside};
    use crate::store::{Journal, SealState, sample, verify};
    use proptest::prelude::*;
    use std::path::Path;

    const AT: &str = "2026-11-20T19:00:00+08:00";

    fn bytes(path: &Path) -> Vec<u8> {
        let log = std::fs::read(beside(path, "-wal")).unwrap_or_default();
        std::fs::read(path).unwrap().into_iter().chain(log).collect()
    }

    fn holds(path: &Path, text: &str) -> bool {
        bytes(path).windows(text.len()).any(|w| w == text.as_bytes())
    }

    #[test]
    fn a_note_is_the_operators_alone_and_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(crate::store::JOURNAL_FILE);
        let mut journal = Journal::open(&path).unwrap();
        let held = sample::hold(&mut journal, "m");
        journal.save_note("m", AT, "坐在后排的两位想走了").unwrap();
        journal.save_note("m", AT, "ask the warden about the gate").unwrap();
        journal.save_note("other", AT, "another evening").unwrap();
        let notes = journal.notes("m").unwrap();
        let texts: Vec<_> = notes.iter().map(|n| n.text.as_str()).collect();
        assert_eq!(texts, ["ask the warden about the gate", "坐在后排的两位想走了"]);
        assert_eq!(journal.load("m").unwrap(), held.log(), "a note is no event");
        let backup = dir.path().join("backup");
        journal.backup_to(&backup).unwrap();
        assert!(!holds(&backup, "warden") && !holds(&backup, "后排"), "a backup is handed on");
        // While the file is open, at once.
        journal.delete_note("m", notes[1].id).unwrap();
        assert!(!holds(&path, "后排"));
        assert_eq!(journal.notes("m").unwrap(), notes[..1]);
        journal.delete_note("other", notes[0].id).unwrap();
        assert_eq!(journal.notes("m").unwrap(), notes[..1], "not by another meeting");
        journal.close().unwrap();
        let report = verify(dir.path());
        assert!(report.is_sound(), "{report:#?}");
        assert!(!format!("{report:?}").contains("warden"));
        let mut journal = Journal::open(&path).unwrap();
        assert_eq!(*journal.seal_state(), SealState::Sealed);
        journal.delete_note("m", notes[0].id).unwrap();
        journal.close().unwrap();
        assert!(!holds(&path, "warden"));
        assert!(verify(dir.path()).is_sound());
    }

    /// A file of the version before notes.
    fn before_notes(path: &Path) {
        let first =
            crate::store::sqlite::Schema { migrations: &JOURNAL.migrations[..1], ..JOURNAL };
        crate::store::sqlite::create(path, &first).unwrap();
        crate::store::settle::settle_journal(path).unwrap();
    }

    #[test]
    fn an_older_file_is_sound_before_and_after_it_is_opened() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(crate::store::JOURNAL_FILE);
        before_notes(&path);
        let report = verify(dir.path());
        assert!(report.is_sound(), "{report:#?}");
        let mut journal = Journal::open(&path).unwrap();
        journal.save_note("m", AT, "kept").unwrap();
        // Cut off here: what lies in the log is put to rest when the file is opened again.
        std::mem::forget(journal);
        assert!(verify(dir.path()).is_sound());
        Journal::open(&path).unwrap().close().unwrap();
        let report = verify(dir.path());
        assert!(report.is_sound(), "{report:#?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]
        #[test]
        fn of_any_notes_nothing_remains(sizes in prop::collection::vec((1usize..1500, any::<bool>()), 1..40)) {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join(crate::store::JOURNAL_FILE);
            let mut journal = Journal::open(&path).unwrap();
            for (at, (size, _)) in sizes.iter().enumerate() {
                let mark = if sizes[at].1 { "GONE" } else { "kept" };
                journal.save_note("m", AT, &format!("{mark}-{at:03}-{}", "x".repeat(*size))).unwrap();
            }
            // Taken out of the middle, in an order of their own.
            for note in journal.notes("m").unwrap() {
                if note.text.starts_with("GONE") {
                    journal.delete_note("m", note.id).unwrap();
                }
            }
            let left = sizes.iter().filter(|(_, gone)| !gone).count();
            prop_assert_eq!(journal.notes("m").unwrap().len(), left);
            journal.close().unwrap();
            prop_assert!(!holds(&path, "GONE"));
            prop_assert!(verify(dir.path()).is_sound());
        }
    }
}
