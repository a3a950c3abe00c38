//! Elections: nominations, ballots, and who is elected.

use super::gate::{floor_free, is_voting, nothing_proposed, some, step_opens};
use super::{entitled, entry, terms, voting};
use crate::law::{MotionKind, Outcome};
use crate::meeting::election::{Election, NAMES_MAX, NameVotes, TellersReport, Vacancy};
use crate::meeting::event::Event;
use crate::meeting::format::Allowance;
use crate::meeting::id::{Actor, Seat};
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, clean};
use crate::meeting::vote::Method;
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeSet;

/// The most seats in one election.
const SEATS_MAX: u32 = 200;

/// The election that is immediately pending.
pub(super) fn pending(m: &Meeting) -> Ruling<&Election> {
    let election = m.question().and_then(|q| q.election.as_deref());
    election.ok_or_else(|| Refusal::new(Code::NoElection).instead(&[ActKind::OpenElection]))
}

pub(super) fn open_to_nominations(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let reopen = ActKind::Move(MotionKind::ReopenNominations);
    if pending(m)?.closed {
        return Err(Refusal::new(Code::NominationsClosed).instead(&[reopen]));
    }
    Ok(())
}

pub(super) fn closed_to_nominations(m: &Meeting) -> Ruling<()> {
    some(pending(m)?.closed, Code::NominationsOpen)
}

pub(super) fn may_open(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    floor_free(m)?;
    some(m.pending.is_empty(), Code::QuestionOpen)?;
    super::precedence::used(m, MotionKind::Election)?;
    super::timely::within_the_call(m)?;
    // Where the law counts area too, ballots by name cannot: it is a matter like others.
    if m.law().is_some_and(|law| law.area) {
        let main = ActKind::Move(MotionKind::Main);
        return Err(Refusal::new(Code::AreaNeeded).instead(&[main]));
    }
    step_opens(m, Allowance::Motions)
}

pub(super) fn open(m: &Meeting, by: Actor, vacancy: &Vacancy) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by)?;
    let title = entry(&vacancy.title, NAME_CHARS_MAX)?;
    some((1..=SEATS_MAX).contains(&vacancy.seats), Code::BadTerms)?;
    let law = m.law();
    let election = Election {
        office: Vacancy { title: title.clone(), ..vacancy.clone() },
        nominees: vec![],
        closed: false,
        ballots: vec![],
        elected: vec![],
        passed: vec![],
        law: law.map(|law| law.decide),
        second_ballot: law.and_then(|law| law.second_ballot),
    };
    let question = Question {
        text: title,
        no_second: true,
        election: Some(Box::new(election)),
        ..terms::blank(m, chair, MotionKind::Election)
    };
    let id = question.id;
    Ok(vec![Event::Moved { question }, Event::Stated { question: id }])
}

/// A nomination needs no second (RONR 46:6).
pub(super) fn nominate(m: &Meeting, seat: Seat, name: &str) -> Ruling<Vec<Event>> {
    let election = pending(m)?;
    let name = entry(name, NAME_CHARS_MAX)?;
    if election.nominees.len() >= NAMES_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", NAMES_MAX));
    }
    if election.nominees.contains(&name) || election.elected.contains(&name) {
        return Err(Refusal::new(Code::AlreadyNominated).with("name", name));
    }
    Ok(vec![Event::Nominated { seat, name }])
}

/// The nominee to be voted on next where an election is put by voice, hands or rising, as a question
/// of its own above the election: in the order of nomination, until all seats are filled (RONR 46:38).
pub(super) fn next_nominee(m: &Meeting, method: Method) -> Ruling<Option<Question>> {
    let top = m.question().and_then(|q| Some((q, q.election.as_deref()?)));
    let Some((top, election)) = top.filter(|_| is_by_voice(method)) else { return Ok(None) };
    if !election.is_by_voice() {
        let ways = [ActKind::PutQuestion, ActKind::Tellers];
        return Err(Refusal::new(Code::BallotRequired).instead(&ways));
    }
    let name = election.next_by_voice().ok_or_else(|| {
        let ways = [MotionKind::Nominate, MotionKind::ReopenNominations].map(ActKind::Move);
        Refusal::new(Code::NoCandidate).instead(&ways).instead(&[ActKind::PutQuestion])
    })?;
    Ok(Some(Question {
        target: Some(top.id),
        text: name.clone(),
        no_second: true,
        ..terms::blank(m, top.mover, MotionKind::Nominate)
    }))
}

/// Ways of voting on one person after the other.
pub(super) fn is_by_voice(method: Method) -> bool {
    matches!(method, Method::Voice | Method::Hands | Method::Rising)
}

/// With the election of this nominee the last seat is filled, and the election is over.
pub(super) fn filled(m: &Meeting, nominee: &Question) -> Ruling<Vec<Event>> {
    let (method, open) = (m.vote.as_ref().map(|v| v.method), m.pending.split_last());
    let below = open.and_then(|(_, below)| Some((below, below.last()?.election.as_deref()?)));
    let Some((below, election)) = below.filter(|(_, e)| e.seats_left() == 1) else {
        return Ok(vec![]);
    };
    let after = Meeting { pending: below.to_vec(), vote: None, ..m.clone() };
    let elected = election.elected.iter().chain([&nominee.text]).cloned().collect();
    let taken = voting::Taken { method, verdict: None, ..voting::Taken::by_consent(m) };
    voting::dispose(&after, taken, elected)
}

/// As many nominees as seats, and no rule that requires a ballot: the chair declares them elected
/// (RONR 46:40).
pub(super) fn declare(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let election = pending(m)?;
    let by_law = election.law.is_some();
    let candidates: Vec<String> = election.candidates().cloned().collect();
    let too_many = candidates.len() as u32 != election.seats_left();
    // Who was voted down is not elected for want of another (RONR 46:38).
    let voted_down = candidates.iter().any(|name| election.passed.contains(name));
    let contested = candidates.is_empty() || too_many || voted_down;
    if election.office.ballot_required || by_law || contested {
        let ways = [ActKind::PutQuestion, ActKind::Tellers];
        return Err(Refusal::new(Code::BallotRequired).instead(&ways));
    }
    let taken = voting::Taken::by_consent(m);
    voting::dispose(m, taken, election.elected.iter().cloned().chain(candidates).collect())
}

/// The tellers' report: the ballots must add up, names close to a nominee's must say who is meant.
pub(super) fn tellers(m: &Meeting, by: Actor, report: &TellersReport) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let election = pending(m)?;
    let report = credited(m, election, report)?;
    adds_up(m, election, &report)?;
    turnout(m, election, &report)?;
    if election.could_differ(&report, m.electorate()) {
        let voided = Event::VoteVoided { unentitled: report.unentitled };
        let vote = is_voting(m).then_some(Event::VoteCancelled);
        return Ok([voided].into_iter().chain(vote).collect());
    }
    let result = election.judge(report, m.electorate());
    let done = result.elected.len() as u32 >= election.seats_left();
    let all = election.elected.iter().chain(&result.elected).cloned().collect();
    let vote = is_voting(m).then_some(Event::VoteCancelled);
    if !done {
        return Ok(vote.into_iter().chain([Event::Balloted { result }]).collect());
    }
    let taken = voting::Taken {
        method: Some(Method::Ballot),
        outcome: Outcome::Adopted,
        ..voting::Taken::by_consent(m)
    };
    let decided = voting::dispose(m, voting::Taken { verdict: None, ..taken }, all)?;
    Ok([Event::Balloted { result }].into_iter().chain(decided).collect())
}

/// Every vote under the name of the person it is for; several spellings of one person are added.
fn credited(m: &Meeting, election: &Election, report: &TellersReport) -> Ruling<TellersReport> {
    if report.votes.len() > NAMES_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", NAMES_MAX));
    }
    let known = election.nominees.iter().chain(&election.elected);
    let known: BTreeSet<&str> = known.map(String::as_str).collect();
    let mut votes: Vec<NameVotes> = vec![];
    let mut illegal = report.illegal;
    for line in &report.votes {
        let written = entry(&line.name, NAME_CHARS_MAX)?;
        let name = match &line.meant {
            Some(meant) => entry(meant, NAME_CHARS_MAX)?,
            None => written.clone(),
        };
        if !known.contains(name.as_str()) {
            // The name of another member is that member's, however close it is to a nominee's.
            let another = m.roster.members().any(|member| member.name == name);
            if line.meant.is_none()
                && !another
                && let Some(near) = known.iter().find(|k| is_near(k, &name))
            {
                return Err(Refusal::new(Code::NameUnclear)
                    .with("name", name)
                    .with("near", *near)
                    .instead(&[ActKind::Tellers]));
            }
            if !election.office.write_ins {
                return Err(Refusal::new(Code::WriteInsForbidden).with("name", name));
            }
        }
        // Whoever is elected cannot be elected once more: a vote for somebody ineligible is illegal.
        if election.elected.contains(&name) {
            illegal = illegal.saturating_add(line.votes);
            continue;
        }
        match votes.iter_mut().find(|v| v.name == name) {
            Some(sum) => sum.votes = sum.votes.saturating_add(line.votes),
            None => votes.push(NameVotes { name, votes: line.votes, meant: None }),
        }
    }
    Ok(TellersReport { votes, illegal, ..report.clone() })
}

/// One letter more, less or other.
fn is_near(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (
        clean(one).to_lowercase().chars().collect(),
        clean(other).to_lowercase().chars().collect(),
    );
    // In names of two or three characters one other character is another name.
    if a.len().max(b.len()) < 4 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let ahead = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let behind = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a != b && ahead + behind >= a.len().max(b.len()) - 1
}

/// Where the law asks how many voters take part, it is the ballots handed in that count, not who
/// attends; for the seats left over it asks for a share of those ballots instead.
fn turnout(m: &Meeting, election: &Election, report: &TellersReport) -> Ruling<()> {
    let votes: u32 = report.votes.iter().map(|v| v.votes).fold(0, u32::saturating_add);
    let cast = votes.saturating_add(report.blank).saturating_add(report.illegal);
    let cast = report.returned.unwrap_or(cast);
    match m.law().filter(|_| election.second_ballot.is_some() && !election.is_second_ballot()) {
        Some(_) => super::counting::took_part(m, cast, None),
        None => Ok(()),
    }
}

/// Nobody's ballot can hold more votes than there are seats, and nobody votes who is not here.
fn adds_up(m: &Meeting, election: &Election, report: &TellersReport) -> Ruling<()> {
    let votes = report.votes.iter().map(|v| u64::from(v.votes)).sum::<u64>();
    let (blank, illegal) = (u64::from(report.blank), u64::from(report.illegal));
    let returned = report.returned.map_or(votes + blank + illegal, u64::from);
    let seats = u64::from(election.seats_left().max(1));
    let one_too_many = report.votes.iter().any(|v| u64::from(v.votes) + blank > returned);
    let present = u64::from(m.may_vote());
    let valid = returned.saturating_sub(blank);
    // A ballot that is not blank holds at least one vote, or is illegal.
    let too_few = votes + illegal < valid;
    if votes + illegal > valid * seats || one_too_many || too_few || blank > returned {
        return Err(Refusal::new(Code::BallotsDoNotAddUp)
            .with("of", "names")
            .with("votes", votes as usize)
            .with("returned", returned as usize)
            .instead(&[ActKind::Tellers]));
    }
    if returned > present {
        return Err(Refusal::new(Code::CountExceedsPresent)
            .with("counted", returned as usize)
            .with("present", present as usize)
            .instead(&[ActKind::Tellers, ActKind::Mark]));
    }
    Ok(())
}
