//! Motions about what was adopted before: rescind, amend, and what of it is in force.

use super::amending;
use super::gate::some;
use crate::law::{MotionKind as K, Outcome};
use crate::meeting::event::Event;
use crate::meeting::id::MotionId;
use crate::meeting::particulars::Past;
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::shelf::{Reconsideration, Shelf, Shelved};
use crate::meeting::text::clean;
use crate::meeting::{ActKind, Amendment, Meeting};

/// Something was adopted, here or earlier, that can still be rescinded or amended.
pub(super) fn something_in_force(m: &Meeting) -> Ruling<()> {
    let here = (0..m.decisions.len()).filter(|at| in_force(m, *at));
    let here = here.map(|at| Past::Motion(m.decisions[at].question));
    let mut why = Refusal::new(Code::NotInForce);
    for of in here.chain((1..=m.earlier.len()).map(Past::Earlier)) {
        match adopted(m, of) {
            Ok(_) => return Ok(()),
            // That it was carried out says more than that it is not there.
            Err(refusal) if refusal.code == Code::NotInForce => {}
            Err(refusal) => why = refusal,
        }
    }
    Err(why)
}

fn in_force(m: &Meeting, at: usize) -> bool {
    let lasting = [K::Main, K::AmendPreviouslyAdopted, K::Ratify, K::AdoptAgenda, K::Election];
    let decision = &m.decisions[at];
    decision.outcome == Outcome::Adopted
        && lasting.contains(&decision.kind)
        && !m.voted[at].set_aside
}

/// The wording in force that is meant, and how it is named from now on.
fn adopted(m: &Meeting, of: Past) -> Ruling<(Past, String)> {
    let missing = || Refusal::new(Code::NotInForce);
    match of {
        Past::Earlier(n) => {
            let earlier = m.earlier.get(n.wrapping_sub(1)).filter(|e| !e.rescinded);
            let earlier = earlier.ok_or_else(missing)?;
            some(!earlier.carried_out, Code::CarriedOut)?;
            let again = |r: &Reconsideration| r.of.as_ref().is_some_and(|d| d.text == earlier.text);
            if m.reconsiderations.iter().any(again) {
                return Err(Refusal::new(Code::StillWithinReach).instead(&[ActKind::CallUp]));
            }
            Ok((of, earlier.text.clone()))
        }
        Past::Last | Past::Motion(_) => {
            let places = (0..m.decisions.len()).rev().filter(|at| in_force(m, *at));
            let meant = |at: &usize| match of {
                Past::Motion(id) => m.decisions[*at].question == id,
                _ => true,
            };
            match places.into_iter().find(meant) {
                Some(at) => here(m, at),
                // Without a number the last of the earlier ones is meant.
                None => match last_earlier(m).filter(|_| of == Past::Last) {
                    Some(earlier) => adopted(m, earlier),
                    None => Err(missing()),
                },
            }
        }
    }
}

/// The last of the earlier decisions that is not rescinded.
fn last_earlier(m: &Meeting) -> Option<Past> {
    m.earlier.iter().rposition(|e| !e.rescinded).map(|at| Past::Earlier(at + 1))
}

fn here(m: &Meeting, at: usize) -> Ruling<(Past, String)> {
    let decision = &m.decisions[at];
    some(!m.voted[at].carried_out, Code::CarriedOut)?;
    // While a motion to reconsider it can still be called up, that goes first (RONR 35:6).
    if m.reconsiderations.iter().any(|r| r.question.target == Some(decision.question)) {
        return Err(Refusal::new(Code::StillWithinReach).instead(&[ActKind::CallUp]));
    }
    Ok((Past::Motion(decision.question), decision.text.clone()))
}

/// The question of rescinding or amending what was adopted.
pub(super) fn question(m: &Meeting, plain: Question, proposal: &Proposal) -> Ruling<Question> {
    let plain = Question { target: None, ..plain };
    match proposal {
        Proposal::Rescind { of } => {
            let (of, text) = adopted(m, *of)?;
            Ok(Question { text, terms: Some(Proposal::Rescind { of }), ..plain })
        }
        Proposal::AmendPreviouslyAdopted { of, amendment } => {
            let (of, text) = adopted(m, *of)?;
            if matches!(amendment, Amendment::Terms(_)) {
                return Err(Code::BadTerms.into());
            }
            let amendment = amendment.map_texts(clean);
            let text = amendment.applied(&text).map_err(amending::misfit)?;
            super::entry(&text, crate::meeting::TEXT_CHARS_MAX)?;
            let terms = Some(Proposal::AmendPreviouslyAdopted { of, amendment });
            Ok(Question { text, terms, ..plain })
        }
        _ => Err(Code::BadTerms.into()),
    }
}

/// The wording of what was decided before.
pub(super) fn wording(m: &Meeting, of: Past) -> Option<String> {
    match of {
        Past::Earlier(n) => m.earlier.get(n.checked_sub(1)?).map(|e| e.text.clone()),
        Past::Motion(id) => m.voted_on(id).map(|at| m.decisions[at].text.clone()),
        Past::Last => adopted(m, of).ok().map(|(_, text)| text),
    }
}

/// Whether previous notice was given of a motion about `of`, or with these words.
pub(super) fn has_notice(m: &Meeting, of: Option<Past>, text: &str) -> bool {
    // Before the meeting has decided anything, "the last" is the last of the earlier decisions.
    let last = last_earlier(m);
    let names =
        |named: Past| Some(named) == of || (named == Past::Last && of.is_some() && of == last);
    let notices = m.notices.iter().filter(|n| !n.for_next);
    let mut notices = notices.filter(|n| n.of.is_none_or(names));
    notices.any(|n| {
        let about = n.about.as_deref() == Some(text);
        about || n.of.is_some() || text.contains(&n.text) || n.text.contains(text)
    })
}

pub(super) fn carried_out(m: &Meeting, of: Past) -> Ruling<Vec<Event>> {
    let (of, _) = adopted(m, of)?;
    // As soon as somebody moves to reconsider it, nothing is done on it (RONR 37:11), recorded or not.
    let made = m.pending.iter().chain(&m.proposed).chain(m.waiting.iter().map(|w| &w.question));
    let again = [K::Reconsider, K::ReconsiderEnterMinutes];
    let mut again = made.filter(|q| again.contains(&q.kind)).filter_map(|q| q.target);
    if again.any(|target| of == Past::Motion(target)) {
        return Err(Code::StillWithinReach.into());
    }
    Ok(vec![Event::CarriedOut { of }])
}

/// What was put aside for the reason meant.
pub(super) fn on_shelf(
    m: &Meeting,
    of: Option<MotionId>,
    fits: impl Fn(&Shelf) -> bool,
) -> Ruling<&Shelved> {
    let mut there = m.shelf.iter().rev().filter(|s| fits(&s.why));
    there.find(|s| of.is_none_or(|of| s.id() == of)).ok_or_else(|| Code::NotThere.into())
}
