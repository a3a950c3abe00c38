//! A refusal is the parliamentarian speaking: a stable code, the rule, and what is in order.

use super::command::ActKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why something is not in order. The names are stable: rehearsals, minutes and translations use
/// them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// The meeting has been set up already.
    AlreadyConvened,
    /// No meeting has been set up.
    NotConvened,
    /// The format is not in the catalogue.
    UnknownFormat,
    /// The meeting has not been called to order.
    NotInSession,
    /// The meeting is in session already.
    AlreadyInSession,
    /// The meeting has been adjourned.
    MeetingAdjourned,
    /// A result has been signed; corrections need a later meeting.
    SignedIsFinal,
    /// Nobody on the roster has this seat.
    UnknownSeat,
    /// Two people would have the same seat, or a seat number is zero.
    BadSeat,
    /// The category is not one of the format's.
    UnknownCategory,
    /// The roster is empty.
    EmptyRoster,
    /// A list would be longer than allowed.
    TooMany,
    /// An office that this meeting needs is not filled.
    OfficeVacant,
    /// Only the chair can do this.
    NotChair,
    /// Attends without a vote 列席.
    NotAMember,
    /// Is not here.
    NotPresent,
    /// The chair is impartial and does not take part.
    ChairImpartial,
    /// The rule set knows no proxies.
    NoProxies,
    /// Attendance is below the quorum.
    NoQuorum,
    /// The body is not made up as its rule says.
    CompositionBroken,
    /// The pipeline has no such need.
    UnknownNeed,
    /// The need stands on the agenda already.
    NeedOnAgenda,
    /// The order of business has passed the place where this would be taken up.
    AgendaClosed,
    /// One person would sign in two offices.
    SameSignatory,
    /// The need's state does not admit this kind of meeting.
    WrongState,
    /// A text is empty.
    TextEmpty,
    /// A text is too long.
    TextTooLong,
    /// The words to be changed do not stand there.
    WordsNotFound,
    /// The words to be changed stand there more than once.
    WordsAmbiguous,
    /// Nothing would change, or nothing would be left.
    NoEffect,
    /// A motion of higher or equal rank is pending.
    OutOfOrderPrecedence,
    /// An amendment of the third degree.
    ThirdDegree,
    /// The pending question cannot be amended.
    NotAmendable,
    /// The same question has been decided in this session.
    AlreadyDecided,
    /// Nothing is pending, or nothing of the kind.
    NoPendingQuestion,
    /// A motion has been made and not yet been stated.
    MotionNotStated,
    /// Discussion needs a motion first.
    NoMotion,
    /// The motion has no second.
    NeedsSecond,
    /// No motion waits for this.
    NothingMoved,
    /// It has been seconded already.
    AlreadySeconded,
    /// The mover cannot second.
    MoverCannotSecond,
    /// Only the mover may do this.
    NotMover,
    /// Only the seconder may do this.
    NotSeconder,
    /// Somebody else has the floor.
    FloorTaken,
    /// Nobody has the floor.
    NobodySpeaks,
    /// The clock stands still already.
    ClockStopped,
    /// The clock is running.
    ClockRunning,
    /// Waits in the queue already.
    AlreadyWaiting,
    /// Nobody waits.
    NobodyWaits,
    /// Is not in the queue.
    NotWaiting,
    /// The question is not debatable.
    NotDebatable,
    /// All turns on this question are used.
    TurnsUsed,
    /// The mover may not speak against the motion.
    MoverAgainst,
    /// The present step does not open this.
    StepForbids,
    /// Steps that come before the vote are still open.
    StepsBefore,
    /// A point of order waits for a ruling.
    PointPending,
    /// No point of order waits.
    NoPoint,
    /// A vote is being taken.
    VoteInProgress,
    /// No vote is being taken.
    NoVote,
    /// This kind of meeting does not vote that way.
    MethodNotAllowed,
    /// The vote being taken is not of this kind.
    WrongMethod,
    /// The threshold can only be judged by a count.
    CountNeeded,
    /// More votes than voting members attending.
    CountExceedsPresent,
    /// Somebody attending has not been called.
    RollIncomplete,
    /// A question is still open.
    QuestionOpen,
    /// The agenda is not finished.
    BusinessUnfinished,
    /// The last step has been reached.
    NoNextStep,
    /// Nothing can be taken back.
    NothingToUndo,
    /// The meeting is not over yet.
    NotAdjourned,
    /// Nothing was decided that could be signed.
    NothingToSign,
    /// This office does not sign.
    NotSignatory,
    /// This office has signed.
    AlreadySigned,
    /// Another office has signed with the same key.
    KeyReused,
    /// The signature is missing or covers something else.
    BadSignature,
}

impl RefusalCode {
    /// The name in files and messages.
    pub fn id(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}

/// A figure or a name that makes a refusal concrete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// Several names.
    Names(Vec<String>),
}

impl From<u32> for Fact {
    fn from(n: u32) -> Self {
        Fact::Number(i64::from(n))
    }
}
impl From<usize> for Fact {
    fn from(n: usize) -> Self {
        Fact::Number(n as i64)
    }
}
impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(text)
    }
}
impl From<Vec<String>> for Fact {
    fn from(names: Vec<String>) -> Self {
        Fact::Names(names)
    }
}
impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Fact::Text(text.to_owned())
    }
}

/// Why something is not in order, the rule it rests on, and what would be in order instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The stable code.
    pub code: RefusalCode,
    /// The figures.
    pub facts: BTreeMap<&'static str, Fact>,
    /// Where the rule is written; filled from the rule set of the meeting.
    pub rule: String,
    /// What would be in order, most useful first.
    pub instead: Vec<ActKind>,
}

impl Refusal {
    /// A refusal with `code`; rule and alternatives are filled in by `decide`.
    pub fn new(code: RefusalCode) -> Self {
        Refusal { code, facts: BTreeMap::new(), rule: String::new(), instead: Vec::new() }
    }

    /// With a figure or name.
    #[must_use]
    pub fn with(mut self, key: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(key, fact.into());
        self
    }

    /// With what would help first.
    #[must_use]
    pub fn instead(mut self, acts: &[ActKind]) -> Self {
        self.instead.extend_from_slice(acts);
        self
    }
}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Refusal::new(code)
    }
}

/// What a command leads to, before it is recorded.
pub type Ruling<T> = Result<T, Refusal>;
