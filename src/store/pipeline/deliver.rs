//! Delivering signed resolutions. What is checked here is what the whole file rests on.

use super::{filing, origin, read};
use crate::meeting::Resolution;
use crate::pipeline::Transition;
use crate::signing::{SignatureError, SignedResolution, canonical, verify};
use crate::store::error::StoreError;
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeMap;
use std::path::Path;

/// What a delivery did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Resolutions that are new.
    pub new: usize,
    /// Resolutions that were there already.
    pub already: usize,
    /// Needs that came with them.
    pub brought: usize,
    /// Moves that were made.
    pub moved: Vec<Transition>,
    /// Documents that were filed.
    pub filed: usize,
    /// Records that had moved meanwhile: what was to be filed on them was left out.
    pub left_out: Vec<String>,
}

/// Checks everything about a result that can be checked without the file.
pub(super) fn check(result: &SignedResolution) -> Result<(), StoreError> {
    let resolution = &result.resolution;
    if canonical(resolution)? != result.canonical.as_bytes() {
        return Err(StoreError::NotCanonical { resolution: resolution.id.clone() });
    }
    let fault = |office: &str, source| StoreError::Signature {
        resolution: resolution.id.clone(),
        office: office.to_owned(),
        source,
    };
    for signature in &result.signatures {
        if resolution.signatories.get(&signature.office) != Some(&signature.name) {
            return Err(StoreError::NotSignatory {
                resolution: resolution.id.clone(),
                office: signature.office.clone(),
                name: signature.name.clone(),
            });
        }
        verify(&signature.key, result.canonical.as_bytes(), &signature.armoured)
            .map_err(|source| fault(&signature.office, source))?;
    }
    if resolution.signatories.is_empty() {
        return Err(fault("", SignatureError::Missing));
    }
    for office in resolution.signatories.keys() {
        if !result.signatures.iter().any(|s| s.office == *office) {
            return Err(fault(office, SignatureError::Missing));
        }
    }
    Ok(())
}

/// Whether nothing is left to deliver; then the file need not be touched.
pub(super) fn all_there(conn: &Connection, results: &[SignedResolution]) -> rusqlite::Result<bool> {
    for result in results {
        if read::sha256_of(conn, &result.resolution.id)? != Some(result.sha256()) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Delivers checked results within a transaction.
pub(super) fn deliver(
    tx: &Transaction<'_>,
    path: &Path,
    results: &[SignedResolution],
) -> Result<Delivered, StoreError> {
    let sqlite = |e: rusqlite::Error| StoreError::database(path, &e);
    let mut delivered = Delivered::default();
    for result in results {
        let resolution = &result.resolution;
        match read::sha256_of(tx, &resolution.id).map_err(sqlite)? {
            Some(sha256) if sha256 == result.sha256() => {
                delivered.already += 1;
                continue;
            }
            Some(_) => {
                let resolution = resolution.id.clone();
                return Err(StoreError::ResolutionDiffers { resolution });
            }
            None => {}
        }
        insert(tx, result).map_err(sqlite)?;
        delivered.new += 1;
        delivered.brought += origin::bring(tx, path, resolution)?;
        let states = record_states(tx, resolution).map_err(sqlite)?;
        let effect = filing::effect(resolution, |record| states.get(record).cloned());
        if !filing::is_divisible(resolution)
            && let Some((record, found)) = effect.left_out.first_key_value()
        {
            return Err(stale(resolution, record, found));
        }
        filing::insert(tx, resolution, &effect).map_err(sqlite)?;
        for transition in &effect.transitions {
            step(tx, transition, result).map_err(sqlite)?;
            delivered.moved.push((*transition).clone());
        }
        delivered.filed += effect.documents.len();
        delivered.left_out.extend(effect.left_out.into_keys());
    }
    Ok(delivered)
}

/// The states of the records that a resolution is about, as the file has them.
fn record_states(
    tx: &Transaction<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<BTreeMap<String, String>> {
    let filed = resolution.documents.iter().map(|entry| &entry.record);
    let moved = resolution.transitions.iter().map(|made| &made.need);
    let mut states = BTreeMap::new();
    for record in filed.chain(moved) {
        if let Some(state) = read::state_of(tx, record)? {
            states.insert(record.clone(), state);
        }
    }
    Ok(states)
}

fn stale(resolution: &Resolution, record: &str, found: &str) -> StoreError {
    let need = record.to_owned();
    let made = resolution.transitions.iter().find(|made| made.need == record);
    match made {
        _ if found.is_empty() => StoreError::NeedUnknown { need },
        Some(made) => {
            let (expected, found) = (made.from.clone(), found.to_owned());
            StoreError::StateMismatch { need, expected, found }
        }
        None => StoreError::NeedExists { need },
    }
}

fn insert(tx: &Transaction<'_>, result: &SignedResolution) -> rusqlite::Result<()> {
    let r = &result.resolution;
    tx.execute(
        "INSERT INTO resolution (id, canonical, sha256, meeting, body, title, wording, outcome,
                                 decided_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            r.id,
            result.canonical,
            result.sha256(),
            r.meeting,
            r.body,
            r.title,
            r.wording,
            r.outcome_id(),
            r.decided_at
        ],
    )?;
    for s in &result.signatures {
        tx.execute(
            "INSERT INTO signature (resolution, office, name, key, armoured, signed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![r.id, s.office, s.name, s.key, s.armoured, s.at],
        )?;
    }
    Ok(())
}

fn step(
    tx: &Transaction<'_>,
    transition: &Transition,
    result: &SignedResolution,
) -> rusqlite::Result<()> {
    let Transition { need, rule, from, to } = transition;
    let (id, at) = (&result.resolution.id, &result.resolution.decided_at);
    tx.execute(
        "INSERT INTO transition (record, rule, from_state, to_state, resolution, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![need, rule, from, to, id, at],
    )
    .map(drop)
}
