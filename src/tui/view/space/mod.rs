//! The boards of an Open Space, for the operator and for the room.

mod card;
mod cells;
mod entry;
mod files;
mod foot;
mod grid;
mod lists;
mod ranking;
mod rounds;
mod stage;
mod ticks;

pub(super) use card::popup as card;
pub(super) use entry::popup as entry;
pub(super) use foot::deeds;
pub(super) use stage::{draw as stage, page};
pub(super) use ticks::text as tick;

pub(super) use files::{report_files, report_read};

use super::now::Now;
use crate::meeting::{ActKind, Meeting};
use crate::tui::board::{self, Board, Under, WallMap};
use crate::tui::keymap::Action;
use crate::tui::model::{Dialog, Model};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// The board with what is to be said about it beneath.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    (meeting, now, board): (&Meeting, &Now, Board),
    area: Rect,
) {
    let step = meeting.step().map(|s| model.words.pick(&s.name).to_owned()).unwrap_or_default();
    let map = WallMap::of(&meeting.space);
    let note = note(model, meeting, board, &map);
    let block = model.theme.block().title(Line::styled(format!(" {step} "), model.theme.heading()));
    let block = block.title(Line::from(note).right_aligned());
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let room = inside.width as usize;
    let under = board::under(meeting, model.at);
    let below = match entry::is_open(model) {
        true => entry::lines(model, meeting, &map, room),
        false => foot::lines(model, (meeting, now), under, room),
    };
    let most = inside.height.saturating_sub(LEAST_ROWS);
    let rows = (below.len() as u16).max(FOOT_ROWS).min(most.max(1));
    let [top, foot] =
        Layout::vertical([Constraint::Min(1), Constraint::Length(rows)]).areas(inside);
    match board {
        Board::Card => frame.render_widget(Paragraph::new(card::lines(model, meeting, top)), top),
        Board::Wall => {
            grid::draw(frame, model, (meeting, &map), top, entry::look(model, meeting, &map));
        }
        Board::Matters => lists::matters(frame, model, meeting, top),
        Board::Takers => lists::takers(frame, model, meeting, top),
    }
    frame.render_widget(Paragraph::new(below), foot);
    if entry::is_open(model) {
        entry::fields(frame, model, meeting, foot);
    }
}

/// Rows that the board keeps, however much is said beneath it.
const LEAST_ROWS: u16 = 7;
/// Rows beneath it at the least, so that it does not jump with every step of the cursor.
const FOOT_ROWS: u16 = 3;

/// How full the wall is, and how long the round still goes on.
fn note(model: &Model, meeting: &Meeting, board: Board, map: &WallMap) -> String {
    if let Some(text) = rounds::headline(model, meeting) {
        return format!(" {text} ");
    }
    match board {
        Board::Wall => {
            let live = meeting.space.topics.iter().filter(|t| t.is_live() || t.was_held()).count();
            let args = [("topics", live), ("free", map.free(&meeting.space).count())];
            format!(" {} ", model.words.with("wall-summary", args))
        }
        Board::Matters if meeting.space.priorities.is_none() => {
            let owed = board::held(meeting).filter(|topic| !topic.is_reported()).count();
            let held = board::held(meeting).count();
            format!(" {} ", model.words.with("reports-summary", [("held", held), ("owed", owed)]))
        }
        _ => String::new(),
    }
}

/// Whether a key of the boards does something now.
pub(super) fn is_of_use(model: &Model, meeting: &Meeting, action: Action) -> bool {
    let under = board::under(meeting, model.at);
    let topic = match under {
        Under::Topic(n) => meeting.space.topic(n),
        _ => None,
    };
    let on = Board::of(meeting);
    match action {
        // Arrows are tried by anybody; they stand on the help page.
        Action::Up | Action::Down | Action::Left | Action::Right => false,
        Action::PageUp | Action::PageDown => false,
        Action::Deeds => on != Some(Board::Card),
        Action::Mend => topic.is_some_and(|t| board::first_fix(meeting, t.n).is_some()),
        Action::NextBadge => on == Some(Board::Wall) && !meeting.space.topics.is_empty(),
        Action::Missing => board::held(meeting).next().is_some(),
        Action::ReadReport => board::held(meeting).next().is_some(),
        Action::Act(ActKind::SignUp | ActKind::RelocateTopic) => {
            topic.is_some_and(crate::meeting::Topic::is_live)
        }
        _ => true,
    }
}

/// Whether something is being entered at the wall.
fn entering(model: &Model) -> bool {
    matches!(model.dialog, Some(Dialog::Post(_) | Dialog::Carry(_)))
}
