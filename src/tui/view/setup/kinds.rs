//! The list of the kinds of meeting: name and mode of each, and below what the one under the cursor
//! is for.

use crate::tui::model::Model;
use crate::tui::update::kinds_found;
use crate::tui::view::dialog::{field_line, open, paragraph};
use crate::tui::view::home::list;
use crate::tui::widget::{Field, cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::text::{Line, Span};

/// Rows for the purpose.
const PURPOSE_ROWS: u16 = 2;

pub(in crate::tui::view) fn draw(frame: &mut Frame<'_>, model: &Model, query: &Field, at: usize) {
    let words = &model.words;
    let screen = frame.area();
    let size = (screen.width.saturating_sub(2).min(84), screen.height.saturating_sub(2).min(30));
    let inside = open(frame, model, &words.t("dialog-kinds"), size);
    let room = inside.width as usize;
    let found = kinds_found(model, &query.text());
    let at = at.min(found.len().saturating_sub(1));
    let kind = |at: &usize| model.home.formats.get(*at).map(|kind| kind.format());
    let purpose = found.get(at).and_then(kind).map(|format| words.pick(&format.purpose));
    let purpose = wrap(purpose.unwrap_or_default(), room);
    let parts = [1, 1, 0, 1, PURPOSE_ROWS].map(Constraint::Length);
    let parts = [parts[0], parts[1], Constraint::Min(1), parts[3], parts[4]];
    let [field, hint, rows, rule, below] = Layout::vertical(parts).areas(inside);
    let sign = if model.theme.bar().0 == "#" { "-" } else { "─" };
    paragraph(frame, rule, vec![Line::styled(sign.repeat(room), model.theme.quiet())]);
    let text = if found.is_empty() { "search-none" } else { "kinds-hint" };
    paragraph(frame, hint, vec![Line::styled(cut(&words.t(text), room), model.theme.quiet())]);
    let modes = found.iter().filter_map(kind).map(|format| words.t(&mode(format)));
    let mode_cells = modes.map(|mode| width(&mode)).max().unwrap_or(0);
    let name_cells = room.saturating_sub(mode_cells + 1);
    let lines = found.iter().filter_map(kind).map(|format| {
        let name = pad(&cut(words.pick(&format.name), name_cells), name_cells);
        let mode = pad(&words.t(&mode(format)), mode_cells);
        Line::from(vec![Span::raw(name + " "), Span::styled(mode, model.theme.quiet())])
    });
    list(frame, model, rows, lines.collect(), at, true);
    let purpose = purpose.into_iter().map(|l| Line::styled(l, model.theme.text())).collect();
    paragraph(frame, below, purpose);
    field_line(frame, model, query, field);
}

fn mode(format: &crate::meeting::Format) -> String {
    format!("mode-{}", format.mode.id())
}
