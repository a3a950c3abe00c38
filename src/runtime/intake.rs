//! Records that come from elsewhere: lists that were imported, and what was there before the file was
//! begun.

use super::{Desk, DeskError};
use crate::import::{Known, NeedLine, OrganisationLine, same_title};
use crate::meeting::Instant;
use crate::pipeline::{Profile, Record, RecordKind, State};
use crate::store::{Need, PipelineDb};
use chrono::{Datelike, NaiveTime, TimeZone};
use std::collections::{BTreeMap, BTreeSet};

/// What the pipeline knows, for whoever reads a list of such records.
///
/// # Errors
/// When the pipeline cannot be read.
pub fn known_records(db: &PipelineDb, kind: RecordKind) -> Result<Known, DeskError> {
    let details: BTreeMap<String, String> = match kind {
        RecordKind::Need => db.needs()?.into_iter().map(|r| (r.need.id, r.need.detail)).collect(),
        _ => BTreeMap::new(),
    };
    let mut known = Known::default();
    for row in db.extract()?.records {
        if row.record.kind == kind {
            let detail = details.get(&row.record.id).cloned().unwrap_or_default();
            known.titles.insert(same_title(&row.record.title), (row.record.id.clone(), detail));
        }
        known.ids.insert(row.record.id);
    }
    Ok(known)
}

/// The numbers of new records: their own, or the next free one of the year.
fn numbers(
    kind: RecordKind,
    lines: &[(Option<String>, i32)],
    taken: &BTreeSet<String>,
) -> Vec<String> {
    let own = lines.iter().filter_map(|(number, _)| number.as_ref());
    let mut last: BTreeMap<i32, u32> = BTreeMap::new();
    for number in own.chain(taken) {
        let mut parts = number.splitn(3, '-');
        let (letter, year, n) = (parts.next(), parts.next(), parts.next());
        if letter == Some(kind.letter())
            && let Some(year) = year.and_then(|year| year.parse().ok())
            && let Some(n) = n.and_then(|n| n.parse::<u32>().ok())
        {
            let highest = last.entry(year).or_default();
            *highest = n.max(*highest);
        }
    }
    let mut next = |year: i32| {
        let n = last.entry(year).or_default();
        *n = n.saturating_add(1);
        format!("{}-{year}-{n:03}", kind.letter())
    };
    lines.iter().map(|(number, year)| number.clone().unwrap_or_else(|| next(*year))).collect()
}

/// The numbers that the needs of a list get, each counted in the year in which it was taken down.
pub fn need_numbers(lines: &[NeedLine], taken: &BTreeSet<String>, now: Instant) -> Vec<String> {
    let year = |line: &NeedLine| line.on.map_or_else(|| now.year(), |day| day.year());
    let lines: Vec<_> = lines.iter().map(|line| (line.number.clone(), year(line))).collect();
    numbers(RecordKind::Need, &lines, taken)
}

/// The numbers that the organisations of a list get.
pub fn organisation_numbers(
    lines: &[OrganisationLine],
    taken: &BTreeSet<String>,
    now: Instant,
) -> Vec<String> {
    let lines: Vec<_> = lines.iter().map(|line| (line.number.clone(), now.year())).collect();
    numbers(RecordKind::Organisation, &lines, taken)
}

/// The state that a record of this kind may be registered in.
///
/// # Errors
/// The states that there are.
pub fn carried_state<'p>(
    profile: &'p Profile,
    kind: RecordKind,
    state: &str,
) -> Result<&'p State, Vec<&'p State>> {
    let its: Vec<&State> = profile.states.iter().filter(|s| s.of == kind).collect();
    its.iter().copied().find(|s| s.id == state).ok_or(its)
}

impl Desk {
    /// Registers the needs of a list, all of them or, with an error, none; under these numbers.
    ///
    /// # Errors
    /// When a number is taken, or the store says no.
    pub fn register_need_lines(
        &mut self,
        lines: &[NeedLine],
        numbers: &[String],
        profile: &Profile,
        now: Instant,
    ) -> Result<(), DeskError> {
        let first = profile.first_state(RecordKind::Need).map(|s| s.id.clone()).unwrap_or_default();
        let needs = lines.iter().zip(numbers).map(|(line, number)| Need {
            id: number.clone(),
            title: line.title.clone(),
            detail: line.detail.clone(),
            category: line.category.clone(),
            channel: line.channel.clone(),
            proposer: line.proposer.clone(),
            registered_at: began_on(line, now).to_rfc3339(),
            registered_state: first.clone(),
            carried_over: None,
            profile: profile.id.clone(),
        });
        let needs: Vec<Need> = needs.collect();
        self.writable_pipeline()?;
        Ok(self.pipeline().register_needs(&needs)?)
    }

    /// Registers the organisations of a list, all of them or, with an error, none; under these numbers.
    ///
    /// # Errors
    /// When a number is taken, or the store says no.
    pub fn register_organisation_lines(
        &mut self,
        lines: &[OrganisationLine],
        numbers: &[String],
        profile: &Profile,
        now: Instant,
    ) -> Result<(), DeskError> {
        let kind = RecordKind::Organisation;
        let first = profile.first_state(kind).map(|s| s.id.clone()).unwrap_or_default();
        let records = lines.iter().zip(numbers).map(|(line, number)| {
            let record = Record {
                id: number.clone(),
                kind,
                title: line.title.clone(),
                profile: profile.id.clone(),
                state: first.clone(),
                filed: vec![],
            };
            (record, line.fields.clone())
        });
        let records: Vec<_> = records.collect();
        self.writable_pipeline()?;
        Ok(self.pipeline().register_described(&records, &now.to_rfc3339(), None)?)
    }
}

/// The beginning of the day that the list says, in the zone of this machine; else now.
fn began_on(line: &NeedLine, now: Instant) -> Instant {
    let midnight = line.on.map(|day| day.and_time(NaiveTime::MIN));
    let there = midnight.and_then(|at| now.timezone().from_local_datetime(&at).single());
    there.unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_on_where_the_file_and_the_list_are() {
        let own = |n: &str| (Some(n.to_owned()), 2026);
        let none = |year| (None, year);
        let taken = ["N-2026-007", "N-2025-001", "N-m-K1", "O-2026-090"];
        let taken = taken.map(str::to_owned).into_iter().collect();
        let lines =
            [none(2026), own("N-2026-009"), none(2026), none(2025), own("旧-3"), none(2024)];
        let given = numbers(RecordKind::Need, &lines, &taken);
        let expected =
            ["N-2026-010", "N-2026-009", "N-2026-011", "N-2025-002", "旧-3", "N-2024-001"];
        assert_eq!(given, expected);
    }
}
