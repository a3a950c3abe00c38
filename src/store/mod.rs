//! The store: all that knows SQLite.
//!
//! A store is a folder with two files. `yishi.db` is the [`Journal`]: every event of every meeting,
//! append-only and hash-chained. `pipeline.db` is the [`PipelineDb`]: needs, signed resolutions,
//! and the transitions these made; other programs may read it. Both files carry a seal, digests of
//! themselves, so that [`verify()`] finds a changed byte anywhere, also where SQLite never looks.
//!
//! The room is separate so that durability has one owner. It knows no terminal, no language and no
//! clock, and it decides nothing about a meeting: it keeps events and hands them back.

mod chain;
mod error;
mod journal;
mod pipeline;
mod schema;
mod seal;
mod settle;
mod sqlite;
mod verify;

#[cfg(test)]
pub(crate) mod sample;

pub use error::StoreError;
pub use journal::{
    BALLOTS_MAX, BoxChange, BoxId, EVENTS_MAX, Journal, MeetingEntry, PrivateNote, StoredBallot,
    StoredRecord,
};
pub use pipeline::{
    BegunRecord, BoardRow, ChainLink, Delivered, DocumentRow, Extract, MoveRow, Need, NeedRow,
    OPEN_SPACE, Origin, PipelineDb, Signed, Story,
};
pub use schema::{ColumnInfo, PipelineSchema, TableInfo, TriggerInfo, ViewInfo, pipeline_schema};
pub use seal::SealState;
pub use verify::{Counts, FileKind, FileReport, Finding, Note, Report, record_file, verify};

/// The journal's name in a store folder.
pub const JOURNAL_FILE: &str = "yishi.db";

/// The pipeline's name in a store folder.
pub const PIPELINE_FILE: &str = "pipeline.db";
