//! What only a person can judge about a motion, and the grounds on which the chair says no.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that only a person can judge. It is put to the chair in words before a motion is
/// stated: stating it says yes, ruling it out of order says no, and the meeting may appeal.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// Does the amendment bear on the motion (RONR 12:16)?
    Germane,
    /// Is the reason for laying on the table urgent, and not to kill the question (RONR 17:13)?
    Urgent,
    /// Can each part stand alone (RONR 27:5)?
    Separable,
    /// Is it made to delay (RONR 39:1)?
    Dilatory,
    /// Does it stay within the notice given (RONR 57:10)?
    WithinNotice,
    /// Is it clear enough to act on: who, what, when, where, at what cost (议事十二条 1)?
    Concrete,
}

impl Judgement {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Judgement::Germane => "germane",
            Judgement::Urgent => "urgent",
            Judgement::Separable => "separable",
            Judgement::Dilatory => "dilatory",
            Judgement::WithinNotice => "within_notice",
            Judgement::Concrete => "concrete",
        }
    }
}

/// Why the chair rules a motion or a speaker out of order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Does not bear on the question.
    NotGermane,
    /// Is made to delay.
    Dilatory,
    /// Is not urgent; would kill the question without a direct vote.
    NotUrgent,
    /// The parts cannot stand alone.
    NotSeparable,
    /// Goes beyond the notice given.
    BeyondNotice,
    /// Conflicts with law, charter, bylaws or a decision in force.
    Conflict,
    /// Would have the same effect as voting the motion down.
    Negates,
    /// Nobody could carry it out as it reads; the mover may move it again in other words.
    NotConcrete,
    /// Absurd or frivolous.
    Frivolous,
    /// A breach of decorum: personal attack, motives questioned, disorder.
    Decorum,
    /// Is not the business that is in order now.
    Priority,
    /// Something else, as the reason says.
    #[default]
    Other,
}

impl Ground {
    /// All of them.
    pub const ALL: [Ground; 12] = [
        Ground::NotGermane,
        Ground::Dilatory,
        Ground::NotUrgent,
        Ground::NotSeparable,
        Ground::BeyondNotice,
        Ground::Conflict,
        Ground::Negates,
        Ground::NotConcrete,
        Ground::Frivolous,
        Ground::Decorum,
        Ground::Priority,
        Ground::Other,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Ground::NotGermane => "not_germane",
            Ground::Dilatory => "dilatory",
            Ground::NotUrgent => "not_urgent",
            Ground::NotSeparable => "not_separable",
            Ground::BeyondNotice => "beyond_notice",
            Ground::Conflict => "conflict",
            Ground::Negates => "negates",
            Ground::NotConcrete => "not_concrete",
            Ground::Frivolous => "frivolous",
            Ground::Decorum => "decorum",
            Ground::Priority => "priority",
            Ground::Other => "other",
        }
    }

    /// Whether an appeal from a ruling on this ground may be debated (RONR 24:3(5)).
    pub fn is_debatable_on_appeal(self) -> bool {
        !matches!(self, Ground::Decorum | Ground::Priority)
    }
}
