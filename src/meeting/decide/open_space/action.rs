//! Groups that take something on, and candidate projects on their way to whoever decides them.

use super::{all_known, entitled, said, told, topic};
use crate::meeting::agenda::Item;
use crate::meeting::decide::{entry, setup};
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Seat};
use crate::meeting::open_space::{
    ActionGroup, Candidate, CandidateState, GROUPS_MAX, PROJECT_TITLE_CHARS_MAX, ProjectWords,
    SpaceAct, SpaceEvent, TopicState,
};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeSet;

/// The most money, in fen: what a signed number may say.
const MONEY_MAX: u64 = 1_000_000_000_000;

/// Whoever takes it on answers for it by name.
fn initiator(m: &Meeting, by: Actor) -> Ruling<Seat> {
    match by {
        Actor::Member(seat) => entitled::known(m, seat).map(|member| member.seat),
        Actor::Office(_) => Err(Code::NoInitiator.into()),
    }
}

/// Topics that stand on the wall by themselves: what was merged is named by what it became part of.
fn sources(m: &Meeting, topics: &BTreeSet<u32>) -> Ruling<()> {
    topics.iter().try_for_each(|n| {
        let topic = topic(m, *n)?;
        match topic.state {
            TopicState::Cancelled { .. } | TopicState::Merged { .. } => Err(super::over(topic)),
            _ => Ok(()),
        }
    })
}

pub(super) fn form_group(m: &Meeting, by: Actor, act: &SpaceAct) -> Ruling<Vec<Event>> {
    let SpaceAct::FormGroup { title, topics, members, first_step, first_date, needs } = act else {
        return Ok(vec![]);
    };
    let initiator = initiator(m, by)?;
    if m.space.groups.len() >= GROUPS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", GROUPS_MAX));
    }
    sources(m, topics)?;
    all_known(m, members)?;
    let first_date = said(first_date)?;
    let same_hour = |group: &&ActionGroup| {
        group.initiator == initiator && !first_date.is_empty() && group.first_date == first_date
    };
    if let Some(other) = m.space.groups.iter().find(same_hour) {
        return Err(Refusal::new(Code::InitiatorBusy)
            .with("name", m.roster.name(initiator))
            .with("group", other.title.as_str()));
    }
    told(SpaceEvent::GroupFormed {
        group: ActionGroup {
            title: entry(title, NAME_CHARS_MAX)?,
            topics: topics.clone(),
            initiator,
            members: members.iter().copied().filter(|seat| *seat != initiator).collect(),
            first_step: said(first_step)?,
            first_date,
            needs: said(needs)?,
        },
    })
}

pub(super) fn join_group(m: &Meeting, n: u32, seats: &BTreeSet<Seat>) -> Ruling<Vec<Event>> {
    let group = m.space.group(n).ok_or_else(|| Refusal::new(Code::NoSuchGroup).with("group", n))?;
    all_known(m, seats)?;
    let new = seats.iter().filter(|seat| **seat != group.initiator);
    let new: BTreeSet<Seat> = new.filter(|seat| !group.members.contains(seat)).copied().collect();
    if new.is_empty() {
        return Err(Code::NoEffect.into());
    }
    told(SpaceEvent::GroupJoined { group: n, seats: new })
}

pub(super) fn propose(m: &Meeting, by: Actor, words: &ProjectWords) -> Ruling<Vec<Event>> {
    let initiator = initiator(m, by)?;
    if m.space.candidates.len() >= GROUPS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", GROUPS_MAX));
    }
    if words.topics.is_empty() {
        return Err(Code::BadTerms.into());
    }
    sources(m, &words.topics)?;
    let unheld = words.topics.iter().filter_map(|n| m.space.topic(*n)).find(|t| !t.was_held());
    if let Some(topic) = unheld {
        return Err(super::nothing_held(topic));
    }
    let budget = [words.budget_min, words.budget_max];
    let upside_down = matches!(budget, [Some(least), Some(most)] if least > most);
    if upside_down || budget.into_iter().flatten().any(|money| money > MONEY_MAX) {
        return Err(Code::BadTerms.into());
    }
    let words = ProjectWords {
        title: entry(&words.title, PROJECT_TITLE_CHARS_MAX)?,
        topics: words.topics.clone(),
        problem: said(&words.problem)?,
        goal: said(&words.goal)?,
        beneficiaries: said(&words.beneficiaries)?,
        place: said(&words.place)?,
        proposal: said(&words.proposal)?,
        budget_min: words.budget_min,
        budget_max: words.budget_max,
        budget_source: said(&words.budget_source)?,
    };
    told(SpaceEvent::Proposed { words: Box::new(words), initiator })
}

fn candidate(m: &Meeting, n: u32) -> Ruling<&Candidate> {
    m.space.candidate(n).ok_or_else(|| Refusal::new(Code::NoSuchProject).with("project", n))
}

/// The candidate has come this far, and not further.
fn has_come(candidate: &Candidate, to: &[CandidateState], next: ActKind) -> Ruling<()> {
    if to.contains(&candidate.state) {
        return Ok(());
    }
    Err(Refusal::new(Code::ProjectNotReady)
        .with("title", candidate.words.title.as_str())
        .with("state", candidate.state.id())
        .instead(&[next]))
}

/// Within what is given, lawful, a body that decides, a first step: only then is it drafted.
pub(super) fn vet(
    m: &Meeting,
    by: Actor,
    n: u32,
    checks: [(&'static str, bool); 2],
    (body, first_step): (&str, &str),
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let candidate = candidate(m, n)?;
    has_come(candidate, &[CandidateState::Candidate], ActKind::DraftMotion)?;
    if let Some((what, _)) = checks.iter().find(|(_, holds)| !holds) {
        return Err(Refusal::new(Code::NotVetted).with("lacks", *what));
    }
    let (body, first_step) = (clean(body), clean(first_step));
    for (what, text) in [("body", &body), ("first_step", &first_step)] {
        if text.is_empty() {
            return Err(Refusal::new(Code::NotVetted).with("lacks", what));
        }
    }
    let (body, first_step) = (entry(&body, NAME_CHARS_MAX)?, entry(&first_step, TEXT_CHARS_MAX)?);
    told(SpaceEvent::Vetted { project: n, body, first_step })
}

pub(super) fn object_to(m: &Meeting, by: Actor, n: u32, text: &str) -> Ruling<Vec<Event>> {
    let candidate = candidate(m, n)?;
    let seat = entitled::seat_of(m, by)?;
    if candidate.objections.len() >= GROUPS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", GROUPS_MAX));
    }
    let text = entry(text, TEXT_CHARS_MAX)?;
    told(SpaceEvent::Objected { project: n, seat, text })
}

pub(super) fn draft(m: &Meeting, n: u32, text: &str) -> Ruling<Vec<Event>> {
    let candidate = candidate(m, n)?;
    let ready = [CandidateState::Vetted, CandidateState::Drafted];
    has_come(candidate, &ready, ActKind::VetProject)?;
    let text = entry(text, TEXT_CHARS_MAX)?;
    if text == candidate.motion {
        return Err(Code::NoEffect.into());
    }
    told(SpaceEvent::Drafted { project: n, text })
}

/// Onto the agenda of this meeting: a member may move it there; nothing moves it by itself.
pub(super) fn to_agenda(m: &Meeting, by: Actor, n: u32) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let candidate = candidate(m, n)?;
    has_come(candidate, &[CandidateState::Drafted], ActKind::DraftMotion)?;
    let item = Item { project: Some(n), ..Item::new(candidate.words.title.as_str()) };
    let advanced = SpaceEvent::Advanced { project: n, to: CandidateState::OnAgenda };
    Ok([Event::Space(advanced)].into_iter().chain(setup::add_item(m, &item)?).collect())
}
