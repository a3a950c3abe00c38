//! Taking a vote again: which votes may be reconsidered, by whom, and when it is taken up.

use super::again::has_notice;
use super::gate::{nothing_proposed, some};
use super::{amending, entitled, precedence, terms, waived};
use crate::law::{MotionKind as K, Outcome, Reconsiderable as Which};
use crate::meeting::event::{Decision, Event};
use crate::meeting::id::{Actor, Instant, MotionId, Seat};
use crate::meeting::particulars::{Again, Past};
use crate::meeting::past_votes::VoteTaken;
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::Answer;
use crate::meeting::{ActKind, Meeting};

/// The vote meant: of this meeting, or of an earlier one that is within reach.
fn vote_meant(m: &Meeting, of: Past) -> Ruling<VoteTaken<'_>> {
    let missing = || Refusal::new(Code::NotThere);
    match of {
        Past::Last => m.votes().next_back().ok_or_else(missing),
        Past::Motion(id) => m.vote_on(id).ok_or_else(|| missing().with("number", id.0)),
        Past::Earlier(n) => {
            let earlier = m.earlier.get(n.wrapping_sub(1)).filter(|e| !e.rescinded);
            let text = earlier.map(|e| e.text.as_str());
            let mut past = m.votes().rev().filter(|vote| vote.adjourned.is_some());
            past.find(|vote| Some(vote.decision.text.as_str()) == text)
                .ok_or_else(of_an_earlier_session)
        }
    }
}

/// A vote of an earlier session can be rescinded, or simply moved again.
fn of_an_earlier_session() -> Refusal {
    let ways = [K::Rescind, K::AmendPreviouslyAdopted].map(ActKind::Move);
    Refusal::new(Code::TooLate).instead(&ways)
}

/// Whether this vote can be reconsidered at `now`, whoever moves it.
fn reconsiderable(m: &Meeting, vote: VoteTaken<'_>, kind: K, now: Instant) -> Ruling<()> {
    let VoteTaken { decision, voted, adjourned } = vote;
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
    if adjourned.is_some() {
        still_in_force(m, decision)?;
    }
    below_is_open(m, vote)?;
    let any_time = at_any_time(m) && kind == K::Reconsider;
    if !any_time && was_reconsidered(m, decision.question) {
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
    if any_time {
        return Ok(());
    }
    // Of an earlier meeting: on the next day on which the same session meets.
    if adjourned.is_some() {
        let opened = m.log().iter().find(|r| matches!(r.event, Event::CalledToOrder { .. }));
        let continues = m.convening.as_ref().is_some_and(|c| c.continues);
        let late = vote.is_before_another_day(opened.map(|r| r.at), now);
        if !continues || late || kind == K::ReconsiderEnterMinutes {
            return waived(m, of_an_earlier_session());
        }
        return Ok(());
    }
    let days = (now.date_naive() - voted.at.with_timezone(now.offset()).date_naive()).num_days();
    // The same day, or the next day on which the session meets (RONR 37:10(b)).
    let latest = if kind == K::ReconsiderEnterMinutes { 0 } else { 1 };
    if days > latest {
        return waived(m, Code::TooLate.into());
    }
    Ok(())
}

/// In a committee, regardless of how long ago, and of how often before (RONR 37:35).
fn at_any_time(m: &Meeting) -> bool {
    m.charter().is_some_and(|c| c.rules.reconsider_any_time)
}

/// What an earlier meeting adopted may have been rescinded, amended or carried out since.
fn still_in_force(m: &Meeting, decision: &Decision) -> Ruling<()> {
    let lasting = [K::Main, K::AmendPreviouslyAdopted, K::Ratify].contains(&decision.kind);
    if !lasting || decision.outcome == Outcome::Lost {
        return Ok(());
    }
    let mut earlier = m.earlier.iter().filter(|e| !e.rescinded && e.text == decision.text);
    let earlier = earlier.next_back().ok_or(Code::NotInForce)?;
    some(!earlier.carried_out, Code::CarriedOut)
}

/// The questions that the vote was applied to must be open as it left them. Once the main motion
/// has been decided its vote is reconsidered first (RONR 37:27); a previous question is not, once a
/// vote has been taken under it; nor a referral, once the question has come back.
fn below_is_open(m: &Meeting, vote: VoteTaken<'_>) -> Ruling<()> {
    let VoteTaken { decision, voted, .. } = vote;
    let below = &voted.stack[..voted.stack.len().saturating_sub(1)];
    let Some(main) = below.first() else { return Ok(()) };
    let decided = below.iter().any(|q| m.vote_on(q.id).is_some());
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
pub fn was_reconsidered(m: &Meeting, question: MotionId) -> bool {
    let amended = |from: usize| {
        m.decisions[from..].iter().any(|d| {
            d.kind == K::Amend && d.target == Some(question) && d.outcome == Outcome::Adopted
        })
    };
    let refused = |d: &Decision| {
        d.kind == K::Reconsider && d.target == Some(question) && d.outcome == Outcome::Lost
    };
    let mut past = m.past_votes.iter().filter(|vote| vote.decision.question == question);
    let before = past.any(|vote| vote.voted.reconsidered) && !amended(0);
    before
        || (0..m.decisions.len()).any(|at| {
            let again = m.decisions[at].question == question && m.voted[at].reconsidered;
            (again || refused(&m.decisions[at])) && !amended(at)
        })
}

/// There is a vote that could be reconsidered.
pub(super) fn something_to_reconsider(m: &Meeting, kind: K, now: Instant) -> Ruling<()> {
    let mut last = None;
    // Of several votes on one motion only the last can be named.
    let last_on = |vote: &VoteTaken<'_>| {
        let named = m.vote_on(vote.decision.question);
        named.is_some_and(|named| std::ptr::eq(named.decision, vote.decision))
    };
    for vote in m.votes().rev().filter(last_on) {
        match reconsiderable(m, vote, kind, now) {
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
    let vote = vote_meant(m, again.of)?;
    reconsiderable(m, vote, kind, now)?;
    let decision = vote.decision;
    prevailed(m, vote, mover, again.voted)?;
    let told = again.told && at_any_time(m);
    let of = Again { of: Past::Motion(decision.question), voted: None, told };
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
///
/// In a committee it is enough not to have been on the losing side (RONR 37:35).
fn prevailed(m: &Meeting, vote: VoteTaken<'_>, mover: Seat, says: Option<Answer>) -> Ruling<()> {
    let decision = vote.decision;
    let (side, other) = sides(decision);
    // Seats of an earlier meeting are other people's.
    let roll = decision.roll.iter().filter(|_| vote.adjourned.is_none());
    let on_the_roll = roll.copied().find(|(seat, _)| *seat == mover).map(|(_, a)| a);
    let consent = decision.method == crate::meeting::Method::Consent;
    let voted = on_the_roll.or(says).unwrap_or(side);
    if consent || voted == side || (at_any_time(m) && voted != other) {
        return Ok(());
    }
    let refusal = match at_any_time(m) {
        true => Refusal::new(Code::WrongSide),
        false => Refusal::new(Code::WrongSide).with("name", m.roster.name(mover)),
    };
    waived(m, refusal.instead(&[ActKind::Move(K::Reconsider)]))
}

/// The prevailing side and the losing one.
fn sides(decision: &Decision) -> (Answer, Answer) {
    match decision.outcome {
        Outcome::Adopted => (Answer::Yes, Answer::No),
        Outcome::Lost => (Answer::No, Answer::Yes),
    }
}

/// Whether all who voted with the prevailing side are here, or were told that the vote would be
/// reconsidered: every member attends, notice was given, the roll shows it, or the mover says so.
pub(super) fn all_told(m: &Meeting, question: &Question) -> bool {
    let said = matches!(&question.terms, Some(Proposal::Reconsider(again)) if again.told);
    let all_here = m.roster.present() == m.roster.membership();
    let on_the_roll = || {
        let vote = m.vote_on(question.target?).filter(|vote| vote.adjourned.is_none())?;
        let (side, _) = sides(vote.decision);
        let mut winners =
            vote.decision.roll.iter().filter(|(_, answer)| *answer == side).peekable();
        winners.peek()?;
        Some(winners.all(|(seat, _)| m.roster.presence(*seat).counts()))
    };
    said || all_here || has_notice(m, None, &question.text) || on_the_roll().unwrap_or_default()
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
    let vote = proposed.target.and_then(|id| m.vote_on(id));
    let below = vote.and_then(|vote| vote.voted.stack.iter().rev().nth(1));
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
