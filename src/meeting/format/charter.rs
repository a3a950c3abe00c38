//! What a meeting adopts at set-up, and all the rules that it runs under.

use super::{Allotted, Format, Requirement};
use crate::law::{Base, BodyLaw, DebateTotals, Ratio, RuleSet, Threshold};
use crate::pipeline::Profile;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the meeting adopts at set-up; every paper prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Attendance needed for business, of the entire membership. Left out: as the format offers it.
    #[serde(default = "nothing")]
    pub quorum: Threshold,
    /// Vote needed for a main motion. Left out: as the format offers it.
    #[serde(default = "nothing")]
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
    /// Times of the steps, by their ids.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub times: BTreeMap<String, StepTime>,
}

/// The times of a step that the meeting adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepTime {
    /// Seconds of the step as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secs: Option<u32>,
    /// Seconds of everybody who has a turn in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each_secs: Option<u32>,
}

/// What a format leaves to the community.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Open {
    /// Attendance.
    Quorum,
    /// Votes for a main motion.
    Decision,
    /// The time of this step as a whole.
    Time(String),
    /// The time of everybody who has a turn in this step.
    Each(String),
}

impl Open {
    /// The name in messages: `quorum`, `decision`, and of a step its id and which of its times.
    pub fn id(&self) -> String {
        match self {
            Open::Quorum => "quorum".to_owned(),
            Open::Decision => "decision".to_owned(),
            Open::Time(step) => format!("{step}.time"),
            Open::Each(step) => format!("{step}.each"),
        }
    }
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

/// Attendance that anybody meets, and votes where none are taken.
fn nothing() -> Threshold {
    let ratio = Ratio::new(0, 1);
    let half = Threshold::majority_of(Base::Membership);
    ratio.map_or(half, |ratio| Threshold { ratio, strict: false, ..half })
}

impl Settings {
    /// Whether a figure says that whoever comes is enough.
    pub fn is_none(threshold: Threshold) -> bool {
        threshold.ratio.num() == 0
    }
}

impl Charter {
    /// The settings offered when the community has not chosen its own. What the format leaves to the
    /// community ([`Charter::open`]) stands in them as nothing, and is to be asked for.
    pub fn offered(&self) -> Settings {
        let figure = |requirement: Requirement| requirement.offered().unwrap_or_else(nothing);
        let secs = |time: Option<Allotted>| match time {
            Some(Allotted::Secs(secs)) => Some(secs),
            Some(Allotted::Setting) | None => None,
        };
        let times = self.format.steps.iter().filter_map(|step| {
            let time = StepTime { secs: secs(step.time), each_secs: secs(step.each) };
            (time != StepTime::default()).then(|| (step.id.clone(), time))
        });
        Settings {
            quorum: figure(self.format.quorum),
            decision: figure(self.format.decision),
            speech_secs: self.rules.speech_secs,
            turns_per_question: self.rules.turns_per_question,
            totals: self.rules.totals,
            warn_secs: self.rules.warn_secs,
            grace_secs: self.rules.grace_secs,
            times: times.collect(),
        }
    }

    /// What the format leaves to the community and `settings` do not say. A statute sets attendance
    /// and votes itself.
    pub fn open(&self, settings: Option<&Settings>) -> Vec<Open> {
        let asked = |requirement: Requirement, said: Option<Threshold>| {
            requirement == Requirement::Setting
                && self.law.is_none()
                && said.is_none_or(Settings::is_none)
        };
        let mut open = vec![];
        if asked(self.format.quorum, settings.map(|s| s.quorum)) {
            open.push(Open::Quorum);
        }
        if asked(self.format.decision, settings.map(|s| s.decision)) {
            open.push(Open::Decision);
        }
        for step in &self.format.steps {
            let said = settings.and_then(|s| s.times.get(&step.id)).copied().unwrap_or_default();
            if step.time == Some(Allotted::Setting) && said.secs.is_none() {
                open.push(Open::Time(step.id.clone()));
            }
            if step.each == Some(Allotted::Setting) && said.each_secs.is_none() {
                open.push(Open::Each(step.id.clone()));
            }
        }
        open
    }
}
