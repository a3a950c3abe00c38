//! The act that usually comes next: what Enter does on the floor.

use super::keymap::Action;
use crate::law::MotionKind;
use crate::meeting::{ActKind, Instant, Meeting, Phase, in_order};

/// What Enter does now, if the meeting has an obvious next act.
pub fn usual_next(m: &Meeting, now: Instant) -> Option<Action> {
    let open = in_order(m, now);
    let act = |kind: ActKind| open.contains(&kind).then_some(Action::Act(kind));
    match m.phase {
        Phase::Blank => None,
        Phase::Preparing if !m.has_quorum() => Some(Action::Attendance),
        Phase::Preparing => act(ActKind::CallToOrder),
        Phase::InSession => in_session(m, &act),
        Phase::Adjourned => Some(Action::Signing),
        Phase::Signed => Some(Action::Minutes),
    }
}

fn in_session(m: &Meeting, act: &dyn Fn(ActKind) -> Option<Action>) -> Option<Action> {
    if m.point.is_some() {
        return act(ActKind::Rule);
    }
    if m.floor.speech.is_some() {
        return act(ActKind::EndSpeech);
    }
    if m.proposed.is_some() {
        return act(ActKind::State).or(act(ActKind::Second));
    }
    if !m.has_quorum() && m.question().is_none_or(|q| q.kind != MotionKind::Adjourn) {
        return Some(Action::Attendance);
    }
    let waits = !m.floor.queue(m.question()).is_empty();
    if waits && let Some(next) = act(ActKind::GiveFloor) {
        return Some(next);
    }
    let decided = m.agenda.place.is_some_and(|place| {
        place.item.is_some()
            && m.decisions.iter().any(|d| d.item == place.item && d.kind == MotionKind::Main)
    });
    let motion =
        if decided || !m.pending.is_empty() { None } else { act(ActKind::Move(MotionKind::Main)) };
    act(ActKind::PutQuestion)
        .or(motion)
        .or_else(|| act(ActKind::Advance))
        .or_else(|| act(ActKind::Adjourn))
}
