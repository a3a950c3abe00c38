//! The papers that come out of a meeting.

use serde::{Deserialize, Serialize};

macro_rules! papers {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A paper that a format names.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            schemars::JsonSchema,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum Paper { $($(#[$doc])* $name,)* }

        impl Paper {
            /// All of them with their names in files.
            pub const ALL: &[(&str, Paper)] = &[$(($id, Paper::$name)),*];
        }
    };
}

papers! {
    /// 议程: what is taken up, in which order, under which figures.
    Agenda = "agenda",
    /// 签到表: the roster with a line to sign.
    SignIn = "sign-in",
    /// 会议记录.
    Record = "record",
    /// Minutes after Robert.
    Minutes = "minutes",
    /// 决议: what was decided, word for word, with the counts.
    Decisions = "decisions",
    /// 新文本与差异: what was adopted, word for word, beside how it was moved.
    Text = "text",
    /// 选票统计表: every count with its figures.
    Tally = "tally",
    /// 公示稿: what was decided, to be posted.
    Notice = "notice",
    /// 需求登记卡: a card for each line that becomes a need.
    Needs = "needs",
    /// 分流单: who takes on which need, and why.
    Lanes = "lanes",
    /// 清单: the lines, by kind.
    Lines = "lines",
    /// 问答表: questions with their answers, and what stayed open.
    Pairs = "pairs",
    /// 评估表: ratings, each side by itself.
    Ratings = "ratings",
    /// 展示答辩用时表: who was given which time and used how much.
    Times = "times",
    /// 任务单: who does what by when, inspected by whom.
    Tasks = "tasks",
    /// 名单: the people of a body that was formed.
    Slate = "slate",
    /// 协议: what the parties agreed on; restricted where the format shows nothing.
    Agreement = "agreement",
    /// 五步记录条: a matter's way through the five phases.
    Phases = "phases",
    /// 文书: the documents filed on records of the pipeline, one after the other.
    Documents = "documents",
    /// 居委会工作簿摘录: what the residents' committee has to do after this meeting.
    CommitteeBook = "committee-book",
    /// 居务监督委员会工作簿摘录: what there is to supervise.
    SupervisionBook = "supervision-book",
    /// 签字页.
    Signatures = "signatures",
}

impl Paper {
    /// The name in files and on the command line.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The paper with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == id).map(|(_, paper)| *paper)
    }
}
