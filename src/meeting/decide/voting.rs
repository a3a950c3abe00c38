//! Putting the question, taking the vote, announcing the result.

use super::entitled;
use crate::law::{Base, MotionKind, Outcome, Tally, Threshold, Verdict, judge, judge_unanimous};
use crate::meeting::event::{Decision, Event};
use crate::meeting::id::{Actor, Seat};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::{Answer, Method, Vote};
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeMap;

pub(super) fn put(m: &Meeting, by: Actor, method: Method) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let charter = m.charter().ok_or(Code::NotConvened)?;
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    let threshold = m.threshold_for(question.kind).ok_or(Code::NotConvened)?;
    if question.kind == MotionKind::Main && !charter.format.methods.contains(&method) {
        let ids: Vec<_> = charter.format.methods.iter().map(|m| m.id()).collect();
        return Err(Refusal::new(Code::MethodNotAllowed)
            .with("methods", ids.join(", "))
            .instead(&[ActKind::PutQuestion]));
    }
    if method == Method::Consent {
        consentable(m, threshold)?;
    }
    if method == Method::Voice {
        audible(threshold, &[ActKind::PutQuestion])?;
    }
    let vote = Vote { question: question.id, method, threshold, answers: BTreeMap::new() };
    Ok(vec![Event::Put { vote }])
}

/// Consent cannot give what a unanimous count could not: those attending must be enough.
fn consentable(m: &Meeting, threshold: Threshold) -> Ruling<()> {
    let present = m.roster.present();
    let base = match threshold.base {
        Base::VotesCast | Base::Present => present,
        Base::Membership => m.roster.membership(),
    };
    if threshold.met(present, base) {
        return Ok(());
    }
    Err(Refusal::new(Code::CountNeeded).instead(&[ActKind::PutQuestion, ActKind::CancelVote]))
}

/// Only more than half of the votes cast can be judged without counting.
fn audible(threshold: Threshold, instead: &[ActKind]) -> Ruling<()> {
    if threshold == Threshold::majority_of(Base::VotesCast) {
        return Ok(());
    }
    Err(Refusal::new(Code::CountNeeded).instead(instead))
}

struct Taken {
    tally: Option<Tally>,
    verdict: Option<Verdict>,
    outcome: Outcome,
    roll: Vec<(Seat, Answer)>,
    present: u32,
}

pub(super) fn no_objection(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    consentable(m, m.vote.as_ref().ok_or(Code::NoVote)?.threshold)?;
    let present = m.roster.present();
    let verdict = Some(judge_unanimous(present));
    dispose(m, Taken { tally: None, verdict, outcome: Outcome::Adopted, roll: vec![], present })
}

pub(super) fn object(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, by)?;
    Ok(vec![Event::Objected { seat }])
}

pub(super) fn announce(m: &Meeting, by: Actor, outcome: Outcome) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    audible(vote.threshold, &[ActKind::Count])?;
    let present = m.roster.present();
    dispose(m, Taken { tally: None, verdict: None, outcome, roll: vec![], present })
}

pub(super) fn count(
    m: &Meeting,
    by: Actor,
    yes: u32,
    no: u32,
    abstain: Option<u32>,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    counted(m, Tally { yes, no, abstain }, vec![], m.roster.present())
}

fn counted(
    m: &Meeting,
    tally: Tally,
    roll: Vec<(Seat, Answer)>,
    present: u32,
) -> Ruling<Vec<Event>> {
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    if tally.all() > present {
        return Err(Refusal::new(Code::CountExceedsPresent)
            .with("counted", tally.all())
            .with("present", present)
            .instead(&[ActKind::Count, ActKind::Mark]));
    }
    let verdict = judge(vote.threshold, tally, present, m.roster.membership());
    let outcome = verdict.outcome;
    dispose(m, Taken { tally: Some(tally), verdict: Some(verdict), outcome, roll, present })
}

pub(super) fn answer(m: &Meeting, seat: Seat, answer: Answer) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, seat.into())?;
    Ok(vec![Event::Answered { seat, answer }])
}

/// The chair is called last and answers only where it affects the result, so the chair's silence
/// does not keep the roll open (RONR 45:45–55).
pub(super) fn close_roll(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by)?;
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let silent = m.roster.members().filter(|member| {
        member.voting
            && member.seat != chair
            && m.roster.presence(member.seat).counts()
            && !vote.answers.contains_key(&member.seat)
    });
    let names: Vec<_> = silent.map(|member| member.name.clone()).collect();
    if !names.is_empty() {
        return Err(Refusal::new(Code::RollIncomplete)
            .with("missing", names.len())
            .with("names", names)
            .instead(&[ActKind::Answer, ActKind::Mark]));
    }
    // Whoever answered and then left attended this vote: the answer stands, and so does the
    // person in the number of those attending. Otherwise more could vote than attend.
    let roll: Vec<_> = vote.answers.iter().map(|(seat, answer)| (*seat, *answer)).collect();
    let counted_here = |seat: &Seat| {
        m.roster.presence(*seat).counts() && m.roster.member(*seat).is_some_and(|p| p.voting)
    };
    let left = roll.iter().filter(|(seat, _)| !counted_here(seat)).count() as u32;
    let number = |wanted| roll.iter().filter(|(_, a)| *a == wanted).count() as u32;
    let tally = Tally {
        yes: number(Answer::Yes),
        no: number(Answer::No),
        abstain: Some(number(Answer::Abstain)),
    };
    counted(m, tally, roll, m.roster.present() + left)
}

pub(super) fn cancel(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::VoteCancelled])
}

fn dispose(m: &Meeting, taken: Taken) -> Ruling<Vec<Event>> {
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    let decision = Decision {
        question: question.id,
        kind: question.kind,
        item: question.item,
        text: question.text.clone(),
        mover: question.mover,
        seconder: question.seconder,
        method: vote.method,
        tally: taken.tally,
        verdict: taken.verdict,
        outcome: taken.outcome,
        roll: taken.roll,
        present: taken.present,
        membership: m.roster.membership(),
        quorum_needed: m.quorum_needed(),
    };
    let ends = question.kind == MotionKind::Adjourn && taken.outcome == Outcome::Adopted;
    let adjourned = ends.then(|| Event::Adjourned { present: m.roster.present() });
    Ok(std::iter::once(Event::Decided { decision: Box::new(decision) }).chain(adjourned).collect())
}
