//! What a speaker rises for.

use super::format::Allowance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a speaker rises for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// 赞成
    For,
    /// 反对
    Against,
    /// 询问: through the chair; not counted as a speech (RONR 43:12).
    Question,
    /// 评议: a remark without a stance; not counted as a speech in debate.
    Remark,
}

impl Stance {
    /// All of them.
    pub const ALL: [Stance; 4] = [Stance::For, Stance::Against, Stance::Question, Stance::Remark];

    /// Whether this is a speech in debate, which uses up a turn.
    pub fn is_debate(self) -> bool {
        matches!(self, Stance::For | Stance::Against)
    }

    /// What a step must open for it.
    pub fn opened_by(self) -> Allowance {
        match self {
            Stance::For | Stance::Against => Allowance::Debate,
            Stance::Question => Allowance::Questions,
            Stance::Remark => Allowance::Remarks,
        }
    }

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Stance::For => "for",
            Stance::Against => "against",
            Stance::Question => "question",
            Stance::Remark => "remark",
        }
    }
}
