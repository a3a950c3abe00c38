//! What the kind of meeting and the body bring with them: the figures of their last meeting, or what
//! the format offers, and the matters that were left.

use super::roster::waiting;
use crate::meeting::{Requirement, Settings, next_on};
use crate::tui::model::{FormatRow, HomeData, Model, Own, Setup};
use crate::tui::search::rank_of_names;

/// The kinds that fit what was typed, by their places in the list: the best match first, and of the
/// same rank those held before, the last one first.
pub(in crate::tui) fn kinds_found(model: &Model, query: &str) -> Vec<usize> {
    let query = query.trim().to_lowercase();
    let rank = |kind: &FormatRow| {
        let format = kind.format();
        let names = (format.name.zh.as_str(), format.name.en.as_str());
        rank_of_names(&model.words, names, &format.id, &query)
    };
    let held = |kind: &FormatRow| {
        let at = model.home.before.iter().position(|b| b.format == kind.format().id);
        at.unwrap_or(usize::MAX)
    };
    let kinds = model.home.formats.iter().enumerate();
    let mut found: Vec<_> =
        kinds.filter_map(|(at, kind)| rank(kind).map(|rank| (rank, held(kind), at))).collect();
    found.sort_unstable();
    found.into_iter().map(|(.., at)| at).collect()
}

/// Takes another kind; settings, needs, day, seats and statute follow it.
pub(in crate::tui::update) fn choose_kind(model: &mut Model, at: usize) {
    let Some(kind) = model.home.formats.get(at) else { return };
    let Some(setup) = &mut model.setup else { return };
    take_back_matters(setup, &model.home);
    setup.format = at;
    setup.needs = waiting(&model.home, kind);
    setup.own = Own { settings: false, date: false, ..setup.own };
    offer_matters(model);
    offer(model);
}

/// Takes another body, with what its last meeting left instead of what another's did.
pub(in crate::tui::update) fn choose_body(model: &mut Model, body: String) {
    let Some(setup) = &mut model.setup else { return };
    if setup.body != body {
        take_back_matters(setup, &model.home);
        setup.body = body;
        // Its own people, where those of another body were offered.
        let offered = setup.roster_source.is_empty();
        if let Some(own) = model.home.rosters.get(&setup.body).filter(|_| offered) {
            setup.members.clone_from(&own.members);
            setup.offices.clone_from(&own.offices);
        } else if offered && setup.body.is_empty() {
            // Nobody's people go before a stranger's.
            setup.members.clear();
            setup.offices.clear();
        }
    }
    offer_matters(model);
    offer(model);
}

/// Puts the matters that the body's last meeting left on the agenda.
pub(in crate::tui::update) fn offer_matters(model: &mut Model) {
    let Some(setup) = &mut model.setup else { return };
    let left: Vec<String> = setup.matters_left(&model.home).cloned().collect();
    let new = left.into_iter().filter(|matter| !setup.matters.contains(matter));
    setup.matters.extend(new.collect::<Vec<_>>());
}

/// Takes those matters off again that were offered and not entered.
fn take_back_matters(setup: &mut Setup, home: &HomeData) {
    let offered: Vec<String> = setup.matters_left(home).cloned().collect();
    setup.matters.retain(|matter| !offered.contains(matter));
}

/// Fills in what was not entered by hand: as the body had it at its last meeting of this kind, or
/// else as the format offers it.
pub(in crate::tui::update) fn offer(model: &mut Model) {
    let Some(setup) = &mut model.setup else { return };
    let Some(kind) = setup.kind(&model.home) else { return };
    let before = setup.before(&model.home).cloned();
    let format = kind.format();
    if !setup.own.date {
        setup.date = next_on(&format.days, model.wall.date_naive());
    }
    if let Some(before) = before.as_ref().filter(|b| !setup.own.place && !b.place.is_empty()) {
        setup.place.clone_from(&before.place);
    }
    if setup.own.settings {
        return;
    }
    let law = before.as_ref().and_then(|b| b.law.clone()).or_else(|| format.law.clone());
    setup.law = law.and_then(|id| model.home.laws.iter().position(|law| law.id == id));
    let last = before.as_ref().and_then(|b| b.preset.clone());
    let only = (format.presets.len() == 1).then(|| format.presets[0].id.clone());
    let known = |id: &String| format.presets.iter().any(|preset| preset.id == *id);
    setup.preset = last.filter(known).or(only);
    setup.settings = match &before {
        Some(before) => as_before(kind, &before.settings),
        None => kind.offered.clone(),
    };
    setup.as_on = before.map(|b| b.on);
}

/// The settings of an earlier meeting, as far as the format still asks for them.
fn as_before(kind: &FormatRow, before: &Settings) -> Settings {
    let (format, offered) = (kind.format(), &kind.offered);
    let mut settings = before.clone();
    if format.quorum == Requirement::None {
        settings.quorum = offered.quorum;
    }
    if format.decision == Requirement::None {
        settings.decision = offered.decision;
    }
    settings.times.clone_from(&offered.times);
    for time in kind.times() {
        let Some(said) = before.times.get(&time.step.id) else { continue };
        let set = settings.times.entry(time.step.id.clone()).or_default();
        let (set, said) = match time.each {
            true => (&mut set.each_secs, said.each_secs),
            false => (&mut set.secs, said.secs),
        };
        *set = said.or(*set);
    }
    settings
}

/// Takes an item off the agenda, by its place among them.
pub(super) fn strike_item(setup: &mut Setup, at: usize) {
    let needs = setup.needs.len();
    if at < needs {
        setup.needs.remove(at);
    } else if at - needs < setup.matters.len() {
        setup.matters.remove(at - needs);
    }
    setup.touched = true;
}
