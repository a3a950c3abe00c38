//! Motions that bring a question again before the meeting: reconsider, rescind, amend what was
//! adopted.

use super::gate::{nothing_proposed, some};
use super::{amending, entitled, precedence, terms, waived};
use crate::law::{MotionKind as K, Outcome, Reconsiderable as Which};
use crate::meeting::event::{Decision, Event};
use crate::meeting::id::{Actor, Instant, MotionId, Seat};
use crate::meeting::particulars::{Again, Past};
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::shelf::{Reconsideration, Shelf, Shelved};
use crate::meeting::text::clean;
use crate::meeting::vote::Answer;
use crate::meeting::{ActKind, Amendment, Meeting};

/// The vote meant, by its place in the decisions of this meeting.
fn vote_meant(m: &Meeting, of: Past) -> Ruling<usize> {
    let missing = || Refusal::new(Code::NotThere);
    match of {
        Past::Last => {
            let standing = (0..m.decisions.len()).rev().find(|at| !m.voted[*at].set_aside);
            standing.ok_or_else(missing)
        }
        Past::Motion(id) => m.voted_on(id).ok_or_else(|| missing().with("number", id.0)),
        Past::Earlier(_) => Err(of_an_earlier_session()),
    }
}

/// A vote of an earlier session can be rescinded, or simply moved again.
fn of_an_earlier_session() -> Refusal {
    let ways = [K::Rescind, K::AmendPreviouslyAdopted].map(ActKind::Move);
    Refusal::new(Code::TooLate).instead(&ways)
}

/// Whether this vote can be reconsidered at `now`, whoever moves it.
fn reconsiderable(m: &Meeting, at: usize, kind: K, now: Instant) -> Ruling<()> {
    let (decision, voted) = (&m.decisions[at], &m.voted[at]);
    let row = precedence::row(m, decision.kind);
    let allowed = match row.map(|row| row.reconsider) {
        Some(Which::Yes) => true,
        Some(Which::AdoptedOnly) => decision.outcome == Outcome::Adopted,
        Some(Which::LostOnly) => decision.outcome == Outcome::Lost,
        Some(Which::No) | None => false,
    };
    let finally = kind != K::ReconsiderEnterMinutes || decision.kind == K::Main;
    // The bylaws, once amended, are changed again only by amending them (RONR 57:16).
    let nature = m.subject(decision.question, decision.terms.as_ref()).1;
    let bylaws = nature == crate::meeting::Nature::Bylaws && decision.outcome == Outcome::Adopted;
    if !allowed || !finally || bylaws {
        return Err(Code::NotReconsiderable.into());
    }
    if voted.carried_out {
        return Err(Code::CarriedOut.into());
    }
    below_is_open(m, at)?;
    if was_reconsidered(m, decision.question) {
        // Unless it was amended so much that it is another question, which the chair judges.
        waived(m, Code::AlreadyReconsidered.into())?;
    }
    // Entering it on the minutes goes before an ordinary motion to reconsider (RONR 37:48).
    let of_this =
        m.reconsiderations.iter().filter(|r| r.question.target == Some(decision.question));
    let mut in_the_way = of_this.filter(|r| r.entered || kind == K::Reconsider);
    if in_the_way.next().is_some() {
        return Err(Refusal::new(Code::StillWithinReach).instead(&[ActKind::CallUp]));
    }
    let days = (now.date_naive() - voted.at.with_timezone(now.offset()).date_naive()).num_days();
    // The same day, or the next day on which the session meets (RONR 37:10(b)).
    let latest = if kind == K::ReconsiderEnterMinutes { 0 } else { 1 };
    if days > latest {
        return waived(m, Code::TooLate.into());
    }
    Ok(())
}

/// The questions that the vote was applied to must be open as it left them. Once the main motion
/// has been decided its vote is reconsidered first (RONR 37:27); a previous question is not, once a
/// vote has been taken under it; nor a referral, once the question has come back.
fn below_is_open(m: &Meeting, at: usize) -> Ruling<()> {
    let (decision, voted) = (&m.decisions[at], &m.voted[at]);
    let below = &voted.stack[..voted.stack.len().saturating_sub(1)];
    let Some(main) = below.first() else { return Ok(()) };
    let decided = below.iter().any(|q| m.voted_on(q.id).is_some());
    let aside = m.shelf.iter().any(|s| s.stack.iter().any(|q| q.id == main.id));
    let pending = m.pending.iter().any(|q| q.id == main.id);
    let carried = decision.outcome == Outcome::Adopted;
    let as_it_left_them = match decision.kind {
        K::Commit | K::PostponeDefinitely | K::LayOnTable if carried => aside,
        K::PostponeIndefinitely if carried => !aside && !pending,
        K::ObjectionToConsideration if !carried => !aside && !pending,
        _ => pending,
    };
    if decided || !as_it_left_them {
        return Err(Refusal::new(Code::NotReconsiderable)
            .instead(&[ActKind::Move(K::Reconsider), ActKind::TakeUp]));
    }
    // An amendment that was lost must still fit the words as they have become; one that was
    // adopted must have been the last change.
    let target = decision.target.and_then(|id| m.find(id));
    if let (Some(question), Some(target)) = (voted.stack.last(), target)
        && let Some(change) = question.amendment.as_ref()
        && question.has_words()
    {
        if carried {
            some(question.ground(target) == decision.text, Code::NotReconsiderable)?;
        } else {
            change.applied(question.ground(target)).map_err(amending::misfit)?;
        }
    }
    Ok(())
}

/// Once is enough, unless the question was amended since (RONR 37:11).
fn was_reconsidered(m: &Meeting, question: MotionId) -> bool {
    let amended = |from: usize| {
        m.decisions[from..].iter().any(|d| {
            d.kind == K::Amend && d.target == Some(question) && d.outcome == Outcome::Adopted
        })
    };
    let refused = |d: &Decision| {
        d.kind == K::Reconsider && d.target == Some(question) && d.outcome == Outcome::Lost
    };
    (0..m.decisions.len()).any(|at| {
        let again = m.decisions[at].question == question && m.voted[at].reconsidered;
        (again || refused(&m.decisions[at])) && !amended(at)
    })
}

/// There is a vote that could be reconsidered.
pub(super) fn something_to_reconsider(m: &Meeting, kind: K, now: Instant) -> Ruling<()> {
    let standing = (0..m.decisions.len()).rev().filter(|at| !m.voted[*at].set_aside);
    let mut last = None;
    for at in standing {
        match reconsiderable(m, at, kind, now) {
            Ok(()) => return Ok(()),
            Err(refusal) => last = last.or(Some(refusal)),
        }
    }
    Err(last.unwrap_or_else(|| {
        let earlier = m.earlier.iter().any(|e| !e.rescinded);
        if earlier { of_an_earlier_session() } else { Code::NotThere.into() }
    }))
}

/// Moved by somebody who voted with the prevailing side. What was said about that is not kept.
pub(super) fn reconsider(
    m: &Meeting,
    mover: Seat,
    proposal: &Proposal,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let (Proposal::Reconsider(again) | Proposal::ReconsiderEnterMinutes(again)) = proposal else {
        return Err(Code::BadTerms.into());
    };
    let kind = proposal.kind();
    let at = vote_meant(m, again.of)?;
    reconsiderable(m, at, kind, now)?;
    let decision = &m.decisions[at];
    prevailed(m, decision, mover, again.voted)?;
    let of = Again { of: Past::Motion(decision.question), voted: None };
    let terms = match kind {
        K::Reconsider => Proposal::Reconsider(of),
        _ => Proposal::ReconsiderEnterMinutes(of),
    };
    let question = Question {
        target: Some(decision.question),
        text: decision.text.clone(),
        terms: Some(terms),
        ..terms::blank(m, mover, kind)
    };
    Ok(vec![Event::Moved { question }])
}

/// The prevailing side: those for, when it was adopted; those against, when it was lost, by a tie
/// or by too few for two thirds as well. Where the roll was called, the roll says it.
fn prevailed(m: &Meeting, decision: &Decision, mover: Seat, says: Option<Answer>) -> Ruling<()> {
    let side = match decision.outcome {
        Outcome::Adopted => Answer::Yes,
        Outcome::Lost => Answer::No,
    };
    let on_the_roll = decision.roll.iter().find(|(seat, _)| *seat == mover).map(|(_, a)| *a);
    let consent = decision.method == crate::meeting::Method::Consent;
    let voted = on_the_roll.or(says).unwrap_or(side);
    if consent || voted == side {
        return Ok(());
    }
    let refusal = Refusal::new(Code::WrongSide).with("name", m.roster.name(mover));
    waived(m, refusal.instead(&[ActKind::Move(K::Reconsider)]))
}

/// Whether a motion to reconsider, when stated, is only recorded: it is entered on the minutes for
/// another day, or other business is pending that it does not belong to.
pub(super) fn waits(m: &Meeting, proposed: &Question) -> bool {
    match proposed.kind {
        K::ReconsiderEnterMinutes => true,
        K::Reconsider => !takes_up_now(m, proposed),
        _ => false,
    }
}

/// Nothing is pending; or the vote was on something applied to the question immediately pending.
fn takes_up_now(m: &Meeting, proposed: &Question) -> bool {
    let Some(top) = m.question() else { return true };
    let vote = proposed.target.and_then(|id| m.voted_on(id));
    let below = vote.and_then(|at| m.voted[at].stack.iter().rev().nth(1));
    below.is_some_and(|below| below.id == top.id)
}

/// One that can be called up now.
fn callable(m: &Meeting, of: Option<MotionId>, now: Instant) -> Ruling<&Question> {
    let kept = m.reconsiderations.iter();
    let mut meant = kept.filter(|r| of.is_none_or(|of| r.question.id == of)).peekable();
    meant.peek().ok_or(Code::NotThere)?;
    let today = now.date_naive();
    let ripe = |at: Instant| at.with_timezone(now.offset()).date_naive() < today;
    meant
        .find(|r| !r.entered || ripe(r.at))
        .map(|r| &r.question)
        .ok_or_else(|| Code::NotToday.into())
}

pub(super) fn may_call_up(m: &Meeting, now: Instant) -> Ruling<()> {
    nothing_proposed(m)?;
    super::gate::floor_free(m)?;
    callable(m, None, now)?;
    some(m.pending.is_empty(), Code::QuestionOpen)
}

pub(super) fn call_up(
    m: &Meeting,
    by: Actor,
    of: Option<MotionId>,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_member(m, by)?;
    let question = callable(m, of, now)?.id;
    Ok(vec![Event::CalledUp { question }])
}

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
