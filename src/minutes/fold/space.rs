//! The Open Space: what happened to the wall, step by step.

use super::Fold;
use crate::meeting::{
    ActionGroup, CandidateState, Cell, Instant, Seat, Space, SpaceEvent, SpacePlan, Topic,
};
use crate::minutes::entry::Entry;
use crate::minutes::space::{ProjectStep, Session, SpaceStep, TopicName, TopicStep};
use std::collections::BTreeSet;

impl Fold<'_> {
    pub(super) fn tell_space(&mut self, at: Instant, event: &SpaceEvent) {
        use SpaceEvent as E;
        let told = match event {
            E::Planned { plan } => return self.planned(at, plan),
            // Before the circle opens they belong to the plan, which is told at the end.
            E::RoomAdded { .. } | E::SlotAdded { .. } if !self.in_session() => None,
            E::RoomAdded { room } => Some(SpaceStep::RoomAdded { room: room.name.clone() }),
            E::SlotAdded { slot } => {
                let (starts, ends) = (slot.starts.clone(), slot.ends.clone());
                let day = (slot.day > 1).then_some(slot.day);
                let session = Session { day, starts, ends, room: String::new() };
                Some(SpaceStep::SlotAdded { session })
            }
            E::RoundBegan { slot } => {
                Some(SpaceStep::RoundBegan { session: time(&self.live.space, *slot) })
            }
            E::RoundEnded { slot, going_on } => Some(SpaceStep::RoundEnded {
                session: time(&self.live.space, *slot),
                going_on: going_on.iter().copied().collect(),
            }),
            E::Announced { text } => Some(SpaceStep::Announced { text: text.clone() }),
            E::Clustered { cluster, agreed } => Some(SpaceStep::Clustered {
                title: cluster.title.clone(),
                agreed: agreed.iter().map(|seat| self.people.person(*seat)).collect(),
                topics: cluster.topics.iter().copied().collect(),
            }),
            E::DotsCounted { priorities } => Some(SpaceStep::DotsCounted {
                voters: priorities.voters,
                present: priorities.present,
            }),
            E::GroupFormed { group } => Some(self.group_formed(group)),
            E::GroupJoined { group, seats } => Some(self.group_joined(*group, seats)),
            E::Proposed { .. }
            | E::Vetted { .. }
            | E::Objected { .. }
            | E::Drafted { .. }
            | E::Advanced { .. } => self.tell_project(event),
            // Told at the end by their number; by the ballot that opens; never at all.
            E::SignedUp { .. }
            | E::SignedOff { .. }
            | E::DotsOpened { .. }
            | E::NameWithheld { .. } => None,
            _ => self.tell_topic(event),
        };
        if let E::Finished { topic, participants: Some(count) } = event {
            self.participants.insert(*topic, *count);
        }
        self.push_some(at, told.map(|step| Entry::Space(Box::new(step))));
    }

    /// The plan may be made again until something is on the wall; the last one holds.
    fn planned(&mut self, at: Instant, plan: &SpacePlan) {
        let earlier = |entry: &Entry| match entry {
            Entry::Space(step) => matches!(**step, SpaceStep::Planned { .. }),
            _ => false,
        };
        for section in &mut self.sections {
            section.entries.retain(|timed| !earlier(&timed.entry));
        }
        let step = SpaceStep::Planned {
            theme: plan.theme.clone(),
            rooms: plan.rooms.len(),
            slots: plan.slots.len(),
        };
        self.push(at, Entry::Space(Box::new(step)));
    }

    fn tell_topic(&self, event: &SpaceEvent) -> Option<SpaceStep> {
        let (topic, step) = match event {
            SpaceEvent::Posted { topic } => {
                let name = TopicName { n: topic.n, title: topic.title.clone() };
                (name, self.posted(topic))
            }
            _ => {
                let (n, step) = self.topic_step(event)?;
                (self.topic_name(n), step)
            }
        };
        Some(SpaceStep::Topic { topic, step })
    }

    fn posted(&self, topic: &Topic) -> TopicStep {
        TopicStep::Posted {
            by: self.people.person(topic.posted_by),
            session: topic.cell.and_then(|cell| session(&self.live.space, cell)),
            descent: topic.descent,
            entered_late: topic.entered_late,
        }
    }

    fn topic_step(&self, event: &SpaceEvent) -> Option<(u32, TopicStep)> {
        use SpaceEvent as E;
        let person = |seat: &Seat| self.people.person(*seat);
        let place = |cell: Cell| session(&self.live.space, cell);
        Some(match event {
            E::Retitled { topic, title } => (*topic, TopicStep::Retitled { title: title.clone() }),
            E::Relocated { topic, cell } => {
                let from = self.live.space.topic(*topic).and_then(|t| t.cell).and_then(place);
                (*topic, TopicStep::Moved { from, to: place(*cell) })
            }
            E::Swapped { topic, with, agreed } => {
                let agreed = agreed.iter().map(person).collect();
                (*topic, TopicStep::Swapped { with: self.topic_name(*with), agreed })
            }
            E::Merged { topic, into, title, reporter, cell, agreed } => {
                let agreed = agreed.iter().map(person).collect();
                let into = TopicName { n: *into, title: title.clone() };
                let (session, reporter) = (cell.and_then(place), person(reporter));
                (*topic, TopicStep::Merged { into, session, reporter, agreed })
            }
            E::CoConvened { topic, seat, instead: None } => {
                (*topic, TopicStep::Shared { with: person(seat) })
            }
            E::CoConvened { topic, seat, instead: Some(gone) } => {
                (*topic, TopicStep::HandedOver { from: person(gone), to: person(seat) })
            }
            E::Cancelled { topic, reason } => {
                (*topic, TopicStep::CrossedOut { reason: reason.clone() })
            }
            E::Finished { topic, participants } => {
                (*topic, TopicStep::Finished { participants: *participants })
            }
            E::SteppedIn { topic, seat } => (*topic, TopicStep::SteppedIn { by: person(seat) }),
            E::Unheld { topic, reason } => (*topic, TopicStep::NotHeld { reason: reason.clone() }),
            E::Reported { topic, report } => {
                let (version, late) = (report.version, report.late);
                (*topic, TopicStep::Reported { by: person(&report.by), version, late })
            }
            E::Stated { topic, text } => (*topic, TopicStep::Stated { text: text.clone() }),
            _ => return None,
        })
    }

    fn topic_name(&self, n: u32) -> TopicName {
        let title = self.live.space.topic(n).map(|topic| topic.title.clone());
        TopicName { n, title: title.unwrap_or_default() }
    }

    fn group_formed(&self, group: &ActionGroup) -> SpaceStep {
        SpaceStep::GroupFormed {
            n: self.live.space.groups.len() as u32 + 1,
            title: group.title.clone(),
            initiator: self.people.person(group.initiator),
        }
    }

    fn group_joined(&self, n: u32, seats: &BTreeSet<Seat>) -> SpaceStep {
        let title = self.live.space.group(n).map(|group| group.title.clone());
        let who = seats.iter().map(|seat| self.people.person(*seat)).collect();
        SpaceStep::GroupJoined { n, title: title.unwrap_or_default(), who }
    }

    fn tell_project(&self, event: &SpaceEvent) -> Option<SpaceStep> {
        use SpaceEvent as E;
        let title = |n: u32| {
            let candidate = self.live.space.candidate(n);
            candidate.map(|candidate| candidate.words.title.clone()).unwrap_or_default()
        };
        let (n, title, step) = match event {
            E::Proposed { words, initiator } => {
                let by = self.people.person(*initiator);
                let n = self.live.space.candidates.len() as u32 + 1;
                (n, words.title.clone(), ProjectStep::Proposed { by })
            }
            E::Vetted { project, body, first_step } => {
                let (body, first_step) = (body.clone(), first_step.clone());
                (*project, title(*project), ProjectStep::Vetted { body, first_step })
            }
            E::Drafted { project, text } => {
                (*project, title(*project), ProjectStep::Drafted { text: text.clone() })
            }
            E::Objected { project, seat, text } => {
                let (by, text) = (self.people.person(*seat), text.clone());
                (*project, title(*project), ProjectStep::Objected { by, text })
            }
            E::Advanced { project, to: CandidateState::OnAgenda } => {
                (*project, title(*project), ProjectStep::OnAgenda)
            }
            _ => return None,
        };
        Some(SpaceStep::Project { n, title, step })
    }
}

/// When and where a cell is.
pub(super) fn session(space: &Space, cell: Cell) -> Option<Session> {
    let room = space.room(cell.room)?.name.clone();
    Some(Session { room, ..time(space, cell.slot)? })
}

/// A time, with its day where there are several.
fn time(space: &Space, slot: u32) -> Option<Session> {
    let several = space.plan.slots.iter().any(|slot| slot.day > 1);
    let slot = space.slot(slot)?;
    Some(Session {
        day: several.then_some(slot.day),
        starts: slot.starts.clone(),
        ends: slot.ends.clone(),
        room: String::new(),
    })
}
