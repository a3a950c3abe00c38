//! The order of business: items, and the steps that the format takes each of them through.

use super::Meeting;
use super::format::StepTime;
use super::format::{CyclePhase, Format, Scope, Step};
use super::id::Instant;
use super::listed::Listed;
use super::sheets::Assignment;
use crate::pipeline::NeedRef;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most items on one agenda.
pub const ITEMS_MAX: usize = 200;

/// One matter to be taken up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What it is about.
    pub title: String,
    /// The need of the pipeline behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedRef>,
    /// The candidate project of this meeting's Open Space that it is, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub project: Option<u32>,
    /// Minutes planned for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Whether the community's Party organisation has studied it first, where the law asks for that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub studied: bool,
    /// Who presents something on it, in the order in which they do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub applicants: Vec<String>,
    /// Whom it concerns (利益相关方), by name or by body: the minutes say who of them was here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerned: Vec<String>,
    /// The earlier meeting that decided that this is done: then it may be decided how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whether: Option<String>,
    /// The plans for its need that stand to be chosen from; looked up by the shell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(skip)]
    pub plans: Vec<PlanRef>,
    /// The body that the matter was assigned to, where only that one takes it up; looked up by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub assigned: Option<String>,
    /// The organisation behind the plan is looked at more strictly, and what that asks for is not there;
    /// looked up by the shell.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(skip)]
    pub unchecked: bool,
    /// A task handed down that lacks admission, or what it takes; looked up by the shell.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(skip)]
    pub unadmitted: bool,
    /// Lists of the place that it stands on; looked up by the shell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(skip)]
    pub listed: Vec<Listed>,
    /// Phases of the five-matter method that it has gone through; looked up by the shell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(skip)]
    pub phases: Vec<PhaseDone>,
}

/// A phase of the five-matter method that a matter has gone through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseDone {
    /// Which.
    pub phase: CyclePhase,
    /// On which day.
    pub on: chrono::NaiveDate,
    /// In which meeting, by its title.
    pub meeting: String,
}

/// A plan that a meeting chooses from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRef {
    /// Its number in the pipeline.
    pub id: String,
    /// What it is called; so it is called on the ballot, or by its number, or by who applied.
    pub title: String,
    /// Who applied.
    pub applicant: String,
    /// Its state when the item was put on the agenda.
    pub state: String,
}

impl Item {
    /// A matter with nothing behind it.
    pub fn new(title: impl Into<String>) -> Self {
        Item { title: title.into(), ..Item::default() }
    }
}

/// Where the meeting stands in its order of business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Index of the step in the format.
    pub step: usize,
    /// Index of the item, in a step that is gone through for each item and when there are items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
}

/// Items and the place reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// The items, in order.
    pub items: Vec<Item>,
    /// The place reached; `None` before the call to order.
    pub place: Option<Place>,
    /// When each step of each item was first reached: the index of the item, then of the step.
    pub reached: BTreeMap<(usize, usize), Instant>,
    /// Steps that were left for the one after them, by item: what was jumped out of or over is not
    /// gone through.
    pub gone_through: BTreeSet<(Option<usize>, usize)>,
    /// Steps that a motion on the record has waived, by item.
    pub waived: BTreeSet<(Option<usize>, usize)>,
    /// Phases of the five-matter method gone through in this meeting, by item, and when.
    pub phases: BTreeMap<(Option<usize>, CyclePhase), Instant>,
    /// Whether anything was said or written down since the place was reached.
    pub worked: bool,
}

impl Agenda {
    /// Every place in order: each run of per-item steps is repeated for every item.
    pub fn places(&self, format: &Format) -> Vec<Place> {
        let mut places = Vec::new();
        let mut step = 0;
        while step < format.steps.len() {
            if format.steps[step].scope == Scope::Meeting {
                places.push(Place { step, item: None });
                step += 1;
                continue;
            }
            let run = format.steps[step..].iter().take_while(|s| s.scope == Scope::Item).count();
            if self.items.is_empty() {
                places.extend((step..step + run).map(|step| Place { step, item: None }));
            }
            for item in 0..self.items.len() {
                places.extend((step..step + run).map(|step| Place { step, item: Some(item) }));
            }
            step += run;
        }
        places.retain(|place| self.place == Some(*place) || !self.is_passed_over(format, *place));
        places
    }

    /// Whether a place is not gone to: its step was waived, or the matter has gone through its phase
    /// in an earlier meeting.
    fn is_passed_over(&self, format: &Format, place: Place) -> bool {
        let phase = format.steps.get(place.step).and_then(|step| step.phase);
        let item = place.item.and_then(|item| self.items.get(item));
        let earlier = item.is_some_and(|item| {
            phase.is_some_and(|phase| item.phases.iter().any(|done| done.phase == phase))
        });
        earlier || self.waived.contains(&(place.item, place.step))
    }

    /// Ticks the phase of the place that is left, where something was done in it.
    pub(super) fn leave(&mut self, format: &Format, at: Instant) {
        let phase = self.step(format).and_then(|step| step.phase);
        if let (Some(place), Some(phase), true) = (self.place, phase, self.worked) {
            self.phases.entry((place.item, phase)).or_insert(at);
        }
        self.worked = false;
    }

    /// When the item with this index was first reached.
    pub fn begun(&self, item: usize) -> Option<Instant> {
        self.reached.range((item, 0)..(item + 1, 0)).map(|(_, at)| *at).min()
    }

    /// The place after the present one; the first place before the call to order.
    ///
    /// Where the agenda was empty when a run of per-item steps was reached and has got items since,
    /// the first of them is opened from the first step of the run. Once an item that was taken out
    /// of its order is done, the first of those that were passed over comes next.
    pub fn next(&self, format: &Format) -> Option<Place> {
        let places = self.places(format);
        let Some(here) = self.place else { return places.first().copied() };
        let run = self.run(format, here);
        let Some(at) = places.iter().position(|p| *p == here) else {
            return places.into_iter().find(|p| p.step == run.start);
        };
        let next = places.get(at + 1).copied();
        if here.item.is_none() || next.is_some_and(|next| next.item == here.item) {
            return next;
        }
        let fresh = |item: usize| !run.clone().any(|step| self.reached.contains_key(&(item, step)));
        let passed_over =
            places.iter().find(|p| run.contains(&p.step) && p.item.is_some_and(fresh));
        let after = || places.iter().skip(at + 1).find(|p| !run.contains(&p.step));
        passed_over.or_else(after).copied()
    }

    /// The steps of the run of per-item steps that this place belongs to.
    fn run(&self, format: &Format, here: Place) -> std::ops::Range<usize> {
        let per_item = |step: &&Step| step.scope == Scope::Item;
        let before = format.steps.get(..here.step).unwrap_or_default();
        let start = here.step - before.iter().rev().take_while(per_item).count();
        let after = format.steps.get(here.step..).unwrap_or_default();
        start..here.step + after.iter().take_while(per_item).count()
    }

    /// The step reached.
    pub fn step<'f>(&self, format: &'f Format) -> Option<&'f Step> {
        self.place.and_then(|p| format.steps.get(p.step))
    }

    /// The item under way.
    pub fn item(&self) -> Option<&Item> {
        self.place.and_then(|p| p.item).and_then(|i| self.items.get(i))
    }
}

impl Meeting {
    /// The phases of the five-matter method that an item has gone through, in earlier meetings and
    /// in this one, in their order.
    pub fn phases_of(&self, item: Option<usize>) -> Vec<PhaseDone> {
        let earlier = item.and_then(|item| self.agenda.items.get(item));
        let title = self.convening.as_ref().map(|c| c.title.clone()).unwrap_or_default();
        let here = self.agenda.phases.iter().filter(|((of, _), _)| *of == item);
        let here = here.map(|((_, phase), at)| PhaseDone {
            phase: *phase,
            on: at.date_naive(),
            meeting: title.clone(),
        });
        let mut all: Vec<PhaseDone> =
            earlier.iter().flat_map(|item| item.phases.iter().cloned()).chain(here).collect();
        all.sort_by_key(|done| done.phase);
        all
    }

    /// Tasks about the item under way that nobody has said are done.
    pub fn tasks_to_do(&self) -> impl Iterator<Item = &Assignment> {
        let matter = self.agenda.item().map(|item| item.title.as_str());
        let open = self.sheets.open_tasks().map(|(_, task)| task);
        open.filter(move |task| matter == Some(task.matter.as_str()))
    }

    /// The times that the meeting adopted for the step reached.
    pub fn step_time(&self) -> StepTime {
        let times = self.settings.as_ref().map(|settings| &settings.times);
        let time = times.zip(self.step()).and_then(|(times, step)| times.get(&step.id));
        time.copied().unwrap_or_default()
    }
}
