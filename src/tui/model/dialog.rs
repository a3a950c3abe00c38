//! Open dialogs: what is chosen, what is entered, and what for.

use super::booth::Booth;
use super::data::{NoteRow, ReportPreview, RosterPreview};
use super::phrases::Phrases;
use super::setup::Total;
use super::space::{Carrying, Posting};
use crate::meeting::{ActKind, Office, Seat, Stance};
use crate::tui::board::Under;
use crate::tui::form::{Form, Making};
use crate::tui::widget::Field;
use std::path::PathBuf;

/// What a list is chosen from for.
#[derive(Debug, Clone)]
pub enum Purpose {
    /// Who moves.
    Move(Making),
    /// Who does this act, which needs nothing more.
    Plain(ActKind),
    /// Who raises a hand.
    Hand,
    /// Who takes the hand down.
    LowerHand,
    /// Who gets the floor.
    Floor,
    /// Who has come to the booth.
    Voter,
    /// Who does this act, or to whom it is done; a form asks for the rest.
    Form(ActKind),
    /// Who presides in the chair's place.
    HandOver,
    /// Who takes this office in the new meeting.
    Office(Office),
    /// Who takes this office in the meeting under way.
    Appoint(Office),
}

/// What a text is entered for.
#[derive(Debug, Clone)]
pub enum Entry {
    /// New wording before the question is stated.
    Reword(Seat),
    /// A gist.
    Gist,
    /// Why this member is called, with this stance, before whoever is first by rule.
    CallReason(Seat, Stance),
    /// A new item of the agenda.
    Item,
    /// The body, title or place of a new meeting.
    Body,
    /// The title.
    Title,
    /// The place.
    Place,
    /// The day for which it is called.
    Date,
    /// The time of the step with this id, or of everybody in it.
    StepTime(String, bool),
    /// A matter for the new meeting's agenda.
    Matter,
    /// A file to read a roster from.
    RosterFile,
    /// How many people there are, where no roster is kept.
    RosterCount,
    /// A file to read the report of a session from.
    ReportFile,
    /// A need to be registered.
    Need,
    /// Why a need is taken over in a later state: its title and that state.
    CarriedOver(String, String),
    /// Somebody who attends without a vote and is not on the roster.
    Guest,
    /// Seconds for one speech.
    SpeechSecs,
    /// Turns on one question.
    Turns,
    /// Seconds before the end at which the clock warns.
    WarnSecs,
    /// Seconds over time after which the chair is asked to end a speech.
    GraceSecs,
    /// The time for debate on one question, of everybody, a side or a category.
    Total(Total),
    /// Minutes planned for the item with this key.
    Planned(String),
    /// When the new meeting is to end.
    Ends,
    /// When the next regular meeting is.
    NextMeeting,
}

/// The form of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmendForm {
    /// Strike out and insert.
    Replace,
    /// Insert.
    Insert,
    /// Strike out.
    Strike,
    /// Substitute.
    Substitute,
}

impl AmendForm {
    /// All forms.
    pub const ALL: [AmendForm; 4] =
        [AmendForm::Replace, AmendForm::Insert, AmendForm::Strike, AmendForm::Substitute];

    /// The name of its text.
    pub fn id(self) -> &'static str {
        match self {
            AmendForm::Replace => "replace",
            AmendForm::Insert => "insert",
            AmendForm::Strike => "strike",
            AmendForm::Substitute => "substitute",
        }
    }

    /// Whether it has a second field.
    pub fn two_fields(self) -> bool {
        matches!(self, AmendForm::Replace | AmendForm::Insert)
    }
}

/// An open dialog; it has the keys.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// The keys of this page.
    Help {
        /// First line shown.
        scroll: u16,
    },
    /// A page to be read.
    Page {
        /// Its title.
        title: String,
        /// Its lines.
        lines: Vec<String>,
        /// First line shown.
        scroll: u16,
    },
    /// Everything that is in order, to choose from.
    Palette {
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
    },
    /// Every motion, those in order first.
    Motions {
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
        /// Whether the chair assumes it and asks for objections.
        consent: bool,
    },
    /// A form.
    Form(Box<Form>),
    /// A member to choose.
    Pick {
        /// What for.
        purpose: Purpose,
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
    },
    /// What somebody rises for.
    Stance {
        /// Who.
        seat: Seat,
        /// Whether to give the floor at once.
        floor: bool,
        /// What may be chosen.
        options: Vec<Stance>,
        /// The entry under the cursor.
        at: usize,
    },
    /// What those of a row rise for who have no sign of their own.
    Stances {
        /// The row as it was typed.
        query: String,
        /// What may be chosen.
        options: Vec<Stance>,
        /// The entry under the cursor.
        at: usize,
    },
    /// Why somebody else is called than is first by rule.
    Before {
        /// Who is called.
        seat: Seat,
        /// For what.
        stance: Stance,
        /// Who is first by rule.
        first: Seat,
        /// The entry under the cursor.
        at: usize,
    },
    /// A text to enter.
    Enter {
        /// What for.
        entry: Entry,
        /// What was typed.
        field: Field,
    },
    /// An amendment to word.
    Amend {
        /// How it is being made.
        making: Making,
        /// Who moves it; nobody when the chair assumes it.
        mover: Option<Seat>,
        /// Its form.
        form: AmendForm,
        /// The fields.
        fields: Box<[Field; 2]>,
        /// The field with the cursor.
        focus: usize,
    },
    /// How to vote.
    Methods {
        /// The entry under the cursor.
        at: usize,
        /// Whether the chair puts it although that was refused.
        overrule: bool,
    },
    /// Who is here.
    Attendance {
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
    },
    /// Whether a point of order is well taken.
    WellTaken,
    /// Kinds of meeting.
    Kinds {
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
    },
    /// Kinds of document that may be filed in the step.
    Documents {
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
    },
    /// Needs to put on the agenda.
    Needs {
        /// The entry under the cursor.
        at: usize,
    },
    /// Files that look like rosters.
    Rosters {
        /// The files.
        files: Vec<PathBuf>,
        /// The entry under the cursor.
        at: usize,
    },
    /// A roster to look over.
    Preview {
        /// The roster.
        roster: Box<RosterPreview>,
        /// First line shown.
        scroll: u16,
    },
    /// Files that are reports of sessions, and the entry under the cursor.
    ReportFiles(Vec<PathBuf>, usize),
    /// A report to look over, and the first line shown.
    ReportRead(Box<ReportPreview>, u16),
    /// A key to sign with.
    Key {
        /// For which office.
        office: Office,
        /// The entry under the cursor; the last one makes a new key.
        at: usize,
    },
    /// A passphrase.
    Passphrase {
        /// For which office.
        office: Office,
        /// The key; `None`: a new one is made.
        key: Option<PathBuf>,
        /// What was typed.
        field: Field,
        /// What was typed the first time, for a new key.
        first: Option<String>,
    },
    /// A result to be seen.
    Verdict {
        /// The number of the decision.
        at: usize,
    },
    /// In which state a need is registered.
    States {
        /// The need.
        title: String,
        /// The entry under the cursor.
        at: usize,
    },
    /// An office to fill.
    Offices {
        /// The entry under the cursor.
        at: usize,
    },
    /// A voter in the booth.
    Booth(Box<Booth>),
    /// The tellers' pass-phrases, one teller after the other.
    Phrases(Box<Phrases>),
    /// Ballot papers that a teller enters one by one.
    Papers {
        /// The teller.
        seat: Seat,
        /// Those entered so far, and how many are marked alike.
        papers: Vec<(String, u32)>,
        /// The next one.
        field: Field,
        /// The entry under the cursor.
        at: usize,
        /// Whether the last one that was typed is no ballot.
        fault: bool,
    },
    /// Break a vote off whose ballots are out?
    VoidBallots,
    /// End the clock that runs under a name?
    StopTimer,
    /// The parking lot.
    Lot {
        /// The matter under the cursor.
        at: usize,
    },
    /// What becomes of a parked matter.
    LotFate {
        /// Its place in the lot, from 1.
        n: usize,
        /// The entry under the cursor.
        at: usize,
    },
    /// Who has been heard how much; for the operator alone.
    Statistics {
        /// First line shown.
        scroll: u16,
    },
    /// The operator's own notes.
    Notes {
        /// Those of this meeting, the newest first.
        notes: Vec<NoteRow>,
        /// The new one.
        field: Field,
        /// The note under the cursor.
        at: usize,
        /// Whether it is asked if that one is to be deleted.
        forget: bool,
    },
    /// Theme, what is not open, principles and the law of an Open Space.
    Card,
    /// What can be done with what lies under the cursor of the wall.
    Deeds {
        /// What that is.
        under: Under,
        /// The entry under the cursor.
        at: usize,
    },
    /// A topic being put on the wall.
    Post(Box<Posting>),
    /// A topic being taken to another cell.
    Carry(Carrying),
    /// Throw away the form that was filled in?
    Drop(Box<Form>),
    /// Leave the form and forget it?
    Forget,
    /// Leave the meeting while it is in session?
    Leave,
}
