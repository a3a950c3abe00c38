//! What can go wrong in the store, as data. Nothing here names SQLite's own types.

use super::sqlite::Schema;
use crate::signing::{CanonicalError, SignatureError};
use std::path::{Path, PathBuf};

/// Why the store refuses or fails.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The system does not let us read or write.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// SQLite does not do what it was asked.
    #[error("{}: {text}", path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        text: String,
    },
    /// Somebody else is writing and did not finish in time.
    #[error("{} is in use by another program", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file is not one of this kind.
    #[error("{} is not a {wanted} of this program", path.display())]
    WrongFile {
        /// The file.
        path: PathBuf,
        /// `journal` or `pipeline`.
        wanted: &'static str,
    },
    /// The file was written by a later version of the program.
    #[error("{} has version {found}, this program knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The latest version known here.
        known: i64,
    },
    /// The file was opened for reading only.
    #[error("{} is open for reading only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else has added to the meeting in the meantime.
    #[error("meeting {meeting} went on to event {found} while this program stood at {expected}")]
    Moved {
        /// The meeting.
        meeting: String,
        /// Where this program stood.
        expected: u64,
        /// Where the journal stands.
        found: u64,
    },
    /// The same encrypted ballot lies in the box already.
    #[error("this ballot is in the box already")]
    BallotKnown,
    /// The box has as many ballots as one box takes.
    #[error("the box is full")]
    BoxFull,
    /// What lies in a box is no list of ballots, or a ballot is nothing that could lie there.
    #[error("line {line} of the box is no ballot")]
    BallotUnreadable {
        /// Which line, from 1; 0 for one that is not written yet.
        line: usize,
    },
    /// The events to be appended do not follow one another.
    #[error("the events given for meeting {meeting} do not follow one another at {seq}")]
    NotInOrder {
        /// The meeting.
        meeting: String,
        /// Where.
        seq: u64,
    },
    /// The hash chain does not hold.
    #[error("the chain of meeting {meeting} is broken at event {seq}")]
    ChainBroken {
        /// The meeting.
        meeting: String,
        /// Where.
        seq: u64,
    },
    /// The chain holds but the event cannot be read: it comes from another version.
    #[error("event {seq} of meeting {meeting} cannot be read: {text}")]
    Unreadable {
        /// The meeting.
        meeting: String,
        /// Where.
        seq: u64,
        /// What serde says.
        text: String,
    },
    /// A text is longer than is kept.
    #[error("{what} is {bytes} bytes long, the most is {max}")]
    TooLarge {
        /// Of what.
        what: String,
        /// Its length in bytes.
        bytes: u64,
        /// The longest kept.
        max: u64,
    },
    /// A meeting has more events than are read.
    #[error("meeting {meeting} has more than {max} events")]
    TooMany {
        /// The meeting.
        meeting: String,
        /// The most.
        max: u64,
    },
    /// A value has no canonical bytes.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
    /// A need of this number is registered.
    #[error("need {need} is already registered")]
    NeedExists {
        /// The need.
        need: String,
    },
    /// A need registered in a later state must say why.
    #[error("need {need} starts in {state}: the reason is missing")]
    NeedWithoutReason {
        /// The need.
        need: String,
        /// Its state.
        state: String,
    },
    /// No need of this number is registered.
    #[error("there is no need {need}")]
    NeedUnknown {
        /// The need.
        need: String,
    },
    /// A need is not in the state that the transition starts from.
    #[error("need {need} is in state {found}, not {expected}")]
    StateMismatch {
        /// The need.
        need: String,
        /// The state that the resolution found it in.
        expected: String,
        /// The state it is in.
        found: String,
    },
    /// A resolution of this id is there and says something else.
    #[error("resolution {resolution} is there and says something else")]
    ResolutionDiffers {
        /// The resolution.
        resolution: String,
    },
    /// A resolution does not come with its canonical bytes.
    #[error("resolution {resolution} does not come in canonical form")]
    NotCanonical {
        /// The resolution.
        resolution: String,
    },
    /// A signature is missing or does not hold.
    #[error("resolution {resolution}, {office}: {source}")]
    Signature {
        /// The resolution.
        resolution: String,
        /// The office.
        office: String,
        /// Why not.
        source: SignatureError,
    },
    /// Somebody signed who is no signatory of the resolution.
    #[error("resolution {resolution}: {name} is not its signatory as {office}")]
    NotSignatory {
        /// The resolution.
        resolution: String,
        /// The office.
        office: String,
        /// Who signed.
        name: String,
    },
}

impl StoreError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::Io { .. } => "store_io",
            StoreError::Database { .. } => "store_database",
            StoreError::Busy { .. } => "store_busy",
            StoreError::WrongFile { .. } => "store_wrong_file",
            StoreError::Newer { .. } => "store_newer",
            StoreError::ReadOnly { .. } => "store_read_only",
            StoreError::Moved { .. } => "store_moved",
            StoreError::BallotKnown => "store_ballot_known",
            StoreError::BoxFull => "store_box_full",
            StoreError::BallotUnreadable { .. } => "store_ballot_unreadable",
            StoreError::NotInOrder { .. } => "store_not_in_order",
            StoreError::ChainBroken { .. } => "store_chain_broken",
            StoreError::Unreadable { .. } => "store_unreadable",
            StoreError::TooLarge { .. } => "store_too_large",
            StoreError::TooMany { .. } => "store_too_many",
            StoreError::Canonical(e) => e.code(),
            StoreError::NeedExists { .. } => "store_need_exists",
            StoreError::NeedWithoutReason { .. } => "store_need_without_reason",
            StoreError::NeedUnknown { .. } => "store_need_unknown",
            StoreError::StateMismatch { .. } => "store_state_mismatch",
            StoreError::ResolutionDiffers { .. } => "store_resolution_differs",
            StoreError::NotCanonical { .. } => "store_not_canonical",
            StoreError::Signature { source, .. } => source.code(),
            StoreError::NotSignatory { .. } => "store_not_signatory",
        }
    }

    pub(super) fn io(path: &Path, source: std::io::Error) -> Self {
        StoreError::Io { path: path.to_owned(), source }
    }

    /// An error while opening: what is no database at all is the wrong file.
    pub(super) fn opening(path: &Path, schema: &Schema, error: &rusqlite::Error) -> Self {
        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) {
            return StoreError::WrongFile { path: path.to_owned(), wanted: schema.name };
        }
        StoreError::database(path, error)
    }

    pub(super) fn database(path: &Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
            _ => StoreError::Database { path, text: error.to_string() },
        }
    }
}
