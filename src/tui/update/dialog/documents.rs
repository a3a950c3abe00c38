//! The list of the kinds of document that the step takes, and the form of the one chosen.

use super::{Fate, Move, in_list};
use crate::pipeline::DocumentKind;
use crate::tui::documents::{kinds, kinds_found, lacking, take_up};
use crate::tui::form::{Form, Task, document_form};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Model, RecordRow};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Asks which kind, where there are several.
pub(in crate::tui) fn begin(model: &mut Model, rows: Vec<RecordRow>) {
    take_up(model, rows);
    let Some(meeting) = &model.meeting else { return };
    let opened = match kinds(meeting).as_slice() {
        [] => return,
        [only] => form(model, only),
        _ => Ok(Dialog::Documents { query: Field::default(), at: 0 }),
    };
    match opened {
        Ok(dialog) => model.dialog = Some(dialog),
        Err(text) => model.say(text, false),
    }
}

/// The form of a kind, or why no record can take one: a form that nothing can be put into is no help.
fn form(model: &Model, kind: &DocumentKind) -> Result<Dialog, String> {
    let lacks = model.meeting.as_ref().and_then(|meeting| lacking(model, meeting, kind));
    lacks.map_or_else(|| Ok(Dialog::Form(Box::new(document_form(model, kind)))), Err)
}

pub(super) fn key(model: &mut Model, event: KeyEvent, mut query: Field, at: usize) -> Fate {
    let found = kinds_found(model, &query.text());
    match in_list(event, at, found.len(), false) {
        Move::Leave => Fate::Done(vec![]),
        Move::Take(at) => match found.get(at).map(|kind| form(model, kind)) {
            Some(Ok(form)) => Fate::Stays(form),
            Some(Err(text)) => {
                model.say(text, false);
                Fate::Stays(Dialog::Documents { query, at })
            }
            None => Fate::Stays(Dialog::Documents { query, at }),
        },
        Move::To(at) => {
            let at = if query.key(event) { 0 } else { at };
            Fate::Stays(Dialog::Documents { query, at })
        }
    }
}

/// Escape in the form of a document: what was filled in is not thrown away at one slip. A refusal goes
/// with the form that it was about.
pub(super) fn leave(model: &mut Model, form: Box<Form>) -> Fate {
    if !matches!(form.task, Task::File(_)) {
        return Fate::Done(vec![]);
    }
    model.refusal = None;
    match form.filled() {
        0 => Fate::Done(vec![]),
        _ => Fate::Stays(Dialog::Drop(form)),
    }
}

/// Whether it is thrown away.
pub(super) fn drop(event: KeyEvent, form: Box<Form>) -> Fate {
    match keymap::action(Place::Asking, event) {
        Some(Action::Affirm) => Fate::Done(vec![]),
        Some(_) => Fate::Stays(Dialog::Form(form)),
        None => Fate::Stays(Dialog::Drop(form)),
    }
}
