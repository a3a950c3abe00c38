//! Who and what the new meeting is for: its people and the needs that wait for it.

use crate::meeting::{MEMBERS_MAX, Member, Seat};
use crate::pipeline::RecordKind;
use crate::tui::model::{FormatRow, HomeData, Model, NeedRow, Setup};

/// Whether people may be numbered off instead of read from a file: in a new meeting of a kind that
/// does not ask who belongs to which category.
pub(in crate::tui) fn may_be_numbered(model: &Model) -> bool {
    let kind = model.setup.as_ref().and_then(|s| s.kind(&model.home));
    kind.is_some_and(|kind| !kind.needs_category())
}

/// Puts so many people on the roster, known by their numbers in the language of the room.
pub(in crate::tui::update) fn number_roster(model: &mut Model, said: &str) {
    let most = MEMBERS_MAX as u16;
    let Some(count) = said.parse::<u16>().ok().filter(|n| (1..=most).contains(n)) else {
        let text = model.words.with("roster-number-range", [("max", most)]);
        return model.say(text, false);
    };
    let member = |seat: u16| Member {
        seat: Seat(seat),
        name: model.words.with("member-numbered", [("n", seat)]),
        category: String::new(),
        voting: true,
        unit: String::new(),
        area: 0,
    };
    let members: Vec<Member> = (1..=count).map(member).collect();
    let source = model.words.t("setup-roster-numbered");
    let Some(setup) = &mut model.setup else { return };
    setup.touched = true;
    setup.members = members;
    setup.roster_source = source;
    setup.offices.retain(|(_, seat)| seat.0 <= count);
}

/// The needs that wait for a meeting of this kind.
pub(in crate::tui) fn waiting(home: &HomeData, kind: &FormatRow) -> Vec<NeedRow> {
    let taken = |need: &&NeedRow| kind.format().takes_up.contains(&need.state);
    // Plans wait for meetings as needs do.
    let plans = home.cards.iter().filter(|card| card.kind == RecordKind::Plan).map(|card| {
        NeedRow { id: card.id.clone(), title: card.title.clone(), state: card.state.clone() }
    });
    let plans = plans.filter(|plan| taken(&plan));
    home.needs.iter().filter(taken).cloned().chain(plans).collect()
}

/// Whether no need waits for a meeting of the kind chosen.
pub(super) fn none_waits(model: &Model, setup: &Setup) -> bool {
    setup.kind(&model.home).is_none_or(|kind| waiting(&model.home, kind).is_empty())
}
