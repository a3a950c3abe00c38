//! What a check found, as data.

use crate::signing::SignatureError;
use std::path::PathBuf;

/// What was found in all files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// One entry for each file.
    pub files: Vec<FileReport>,
}

impl Report {
    /// Whether nothing was found against any file.
    pub fn is_sound(&self) -> bool {
        !self.files.is_empty() && self.files.iter().all(|file| file.findings.is_empty())
    }
}

/// What was found in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReport {
    /// The file.
    pub path: PathBuf,
    /// What it is.
    pub kind: FileKind,
    /// How much was checked.
    pub counts: Counts,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What should be known and is not wrong.
    pub notes: Vec<Note>,
}

impl FileReport {
    pub(super) fn new(path: PathBuf, kind: FileKind) -> Self {
        let counts = Counts::default();
        FileReport { path, kind, counts, findings: vec![], notes: vec![] }
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// The journal.
    Journal,
    /// The pipeline.
    Pipeline,
    /// An exported result.
    Result,
    /// The exported record of a ballot box.
    Box,
    /// None of these.
    Unknown,
}

impl FileKind {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            FileKind::Journal => "journal",
            FileKind::Pipeline => "pipeline",
            FileKind::Result => "result",
            FileKind::Box => "box",
            FileKind::Unknown => "unknown",
        }
    }
}

/// How much was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Meetings.
    pub meetings: usize,
    /// Events, each against the chain.
    pub events: usize,
    /// Decisions whose arithmetic was done again.
    pub verdicts: usize,
    /// Ballot boxes that were counted again from their records.
    pub boxes: usize,
    /// Sealed ballots in them, each with its proofs.
    pub ballots: usize,
    /// Needs.
    pub needs: usize,
    /// Records of all kinds: needs, plans, bodies, rounds, organisations.
    pub records: usize,
    /// Documents, each against the signed record that it stands in.
    pub documents: usize,
    /// Resolutions, each against its canonical bytes.
    pub resolutions: usize,
    /// Signatures, each against its resolution.
    pub signatures: usize,
    /// Transitions, each against the resolution it names.
    pub transitions: usize,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[expect(missing_docs, reason = "fields name the place; the variants say what is wrong with it")]
pub enum Finding {
    /// The file cannot be read.
    #[error("the file cannot be read: {text}")]
    CannotRead { text: String },
    /// There is nothing of this program.
    #[error("there is nothing of this program here")]
    NothingHere,
    /// The file is no SQLite database of this program.
    #[error("the file is no database of this program: {text}")]
    NotADatabase { text: String },
    /// The file comes from a later version of the program.
    #[error("the file has version {found}, this program knows {known}")]
    NewerVersion { found: i64, known: i64 },
    /// Bytes were changed after the file was closed.
    #[error("bytes were changed in pages {first_page} to {last_page} after the file was closed")]
    RegionChanged { first_page: u64, last_page: u64 },
    /// The seal itself was changed.
    #[error("the seal of the file was changed")]
    SealDamaged,
    /// The file has no seal, or more than one.
    #[error("the file has no seal")]
    SealMissing,
    /// A file stands beside that does not belong there.
    #[error("a file stands beside that does not belong there: {name}")]
    SidecarUnexpected { name: String },
    /// The write-ahead log is damaged from this frame on; 0 is its header.
    #[error("the write-ahead log is damaged at frame {frame}")]
    WalFrame { frame: u64 },
    /// SQLite's own check found something.
    #[error("integrity check: {text}")]
    IntegrityCheck { text: String },
    /// SQLite could not read the contents.
    #[error("the contents cannot be read: {text}")]
    Contents { text: String },
    /// A table, trigger or view differs from what this program makes.
    #[error("the schema was changed: {object}")]
    SchemaChanged { object: String },
    /// The numbers of the events have a gap before this one.
    #[error("meeting {meeting}: events are missing before {seq}")]
    Gap { meeting: String, seq: u64 },
    /// The hash chain does not hold at this event.
    #[error("meeting {meeting}: the chain is broken at event {seq}")]
    ChainBroken { meeting: String, seq: u64 },
    /// An event cannot be read.
    #[error("meeting {meeting}: event {seq} cannot be read: {text}")]
    BodyUnreadable { meeting: String, seq: u64, text: String },
    /// An event is not in canonical form.
    #[error("meeting {meeting}: event {seq} is not in canonical form")]
    BodyNotCanonical { meeting: String, seq: u64 },
    /// A column says something else than the event.
    #[error("meeting {meeting}: column {column} of event {seq} says something else")]
    ColumnDiffers { meeting: String, seq: u64, column: &'static str },
    /// An event is dated before the one before it.
    #[error("meeting {meeting}: event {seq} is dated before the one before it")]
    TimeRunsBack { meeting: String, seq: u64 },
    /// The arithmetic of a decision is wrong.
    #[error("meeting {meeting}: the result recorded in event {seq} does not follow from the count")]
    VerdictWrong { meeting: String, seq: u64 },
    /// The record of a ballot box that an entry names is not there.
    #[error("meeting {meeting}: the record of the box that event {seq} names is not there")]
    BoxRecordMissing { meeting: String, seq: u64, number: u32 },
    /// The record of a ballot box was changed, or does not prove what it says.
    #[error("meeting {meeting}, ballot {number}: the record of the box is not sound: {text}")]
    BoxRecordUnsound { meeting: String, number: u32, text: String },
    /// An entry says something else about a box than its record.
    #[error("meeting {meeting}: event {seq} says otherwise than the record of the box: {what}")]
    BoxCountDiffers { meeting: String, seq: u64, number: u32, what: &'static str },
    /// Somebody is on the roll of a box who was no voting member, or neither here nor represented.
    #[error("meeting {meeting}: seat {seat} could not vote when event {seq} was recorded")]
    VoterNotEntitled { meeting: String, seq: u64, seat: u32 },
    /// Somebody is on the roll of a box twice.
    #[error("meeting {meeting}: event {seq} has seat {seat} vote a second time")]
    VoterTwice { meeting: String, seq: u64, seat: u32 },
    /// A ballot was cast, or opened to be checked, where no box was open to voters.
    #[error("meeting {meeting}: no box was open to voters when event {seq} was recorded")]
    BoxNotOpen { meeting: String, seq: u64 },
    /// A count of papers is neither what two tellers have counted nor settled.
    #[error("meeting {meeting}: the count in event {seq} is not that of two tellers")]
    PapersNotAgreed { meeting: String, seq: u64, number: u32 },
    /// A record that no entry names.
    #[error(
        "meeting {meeting}, ballot {number}: nothing in the journal names this record of a box"
    )]
    BoxRecordUnnamed { meeting: String, number: u32 },
    /// The file is no record of a box, or its bytes are not the ones that were written.
    #[error("the record of the box is not sound: {text}")]
    BoxUnsound { text: String },
    /// The record beside a signed result is not the one that was signed.
    #[error("{name} is not the record that resolution {resolution} was signed with")]
    BoxOther { resolution: String, name: String },
    /// A signed result gives other figures, or another question, than the record of its box.
    #[error("resolution {resolution} says otherwise than {name}")]
    BoxResultDiffers { resolution: String, name: String },
    /// A signed result does not follow from the count that stands in it.
    #[error("resolution {resolution} does not follow from its count")]
    ResultWrong { resolution: String },
    /// A resolution's text is not what was hashed, or its columns say something else.
    #[error("resolution {resolution} was changed")]
    ResolutionChanged { resolution: String },
    /// A signature does not hold.
    #[error("resolution {resolution}: the signature of {office} does not hold: {fault}")]
    SignatureInvalid { resolution: String, office: String, fault: SignatureError },
    /// A signatory has not signed.
    #[error("resolution {resolution}: the signature of {office} is missing")]
    SignatureMissing { resolution: String, office: String },
    /// A seal in the journal does not hold for the resolutions of its meeting.
    #[error("meeting {meeting}: the signatures of {office} do not hold: {code}")]
    SealInvalid { meeting: String, office: String, code: &'static str },
    /// A transition names a resolution that is not there.
    #[error("transition {transition} names a resolution that is not there")]
    TransitionWithoutResolution { transition: i64 },
    /// A transition is not what its resolution decided.
    #[error("transition {transition} is not what resolution {resolution} decided")]
    TransitionNotInResolution { transition: i64, resolution: String },
    /// A resolution's transition was not made.
    #[error("need {need}: the transition decided by resolution {resolution} was not made")]
    TransitionMissing { resolution: String, need: String },
    /// A transition does not start where the need was.
    #[error("need {need}: transition {transition} starts in {from}, the need was in {state}")]
    StateMismatch { transition: i64, need: String, from: String, state: String },
    /// A need from an Open Space, or where it comes from, is not what the signed record says.
    #[error("need {need} is not what resolution {resolution} says of it")]
    OriginChanged { need: String, resolution: String },
    /// A need says that it comes from an Open Space, and no signed record says so.
    #[error("no signed record says that need {need} comes from an Open Space")]
    OriginUnsigned { need: String },
    /// A document, a record that began with it, or that it was left out, is not what the signed record
    /// leads to.
    #[error("record {record}: a document is not what resolution {resolution} says")]
    DocumentChanged { record: String, resolution: String },
    /// A document stands in no signed record.
    #[error("record {record}: no signed record says what is filed under resolution {resolution}")]
    DocumentUnsigned { record: String, resolution: String },
    /// The journal does not hold the decision behind a resolution, or holds another one.
    #[error("the journal does not say what resolution {resolution} says")]
    ResolutionNotInJournal { resolution: String },
}

impl Finding {
    /// The stable name of this finding.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::CannotRead { .. } => "cannot_read",
            Finding::NothingHere => "nothing_here",
            Finding::NotADatabase { .. } => "not_a_database",
            Finding::NewerVersion { .. } => "newer_version",
            Finding::RegionChanged { .. } => "region_changed",
            Finding::SealDamaged => "seal_damaged",
            Finding::SealMissing => "seal_missing",
            Finding::SidecarUnexpected { .. } => "sidecar_unexpected",
            Finding::WalFrame { .. } => "wal_frame",
            Finding::IntegrityCheck { .. } => "integrity_check",
            Finding::Contents { .. } => "contents",
            Finding::SchemaChanged { .. } => "schema_changed",
            Finding::Gap { .. } => "gap",
            Finding::ChainBroken { .. } => "chain_broken",
            Finding::BodyUnreadable { .. } => "body_unreadable",
            Finding::BodyNotCanonical { .. } => "body_not_canonical",
            Finding::ColumnDiffers { .. } => "column_differs",
            Finding::TimeRunsBack { .. } => "time_runs_back",
            Finding::VerdictWrong { .. } => "verdict_wrong",
            Finding::BoxRecordMissing { .. } => "box_record_missing",
            Finding::BoxRecordUnsound { .. } => "box_record_unsound",
            Finding::BoxCountDiffers { .. } => "box_count_differs",
            Finding::VoterNotEntitled { .. } => "voter_not_entitled",
            Finding::VoterTwice { .. } => "voter_twice",
            Finding::BoxNotOpen { .. } => "box_not_open",
            Finding::PapersNotAgreed { .. } => "papers_not_agreed",
            Finding::BoxRecordUnnamed { .. } => "box_record_unnamed",
            Finding::BoxUnsound { .. } => "box_unsound",
            Finding::BoxOther { .. } => "box_other",
            Finding::BoxResultDiffers { .. } => "box_result_differs",
            Finding::ResultWrong { .. } => "result_wrong",
            Finding::ResolutionChanged { .. } => "resolution_changed",
            Finding::SignatureInvalid { .. } => "signature_invalid",
            Finding::SignatureMissing { .. } => "signature_missing",
            Finding::SealInvalid { .. } => "seal_invalid",
            Finding::TransitionWithoutResolution { .. } => "transition_without_resolution",
            Finding::TransitionNotInResolution { .. } => "transition_not_in_resolution",
            Finding::TransitionMissing { .. } => "transition_missing",
            Finding::StateMismatch { .. } => "state_mismatch",
            Finding::OriginChanged { .. } => "origin_changed",
            Finding::OriginUnsigned { .. } => "origin_unsigned",
            Finding::DocumentChanged { .. } => "document_changed",
            Finding::DocumentUnsigned { .. } => "document_unsigned",
            Finding::ResolutionNotInJournal { .. } => "resolution_not_in_journal",
        }
    }
}

/// What should be known and is not wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[expect(missing_docs, reason = "fields name the place; the variants say what is to be known")]
pub enum Note {
    /// The file was not closed in order. Its contents were checked one by one; bytes that hold no
    /// contents could not be.
    #[error("the file was not closed in order; its contents were checked one by one")]
    NotSealed,
    /// A write-ahead log stands beside the file, as after a crash or while a meeting goes on.
    #[error("a write-ahead log of {frames} frames stands beside the file")]
    LogPresent { frames: u64 },
    /// A change was interrupted; it was rolled back in the copy that was checked.
    #[error("an interrupted change stands beside the file and does not count")]
    ChangeInterrupted,
    /// A signed resolution is not in the pipeline yet.
    #[error("resolution {resolution} is signed and not in the pipeline yet")]
    NotDelivered { resolution: String },
    /// There is no journal beside the pipeline to compare it with.
    #[error("there is no journal to compare the pipeline with")]
    NoJournal,
    /// What a box was opened for, as its record says.
    #[error("ballot {number} of meeting {meeting}: {title}")]
    BoxQuestion { meeting: String, number: u32, title: String },
    /// What was in the box.
    #[error("{ballots} ballots, {audits} were opened to be checked")]
    BoxBallots { ballots: u64, audits: usize },
    /// Blank ballots.
    #[error("{blanks} blank")]
    BoxBlanks { blanks: u64 },
    /// The sum of one place on the ballot.
    #[error("{option}: {sum}")]
    BoxSum { option: String, sum: u64 },
    /// Who opened it, by their places among the tellers.
    #[error("opened by tellers {tellers} of {of}; {threshold} were needed")]
    BoxOpenedBy { tellers: String, threshold: u16, of: u16 },
    /// The record of the box that a signed result was counted from does not lie beside it.
    #[error("{name}, from which resolution {resolution} was counted, does not lie beside it")]
    BoxNotHere { resolution: String, name: String },
    /// Who signed, with which key.
    #[error("{office} {name} signed with the key {fingerprint}")]
    SignedBy { office: String, name: String, fingerprint: String },
}

impl Note {
    /// The stable name of this note.
    pub fn code(&self) -> &'static str {
        match self {
            Note::NotSealed => "not_sealed",
            Note::LogPresent { .. } => "log_present",
            Note::ChangeInterrupted => "change_interrupted",
            Note::NotDelivered { .. } => "not_delivered",
            Note::NoJournal => "no_journal",
            Note::BoxQuestion { .. } => "box_question",
            Note::BoxBallots { .. } => "box_ballots",
            Note::BoxBlanks { .. } => "box_blanks",
            Note::BoxSum { .. } => "box_sum",
            Note::BoxOpenedBy { .. } => "box_opened_by",
            Note::BoxNotHere { .. } => "box_not_here",
            Note::SignedBy { .. } => "signed_by",
        }
    }
}
