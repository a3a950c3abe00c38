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
mod due;
mod filed;
mod filing;
mod folders;
mod intake;
mod listed;
mod notes;
mod papers;
mod raised;
mod reading;
mod red_cards;
mod remains;
mod reports;
mod screen;
mod series;
mod shell;
mod story;
mod tables;
mod throwaway;

pub use boxes::Marked;
pub use chain::{channel_text, link_lines, link_lines_in, need_lines, state_text, story_lines};
pub use clock::now;
pub use desk::{Desk, DeskError};
pub use due::{Late, late};
pub use filed::{
    FieldTold, document_lines, document_name, fields_kept, fields_told, first_document, kind_of,
    record_lines,
};
pub use folders::Folders;
pub use intake::{carried_state, known_records, need_numbers, organisation_numbers};
pub use reports::{ReportFault, ReportReady, ReportRemark, report_command};
pub use screen::{Looks, run, run_meeting};
pub(crate) use shell::error_text;
pub use tables::{TABLES, document_json, pipeline_json, pipeline_tables, record_json};
pub use throwaway::throwaway;
