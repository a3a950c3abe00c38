//! What the chair should know before something is decided, and what decides nothing itself.

use super::Meeting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A warning that decides nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// The item should first have been studied by the community's Party organisation.
    PriorStudy,
}

impl Warning {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Warning::PriorStudy => "prior_study",
        }
    }
}

impl Meeting {
    /// What the chair should know before the item under way is decided.
    pub fn warnings(&self) -> Vec<Warning> {
        let asked = self.law().is_some_and(|law| law.prior_study);
        let unstudied = self.agenda.item().is_some_and(|item| !item.studied);
        if asked && unstudied { vec![Warning::PriorStudy] } else { vec![] }
    }
}
