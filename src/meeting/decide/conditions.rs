//! Whether anything of the kind can be done at all: is the meeting open, does something wait for the
//! chair, is a vote being taken, is there a quorum. The first checks of the ruling algorithm.

use super::gate::{some, step_allows};
use super::timely;
use crate::law::MotionKind;
use crate::meeting::balloting::Channel;
use crate::meeting::format::Allowance;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::Method;
use crate::meeting::{ActKind as Kind, Meeting, Phase};

/// What is written down about people and papers, at any time before the meeting is over.
fn is_clerical(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Enrol
            | Kind::EnrolNumbered
            | Kind::Appoint
            | Kind::AddItem
            | Kind::Mark
            | Kind::Headcount
            | Kind::Represent
            | Kind::ClockSetBack
            | Kind::RecordEarlier
            | Kind::GiveNotice
            | Kind::PlanSpace
            | Kind::AddRoom
            | Kind::AddSlot
            | Kind::WithholdName
    )
}

pub(super) fn phase(m: &Meeting, kind: Kind) -> Ruling<()> {
    match m.phase {
        Phase::Blank if kind == Kind::Convene => Ok(()),
        Phase::Blank => Err(Code::NotConvened.into()),
        _ if kind == Kind::Convene => Err(Code::AlreadyConvened.into()),
        Phase::Preparing if is_clerical(kind) || matches!(kind, Kind::CallToOrder | Kind::Undo) => {
            Ok(())
        }
        Phase::Preparing => Err(Refusal::new(Code::NotInSession).instead(&[Kind::CallToOrder])),
        Phase::InSession if kind == Kind::CallToOrder => Err(Code::AlreadyInSession.into()),
        Phase::InSession if kind == Kind::Sign => Err(Code::NotAdjourned.into()),
        Phase::InSession => Ok(()),
        Phase::Adjourned if kind == Kind::Sign => Ok(()),
        Phase::Adjourned if kind == Kind::Undo && m.signatures.is_empty() => Ok(()),
        // Papers are written from now on; what is signed stays.
        Phase::Adjourned if kind == Kind::WithholdName && m.signatures.is_empty() => Ok(()),
        // The recorder or the observer may be named after the meeting, before anybody signs.
        Phase::Adjourned if kind == Kind::Appoint && m.signatures.is_empty() => Ok(()),
        Phase::Adjourned | Phase::Signed if matches!(kind, Kind::Undo | Kind::Appoint) => {
            Err(Code::SignedIsFinal.into())
        }
        Phase::Adjourned => Err(Refusal::new(Code::MeetingAdjourned).instead(&[Kind::Sign])),
        Phase::Signed if kind == Kind::Sign => Err(Code::SignedIsFinal.into()),
        Phase::Signed => Err(Code::MeetingAdjourned.into()),
    }
}

/// What goes on at the edge of the meeting, whatever stands in the middle.
fn at_the_edge(kind: Kind) -> bool {
    is_clerical(kind)
        || matches!(
            kind,
            Kind::Undo
                | Kind::Gist
                | Kind::CarriedOut
                | Kind::ClockSetBack
                | Kind::Park
                | Kind::Unpark
                | Kind::Assign
                | Kind::ReportTask
        )
}

pub(super) fn recess(m: &Meeting, kind: Kind) -> Ruling<()> {
    if m.recess.is_none() || kind == Kind::Reconvene || at_the_edge(kind) {
        return Ok(());
    }
    Err(Refusal::new(Code::InRecess).instead(&[Kind::Reconvene]))
}

pub(super) fn point(m: &Meeting, kind: Kind) -> Ruling<()> {
    let answers = matches!(kind, Kind::Rule | Kind::Reply | Kind::SubmitPoint);
    let Some(point) = m.point.as_ref().filter(|_| !answers && !at_the_edge(kind)) else {
        return Ok(());
    };
    let answer = if point.kind.is_ruled_on() { Kind::Rule } else { Kind::Reply };
    Err(Refusal::new(Code::PointPending).instead(&[answer]))
}

/// Something waits for a ruling, or for an answer.
pub(super) fn pointed(m: &Meeting, ruled_on: bool) -> Ruling<()> {
    let fits = m.point.as_ref().is_some_and(|p| p.kind.is_ruled_on() == ruled_on);
    some(fits, Code::NoPoint)
}

/// Whether a vote on the immediately pending question is being taken.
pub(super) fn is_voting(m: &Meeting) -> bool {
    m.vote.as_ref().is_some_and(|v| m.question().is_some_and(|q| q.id == v.question))
}

pub(super) fn vote(m: &Meeting, kind: Kind) -> Ruling<()> {
    const ACTS: [Kind; 14] = [
        Kind::NoObjection,
        Kind::Object,
        Kind::Announce,
        Kind::Count,
        Kind::Answer,
        Kind::CloseRoll,
        Kind::DeclarePolls,
        Kind::IssueBallots,
        Kind::OpenBox,
        Kind::Cast,
        Kind::AuditBallot,
        Kind::CountPapers,
        Kind::SettleCount,
        Kind::Unseal,
    ];
    if m.poll.is_some() {
        return poll(m, kind);
    }
    let of_vote = ACTS.contains(&kind) || matches!(kind, Kind::CancelVote | Kind::SetWeights);
    let Some(vote) = m.vote.as_ref().filter(|_| is_voting(m)) else {
        return some(!of_vote, Code::NoVote);
    };
    let election = m.question().is_some_and(|q| q.election.is_some());
    let open: &[Kind] = match vote.method {
        Method::Consent => &[Kind::NoObjection, Kind::Object],
        Method::Voice => &[Kind::Announce],
        Method::Hands | Method::Rising => &[Kind::Count, Kind::Announce],
        Method::RollCall => &[Kind::Answer, Kind::CloseRoll],
        Method::Ballot if election => &[Kind::Tellers, Kind::DeclarePolls],
        Method::Ballot => ballots(m),
    };
    let about_the_vote = matches!(
        kind,
        Kind::CancelVote
            | Kind::PointOfOrder
            | Kind::Rule
            | Kind::Overrule
            | Kind::Move(MotionKind::DivisionOfAssembly)
    );
    let about_the_polls = vote.method == Method::Ballot
        && (matches!(kind, Kind::Move(MotionKind::ClosePolls | MotionKind::ReopenPolls))
            || m.proposed.is_some()
                && matches!(kind, Kind::Second | Kind::NoSecond | Kind::State | Kind::Withdraw));
    // Ballots are collected and only the report is missing (RONR 21:6).
    let collected = vote.polls_closed
        && !m.box_in_use()
        && (kind == Kind::Move(MotionKind::Adjourn)
            || m.proposed.as_ref().is_some_and(|q| q.kind == MotionKind::Adjourn)
                && matches!(kind, Kind::Second | Kind::NoSecond | Kind::State | Kind::Withdraw));
    let seeks_debate = kind == Kind::RaiseHand && may_reopen_debate(m);
    if open.contains(&kind)
        || about_the_vote
        || (kind == Kind::RuleOut && timely::divided(m).is_some())
        || about_the_polls
        || collected
        || seeks_debate
        || at_the_edge(kind)
    {
        return Ok(());
    }
    Err(Refusal::new(not_now(m, &ACTS, kind)).instead(open))
}

/// What can be done with the ballots of a vote or a poll.
fn ballots(m: &Meeting) -> &'static [Kind] {
    match m.balloting.as_ref().map(|balloting| &balloting.channel) {
        None if m.space.on_paper.is_some() => &[Kind::CountDots, Kind::IssueBallots, Kind::OpenBox],
        None if m.poll.is_some() => &[Kind::IssueBallots, Kind::OpenBox, Kind::SetWeights],
        None => &[Kind::Count, Kind::IssueBallots, Kind::OpenBox, Kind::DeclarePolls],
        Some(Channel::Paper { .. }) => &[Kind::CountPapers, Kind::SettleCount, Kind::DeclarePolls],
        Some(Channel::Box { .. }) => {
            &[Kind::Cast, Kind::Unseal, Kind::AuditBallot, Kind::DeclarePolls]
        }
    }
}

/// While a poll is taken nothing else is done, but for what concerns it.
fn poll(m: &Meeting, kind: Kind) -> Ruling<()> {
    let open = ballots(m);
    let about = matches!(kind, Kind::CancelVote | Kind::PointOfOrder | Kind::Rule | Kind::Overrule);
    if open.contains(&kind) || about || at_the_edge(kind) {
        return Ok(());
    }
    if kind == Kind::SetWeights {
        return Err(Refusal::new(Code::WeightsLocked).instead(&[Kind::CancelVote]));
    }
    Err(Refusal::new(not_now(m, &[], kind)).instead(open))
}

/// Why an act is not in order while a vote is taken: it belongs to votes of another kind, to ballots
/// that are not out, or to no vote at all.
fn not_now(m: &Meeting, acts: &[Kind], kind: Kind) -> Code {
    const OF_BALLOTS: [Kind; 5] =
        [Kind::Cast, Kind::AuditBallot, Kind::CountPapers, Kind::SettleCount, Kind::Unseal];
    let by_ballot = m.vote.as_ref().is_none_or(|vote| vote.method == Method::Ballot);
    match OF_BALLOTS.contains(&kind) {
        true if by_ballot && m.balloting.is_none() => Code::NoBallots,
        true => Code::WrongMethod,
        false if acts.contains(&kind) => Code::WrongMethod,
        false => Code::VoteInProgress,
    }
}

/// A vote was begun before anybody spoke, though the question may be debated: whoever seeks the
/// floor promptly reopens debate, for the chair cannot cut it off (RONR 43:7). Once ballots are
/// being marked or the first name has answered it is too late for that.
pub(super) fn may_reopen_debate(m: &Meeting) -> bool {
    let begun =
        m.vote.as_ref().is_some_and(|v| v.method == Method::Ballot || !v.answers.is_empty());
    is_voting(m)
        && !begun
        && m.question().is_some_and(|q| m.is_debatable(q) && q.turns.is_empty())
        && step_allows(m, Allowance::Debate)
}

/// What brings a motion to its decision.
const DECIDES: [Kind; 12] = [
    Kind::Second,
    Kind::State,
    Kind::PutQuestion,
    Kind::NoObjection,
    Kind::Announce,
    Kind::Count,
    Kind::CloseRoll,
    Kind::IssueBallots,
    Kind::OpenBox,
    Kind::CountPapers,
    Kind::SettleCount,
    Kind::Unseal,
];

/// What counts ballots that are in: those who handed one in were here, though they may have left.
fn counts_ballots(kind: Kind) -> bool {
    matches!(kind, Kind::CountPapers | Kind::SettleCount | Kind::Unseal)
}

/// Without a quorum only what ends the meeting, or gets a quorum, is in order (RONR 40:6–10).
pub(super) fn quorum(m: &Meeting, kind: Kind) -> Ruling<()> {
    use MotionKind as M;
    let free = |motion: M| {
        matches!(
            motion,
            M::Adjourn
                | M::Recess
                | M::RecessMain
                | M::FixTimeToAdjourn
                | M::FixTimeMain
                | M::ParliamentaryInquiry
                | M::RequestForInformation
                | M::QuestionOfPrivilege
        )
    };
    let substantive = match kind {
        Kind::Move(motion) => !free(motion),
        kind if DECIDES.contains(&kind) => true,
        // Debate may go on until the lack of a quorum is noticed (RONR 40:12).
        Kind::GiveFloor | Kind::RaiseHand => m.quorum_missed,
        Kind::TakeUp
        | Kind::CallUp
        | Kind::OpenElection
        | Kind::DeclareElected
        | Kind::OpenPoll
        | Kind::Tellers
        | Kind::ApproveMinutes => true,
        _ => false,
    };
    let about = m.proposed.as_ref().or(m.question()).map(|q| q.kind);
    let on_the_way = about.is_some_and(free) && DECIDES.contains(&kind);
    let of = m.electorate_of_ballots();
    let voted = counts_ballots(kind) && m.quorum().met(of.present, of.membership);
    // Dots are no decision of the body.
    let dots = m.space.on_paper.is_some();
    if !substantive || on_the_way || voted || dots || m.has_quorum() {
        return Ok(());
    }
    let ways: &[Kind] = match &m.vote {
        Some(_) => &[Kind::Mark, Kind::CancelVote],
        None => &[Kind::Mark, Kind::Move(M::Recess), Kind::Move(M::Adjourn), Kind::Adjourn],
    };
    Err(Refusal::new(Code::NoQuorum)
        .with("present", m.roster.present())
        .with("needed", m.quorum_needed())
        .with("short", m.quorum_needed().saturating_sub(m.roster.present()))
        .instead(ways))
}
