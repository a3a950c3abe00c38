//! What motions carry with them: times, limits, series, what was decided before.

use super::format::Aspect;
use super::id::{Instant, MotionId, Seat};
use super::vote::Answer;
use crate::law::DebateTotals;
use chrono::{DateTime, NaiveTime, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of a main motion, and what they carry with them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The wording. A blank to be filled is written `__`. Left out where `resolutions` are given.
    #[serde(default)]
    pub text: String,
    /// Independent resolutions moved together; any member may demand a separate vote on one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resolutions: Vec<String>,
    /// What kind of main motion it is.
    #[serde(default, skip_serializing_if = "Nature::is_original")]
    pub nature: Nature,
    /// The number of members of the committee that recommends it; from two on no second is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<u32>,
    /// The matter, where the law gives it a vote of its own, such as `raise_repair_fund`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// In which order proposals to fill its blank are voted on.
    #[serde(default, skip_serializing_if = "BlankOrder::is_usual")]
    pub blank: BlankOrder,
    /// Whether it decides that something is done (要不要做) or how (怎么做); left out: what the step is
    /// for. How is decided after whether.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<Aspect>,
}

/// What kind of main motion it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// New substance 实质主动议.
    #[default]
    Original,
    /// About procedure, past or future 程序主动议; nobody may object to its consideration.
    Incidental,
    /// Amends the bylaws: notice and two thirds, or a majority of the membership (RONR 57:1).
    Bylaws,
}

impl Nature {
    /// All of them, the usual first.
    pub const ALL: [Nature; 3] = [Nature::Original, Nature::Incidental, Nature::Bylaws];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Nature::Original => "original",
            Nature::Incidental => "incidental",
            Nature::Bylaws => "bylaws",
        }
    }

    pub(super) fn is_original(&self) -> bool {
        *self == Nature::Original
    }
}

/// In which order proposals to fill a blank are voted on (RONR 12:92–113).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlankOrder {
    /// The largest first where all are numbers (money to be spent), otherwise as proposed.
    #[default]
    Usual,
    /// The largest number first: to spend, or the longest time.
    LargestFirst,
    /// The smallest number first: to accept or to sell.
    SmallestFirst,
    /// As they were proposed: names.
    AsProposed,
}

impl BlankOrder {
    /// All of them, the usual first.
    pub const ALL: [BlankOrder; 4] = [
        BlankOrder::Usual,
        BlankOrder::LargestFirst,
        BlankOrder::SmallestFirst,
        BlankOrder::AsProposed,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            BlankOrder::Usual => "usual",
            BlankOrder::LargestFirst => "largest_first",
            BlankOrder::SmallestFirst => "smallest_first",
            BlankOrder::AsProposed => "as_proposed",
        }
    }

    pub(super) fn is_usual(&self) -> bool {
        *self == BlankOrder::Usual
    }
}

/// A time: an instant with its zone, or a clock time (`20:30`) of the present day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct When(pub String);

impl When {
    /// The instant meant at `now`; `None` when it cannot be read.
    pub fn instant(&self, now: Instant) -> Option<Instant> {
        DateTime::parse_from_rfc3339(&self.0).ok().or_else(|| {
            let time = NaiveTime::parse_from_str(&self.0, "%H:%M")
                .or_else(|_| NaiveTime::parse_from_str(&self.0, "%H:%M:%S"))
                .ok()?;
            let at = now.date_naive().and_time(time).and_local_timezone(*now.offset()).single()?;
            // Half past midnight, named in the evening, is that of the coming day.
            let past = at.checked_add_signed(TimeDelta::hours(12))? < now;
            if past { at.checked_add_signed(TimeDelta::days(1)) } else { Some(at) }
        })
    }
}

impl From<Instant> for When {
    fn from(at: Instant) -> Self {
        When(at.to_rfc3339())
    }
}

/// Until when something is put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Until {
    /// The next regular meeting.
    NextMeeting,
    /// The n-th regular meeting from now; 1 is the next.
    Meeting(u32),
    /// A time.
    At(When),
    /// Until this item of the agenda, from 1, is reached.
    Item(usize),
}

/// On which of the pending questions, counted from the immediately pending one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Series {
    /// The immediately pending question alone.
    #[default]
    Immediate,
    /// All pending questions.
    All,
    /// So many, from the immediately pending one downwards.
    Last(usize),
}

impl Series {
    /// How many of `pending` questions are meant.
    pub fn covers(self, pending: usize) -> usize {
        match self {
            Series::Immediate => 1.min(pending),
            Series::All => pending,
            Series::Last(n) => n.clamp(1, pending.max(1)).min(pending),
        }
    }
}

/// New limits of debate. What is left out stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Seconds of one speech.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speech_secs: Option<u32>,
    /// Speeches of one member on one question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turns: Option<u32>,
    /// New totals of the debate on one question.
    #[serde(default, skip_serializing_if = "DebateTotals::are_none")]
    pub totals: DebateTotals,
    /// When debate closes and the vote is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_at: Option<When>,
    /// More time for one speaker alone: who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// More time for one speaker alone: seconds added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra_secs: Option<u32>,
    /// On which of the pending questions.
    #[serde(default)]
    pub on: Series,
}

/// What kind of rule a motion to suspend the rules touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleTouched {
    /// A rule of order: two thirds.
    #[default]
    Order,
    /// An ordinary standing rule: a majority.
    Standing,
    /// The bylaws or the charter: cannot be suspended.
    Bylaws,
    /// The law: cannot be suspended.
    Law,
    /// The quorum: cannot be suspended.
    Quorum,
    /// Previous notice, or another protection of those absent: cannot be suspended.
    Absentees,
    /// A ballot that the bylaws require: cannot be suspended.
    RequiredBallot,
    /// A basic right of one member, such as to vote or to speak: cannot be suspended.
    MemberRight,
    /// That only members vote: cannot be suspended.
    OnlyMembersVote,
    /// That one question is pending at a time: cannot be suspended.
    OneQuestion,
}

impl RuleTouched {
    /// All of them, those that can be suspended first.
    pub const ALL: [RuleTouched; 10] = [
        RuleTouched::Order,
        RuleTouched::Standing,
        RuleTouched::Bylaws,
        RuleTouched::Law,
        RuleTouched::Quorum,
        RuleTouched::Absentees,
        RuleTouched::RequiredBallot,
        RuleTouched::MemberRight,
        RuleTouched::OnlyMembersVote,
        RuleTouched::OneQuestion,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            RuleTouched::Order => "order",
            RuleTouched::Standing => "standing",
            RuleTouched::Bylaws => "bylaws",
            RuleTouched::Law => "law",
            RuleTouched::Quorum => "quorum",
            RuleTouched::Absentees => "absentees",
            RuleTouched::RequiredBallot => "required_ballot",
            RuleTouched::MemberRight => "member_right",
            RuleTouched::OnlyMembersVote => "only_members_vote",
            RuleTouched::OneQuestion => "one_question",
        }
    }
}

/// Something decided before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Past {
    /// The last decision of this meeting.
    #[default]
    Last,
    /// The motion with this number in this meeting: motions of every kind are counted from 1 as
    /// they are made, those refused left out; what an earlier meeting left comes first.
    Motion(MotionId),
    /// A decision of an earlier meeting, by its place among those recorded, from 1; one that is
    /// rescinded keeps its place until the meeting is over.
    Earlier(usize),
}

/// To take a vote again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// Which vote.
    #[serde(default)]
    pub of: Past,
    /// How the mover says to have voted; only those who voted with the prevailing side may move
    /// it. Their word is taken, and it is not kept. Left out: with the prevailing side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voted: Option<Answer>,
    /// In a committee: that all who voted with the prevailing side are here, or were told that this
    /// would be moved. Then a majority is enough; otherwise two thirds (RONR 37:35).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told: bool,
}

/// What was done without authority, for the meeting to ratify (RONR 10:54–57).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    /// What was done, as it is to be ratified.
    pub text: String,
    /// When it was done, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Who did it: an officer, a committee, a meeting without a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What it would have needed to be authorised: to ratify it takes that vote (RONR 10:56).
    #[serde(default)]
    pub nature: Nature,
    /// The matter, where the law gives it a vote of its own, such as `raise_repair_fund`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
}

/// A penalty that the meeting may impose (RONR 61:15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sanction {
    /// To apologise.
    Apologise,
    /// To lose the floor for the rest of the pending question.
    LoseFloor,
    /// To leave the hall for the rest of the meeting.
    Leave,
    /// To be censured.
    Censure,
}

impl Sanction {
    /// All of them, the mildest first.
    pub const ALL: [Sanction; 4] =
        [Sanction::Apologise, Sanction::LoseFloor, Sanction::Leave, Sanction::Censure];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Sanction::Apologise => "apologise",
            Sanction::LoseFloor => "lose_floor",
            Sanction::Leave => "leave",
            Sanction::Censure => "censure",
        }
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Wording { text: text.to_owned(), ..Wording::default() }
    }
}
