//! What is late in the pipeline, and who waits for it.

use super::DeskError;
use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::pipeline::{Overdue, Record, RecordKind};
use crate::store::PipelineDb;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Something that is late, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// What is late of which record, since when.
    pub overdue: Overdue,
    /// What must follow, by the name in the profile.
    pub name: String,
    /// Who put the record forward; empty where nobody is known.
    pub proposer: String,
}

/// What is late on this day, by record and due. Only the documents that something must follow in time are
/// read, and those of the rounds.
///
/// # Errors
/// When the pipeline cannot be read.
pub fn overdue(
    db: &PipelineDb,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Result<Vec<Overdue>, DeskError> {
    let records = db.records()?;
    if records.is_empty() {
        return Ok(vec![]);
    }
    let rounds = db.book(Some(&BTreeSet::new()))?;
    let by_id: BTreeMap<&str, &Record> = records.iter().map(|r| (r.id.as_str(), r)).collect();
    let mut late = vec![];
    for profile in catalogue.profiles().map(|entry| &entry.value) {
        let own: Vec<&Record> = records.iter().filter(|r| r.profile == profile.id).collect();
        for due in profile.dues.iter().filter(|_| !own.is_empty()) {
            let waits = |r: &&&Record| due.states.is_empty() || due.states.contains(&r.state);
            let ids = own.iter().filter(waits).map(|r| r.id.as_str()).collect();
            for (id, filed) in db.awaited(due, &ids)? {
                let Some(record) = by_id.get(id.as_str()) else { continue };
                let record = Record { filed: vec![filed], ..(*record).clone() };
                late.extend(due.overdue(&rounds, &record, today));
            }
        }
    }
    late.sort_by(|a, b| (&a.record, &a.due).cmp(&(&b.record, &b.due)));
    Ok(late)
}

/// What is late on this day with who waits for it, the longest first.
///
/// # Errors
/// When the pipeline cannot be read.
pub fn late(
    db: &PipelineDb,
    catalogue: &Catalogue,
    words: &Words,
    today: NaiveDate,
) -> Result<Vec<Late>, DeskError> {
    let late = overdue(db, catalogue, today)?;
    let wanted = late.iter().map(|late| late.record.clone()).collect();
    let book = db.book(Some(&wanted))?;
    let mut all = vec![];
    for overdue in late {
        let Some(record) = book.record(&overdue.record) else { continue };
        let profile = catalogue.profile(&record.profile);
        let due = profile.and_then(|p| p.value.dues.iter().find(|due| due.id == overdue.due));
        let name = due.map_or(overdue.due.as_str(), |due| words.pick2(&due.name_zh, &due.name_en));
        let name = name.to_owned();
        all.push(Late { name, proposer: proposer(db, record)?, overdue });
    }
    all.sort_by(|a, b| {
        let place =
            |late: &Late| (std::cmp::Reverse(late.overdue.late), late.overdue.record.clone());
        place(a).cmp(&place(b))
    });
    Ok(all)
}

/// Of a plan the organisation that applied, else whoever put forward the need that it is for.
fn proposer(db: &PipelineDb, record: &Record) -> Result<String, DeskError> {
    if let Some(organisation) = record.organisation() {
        let name = db.record(organisation)?.map(|o| o.title);
        return Ok(name.unwrap_or_else(|| organisation.to_owned()));
    }
    let need = match record.kind {
        RecordKind::Need => Some(record.id.as_str()),
        _ => record.filed.first().and_then(|first| first.fields.get("need")).map(String::as_str),
    };
    let Some(need) = need else { return Ok(String::new()) };
    Ok(db.need(need)?.map(|row| row.need.proposer).unwrap_or_default())
}
