//! Tasks handed down without admission (准入制、费随事转): when the meeting is offered their refusal, and
//! the red cards that a two-way evaluation finds.
//!
//! Whether both or either condition must fail the source leaves open (及): the refusal is offered where
//! any of them fails, and the meeting decides.

use super::Meeting;
use super::format::{Bilingual, Format};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What must all be there; a word of `no` in any of them.
const CONDITIONS: [&str; 5] = ["approved", "people", "money", "goods", "fee_follows"];

/// A task that was refused since the last evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedCard {
    /// The record of the pipeline.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// The department that handed it down.
    pub department: String,
    /// On which ground it was refused.
    pub ground: Bilingual,
    /// On which day.
    pub on: NaiveDate,
}

/// Whether what an `admission` says leaves something out.
pub fn lacks_admission(fields: &BTreeMap<String, String>) -> bool {
    CONDITIONS.iter().any(|field| fields.get(*field).is_some_and(|said| said == "no"))
}

impl Format {
    /// Whether meetings of this kind look back at what was refused: they rate each other, and serve the
    /// transition that refuses.
    pub fn shows_red_cards(&self) -> bool {
        self.serves.iter().any(|id| id == "T4") && self.steps.iter().any(|s| s.rates.is_some())
    }
}

impl Meeting {
    /// Whether the refusal of an item is offered: a task from above that lacks admission, or what it
    /// takes, by what was filed here or before, and nobody has filed its refusal yet.
    pub fn refusal_offered(&self, item: usize) -> bool {
        let profile = self.charter().and_then(|charter| charter.profile.as_ref());
        let known = profile.is_some_and(|profile| profile.document("refusal").is_some());
        let Some(its) = self.agenda.items.get(item).filter(|_| known) else { return false };
        let Some(need) = &its.need else { return false };
        let papers = self.sheets.submitted.iter().filter(|paper| paper.stands());
        let own: Vec<_> =
            papers.map(|p| &p.filing.entry).filter(|entry| entry.record == need.id).collect();
        let here = own.iter().rev().find(|entry| entry.document == "admission");
        let lacks = here.map_or(its.unadmitted, |entry| lacks_admission(&entry.fields));
        lacks && !own.iter().any(|entry| entry.document == "refusal")
    }

    /// The refusal of the item that waits for its vote: what the motion is about.
    pub fn refusal_filed(&self, item: usize) -> bool {
        let papers = self.sheets.submitted.iter().filter(|paper| paper.stands());
        papers.filter(|p| p.item == Some(item)).any(|p| {
            p.filing.entry.document == "refusal" && self.decision_on(p.item, p.after).is_none()
        })
    }
}
