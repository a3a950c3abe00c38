//! Ruling on the acts of an Open Space. Its rules are few: a cell belongs to whoever claims it first,
//! a topic to its convenor, and nothing is done to a topic that its convenors did not agree to.

mod action;
mod convergence;
mod gate;
mod rounds;
mod sessions;
mod setup;
mod wall;

pub(super) use gate::{gate, may_adjourn, may_advance, may_open};

use super::{entitled, entry};
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::open_space::{Cell, SpaceAct, SpaceEvent, Stage, Topic};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind, Meeting, Phase, Place};
use std::collections::BTreeSet;

/// What an act in the Open Space does.
pub(super) fn rule_on(m: &Meeting, by: Actor, act: &SpaceAct, now: Instant) -> Ruling<Vec<Event>> {
    use SpaceAct as A;
    // Whoever does it is somebody here; before the call to order there may be no chair yet.
    if m.phase == Phase::InSession {
        entitled::seat_of(m, by)?;
    }
    match act {
        A::Plan(plan) => setup::plan(m, by, plan),
        A::AddRoom(room) => setup::add_room(m, room),
        A::AddSlot(slot) => setup::add_slot(m, by, slot),
        A::Post { title, cell, from, entered_late } => wall::post(
            m,
            by,
            &wall::Posting { title, cell: *cell, from: *from, late: *entered_late },
            now,
        ),
        A::Retitle { topic, title } => wall::retitle(m, by, *topic, title),
        A::Relocate { topic, cell, announced } => {
            wall::relocate(m, by, *topic, *cell, *announced, now)
        }
        A::Swap { topic, with, agreed, announced } => {
            wall::swap(m, by, (*topic, *with), agreed, *announced, now)
        }
        A::Merge { topic, into, .. } => wall::merge(m, by, (*topic, *into), act),
        A::CoConvene { topic, seat, instead } => wall::co_convene(m, by, *topic, *seat, *instead),
        A::Cancel { topic, reason } => wall::cancel(m, by, *topic, reason),
        A::SignUp { topic, seats } => sessions::sign_up(m, *topic, seats),
        A::SignOff { topic, seats } => sessions::sign_off(m, *topic, seats),
        A::BeginRound { slot } => rounds::begin(m, by, *slot),
        A::EndRound { going_on } => rounds::end(m, by, going_on),
        A::Finish { topic, participants } => rounds::finish(m, by, *topic, *participants),
        A::StepIn { topic } => sessions::step_in(m, by, *topic, now),
        A::Unheld { topic, reason } => sessions::unheld(m, by, *topic, reason, now),
        A::Report { topic, words } => sessions::report(m, by, *topic, words, now),
        A::Statement { topic, text } => sessions::statement(m, by, *topic, text),
        A::Announce { text } => sessions::announce(text),
        A::Cluster { title, topics, agreed } => convergence::cluster(m, by, title, topics, agreed),
        A::OpenDots { title } => convergence::open_dots(m, by, title.as_deref()),
        A::CountDots { voters, scores } => convergence::count_dots(m, by, *voters, scores, now),
        A::FormGroup { .. } => action::form_group(m, by, act),
        A::JoinGroup { group, seats } => action::join_group(m, *group, seats),
        A::Propose(words) => action::propose(m, by, words),
        A::ObjectTo { project, text } => action::object_to(m, by, *project, text),
        A::Vet { project, within_givens, lawful, body, first_step } => {
            let checks = [("givens", *within_givens), ("law", *lawful)];
            action::vet(m, by, *project, checks, (body, first_step))
        }
        A::Draft { project, text } => action::draft(m, *project, text),
        A::ToAgenda { project } => action::to_agenda(m, by, *project),
        A::WithholdName { seat, withheld } => setup::withhold_name(m, by, *seat, *withheld),
        A::Return { to } => go_back(m, by, *to),
    }
}

/// Words that may be left out.
fn said(text: &str) -> Ruling<String> {
    let words = clean(text);
    if words.is_empty() { Ok(words) } else { entry(&words, TEXT_CHARS_MAX) }
}

fn told(event: SpaceEvent) -> Ruling<Vec<Event>> {
    Ok(vec![Event::Space(event)])
}

/// Back to an earlier stage; whether one may, the gate has said.
fn go_back(m: &Meeting, by: Actor, to: Stage) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    match m.way_back() {
        Some((stage, step)) if stage == to => {
            Ok(vec![Event::Reached { place: Place { step, item: None } }])
        }
        _ => Err(Refusal::new(Code::NoWayBack).with("to", to.id())),
    }
}

/// The topic with this number.
fn topic(m: &Meeting, n: u32) -> Ruling<&Topic> {
    m.space.topic(n).ok_or_else(|| Refusal::new(Code::NoSuchTopic).with("topic", n))
}

/// A topic that holds its cell, or waits for one.
fn live(m: &Meeting, n: u32) -> Ruling<&Topic> {
    let topic = topic(m, n)?;
    if topic.is_live() { Ok(topic) } else { Err(over(topic)) }
}

fn over(topic: &Topic) -> Refusal {
    Refusal::new(Code::TopicOver)
        .with("topic", topic.n)
        .with("title", topic.title.as_str())
        .with("state", topic.state_id())
}

/// Nobody met about it, or nobody has said what came of it.
fn nothing_held(topic: &Topic) -> Refusal {
    Refusal::new(Code::NothingHeld)
        .with("topic", topic.n)
        .with("title", topic.title.as_str())
        .with("lacks", if topic.was_held() { "report" } else { "session" })
}

fn runs(topic: &Topic) -> Refusal {
    Refusal::new(Code::SessionRuns)
        .with("topic", topic.n)
        .with("title", topic.title.as_str())
        .instead(&[ActKind::FinishSession])
}

/// No such cell; or a topic, by its number, that has none.
fn no_such_cell(m: &Meeting, topic: u32) -> Refusal {
    Refusal::new(Code::NoSuchCell)
        .with("topic", topic)
        .with("slots", m.space.plan.slots.len())
        .with("rooms", m.space.plan.rooms.len())
}

/// The convenor on whose behalf this is done.
fn as_convenor(m: &Meeting, by: Actor, topic: &Topic) -> Ruling<Seat> {
    let seat = entitled::seat_of(m, by)?;
    if topic.convenors().any(|convenor| convenor == seat) {
        return Ok(seat);
    }
    Err(not_convenor(m, topic))
}

fn not_convenor(m: &Meeting, topic: &Topic) -> Refusal {
    let names: Vec<String> = topic.convenors().map(|seat| m.roster.name(seat)).collect();
    Refusal::new(Code::NotConvenor).with("topic", topic.n).with("names", names)
}

/// Those convenors who agree: of each topic one at the least, by doing it or by having said so. The
/// chair may write down what others agreed on, and agrees to nothing himself.
fn all_agree(
    m: &Meeting,
    by: Actor,
    agreed: &BTreeSet<Seat>,
    topics: &[&Topic],
) -> Ruling<BTreeSet<Seat>> {
    let doer = entitled::seat_of(m, by)?;
    let agrees = |seat: &Seat| *seat == doer || agreed.contains(seat);
    let missing = topics.iter().filter(|topic| !topic.convenors().any(|seat| agrees(&seat)));
    let names: Vec<String> = missing.map(|topic| m.roster.name(topic.answers())).collect();
    if !names.is_empty() {
        return Err(Refusal::new(Code::ConsentMissing).with("names", names));
    }
    let agreeing: BTreeSet<Seat> =
        topics.iter().flat_map(|topic| topic.convenors()).filter(agrees).collect();
    // Of others' consent the chair alone makes a record.
    if !agreeing.contains(&doer) {
        entitled::as_chair(m, by)?;
    }
    Ok(agreeing)
}

/// The people are on the roster.
fn all_known(m: &Meeting, seats: &BTreeSet<Seat>) -> Ruling<()> {
    seats.iter().try_for_each(|seat| entitled::known(m, *seat).map(|_| ()))
}

/// Only a limit of fire safety turns people away.
fn holds(m: &Meeting, room: u32, people: usize) -> Ruling<()> {
    let Some(room) = m.space.room(room).filter(|room| room.hard_capacity) else { return Ok(()) };
    let capacity = room.capacity.unwrap_or(u32::MAX);
    if people <= capacity as usize {
        return Ok(());
    }
    Err(Refusal::new(Code::RoomFull)
        .with("room", room.name.as_str())
        .with("capacity", capacity)
        .with("people", people)
        .instead(&[ActKind::SwapTopics, ActKind::RelocateTopic, ActKind::PostTopic]))
}

/// A cell of the wall whose time is not over.
fn open_cell(m: &Meeting, cell: Cell) -> Ruling<()> {
    if !m.space.has_cell(cell) {
        return Err(no_such_cell(m, 0));
    }
    if m.space.is_over(cell.slot) {
        return Err(Refusal::new(Code::SlotOver).with("slot", slot_name(m, cell.slot)));
    }
    Ok(())
}

/// The cell is free; otherwise who has it, and which free ones are near for `seat`.
fn free_cell(m: &Meeting, cell: Cell, seat: Seat) -> Ruling<()> {
    m.space.holder(cell).map_or(Ok(()), |holder| Err(taken(m, holder, cell, seat)))
}

fn taken(m: &Meeting, holder: &Topic, cell: Cell, seat: Seat) -> Refusal {
    let near = m.space.free_near(cell.slot, seat).into_iter().take(3);
    let near: Vec<String> = near.map(|cell| cell_name(m, cell)).collect();
    let way = if near.is_empty() { ActKind::AddRoom } else { ActKind::PostTopic };
    Refusal::new(Code::CellTaken)
        .with("topic", holder.n)
        .with("title", holder.title.as_str())
        .with("free", near.len())
        .with("near", near)
        .instead(&[way])
}

/// This person convenes nothing else at this time.
fn unbound(m: &Meeting, seat: Seat, slot: u32, besides: &[u32]) -> Ruling<()> {
    let Some(other) = m.space.convened(seat, slot, besides) else { return Ok(()) };
    Err(Refusal::new(Code::ConvenorBusy)
        .with("name", m.roster.name(seat))
        .with("topic", other.n)
        .with("title", other.title.as_str())
        .instead(&[ActKind::CoConvene, ActKind::RelocateTopic]))
}

fn slot_name(m: &Meeting, slot: u32) -> String {
    m.space.slot(slot).map(|slot| slot.starts.clone()).unwrap_or_default()
}

fn cell_name(m: &Meeting, cell: Cell) -> String {
    m.session(cell).map(|(time, room)| format!("{time} {room}")).unwrap_or_default()
}
