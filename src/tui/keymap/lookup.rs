//! Looking into the table: what a key means, and which key does something.

use super::{Action, BINDINGS, Binding, Place};
use crossterm::event::{KeyEvent, KeyModifiers};

/// What `event` means in `place`.
pub fn action(place: Place, event: KeyEvent) -> Option<Action> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let fits = |b: &&Binding| b.key == event.code && b.ctrl == ctrl;
    let here = BINDINGS.iter().filter(|b| b.place == place).find(fits);
    here.or_else(|| BINDINGS.iter().filter(|b| b.place == Place::Anywhere).find(fits))
        .map(|b| b.action)
}

/// The rows of `place`, each action once.
pub fn shown(place: Place) -> Vec<&'static Binding> {
    let mut rows: Vec<&Binding> = vec![];
    for binding in BINDINGS.iter().filter(|b| b.place == place) {
        if !rows.iter().any(|r| r.action == binding.action) {
            rows.push(binding);
        }
    }
    rows
}

/// The key that does `action` in `place`.
pub fn key_of(place: Place, action: Action) -> Option<&'static Binding> {
    BINDINGS.iter().find(|b| b.place == place && b.action == action)
}

/// The key that does `action` in a meeting: on the floor, or on a board of an Open Space.
pub fn key_at_meeting(action: Action) -> Option<&'static Binding> {
    key_of(Place::Floor, action).or_else(|| key_of(Place::Board, action))
}
