//! What the chair decides, and what can be done about it.

use super::act_kind::ActKind;
use super::id::{Instant, MotionId, Seat};
use super::judgement::Ground;
use super::question::Question;
use super::refusal::RefusalCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long after a ruling an interrupted speech may have gone on before an appeal comes too late,
/// in seconds. The rule says "at once" (RONR 24:8); this is what the program takes that to mean.
pub const APPEAL_WINDOW_SECS: i64 = 30;

/// What is said to have been breached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Breach {
    /// Something that only the chair can judge.
    #[default]
    Other,
    /// The pending motion has no second. Too late once debate, or a vote, has begun (RONR 4:13).
    NoSecond,
    /// There is no quorum.
    Quorum,
    /// Speaking or acting against decorum.
    Decorum,
    /// Business out of its order.
    Priority,
    /// A continuing breach: against the law, the bylaws, absentees' or members' basic rights. It
    /// may be raised at any time (RONR 23:6).
    Continuing,
}

impl Breach {
    /// All of them.
    pub const ALL: [Breach; 6] = [
        Breach::Other,
        Breach::NoSecond,
        Breach::Quorum,
        Breach::Decorum,
        Breach::Priority,
        Breach::Continuing,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Breach::Other => "other",
            Breach::NoSecond => "no_second",
            Breach::Quorum => "quorum",
            Breach::Decorum => "decorum",
            Breach::Priority => "priority",
            Breach::Continuing => "continuing",
        }
    }

    /// The ground of a ruling on it.
    pub fn ground(self) -> Ground {
        match self {
            Breach::Decorum => Ground::Decorum,
            Breach::Priority => Ground::Priority,
            Breach::Continuing => Ground::Conflict,
            _ => Ground::Other,
        }
    }
}

/// Something raised that waits for the chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What was raised.
    pub kind: PointKind,
    /// Who raised it.
    pub seat: Seat,
    /// In words.
    pub text: String,
    /// What is said to have been breached.
    pub breach: Breach,
    /// The motion that a question of privilege leads to.
    pub motion: Option<String>,
    /// Whether the clock was stopped for it and goes on afterwards.
    pub interrupted: bool,
}

/// What was raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// A point of order 程序问题: the chair rules.
    #[default]
    Order,
    /// A question of privilege 权益问题: the chair rules.
    Privilege,
    /// A parliamentary inquiry 咨询议事规则: the chair answers.
    Inquiry,
    /// A request for information 咨询信息: the chair answers or has it answered.
    Information,
}

impl PointKind {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            PointKind::Order => "order",
            PointKind::Privilege => "privilege",
            PointKind::Inquiry => "inquiry",
            PointKind::Information => "information",
        }
    }

    /// Whether the chair rules on it; otherwise the chair answers, and nobody can appeal.
    pub fn is_ruled_on(self) -> bool {
        matches!(self, PointKind::Order | PointKind::Privilege)
    }
}

/// What follows from a point of order that is well taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Nothing more.
    #[default]
    None,
    /// The motion just made, or else the immediately pending one, is out of order and dropped.
    DropMotion,
    /// The speech under way is ended.
    EndSpeech,
    /// The vote being taken is broken off.
    StopVote,
    /// Debate is open again: it was cut off before a member who sought the floor promptly could
    /// speak. The vote being taken is broken off; one announced just before is taken back.
    ReopenDebate,
}

impl Remedy {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Remedy::None => "none",
            Remedy::DropMotion => "drop_motion",
            Remedy::EndSpeech => "end_speech",
            Remedy::StopVote => "stop_vote",
            Remedy::ReopenDebate => "reopen_debate",
        }
    }
}

/// The decision of the chair that may be appealed from now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decree {
    /// What was decided.
    pub kind: DecreeKind,
    /// On what ground.
    pub ground: Ground,
    /// The chair's reason.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// A motion that it took away; it comes back when the decision is reversed.
    pub dropped: Option<(Question, bool)>,
    /// A motion that it let in; it goes when the decision is reversed.
    pub admitted: Option<MotionId>,
}

/// What the chair decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecreeKind {
    /// A ruling on a point of order or a question of privilege.
    Ruling {
        /// Whether it was well taken, or granted.
        well_taken: bool,
    },
    /// A motion was ruled out of order.
    OutOfOrder,
    /// A refusal was overruled.
    Overruling {
        /// The act let through.
        act: ActKind,
        /// The refusal set aside.
        code: RefusalCode,
    },
    /// A member was warned or named.
    Warning(Seat),
}

/// A warning card 警示卡. A design of this program; no rule text stands behind it. Cards are not
/// published; only a formal naming enters the minutes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    /// A reminder 提醒.
    Reminder,
    /// A yellow card 黄牌.
    Yellow,
    /// A second yellow card: the speech ends and counts as used.
    SecondYellow,
    /// Red: it is for the meeting to decide on a penalty.
    Red,
}

impl Card {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Card::Reminder => "reminder",
            Card::Yellow => "yellow",
            Card::SecondYellow => "second_yellow",
            Card::Red => "red",
        }
    }

    /// The card after `last`.
    pub fn after(last: Option<Card>) -> Card {
        match last {
            None => Card::Reminder,
            Some(Card::Reminder) => Card::Yellow,
            Some(Card::Yellow) => Card::SecondYellow,
            Some(Card::SecondYellow | Card::Red) => Card::Red,
        }
    }
}

/// What somebody is warned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Offence {
    /// Off the question.
    OffTopic,
    /// Over time.
    Overtime,
    /// Interrupting.
    Interrupting,
    /// Speaking to another member instead of the chair.
    DirectExchange,
    /// A personal attack, or motives questioned: at least a second yellow card.
    Personal,
    /// Disorder, such as calling for the vote.
    Disorder,
}

impl Offence {
    /// All of them.
    pub const ALL: [Offence; 6] = [
        Offence::OffTopic,
        Offence::Overtime,
        Offence::Interrupting,
        Offence::DirectExchange,
        Offence::Personal,
        Offence::Disorder,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Offence::OffTopic => "off_topic",
            Offence::Overtime => "overtime",
            Offence::Interrupting => "interrupting",
            Offence::DirectExchange => "direct_exchange",
            Offence::Personal => "personal",
            Offence::Disorder => "disorder",
        }
    }
}

/// Somebody else presides, because the chair takes part in debate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relief {
    /// Who presides.
    pub seat: Seat,
    /// The main question that must be disposed of before the chair comes back (RONR 43:29).
    pub until: Option<MotionId>,
}

/// The last word from the chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastWord {
    /// A ruling: one could appeal, at once.
    Ruling,
    /// An answer, or the announcement of a vote: nobody appeals from those (RONR 24:8, 33:5).
    Opinion,
}

/// A vote after which nothing has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JustVoted {
    /// The number of the command that announced it.
    pub command: u64,
    /// Whether it was a voice vote or a show of hands, judged without a count: one member may have
    /// it taken again by rising.
    pub by_ear: bool,
    /// Whether it was counted, or taken in a way that leaves nothing to count.
    pub counted: bool,
}
