//! The contents of the pipeline: that nothing but its signed resolutions moved a record.

use super::journal::Resolved;
use super::report::{FileReport, Finding, Note};
use super::resolutions::Resolutions;
use crate::meeting::Resolution;
use crate::pipeline::{Entry, Transition};
use crate::signing::{OfficeSignature, SignatureError};
use crate::store::pipeline::effect;
use crate::store::sqlite::{self, PIPELINE, user_version};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Checks all rows; `journal` is what the journal of the same folder says was resolved.
pub(super) fn check(
    conn: &Connection,
    report: &mut FileReport,
    journal: Option<&Resolved>,
) -> rusqlite::Result<()> {
    let upgraded = match user_version(conn)? < PIPELINE.version() {
        true => Some(sqlite::upgraded(conn, &PIPELINE)?),
        false => None,
    };
    let conn = upgraded.as_ref().unwrap_or(conn);
    let (resolutions, order) = super::resolutions::check(conn, report)?;
    moves(conn, report, &resolutions, &order)?;
    super::origins::check(conn, resolutions.values().map(|signed| &signed.resolution), report)?;
    match journal {
        Some(journal) => compare(report, &resolutions, journal),
        None if !resolutions.is_empty() => report.notes.push(Note::NoJournal),
        None => {}
    }
    Ok(())
}

/// Derives every move and every document anew from what was signed, in the order in which it came, and
/// compares what the file says.
fn moves(
    conn: &Connection,
    report: &mut FileReport,
    resolutions: &Resolutions,
    order: &[String],
) -> rusqlite::Result<()> {
    let begun = begun(conn)?;
    report.counts.needs = begun.values().filter(|record| record.kind == "need").count();
    report.counts.records = begun.len();
    let by_hand = begun.iter().filter(|(_, record)| record.resolution.is_none());
    let mut states: BTreeMap<String, String> =
        by_hand.map(|(id, record)| (id.clone(), record.state.clone())).collect();
    // Needs from a wall come with the record of it.
    let mut brought: BTreeMap<&str, Vec<(&String, &Began)>> = BTreeMap::new();
    for (need, record) in begun.iter().filter(|(_, record)| record.kind == "need") {
        if let Some(resolution) = &record.resolution {
            brought.entry(resolution).or_default().push((need, record));
        }
    }
    let mut expected = Expected::default();
    for id in order {
        let Some(signed) = resolutions.get(id) else { continue };
        for (need, record) in brought.remove(id.as_str()).unwrap_or_default() {
            states.insert(need.clone(), record.state.clone());
        }
        expected.add(&signed.resolution, &mut states);
    }
    super::documents::check(conn, report, &expected, &begun)?;
    made(conn, report, expected)
}

/// What the signed records lead to.
#[derive(Default)]
pub(super) struct Expected<'r> {
    /// Moves by resolution, in order.
    pub moves: BTreeMap<&'r str, VecDeque<&'r Transition>>,
    /// Documents by resolution and place.
    pub documents: BTreeMap<(&'r str, u32), (&'r Resolution, &'r Entry)>,
    /// What is left out, by resolution and record, and where that was found.
    pub left_out: BTreeMap<(String, String), String>,
}

impl<'r> Expected<'r> {
    fn add(&mut self, resolution: &'r Resolution, states: &mut BTreeMap<String, String>) {
        let effect = effect(resolution, |record| states.get(record).cloned());
        for (place, entry) in &effect.documents {
            if let Some(begun) = &entry.begins {
                states.insert(entry.record.clone(), begun.state.clone());
            }
            self.documents.insert((&resolution.id, *place as u32), (resolution, entry));
        }
        // What a decision says of a record that had moved is told as a move that was not made.
        let whole = resolution.outcome.is_some();
        let moves: VecDeque<&Transition> =
            if whole { resolution.transitions.iter().collect() } else { effect.transitions.into() };
        for made in &moves {
            states.insert(made.need.clone(), made.to.clone());
        }
        self.moves.insert(&resolution.id, moves);
        if !whole {
            let out = effect.left_out.into_iter();
            self.left_out.extend(out.map(|(record, at)| ((resolution.id.clone(), record), at)));
        }
    }
}

/// Compares the moves of the file, each of which starts where its record was.
fn made(
    conn: &Connection,
    report: &mut FileReport,
    mut expected: Expected<'_>,
) -> rusqlite::Result<()> {
    let mut states: BTreeMap<String, String> =
        begun(conn)?.into_iter().map(|(id, record)| (id, record.state)).collect();
    let mut statement = conn.prepare(
        "SELECT id, record, rule, from_state, to_state, resolution FROM transition ORDER BY id",
    )?;
    let known: BTreeSet<String> = {
        let mut ids = conn.prepare("SELECT id FROM resolution")?;
        ids.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?
    };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.counts.transitions += 1;
        let transition: i64 = row.get(0)?;
        let (need, rule): (String, String) = (row.get(1)?, row.get(2)?);
        let (from, to): (String, String) = (row.get(3)?, row.get(4)?);
        let resolution: String = row.get(5)?;
        let state = states.insert(need.clone(), to.clone()).unwrap_or_default();
        if state != from {
            let (need, from) = (need.clone(), from.clone());
            report.findings.push(Finding::StateMismatch { transition, need, from, state });
        }
        let moved = Transition { need, rule, from, to };
        if !known.contains(&resolution) {
            report.findings.push(Finding::TransitionWithoutResolution { transition });
            continue;
        }
        let awaited = expected.moves.get_mut(resolution.as_str());
        let at = awaited.as_ref().and_then(|moves| moves.iter().position(|made| **made == moved));
        match (awaited, at) {
            (Some(moves), Some(at)) => drop(moves.remove(at)),
            // Of a resolution that cannot be read nothing is expected: that has been told.
            _ => {
                report.findings.push(Finding::TransitionNotInResolution { transition, resolution });
            }
        }
    }
    for (resolution, moves) in expected.moves {
        for Transition { need, .. } in moves {
            let (resolution, need) = (resolution.to_owned(), need.clone());
            report.findings.push(Finding::TransitionMissing { resolution, need });
        }
    }
    Ok(())
}

/// A record as it began.
pub(super) struct Began {
    pub kind: String,
    pub title: String,
    pub profile: String,
    pub state: String,
    pub resolution: Option<String>,
}

fn begun(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Began>> {
    let mut statement =
        conn.prepare("SELECT id, kind, title, profile, began_state, resolution FROM record")?;
    let rows = statement.query_map([], |row| {
        let began = Began {
            kind: row.get(1)?,
            title: row.get(2)?,
            profile: row.get(3)?,
            state: row.get(4)?,
            resolution: row.get(5)?,
        };
        Ok((row.get(0)?, began))
    })?;
    rows.collect()
}

/// What the pipeline holds must be word for word what the journal leads to, signed with the keys
/// that the journal names: otherwise whoever has the file could sign it anew with keys of their own.
fn compare(report: &mut FileReport, resolutions: &Resolutions, journal: &Resolved) {
    for (id, signed) in resolutions {
        let resolution = || id.clone();
        let Some(outcome) = journal.get(id).filter(|o| o.text == signed.canonical) else {
            report.findings.push(Finding::ResolutionNotInJournal { resolution: resolution() });
            continue;
        };
        let strange = |s: &&OfficeSignature| outcome.keys.get(&s.office) != Some(&s.key);
        for signature in signed.signatures.iter().filter(strange) {
            let (office, fault) = (signature.office.clone(), SignatureError::UnknownSigner);
            let finding = Finding::SignatureInvalid { resolution: resolution(), office, fault };
            report.findings.push(finding);
        }
    }
    for (id, outcome) in journal {
        if outcome.signed && !resolutions.contains_key(id) {
            report.notes.push(Note::NotDelivered { resolution: id.clone() });
        }
    }
}
