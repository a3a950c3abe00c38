//! Keys on the board of needs and projects.

use super::{help, home, language, step};
use crate::law::Outcome;
use crate::meeting::Format;
use crate::pipeline::RecordKind;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{
    Card, Dialog, Effect, Entry, Filter, FormatRow, HomeData, Model, NeedRow, Screen,
};
use crate::tui::projects::{chosen, clear_key, columns, next_kind, turn};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Shows the board, the cursor where there is something.
pub(super) fn open(model: &mut Model) {
    model.screen = Screen::Projects;
    go_to_something(model);
}

/// Where the column under the cursor is empty, to the first one that is not.
fn go_to_something(model: &mut Model) {
    let columns = columns(model);
    let here = columns.get(model.projects.column).is_some_and(|c| !c.cards.is_empty());
    let found = columns.iter().position(|column| !column.cards.is_empty()).filter(|_| !here);
    model.projects.column = found.unwrap_or(model.projects.column);
}

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    if model.projects.typing {
        find(model, event);
        return vec![];
    }
    let action = keymap::action(Place::Projects, event);
    match action {
        Some(Action::Open) => {
            let card = chosen(model).map(|card| card.id.clone());
            if card.is_none() {
                say_nothing_here(model);
            }
            return card.map(Effect::ShowRecord).into_iter().collect();
        }
        Some(Action::NextMeeting) => next_meeting(model),
        Some(Action::RegisterNeed) => {
            model.dialog = Some(Dialog::Enter { entry: Entry::Need, field: Field::default() });
        }
        Some(Action::Round) => narrow(model, Filter::Round),
        Some(Action::Domain) => narrow(model, Filter::Domain),
        Some(Action::Body) => narrow(model, Filter::Body),
        Some(Action::Overdue) => {
            model.projects.late = !model.projects.late;
            model.projects.at = 0;
            go_to_something(model);
        }
        Some(Action::Find) => model.projects.typing = true,
        Some(Action::ClearFilters) => {
            model.projects.widen();
            go_to_something(model);
        }
        Some(Action::Help) => return help(model),
        Some(Action::Language) => return language(model),
        Some(Action::Back) => model.screen = Screen::Home,
        _ => go(model, action),
    }
    vec![]
}

/// That nothing lies under the cursor, and which key widens the board where filters are set.
fn say_nothing_here(model: &mut Model) {
    let text = match model.projects.is_narrowed() {
        true => model.words.with("board-none-fits", [("key", clear_key())]),
        false => model.words.t("board-column-empty"),
    };
    model.say(text, false);
}

fn narrow(model: &mut Model, filter: Filter) {
    turn(model, filter);
    go_to_something(model);
}

/// Goes to another column or card; a column keeps no place of its own.
fn go(model: &mut Model, action: Option<Action>) {
    let lens: Vec<usize> = columns(model).iter().map(|column| column.cards.len()).collect();
    let board = &mut model.projects;
    let last = lens.len().saturating_sub(1);
    board.column = board.column.min(last);
    let before = board.column;
    match action {
        Some(Action::Left) => board.column = board.column.saturating_sub(1),
        Some(Action::Right) => board.column = (board.column + 1).min(last),
        Some(Action::Top) => board.at = 0,
        Some(Action::Bottom) => board.at = usize::MAX,
        _ => {}
    }
    let len = lens.get(board.column).copied().unwrap_or(0);
    if board.column != before {
        board.at = 0;
    }
    board.at = step(board.at, len, action);
}

/// What is typed narrows the board at once; Escape takes it back.
fn find(model: &mut Model, event: KeyEvent) {
    let board = &mut model.projects;
    match keymap::action(Place::Entering, event) {
        Some(Action::Confirm) => board.typing = false,
        Some(Action::Cancel) => {
            board.typing = false;
            board.query = Field::default();
        }
        _ => {
            board.query.key(event);
        }
    }
    board.at = 0;
    go_to_something(model);
}

/// The form for the meeting that the card needs next, with the record on the agenda where such a
/// meeting takes it up.
fn next_meeting(model: &mut Model) {
    let Some(card) = chosen(model).cloned() else { return say_nothing_here(model) };
    let Some(kind) = next_kind(&model.home, &card) else {
        let args = [("id", card.id.clone())];
        let key = if card.ends { "board-ended" } else { "board-no-next" };
        let text = model.words.with(key, args);
        return model.say(text, false);
    };
    let item = item(model, &card, kind);
    home::new_meeting(model, Some(kind));
    if let Some(setup) = &mut model.setup {
        setup.record = item.is_none().then(|| need_row(&card));
        setup.needs = item.into_iter().collect();
        setup.from = Screen::Projects;
    }
    let body = body(&model.home, &card, kind);
    super::setup::choose_body(model, body);
}

/// The body: the one that the need was assigned to where meetings of this kind take such records up or
/// it has held one, else the only one on record that may hold it, else the one that last did.
fn body(home: &HomeData, card: &Card, kind: usize) -> String {
    let Some(format) = home.formats.get(kind).map(FormatRow::format) else { return String::new() };
    let mut held = home.before.iter().filter(|before| before.format == format.id);
    let own = !format.takes_up.is_empty() || held.clone().any(|before| before.body == card.body);
    if own && !card.body.is_empty() {
        return card.body.clone();
    }
    let last = held.next().map(|before| before.body.clone());
    only_fitting(home, card, format).or(last).unwrap_or_default()
}

/// The only body on record that may hold such a meeting: of the kind that does, in the state that it asks
/// for.
fn only_fitting(home: &HomeData, card: &Card, format: &Format) -> Option<String> {
    let wanted = format.body.as_ref()?;
    let profile = crate::tui::projects::profile(home, card)?;
    let mut fitting = home.bodies.iter().filter(|body| {
        format.active.contains(&body.state) && body.kind == *wanted && body.profile == profile.id
    });
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Some(only.name.clone()),
        _ => None,
    }
}

fn need_row(card: &Card) -> NeedRow {
    NeedRow { id: card.id.clone(), title: card.title.clone(), state: card.state.clone() }
}

/// The record for the agenda: itself, or of a plan that a ballot chooses from others its need.
fn item(model: &Model, card: &Card, kind: usize) -> Option<NeedRow> {
    let home = &model.home;
    let format = home.formats.get(kind)?.format();
    if format.takes_up.contains(&card.state) {
        return Some(need_row(card));
    }
    let profile = crate::tui::projects::profile(home, card)?;
    let rule = format.transition.as_deref()?;
    profile.decided(rule, &card.state, Outcome::Adopted).first()?;
    if card.kind != RecordKind::Plan {
        return Some(need_row(card));
    }
    let need = card.need.as_ref()?;
    home.cards.iter().find(|other| other.id == *need).map(need_row)
}
