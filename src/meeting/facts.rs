//! Facts of a meeting's state, small enough to be written into a rehearsal as an expectation.

use super::id::{Instant, Seat};
use super::{Meeting, Phase};
use crate::law::{MotionKind, Outcome};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Facts of the state. In an expectation every fact left out is free; a fact given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// How far the meeting has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// The step reached, by its id in the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The agenda item under way, from 1; 0 when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The questions stated and not disposed of, the main motion first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<Vec<MotionKind>>,
    /// The wording of the immediately pending question; of an amendment, the text it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The wording of the main motion as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main_text: Option<String>,
    /// Whether a motion has been made that is not stated yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<bool>,
    /// The seat that has the floor; 0 when nobody speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Seat>,
    /// Seconds left to the speaker; negative when over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_secs: Option<i64>,
    /// The seats waiting, in the order in which they will be called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<Vec<Seat>>,
    /// Voting members attending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// Whether there is a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<bool>,
    /// Whether a vote is being taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<bool>,
    /// The result of the last vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Outcome>,
    /// The base of the last counted vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<u32>,
    /// Votes that the last counted vote needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<u32>,
    /// Votes for in the last counted vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<u32>,
    /// How many questions have been decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<usize>,
}

impl Facts {
    /// All facts of `meeting` at `now`.
    pub fn of(meeting: &Meeting, now: Instant) -> Self {
        let last = meeting.decisions.last();
        let verdict = last.and_then(|d| d.verdict);
        let speech = meeting.floor.speech.as_ref();
        let queue = meeting.floor.queue(meeting.question());
        Facts {
            phase: Some(meeting.phase),
            step: meeting.step().map(|s| s.id.clone()),
            item: Some(meeting.agenda.place.and_then(|p| p.item).map_or(0, |i| i + 1)),
            pending: Some(meeting.pending.iter().map(|q| q.kind).collect()),
            text: meeting.question().map(|q| q.text.clone()),
            main_text: meeting.pending.first().map(|q| q.text.clone()),
            proposed: Some(meeting.proposed.is_some()),
            floor: Some(speech.map_or(Seat(0), |s| s.seat)),
            left_secs: speech.map(|s| s.left_secs(now)),
            queue: Some(queue.iter().map(|(hand, _)| hand.seat).collect()),
            present: Some(meeting.roster.present()),
            quorum: Some(meeting.has_quorum()),
            voting: Some(meeting.vote.is_some()),
            verdict: last.map(|d| d.outcome),
            base: verdict.map(|v| v.base),
            needed: verdict.map(|v| v.needed),
            got: verdict.map(|v| v.got),
            decisions: Some(meeting.decisions.len()),
        }
    }

    /// Every fact expected here that does not hold in `actual`: its name, what was expected, and
    /// what is.
    pub fn differences(&self, actual: &Facts) -> Vec<(String, String, String)> {
        let object = |facts: &Facts| match serde_json::to_value(facts) {
            Ok(serde_json::Value::Object(map)) => map,
            _ => serde_json::Map::new(),
        };
        let actual = object(actual);
        object(self)
            .into_iter()
            .filter(|(name, wanted)| actual.get(name) != Some(wanted))
            .map(|(name, wanted)| {
                let is = actual.get(&name).map_or_else(|| "–".to_owned(), ToString::to_string);
                (name, wanted.to_string(), is)
            })
            .collect()
    }
}
