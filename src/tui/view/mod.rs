//! Drawing. Nothing here changes the model.

mod agenda;
mod amend;
mod aside;
mod ballots;
mod booth;
mod calling;
mod dial;
mod dialog;
mod floor;
mod form;
mod hints;
mod home;
mod marked;
mod may_do;
mod minutes;
mod motions;
mod notes;
mod now;
mod on_lists;
mod papers;
mod parking;
mod projects;
mod question;
mod roster;
mod setup;
mod sheets;
mod signed;
mod signing;
mod space;
mod speakers;
mod stage;
mod state;
mod statistics;
mod ticker;
mod titles;
mod verdict;
mod vote;

pub(in crate::tui) use aside::text as aside_text;
pub(in crate::tui) use statistics::last as statistics_last;

use super::board::Board;
use super::form::Task;
use super::keymap::Place;
use super::model::{Dialog, Model, Screen};
use super::widget::{cut, pad, wrap};
use crate::meeting::{Meeting, Speech};
use now::Now;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Clear, Paragraph, Widget};

/// Draws the model.
pub fn draw(frame: &mut Frame<'_>, model: &Model) {
    let area = frame.area();
    if area.width < Model::SMALLEST.0 || area.height < Model::SMALLEST.1 {
        let text =
            model.words.with("too-small", [("w", Model::SMALLEST.0), ("h", Model::SMALLEST.1)]);
        let lines = wrap(&text, area.width as usize).into_iter().map(Line::from);
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
        return;
    }
    let on_floor = model.screen == Screen::Floor && !model.stage;
    let meeting = model.meeting.as_ref().filter(|_| on_floor);
    let now = meeting.map(|m| Now::of(m, model.now));
    match (model.screen, &now) {
        (Screen::Home, _) => home::draw(frame, model),
        (Screen::Projects, _) => projects::draw(frame, model),
        (Screen::Setup, _) => setup::draw(frame, model),
        (Screen::Floor, Some(now)) => floor::draw(frame, model, now),
        (Screen::Floor, None) => stage::draw(frame, model),
        (Screen::Minutes, _) => minutes::draw(frame, model),
        (Screen::Signing, _) => signing::draw(frame, model),
    }
    if on_floor || model.screen != Screen::Floor {
        hints::draw(frame, model, now.as_ref(), Rect { y: area.bottom() - 1, height: 1, ..area });
    }
    // What is the operator's alone never stands on the room's view.
    let private = match &model.dialog {
        Some(Dialog::Statistics { .. } | Dialog::Notes { .. }) => true,
        // Some of what a document says is private.
        Some(Dialog::Form(form)) => matches!(form.task, Task::File(_)),
        _ => false,
    };
    // Nor does what came of a vote, or who is here, where the room may not see what it is about.
    let shown = model.meeting.as_ref().is_none_or(|meeting| !super::sheet::is_private(meeting));
    let told = matches!(
        model.dialog,
        Some(Dialog::Verdict { .. } | Dialog::Page { .. } | Dialog::Attendance { .. })
    );
    let private = private || !shown && told;
    if let Some(dialog) = model.dialog.as_ref().filter(|_| !(model.stage && private)) {
        dialog::draw(frame, model, dialog);
    }
    toast(frame, model);
}

/// Where the keys now go, for the hint bar and the help page.
fn place(model: &Model) -> Place {
    match &model.dialog {
        Some(Dialog::Palette { .. } | Dialog::Pick { .. } | Dialog::Stance { .. }) => {
            return Place::Choosing;
        }
        Some(Dialog::Stances { .. } | Dialog::Before { .. }) => return Place::Choosing,
        Some(Dialog::Methods { .. } | Dialog::Rosters { .. } | Dialog::Key { .. }) => {
            return Place::Choosing;
        }
        Some(Dialog::ReportFiles(..)) => return Place::Choosing,
        Some(Dialog::ReportRead(..)) => {
            return Place::Reading;
        }
        Some(Dialog::Kinds { .. } | Dialog::Documents { .. }) => return Place::Choosing,
        Some(Dialog::Needs { .. } | Dialog::States { .. } | Dialog::Offices { .. }) => {
            return Place::Choosing;
        }
        Some(Dialog::Lot { .. } | Dialog::LotFate { .. }) => return Place::Choosing,
        Some(Dialog::Booth(_)) => return Place::Booth,
        Some(Dialog::Phrases(_)) => return Place::Entering,
        Some(Dialog::Papers { .. }) => return Place::PaperEntry,
        Some(Dialog::Notes { forget, .. }) => {
            return if *forget { Place::Asking } else { Place::Notes };
        }
        Some(Dialog::Enter { .. } | Dialog::Passphrase { .. }) => return Place::Entering,
        Some(Dialog::Amend { .. }) => return Place::Wording,
        Some(Dialog::Attendance { .. }) => return Place::Attendance,
        Some(Dialog::WellTaken) => return Place::Judging,
        Some(Dialog::Forget | Dialog::Leave | Dialog::StopTimer | Dialog::VoidBallots) => {
            return Place::Asking;
        }
        Some(Dialog::Drop(_)) => return Place::Asking,
        Some(Dialog::Form(_)) => return Place::Form,
        Some(Dialog::Motions { .. }) => return Place::Motions,
        Some(Dialog::Preview { .. } | Dialog::Page { .. } | Dialog::Statistics { .. }) => {
            return Place::Reading;
        }
        Some(Dialog::Deeds { .. }) => return Place::Choosing,
        Some(Dialog::Post(_)) => return Place::Posting,
        Some(Dialog::Carry(_)) => return Place::Carrying,
        Some(Dialog::Verdict { .. } | Dialog::Help { .. } | Dialog::Card) | None => {}
    }
    let ballots = model.meeting.as_ref().and_then(super::update::ballots_place);
    if let Some(place) = ballots.filter(|_| model.screen == Screen::Floor) {
        return place;
    }
    let meeting = model.meeting.as_ref().filter(|m| is_voting(m));
    let voting = meeting.and_then(|m| m.vote.as_ref().map(|v| super::update::vote_place(m, v)));
    match (model.screen, voting) {
        (Screen::Floor, Some(place)) => place,
        (Screen::Floor, None) if model.meeting.as_ref().and_then(Board::of).is_some() => {
            Place::Board
        }
        (Screen::Floor, None) if model.meeting.as_ref().is_some_and(super::sheet::is_up) => {
            Place::Sheet
        }
        (Screen::Floor, None) => Place::Floor,
        (Screen::Home, _) => Place::Home,
        (Screen::Projects, _) if model.projects.typing => Place::Entering,
        (Screen::Projects, _) => Place::Projects,
        (Screen::Setup, _) => Place::Setup,
        (Screen::Minutes, _) => Place::Minutes,
        (Screen::Signing, _) => Place::Signing,
    }
}

/// Whether a vote is being taken and nothing that was raised or moved holds it up.
fn is_voting(meeting: &Meeting) -> bool {
    meeting.vote.is_some() && meeting.point.is_none() && meeting.proposed.is_none()
}

/// What is said in passing, above the hints.
fn toast(frame: &mut Frame<'_>, model: &Model) {
    let Some(toast) = &model.toast else { return };
    let screen = frame.area();
    let room = screen.width.saturating_sub(2);
    let style = if toast.good { model.theme.good() } else { model.theme.bad() };
    let text = wrap(&toast.text, (room as usize).saturating_sub(2));
    let height = (text.len() as u16).min(screen.height / 2);
    let y = screen.bottom().saturating_sub(1 + height);
    let area = Rect { x: screen.x + 1, y, width: room, height };
    // Over several lines the whole width is taken, so that what lies beneath is not read with it.
    let cells = if height > 1 { room as usize } else { 0 };
    let line = |text: String| {
        let text = format!(" {text} ");
        let text = if cells > 0 { pad(&text, cells) } else { text };
        Line::from(Span::styled(text, style.reversed()))
    };
    Clear.render(area, frame.buffer_mut());
    let lines: Vec<Line<'_>> = text.into_iter().map(line).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// The page with its title on the left and a note on the right. Panels bring their own sides; a
/// page without panels has sides itself.
fn page(frame: &mut Frame<'_>, model: &Model, title: &str, note: &str, sides: Borders) -> Rect {
    let area = frame.area();
    let room = area.width as usize;
    // The note says whether the meeting may act at all; the title gives way.
    let note = cut(note, room.saturating_sub(20));
    let left = room.saturating_sub(super::widget::width(&note) + 8);
    let title = format!(" {} ", cut(title, left));
    let mut block = model
        .theme
        .block()
        .borders(Borders::TOP | Borders::BOTTOM | sides)
        .title(Line::styled(title, model.theme.heading()));
    if !note.is_empty() {
        block = block.title(Line::from(format!(" {note} ")).right_aligned());
    }
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// Minutes and seconds, hours where there are any, with a sign when time is over.
fn clock_text(secs: i64) -> String {
    let sign = if secs < 0 { "-" } else { "" };
    if secs.abs() >= 3600 {
        let secs = secs.abs();
        return format!("{sign}{}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60);
    }
    format!("{sign}{:02}:{:02}", secs.abs() / 60, secs.abs() % 60)
}

/// The hour of an instant in its own zone.
fn hour(at: crate::meeting::Instant) -> String {
    at.format("%H:%M").to_string()
}

/// The hour of an instant as seen from another; on another day the day as well.
fn hour_seen(
    words: &crate::i18n::Words,
    at: crate::meeting::Instant,
    from: crate::meeting::Instant,
) -> String {
    let days = (at.date_naive() - from.date_naive()).num_days();
    match days {
        0 => hour(at),
        1 => words.with("hour-next-day", [("hour", hour(at))]),
        _ => at.format("%m-%d %H:%M").to_string(),
    }
}

/// How many of the voting members are here.
fn attendance_text(model: &Model, meeting: &Meeting) -> String {
    let (present, members) = (meeting.roster.present(), meeting.roster.membership());
    model.words.with("floor-attendance", [("present", present), ("members", members)])
}

/// Who speaks, and for which side.
fn speaker(model: &Model, meeting: &Meeting, speech: &Speech) -> (String, String) {
    let stance = model.words.t(&format!("stance-{}", speech.stance.id()));
    (meeting.roster.name(speech.seat), stance)
}
