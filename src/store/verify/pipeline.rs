//! The contents of the pipeline: resolutions, signatures, and that nothing else moved a need.

use super::journal::Resolved;
use super::report::{FileReport, Finding, Note};
use crate::meeting::Resolution;
use crate::pipeline::Transition;
use crate::signing::{OfficeSignature, SignatureError, SignedResolution, canonical};
use crate::store::pipeline::signatures;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Checks all rows; `journal` is what the journal of the same folder says was resolved.
pub(super) fn check(
    conn: &Connection,
    report: &mut FileReport,
    journal: Option<&Resolved>,
) -> rusqlite::Result<()> {
    let resolutions = resolutions(conn, report)?;
    transitions(conn, report, &resolutions)?;
    super::origins::check(conn, resolutions.values().map(|signed| &signed.resolution), report)?;
    match journal {
        Some(journal) => compare(report, &resolutions, journal),
        None if !resolutions.is_empty() => report.notes.push(Note::NoJournal),
        None => {}
    }
    Ok(())
}

type Resolutions = BTreeMap<String, SignedResolution>;

fn resolutions(conn: &Connection, report: &mut FileReport) -> rusqlite::Result<Resolutions> {
    let mut statement = conn.prepare(
        "SELECT id, canonical, sha256, meeting, body, title, wording, outcome, decided_at
         FROM resolution ORDER BY rowid",
    )?;
    let mut rows = statement.query([])?;
    let mut all = Resolutions::new();
    while let Some(row) = rows.next()? {
        report.counts.resolutions += 1;
        let mut columns = (0..9).map(|at| row.get::<_, String>(at));
        let columns = columns.by_ref().collect::<rusqlite::Result<Vec<_>>>()?;
        let (id, canonical) = (columns[0].clone(), columns[1].clone());
        let Ok(resolution) = serde_json::from_str::<Resolution>(&canonical) else {
            report.findings.push(Finding::ResolutionChanged { resolution: id });
            continue;
        };
        let signatures = signatures(conn, &id)?;
        let signed = SignedResolution { resolution, canonical, signatures };
        if !agrees(&signed, &columns) {
            report.findings.push(Finding::ResolutionChanged { resolution: id.clone() });
        }
        check_signatures(&id, &signed, report);
        all.insert(id, signed);
    }
    Ok(all)
}

/// Whether the text is canonical and the columns repeat it.
fn agrees(signed: &SignedResolution, columns: &[String]) -> bool {
    let r = &signed.resolution;
    let expected = [
        r.id.as_str(),
        signed.canonical.as_str(),
        &signed.sha256(),
        &r.meeting,
        &r.body,
        &r.title,
        &r.wording,
        r.outcome_id(),
        &r.decided_at,
    ];
    expected.iter().eq(columns.iter())
        && canonical(r).is_ok_and(|bytes| bytes == signed.canonical.as_bytes())
}

fn check_signatures(id: &str, signed: &SignedResolution, report: &mut FileReport) {
    let resolution = || id.to_owned();
    if signed.resolution.signatories.is_empty() {
        let office = String::new();
        report.findings.push(Finding::SignatureMissing { resolution: resolution(), office });
    }
    for check in signed.check() {
        let office = check.office.clone();
        match check.fault {
            Some(SignatureError::Missing) => {
                let finding = Finding::SignatureMissing { resolution: resolution(), office };
                report.findings.push(finding);
            }
            Some(fault) => {
                let finding = Finding::SignatureInvalid { resolution: resolution(), office, fault };
                report.findings.push(finding);
            }
            None => report.counts.signatures += 1,
        }
        if check.fault.is_none()
            && signed.resolution.signatories.get(&check.office) != Some(&check.name)
        {
            let (office, fault) = (check.office, SignatureError::UnknownSigner);
            let finding = Finding::SignatureInvalid { resolution: resolution(), office, fault };
            report.findings.push(finding);
        } else if let Some(fingerprint) = check.fingerprint {
            let (office, name) = (check.office, check.name);
            let note = Note::SignedBy { office, name, fingerprint };
            // The same people sign many resolutions.
            if !report.notes.contains(&note) {
                report.notes.push(note);
            }
        }
    }
}

fn transitions(
    conn: &Connection,
    report: &mut FileReport,
    resolutions: &Resolutions,
) -> rusqlite::Result<()> {
    let mut states = registered(conn)?;
    report.counts.needs = states.len();
    let mut statement = conn.prepare(
        "SELECT id, need, rule, from_state, to_state, resolution FROM transition ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut made = BTreeSet::new();
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
        match resolutions.get(&resolution) {
            None => report.findings.push(Finding::TransitionWithoutResolution { transition }),
            Some(signed) => {
                let decided = signed.resolution.transitions.contains(&moved);
                if !decided || !made.insert((resolution.clone(), moved.need)) {
                    let finding = Finding::TransitionNotInResolution { transition, resolution };
                    report.findings.push(finding);
                }
            }
        }
    }
    for (resolution, signed) in resolutions {
        for Transition { need, .. } in &signed.resolution.transitions {
            if !made.contains(&(resolution.clone(), need.clone())) {
                let (resolution, need) = (resolution.clone(), need.clone());
                report.findings.push(Finding::TransitionMissing { resolution, need });
            }
        }
    }
    Ok(())
}

fn registered(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let mut statement = conn.prepare("SELECT id, registered_state FROM need")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
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
