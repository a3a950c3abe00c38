//! What a meeting starts from.

use super::format::{Charter, Settings};
use super::inherit::Inherited;
use super::particulars::When;
use super::red_card::RedCard;
use super::shelf::Notice;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a meeting starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Convening {
    /// The kind of meeting, by the id of its format, such as `roberts`.
    pub format: String,
    /// The body that meets. A meeting convened after one of the same body was adjourned finds what
    /// that one left: unfinished business, what was postponed, tabled or committed, motions to
    /// reconsider not called up, decisions in force, previous notices, and minutes to be approved.
    pub body: String,
    /// What this meeting is called.
    pub title: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// Its number in the series of this body's meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<u32>,
    /// The statute that the body meets under, such as `residents_reps_meeting` (see
    /// `yishi catalog list`). It goes before the rule set and before what the meeting adopts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The day for which it is called, as it stands on agenda and sign-in sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<chrono::NaiveDate>,
    /// The seats that go together, one of those of the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// When it is to end. From then on the chair may adjourn it with business unfinished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<When>,
    /// The day of the next regular meeting: nothing can be postponed beyond it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<When>,
    /// A special meeting: only the business on its agenda, as the call names it, may be taken up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub special: bool,
    /// This meeting continues the session of the body's last one (an adjourned meeting): what was
    /// decided there cannot be moved again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
    /// Previous notices that stand in the call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// Sets of lists that matters are compared with, such as `chongqing` (see `yishi catalog list`); those
    /// of the community's own folder always are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<String>,
    /// What the meeting adopts; absent: what the format offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// The state of the body's own record in the pipeline; looked up by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub body_state: Option<String>,
    /// The body as it stands on record; looked up in the pipeline by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub body_record: Option<BodyRecord>,
    /// Tasks that were refused since the body's last meeting of this kind, where it looks back at them;
    /// looked up in the pipeline by the shell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(skip)]
    pub red_cards: Vec<RedCard>,
    /// The rules themselves, looked up in the catalogue by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub charter: Option<Box<Charter>>,
    /// What the body's last meeting left, looked up in the journal by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub inherited: Option<Box<Inherited>>,
}

/// A body as the pipeline has it on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyRecord {
    /// Its kind, by the id in the profile; empty where it is not known.
    pub kind: String,
    /// Its people; empty where they are not known.
    pub people: BTreeSet<String>,
}

impl Convening {
    /// A meeting of this kind, body and title, with nothing else said.
    pub fn new(format: &str, body: &str, title: &str) -> Self {
        Convening {
            format: format.to_owned(),
            body: body.to_owned(),
            title: title.to_owned(),
            place: String::new(),
            series: None,
            law: None,
            date: None,
            preset: None,
            ends: None,
            next_meeting: None,
            special: false,
            continues: false,
            notices: vec![],
            lists: vec![],
            settings: None,
            body_state: None,
            body_record: None,
            red_cards: vec![],
            charter: None,
            inherited: None,
        }
    }
}
