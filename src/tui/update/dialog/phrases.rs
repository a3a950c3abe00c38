//! Tellers typing their pass-phrases, one after the other. Not even how long they are is shown.

use super::Fate;
use crate::meeting::{Act, Command};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Model, Phrases};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Shorter ones are guessed too fast by whoever has the laptop.
const CHARS_MIN: usize = 6;

pub(super) fn key(model: &mut Model, event: KeyEvent, mut phrases: Box<Phrases>) -> Fate {
    match keymap::action(Place::Entering, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::Confirm) => {
            // A wrong one brings the tellers back here, not to keys that mean something else.
            let again = phrases.anew(Some("phrase-wrong"));
            let fate = confirm(phrases);
            if matches!(&fate, Fate::Done(effects) if !effects.is_empty()) {
                model.held = Some(Dialog::Phrases(Box::new(again)));
            }
            fate
        }
        _ => {
            phrases.fault = None;
            phrases.field.key(event);
            Fate::Stays(Dialog::Phrases(phrases))
        }
    }
}

fn confirm(mut phrases: Box<Phrases>) -> Fate {
    let new = phrases.is_new();
    let typed = phrases.field.text();
    phrases.field = Field::secret();
    phrases.fault = match (&phrases.first, new) {
        (None, true) if typed.chars().count() < CHARS_MIN => Some("phrase-short"),
        (None, true) => {
            phrases.first = Some(typed);
            phrases.fault = None;
            return Fate::Stays(Dialog::Phrases(phrases));
        }
        (Some(first), true) if *first != typed => Some("phrase-not-the-same"),
        _ => None,
    };
    phrases.first = None;
    if phrases.fault.is_some() {
        return Fate::Stays(Dialog::Phrases(phrases));
    }
    let Some(seat) = phrases.tellers.get(phrases.at).copied() else { return Fate::Done(vec![]) };
    // Whoever is not here types nothing.
    if !typed.is_empty() {
        phrases.phrases.put(seat, typed);
        phrases.given.push(seat);
    }
    phrases.at += 1;
    if phrases.given.len() < phrases.needed && phrases.at < phrases.tellers.len() {
        return Fate::Stays(Dialog::Phrases(phrases));
    }
    if phrases.given.len() < phrases.needed {
        *phrases = phrases.anew(Some("phrase-too-few"));
        return Fate::Stays(Dialog::Phrases(phrases));
    }
    let unseal = || Act::Unseal { tellers: phrases.given.clone(), opening: None };
    let command = phrases.command.clone().unwrap_or_else(|| Command::new(CHAIR, unseal()));
    Fate::Done(vec![Effect::WithPassphrases(command, phrases.phrases.clone())])
}
