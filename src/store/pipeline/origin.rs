//! Needs that come from the wall of an Open Space: written when its signed record is, and told by
//! which topics they go back to.

use super::{Need, insert_need, read};
use crate::meeting::{Resolution, SpaceNeed, SpaceResult, SpaceTopic};
use crate::store::error::StoreError;
use rusqlite::{Connection, Row, Transaction, params};

/// How such needs came in; the words are those of `channel-open_space`.
pub const OPEN_SPACE: &str = "open_space";

/// A topic behind a need, as the pipeline has it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Origin {
    /// The signed record of the Open Space.
    pub resolution: String,
    /// The number of the topic on the wall.
    pub topic: u32,
    /// Its title.
    pub title: String,
    /// The name on the wall; empty where it is withheld.
    pub posted_by: String,
    /// Who answered for it at the end; empty where it is withheld.
    pub convenor: String,
    /// How far it came.
    pub state: String,
    /// When and where it met; empty where it had no place.
    pub session: String,
    /// How many reports there are.
    pub reports: u32,
    /// Dots of its matter.
    pub dots: Option<u32>,
    /// Its rank by them.
    pub rank: Option<u32>,
    /// How many people were behind it.
    pub supporters: Option<u32>,
}

/// The needs that this record brings with it, each with the topics behind it.
pub(in crate::store) fn brought_by(resolution: &Resolution) -> Vec<(Need, Vec<Origin>)> {
    let Some(space) = &resolution.open_space else { return vec![] };
    let each = space.needs.iter().map(|need| {
        let topics = space.topics.iter().filter(|topic| need.topics.contains(&topic.n));
        let origins = topics.map(|topic| origin(resolution, space, topic));
        (registered(resolution, space, need), origins.collect())
    });
    each.collect()
}

fn registered(resolution: &Resolution, space: &SpaceResult, need: &SpaceNeed) -> Need {
    let words = need.project.as_ref().map(|project| &project.words);
    let said = |words: &crate::meeting::ProjectWords| match words.proposal.is_empty() {
        true => words.problem.clone(),
        false => words.proposal.clone(),
    };
    Need {
        id: need.id.clone(),
        title: need.title.clone(),
        detail: words.map(said).unwrap_or_default(),
        channel: OPEN_SPACE.to_owned(),
        proposer: need.proposer.clone(),
        registered_at: resolution.decided_at.clone(),
        registered_state: space.first_state.clone(),
        profile: space.profile.clone(),
        ..Need::default()
    }
}

fn origin(resolution: &Resolution, space: &SpaceResult, topic: &SpaceTopic) -> Origin {
    let ranked = space.priorities.iter().flat_map(|priorities| &priorities.ranked);
    let mut ranked = ranked.filter(|(_, matter, _)| matter.topics.contains(&topic.n));
    let ranked = ranked.next();
    let session = topic.session.as_ref().map(|(time, room)| format!("{time} · {room}"));
    Origin {
        resolution: resolution.id.clone(),
        topic: topic.n,
        title: topic.title.clone(),
        posted_by: topic.posted_by.clone(),
        convenor: topic.convenor.clone(),
        state: topic.state.clone(),
        session: session.unwrap_or_default(),
        reports: topic.reports,
        dots: ranked.map(|(_, _, score)| score.dots),
        rank: ranked.map(|(rank, _, _)| *rank),
        supporters: ranked.and_then(|(_, _, score)| score.supporters),
    }
}

/// Writes the needs that a record brings with it.
pub(super) fn bring(
    tx: &Transaction<'_>,
    path: &std::path::Path,
    resolution: &Resolution,
) -> Result<usize, StoreError> {
    let sqlite = |e: rusqlite::Error| StoreError::database(path, &e);
    let brought = brought_by(resolution);
    for (need, origins) in &brought {
        if read::state_of(tx, &need.id).map_err(sqlite)?.is_some() {
            return Err(StoreError::NeedExists { need: need.id.clone() });
        }
        insert_need(tx, need, Some(&resolution.id)).map_err(sqlite)?;
        for origin in origins {
            insert(tx, &need.id, origin).map_err(sqlite)?;
        }
    }
    Ok(brought.len())
}

fn insert(tx: &Transaction<'_>, need: &str, origin: &Origin) -> rusqlite::Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO need_origin (need, resolution, topic, title, posted_by, convenor, state,
                                  session, reports, dots, rank, supporters)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    let o = origin;
    statement
        .execute(params![
            need,
            o.resolution,
            o.topic,
            o.title,
            o.posted_by,
            o.convenor,
            o.state,
            o.session,
            o.reports,
            o.dots,
            o.rank,
            o.supporters
        ])
        .map(drop)
}

/// The topics behind each need, by need and number; of one need, or of all.
pub(in crate::store) fn origins(
    conn: &Connection,
    need: Option<&str>,
) -> rusqlite::Result<Vec<(String, Origin)>> {
    let mut statement = conn.prepare(
        "SELECT need, resolution, topic, title, posted_by, convenor, state, session, reports, dots,
                rank, supporters
         FROM need_origin WHERE ?1 IS NULL OR need = ?1 ORDER BY need, topic",
    )?;
    let rows = statement.query_map([need], read_origin)?;
    rows.collect()
}

fn read_origin(row: &Row<'_>) -> rusqlite::Result<(String, Origin)> {
    let origin = Origin {
        resolution: row.get(1)?,
        topic: row.get(2)?,
        title: row.get(3)?,
        posted_by: row.get(4)?,
        convenor: row.get(5)?,
        state: row.get(6)?,
        session: row.get(7)?,
        reports: row.get(8)?,
        dots: row.get(9)?,
        rank: row.get(10)?,
        supporters: row.get(11)?,
    };
    Ok((row.get(0)?, origin))
}
