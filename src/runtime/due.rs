//! What is late in the pipeline, and who waits for it.

use super::DeskError;
use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::pipeline::{Book, Due, Overdue, Record, RecordKind};
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
            let own: Vec<&Record> = own.iter().filter(waits).copied().collect();
            if due.round.is_some() {
                late.extend(by_round(db, due, &rounds, &own, today)?);
                continue;
            }
            let ids = own.iter().map(|r| r.id.as_str()).collect();
            for (id, filed) in db.awaited(due, &ids)? {
                let Some(record) = by_id.get(id.as_str()) else { continue };
                let record = Record { filed, ..(*record).clone() };
                late.extend(due.overdue(&rounds, &record, today));
            }
        }
    }
    late.sort_by(|a, b| (&a.record, &a.due).cmp(&(&b.record, &b.due)));
    Ok(late)
}

/// What a round asks of the needs that were raised in its time, once it is over.
fn by_round(
    db: &PipelineDb,
    due: &Due,
    rounds: &Book,
    own: &[&Record],
    today: NaiveDate,
) -> Result<Vec<Overdue>, DeskError> {
    let ends = super::board::rounds(rounds, due.round.as_deref().unwrap_or("to"));
    if !ends.iter().any(|(_, _, to)| today > *to) {
        return Ok(vec![]);
    }
    let done = if due.until.is_empty() { BTreeSet::new() } else { db.having(&due.until)? };
    let began: BTreeMap<String, String> =
        db.board()?.into_iter().map(|row| (row.id, row.began_at)).collect();
    let late = own.iter().filter(|r| r.kind == RecordKind::Need && !done.contains(&r.id));
    let late = late.filter_map(|record| {
        let day = began.get(&record.id).and_then(|at| super::board::day_of(at))?;
        let (_, _, to) = ends.iter().find(|(_, from, to)| (from..=to).contains(&&day))?;
        due.late(record, *to, today)
    });
    Ok(late.collect())
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
        let proposer = match overdue.who.as_str() {
            "" => proposer(db, record)?,
            who => who.to_owned(),
        };
        all.push(Late { name, proposer, overdue });
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
