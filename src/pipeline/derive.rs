//! Fields that follow from others: what nobody has to type, and what somebody types must agree with.

use super::book::{Book, Record};
use super::document::{Derived, Field};
use super::money::Fen;
use super::value::lines;
use std::collections::BTreeMap;

/// What a field says by itself, with the fields of the same document before it; `None` where nothing
/// follows.
pub(super) fn derive(
    book: &Book,
    derived: &Derived,
    field: &Field,
    record: &Record,
    kept: &BTreeMap<String, String>,
) -> Option<String> {
    match derived {
        Derived::Copy { document, field } => record.last(document)?.fields.get(field).cloned(),
        Derived::Total { field } => {
            let list = kept.get(field)?;
            let total: Fen = lines(list).filter_map(|(_, amount)| Fen::read(amount)).sum();
            Some(total.text())
        }
        Derived::Share { document, field, ratio, rest } => {
            let whole = record.last(document)?.money(field)?;
            let share = whole.share(*ratio);
            Some(if *rest { whole - share } else { share }.text())
        }
        Derived::Weighted { terms } => {
            let term = |(field, setting): (&String, &String)| {
                let votes = kept.get(field)?.parse::<u64>().ok()?;
                let weight = u64::try_from(book.setting(setting).ok()?).ok()?;
                votes.checked_mul(weight)
            };
            let sum = terms.iter().map(term).try_fold(0u64, |sum, term| sum.checked_add(term?));
            sum.map(|sum| sum.to_string())
        }
        Derived::Setting { setting } => book.setting(setting).ok().map(|set| set.to_string()),
        Derived::Differs { field, from } => {
            let differs = kept.get(field)? != kept.get(from)?;
            Some(if differs { "yes" } else { "no" }.to_owned())
        }
        Derived::Titled { document, field } => {
            let named = record.last(document)?.fields.get(field)?;
            book.record(named).map(|named| named.title.clone())
        }
        Derived::Count { field } => {
            let named = |other: &&Record| {
                let first = other.filed.first().and_then(|filed| filed.fields.get(field));
                first == Some(&record.id)
            };
            Some(book.records().filter(named).count().to_string())
        }
        Derived::Several { field } => {
            let number = kept.get(field)?.parse::<u64>().ok()?;
            Some(if number > 1 { "yes" } else { "no" }.to_owned())
        }
        Derived::Sum { document, field } => {
            let sum: Fen = record.since(None, document).filter_map(|f| f.money(field)).sum();
            Some(sum.text())
        }
        // A meeting without a count has it from paper.
        Derived::Polled { .. } => None,
        Derived::Next => {
            let numbers = record.filed.iter().filter_map(|filed| filed.fields.get(&field.id));
            let highest = numbers.filter_map(|text| text.parse::<u64>().ok()).max();
            Some((highest.unwrap_or(0) + 1).to_string())
        }
    }
}
