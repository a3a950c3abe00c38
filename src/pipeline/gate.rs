//! What must hold before a document is filed or a record moves: a few kinds of condition, put together
//! by the profile.

mod simple;

use super::book::{Book, Filed, Record};
use super::fault::Fault;
use super::money::Fen;
use super::profile::Profile;
use super::value::lines;
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Gate {
    /// There is a document.
    Has(Found),
    /// There is none.
    Lacks(Found),
    /// Each document of a kind has one of another kind that says its number in the field `of`.
    Answered {
        /// What is to be answered.
        document: String,
        /// What answers it.
        by: String,
        /// Only what was filed after the last of this kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<String>,
    },
    /// A day in the last document of a kind is past.
    Past {
        /// The kind of document.
        document: String,
        /// Its field.
        field: String,
    },
    /// A day lies between that on which the last document of a kind was filed and one that it says.
    Until {
        /// The kind of document.
        document: String,
        /// Its field.
        field: String,
        /// The field of the document that is filed with the day.
        day: String,
    },
    /// A day of the document is today or before.
    ByToday {
        /// The field.
        field: String,
    },
    /// A day of the document is today or later.
    FromToday {
        /// The field.
        field: String,
    },
    /// A number or an amount of the document is more than nothing.
    Positive {
        /// The field.
        field: String,
        /// Only where other fields say this.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        when: BTreeMap<String, String>,
    },
    /// Fields say this where others say that.
    Says {
        /// What they say.
        says: BTreeMap<String, String>,
        /// What the others say.
        when: BTreeMap<String, String>,
    },
    /// The amounts in a field, of all such documents on the record, are no more than an amount in the
    /// last document of another kind; of numbers, no more than the entries of a list in the document.
    Within {
        /// The field.
        field: String,
        /// The other kind of document; left out: the document that is filed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document: Option<String>,
        /// Its field.
        of: String,
    },
    /// The number in a field is that of such a document on the record.
    Names {
        /// The field.
        field: String,
        /// The kind of document.
        document: String,
    },
    /// The name in a field is that of somebody of the body.
    Member {
        /// The field.
        field: String,
    },
    /// All of this holds of the record that a field names.
    At {
        /// The field.
        field: String,
        /// What must hold of it.
        gates: Vec<Gate>,
    },
    /// No other record that began with the same record in a field is in one of these states.
    Alone {
        /// The field.
        field: String,
        /// The states.
        states: Vec<String>,
    },
    /// From one day of the document to another it is at least as long as the community has set, both
    /// counted.
    Lasts {
        /// The first day.
        from: String,
        /// The last day.
        to: String,
        /// The setting, in days.
        setting: String,
    },
    /// The record that a field names is in one of these states.
    In {
        /// The field.
        field: String,
        /// The last document of this kind that says it; left out: the document that is filed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document: Option<String>,
        /// The states.
        states: Vec<String>,
    },
    /// With this amount the round's money is not overspent.
    Pool {
        /// The field with the amount; what other records have in the same field of the same kind of
        /// document counts with it, unless they ended without it.
        field: String,
    },
    /// A body is made up as its kind demands.
    Composed,
    /// A body is not.
    Broken,
    /// For each name of a list there is a document that says it; the last one that does says the rest.
    Each {
        /// The last document of this kind has the list.
        list: String,
        /// The field with the list.
        field: String,
        /// The kind of document that is there for each.
        document: String,
        /// Its field with the name.
        name: String,
        /// What its other fields say.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        says: BTreeMap<String, String>,
    },
    /// These fields are filled where other fields say this.
    Filled {
        /// The fields.
        fields: Vec<String>,
        /// What the others say.
        when: BTreeMap<String, String>,
    },
    /// Where the organisation behind it is looked at more strictly, this document is there.
    Strict {
        /// Its kind.
        document: String,
    },
}

/// A document that is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Its kind.
    pub document: String,
    /// What its fields say.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub says: BTreeMap<String, String>,
    /// Only what was filed after the last of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
}

impl Found {
    fn all<'r>(&self, record: &'r Record) -> Vec<&'r Filed> {
        let of_kind = record.since(self.since.as_deref(), &self.document);
        let says = |filed: &&Filed| self.says.iter().all(|(f, v)| filed.fields.get(f) == Some(v));
        of_kind.filter(says).collect()
    }
}

/// What a condition is judged by.
pub(super) struct Case<'b> {
    pub profile: &'b Profile,
    pub book: &'b Book,
    pub record: &'b Record,
    /// The document that is filed: the last one on the record.
    pub filed: &'b Filed,
    pub today: NaiveDate,
}

impl Gate {
    pub(super) fn check(&self, case: &Case<'_>) -> Result<(), Fault> {
        let record = case.record;
        match self {
            Gate::Has(found) => {
                let lacks = || Fault::DocumentMissing {
                    document: found.document.clone(),
                    says: found.says.values().cloned().collect::<Vec<_>>().join(" "),
                };
                if found.all(record).is_empty() { Err(lacks()) } else { Ok(()) }
            }
            Gate::Lacks(found) => match found.all(record).first() {
                None => Ok(()),
                Some(filed) => {
                    Err(Fault::DocumentThere { document: found.document.clone(), number: filed.n })
                }
            },
            Gate::Answered { document, by, since } => {
                let answers: Vec<_> = record.since(since.as_deref(), by).collect();
                let open = |asked: &&Filed| {
                    let n = asked.n.to_string();
                    !answers.iter().any(|answer| answer.fields.get("of") == Some(&n))
                };
                let open = record.since(since.as_deref(), document).filter(open);
                let open: Vec<u32> = open.map(|filed| filed.n).collect();
                if open.is_empty() {
                    return Ok(());
                }
                Err(Fault::Unanswered { document: document.clone(), by: by.clone(), numbers: open })
            }
            Gate::Past { document, field } => {
                let day = record.last(document).and_then(|filed| filed.day(field));
                match day {
                    Some(day) if case.today > day => Ok(()),
                    Some(day) => Err(Fault::TooEarly { document: document.clone(), day }),
                    None => Err(Fault::DocumentMissing {
                        document: document.clone(),
                        says: String::new(),
                    }),
                }
            }
            Gate::Lasts { from, to, setting } => lasts(case, from, to, setting),
            Gate::Until { .. } | Gate::ByToday { .. } | Gate::FromToday { .. } => {
                simple::day(self, case)
            }
            Gate::Positive { field, when } => simple::positive(case, field, when),
            Gate::Says { says, when } => simple::says(case, says, when),
            Gate::Within { field, document, of } => {
                simple::within(case, field, document.as_deref(), of)
            }
            Gate::Names { field, document } => simple::names(case, field, document),
            Gate::Member { field } => simple::member(case, field),
            Gate::At { field, gates } => at(case, field, gates),
            Gate::Alone { field, states } => alone(case, field, states),
            Gate::In { field, document, states } => {
                let said = match document {
                    None => Some(case.filed),
                    Some(document) => record.last(document),
                };
                let id =
                    said.and_then(|filed| filed.fields.get(field)).cloned().unwrap_or_default();
                let other = case.book.record(&id);
                match other {
                    Some(other) if states.contains(&other.state) => Ok(()),
                    Some(other) => {
                        Err(Fault::NotReady { record: id.clone(), state: other.state.clone() })
                    }
                    None => Err(Fault::RecordUnknown { record: id }),
                }
            }
            Gate::Pool { field } => pool(case, field),
            Gate::Each { list, field, document, name, says } => {
                let kept = record.last(list).and_then(|filed| filed.fields.get(field));
                let lacks: Vec<&str> = lines(kept.map_or("", String::as_str))
                    .map(|(one, _)| one)
                    .filter(|one| !is_told(record, document, (name, one), says))
                    .collect();
                if lacks.is_empty() {
                    return Ok(());
                }
                let (document, says) = (document.clone(), lacks.join(" "));
                Err(Fault::DocumentMissing { document, says })
            }
            Gate::Filled { fields, when } => {
                let said = &case.filed.fields;
                let asked = when.iter().all(|(field, value)| said.get(field) == Some(value));
                match fields.iter().find(|field| asked && !said.contains_key(*field)) {
                    Some(empty) => Err(Fault::FieldMissing { field: empty.clone() }),
                    None => Ok(()),
                }
            }
            Gate::Composed | Gate::Broken => composed(case, matches!(self, Gate::Composed)),
            Gate::Strict { document } => {
                if !case.book.is_strict(record) || record.last(document).is_some() {
                    return Ok(());
                }
                Err(Fault::DocumentMissing { document: document.clone(), says: String::new() })
            }
        }
    }
}

/// Of another record the same is asked as of this one: the document that is filed stays what it is.
fn at(case: &Case<'_>, field: &str, gates: &[Gate]) -> Result<(), Fault> {
    let id = case.filed.fields.get(field).cloned().unwrap_or_default();
    let other = case.book.record(&id).ok_or(Fault::RecordUnknown { record: id })?;
    gates.iter().try_for_each(|gate| gate.check(&Case { record: other, ..*case }))
}

fn alone(case: &Case<'_>, field: &str, states: &[String]) -> Result<(), Fault> {
    let named = |record: &Record| record.filed.first().and_then(|f| f.fields.get(field)).cloned();
    let Some(same) = named(case.record) else { return Ok(()) };
    let mut others = case.book.records().filter(|other| other.id != case.record.id);
    let there = others.find(|o| states.contains(&o.state) && named(o).as_ref() == Some(&same));
    match there {
        None => Ok(()),
        Some(other) => {
            let (record, state) = (other.id.clone(), other.state.clone());
            Err(Fault::ChosenAlready { record, state })
        }
    }
}

/// Whether the last document of a kind that gives this name says the rest.
fn is_told(
    record: &Record,
    document: &str,
    (field, name): (&str, &str),
    says: &BTreeMap<String, String>,
) -> bool {
    let its = |filed: &&Filed| filed.fields.get(field).is_some_and(|said| said == name);
    let last = record.since(None, document).filter(its).last();
    last.is_some_and(|filed| says.iter().all(|(field, v)| filed.fields.get(field) == Some(v)))
}

fn lasts(case: &Case<'_>, from: &str, to: &str, setting: &str) -> Result<(), Fault> {
    let days = case.book.setting(setting)?;
    let (first, last) = (case.filed.day(from), case.filed.day(to));
    let long = first.zip(last).is_some_and(|(first, last)| {
        first.checked_add_signed(TimeDelta::days(days - 1)).is_some_and(|least| last >= least)
    });
    if long {
        return Ok(());
    }
    Err(Fault::TooShort { field: to.to_owned(), setting: setting.to_owned(), days })
}

fn pool(case: &Case<'_>, field: &str) -> Result<(), Fault> {
    let missing = || Fault::RoundMissing { setting: "pool".into() };
    let round = case.book.round_of(case.record).ok_or_else(missing)?;
    let pool = round.last("rules").and_then(|rules| rules.money("pool")).unwrap_or_default();
    let amount = case.filed.money(field).unwrap_or_default();
    // What was paid before on the same record counts as well.
    let before = case.record.since(None, &case.filed.document).filter(|f| f.n < case.filed.n);
    let before: Fen = before.filter_map(|filed| filed.money(field)).sum();
    let spent = before + case.book.committed(case.record, &case.filed.document, field);
    if spent + amount <= pool {
        return Ok(());
    }
    Err(Fault::PoolExceeded { pool, left: Fen((pool - spent).0.max(0)), amount })
}

fn composed(case: &Case<'_>, wanted: bool) -> Result<(), Fault> {
    let people = case.record.members();
    let kind = case.record.last("roster").and_then(|roster| roster.fields.get("kind"));
    let rule = kind.and_then(|kind| case.profile.body(kind)).map(|body| &body.composition);
    let Some(rule) = rule else { return Ok(()) };
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for category in people.values() {
        *counts.entry(category.clone()).or_default() += 1;
    }
    match (rule.faults(&counts).into_iter().next(), wanted) {
        (None, true) | (Some(_), false) => Ok(()),
        (Some(fault), true) => Err(Fault::Composition(fault)),
        (None, false) => Err(Fault::InOrder),
    }
}

/// The people of a list as it is kept, by name.
pub(super) fn people(kept: &str) -> BTreeMap<String, String> {
    lines(kept).map(|(name, category)| (name.to_owned(), category.to_owned())).collect()
}
