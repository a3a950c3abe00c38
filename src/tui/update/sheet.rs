//! Keys in a step that writes on sheets: looking back at what was written, and the next applicant.
//! What the step does not open has the meaning that it has on the floor.

use super::floor;
use crate::meeting::{Act, ActKind, Meeting, Projector};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Effect, Model};
use crate::tui::sheet;
use crossterm::event::KeyEvent;

/// Entries that a page key goes.
const PAGE: usize = 8;

/// What a key does here; `None`: it is one for the floor.
pub(super) fn key(model: &mut Model, event: KeyEvent) -> Option<Vec<Effect>> {
    let meeting = model.meeting.as_ref().filter(|meeting| sheet::is_up(meeting))?;
    let action = keymap::action(Place::Sheet, event)?;
    let last = sheet::lines(meeting).count().max(sheet::questions(meeting).count());
    let last = last.max(sheet::tasks(meeting).len());
    // Up is always towards the beginning.
    let action = match (action, sheet::reads_down(meeting)) {
        (Action::Earlier, true) => Action::Later,
        (Action::Later, true) => Action::Earlier,
        (Action::PageUp, true) => Action::PageDown,
        (Action::PageDown, true) => Action::PageUp,
        (action, _) => action,
    };
    let back = match action {
        Action::Act(kind) if !sheet::opens(meeting, kind) => return None,
        Action::Earlier => model.back + 1,
        Action::Later => model.back.saturating_sub(1),
        Action::PageUp => model.back + PAGE,
        Action::PageDown => model.back.saturating_sub(PAGE),
        action => return Some(floor::perform(model, action)),
    };
    model.back = back.min(last);
    model.refusal = None;
    Some(vec![])
}

/// Whether what an action shows may stand on the room's view. Where the room may not see what is
/// written down, no form and no list opens there: the operator's view comes first.
pub(super) fn may_be_seen(meeting: &Meeting, action: Action) -> bool {
    if !sheet::is_private(meeting) {
        return true;
    }
    let calls = meeting.shown() < Projector::Nothing;
    match action {
        Action::Act(ActKind::GiveFloor) => calls,
        Action::Act(kind) => floor::plain(kind).is_some() && !floor::is_members(kind),
        Action::Stage | Action::Leave | Action::Language | Action::Help => true,
        Action::Next | Action::Bell | Action::Clock => true,
        Action::Present => meeting.step_time().each_secs.is_some(),
        _ => false,
    }
}

/// The clock of the next applicant. Where the meeting adopted a time for it, it runs at once.
pub(super) fn present(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let who = sheet::next_applicant(meeting).map(str::to_owned);
    let name = meeting.step().map(|step| model.words.pick(&step.name).to_owned());
    let (Some(who), Some(name)) = (who, name) else {
        return floor::perform(model, Action::Act(ActKind::StartTimer));
    };
    if meeting.step_time().each_secs.is_some() {
        let act = Act::StartTimer { name, applicant: Some(who), secs: None };
        return vec![floor::chairs(act)];
    }
    // The form knows whose turn it is; the time is asked for.
    floor::perform(model, Action::Act(ActKind::StartTimer))
}
