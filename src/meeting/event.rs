//! Everything that can have happened. Only events are ever stored.

use super::act_kind::ActKind;
use super::agenda::{Item, Place};
use super::balloting::{Balloting, Counted, PollResult};
use super::chair::{Breach, Card, Offence, PointKind, Remedy};
use super::convening::Convening;
use super::election::BallotResult;
use super::floor::Speech;
use super::format::Settings;
use super::id::{Actor, Instant, MotionId, Office, Seat};
use super::interest::Interest;
use super::judgement::Ground;
use super::open_space::SpaceEvent;
use super::parking::ParkedFate;
use super::particulars::Past;
use super::proposal::Proposal;
use super::question::Question;
use super::refusal::RefusalCode;
use super::roster::{Member, Presence};
use super::seal::Seal;
use super::sheets::SheetEvent;
use super::shelf::{Earlier, Notice};
use super::stance::Stance;
use super::timer::{Timed, Timer};
use super::vote::{Answer, Basis, Method, Vote};
use crate::ballot::{BallotCount, Poll};
use crate::law::{Electorate, MotionKind, Outcome, Tally, Verdict};
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
    /// A decision of an earlier meeting was recorded.
    EarlierRecorded { earlier: Earlier },
    /// Previous notice was given.
    NoticeGiven { notice: Notice },
    /// Attendance was recorded.
    Marked { seats: Vec<Seat>, presence: Presence },
    /// A written proxy was handed in.
    Represented { seat: Seat, by: Seat },
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
    /// A motion to reconsider was recorded, to be taken up later.
    ReconsiderationKept { question: MotionId },
    /// A motion to reconsider was called up.
    CalledUp { question: MotionId },
    /// The mover took the motion back before it was stated.
    TakenBack { question: MotionId },
    /// A hand went up.
    HandRaised { seat: Seat, stance: Stance },
    /// A hand went down.
    HandLowered { seat: Seat },
    /// The chair called somebody else than was first by rule.
    CalledBefore {
        seat: Seat,
        first: Seat,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A speech began.
    SpeechBegan { speech: Speech },
    /// The clock was stopped.
    ClockStopped,
    /// The clock went on.
    ClockWentOn,
    /// A speech ended; the time it used, in milliseconds.
    SpeechEnded { seat: Seat, stance: Stance, used_ms: i64 },
    /// A clock of the meeting's own began.
    TimerStarted { timer: Timer },
    /// It ended.
    TimerEnded { timed: Timed },
    /// The laptop's clock was set back so far; the meeting's time goes on from where it was.
    ClockSetBack { by_ms: i64 },
    /// A matter raised off topic was put into the parking lot.
    Parked {
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
    },
    /// A matter left the parking lot, by its place from 1.
    Unparked { n: usize, to: ParkedFate },
    /// What somebody said, in one line.
    GistNoted { seat: Seat, text: String },
    /// A point was raised; whether a running clock was stopped for it.
    PointRaised {
        #[serde(default)]
        kind: PointKind,
        seat: Seat,
        text: String,
        #[serde(default)]
        breach: Breach,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        motion: Option<String>,
        interrupted: bool,
    },
    /// The chair ruled.
    Ruled {
        well_taken: bool,
        reason: String,
        #[serde(default)]
        remedy: Remedy,
    },
    /// The chair answered.
    Replied { text: String },
    /// The chair submitted the point of order to the meeting.
    PointSubmitted,
    /// The chair ruled a motion out of order; number 0: a demand that is no question.
    RuledOut { question: MotionId, ground: Ground, reason: String },
    /// The chair let through what was refused. What it led to follows in the same command.
    Overruled { by: Actor, act: ActKind, code: RefusalCode, reason: String },
    /// Somebody else presides.
    ChairHandedOver { to: Seat },
    /// The chair came back.
    ChairTaken,
    /// A member was warned.
    Warned { seat: Seat, offence: Offence, card: Card },
    /// A member was named for a breach of order.
    Named { seat: Seat, offence: String },
    /// The meeting took a recess.
    Recessed { until: Instant },
    /// It was called back to order.
    Reconvened,
    /// A question that was put aside is before the meeting again.
    TookUp { question: MotionId },
    /// A decision was carried out.
    CarriedOut { of: Past },
    /// The minutes of the earlier meeting were approved.
    MinutesApproved { corrections: usize },
    /// A personal interest was declared.
    InterestDeclared(Interest),
    /// Words to fill the blank were proposed.
    FillingSuggested { seat: Seat, text: String },
    /// The next paragraph was opened.
    ParagraphOpened { at: usize },
    /// A separate vote on one resolution was demanded.
    Separated { seat: Seat, part: usize },
    /// Somebody was nominated.
    Nominated { seat: Seat, name: String },
    /// The tellers reported a ballot of the election.
    Balloted { result: BallotResult },
    /// The polls were closed, or opened again.
    PollsDeclared { open: bool },
    /// A member demanded that the vote be retaken by rising.
    Divided { seat: Seat },
    /// Votes of persons without the right could have changed the result: the vote is void.
    VoteVoided { unentitled: u32 },
    /// The question was put.
    Put { vote: Vote },
    /// Somebody objected to consent.
    Objected { seat: Seat },
    /// An answer to the roll call.
    Answered { seat: Seat, answer: Answer },
    /// The vote was broken off.
    VoteCancelled,
    /// A question with several answers was put to the vote by ballot.
    PollOpened { poll: Poll },
    /// The weights of its criteria were changed before the first ballot.
    WeightsSet { weights: Vec<u32> },
    /// Papers were handed out, or a box was opened to voters.
    BallotingBegan { balloting: Balloting },
    /// Somebody cast a ballot into the box: only that, never which.
    BallotCast { seat: Seat },
    /// A ballot was opened and checked instead of cast.
    BallotAudited,
    /// What a teller counted.
    PapersCounted { teller: Seat, count: BallotCount },
    /// The ballots of a vote on a motion were counted; the decision follows.
    BallotsCounted { counted: Counted },
    /// A box with so many ballots was destroyed unopened.
    BoxDestroyed { number: u32, cast: u32 },
    /// A poll was counted.
    PollDecided { result: Box<PollResult> },
    /// Something happened in an Open Space.
    Space(SpaceEvent),
    /// Something was written on the sheets.
    Sheet(SheetEvent),
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
    /// What was moved, where words do not say it all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Proposal>,
    /// The motion it was applied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<MotionId>,
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
    /// Which rule the vote rests on.
    #[serde(default)]
    pub basis: Basis,
    /// Whether the chair's own vote is in the count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub chair_voted: bool,
    /// Who was elected, in an election.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<String>,
    /// The result.
    pub outcome: Outcome,
    /// Answers to a roll call, by seat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roll: Vec<(Seat, Answer)>,
    /// Voting members attending.
    pub present: u32,
    /// Voting members of the body.
    pub membership: u32,
    /// Area of those attending, in hundredths of a square metre, where the law counts it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub present_area: u32,
    /// Area of the body, in hundredths of a square metre, where the law counts it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub membership_area: u32,
    /// Attendance needed for business.
    pub quorum_needed: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(value: &u32) -> bool {
    *value == 0
}

impl Decision {
    /// Those whom the vote was measured against.
    pub fn electorate(&self) -> Electorate {
        Electorate {
            present: self.present,
            membership: self.membership,
            present_area: self.present_area,
            membership_area: self.membership_area,
        }
    }
}
