//! Counting: hands, ballots, the roll, and the chair's own vote.

use super::voting::{Taken, decided};
use super::{entitled, gate::some};
use crate::law::{AreaTally, Electorate, Needs, Outcome, Tally, judge};
use crate::meeting::balloting::Counted;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::{Answer, Count, Method};
use crate::meeting::{ActKind, Meeting};

/// A count. The chair's own vote comes last, and only where it changes the result; votes cast
/// without the right void a vote that they could have changed.
pub(super) fn count(m: &Meeting, by: Actor, count: &Count, now: Instant) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by)?;
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let rules = &m.charter().ok_or(Code::NotConvened)?.rules;
    let ballot = vote.method == Method::Ballot;
    some(ballot || (count.illegal.is_none() && count.blank.is_none()), Code::BadTerms)?;
    if count.abstain.is_some() && !rules.asks_abstentions {
        return Err(Refusal::new(Code::AbstentionsNotAsked).instead(&[ActKind::Count]));
    }
    some(!vote.needs.area || count.area.is_some(), Code::AreaNeeded)?;
    let mut tally = count.tally();
    if vote.needs.area {
        areas_of_all(m, count)?;
    }
    fits(m, tally, u32::from(count.chair.is_some()))?;
    if vote.needs.area {
        if !ballot {
            tally = with_the_silent(m, tally);
        }
        took_part(m, tally.all(), tally.area)?;
    }
    if let Some(unentitled) = count.unentitled.filter(|n| *n > 0)
        && could_change(m, &vote.needs, tally, unentitled)
    {
        return Ok(vec![Event::VoteVoided { unentitled }, Event::VoteCancelled]);
    }
    if let Some(answer) = count.chair {
        let apart = !ballot && !rules.chair_takes_part && !vote.needs.area;
        let voting = m.roster.member(chair).is_some_and(|member| member.voting)
            && m.recused(chair).is_none();
        let with = with_vote(tally, answer);
        let changes = outcome(m, &vote.needs, tally) != outcome(m, &vote.needs, with);
        if !apart || !voting || !changes {
            return Err(Refusal::new(Code::ChairVoteIdle).instead(&[ActKind::Count]));
        }
        tally = with;
    }
    let chair_voted = count.chair.is_some();
    let taken = Taken { chair_voted, ..judged(m, &vote.needs, tally, m.electorate()) };
    decided(m, taken, now)
}

/// Whoever handed in a ballot has an area, also who abstained or left it blank: left out, it would make
/// the base smaller than it is.
fn areas_of_all(m: &Meeting, count: &Count) -> Ruling<()> {
    let silent = [count.abstain, count.blank, count.illegal].into_iter().flatten().sum::<u32>();
    let everybody_has = m.roster.members().filter(|p| p.voting).all(|p| p.area > 0);
    let abstained = count.area.unwrap_or_default().abstain;
    some(!everybody_has || silent == 0 || abstained > 0, Code::AreaNeeded)
}

/// Owners who attend take part: where abstentions were not counted, whoever voted neither way
/// abstained. Of ballots only those handed in count.
fn with_the_silent(m: &Meeting, tally: Tally) -> Tally {
    if tally.abstain.is_some() {
        return tally;
    }
    let of = m.electorate();
    let area = tally.area.map(|area| AreaTally {
        abstain: of.present_area.saturating_sub(area.yes).saturating_sub(area.no),
        ..area
    });
    Tally { abstain: Some(of.present.saturating_sub(tally.cast())), area, ..tally }
}

/// Enough of those whom the law counts must take part in the vote itself, by heads and by area.
pub(super) fn took_part(m: &Meeting, votes: u32, area: Option<AreaTally>) -> Ruling<()> {
    let of = m.electorate();
    let open = m.quorum();
    let all = |a: AreaTally| a.yes.saturating_add(a.no).saturating_add(a.abstain);
    if open.met(votes, of.membership) && area.is_none_or(|a| open.met(all(a), of.membership_area)) {
        return Ok(());
    }
    let needed = open.needed(of.membership);
    Err(Refusal::new(Code::NoQuorum)
        .with("present", votes)
        .with("needed", needed)
        .with("short", needed.saturating_sub(votes))
        .instead(&[ActKind::CancelVote]))
}

/// The decision on a motion whose ballots were counted with all their figures. Who voted was here
/// then, though some may have left since.
pub(super) fn counted(m: &Meeting, counted: &Counted, now: Instant) -> Ruling<Vec<Event>> {
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let tally = counted.tally(m.asks_abstentions());
    let of = m.electorate_of_ballots();
    decided(m, judged(m, &vote.needs, tally, of), now)
}

/// What this count decides, measured against these people.
fn judged(m: &Meeting, needs: &Needs, tally: Tally, of: Electorate) -> Taken {
    let verdict = judge(needs, tally, of);
    Taken {
        method: None,
        tally: Some(tally),
        verdict: Some(verdict),
        outcome: verdict.outcome,
        of,
        ..Taken::by_consent(m)
    }
}

fn with_vote(tally: Tally, answer: Answer) -> Tally {
    match answer {
        Answer::Yes => Tally { yes: tally.yes + 1, ..tally },
        Answer::No => Tally { no: tally.no + 1, ..tally },
        Answer::Abstain => tally,
    }
}

fn outcome(m: &Meeting, needs: &Needs, tally: Tally) -> Outcome {
    judge(needs, tally, m.electorate()).outcome
}

/// Whether the result would be another if so many votes had been cast for one side, or none at all.
fn could_change(m: &Meeting, needs: &Needs, tally: Tally, votes: u32) -> bool {
    let votes = votes.min(tally.cast());
    // Whose votes they were is not known: they may have been those with the most area.
    let mut areas: Vec<u32> = m.roster.members().filter(|p| p.voting).map(|p| p.area).collect();
    areas.sort_unstable_by_key(|area| std::cmp::Reverse(*area));
    let most = |n: u32| areas.iter().take(n as usize).fold(0, |sum: u32, a| sum.saturating_add(*a));
    let without = |from_yes: u32, by_area: (u32, u32)| {
        let (yes, no) = (from_yes.min(tally.yes), votes.saturating_sub(from_yes).min(tally.no));
        let area = tally.area.map(|area| AreaTally {
            yes: area.yes.saturating_sub(by_area.0),
            no: area.no.saturating_sub(by_area.1),
            ..area
        });
        Tally { yes: tally.yes - yes, no: tally.no - no, area, ..tally }
    };
    let is = outcome(m, needs, tally);
    let differs = |from_yes, by_area| outcome(m, needs, without(from_yes, by_area)) != is;
    (0..=votes).any(|from_yes| {
        differs(from_yes, (most(from_yes), 0)) || differs(from_yes, (0, most(votes - from_yes)))
    })
}

/// Nobody votes who is not here.
fn fits(m: &Meeting, tally: Tally, more: u32) -> Ruling<()> {
    let (of, present) = (m.electorate(), m.may_vote());
    let counted = tally.all().saturating_add(more);
    let area = tally.area.unwrap_or_default();
    let area = area.yes.saturating_add(area.no).saturating_add(area.abstain);
    if counted > present || area > of.present_area {
        return Err(Refusal::new(Code::CountExceedsPresent)
            .with("counted", counted)
            .with("present", present)
            .instead(&[ActKind::Count, ActKind::Mark]));
    }
    Ok(())
}

/// An answer; a later one replaces it. Whoever presides answers last, and only where that changes
/// the result; an abstention takes it back (RONR 45:50).
pub(super) fn answer(m: &Meeting, seat: Seat, answer: Answer) -> Ruling<Vec<Event>> {
    let seat = entitled::as_voter(m, seat)?;
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let takes_part = votes_with_all(m);
    if m.presiding() == Some(seat) && !takes_part && answer != Answer::Abstain {
        let others: Vec<_> = vote.answers.iter().filter(|(s, _)| **s != seat).collect();
        let others: Vec<_> = others.into_iter().map(|(s, a)| (*s, *a)).collect();
        let without = tallied(m, &others);
        let with = with_vote(without, answer);
        let changes = outcome(m, &vote.needs, without) != outcome(m, &vote.needs, with);
        if !silent(m, seat).is_empty() || !changes {
            return Err(Refusal::new(Code::ChairVoteIdle).instead(&[ActKind::CloseRoll]));
        }
    }
    Ok(vec![Event::Answered { seat, answer }])
}

/// Whether the chair votes with the others: in small boards, and under a statute, which knows no
/// member without a vote.
fn votes_with_all(m: &Meeting) -> bool {
    m.charter().is_some_and(|c| c.rules.chair_takes_part || c.law.is_some())
}

/// Voting members attending who have not answered, but for whoever presides.
fn silent(m: &Meeting, chair: Seat) -> Vec<String> {
    let answers = m.vote.as_ref().map(|v| &v.answers);
    let silent = m.roster.members().filter(|member| {
        member.voting
            && member.seat != chair
            && m.roster.presence(member.seat).counts()
            && m.recused(member.seat).is_none()
            && !answers.is_some_and(|a| a.contains_key(&member.seat))
    });
    silent.map(|member| member.name.clone()).collect()
}

/// The chair is called last and answers only where it affects the result, so the chair's silence
/// does not keep the roll open (RONR 45:45–55).
pub(super) fn close_roll(m: &Meeting, by: Actor, now: Instant) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by)?;
    let vote = m.vote.as_ref().ok_or(Code::NoVote)?;
    let names = silent(m, chair);
    if !names.is_empty() {
        return Err(Refusal::new(Code::RollIncomplete)
            .with("missing", names.len())
            .with("names", names)
            .instead(&[ActKind::Answer, ActKind::Mark]));
    }
    let roll: Vec<_> = vote.answers.iter().map(|(seat, answer)| (*seat, *answer)).collect();
    let own = vote.answers.get(&chair).copied();
    let others: Vec<_> = roll.iter().copied().filter(|(seat, _)| *seat != chair).collect();
    let takes_part = vote.needs.area || m.charter().is_some_and(|c| c.rules.chair_takes_part);
    if let Some(own) = own.filter(|own| !takes_part && *own != Answer::Abstain) {
        let without = tallied(m, &others);
        let changes =
            outcome(m, &vote.needs, without) != outcome(m, &vote.needs, with_vote(without, own));
        if !changes {
            return Err(Refusal::new(Code::ChairVoteIdle).instead(&[ActKind::Answer]));
        }
    }
    // Whoever answered and then left attended this vote: the answer stands, and so does the
    // person in the number of those attending. Otherwise more could vote than attend.
    let counted_here = |seat: &Seat| {
        m.roster.presence(*seat).counts() && m.roster.member(*seat).is_some_and(|p| p.voting)
    };
    let left: Vec<Seat> = roll.iter().map(|(s, _)| *s).filter(|s| !counted_here(s)).collect();
    let tally = tallied(m, &roll);
    let mut of = m.electorate();
    of.present += left.len() as u32;
    let area_left = left.iter().filter_map(|s| m.roster.member(*s)).map(|p| p.area);
    of.present_area = area_left.fold(of.present_area, u32::saturating_add);
    let chair_voted = own.is_some() && !takes_part;
    let taken = Taken { roll, chair_voted, ..judged(m, &vote.needs, tally, of) };
    decided(m, taken, now)
}

/// The roll in numbers, by area too.
fn tallied(m: &Meeting, roll: &[(Seat, Answer)]) -> Tally {
    let with = |wanted| roll.iter().filter(move |(_, a)| *a == wanted);
    let number = |wanted| with(wanted).count() as u32;
    let area = |wanted| {
        let members = with(wanted).filter_map(|(seat, _)| m.roster.member(*seat));
        members.fold(0, |sum: u32, member| sum.saturating_add(member.area))
    };
    let by_area = m.vote.as_ref().is_some_and(|v| v.needs.area);
    Tally {
        yes: number(Answer::Yes),
        no: number(Answer::No),
        abstain: Some(number(Answer::Abstain)),
        area: by_area.then(|| crate::law::AreaTally {
            yes: area(Answer::Yes),
            no: area(Answer::No),
            abstain: area(Answer::Abstain),
        }),
        ..Tally::default()
    }
}
