//! What kind of meeting this is: steps, what each step allows, who must sign.
//!
//! A [`Format`] comes from `sessions/formats/*.toml` and is stored whole in the first event of the
//! meeting, so that a replay years later needs no catalogue.

mod charter;
mod paper;
mod requirement;
mod step;

pub use charter::{Charter, Open, Settings, StepTime};
pub use paper::Paper;
pub use requirement::Requirement;
pub use step::{
    Allotted, Allowance, Aspect, CyclePhase, LineSheet, Projector, RatingSheet, Scope, Step,
};

use super::id::Office;
use super::roster::{Member, is_true, is_zero, yes};
use super::vote::Method;
use crate::law::Composition;
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
    /// Whether its people have a vote; those of the others attend without one (列席).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub votes: bool,
    /// Whether its people are a party to what is agreed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub party: bool,
    /// So many of it must be here before a step that checks attendance is left.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub least: u32,
}

impl Category {
    /// A category with a vote, with nothing else said.
    pub fn new(id: &str, name: Bilingual) -> Self {
        Category { id: id.to_owned(), name, aliases: vec![], votes: true, party: false, least: 0 }
    }
}

/// Something of a format that is named in files by its id and in the room by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
}

/// Seats that go together, such as those of a four-in-one joint meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The categories that have a seat; each must be filled.
    pub categories: Vec<String>,
}

/// A body that this kind of meeting forms, and how that must be made up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formation {
    /// What the body is called.
    pub name: Bilingual,
    /// Categories of its people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Its size and shares.
    pub composition: Composition,
    /// The kind of body that it is in the pipeline: its roster is filed there once it is adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Its id, the file's name.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is for.
    pub purpose: Bilingual,
    /// How it is held.
    #[serde(default)]
    pub mode: Mode,
    /// The rule set it runs under.
    pub rules: String,
    /// The statute that the body meets under, unless another is chosen at set-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The pipeline profile its decisions move records of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The transition that a decision on an item's need makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transition: Option<String>,
    /// States of needs that may be put on the agenda.
    #[serde(default)]
    pub takes_up: Vec<String>,
    /// States of the body's own record in the pipeline in which it may vote; empty: any body may.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub active: Vec<String>,
    /// Whether a body that the pipeline does not know may not vote in such a meeting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub body_known: bool,
    /// The kind of body that holds it, by the id in the profile: who votes stands on its roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The document and field that say to which body a matter was assigned: only that one takes it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<(String, String)>,
    /// Voting members who are expected to come: where fewer do, the meeting decides whether it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expects: Option<u32>,
    /// Steps of the pipeline that this kind of meeting serves, by their names there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
    /// Whoever declared an interest in a matter has no vote on it (回避).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recusal: bool,
    /// Attendance, as the community adopts it at set-up.
    pub quorum: Requirement,
    /// Votes for a main motion, as the community adopts them at set-up.
    pub decision: Requirement,
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
    /// Seats that go together; one of them is chosen at set-up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presets: Vec<Preset>,
    /// The body that it forms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forms: Option<Formation>,
    /// Papers that come out of it, besides its record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
    /// What the room may see, where a step does not say less.
    #[serde(default, skip_serializing_if = "is_shown")]
    pub projector: Projector,
    /// Days of the month on which such meetings are held, such as 10, 20, 30 (逢十).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<u32>,
    /// The usual wording of a main motion, `{title}` standing for the item's title; offered to be
    /// changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Bilingual>,
    /// The usual wording of a main motion about how something is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording_how: Option<Bilingual>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_shown(projector: &Projector) -> bool {
    *projector == Projector::All
}

/// How a meeting is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// By motions, under the rule set.
    #[default]
    Rules,
    /// As an Open Space.
    OpenSpace,
    /// By talking: what is said is written down, and no motion is made.
    Plain,
    /// Several of these in one meeting.
    Mixed,
}

impl Mode {
    /// All of them with their names in files.
    pub const ALL: [(&'static str, Mode); 4] = [
        ("rules", Mode::Rules),
        ("open-space", Mode::OpenSpace),
        ("plain", Mode::Plain),
        ("mixed", Mode::Mixed),
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

impl Format {
    /// What the room may see in `step`: the less of what the format and the step say.
    pub fn shown_in(&self, step: Option<&Step>) -> Projector {
        self.projector.max(step.map(|step| step.projector).unwrap_or_default())
    }

    /// The same people, those of categories without a vote without one. Rosters seldom say it of each.
    pub fn seated(&self, members: &[Member]) -> Vec<Member> {
        let votes = |member: &Member| self.category(&member.category).is_none_or(|c| c.votes);
        let seated = members
            .iter()
            .map(|member| Member { voting: member.voting && votes(member), ..member.clone() });
        seated.collect()
    }

    /// The category with this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }
}
