//! Keys on the first page.

use super::{help, language, step};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Entry, Model, Own, Screen, Setup};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;
use std::collections::BTreeMap;

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let action = keymap::action(Place::Home, event);
    let (needs, cursor) = &mut model.home_cursor;
    match action {
        Some(Action::New) => new_meeting(model, None),
        Some(Action::Projects) => super::projects::open(model),
        Some(Action::RegisterNeed) => {
            model.dialog = Some(Dialog::Enter { entry: Entry::Need, field: Field::default() });
        }
        Some(Action::OtherPane) => *needs = !*needs,
        Some(Action::Open) if !*needs => return open(model),
        Some(Action::Open) => {
            let row = model.home.needs.get(cursor[1]);
            return row.map(|n| Effect::ShowRecord(n.id.clone())).into_iter().collect();
        }
        Some(Action::Help) => return help(model),
        Some(Action::Language) => return language(model),
        Some(Action::Quit) => model.quit = true,
        Some(Action::Up | Action::Down) => {
            let side = usize::from(*needs);
            let len = [model.home.meetings.len(), model.home.needs.len()][side];
            cursor[side] = step(cursor[side], len, action);
        }
        _ => {}
    }
    vec![]
}

fn open(model: &mut Model) -> Vec<Effect> {
    match model.home.meetings.get(model.home_cursor.1[0]) {
        Some(row) => vec![Effect::Open(row.id.clone())],
        None => {
            new_meeting(model, None);
            vec![]
        }
    }
}

/// The form for a kind of meeting, or for the one that was held last, filled with what the last meeting
/// had and with every need that waits for this kind.
pub(super) fn new_meeting(model: &mut Model, kind: Option<usize>) {
    let (body, place) = model.home.last_header.clone().unwrap_or_default();
    // What this body held last is most likely what it holds again.
    let last = model.home.before.iter().find(|before| before.body == body);
    let last = last.map(|before| before.format.as_str());
    let at = model.home.formats.iter().position(|kind| Some(kind.format().id.as_str()) == last);
    let at = kind.or(at).unwrap_or_default();
    let Some(kind) = model.home.formats.get(at) else {
        let text = model.words.t("home-no-formats");
        return model.say(text, false);
    };
    let members = model.home.last_roster.clone();
    model.setup = Some(Setup {
        format: at,
        body,
        title: String::new(),
        place,
        date: model.wall.date_naive(),
        members,
        roster_source: String::new(),
        preset: None,
        needs: super::setup::waiting(&model.home, kind),
        record: None,
        matters: vec![],
        planned: BTreeMap::new(),
        offices: model.home.last_offices.clone(),
        settings: kind.offered.clone(),
        as_on: None,
        law: None,
        ends: None,
        next_meeting: None,
        row: 0,
        own: Own::default(),
        touched: false,
        from: Screen::Home,
    });
    super::setup::offer_matters(model);
    super::setup::offer(model);
    model.screen = Screen::Setup;
}
