//! The first page: meetings to go on with, needs and their states.

use super::{hour, page};
use crate::meeting::Phase;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::Model;
use crate::tui::projects::late;
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Paragraph};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let words = &model.words;
    let title = format!("{} — {}", words.t("app-name"), words.t("home-title"));
    let note = if model.demo { words.t("home-demo") } else { hour(model.now) };
    let inside = page(frame, model, &title, &note, Borders::NONE);
    let banner = banner(model, inside.width as usize);
    let [top, lists] =
        Layout::vertical([Constraint::Length(banner.len() as u16), Constraint::Min(4)])
            .areas(inside);
    frame.render_widget(Paragraph::new(banner), top);
    let [left, right] = if inside.width >= 100 {
        Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]).areas(lists)
    } else {
        Layout::vertical([Constraint::Percentage(50), Constraint::Percentage(50)]).areas(lists)
    };
    meetings(frame, model, left);
    needs(frame, model, right);
}

/// An interrupted meeting first of all; then what was wrong with the catalogue.
fn banner(model: &Model, room: usize) -> Vec<Line<'static>> {
    let mut lines = vec![];
    if let Some(row) = model.home.meetings.iter().find(|m| m.phase == Phase::InSession) {
        let text = model.words.with("home-resume", [("title", row.title.clone())]);
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.warn())));
    }
    let late = late(&model.home);
    if late > 0 {
        let cap = keymap::key_of(Place::Home, Action::Projects).map(keymap::cap);
        let args = [("n", late.to_string()), ("key", cap.unwrap_or_default())];
        let text = model.words.with("home-overdue", args);
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.bad())));
    }
    for problem in model.home.problems.iter().take(3) {
        lines.extend(wrap(problem, room).into_iter().map(|l| Line::styled(l, model.theme.bad())));
    }
    lines
}

fn meetings(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let inside = panel(frame, model, area, &model.words.t("home-meetings"), !model.home_cursor.0);
    if model.home.meetings.is_empty() {
        return empty(frame, model, inside, "home-no-meetings");
    }
    let rows = model.home.meetings.iter().map(|row| {
        let phase = model.words.t(&format!("phase-{}", row.phase.id()));
        let day = row.at.format("%m-%d").to_string();
        let right = format!(" {phase}");
        let room = (inside.width as usize).saturating_sub(width(&right) + 9);
        let style = match row.phase {
            Phase::InSession => model.theme.warn(),
            Phase::Adjourned => model.theme.strong(),
            _ => model.theme.text(),
        };
        let name = format!("{} · {}", row.body, row.title);
        Line::from(vec![
            Span::styled(format!(" {day} "), model.theme.quiet()),
            Span::styled(pad(&name, room), style),
            Span::styled(right, style),
        ])
    });
    list(frame, model, inside, rows.collect(), model.home_cursor.1[0], !model.home_cursor.0);
}

fn needs(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let inside = panel(frame, model, area, &model.words.t("home-needs"), model.home_cursor.0);
    if model.home.needs.is_empty() {
        return empty(frame, model, inside, "home-no-needs");
    }
    // Of thousands only those in view are set.
    let (height, at) = (inside.height as usize, model.home_cursor.1[1]);
    let at = at.min(model.home.needs.len().saturating_sub(1));
    let first = at.saturating_sub(height.saturating_sub(1));
    let rows = model.home.needs.iter().skip(first).take(height).map(|row| {
        let state = format!(" {} {}", row.state, model.state_name(&row.state));
        let state = cut(&state, (inside.width as usize / 3).max(12));
        let room = (inside.width as usize).saturating_sub(width(&state) + width(&row.id) + 3);
        Line::from(vec![
            Span::styled(format!(" {} ", row.id), model.theme.quiet()),
            Span::raw(pad(&row.title, room)),
            Span::styled(state, model.theme.strong()),
        ])
    });
    list(frame, model, inside, rows.collect(), at - first, model.home_cursor.0);
}

fn panel(frame: &mut Frame<'_>, model: &Model, area: Rect, title: &str, active: bool) -> Rect {
    let style = if active { model.theme.heading() } else { model.theme.quiet() };
    let block = model.theme.block().title(Line::styled(format!(" {title} "), style));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

fn empty(frame: &mut Frame<'_>, model: &Model, area: Rect, key: &str) {
    let lines = wrap(&model.words.t(key), area.width as usize);
    let lines: Vec<Line<'_>> =
        lines.into_iter().map(|l| Line::styled(l, model.theme.quiet())).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// Rows with one under the cursor, scrolled so that it is seen.
pub(super) fn list(
    frame: &mut Frame<'_>,
    model: &Model,
    area: Rect,
    rows: Vec<Line<'_>>,
    at: usize,
    active: bool,
) {
    let height = area.height as usize;
    let at = at.min(rows.len().saturating_sub(1));
    let top = at.saturating_sub(height.saturating_sub(1));
    let shown = rows.into_iter().enumerate().skip(top).take(height);
    let lines: Vec<Line<'_>> = shown
        .map(|(i, row)| if i == at && active { row.patch_style(model.theme.chosen()) } else { row })
        .collect();
    frame.render_widget(Paragraph::new(lines), area);
}
