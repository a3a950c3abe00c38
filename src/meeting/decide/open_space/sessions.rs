//! Around a session: who wants to come, who holds it when its convenor does not, what it says of itself.

use super::{all_known, as_convenor, entitled, live, said, told, topic, unbound};
use crate::meeting::decide::entry;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::open_space::{
    ABSENT_SECS, LINES_MAX, NextStep, Report, ReportWords, SpaceEvent, Topic, TopicState,
};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind, Meeting, Presence};
use std::collections::BTreeSet;

/// Signing up binds nobody, and two at a time are nobody's business. Only a limit of fire safety turns
/// people away.
pub(super) fn sign_up(m: &Meeting, n: u32, seats: &BTreeSet<Seat>) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    all_known(m, seats)?;
    let new: BTreeSet<Seat> = seats.difference(&topic.interested).copied().collect();
    if new.is_empty() {
        return Err(Code::NoEffect.into());
    }
    if let Some(cell) = topic.cell {
        super::holds(m, cell.room, topic.interested.len() + new.len())?;
    }
    told(SpaceEvent::SignedUp { topic: n, seats: new })
}

pub(super) fn sign_off(m: &Meeting, n: u32, seats: &BTreeSet<Seat>) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    let gone: BTreeSet<Seat> = seats.intersection(&topic.interested).copied().collect();
    if gone.is_empty() {
        return Err(Code::NoEffect.into());
    }
    told(SpaceEvent::SignedOff { topic: n, seats: gone })
}

/// The convenor has had time enough to come.
fn waited(m: &Meeting, topic: &Topic, now: Instant) -> Ruling<()> {
    let waited = m.space.waited_secs(topic, m.moment(now));
    match waited {
        Some(secs) if secs >= ABSENT_SECS => Ok(()),
        Some(secs) => Err(Refusal::new(Code::ConvenorAwaited)
            .with("minutes", u32::try_from((ABSENT_SECS - secs + 59) / 60).unwrap_or(0))),
        None => Err(Refusal::new(Code::NoRound).instead(&[ActKind::BeginRound])),
    }
}

pub(super) fn step_in(m: &Meeting, by: Actor, n: u32, now: Instant) -> Ruling<Vec<Event>> {
    let topic = live(m, n)?;
    let seat = entitled::seat_of(m, by)?;
    waited(m, topic, now)?;
    if topic.convenors().any(|convenor| convenor == seat) {
        return Err(Code::NoEffect.into());
    }
    // Whoever stepped in answers for it, and hands it on themselves.
    if topic.acting.is_some_and(|acting| m.roster.presence(acting) == Presence::Present) {
        return Err(super::not_convenor(m, topic));
    }
    let slot = topic.cell.map_or(0, |cell| cell.slot);
    unbound(m, seat, slot, &[n])?;
    told(SpaceEvent::SteppedIn { topic: n, seat })
}

/// Nobody held it: after ten minutes of its time; without a cell when no time is left.
pub(super) fn unheld(
    m: &Meeting,
    by: Actor,
    n: u32,
    reason: &str,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let topic = topic(m, n)?;
    entitled::as_chair(m, by).or_else(|_| as_convenor(m, by, topic))?;
    let nothing_came = topic.state == TopicState::Finished && !topic.is_reported();
    if !topic.is_live() && !nothing_came {
        return Err(super::over(topic));
    }
    // Somebody holds it, or has said what came of it.
    if topic.is_live() && (topic.acting.is_some() || topic.is_reported()) {
        return Err(super::runs(topic));
    }
    let nowhere = topic.cell.is_none() && m.space.next_slot().is_none();
    if !nowhere && !nothing_came {
        waited(m, topic, now)?;
    }
    told(SpaceEvent::Unheld { topic: n, reason: entry(reason, TEXT_CHARS_MAX)? })
}

fn held(topic: &Topic) -> Ruling<()> {
    if topic.was_held() {
        return Ok(());
    }
    Err(super::nothing_held(topic))
}

pub(super) fn report(
    m: &Meeting,
    by: Actor,
    n: u32,
    words: &ReportWords,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let topic = topic(m, n)?;
    let seat = entitled::seat_of(m, by)?;
    held(topic)?;
    let words = checked(words)?;
    let mine = topic.reports.iter().filter(|report| report.by == seat);
    if mine.clone().next_back().is_some_and(|report| report.words == words) {
        return Err(Code::NoEffect.into());
    }
    let version = u32::try_from(mine.count()).unwrap_or(u32::MAX) + 1;
    let late = m.space.reports_closed_once;
    let report = Report { words, by: seat, at: m.moment(now), version, late };
    told(SpaceEvent::Reported { topic: n, report: Box::new(report) })
}

/// The words as they may enter the record; something must be said.
fn checked(words: &ReportWords) -> Ruling<ReportWords> {
    let lines = |lines: &[String]| -> Ruling<Vec<String>> {
        let lines = lines.iter().map(|line| clean(line)).filter(|line| !line.is_empty());
        lines.map(|line| entry(&line, TEXT_CHARS_MAX)).collect()
    };
    let step = |step: &NextStep| {
        Ok(NextStep {
            what: entry(&step.what, TEXT_CHARS_MAX)?,
            who: said(&step.who)?,
            when: said(&step.when)?,
        })
    };
    let long = [words.points.len(), words.recommendations.len(), words.next_steps.len()];
    if long.into_iter().any(|len| len > LINES_MAX) {
        return Err(Refusal::new(Code::TooMany).with("max", LINES_MAX));
    }
    let checked = ReportWords {
        participants: said(&words.participants)?,
        summary: said(&words.summary)?,
        points: lines(&words.points)?,
        recommendations: lines(&words.recommendations)?,
        next_steps: words.next_steps.iter().map(step).collect::<Ruling<_>>()?,
    };
    let says = !checked.summary.is_empty()
        || !checked.points.is_empty()
        || !checked.recommendations.is_empty()
        || !checked.next_steps.is_empty();
    if says { Ok(checked) } else { Err(Code::TextEmpty.into()) }
}

/// One line by whoever answers for the session; the chair may write it down.
pub(super) fn statement(m: &Meeting, by: Actor, n: u32, text: &str) -> Ruling<Vec<Event>> {
    let topic = topic(m, n)?;
    held(topic)?;
    entitled::as_chair(m, by).or_else(|_| as_convenor(m, by, topic))?;
    let text = entry(text, NAME_CHARS_MAX)?;
    if !topic.reports.is_empty() || topic.statement.as_ref() == Some(&text) {
        return Err(Code::NoEffect.into());
    }
    told(SpaceEvent::Stated { topic: n, text })
}

pub(super) fn announce(text: &str) -> Ruling<Vec<Event>> {
    told(SpaceEvent::Announced { text: entry(text, TEXT_CHARS_MAX)? })
}
