//! Reading what is typed into a field, into the one form in which it is kept.

use super::document::{Field, FieldKind};
use super::money::Fen;
use crate::text::clean;
use chrono::NaiveDate;

/// The most characters of a text in a field.
pub(super) const TEXT_MAX: usize = 4_000;
/// The most entries of a list in a field.
pub(super) const LINES_MAX: usize = 500;
/// The largest whole number.
const NUMBER_MAX: u64 = 1_000_000_000;

/// What is typed, in the form in which it is kept; `None` where it is none of its kind. Control
/// characters do not come in; a list keeps its lines.
pub fn read(field: &Field, typed: &str) -> Option<String> {
    let one = |text: &str| clean(text).chars().take(TEXT_MAX + 1).collect::<String>();
    let text = match field.kind {
        FieldKind::Items | FieldKind::People => typed.to_owned(),
        _ => one(typed),
    };
    let fits = text.chars().count() <= TEXT_MAX;
    let text = Some(text).filter(|_| fits)?;
    match &field.kind {
        FieldKind::Text => Some(text),
        FieldKind::Record(_) => Some(text),
        FieldKind::Date => day(&text).map(|day| day.to_string()),
        FieldKind::Money => Fen::read(&text).map(Fen::text),
        FieldKind::Number => {
            let number = text.parse::<u64>().ok().filter(|n| *n <= NUMBER_MAX);
            number.map(|number| number.to_string())
        }
        FieldKind::Choice(choices) => {
            let its = |c: &&super::document::Choice| {
                c.id == text || c.name_zh == text || c.name_en == text
            };
            choices.iter().find(its).map(|choice| choice.id.clone())
        }
        FieldKind::Items => list(&text, |name, amount| {
            let amount = Fen::read(amount)?;
            Some(format!("{name} {}", amount.text()))
        }),
        FieldKind::People => list(&text, |name, category| Some(format!("{name} {category}"))),
    }
}

/// Days are written `2026-12-10` or `2026年12月10日`.
fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%Y年%m月%d日"))
        .ok()
        .filter(|day| (1900..=2999).contains(&chrono::Datelike::year(day)))
}

fn list(text: &str, line: impl Fn(&str, &str) -> Option<String>) -> Option<String> {
    let mut all = vec![];
    for typed in text.lines().map(clean).filter(|typed| !typed.is_empty()) {
        let (name, last) = typed.rsplit_once([' ', '\u{3000}'])?;
        all.push(line(name.trim(), last)?);
    }
    (all.len() <= LINES_MAX).then(|| all.join("\n"))
}

/// The entries of a list as it is kept: the name, and what stands after it.
pub fn lines(kept: &str) -> impl Iterator<Item = (&str, &str)> {
    kept.lines().filter_map(|line| line.rsplit_once(' '))
}
