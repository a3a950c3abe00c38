//! What may be done now: the usual next act, then everything else in order, each with its key.

use super::now::Now;
use super::question::flowed;
use super::state;
use crate::i18n::{act_name, needs_text};
use crate::law::MotionKind;
use crate::meeting::{ActKind, Allowance, Meeting, Phase};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::widget::wrap;
use ratatui::text::{Line, Span};

/// What is in order now: the usual next act first, then everything else with its key.
pub(super) fn lines(
    model: &Model,
    (meeting, now): (&Meeting, &Now),
    room: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let mut lines = vec![Line::styled(words.t("floor-may-do"), model.theme.heading())];
    let next = now.next;
    if let Some(next) = next {
        let name = match next {
            Action::Act(kind) => act_name(words, kind),
            Action::Answer if meeting.point.as_ref().is_some_and(|p| !p.kind.is_ruled_on()) => {
                act_name(words, ActKind::Reply)
            }
            Action::Answer => act_name(words, ActKind::Rule),
            other => words.t(&format!("key-{}", other.id())),
        };
        lines.push(Line::from(vec![
            Span::styled("Enter ", model.theme.key()),
            Span::styled(name, model.theme.strong()),
        ]));
    }
    let mut items: Vec<(String, String)> = vec![];
    let appeal = ActKind::Move(MotionKind::Appeal);
    // An appeal is in order only at once: whoever wants to should see that it can be done.
    if now.allows(appeal) {
        let key = keymap::key_of(Place::Floor, Action::Act(appeal)).map(cap).unwrap_or_default();
        lines.extend(flowed(model, &[(key, words.t("floor-may-appeal"))], room));
    }
    let held_up = meeting.proposed.is_some() || meeting.point.is_some() || meeting.recess.is_some();
    if meeting.phase == Phase::InSession && !held_up {
        let key = keymap::key_of(Place::Floor, Action::Motions).map(cap).unwrap_or_default();
        items.push((key, words.t("key-a-motions")));
    }
    for kind in now.open.iter().copied().filter(|kind| *kind != appeal) {
        let action = Action::Act(kind);
        if let Some(binding) = key_here(meeting, action)
            && next != Some(action)
            && (!always(kind) || is_sheets_own(meeting, kind))
            && (kind != ActKind::RuleOut || meeting.proposed.is_some())
        {
            items.push((cap(binding), now.key_text(words, action)));
        }
    }
    lines.extend(flowed(model, &items, room));
    if meeting.proposed.is_none()
        && let Some(question) = meeting.question()
        && let Some((needs, _)) = meeting.needs(question)
    {
        let text = words.with("floor-needs", [("rule", needs_text(words, &needs))]);
        let text = wrap(&text, room);
        if lines.len() + text.len() <= height {
            lines.extend(text.into_iter().map(|l| Line::styled(l, model.theme.quiet())));
        }
    }
    lines.extend(state::aside(model, meeting, room, height.saturating_sub(lines.len())));
    if let Some(text) = state::crib(model, meeting) {
        let crib = wrap(&text, room);
        if lines.len() + crib.len() < height {
            lines.push(Line::default());
            lines.extend(crib.into_iter().map(|l| Line::styled(l, model.theme.quiet())));
        }
    }
    lines
}

/// What is always in order, and is found on the help page.
fn always(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::AddItem
            | ActKind::Undo
            | ActKind::Enrol
            | ActKind::Appoint
            | ActKind::Warn
            | ActKind::Name
            | ActKind::OpenElection
            | ActKind::Assign
    )
}

/// Whether the step is there for what can be done in any step.
fn is_sheets_own(meeting: &Meeting, kind: ActKind) -> bool {
    let tasks = meeting.step().is_some_and(|step| step.allows(Allowance::Tasks));
    kind == ActKind::Assign && tasks
}

/// The key of an act where the meeting stands: a sheet's own go before those of the floor.
fn key_here(meeting: &Meeting, action: Action) -> Option<&'static keymap::Binding> {
    if !sheet::is_up(meeting) {
        return keymap::key_of(Place::Floor, action);
    }
    let counts = |action: Action| match action {
        Action::Act(kind) => sheet::opens(meeting, kind),
        _ => true,
    };
    keymap::key_on_sheet(action, counts)
}
