//! Letting the events of an Open Space happen. Nothing is decided here.

use super::{
    Candidate, CandidateState, DotsBy, Objection, Priorities, Ranked, Round, Space, SpaceEvent,
    Stage, Topic, TopicState,
};
use crate::ballot::PollRule;
use crate::meeting::balloting::PollResult;
use crate::meeting::id::{Instant, Seat};
use std::collections::BTreeSet;

impl Space {
    /// Lets an event happen.
    pub(in crate::meeting) fn happen(&mut self, event: &SpaceEvent, at: Instant) {
        use SpaceEvent as E;
        match event {
            E::Planned { plan } => self.plan = plan.clone(),
            E::RoomAdded { room } => self.plan.rooms.push(room.clone()),
            E::SlotAdded { slot } => self.plan.slots.push(slot.clone()),
            E::Posted { topic } => self.topics.push((**topic).clone()),
            E::Relocated { topic, cell } => {
                self.with(*topic, |t| t.take_cell(Some(*cell)));
                self.join_round(*topic);
            }
            E::Swapped { topic, with, .. } => {
                let cells = [*topic, *with].map(|n| self.topic(n).and_then(|t| t.cell));
                self.with(*topic, |t| t.take_cell(cells[1]));
                self.with(*with, |t| t.take_cell(cells[0]));
                [*topic, *with].into_iter().for_each(|n| self.join_round(n));
            }
            E::Merged { topic, into, .. } => self.merged(*topic, *into, event),
            E::RoundBegan { slot } => {
                self.rounds.push(Round { slot: *slot, began: at, ended: None });
                let here = |t: &&mut Topic| t.is_live() && t.cell.is_some_and(|c| c.slot == *slot);
                self.topics.iter_mut().filter(here).for_each(|t| t.state = TopicState::Running);
            }
            E::RoundEnded { going_on, .. } => {
                self.rounds.iter_mut().for_each(|round| {
                    round.ended.get_or_insert(at);
                });
                let over =
                    |t: &&mut Topic| t.state == TopicState::Running && !going_on.contains(&t.n);
                self.topics.iter_mut().filter(over).for_each(|t| t.state = TopicState::Finished);
            }
            E::Clustered { cluster, .. } => self.clusters.push(cluster.clone()),
            E::DotsOpened { matters } => self.on_paper = Some(matters.clone()),
            E::DotsCounted { priorities } => {
                self.priorities = Some((**priorities).clone());
                self.on_paper = None;
            }
            E::NameWithheld { seat, withheld: true } => {
                self.withheld.insert(*seat);
            }
            E::NameWithheld { seat, withheld: false } => {
                self.withheld.remove(seat);
            }
            E::Announced { .. } => {}
            E::GroupFormed { .. }
            | E::GroupJoined { .. }
            | E::Proposed { .. }
            | E::Objected { .. }
            | E::Vetted { .. }
            | E::Drafted { .. }
            | E::Advanced { .. } => self.taken_on(event),
            _ => self.happen_to_topic(event),
        }
    }

    fn with(&mut self, n: u32, change: impl FnOnce(&mut Topic)) {
        if let Some(topic) = self.topic_mut(n) {
            change(topic);
        }
    }

    /// What changes one topic alone.
    fn happen_to_topic(&mut self, event: &SpaceEvent) {
        use SpaceEvent as E;
        match event {
            E::Retitled { topic, title } => self.with(*topic, |t| t.take_title(title)),
            E::CoConvened { topic, seat, instead } => {
                self.with(*topic, |t| t.take_convenor(*seat, *instead));
            }
            E::Cancelled { topic, reason } => {
                let reason = reason.clone();
                self.with(*topic, |t| t.state = TopicState::Cancelled { reason });
            }
            E::Unheld { topic, reason } => {
                let reason = reason.clone();
                self.with(*topic, |t| t.state = TopicState::Unheld { reason });
            }
            E::SignedUp { topic, seats } => self.with(*topic, |t| t.interested.extend(seats)),
            E::SignedOff { topic, seats } => {
                self.with(*topic, |t| t.interested.retain(|seat| !seats.contains(seat)));
            }
            E::Finished { topic, .. } => self.with(*topic, |t| t.state = TopicState::Finished),
            E::SteppedIn { topic, seat } => self.with(*topic, |t| t.acting = Some(*seat)),
            E::Reported { topic, report } => {
                self.with(*topic, |t| t.reports.push((**report).clone()));
            }
            E::Stated { topic, text } => self.with(*topic, |t| t.statement = Some(text.clone())),
            _ => {}
        }
    }

    fn merged(&mut self, n: u32, into: u32, event: &SpaceEvent) {
        let SpaceEvent::Merged { title, reporter, cell, .. } = event else { return };
        let Some(topic) = self.topic(n).cloned() else { return };
        self.with(n, |t| t.state = TopicState::Merged { into });
        // People who meet go on in the cell that is kept, also where its time is over.
        let meets = topic.state == TopicState::Running && topic.cell == *cell;
        self.with(into, |t| {
            t.take_title(title);
            t.take_cell(*cell);
            if meets {
                t.state = TopicState::Running;
            }
            topic.convenors().for_each(|seat| t.take_convenor(seat, None));
            t.interested.extend(topic.interested);
            t.reporter = Some(*reporter).filter(|seat| *seat != t.convenor);
        });
        self.join_round(into);
    }

    /// What stands in a time whose round goes on is under way; what stands in one to come waits.
    fn join_round(&mut self, n: u32) {
        let Some(slot) = self.topic(n).and_then(|topic| topic.cell).map(|cell| cell.slot) else {
            return;
        };
        // Whoever goes on after the round goes on.
        match self.state_at(slot) {
            TopicState::Finished => {}
            state => self.with(n, |topic| topic.state = state),
        }
    }

    fn taken_on(&mut self, event: &SpaceEvent) {
        use SpaceEvent as E;
        match event {
            E::GroupFormed { group } => self.groups.push(group.clone()),
            E::GroupJoined { group, seats } => {
                let at = (*group as usize).wrapping_sub(1);
                if let Some(group) = self.groups.get_mut(at) {
                    group.members.extend(seats);
                }
            }
            E::Proposed { words, initiator } => self.candidates.push(Candidate {
                words: (**words).clone(),
                initiator: *initiator,
                state: CandidateState::Candidate,
                body: String::new(),
                first_step: String::new(),
                motion: String::new(),
                objections: vec![],
            }),
            E::Objected { project, seat, text } => self.with_candidate(*project, |c| {
                c.objections.push(Objection { by: *seat, text: text.clone() });
            }),
            E::Vetted { project, body, first_step } => self.with_candidate(*project, |c| {
                (c.body, c.first_step) = (body.clone(), first_step.clone());
                c.state = CandidateState::Vetted;
            }),
            E::Drafted { project, text } => self.with_candidate(*project, |c| {
                c.motion.clone_from(text);
                c.state = CandidateState::Drafted;
            }),
            E::Advanced { project, to } => self.with_candidate(*project, |c| c.state = *to),
            _ => {}
        }
    }

    fn with_candidate(&mut self, n: u32, change: impl FnOnce(&mut Candidate)) {
        if let Some(candidate) = self.candidates.get_mut((n as usize).wrapping_sub(1)) {
            change(candidate);
        }
    }

    /// Stages leave their mark.
    pub(in crate::meeting) fn reached(&mut self, stage: Option<Stage>) {
        let closes = |stage| matches!(stage, Stage::Convergence | Stage::Action);
        self.reports_closed_once |= stage.is_some_and(closes);
    }

    /// The ballots on the dots were counted.
    pub(in crate::meeting) fn polled(&mut self, result: &PollResult, by: DotsBy, at: Instant) {
        let Some(matters) = self.on_paper.take() else { return };
        let PollRule::Dots { each, cap } = result.poll.rule else { return };
        let ids = result.poll.ids();
        let scores: Vec<_> = ids.iter().map(|id| Ranked::score_of(&result.outcome, id)).collect();
        self.priorities = Some(Priorities {
            by,
            each,
            cap,
            voters: result.counted.count.returned,
            present: result.present,
            ranked: Ranked::all(&matters, &scores),
            at,
        });
    }
}

impl Topic {
    fn take_cell(&mut self, cell: Option<super::Cell>) {
        if cell != self.cell {
            self.cells_before.extend(self.cell);
            self.cell = cell;
        }
    }

    /// Somebody convenes it from now, with those who do or in the place of one of them. Each stands
    /// once among them, whatever they were before.
    fn take_convenor(&mut self, seat: Seat, instead: Option<Seat>) {
        self.with.insert(seat);
        if let Some(gone) = instead {
            self.with.remove(&gone);
            self.acting = self.acting.map(|acting| if acting == gone { seat } else { acting });
            self.convenor = if self.convenor == gone { seat } else { self.convenor };
        }
        self.acting = self.acting.filter(|acting| *acting != self.convenor);
        self.with.retain(|other| *other != self.convenor && Some(*other) != self.acting);
    }

    fn take_title(&mut self, title: &str) {
        if title != self.title {
            let before = std::mem::replace(&mut self.title, title.to_owned());
            self.titles_before.push(before);
        }
    }

    /// Everybody who has a hand in it.
    pub fn hands(&self) -> BTreeSet<Seat> {
        let reports = self.reports.iter().map(|report| report.by);
        self.convenors().chain(self.reporter).chain(reports).collect()
    }
}
