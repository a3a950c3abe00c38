//! The board: every need and plan in one row, and the last documents that something must follow in time.
//! Few questions to the file, and no document of a record of which nothing is awaited.

use super::PipelineDb;
use super::read::signatures;
use crate::law::Outcome;
use crate::pipeline::{Due, Filed, Happened, Move, RecordKind, Trail};
use crate::store::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// A record on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// Its number.
    pub id: String,
    /// A need or a plan.
    pub kind: RecordKind,
    /// What it is called.
    pub title: String,
    /// The profile whose states it goes through.
    pub profile: String,
    /// Where it stands.
    pub state: String,
    /// When it was registered, RFC 3339.
    pub began_at: String,
    /// The need of a plan.
    pub need: Option<String>,
    /// The class of the need, as the profile names it.
    pub domain: String,
    /// The body that the need was assigned to.
    pub body: String,
}

/// A signed record, for whoever asks what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// What the meeting was called.
    pub title: String,
    /// The body.
    pub body: String,
    /// When it was decided, RFC 3339.
    pub at: String,
    /// How the vote ended, where one was taken.
    pub outcome: Option<Outcome>,
    /// What was decided.
    pub wording: String,
    /// Who signed: office and name.
    pub signers: Vec<(String, String)>,
}

/// The way of a record with the signed records behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// What happened to it.
    pub trail: Trail,
    /// When it was registered, RFC 3339.
    pub began_at: String,
    /// Why in a later state.
    pub carried_over: Option<String>,
    /// The signed records, by number.
    pub signed: BTreeMap<String, Signed>,
}

/// Documents in which a need says its class and its body: the kind and the field.
const DOMAIN: [&str; 2] = ["classing", "kind"];
const BODY: [&str; 2] = ["assignment", "group"];

impl PipelineDb {
    /// Every need and plan in one row, by number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn board(&self) -> Result<Vec<BoardRow>, StoreError> {
        self.read(vec![], |conn, _| rows(conn))
    }

    /// On which of these records something is awaited, and the document that it must follow.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn awaited(
        &self,
        due: &Due,
        records: &BTreeSet<&str>,
    ) -> Result<Vec<(String, Vec<Filed>)>, StoreError> {
        self.read(vec![], |conn, _| awaited(conn, due, records))
    }

    /// The records on which a document of this kind was filed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn having(&self, document: &str) -> Result<BTreeSet<String>, StoreError> {
        self.read(BTreeSet::new(), |conn, _| {
            let mut statement =
                conn.prepare("SELECT DISTINCT record FROM document WHERE kind = ?1")?;
            let rows = statement.query_map([document], |row| row.get(0))?;
            rows.collect()
        })
    }

    /// The way of a record, with the signed records behind it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn story(&self, id: &str) -> Result<Option<Story>, StoreError> {
        self.read(None, |conn, _| story(conn, id))
    }
}

fn rows(conn: &Connection) -> rusqlite::Result<Vec<BoardRow>> {
    let mut statement = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, r.began_at,
                coalesce((SELECT t.to_state FROM transition t WHERE t.record = r.id
                          ORDER BY t.id DESC LIMIT 1), r.began_state),
                (SELECT l.text FROM document d
                 JOIN document_line l ON l.document = d.id AND l.field = 'need' AND l.line = 1
                 WHERE r.kind = 'plan' AND d.record = r.id AND d.number = 1)
         FROM record r WHERE r.kind IN ('need', 'plan') ORDER BY r.id",
    )?;
    let (domains, bodies) = (last_said(conn, DOMAIN)?, last_said(conn, BODY)?);
    let rows = statement.query_map([], |row| {
        let id: String = row.get(0)?;
        let kind: String = row.get(1)?;
        let need: Option<String> = row.get(6)?;
        let said = |all: &BTreeMap<String, String>| {
            all.get(need.as_ref().unwrap_or(&id)).cloned().unwrap_or_default()
        };
        Ok(BoardRow {
            domain: said(&domains),
            body: said(&bodies),
            kind: if kind == "plan" { RecordKind::Plan } else { RecordKind::Need },
            title: row.get(2)?,
            profile: row.get(3)?,
            began_at: row.get(4)?,
            state: row.get(5)?,
            need,
            id,
        })
    })?;
    rows.collect()
}

/// What the last document of a kind on each record says in a field.
fn last_said(conn: &Connection, of: [&str; 2]) -> rusqlite::Result<BTreeMap<String, String>> {
    let mut statement = conn.prepare(
        "SELECT d.record, l.text FROM document d
         JOIN document_line l ON l.document = d.id AND l.field = ?2
         WHERE d.kind = ?1 ORDER BY d.id",
    )?;
    let rows = statement.query_map(of, |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// On each of these records the documents after which something is awaited that has not come since, in
/// order, with the fields that tell the day.
fn awaited(
    conn: &Connection,
    due: &Due,
    records: &BTreeSet<&str>,
) -> rusqlite::Result<Vec<(String, Vec<Filed>)>> {
    let mut statement = conn.prepare(
        "SELECT d.record, d.number, d.kind, d.filed_on, d.id FROM json_each(?1) r
         JOIN document d ON d.record = r.value AND d.kind IN (SELECT value FROM json_each(?2))
         WHERE NOT EXISTS (SELECT 1 FROM document x
                           WHERE x.record = d.record AND x.kind = ?3 AND x.number > d.number)
         ORDER BY d.record, d.number",
    )?;
    let mut lines =
        conn.prepare("SELECT field, text FROM document_line WHERE document = ?1 AND line = 1")?;
    let mut rows = statement.query(params![json(records), json(&due.after), due.until])?;
    let mut found: Vec<(String, Vec<Filed>)> = vec![];
    while let Some(row) = rows.next()? {
        let record: String = row.get(0)?;
        let on: String = row.get(3)?;
        let fields = lines.query_map([row.get::<_, i64>(4)?], |l| Ok((l.get(0)?, l.get(1)?)))?;
        let filed = Filed {
            n: row.get(1)?,
            document: row.get(2)?,
            fields: fields.collect::<rusqlite::Result<_>>()?,
            on: NaiveDate::parse_from_str(&on, "%Y-%m-%d").unwrap_or_default(),
        };
        match found.last_mut().filter(|(last, _)| *last == record) {
            Some((_, all)) => all.push(filed),
            None => found.push((record, vec![filed])),
        }
    }
    Ok(found)
}

fn json(all: &impl serde::Serialize) -> String {
    serde_json::to_string(all).unwrap_or_default()
}

/// The way of a record; `None` where there is no such record.
fn story(conn: &Connection, id: &str) -> rusqlite::Result<Option<Story>> {
    let only = BTreeSet::from([id.to_owned()]);
    let book = super::book::book(conn, Some(&only))?;
    let Some(record) = book.record(id).cloned() else { return Ok(None) };
    let mut statement = conn.prepare(
        "SELECT r.began_at, r.began_state, r.carried_over, coalesce(n.proposer, '')
         FROM record r LEFT JOIN need n ON n.id = r.id WHERE r.id = ?1",
    )?;
    let began = |row: &rusqlite::Row<'_>| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
    };
    let Some((began_at, began, carried_over, proposer)) =
        statement.query_row([id], began).optional()?
    else {
        return Ok(None);
    };
    let mut happened: BTreeMap<i64, Happened> = BTreeMap::new();
    let mut filed = conn.prepare(
        "SELECT q.rowid, q.id, d.number FROM document d JOIN resolution q ON q.id = d.resolution
         WHERE d.record = ?1 ORDER BY d.number",
    )?;
    let mut rows = filed.query([id])?;
    while let Some(row) = rows.next()? {
        let at = happened.entry(row.get(0)?).or_default();
        at.resolution = row.get(1)?;
        at.filed.push(row.get(2)?);
    }
    let mut moved = conn.prepare(
        "SELECT q.rowid, q.id, t.rule, t.from_state, t.to_state
         FROM transition t JOIN resolution q ON q.id = t.resolution
         WHERE t.record = ?1 ORDER BY t.id",
    )?;
    let mut rows = moved.query([id])?;
    while let Some(row) = rows.next()? {
        let at = happened.entry(row.get(0)?).or_default();
        at.resolution = row.get(1)?;
        at.moves.push(Move { rule: row.get(2)?, from: row.get(3)?, to: row.get(4)? });
    }
    let happened: Vec<Happened> = happened.into_values().collect();
    let mut signed = BTreeMap::new();
    let mut statement = conn.prepare(
        "SELECT title, body, decided_at, outcome, wording FROM resolution WHERE id = ?1",
    )?;
    for one in &happened {
        let signers = signatures(conn, &one.resolution)?.into_iter();
        let signers: Vec<_> = signers.map(|s| (s.office, s.name)).collect();
        let told = statement.query_row([&one.resolution], |row| {
            let outcome: String = row.get(3)?;
            let all = [Outcome::Adopted, Outcome::Lost];
            Ok(Signed {
                title: row.get(0)?,
                body: row.get(1)?,
                at: row.get(2)?,
                outcome: all.into_iter().find(|one| one.id() == outcome),
                wording: row.get(4)?,
                signers: signers.clone(),
            })
        })?;
        signed.insert(one.resolution.clone(), told);
    }
    let trail = Trail { record, began, proposer, happened };
    Ok(Some(Story { trail, began_at, carried_over, signed }))
}
