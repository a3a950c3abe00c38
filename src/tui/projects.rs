//! The board as a value: the columns of the profiles that are in use, with the cards that the filters
//! leave, what is late first.

use super::keymap::{self, Action, Place};
use super::model::{Card, Filter, HomeData, Model, Projects};
use super::search::names;
use crate::i18n::Words;
use crate::pipeline::{FieldKind, Profile, Stage, State};

/// A column.
#[derive(Debug)]
pub struct Column<'h> {
    /// The stage.
    pub stage: &'h Stage,
    /// Whether everything in it has come to its end.
    pub closed: bool,
    /// Its cards.
    pub cards: Vec<&'h Card>,
}

/// The profile of a card.
pub fn profile<'h>(home: &'h HomeData, card: &Card) -> Option<&'h Profile> {
    home.profiles.iter().find(|profile| profile.id == card.profile)
}

/// The state of a card.
pub fn state<'h>(home: &'h HomeData, card: &Card) -> Option<&'h State> {
    profile(home, card)?.state(&card.state)
}

/// The columns, those of the usual profile first; those where everything has ended come last.
pub fn columns(model: &Model) -> Vec<Column<'_>> {
    let home = &model.home;
    let used = |profile: &&Profile| home.cards.iter().any(|card| card.profile == profile.id);
    let mut profiles: Vec<&Profile> = home.profiles.iter().filter(used).collect();
    profiles.extend(home.profiles.first().filter(|_| profiles.is_empty()));
    let mut columns: Vec<Column<'_>> = vec![];
    for profile in profiles {
        for stage in &profile.stages {
            let mut states = profile.states.iter().filter(|s| s.stage.as_ref() == Some(&stage.id));
            let closed = states.all(|state| state.ends);
            match columns.iter_mut().find(|column| column.stage.id == stage.id) {
                Some(there) => there.closed &= closed,
                None => columns.push(Column { stage, closed, cards: vec![] }),
            }
        }
    }
    columns.sort_by_key(|column| column.closed);
    for card in home.cards.iter().filter(|card| is_shown(&model.projects, card)) {
        if let Some(column) = columns.iter_mut().find(|column| column.stage.id == card.stage) {
            column.cards.push(card);
        }
    }
    for column in &mut columns {
        column.cards.sort_by_key(|card| card.late.as_ref().map_or(0, |(_, days)| -days));
    }
    columns
}

/// The card under the cursor.
pub fn chosen(model: &Model) -> Option<&Card> {
    let columns = columns(model);
    let column = columns.get(model.projects.column.min(columns.len().saturating_sub(1)))?;
    column.cards.get(model.projects.at.min(column.cards.len().saturating_sub(1))).copied()
}

/// What a filter looks at.
fn of(filter: Filter, card: &Card) -> &str {
    match filter {
        Filter::Round => &card.round,
        Filter::Domain => &card.domain,
        Filter::Body => &card.body,
    }
}

fn is_shown(board: &Projects, card: &Card) -> bool {
    let fits = |filter: Filter| {
        let only = board.only[filter as usize].as_ref();
        only.is_none_or(|only| of(filter, card) == only)
    };
    let query = board.query.text();
    let query = query.trim();
    Filter::ALL.into_iter().all(fits)
        && (!board.late || card.late.is_some())
        && (query.is_empty() || names(&card.id, query) || names(&card.title, query))
}

/// The next value of a filter: each that a card has, then anything again.
pub fn turn(model: &mut Model, filter: Filter) {
    let mut all: Vec<&str> = model.home.cards.iter().map(|card| of(filter, card)).collect();
    all.retain(|value| !value.is_empty());
    all.sort_unstable();
    all.dedup();
    let now = model.projects.only[filter as usize].as_deref();
    let next = match now.and_then(|now| all.iter().position(|value| *value == now)) {
        None => all.first(),
        Some(at) => all.get(at + 1),
    };
    let next = next.map(|value| (*value).to_owned());
    model.projects.only[filter as usize] = next;
    model.projects.at = 0;
}

/// What a value of a filter is called.
pub fn value_name(model: &Model, filter: Filter, value: &str) -> String {
    if filter != Filter::Domain {
        return value.to_owned();
    }
    let fields = model.home.profiles.iter().flat_map(|p| &p.documents).flat_map(|k| &k.fields);
    let mut choices = fields.filter_map(|field| match &field.kind {
        FieldKind::Choice(choices) => choices.iter().find(|choice| choice.id == value),
        _ => None,
    });
    let named = choices.next().map(|c| model.words.pick2(&c.name_zh, &c.name_en));
    named.unwrap_or(value).to_owned()
}

/// What is late about a card, in words.
pub fn late_name(model: &Model, card: &Card) -> Option<String> {
    let (due, _) = card.late.as_ref()?;
    let due = profile(&model.home, card)?.dues.iter().find(|other| other.id == *due)?;
    Some(model.words.pick2(&due.name_zh, &due.name_en).to_owned())
}

/// The key that takes all filters back.
pub fn clear_key() -> String {
    keymap::key_of(Place::Projects, Action::ClearFilters).map(keymap::cap).unwrap_or_default()
}

/// How many cards are late.
pub fn late(home: &HomeData) -> usize {
    home.cards.iter().filter(|card| card.late.is_some()).count()
}

/// The state of a card with its name.
pub fn state_name(words: &Words, home: &HomeData, card: &Card) -> String {
    match state(home, card) {
        Some(state) => format!("{} {}", card.state, words.pick2(&state.name_zh, &state.name_en)),
        None => card.state.clone(),
    }
}

/// The kind of meeting that the card needs next, by its place in the list.
pub fn next_kind(home: &HomeData, card: &Card) -> Option<usize> {
    let next = state(home, card)?.next.as_ref()?;
    home.formats.iter().position(|kind| kind.format().id == *next)
}
