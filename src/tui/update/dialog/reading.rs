//! Dialogs that are read: help, a roster to look over, a verdict.

use super::Fate;
use crate::meeting::{Act, Command, Office};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Model, RosterPreview};
use crate::tui::view::statistics_last;
use crossterm::event::{KeyCode, KeyEvent};

pub(super) fn page(event: KeyEvent, scroll: u16, back: impl Fn(u16) -> Dialog) -> Fate {
    match keymap::action(Place::Reading, event) {
        Some(Action::Up) => Fate::Stays(back(scroll.saturating_sub(1))),
        Some(Action::Down) => Fate::Stays(back(scroll.saturating_add(1))),
        Some(Action::PageUp) => Fate::Stays(back(scroll.saturating_sub(10))),
        Some(Action::PageDown) => Fate::Stays(back(scroll.saturating_add(10))),
        Some(_) => Fate::Done(vec![]),
        None if matches!(event.code, KeyCode::Char('?' | '？' | 'q') | KeyCode::F(1)) => {
            Fate::Done(vec![])
        }
        None => Fate::Stays(back(scroll)),
    }
}

/// Any key puts the card of an Open Space away.
pub(super) fn card(event: KeyEvent) -> Fate {
    match event.code {
        KeyCode::Modifier(_) | KeyCode::Null => Fate::Stays(Dialog::Card),
        _ => Fate::Done(vec![]),
    }
}

/// Any key closes a verdict, so that nobody is held up by it.
pub(super) fn verdict(event: KeyEvent, at: usize) -> Fate {
    match event.code {
        KeyCode::Modifier(_) | KeyCode::Null => Fate::Stays(Dialog::Verdict { at }),
        _ => Fate::Done(vec![]),
    }
}

/// Nothing is imported unless it is confirmed.
pub(super) fn preview(
    model: &mut Model,
    event: KeyEvent,
    roster: Box<RosterPreview>,
    scroll: u16,
) -> Fate {
    let yes = matches!(event.code, KeyCode::Enter | KeyCode::Char('y'));
    if let Some(meeting) = model.meeting.as_ref().filter(|_| yes && roster.importable) {
        let format = meeting.charter().map(|charter| &charter.format);
        let members = format.map_or(roster.members.clone(), |f| f.seated(&roster.members));
        let act = Act::Enrol { members };
        return Fate::Done(vec![Effect::Do(Command::new(Office::Recorder, act))]);
    }
    if yes && roster.importable {
        if let Some(setup) = &mut model.setup {
            setup.touched = true;
            setup.roster_source = roster.file.clone();
            setup.members.clone_from(&roster.members);
            let known = |seat| roster.members.iter().any(|m| m.seat == seat);
            setup.offices.retain(|(_, seat)| known(*seat));
        }
        return Fate::Done(vec![]);
    }
    if event.code == KeyCode::Char('n') {
        return Fate::Done(vec![]);
    }
    page(event, scroll, |scroll| Dialog::Preview { roster: roster.clone(), scroll })
}

/// The page stops at its end, so that the way back is as short as the way there.
pub(super) fn statistics(model: &Model, event: KeyEvent, scroll: u16) -> Fate {
    let last = statistics_last(model);
    page(event, scroll.min(last), |scroll| Dialog::Statistics { scroll: scroll.min(last) })
}
