//! What is in order in this state, whoever asks and whatever the words.

use crate::law::MotionKind;
use crate::meeting::format::Allowance;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::vote::Method;
use crate::meeting::{ActKind as Kind, Meeting, Phase, Place};

/// The checks that depend on the state and the kind of act alone.
pub(super) fn gate(m: &Meeting, kind: Kind) -> Ruling<()> {
    phase(m, kind)?;
    point(m, kind)?;
    vote(m, kind)?;
    quorum(m, kind)?;
    match kind {
        Kind::MoveMain => move_main(m),
        Kind::MoveAmend => move_amend(m),
        Kind::MoveAdjourn => move_adjourn(m),
        Kind::Second | Kind::NoSecond => unseconded(m),
        Kind::WithdrawSecond => seconded(m),
        Kind::Reword => rewordable(m),
        Kind::State => stateable(m),
        Kind::Withdraw => withdrawable(m),
        Kind::RaiseHand => speakable(m),
        Kind::GiveFloor => speakable(m).and_then(|()| floor_free(m)),
        Kind::LowerHand => some(!m.floor.hands.is_empty(), Code::NobodyWaits),
        Kind::EndSpeech => some(m.floor.speech.is_some(), Code::NobodySpeaks),
        Kind::Pause => clock(m, false),
        Kind::Resume => clock(m, true),
        Kind::Gist => {
            some(m.floor.speech.is_some() || m.floor.last_speaker.is_some(), Code::NobodySpeaks)
        }
        Kind::Rule => some(m.point.is_some(), Code::NoPoint),
        Kind::PutQuestion => puttable(m),
        Kind::Advance => advance(m),
        Kind::Adjourn => adjourn(m),
        Kind::Undo => some(super::closing::last_command(m).is_some(), Code::NothingToUndo),
        _ => Ok(()),
    }
}

fn some(holds: bool, otherwise: Code) -> Ruling<()> {
    if holds { Ok(()) } else { Err(otherwise.into()) }
}

fn phase(m: &Meeting, kind: Kind) -> Ruling<()> {
    let clerical = matches!(kind, Kind::Enrol | Kind::Appoint | Kind::AddItem | Kind::Mark);
    match m.phase {
        Phase::Blank if kind == Kind::Convene => Ok(()),
        Phase::Blank => Err(Code::NotConvened.into()),
        _ if kind == Kind::Convene => Err(Code::AlreadyConvened.into()),
        Phase::Preparing if clerical || matches!(kind, Kind::CallToOrder | Kind::Undo) => Ok(()),
        Phase::Preparing => Err(Refusal::new(Code::NotInSession).instead(&[Kind::CallToOrder])),
        Phase::InSession if kind == Kind::CallToOrder => Err(Code::AlreadyInSession.into()),
        Phase::InSession if kind == Kind::Sign => Err(Code::NotAdjourned.into()),
        Phase::InSession => Ok(()),
        Phase::Adjourned if kind == Kind::Sign => Ok(()),
        Phase::Adjourned if kind == Kind::Undo && m.signatures.is_empty() => Ok(()),
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
    matches!(
        kind,
        Kind::Mark | Kind::Enrol | Kind::Appoint | Kind::AddItem | Kind::Undo | Kind::Gist
    )
}

fn point(m: &Meeting, kind: Kind) -> Ruling<()> {
    if m.point.is_none() || kind == Kind::Rule || at_the_edge(kind) {
        return Ok(());
    }
    Err(Refusal::new(Code::PointPending).instead(&[Kind::Rule]))
}

fn vote(m: &Meeting, kind: Kind) -> Ruling<()> {
    const ACTS: [Kind; 6] = [
        Kind::NoObjection,
        Kind::Object,
        Kind::Announce,
        Kind::Count,
        Kind::Answer,
        Kind::CloseRoll,
    ];
    let Some(vote) = &m.vote else {
        let of_vote = ACTS.contains(&kind) || kind == Kind::CancelVote;
        return some(!of_vote, Code::NoVote);
    };
    let open: &[Kind] = match vote.method {
        Method::Consent => &[Kind::NoObjection, Kind::Object],
        Method::Voice => &[Kind::Announce],
        Method::Hands | Method::Rising => &[Kind::Count, Kind::Announce],
        Method::RollCall => &[Kind::Answer, Kind::CloseRoll],
    };
    if open.contains(&kind)
        || matches!(kind, Kind::CancelVote | Kind::PointOfOrder | Kind::Rule)
        || at_the_edge(kind)
    {
        return Ok(());
    }
    let code = if ACTS.contains(&kind) { Code::WrongMethod } else { Code::VoteInProgress };
    Err(Refusal::new(code).instead(open))
}

/// Without a quorum only what ends the meeting, or gets a quorum, is in order (RONR 40:6–10).
fn quorum(m: &Meeting, kind: Kind) -> Ruling<()> {
    let substantive = matches!(
        kind,
        Kind::MoveMain
            | Kind::MoveAmend
            | Kind::Second
            | Kind::State
            | Kind::PutQuestion
            | Kind::NoObjection
            | Kind::Announce
            | Kind::Count
            | Kind::CloseRoll
    );
    let about = m.proposed.as_ref().or(m.question()).map(|q| q.kind);
    let adjourning =
        about == Some(MotionKind::Adjourn) && !matches!(kind, Kind::MoveMain | Kind::MoveAmend);
    if !substantive || adjourning || m.has_quorum() {
        return Ok(());
    }
    let ways: &[Kind] = match &m.vote {
        Some(_) => &[Kind::Mark, Kind::CancelVote],
        None => &[Kind::Mark, Kind::MoveAdjourn, Kind::Adjourn],
    };
    Err(Refusal::new(Code::NoQuorum)
        .with("present", m.roster.present())
        .with("needed", m.quorum_needed())
        .with("short", m.quorum_needed().saturating_sub(m.roster.present()))
        .instead(ways))
}

fn nothing_proposed(m: &Meeting) -> Ruling<()> {
    let Some(proposed) = &m.proposed else { return Ok(()) };
    let next = if needs_second(m, proposed) { Kind::Second } else { Kind::State };
    Err(Refusal::new(Code::MotionNotStated).instead(&[next, Kind::Withdraw]))
}

fn needs_second(m: &Meeting, question: &crate::meeting::Question) -> bool {
    question.seconder.is_none() && m.charter().is_some_and(|c| c.rules.needs_second(question.kind))
}

fn proposed(m: &Meeting) -> Ruling<()> {
    some(m.proposed.is_some(), Code::NothingMoved)
}

/// Only a main motion is reworded; another motion is withdrawn and made anew.
fn rewordable(m: &Meeting) -> Ruling<()> {
    proposed(m)?;
    if m.proposed.as_ref().is_some_and(|q| q.kind == MotionKind::Main) {
        return Ok(());
    }
    Err(Refusal::new(Code::NotAmendable).instead(&[Kind::Withdraw]))
}

fn unseconded(m: &Meeting) -> Ruling<()> {
    match &m.proposed {
        None => Err(Code::NothingMoved.into()),
        Some(q) if needs_second(m, q) => Ok(()),
        Some(_) => Err(Refusal::new(Code::AlreadySeconded).instead(&[Kind::State])),
    }
}

fn seconded(m: &Meeting) -> Ruling<()> {
    proposed(m)?;
    some(m.proposed.as_ref().is_some_and(|q| q.seconder.is_some()), Code::NotSeconder)
}

fn stateable(m: &Meeting) -> Ruling<()> {
    match &m.proposed {
        None => Err(Code::NothingMoved.into()),
        Some(q) if needs_second(m, q) => Err(Refusal::new(Code::NeedsSecond).instead(&[
            Kind::Second,
            Kind::NoSecond,
            Kind::Withdraw,
        ])),
        Some(_) => Ok(()),
    }
}

pub(super) fn step_allows(m: &Meeting, what: Allowance) -> bool {
    m.step().is_some_and(|s| s.allows(what))
}

fn step_opens(m: &Meeting, what: Allowance) -> Ruling<()> {
    if step_allows(m, what) {
        return Ok(());
    }
    Err(Refusal::new(Code::StepForbids).instead(&[Kind::Advance]))
}

fn rank(m: &Meeting, kind: MotionKind) -> u8 {
    m.charter().and_then(|c| c.rules.motion(kind)).map_or(0, |row| row.rank)
}

fn move_main(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    if let Some(pending) = m.question() {
        return Err(Refusal::new(Code::OutOfOrderPrecedence).with("pending", pending.kind.id()));
    }
    step_opens(m, Allowance::Motions)
}

fn move_amend(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let pending = m.question().ok_or(Code::NoPendingQuestion)?;
    if pending.kind == MotionKind::AmendSecondary {
        return Err(Refusal::new(Code::ThirdDegree).instead(&[Kind::PutQuestion]));
    }
    let row = m.charter().and_then(|c| c.rules.motion(pending.kind));
    some(row.is_some_and(|r| r.amendable), Code::NotAmendable)?;
    step_opens(m, Allowance::Motions)
}

fn move_adjourn(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let adjourn = rank(m, MotionKind::Adjourn);
    if m.pending.iter().any(|q| rank(m, q.kind) >= adjourn) {
        let refusal = Refusal::new(Code::OutOfOrderPrecedence).with("pending", "adjourn");
        return Err(refusal.instead(&[Kind::PutQuestion]));
    }
    Ok(())
}

fn withdrawable(m: &Meeting) -> Ruling<()> {
    match (&m.proposed, m.question()) {
        (None, None) => Err(Code::NothingMoved.into()),
        // Wherever the request stands: with a motion to adjourn above it, another one would be
        // about the request itself, or about the same motion twice.
        (None, Some(_)) if m.pending.iter().any(|q| q.kind == MotionKind::Withdraw) => {
            Err(Refusal::new(Code::OutOfOrderPrecedence)
                .with("pending", "withdraw")
                .instead(&[Kind::PutQuestion]))
        }
        _ => Ok(()),
    }
}

pub(super) fn floor_free(m: &Meeting) -> Ruling<()> {
    let Some(speech) = &m.floor.speech else { return Ok(()) };
    Err(Refusal::new(Code::FloorTaken)
        .with("name", m.roster.name(speech.seat))
        .instead(&[Kind::EndSpeech, Kind::PointOfOrder]))
}

/// Whether anything may be said at all: a step for remarks or questions, or a question that may be
/// debated. Without a motion there is no discussion (RONR 4:7; 议事十二条 1).
fn speakable(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    if step_allows(m, Allowance::Remarks) || step_allows(m, Allowance::Questions) {
        return Ok(());
    }
    match m.question() {
        None if step_allows(m, Allowance::Debate) => {
            Err(Refusal::new(Code::NoMotion).instead(&[Kind::MoveMain]))
        }
        Some(q) if step_allows(m, Allowance::Debate) => some(m.is_debatable(q), Code::NotDebatable),
        _ => step_opens(m, Allowance::Debate),
    }
}

fn clock(m: &Meeting, stopped: bool) -> Ruling<()> {
    let speech = m.floor.speech.as_ref().ok_or(Code::NobodySpeaks)?;
    match (speech.paused_at.is_some(), stopped) {
        (true, false) => Err(Refusal::new(Code::ClockStopped).instead(&[Kind::Resume])),
        (false, true) => Err(Refusal::new(Code::ClockRunning).instead(&[Kind::Pause])),
        _ => Ok(()),
    }
}

fn puttable(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    floor_free(m)?;
    if question.kind == MotionKind::Main && !step_allows(m, Allowance::Votes) {
        return Err(Refusal::new(Code::StepsBefore).instead(&[Kind::Advance]));
    }
    Ok(())
}

fn advance(m: &Meeting) -> Ruling<()> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    nothing_proposed(m)?;
    floor_free(m)?;
    let Some(next) = m.agenda.next(&charter.format) else {
        return Err(Refusal::new(Code::NoNextStep).instead(&[Kind::Adjourn]));
    };
    let scope = |place: Place| charter.format.steps.get(place.step).map(|s| s.scope);
    let leaves = |here: Place| here.item != next.item || scope(here) != scope(next);
    if !m.pending.is_empty() && m.agenda.place.is_some_and(leaves) {
        let ways = [Kind::PutQuestion, Kind::Withdraw];
        return Err(Refusal::new(Code::QuestionOpen).instead(&ways));
    }
    if step_allows(m, Allowance::Check) {
        check(m)?;
    }
    Ok(())
}

/// The body is made up as its rule says, and enough of it is here.
fn check(m: &Meeting) -> Ruling<()> {
    composition_fault(m).map_or(Ok(()), Err)?;
    quorum(m, Kind::MoveMain)
}

/// The first way in which the body is not made up as its rule says.
pub fn composition_fault(m: &Meeting) -> Option<Refusal> {
    use crate::law::CompositionFault as Fault;
    let composition = m.charter().and_then(|c| c.format.composition.as_ref());
    let faults = composition.map(|c| c.faults(&m.roster.categories())).unwrap_or_default();
    let refusal = Refusal::new(Code::CompositionBroken).instead(&[Kind::Enrol]);
    faults.into_iter().next().map(|fault| match fault {
        Fault::Size { size, min, max } => {
            refusal.with("fault", "size").with("size", size).with("min", min).with("max", max)
        }
        Fault::TooFew { category, count, least, size } => refusal
            .with("fault", "too_few")
            .with("category", category)
            .with("count", count)
            .with("limit", least)
            .with("size", size),
        Fault::TooMany { category, count, most, size } => refusal
            .with("fault", "too_many")
            .with("category", category)
            .with("count", count)
            .with("limit", most)
            .with("size", size),
    })
}

fn adjourn(m: &Meeting) -> Ruling<()> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    floor_free(m)?;
    // Without a quorum a motion that waits to be stated cannot be: it must not hold the meeting.
    if !m.has_quorum() {
        return Ok(());
    }
    nothing_proposed(m)?;
    if !m.pending.is_empty() {
        let ways = [Kind::PutQuestion, Kind::Withdraw, Kind::MoveAdjourn];
        return Err(Refusal::new(Code::QuestionOpen).instead(&ways));
    }
    if m.agenda.next(&charter.format).is_some() {
        let ways = [Kind::Advance, Kind::MoveAdjourn];
        return Err(Refusal::new(Code::BusinessUnfinished).instead(&ways));
    }
    Ok(())
}
