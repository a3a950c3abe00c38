//! Clocks under a name of their own, the same for everybody who is given the same thing.

use super::{entitled, entry, waived};
use crate::meeting::Meeting;
use crate::meeting::clock::Clock;
use crate::meeting::event::Event;
use crate::meeting::format::Allowance;
use crate::meeting::id::{Actor, Instant};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::NAME_CHARS_MAX;
use crate::meeting::timer::{Timed, Timer};

/// The longest such clock: a day, in seconds.
const SECS_MAX: u32 = 86_400;

pub(super) fn start(
    m: &Meeting,
    by: Actor,
    name: &str,
    applicant: Option<&str>,
    secs: Option<u32>,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let name = entry(name, NAME_CHARS_MAX)?;
    let applicant = applicant.map(|who| entry(who, NAME_CHARS_MAX)).transpose()?;
    let item = m.agenda.place.and_then(|place| place.item);
    let step = m.agenda.place.map(|place| place.step);
    // Where everybody presents, they have the time that the meeting adopted for it, once each,
    // whatever the clock is called.
    let presents = super::gate::step_allows(m, Allowance::Presentations) && applicant.is_some();
    let alike = |timed: &&Timed| {
        let same = if presents { timed.step == step } else { timed.name == name };
        timed.item == item && same && (!presents || timed.applicant.is_some())
    };
    let alike: Vec<&Timed> = m.timed.iter().filter(alike).collect();
    let adopted = m.step_time().each_secs.filter(|_| presents);
    let given = adopted.or(alike.first().map(|timed| timed.secs));
    let secs = secs.or(given).ok_or_else(|| Refusal::new(Code::TimerNeedsTime))?;
    if secs == 0 || secs > SECS_MAX {
        return Err(Refusal::new(Code::TimerNeedsTime).with("max", SECS_MAX));
    }
    if let Some(given) = given.filter(|given| *given != secs) {
        let refusal = Refusal::new(Code::UnequalTime).with("name", name.as_str());
        waived(m, refusal.with("given", given).with("secs", secs))?;
    }
    // Whom the agenda names as applicants of the item, they and nobody else present on it.
    let named = item.and_then(|item| m.agenda.items.get(item)).map(|item| &item.applicants);
    if let (Some(who), Some(named)) = (&applicant, named.filter(|named| !named.is_empty()))
        && presents
        && !named.contains(who)
    {
        let refusal = Refusal::new(Code::NotAnApplicant).with("name", who.as_str());
        waived(m, refusal.with("names", named.clone()))?;
    }
    if let Some(who) = &applicant
        && alike.iter().any(|timed| timed.applicant.as_ref() == Some(who))
    {
        let refusal = Refusal::new(Code::AlreadyTimed).with("name", who.as_str());
        waived(m, refusal.with("timer", name.as_str()))?;
    }
    let clock = Clock::new(m.moment(now), secs);
    Ok(vec![Event::TimerStarted { timer: Timer { name, applicant, item, step, clock } }])
}

pub(super) fn stop(m: &Meeting, by: Actor, now: Instant) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let timer = m.timer.as_ref().ok_or(Code::NoTimer)?;
    Ok(vec![Event::TimerEnded { timed: timer.timed(m.moment(now)) }])
}
