//! What was filed so far, and whether one more document is in order.

use super::derive::derive;
use super::document::{Field, FieldKind};
use super::entry::{Begun, Entry, Filing, Move};
use super::fault::Fault;
use super::gate::{Case, people};
use super::money::Fen;
use super::profile::{Profile, RecordKind, TransitionRule};
use super::standing::{Concluded, standing};
use super::value::read;
use crate::law::Outcome;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Records with what was filed on them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book {
    records: BTreeMap<String, Record>,
}

/// A record: its state, and everything filed on it in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its number; of a body its name.
    pub id: String,
    /// What it is about.
    pub kind: RecordKind,
    /// What it is called.
    pub title: String,
    /// The profile whose states it goes through.
    pub profile: String,
    /// Where it stands.
    pub state: String,
    /// What was filed on it.
    pub filed: Vec<Filed>,
}

/// A document as it was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Its number on the record, from 1.
    pub n: u32,
    /// Its kind.
    pub document: String,
    /// What it says.
    pub fields: BTreeMap<String, String>,
    /// On which day, where the meeting was.
    pub on: NaiveDate,
}

impl Filed {
    /// A field as a day.
    pub fn day(&self, field: &str) -> Option<NaiveDate> {
        self.fields.get(field).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok())
    }

    /// A field as money.
    pub fn money(&self, field: &str) -> Option<Fen> {
        self.fields.get(field).and_then(|text| Fen::read(text))
    }
}

impl Record {
    /// The last document of a kind.
    pub fn last(&self, document: &str) -> Option<&Filed> {
        self.filed.iter().rev().find(|filed| filed.document == document)
    }

    /// All documents of a kind, in order; where `since` is given those after the last of that kind.
    pub fn since<'r>(
        &'r self,
        since: Option<&str>,
        document: &str,
    ) -> impl Iterator<Item = &'r Filed> {
        let after = since.and_then(|since| self.last(since)).map_or(0, |filed| filed.n);
        let document = document.to_owned();
        self.filed.iter().filter(move |filed| filed.n > after && filed.document == document)
    }

    /// The people of a body now, with their categories: its last roster without those who left.
    pub fn members(&self) -> BTreeMap<String, String> {
        let roster = self.last("roster");
        let mut all = roster
            .and_then(|roster| roster.fields.get("members"))
            .map(|kept| people(kept))
            .unwrap_or_default();
        for left in self.since(Some("roster"), "member_left") {
            all.remove(left.fields.get("name").map_or("", String::as_str));
        }
        all
    }
}

impl Book {
    /// Puts a record into the book, as it is known from elsewhere.
    pub fn put(&mut self, record: Record) {
        self.records.insert(record.id.clone(), record);
    }

    /// The record with this number.
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.records.get(id)
    }

    /// All records, by number.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.values()
    }

    /// Whether the organisation behind a plan is looked at more strictly.
    pub fn is_strict(&self, record: &Record) -> bool {
        self.flag(record.organisation().unwrap_or(&record.id)).as_deref() == Some("failed")
    }

    /// The grade that an organisation stands by ([`standing`]).
    pub fn flag(&self, organisation: &str) -> Option<String> {
        let its = self.records.values().filter(|r| r.organisation() == Some(organisation));
        let concluded = its.filter_map(|record| {
            let last = record.last("conclusion")?;
            let (applied, on) = (record.filed.first()?.on, last.on);
            Some(Concluded { grade: last.fields.get("grade")?.clone(), applied, on })
        });
        let concluded: Vec<Concluded> = concluded.collect();
        standing(&concluded).map(|at| concluded[at].grade.clone())
    }

    /// Files a document. `outcome` is how the vote on it ended, where it is voted on; before the vote it
    /// is asked as if it had been adopted.
    ///
    /// # Errors
    /// When it is not in order; the book is then as it was.
    pub fn file(
        &mut self,
        profile: &Profile,
        entry: &Entry,
        outcome: Option<Outcome>,
        today: NaiveDate,
    ) -> Result<Filing, Fault> {
        let unknown = || Fault::DocumentUnknown { document: entry.document.clone() };
        let kind = profile.document(&entry.document).ok_or_else(unknown)?;
        let mut record = match self.records.get(&entry.record) {
            // A body is made up anew, the rules of a round are changed; a plan begins once.
            Some(there)
                if kind.begins && !matches!(there.kind, RecordKind::Body | RecordKind::Round) =>
            {
                return Err(Fault::RecordThere { record: entry.record.clone() });
            }
            Some(record) => record.clone(),
            None if kind.begins => {
                begin(profile, entry, kind.of.first().copied().unwrap_or_default())?
            }
            None => return Err(Fault::RecordUnknown { record: entry.record.clone() }),
        };
        if !kind.of.contains(&record.kind) {
            return Err(unknown());
        }
        if !kind.states.is_empty() && !kind.states.contains(&record.state) {
            return Err(Fault::WrongState { record: record.id, state: record.state });
        }
        let fields = self.fields(&kind.fields, entry, &record)?;
        let begins = (!self.records.contains_key(&record.id)).then(|| Begun {
            kind: record.kind,
            title: record.title.clone(),
            state: record.state.clone(),
            profile: record.profile.clone(),
        });
        let n = record.filed.last().map_or(1, |filed| filed.n + 1);
        record.filed.push(Filed { n, document: kind.id.clone(), fields, on: today });
        for gate in &kind.gates {
            gate.check(&self.case(profile, &record, today))?;
        }
        let by_vote = profile.is_voted_on(&kind.id);
        let state = record.state.clone();
        let adopted = outcome.or(by_vote.then_some(Outcome::Adopted));
        let moves = self.moves(profile, &mut record, adopted, today)?;
        let mut lost = record.clone();
        lost.state = state;
        let if_lost = match by_vote {
            true => self.moves(profile, &mut lost, Some(Outcome::Lost), today).unwrap_or_default(),
            false => vec![],
        };
        let filed = record.filed.last().map(|filed| filed.fields.clone()).unwrap_or_default();
        let entry =
            Entry { document: kind.id.clone(), record: record.id.clone(), fields: filed, begins };
        self.put(record);
        Ok(Filing { entry, by_vote, moves, if_lost })
    }

    /// Files what was found in order before, without asking again: what a signed record says.
    pub fn take(&mut self, entry: &Entry, moves: &[Move], today: NaiveDate) {
        let record = self.records.entry(entry.record.clone()).or_insert_with(|| {
            let begun = entry.begins.clone();
            Record {
                id: entry.record.clone(),
                kind: begun.as_ref().map(|b| b.kind).unwrap_or_default(),
                title: begun.as_ref().map(|b| b.title.clone()).unwrap_or_default(),
                profile: begun.as_ref().map(|b| b.profile.clone()).unwrap_or_default(),
                state: begun.map(|b| b.state).unwrap_or_default(),
                filed: vec![],
            }
        });
        let n = record.filed.last().map_or(1, |filed| filed.n + 1);
        let (document, fields) = (entry.document.clone(), entry.fields.clone());
        record.filed.push(Filed { n, document, fields, on: today });
        for made in moves {
            record.state.clone_from(&made.to);
        }
    }

    /// The state of a record after moves that no document made.
    pub fn moved(&mut self, record: &str, to: &str) {
        if let Some(record) = self.records.get_mut(record) {
            to.clone_into(&mut record.state);
        }
    }

    fn case<'b>(&'b self, profile: &'b Profile, record: &'b Record, today: NaiveDate) -> Case<'b> {
        // The document that is filed stands at the end of the record: there is one.
        let filed = &record.filed[record.filed.len() - 1];
        Case { profile, book: self, record, filed, today }
    }

    /// The moves that the last document of the record makes, one after the other. Where some row would
    /// fit but for what must hold, that is what is wrong.
    fn moves(
        &self,
        profile: &Profile,
        record: &mut Record,
        outcome: Option<Outcome>,
        today: NaiveDate,
    ) -> Result<Vec<Move>, Fault> {
        let mut made: Vec<Move> = vec![];
        for _ in 0..profile.states.len() {
            let filed = record.filed[record.filed.len() - 1].clone();
            let rows = profile.transitions.iter().filter(|row| {
                row.from == record.state && row.fits(&filed.document, &filed.fields, outcome)
            });
            let rows: Vec<&TransitionRule> = rows.collect();
            let case = self.case(profile, record, today);
            // What is wrong is told of the row that came furthest: it is the one that was meant.
            let mut nearest: Option<(usize, Fault)> = None;
            let mut next = None;
            for row in rows {
                let mut gates = row.gates.iter().enumerate();
                let fault = gates.find_map(|(at, gate)| Some((at, gate.check(&case).err()?)));
                match fault {
                    None => {
                        next = Some(row);
                        break;
                    }
                    Some((_, Fault::InOrder)) => {}
                    Some((at, fault)) => {
                        if nearest.as_ref().is_none_or(|(before, _)| *before <= at) {
                            nearest = Some((at, fault));
                        }
                    }
                }
            }
            let first_fault = nearest.map(|(_, fault)| fault);
            match (next, first_fault) {
                (Some(row), _) => {
                    made.push(Move::of(row));
                    record.state.clone_from(&row.to);
                }
                (None, Some(fault)) => return Err(fault),
                (None, None) => break,
            }
        }
        Ok(made)
    }

    /// The fields in the form in which they are kept, with those that follow from others.
    fn fields(
        &self,
        kinds: &[Field],
        entry: &Entry,
        record: &Record,
    ) -> Result<BTreeMap<String, String>, Fault> {
        if let Some(strange) = entry.fields.keys().find(|id| !kinds.iter().any(|k| k.id == **id)) {
            return Err(Fault::FieldUnknown { field: strange.clone() });
        }
        let mut kept = BTreeMap::new();
        for field in kinds {
            let typed = entry.fields.get(&field.id).map_or("", |typed| typed.trim());
            let bad = || Fault::FieldBad {
                field: field.id.clone(),
                value: typed.to_owned(),
                asked: field.kind.asked(),
            };
            let value = match typed {
                "" => String::new(),
                typed => read(field, typed).ok_or_else(bad)?,
            };
            let follows =
                field.derived.as_ref().and_then(|d| derive(self, d, field, record, &kept));
            let value = match follows {
                Some(follows) if value.is_empty() => follows,
                Some(follows) if follows != value => {
                    return Err(Fault::FieldDiffers {
                        field: field.id.clone(),
                        value,
                        expected: follows,
                    });
                }
                _ => value,
            };
            if let (FieldKind::Record(kind), false) = (&field.kind, value.is_empty())
                && self.records.get(&value).is_none_or(|other| other.kind != *kind)
            {
                return Err(Fault::RecordUnknown { record: value });
            }
            if field.required && value.is_empty() {
                return Err(Fault::FieldMissing { field: field.id.clone() });
            }
            if !value.is_empty() {
                kept.insert(field.id.clone(), value);
            }
        }
        Ok(kept)
    }
}

impl Record {
    /// The organisation behind a plan.
    pub fn organisation(&self) -> Option<&str> {
        let plan = self.filed.first().filter(|_| self.kind == RecordKind::Plan)?;
        plan.fields.get("organisation").map(String::as_str)
    }
}

fn begin(profile: &Profile, entry: &Entry, kind: RecordKind) -> Result<Record, Fault> {
    let missing = || Fault::RecordUnknown { record: entry.record.clone() };
    if entry.record.trim().is_empty() {
        return Err(missing());
    }
    let state = profile.first_state(kind).ok_or_else(missing)?;
    let title = entry.fields.get("title").map(|title| crate::text::clean(title));
    Ok(Record {
        id: entry.record.clone(),
        kind,
        title: title.unwrap_or_else(|| entry.record.clone()),
        profile: profile.id.clone(),
        state: state.id.clone(),
        filed: vec![],
    })
}
