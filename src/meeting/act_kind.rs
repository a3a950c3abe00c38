//! The names of acts: for what is in order, for key maps and help.

use super::command::Act;
use super::proposal::Proposal;
use crate::law::MotionKind;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! act_kinds {
    ($($name:ident = $id:literal,)*) => {
        /// The name of an act.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is the name of the act documented at `Act`")]
        pub enum ActKind {
            $($name,)*
            /// Making this motion; `move_` and the id of the motion.
            Move(MotionKind),
        }

        /// Every act but the making of motions, in the order of an evening.
        const PLAIN: &[(ActKind, &str)] = &[$((ActKind::$name, $id),)*];
    };
}

act_kinds! {
    Convene = "convene",
    Enrol = "enrol",
    EnrolNumbered = "enrol_numbered",
    Appoint = "appoint",
    AddItem = "add_item",
    RecordEarlier = "record_earlier",
    GiveNotice = "give_notice",
    Mark = "mark",
    Headcount = "headcount",
    Represent = "represent",
    CallToOrder = "call_to_order",
    Reconvene = "reconvene",
    Rule = "rule",
    Reply = "reply",
    SubmitPoint = "submit_point",
    NoObjection = "no_objection",
    Object = "object",
    Announce = "announce",
    Count = "count",
    Answer = "answer",
    CloseRoll = "close_roll",
    SetWeights = "set_weights",
    IssueBallots = "issue_ballots",
    OpenBox = "open_box",
    Cast = "cast",
    AuditBallot = "audit_ballot",
    CountPapers = "count_papers",
    SettleCount = "settle_count",
    Unseal = "unseal",
    DeclarePolls = "declare_polls",
    CancelVote = "cancel_vote",
    Second = "second",
    NoSecond = "no_second",
    WithdrawSecond = "withdraw_second",
    Reword = "reword",
    State = "state",
    RuleOut = "rule_out",
    EndSpeech = "end_speech",
    StartTimer = "start_timer",
    StopTimer = "stop_timer",
    Pause = "pause",
    Resume = "resume",
    GiveFloor = "give_floor",
    RaiseHand = "raise_hand",
    LowerHand = "lower_hand",
    Warn = "warn",
    Name = "name",
    Gist = "gist",
    NoteLine = "note_line",
    CorrectLine = "correct_line",
    MergeLines = "merge_lines",
    SortLine = "sort_line",
    StrikeLine = "strike_line",
    ReadBack = "read_back",
    AskPair = "ask_pair",
    AnswerPair = "answer_pair",
    Rate = "rate",
    Assign = "assign",
    ReportTask = "report_task",
    Agree = "agree",
    NoAgreement = "no_agreement",
    ProposeSlate = "propose_slate",
    File = "file",
    TakeBack = "take_back",
    RuleListed = "rule_listed",
    Park = "park",
    Unpark = "unpark",
    SuggestFilling = "suggest_filling",
    Tellers = "tellers",
    DeclareElected = "declare_elected",
    NextParagraph = "next_paragraph",
    PutQuestion = "put_question",
    AskConsent = "ask_consent",
    Withdraw = "withdraw",
    PointOfOrder = "point_of_order",
    HandOver = "hand_over",
    TakeChair = "take_chair",
    TakeUp = "take_up",
    CallUp = "call_up",
    OpenElection = "open_election",
    OpenPoll = "open_poll",
    DeclareInterest = "declare_interest",
    ApproveMinutes = "approve_minutes",
    CarriedOut = "carried_out",
    PlanSpace = "plan_space",
    AddRoom = "add_room",
    AddSlot = "add_slot",
    PostTopic = "post_topic",
    SignUp = "sign_up",
    SignOff = "sign_off",
    RelocateTopic = "relocate_topic",
    SwapTopics = "swap_topics",
    MergeTopics = "merge_topics",
    RetitleTopic = "retitle_topic",
    CoConvene = "co_convene",
    CancelTopic = "cancel_topic",
    BeginRound = "begin_round",
    FinishSession = "finish_session",
    EndRound = "end_round",
    StepIn = "step_in",
    TopicUnheld = "topic_unheld",
    ReportSession = "report_session",
    StateInALine = "state_in_a_line",
    TellNews = "tell_news",
    ClusterTopics = "cluster_topics",
    OpenDots = "open_dots",
    CountDots = "count_dots",
    FormGroup = "form_group",
    JoinGroup = "join_group",
    ProposeProject = "propose_project",
    ObjectToProject = "object_to_project",
    VetProject = "vet_project",
    DraftMotion = "draft_motion",
    ProjectToAgenda = "project_to_agenda",
    WithholdName = "withhold_name",
    ReturnToStage = "return_to_stage",
    Overrule = "overrule",
    Advance = "advance",
    Adjourn = "adjourn",
    Sign = "sign",
    ClockSetBack = "clock_set_back",
    Undo = "undo",
}

const MOVE: &str = "move_";

impl ActKind {
    /// Every act, in the order of an evening; motions by rank, the lowest first.
    pub fn all() -> impl Iterator<Item = ActKind> {
        let motions = Proposal::kinds().map(ActKind::Move);
        PLAIN.iter().map(|(kind, _)| *kind).chain(motions)
    }

    /// The name in files and messages.
    pub fn id(self) -> String {
        match self {
            ActKind::Move(motion) => format!("{MOVE}{}", motion.id()),
            plain => PLAIN
                .iter()
                .find(|(kind, _)| *kind == plain)
                .map_or_else(String::new, |(_, id)| (*id).to_owned()),
        }
    }

    /// The act with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        let plain = PLAIN.iter().find(|(_, name)| *name == id).map(|(kind, _)| *kind);
        plain.or_else(|| {
            let motion = id.strip_prefix(MOVE)?;
            Proposal::kinds().find(|kind| kind.id() == motion).map(ActKind::Move)
        })
    }
}

impl Serialize for ActKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.id())
    }
}

impl<'de> Deserialize<'de> for ActKind {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = String::deserialize(from)?;
        ActKind::from_id(&id)
            .ok_or_else(|| serde::de::Error::custom(format!("`{id}` is not the name of an act")))
    }
}

impl JsonSchema for ActKind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ActKind".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids: Vec<String> = ActKind::all().map(ActKind::id).collect();
        schemars::json_schema!({
            "description": "The name of an act; the making of a motion is `move_` and its id.",
            "type": "string",
            "enum": ids,
        })
    }
}

impl Act {
    /// The name of this act.
    pub fn kind(&self) -> ActKind {
        match self {
            Act::Move(proposal) => ActKind::Move(proposal.kind()),
            Act::Space(act) => act.kind(),
            Act::Sheet(act) => act.kind(),
            Act::Convene(_) => ActKind::Convene,
            Act::Enrol { .. } => ActKind::Enrol,
            Act::EnrolNumbered { .. } => ActKind::EnrolNumbered,
            Act::Appoint { .. } => ActKind::Appoint,
            Act::AddItem(_) => ActKind::AddItem,
            Act::RecordEarlier(_) => ActKind::RecordEarlier,
            Act::GiveNotice(_) => ActKind::GiveNotice,
            Act::Mark { .. } => ActKind::Mark,
            Act::Headcount { .. } => ActKind::Headcount,
            Act::Represent { .. } => ActKind::Represent,
            Act::CallToOrder => ActKind::CallToOrder,
            Act::Reconvene => ActKind::Reconvene,
            Act::Rule { .. } => ActKind::Rule,
            Act::Reply { .. } => ActKind::Reply,
            Act::SubmitPoint => ActKind::SubmitPoint,
            Act::NoObjection => ActKind::NoObjection,
            Act::Object => ActKind::Object,
            Act::Announce { .. } => ActKind::Announce,
            Act::Count(_) => ActKind::Count,
            Act::Answer { .. } => ActKind::Answer,
            Act::CloseRoll => ActKind::CloseRoll,
            Act::DeclarePolls { .. } => ActKind::DeclarePolls,
            Act::CancelVote => ActKind::CancelVote,
            Act::OpenPoll(_) => ActKind::OpenPoll,
            Act::SetWeights { .. } => ActKind::SetWeights,
            Act::IssueBallots { .. } => ActKind::IssueBallots,
            Act::OpenBox { .. } => ActKind::OpenBox,
            Act::Cast { .. } => ActKind::Cast,
            Act::AuditBallot { .. } => ActKind::AuditBallot,
            Act::CountPapers { .. } => ActKind::CountPapers,
            Act::SettleCount { .. } => ActKind::SettleCount,
            Act::Unseal { .. } => ActKind::Unseal,
            Act::Second => ActKind::Second,
            Act::NoSecond => ActKind::NoSecond,
            Act::WithdrawSecond => ActKind::WithdrawSecond,
            Act::Reword { .. } => ActKind::Reword,
            Act::State => ActKind::State,
            Act::RuleOut { .. } => ActKind::RuleOut,
            Act::EndSpeech => ActKind::EndSpeech,
            Act::StartTimer { .. } => ActKind::StartTimer,
            Act::StopTimer => ActKind::StopTimer,
            Act::ClockSetBack { .. } => ActKind::ClockSetBack,
            Act::Park { .. } => ActKind::Park,
            Act::Unpark { .. } => ActKind::Unpark,
            Act::Pause => ActKind::Pause,
            Act::Resume => ActKind::Resume,
            Act::GiveFloor { .. } => ActKind::GiveFloor,
            Act::RaiseHand { .. } => ActKind::RaiseHand,
            Act::LowerHand => ActKind::LowerHand,
            Act::Warn { .. } => ActKind::Warn,
            Act::Name { .. } => ActKind::Name,
            Act::Gist { .. } => ActKind::Gist,
            Act::SuggestFilling { .. } => ActKind::SuggestFilling,
            Act::Tellers(_) => ActKind::Tellers,
            Act::DeclareElected => ActKind::DeclareElected,
            Act::NextParagraph => ActKind::NextParagraph,
            Act::PutQuestion { .. } => ActKind::PutQuestion,
            Act::AskConsent(_) => ActKind::AskConsent,
            Act::Withdraw => ActKind::Withdraw,
            Act::PointOfOrder { .. } => ActKind::PointOfOrder,
            Act::HandOver { .. } => ActKind::HandOver,
            Act::TakeChair => ActKind::TakeChair,
            Act::TakeUp { .. } => ActKind::TakeUp,
            Act::CallUp { .. } => ActKind::CallUp,
            Act::OpenElection(_) => ActKind::OpenElection,
            Act::DeclareInterest { .. } => ActKind::DeclareInterest,
            Act::ApproveMinutes => ActKind::ApproveMinutes,
            Act::CarriedOut { .. } => ActKind::CarriedOut,
            Act::Overrule { .. } => ActKind::Overrule,
            Act::Advance => ActKind::Advance,
            Act::Adjourn => ActKind::Adjourn,
            Act::Sign { .. } => ActKind::Sign,
            Act::Undo => ActKind::Undo,
        }
    }
}
