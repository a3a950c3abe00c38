//! Conditions that one document, or the record that it is filed on, answers by itself.

use super::{Case, Gate};
use crate::pipeline::fault::Fault;
use crate::pipeline::money::Fen;
use crate::pipeline::value::lines;
use std::collections::BTreeMap;

/// Days against today.
pub(super) fn day(gate: &Gate, case: &Case<'_>) -> Result<(), Fault> {
    let today = case.today;
    match gate {
        Gate::Until { document, field, day } => {
            let open = case.record.last(document).and_then(|filed| {
                let last = filed.day(field)?;
                Some((filed.on, last))
            });
            let said = case.filed.day(day).unwrap_or(today);
            match open {
                Some((_, last)) if said > last => {
                    Err(Fault::TooLate { document: document.clone(), day: last })
                }
                Some((first, _)) if said < first => {
                    let field = day.clone();
                    Err(Fault::DayBehind { field, day: said, from: first })
                }
                Some(_) => Ok(()),
                None => {
                    Err(Fault::DocumentMissing { document: document.clone(), says: String::new() })
                }
            }
        }
        Gate::ByToday { field } => match case.filed.day(field).filter(|day| *day > today) {
            Some(day) => Err(Fault::DayAhead { field: field.clone(), day }),
            None => Ok(()),
        },
        Gate::FromToday { field } => match case.filed.day(field).filter(|day| *day < today) {
            Some(day) => Err(Fault::DayBehind { field: field.clone(), day, from: today }),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

fn is_so(case: &Case<'_>, when: &BTreeMap<String, String>) -> bool {
    when.iter().all(|(field, value)| case.filed.fields.get(field) == Some(value))
}

pub(super) fn positive(
    case: &Case<'_>,
    field: &str,
    when: &BTreeMap<String, String>,
) -> Result<(), Fault> {
    let value = case.filed.fields.get(field).map_or("", String::as_str);
    let nothing = value.chars().all(|c| matches!(c, '0' | '.'));
    if !nothing || !is_so(case, when) {
        return Ok(());
    }
    Err(Fault::FieldBad { field: field.to_owned(), value: value.to_owned(), asked: "more" })
}

pub(super) fn says(
    case: &Case<'_>,
    says: &BTreeMap<String, String>,
    when: &BTreeMap<String, String>,
) -> Result<(), Fault> {
    let said = &case.filed.fields;
    let differs = says.iter().find(|(field, value)| said.get(*field) != Some(value));
    let Some((field, expected)) = differs.filter(|_| is_so(case, when)) else { return Ok(()) };
    let value = said.get(field).cloned().unwrap_or_default();
    Err(Fault::FieldDiffers { field: field.clone(), value, expected: expected.clone() })
}

pub(super) fn within(
    case: &Case<'_>,
    field: &str,
    document: Option<&str>,
    of: &str,
) -> Result<(), Fault> {
    let over =
        |value: String, most: String| Err(Fault::TooMuch { field: field.to_owned(), value, most });
    let Some(document) = document else {
        let entries = lines(case.filed.fields.get(of).map_or("", String::as_str)).count() as u64;
        let number = case.filed.fields.get(field).and_then(|text| text.parse::<u64>().ok());
        let number = number.unwrap_or(0);
        return if number <= entries {
            Ok(())
        } else {
            over(number.to_string(), entries.to_string())
        };
    };
    // What came before this file was begun is not known.
    let Some(most) = case.record.last(document).and_then(|filed| filed.money(of)) else {
        return Ok(());
    };
    let all = case.record.since(None, &case.filed.document);
    let sum: Fen = all.filter_map(|filed| filed.money(field)).sum();
    if sum <= most { Ok(()) } else { over(sum.text(), most.text()) }
}

pub(super) fn names(case: &Case<'_>, field: &str, document: &str) -> Result<(), Fault> {
    let value = case.filed.fields.get(field).cloned().unwrap_or_default();
    let mut there = case.record.since(None, document);
    if there.any(|filed| filed.n.to_string() == value) {
        return Ok(());
    }
    Err(Fault::FieldBad { field: field.to_owned(), value, asked: "number_there" })
}

/// Who left is not on the roster any more: the document that says so is left out of it.
pub(super) fn member(case: &Case<'_>, field: &str) -> Result<(), Fault> {
    let value = case.filed.fields.get(field).cloned().unwrap_or_default();
    let mut before = case.record.clone();
    before.filed.retain(|filed| filed.n != case.filed.n);
    let people = before.members();
    // A body that was registered without its people has nobody to compare with.
    if people.is_empty() || people.contains_key(&value) {
        return Ok(());
    }
    Err(Fault::FieldBad { field: field.to_owned(), value, asked: "member" })
}
