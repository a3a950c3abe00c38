//! The floor: hands, speeches, the clock, points of order.

use super::{entitled, entry, gate};
use crate::meeting::event::Event;
use crate::meeting::floor::Speech;
use crate::meeting::format::Allowance;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::stance::Stance;
use crate::meeting::text::TEXT_CHARS_MAX;
use crate::meeting::{ActKind, Meeting};

pub(super) fn raise_hand(m: &Meeting, by: Actor, stance: Stance) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    may_speak(m, seat, stance, false)?;
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
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let queue = m.floor.queue(m.question());
    let hand = match seat {
        None => queue.first(),
        Some(seat) => queue.iter().find(|(h, _)| h.seat == seat),
    };
    let seat = seat
        .or(hand.map(|(h, _)| h.seat))
        .ok_or_else(|| Refusal::new(Code::NobodyWaits).instead(&[ActKind::RaiseHand]))?;
    let stance = stance.or(hand.map(|(h, _)| h.stance)).unwrap_or_else(|| usual_stance(m));
    may_speak(m, seat, stance, true)?;
    let speech = Speech {
        seat,
        stance,
        question: m.question().map(|q| q.id),
        started: m.moment(now),
        limit_secs: m.settings.as_ref().map_or(0, |s| s.speech_secs),
        paused_at: None,
        paused_ms: 0,
    };
    Ok(vec![Event::SpeechBegan { speech }])
}

/// What a person called without a raised hand rises for.
fn usual_stance(m: &Meeting) -> Stance {
    if gate::step_allows(m, Allowance::Remarks) {
        Stance::Remark
    } else if gate::step_allows(m, Allowance::Debate) && m.question().is_some() {
        Stance::For
    } else {
        Stance::Question
    }
}

/// Whether `seat` may rise for `stance` here. `called` is true when the chair gives the floor,
/// which is the leave that people without a vote need (RONR 61:6–8).
fn may_speak(m: &Meeting, seat: Seat, stance: Stance, called: bool) -> Ruling<()> {
    let member = entitled::here(m, seat)?;
    let open = stance.opened_by();
    if stance.is_debate() && m.question().is_none() {
        return Err(Refusal::new(Code::NoMotion).instead(&[ActKind::MoveMain]));
    }
    if !gate::step_allows(m, open) {
        return Err(Refusal::new(Code::StepForbids).instead(&[ActKind::Advance]));
    }
    if !stance.is_debate() {
        let leave = called || gate::step_allows(m, Allowance::Remarks);
        return if member.voting || leave {
            Ok(())
        } else {
            Err(Refusal::new(Code::NotAMember).with("name", member.name.as_str()))
        };
    }
    entitled::as_partisan(m, seat.into())?;
    may_debate(m, seat, stance)
}

fn may_debate(m: &Meeting, seat: Seat, stance: Stance) -> Ruling<()> {
    let question = m.question().ok_or(Code::NoMotion)?;
    if !m.is_debatable(question) {
        return Err(Refusal::new(Code::NotDebatable).instead(&[ActKind::PutQuestion]));
    }
    if stance == Stance::Against && question.mover == seat {
        return Err(Refusal::new(Code::MoverAgainst)
            .with("name", m.roster.name(seat))
            .instead(&[ActKind::Withdraw]));
    }
    let used = question.turns.get(&seat).copied().unwrap_or(0);
    let most = m.settings.as_ref().map_or(u32::MAX, |s| s.turns_per_question);
    if used >= most {
        return Err(Refusal::new(Code::TurnsUsed)
            .with("name", m.roster.name(seat))
            .with("used", used)
            .with("max", most));
    }
    Ok(())
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
    let (seat, stance, used_ms) = (speech.seat, speech.stance, speech.used_ms(m.moment(now)));
    Ok(vec![Event::SpeechEnded { seat, stance, used_ms }])
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

pub(super) fn point_of_order(m: &Meeting, by: Actor, text: &str) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, by)?;
    let text = entry(text, TEXT_CHARS_MAX)?;
    let interrupted = m.floor.speech.as_ref().is_some_and(|s| s.paused_at.is_none());
    Ok(vec![Event::PointRaised { seat, text, interrupted }])
}

pub(super) fn rule(m: &Meeting, by: Actor, well_taken: bool, reason: &str) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let reason = entry(reason, TEXT_CHARS_MAX)?;
    Ok(vec![Event::Ruled { well_taken, reason }])
}
