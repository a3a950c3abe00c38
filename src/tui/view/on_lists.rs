//! The lists of the place that the item under way stands on, and what the chair ruled: what stops it,
//! why, and what can be done then.

use crate::i18n::listed_text;
use crate::meeting::{ActKind, Allowance, ListRuling, Meeting, Phase};
use crate::tui::documents;
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::Model;
use crate::tui::widget::wrap;
use ratatui::text::Line;

/// Whether a negative list stops the item under way, before a ruling or by one: nobody is invited to move
/// anything on it then.
pub(super) fn is_stopped(meeting: &Meeting) -> bool {
    let at = meeting.agenda.place.and_then(|place| place.item);
    let negative = at.is_some_and(|at| meeting.listed_negative(at).is_some());
    negative && !ruling(meeting).is_some_and(|ruling| ruling.admit)
}

fn ruling(meeting: &Meeting) -> Option<&ListRuling> {
    let at = meeting.agenda.place.and_then(|place| place.item)?;
    meeting.list_ruling(at).filter(|_| meeting.listed_negative(at).is_some())
}

/// Every list that the item stands on, and what follows from it.
pub(super) fn lines(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let item = meeting.agenda.item().filter(|_| meeting.phase == Phase::InSession);
    let told = item.iter().flat_map(|item| &item.listed);
    let told = told.map(|listed| listed_text(&model.words, listed));
    let quiet =
        |text: String| wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.quiet()));
    told.flat_map(quiet).chain(follows(model, meeting, room)).collect()
}

/// What follows from a negative list: a ruling is asked for, or what was ruled and why.
pub(super) fn follows(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let here = meeting.agenda.place.and_then(|place| place.item);
    let here = here.filter(|_| meeting.phase == Phase::InSession);
    if here.is_none_or(|at| meeting.listed_negative(at).is_none()) {
        return vec![];
    }
    let Some(ruling) = ruling(meeting) else {
        let args = [("key", key(Place::Floor, ActKind::RuleListed))];
        let text = wrap(&words.with("listed-stops", args), room).into_iter();
        return text.map(|line| Line::styled(line, model.theme.warn())).collect();
    };
    let said = if ruling.admit { "listed-ruled-admitted" } else { "listed-ruled-closed" };
    let said = words.with(said, [("reason", ruling.reason.clone())]);
    let style = if ruling.admit { model.theme.good() } else { model.theme.warn() };
    let told = wrap(&said, room).into_iter().map(|line| Line::styled(line, style));
    let open = !ruling.admit && meeting.last_decision(here).is_none();
    let ways = wrap(&ways(model, meeting), room).into_iter().filter(|_| open);
    told.chain(ways.map(Line::from)).collect()
}

/// What can be done about an item that was ruled out: what disposes of it is filed here or in a later
/// step, where the kind of meeting has one, or the meeting goes on.
fn ways(model: &Model, meeting: &Meeting) -> String {
    let disposes = |kind: &String| {
        let profile = documents::profile(meeting);
        let moves = profile.iter().flat_map(|profile| &profile.transitions);
        let mut moves = moves.filter(|rule| rule.document.as_ref() == Some(kind));
        let ends = |id: &str| profile.and_then(|p| p.state(id)).is_some_and(|state| state.ends);
        moves.any(|rule| rule.outcome.is_some() && ends(&rule.to))
    };
    let steps = meeting.charter().map(|charter| charter.format.steps.as_slice());
    let gone = meeting.agenda.place.map_or(0, |place| place.step);
    let step = steps.unwrap_or_default().iter().skip(gone).find_map(|step| {
        let files = step.allows(Allowance::Documents);
        let kind = step.documents.iter().find(|kind| files && disposes(kind))?;
        let kind = documents::profile(meeting)?.document(kind)?;
        Some((step, documents::name(&model.words, kind)))
    });
    let next = ("next", key(Place::Floor, ActKind::Advance));
    match step.filter(|_| meeting.agenda.item().is_some_and(|item| item.need.is_some())) {
        Some((step, kind)) => {
            let args = [
                next,
                ("key", key(Place::Sheet, ActKind::File)),
                ("kind", kind.to_owned()),
                ("step", model.words.pick(&step.name).to_owned()),
            ];
            model.words.with("listed-ways-file", args)
        }
        None => model.words.with("listed-ways", [next]),
    }
}

fn key(place: Place, kind: ActKind) -> String {
    keymap::key_of(place, Action::Act(kind)).map(cap).unwrap_or_default()
}
