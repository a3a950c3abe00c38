//! An Open Space before the room: the card, the wall, the round, the ranking, each as large as it can
//! be read from the back. What is longer than the screen turns its pages by itself, by the clock.

use super::{card, entry, grid, lists, ranking, rounds};
use crate::meeting::{Meeting, Phase};
use crate::tui::board::{self, Board, WallMap};
use crate::tui::model::Model;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// Seconds that a page stays.
const PAGE_SECS: i64 = 8;

/// Rows from which the wall has a heading.
const HEADED_ROWS: u16 = 14;

/// The page that is open now, of so many.
pub(in crate::tui::view) fn page(model: &Model, pages: usize) -> usize {
    let pages = i64::try_from(pages.max(1)).unwrap_or(1);
    usize::try_from((model.now.timestamp() / PAGE_SECS).rem_euclid(pages)).unwrap_or(0)
}

/// Draws what the room needs of an Open Space; says whether there was anything.
pub(in crate::tui::view) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    meeting: &Meeting,
    area: Rect,
) -> bool {
    let waits = meeting.phase == Phase::Preparing && !meeting.space.plan.theme.is_empty();
    let board = match Board::of(meeting) {
        None if waits => Board::Card,
        None => return false,
        Some(board) => board,
    };
    // What is typed has to be seen by whoever types it: there may be one screen only.
    if entry::is_open(model) && board == Board::Wall {
        typing(frame, model, meeting, area);
        return true;
    }
    match board {
        Board::Card => show(frame, area, card::lines(model, meeting, area)),
        Board::Wall if meeting.space.round().is_some() => {
            let page = page(model, rounds::pages(meeting, area));
            show(frame, area, rounds::lines(model, meeting, area, page));
        }
        Board::Wall => wall(frame, model, meeting, area),
        Board::Matters if meeting.space.priorities.is_none() => {
            show(frame, area, reports(model, meeting, area));
        }
        Board::Matters => {
            let page = page(model, ranking::pages(model, meeting, area));
            show(frame, area, ranking::lines(model, meeting, area, page));
        }
        Board::Takers => lists::takers(frame, model, meeting, area),
    }
    true
}

fn show(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'_>>) {
    frame.render_widget(Paragraph::new(lines), area);
}

fn typing(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let map = WallMap::of(&meeting.space);
    let lines = entry::lines(model, meeting, &map, area.width as usize);
    let rows = (lines.len() as u16).min(area.height / 2);
    let [top, foot] = Layout::vertical([Constraint::Min(1), Constraint::Length(rows)]).areas(area);
    grid::draw(frame, model, (meeting, &map), top, entry::look(model, meeting, &map));
    show(frame, foot, lines);
    entry::fields(frame, model, meeting, foot);
}

fn wall(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let map = WallMap::of(&meeting.space);
    let [top, area] = Layout::vertical([
        Constraint::Length(u16::from(area.height >= HEADED_ROWS)),
        Constraint::Min(1),
    ])
    .areas(area);
    let step = meeting.step().map(|s| model.words.pick(&s.name).to_owned()).unwrap_or_default();
    let head = format!("{step} ·{}", super::note(model, meeting, Board::Wall, &map));
    frame.render_widget(Line::styled(head, model.theme.heading()).centered(), top);
    let pages = grid::shape(meeting, &map, area).pages(&map);
    let page = page(model, pages);
    let look = grid::Look { page, ..grid::Look::default() };
    grid::draw(frame, model, (meeting, &map), area, look);
    if pages > 1 {
        let told = format!(" {}/{pages} ", page + 1);
        let below = Rect { y: area.bottom(), height: 1, ..area };
        frame.render_widget(Line::from(told).right_aligned(), below.intersection(frame.area()));
    }
}

/// What was held, with the sign of its report, a page at a time.
fn reports(model: &Model, meeting: &Meeting, area: Rect) -> Vec<Line<'static>> {
    let height = (area.height as usize).max(1);
    let pages = board::held(meeting).count().div_ceil(height).max(1);
    let shown = board::held(meeting).skip(page(model, pages) * height).take(height);
    shown.map(|topic| lists::matter(model, meeting, topic, area.width)).collect()
}
