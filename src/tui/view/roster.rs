//! Where a roster comes from: the files found, a path, or a number of people; and the roster read,
//! to be looked over. What a file has to look like is said before one is asked for.

use super::dialog::{choosing_noted, member_row, open, paragraph, scrolled};
use crate::tui::model::{Model, RosterPreview};
use crate::tui::update::may_be_numbered;
use crate::tui::widget::{Field, cut, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::path::PathBuf;

/// Which columns a file has: the name always, the category where this kind of meeting asks for it.
fn columns(model: &Model) -> String {
    let words = &model.words;
    let kind = model.setup.as_ref().and_then(|s| s.kind(&model.home));
    let key = match kind.is_some_and(|kind| kind.needs_category()) {
        true => "roster-columns-category",
        false => "roster-columns",
    };
    words.t(key)
}

/// The files found, another one, or no file at all.
pub(super) fn sources(frame: &mut Frame<'_>, model: &Model, files: &[PathBuf], at: usize) {
    let words = &model.words;
    let names = files.iter().map(|f| crate::meeting::clean(&f.display().to_string()));
    let number = may_be_numbered(model).then(|| words.t("dialog-roster-number"));
    let rows = names.chain([words.t("dialog-other-file")]).chain(number).collect();
    let note = columns(model);
    choosing_noted(frame, model, (&words.t("dialog-rosters"), &note), rows, at);
}

/// A path or a number being typed, with what is wanted above it.
pub(super) fn entry(frame: &mut Frame<'_>, model: &Model, title: &str, field: &Field, path: bool) {
    let width = frame.area().width.min(76);
    let note = match path {
        true => columns(model),
        false => model.words.t("roster-number-note"),
    };
    let note = wrap(&note, width.saturating_sub(4) as usize);
    let rows = note.len() as u16;
    let inside = open(frame, model, title, (width, rows + 5));
    let note = note.into_iter().map(|l| Line::styled(l, model.theme.quiet())).collect();
    paragraph(frame, Rect { height: rows.min(inside.height), ..inside }, note);
    let below = Rect { y: inside.y + rows, height: inside.height.saturating_sub(rows), ..inside };
    field.draw(frame, below, model.theme.text(), true);
}

/// The people read, with what was noticed, before they are taken over.
pub(super) fn preview(frame: &mut Frame<'_>, model: &Model, roster: &RosterPreview, scroll: u16) {
    let words = &model.words;
    let screen = frame.area();
    let title = words.with("dialog-preview", [("n", roster.members.len())]);
    let size = (screen.width.saturating_sub(4).min(90), screen.height.saturating_sub(2));
    let inside = open(frame, model, &title, size);
    let room = inside.width as usize;
    let mut lines: Vec<Line<'_>> = vec![];
    let key = if roster.importable { "preview-ask" } else { "preview-broken" };
    let style = if roster.importable { model.theme.warn() } else { model.theme.bad() };
    lines.extend(wrap(&words.t(key), room).into_iter().map(|l| Line::styled(l, style)));
    for text in &roster.report {
        lines.extend(wrap(text, room).into_iter().map(|l| Line::styled(l, model.theme.text())));
    }
    lines.push(Line::default());
    lines.extend(roster.members.iter().map(|m| Line::from(cut(&member_row(model, m), room))));
    scrolled(frame, inside, lines, scroll);
}
