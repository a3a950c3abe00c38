//! The list of the kinds of document that the step takes, and the form of the one chosen.

use super::{Fate, Move, in_list};
use crate::tui::documents::{kinds, kinds_found, take_up};
use crate::tui::form::document_form;
use crate::tui::model::{Dialog, Model, RecordRow};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Asks which kind, where there are several.
pub(in crate::tui) fn begin(model: &mut Model, rows: Vec<RecordRow>) {
    take_up(model, rows);
    let Some(meeting) = &model.meeting else { return };
    model.dialog = match kinds(meeting).as_slice() {
        [] => return,
        [only] => Some(Dialog::Form(Box::new(document_form(model, only)))),
        _ => Some(Dialog::Documents { query: Field::default(), at: 0 }),
    };
}

pub(super) fn key(model: &mut Model, event: KeyEvent, mut query: Field, at: usize) -> Fate {
    let found = kinds_found(model, &query.text());
    match in_list(event, at, found.len(), false) {
        Move::Leave => Fate::Done(vec![]),
        Move::Take(at) => match found.get(at) {
            Some(kind) => Fate::Stays(Dialog::Form(Box::new(document_form(model, kind)))),
            None => Fate::Stays(Dialog::Documents { query, at }),
        },
        Move::To(at) => {
            let at = if query.key(event) { 0 } else { at };
            Fate::Stays(Dialog::Documents { query, at })
        }
    }
}
