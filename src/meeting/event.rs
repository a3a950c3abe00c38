//! Everything that can have happened. Only events are ever stored.

use super::agenda::{Item, Place};
use super::command::{Convening, Seal};
use super::floor::Speech;
use super::format::Settings;
use super::id::{Actor, Instant, MotionId, Office, Seat};
use super::question::Question;
use super::roster::{Member, Presence};
use super::stance::Stance;
use super::vote::{Answer, Method, Vote};
use crate::law::{MotionKind, Outcome, Tally, Verdict};
use serde::{Deserialize, Serialize};

/// An event with its place in the journal. One command writes one or more of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// The meeting it belongs to.
    pub meeting: String,
    /// Its number in the meeting, from 1, without gaps.
    pub seq: u64,
    /// When; never earlier than the event before.
    pub at: Instant,
    /// The number of the first event of the same command.
    pub command: u64,
    /// On whose behalf.
    pub by: Actor,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields repeat the command that caused the event")]
pub enum Event {
    /// The meeting was set up under these rules and settings.
    Convened { convening: Box<Convening>, settings: Settings },
    /// People were put on the roster.
    Enrolled { members: Vec<Member> },
    /// An office was given.
    Appointed { office: Office, seat: Seat },
    /// A matter was put on the agenda.
    ItemAdded { item: Item },
    /// Attendance was recorded.
    Marked { seats: Vec<Seat>, presence: Presence },
    /// The meeting was called to order with this attendance.
    CalledToOrder { present: u32, membership: u32, quorum_needed: u32 },
    /// The order of business reached this place.
    Reached { place: Place },
    /// A motion was made.
    Moved { question: Question },
    /// It was seconded.
    Seconded { seat: Seat },
    /// The second was taken back.
    SecondWithdrawn,
    /// Nobody seconded; the motion is not before the meeting.
    FellWithoutSecond { question: MotionId },
    /// The mover changed the wording before the question was stated.
    Reworded { question: MotionId, text: String },
    /// The question was stated by the chair.
    Stated { question: MotionId },
    /// The mover took the motion back before it was stated.
    TakenBack { question: MotionId },
    /// A hand went up.
    HandRaised { seat: Seat, stance: Stance },
    /// A hand went down.
    HandLowered { seat: Seat },
    /// A speech began.
    SpeechBegan { speech: Speech },
    /// The clock was stopped.
    ClockStopped,
    /// The clock went on.
    ClockWentOn,
    /// A speech ended; the time it used, in milliseconds.
    SpeechEnded { seat: Seat, stance: Stance, used_ms: i64 },
    /// What somebody said, in one line.
    GistNoted { seat: Seat, text: String },
    /// A point of order was raised; whether a running clock was stopped for it.
    PointRaised { seat: Seat, text: String, interrupted: bool },
    /// The chair ruled.
    Ruled { well_taken: bool, reason: String },
    /// The question was put.
    Put { vote: Vote },
    /// Somebody objected to consent.
    Objected { seat: Seat },
    /// An answer to the roll call.
    Answered { seat: Seat, answer: Answer },
    /// The vote was broken off.
    VoteCancelled,
    /// A question was disposed of.
    Decided { decision: Box<Decision> },
    /// The meeting was adjourned.
    Adjourned { present: u32 },
    /// All events of one command were taken back.
    Undone { command: u64 },
    /// The results were signed in an office.
    Signed { office: Office, seat: Seat, name: String, seal: Seal },
}

/// A decision of the meeting, with all that its minutes need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The question decided.
    pub question: MotionId,
    /// Its kind.
    pub kind: MotionKind,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// Its wording as voted on; for an amendment, the text that it leads to.
    pub text: String,
    /// Who moved it.
    pub mover: Seat,
    /// Who seconded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconder: Option<Seat>,
    /// How the vote was taken.
    pub method: Method,
    /// The count, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// The arithmetic, where there was a count or consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The result.
    pub outcome: Outcome,
    /// Answers to a roll call, by seat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roll: Vec<(Seat, Answer)>,
    /// Voting members attending.
    pub present: u32,
    /// Voting members of the body.
    pub membership: u32,
    /// Attendance needed for business.
    pub quorum_needed: u32,
}
