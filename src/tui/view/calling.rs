//! Dialogs of hands and the floor: several people typed in a row, and why somebody is called before
//! the first by rule.

use crate::meeting::{Seat, Stance};
use crate::tui::model::Model;
use crate::tui::update::{REASONS, Typed};
use crate::tui::widget::pad;

/// Whoever each part of a row means.
pub(super) fn rows(model: &Model, typed: &[Typed]) -> Vec<String> {
    let words = &model.words;
    let row = |one: &Typed| {
        let stance = one.stance.map(|s| words.t(&format!("stance-{}", s.id()))).unwrap_or_default();
        match one.found.as_slice() {
            [member] => format!("{:>3} {} {stance}", member.seat.0, pad(&member.name, 14)),
            [] => words.with("hands-nobody", [("text", one.text.clone())]),
            several => {
                let names: Vec<_> = several.iter().take(3).map(|m| m.name.clone()).collect();
                let names = names.join(words.pick2("、", ", "));
                words.with("hands-several", [("text", one.text.clone()), ("names", names)])
            }
        }
    };
    typed.iter().map(row).collect()
}

/// What Enter does with a row.
pub(super) fn hint(model: &Model, typed: &[Typed]) -> String {
    match typed.iter().filter(|one| one.found.len() == 1).count() {
        0 => model.words.t("search-none"),
        plain => model.words.with("hands-hint", [("n", plain)]),
    }
}

/// The question why somebody is called first, and the usual answers.
pub(super) fn before(model: &Model, seat: Seat, first: Seat) -> (String, Vec<String>) {
    let name = |seat| model.meeting.as_ref().map(|m| m.roster.name(seat)).unwrap_or_default();
    let title = model.words.with("dialog-before", [("who", name(seat)), ("first", name(first))]);
    (title, REASONS.iter().map(|reason| model.words.t(reason)).collect())
}

/// The names of stances.
pub(super) fn stances(model: &Model, options: &[Stance]) -> Vec<String> {
    options.iter().map(|s| model.words.t(&format!("stance-{}", s.id()))).collect()
}
