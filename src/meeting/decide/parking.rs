//! Into the parking lot, and out of it.

use super::{entitled, entry};
use crate::meeting::Meeting;
use crate::meeting::agenda::Item;
use crate::meeting::event::Event;
use crate::meeting::id::Actor;
use crate::meeting::parking::{PARKED_MAX, ParkedFate};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::NAME_CHARS_MAX;

pub(super) fn park(m: &Meeting, by: Actor, text: &str) -> Ruling<Vec<Event>> {
    if m.parked.len() >= PARKED_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", PARKED_MAX));
    }
    let seat = match by {
        Actor::Member(seat) => Some(entitled::known(m, seat)?.seat),
        Actor::Office(_) => None,
    };
    // A matter may become an item of an agenda, and is no longer than one.
    Ok(vec![Event::Parked { text: entry(text, NAME_CHARS_MAX)?, seat }])
}

pub(super) fn unpark(m: &Meeting, by: Actor, n: usize, to: ParkedFate) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let parked = n.checked_sub(1).and_then(|at| m.parked.get(at));
    let parked = parked.filter(|p| p.became.is_none()).ok_or(Code::NothingParked)?;
    let mut events = vec![Event::Unparked { n, to }];
    if to == ParkedFate::Item {
        events.extend(super::setup::add_item(m, &Item::new(parked.text.as_str()))?);
    }
    Ok(events)
}
