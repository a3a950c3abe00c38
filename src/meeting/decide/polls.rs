//! Polls: questions with several answers, put to the vote by ballot.

use super::gate::{floor_free, nothing_proposed, some, step_opens};
use super::{entitled, entry};
use crate::ballot::{OPTIONS_MAX, Poll, PollOption, PollRule};
use crate::meeting::event::Event;
use crate::meeting::format::Allowance;
use crate::meeting::id::Actor;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use crate::meeting::{ActKind, Meeting, Method, Phase};
use std::collections::BTreeSet;

/// The most criteria that everything is judged by.
const CRITERIA_MAX: usize = 12;
/// The greatest weight of a criterion.
const WEIGHT_MAX: u32 = 1_000;
/// The most points of one voter.
const POINTS_MAX: u32 = 100;
/// The most money that is shared out, in fen.
const MONEY_MAX: u64 = 1_000_000_000_000;

pub(super) fn may_open(m: &Meeting) -> Ruling<()> {
    some(m.phase == Phase::InSession, Code::NotInSession)?;
    nothing_proposed(m)?;
    floor_free(m)?;
    super::listed::may_move(m)?;
    if !m.pending.is_empty() {
        let ways = [ActKind::PutQuestion, ActKind::Withdraw];
        return Err(Refusal::new(Code::QuestionOpen).instead(&ways));
    }
    let methods = m.charter().map(|c| c.format.methods.as_slice()).unwrap_or_default();
    some(methods.contains(&Method::Ballot), Code::MethodNotAllowed)
        .map_err(|_| super::voting::not_offered(methods))?;
    super::order::required_steps(m)?;
    super::filing::may_vote(m, ActKind::OpenPoll)?;
    // Where the format has a step for polls, they belong into it.
    let steps = m.charter().map(|c| c.format.steps.as_slice()).unwrap_or_default();
    if !steps.iter().any(|step| step.allows(Allowance::Ballots)) {
        return Ok(());
    }
    step_opens(m, Allowance::Ballots)
}

pub(super) fn open(m: &Meeting, by: Actor, poll: &Poll) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let title = entry(&poll.title, TEXT_CHARS_MAX)?;
    some(!poll.options.is_empty(), Code::BadTerms)?;
    if poll.places() > OPTIONS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", OPTIONS_MAX));
    }
    let mut named = BTreeSet::new();
    let mut options = vec![];
    for option in &poll.options {
        let name = entry(&option.name, TEXT_CHARS_MAX)?;
        if !named.insert(name.clone()) {
            return Err(Refusal::new(Code::OptionTwice).with("name", name));
        }
        some(option.cost <= MONEY_MAX, Code::BadTerms)?;
        options.push(PollOption { name, ..option.clone() });
    }
    let rule = rule(poll)?;
    let poll = Poll { title, options, rule, tie: poll.tie.clone() };
    Ok(vec![Event::PollOpened { poll }])
}

/// The rule with its numbers within their bounds.
fn rule(poll: &Poll) -> Ruling<PollRule> {
    let options = poll.options.len() as u32;
    let seats = poll.rule.seats();
    some((1..=options).contains(&seats), Code::BadTerms)?;
    let mut rule = poll.rule.clone();
    match &mut rule {
        PollRule::UpTo { k, .. } => some((1..=options).contains(k), Code::BadTerms)?,
        PollRule::Points { points, cap, .. } => {
            some((1..=POINTS_MAX).contains(points) && (1..=*points).contains(cap), Code::BadTerms)?;
        }
        PollRule::Dots { each, cap } => {
            some((1..=POINTS_MAX).contains(each) && (1..=*each).contains(cap), Code::BadTerms)?;
        }
        PollRule::Score { criteria, .. } => {
            some((1..=CRITERIA_MAX).contains(&criteria.len()), Code::BadTerms)?;
            for criterion in criteria {
                criterion.name = entry(&criterion.name, NAME_CHARS_MAX)?;
                some(criterion.weight <= WEIGHT_MAX, Code::BadTerms)?;
            }
        }
        PollRule::Budget { money, .. } | PollRule::EqualShares { money, .. } => {
            some((1..=MONEY_MAX).contains(money), Code::BadTerms)?;
        }
        _ => {}
    }
    some(poll.names_its_variant(), Code::BadTerms)?;
    Ok(rule)
}

pub(super) fn may_weigh(m: &Meeting) -> Ruling<()> {
    let rule = m.poll.as_ref().map(|under_way| &under_way.poll.rule);
    some(matches!(rule, Some(PollRule::Score { .. })), Code::BadTerms)
}

/// Weights are fixed before the first ballot: other weights can turn the order.
pub(super) fn set_weights(m: &Meeting, by: Actor, weights: &[u32]) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let rule = m.poll.as_ref().map(|under_way| &under_way.poll.rule);
    let Some(PollRule::Score { criteria, .. }) = rule else { return Err(Code::BadTerms.into()) };
    let fits = weights.len() == criteria.len() && weights.iter().all(|w| *w <= WEIGHT_MAX);
    some(fits, Code::BadTerms)?;
    some(criteria.iter().map(|c| &c.weight).ne(weights), Code::NoEffect)?;
    Ok(vec![Event::WeightsSet { weights: weights.to_vec() }])
}
