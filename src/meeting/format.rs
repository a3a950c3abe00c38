//! What kind of meeting this is: steps, what each step allows, who must sign.
//!
//! A [`Format`] comes from `sessions/formats/*.toml` and is stored whole in the first event of the
//! meeting, so that a replay years later needs no catalogue.

use super::id::Office;
use super::open_space::Stage;
use super::vote::Method;
use crate::law::{BodyLaw, Composition, DebateTotals, RuleSet, Threshold};
use crate::pipeline::Profile;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text in both languages of the room.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A category of participants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name; imported rosters are matched against it.
    pub name: Bilingual,
    /// Other names that rosters use for it.
    #[serde(default)]
    pub aliases: Vec<String>,
}

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The composition of the body and the quorum must be in order before this step is left.
    Check,
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
    /// What the facilitator may say now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crib: Option<Bilingual>,
}

impl Step {
    /// Whether this step opens `what`.
    pub fn allows(&self, what: Allowance) -> bool {
        self.allows.contains(&what)
    }
}

/// A kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Its id, the file's name.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is for.
    pub purpose: Bilingual,
    /// The rule set it runs under.
    pub rules: String,
    /// The pipeline profile its decisions move records of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The transition that a decision on an item's need makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transition: Option<String>,
    /// States of needs that may be put on the agenda.
    #[serde(default)]
    pub takes_up: Vec<String>,
    /// Quorum offered at set-up; the community adopts it.
    pub quorum: Threshold,
    /// Vote on a main motion offered at set-up; the community adopts it.
    pub decision: Threshold,
    /// Ways in which a main motion may be voted on.
    pub methods: Vec<Method>,
    /// Offices that must be filled before the call to order.
    pub offices: Vec<Office>,
    /// Offices that sign the result.
    pub signatories: Vec<Office>,
    /// Categories of participants.
    pub categories: Vec<Category>,
    /// How the body must be made up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composition: Option<Composition>,
    /// The usual wording of a main motion, `{title}` standing for the item's title; offered to be
    /// changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Bilingual>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// What the meeting adopts at set-up; every paper prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Attendance needed for business, of the entire membership.
    pub quorum: Threshold,
    /// Vote needed for a main motion.
    pub decision: Threshold,
    /// Seconds that one speech in debate may last.
    pub speech_secs: u32,
    /// Speeches in debate that one member has on one question.
    pub turns_per_question: u32,
    /// Limits of the debate on one question as a whole; left out: none.
    #[serde(default, skip_serializing_if = "DebateTotals::are_none")]
    pub totals: DebateTotals,
    /// Seconds before the end of a speech at which the clock warns; left out: 30.
    #[serde(default = "crate::law::usual_warning")]
    pub warn_secs: u32,
    /// Seconds over time after which the chair is asked to end the speech; left out: 10.
    #[serde(default = "crate::law::usual_grace")]
    pub grace_secs: u32,
}

/// All the rules a meeting runs under, with the hashes they are named by in signed results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// The kind of meeting.
    pub format: Format,
    /// SHA-256 of the format's file, hexadecimal.
    pub format_hash: String,
    /// The rule set.
    pub rules: RuleSet,
    /// SHA-256 of the rule set's file, hexadecimal.
    pub rules_hash: String,
    /// The pipeline profile, where the format has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
    /// The statute that the body meets under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<BodyLaw>,
    /// SHA-256 of the statute's file, hexadecimal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub law_hash: String,
}

impl Charter {
    /// The settings offered when the community has not chosen its own.
    pub fn offered(&self) -> Settings {
        Settings {
            quorum: self.format.quorum,
            decision: self.format.decision,
            speech_secs: self.rules.speech_secs,
            turns_per_question: self.rules.turns_per_question,
            totals: self.rules.totals,
            warn_secs: self.rules.warn_secs,
            grace_secs: self.rules.grace_secs,
        }
    }
}
