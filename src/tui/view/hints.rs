//! The hint bar and the help page, printed from the key table.

use super::now::Now;
use super::place;
use crate::law::MotionKind;
use crate::meeting::{ActKind, Answer, Method, Phase};
use crate::tui::keymap::{self, Action, Binding, Place, cap};
use crate::tui::model::Model;
use crate::tui::setup_rows::{Row, rows as rows_of_form, turns};
use crate::tui::sheet;
use crate::tui::update::chair_decides;
use crate::tui::widget::{pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Keys that are of use now, on the lower border.
pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, now: Option<&Now>, area: Rect) {
    let place = place(model);
    let mut spans = vec![];
    let mut room = (area.width as usize).saturating_sub(6);
    let cells = |b: &Binding| width(&cap(b)) + width(&text_of(model, now, b.action)) + 3;
    let rows = useful(model, now, place);
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
        let text = text_of(model, now, binding.action);
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
fn useful(model: &Model, now: Option<&Now>, place: Place) -> Vec<&'static Binding> {
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
            Action::Polls | Action::Secrecy => ballot,
            Action::Act(ActKind::OpenBox | ActKind::IssueBallots) => ballot,
            _ => true,
        });
    }
    if let Some(setup) = model.setup.as_ref().filter(|_| place == Place::Setup) {
        let row = rows_of_form(model, setup).get(setup.row).copied().unwrap_or(Row::Create);
        rows.retain(|b| match b.action {
            Action::Delete => matches!(row, Row::Planned(_) | Row::Record),
            Action::Left | Action::Right => turns(model, setup, row),
            _ => true,
        });
    }
    if place == Place::Projects && !model.projects.is_narrowed() {
        rows.retain(|b| b.action != Action::ClearFilters);
    }
    if matches!(place, Place::Poll | Place::Box | Place::Papers) {
        let meeting = model.meeting.as_ref();
        rows.retain(|b| meeting.is_some_and(|m| super::ballots::is_of_use(m, b.action)));
    }
    if matches!(place, Place::Posting | Place::Carrying) {
        // Arrows are told beside what they move.
        let arrows = [Action::Up, Action::Down, Action::Left, Action::Right];
        rows.retain(|b| !arrows.contains(&b.action));
    }
    if place == Place::Sheet {
        rows = sheet_rows(model);
    }
    let on_floor = matches!(place, Place::Floor | Place::Board | Place::Sheet);
    let meeting = model.meeting.as_ref().filter(|_| on_floor);
    let Some((meeting, now)) = meeting.zip(now) else { return rows };
    let next = now.next;
    let of_use = |b: &&&Binding| match b.action {
        Action::Act(ActKind::Unpark) => !meeting.parked.is_empty(),
        Action::Act(kind) => now.allows(kind) && next != Some(b.action),
        Action::Clock => now.allows(ActKind::Pause) || now.allows(ActKind::Resume),
        Action::Bell => meeting.floor_clock().is_some(),
        Action::FloorTo => now.allows(ActKind::GiveFloor) && !meeting.floor.hands.is_empty(),
        Action::Next => next.is_some(),
        Action::Motions => meeting.phase == Phase::InSession && meeting.recess.is_none(),
        Action::Answer => meeting.point.is_some() && next != Some(Action::Answer),
        Action::Presiding => now.allows(ActKind::HandOver) || now.allows(ActKind::TakeChair),
        Action::Overrule => model.refusal.as_ref().is_some_and(|r| r.way.is_some()),
        Action::Timer => now.allows(ActKind::StartTimer) || now.allows(ActKind::StopTimer),
        Action::Import => now.allows(ActKind::Enrol),
        Action::Attendance => now.allows(ActKind::Mark),
        Action::Card => meeting.has_open_space(),
        _ if place == Place::Board => super::space::is_of_use(model, meeting, b.action),
        _ => true,
    };
    // Help comes early so that it is never cut off, and so does what passes quickly.
    let sheet = place == Place::Sheet;
    let early = [
        Action::Next,
        Action::Overrule,
        Action::Act(ActKind::Move(MotionKind::Appeal)),
        Action::Help,
        // What the step is there for goes before the way on, which Enter finds by itself.
        Action::Act(ActKind::File),
        // A step that collects goes on until somebody says that it is enough.
        if sheet { Action::Act(ActKind::Advance) } else { Action::Motions },
        if sheet { Action::Act(ActKind::GiveFloor) } else { Action::Palette },
    ];
    let first = early.iter().filter_map(|a| rows.iter().find(|b| b.action == *a));
    let rest = rows.iter().filter(|b| !early.contains(&b.action));
    first.chain(rest).filter(of_use).copied().collect()
}

/// The keys of a sheet that count in its step, then those of the floor that they leave alone. Arrows
/// stand on the help page.
fn sheet_rows(model: &Model) -> Vec<&'static Binding> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let counts = |action: Action| match action {
        Action::Act(kind) => sheet::opens(meeting, kind),
        _ => true,
    };
    let own = keymap::shown(Place::Sheet).into_iter();
    let own: Vec<_> = own.filter(|b| counts(b.action) && !looks_back(b.action)).collect();
    let left = |b: &&Binding| !own.iter().any(|o| o.key == b.key || o.action == b.action);
    let floor: Vec<_> = keymap::shown(Place::Floor).into_iter().filter(left).collect();
    own.iter().copied().chain(floor).collect()
}

fn looks_back(action: Action) -> bool {
    matches!(action, Action::Earlier | Action::Later | Action::PageUp | Action::PageDown)
}

fn text_of(model: &Model, now: Option<&Now>, action: Action) -> String {
    let Some(now) = now else { return model.words.t(&format!("key-{}", action.id())) };
    let next = now.next.filter(|_| action == Action::Next);
    now.key_text(&model.words, next.unwrap_or(action))
}

/// Cells for the cap of a key on the help page.
const CAP_CELLS: usize = 10;

/// Every key of the page, for the help dialog.
pub(super) fn help_lines(model: &Model, room: usize) -> Vec<Line<'static>> {
    let mut lines = vec![];
    let here = place(model);
    let floor = matches!(here, Place::Board | Place::Sheet).then_some(Place::Floor);
    for place in [Some(here), floor, Some(Place::Anywhere)].into_iter().flatten() {
        let heading = model.words.t(&format!("place-{place:?}").to_lowercase());
        lines.push(Line::styled(heading, model.theme.heading()));
        let rows = match (here, place) {
            // Keys that the step does not open are those of the floor, and none is told twice.
            (Place::Sheet, Place::Sheet | Place::Floor) => {
                let looks =
                    keymap::shown(Place::Sheet).into_iter().filter(|b| looks_back(b.action));
                let rows = sheet_rows(model).into_iter().chain(looks);
                rows.filter(|b| b.place == place).collect()
            }
            _ => keymap::shown(place),
        };
        for binding in rows {
            let text = model.words.t(&format!("help-{}", binding.action.id()));
            let text = if text.starts_with('⟦') {
                model.words.t(&format!("key-{}", binding.action.id()))
            } else {
                text
            };
            let caps = std::iter::once(pad(&cap(binding), CAP_CELLS));
            let caps = caps.chain(std::iter::repeat(" ".repeat(CAP_CELLS)));
            let text = wrap(&text, room.saturating_sub(CAP_CELLS));
            lines.extend(caps.zip(text).map(|(cap, text)| {
                Line::from(vec![Span::styled(cap, model.theme.key()), Span::raw(text)])
            }));
        }
        lines.push(Line::default());
    }
    if here == Place::Floor {
        lines.extend(wrap(&model.words.t("help-stances"), room).into_iter().map(Line::from));
    }
    lines
}
