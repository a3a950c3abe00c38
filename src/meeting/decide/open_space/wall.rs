//! The wall: topics are put up, moved, exchanged, merged, shared and crossed out by those who care
//! about them, and by nobody else.

use super::{
    all_agree, as_convenor, entitled, free_cell, live, open_cell, slot_name, told, topic, unbound,
};
use crate::meeting::decide::entry;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::open_space::{
    ANNOUNCE_SECS, Cell, Descent, SpaceAct, SpaceEvent, TOPICS_MAX, Topic, TopicState,
};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use crate::meeting::{ActKind, Meeting, Presence};
use std::collections::BTreeSet;

/// What somebody wants to put on the wall.
pub(super) struct Posting<'a> {
    pub title: &'a str,
    pub cell: Option<Cell>,
    pub from: Option<u32>,
    pub late: bool,
}

pub(super) fn post(m: &Meeting, by: Actor, what: &Posting<'_>, now: Instant) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    if m.space.topics.len() >= TOPICS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", TOPICS_MAX));
    }
    let title = entry(what.title, NAME_CHARS_MAX)?;
    let descent = what.from.map(|n| descent(m, by, n)).transpose()?;
    if let Some(cell) = what.cell {
        claim(m, cell, seat, what.late)?;
    }
    let cell = what.cell.or_else(|| m.space.next_free(seat));
    let n = u32::try_from(m.space.topics.len()).unwrap_or(u32::MAX) + 1;
    let topic = Topic {
        cell,
        state: cell.map_or(TopicState::Posted, |cell| m.space.state_at(cell.slot)),
        descent,
        entered_late: what.late,
        ..Topic::new(n, title, seat, m.moment(now))
    };
    // Whoever steps into the circle is here.
    let arrives = m.roster.presence(seat) != Presence::Present;
    let arrived = arrives.then(|| Event::Marked { seats: vec![seat], presence: Presence::Present });
    let posted = Event::Space(SpaceEvent::Posted { topic: Box::new(topic) });
    Ok(arrived.into_iter().chain([posted]).collect())
}

/// A part of a topic that its convenor gives a place of its own; or what was not held, once more by
/// whoever cares.
fn descent(m: &Meeting, by: Actor, n: u32) -> Ruling<Descent> {
    let parent = topic(m, n)?;
    match parent.state {
        TopicState::Cancelled { .. } | TopicState::Unheld { .. } => Ok(Descent::Again(n)),
        TopicState::Merged { .. } => Err(super::over(parent)),
        _ => as_convenor(m, by, parent).map(|_| Descent::SplitFrom(n)),
    }
}

/// The first claim of a cell holds. From the paper wall comes what was: also in a time that is over, and
/// with a convenor who had two topics at a time, which the wall then shows.
fn claim(m: &Meeting, cell: Cell, seat: Seat, late: bool) -> Ruling<()> {
    match open_cell(m, cell) {
        Err(refusal) if !late || refusal.code != Code::SlotOver => return Err(refusal),
        _ => {}
    }
    if let Some(other) = m.space.met_in(cell).filter(|_| late) {
        return Err(super::taken(m, other, cell, seat));
    }
    free_cell(m, cell, seat)?;
    if late { Ok(()) } else { unbound(m, seat, cell.slot, &[]) }
}

pub(super) fn retitle(m: &Meeting, by: Actor, n: u32, title: &str) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    as_convenor(m, by, topic)?;
    let title = entry(title, NAME_CHARS_MAX)?;
    if title == topic.title {
        return Err(Code::NoEffect.into());
    }
    told(SpaceEvent::Retitled { topic: n, title })
}

pub(super) fn relocate(
    m: &Meeting,
    by: Actor,
    n: u32,
    cell: Cell,
    announced: bool,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    let seat = as_convenor(m, by, topic)?;
    open_cell(m, cell)?;
    if topic.cell == Some(cell) {
        return Err(Code::NoEffect.into());
    }
    free_cell(m, cell, seat)?;
    may_take(m, topic, cell, &[n])?;
    if topic.cell.is_some() && !announced {
        announced_in_time(m, topic.cell.into_iter().chain([cell]), now)?;
    }
    told(SpaceEvent::Relocated { topic: n, cell })
}

/// Its convenors are free at that time; and people who have met stay in the time in which they met.
fn may_take(m: &Meeting, topic: &Topic, cell: Cell, besides: &[u32]) -> Ruling<()> {
    let meets = topic.state == TopicState::Running;
    if meets && topic.cell.is_some_and(|here| here.slot != cell.slot) {
        return Err(super::runs(topic));
    }
    super::holds(m, cell.room, topic.interested.len())?;
    if topic.cell.is_some_and(|here| here.slot == cell.slot) {
        return Ok(());
    }
    topic.convenors().try_for_each(|seat| unbound(m, seat, cell.slot, besides))
}

/// Shortly before the beginning, and later, people may be on their way.
fn announced_in_time(m: &Meeting, cells: impl Iterator<Item = Cell>, now: Instant) -> Ruling<()> {
    let opened = m.opened_at.unwrap_or(now);
    let soon = |cell: &Cell| {
        let begins = m.space.slot(cell.slot).and_then(|slot| slot.begins(opened));
        let planned = begins.is_some_and(|at| (at - now).num_seconds() < ANNOUNCE_SECS);
        planned || m.space.has_begun(cell.slot)
    };
    let mut cells = cells;
    match cells.find(soon) {
        None => Ok(()),
        Some(cell) => Err(Refusal::new(Code::AnnounceFirst)
            .with("slot", slot_name(m, cell.slot))
            .with("minutes", (ANNOUNCE_SECS / 60) as u32)
            .instead(&[ActKind::TellNews])),
    }
}

pub(super) fn swap(
    m: &Meeting,
    by: Actor,
    (n, with): (u32, u32),
    agreed: &BTreeSet<Seat>,
    announced: bool,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let (one, other) = (live(m, n)?, live(m, with)?);
    let (Some(here), Some(there)) = (one.cell, other.cell) else {
        let waits = if one.cell.is_none() { n } else { with };
        return Err(super::no_such_cell(m, waits).instead(&[ActKind::RelocateTopic]));
    };
    if n == with {
        return Err(Code::NoEffect.into());
    }
    let agreed = all_agree(m, by, agreed, &[one, other])?;
    may_take(m, one, there, &[n, with])?;
    may_take(m, other, here, &[n, with])?;
    if !announced {
        announced_in_time(m, [here, there].into_iter(), now)?;
    }
    told(SpaceEvent::Swapped { topic: n, with, agreed })
}

pub(super) fn merge(
    m: &Meeting,
    by: Actor,
    (n, into): (u32, u32),
    act: &SpaceAct,
) -> Ruling<Vec<Event>> {
    let SpaceAct::Merge { title, reporter, keep_cell_of_topic, agreed, .. } = act else {
        return Ok(vec![]);
    };
    let (one, other) = (live(m, n)?, live(m, into)?);
    if n == into {
        return Err(Code::NoEffect.into());
    }
    // What stands on the paper for the dots is there under its own number.
    [one, other].into_iter().try_for_each(|topic| super::convergence::in_no_cluster(m, topic))?;
    let agreed = all_agree(m, by, agreed, &[one, other])?;
    // What was reported of it is its own: it ends, and is put together for the dots.
    if one.is_reported() {
        return Err(super::runs(one));
    }
    let title = title.as_deref().map(|title| entry(title, NAME_CHARS_MAX)).transpose()?;
    let reporter = reporter.unwrap_or(other.convenor);
    entitled::known(m, reporter)?;
    let cell = match *keep_cell_of_topic {
        true => one.cell.or(other.cell),
        false => other.cell.or(one.cell),
    };
    if let Some(cell) = cell {
        may_take(m, one, cell, &[n, into])?;
        may_take(m, other, cell, &[n, into])?;
        super::holds(m, cell.room, one.interested.union(&other.interested).count())?;
    }
    let title = title.unwrap_or_else(|| other.title.clone());
    told(SpaceEvent::Merged { topic: n, into, title, reporter, cell, agreed })
}

pub(super) fn co_convene(
    m: &Meeting,
    by: Actor,
    n: u32,
    seat: Seat,
    instead: bool,
) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    let gone = as_convenor(m, by, topic)?;
    entitled::known(m, seat)?;
    let convenes = topic.convenors().any(|convenor| convenor == seat);
    if convenes && (!instead || seat == gone) {
        return Err(Code::NoEffect.into());
    }
    if let Some(cell) = topic.cell {
        unbound(m, seat, cell.slot, &[n])?;
    }
    told(SpaceEvent::CoConvened { topic: n, seat, instead: instead.then_some(gone) })
}

pub(super) fn cancel(m: &Meeting, by: Actor, n: u32, reason: &str) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    as_convenor(m, by, topic)?;
    if topic.state == TopicState::Running {
        return Err(super::runs(topic));
    }
    told(SpaceEvent::Cancelled { topic: n, reason: entry(reason, TEXT_CHARS_MAX)? })
}
