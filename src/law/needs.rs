//! What a vote needs, in figures: one of several routes, counted for or against.

use super::{Base, Threshold};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a vote needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// Any one of these is enough.
    pub any_of: Vec<Threshold>,
    /// `true`: the votes *against* are measured, and the question stands unless they reach the
    /// figure. So an appeal is lost only by a majority against the chair (RONR 24:7), and an
    /// objection to consideration holds by two thirds against considering (RONR 26:7).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub against: bool,
    /// `true`: heads and area must both be enough (民法典 278).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub area: bool,
}

impl From<Threshold> for Needs {
    fn from(threshold: Threshold) -> Self {
        Needs { any_of: vec![threshold], against: false, area: false }
    }
}

impl Needs {
    /// More votes for than against.
    pub fn majority() -> Self {
        Threshold::majority_of(Base::VotesCast).into()
    }

    /// At least two thirds of the votes cast.
    pub fn two_thirds() -> Self {
        Threshold::two_thirds_of(Base::VotesCast).into()
    }

    /// Stands unless `threshold` is reached by the votes against.
    pub fn unless_against(threshold: Threshold) -> Self {
        Needs { against: true, ..threshold.into() }
    }

    /// To rescind or amend what was adopted (RONR 35:2(7)).
    pub fn rescind(notice: bool) -> Self {
        let cast = if notice {
            Threshold::majority_of(Base::VotesCast)
        } else {
            Threshold::two_thirds_of(Base::VotesCast)
        };
        let any_of = vec![cast, Threshold::majority_of(Base::Membership)];
        Needs { any_of, against: false, area: false }
    }

    /// The first route, which is the one named when nothing has been counted.
    pub fn usual(&self) -> Option<Threshold> {
        self.any_of.first().copied()
    }

    /// Whether a voice vote, or hands judged by eye, can decide it.
    pub fn is_audible(&self) -> bool {
        !self.area && self.usual() == Some(Threshold::majority_of(Base::VotesCast))
    }
}
