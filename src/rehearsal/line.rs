//! One line of a rehearsal file.

use crate::meeting::{Act, ActKind, Actor, Facts, Instant, Office, RefusalCode};
use crate::pipeline::RecordKind;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A line of a rehearsal: a note, a need to be registered, or an act.
///
/// Exactly one of `note`, `need` and `do` is given. Lines that are empty are passed over. An act
/// without `expect` is expected to be accepted.
///
/// An evening usually runs: `convene` (formats: `yishi catalog list`; `roberts` is a plain meeting
/// under Robert's Rules), `enrol`, `appoint` (the chair and the recorder at least), `add_item`,
/// `mark` who is present, `call_to_order`, `advance` to a step that opens motions; then `move`,
/// `second`, `state`, `raise_hand`, `give_floor`, `end_speech`, `put_question` and, by its method,
/// `no_objection`, `announce`, `count`, or `answer` and `close_roll`; at the end `advance` to the last
/// step, `adjourn`, and `sign` in each signing office. After `adjourn` a file may `convene` again.
///
/// The shortest start, and a motion adopted by eight to three:
///
/// ```json
/// {"at": "2026-04-06T19:00:00+02:00", "do": {"convene": {"format": "roberts", "body": "Garden society", "title": "April meeting"}}}
/// {"do": {"enrol_numbered": {"count": 12}}}
/// {"do": {"appoint": {"office": "chair", "seat": 1}}}
/// {"do": {"appoint": {"office": "recorder", "seat": 2}}}
/// {"do": {"headcount": {"present": 12}}}
/// {"do": "call_to_order"}
/// {"do": "advance", "expect": {"state": {"step": "business"}}}
/// {"by": 3, "do": {"move": {"main": {"text": "That a bench be bought"}}}}
/// {"by": 4, "do": "second"}
/// {"do": "state", "expect": {"state": {"pending": ["main"]}, "in_order": ["move_amend"], "out_of_order": {"move_main": "out_of_order_precedence"}}}
/// {"at": "19:05", "do": {"put_question": {"method": "hands"}}}
/// {"do": {"count": {"yes": 8, "no": 3}}, "expect": {"state": {"verdict": "adopted", "pending": []}}}
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// A remark for whoever reads the file; nothing happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the laptop's clock says: an instant with its zone (`2026-11-22T19:00:00+08:00`), or a
    /// clock time (`19:02` or `19:02:30`) of the same day, after midnight of the next: one more than
    /// half a day back. Absent: that of the line before. Only a whole instant may lie before the
    /// line above: then the laptop's clock was set back. The first act needs an instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// On whose behalf: a seat number, or the name of an office. Absent: the chair, or whoever
    /// presides instead. What a member does needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// The act. An act without parameters is its name alone, such as `"second"`; so may be one
    /// whose parameters are all left out, and a motion: `"take_up"`, `{"move": "commit"}`.
    #[serde(default, rename = "do", skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    /// A need to be registered in the pipeline, before a meeting takes it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedLine>,
    /// What is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expect: Option<Expect>,
}

/// A need to be registered, or with `kind` another record that was there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedLine {
    /// Its number, such as `N-2026-014`.
    pub id: String,
    /// In one line.
    pub title: String,
    /// What it is, if no need: `plan`, `body`, `round`, `organisation`.
    #[serde(default)]
    pub kind: RecordKind,
    /// The pipeline profile; absent: `gusu`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Who put it forward.
    #[serde(default)]
    pub proposer: String,
    /// How it came in.
    #[serde(default)]
    pub channel: String,
    /// Its class.
    #[serde(default)]
    pub category: String,
    /// The state it starts in; absent: the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Why it starts in a later state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_over: Option<String>,
}

/// What is expected of a line. What is not said is free.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// `true`: accepted. This is also what is expected when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<bool>,
    /// Refused with this code. A refusal changes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<RefusalCode>,
    /// Acts that are in order after the line, such as `move_commit`, `second`: in this state there
    /// is somebody who may do it, with some words. Who has the floor, who asks, and with which terms
    /// is not looked at; for that, let somebody do it and expect the refusal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_order: Vec<ActKind>,
    /// Acts that are not in order after the line, whoever does them and with whatever words, each
    /// with the code of the refusal, such as `{"move_commit": "out_of_order_precedence"}`; `null`
    /// for any code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub out_of_order: BTreeMap<ActKind, Option<RefusalCode>>,
    /// Facts of the meeting after the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Facts>,
    /// States of records in the pipeline after the line, by number; of bodies by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub needs: BTreeMap<String, String>,
    /// Everything that is late after the line, each as the number of the record, a blank, and what must
    /// follow: `N-2026-001 proposal_feedback`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue: Option<Vec<String>>,
    /// What documents say in the pipeline after the line: `P-2026-001 contract.amount`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<String, String>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is no JSON of the right form.
    #[error("column {column}: {text}")]
    Form {
        /// Where, from 1.
        column: usize,
        /// What the reader says.
        text: String,
    },
    /// It holds none, or more than one, of note, need and do.
    #[error("a line holds exactly one of note, need and do")]
    NotOne,
    /// The first act has no instant.
    #[error("the first line with an act needs a full instant, such as 2026-11-22T19:00:00+08:00")]
    NoInstant,
    /// The time cannot be read.
    #[error("“{0}” is no time; write 2026-11-22T19:00:00+08:00 or 19:02:30")]
    BadTime(String),
    /// The time is before that of the line before.
    #[error(
        "time runs backwards: {0} comes after {1}; if the laptop's clock was set back, write the whole date and time"
    )]
    Backwards(String, String),
    /// The line is too long.
    #[error("longer than {0} bytes")]
    TooLong(usize),
}

impl Line {
    /// Reads a line; `None` for an empty one.
    ///
    /// # Errors
    /// When it is not of the right form.
    pub fn read(text: &str) -> Result<Option<Self>, Problem> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let line: Line = serde_json::from_str(text).or_else(|e| {
            let form = Problem::Form { column: e.column(), text: e.to_string() };
            with_terms_left_out(text).ok_or(form)
        })?;
        let given = [line.note.is_some(), line.need.is_some(), line.act.is_some()];
        if given.iter().filter(|g| **g).count() != 1 {
            return Err(Problem::NotOne);
        }
        Ok(Some(line))
    }

    /// On whose behalf it is.
    pub fn actor(&self) -> Actor {
        self.by.unwrap_or(Actor::Office(Office::Chair))
    }

    /// What the laptop's clock says on this line, given what it said on the line before. A clock
    /// time more than half a day back is one of the next day; only a whole date and time may lie
    /// before the last one, and then the clock was set back.
    ///
    /// # Errors
    /// When the time cannot be read, is missing on the first line, or runs backwards.
    pub fn instant(&self, before: Option<Instant>) -> Result<Instant, Problem> {
        let Some(text) = &self.at else { return before.ok_or(Problem::NoInstant) };
        match DateTime::parse_from_rfc3339(text) {
            Ok(at) => Ok(at),
            Err(_) => clock_time(text, before),
        }
    }
}

/// The line with an act or a motion that is its name alone read as one with nothing said.
fn with_terms_left_out(text: &str) -> Option<Line> {
    let mut line: Value = serde_json::from_str(text).ok()?;
    let mut named = line.get_mut("do")?;
    // An overruling holds an act, and an act may hold a motion.
    while !named.is_string() {
        let mut name = ["overrule", "act", "move", "ask_consent"].into_iter();
        let inner = name.find(|name| named.get(name).is_some())?;
        named = named.get_mut(inner)?;
    }
    *named = json!({ named.as_str()?: {} });
    serde_json::from_value(line).ok()
}

fn clock_time(text: &str, before: Option<Instant>) -> Result<Instant, Problem> {
    let bad = || Problem::BadTime(text.to_owned());
    let time = NaiveTime::parse_from_str(text, "%H:%M:%S")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M"))
        .map_err(|_| bad())?;
    let before = before.ok_or(Problem::NoInstant)?;
    let on = |day: NaiveDate| day.and_time(time).and_local_timezone(*before.offset()).single();
    let at = on(before.date_naive()).ok_or_else(bad)?;
    if at >= before {
        return Ok(at);
    }
    if before - at <= TimeDelta::hours(12) {
        return Err(Problem::Backwards(text.to_owned(), before.to_rfc3339()));
    }
    before.date_naive().succ_opt().and_then(on).ok_or_else(bad)
}
