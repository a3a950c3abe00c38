//! Whether a motion may be made in this state: rank, what it is applied to, and its own window.

use super::gate::{is_voting, nothing_proposed, some, step_opens};
use super::{again, election, precedence, terms, waived};
use crate::law::{FloorRule, MotionClass, MotionKind as K, Outcome};
use crate::meeting::chair::{APPEAL_WINDOW_SECS, LastWord};
use crate::meeting::event::Event;
use crate::meeting::format::Allowance;
use crate::meeting::id::Instant;
use crate::meeting::particulars::Nature;
use crate::meeting::proposal::Proposal;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::shelf::Shelf;
use crate::meeting::vote::Method;
use crate::meeting::{ActKind, Meeting};

/// Whether the motion `made` may be made, whatever its terms and whoever makes it.
pub(super) fn motion(m: &Meeting, made: K, now: Instant) -> Ruling<()> {
    let kind = precedence::variant(m, made);
    precedence::used(m, kind)?;
    match kind {
        // These interrupt, take effect by themselves, or wait for the chair.
        K::ParliamentaryInquiry | K::RequestForInformation => Ok(()),
        K::QuestionOfPrivilege => precedence::check(m, kind),
        K::DivisionOfAssembly => doubtful_vote(m).map(|_| ()),
        K::DivisionOfQuestionDemand => several_resolutions(m),
        K::Nominate => election::open_to_nominations(m),
        K::Reconsider | K::ReconsiderEnterMinutes => {
            nothing_proposed(m)?;
            super::reconsidering::something_to_reconsider(m, kind, now)
        }
        K::Appeal => appealable(m, now),
        K::ClosePolls | K::ReopenPolls => polls(m, kind),
        _ => on_the_stack(m, kind, now),
    }
}

fn on_the_stack(m: &Meeting, kind: K, now: Instant) -> Ruling<()> {
    nothing_proposed(m)?;
    if kind == K::Amend && m.question().is_some_and(|q| q.kind == K::AmendSecondary) {
        return Err(Refusal::new(Code::ThirdDegree).instead(&[ActKind::PutQuestion]));
    }
    precedence::check(m, kind)?;
    precedence::applies(m, kind)?;
    let class = precedence::used(m, kind)?.class;
    if matches!(class, MotionClass::Main | MotionClass::Subsidiary | MotionClass::BringAgain)
        && kind != K::CorrectMinutes
    {
        step_opens(m, Allowance::Motions)?;
    }
    if matches!(
        kind,
        K::Main
            | K::Ratify
            | K::Rescind
            | K::AmendPreviouslyAdopted
            | K::TakeFromTable
            | K::DischargeCommittee
    ) {
        within_the_call(m)?;
    }
    if class == MotionClass::Subsidiary {
        subsidiary(m, kind, now)?;
    }
    if matches!(
        kind,
        K::PreviousQuestion | K::LayOnTable | K::Adjourn | K::OrdersOfDay | K::TakeFromTable
    ) {
        progress_since(m, kind)?;
    }
    window(m, kind, now)
}

/// What treats a motion: it must be there, and while the previous question is ordered only laying
/// on the table is in order (RONR 16:10).
fn subsidiary(m: &Meeting, kind: K, now: Instant) -> Ruling<()> {
    let top = m
        .question()
        .ok_or_else(|| Refusal::new(Code::NoPendingQuestion).instead(&[ActKind::Move(K::Main)]))?;
    let over = top.orders.close_at.is_some_and(|at| at <= now);
    if (top.orders.closed || over) && kind != K::LayOnTable {
        return waived(m, Refusal::new(Code::DebateClosed).instead(&[ActKind::PutQuestion]));
    }
    match kind {
        K::Amend | K::AmendSecondary => amendable(m),
        K::PreviousQuestion => {
            let amendable = precedence::row(m, top.kind).is_some_and(|row| row.amendable);
            some(amendable || m.is_debatable_kind(top), Code::NotDebatable)
        }
        K::LimitExtendDebate => some(m.is_debatable_kind(top), Code::NotDebatable),
        // The rest treat the main motion: there must be one of substance below.
        K::PostponeIndefinitely | K::Commit | K::ConsiderInformally => {
            some(m.main().is_some_and(|q| q.election.is_none()), Code::NoPendingQuestion)
        }
        _ => Ok(()),
    }
}

/// A special meeting takes up what its call names: an item of the agenda (RONR 9:15).
pub(super) fn within_the_call(m: &Meeting) -> Ruling<()> {
    let special = m.convening.as_ref().is_some_and(|c| c.special);
    let named = m.agenda.place.is_some_and(|p| p.item.is_some());
    some(!special || named, Code::OutsideCall)
}

fn amendable(m: &Meeting) -> Ruling<()> {
    let target = precedence::target(m, K::Amend).ok_or(Code::NoPendingQuestion)?;
    let amendable = precedence::row(m, target.kind).is_some_and(|row| row.amendable);
    let can_change = target.has_words() || target.terms_meant().is_some_and(Proposal::has_terms);
    if amendable && can_change && target.election.is_none() {
        Ok(())
    } else {
        Err(Code::NotAmendable.into())
    }
}

/// It was just voted down, and nobody has spoken and nothing has been decided since.
fn progress_since(m: &Meeting, kind: K) -> Ruling<()> {
    let lost = m.decisions.iter().rev().find(|d| d.kind == kind);
    let lost = lost.is_some_and(|d| d.outcome == Outcome::Lost);
    if lost && m.last_tried.get(&kind) == Some(&m.progress) {
        return waived(m, Code::NoProgress.into());
    }
    Ok(())
}

fn window(m: &Meeting, kind: K, now: Instant) -> Ruling<()> {
    match kind {
        K::ObjectionToConsideration => objection(m).and_then(|()| not_voted_down(m, kind)),
        K::PostponeIndefinitely => not_voted_down(m, kind),
        // The parts of another motion would not be motions of its kind.
        K::DivisionOfQuestion => {
            let target = precedence::target(m, kind).ok_or(Code::NoPendingQuestion)?;
            let divisible = matches!(target.kind, K::Main | K::QuestionOfPrivilege);
            some(divisible, Code::NotIndependent)
        }
        K::ConsiderByParagraph => {
            some(m.main().is_some_and(|q| q.paragraphs.is_none()), Code::AlreadyDecided)
        }
        K::CreateBlank => {
            let top = m.question().ok_or(Code::NoPendingQuestion)?;
            some(top.blank.is_none(), Code::BlankOpen)?;
            some(top.takes_blank(), Code::NotAmendable)
        }
        // One order to count is enough.
        K::OrderCount if m.pending.iter().any(|q| q.kind == K::OrderCount) => {
            Err(Refusal::new(Code::OutOfOrderPrecedence)
                .with("pending", K::OrderCount.id())
                .instead(&[ActKind::PutQuestion]))
        }
        K::OrderCount if uncounted_vote(m) => Ok(()),
        K::OrderCount | K::VotingMethod => some(m.question().is_some(), Code::NoPendingQuestion),
        K::NominationMethod => election::pending(m).map(|_| ()),
        K::CloseNominations => election::open_to_nominations(m),
        K::ReopenNominations => election::closed_to_nominations(m),
        K::MakeUnanimous => {
            let last = m.decisions.last().is_some_and(|d| d.kind == K::Election);
            some(last, Code::NoElection)
        }
        K::ExtendTimePending => extendable(m, now),
        K::TakeFromTable => on_the_table(m),
        K::DischargeCommittee => {
            let referred = m.shelf.iter().any(|s| s.why.is_committee());
            some(referred, Code::NotThere)
        }
        K::Rescind | K::AmendPreviouslyAdopted => again::something_in_force(m),
        K::OrdersOfDay => something_due(m, now),
        K::Penalty if m.named.is_empty() => {
            waived(m, Refusal::new(Code::NotNamed).instead(&[ActKind::Name]))
        }
        K::CorrectMinutes => some(m.minutes_of.is_some(), Code::NoMinutes),
        _ => Ok(()),
    }
}

/// Made once on one question, and not a second time after it was voted down (RONR 11:5, 26:6).
fn not_voted_down(m: &Meeting, kind: K) -> Ruling<()> {
    let target = precedence::target(m, kind).map(|q| q.id);
    let lost = terms::voted_down(m, kind, target).next().is_some();
    if lost { waived(m, Code::AlreadyDecided.into()) } else { Ok(()) }
}

/// Only before debate has begun or a subsidiary motion has been stated, and only against an
/// original main motion (RONR 26:2).
fn objection(m: &Meeting) -> Ruling<()> {
    let main = m.main().ok_or(Code::NoPendingQuestion)?;
    let original = matches!(&main.terms, Some(Proposal::Main(w)) if w.nature == Nature::Original);
    if !original {
        return waived(m, Code::NotOriginal.into());
    }
    if main.orders.under_way {
        return waived(
            m,
            Refusal::new(Code::TooLate).instead(&[ActKind::Move(K::PostponeIndefinitely)]),
        );
    }
    Ok(())
}

/// Independent resolutions moved together stand immediately pending.
fn several_resolutions(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let main = m.question().ok_or(Code::NoPendingQuestion)?;
    let several = main.resolutions().len() > 1;
    some(several && main.kind == K::Main, Code::NotIndependent)
}

/// The number of the command that decided a question, while nothing else has happened since. An
/// order to count that vote, once it is pending, is put first.
pub(super) fn just_decided(m: &Meeting) -> Option<u64> {
    let ordered = m.question().is_some_and(|q| q.kind == K::OrderCount);
    m.just_voted.filter(|_| !ordered).map(|vote| vote.command)
}

/// The number of the command that announced a vote judged by ear or eye, while nothing else has
/// happened since; `None` while such a vote is being taken. Anything else cannot be divided.
pub(super) fn doubtful_vote(m: &Meeting) -> Ruling<Option<u64>> {
    let by_ear = |method: Method| matches!(method, Method::Voice | Method::Hands);
    if is_voting(m) {
        let doubtful = m.vote.as_ref().is_some_and(|v| by_ear(v.method));
        return if doubtful { Ok(None) } else { Err(Code::NotDoubtful.into()) };
    }
    // An order to count that vote is pending: it is put first.
    if m.question().is_some_and(|q| q.kind == K::OrderCount) {
        return Err(Refusal::new(Code::OutOfOrderPrecedence)
            .with("pending", K::OrderCount.id())
            .instead(&[ActKind::PutQuestion]));
    }
    match m.just_voted {
        Some(vote) if vote.by_ear => Ok(Some(vote.command)),
        Some(_) => Err(Code::NotDoubtful.into()),
        None if m.decisions.is_empty() => Err(Code::NoVote.into()),
        None => Err(Code::TooLate.into()),
    }
}

/// Whether a vote was announced without a count, by rising too, and nothing has happened since.
fn uncounted_vote(m: &Meeting) -> bool {
    let voting = is_voting(m) && doubtful_vote(m).is_ok();
    voting || m.just_voted.is_some_and(|vote| !vote.counted)
}

/// The number of the command that demanded the division under way, if nothing has happened since.
pub(super) fn divided(m: &Meeting) -> Option<u64> {
    let rising = m.vote.as_ref().is_some_and(|v| v.method == Method::Rising);
    if !rising || !is_voting(m) {
        return None;
    }
    let aside = |e: &Event| {
        matches!(e, Event::ClockSetBack { .. } | Event::Parked { .. } | Event::GistNoted { .. })
    };
    let last = m
        .standing()
        .filter(|r| !aside(&r.event))
        .last()
        .filter(|r| matches!(r.event, Event::Divided { .. }))?;
    let counted = |e: &Event| matches!(e, Event::Decided { .. });
    let ordered = m.standing().any(|r| r.command == last.command && counted(&r.event));
    (!ordered).then_some(last.command)
}

/// There must be a ruling, given just now, and no other appeal (RONR 24:8–9).
fn appealable(m: &Meeting, now: Instant) -> Ruling<()> {
    precedence::used(m, K::Appeal)?;
    let ways: &[ActKind] = &[ActKind::PointOfOrder];
    let another = m.pending.iter().chain(&m.proposed).any(|q| q.kind == K::Appeal);
    if another {
        return Err(Refusal::new(Code::OutOfOrderPrecedence).with("pending", K::Appeal.id()));
    }
    let Some(decree) = &m.decree else {
        let code = match m.last_word {
            Some(LastWord::Ruling) => Code::TooLate,
            Some(LastWord::Opinion) | None => Code::NotAppealable,
        };
        return waived(m, Refusal::new(code).instead(ways));
    };
    let gone_on = m.floor.speech.as_ref().is_some_and(|s| s.clock.runs());
    if gone_on && (now - decree.at).num_seconds() > APPEAL_WINDOW_SECS {
        return waived(m, Refusal::new(Code::TooLate).instead(ways));
    }
    Ok(())
}

/// A ballot is being taken, and its polls are as the motion needs them.
fn polls(m: &Meeting, kind: K) -> Ruling<()> {
    nothing_proposed(m)?;
    let vote = m.vote.as_ref().filter(|v| v.method == Method::Ballot).ok_or(Code::NoVote)?;
    some(is_voting(m), Code::OutOfOrderPrecedence)?;
    precedence::check(m, kind)?;
    match (kind, vote.polls_closed) {
        (K::ClosePolls, true) => Err(Code::PollsClosed.into()),
        (K::ReopenPolls, false) => Err(Code::PollsOpen.into()),
        _ => Ok(()),
    }
}

/// Either the orders of the day are called for, or an hour of adjourning is set.
fn extendable(m: &Meeting, now: Instant) -> Ruling<()> {
    let called = m.question().is_some_and(|q| q.kind == K::OrdersOfDay);
    some(called || m.ends.is_some() || m.due(now).is_some(), Code::NothingDue)
}

fn on_the_table(m: &Meeting) -> Ruling<()> {
    let tabled = m.shelf.iter().rev().find(|s| s.why == Shelf::Table).ok_or(Code::NotThere)?;
    if tabled.inherited || m.decisions.len() > tabled.decisions {
        return Ok(());
    }
    waived(m, Code::NoBusinessSince.into())
}

/// While a question is pending only a special order whose time has come can be called for; with
/// nothing pending, any order that is due (RONR 18:3–5).
fn something_due(m: &Meeting, now: Instant) -> Ruling<()> {
    let general = m.pending.is_empty() && m.shelf.iter().any(|s| s.is_timed(now));
    if m.main().is_some_and(|q| q.orders.kept) {
        return waived(m, Refusal::new(Code::AlreadyDecided).instead(&[ActKind::PutQuestion]));
    }
    some(m.due(now).is_some() || general, Code::NothingDue)
}

/// Whether this motion may interrupt a speaker.
pub(super) fn interrupts(m: &Meeting, kind: K) -> bool {
    precedence::row(m, kind).is_some_and(|row| row.floor == FloorRule::Interrupts)
}
