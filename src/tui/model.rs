//! What the screens are drawn from. A plain value: no terminal, no store, no clock.

use super::theme::Theme;
use super::widget::Field;
use crate::i18n::Words;
use crate::law::Outcome;
use crate::meeting::{
    Act, Actor, Command, Convening, Instant, Meeting, Member, MotionId, Office, Phase, Refusal,
    Seat, Settings, Stance,
};
use crate::minutes::Minutes;
use crate::pipeline::Profile;
use std::path::PathBuf;

/// Which page is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Meetings and needs.
    Home,
    /// The form for a new meeting.
    Setup,
    /// The meeting.
    Floor,
    /// Its minutes.
    Minutes,
    /// Its signatures.
    Signing,
}

/// A meeting in the list.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The body.
    pub body: String,
    /// How far it has come.
    pub phase: Phase,
    /// When it was last touched.
    pub at: Instant,
}

/// A need in the list.
#[derive(Debug, Clone)]
pub struct NeedRow {
    /// Its number.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Its state's id.
    pub state: String,
}

/// A kind of meeting on offer.
#[derive(Debug, Clone)]
pub struct FormatRow {
    /// Its id.
    pub id: String,
    /// Its name in both languages.
    pub name: crate::meeting::Bilingual,
    /// What it is for.
    pub purpose: crate::meeting::Bilingual,
    /// The settings it offers.
    pub offered: Settings,
    /// States of needs that it takes up; empty: it takes up no needs.
    pub takes_up: Vec<String>,
    /// Offices to fill.
    pub offices: Vec<Office>,
    /// Its categories' ids.
    pub categories: Vec<String>,
    /// Whether every voting member needs a category.
    pub needs_category: bool,
}

/// A private key on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Where it is.
    pub path: PathBuf,
    /// Whether a passphrase opens it.
    pub locked: bool,
}

/// The first page's data, from the shell.
#[derive(Debug, Clone, Default)]
pub struct HomeData {
    /// Meetings, the newest first.
    pub meetings: Vec<MeetingRow>,
    /// Needs.
    pub needs: Vec<NeedRow>,
    /// Kinds of meeting.
    pub formats: Vec<FormatRow>,
    /// The pipeline's states, for names.
    pub profile: Option<Profile>,
    /// The roster of the last meeting, to be used again.
    pub last_roster: Vec<Member>,
    /// What that meeting's body and place were called.
    pub last_header: Option<(String, String)>,
    /// Who held which office then.
    pub last_offices: Vec<(Office, Seat)>,
    /// What was wrong with the user's own catalogue files, in words.
    pub problems: Vec<String>,
}

/// A roster that was read from a file and waits for a yes.
#[derive(Debug, Clone)]
pub struct RosterPreview {
    /// The file.
    pub file: String,
    /// The people.
    pub members: Vec<Member>,
    /// What was noticed, in words.
    pub report: Vec<String>,
    /// Whether it may be used.
    pub importable: bool,
}

/// The form for a new meeting.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The kind chosen, by its place in the list.
    pub format: usize,
    /// The body.
    pub body: String,
    /// The title; empty: the format's name.
    pub title: String,
    /// The place.
    pub place: String,
    /// The roster.
    pub members: Vec<Member>,
    /// Where the roster came from, in words.
    pub roster_source: String,
    /// Needs put on the agenda.
    pub needs: Vec<NeedRow>,
    /// Other matters put on the agenda.
    pub matters: Vec<String>,
    /// Offices filled.
    pub offices: Vec<(Office, Seat)>,
    /// What the meeting adopts.
    pub settings: Settings,
    /// The row under the cursor.
    pub row: usize,
}

/// What a list is chosen from for.
#[derive(Debug, Clone)]
pub enum Purpose {
    /// Who moves a main motion.
    Mover,
    /// Who moves an amendment.
    AmendMover,
    /// Who does this act, which needs nothing more.
    Plain(Act),
    /// Who raises a hand.
    Hand,
    /// Who takes the hand down.
    LowerHand,
    /// Who gets the floor.
    Floor,
    /// Who raises a point of order.
    Point,
    /// Who takes this office in the new meeting.
    Office(Office),
    /// Who takes this office in the meeting under way.
    Appoint(Office),
}

/// What a text is entered for.
#[derive(Debug, Clone)]
pub enum Entry {
    /// A main motion.
    Motion(Seat),
    /// New wording before the question is stated.
    Reword(Seat),
    /// A gist.
    Gist,
    /// A point of order.
    Point(Seat),
    /// The chair's reason; whether the point is well taken.
    Ruling(bool),
    /// A new item of the agenda.
    Item,
    /// The body, title or place of a new meeting.
    Body,
    /// The title.
    Title,
    /// The place.
    Place,
    /// A matter for the new meeting's agenda.
    Matter,
    /// A file to read a roster from.
    RosterFile,
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
    /// Everything that is in order, to choose from.
    Palette {
        /// What was typed.
        query: Field,
        /// The entry under the cursor.
        at: usize,
    },
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
    /// A text to enter.
    Enter {
        /// What for.
        entry: Entry,
        /// What was typed.
        field: Field,
    },
    /// An amendment to word.
    Amend {
        /// Who moves it.
        mover: Seat,
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
    /// Leave the form and forget it?
    Forget,
}

/// A line that fades.
#[derive(Debug, Clone)]
pub struct Toast {
    /// What.
    pub text: String,
    /// Whether it is good news.
    pub good: bool,
    /// Until when.
    pub until: Instant,
}

/// A refusal on the screen, until the next act.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The refusal.
    pub refusal: Refusal,
}

/// Input of the vote under way.
#[derive(Debug, Clone, Default)]
pub struct VoteInput {
    /// For which question.
    pub question: Option<MotionId>,
    /// For, against, abstaining, as typed.
    pub digits: [String; 3],
    /// The figure with the cursor.
    pub focus: usize,
    /// The name under the cursor in a roll call.
    pub at: usize,
}

/// The whole model.
#[derive(Debug)]
pub struct Model {
    /// The words.
    pub words: Words,
    /// The looks.
    pub theme: Theme,
    /// The time, as the shell last said.
    pub now: Instant,
    /// Which page is up.
    pub screen: Screen,
    /// Whether the room's view is shown instead of the operator's.
    pub stage: bool,
    /// The first page's data.
    pub home: HomeData,
    /// Whether the needs have the cursor, and the entries under it.
    pub home_cursor: (bool, [usize; 2]),
    /// The form.
    pub setup: Option<Setup>,
    /// The meeting.
    pub meeting: Option<Meeting>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// A line that fades.
    pub toast: Option<Toast>,
    /// A refusal on the screen.
    pub refusal: Option<Shown>,
    /// Input of the vote under way.
    pub vote: VoteInput,
    /// The minutes, their style and the first line shown.
    pub minutes: Option<(Minutes, crate::export::Style, usize)>,
    /// Keys on offer.
    pub keys: Vec<KeyRow>,
    /// Whether the results are in the pipeline database.
    pub delivered: bool,
    /// The signatory under the cursor.
    pub sign_at: usize,
    /// Whether this is the demonstration.
    pub demo: bool,
    /// Set when the program is to end.
    pub quit: bool,
}

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
    /// Register a need.
    RegisterNeed {
        /// In one sentence.
        title: String,
        /// In which state, and why in that one when it is not the first.
        state: Option<(String, String)>,
    },
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
    /// Keys on offer.
    Keys(Vec<KeyRow>),
    /// Whether the results are in the pipeline.
    Delivered(bool),
}

impl Model {
    /// A model with nothing in it yet.
    pub fn new(words: Words, theme: Theme, now: Instant) -> Self {
        Model {
            words,
            theme,
            now,
            screen: Screen::Home,
            stage: false,
            home: HomeData::default(),
            home_cursor: (false, [0, 0]),
            setup: None,
            meeting: None,
            dialog: None,
            toast: None,
            refusal: None,
            vote: VoteInput::default(),
            minutes: None,
            keys: vec![],
            delivered: false,
            sign_at: 0,
            demo: false,
            quit: false,
        }
    }

    /// Shows a line for a while.
    pub fn say(&mut self, text: String, good: bool) {
        let until = self.now + chrono::Duration::seconds(if good { 4 } else { 10 });
        self.toast = Some(Toast { text, good, until });
    }

    /// The name of a need's state.
    pub fn state_name(&self, id: &str) -> String {
        let state = self.home.profile.as_ref().and_then(|p| p.state(id));
        match state {
            Some(s) => self.words.pick2(&s.name_zh, &s.name_en).to_owned(),
            None => id.to_owned(),
        }
    }

    /// Whether the seconds on the screen move by themselves.
    pub fn ticks(&self) -> bool {
        let speech = self.meeting.as_ref().and_then(|m| m.floor.speech.as_ref());
        speech.is_some_and(|s| s.paused_at.is_none()) || self.toast.is_some()
    }
}

/// On whose behalf a plain key of the chair's acts.
pub const CHAIR: Actor = Actor::Office(Office::Chair);

/// The outcomes, for keys.
pub const fn outcome(carried: bool) -> Outcome {
    if carried { Outcome::Adopted } else { Outcome::Lost }
}
