//! Open Space: a wall that the people in the room fill themselves, sessions in all rooms at a time,
//! reports, dots, and what somebody takes on.
//!
//! After Harrison Owen's method, which has hardly any hard rules: whoever comes are the right people.
//! What is ruled here keeps two things apart, what somebody cares about and what others do with it: a
//! cell is claimed and not assigned, a topic belongs to its convenor, nothing is deleted. It is a part of the meeting, so that one evening may go through an
//! Open Space and then through formal votes. Here is what the wall *is* and what can be read off it;
//! what may be done to it is in `decide`.

mod act;
mod act_kind;
mod action;
mod badge;
mod event;
mod facts;
mod happen;
mod plan;
mod report;
mod result;
mod round;
mod stage;
mod topic;
mod wall;
mod withheld;

pub use act::SpaceAct;
pub use act_kind::SPACE_ACTS;
pub use action::{
    ActionGroup, Candidate, CandidateState, Cluster, DotsBy, GROUPS_MAX, Matter, Objection,
    PROJECT_TITLE_CHARS_MAX, Priorities, ProjectWords, Ranked,
};
pub use badge::{Badge, Fix};
pub use event::SpaceEvent;
pub use facts::SpaceFacts;
pub use plan::{
    DAYS_MAX, Dots, GIVENS_MAX, ROOMS_MAX, Room, SLOTS_MAX, Slot, SpacePlan, TOPICS_MAX,
};
pub use report::{LINES_MAX, NextStep, Report, ReportWords};
pub use result::{SpaceCandidate, SpaceDots, SpaceNeed, SpacePriorities, SpaceResult, SpaceTopic};
pub use round::{ABSENT_SECS, ANNOUNCE_SECS, Round};
pub use stage::Stage;
pub use topic::{Cell, Descent, Topic, TopicState};
pub use withheld::Withheld;

use super::Meeting;
use super::id::Seat;
use std::collections::BTreeSet;

/// An Open Space as far as it has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Space {
    /// Theme, givens, places, times, dots.
    pub plan: SpacePlan,
    /// The wall, by number.
    pub topics: Vec<Topic>,
    /// The rounds begun, in order.
    pub rounds: Vec<Round>,
    /// Whether the reports were closed once: what comes later is late.
    pub reports_closed_once: bool,
    /// What was put together for the dots.
    pub clusters: Vec<Cluster>,
    /// What dots are given to, while they are.
    pub on_paper: Option<Vec<Matter>>,
    /// The order that the dots made.
    pub priorities: Option<Priorities>,
    /// Groups, by number from 1.
    pub groups: Vec<ActionGroup>,
    /// Candidate projects, by number from 1.
    pub candidates: Vec<Candidate>,
    /// Whose names do not stand on papers.
    pub withheld: BTreeSet<Seat>,
}

impl Space {
    /// The topic with this number.
    pub fn topic(&self, n: u32) -> Option<&Topic> {
        self.topics.get((n as usize).checked_sub(1)?)
    }

    fn topic_mut(&mut self, n: u32) -> Option<&mut Topic> {
        self.topics.get_mut((n as usize).checked_sub(1)?)
    }

    /// The group with this number.
    pub fn group(&self, n: u32) -> Option<&ActionGroup> {
        self.groups.get((n as usize).checked_sub(1)?)
    }

    /// The candidate project with this number.
    pub fn candidate(&self, n: u32) -> Option<&Candidate> {
        self.candidates.get((n as usize).checked_sub(1)?)
    }

    /// Where a topic came to that was merged, along all mergers; others stay where they are.
    pub fn root(&self, n: u32) -> u32 {
        let mut at = n;
        // Mergers go from live topics to live topics and cannot come round; the count is a seat belt.
        for _ in 0..self.topics.len() {
            match self.topic(at).map(|topic| &topic.state) {
                Some(TopicState::Merged { into }) => at = *into,
                _ => break,
            }
        }
        at
    }

    /// What dots can be given to: the clusters, then every topic that has a report, or a line instead,
    /// and is in none.
    pub fn matters(&self) -> Vec<Matter> {
        let clusters = self.clusters.iter();
        let clusters =
            clusters.map(|c| Matter { title: c.title.clone(), topics: c.topics.clone() });
        let clustered = |n: u32| self.clusters.iter().any(|c| c.topics.contains(&n));
        let alone = self.topics.iter().filter(|t| t.is_reported() && !clustered(t.n));
        let alone = alone.map(|t| Matter { title: t.title.clone(), topics: [t.n].into() });
        clusters.chain(alone).collect()
    }

    /// Whether dots were given, or are being given: then nothing is merged any more.
    pub fn dots_exist(&self) -> bool {
        self.on_paper.is_some() || self.priorities.is_some()
    }
}

impl Meeting {
    /// The stage of the Open Space that the meeting is in; none in a step that has nothing to do with
    /// one.
    pub fn stage(&self) -> Option<Stage> {
        self.step().and_then(|step| step.stage)
    }

    /// The stage that one may go back to from here, with the index of its step: the next one on the
    /// way back that the format goes through.
    pub fn way_back(&self) -> Option<(Stage, usize)> {
        let steps = self.charter()?.format.steps.get(..self.agenda.place?.step)?;
        let mut to = self.stage()?.back();
        while let Some(stage) = to {
            let step = steps.iter().rposition(|step| step.stage == Some(stage));
            if let Some(step) = step {
                return Some((stage, step));
            }
            to = stage.back();
        }
        None
    }

    /// Whether the format goes through an Open Space.
    pub fn has_open_space(&self) -> bool {
        self.charter().is_some_and(|c| c.format.steps.iter().any(|step| step.stage.is_some()))
    }
}
