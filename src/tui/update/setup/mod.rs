//! Keys on the form for a new meeting.

mod create;
mod figures;
mod kind;
mod roster;

pub(in crate::tui) use create::missing;
pub(in crate::tui) use kind::kinds_found;
pub(super) use kind::{choose_body, choose_kind, offer, offer_matters};
pub(super) use roster::number_roster;
pub(in crate::tui) use roster::{may_be_numbered, waiting};

use super::{help, step};
use crate::meeting::{StepTime, after_on, last_on};
use crate::tui::form::{shown_span, shown_time};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Entry, Model, Purpose, Screen, Setup};
use crate::tui::setup_rows::{Row, rows};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;
use figures::{DECISIONS, QUORUMS, turned_threshold};

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let action = keymap::action(Place::Setup, event);
    let Some(setup) = &model.setup else { return vec![] };
    let rows = rows(model, setup);
    let row = rows[setup.row.min(rows.len() - 1)];
    match action {
        Some(Action::Up | Action::Down | Action::PageUp | Action::PageDown) => {
            let at = step(setup.row, rows.len(), action);
            if let Some(setup) = &mut model.setup {
                setup.row = at;
            }
        }
        Some(Action::Left) => turn(model, row, false),
        Some(Action::Right) => turn(model, row, true),
        Some(Action::Choose) => return choose(model, row),
        Some(Action::Delete) => match (row, &mut model.setup) {
            (Row::Planned(at), Some(setup)) => kind::strike_item(setup, at),
            (Row::Record, Some(setup)) => setup.record = None,
            _ => {}
        },
        Some(Action::Back) if !setup.touched => leave(model),
        Some(Action::Back) => model.dialog = Some(Dialog::Forget),
        Some(Action::Help) => return help(model),
        _ => {}
    }
    vec![]
}

/// Leaves the form for where it was opened.
pub(super) fn leave(model: &mut Model) {
    model.screen = model.setup.take().map_or(Screen::Home, |setup| setup.from);
}

/// The next or the previous of the values that a row can have.
fn turn(model: &mut Model, row: Row, forward: bool) {
    let formats = model.home.formats.len();
    let Some(setup) = &mut model.setup else { return };
    let Some(format) = setup.kind(&model.home).map(|kind| kind.format()) else { return };
    match row {
        Row::Format => {
            let at = turned(setup.format, formats, forward);
            return choose_kind(model, at);
        }
        Row::Body => {
            let known: Vec<&String> = model.home.rosters.keys().collect();
            let at = known.iter().position(|name| **name == setup.body);
            let first = if forward { 0 } else { known.len().saturating_sub(1) };
            let at = at.map_or(first, |at| turned(at, known.len(), forward));
            let Some(name) = known.get(at).map(|name| (*name).clone()) else { return };
            setup.touched = true;
            return choose_body(model, name);
        }
        Row::Date => {
            let turned = if forward { after_on } else { last_on };
            setup.date = turned(&format.days, setup.date);
            setup.own.date = true;
        }
        Row::Preset => {
            let at = format.presets.iter().position(|p| Some(&p.id) == setup.preset.as_ref());
            let first = if forward { 0 } else { format.presets.len().saturating_sub(1) };
            let at = at.map_or(first, |at| turned(at, format.presets.len(), forward));
            setup.preset = format.presets.get(at).map(|preset| preset.id.clone());
            setup.own.settings = true;
        }
        Row::Law => {
            // A kind of meeting that names a statute is not held without one.
            let none = usize::from(format.law.is_none());
            let at = setup.law.map_or(0, |at| at + none);
            setup.law = turned(at, model.home.laws.len() + none, forward).checked_sub(none);
            setup.own.settings = true;
        }
        Row::Quorum | Row::Decision if setup.law.is_some() => {
            let text = model.words.t("setup-law-fixed");
            return model.say(text, false);
        }
        Row::Quorum => {
            setup.settings.quorum = turned_threshold(&QUORUMS, setup.settings.quorum, forward);
            setup.own.settings = true;
        }
        Row::Decision => {
            setup.settings.decision =
                turned_threshold(&DECISIONS, setup.settings.decision, forward);
            setup.own.settings = true;
        }
        _ => return,
    }
    setup.touched = true;
}

fn turned(at: usize, len: usize, forward: bool) -> usize {
    let len = len.max(1);
    if forward { (at + 1) % len } else { (at + len - 1) % len }
}

fn choose(model: &mut Model, row: Row) -> Vec<Effect> {
    let Some(setup) = &model.setup else { return vec![] };
    let enter = |entry, text: &str| Some(Dialog::Enter { entry, field: Field::new(text) });
    match row {
        Row::Format => {
            let kinds = kinds_found(model, "");
            let at = kinds.iter().position(|kind| *kind == setup.format).unwrap_or(0);
            model.dialog = Some(Dialog::Kinds { query: Field::default(), at });
        }
        Row::Preset | Row::Quorum | Row::Decision | Row::Law => turn(model, row, true),
        Row::Date => {
            let field = Field::offering(&setup.date.to_string());
            model.dialog = Some(Dialog::Enter { entry: Entry::Date, field });
        }
        Row::Time(at) => {
            let Some(time) = setup.kind(&model.home).and_then(|kind| kind.times().nth(at)) else {
                return vec![];
            };
            let said = step_secs(setup, &time.step.id, time.each);
            let entry = Entry::StepTime(time.step.id.clone(), time.each);
            let field = Field::offering(&said.map(shown_span).unwrap_or_default());
            model.dialog = Some(Dialog::Enter { entry, field });
        }
        Row::Rules => {
            let text = model.words.t("setup-rules-fixed");
            model.say(text, false);
        }
        Row::Ends | Row::NextMeeting => {
            let (entry, when) = match row {
                Row::Ends => (Entry::Ends, &setup.ends),
                _ => (Entry::NextMeeting, &setup.next_meeting),
            };
            let said = when.as_ref().map(|w| shown_time(w, model.now)).unwrap_or_default();
            model.dialog = enter(entry, &said);
        }
        Row::Body => model.dialog = enter(Entry::Body, &setup.body),
        Row::Title => model.dialog = enter(Entry::Title, &setup.title),
        Row::Place => model.dialog = enter(Entry::Place, &setup.place),
        Row::Roster => return vec![Effect::FindRosters],
        Row::Record => {
            let text = model.words.t("setup-record-fixed");
            model.say(text, false);
        }
        Row::Needs if roster::none_waits(model, setup) => {
            let text = model.words.t("setup-no-needs");
            model.say(text, false);
        }
        Row::Needs => model.dialog = Some(Dialog::Needs { at: 0 }),
        Row::Matter => model.dialog = enter(Entry::Matter, ""),
        Row::Office(office) if !setup.members.is_empty() => {
            model.dialog = Some(Dialog::Pick {
                purpose: Purpose::Office(office),
                query: Field::default(),
                at: 0,
            });
        }
        Row::Office(_) => {
            let text = model.words.t("setup-roster-first");
            model.say(text, false);
        }
        Row::SpeechSecs => {
            let secs = setup.settings.speech_secs.to_string();
            let field = Field::offering(&secs);
            model.dialog = Some(Dialog::Enter { entry: Entry::SpeechSecs, field });
        }
        Row::Turns => {
            let turns = setup.settings.turns_per_question.to_string();
            let field = Field::offering(&turns);
            model.dialog = Some(Dialog::Enter { entry: Entry::Turns, field });
        }
        Row::Warn | Row::Grace => {
            let (entry, secs) = match row {
                Row::Warn => (Entry::WarnSecs, setup.settings.warn_secs),
                _ => (Entry::GraceSecs, setup.settings.grace_secs),
            };
            let field = Field::offering(&secs.to_string());
            model.dialog = Some(Dialog::Enter { entry, field });
        }
        Row::Total(total) => {
            let secs = *total.of(&mut setup.settings.totals.clone());
            let field = Field::offering(&secs.map(shown_span).unwrap_or_default());
            model.dialog = Some(Dialog::Enter { entry: Entry::Total(total), field });
        }
        Row::Planned(at) => {
            let Some((key, _)) = setup.items().nth(at) else { return vec![] };
            let minutes = setup.planned.get(key).map(u32::to_string).unwrap_or_default();
            let entry = Entry::Planned(key.to_owned());
            model.dialog = Some(Dialog::Enter { entry, field: Field::offering(&minutes) });
        }
        Row::Create => return create::create(model),
    }
    vec![]
}

/// The time of a step, or of everybody in it, as it stands in the form.
pub(in crate::tui) fn step_secs(setup: &Setup, step: &str, each: bool) -> Option<u32> {
    let StepTime { secs, each_secs } = setup.settings.times.get(step).copied()?;
    if each { each_secs } else { secs }
}
