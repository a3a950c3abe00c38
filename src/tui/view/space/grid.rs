//! The wall as a table, times down and rooms across, as much of it as fits: a page at a time, so that
//! it stands still while the cursor moves. A page costs what is seen of it, however long the wall is.

use super::cells;
use crate::meeting::Meeting;
use crate::tui::board::WallMap;
use crate::tui::model::Model;
use crate::tui::widget::{cut, pad, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// What is marked, and which page is open.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// The cursor.
    pub(super) at: Option<(usize, usize)>,
    /// The cell that is offered to what is being entered.
    pub(super) offered: Option<(usize, usize)>,
    /// The page, for a room without a cursor.
    pub(super) page: usize,
}

/// The narrowest column of a room.
const COLUMN_MIN: usize = 15;
/// The most lines of a cell.
const LINES_MAX: usize = 6;

/// How the table is cut into pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    rows: usize,
    cols: usize,
    lines: usize,
    ruled: bool,
    label: usize,
    cells: usize,
    beside: bool,
}

/// As many rooms and times as fit.
pub(super) fn shape(meeting: &Meeting, map: &WallMap, area: Rect) -> Shape {
    let several = meeting.space.plan.slots.iter().any(|slot| slot.day > 1);
    let label = if several { 8 } else { 5 };
    let room = (area.width as usize).saturating_sub(label);
    let cols = (room / (COLUMN_MIN + 1)).clamp(1, map.rooms.max(1));
    let beside = !map.beside.is_empty();
    let height = (area.height as usize).saturating_sub(1 + usize::from(beside));
    let times = map.slots.len().max(1);
    let lines = (height / times).clamp(2, LINES_MAX);
    let ruled = lines > 2;
    let rows = (height / lines).clamp(1, times);
    let cells = (room / cols).saturating_sub(1);
    Shape { rows, cols, lines, ruled, label, cells, beside }
}

impl Shape {
    /// How many pages there are.
    pub(super) fn pages(&self, map: &WallMap) -> usize {
        map.slots.len().div_ceil(self.rows).max(1) * map.rooms.div_ceil(self.cols).max(1)
    }

    /// The first row and column that are seen.
    fn first(&self, map: &WallMap, look: Look) -> (usize, usize) {
        let across = map.rooms.div_ceil(self.cols).max(1);
        let (row, col) = match look.offered.or(look.at) {
            Some((row, col)) => (row / self.rows * self.rows, col / self.cols * self.cols),
            None => (look.page / across * self.rows, look.page % across * self.cols),
        };
        let row = row.min(map.slots.len().saturating_sub(self.rows));
        (row, col.min(map.rooms.saturating_sub(self.cols)))
    }
}

pub(super) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    (meeting, map): (&Meeting, &WallMap),
    area: Rect,
    look: Look,
) {
    let shape = shape(meeting, map, area);
    let (top, left) = shape.first(map, look);
    let mut lines = vec![head(model, meeting, map, (shape, left))];
    for row in top..(top + shape.rows).min(map.slots.len()) {
        lines.extend(times(model, (meeting, map), (shape, left), row, look));
    }
    lines.truncate((area.height as usize).saturating_sub(usize::from(shape.beside)));
    if shape.beside {
        lines.push(beside(model, meeting, map, look, area.width as usize));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rooms, with how many each holds; where there are more, an arrow says so.
fn head(
    model: &Model,
    meeting: &Meeting,
    map: &WallMap,
    (shape, left): (Shape, usize),
) -> Line<'static> {
    let [upright, _] = model.theme.rules();
    let last = (left + shape.cols).min(map.rooms);
    let more = |there: bool, sign: &'static str| if there { sign } else { " " };
    let arrows = format!("{} {}", more(left > 0, "◂"), more(last < map.rooms, "▸"));
    let mut spans = vec![Span::styled(pad(&arrows, shape.label), model.theme.warn())];
    for room in meeting.space.plan.rooms.iter().take(last).skip(left) {
        let hard = if room.hard_capacity { "!" } else { "" };
        let holds = room.capacity.map(|n| format!(" {n}{hard}")).unwrap_or_default();
        let name = cut(&room.name, shape.cells.saturating_sub(width(&holds)));
        spans.push(Span::styled(upright, model.theme.frame()));
        spans
            .push(Span::styled(pad(&format!("{name}{holds}"), shape.cells), model.theme.heading()));
    }
    Line::from(spans)
}

/// The lines of one time.
fn times(
    model: &Model,
    (meeting, map): (&Meeting, &WallMap),
    (shape, left): (Shape, usize),
    row: usize,
    look: Look,
) -> Vec<Line<'static>> {
    let space = &meeting.space;
    let slot = map.slots[row];
    let over = space.is_over(slot);
    let runs = space.round().is_some_and(|round| round.slot == slot);
    let text_lines = shape.lines - usize::from(shape.ruled);
    let columns = left..(left + shape.cols).min(map.rooms);
    let spots = columns.map(|col| {
        let lines = (shape.cells, text_lines);
        (col, cells::lines(model, meeting, (map.spot(row, col), over), lines))
    });
    let spots: Vec<_> = spots.collect();
    let [upright, level] = model.theme.rules();
    let label = label(meeting, slot);
    let label_style = if runs { model.theme.warn() } else { model.theme.frame() };
    let line = |n: usize| {
        let said = label.get(n).cloned().unwrap_or_default();
        let mut spans = vec![Span::styled(pad(&said, shape.label), label_style)];
        for (col, lines) in &spots {
            let (text, style) = lines.get(n).cloned().unwrap_or_default();
            let here = Some((row, *col));
            let style = match () {
                () if look.offered == here => model.theme.inserted().patch(model.theme.chosen()),
                () if look.offered.is_none() && look.at == here => model.theme.chosen(),
                () => style,
            };
            spans.push(Span::styled(upright, model.theme.frame()));
            spans.push(Span::styled(pad(&text, shape.cells), style));
        }
        Line::from(spans)
    };
    let rule = shape.ruled.then(|| {
        let cells = shape.label + spots.len() * (shape.cells + 1);
        Line::styled(level.repeat(cells), model.theme.quiet())
    });
    (0..text_lines).map(line).chain(rule).collect()
}

/// Begin and end of a time, with the day where there are several.
fn label(meeting: &Meeting, slot: u32) -> [String; 2] {
    let Some(slot) = meeting.space.slot(slot) else { return Default::default() };
    let several = meeting.space.plan.slots.iter().any(|slot| slot.day > 1);
    let day = if several { format!("{}/", slot.day) } else { String::new() };
    [format!("{day}{}", slot.starts), slot.ends.clone()]
}

/// What is in no cell: first what waits for one.
fn beside(
    model: &Model,
    meeting: &Meeting,
    map: &WallMap,
    look: Look,
    room: usize,
) -> Line<'static> {
    let cursor = look.at.filter(|(row, _)| *row >= map.slots.len()).map(|(_, col)| col);
    let key = if map.waiting > 0 { "wall-waiting" } else { "wall-crossed" };
    let head = format!("{} ", model.words.t(key));
    let mut left = room.saturating_sub(width(&head));
    let mut spans = vec![Span::styled(head, model.theme.warn())];
    // Far along, the list begins before the cursor.
    let skip = cursor.map_or(0, |col| col.min(map.beside.len() - 1).saturating_sub(1));
    for (at, n) in map.beside.iter().enumerate().skip(skip) {
        let Some(topic) = meeting.space.topic(*n) else { continue };
        let text = cut(&format!("{n} {}", topic.title), left.min(BESIDE_CELLS));
        if left < 4 {
            break;
        }
        left = left.saturating_sub(width(&text) + 2);
        let style = match cursor == Some(at) {
            true => model.theme.chosen(),
            false => cells::style(model, topic),
        };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw("  "));
    }
    Line::from(spans)
}

/// Cells of one topic in the row beside the wall.
const BESIDE_CELLS: usize = 24;
