//! Documents on their way into the file: what a signed record files, and what of it is left out because
//! the record had moved meanwhile.

use crate::meeting::Resolution;
use crate::pipeline::{Entry, Fen, Transition};
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeMap;

/// What a signed record does to the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::store) struct Effect<'r> {
    /// Documents, each with its place in the record from 1.
    pub documents: Vec<(usize, &'r Entry)>,
    /// Moves.
    pub transitions: Vec<&'r Transition>,
    /// Records that are left out, each with the state in which it was found; empty where there was none,
    /// or one where none should be.
    pub left_out: BTreeMap<String, String>,
}

/// Whether what a resolution files can be left out record by record: only what waited for no vote. A
/// decision moves its record or is not taken into the file at all.
pub(in crate::store) fn is_divisible(resolution: &Resolution) -> bool {
    resolution.outcome.is_none()
}

/// What the record does where the file is as `state` says: `None` for a record that is not there.
pub(in crate::store) fn effect<'r>(
    resolution: &'r Resolution,
    mut state: impl FnMut(&str) -> Option<String>,
) -> Effect<'r> {
    let mut now: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let mut left_out: BTreeMap<String, String> = BTreeMap::new();
    for entry in &resolution.documents {
        let found = now.entry(&entry.record).or_insert_with(|| state(&entry.record)).clone();
        match (&entry.begins, found) {
            (Some(begun), None) => {
                now.insert(&entry.record, Some(begun.state.clone()));
            }
            (None, Some(_)) => {}
            (_, found) => {
                left_out.entry(entry.record.clone()).or_insert(found.unwrap_or_default());
            }
        }
    }
    for made in &resolution.transitions {
        let found = now.entry(&made.need).or_insert_with(|| state(&made.need)).clone();
        if found.as_ref() == Some(&made.from) {
            now.insert(&made.need, Some(made.to.clone()));
        } else {
            left_out.entry(made.need.clone()).or_insert(found.unwrap_or_default());
        }
    }
    let stays = |record: &String| !left_out.contains_key(record);
    let documents = (1..).zip(&resolution.documents).filter(|(_, entry)| stays(&entry.record));
    let transitions = resolution.transitions.iter().filter(|made| stays(&made.need));
    Effect { documents: documents.collect(), transitions: transitions.collect(), left_out }
}

/// A line of a document as the file has it: field, number of the line, text, fen.
pub(in crate::store) type Line = (String, u32, String, Option<i64>);

/// The lines of a document.
pub(in crate::store) fn lines(entry: &Entry) -> Vec<Line> {
    let each = entry.fields.iter().flat_map(|(field, text)| {
        (1..)
            .zip(text.lines())
            .map(|(line, text)| (field.clone(), line, text.to_owned(), fen(text)))
    });
    each.collect()
}

/// The amount that a text is, or ends with: money is kept with two decimals.
fn fen(text: &str) -> Option<i64> {
    let last = text.rsplit(' ').next()?;
    let (_, cents) = last.split_once('.')?;
    if cents.len() != 2 {
        return None;
    }
    Fen::read(last).map(|fen| fen.0)
}

/// The day on which a record was decided, where the meeting was.
pub(in crate::store) fn day(resolution: &Resolution) -> &str {
    resolution.decided_at.get(..10).unwrap_or_default()
}

/// Writes the documents of a signed record, and what is left out of it.
pub(super) fn insert(
    tx: &Transaction<'_>,
    resolution: &Resolution,
    effect: &Effect<'_>,
) -> rusqlite::Result<()> {
    for (place, entry) in &effect.documents {
        if let Some(begun) = &entry.begins {
            let mut begin = tx.prepare_cached(
                "INSERT INTO record (id, kind, title, profile, began_state, began_at, resolution)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?;
            let (kind, at) = (begun.kind.id(), &resolution.decided_at);
            begin.execute(params![
                entry.record,
                kind,
                begun.title,
                begun.profile,
                begun.state,
                at,
                resolution.id
            ])?;
        }
        let mut document = tx.prepare_cached(
            "INSERT INTO document (record, number, kind, resolution, place, filed_on)
             VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM document WHERE record = ?1),
                     ?2, ?3, ?4, ?5)",
        )?;
        let place = *place as i64;
        document.execute(params![
            entry.record,
            entry.document,
            resolution.id,
            place,
            day(resolution)
        ])?;
        let id = tx.last_insert_rowid();
        let mut write = tx.prepare_cached(
            "INSERT INTO document_line (document, field, line, text, fen)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (field, line, text, fen) in lines(entry) {
            write.execute(params![id, field, line, text, fen])?;
        }
    }
    for (record, found) in &effect.left_out {
        tx.execute(
            "INSERT INTO left_out (resolution, record, found) VALUES (?1, ?2, ?3)",
            [&resolution.id, record, found],
        )?;
    }
    Ok(())
}

/// A document as the file has it: its record, its kind, its day, and its lines.
pub(in crate::store) type Kept = (String, String, String, Vec<Line>);

/// The documents of the file: by resolution and place.
pub(in crate::store) fn filed(
    conn: &Connection,
) -> rusqlite::Result<BTreeMap<(String, u32), Kept>> {
    let mut statement = conn.prepare(
        "SELECT d.resolution, d.place, d.record, d.kind, d.filed_on, l.field, l.line, l.text, l.fen
         FROM document d LEFT JOIN document_line l ON l.document = d.id
         ORDER BY d.id, l.field, l.line",
    )?;
    let mut rows = statement.query([])?;
    let mut all: BTreeMap<(String, u32), Kept> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let key = (row.get(0)?, row.get(1)?);
        let document = match all.entry(key) {
            std::collections::btree_map::Entry::Occupied(there) => there.into_mut(),
            std::collections::btree_map::Entry::Vacant(new) => {
                new.insert((row.get(2)?, row.get(3)?, row.get(4)?, vec![]))
            }
        };
        if let Some(field) = row.get::<_, Option<String>>(5)? {
            document.3.push((field, row.get(6)?, row.get(7)?, row.get(8)?));
        }
    }
    Ok(all)
}

/// What was left out, by resolution and record.
pub(in crate::store) fn left_out(
    conn: &Connection,
) -> rusqlite::Result<BTreeMap<(String, String), String>> {
    let mut statement = conn.prepare("SELECT resolution, record, found FROM left_out")?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    rows.collect()
}
