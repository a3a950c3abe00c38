//! Making motions: who, with which terms, and what happens at once.

use super::gate::{self, gate};
use super::{entitled, precedence, requests, terms, timely};
use crate::law::MotionKind as K;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::proposal::Proposal;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::Method;
use crate::meeting::{ActKind, Meeting};

pub(super) fn make(
    m: &Meeting,
    by: Actor,
    proposal: &Proposal,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let kind = precedence::variant(m, proposal.kind());
    let mover = mover(m, by, kind)?;
    has_the_floor(m, mover, proposal, now)?;
    match proposal {
        Proposal::ParliamentaryInquiry { .. }
        | Proposal::RequestForInformation { .. }
        | Proposal::QuestionOfPrivilege { .. } => requests::raise(m, mover, proposal),
        Proposal::DivisionOfAssembly => requests::divide(m, mover),
        Proposal::DivisionOfQuestionDemand { part } => requests::separate(m, mover, *part),
        Proposal::Nominate { name } => super::election::nominate(m, mover, name),
        Proposal::Reconsider(_) | Proposal::ReconsiderEnterMinutes(_) => {
            super::reconsidering::reconsider(m, mover, proposal, now)
        }
        Proposal::OrdersOfDay => {
            // One member's demand: the chair complies, or lets the meeting decide.
            let question = terms::question(m, mover, proposal, now)?;
            let id = question.id;
            Ok(vec![Event::Moved { question }, Event::Stated { question: id }])
        }
        _ => {
            let question = terms::question(m, mover, proposal, now)?;
            Ok(vec![Event::Moved { question }])
        }
    }
}

/// The chair assumes a motion and asks for objections.
pub(super) fn ask_consent(
    m: &Meeting,
    by: Actor,
    proposal: &Proposal,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by)?;
    gate(m, ActKind::Move(proposal.kind()), now)?;
    if m.floor.speech.as_ref().is_none_or(|speech| !proposal.gives_time_to(speech.seat)) {
        gate::floor_free(m)?;
    }
    let by_itself = matches!(
        proposal.kind(),
        K::ParliamentaryInquiry
            | K::RequestForInformation
            | K::QuestionOfPrivilege
            | K::DivisionOfAssembly
            | K::DivisionOfQuestionDemand
            | K::Nominate
            | K::Reconsider
            | K::ReconsiderEnterMinutes
            | K::ClosePolls
            | K::ReopenPolls
    );
    if by_itself {
        return Err(Refusal::new(Code::BadTerms).instead(&[ActKind::Move(proposal.kind())]));
    }
    let mut question = terms::question(m, chair, proposal, now)?;
    question.no_second = true;
    let id = question.id;
    // The vote is put on the question as it will stand.
    let mut stated = m.clone();
    stated.pending.push(question.clone());
    gate::puttable(&stated, now)?;
    let put = super::voting::put(&stated, by, Method::Consent)?;
    let made = [Event::Moved { question }, Event::Stated { question: id }];
    Ok(made.into_iter().chain(put).collect())
}

/// A voting member who is here. The chair, being impartial, makes no motions but those that take
/// no side.
fn mover(m: &Meeting, by: Actor, kind: K) -> Ruling<Seat> {
    if kind.takes_no_side() { entitled::as_member(m, by) } else { entitled::as_partisan(m, by) }
}

/// A speaker may move while speaking; anybody else waits for the floor, unless the motion may
/// interrupt. When the speaker's time is over, anybody may move to give more of it.
fn has_the_floor(m: &Meeting, mover: Seat, proposal: &Proposal, now: Instant) -> Ruling<()> {
    let kind = precedence::variant(m, proposal.kind());
    let own_or_over = m.floor.speech.as_ref().is_none_or(|speech| {
        let more = proposal.gives_time_to(speech.seat) && speech.clock.left_secs(now) <= 0;
        speech.seat == mover || more
    });
    if own_or_over || timely::interrupts(m, kind) {
        return Ok(());
    }
    gate::floor_free(m)
}
