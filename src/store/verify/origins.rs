//! That every need from a wall is what the signed record of its Open Space says, and none is missing.

use super::report::{FileReport, Finding};
use crate::meeting::Resolution;
use crate::store::pipeline::{OPEN_SPACE, Origin, brought_by, needs, origins};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Compares needs and their origins with the records that brought them.
pub(super) fn check<'r>(
    conn: &Connection,
    resolutions: impl Iterator<Item = &'r Resolution>,
    report: &mut FileReport,
) -> rusqlite::Result<()> {
    let mut known: BTreeMap<String, Vec<Origin>> = BTreeMap::new();
    for (need, origin) in origins(conn, None)? {
        known.entry(need).or_default().push(origin);
    }
    let mut there: BTreeMap<String, _> =
        needs(conn, None)?.into_iter().map(|row| (row.need.id.clone(), row.need)).collect();
    for resolution in resolutions {
        for (need, origins) in brought_by(resolution) {
            let found = known.remove(&need.id).unwrap_or_default();
            if there.remove(&need.id).as_ref() != Some(&need) || found != origins {
                let resolution = resolution.id.clone();
                report.findings.push(Finding::OriginChanged { need: need.id, resolution });
            }
        }
    }
    // What is left says that it comes from a wall, and no record says so.
    let strange = there.into_values().filter(|need| need.channel == OPEN_SPACE);
    let strange = strange.map(|need| need.id).chain(known.into_keys());
    let mut strange: Vec<String> = strange.collect();
    strange.sort();
    strange.dedup();
    report.findings.extend(strange.into_iter().map(|need| Finding::OriginUnsigned { need }));
    Ok(())
}
