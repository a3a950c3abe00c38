//! Everything that the file says of its records, for those who write it out or tell it.

use super::{PipelineDb, read};
use crate::pipeline::{Record, Transition};
use crate::store::error::StoreError;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// The file as rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extract {
    /// The records, by kind and number.
    pub records: Vec<BegunRecord>,
    /// What was filed on them, in the order in which it was.
    pub documents: Vec<DocumentRow>,
    /// The moves, in the order in which they were made.
    pub moves: Vec<MoveRow>,
    /// The signed resolutions: id, title of the meeting, when it was decided.
    pub resolutions: Vec<(String, String, String)>,
}

/// A record with its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunRecord {
    /// The record, without what was filed on it.
    pub record: Record,
    /// The state it began in.
    pub began_state: String,
    /// When, RFC 3339.
    pub began_at: String,
    /// The signed record that it began with.
    pub resolution: Option<String>,
    /// Why it began in a later state.
    pub carried_over: Option<String>,
    /// What was said of it when it was registered by hand, by fields of the profile.
    pub fields: BTreeMap<String, String>,
}

/// A document with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// The record that it is filed on.
    pub record: String,
    /// The profile of that record.
    pub profile: String,
    /// Its number there.
    pub number: u32,
    /// Its kind, as the profile names it.
    pub kind: String,
    /// The day, `YYYY-MM-DD`.
    pub filed_on: String,
    /// The signed record that it stands in.
    pub resolution: String,
    /// What it says; lists have one entry to a line.
    pub fields: BTreeMap<String, String>,
    /// Where its resolution stands in the file.
    pub(super) place: i64,
}

/// A move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRow {
    /// Of which record, from where to where.
    pub transition: Transition,
    /// When it was decided, RFC 3339.
    pub at: String,
    /// The signed record behind it.
    pub resolution: String,
}

impl PipelineDb {
    /// Everything that the file says of its records.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn extract(&self) -> Result<Extract, StoreError> {
        self.read(Extract::default(), |conn, _| extract(conn))
    }

    /// One record with its beginning.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn record_row(&self, id: &str) -> Result<Option<BegunRecord>, StoreError> {
        self.read(None, |conn, _| Ok(records(conn, Some(id))?.pop()))
    }
}

/// The whole file.
pub(super) fn extract(conn: &Connection) -> rusqlite::Result<Extract> {
    let mut statement = conn.prepare(
        "SELECT record, rule, from_state, to_state, at, resolution FROM transition ORDER BY id",
    )?;
    let moves = statement.query_map([], |row| {
        let transition =
            Transition { need: row.get(0)?, rule: row.get(1)?, from: row.get(2)?, to: row.get(3)? };
        Ok(MoveRow { transition, at: row.get(4)?, resolution: row.get(5)? })
    })?;
    let moves = moves.collect::<rusqlite::Result<_>>()?;
    let mut statement =
        conn.prepare("SELECT id, title, decided_at FROM resolution ORDER BY rowid")?;
    let resolutions = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(Extract {
        records: records(conn, None)?,
        documents: documents(conn, None)?,
        moves,
        resolutions: resolutions.collect::<rusqlite::Result<_>>()?,
    })
}

/// The records with their beginnings; one, or all.
pub(super) fn records(conn: &Connection, id: Option<&str>) -> rusqlite::Result<Vec<BegunRecord>> {
    let mut statement = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, s.state, r.began_state, r.began_at, r.resolution,
                r.carried_over
         FROM record r JOIN record_state s ON s.record = r.id
         WHERE ?1 IS NULL OR r.id = ?1 ORDER BY r.kind, r.id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(BegunRecord {
            record: super::book::bare(row)?,
            began_state: row.get(5)?,
            began_at: row.get(6)?,
            resolution: row.get(7)?,
            carried_over: row.get(8)?,
            fields: BTreeMap::new(),
        })
    })?;
    let mut records = rows.collect::<rusqlite::Result<Vec<BegunRecord>>>()?;
    let mut said = conn.prepare("SELECT field, text FROM record_field WHERE record = ?1")?;
    for row in &mut records {
        let fields = said.query_map([&row.record.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        row.fields = fields.collect::<rusqlite::Result<_>>()?;
    }
    Ok(records)
}

/// The documents in the order in which they were filed; of one record, or all.
pub(super) fn documents(
    conn: &Connection,
    record: Option<&str>,
) -> rusqlite::Result<Vec<DocumentRow>> {
    let mut statement = conn.prepare(
        "SELECT d.record, r.profile, d.number, d.kind, d.filed_on, d.resolution, s.rowid,
                l.field, l.text
         FROM document d JOIN record r ON r.id = d.record JOIN resolution s ON s.id = d.resolution
         LEFT JOIN document_line l ON l.document = d.id
         WHERE ?1 IS NULL OR d.record = ?1 ORDER BY d.id, l.field, l.line",
    )?;
    let mut rows = statement.query([record])?;
    let mut all: Vec<DocumentRow> = vec![];
    while let Some(row) = rows.next()? {
        let next = document(row)?;
        let same = |last: &DocumentRow| (&last.record, last.number) == (&next.record, next.number);
        if !all.last().is_some_and(same) {
            all.push(next);
        }
        let line: (Option<String>, Option<String>) = (row.get(7)?, row.get(8)?);
        if let (Some(document), (Some(field), Some(text))) = (all.last_mut(), line) {
            let said = document.fields.entry(field).or_default();
            if !said.is_empty() {
                said.push('\n');
            }
            said.push_str(&text);
        }
    }
    Ok(all)
}

fn document(row: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        record: row.get(0)?,
        profile: row.get(1)?,
        number: row.get(2)?,
        kind: row.get(3)?,
        filed_on: row.get(4)?,
        resolution: row.get(5)?,
        fields: BTreeMap::new(),
        place: row.get(6)?,
    })
}

/// The links of a record's chain that documents are, each with the place of its resolution in the file.
pub(super) fn filed_links(
    conn: &Connection,
    record: &str,
) -> rusqlite::Result<Vec<(i64, read::ChainLink)>> {
    let each = documents(conn, Some(record))?.into_iter();
    Ok(each.map(|row| (row.place, read::ChainLink::Filed { document: row })).collect())
}
