//! Tellers typing their pass-phrases, one after the other. Not even how long they are is shown.

use super::Fate;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Phrases};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Shorter ones are guessed too fast by whoever has the laptop.
const CHARS_MIN: usize = 6;

pub(super) fn key(event: KeyEvent, mut phrases: Box<Phrases>) -> Fate {
    match keymap::action(Place::Entering, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::Confirm) => confirm(phrases),
        _ => {
            phrases.fault = None;
            phrases.field.key(event);
            Fate::Stays(Dialog::Phrases(phrases))
        }
    }
}

fn confirm(mut phrases: Box<Phrases>) -> Fate {
    let typed = phrases.field.text();
    phrases.field = Field::secret();
    let fault = match (&phrases.first, phrases.new) {
        (None, true) if typed.chars().count() < CHARS_MIN => Some("phrase-short"),
        (None, true) => {
            phrases.first = Some(typed);
            phrases.fault = None;
            return Fate::Stays(Dialog::Phrases(phrases));
        }
        (Some(first), true) if *first != typed => Some("phrase-not-the-same"),
        (_, false) if typed.is_empty() => Some("phrase-needed"),
        _ => None,
    };
    phrases.fault = fault;
    phrases.first = None;
    if fault.is_some() {
        return Fate::Stays(Dialog::Phrases(phrases));
    }
    let Some(seat) = phrases.tellers.get(phrases.at).copied() else { return Fate::Done(vec![]) };
    phrases.phrases.put(seat, typed);
    phrases.at += 1;
    if phrases.at < phrases.tellers.len() {
        return Fate::Stays(Dialog::Phrases(phrases));
    }
    let effect = Effect::WithPassphrases(phrases.command.clone(), phrases.phrases.clone());
    Fate::Done(vec![effect])
}
