//! Rounds: they begin in all rooms at a time, end when they are over, and a room goes to whoever has
//! it next.

use super::{as_convenor, entitled, slot_name, told, topic};
use crate::meeting::event::Event;
use crate::meeting::id::Actor;
use crate::meeting::open_space::{Cell, SpaceEvent, Topic, TopicState};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeSet;

pub(super) fn begin(m: &Meeting, by: Actor, slot: Option<u32>) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let slot = slot.or_else(|| m.space.next_slot()).ok_or(Code::NoRound)?;
    if m.space.slot(slot).is_none() {
        return Err(super::no_such_cell(m, 0));
    }
    if m.space.has_begun(slot) {
        return Err(Refusal::new(Code::SlotOver).with("slot", slot_name(m, slot)));
    }
    let still = m.space.topics.iter().filter(|topic| topic.state == TopicState::Running);
    needed_by(m, still, slot)?;
    told(SpaceEvent::RoundBegan { slot })
}

/// Nobody sits in a room that somebody else has at this time.
fn needed_by<'t>(m: &Meeting, running: impl Iterator<Item = &'t Topic>, slot: u32) -> Ruling<()> {
    let next = |topic: &Topic| m.space.holder(Cell { slot, ..topic.cell? });
    let sits = running.filter(|topic| next(topic).is_some_and(|next| next.n != topic.n));
    let names: Vec<String> = sits.map(|topic| format!("{} {}", topic.n, topic.title)).collect();
    if names.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(Code::RoomNeeded).with("names", names).instead(&[ActKind::FinishSession]))
}

pub(super) fn end(m: &Meeting, by: Actor, going_on: &BTreeSet<u32>) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let round = m.space.round().ok_or(Code::NoRound)?;
    for n in going_on {
        running(m, *n)?;
    }
    if let Some(next) = m.space.next_slot() {
        let stay = m.space.topics.iter().filter(|topic| going_on.contains(&topic.n));
        needed_by(m, stay, next)?;
    }
    told(SpaceEvent::RoundEnded { slot: round.slot, going_on: going_on.clone() })
}

fn running(m: &Meeting, n: u32) -> Ruling<&Topic> {
    let topic = topic(m, n)?;
    if topic.state == TopicState::Running { Ok(topic) } else { Err(super::over(topic)) }
}

pub(super) fn finish(
    m: &Meeting,
    by: Actor,
    n: u32,
    participants: Option<u32>,
) -> Ruling<Vec<Event>> {
    let topic = running(m, n)?;
    entitled::as_chair(m, by).or_else(|_| as_convenor(m, by, topic))?;
    if participants == Some(0) {
        return Err(Refusal::new(Code::NoEffect).instead(&[ActKind::TopicUnheld]));
    }
    told(SpaceEvent::Finished { topic: n, participants })
}
