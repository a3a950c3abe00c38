//! The hint bar and the help page, printed from the key table.

use super::place;
use crate::law::MotionKind;
use crate::meeting::{ActKind, Answer, Method, Phase, in_order};
use crate::tui::keymap::{self, Action, Binding, Place, cap};
use crate::tui::model::Model;
use crate::tui::next::usual_next;
use crate::tui::update::chair_decides;
use crate::tui::widget::{pad, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Keys that are of use now, on the lower border.
pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let place = place(model);
    let mut spans = vec![];
    let mut room = (area.width as usize).saturating_sub(6);
    let cells = |b: &Binding| width(&cap(b)) + width(&text_of(model, b.action)) + 3;
    let rows = useful(model, place);
    // Help and the way out are never cut off.
    let kept = |b: &Binding| b.action == Action::Help || is_way_out(b.action);
    let mut later: usize = rows.iter().filter(|b| kept(b)).map(|b| cells(b)).sum();
    for binding in rows {
        let needed = cells(binding);
        if kept(binding) {
            later = later.saturating_sub(needed);
        }
        if needed + if kept(binding) { 0 } else { later } > room {
            continue;
        }
        let cap = cap(binding);
        let text = text_of(model, binding.action);
        room -= needed;
        spans.push(Span::styled(format!(" {cap} "), model.theme.key()));
        spans.push(Span::raw(format!("{text} ")));
    }
    let bar = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    frame.render_widget(Line::from(spans), bar);
}

fn is_way_out(action: Action) -> bool {
    matches!(action, Action::Back | Action::Leave | Action::Cancel | Action::BreakOff)
}

/// The bindings of a place that do something now; help comes early so that it is never cut off.
fn useful(model: &Model, place: Place) -> Vec<&'static Binding> {
    let mut rows = keymap::shown(place);
    if place == Place::Counting {
        let meeting = model.meeting.as_ref();
        let own = meeting.map(|m| chair_decides(m, &model.vote)).unwrap_or_default();
        let side = |wanted: Answer| own.iter().any(|(side, _)| *side == wanted);
        let vote = meeting.and_then(|m| m.vote.as_ref());
        let ballot = vote.is_some_and(|v| v.method == Method::Ballot);
        rows.retain(|b| match b.action {
            Action::Yes => side(Answer::Yes),
            Action::No => side(Answer::No),
            Action::Polls => ballot,
            _ => true,
        });
    }
    let Some(meeting) = model.meeting.as_ref().filter(|_| place == Place::Floor) else {
        return rows;
    };
    let open = in_order(meeting, model.now);
    let next = usual_next(meeting, model.now);
    let of_use = |b: &&&Binding| match b.action {
        Action::Act(kind) => open.contains(&kind) && next != Some(b.action),
        Action::Clock => open.contains(&ActKind::Pause) || open.contains(&ActKind::Resume),
        Action::FloorTo => open.contains(&ActKind::GiveFloor) && !meeting.floor.hands.is_empty(),
        Action::Next => next.is_some(),
        Action::Motions => meeting.phase == Phase::InSession && meeting.recess.is_none(),
        Action::Answer => meeting.point.is_some() && next != Some(Action::Answer),
        Action::Presiding => {
            open.contains(&ActKind::HandOver) || open.contains(&ActKind::TakeChair)
        }
        Action::Overrule => model.refusal.as_ref().is_some_and(|r| r.way.is_some()),
        Action::Import => open.contains(&ActKind::Enrol),
        Action::Attendance => open.contains(&ActKind::Mark),
        _ => true,
    };
    // Help comes early so that it is never cut off, and so does what passes quickly.
    let early = [
        Action::Next,
        Action::Overrule,
        Action::Act(ActKind::Move(MotionKind::Appeal)),
        Action::Help,
        Action::Motions,
        Action::Palette,
    ];
    let first = early.iter().filter_map(|a| rows.iter().find(|b| b.action == *a));
    let rest = rows.iter().filter(|b| !early.contains(&b.action));
    first.chain(rest).filter(of_use).copied().collect()
}

fn text_of(model: &Model, action: Action) -> String {
    let meeting = model.meeting.as_ref().filter(|_| action == Action::Next);
    match meeting.and_then(|m| usual_next(m, model.now)) {
        Some(next) => model.words.t(&format!("key-{}", next.id())),
        None => model.words.t(&format!("key-{}", action.id())),
    }
}

/// Every key of the page, for the help dialog.
pub(super) fn help_lines(model: &Model) -> Vec<Line<'static>> {
    let mut lines = vec![];
    let here = place(model);
    for place in [here, Place::Anywhere] {
        let heading = model.words.t(&format!("place-{place:?}").to_lowercase());
        lines.push(Line::styled(heading, model.theme.heading()));
        for binding in keymap::shown(place) {
            let text = model.words.t(&format!("help-{}", binding.action.id()));
            let text = if text.starts_with('⟦') {
                model.words.t(&format!("key-{}", binding.action.id()))
            } else {
                text
            };
            lines.push(Line::from(vec![
                Span::styled(pad(&cap(binding), 8), model.theme.key()),
                Span::raw(text),
            ]));
        }
        lines.push(Line::default());
    }
    if here == Place::Floor {
        lines.extend(
            crate::tui::widget::wrap(&model.words.t("help-stances"), 60)
                .into_iter()
                .map(Line::from),
        );
    }
    lines
}
