//! Putting the question, taking the vote, announcing the result.

use super::gate::{is_voting, some};
use super::{election, entitled, motions};
use crate::law::{Base, Electorate, MotionKind, Needs, Outcome, Tally, Verdict, judge_unanimous};
use crate::meeting::event::{Decision, Event};
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::{Answer, Method, Vote};
use crate::meeting::{ActKind, Meeting, Place};
use chrono::TimeDelta;
use std::collections::BTreeMap;

pub(super) fn put(m: &Meeting, by: Actor, method: Method) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    // Of several proposals to fill a blank, or nominees, the next is put as a question of its own.
    let next = match motions::next_filling(m) {
        None => election::next_nominee(m, method)?,
        filling => filling,
    };
    if let Some(next) = next {
        let mut stated = m.clone();
        stated.pending.push(next.clone());
        let id = next.id;
        let put = put(&stated, by, method)?;
        let made = [Event::Moved { question: next }, Event::Stated { question: id }];
        return Ok(made.into_iter().chain(put).collect());
    }
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    allowed(m, question, method)?;
    let (needs, basis) = m.needs(question).ok_or(Code::NotConvened)?;
    if method == Method::Consent {
        consentable(m, &needs)?;
    }
    if method == Method::Voice {
        audible(&needs, question, &[ActKind::PutQuestion])?;
    }
    let (answers, polls_closed) = (BTreeMap::new(), false);
    let vote = Vote { question: question.id, method, needs, basis, polls_closed, answers };
    Ok(vec![Event::Put { vote }])
}

/// The format names the ways in which its main motions may be voted on; the meeting may order one.
fn allowed(m: &Meeting, question: &Question, method: Method) -> Ruling<()> {
    let methods = m.charter().map(|c| c.format.methods.as_slice()).unwrap_or_default();
    if question.election.is_some() {
        return some(method == Method::Ballot, Code::BallotRequired);
    }
    // The ballots that are out are those of the question whose polls it is about.
    if method == Method::Ballot && m.balloting.is_some() {
        return Err(Refusal::new(Code::WrongMethod).instead(&[ActKind::PutQuestion]));
    }
    if question.kind == MotionKind::Nominate && !election::is_by_voice(method) {
        return Err(Code::WrongMethod.into());
    }
    // What was secret stays so: a show of hands would tell who voted otherwise (1915 §46). Asking
    // whether anybody objects is no vote.
    let secret = m.decisions.last().is_some_and(|d| d.method == Method::Ballot);
    if question.kind == MotionKind::MakeUnanimous && secret {
        return some(matches!(method, Method::Ballot | Method::Consent), Code::BallotRequired);
    }
    let of_people = question.kind == MotionKind::Nominate;
    if (of_people || question.kind.is_result()) && !methods.contains(&method) {
        return Err(not_offered(methods));
    }
    match question.orders.method {
        Some(ordered) if ordered != method => Err(Refusal::new(Code::MethodOrdered)
            .with("methods", ordered.id())
            .instead(&[ActKind::PutQuestion])),
        _ => Ok(()),
    }
}

/// The format does not offer this way of voting.
pub(super) fn not_offered(methods: &[Method]) -> Refusal {
    let ids: Vec<_> = methods.iter().map(|m| m.id()).collect();
    let refusal = Refusal::new(Code::MethodNotAllowed).with("methods", ids.join(", "));
    refusal.instead(&[ActKind::PutQuestion])
}

/// Consent cannot give what a unanimous count could not: those attending must be enough.
fn consentable(m: &Meeting, needs: &Needs) -> Ruling<()> {
    let of = m.electorate();
    let base = |base: Base| match base {
        Base::VotesCast | Base::Ballots | Base::Present => of.present,
        Base::Membership => of.membership,
    };
    let area = |base: Base| match base {
        Base::Membership => of.membership_area,
        _ => of.present_area,
    };
    let enough = needs.any_of.iter().any(|t| {
        t.met(of.present, base(t.base)) && (!needs.area || t.met(of.present_area, area(t.base)))
    });
    if needs.against || enough {
        return Ok(());
    }
    Err(Refusal::new(Code::CountNeeded).instead(&[ActKind::PutQuestion, ActKind::CancelVote]))
}

/// Only more than half of the votes cast can be judged without counting, and only while nobody has
/// had a count ordered.
fn audible(needs: &Needs, question: &Question, instead: &[ActKind]) -> Ruling<()> {
    if needs.is_audible() && !question.orders.counted {
        return Ok(());
    }
    Err(Refusal::new(Code::CountNeeded).instead(instead))
}

/// A vote as it was taken.
pub(super) struct Taken {
    pub(super) method: Option<Method>,
    pub(super) tally: Option<Tally>,
    pub(super) verdict: Option<Verdict>,
    pub(super) outcome: Outcome,
    pub(super) roll: Vec<(Seat, Answer)>,
    pub(super) of: Electorate,
    pub(super) chair_voted: bool,
}

impl Taken {
    /// Nobody objected.
    pub(super) fn by_consent(m: &Meeting) -> Self {
        let of = m.electorate();
        Taken {
            method: Some(Method::Consent),
            tally: None,
            verdict: Some(judge_unanimous(of.present)),
            outcome: Outcome::Adopted,
            roll: vec![],
            of,
            chair_voted: false,
        }
    }
}

pub(super) fn no_objection(m: &Meeting, by: Actor, now: Instant) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    consentable(m, &m.vote.as_ref().ok_or(Code::NoVote)?.needs)?;
    decided(m, Taken::by_consent(m), now)
}

pub(super) fn object(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let seat = entitled::as_member(m, by)?;
    Ok(vec![Event::Objected { seat }])
}

pub(super) fn announce(
    m: &Meeting,
    by: Actor,
    outcome: Outcome,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    audible(&vote.needs, question, &[ActKind::Count])?;
    let taken = Taken { method: None, verdict: None, outcome, ..Taken::by_consent(m) };
    decided(m, taken, now)
}

pub(super) fn cancel(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::VoteCancelled])
}

pub(super) fn declare_polls(m: &Meeting, by: Actor, open: bool) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    match (super::ballots::polls_closed(m)?, open) {
        (true, false) => Err(Code::PollsClosed.into()),
        (false, true) => Err(Code::PollsOpen.into()),
        _ => Ok(vec![Event::PollsDeclared { open }]),
    }
}

/// The decision, and what it sets going by itself.
pub(super) fn decided(m: &Meeting, taken: Taken, now: Instant) -> Ruling<Vec<Event>> {
    let carried = taken.outcome == Outcome::Adopted;
    let question = m.question().ok_or(Code::NoPendingQuestion)?.clone();
    let mut events = dispose(m, taken, vec![])?;
    if carried && question.kind == MotionKind::Nominate {
        events.extend(election::filled(m, &question)?);
    }
    if carried {
        events.extend(sets_going(m, &question, now));
    }
    Ok(events)
}

fn sets_going(m: &Meeting, question: &Question, now: Instant) -> Vec<Event> {
    match (question.kind, &question.terms) {
        (MotionKind::Adjourn, _) => vec![Event::Adjourned { present: m.roster.present() }],
        (MotionKind::Recess | MotionKind::RecessMain, Some(Proposal::Recess { minutes })) => {
            let (now, length) = (m.moment(now), TimeDelta::minutes(i64::from(*minutes)));
            vec![Event::Recessed { until: now.checked_add_signed(length).unwrap_or(now) }]
        }
        (MotionKind::SuspendRules, Some(Proposal::SuspendRules { item: Some(item), .. })) => {
            place_of(m, *item).map(|place| Event::Reached { place }).into_iter().collect()
        }
        // The vote that was judged by ear is open again, and is counted.
        (MotionKind::OrderCount, _) => match question.retakes {
            Some(command) => {
                vec![Event::Undone { command }, Event::Divided { seat: question.mover }]
            }
            None => vec![],
        },
        _ => vec![],
    }
}

/// Where an item of the agenda is taken up: the first of its steps that it has not been through; with
/// all behind it, the first that opens motions.
fn place_of(m: &Meeting, item: usize) -> Option<Place> {
    let format = &m.charter()?.format;
    let item = Some(item.checked_sub(1)?);
    let of_item: Vec<Place> =
        m.agenda.places(format).into_iter().filter(|place| place.item == item).collect();
    let ahead = |p: &&Place| !m.agenda.gone_through.contains(&(p.item, p.step));
    let opens = |p: &&Place| format.steps[p.step].allows(crate::meeting::Allowance::Motions);
    of_item.iter().find(ahead).or_else(|| of_item.iter().find(opens)).copied()
}

pub(super) fn dispose(m: &Meeting, taken: Taken, elected: Vec<String>) -> Ruling<Vec<Event>> {
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    let vote = m.vote.as_ref().filter(|_| is_voting(m));
    let method = taken.method.or(vote.map(|v| v.method)).ok_or(Code::NoVote)?;
    let basis = match vote {
        Some(vote) => vote.basis.clone(),
        None => m.needs(question).map(|(_, basis)| basis).unwrap_or_default(),
    };
    // What drops the main motion drops it as it stands by then, with its amendments.
    let dropped = match question.kind {
        MotionKind::PostponeIndefinitely | MotionKind::ObjectionToConsideration => {
            question.target.and_then(|target| m.find(target))
        }
        _ => None,
    };
    let decision = Decision {
        question: question.id,
        kind: question.kind,
        item: question.item,
        text: dropped.unwrap_or(question).text.clone(),
        terms: question.terms.clone(),
        target: question.target,
        mover: question.mover,
        seconder: question.seconder,
        method,
        tally: taken.tally,
        verdict: taken.verdict,
        basis,
        chair_voted: taken.chair_voted,
        elected,
        outcome: taken.outcome,
        roll: taken.roll,
        present: taken.of.present,
        membership: taken.of.membership,
        present_area: taken.of.present_area,
        membership_area: taken.of.membership_area,
        quorum_needed: m.quorum_needed(),
    };
    Ok(vec![Event::Decided { decision: Box::new(decision) }])
}
