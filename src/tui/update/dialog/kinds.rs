//! The list of the kinds of meeting, narrowed as one types.

use super::{Fate, Move, in_list};
use crate::tui::model::{Dialog, Model};
use crate::tui::update::setup::{choose_kind, kinds_found};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

pub(super) fn key(model: &mut Model, event: KeyEvent, mut query: Field, at: usize) -> Fate {
    let found = kinds_found(model, &query.text());
    match in_list(event, at, found.len(), false) {
        Move::Leave => Fate::Done(vec![]),
        Move::Take(at) => match found.get(at) {
            Some(kind) => {
                choose_kind(model, *kind);
                Fate::Done(vec![])
            }
            None => Fate::Stays(Dialog::Kinds { query, at }),
        },
        Move::To(at) => {
            let at = if query.key(event) { 0 } else { at };
            Fate::Stays(Dialog::Kinds { query, at })
        }
    }
}
