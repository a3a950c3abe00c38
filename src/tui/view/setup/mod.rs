//! The form for a new meeting.

mod below;
mod kinds;
mod value;

pub(super) use kinds::draw as kinds;

use super::{home::list, page};
use crate::tui::model::{Model, Setup};
use crate::tui::setup_rows::{Row, label, rows, turns};
use crate::tui::widget::{cut, pad, width, wrap};
use below::below;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Paragraph};
use value::{is_open, value};

/// Rows of the form that are seen whatever is said beneath them.
const FORM_ROWS_MIN: u16 = 4;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let inside =
        page(frame, model, &model.words.t("setup-title"), "", Borders::LEFT | Borders::RIGHT);
    let Some(setup) = &model.setup else { return };
    let rows = rows(model, setup);
    let room = inside.width as usize;
    let at = rows.get(setup.row).or(rows.last()).copied().unwrap_or(Row::Create);
    let help: Vec<String> = below(model, setup, at, room)
        .iter()
        .flat_map(|text| wrap(text, room.saturating_sub(2)))
        .collect();
    let foot_rows = (help.len() as u16).min(inside.height.saturating_sub(FORM_ROWS_MIN + 1));
    // The way out of the form is always seen, however long the form is.
    let parts =
        [Constraint::Min(FORM_ROWS_MIN), Constraint::Length(1), Constraint::Length(foot_rows)];
    let [form, create, foot] = Layout::vertical(parts).areas(inside);
    let mut lines: Vec<Line<'_>> = rows.iter().map(|row| line(model, setup, *row, room)).collect();
    let last = lines.pop().into_iter().collect();
    let on_last = at == Row::Create;
    let form = Rect { height: form.height.min(lines.len() as u16), ..form };
    let create = Rect { y: form.bottom(), ..create };
    let more = hidden(model, lines.len(), form.height as usize, setup.row);
    list(frame, model, form, lines, setup.row, !on_last);
    list(frame, model, create, last, 0, on_last);
    frame.render_widget(Line::styled(more, model.theme.key()).right_aligned(), right_half(create));
    let help: Vec<Line<'_>> =
        help.into_iter().map(|l| Line::styled(format!(" {l}"), model.theme.quiet())).collect();
    frame.render_widget(Paragraph::new(help), foot);
}

/// How many rows of the form there are above and below those that are seen.
fn hidden(model: &Model, rows: usize, height: usize, at: usize) -> String {
    let at = at.min(rows.saturating_sub(1));
    let above = at.saturating_sub(height.saturating_sub(1));
    let below = rows.saturating_sub(above + height);
    let told = [("setup-above", above), ("setup-below", below)].into_iter().filter(|(_, n)| *n > 0);
    let told: Vec<String> = told.map(|(key, n)| model.words.with(key, [("n", n)])).collect();
    if told.is_empty() { String::new() } else { format!("{} ", told.join("  ")) }
}

fn right_half(area: Rect) -> Rect {
    let width = area.width / 2;
    Rect { x: area.right() - width, width, ..area }
}

fn line(model: &Model, setup: &Setup, row: Row, room: usize) -> Line<'static> {
    let words = &model.words;
    if row == Row::Create {
        return Line::styled(format!(" ▸ {} ", words.t("setup-create")), model.theme.good());
    }
    let label_cells = label_cells(room);
    let label = cut(&label(model, setup, row), label_cells.saturating_sub(2));
    let label = pad(&format!(" {label}"), label_cells);
    let value = value(model, setup, row);
    let missing = value.is_empty();
    let shown = if missing { words.t("setup-empty") } else { value };
    let open = missing || is_open(model, setup, row);
    let style = if open { model.theme.warn() } else { model.theme.text() };
    let shown = if turns(model, setup, row) { format!("◂ {shown} ▸") } else { shown };
    Line::from(vec![
        Span::styled(label, model.theme.heading()),
        Span::styled(pad(&cut(&shown, room - label_cells), room - label_cells), style),
    ])
}

fn label_cells(room: usize) -> usize {
    17.min(room / 3)
}

/// Whether the row has no room for all of this.
fn is_cut(text: &str, room: usize) -> bool {
    width(text) + 4 > room.saturating_sub(label_cells(room))
}
