//! What the pipeline says to a document that a meeting files: the book is read from the file, with what
//! this meeting has filed already, and the document is asked of it.

use super::{Desk, DeskError};
use crate::meeting::{BodyRecord, Instant, Item, Meeting, PlanRef, Refusal, clean};
use crate::pipeline::{
    Book, Derived, Entry, Fault, Field, FieldKind, Filing, Gate, Polled, Profile, Record,
    RecordKind, TransitionRule, read_value,
};
use crate::tui::RecordRow;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Desk {
    /// What the pipeline says to a document.
    ///
    /// # Errors
    /// The refusal, or the store says no.
    pub(super) fn filing(
        &self,
        meeting: &Meeting,
        entry: &Entry,
        now: Instant,
    ) -> Result<Filing, DeskError> {
        let refused = |fault| DeskError::from(Refusal::of_fault(&entry.document, fault));
        let profile = meeting.charter().and_then(|charter| charter.profile.as_ref());
        let unknown = || refused(Fault::DocumentUnknown { document: entry.document.clone() });
        let profile = profile.ok_or_else(unknown)?;
        let mut entry = entry.clone();
        entry.record = clean(&entry.record);
        entry.begins = None;
        let kind = profile.document(&entry.document).ok_or_else(unknown)?;
        if kind.begins && entry.record.is_empty() {
            let of = kind.of.first().copied().unwrap_or_default();
            entry.record = self.next_id(of, meeting, now)?;
        }
        let today = meeting.clock(now).date_naive();
        from_the_count(meeting, &kind.fields, &mut entry).map_err(refused)?;
        let mut book = self.book_of(meeting, profile, &entry, today)?;
        book.file(profile, &entry, None, today).map_err(refused)
    }

    /// The records that the document touches, as this meeting would leave them.
    fn book_of(
        &self,
        meeting: &Meeting,
        profile: &Profile,
        entry: &Entry,
        today: NaiveDate,
    ) -> Result<Book, DeskError> {
        let dossier = meeting.dossier();
        let mut wanted: BTreeSet<String> = BTreeSet::from([entry.record.clone()]);
        for filed in dossier.iter().map(|paper| &paper.entry).chain([entry]) {
            wanted.insert(filed.record.clone());
            let kind = profile.document(&filed.document);
            let named = kind.iter().flat_map(|kind| &kind.fields).filter_map(|field| {
                let refers = matches!(field.kind, FieldKind::Record(_));
                filed.fields.get(&field.id).filter(|_| refers).map(|id| clean(id))
            });
            wanted.extend(named);
        }
        let reach = Reach::of(profile, &entry.document);
        if reach.neighbours {
            wanted.extend(self.neighbours(entry, &wanted)?);
        }
        let mut book = self.pipeline().book((!reach.all).then_some(&wanted))?;
        for paper in dossier.iter().filter(|paper| !paper.by_vote) {
            book.take(&paper.entry, &paper.moves, today);
        }
        Ok(book)
    }

    /// The plans for the need that the document, or the plan that it is filed on, is about.
    fn neighbours(
        &self,
        entry: &Entry,
        wanted: &BTreeSet<String>,
    ) -> Result<Vec<String>, DeskError> {
        let book = self.pipeline().book(Some(wanted))?;
        let first = book.record(&entry.record).and_then(|record| record.filed.first());
        let need = entry.fields.get("need").or_else(|| first.and_then(|f| f.fields.get("need")));
        let need = need.map_or_else(|| entry.record.clone(), |need| clean(need));
        Ok(self.pipeline().plans(&need)?.into_iter().map(|(plan, _)| plan.id).collect())
    }

    /// The next free number of such a record, counting what this meeting has filed.
    fn next_id(
        &self,
        of: RecordKind,
        meeting: &Meeting,
        now: Instant,
    ) -> Result<String, DeskError> {
        if of == RecordKind::Body {
            return Ok(String::new());
        }
        let stem = format!("{}-{}-", of.letter(), now.format("%Y"));
        let known = self.pipeline().record_ids(&stem)?;
        let here = meeting.dossier().into_iter().map(|paper| paper.entry.record);
        let numbers = known.into_iter().chain(here);
        let numbers = numbers.filter_map(|id| id.strip_prefix(&stem)?.parse::<u32>().ok());
        Ok(format!("{stem}{:03}", numbers.max().unwrap_or(0) + 1))
    }

    /// The state of a body's own record, by its name.
    pub(super) fn body_state(&self, body: &str) -> Result<Option<String>, DeskError> {
        Ok(self.pipeline().record(&clean(body))?.map(|record| record.state))
    }

    /// A body as it stands on record, by its name.
    pub(super) fn body_record(&self, body: &str) -> Result<Option<BodyRecord>, DeskError> {
        let id = clean(body);
        let book = self.pipeline().book(Some(&BTreeSet::from([id.clone()])))?;
        let Some(record) = book.record(&id).filter(|r| r.kind == RecordKind::Body) else {
            return Ok(None);
        };
        let kind = record.last("roster").and_then(|roster| roster.fields.get("kind"));
        Ok(Some(BodyRecord {
            kind: kind.cloned().unwrap_or_default(),
            people: record.members().into_keys().collect(),
        }))
    }

    /// The body that a matter was assigned to: a plan goes with its need.
    fn assigned(&self, meeting: &Meeting, item: &Item) -> Result<Option<String>, DeskError> {
        let wanted = meeting.charter().and_then(|charter| charter.format.assigned.clone());
        let (Some((document, field)), Some(need)) = (wanted, &item.need) else { return Ok(None) };
        let mut id = clean(&need.id);
        let mut book = self.pipeline().book(Some(&BTreeSet::from([id.clone()])))?;
        let first = book.record(&id).and_then(|record| record.filed.first());
        if let Some(its) = first.and_then(|first| first.fields.get("need")).cloned() {
            book = self.pipeline().book(Some(&BTreeSet::from([its.clone()])))?;
            id = its;
        }
        let last = book.record(&id).and_then(|record| record.last(&document));
        Ok(last.and_then(|last| last.fields.get(&field)).cloned())
    }

    /// Whether the organisation behind a plan is looked at more strictly, and the document that this asks
    /// for is not on the plan.
    fn is_unchecked(&self, meeting: &Meeting, item: &Item) -> Result<bool, DeskError> {
        let profile = meeting.charter().and_then(|charter| charter.profile.as_ref());
        let gates = profile.into_iter().flat_map(|p| &p.transitions).flat_map(|row| &row.gates);
        let check = gates.into_iter().find_map(|gate| match gate {
            Gate::Strict { document } => Some(document.clone()),
            _ => None,
        });
        let (Some(check), Some(need)) = (check, &item.need) else { return Ok(false) };
        let id = clean(&need.id);
        let book = self.pipeline().book(Some(&BTreeSet::from([id.clone()])))?;
        let Some(plan) = book.record(&id).filter(|record| record.last(&check).is_none()) else {
            return Ok(false);
        };
        let Some(organisation) = plan.organisation() else { return Ok(false) };
        let standing = self.pipeline().standing_grade(organisation)?;
        Ok(standing.is_some_and(|(grade, ..)| grade == "failed"))
    }

    /// What is known of a matter besides its record: lists of the place, plans, earlier phases, whether
    /// it was handed down without admission.
    pub(super) fn look_up(&self, meeting: &Meeting, item: &mut Item) -> Result<(), DeskError> {
        item.unadmitted = self.is_unadmitted(item)?;
        item.listed = self.listed(meeting, item)?;
        item.assigned = self.assigned(meeting, item)?;
        item.unchecked = self.is_unchecked(meeting, item)?;
        item.plans = self.plans_of(meeting, item)?;
        item.phases = self.phases_before(meeting, item)?;
        Ok(())
    }

    /// The plans for the need of an item that the meeting chooses from: those that a decision of it moves.
    pub(super) fn plans_of(
        &self,
        meeting: &Meeting,
        item: &Item,
    ) -> Result<Vec<PlanRef>, DeskError> {
        let charter = meeting.charter();
        let rule = charter.and_then(|charter| charter.format.transition.clone());
        let profile = charter.and_then(|charter| charter.profile.as_ref());
        let (Some(rule), Some(profile), Some(need)) = (rule, profile, &item.need) else {
            return Ok(vec![]);
        };
        let chosen = |record: &Record| {
            let adopted = crate::law::Outcome::Adopted;
            !profile.decided(&rule, &record.state, adopted).is_empty()
        };
        let plans = self.pipeline().plans(&clean(&need.id))?.into_iter();
        let plans = plans.filter(|(plan, _)| chosen(plan)).map(|(plan, applicant)| PlanRef {
            id: plan.id,
            title: plan.title,
            applicant,
            state: plan.state,
        });
        Ok(plans.collect())
    }

    /// The records that documents may be filed on.
    ///
    /// # Errors
    /// When the pipeline cannot be read.
    pub fn record_rows(&self) -> Result<Vec<RecordRow>, DeskError> {
        let row = |r: Record| RecordRow { id: r.id, title: r.title, kind: r.kind, state: r.state };
        Ok(self.pipeline().records()?.into_iter().map(row).collect())
    }

    /// Registers records by hand: organisations, or what was there before this file was begun.
    ///
    /// # Errors
    /// When a number is taken, or a record in a later state does not say why.
    pub fn register_records(
        &mut self,
        records: &[Record],
        at: &str,
        carried_over: Option<&str>,
    ) -> Result<(), DeskError> {
        let cleaned: Vec<Record> = records
            .iter()
            .map(|record| Record {
                id: clean(&record.id),
                title: clean(&record.title),
                ..record.clone()
            })
            .collect();
        self.writable_pipeline()?;
        let why = carried_over.map(clean);
        Ok(self.pipeline().register_records(&cleaned, at, why.as_deref())?)
    }
}

/// Which other records a document is judged by.
struct Reach {
    /// All: money and earlier projects of the same organisation are told by all of them together.
    all: bool,
    /// The plans for the same need.
    neighbours: bool,
}

impl Reach {
    fn of(profile: &Profile, document: &str) -> Self {
        let its = |row: &&TransitionRule| row.document.as_deref() == Some(document);
        let kind = profile.document(document);
        let own = kind.iter().flat_map(|kind| &kind.gates);
        let gates: Vec<&Gate> =
            own.chain(profile.transitions.iter().filter(its).flat_map(|row| &row.gates)).collect();
        let counts = |field: &Field| matches!(field.derived, Some(Derived::Count { .. }));
        Reach {
            all: gates.iter().any(|gate| matches!(gate, Gate::Pool { .. } | Gate::Strict { .. })),
            neighbours: gates.iter().any(|gate| matches!(gate, Gate::Alone { .. }))
                || kind.is_some_and(|kind| kind.fields.iter().any(counts)),
        }
    }
}

/// Figures of the meeting's own count go into the document; typed, they must say the same. With the sum
/// goes its arithmetic: where the meeting voted with other weights than the round has, the two differ.
fn from_the_count(meeting: &Meeting, fields: &[Field], entry: &mut Entry) -> Result<(), Fault> {
    let Some(scored) = meeting.scored(&entry.record) else { return Ok(()) };
    for field in fields {
        let figure = match &field.derived {
            Some(Derived::Polled { what: Polled::Votes(criterion) }) => {
                let votes = scored.votes.iter().find(|(name, _)| name == criterion);
                votes.map(|(_, votes)| votes.to_string())
            }
            Some(Derived::Polled { what: Polled::Rank }) => Some(scored.rank.to_string()),
            Some(Derived::Polled { what: Polled::Chosen }) => {
                Some(if scored.chosen { "yes" } else { "no" }.to_owned())
            }
            Some(Derived::Weighted { .. }) => Some(scored.score.to_string()),
            _ => None,
        };
        let Some(figure) = figure else { continue };
        let typed = entry.fields.entry(field.id.clone()).or_default();
        if typed.trim().is_empty() {
            *typed = figure;
        } else if read_value(field, typed).as_ref() != Some(&figure) {
            let (field, value) = (field.id.clone(), clean(typed));
            return Err(Fault::FieldDiffers { field, value, expected: figure });
        }
    }
    Ok(())
}
