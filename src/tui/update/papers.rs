//! Keys on the pages of the minutes and of the signatures.

use super::{help, language, step};
use crate::export::Style;
use crate::i18n::Lang;
use crate::meeting::ActKind;
use crate::minutes::Minutes;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Model, Screen};
use crossterm::event::KeyEvent;

/// Opens the minutes: as a 会议记录 in Chinese, as parliamentary minutes in English.
pub(super) fn show_minutes(model: &mut Model) {
    let Some(meeting) = &model.meeting else { return };
    let style = match model.words.lang() {
        Lang::ZhHans => Style::Jilu,
        Lang::En => Style::Ronr,
    };
    model.minutes = Some((Minutes::of(meeting), style, 0));
    model.screen = Screen::Minutes;
}

pub(super) fn minutes_key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let action = keymap::action(Place::Minutes, event);
    let Some((_, style, top)) = &mut model.minutes else { return vec![] };
    match action {
        Some(Action::Up) => *top = top.saturating_sub(1),
        // The page stops at its end when it is drawn; here it only must not run away.
        Some(Action::Down) => *top = top.saturating_add(1),
        Some(Action::PageUp) => *top = top.saturating_sub(15),
        Some(Action::PageDown) => *top = top.saturating_add(15),
        Some(Action::Top) => *top = 0,
        Some(Action::Bottom) => *top = usize::MAX,
        Some(Action::Style) => {
            *style = match style {
                Style::Jilu => Style::Ronr,
                Style::Ronr => Style::Jilu,
            };
            *top = 0;
        }
        Some(Action::Export) => return vec![Effect::Export { minutes: Some(*style) }],
        Some(Action::Signing) => {
            model.screen = Screen::Signing;
            return vec![Effect::FindKeys];
        }
        Some(Action::Help) => return help(model),
        Some(Action::Language) => return language(model),
        Some(Action::Back) => model.screen = Screen::Floor,
        _ => {}
    }
    vec![]
}

pub(super) fn signing_key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let action = keymap::action(Place::Signing, event);
    let Some(meeting) = &model.meeting else { return vec![] };
    let offices = meeting.charter().map(|c| c.format.signatories.clone()).unwrap_or_default();
    match action {
        Some(Action::Up | Action::Down) => {
            model.sign_at = step(model.sign_at, offices.len(), action);
        }
        // The page stops at its end when it is drawn.
        Some(Action::PageUp) => model.sign_top = model.sign_top.saturating_sub(5),
        Some(Action::PageDown) => model.sign_top = model.sign_top.saturating_add(5),
        Some(Action::Act(ActKind::Sign)) => {
            let next = offices.get(model.sign_at).filter(|o| meeting.unsigned().contains(o));
            let Some(office) = next.or(meeting.unsigned().first()).copied() else { return vec![] };
            model.sign_at = offices.iter().position(|o| *o == office).unwrap_or(0);
            let holder = meeting.roster.holder(office).map(|seat| meeting.roster.name(seat));
            let own = model.keys.iter().position(|k| Some(&k.owner) == holder.as_ref());
            let at = own.unwrap_or(model.keys.len());
            model.dialog = Some(Dialog::Key { office, at });
        }
        Some(Action::Export) => return vec![Effect::Export { minutes: None }],
        Some(Action::Minutes) => show_minutes(model),
        Some(Action::Help) => return help(model),
        Some(Action::Language) => return language(model),
        Some(Action::Back) => model.screen = Screen::Floor,
        _ => {}
    }
    vec![]
}
