//! The board of needs and projects: a column for each stage, as many as fit, the one with the cursor
//! always among them; what has ended takes little room.

use super::{hour, page};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::{Card, Filter, Model};
use crate::tui::projects::{
    Column, chosen, clear_key, columns, late, late_name, next_kind, state_name, value_name,
};
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Paragraph};

/// Cells of a column with its borders, at least; and of one that is folded up.
const COLUMN_CELLS: u16 = 19;
const FOLDED_CELLS: u16 = 12;
/// Rows of a card.
const CARD_ROWS: usize = 3;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let words = &model.words;
    let title = format!("{} — {}", words.t("app-name"), words.t("board-title"));
    let note = match late(&model.home) {
        0 => hour(model.now),
        n => format!("{}  {}", words.with("board-late-n", [("n", n)]), hour(model.now)),
    };
    let inside = page(frame, model, &title, &note, Borders::NONE);
    let room = inside.width as usize;
    let filters = filters(model, room);
    let rows = filters.len() as u16;
    let parts = [Constraint::Length(rows), Constraint::Min(5), Constraint::Length(2)];
    let [top, middle, foot] = Layout::vertical(parts).areas(inside);
    frame.render_widget(Paragraph::new(filters), top);
    if model.projects.typing {
        search(frame, model, top);
    }
    let columns = columns(model);
    if model.home.cards.is_empty() {
        let lines = wrap(&words.t("board-empty"), room).into_iter();
        let lines: Vec<_> = lines.map(|l| Line::styled(l, model.theme.quiet())).collect();
        frame.render_widget(Paragraph::new(lines), middle);
    } else {
        let at = model.projects.column.min(columns.len().saturating_sub(1));
        let closed: Vec<bool> = columns.iter().map(|column| column.closed).collect();
        let drawn = places(&closed, at, middle);
        for (place, area) in &drawn {
            column(frame, model, &columns[*place], *place == at, *area);
        }
        sides(frame, model, &closed, &drawn);
        if columns.iter().all(|column| column.cards.is_empty()) {
            none_fits(frame, model, middle);
        }
    }
    frame.render_widget(Paragraph::new(detail(model, room)), foot);
}

/// That the filters leave nothing, over the empty columns.
fn none_fits(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let text = model.words.with("board-none-fits", [("key", clear_key())]);
    let room = (area.width as usize).saturating_sub(4);
    let lines: Vec<Line<'_>> = wrap(&text, room)
        .into_iter()
        .map(|line| Line::styled(line, model.theme.warn()).centered())
        .collect();
    let height = (lines.len() as u16).min(area.height);
    let area = Rect { x: area.x + 2, y: area.y + area.height / 2, width: room as u16, height };
    frame.render_widget(ratatui::widgets::Clear, area);
    frame.render_widget(Paragraph::new(lines), area);
}

/// The filters with their keys and what each lets through.
fn filters(model: &Model, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let board = &model.projects;
    let key = |action: Action| keymap::key_of(Place::Projects, action).map(cap).unwrap_or_default();
    let mut parts: Vec<(String, String, bool)> = vec![];
    let actions = [Action::Round, Action::Domain, Action::Body];
    for (filter, action) in Filter::ALL.into_iter().zip(actions) {
        let only = board.only[filter as usize].as_deref();
        let value = only.map(|value| cut(&value_name(model, filter, value), 16));
        let value = value.unwrap_or_else(|| words.t("board-any"));
        let text = words.with(
            "board-filter",
            [("name", words.t(&format!("key-{}", action.id()))), ("value", value)],
        );
        parts.push((key(action), text, only.is_some()));
    }
    let only = words.t(if board.late { "board-only-late" } else { "board-late-too" });
    parts.push((key(Action::Overdue), only, board.late));
    let query = board.query.text();
    let text = match query.is_empty() {
        true => words.t("key-a-find"),
        false => words.with("board-filter", [("name", words.t("key-a-find")), ("value", query)]),
    };
    parts.push((key(Action::Find), text, !board.query.is_empty()));
    if board.is_narrowed() {
        parts.push((clear_key(), words.t("key-a-clear-filters"), false));
    }
    let mut lines: Vec<Vec<Span<'static>>> = vec![vec![]];
    let mut used = 0;
    for (key, text, on) in parts {
        let text = cut(&text, room.saturating_sub(width(&key) + 3));
        let cells = width(&key) + width(&text) + 3;
        if used + cells > room && used > 0 {
            lines.push(vec![]);
            used = 0;
        }
        used += cells;
        let style = if on { model.theme.warn() } else { model.theme.quiet() };
        if let Some(line) = lines.last_mut() {
            line.push(Span::styled(format!("{key} "), model.theme.key()));
            line.push(Span::styled(format!("{text}  "), style));
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// What is being typed, over the filters.
fn search(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let area = Rect { height: 1, ..area };
    frame.render_widget(ratatui::widgets::Clear, area);
    super::dialog::field_line(frame, model, &model.projects.query, area);
}

/// Which columns are drawn where. Those that have ended are folded up at the right while the cursor is
/// elsewhere; of the others as many as fit, with the one under the cursor.
fn places(closed: &[bool], at: usize, area: Rect) -> Vec<(usize, Rect)> {
    let folded: Vec<usize> = (0..closed.len()).filter(|n| closed[*n] && *n != at).collect();
    let open: Vec<usize> = (0..closed.len()).filter(|n| !folded.contains(n)).collect();
    let right = (folded.len() as u16 * FOLDED_CELLS).min(area.width.saturating_sub(COLUMN_CELLS));
    let left = area.width - right;
    let fit = usize::from(left / COLUMN_CELLS).clamp(1, open.len().max(1));
    let place = open.iter().position(|n| *n == at).unwrap_or(0);
    let first = place.saturating_sub(fit - 1).min(open.len().saturating_sub(fit));
    let mut all = vec![];
    let mut x = area.x;
    for (n, column) in open.iter().skip(first).take(fit).enumerate() {
        // What is left over goes to the first ones, a cell each.
        let cells = left / fit as u16 + u16::from((n as u16) < left % fit as u16);
        all.push((*column, Rect { x, width: cells, ..area }));
        x += cells;
    }
    for column in folded {
        let cells = FOLDED_CELLS.min(area.right().saturating_sub(x));
        all.push((column, Rect { x, width: cells, ..area }));
        x += cells;
    }
    all
}

/// Signs on the borders where there are more columns than are drawn.
fn sides(frame: &mut Frame<'_>, model: &Model, closed: &[bool], drawn: &[(usize, Rect)]) {
    let hidden = |place: usize| !drawn.iter().any(|(other, _)| *other == place);
    let open = |(place, _): &&(usize, Rect)| !closed[*place];
    let (first, last) = (drawn.iter().find(open), drawn.iter().rev().find(open));
    let (Some((first, left)), Some((last, right))) = (first, last) else { return };
    let foot = left.bottom().saturating_sub(1);
    let mut sign = |x: u16, text: &str| {
        if let Some(cell) = frame.buffer_mut().cell_mut((x, foot)) {
            cell.set_symbol(text).set_style(model.theme.key());
        }
    };
    let [back, on] = model.theme.arrows();
    if (0..*first).any(hidden) {
        sign(left.x + 1, back);
    }
    if (*last + 1..closed.len()).any(hidden) {
        sign(right.right().saturating_sub(2), on);
    }
}

fn column(frame: &mut Frame<'_>, model: &Model, column: &Column<'_>, here: bool, area: Rect) {
    let words = &model.words;
    let name = words.pick2(&column.stage.name_zh, &column.stage.name_en);
    let count = column.cards.len().to_string();
    let inside = model.theme.block().inner(area);
    let fit = (inside.height as usize / CARD_ROWS).max(1);
    let at = model.projects.at.min(column.cards.len().saturating_sub(1));
    let first = if here { at.saturating_sub(fit - 1) } else { 0 };
    // How many there are above stands beside the name, those below on the lower border.
    let above = (first > 0).then(|| words.with("board-above", [("n", first)]));
    let above = above.map(|told| format!("{told} ")).unwrap_or_default();
    let room = (area.width as usize).saturating_sub(width(&count) + width(&above) + 5);
    let title = format!(" {} {count} {above}", cut(name, room));
    let style = if here { model.theme.heading() } else { model.theme.quiet() };
    let block = model.theme.block().title(Line::styled(title, style));
    frame.render_widget(block, area);
    if column.closed && !here {
        return;
    }
    let shown = column.cards.iter().enumerate().skip(first).take(fit);
    let mut lines: Vec<Line<'_>> = vec![];
    for (n, one) in shown {
        lines.extend(card(model, one, here && n == at, inside.width as usize));
    }
    frame.render_widget(Paragraph::new(lines), inside);
    // How many more there are stands on the border.
    let below = column.cards.len().saturating_sub(first + fit);
    if below > 0 {
        let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        let told = cut(&words.with("board-below", [("n", below)]), inside.width as usize);
        let line = Line::styled(format!("{told} "), model.theme.quiet()).right_aligned();
        let foot = Rect { width: foot.width.saturating_sub(2), ..foot };
        frame.render_widget(line, foot);
    }
}

fn card(model: &Model, card: &Card, here: bool, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let over = if here { model.theme.chosen() } else { Style::new() };
    let state = pad(&state_name(words, &model.home, card), room);
    let late = card.late.as_ref().map(|(_, days)| words.with("board-late", [("n", *days)]));
    let late = late.map(|late| format!(" {late}")).unwrap_or_default();
    let id = tail(&card.id, room.saturating_sub(width(&late)));
    let line = |text: String, style: Style| Line::styled(text, style.patch(over));
    let last = Line::from(vec![
        Span::styled(id, model.theme.quiet().patch(over)),
        Span::styled(late, model.theme.bad().patch(over)),
    ]);
    let title = line(pad(&card.title, room), model.theme.text());
    vec![line(state, model.theme.strong()), title, last]
}

/// A number in so many cells: of a long one the end tells it from others.
fn tail(id: &str, cells: usize) -> String {
    if width(id) <= cells {
        return pad(id, cells);
    }
    let mut from = id.char_indices().map(|(at, _)| &id[at..]);
    let end = from.find(|end| width(end) < cells).unwrap_or_default();
    pad(&format!("…{end}"), cells)
}

/// The card under the cursor in full, and what comes next.
fn detail(model: &Model, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let Some(card) = chosen(model) else { return vec![] };
    let first = format!("{}  {} · {}", card.id, state_name(words, &model.home, card), card.title);
    let late = late_name(model, card).zip(card.late.as_ref());
    let late = late.map(|(what, (_, days))| {
        words.with("board-late-what", [("what", what), ("n", days.to_string())])
    });
    let next = next_kind(&model.home, card).and_then(|at| model.home.formats.get(at));
    let next = next.map(|kind| {
        words.with("board-next", [("name", words.pick(&kind.format().name).to_owned())])
    });
    let mut spans = vec![];
    if let Some(late) = late {
        spans.push(Span::styled(format!("{late}  "), model.theme.bad()));
    }
    let used: usize = spans.iter().map(|span| width(&span.content)).sum();
    let next = next.map(|next| cut(&next, room.saturating_sub(used)));
    spans.extend(next.map(|next| Span::styled(next, model.theme.quiet())));
    vec![Line::styled(cut(&first, room), model.theme.strong()), Line::from(spans)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_column_under_the_cursor_is_drawn_and_none_lies_over_another(
            open in 1usize..9, closed in 0usize..3, at in 0usize..12, cells in 40u16..200,
        ) {
            let all: Vec<bool> = (0..open + closed).map(|n| n >= open).collect();
            let at = at.min(all.len() - 1);
            let area = Rect { x: 0, y: 0, width: cells, height: 10 };
            let drawn = places(&all, at, area);
            prop_assert!(drawn.iter().any(|(place, rect)| *place == at && rect.width >= 8));
            for pair in drawn.windows(2) {
                prop_assert!(pair[0].1.right() <= pair[1].1.x);
            }
            prop_assert!(drawn.iter().all(|(_, rect)| rect.right() <= cells));
        }
    }

    #[test]
    fn a_number_is_known_by_its_end_and_fills_its_cells() {
        for id in ["N-2026-001", "N-2026-01-10-courtyard-intake-1-L1", "需求第一号"] {
            for cells in 3..40 {
                let shown = tail(id, cells);
                assert_eq!(width(&shown), cells, "{shown}");
                assert!(width(id) > cells || shown.trim_end() == id);
            }
        }
    }
}
