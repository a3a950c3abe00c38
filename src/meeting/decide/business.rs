//! Taking up what was put aside, and the minutes of the earlier meeting.

use super::entitled;
use super::gate::{floor_free, nothing_proposed, some};
use crate::law::MotionKind;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, MotionId};
use crate::meeting::particulars::Until;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::shelf::{Shelf, Shelved};
use crate::meeting::{ActKind, Meeting};

/// Whether the entry may be taken up at `now`, with what is pending.
fn is_due(m: &Meeting, entry: &Shelved, now: Instant) -> Ruling<()> {
    // The call for the orders of the day is complied with by taking one up.
    let mut pending = m.pending.iter().filter(|q| q.kind != MotionKind::OrdersOfDay);
    let nothing_pending = some(pending.next().is_none(), Code::QuestionOpen);
    match &entry.why {
        Shelf::Table => {
            let way = ActKind::Move(MotionKind::TakeFromTable);
            Err(Refusal::new(Code::TooEarly).instead(&[way]))
        }
        Shelf::Postponed { until, special } => {
            let come = match until {
                Until::At(when) => when.instant(entry.at).is_some_and(|at| at <= now),
                Until::Meeting(n) => *n == 0,
                Until::NextMeeting => false,
                Until::Item(n) => {
                    m.agenda.place.is_some_and(|p| p.item.is_none_or(|item| item + 1 >= *n))
                }
            };
            some(come, Code::TooEarly)?;
            // A special order interrupts; a general order waits (RONR 41:40 ff.).
            if *special { Ok(()) } else { nothing_pending }
        }
        Shelf::Committee { .. } | Shelf::Unfinished | Shelf::Interrupted | Shelf::Divided => {
            nothing_pending
        }
    }
}

fn first_due(m: &Meeting, of: Option<MotionId>, now: Instant) -> Ruling<&Shelved> {
    let mut refusal = Refusal::new(Code::NotThere);
    for entry in m.shelf.iter().filter(|s| of.is_none_or(|of| s.id() == of)) {
        match is_due(m, entry, now) {
            Ok(()) => return Ok(entry),
            Err(why) => refusal = why,
        }
    }
    Err(refusal)
}

pub(super) fn may_take_up(m: &Meeting, now: Instant) -> Ruling<()> {
    nothing_proposed(m)?;
    super::timely::within_the_call(m)?;
    if m.due(now).is_none() {
        floor_free(m)?;
    }
    match first_due(m, None, now) {
        Ok(_) => Ok(()),
        Err(refusal) => super::waived(m, refusal),
    }
}

/// The chair takes up what is due; a special order interrupts what is pending, and a speech.
pub(super) fn take_up(
    m: &Meeting,
    by: Actor,
    of: Option<MotionId>,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let entry = first_due(m, of, now)?;
    let special = matches!(&entry.why, Shelf::Postponed { special: true, .. });
    if !special {
        floor_free(m)?;
    }
    let ended = m.floor.speech.as_ref().map(|speech| speech.ended(m.moment(now)));
    let took = Event::TookUp { question: entry.id() };
    Ok(ended.into_iter().chain([took]).collect())
}

pub(super) fn may_approve(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    some(m.minutes_of.is_some(), Code::NoMinutes)?;
    some(m.pending.is_empty(), Code::QuestionOpen)
}

/// The only way to object to approval is to offer a correction (RONR 41:11).
pub(super) fn approve_minutes(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::MinutesApproved { corrections: m.corrections.len() }])
}
