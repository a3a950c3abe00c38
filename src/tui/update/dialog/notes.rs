//! Keys among the operator's own notes. What is typed stands until it is on the disk.

use super::Fate;
use crate::meeting::clean;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, NoteRow};
use crate::tui::update::step;
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

pub(super) fn key(
    event: KeyEvent,
    notes: Vec<NoteRow>,
    mut field: Field,
    at: usize,
    forget: bool,
) -> Fate {
    let at = at.min(notes.len().saturating_sub(1));
    if forget {
        let gone = notes.get(at).map(|note| Effect::DeleteNote(note.id));
        let effects = match keymap::action(Place::Asking, event) {
            Some(Action::Affirm) => gone.into_iter().collect(),
            Some(_) => vec![],
            None => return Fate::Stays(Dialog::Notes { notes, field, at, forget }),
        };
        return Fate::Both(Dialog::Notes { notes, field, at, forget: false }, effects);
    }
    let stay = |notes, field, at| Fate::Stays(Dialog::Notes { notes, field, at, forget: false });
    match keymap::action(Place::Notes, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::Confirm) => {
            let text = clean(&field.text());
            let effects = (!text.is_empty()).then_some(Effect::SaveNote(text));
            let dialog = Dialog::Notes { notes, field, at, forget: false };
            Fate::Both(dialog, effects.into_iter().collect())
        }
        // In a field with something in it the key deletes a character.
        Some(Action::Delete) if field.is_empty() && !notes.is_empty() => {
            Fate::Stays(Dialog::Notes { notes, field, at, forget: true })
        }
        action @ Some(Action::Up | Action::Down) => {
            let at = step(at, notes.len(), action);
            stay(notes, field, at)
        }
        _ => {
            field.key(event);
            stay(notes, field, at)
        }
    }
}
