//! A rule set: the table of motions, limits on speech, and where each refusal's rule is written.

use super::{Characteristics, DebateTotals, MotionKind, Threshold};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A body of rules that a meeting adopts. Loaded from `sessions/rules/*.toml`, stored whole with
/// the meeting so that a replay needs nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Its id, the file's name.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Seconds that one speech may last.
    pub speech_secs: u32,
    /// Speeches in debate that one member has on one question.
    pub turns_per_question: u32,
    /// Limits of the debate on one question as a whole.
    #[serde(default, skip_serializing_if = "DebateTotals::are_none")]
    pub totals: DebateTotals,
    /// Seconds before the end of a speech at which the clock warns.
    #[serde(default = "usual_warning")]
    pub warn_secs: u32,
    /// Seconds over time after which the chair is asked to end the speech.
    #[serde(default = "usual_grace")]
    pub grace_secs: u32,
    /// Whether motions need a second at all; small boards and committees do without (RONR 49:21).
    pub seconds: bool,
    /// Whether the chair may debate and move like any other member; so in small boards.
    pub chair_takes_part: bool,
    /// Whether a matter may be discussed while no motion is pending; so in small boards.
    pub informal_discussion: bool,
    /// Whether the chair asks for abstentions; under some sets only for and against are asked.
    pub asks_abstentions: bool,
    /// Whether a written proxy counts as attending and may be voted.
    pub proxies: bool,
    /// Whether the chair judges, before stating a main motion, that it can be carried out as it
    /// reads; so under the twelve rules (议事十二条 1) and the thirteen (南塘十三条 2).
    #[serde(default)]
    pub concrete_motions: bool,
    /// Whether a vote may be reconsidered at any time, as often as the body likes, by whoever was
    /// not on the losing side; so in committees (RONR 37:35).
    #[serde(default)]
    pub reconsider_any_time: bool,
    /// Attendance needed for business when nothing else is adopted.
    pub quorum: Threshold,
    /// Vote needed for a main motion when nothing else is adopted.
    pub decision: Threshold,
    /// The table of motions. A motion without a row is not used under this set.
    pub motions: Vec<Characteristics>,
    /// Refusal code to the rule it rests on.
    pub cites: BTreeMap<String, String>,
}

/// Seconds before the end of a speech at which the clock warns where nothing else is said.
pub const WARN_SECS: u32 = 30;
/// Seconds over time after which the chair is asked to end a speech where nothing else is said.
pub const GRACE_SECS: u32 = 10;

/// For what is read without it: files and journals that are older.
pub(crate) fn usual_warning() -> u32 {
    WARN_SECS
}

/// As [`usual_warning`].
pub(crate) fn usual_grace() -> u32 {
    GRACE_SECS
}

impl RuleSet {
    /// The row of `kind`, if the set has one.
    pub fn motion(&self, kind: MotionKind) -> Option<&Characteristics> {
        // Asked many times for every drawing; the place is usually that of the whole table.
        let usual = self.motions.get(kind as usize).filter(|m| m.kind == kind);
        usual.or_else(|| self.motions.iter().find(|m| m.kind == kind))
    }

    /// Whether `kind` needs a second under this set.
    pub fn needs_second(&self, kind: MotionKind) -> bool {
        self.seconds && self.motion(kind).is_none_or(|m| m.second)
    }

    /// Where the rule behind a refusal is written; the set's own name when it is silent.
    pub fn cite(&self, code: &str) -> String {
        self.cites.get(code).cloned().unwrap_or_else(|| self.name_en.clone())
    }
}
