//! The screen: a model, what keys do to it, and how it is drawn.
//!
//! The screen is a function of (meeting, model, size). It touches no store, no file and no clock:
//! what it wants done it says as an [`Effect`], and what came of it arrives as [`News`].

mod bell;
mod board;
mod documents;
mod form;
mod heard;
mod keymap;
mod model;
mod next;
mod projects;
mod search;
mod setup_rows;
mod sheet;
mod theme;
mod update;
mod view;
mod widget;

pub use model::{
    Before, BodyRoster, BodyRow, Card, Effect, FormatRow, HomeData, KeyRow, LawRow, Left,
    MeetingRow, Model, NeedRow, News, NoteRow, RecordRow, ReportPreview, RosterPreview, Screen,
};
pub use search::find;
pub use theme::Theme;
pub use update::{Input, update};
pub use view::draw;

/// `text` in exactly so many cells, for columns on any terminal.
pub fn cells(text: &str, cells: usize) -> String {
    widget::pad(text, cells)
}
