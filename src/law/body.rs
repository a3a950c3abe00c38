//! What statutes ask of a body: attendance and votes, by article. Law goes before the rule set.

use super::Threshold;
use serde::{Deserialize, Serialize};

/// The statute of one kind of body. Loaded from `sessions/laws/*.toml`, stored whole with the
/// meeting. Every figure is to be compared with the official text before anything rests on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyLaw {
    /// Its id, the file's name, such as `residents_reps_meeting`.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Statute and article.
    pub cite: String,
    /// Attendance or participation needed.
    pub open: Threshold,
    /// Vote needed for a decision.
    pub decide: Threshold,
    /// Whether everything is counted twice, by heads and by area, and both must be enough.
    #[serde(default)]
    pub area: bool,
    /// Share of the ballots cast that elects in a second ballot, among the highest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_ballot: Option<Threshold>,
    /// Written proxies that one voter may hold; `None`: as the rule set says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxies_max: Option<u32>,
    /// Days of notice before the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<u32>,
    /// Whether important items are to be studied by the community's Party organisation first.
    #[serde(default)]
    pub prior_study: bool,
    /// Matters that need another vote than `decide`.
    #[serde(default)]
    pub matters: Vec<Matter>,
}

/// A matter with a vote of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its id, such as `raise_repair_fund`.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Vote needed.
    pub decide: Threshold,
    /// Statute, article and item.
    pub cite: String,
}

impl BodyLaw {
    /// The matter with this id.
    pub fn matter(&self, id: &str) -> Option<&Matter> {
        self.matters.iter().find(|m| m.id == id)
    }
}
