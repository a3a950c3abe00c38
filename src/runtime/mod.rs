//! The one place where clock, randomness, disk and terminal meet.
//!
//! The core decides; this room looks up what the core cannot know (rules in the catalogue,
//! signatures of keys), records what was decided, and hands results to the pipeline.

mod before;
mod board;
mod booth;
mod boxes;
mod chain;
mod clock;
mod desk;
mod filing;
mod folders;
mod notes;
mod papers;
mod raised;
mod reading;
mod remains;
mod reports;
mod screen;
mod series;
mod shell;
mod story;
mod throwaway;

pub use boxes::Marked;
pub use chain::{link_lines, need_lines, state_text, story_lines};
pub use clock::now;
pub use desk::{Desk, DeskError};
pub use folders::Folders;
pub use reports::{ReportFault, ReportReady, ReportRemark, report_command};
pub use screen::{Looks, run, run_meeting};
pub(crate) use shell::error_text;
pub use throwaway::throwaway;
