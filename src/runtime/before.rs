//! What the form for a new meeting offers from earlier ones: the settings of the last of its kind,
//! and what the body's last meeting left.

use crate::meeting::{CyclePhase, Meeting, Phase, Scope};
use crate::tui::{Before, HomeData, Left};

/// Takes up what a meeting has to offer to the next ones; of meetings the newest comes first.
pub(super) fn look_back(data: &mut HomeData, meeting: &Meeting) {
    let Some(before) = before(meeting) else { return };
    let known = |b: &Before| b.format == before.format && b.body == before.body;
    if meeting.phase >= Phase::Adjourned && !data.left.iter().any(|l| l.body == before.body) {
        data.left.push(left(meeting, before.body.clone()));
    }
    if !data.before.iter().any(known) {
        data.before.push(before);
    }
}

fn before(meeting: &Meeting) -> Option<Before> {
    let convening = meeting.convening.as_ref()?;
    let began = meeting.opened_at.or(meeting.log().first().map(|event| event.at))?;
    Some(Before {
        format: convening.format.clone(),
        body: convening.body.clone(),
        on: began.date_naive(),
        series: convening.series,
        settings: meeting.settings.clone()?,
        preset: convening.preset.clone(),
        law: convening.law.clone(),
        place: convening.place.clone(),
    })
}

/// Needs are not among the matters: those that wait are offered as needs.
fn left(meeting: &Meeting, body: String) -> Left {
    let items = meeting.agenda.items.iter().enumerate();
    let own = items.filter(|(_, item)| item.need.is_none() && item.project.is_none());
    let matters = own.filter(|(at, _)| is_unfinished(meeting, *at));
    Left {
        body,
        matters: matters.map(|(_, item)| item.title.clone()).collect(),
        tasks: meeting.sheets.open_tasks().count(),
    }
}

/// Whether an item is to be taken up again: no step of it was reached, or it has not gone through
/// all the phases that its kind of meeting has.
fn is_unfinished(meeting: &Meeting, item: usize) -> bool {
    let Some(charter) = meeting.charter() else { return false };
    let steps = || charter.format.steps.iter().filter(|step| step.scope == Scope::Item);
    let done: Vec<CyclePhase> =
        meeting.phases_of(Some(item)).iter().map(|done| done.phase).collect();
    let wanted = steps().filter_map(|step| step.phase).any(|phase| !done.contains(&phase));
    steps().next().is_some() && (meeting.agenda.begun(item).is_none() || wanted)
}
