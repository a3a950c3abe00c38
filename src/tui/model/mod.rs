//! What the screens are drawn from. A plain value: no terminal, no store, no clock.

mod booth;
mod data;
mod dialog;
mod effect;
mod phrases;
mod projects;
mod setup;
mod space;

pub use booth::{Booth, Stage, label};
pub use data::{
    BodyRoster, BodyRow, Card, HomeData, KeyRow, MeetingRow, NeedRow, NoteRow, RecordRow,
    ReportPreview, RosterPreview,
};
pub use dialog::{AmendForm, Dialog, Entry, Purpose};
pub use effect::{Effect, News};
pub use phrases::Phrases;
pub use projects::{Filter, Projects};
pub use setup::{Before, FormatRow, LawRow, Left, Own, Setup, Total};
pub use space::{Carrying, Posting};

use super::bell::Bell;
use super::board::At;
use super::theme::Theme;
use crate::i18n::Words;
use crate::law::{MotionKind, Outcome};
use crate::meeting::{Actor, Answer, Command, Instant, Meeting, MotionId, Office, Refusal};
use crate::minutes::Minutes;
use std::collections::BTreeMap;

/// Which page is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Meetings and needs.
    Home,
    /// The board of needs and projects.
    Projects,
    /// The form for a new meeting.
    Setup,
    /// The meeting.
    Floor,
    /// Its minutes.
    Minutes,
    /// Its signatures.
    Signing,
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
    /// Until when no key takes it away: what comes by itself may come just before a key.
    pub stays: Instant,
}

/// A refusal on the screen, until the next act.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The refusal.
    pub refusal: Refusal,
    /// What the chair would let through, where that can be done.
    pub way: Option<Way>,
}

/// What was refused and can be let through.
#[derive(Debug, Clone)]
pub enum Way {
    /// A motion, whose mover and terms are asked for first.
    Motion(MotionKind),
    /// Putting the question, whose method is asked for first.
    Put,
    /// A command as it was given.
    Command(Box<Command>),
}

impl Shown {
    /// A refusal; `way` counts only where the chair may set it aside.
    pub fn new(refusal: Refusal, way: Option<Way>) -> Self {
        let way = way.filter(|_| refusal.code.is_overrulable());
        Shown { refusal, way }
    }
}

/// A figure of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// For.
    Yes,
    /// Against.
    No,
    /// Abstaining.
    Abstain,
    /// Blank ballots.
    Blank,
    /// Illegal ballots.
    Illegal,
    /// Votes cast without the right.
    Unentitled,
    /// Area for.
    AreaYes,
    /// Area against.
    AreaNo,
    /// Area abstaining.
    AreaAbstain,
}

/// Input of the vote under way.
#[derive(Debug, Clone, Default)]
pub struct VoteInput {
    /// For which question.
    pub question: Option<MotionId>,
    /// The figures as typed.
    pub digits: BTreeMap<Figure, String>,
    /// The figure with the cursor, by its place.
    pub focus: usize,
    /// The chair's own vote.
    pub chair: Option<Answer>,
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
    /// What the laptop's clock says, as the shell last told.
    pub wall: Instant,
    /// The time of the meeting on the screen: ahead of the laptop's clock where that was set back.
    pub now: Instant,
    /// Columns and rows of the terminal; zero before they are known.
    pub size: (u16, u16),
    /// Which page is up.
    pub screen: Screen,
    /// Whether the room's view is shown instead of the operator's.
    pub stage: bool,
    /// The first page's data.
    pub home: HomeData,
    /// Whether the needs have the cursor, and the entries under it.
    pub home_cursor: (bool, [usize; 2]),
    /// The cursor and the filters of the board.
    pub projects: Projects,
    /// The form.
    pub setup: Option<Setup>,
    /// The meeting.
    pub meeting: Option<Meeting>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// A text just handed in; it comes back when it is refused, so that nothing typed is lost.
    pub held: Option<Dialog>,
    /// The command asked for last; it can be let through when it is refused.
    pub tried: Option<Box<Command>>,
    /// A line that fades.
    pub toast: Option<Toast>,
    /// The bell.
    pub bell: Bell,
    /// A refusal on the screen.
    pub refusal: Option<Shown>,
    /// Input of the vote under way.
    pub vote: VoteInput,
    /// The cursor on the boards of an Open Space.
    pub at: At,
    /// How many entries before the newest one the sheets end on the screen.
    pub back: usize,
    /// The minutes, their style and the first line shown.
    pub minutes: Option<(Minutes, crate::export::Style, usize)>,
    /// Records that documents may be filed on, as this meeting leaves them.
    pub records: Vec<RecordRow>,
    /// The record for which the meeting was set up, where it is not on the agenda.
    pub meant: Option<NeedRow>,
    /// Keys on offer.
    pub keys: Vec<KeyRow>,
    /// Whether the results are in the pipeline database.
    pub delivered: bool,
    /// The signatory under the cursor.
    pub sign_at: usize,
    /// The first line shown of the results to be signed.
    pub sign_top: usize,
    /// Whether this is the demonstration.
    pub demo: bool,
    /// Set when the program is to end.
    pub quit: bool,
}

impl Model {
    /// A model with nothing in it yet.
    pub fn new(words: Words, theme: Theme, now: Instant) -> Self {
        Model {
            words,
            theme,
            wall: now,
            now,
            size: (0, 0),
            screen: Screen::Home,
            stage: false,
            home: HomeData::default(),
            home_cursor: (false, [0, 0]),
            projects: Projects::default(),
            setup: None,
            meeting: None,
            dialog: None,
            held: None,
            tried: None,
            toast: None,
            bell: Bell::default(),
            refusal: None,
            vote: VoteInput::default(),
            at: At::default(),
            back: 0,
            minutes: None,
            records: vec![],
            meant: None,
            keys: vec![],
            delivered: false,
            sign_at: 0,
            sign_top: 0,
            demo: false,
            quit: false,
        }
    }

    /// The smallest screen that is drawn.
    pub const SMALLEST: (u16, u16) = (40, 12);

    /// Whether the terminal is known to be smaller than anything that can be drawn.
    pub fn is_too_small(&self) -> bool {
        let (width, height) = self.size;
        self.size != (0, 0) && (width < Self::SMALLEST.0 || height < Self::SMALLEST.1)
    }

    /// Shows a line for a while.
    pub fn say(&mut self, text: String, good: bool) {
        let until = self.now + chrono::Duration::seconds(if good { 4 } else { 10 });
        self.toast = Some(Toast { text, good, until, stays: self.now });
    }

    /// Shows a line that comes by itself: whoever is typing still sees it.
    pub fn alert(&mut self, text: String) {
        self.say(text, false);
        let stays = self.now + chrono::Duration::seconds(ALERT_SECS);
        self.toast.iter_mut().for_each(|toast| toast.stays = stays);
    }

    /// The name of a need's state.
    pub fn state_name(&self, id: &str) -> String {
        let state = self.home.profile.as_ref().and_then(|p| p.state(id));
        match state {
            Some(s) => self.words.pick2(&s.name_zh, &s.name_en).to_owned(),
            None => id.to_owned(),
        }
    }
}

/// Seconds for which no key takes an alert away.
const ALERT_SECS: i64 = 3;

/// On whose behalf a plain key of the chair's acts.
pub const CHAIR: Actor = Actor::Office(Office::Chair);

/// The outcomes, for keys.
pub const fn outcome(carried: bool) -> Outcome {
    if carried { Outcome::Adopted } else { Outcome::Lost }
}
