//! One step of a kind of meeting: what it opens, how long it has, what its sheets look like.

use super::{Bilingual, Labelled};
use crate::meeting::open_space::Stage;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether a step is gone through once, or once for every item of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Once in the meeting.
    Meeting,
    /// Once for each item.
    Item,
}

/// What a step opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allowance {
    /// Main motions, and the motions that treat them.
    Motions,
    /// Speeches without a stance (评议).
    Remarks,
    /// Questions through the chair (质询).
    Questions,
    /// Speeches for and against (辩论).
    Debate,
    /// Putting the main question (表决).
    Votes,
    /// Polls with several answers. Where a format says it of any step, they are open in no other.
    Ballots,
    /// The composition of the body and the quorum must be in order before this step is left.
    Check,
    /// One after the other everybody speaks once, for the same time (轮流发言).
    Rounds,
    /// Applicants present what they propose, each for the same time (等时展示).
    Presentations,
    /// Questions and answers, written down in pairs (问答).
    Pairs,
    /// Concerns, opinions, experience: one line each (逐条记录).
    Capture,
    /// Lines are corrected, put together, sorted, and read back (归并、分流、回读).
    Lines,
    /// Ratings on several heads, each side by itself (评分).
    Ratings,
    /// Tasks are gone through and given out (任务).
    Tasks,
    /// The parties agree, or do not (协议).
    Agreement,
    /// The people of a body that is to be formed (名单).
    Slate,
    /// Documents are filed on records of the pipeline (文书).
    Documents,
}

impl Allowance {
    /// All of them with their names in files.
    pub const ALL: [(&'static str, Allowance); 17] = [
        ("motions", Allowance::Motions),
        ("remarks", Allowance::Remarks),
        ("questions", Allowance::Questions),
        ("debate", Allowance::Debate),
        ("votes", Allowance::Votes),
        ("ballots", Allowance::Ballots),
        ("check", Allowance::Check),
        ("rounds", Allowance::Rounds),
        ("presentations", Allowance::Presentations),
        ("pairs", Allowance::Pairs),
        ("capture", Allowance::Capture),
        ("lines", Allowance::Lines),
        ("ratings", Allowance::Ratings),
        ("tasks", Allowance::Tasks),
        ("agreement", Allowance::Agreement),
        ("slate", Allowance::Slate),
        ("documents", Allowance::Documents),
    ];
}

/// A time that the format gives, or that the community sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allotted {
    /// Asked for at set-up.
    Setting,
    /// So many seconds, unless the community sets others.
    #[serde(untagged)]
    Secs(u32),
}

/// A phase of the five-matter method 五事工作法, in its order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CyclePhase {
    /// 群众说事: people say what troubles them.
    Say,
    /// 干部问事: those responsible ask.
    Ask,
    /// 集中议事: the matter is deliberated.
    Deliberate,
    /// 合力办事: it is done together.
    Act,
    /// 民主评事: people review what was done.
    Review,
}

impl CyclePhase {
    /// All of them with their names in files, in order.
    pub const ALL: [(&'static str, CyclePhase); 5] = [
        ("say", CyclePhase::Say),
        ("ask", CyclePhase::Ask),
        ("deliberate", CyclePhase::Deliberate),
        ("act", CyclePhase::Act),
        ("review", CyclePhase::Review),
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// What a main motion on a matter decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// 要不要做: whether it is done at all.
    Whether,
    /// 怎么做: how. Only after it was decided that it is done.
    How,
}

impl Aspect {
    /// Both with their names in files.
    pub const ALL: [(&'static str, Aspect); 2] =
        [("whether", Aspect::Whether), ("how", Aspect::How)];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// What the room's view and public papers may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Projector {
    /// Everything that is not private by its nature.
    #[default]
    All,
    /// The step, the item and the clock; nothing that was said or written.
    Titles,
    /// Nothing: the projector stays dark, and public papers pass over it.
    Nothing,
}

impl Projector {
    /// All of them with their names in files.
    pub const ALL: [(&'static str, Projector); 3] =
        [("all", Projector::All), ("titles", Projector::Titles), ("nothing", Projector::Nothing)];

    fn is_all(&self) -> bool {
        *self == Projector::All
    }
}

/// What the lines of a step are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineSheet {
    /// Kinds to tell them apart by; empty: there is one kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Labelled>,
    /// Whether each becomes a need of the pipeline.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs: bool,
    /// The document of the pipeline that each is, about the item's record: its kind stands in the field
    /// `kind`, its words in `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The result of the vote on the item after which there must be one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<crate::law::Outcome>,
}

/// What is rated in a step, by whom, and with how many points at the most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingSheet {
    /// The most points of one rater on one head.
    pub most: u32,
    /// Who rates: each side by itself.
    pub sides: Vec<Labelled>,
    /// What is rated.
    pub heads: Vec<Labelled>,
    /// The document of the pipeline that each side's rating is: side, raters, points by head, remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// One step of a format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// Its name on the screen and in the minutes.
    pub name: Bilingual,
    /// Once, or once for each item.
    pub scope: Scope,
    /// What it opens.
    #[serde(default)]
    pub allows: Vec<Allowance>,
    /// The stage of an Open Space that this step is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Whether no vote is taken before it was gone through, or waived by a motion on the record.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The time of the step as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Allotted>,
    /// The time of everybody who has a turn in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Allotted>,
    /// The phase of the five-matter method that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<CyclePhase>,
    /// What main motions in it decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<Aspect>,
    /// What the room may see of it.
    #[serde(default, skip_serializing_if = "Projector::is_all")]
    pub projector: Projector,
    /// What its lines are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<LineSheet>,
    /// What is rated in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rates: Option<RatingSheet>,
    /// Documents of the pipeline that may be filed in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
    /// A document is filed for each record on the agenda before it is voted on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub documents_each: bool,
    /// What the facilitator may say now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crib: Option<Bilingual>,
}

impl Step {
    /// A step of this id and name that opens these, with nothing else said.
    pub fn new(id: &str, name: Bilingual, scope: Scope, allows: &[Allowance]) -> Self {
        Step {
            id: id.to_owned(),
            name,
            scope,
            allows: allows.to_vec(),
            stage: None,
            required: false,
            time: None,
            each: None,
            phase: None,
            aspect: None,
            projector: Projector::All,
            lines: None,
            rates: None,
            documents: vec![],
            documents_each: false,
            crib: None,
        }
    }

    /// Whether this step opens `what`.
    pub fn allows(&self, what: Allowance) -> bool {
        self.allows.contains(&what)
    }

    /// Whether something is written on sheets in it: lines, pairs, ratings, tasks, an agreement, a
    /// slate, documents.
    pub fn has_sheets(&self) -> bool {
        use Allowance::{Agreement, Capture, Documents, Lines, Pairs, Ratings, Slate, Tasks};
        let sheets = [Agreement, Capture, Documents, Lines, Pairs, Ratings, Slate, Tasks];
        sheets.iter().any(|a| self.allows(*a))
    }
}
