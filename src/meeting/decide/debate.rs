//! The floor: hands, speeches, the clock.

use super::{entitled, entry, gate, totals, waived};
use crate::law::MotionKind;
use crate::meeting::clock::Clock;
use crate::meeting::event::Event;
use crate::meeting::floor::{Hand, Speech};
use crate::meeting::format::Allowance;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::stance::Stance;
use crate::meeting::text::TEXT_CHARS_MAX;
use crate::meeting::{ActKind, Meeting, Member};

pub(super) fn raise_hand(
    m: &Meeting,
    by: Actor,
    stance: Stance,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    may_speak(m, seat, stance, false, now)?;
    if let Some(reopened) = super::chair::reopened(m, seat, stance) {
        return Ok(reopened);
    }
    let on = m.question().map(|q| q.id);
    if m.floor.hands.iter().any(|h| h.seat == seat && h.question == on) {
        return Err(Refusal::new(Code::AlreadyWaiting)
            .with("name", m.roster.name(seat))
            .instead(&[ActKind::LowerHand, ActKind::GiveFloor]));
    }
    Ok(vec![Event::HandRaised { seat, stance }])
}

pub(super) fn lower_hand(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    // As in the queue: a hand for a lower question waits until that question comes back.
    let on = m.question().map(|q| q.id);
    if !m.floor.hands.iter().any(|h| h.seat == seat && h.question == on) {
        return Err(Refusal::new(Code::NotWaiting).with("name", m.roster.name(seat)));
    }
    Ok(vec![Event::HandLowered { seat }])
}

pub(super) fn give_floor(
    m: &Meeting,
    by: Actor,
    seat: Option<Seat>,
    stance: Option<Stance>,
    reason: Option<&str>,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let reason = reason.map(|reason| entry(reason, TEXT_CHARS_MAX)).transpose()?;
    let queue: Vec<Hand> = m.floor.queue(m.question()).into_iter().map(|(hand, _)| hand).collect();
    // Whoever has no turn or no time left is passed over; where that is everybody, the refusal says
    // what the first lacks.
    let may = |hand: &&Hand| may_speak(m, hand.seat, hand.stance, true, now).is_ok();
    let first = queue.iter().find(may);
    let hand = match seat {
        None => first.or(queue.first()),
        Some(seat) => queue.iter().find(|hand| hand.seat == seat),
    };
    let round = || m.turns_left().first().copied().filter(|_| m.question().is_none());
    let seat = seat
        .or(hand.map(|hand| hand.seat))
        .or_else(round)
        .ok_or_else(|| Refusal::new(Code::NobodyWaits).instead(&[ActKind::RaiseHand]))?;
    let stance = stance.or(hand.map(|hand| hand.stance)).unwrap_or_else(|| usual_stance(m));
    may_speak(m, seat, stance, true, now)?;
    let first = first.map(|hand| hand.seat).filter(|first| *first != seat);
    let called = first.map(|first| Event::CalledBefore { seat, first, reason });
    let clock = Clock::new(m.moment(now), limit_secs(m, seat, stance));
    let speech = Speech { seat, stance, question: m.question().map(|q| q.id), clock };
    Ok(called.into_iter().chain([Event::SpeechBegan { speech }]).collect())
}

impl Meeting {
    /// Whoever is first by rule of those who wait and may speak now (RONR 42:9).
    pub fn first_by_rule(&self, now: Instant) -> Option<Hand> {
        let queue = self.floor.queue(self.question());
        let may = |hand: &Hand| may_speak(self, hand.seat, hand.stance, true, now).is_ok();
        queue.into_iter().map(|(hand, _)| hand).find(may)
    }
}

/// Seconds that `seat` may speak now: as set at set-up, unless the meeting ordered otherwise, and in
/// debate no more than is left of its time as a whole.
fn limit_secs(m: &Meeting, seat: Seat, stance: Stance) -> u32 {
    let set = m.settings.as_ref().map_or(0, |s| s.speech_secs);
    let Some(question) = m.question() else { return m.step_time().each_secs.unwrap_or(set) };
    let limit = question.orders.speech_secs.unwrap_or(set);
    let limit = limit.saturating_add(question.orders.extra_secs.get(&seat).copied().unwrap_or(0));
    // Where nothing is left the chair has set that aside.
    let left = totals::left(m, question, seat, stance).map(|left| left.secs);
    left.filter(|left| *left > 0).min().map_or(limit, |left| limit.min(left))
}

/// What a person called without a raised hand rises for.
fn usual_stance(m: &Meeting) -> Stance {
    if gate::step_allows(m, Allowance::Remarks) || gate::step_allows(m, Allowance::Rounds) {
        Stance::Remark
    } else if gate::step_allows(m, Allowance::Debate) && m.question().is_some() {
        Stance::For
    } else {
        Stance::Question
    }
}

/// Whether `seat` may rise for `stance` here. `called` is true when the chair gives the floor,
/// which is the leave that people without a vote need (RONR 61:6–8).
pub(super) fn may_speak(
    m: &Meeting,
    seat: Seat,
    stance: Stance,
    called: bool,
    now: Instant,
) -> Ruling<()> {
    let member = entitled::here(m, seat)?;
    let open = stance.opened_by();
    if stance.is_debate() && m.question().is_none() && !gate::informal(m) {
        return Err(Refusal::new(Code::NoMotion).instead(&[ActKind::Move(MotionKind::Main)]));
    }
    let in_round = stance == Stance::Remark && gate::step_allows(m, Allowance::Rounds);
    if in_round {
        one_turn(m, member)?;
    } else {
        gate::step_opens(m, open)?;
    }
    if m.main().is_some_and(|q| q.orders.denied.contains(&seat)) {
        return Err(Refusal::new(Code::FloorDenied).with("name", member.name.as_str()));
    }
    let by_leave = m.leave.contains(&seat) && !member.voting;
    if !stance.is_debate() {
        let leave = called || by_leave || in_round || gate::step_allows(m, Allowance::Remarks);
        return if member.voting || leave {
            Ok(())
        } else {
            Err(Refusal::new(Code::NotAMember).with("name", member.name.as_str()))
        };
    }
    // The chair explains a ruling that is appealed from without leaving the chair (RONR 24:3(5)).
    if by_leave {
        // The meeting lets them take part; the limits hold for them as for members.
    } else if m.question().is_some_and(|q| q.kind == MotionKind::Appeal) {
        entitled::as_member(m, seat.into())?;
    } else {
        entitled::as_partisan(m, seat.into())?;
    }
    may_debate(m, seat, stance, now)
}

/// In a round everybody speaks once before anybody speaks twice.
fn one_turn(m: &Meeting, member: &Member) -> Ruling<()> {
    if m.question().is_some() || !m.floor.turns.contains_key(&member.seat) {
        return Ok(());
    }
    let left: Vec<String> = m.turns_left().into_iter().map(|seat| m.roster.name(seat)).collect();
    let refusal = Refusal::new(Code::TurnTaken).with("name", member.name.as_str());
    waived(m, refusal.with("left", left).instead(&[ActKind::GiveFloor, ActKind::Advance]))
}

fn may_debate(m: &Meeting, seat: Seat, stance: Stance, now: Instant) -> Ruling<()> {
    let Some(question) = m.question() else { return Ok(()) };
    gate::debatable(m, question)?;
    if question.orders.close_at.is_some_and(|at| at <= now) {
        waived(m, Refusal::new(Code::DebateClosed).instead(&[ActKind::PutQuestion]))?;
    }
    if stance == Stance::Against && question.mover == seat && question.kind != MotionKind::Appeal {
        let refusal = Refusal::new(Code::MoverAgainst).with("name", m.roster.name(seat));
        waived(m, refusal.instead(&[ActKind::Withdraw]))?;
    }
    let used = question.turns.get(&seat).copied().unwrap_or(0);
    let most = turns(m, question, seat);
    if used >= most {
        let refusal = Refusal::new(Code::TurnsUsed)
            .with("name", m.roster.name(seat))
            .with("used", used)
            .with("max", most);
        waived(m, refusal)?;
    }
    totals::check(m, question, seat, stance)
}

/// Speeches that `seat` has on the question: as set at set-up, unless the meeting ordered
/// otherwise. On an appeal everybody has one, and whoever presides two (RONR 24:3(5)).
fn turns(m: &Meeting, question: &Question, seat: Seat) -> u32 {
    let informal = question.orders.informal || m.main().is_some_and(|q| q.orders.informal);
    if question.kind == MotionKind::Appeal {
        return if m.presiding() == Some(seat) { 2 } else { 1 };
    }
    if informal {
        return u32::MAX;
    }
    let set = m.settings.as_ref().map_or(u32::MAX, |s| s.turns_per_question);
    question.orders.turns.unwrap_or(set)
}

/// The speaker may yield; otherwise the chair ends a speech.
fn chair_or_speaker(m: &Meeting, by: Actor) -> Ruling<&Speech> {
    let speech = m.floor.speech.as_ref().ok_or(Code::NobodySpeaks)?;
    if entitled::seat_of(m, by)? != speech.seat {
        entitled::as_chair(m, by)?;
    }
    Ok(speech)
}

pub(super) fn end_speech(m: &Meeting, by: Actor, now: Instant) -> Ruling<Vec<Event>> {
    let speech = chair_or_speaker(m, by)?;
    Ok(vec![speech.ended(m.moment(now))])
}

pub(super) fn pause(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::ClockStopped])
}

pub(super) fn resume(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::ClockWentOn])
}

pub(super) fn gist(m: &Meeting, text: &str) -> Ruling<Vec<Event>> {
    let speaker = m.floor.speech.as_ref().map(|s| s.seat).or(m.floor.last_speaker);
    let seat = speaker.ok_or(Code::NobodySpeaks)?;
    Ok(vec![Event::GistNoted { seat, text: entry(text, TEXT_CHARS_MAX)? }])
}
