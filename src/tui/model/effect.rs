//! What the screens ask of the shell, and what the shell has to say.

use super::data::{HomeData, KeyRow, NoteRow, RecordRow, ReportPreview, RosterPreview};
use crate::meeting::{
    Command, Convening, Meeting, Office, Passphrases, Refusal, Seat, SecretMarks,
};
use std::path::PathBuf;

/// What the screens ask of the shell.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Record a command.
    Do(Command),
    /// Open a meeting of the list.
    Open(String),
    /// Go back to the list.
    Close,
    /// Set up a meeting.
    Convene(Box<Convening>, Vec<Command>),
    /// Look for files that may be rosters.
    FindRosters,
    /// Read a roster for a format.
    ReadRoster(PathBuf, String),
    /// Look for files that are reports of sessions.
    FindReports,
    /// Read a report.
    ReadReport(PathBuf),
    /// Register a need.
    RegisterNeed {
        /// In one sentence.
        title: String,
        /// In which state, and why in that one when it is not the first.
        state: Option<(String, String)>,
    },
    /// Show the chain of a record.
    ShowRecord(String),
    /// Look for the records that documents may be filed on.
    FindRecords,
    /// Look for keys.
    FindKeys,
    /// Sign in an office with a key of ours, or with a new one.
    Sign {
        /// The office.
        office: Office,
        /// The key; `None` makes a new one.
        key: Option<PathBuf>,
        /// Its passphrase; empty for none.
        passphrase: String,
    },
    /// Ring the terminal's bell so many times.
    Ring(u8),
    /// Show the operator's notes.
    Notes,
    /// Keep a note of the operator's.
    SaveNote(String),
    /// Delete the note with this id for good.
    DeleteNote(i64),
    /// Open a box to voters, with the tellers' pass-phrases, or let them open it.
    WithPassphrases(Command, Passphrases),
    /// Seal a ballot.
    Seal(SecretMarks),
    /// Cast the ballot that was sealed.
    CastSealed(Seat),
    /// Open the ballot that was sealed to its voter, instead of casting it.
    AuditSealed(Seat),
    /// Forget the ballot that was sealed.
    LetGo,
    /// Show the papers that this teller has entered.
    Papers(Seat),
    /// Count a paper marked so more, or one less.
    EnterPaper {
        /// The teller.
        seat: Seat,
        /// How it is marked, as it is kept.
        marks: String,
        /// Whether it is one more.
        more: bool,
    },
    /// Write ballot papers to a file.
    PrintBallots,
    /// Write the minutes, or the signed results, to files.
    Export {
        /// The style of the minutes; `None`: the signed results.
        minutes: Option<crate::export::Style>,
    },
}

/// What the shell has to say.
#[derive(Debug)]
pub enum News {
    /// The first page's data.
    Home(Box<HomeData>),
    /// The meeting as it now stands.
    Meeting(Box<Meeting>),
    /// A page to be read.
    Page {
        /// Its title.
        title: String,
        /// Its lines.
        lines: Vec<String>,
    },
    /// Something was refused.
    Refused(Box<Refusal>),
    /// Something went well.
    Done(String),
    /// Something went wrong.
    Failed(String),
    /// Files that may be rosters.
    Rosters(Vec<PathBuf>),
    /// A roster was read.
    Roster(Box<RosterPreview>),
    /// Files that are reports of sessions.
    Reports(Vec<PathBuf>),
    /// A report was read.
    Report(Box<ReportPreview>),
    /// Records that documents may be filed on.
    Records(Vec<RecordRow>),
    /// Keys on offer.
    Keys(Vec<KeyRow>),
    /// Whether the results are in the pipeline.
    Delivered(bool),
    /// The operator's notes.
    Notes(Vec<NoteRow>),
    /// A ballot is sealed; what its voter may note down.
    Sealed(String),
    /// A ballot was opened to its voter: what he may have noted down, and what was marked.
    Opened(String, SecretMarks),
    /// The papers that a teller has entered, and how many are marked alike.
    Papers(Seat, Vec<(String, u32)>),
}
