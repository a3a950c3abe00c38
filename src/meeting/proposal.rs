//! What a member moves: one form for each motion, with the terms that it needs.

use super::amendment::Amendment;
use super::id::{MotionId, Seat};
use super::particulars::{
    Again, BlankOrder, Deed, Limits, Past, RuleTouched, Sanction, Series, Until, When, Wording,
};
use super::vote::Method;
use crate::law::MotionKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a member moves, by the id of the motion. Terms that are left out are asked for, or take the
/// usual value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Proposal {
    /// A main motion, with its exact wording.
    Main(Wording),
    /// To postpone indefinitely: the main motion is dropped for the session without a direct vote.
    PostponeIndefinitely,
    /// An amendment to the immediately pending question: primary when that is a motion, secondary
    /// when it is an amendment; to the main motion while its indefinite postponement is pending. A
    /// motion made of terms, such as a postponement or a recess, is amended by other `terms`.
    Amend(Amendment),
    /// To refer the main motion, with what adheres to it, to a committee.
    Commit {
        /// Which committee; left out, the chair asks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        committee: Option<String>,
        /// Of how many members.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        members: Option<u32>,
        /// When it is to report.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report: Option<Until>,
    },
    /// To consider informally: no limit on the number of speeches on the main question.
    ConsiderInformally,
    /// To postpone the main motion, with what adheres to it, to a certain time.
    PostponeDefinitely {
        /// Until when.
        until: Until,
        /// As a special order: two thirds, and at that time it interrupts what is pending.
        #[serde(default, skip_serializing_if = "is_false")]
        special: bool,
    },
    /// To limit debate, or to extend its limits: two thirds. More time for a speaker whose time is
    /// over may be moved, or asked consent for, while that speaker has the floor.
    LimitExtendDebate(Limits),
    /// To close debate and vote at once: two thirds. The questions it covers are then put one after
    /// the other, from the top, with no debate and no subsidiary motion but laying on the table.
    PreviousQuestion {
        /// On which of the pending questions.
        #[serde(default)]
        on: Series,
    },
    /// To lay the pending questions on the table, because something more urgent has come up.
    LayOnTable {
        /// The urgent reason; the chair asks for it (RONR 17:13–19). Without one it is refused with
        /// `reason_needed`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Calls for the orders of the day.
    OrdersOfDay,
    /// Raises a question of privilege; may interrupt a speaker. The chair rules on it.
    QuestionOfPrivilege {
        /// What disturbs the meeting, or the member.
        text: String,
        /// A motion it leads to, if the chair grants it; left out, the chair sees to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        motion: Option<String>,
    },
    /// To take a recess, at once. A main motion when nothing is pending.
    Recess {
        /// For how many minutes.
        minutes: u32,
    },
    /// To adjourn at once.
    Adjourn,
    /// To adjourn at a time named: a main motion.
    AdjournMain {
        /// When.
        at: When,
    },
    /// To fix when (and where) this meeting is continued. A main motion when nothing is pending.
    FixTimeToAdjourn {
        /// When it is continued.
        at: When,
    },
    /// Appeals from the decision that the chair has just given: `rule`, `rule_out`, `overrule`,
    /// `warn`. The question is whether to sustain it, so a tie sustains. At once, or `too_late`.
    Appeal,
    /// To suspend the rules for an object.
    SuspendRules {
        /// For what, in words.
        #[serde(rename = "for")]
        object: String,
        /// What kind of rule stands in the way.
        #[serde(default)]
        rule: RuleTouched,
        /// The agenda item, from 1, to be taken up now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<usize>,
        /// The step of the format, by its id, that is not gone through on the item at hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<String>,
    },
    /// Objects to the consideration of an original main motion, before debate on it has begun. The
    /// question is whether to consider it; two thirds against drop it.
    ObjectionToConsideration,
    /// To divide the main motion into parts that can stand alone.
    DivisionOfQuestion {
        /// The parts, word for word.
        parts: Vec<String>,
    },
    /// Demands a separate vote on one of several independent resolutions moved together (the
    /// `resolutions` of a main motion). It takes effect at once, also during a speech; the part is
    /// voted on after the others.
    DivisionOfQuestionDemand {
        /// Which of them, from 1.
        part: usize,
    },
    /// To consider the main motion by paragraph.
    ConsiderByParagraph {
        /// The paragraphs, word for word; left out: its resolutions.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        paragraphs: Vec<String>,
    },
    /// Demands that a vote judged by ear or eye be retaken by rising.
    DivisionOfAssembly,
    /// To have the vote counted.
    OrderCount,
    /// To vote in a certain way.
    VotingMethod {
        /// How.
        method: Method,
    },
    /// To close the polls of a ballot.
    ClosePolls,
    /// To reopen the polls of a ballot.
    ReopenPolls,
    /// On the method of nominating.
    NominationMethod {
        /// How, in words.
        text: String,
    },
    /// To close nominations.
    CloseNominations,
    /// To reopen nominations.
    ReopenNominations,
    /// Nominates somebody for the office to be filled.
    Nominate {
        /// Who.
        name: String,
    },
    /// To declare the election just held unanimous; one vote against defeats it.
    MakeUnanimous,
    /// Asks to be excused from a duty.
    ExcuseFromDuty {
        /// Which duty, and why.
        text: String,
    },
    /// Asks the chair about procedure. The answer is an opinion, not a ruling.
    ParliamentaryInquiry {
        /// The question.
        text: String,
    },
    /// Asks about facts, through the chair.
    RequestForInformation {
        /// The question.
        text: String,
    },
    /// To read from a paper.
    ReadPapers {
        /// Which paper.
        text: String,
    },
    /// Any other permission: to speak without being a member, to make a presentation. Asked for by
    /// a member, or assumed by the chair with `ask_consent`.
    OtherPrivilege {
        /// What is asked for.
        text: String,
        /// Who may speak, if it is adopted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
    },
    /// To extend the time of the pending question, or to put off the hour of adjourning.
    ExtendTimePending {
        /// By how many minutes.
        minutes: u32,
    },
    /// To create a blank by striking out words of the immediately pending motion or amendment. A
    /// main motion may also come with a blank, `__`.
    CreateBlank {
        /// The words that go.
        strike: String,
        /// In which order proposals to fill it are voted on.
        #[serde(default)]
        order: BlankOrder,
    },
    /// To take a question from the table.
    TakeFromTable {
        /// The main motion that lies on the table; left out: the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MotionId>,
    },
    /// To rescind what was adopted.
    Rescind {
        /// What.
        #[serde(default)]
        of: Past,
    },
    /// To amend what was adopted.
    AmendPreviouslyAdopted {
        /// What.
        #[serde(default)]
        of: Past,
        /// The change.
        amendment: Amendment,
    },
    /// To discharge a committee from a question referred to it.
    DischargeCommittee {
        /// The main motion referred; left out: the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MotionId>,
    },
    /// To reconsider a vote.
    Reconsider(Again),
    /// To reconsider a vote, entered on the minutes and not taken up before another day.
    ReconsiderEnterMinutes(Again),
    /// To adopt the agenda as it stands.
    AdoptAgenda,
    /// To ratify what was done without authority.
    Ratify(Deed),
    /// To impose a penalty on somebody who was named for a breach of order.
    Penalty {
        /// On whom.
        seat: Seat,
        /// Which.
        penalty: Sanction,
    },
    /// A correction of the minutes of an earlier meeting, before they are approved.
    CorrectMinutes {
        /// The correction.
        text: String,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl Proposal {
    /// A main motion in these words.
    pub fn main(text: &str) -> Self {
        Proposal::Main(text.into())
    }

    /// The motion, as it is called when it is made. An amendment of an amendment, and the main
    /// forms of adjourning, recess and fixing a time, follow from what is pending.
    pub fn kind(&self) -> MotionKind {
        use MotionKind as K;
        match self {
            Proposal::Main(_) => K::Main,
            Proposal::PostponeIndefinitely => K::PostponeIndefinitely,
            Proposal::Amend(_) => K::Amend,
            Proposal::Commit { .. } => K::Commit,
            Proposal::ConsiderInformally => K::ConsiderInformally,
            Proposal::PostponeDefinitely { .. } => K::PostponeDefinitely,
            Proposal::LimitExtendDebate(_) => K::LimitExtendDebate,
            Proposal::PreviousQuestion { .. } => K::PreviousQuestion,
            Proposal::LayOnTable { .. } => K::LayOnTable,
            Proposal::OrdersOfDay => K::OrdersOfDay,
            Proposal::QuestionOfPrivilege { .. } => K::QuestionOfPrivilege,
            Proposal::Recess { .. } => K::Recess,
            Proposal::Adjourn => K::Adjourn,
            Proposal::AdjournMain { .. } => K::AdjournMain,
            Proposal::FixTimeToAdjourn { .. } => K::FixTimeToAdjourn,
            Proposal::Appeal => K::Appeal,
            Proposal::SuspendRules { .. } => K::SuspendRules,
            Proposal::ObjectionToConsideration => K::ObjectionToConsideration,
            Proposal::DivisionOfQuestion { .. } => K::DivisionOfQuestion,
            Proposal::DivisionOfQuestionDemand { .. } => K::DivisionOfQuestionDemand,
            Proposal::ConsiderByParagraph { .. } => K::ConsiderByParagraph,
            Proposal::DivisionOfAssembly => K::DivisionOfAssembly,
            Proposal::OrderCount => K::OrderCount,
            Proposal::VotingMethod { .. } => K::VotingMethod,
            Proposal::ClosePolls => K::ClosePolls,
            Proposal::ReopenPolls => K::ReopenPolls,
            Proposal::NominationMethod { .. } => K::NominationMethod,
            Proposal::CloseNominations => K::CloseNominations,
            Proposal::ReopenNominations => K::ReopenNominations,
            Proposal::Nominate { .. } => K::Nominate,
            Proposal::MakeUnanimous => K::MakeUnanimous,
            Proposal::ExcuseFromDuty { .. } => K::ExcuseFromDuty,
            Proposal::ParliamentaryInquiry { .. } => K::ParliamentaryInquiry,
            Proposal::RequestForInformation { .. } => K::RequestForInformation,
            Proposal::ReadPapers { .. } => K::ReadPapers,
            Proposal::OtherPrivilege { .. } => K::OtherPrivilege,
            Proposal::ExtendTimePending { .. } => K::ExtendTimePending,
            Proposal::CreateBlank { .. } => K::CreateBlank,
            Proposal::TakeFromTable { .. } => K::TakeFromTable,
            Proposal::Rescind { .. } => K::Rescind,
            Proposal::AmendPreviouslyAdopted { .. } => K::AmendPreviouslyAdopted,
            Proposal::DischargeCommittee { .. } => K::DischargeCommittee,
            Proposal::Reconsider(_) => K::Reconsider,
            Proposal::ReconsiderEnterMinutes(_) => K::ReconsiderEnterMinutes,
            Proposal::AdoptAgenda => K::AdoptAgenda,
            Proposal::Ratify(_) => K::Ratify,
            Proposal::Penalty { .. } => K::Penalty,
            Proposal::CorrectMinutes { .. } => K::CorrectMinutes,
        }
    }

    /// Whether it has terms that could be others: a time, a number, a committee, a limit.
    pub fn has_terms(&self) -> bool {
        matches!(
            self,
            Proposal::Commit { .. }
                | Proposal::PostponeDefinitely { .. }
                | Proposal::LimitExtendDebate(_)
                | Proposal::Recess { .. }
                | Proposal::AdjournMain { .. }
                | Proposal::FixTimeToAdjourn { .. }
                | Proposal::DivisionOfQuestion { .. }
                | Proposal::ConsiderByParagraph { .. }
                | Proposal::VotingMethod { .. }
                | Proposal::ExtendTimePending { .. }
                | Proposal::Penalty { .. }
        )
    }

    /// Whether it would give whoever speaks from `seat` more time.
    pub fn gives_time_to(&self, seat: Seat) -> bool {
        matches!(self, Proposal::LimitExtendDebate(limits) if limits.seat == Some(seat))
    }

    /// Every motion that can be made, in the order of the table.
    pub fn kinds() -> impl Iterator<Item = MotionKind> {
        use MotionKind as K;
        let derived = [
            K::AmendSecondary,
            K::RecessMain,
            K::FixTimeMain,
            K::PointOfOrder,
            K::WithdrawOrModify,
            K::FillBlank,
            K::Election,
        ];
        MotionKind::ALL.iter().copied().filter(move |k| !derived.contains(k))
    }
}
