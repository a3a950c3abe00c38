//! Theme, places, times; whose name stands on papers.

use super::{entitled, said, told};
use crate::meeting::decide::entry;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Seat};
use crate::meeting::open_space::{
    Dots, GIVENS_MAX, ROOMS_MAX, Room, SLOTS_MAX, Slot, SpaceEvent, SpacePlan,
};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::meeting::{Meeting, Phase};

/// The most dots of one person.
const DOTS_MAX: u32 = 100;

pub(super) fn plan(m: &Meeting, by: Actor, plan: &SpacePlan) -> Ruling<Vec<Event>> {
    // Before the call to order anybody may write the plan down.
    let open = m.phase == Phase::InSession;
    if open {
        entitled::as_chair(m, by)?;
    }
    let theme = entry(&plan.theme, TEXT_CHARS_MAX)?;
    let too_many = |max: usize| Refusal::new(Code::TooMany).with("max", max);
    for (found, max) in [
        (plan.givens.len(), GIVENS_MAX),
        (plan.rooms.len(), ROOMS_MAX),
        (plan.slots.len(), SLOTS_MAX),
    ] {
        if found > max {
            return Err(too_many(max));
        }
    }
    let givens = plan.givens.iter().map(|given| entry(given, TEXT_CHARS_MAX));
    let mut rooms: Vec<Room> = vec![];
    for room in &plan.rooms {
        rooms.push(checked_room(&rooms, room)?);
    }
    let mut slots: Vec<Slot> = vec![];
    for slot in &plan.slots {
        slots.push(checked_slot(&slots, slot)?);
    }
    // An Open Space that is open keeps what it was opened with.
    let lacks = [("rooms", rooms.is_empty()), ("slots", slots.is_empty())];
    if let Some((what, _)) = lacks.into_iter().find(|(_, lacks)| open && *lacks) {
        return Err(Refusal::new(Code::PlanIncomplete).with("lacks", what));
    }
    let Dots { each, cap } = plan.dots;
    if each > DOTS_MAX || !(1..=DOTS_MAX).contains(&cap) {
        return Err(Code::BadTerms.into());
    }
    told(SpaceEvent::Planned {
        plan: SpacePlan {
            theme,
            givens: givens.collect::<Ruling<_>>()?,
            sponsor: said(&plan.sponsor)?,
            rooms,
            slots,
            dots: plan.dots,
        },
    })
}

fn checked_room(others: &[Room], room: &Room) -> Ruling<Room> {
    let name = entry(&room.name, NAME_CHARS_MAX)?;
    if others.iter().any(|other| other.name == name) {
        return Err(Refusal::new(Code::OptionTwice).with("name", name));
    }
    if room.capacity == Some(0) || (room.hard_capacity && room.capacity.is_none()) {
        return Err(Code::BadTerms.into());
    }
    Ok(Room { name, ..room.clone() })
}

fn checked_slot(others: &[Slot], slot: &Slot) -> Ruling<Slot> {
    let told = |slot: &Slot| format!("{}–{}", clean(&slot.starts), clean(&slot.ends));
    let Some((day, starts, ends)) = slot.span() else {
        return Err(Refusal::new(Code::BadTime).with("time", told(slot)));
    };
    if let Some(other) = others.iter().find(|other| other.overlaps(slot)) {
        let refusal = Refusal::new(Code::SlotsOverlap).with("slot", told(slot));
        return Err(refusal.with("other", told(other)));
    }
    let hour = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    Ok(Slot { day, starts: hour(starts), ends: hour(ends) })
}

pub(super) fn add_room(m: &Meeting, room: &Room) -> Ruling<Vec<Event>> {
    if m.space.plan.rooms.len() >= ROOMS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", ROOMS_MAX));
    }
    told(SpaceEvent::RoomAdded { room: checked_room(&m.space.plan.rooms, room)? })
}

pub(super) fn add_slot(m: &Meeting, by: Actor, slot: &Slot) -> Ruling<Vec<Event>> {
    entitled::seat_of(m, by)?;
    if m.space.plan.slots.len() >= SLOTS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", SLOTS_MAX));
    }
    told(SpaceEvent::SlotAdded { slot: checked_slot(&m.space.plan.slots, slot)? })
}

/// Anybody may see to it that a name stays off the papers; to lift that is that person's, or for the
/// chair to write down.
pub(super) fn withhold_name(
    m: &Meeting,
    by: Actor,
    seat: Seat,
    withheld: bool,
) -> Ruling<Vec<Event>> {
    entitled::known(m, seat)?;
    if !withheld && by != Actor::Member(seat) {
        entitled::as_chair(m, by)?;
    }
    if m.space.withheld.contains(&seat) == withheld {
        return Err(Code::NoEffect.into());
    }
    told(SpaceEvent::NameWithheld { seat, withheld })
}
