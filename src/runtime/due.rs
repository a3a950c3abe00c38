//! What is late in the pipeline, and who waits for it.

use super::DeskError;
use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::pipeline::{Book, Overdue, Record, RecordKind};
use crate::store::PipelineDb;
use chrono::NaiveDate;

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
    let book = db.book(None)?;
    let mut all = vec![];
    for record in book.records() {
        let profile = catalogue.profile(&record.profile);
        for due in profile.map(|p| p.value.dues.as_slice()).unwrap_or_default() {
            let Some(overdue) = due.overdue(&book, record, today) else { continue };
            let name = words.pick2(&due.name_zh, &due.name_en).to_owned();
            all.push(Late { name, proposer: proposer(db, &book, record)?, overdue });
        }
    }
    all.sort_by(|a, b| {
        let place =
            |late: &Late| (std::cmp::Reverse(late.overdue.late), late.overdue.record.clone());
        place(a).cmp(&place(b))
    });
    Ok(all)
}

/// Of a plan the organisation that applied, else whoever put forward the need that it is for.
fn proposer(db: &PipelineDb, book: &Book, record: &Record) -> Result<String, DeskError> {
    if let Some(organisation) = record.organisation() {
        let name = book.record(organisation).map_or(organisation, |o| o.title.as_str());
        return Ok(name.to_owned());
    }
    let need = match record.kind {
        RecordKind::Need => Some(record.id.as_str()),
        _ => record.filed.first().and_then(|first| first.fields.get("need")).map(String::as_str),
    };
    let Some(need) = need else { return Ok(String::new()) };
    Ok(db.need(need)?.map(|row| row.need.proposer).unwrap_or_default())
}
