//! What a key, a paste, a tick or news from the shell does to the model.
//!
//! One place decides who gets the key: an open dialog, else the vote under way, else the page.

mod ballots;
mod board;
mod dialog;
mod floor;
mod home;
mod listed;
mod making;
mod news;
mod papers;
mod projects;
mod setup;
mod sheet;
mod vote;

pub(in crate::tui) use ballots::{one_by_one, paper_tellers, place as ballots_place};
pub(in crate::tui) use board::topic_at;
pub(in crate::tui) use dialog::{
    BLANK, INVALID, REASONS, Typed, candidates, palette_entries, row, unfit, worded,
};
pub(in crate::tui) use floor::{methods, stances};
pub(in crate::tui) use making::motions;
pub(in crate::tui) use setup::{kinds_found, may_be_numbered, missing, step_secs, waiting};
pub(in crate::tui) use vote::{
    chair_decides, counted, figure_name, figures, place as vote_place, roll,
};

use super::keymap::{self, Action, Place};
use super::model::{Dialog, Effect, Model, News, Screen};
use crate::meeting::{Act, Command, Instant, Phase, SET_BACK_MS_MIN};
use crossterm::event::{KeyEvent, KeyEventKind};

/// What comes in.
#[derive(Debug)]
pub enum Input {
    /// A key.
    Key(KeyEvent),
    /// Pasted text, or what an input method committed.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// The time.
    Tick(Instant),
    /// News from the shell.
    News(News),
}

/// Changes the model and says what the shell is to do.
pub fn update(model: &mut Model, input: Input) -> Vec<Effect> {
    match input {
        Input::Key(event) if event.kind == KeyEventKind::Release => vec![],
        Input::Key(event) => {
            let effects = key(model, event);
            model.tried = effects.iter().rev().find_map(|effect| match effect {
                Effect::Do(command) => Some(Box::new(command.clone())),
                _ => None,
            });
            effects
        }
        Input::Paste(text) => {
            if let Some(field) = model.dialog.as_mut().and_then(dialog::field_of) {
                field.paste(&text);
            } else if model.screen == Screen::Projects && model.projects.typing {
                model.projects.query.paste(&text);
            }
            vec![]
        }
        Input::Resize(width, height) => {
            model.size = (width, height);
            vec![]
        }
        Input::Tick(wall) => tick(model, wall),
        Input::News(news) => news::absorb(model, news),
    }
}

/// Minutes without a tick after which the room is told that the laptop stood still.
const GAP_MINUTES_MIN: i64 = 1;
/// How near, in milliseconds, a jump forward is to how far the clock was set back before, where it is
/// put right again.
const PUT_RIGHT_MS: i64 = 3_000;

/// The laptop's clock moves on; where it was set back, the meeting is told, and where it stood still,
/// the room.
fn tick(model: &mut Model, wall: Instant) -> Vec<Effect> {
    let gone_ms = (wall - model.wall).num_milliseconds();
    model.wall = wall;
    model.now = model.meeting.as_ref().map_or(wall, |m| m.clock(wall));
    if model.toast.as_ref().is_some_and(|t| t.until <= model.now) {
        model.toast = None;
    }
    let Some(meeting) = model.meeting.as_ref().filter(|m| m.phase == Phase::InSession) else {
        return vec![];
    };
    if gone_ms <= -SET_BACK_MS_MIN {
        let told = Act::ClockSetBack { by_ms: -gone_ms };
        return vec![Effect::Do(Command::new(super::model::CHAIR, told))];
    }
    // The clock that was set back is put right again: the jump is as long as the meeting is ahead.
    let ahead_ms = meeting.clock_ahead_ms;
    if ahead_ms >= SET_BACK_MS_MIN && (gone_ms - ahead_ms).abs() <= PUT_RIGHT_MS {
        let told = Act::ClockSetBack { by_ms: -ahead_ms };
        return vec![Effect::Do(Command::new(super::model::CHAIR, told))];
    }
    let rings = model.bell.listen(meeting, model.now);
    if gone_ms > GAP_MINUTES_MIN * 60_000 {
        let key = if meeting.running().is_some() { "gap-speech" } else { "gap-told" };
        let text = model.words.with(key, [("n", gone_ms / 60_000)]);
        model.alert(text);
    }
    if rings > 0 { vec![Effect::Ring(rings)] } else { vec![] }
}

fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    // Whoever goes on has read it.
    model.toast = model.toast.take().filter(|toast| toast.stays > model.now);
    match keymap::action(Place::Anywhere, event) {
        Some(Action::Quit) => {
            model.quit = true;
            return vec![];
        }
        // Nobody should do what nobody can see.
        _ if model.is_too_small() => return vec![],
        Some(Action::Language) => return language(model),
        Some(Action::Help) if model.dialog.is_none() => return help(model),
        _ => {}
    }
    if model.dialog.is_some() {
        return dialog::key(model, event);
    }
    let ballots = model.meeting.as_ref().and_then(ballots::place);
    if let Some(place) = ballots.filter(|_| model.screen == Screen::Floor) {
        return ballots::key(model, place, event);
    }
    if model.screen == Screen::Floor && vote::open(model) {
        return vote::key(model, event);
    }
    match model.screen {
        Screen::Home => home::key(model, event),
        Screen::Projects => projects::key(model, event),
        Screen::Setup => setup::key(model, event),
        Screen::Floor => floor::key(model, event),
        Screen::Minutes => papers::minutes_key(model, event),
        Screen::Signing => papers::signing_key(model, event),
    }
}

/// The other language, at once.
fn language(model: &mut Model) -> Vec<Effect> {
    model.words = crate::i18n::Words::new(model.words.lang().other());
    vec![]
}

fn help(model: &mut Model) -> Vec<Effect> {
    model.dialog = Some(Dialog::Help { scroll: 0 });
    vec![]
}

/// Moves `at` within `len` entries.
fn step(at: usize, len: usize, action: Option<Action>) -> usize {
    let last = len.saturating_sub(1);
    match action {
        Some(Action::Up) => at.saturating_sub(1),
        Some(Action::Down) => (at + 1).min(last),
        Some(Action::PageUp) => at.saturating_sub(10),
        Some(Action::PageDown) => (at + 10).min(last),
        _ => at.min(last),
    }
}
