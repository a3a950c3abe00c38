//! Making, seconding, stating and taking back motions.

use super::{entitled, entry, gate};
use crate::law::{MotionKind, Outcome};
use crate::meeting::amendment::{Amendment, Misfit};
use crate::meeting::event::{Decision, Event};
use crate::meeting::id::{Actor, MotionId, Seat};
use crate::meeting::question::{Proposal, Question};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeMap;

pub(super) fn make(m: &Meeting, by: Actor, proposal: &Proposal) -> Ruling<Vec<Event>> {
    let mover = match proposal {
        // Adjourning is no taking of sides.
        Proposal::Adjourn => entitled::as_member(m, by)?,
        _ => entitled::as_partisan(m, by)?,
    };
    // A speaker may move while speaking; anybody else waits for the floor.
    if m.floor.speech.as_ref().is_none_or(|s| s.seat != mover) {
        gate::floor_free(m)?;
    }
    let question = match proposal {
        Proposal::Main { text } => main(m, mover, text)?,
        Proposal::Amend(amendment) => amend(m, mover, amendment)?,
        Proposal::Adjourn => blank(m, mover, MotionKind::Adjourn),
    };
    Ok(vec![Event::Moved { question }])
}

fn blank(m: &Meeting, mover: Seat, kind: MotionKind) -> Question {
    Question {
        id: MotionId(m.motions_made + 1),
        kind,
        mover,
        seconder: None,
        text: String::new(),
        amendment: None,
        target: None,
        item: m.agenda.place.and_then(|p| p.item),
        turns: BTreeMap::new(),
        last_stance: None,
    }
}

fn main(m: &Meeting, mover: Seat, text: &str) -> Ruling<Question> {
    let text = entry(text, TEXT_CHARS_MAX)?;
    not_decided(m, MotionKind::Main, &text)?;
    Ok(Question { text, ..blank(m, mover, MotionKind::Main) })
}

/// The same question may not come up again in the same session (RONR 38:1–4). The same words on
/// another item are another question; an amendment is the same when it was lost and would lead to
/// the same text.
fn not_decided(m: &Meeting, kind: MotionKind, text: &str) -> Ruling<()> {
    let item = m.agenda.place.and_then(|p| p.item);
    let same = |d: &Decision| {
        let again = d.kind == MotionKind::Main || d.outcome == Outcome::Lost;
        d.kind == kind && d.item == item && d.text == text && again
    };
    if m.decisions.iter().any(same) {
        return Err(Code::AlreadyDecided.into());
    }
    Ok(())
}

fn amend(m: &Meeting, mover: Seat, amendment: &Amendment) -> Ruling<Question> {
    let amendment = amendment.map_texts(clean);
    for text in amendment.texts() {
        not_too_long(text)?;
    }
    let target = m.question().ok_or(Code::NoPendingQuestion)?;
    let kind = match target.kind {
        MotionKind::Amend => MotionKind::AmendSecondary,
        _ => MotionKind::Amend,
    };
    let question = Question {
        amendment: Some(amendment.clone()),
        target: Some(target.id),
        ..blank(m, mover, kind)
    };
    let text = match amendment.applied(question.ground(target)) {
        Ok(text) => text,
        Err(fault) => return Err(misplaced(m, target, &amendment).unwrap_or_else(|| misfit(fault))),
    };
    if kind == MotionKind::AmendSecondary {
        secondary_holds(m, target, &text)?;
    }
    not_too_long(&text)?;
    not_decided(m, kind, &text)?;
    Ok(Question { text, ..question })
}

/// Words that stand in the main motion and not in the pending amendment: a second primary
/// amendment, which waits until the first is decided (RONR 12:13).
fn misplaced(m: &Meeting, target: &Question, amendment: &Amendment) -> Option<Refusal> {
    let main = target.target.and_then(|id| m.find(id))?;
    amendment.applied(&main.text).ok()?;
    let refusal = Refusal::new(Code::OutOfOrderPrecedence).with("pending", "amend");
    Some(refusal.instead(&[ActKind::PutQuestion]))
}

fn not_too_long(text: &str) -> Ruling<()> {
    if text.chars().count() > TEXT_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong).with("max", TEXT_CHARS_MAX));
    }
    Ok(())
}

/// The primary amendment, changed, must still fit the main motion.
fn secondary_holds(m: &Meeting, primary: &Question, words: &str) -> Ruling<()> {
    let main = primary.target.and_then(|id| m.find(id));
    match (&primary.amendment, main) {
        (Some(change), Some(main)) => {
            let text = change.with_words(words).applied(&main.text).map_err(misfit)?;
            not_too_long(&text)
        }
        _ => Ok(()),
    }
}

fn misfit(misfit: Misfit) -> Refusal {
    match misfit {
        Misfit::NotFound(words) => Refusal::new(Code::WordsNotFound).with("words", words),
        Misfit::Ambiguous(words, times) => {
            Refusal::new(Code::WordsAmbiguous).with("words", words).with("times", times)
        }
        Misfit::NoChange | Misfit::NothingLeft => Code::NoEffect.into(),
    }
    .instead(&[ActKind::MoveAmend])
}

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
    not_decided(m, MotionKind::Main, &text)?;
    Ok(vec![Event::Reworded { question: proposed.id, text }])
}

fn not_mover(m: &Meeting, mover: Seat) -> Refusal {
    Refusal::new(Code::NotMover).with("mover", m.roster.name(mover))
}

pub(super) fn state(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let question = m.proposed.as_ref().ok_or(Code::NothingMoved)?.id;
    Ok(vec![Event::Stated { question }])
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
        ..blank(m, seat, MotionKind::Withdraw)
    };
    let id = question.id;
    Ok(vec![Event::Moved { question }, Event::Stated { question: id }])
}
