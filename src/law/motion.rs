//! The characteristics of motions, as a table that a rule set fills.

use super::Threshold;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The motions that this version carries through.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MotionKind {
    /// Main motion 主动议.
    Main,
    /// Primary amendment 修改.
    Amend,
    /// Amendment of an amendment 二级修改.
    AmendSecondary,
    /// Permission to withdraw a motion that has been stated 请求收回动议.
    Withdraw,
    /// Adjourn 休会（散会）.
    Adjourn,
}

impl MotionKind {
    /// All of them, lowest rank first.
    pub const ALL: [MotionKind; 5] = [
        MotionKind::Main,
        MotionKind::Amend,
        MotionKind::AmendSecondary,
        MotionKind::Withdraw,
        MotionKind::Adjourn,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            MotionKind::Main => "main",
            MotionKind::Amend => "amend",
            MotionKind::AmendSecondary => "amend_secondary",
            MotionKind::Withdraw => "withdraw",
            MotionKind::Adjourn => "adjourn",
        }
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
}

/// One row of the table of motions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Characteristics {
    /// The motion.
    pub kind: MotionKind,
    /// Its class.
    pub class: MotionClass,
    /// Order of precedence, 1 (main) to 13; 0 for incidental motions, which have none.
    pub rank: u8,
    /// Whether a second is required.
    pub second: bool,
    /// Whether it may be debated.
    pub debatable: Debatability,
    /// Whether it may be amended.
    pub amendable: bool,
    /// The vote it needs; `None`: as the meeting's settings say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Threshold>,
    /// Where its characteristics are written.
    pub cite: String,
}
