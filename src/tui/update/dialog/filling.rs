//! Keys in a form. Enter hands it in when nothing is missing, and goes to what is missing otherwise.

use super::{Fate, digit};
use crate::meeting::ActKind;
use crate::tui::form::{self, Form, Value};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Model};
use crate::tui::update::{floor, making};
use crate::tui::widget::Field;
use crossterm::event::{KeyCode, KeyEvent};

pub(super) fn key(model: &mut Model, event: KeyEvent, mut form: Box<Form>) -> Fate {
    let count = form.fields.len().max(1);
    let turns = matches!(form.fields.get(form.at).map(|f| &f.value), Some(Value::Choice { .. }));
    let records = matches!(form.fields.get(form.at).map(|f| &f.value), Some(Value::Record(..)));
    // A blank turns what is chosen, and is typed where something is typed.
    let by_arrow = matches!(event.code, KeyCode::Left | KeyCode::Right);
    match keymap::action(Place::Form, event) {
        Some(Action::Cancel) => return super::documents::leave(model, form),
        Some(Action::Confirm) => return confirm(model, form),
        Some(Action::NextField) => form.at = (form.at + 1) % count,
        Some(Action::PreviousField) => form.at = (form.at + count - 1) % count,
        Some(Action::Left) if turns => turn(&mut form, false),
        Some(Action::Right) if turns => turn(&mut form, true),
        Some(Action::Left) if records && by_arrow => other_record(model, &mut form, false),
        Some(Action::Right) if records && by_arrow => other_record(model, &mut form, true),
        _ if turns && chosen(&mut form, event) => {}
        _ => {
            model.refusal = None;
            form.fault = None;
            let at = form.at;
            if let Some(field) = form.fields.get_mut(at).and_then(|f| f.typed()) {
                field.key(event);
            }
        }
    }
    if let Some(meeting) = &model.meeting {
        form::follow(meeting, &mut form);
        form::follow_rule(&mut form);
        form::follow_space(&mut form);
        form::follow_sheets(meeting, &mut form);
    }
    Fate::Stays(Dialog::Form(form))
}

fn turn(form: &mut Form, forward: bool) {
    let at = form.at;
    if let Some(Value::Choice { options, at }) = form.fields.get_mut(at).map(|f| &mut f.value) {
        let len = options.len().max(1);
        *at = if forward { (*at + 1) % len } else { (*at + len - 1) % len };
    }
}

/// A digit chooses among what a document can say, as they are numbered on the screen.
fn chosen(form: &mut Form, event: KeyEvent) -> bool {
    let at = form.at;
    let field = form.fields.get_mut(at).filter(|field| field.own.is_some());
    let (Some(n), Some(field)) = (digit(event), field) else { return false };
    let Value::Choice { options, at } = &mut field.value else { return false };
    let fits = n < options.len();
    if fits {
        *at = n;
    }
    fits
}

/// The next record that fits, as if it were typed.
fn other_record(model: &Model, form: &mut Form, forward: bool) {
    let at = form.at;
    let Some(Value::Record(said, wanted)) = form.fields.get_mut(at).map(|f| &mut f.value) else {
        return;
    };
    let rows: Vec<&str> = wanted.rows(model).map(|row| row.id.as_str()).collect();
    let here = wanted.found(model, &said.text()).map(|row| row.id.as_str());
    let here = rows.iter().position(|id| Some(*id) == here);
    let len = rows.len().max(1);
    let next = match (here, forward) {
        (None, true) => 0,
        (None, false) => len - 1,
        (Some(at), true) => (at + 1) % len,
        (Some(at), false) => (at + len - 1) % len,
    };
    if let Some(id) = rows.get(next) {
        *said = Field::offering(id);
    }
}

/// What is refused comes back as it was entered.
fn confirm(model: &mut Model, mut form: Box<Form>) -> Fate {
    match form.made(model) {
        Ok(made) => {
            form.fault = None;
            let next = form::again(model, &form);
            model.held = Some(Dialog::Form(form));
            let effects = making::finish(model, made);
            let Some(next) = next else { return Fate::Done(effects) };
            model.refusal = None;
            Fate::Both(Dialog::Form(Box::new(next)), effects)
        }
        Err(fault) => {
            // The first Enter in an empty field is no mistake: it only goes to what is missing.
            let new = form.at != fault.at;
            form.at = fault.at;
            form.fault = (!new || fault.key != "form-needed").then_some(fault);
            Fate::Stays(Dialog::Form(form))
        }
    }
}

/// The form of a ruling, with the answer that was given.
pub(super) fn ruling(model: &mut Model, well_taken: bool) -> Vec<Effect> {
    let effects = floor::fill_in(model, ActKind::Rule, None);
    if let Some(Dialog::Form(form)) = &mut model.dialog {
        form.answer(well_taken);
    }
    effects
}
