//! From the form to the meeting: what is still missing, and the commands that carry it over.

use crate::meeting::{Act, Command, Convening, Item, Office};
use crate::pipeline::NeedRef;
use crate::tui::model::{CHAIR, Effect, FormatRow, Model, Setup};
use crate::tui::setup_rows::{Row, label, row_of, rows};

/// What is still missing, in the order of the form, with the row where it is entered.
pub(in crate::tui) fn missing(model: &Model, setup: &Setup) -> Vec<(Row, String)> {
    let Some(kind) = setup.kind(&model.home) else { return vec![] };
    let words = &model.words;
    let mut missing = vec![];
    if setup.body.is_empty() {
        missing.push((Row::Body, words.t("setup-body")));
    }
    let categorised = |m: &crate::meeting::Member| !m.voting || kind.has_category(&m.category);
    if setup.members.is_empty() {
        missing.push((Row::Roster, words.t("setup-roster")));
    } else if kind.needs_category() && !setup.members.iter().all(categorised) {
        missing.push((Row::Roster, words.t("setup-categories")));
    }
    if !kind.format().presets.is_empty() && setup.preset.is_none() {
        missing.push((Row::Preset, words.t("setup-preset")));
    }
    for office in &kind.format().offices {
        let held = |(o, seat): &(Office, crate::meeting::Seat)| {
            o == office && setup.members.iter().any(|m| m.seat == *seat)
        };
        if !setup.offices.iter().any(held) {
            missing.push((Row::Office(*office), words.t(&format!("office-{}", office.id()))));
        }
    }
    for open in setup.open(&model.home) {
        let row = row_of(kind, &open);
        missing.push((row, label(model, setup, row)));
    }
    missing
}

/// What is still missing, with the cursor on the first of it, or the meeting.
pub(super) fn create(model: &mut Model) -> Vec<Effect> {
    let Some(setup) = model.setup.clone() else { return vec![] };
    let Some(kind) = setup.kind(&model.home) else { return vec![] };
    if let Some((row, what)) = missing(model, &setup).into_iter().next() {
        let at = rows(model, &setup).iter().position(|r| *r == row).unwrap_or(0);
        if let Some(setup) = &mut model.setup {
            setup.row = at;
        }
        let text = model.words.with("setup-missing", [("what", what)]);
        model.say(text, false);
        return vec![];
    }
    model.meant = setup.meant(&model.home).cloned();
    let format = kind.format();
    let title = match setup.title.as_str() {
        "" => model.words.pick(&format.name).to_owned(),
        title => title.to_owned(),
    };
    let convening = Convening {
        place: setup.place.clone(),
        series: setup.series(&model.home),
        settings: Some(setup.settings.clone()),
        law: setup.statute(&model.home).map(|law| law.id.clone()),
        date: Some(setup.date),
        preset: setup.seats(&model.home).map(|preset| preset.id.clone()),
        ends: setup.ends.clone(),
        next_meeting: setup.next_meeting.clone(),
        ..Convening::new(&format.id, &setup.body, &title)
    };
    vec![Effect::Convene(Box::new(convening), first_commands(&setup, kind))]
}

/// The commands that carry the form over into the meeting. Matters are none of a kind that takes up
/// no items, although they stand in the form since another kind was chosen.
fn first_commands(setup: &Setup, kind: &FormatRow) -> Vec<Command> {
    let enrol = Act::Enrol { members: kind.format().seated(&setup.members) };
    let appointed = setup.offices.iter().filter(|(office, seat)| {
        kind.format().offices.contains(office) && setup.members.iter().any(|m| m.seat == *seat)
    });
    let appoint = appointed.map(|(office, seat)| Act::Appoint { office: *office, seat: *seat });
    let planned = |key: &str| setup.planned.get(key).copied();
    let needs = setup.needs.iter().map(|n| {
        let need = Some(NeedRef::new(n.id.as_str(), n.state.as_str()));
        Act::AddItem(Item { need, minutes: planned(&n.id), ..Item::new(&n.title) })
    });
    let matters = setup.matters.iter().filter(|_| kind.has_items());
    let matters =
        matters.map(|m| Act::AddItem(Item { minutes: planned(m), ..Item::new(m.clone()) }));
    let acts = std::iter::once(enrol).chain(appoint).chain(needs).chain(matters);
    acts.map(|act| Command::new(CHAIR, act)).collect()
}
