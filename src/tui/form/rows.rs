//! Rows of forms, each with what is usual in it.

use super::{Form, FormField, Label, Value, shown_span};
use crate::meeting::Seat;
use crate::tui::widget::Field;

pub(in crate::tui) fn text(id: &'static str, said: &str) -> FormField {
    FormField { id, needed: true, own: None, value: Value::Text(Field::new(said)) }
}

pub(in crate::tui) fn number(id: &'static str, n: Option<u32>) -> FormField {
    let said = n.map(|n| n.to_string()).unwrap_or_default();
    FormField { id, needed: true, own: None, value: Value::Number(Field::offering(&said)) }
}

pub(in crate::tui) fn seat(id: &'static str, seat: Option<Seat>) -> FormField {
    let said = seat.map(|s| s.to_string()).unwrap_or_default();
    FormField { id, needed: true, own: None, value: Value::Seat(Field::new(&said)) }
}

pub(in crate::tui) fn name(id: &'static str) -> FormField {
    FormField { id, needed: true, own: None, value: Value::Name(Field::default()) }
}

pub(in crate::tui) fn time(id: &'static str, said: &str) -> FormField {
    FormField { id, needed: true, own: None, value: Value::Time(Field::new(said)) }
}

pub(in crate::tui) fn day(id: &'static str) -> FormField {
    FormField { id, needed: true, own: None, value: Value::Day(Field::default()) }
}

pub(in crate::tui) fn span(id: &'static str, secs: Option<u32>) -> FormField {
    let said = secs.map(shown_span).unwrap_or_default();
    FormField { id, needed: true, own: None, value: Value::Span(Field::offering(&said)) }
}

pub(in crate::tui) fn choice(id: &'static str, options: Vec<Label>, at: usize) -> FormField {
    let at = at.min(options.len().saturating_sub(1));
    FormField { id, needed: false, own: None, value: Value::Choice { options, at } }
}

pub(in crate::tui) fn keys(prefix: &str, ids: &[&str]) -> Vec<Label> {
    ids.iter().map(|id| Label::Key(format!("{prefix}-{id}"))).collect()
}

pub(in crate::tui) fn yes_no(id: &'static str, yes: bool) -> FormField {
    choice(id, keys("choice", &["no", "yes"]), usize::from(yes))
}

impl Form {
    /// How many fields somebody has filled in: not what was offered, nor what is always chosen.
    pub fn filled(&self) -> usize {
        let is_filled = |field: &&FormField| match &field.value {
            Value::Choice { at, .. } => *at > 0,
            _ => field.field().is_some_and(|said| !said.is_empty() && !said.is_offered()),
        };
        self.fields.iter().filter(is_filled).count()
    }
}
