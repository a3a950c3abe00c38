//! Ballots on paper and in the box, of a vote on a motion and of a poll alike.

use super::gate::some;
use super::{counting, entitled, entry};
use crate::ballot::{self, BallotCount, CountFault, MarkFault, Marking, OPTIONS_MAX, levels_fit};
use crate::meeting::balloting::{Balloting, Channel, Counted, Opening, PollResult, TELLERS_MAX};
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::TEXT_CHARS_MAX;
use crate::meeting::{ActKind, Command, Meeting};
use std::collections::{BTreeMap, BTreeSet};

/// Two count, each by himself.
const TELLERS_MIN: usize = 2;

fn balloting(m: &Meeting) -> Ruling<&Balloting> {
    let ways = [ActKind::IssueBallots, ActKind::OpenBox];
    of_this_vote(m).ok_or_else(|| Refusal::new(Code::NoBallots).instead(&ways))
}

/// The ballots of the vote or the poll being taken. Those of a motion are out, and held, while a
/// motion about its polls is voted on: they are not that motion's.
fn of_this_vote(m: &Meeting) -> Option<&Balloting> {
    let question = m.vote.as_ref().filter(|_| m.poll.is_none()).map(|vote| vote.question);
    m.balloting.as_ref().filter(|balloting| balloting.question == question)
}

fn paper(m: &Meeting) -> Ruling<(Marking, usize)> {
    m.paper().ok_or(Code::NoVote.into())
}

/// Whether no more ballots are taken.
pub(super) fn polls_closed(m: &Meeting) -> Ruling<bool> {
    let of_poll = m.poll.as_ref().map(|under_way| under_way.polls_closed);
    of_poll.or(m.vote.as_ref().map(|vote| vote.polls_closed)).ok_or(Code::NoVote.into())
}

/// Ballots are out, and the polls are open, or closed, as they must be.
pub(super) fn polls(m: &Meeting, open: bool) -> Ruling<()> {
    balloting(m)?;
    match (polls_closed(m)?, open) {
        (true, true) => Err(Refusal::new(Code::PollsClosed).instead(&[ActKind::DeclarePolls])),
        (false, false) => Err(Refusal::new(Code::PollsOpen).instead(&[ActKind::DeclarePolls])),
        _ => Ok(()),
    }
}

/// Where a box with ballots in it goes with its vote, by whatever way, that it does is part of the
/// record: it cannot be brought back.
pub(super) fn with_what_is_destroyed(
    m: &Meeting,
    command: &Command,
    now: Instant,
    events: Vec<Event>,
) -> Vec<Event> {
    let counted = |e: &Event| matches!(e, Event::BallotsCounted { .. } | Event::PollDecided { .. });
    let Some(balloting) = m.balloting.as_ref().filter(|_| m.box_in_use()) else { return events };
    let Channel::Box { voted, .. } = &balloting.channel else { return events };
    let mut after = m.clone();
    m.record(&m.id, command, now, events.clone()).iter().for_each(|event| after.apply(event));
    let stays = after.balloting.as_ref().is_some_and(|b| b.number == balloting.number);
    if stays || events.iter().any(counted) {
        return events;
    }
    let (number, cast) = (balloting.number, voted.len() as u32);
    [Event::BoxDestroyed { number, cast }].into_iter().chain(events).collect()
}

fn began(m: &Meeting, channel: Channel) -> Ruling<Vec<Event>> {
    // Areas would tell whose ballot it is, and sums of heads are not what the law counts.
    let by_area = m.vote.as_ref().is_some_and(|vote| vote.needs.area);
    some(!by_area, Code::AreaNeeded)
        .map_err(|refusal| refusal.instead(&[ActKind::Count, ActKind::CancelVote]))?;
    let question = m.vote.as_ref().filter(|_| m.poll.is_none()).map(|vote| vote.question);
    let balloting = Balloting { number: m.ballotings + 1, question, channel };
    Ok(vec![Event::BallotingBegan { balloting }])
}

/// Tellers are people who are here, each named once.
fn checked_tellers(m: &Meeting, tellers: &[Seat], least: usize) -> Ruling<()> {
    if let Some(seat) = twice(tellers) {
        return Err(not_tellers("twice").with("name", m.roster.name(seat)));
    }
    if !(least..=TELLERS_MAX).contains(&tellers.len()) {
        return Err(not_tellers("number").with("least", least).with("most", TELLERS_MAX));
    }
    tellers.iter().try_for_each(|seat| entitled::here(m, *seat).map(|_| ()))
}

fn twice(tellers: &[Seat]) -> Option<Seat> {
    let mut seen = BTreeSet::new();
    tellers.iter().copied().find(|seat| !seen.insert(*seat))
}

fn not_tellers(fault: &'static str) -> Refusal {
    Refusal::new(Code::BadTellers).with("fault", fault)
}

pub(super) fn issue(m: &Meeting, by: Actor, count: u32, tellers: &[Seat]) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    checked_tellers(m, tellers, TELLERS_MIN)?;
    let present = m.may_vote();
    if !(1..=present).contains(&count) {
        return Err(Refusal::new(Code::CountExceedsPresent)
            .with("counted", count)
            .with("present", present)
            .instead(&[ActKind::IssueBallots, ActKind::Mark]));
    }
    let tellers = tellers.to_vec();
    began(
        m,
        Channel::Paper {
            issued: count,
            tellers,
            counts: BTreeMap::new(),
            differed: BTreeMap::new(),
        },
    )
}

pub(super) fn open_box(
    m: &Meeting,
    by: Actor,
    tellers: &[Seat],
    threshold: Option<u32>,
    key: Option<&str>,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    checked_tellers(m, tellers, 1)?;
    let of = tellers.len() as u32;
    let threshold = threshold.unwrap_or(of / 2 + 1);
    if !(1..=of).contains(&threshold) {
        return Err(not_tellers("threshold").with("most", of));
    }
    let (marking, places) = paper(m)?;
    // Dots are sealed level by level: many matters with a high cap are more than a ballot holds.
    let levels = m.poll.as_ref().and_then(|under_way| under_way.poll.levels()).unwrap_or(1);
    let sealed = places.saturating_mul(levels as usize);
    let adds = sealed <= OPTIONS_MAX
        && m.poll.as_ref().is_none_or(|under_way| under_way.poll.needs_sums_alone());
    if !marking.is_additive() || !adds || matches!(marking, Marking::Each { .. }) {
        let ways = [ActKind::IssueBallots, ActKind::CountDots];
        let why = if sealed > OPTIONS_MAX { "length" } else { "count" };
        return Err(Refusal::new(Code::NotForBox).with("why", why).instead(&ways));
    }
    let key = key.unwrap_or_default().to_owned();
    let (tellers, voted) = (tellers.to_vec(), BTreeSet::new());
    began(m, Channel::Box { tellers, threshold, key, voted, audited: 0 })
}

/// A voter who is here, has not voted, and has marked what can be counted.
fn may_cast(m: &Meeting, seat: Seat, marks: &[u32]) -> Ruling<()> {
    // Dots are given in person: they say what somebody cares about.
    let seat = match m.space.on_paper {
        Some(_) => entitled::as_member(m, seat.into())?,
        None => entitled::as_voter(m, seat)?,
    };
    let Channel::Box { voted, .. } = &balloting(m)?.channel else {
        return Err(Refusal::new(Code::WrongMethod).instead(&[ActKind::CountPapers]));
    };
    if voted.contains(&seat) {
        return Err(Refusal::new(Code::AlreadyVoted).with("name", m.roster.name(seat)));
    }
    let (marking, places) = paper(m)?;
    marking.check(places, marks).map_err(bad_ballot)
}

fn bad_ballot(fault: MarkFault) -> Refusal {
    let refusal = Refusal::new(Code::BadBallot).with("fault", fault.id());
    let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    match fault {
        MarkFault::Places { got, want } => refusal.with("got", got).with("most", want),
        MarkFault::TooMany { got, most } => {
            refusal.with("got", number(got)).with("most", number(most))
        }
        MarkFault::AboveCap { place, got, most } => {
            refusal.with("place", place).with("got", got).with("most", most)
        }
        MarkFault::Ranks { rank } => refusal.with("got", rank).with("most", rank),
    }
}

pub(super) fn cast(m: &Meeting, seat: Seat, marks: &[u32]) -> Ruling<Vec<Event>> {
    may_cast(m, seat, marks)?;
    Ok(vec![Event::BallotCast { seat }])
}

pub(super) fn audit(m: &Meeting, seat: Seat, marks: &[u32]) -> Ruling<Vec<Event>> {
    may_cast(m, seat, marks)?;
    Ok(vec![Event::BallotAudited])
}

/// The count in one form, if its figures can be true together.
fn adding_up(m: &Meeting, count: &BallotCount, issued: u32) -> Ruling<BallotCount> {
    let (marking, places) = paper(m)?;
    // Only a box knows them.
    let mut count = BallotCount { levels: vec![], ..count.clone() };
    // Where sums do not tell the result every valid ballot is in the list.
    if m.poll.as_ref().is_some_and(|under_way| !under_way.poll.needs_sums_alone()) {
        let papers = count.papers.iter().map(|paper| u64::from(paper.count)).sum::<u64>();
        let listed = papers + u64::from(count.blank) + u64::from(count.invalid);
        let returned = u64::from(count.returned);
        if listed != returned {
            return Err(does_not_add_up(CountFault::Ballots { listed, returned }));
        }
        count.sums = vec![0; places];
    }
    count.check(marking, places, issued).map_err(does_not_add_up)?;
    Ok(count.in_form(marking, places))
}

fn does_not_add_up(fault: CountFault) -> Refusal {
    let refusal = Refusal::new(Code::BallotsDoNotAddUp);
    let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let refusal = match fault {
        CountFault::Returned { returned, issued } => {
            refusal.with("of", "returned").with("votes", returned).with("returned", issued)
        }
        CountFault::Ballots { listed, returned } => refusal
            .with("of", "ballots")
            .with("votes", number(listed))
            .with("returned", number(returned)),
        CountFault::Votes { votes, valid } => {
            refusal.with("of", "votes").with("votes", number(votes)).with("returned", number(valid))
        }
        CountFault::Sums { got, want } => {
            refusal.with("of", "sums").with("votes", got).with("returned", want)
        }
        CountFault::Paper(fault) => bad_ballot(fault),
    };
    refusal.instead(&[ActKind::CountPapers, ActKind::CancelVote])
}

/// What a teller has counted. When two have the same, that is the count.
pub(super) fn count_papers(
    m: &Meeting,
    by: Actor,
    teller: Seat,
    count: &BallotCount,
    now: Instant,
) -> Ruling<Vec<Event>> {
    let chair = entitled::as_chair(m, by);
    // A teller may enter his own count.
    chair.or_else(|refusal| {
        if entitled::seat_of(m, by) == Ok(teller) { Ok(teller) } else { Err(refusal) }
    })?;
    let balloting = balloting(m)?;
    let Channel::Paper { issued, tellers, counts, differed } = &balloting.channel else {
        return Err(Refusal::new(Code::WrongMethod).instead(&[ActKind::Unseal]));
    };
    if !tellers.contains(&teller) {
        let stranger = not_tellers("stranger").with("name", m.roster.name(teller));
        return Err(stranger.instead(&[ActKind::CountPapers]));
    }
    let count = adding_up(m, count, *issued)?;
    let agreed = counts.iter().any(|(other, counted)| *other != teller && *counted == count);
    let mut events = vec![Event::PapersCounted { teller, count: count.clone() }];
    if agreed {
        let all = counts.iter().filter(|(seat, counted)| **seat == teller || **counted == count);
        let tellers = all.map(|(seat, _)| *seat).chain([teller]).collect::<BTreeSet<_>>();
        let tellers = tellers.into_iter().collect();
        let (number, issued) = (balloting.number, *issued);
        let counted = Counted {
            number,
            issued,
            tellers,
            count,
            record: None,
            recounted: !differed.is_empty(),
            settled: None,
        };
        events.extend(result(m, counted, now)?);
    }
    Ok(events)
}

/// The tellers do not agree, and the meeting must not wait for ever: the count that holds is given
/// with the reason, on the record.
pub(super) fn settle(
    m: &Meeting,
    by: Actor,
    count: &BallotCount,
    reason: &str,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let reason = entry(reason, TEXT_CHARS_MAX)?;
    let balloting = balloting(m)?;
    let Channel::Paper { issued, counts, .. } = &balloting.channel else {
        return Err(Refusal::new(Code::WrongMethod).instead(&[ActKind::Unseal]));
    };
    // Each of two has counted, and not the same.
    if counts.len() < TELLERS_MIN {
        return Err(Refusal::new(Code::CountsMissing).instead(&[ActKind::CountPapers]));
    }
    let count = adding_up(m, count, *issued)?;
    let counted = Counted {
        number: balloting.number,
        issued: *issued,
        tellers: counts.keys().copied().collect(),
        count,
        record: None,
        recounted: false,
        settled: Some(reason),
    };
    result(m, counted, now)
}

impl Meeting {
    /// Whether these tellers may open the box.
    ///
    /// # Errors
    /// Why they may not.
    pub fn may_unseal(&self, opening: &[Seat]) -> Ruling<()> {
        let Channel::Box { tellers, threshold, .. } = &balloting(self)?.channel else {
            return Err(Refusal::new(Code::WrongMethod).instead(&[ActKind::CountPapers]));
        };
        if let Some(seat) = twice(opening) {
            return Err(not_tellers("twice").with("name", self.roster.name(seat)));
        }
        if let Some(seat) = opening.iter().find(|seat| !tellers.contains(seat)) {
            return Err(not_tellers("stranger").with("name", self.roster.name(*seat)));
        }
        if (opening.len() as u32) < *threshold {
            return Err(Refusal::new(Code::TooFewTellers)
                .with("got", opening.len())
                .with("needed", *threshold)
                .instead(&[ActKind::Unseal, ActKind::CancelVote]));
        }
        Ok(())
    }
}

/// The box was opened: what its sums say.
pub(super) fn unseal(
    m: &Meeting,
    by: Actor,
    tellers: &[Seat],
    opening: Option<&Opening>,
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    m.may_unseal(tellers)?;
    tellers.iter().try_for_each(|seat| entitled::here(m, *seat).map(|_| ()))?;
    let balloting = balloting(m)?;
    let Channel::Box { voted, .. } = &balloting.channel else { return Ok(vec![]) };
    let opening = opening.ok_or(Code::ForgedBallot)?;
    let cast = voted.len() as u32;
    // As many ballots as voters, or somebody put one in or took one out.
    let (marking, places) = paper(m)?;
    opening.count.check_box(marking, places, cast).map_err(does_not_add_up)?;
    let levels = m.poll.as_ref().and_then(|under_way| under_way.poll.levels());
    some(levels.is_none_or(|cap| levels_fit(&opening.count.levels, cap)), Code::ForgedBallot)?;
    let counted = Counted {
        number: balloting.number,
        issued: cast,
        tellers: tellers.to_vec(),
        count: opening.count.clone(),
        record: Some(opening.record.clone()),
        recounted: false,
        settled: None,
    };
    result(m, counted, now)
}

/// What a count leads to: the decision on a motion, or the result of a poll.
fn result(m: &Meeting, counted: Counted, now: Instant) -> Ruling<Vec<Event>> {
    let Some(under_way) = &m.poll else {
        let decided = counting::counted(m, &counted, now)?;
        return Ok([Event::BallotsCounted { counted }].into_iter().chain(decided).collect());
    };
    let of = m.electorate_of_ballots();
    let outcome = ballot::count(&under_way.poll, &counted.count);
    let result = PollResult {
        poll: under_way.poll.clone(),
        outcome,
        present: of.present,
        membership: of.membership,
        counted,
    };
    Ok(vec![Event::PollDecided { result: Box::new(result) }])
}
