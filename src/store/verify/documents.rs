//! That every document and every record that began with one is what the signed record says, and none is
//! missing or was added.

use super::pipeline::{Began, Expected};
use super::report::{FileReport, Finding};
use crate::store::pipeline::{day, filed, left_out, lines};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Compares documents, the records that began with them, and what was left out.
pub(super) fn check(
    conn: &Connection,
    report: &mut FileReport,
    expected: &Expected<'_>,
    begun: &BTreeMap<String, Began>,
) -> rusqlite::Result<()> {
    let mut there = filed(conn)?;
    report.counts.documents = there.len();
    let mut changed = |record: &str, resolution: &str| {
        let (record, resolution) = (record.to_owned(), resolution.to_owned());
        report.findings.push(Finding::DocumentChanged { record, resolution });
    };
    let mut unsigned: BTreeMap<&str, &Began> = begun
        .iter()
        .filter(|(_, record)| record.resolution.is_some() && record.kind != "need")
        .map(|(id, record)| (id.as_str(), record))
        .collect();
    for ((resolution, place), (signed, entry)) in &expected.documents {
        let found = there.remove(&((*resolution).to_owned(), *place));
        let says =
            (entry.record.clone(), entry.document.clone(), day(signed).to_owned(), lines(entry));
        let began = match &entry.begins {
            None => true,
            Some(began) => unsigned.remove(entry.record.as_str()).is_some_and(|record| {
                (&record.title, &record.profile, &record.state)
                    == (&began.title, &began.profile, &began.state)
                    && record.kind == began.kind.id()
                    && record.resolution.as_deref() == Some(resolution)
            }),
        };
        if found != Some(says) || !began {
            changed(&entry.record, resolution);
        }
    }
    let added = there.into_iter().map(|((resolution, _), document)| (document.0, resolution));
    let strange = unsigned
        .into_iter()
        .map(|(id, record)| (id.to_owned(), record.resolution.clone().unwrap_or_default()));
    for (record, resolution) in added.chain(strange) {
        report.findings.push(Finding::DocumentUnsigned { record, resolution });
    }
    let out = left_out(conn)?;
    for (resolution, record) in out.keys().chain(expected.left_out.keys()) {
        let key = (resolution.clone(), record.clone());
        if out.get(&key) != expected.left_out.get(&key) {
            let (record, resolution) = (record.clone(), resolution.clone());
            let finding = Finding::DocumentChanged { record, resolution };
            if !report.findings.contains(&finding) {
                report.findings.push(finding);
            }
        }
    }
    Ok(())
}
