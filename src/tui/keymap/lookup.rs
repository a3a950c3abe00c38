//! Looking into the table: what a key means, and which key does something.

use super::{Action, BINDINGS, Binding, Place};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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

/// The key that does `action` in a meeting: on the floor, on a board of an Open Space, on a sheet.
pub fn key_at_meeting(action: Action) -> Option<&'static Binding> {
    let places = [Place::Floor, Place::Board, Place::Sheet];
    places.into_iter().find_map(|place| key_of(place, action))
}

/// The key that does `action` where the keys of a sheet go before those of the floor; `counts` says of
/// which of them.
pub fn key_on_sheet(action: Action, counts: impl Fn(Action) -> bool) -> Option<&'static Binding> {
    if counts(action)
        && let Some(binding) = key_of(Place::Sheet, action)
    {
        return Some(binding);
    }
    let taken = |key| {
        let mut sheet = BINDINGS.iter().filter(|b| b.place == Place::Sheet && counts(b.action));
        sheet.any(|b| b.key == key)
    };
    let mut floor = BINDINGS.iter().filter(|b| b.place == Place::Floor && b.action == action);
    floor.find(|b| !taken(b.key))
}

/// The cap of a key. Names of keys are the same on every keyboard the room has.
pub fn cap(binding: &Binding) -> String {
    let name = match binding.key {
        KeyCode::Char(' ') => "␣".to_owned(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::F(n) => format!("F{n}"),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::BackTab => "Shift-Tab".to_owned(),
        other => format!("{other:?}"),
    };
    if binding.ctrl { format!("Ctrl-{name}") } else { name }
}
