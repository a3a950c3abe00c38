//! What the chair decides: points of order, rulings, overrulings, warnings, handing over.

use super::gate::{self, some};
use super::{entitled, entry, requests, ruling, terms, timely};
use crate::law::MotionKind;
use crate::meeting::chair::{Breach, Card, Offence, PointKind, Remedy};
use crate::meeting::command::{Act, Command};
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, MotionId, Office, Seat};
use crate::meeting::interest::Interest;
use crate::meeting::judgement::Ground;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::stance::Stance;
use crate::meeting::text::TEXT_CHARS_MAX;
use crate::meeting::{ActKind, Meeting, Presence};

pub(super) fn point_of_order(
    m: &Meeting,
    by: Actor,
    text: &str,
    breach: Breach,
) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, by)?;
    let text = entry(text, TEXT_CHARS_MAX)?;
    let interrupted = m.running().is_some();
    let (kind, motion) = (PointKind::Order, None);
    Ok(vec![Event::PointRaised { kind, seat, text, breach, motion, interrupted }])
}

pub(super) fn rule(
    m: &Meeting,
    by: Actor,
    well_taken: bool,
    reason: &str,
    remedy: Remedy,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let reason = entry(reason, TEXT_CHARS_MAX)?;
    let point = m.point.as_ref().ok_or(Code::NoPoint)?;
    if well_taken {
        holds(m, point.breach)?;
    }
    // Only a breach of order is remedied.
    let remedied = well_taken && point.kind == PointKind::Order;
    some(remedied || remedy == Remedy::None, Code::BadTerms)?;
    // A vote announced although debate had been cut off is taken back with it (RONR 43:7).
    let cut_off = remedy == Remedy::ReopenDebate && m.vote.is_none();
    let back = timely::just_decided(m).filter(|_| cut_off).map(|command| Event::Undone { command });
    let ruled = Event::Ruled { well_taken, reason, remedy };
    let privileged = point.motion.as_ref().filter(|_| well_taken).map(|text| {
        let kind = MotionKind::QuestionOfPrivilege;
        let question = Question { text: text.clone(), ..terms::blank(m, point.seat, kind) };
        Event::Moved { question }
    });
    // A motion made since is not before the meeting while the earlier one is open again.
    let since = back.as_ref().map(|_| requests::taken_back(m)).unwrap_or_default();
    Ok(since.into_iter().chain(back).chain([ruled]).chain(privileged).collect())
}

/// What the program knows about a breach: the lack of a second no longer matters once debate, or
/// a vote, has begun (RONR 4:13), and there is a quorum or there is not.
fn holds(m: &Meeting, breach: Breach) -> Ruling<()> {
    match breach {
        Breach::NoSecond => {
            let begun = m.question().is_some_and(|q| q.orders.under_way) || m.vote.is_some();
            some(!begun, Code::TooLate)
        }
        Breach::Quorum => some(!m.has_quorum(), Code::QuorumPresent),
        _ => Ok(()),
    }
}

/// Only a point of order is submitted to the meeting, and nothing else may wait to be stated.
pub(super) fn submittable(m: &Meeting) -> Ruling<()> {
    let order = m.point.as_ref().is_some_and(|p| p.kind == PointKind::Order);
    some(order, Code::NoPoint)?;
    some(m.vote.is_none(), Code::VoteInProgress)?;
    super::precedence::used(m, MotionKind::PointOfOrder).map(|_| ())
}

pub(super) fn submit_point(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let point = m.point.as_ref().ok_or(Code::NoPoint)?;
    let question = Question {
        text: point.text.clone(),
        no_second: true,
        target: m.question().map(|q| q.id),
        ..terms::blank(m, point.seat, MotionKind::PointOfOrder)
    };
    let id = question.id;
    Ok(vec![Event::PointSubmitted, Event::Moved { question }, Event::Stated { question: id }])
}

pub(super) fn reply(m: &Meeting, by: Actor, text: &str) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::Replied { text: entry(text, TEXT_CHARS_MAX)? }])
}

/// The motion just made, or else the immediately pending one; or the demand for a division.
pub(super) fn rule_out(m: &Meeting, by: Actor, ground: Ground, reason: &str) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let reason = entry(reason, TEXT_CHARS_MAX)?;
    // A division demanded only to delay: the vote stands as it was before the demand (RONR 29:3).
    if let Some(command) = timely::divided(m) {
        let question = MotionId(0);
        return Ok(vec![Event::Undone { command }, Event::RuledOut { question, ground, reason }]);
    }
    let question = m.proposed.as_ref().or(m.question()).ok_or(Code::NothingMoved)?.id;
    Ok(vec![Event::RuledOut { question, ground, reason }])
}

/// What was refused is let through. The act is ruled on again with that one refusal set aside;
/// whatever else stands against it still does.
pub(super) fn overrule(
    m: &Meeting,
    by: Actor,
    whose: Actor,
    act: &Act,
    reason: &str,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let reason = entry(reason, TEXT_CHARS_MAX)?;
    if matches!(act, Act::Overrule { .. } | Act::Undo) {
        return Err(Code::NotOverrulable.into());
    }
    let command = Command::new(whose, act.clone());
    let refusal = match ruling(m, &command, now) {
        Ok(_) => return Err(Refusal::new(Code::NothingToOverrule).instead(&[act.kind()])),
        Err(refusal) => refusal,
    };
    let code = refusal.code;
    if !code.is_overrulable() {
        return Err(refusal);
    }
    let lenient = Meeting { waived: Some(code), ..m.clone() };
    let events = ruling(&lenient, &command, now)?;
    let overruled = Event::Overruled { by: whose, act: act.kind(), code, reason };
    Ok(std::iter::once(overruled).chain(events).collect())
}

/// The chair who takes part in debate leaves the chair to somebody who has not taken sides, and
/// stays out until the question is disposed of (RONR 43:29).
pub(super) fn hand_over(m: &Meeting, by: Actor, to: Seat) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by)?;
    // Somebody who is no member presides only if the meeting says so (RONR 47:13).
    entitled::as_member(m, to.into())?;
    some(to != chair, Code::NoEffect)?;
    if m.roster.holder(Office::Chair) == Some(to) {
        return Err(Refusal::new(Code::ChairStaysOut).instead(&[ActKind::TakeChair]));
    }
    let sides = m.pending.iter().any(|q| q.turns.contains_key(&to) || q.mover == to);
    if sides {
        return Err(Refusal::new(Code::NotNeutral).with("name", m.roster.name(to)));
    }
    Ok(vec![Event::ChairHandedOver { to }])
}

pub(super) fn may_return(m: &Meeting) -> Ruling<()> {
    let relief = m.relief.ok_or(Code::NotRelieved)?;
    // Whoever presided is gone: somebody has to.
    if m.roster.presence(relief.seat) != Presence::Present {
        return Ok(());
    }
    let open = relief.until.is_some_and(|until| m.pending.iter().any(|q| q.id == until));
    // Whoever took part after leaving the chair stays out of it for that question too.
    let chair = m.roster.holder(Office::Chair);
    let mut questions = m.pending.iter().chain(&m.proposed);
    let sides = |q: &Question| chair.is_some_and(|c| q.mover == c || q.turns.contains_key(&c));
    if open || questions.any(sides) {
        return Err(Refusal::new(Code::ChairStaysOut).instead(&[ActKind::PutQuestion]));
    }
    Ok(())
}

pub(super) fn take_chair(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    // The chair says so, or whoever presides gives the chair back.
    let regular = m.roster.holder(Office::Chair) == Some(seat);
    if regular || m.presiding() == Some(seat) {
        return Ok(vec![Event::ChairTaken]);
    }
    Err(Refusal::new(Code::NotChair).with("name", m.roster.name(seat)))
}

/// A card is the chair's; what goes beyond, the meeting's (RONR 61:10–21).
pub(super) fn warn(
    m: &Meeting,
    by: Actor,
    seat: Seat,
    offence: Offence,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    entitled::here(m, seat)?;
    let next = Card::after(m.cards.get(&seat).copied());
    let card = if offence == Offence::Personal { next.max(Card::SecondYellow) } else { next };
    let speaks = m.floor.speech.as_ref().filter(|s| s.seat == seat && card >= Card::SecondYellow);
    let ended = speaks.map(|speech| speech.ended(m.moment(now)));
    Ok(ended.into_iter().chain([Event::Warned { seat, offence, card }]).collect())
}

pub(super) fn name(m: &Meeting, by: Actor, seat: Seat, offence: &str) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    entitled::known(m, seat)?;
    Ok(vec![Event::Named { seat, offence: entry(offence, TEXT_CHARS_MAX)? }])
}

pub(super) fn declare_interest(
    m: &Meeting,
    by: Actor,
    text: &str,
    item: Option<usize>,
) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, by)?;
    let there = |n: usize| n.checked_sub(1).filter(|at| *at < m.agenda.items.len());
    let item = match item {
        Some(n) => Some(there(n).ok_or(Refusal::new(Code::NotThere).with("number", n))?),
        None => m.agenda.place.and_then(|place| place.item),
    };
    let text = entry(text, TEXT_CHARS_MAX)?;
    Ok(vec![Event::InterestDeclared(Interest { seat, item, text })])
}

/// Debate that was cut off before anybody could speak is open again (RONR 43:7).
pub(super) fn reopened(m: &Meeting, seat: Seat, stance: Stance) -> Option<Vec<Event>> {
    let cut_off = gate::is_voting(m) && stance.is_debate();
    cut_off.then(|| vec![Event::VoteCancelled, Event::HandRaised { seat, stance }])
}
