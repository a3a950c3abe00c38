//! The pipeline file: needs, signed resolutions, and the transitions these made.
//!
//! A connection lives for one operation only: the file is at rest and sealed whenever nothing is
//! being written, so that other programs may read or copy it at any time.

mod board;
mod book;
mod deliver;
mod extract;
mod filing;
mod names;
mod origin;
mod read;

pub use board::{BoardRow, Signed, Story};
pub use deliver::Delivered;
pub use extract::{BegunRecord, DocumentRow, Extract, MoveRow};
pub(super) use filing::{day, effect, filed, left_out, lines};
pub use origin::{OPEN_SPACE, Origin};
pub(super) use origin::{brought_by, origins};
pub(super) use read::needs;
pub use read::{ChainLink, NeedRow};

#[cfg(test)]
mod tests;

use super::error::StoreError;
use super::seal::{self, SealState};
use super::settle::settle_pipeline;
use super::sqlite::{PIPELINE, check_kind, create, has_content, open_existing, open_readonly};
use crate::pipeline::{Book, Record, RecordKind};
use crate::signing::SignedResolution;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The state of a need that nobody has treated yet.
const FIRST_STATE: &str = "N1";

/// A need as it is registered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its number, such as `N-2026-014`.
    pub id: String,
    /// In one line.
    pub title: String,
    /// In full.
    #[serde(default)]
    pub detail: String,
    /// What kind of need.
    #[serde(default)]
    pub category: String,
    /// How it came in.
    #[serde(default)]
    pub channel: String,
    /// Who put it forward.
    #[serde(default)]
    pub proposer: String,
    /// When, RFC 3339.
    pub registered_at: String,
    /// The state it starts in, usually `N1`.
    pub registered_state: String,
    /// Why it starts in a later state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_over: Option<String>,
    /// The pipeline profile it goes through.
    pub profile: String,
}

/// The pipeline file, open or merely named.
#[derive(Debug, Clone)]
pub struct PipelineDb {
    path: PathBuf,
    writable: bool,
}

impl PipelineDb {
    /// Opens the pipeline for writing; makes it when there is none.
    ///
    /// # Errors
    /// When the file is no pipeline, comes from a later version, or cannot be written.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !has_content(path) {
            create(path, &PIPELINE)?;
            settle_pipeline(path)?;
        }
        let db = PipelineDb { path: path.to_owned(), writable: true };
        let version = db.read(0, |_, version| Ok(version))?;
        if version < PIPELINE.version() {
            db.write(|tx| super::sqlite::migrate(tx, &PIPELINE).map_err(|e| db.error(&e)))?;
        }
        Ok(db)
    }

    /// Opens the pipeline for reading. Changes no byte and makes no file: a pipeline that is not
    /// there reads as an empty one.
    ///
    /// # Errors
    /// When the file is no pipeline or comes from a later version.
    pub fn open_readonly(path: &Path) -> Result<Self, StoreError> {
        let db = PipelineDb { path: path.to_owned(), writable: false };
        db.read(0, |_, version| Ok(version))?;
        Ok(db)
    }

    /// Registers a need.
    ///
    /// # Errors
    /// When the number is taken, or a need in a later state does not say why.
    pub fn register_need(&self, need: &Need) -> Result<(), StoreError> {
        self.register_needs(std::slice::from_ref(need))
    }

    /// All needs with their states, by number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn needs(&self) -> Result<Vec<NeedRow>, StoreError> {
        self.read(vec![], |conn, _| read::needs(conn, None))
    }

    /// One need with its state.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn need(&self, id: &str) -> Result<Option<NeedRow>, StoreError> {
        self.read(None, |conn, _| Ok(read::needs(conn, Some(id))?.pop()))
    }

    /// Registers needs, all of them or, with an error, none.
    ///
    /// # Errors
    /// As [`PipelineDb::register_need`].
    pub fn register_needs(&self, needs: &[Need]) -> Result<(), StoreError> {
        for need in needs {
            has_reason(&need.id, &need.registered_state, need.carried_over.as_deref())?;
        }
        self.write(|tx| {
            for need in needs {
                self.is_free(tx, &need.id)?;
                insert_need(tx, need, None).map_err(|e| self.error(&e))?;
            }
            Ok(())
        })
    }

    /// Registers records by hand, such as an organisation, or a body formed before this file was begun;
    /// all of them or, with an error, none. `carried_over` says why in a later state.
    ///
    /// # Errors
    /// When a number is taken, or a record in a later state does not say why.
    pub fn register_records(
        &self,
        records: &[Record],
        at: &str,
        carried_over: Option<&str>,
    ) -> Result<(), StoreError> {
        let bare: Vec<_> = records.iter().map(|record| (record.clone(), BTreeMap::new())).collect();
        self.register_described(&bare, at, carried_over)
    }

    /// Registers records by hand, each with what is known of it by fields of its profile.
    ///
    /// # Errors
    /// As [`PipelineDb::register_records`].
    pub fn register_described(
        &self,
        records: &[(Record, BTreeMap<String, String>)],
        at: &str,
        carried_over: Option<&str>,
    ) -> Result<(), StoreError> {
        for (record, _) in
            records.iter().filter(|(record, _)| record.kind != RecordKind::Organisation)
        {
            has_reason(&record.id, &record.state, carried_over)?;
        }
        self.write(|tx| {
            for (record, fields) in records {
                self.is_free(tx, &record.id)?;
                book::register(tx, record, at, carried_over, fields).map_err(|e| self.error(&e))?;
            }
            Ok(())
        })
    }

    fn is_free(&self, tx: &Transaction<'_>, id: &str) -> Result<(), StoreError> {
        match read::state_of(tx, id).map_err(|e| self.error(&e))? {
            None => Ok(()),
            Some(_) => Err(StoreError::NeedExists { need: id.to_owned() }),
        }
    }

    /// Records with what was filed on them, and the rounds; all where none are named.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn book(&self, only: Option<&BTreeSet<String>>) -> Result<Book, StoreError> {
        self.read(Book::default(), |conn, _| book::book(conn, only))
    }

    /// All records by number, without what was filed on them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn records(&self) -> Result<Vec<Record>, StoreError> {
        self.read(vec![], |conn, _| book::records(conn))
    }

    /// The grade that an organisation stands by, by its projects that were concluded
    /// ([`crate::pipeline::standing`]): the grade, the project, and the signed conclusion.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn standing_grade(
        &self,
        organisation: &str,
    ) -> Result<Option<(String, String, String)>, StoreError> {
        self.read(None, |conn, _| book::standing_grade(conn, organisation))
    }

    /// One record without what was filed on it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn record(&self, id: &str) -> Result<Option<Record>, StoreError> {
        self.read(None, |conn, _| book::record(conn, id))
    }

    /// Numbers of records that begin with `stem`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn record_ids(&self, stem: &str) -> Result<Vec<String>, StoreError> {
        self.read(vec![], |conn, _| book::ids(conn, stem))
    }

    /// The plans for a need, by number, without what was filed on them; each with who applied.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn plans(&self, need: &str) -> Result<Vec<(Record, String)>, StoreError> {
        self.read(vec![], |conn, _| book::plans(conn, need))
    }

    /// How a record came to be in its state: its registration, then each document and each move with
    /// the decision behind it. Empty when there is no such record.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn chain(&self, id: &str) -> Result<Vec<ChainLink>, StoreError> {
        self.read(vec![], |conn, _| read::chain(conn, id))
    }

    /// The topics of an Open Space that a need goes back to, by number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn origins(&self, id: &str) -> Result<Vec<Origin>, StoreError> {
        let of_need = self.read(vec![], |conn, _| origin::origins(conn, Some(id)))?.into_iter();
        Ok(of_need.map(|(_, origin)| origin).collect())
    }

    /// All resolutions with their signatures, in the order in which they were delivered.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn resolutions(&self) -> Result<Vec<SignedResolution>, StoreError> {
        self.read(vec![], |conn, _| read::resolutions(conn, None))
    }

    /// One resolution with its signatures.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn resolution(&self, id: &str) -> Result<Option<SignedResolution>, StoreError> {
        self.read(None, |conn, _| Ok(read::resolutions(conn, Some(id))?.pop()))
    }

    /// Puts signed resolutions into the pipeline and lets them move their needs: all of them or,
    /// with an error, none. A resolution that is there already is passed over.
    ///
    /// # Errors
    /// When a signature is missing or does not hold, the bytes are not canonical, another
    /// resolution has the same id, or a need is not in the state that its move starts from.
    pub fn deliver(&self, results: &[SignedResolution]) -> Result<Delivered, StoreError> {
        results.iter().try_for_each(deliver::check)?;
        let all_there =
            self.read(results.is_empty(), |conn, _| deliver::all_there(conn, results))?;
        if all_there {
            return Ok(Delivered { already: results.len(), ..Delivered::default() });
        }
        self.write(|tx| deliver::deliver(tx, &self.path, results))
    }

    fn error(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::database(&self.path, error)
    }

    /// Reads; `absent` when there is no file.
    fn read<T>(
        &self,
        absent: T,
        question: impl FnOnce(&Connection, i64) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        if !has_content(&self.path) {
            return Ok(absent);
        }
        let opening = |e: rusqlite::Error| StoreError::opening(&self.path, &PIPELINE, &e);
        let conn = open_readonly(&self.path).map_err(opening)?;
        let version = check_kind(&conn, &self.path, &PIPELINE)?;
        if version < PIPELINE.version() {
            // As if it had been brought up to date, without a change to the file.
            let copy = super::sqlite::upgraded(&conn, &PIPELINE).map_err(|e| self.error(&e))?;
            return question(&copy, version).map_err(|e| self.error(&e));
        }
        question(&conn, version).map_err(|e| self.error(&e))
    }

    /// Writes in one transaction and seals the file. With an error not a byte is changed.
    fn write<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if !self.writable {
            return Err(StoreError::ReadOnly { path: self.path.clone() });
        }
        let healthy = !self.is_broken()?;
        let conn = open_existing(&self.path).map_err(|e| self.error(&e))?;
        check_kind(&conn, &self.path, &PIPELINE)?;
        let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate)
            .map_err(|e| self.error(&e))?;
        let done = change(&tx)?;
        if healthy {
            let blank = seal::blank(&PIPELINE);
            tx.execute("UPDATE seal SET blob = ?1 WHERE id = 1", [&blank[..]])
                .map_err(|e| self.error(&e))?;
        }
        tx.commit().map_err(|e| self.error(&e))?;
        conn.close().map_err(|(_, e)| self.error(&e))?;
        settle_pipeline(&self.path)?;
        Ok(done)
    }

    /// Whether the file was changed from outside: then its seal is left as it is, to show it.
    fn is_broken(&self) -> Result<bool, StoreError> {
        if has_content(&super::sqlite::beside(&self.path, "-journal")) {
            // An interrupted change is about to be rolled back; the file is not at rest.
            return Ok(false);
        }
        let bytes = std::fs::File::open(&self.path).and_then(|mut file| seal::read(&mut file));
        let bytes = bytes.map_err(|e| StoreError::io(&self.path, e))?;
        let state = seal::check(&bytes, &PIPELINE);
        Ok(matches!(state, SealState::Broken { .. } | SealState::Missing))
    }
}

/// A record that begins in a later state says why.
fn has_reason(id: &str, state: &str, reason: Option<&str>) -> Result<(), StoreError> {
    if state == FIRST_STATE || reason.is_some_and(|reason| !reason.trim().is_empty()) {
        return Ok(());
    }
    let (need, state) = (id.to_owned(), state.to_owned());
    Err(StoreError::NeedWithoutReason { need, state })
}

fn insert_need(
    tx: &Transaction<'_>,
    need: &Need,
    resolution: Option<&str>,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "INSERT INTO record (id, kind, title, profile, began_state, began_at, resolution,
                             carried_over)
         VALUES (?1, 'need', ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        need.id,
        need.title,
        need.profile,
        need.registered_state,
        need.registered_at,
        resolution,
        need.carried_over
    ])?;
    tx.prepare_cached(
        "INSERT INTO need (id, detail, category, channel, proposer) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![need.id, need.detail, need.category, need.channel, need.proposer])
    .map(drop)
}
