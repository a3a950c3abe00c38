//! Everything that can be asked of a meeting. A key press becomes one of these, and a line of a
//! rehearsal file is one.

use super::agenda::Item;
use super::format::{Charter, Settings};
use super::id::{Actor, Office, Seat};
use super::question::Proposal;
use super::roster::{Member, Presence};
use super::stance::Stance;
use super::vote::{Answer, Method};
use crate::law::Outcome;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act and on whose behalf it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// On whose behalf.
    pub by: Actor,
    /// What.
    pub act: Act,
}

impl Command {
    /// `act` on behalf of `by`.
    pub fn new(by: impl Into<Actor>, act: Act) -> Self {
        Command { by: by.into(), act }
    }
}

/// What can be done in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Act {
    /// Sets the meeting up. First of all.
    Convene(Box<Convening>),
    /// Puts people on the roster, or changes their entry (same seat).
    Enrol {
        /// The people.
        members: Vec<Member>,
    },
    /// Gives an office to somebody on the roster.
    Appoint {
        /// The office.
        office: Office,
        /// Who holds it from now on.
        seat: Seat,
    },
    /// Puts a matter at the end of the agenda.
    AddItem(Item),
    /// Records who is here, before the meeting and as people come and go.
    Mark {
        /// Whose attendance.
        seats: Vec<Seat>,
        /// What it is from now on.
        presence: Presence,
    },
    /// The chair calls the meeting to order; the first step opens.
    CallToOrder,
    /// The chair closes the present step and opens the next, or goes on to the next item. The
    /// format says what each step opens: in `roberts` the first is `opening`, which opens nothing,
    /// then `business` for each item, then `closing`.
    Advance,
    /// A member makes a motion.
    Move(Proposal),
    /// A member seconds the motion just made.
    Second,
    /// The seconder takes the second back, after the mover changed the wording.
    WithdrawSecond,
    /// The chair lets a motion fall for want of a second.
    NoSecond,
    /// The mover changes the wording before the chair has stated the question.
    Reword {
        /// The new wording.
        text: String,
    },
    /// The chair states the question: from here on it is pending.
    State,
    /// The mover takes the motion back: freely before it is stated, afterwards with the leave of
    /// the meeting.
    Withdraw,
    /// A member raises a hand to speak.
    RaiseHand {
        /// What for.
        stance: Stance,
    },
    /// A member takes the hand down.
    LowerHand,
    /// The chair gives the floor.
    GiveFloor {
        /// To whom; absent: to the first in the queue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// What for; absent: as the hand was raised.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stance: Option<Stance>,
    },
    /// The speech is over.
    EndSpeech,
    /// The clock stands still.
    Pause,
    /// The clock goes on.
    Resume,
    /// The gist of what the present or last speaker said, for the record.
    Gist {
        /// One line.
        text: String,
    },
    /// A member raises a point of order; a speech under way stops and keeps its time.
    PointOfOrder {
        /// The breach.
        text: String,
    },
    /// The chair rules on the point of order.
    Rule {
        /// Whether the point is well taken.
        well_taken: bool,
        /// The chair's reason.
        reason: String,
    },
    /// The chair puts the question to the vote.
    PutQuestion {
        /// How the vote is taken.
        method: Method,
    },
    /// Nobody objects: adopted by consent.
    NoObjection,
    /// A member objects to consent; the question must be voted on.
    Object,
    /// The chair announces an uncounted vote.
    Announce {
        /// The side that has it.
        outcome: Outcome,
    },
    /// The counted votes.
    Count {
        /// For.
        yes: u32,
        /// Against.
        no: u32,
        /// Abstaining, if they were counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        abstain: Option<u32>,
    },
    /// One answer to the roll call; a later answer of the same member replaces it.
    Answer {
        /// Who answers.
        seat: Seat,
        /// The answer.
        answer: Answer,
    },
    /// Everybody has been called: the roll call is closed and judged.
    CloseRoll,
    /// The chair breaks off a vote that has not been announced.
    CancelVote,
    /// The chair declares the meeting adjourned, when nothing is left to do.
    Adjourn,
    /// Takes the last command back; the record keeps both.
    Undo,
    /// Signs the results with the key of one office.
    Sign {
        /// In which office.
        office: Office,
        /// The signatures; made by whoever holds the key, before this reaches the meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        seal: Option<Seal>,
    },
}

/// What a meeting starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Convening {
    /// The kind of meeting, by the id of its format, such as `roberts`.
    pub format: String,
    /// The body that meets.
    pub body: String,
    /// What this meeting is called.
    pub title: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// Its number in the series of this body's meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<u32>,
    /// What the meeting adopts; absent: what the format offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// The rules themselves, looked up in the catalogue by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub charter: Option<Box<Charter>>,
}

/// Signatures of one office over all results of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The public key, in OpenSSH form.
    pub key: String,
    /// SHA-256 of each signed text, hexadecimal, with its armoured SSHSIG.
    pub signatures: Vec<(String, String)>,
}

/// The name of an act: for what is in order, for key maps and help.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the name of the act documented above")]
pub enum ActKind {
    Convene,
    Enrol,
    Appoint,
    AddItem,
    Mark,
    CallToOrder,
    Advance,
    MoveMain,
    MoveAmend,
    MoveAdjourn,
    Second,
    WithdrawSecond,
    NoSecond,
    Reword,
    State,
    Withdraw,
    RaiseHand,
    LowerHand,
    GiveFloor,
    EndSpeech,
    Pause,
    Resume,
    Gist,
    PointOfOrder,
    Rule,
    PutQuestion,
    NoObjection,
    Object,
    Announce,
    Count,
    Answer,
    CloseRoll,
    CancelVote,
    Adjourn,
    Undo,
    Sign,
}

impl ActKind {
    /// Every act, in the order of an evening.
    pub const ALL: [ActKind; 36] = {
        use ActKind::*;
        [
            Convene,
            Enrol,
            Appoint,
            AddItem,
            Mark,
            CallToOrder,
            Rule,
            NoObjection,
            Object,
            Announce,
            Count,
            Answer,
            CloseRoll,
            CancelVote,
            Second,
            NoSecond,
            WithdrawSecond,
            Reword,
            State,
            EndSpeech,
            Pause,
            Resume,
            GiveFloor,
            RaiseHand,
            LowerHand,
            Gist,
            PutQuestion,
            MoveMain,
            MoveAmend,
            Withdraw,
            PointOfOrder,
            Advance,
            MoveAdjourn,
            Adjourn,
            Sign,
            Undo,
        ]
    };

    /// The name in files and messages.
    pub fn id(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}

impl Act {
    /// The name of this act.
    pub fn kind(&self) -> ActKind {
        match self {
            Act::Convene(_) => ActKind::Convene,
            Act::Enrol { .. } => ActKind::Enrol,
            Act::Appoint { .. } => ActKind::Appoint,
            Act::AddItem(_) => ActKind::AddItem,
            Act::Mark { .. } => ActKind::Mark,
            Act::CallToOrder => ActKind::CallToOrder,
            Act::Advance => ActKind::Advance,
            Act::Move(Proposal::Main { .. }) => ActKind::MoveMain,
            Act::Move(Proposal::Amend(_)) => ActKind::MoveAmend,
            Act::Move(Proposal::Adjourn) => ActKind::MoveAdjourn,
            Act::Second => ActKind::Second,
            Act::WithdrawSecond => ActKind::WithdrawSecond,
            Act::NoSecond => ActKind::NoSecond,
            Act::Reword { .. } => ActKind::Reword,
            Act::State => ActKind::State,
            Act::Withdraw => ActKind::Withdraw,
            Act::RaiseHand { .. } => ActKind::RaiseHand,
            Act::LowerHand => ActKind::LowerHand,
            Act::GiveFloor { .. } => ActKind::GiveFloor,
            Act::EndSpeech => ActKind::EndSpeech,
            Act::Pause => ActKind::Pause,
            Act::Resume => ActKind::Resume,
            Act::Gist { .. } => ActKind::Gist,
            Act::PointOfOrder { .. } => ActKind::PointOfOrder,
            Act::Rule { .. } => ActKind::Rule,
            Act::PutQuestion { .. } => ActKind::PutQuestion,
            Act::NoObjection => ActKind::NoObjection,
            Act::Object => ActKind::Object,
            Act::Announce { .. } => ActKind::Announce,
            Act::Count { .. } => ActKind::Count,
            Act::Answer { .. } => ActKind::Answer,
            Act::CloseRoll => ActKind::CloseRoll,
            Act::CancelVote => ActKind::CancelVote,
            Act::Adjourn => ActKind::Adjourn,
            Act::Undo => ActKind::Undo,
            Act::Sign { .. } => ActKind::Sign,
        }
    }
}
