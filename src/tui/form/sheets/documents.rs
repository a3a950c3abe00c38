//! A document for a record of the pipeline: the record, then a row for each field of its kind. What is
//! wrong with it the core says; a list is written behind semicolons.

use super::super::{Fault, Form, FormField, Label, Own, Task, Value, choice, read_date, text};
use super::{Said, chosen, numbered};
use crate::meeting::{Act, ActKind, Bilingual, Command, Meeting, SheetAct, Submitted};
use crate::pipeline::{Derived, DocumentKind, Entry, Field as Asked, FieldKind, RecordKind};
use crate::tui::documents::{self, Wanted};
use crate::tui::model::{CHAIR, Model};
use crate::tui::widget::Field;
use std::collections::BTreeMap;

/// The form of a document.
pub fn document(model: &Model, kind: &DocumentKind) -> Form {
    let record = record(model, kind);
    let fields = kind.fields.iter().map(|asked| field(model, asked));
    let fields = record.into_iter().chain(fields).collect();
    let mut form = Form::new(Task::File(kind.id.clone()), None, fields);
    let empty = |f: &FormField| match &f.value {
        Value::Choice { at, .. } => *at == 0,
        Value::Record(said, _) => said.is_empty(),
        _ => true,
    };
    form.at = form.fields.iter().position(empty).unwrap_or(0);
    form
}

/// The record that it is filed on; none where it begins one, which then gets the next number.
fn record(model: &Model, kind: &DocumentKind) -> Option<FormField> {
    let wanted = Wanted::by(kind);
    let round = kind.of.contains(&RecordKind::Round);
    if kind.begins && !wanted.new && !round {
        return None;
    }
    let own = model.meeting.as_ref().and_then(documents::own_record).map(|(id, _)| id);
    // The record that the meeting was set up for; where there is only one, that is the one.
    let meant = meant(model, &wanted);
    let rows: Vec<&str> = wanted.rows(model).map(|row| row.id.as_str()).take(2).collect();
    let only = match rows.as_slice() {
        [only] if !kind.begins => Some((*only).to_owned()),
        _ => None,
    };
    let said = own.or(meant).filter(|_| !kind.begins).or(only).unwrap_or_default();
    let hint = if kind.begins { "field-record-new" } else { "field-record" };
    Some(FormField {
        id: "record",
        needed: !round,
        own: Some(Box::new(Own { id: String::new(), name: None, hint: Some(hint) })),
        value: Value::Record(Field::offering(&said), wanted),
    })
}

/// The record that the meeting was set up for, where it is among those that fit.
fn meant(model: &Model, wanted: &Wanted) -> Option<String> {
    let meant = model.meant.as_ref().map(|record| &record.id);
    meant.filter(|id| wanted.rows(model).any(|row| row.id == **id)).cloned()
}

/// The row of a field.
fn field(model: &Model, asked: &Asked) -> FormField {
    let typed = Field::default;
    let value = match &asked.kind {
        FieldKind::Choice(choices) => {
            let named = |zh: &str, en: &str| {
                Label::Named(Bilingual { zh: zh.to_owned(), en: en.to_owned() })
            };
            let none = if asked.required { "field-choose" } else { "field-optional" };
            let options = choices.iter().map(|c| named(&c.name_zh, &c.name_en));
            let options = std::iter::once(Label::Key(none.to_owned())).chain(options).collect();
            Value::Choice { options, at: 0 }
        }
        FieldKind::Date => Value::Date(typed()),
        FieldKind::Record(kind) => {
            let wanted = Wanted::of(*kind);
            let said = meant(model, &wanted).filter(|_| asked.required).unwrap_or_default();
            Value::Record(Field::offering(&said), wanted)
        }
        _ => Value::Text(typed()),
    };
    let hint = match (&asked.derived, &asked.kind) {
        (Some(Derived::Next), _) => Some("field-derived-number"),
        (Some(_), _) => Some("field-derived"),
        (None, FieldKind::Items) => Some("field-items"),
        (None, FieldKind::People) => Some("field-list-people"),
        (None, FieldKind::Money) => Some("field-amount-said"),
        (None, FieldKind::Date) => Some("field-date"),
        (None, FieldKind::Record(_)) => Some("field-record"),
        _ => None,
    };
    let name = Some(Bilingual { zh: asked.name_zh.clone(), en: asked.name_en.clone() });
    FormField {
        id: "own",
        needed: asked.required && asked.derived.is_none(),
        own: Some(Box::new(Own { id: asked.id.clone(), name, hint })),
        value,
    }
}

/// The command that files it.
pub(in crate::tui::form) fn filed(
    model: &Model,
    form: &Form,
    document: &str,
) -> Result<Command, Fault> {
    let kind = model.meeting.as_ref().and_then(documents::profile);
    let kind = kind.and_then(|profile| profile.document(document));
    let kind = kind.ok_or(Fault { at: 0, key: "form-needed" })?;
    let mut entry = Entry { document: document.to_owned(), ..Entry::default() };
    let mut fields = BTreeMap::new();
    for field in &form.fields {
        let Some(own) = &field.own else { continue };
        let said = said(model, kind, field, &own.id);
        if own.id.is_empty() {
            entry.record = said;
        } else if !said.is_empty() {
            fields.insert(own.id.clone(), said);
        }
    }
    entry.fields = fields;
    Ok(Command::new(CHAIR, Act::Sheet(SheetAct::File { entry, filing: None })))
}

/// What a row says, as the core takes it.
fn said(model: &Model, kind: &DocumentKind, field: &FormField, id: &str) -> String {
    let said = field.said();
    match (&field.value, kind.field(id).map(|asked| &asked.kind)) {
        (Value::Choice { at, .. }, Some(FieldKind::Choice(choices))) => {
            let chosen = at.checked_sub(1).and_then(|at| choices.get(at));
            chosen.map(|choice| choice.id.clone()).unwrap_or_default()
        }
        (Value::Date(_), _) => {
            read_date(&said, model.now).map_or(said, |day| day.format("%Y-%m-%d").to_string())
        }
        (Value::Record(_, wanted), _) => wanted.meant(model, &said).unwrap_or(said),
        (_, Some(FieldKind::Items | FieldKind::People)) => {
            let pieces = said.split([';', '\u{FF1B}']).map(str::trim);
            pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("\n")
        }
        _ => said,
    }
}

/// What was filed in this meeting and stands, by number.
fn standing(meeting: &Meeting) -> impl DoubleEndedIterator<Item = (usize, &Submitted)> {
    let all = meeting.sheets.submitted.iter().enumerate().map(|(at, paper)| (at + 1, paper));
    all.filter(|(_, paper)| paper.stands()).collect::<Vec<_>>().into_iter()
}

/// The fields for taking one back, the newest first; `None` for other acts.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    if kind != ActKind::TakeBack {
        return None;
    }
    let profile = documents::profile(meeting);
    let option = |(n, paper): (usize, &Submitted)| {
        let entry = &paper.filing.entry;
        let named = profile.and_then(|profile| profile.document(&entry.document));
        let named = named.map_or(entry.document.as_str(), |k| documents::name(&model.words, k));
        numbered(n, &format!("{named} · {}", entry.record))
    };
    let options = standing(meeting).rev().map(option).collect();
    Some(vec![choice("filed-paper", options, 0), text("reason", "")])
}

/// What that act makes of its fields.
pub(super) fn act(form: &Form, kind: ActKind) -> Said {
    if kind != ActKind::TakeBack {
        return None;
    }
    let n = chosen(form, "filed-paper").ok_or(form.wrong("filed-paper", "form-needed"));
    let reason = form.text("reason");
    Some(n.map(|n| (CHAIR, SheetAct::TakeBack { n, reason })))
}
