//! Seconding, stating and taking back motions; blanks and paragraphs.

use super::gate::{self, some};
use super::{entitled, entry, terms};
use crate::law::MotionKind;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant};
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use crate::meeting::{ActKind, Meeting, Seat};

/// The most proposals to fill one blank.
const FILLINGS_MAX: usize = 50;

pub(super) fn second(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, by)?;
    if m.proposed.as_ref().is_some_and(|q| q.mover == seat) {
        return Err(Refusal::new(Code::MoverCannotSecond)
            .with("name", m.roster.name(seat))
            .instead(&[ActKind::Second, ActKind::NoSecond]));
    }
    Ok(vec![Event::Seconded { seat }])
}

pub(super) fn withdraw_second(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    if m.proposed.as_ref().and_then(|q| q.seconder) != Some(seat) {
        return Err(Code::NotSeconder.into());
    }
    Ok(vec![Event::SecondWithdrawn])
}

pub(super) fn no_second(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let question = m.proposed.as_ref().ok_or(Code::NothingMoved)?.id;
    Ok(vec![Event::FellWithoutSecond { question }])
}

pub(super) fn reword(m: &Meeting, by: Actor, text: &str) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    let proposed = m.proposed.as_ref().ok_or(Code::NothingMoved)?;
    if proposed.mover != seat {
        return Err(not_mover(m, proposed.mover));
    }
    let text = entry(text, TEXT_CHARS_MAX)?;
    if text == proposed.text {
        return Err(Code::NoEffect.into());
    }
    terms::not_decided(m, MotionKind::Main, &text)?;
    Ok(vec![Event::Reworded { question: proposed.id, text }])
}

fn not_mover(m: &Meeting, mover: Seat) -> Refusal {
    Refusal::new(Code::NotMover).with("mover", m.roster.name(mover))
}

/// From here on the question is pending. A motion to reconsider made while other business is
/// pending is recorded, and taken up later (RONR 37:9–14).
pub(super) fn state(m: &Meeting, by: Actor, now: Instant) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let proposed = m.proposed.as_ref().ok_or(Code::NothingMoved)?;
    let question = proposed.id;
    if super::reconsidering::waits(m, proposed) {
        return Ok(vec![Event::ReconsiderationKept { question }]);
    }
    // Whoever made a motion while speaking is done speaking.
    let speech = m.floor.speech.as_ref().filter(|s| s.seat == proposed.mover);
    let ended = speech.map(|speech| speech.ended(m.moment(now)));
    Ok(ended.into_iter().chain([Event::Stated { question }]).collect())
}

/// Before the question is stated the mover needs nobody's leave; afterwards it belongs to the
/// meeting, and the request is put as a question of its own (RONR 33:11–18).
pub(super) fn withdraw(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::seat_of(m, by)?;
    if let Some(proposed) = &m.proposed {
        if proposed.mover != seat {
            return Err(not_mover(m, proposed.mover));
        }
        return Ok(vec![Event::TakenBack { question: proposed.id }]);
    }
    gate::floor_free(m)?;
    let Some(target) = m.pending.iter().rev().find(|q| q.mover == seat) else {
        let mover = m.question().map_or(seat, |q| q.mover);
        return Err(not_mover(m, mover));
    };
    let question = Question {
        target: Some(target.id),
        text: target.text.clone(),
        ..terms::blank(m, seat, MotionKind::WithdrawOrModify)
    };
    let id = question.id;
    Ok(vec![Event::Moved { question }, Event::Stated { question: id }])
}

/// A proposal to fill the blank; anybody may make one, and no second is needed (RONR 12:92).
pub(super) fn suggest_filling(m: &Meeting, by: Actor, text: &str) -> Ruling<Vec<Event>> {
    let seat = entitled::as_partisan(m, by)?;
    if m.floor.speech.as_ref().is_some_and(|s| s.seat != seat) {
        gate::floor_free(m)?;
    }
    let text = entry(text, NAME_CHARS_MAX)?;
    let open = m.question().and_then(|q| q.blank.as_ref());
    let fillings = open.map(|b| b.fillings.as_slice()).unwrap_or_default();
    if fillings.len() >= FILLINGS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", FILLINGS_MAX));
    }
    some(!fillings.iter().any(|f| f.text == text), Code::AlreadyDecided)?;
    Ok(vec![Event::FillingSuggested { seat, text }])
}

/// The proposal to be voted on next, as a question of its own above the motion with the blank.
pub(super) fn next_filling(m: &Meeting) -> Option<Question> {
    let top = m.question()?;
    let blank = top.blank.as_ref().filter(|_| top.has_open_blank())?;
    let filling = blank.fillings.get(blank.next()?)?;
    Some(Question {
        target: Some(top.id),
        text: filling.text.clone(),
        no_second: true,
        ..terms::blank(m, filling.by, MotionKind::FillBlank)
    })
}

pub(super) fn may_open_paragraph(m: &Meeting) -> Ruling<()> {
    gate::nothing_proposed(m)?;
    gate::floor_free(m)?;
    let main = m.question().ok_or(Code::NoPendingQuestion)?;
    let open = main.paragraphs.as_ref().is_some_and(|p| p.at <= p.count);
    some(open, Code::NotParagraphs)
}

pub(super) fn next_paragraph(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let paragraphs = m.question().and_then(|q| q.paragraphs.as_ref());
    let at = paragraphs.ok_or(Code::NotParagraphs)?.at + 1;
    Ok(vec![Event::ParagraphOpened { at }])
}
