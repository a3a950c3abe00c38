//! The book of the pipeline: records with what was filed on them, as the rules of filing need it.

use crate::pipeline::{Book, Concluded, Filed, Record, RecordKind, standing};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeMap, BTreeSet};

/// The records with these numbers and the rounds; all records where none are named.
pub(super) fn book(conn: &Connection, only: Option<&BTreeSet<String>>) -> rusqlite::Result<Book> {
    let mut book = Book::default();
    let mut documents = documents(conn, only)?;
    let mut statement = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, s.state
         FROM record r JOIN record_state s ON s.record = r.id",
    )?;
    let mut chosen = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, s.state
         FROM record r JOIN record_state s ON s.record = r.id
         WHERE r.kind = 'round' OR r.id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut rows = match only {
        None => statement.query([])?,
        Some(only) => chosen.query([serde_json::to_string(only).unwrap_or_default()])?,
    };
    while let Some(row) = rows.next()? {
        let record = bare(row)?;
        let filed = documents.remove(&record.id).unwrap_or_default();
        book.put(Record { filed, ..record });
    }
    Ok(book)
}

/// One record, without what was filed on it.
pub(super) fn record(conn: &Connection, id: &str) -> rusqlite::Result<Option<Record>> {
    let mut statement = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, s.state
         FROM record r JOIN record_state s ON s.record = r.id WHERE r.id = ?1",
    )?;
    statement.query_row([id], bare).optional()
}

/// All records, without what was filed on them.
pub(super) fn records(conn: &Connection) -> rusqlite::Result<Vec<Record>> {
    let mut statement = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, s.state
         FROM record r JOIN record_state s ON s.record = r.id ORDER BY r.id",
    )?;
    let rows = statement.query_map([], bare)?;
    rows.collect()
}

/// The plans for a need, without what was filed on them, each with who applied.
pub(super) fn plans(conn: &Connection, need: &str) -> rusqlite::Result<Vec<(Record, String)>> {
    let mut statement = conn.prepare(
        "SELECT r.id, r.kind, r.title, r.profile, s.state,
                (SELECT coalesce(o.title, a.text)
                 FROM document_line a LEFT JOIN record o ON o.id = a.text
                 WHERE a.document = d.id AND a.field = 'organisation')
         FROM record r JOIN record_state s ON s.record = r.id
         JOIN document d ON d.record = r.id AND d.number = 1
         JOIN document_line l ON l.document = d.id AND l.field = 'need' AND l.text = ?1
         WHERE r.kind = 'plan' ORDER BY r.id",
    )?;
    let rows = statement.query_map([need], |row| {
        Ok((bare(row)?, row.get::<_, Option<String>>(5)?.unwrap_or_default()))
    })?;
    rows.collect()
}

/// The grade that an organisation stands by, the project, and the resolution.
pub(super) fn standing_grade(
    conn: &Connection,
    organisation: &str,
) -> rusqlite::Result<Option<(String, String, String)>> {
    // Of a project that was concluded again the last conclusion holds.
    let mut statement = conn.prepare(
        "SELECT g.text, d.record, d.resolution, a.filed_on, d.filed_on
         FROM document_line o
         JOIN document a ON a.id = o.document AND a.number = 1
         JOIN document d ON d.id = (SELECT x.id FROM document x
             WHERE x.record = a.record AND x.kind = 'conclusion' ORDER BY x.number DESC LIMIT 1)
         JOIN document_line g ON g.document = d.id AND g.field = 'grade'
         WHERE o.field = 'organisation' AND o.text = ?1
         ORDER BY d.id",
    )?;
    let day = |row: &Row<'_>, at: usize| -> rusqlite::Result<NaiveDate> {
        let text: String = row.get(at)?;
        Ok(NaiveDate::parse_from_str(&text, "%Y-%m-%d").unwrap_or_default())
    };
    let rows = statement.query_map([organisation], |row| {
        let grade: String = row.get(0)?;
        let one = Concluded { grade: grade.clone(), applied: day(row, 3)?, on: day(row, 4)? };
        Ok((one, (grade, row.get(1)?, row.get(2)?)))
    })?;
    let (concluded, mut told): (Vec<Concluded>, Vec<_>) =
        rows.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().unzip();
    Ok(standing(&concluded).map(|at| told.swap_remove(at)))
}

/// A record from its first five columns: number, kind, title, profile, state.
pub(super) fn bare(row: &Row<'_>) -> rusqlite::Result<Record> {
    let kind: String = row.get(1)?;
    let kind = RecordKind::ALL.iter().find(|(name, _)| *name == kind).map(|(_, kind)| *kind);
    Ok(Record {
        id: row.get(0)?,
        kind: kind.unwrap_or_default(),
        title: row.get(2)?,
        profile: row.get(3)?,
        state: row.get(4)?,
        filed: vec![],
    })
}

/// Numbers that begin with `stem`.
pub(super) fn ids(conn: &Connection, stem: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT id FROM record WHERE substr(id, 1, ?2) = ?1")?;
    let rows = statement.query_map(rusqlite::params![stem, stem.len() as i64], |row| row.get(0))?;
    rows.collect()
}

fn documents(
    conn: &Connection,
    only: Option<&BTreeSet<String>>,
) -> rusqlite::Result<BTreeMap<String, Vec<Filed>>> {
    const COLUMNS: &str = "SELECT d.record, d.number, d.kind, d.filed_on, l.field, l.text
         FROM document d LEFT JOIN document_line l ON l.document = d.id";
    let all = format!("{COLUMNS} ORDER BY d.record, d.number, l.field, l.line");
    let some = format!(
        "{COLUMNS} WHERE d.record IN (SELECT value FROM json_each(?1))
           OR d.record IN (SELECT id FROM record WHERE kind = 'round')
         ORDER BY d.record, d.number, l.field, l.line"
    );
    let mut statement = conn.prepare(if only.is_some() { &some } else { &all })?;
    let mut rows = match only {
        None => statement.query([])?,
        Some(only) => statement.query([serde_json::to_string(only).unwrap_or_default()])?,
    };
    let mut found: BTreeMap<String, Vec<Filed>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (record, n): (String, u32) = (row.get(0)?, row.get(1)?);
        let of_record = found.entry(record).or_default();
        if of_record.last().is_none_or(|last| last.n != n) {
            let on: String = row.get(3)?;
            let on = NaiveDate::parse_from_str(&on, "%Y-%m-%d").unwrap_or_default();
            let fields = BTreeMap::new();
            of_record.push(Filed { n, document: row.get(2)?, fields, on });
        }
        if let (Some(last), Some(field)) = (of_record.last_mut(), row.get::<_, Option<String>>(4)?)
        {
            let text: String = row.get(5)?;
            let said = last.fields.entry(field).or_default();
            if !said.is_empty() {
                said.push('\n');
            }
            said.push_str(&text);
        }
    }
    Ok(found)
}

/// Registers a record by hand: one from before this file was begun, or an organisation.
pub(super) fn register(
    tx: &rusqlite::Transaction<'_>,
    record: &Record,
    at: &str,
    carried_over: Option<&str>,
    fields: &BTreeMap<String, String>,
) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO record (id, kind, title, profile, began_state, began_at, carried_over)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        rusqlite::params![
            record.id,
            record.kind.id(),
            record.title,
            record.profile,
            record.state,
            at,
            carried_over
        ],
    )?;
    let mut say =
        tx.prepare_cached("INSERT INTO record_field (record, field, text) VALUES (?1, ?2, ?3)")?;
    for (field, text) in fields {
        say.execute([&record.id, field, text])?;
    }
    Ok(())
}
