//! Every resolution against its canonical bytes, and every signature against these.
//!
//! Of a large file this is nearly all the work, and each resolution stands for itself: they are shared
//! out among the cores, and told of in the order in which they were delivered.

use super::report::{FileReport, Finding, Note};
use crate::meeting::Resolution;
use crate::signing::{OfficeSignature, SignatureError, SignedResolution, canonical};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::num::NonZero;

/// Resolutions that can be read, by id.
pub(super) type Resolutions = BTreeMap<String, SignedResolution>;

/// Fewer resolutions than this are not worth a thread.
const SHARE_MIN: usize = 64;

/// Checks all of them. Gives those that can be read, and their ids in the order in which they were
/// delivered.
pub(super) fn check(
    conn: &Connection,
    report: &mut FileReport,
) -> rusqlite::Result<(Resolutions, Vec<String>)> {
    let rows = rows(conn)?;
    report.counts.resolutions += rows.len();
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = rows.len().div_ceil(cores).max(SHARE_MIN);
    let mut rest = rows;
    let mut shares = vec![];
    while !rest.is_empty() {
        let next = rest.split_off(share.min(rest.len()));
        shares.push(std::mem::replace(&mut rest, next));
    }
    let checked: Vec<Checked> = std::thread::scope(|scope| {
        let threads: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(|| share.into_iter().map(Row::check).collect::<Vec<_>>()))
            .collect();
        let joined = threads.into_iter().map(|thread| match thread.join() {
            Ok(checked) => checked,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.flatten().collect()
    });
    let (mut all, mut order) = (Resolutions::new(), vec![]);
    for checked in checked {
        report.counts.signatures += checked.sound;
        report.findings.extend(checked.findings);
        for note in checked.notes {
            // The same people sign many resolutions.
            if !report.notes.contains(&note) {
                report.notes.push(note);
            }
        }
        if let Some(signed) = checked.signed {
            order.push(checked.id.clone());
            all.insert(checked.id, signed);
        }
    }
    Ok((all, order))
}

/// A resolution as it lies in the file: its columns, and its signatures.
struct Row {
    columns: Vec<String>,
    signatures: Vec<OfficeSignature>,
}

fn rows(conn: &Connection) -> rusqlite::Result<Vec<Row>> {
    let mut signatures = signatures(conn)?;
    let mut statement = conn.prepare(
        "SELECT id, canonical, sha256, meeting, body, title, wording, outcome, decided_at
         FROM resolution ORDER BY rowid",
    )?;
    let rows = statement.query_map([], |row| {
        let columns = (0..9).map(|at| row.get::<_, String>(at));
        let columns = columns.collect::<rusqlite::Result<Vec<_>>>()?;
        let signatures = signatures.remove(&columns[0]).unwrap_or_default();
        Ok(Row { columns, signatures })
    })?;
    rows.collect()
}

fn signatures(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Vec<OfficeSignature>>> {
    let mut statement = conn.prepare(
        "SELECT resolution, office, name, key, armoured, signed_at FROM signature ORDER BY rowid",
    )?;
    let mut rows = statement.query([])?;
    let mut all: BTreeMap<String, Vec<OfficeSignature>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let signature = OfficeSignature {
            office: row.get(1)?,
            name: row.get(2)?,
            key: row.get(3)?,
            armoured: row.get(4)?,
            at: row.get(5)?,
        };
        all.entry(row.get(0)?).or_default().push(signature);
    }
    Ok(all)
}

/// What was found of one resolution.
struct Checked {
    id: String,
    signed: Option<SignedResolution>,
    findings: Vec<Finding>,
    notes: Vec<Note>,
    /// Signatures that hold.
    sound: usize,
}

impl Row {
    fn check(self) -> Checked {
        let (id, canonical) = (self.columns[0].clone(), self.columns[1].clone());
        let (findings, notes, sound) = (vec![], vec![], 0);
        let mut checked = Checked { id, signed: None, findings, notes, sound };
        let changed = || Finding::ResolutionChanged { resolution: self.columns[0].clone() };
        let Ok(resolution) = serde_json::from_str::<Resolution>(&canonical) else {
            checked.findings.push(changed());
            return checked;
        };
        let signed = SignedResolution { resolution, canonical, signatures: self.signatures };
        if !agrees(&signed, &self.columns) {
            checked.findings.push(changed());
        }
        checked.signatures(&signed);
        checked.signed = Some(signed);
        checked
    }
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

impl Checked {
    fn signatures(&mut self, signed: &SignedResolution) {
        let resolution = || self.id.clone();
        let mut findings = vec![];
        if signed.resolution.signatories.is_empty() {
            let office = String::new();
            findings.push(Finding::SignatureMissing { resolution: resolution(), office });
        }
        for check in signed.check() {
            let named = signed.resolution.signatories.get(&check.office) == Some(&check.name);
            let office = check.office.clone();
            match check.fault {
                Some(SignatureError::Missing) => {
                    findings.push(Finding::SignatureMissing { resolution: resolution(), office });
                }
                Some(fault) => {
                    let resolution = resolution();
                    findings.push(Finding::SignatureInvalid { resolution, office, fault });
                }
                None => self.sound += 1,
            }
            if check.fault.is_none() && !named {
                let (resolution, fault) = (resolution(), SignatureError::UnknownSigner);
                let office = check.office;
                findings.push(Finding::SignatureInvalid { resolution, office, fault });
            } else if let Some(fingerprint) = check.fingerprint {
                let (office, name) = (check.office, check.name);
                self.notes.push(Note::SignedBy { office, name, fingerprint });
            }
        }
        self.findings.extend(findings);
    }
}
