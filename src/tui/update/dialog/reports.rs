//! Reports that groups wrote themselves: the files found, and the one that was read, to be looked over
//! before it is handed in.

use super::{Fate, Move, in_list, reading};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Entry, Model, ReportPreview};
use crate::tui::update::floor::enter;
use crossterm::event::KeyEvent;
use std::path::PathBuf;

/// The files found; behind the last one a path is asked for.
pub(super) fn files(model: &mut Model, event: KeyEvent, files: Vec<PathBuf>, at: usize) -> Fate {
    match in_list(event, at, files.len() + 1, true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::ReportFiles(files, at)),
        Move::Take(at) => match files.get(at) {
            Some(file) => Fate::Done(vec![Effect::ReadReport(file.clone())]),
            None => Fate::Done(enter(model, Entry::ReportFile, "")),
        },
    }
}

/// Nothing is handed in unless it is confirmed; then the next file is asked for.
pub(super) fn read(event: KeyEvent, report: Box<ReportPreview>, scroll: u16) -> Fate {
    let yes = keymap::action(Place::Choosing, event) == Some(Action::Confirm);
    match (yes, report.command.clone()) {
        (true, Some(command)) => Fate::Done(vec![Effect::Do(command), Effect::FindReports]),
        (true, None) => Fate::Done(vec![Effect::FindReports]),
        (false, _) => {
            reading::page(event, scroll, |scroll| Dialog::ReportRead(report.clone(), scroll))
        }
    }
}
