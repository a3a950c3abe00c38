//! Reading the pipeline file.

use super::Need;
use super::extract::{DocumentRow, filed_links, records};
use super::origin::{Origin, origins};
use crate::law::Outcome;
use crate::meeting::Resolution;
use crate::pipeline::Transition;
use crate::signing::{OfficeSignature, SignedResolution};
use rusqlite::{Connection, OptionalExtension, Row};

/// A need with the state it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// The need as it was registered.
    pub need: Need,
    /// Where it stands now.
    pub state: String,
}

/// One link in the history of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainLink {
    /// How it began.
    Registered {
        /// When, RFC 3339.
        at: String,
        /// In which state.
        state: String,
        /// Why in a later state, if so.
        carried_over: Option<String>,
    },
    /// Where it comes from: the wall of an Open Space.
    Raised {
        /// When the record was finished, RFC 3339.
        at: String,
        /// The signed record.
        resolution: String,
        /// What the meeting was called.
        title: String,
        /// What the Open Space was about.
        theme: String,
        /// The topics behind it, by number.
        topics: Vec<Origin>,
        /// Who signed: office and name.
        signers: Vec<(String, String)>,
    },
    /// A document that was filed on it.
    Filed {
        /// The document.
        document: DocumentRow,
    },
    /// A move, and the decision that made it.
    Moved {
        /// The move.
        transition: Transition,
        /// When it was decided, RFC 3339.
        at: String,
        /// The resolution's id.
        resolution: String,
        /// The meeting's id.
        meeting: String,
        /// The meeting's title.
        title: String,
        /// What was decided; nothing where nothing was.
        outcome: Option<Outcome>,
        /// On which wording.
        wording: String,
        /// Who signed: office and name.
        signers: Vec<(String, String)>,
    },
}

pub(super) fn state_of(conn: &Connection, need: &str) -> rusqlite::Result<Option<String>> {
    let mut statement = conn.prepare_cached("SELECT state FROM record_state WHERE record = ?1")?;
    statement.query_row([need], |row| row.get(0)).optional()
}

pub(super) fn sha256_of(conn: &Connection, resolution: &str) -> rusqlite::Result<Option<String>> {
    let mut statement = conn.prepare_cached("SELECT sha256 FROM resolution WHERE id = ?1")?;
    statement.query_row([resolution], |row| row.get(0)).optional()
}

pub(in crate::store) fn needs(
    conn: &Connection,
    id: Option<&str>,
) -> rusqlite::Result<Vec<NeedRow>> {
    let mut statement = conn.prepare(
        "SELECT n.id, r.title, n.detail, n.category, n.channel, n.proposer, r.began_at,
                r.began_state, r.carried_over, r.profile, s.state
         FROM need n JOIN record r ON r.id = n.id JOIN record_state s ON s.record = n.id
         WHERE ?1 IS NULL OR n.id = ?1 ORDER BY n.id",
    )?;
    let rows = statement.query_map([id], |row| {
        let need = Need {
            id: row.get(0)?,
            title: row.get(1)?,
            detail: row.get(2)?,
            category: row.get(3)?,
            channel: row.get(4)?,
            proposer: row.get(5)?,
            registered_at: row.get(6)?,
            registered_state: row.get(7)?,
            carried_over: row.get(8)?,
            profile: row.get(9)?,
        };
        Ok(NeedRow { need, state: row.get(10)? })
    })?;
    rows.collect()
}

pub(super) fn chain(conn: &Connection, id: &str) -> rusqlite::Result<Vec<ChainLink>> {
    let Some(row) = records(conn, Some(id))?.pop() else { return Ok(vec![]) };
    let mut links: Vec<ChainLink> = raised(conn, id)?.into_iter().collect();
    links.push(ChainLink::Registered {
        at: row.began_at,
        state: row.began_state,
        carried_over: row.carried_over,
    });
    let mut placed = filed_links(conn, id)?;
    let mut statement = conn.prepare(
        "SELECT t.rule, t.from_state, t.to_state, t.at, r.id, r.canonical, r.rowid
         FROM transition t JOIN resolution r ON r.id = t.resolution
         WHERE t.record = ?1 ORDER BY t.id",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        placed.push((row.get(6)?, moved(conn, id, row)?));
    }
    // Of what one resolution does the documents come first: they are what it moves the record by.
    placed.sort_by_key(|(resolution, _)| *resolution);
    links.extend(placed.into_iter().map(|(_, link)| link));
    Ok(links)
}

/// The wall that a need was on.
fn raised(conn: &Connection, need: &str) -> rusqlite::Result<Option<ChainLink>> {
    let topics: Vec<Origin> = origins(conn, Some(need))?.into_iter().map(|(_, o)| o).collect();
    let Some(resolution) = topics.first().map(|origin| origin.resolution.clone()) else {
        return Ok(None);
    };
    let mut statement = conn.prepare("SELECT canonical FROM resolution WHERE id = ?1")?;
    let signed = statement.query_row([&resolution], |row| parse(row, 0))?;
    let signers = signatures(conn, &resolution)?;
    Ok(Some(ChainLink::Raised {
        at: signed.decided_at,
        title: signed.title,
        theme: signed.wording,
        signers: signers.into_iter().map(|s| (s.office, s.name)).collect(),
        resolution,
        topics,
    }))
}

fn moved(conn: &Connection, need: &str, row: &Row<'_>) -> rusqlite::Result<ChainLink> {
    let resolution: String = row.get(4)?;
    let signed = parse(row, 5)?;
    let signers = signatures(conn, &resolution)?;
    Ok(ChainLink::Moved {
        transition: Transition {
            need: need.to_owned(),
            rule: row.get(0)?,
            from: row.get(1)?,
            to: row.get(2)?,
        },
        at: row.get(3)?,
        resolution,
        meeting: signed.meeting,
        title: signed.title,
        outcome: signed.outcome,
        wording: signed.wording,
        signers: signers.into_iter().map(|s| (s.office, s.name)).collect(),
    })
}

pub(super) fn resolutions(
    conn: &Connection,
    id: Option<&str>,
) -> rusqlite::Result<Vec<SignedResolution>> {
    let mut statement = conn.prepare(
        "SELECT id, canonical FROM resolution WHERE ?1 IS NULL OR id = ?1 ORDER BY rowid",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok((row.get::<_, String>(0)?, parse(row, 1)?, row.get::<_, String>(1)?))
    })?;
    let signed = |row: rusqlite::Result<(String, Resolution, String)>| {
        let (id, resolution, canonical) = row?;
        let signatures = signatures(conn, &id)?;
        Ok(SignedResolution { resolution, canonical, signatures })
    };
    rows.map(signed).collect()
}

pub(super) fn signatures(
    conn: &Connection,
    resolution: &str,
) -> rusqlite::Result<Vec<OfficeSignature>> {
    let mut statement = conn.prepare_cached(
        "SELECT office, name, key, armoured, signed_at FROM signature
         WHERE resolution = ?1 ORDER BY rowid",
    )?;
    let rows = statement.query_map([resolution], |row| {
        Ok(OfficeSignature {
            office: row.get(0)?,
            name: row.get(1)?,
            key: row.get(2)?,
            armoured: row.get(3)?,
            at: row.get(4)?,
        })
    })?;
    rows.collect()
}

fn parse(row: &Row<'_>, column: usize) -> rusqlite::Result<Resolution> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|e| {
        let kind = rusqlite::types::Type::Text;
        rusqlite::Error::FromSqlConversionFailure(column, kind, Box::new(e))
    })
}
