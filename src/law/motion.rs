//! The characteristics of motions, as a table that a rule set fills.

use super::Threshold;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! motion_kinds {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A motion, by the standard names of parliamentary practice.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        pub enum MotionKind {
            $($(#[$doc])* #[serde(rename = $id)] $name,)*
        }

        impl MotionKind {
            /// All of them: ranked from the lowest, then incidental, bring-again, other forms.
            pub const ALL: &'static [MotionKind] = &[$(MotionKind::$name,)*];

            /// The name in files and messages.
            pub fn id(self) -> &'static str {
                match self {
                    $(MotionKind::$name => $id,)*
                }
            }
        }
    };
}

motion_kinds! {
    /// Main motion 主动议.
    Main = "main",
    /// Postpone Indefinitely 搁置（不再审议）.
    PostponeIndefinitely = "postpone_indefinitely",
    /// Primary amendment 修改.
    Amend = "amend",
    /// Amendment of an amendment 二级修改.
    AmendSecondary = "amend_secondary",
    /// Commit or refer to a committee 委托.
    Commit = "commit",
    /// Consider informally 非正式审议: lifts the limit on the number of speeches.
    ConsiderInformally = "consider_informally",
    /// Postpone to a certain time 改期.
    PostponeDefinitely = "postpone_definitely",
    /// Limit or extend limits of debate 调整辩论限制.
    LimitExtendDebate = "limit_extend_debate",
    /// Previous Question 结束辩论（立即表决）.
    PreviousQuestion = "previous_question",
    /// Lay on the Table 暂停（稍后恢复）.
    LayOnTable = "lay_on_table",
    /// Call for the Orders of the Day 要求遵守议程.
    OrdersOfDay = "orders_of_day",
    /// Question of privilege 权益问题, and the motion that it leads to.
    QuestionOfPrivilege = "question_of_privilege",
    /// Recess 休息（暂歇）.
    Recess = "recess",
    /// Adjourn 休会（散会）.
    Adjourn = "adjourn",
    /// Fix the Time to Which to Adjourn 指定后续会议的时间.
    FixTimeToAdjourn = "fix_time_to_adjourn",
    /// Point of Order 程序问题, submitted to the meeting.
    PointOfOrder = "point_of_order",
    /// Appeal from the decision of the chair 申诉.
    Appeal = "appeal",
    /// Suspend the Rules 暂缓规则.
    SuspendRules = "suspend_rules",
    /// Objection to the Consideration of a Question 反对考虑.
    ObjectionToConsideration = "objection_to_consideration",
    /// Division of a Question 拆分议题.
    DivisionOfQuestion = "division_of_question",
    /// Division of independent resolutions, on one member's demand 要求单独表决.
    DivisionOfQuestionDemand = "division_of_question_demand",
    /// Consideration by Paragraph 逐段考虑.
    ConsiderByParagraph = "consider_by_paragraph",
    /// Division of the Assembly 起立重新表决.
    DivisionOfAssembly = "division_of_assembly",
    /// Order the vote to be counted 要求计数.
    OrderCount = "order_count",
    /// Other motions on the method of voting 决定表决方式.
    VotingMethod = "voting_method",
    /// Close the polls 截止投票.
    ClosePolls = "close_polls",
    /// Reopen the polls 重新开放投票.
    ReopenPolls = "reopen_polls",
    /// Method of nominating 决定提名方式.
    NominationMethod = "nomination_method",
    /// Close nominations 截止提名.
    CloseNominations = "close_nominations",
    /// Reopen nominations 恢复提名.
    ReopenNominations = "reopen_nominations",
    /// Request to be excused from a duty 请求免责.
    ExcuseFromDuty = "excuse_from_duty",
    /// Parliamentary Inquiry 咨询议事规则.
    ParliamentaryInquiry = "parliamentary_inquiry",
    /// Request for Information 咨询信息.
    RequestForInformation = "request_for_information",
    /// Permission to withdraw or modify a motion that has been stated 请求收回或修改动议.
    WithdrawOrModify = "withdraw_or_modify",
    /// Request to read papers 请求宣读文件.
    ReadPapers = "read_papers",
    /// Request for any other privilege 请求其他许可.
    OtherPrivilege = "other_privilege",
    /// Extend the time of the pending question, or put off the hour of adjourning 延长本议题时间.
    ExtendTimePending = "extend_time_pending",
    /// Create a blank by striking out 留空待填.
    CreateBlank = "create_blank",
    /// One proposal to fill a blank 填空.
    FillBlank = "fill_blank",
    /// Take from the Table 恢复.
    TakeFromTable = "take_from_table",
    /// Rescind 取消已通过的决定.
    Rescind = "rescind",
    /// Amend Something Previously Adopted 修改已通过的决定.
    AmendPreviouslyAdopted = "amend_previously_adopted",
    /// Discharge a Committee 收回委托.
    DischargeCommittee = "discharge_committee",
    /// Reconsider 重新考虑.
    Reconsider = "reconsider",
    /// Reconsider and Enter on the Minutes 重新考虑并列入纪要.
    ReconsiderEnterMinutes = "reconsider_enter_minutes",
    /// Adjourn as a main motion: qualified by a time 休会（程序主动议）.
    AdjournMain = "adjourn_main",
    /// Recess as a main motion: nothing pending 休息（程序主动议）.
    RecessMain = "recess_main",
    /// Fix the time to which to adjourn as a main motion 指定后续会议的时间（程序主动议）.
    FixTimeMain = "fix_time_main",
    /// Adopt an agenda 通过议程.
    AdoptAgenda = "adopt_agenda",
    /// Nomination from the floor 提名.
    Nominate = "nominate",
    /// The election itself, pending while people are nominated and voted for 选举.
    Election = "election",
    /// Make an election unanimous 使选举一致通过.
    MakeUnanimous = "make_unanimous",
    /// Ratify 追认.
    Ratify = "ratify",
    /// Impose a penalty for a breach of order 处分.
    Penalty = "penalty",
    /// Correct the minutes before they are approved 更正会议记录.
    CorrectMinutes = "correct_minutes",
}

impl MotionKind {
    /// Whether a decision on it is a result of the meeting: taken in the ways that the format names,
    /// listed in the minutes and signed.
    pub fn is_result(self) -> bool {
        use MotionKind as K;
        matches!(self, K::Main | K::Ratify | K::Rescind | K::AmendPreviouslyAdopted | K::Election)
    }

    /// Whether it takes no side, so that the chair may move it too.
    pub fn takes_no_side(self) -> bool {
        use MotionKind as K;
        matches!(
            self,
            K::Adjourn
                | K::AdjournMain
                | K::Recess
                | K::RecessMain
                | K::FixTimeToAdjourn
                | K::FixTimeMain
                | K::ParliamentaryInquiry
                | K::RequestForInformation
                | K::CorrectMinutes
                | K::AdoptAgenda
                | K::ObjectionToConsideration
                | K::Penalty
        )
    }
}

/// The class of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionClass {
    /// Brings business before the assembly.
    Main,
    /// Treats the main motion.
    Subsidiary,
    /// Arises out of what is going on.
    Incidental,
    /// Matters of the assembly itself.
    Privileged,
    /// Brings a question again before the assembly.
    BringAgain,
}

/// Whether a motion may be debated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Debatability {
    /// Yes.
    Yes,
    /// No.
    No,
    /// If the motion it is applied to is.
    AsTarget,
    /// As an appeal: not about decorum, not about the order of business, and not while an
    /// undebatable question is immediately pending (RONR 24:3(5)).
    AsAppeal,
}

/// What debate on a motion may go into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DebateScope {
    /// All of it.
    Full,
    /// Only its own merits.
    OwnMerits,
    /// It opens the question it is applied to.
    OpensQuestion,
    /// Nothing: it is not debated.
    None,
}

/// Whether a motion may be made while another has the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FloorRule {
    /// The mover must have the floor.
    Needed,
    /// It may interrupt a speaker.
    Interrupts,
}

/// Which of its votes may be reconsidered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reconsiderable {
    /// Either.
    Yes,
    /// None.
    No,
    /// Only a vote that adopted it.
    AdoptedOnly,
    /// Only a vote that lost it.
    LostOnly,
}

/// The vote that a motion needs, by name; `Meeting::needs` turns it into figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteRule {
    /// What the meeting adopted for its decisions.
    Decision,
    /// More votes for than against.
    Majority,
    /// At least twice as many votes for as against.
    TwoThirds,
    /// More than half of the entire membership.
    MajorityOfMembership,
    /// The chair's decision stands unless more vote against it than for it.
    MajorityNegative,
    /// Stands unless two thirds of the votes are against.
    TwoThirdsNegative,
    /// A majority; two thirds when it makes a special order.
    MajorityOrSpecialOrder,
    /// A majority with previous notice, two thirds without, or a majority of the membership.
    Rescind,
    /// As `rescind`; a majority is enough when the committee is overdue.
    Discharge,
    /// Two thirds for a rule of order, a majority for a standing rule.
    Suspend,
    /// Two thirds, unless all who voted with the prevailing side are present or were told.
    TwoThirdsUnlessTold,
    /// One vote against is enough to defeat it.
    Unanimous,
    /// No vote: the chair rules, subject to appeal.
    ChairRules,
    /// No vote: the chair answers.
    ChairAnswers,
    /// No vote: one member's demand takes effect.
    DemandOfOne,
}

/// One row of the table of motions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Characteristics {
    /// The motion.
    pub kind: MotionKind,
    /// Its class.
    pub class: MotionClass,
    /// Order of precedence, 1 (main) to 13; 0 for motions that have none.
    pub rank: u8,
    /// Whether it may interrupt a speaker.
    pub floor: FloorRule,
    /// Whether a second is required.
    pub second: bool,
    /// Whether it may be debated.
    pub debatable: Debatability,
    /// What debate on it may go into.
    pub scope: DebateScope,
    /// Whether it may be amended.
    pub amendable: bool,
    /// The vote it needs.
    pub vote: VoteRule,
    /// The figure behind a `majority` in this rule set, where it is not a majority of votes cast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Threshold>,
    /// Which of its votes may be reconsidered.
    pub reconsider: Reconsiderable,
    /// Motions that may be made while it is pending.
    #[serde(default)]
    pub yields_to: Vec<MotionKind>,
    /// Motions of higher rank that it may be applied to all the same, when immediately pending.
    #[serde(default)]
    pub over: Vec<MotionKind>,
    /// What it may be applied to, when immediately pending; empty: anything, or nothing at all.
    #[serde(default)]
    pub applies_to: Vec<MotionKind>,
    /// Where its characteristics are written.
    pub cite: String,
}
