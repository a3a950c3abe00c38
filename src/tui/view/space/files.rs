//! Reports from files: those found, and the one that was read.

use super::super::dialog::{choosing_noted, open, scrolled};
use crate::meeting::clean;
use crate::tui::model::{Model, ReportPreview};
use crate::tui::widget::wrap;
use ratatui::Frame;
use ratatui::text::Line;
use std::path::PathBuf;

/// The files found, or another one.
pub(in crate::tui::view) fn report_files(
    frame: &mut Frame<'_>,
    model: &Model,
    files: &[PathBuf],
    at: usize,
) {
    let words = &model.words;
    let names = files.iter().map(|file| clean(&file.display().to_string()));
    let rows = names.chain([words.t("dialog-other-file")]).collect();
    let note = words.t("report-files-note");
    choosing_noted(frame, model, (&words.t("dialog-report-files"), &note), rows, at);
}

/// What was read, with what to look at, before it is handed in.
pub(in crate::tui::view) fn report_read(
    frame: &mut Frame<'_>,
    model: &Model,
    report: &ReportPreview,
    scroll: u16,
) {
    let words = &model.words;
    let screen = frame.area();
    let title = words.with("dialog-report-read", [("file", report.file.clone())]);
    let size = (screen.width.saturating_sub(4).min(90), screen.height.saturating_sub(2));
    let inside = open(frame, model, &title, size);
    let room = inside.width as usize;
    let (key, style) = match report.command {
        Some(_) => ("report-ask", model.theme.warn()),
        None => ("report-broken", model.theme.bad()),
    };
    let head = wrap(&words.t(key), room).into_iter().map(|line| Line::styled(line, style));
    let told = report.told.iter().flat_map(|text| wrap(text, room)).map(Line::from);
    scrolled(frame, inside, head.chain([Line::default()]).chain(told).collect(), scroll);
}
