//! Keys in a form. Enter hands it in when nothing is missing, and goes to what is missing otherwise.

use super::Fate;
use crate::meeting::ActKind;
use crate::tui::form::{self, Form, Value};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Model};
use crate::tui::update::{floor, making};
use crossterm::event::KeyEvent;

pub(super) fn key(model: &mut Model, event: KeyEvent, mut form: Box<Form>) -> Fate {
    let count = form.fields.len().max(1);
    let turns = matches!(form.fields.get(form.at).map(|f| &f.value), Some(Value::Choice { .. }));
    match keymap::action(Place::Form, event) {
        Some(Action::Cancel) => return Fate::Done(vec![]),
        Some(Action::Confirm) => return confirm(model, form),
        Some(Action::NextField) => form.at = (form.at + 1) % count,
        Some(Action::PreviousField) => form.at = (form.at + count - 1) % count,
        Some(Action::Left) if turns => turn(&mut form, false),
        Some(Action::Right) if turns => turn(&mut form, true),
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
