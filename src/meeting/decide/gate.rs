//! What is in order in this state, whoever asks and whatever the words.

pub(super) use super::conditions::is_voting;
use super::conditions::{phase, point, pointed, quorum, recess, vote};
use super::debate::may_speak;
use super::{precedence, timely, waived};
use crate::law::MotionKind;
use crate::meeting::format::Allowance;
use crate::meeting::id::Instant;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind as Kind, Hand, Meeting, Place, Question, SHEET_ACTS, SPACE_ACTS};

/// The checks that depend on the state and the kind of act alone.
pub(super) fn gate(m: &Meeting, kind: Kind, now: Instant) -> Ruling<()> {
    phase(m, kind)?;
    recess(m, kind)?;
    point(m, kind)?;
    vote(m, kind)?;
    quorum(m, kind)?;
    match kind {
        Kind::Move(motion) => {
            timely::motion(m, motion, now)?;
            if motion != MotionKind::Main {
                return Ok(());
            }
            super::listed::may_move(m)?;
            super::order::whether_first(m, None)
        }
        Kind::Second | Kind::NoSecond => unseconded(m),
        Kind::WithdrawSecond => seconded(m),
        Kind::Reword => rewordable(m),
        Kind::State => stateable(m),
        Kind::Withdraw => withdrawable(m),
        Kind::RuleOut => some(m.proposed.is_some() || !m.pending.is_empty(), Code::NothingMoved),
        Kind::RaiseHand => speakable(m),
        Kind::GiveFloor => {
            speakable(m).and_then(|()| floor_free(m)).and_then(|()| no_timer_runs(m))
        }
        Kind::LowerHand => some(!m.floor.hands.is_empty(), Code::NobodyWaits),
        Kind::StartTimer => nobody_heard(m).and_then(|()| timer_ended(m)),
        Kind::StopTimer => some(m.timer.is_some(), Code::NoTimer),
        Kind::Unpark => some(m.parked.iter().any(|p| p.became.is_none()), Code::NothingParked),
        Kind::EndSpeech => some(m.floor.speech.is_some(), Code::NobodySpeaks),
        Kind::Pause => clock(m, false),
        Kind::Resume => clock(m, true),
        Kind::Gist => {
            some(m.floor.speech.is_some() || m.floor.last_speaker.is_some(), Code::NobodySpeaks)
        }
        Kind::Rule => pointed(m, true),
        Kind::Reply => pointed(m, false),
        Kind::SubmitPoint => super::chair::submittable(m),
        Kind::TakeChair => super::chair::may_return(m),
        Kind::Reconvene => some(m.recess.is_some(), Code::NotInRecess),
        Kind::TakeUp => super::business::may_take_up(m, now),
        Kind::CallUp => super::reconsidering::may_call_up(m, now),
        Kind::ApproveMinutes => super::business::may_approve(m),
        Kind::SuggestFilling => fillable(m),
        Kind::NextParagraph => super::motions::may_open_paragraph(m),
        Kind::OpenElection => super::election::may_open(m),
        Kind::DeclareElected | Kind::Tellers => super::election::pending(m).map(|_| ()),
        Kind::AskConsent => no_timer_runs(m),
        Kind::PutQuestion => {
            floor_free(m).and_then(|()| no_timer_runs(m)).and_then(|()| puttable(m, now))
        }
        Kind::Advance => advance(m, now),
        Kind::Adjourn => adjourn(m, now),
        Kind::OpenPoll => super::polls::may_open(m),
        Kind::SetWeights => super::polls::may_weigh(m),
        Kind::Cast | Kind::AuditBallot => super::ballots::polls(m, true),
        Kind::CountPapers | Kind::SettleCount | Kind::Unseal => super::ballots::polls(m, false),
        Kind::Undo => super::closing::undoable(m).map(|_| ()),
        Kind::CallToOrder => {
            super::open_space::may_open(m, m.charter().and_then(|c| c.format.steps.first()))
        }
        kind if SPACE_ACTS.contains(&kind) => super::open_space::gate(m, kind),
        kind if SHEET_ACTS.contains(&kind) => super::sheets::gate(m, kind),
        _ => Ok(()),
    }
}

pub(super) fn some(holds: bool, otherwise: Code) -> Ruling<()> {
    if holds { Ok(()) } else { Err(otherwise.into()) }
}

pub(super) fn nothing_proposed(m: &Meeting) -> Ruling<()> {
    let Some(proposed) = &m.proposed else { return Ok(()) };
    let next = if needs_second(m, proposed) { Kind::Second } else { Kind::State };
    Err(Refusal::new(Code::MotionNotStated).instead(&[next, Kind::Withdraw]))
}

/// Whether a motion still lacks the second that it needs.
pub(super) fn needs_second(m: &Meeting, question: &Question) -> bool {
    question.seconder.is_none()
        && !question.no_second
        && m.charter().is_some_and(|c| c.rules.needs_second(question.kind))
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
        Some(q) if needs_second(m, q) => waived(
            m,
            Refusal::new(Code::NeedsSecond).instead(&[
                Kind::Second,
                Kind::NoSecond,
                Kind::Withdraw,
            ]),
        ),
        Some(_) => Ok(()),
    }
}

pub(super) fn step_allows(m: &Meeting, what: Allowance) -> bool {
    m.step().is_some_and(|s| s.allows(what))
}

pub(super) fn step_opens(m: &Meeting, what: Allowance) -> Ruling<()> {
    if step_allows(m, what) {
        return Ok(());
    }
    waived(m, Refusal::new(Code::StepForbids).instead(&[Kind::Advance]))
}

fn withdrawable(m: &Meeting) -> Ruling<()> {
    match (&m.proposed, m.question()) {
        (None, None) => Err(Code::NothingMoved.into()),
        // Wherever the request stands: with another motion above it, a second one would be about
        // the request itself, or about the same motion twice.
        (None, Some(_)) if m.pending.iter().any(|q| q.kind == MotionKind::WithdrawOrModify) => {
            Err(Refusal::new(Code::OutOfOrderPrecedence)
                .with("pending", MotionKind::WithdrawOrModify.id())
                .instead(&[Kind::PutQuestion]))
        }
        (None, Some(_)) => precedence::check(m, MotionKind::WithdrawOrModify),
        _ => Ok(()),
    }
}

/// There is a blank in the immediately pending motion, and debate on it is open.
fn fillable(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    some(question.has_open_blank(), Code::NoBlank)
}

pub(super) fn floor_free(m: &Meeting) -> Ruling<()> {
    let Some(speech) = &m.floor.speech else { return Ok(()) };
    Err(Refusal::new(Code::FloorTaken)
        .with("name", m.roster.name(speech.seat))
        .instead(&[Kind::EndSpeech, Kind::PointOfOrder]))
}

/// Nobody speaks, nor goes on speaking once what interrupts is out of the way: then two clocks would
/// run at a time.
fn nobody_heard(m: &Meeting) -> Ruling<()> {
    let Some(held) = m.floor.held.last() else { return floor_free(m) };
    Err(Refusal::new(Code::FloorTaken).with("name", m.roster.name(held.seat)))
}

/// Whether anything may be said at all: a step for remarks or questions, or a question that may be
/// debated. Without a motion there is no discussion (RONR 4:7; 议事十二条 1), except in small boards.
fn speakable(m: &Meeting) -> Ruling<()> {
    nothing_proposed(m)?;
    let open = [Allowance::Remarks, Allowance::Rounds, Allowance::Questions];
    if open.into_iter().any(|what| step_allows(m, what)) {
        return Ok(());
    }
    match m.question() {
        None if step_allows(m, Allowance::Debate) && !informal(m) => {
            Err(Refusal::new(Code::NoMotion).instead(&[Kind::Move(MotionKind::Main)]))
        }
        Some(q) if step_allows(m, Allowance::Debate) => debatable(m, q),
        _ => step_opens(m, Allowance::Debate),
    }
}

/// Whether a matter may be discussed while no motion is pending.
pub(super) fn informal(m: &Meeting) -> bool {
    m.charter().is_some_and(|c| c.rules.informal_discussion)
}

/// Whether the question may be debated now.
pub(super) fn debatable(m: &Meeting, question: &Question) -> Ruling<()> {
    if !m.is_debatable_kind(question) {
        return waived(m, Refusal::new(Code::NotDebatable).instead(&[Kind::PutQuestion]));
    }
    if question.orders.closed {
        return waived(m, Refusal::new(Code::DebateClosed).instead(&[Kind::PutQuestion]));
    }
    Ok(())
}

/// One clock at a time: what runs under a name of its own is stopped, or ended, first.
fn no_timer_runs(m: &Meeting) -> Ruling<()> {
    match &m.timer {
        Some(timer) if timer.clock.runs() => timer_ended(m),
        _ => Ok(()),
    }
}

fn timer_ended(m: &Meeting) -> Ruling<()> {
    let Some(timer) = &m.timer else { return Ok(()) };
    let ways = [Kind::StopTimer, Kind::Pause];
    let paused = usize::from(timer.clock.runs());
    Err(Refusal::new(Code::TimerRuns)
        .with("name", timer.name.as_str())
        .instead(&ways[..1 + paused]))
}

fn clock(m: &Meeting, stopped: bool) -> Ruling<()> {
    let clock = m.floor_clock().ok_or(Code::NobodySpeaks)?;
    match (!clock.runs(), stopped) {
        (true, false) => Err(Refusal::new(Code::ClockStopped).instead(&[Kind::Resume])),
        (false, true) => Err(Refusal::new(Code::ClockRunning).instead(&[Kind::Pause])),
        _ => Ok(()),
    }
}

/// Whether the immediately pending question is ready to be put.
pub(super) fn puttable(m: &Meeting, now: Instant) -> Ruling<()> {
    nothing_proposed(m)?;
    let question = m.question().ok_or(Code::NoPendingQuestion)?;
    if question.kind == MotionKind::Main {
        super::order::required_steps(m)?;
        super::order::whether_first(m, question.aspect())?;
        if !step_allows(m, Allowance::Votes) {
            return waived(m, Refusal::new(Code::StepsBefore).instead(&[Kind::Advance]));
        }
        super::slates::is_there(m)?;
        super::filing::may_vote(m, Kind::PutQuestion)?;
    }
    if question.paragraphs.as_ref().is_some_and(|p| p.at <= p.count) {
        return Err(Refusal::new(Code::ParagraphsOpen).instead(&[Kind::NextParagraph]));
    }
    let suggested = question.blank.as_ref().is_some_and(|b| !b.fillings.is_empty());
    if question.has_open_blank() && !suggested {
        return Err(Refusal::new(Code::BlankOpen).instead(&[Kind::SuggestFilling]));
    }
    nobody_waits(m, question, now)
}

/// The chair cannot close debate while somebody who has turns left seeks the floor (RONR 43:36;
/// 议事十二条 11). Closing it earlier takes the motion for it.
fn nobody_waits(m: &Meeting, question: &Question, now: Instant) -> Ruling<()> {
    if !m.is_debatable(question) {
        return Ok(());
    }
    let waiting = m.floor.hands.iter().filter(|h| h.stance.is_debate());
    let waiting = waiting.filter(|h| h.question == Some(question.id));
    // Only members have a right that the chair cannot cut off.
    let member = |h: &&Hand| m.roster.member(h.seat).is_some_and(|member| member.voting);
    let waiting = waiting.filter(member);
    let waiting = waiting.filter(|h| may_speak(m, h.seat, h.stance, true, now).is_ok());
    let names: Vec<String> = waiting.map(|h| m.roster.name(h.seat)).collect();
    if names.is_empty() {
        return Ok(());
    }
    let heard = |seat| question.turns.get(&seat).is_some_and(|turns| *turns > 0);
    let here = m.roster.members().filter(|p| p.voting && m.roster.presence(p.seat).counts());
    let partisan =
        |seat| m.charter().is_some_and(|c| c.rules.chair_takes_part) || m.presiding() != Some(seat);
    let unheard = here.filter(|p| !heard(p.seat) && partisan(p.seat)).count();
    let ways = [Kind::GiveFloor, Kind::Move(MotionKind::PreviousQuestion), Kind::LowerHand];
    let refusal = Refusal::new(Code::MembersWait).with("names", names);
    Err(refusal.with("unheard", unheard).instead(&ways))
}

fn advance(m: &Meeting, now: Instant) -> Ruling<()> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    nothing_proposed(m)?;
    floor_free(m)?;
    super::listed::is_ruled_on(m)?;
    let Some(next) = m.agenda.next(&charter.format) else {
        return Err(Refusal::new(Code::NoNextStep).instead(&[Kind::Adjourn]));
    };
    let scope = |place: Place| charter.format.steps.get(place.step).map(|s| s.scope);
    let leaves = |here: Place| here.item != next.item || scope(here) != scope(next);
    let strands = |here: Place| leaves(here) || super::order::strands_the_question(m, next);
    if !m.pending.is_empty() && m.agenda.place.is_some_and(strands) {
        let ways = [Kind::PutQuestion, Kind::Withdraw];
        return Err(Refusal::new(Code::QuestionOpen).instead(&ways));
    }
    if let Some(step) = charter.format.steps.get(next.step) {
        super::open_space::may_advance(m, step)?;
    }
    // A step that ends debate is not a way around those who wait to speak (RONR 43:36).
    let debate = |place: Place| {
        charter.format.steps.get(place.step).is_some_and(|s| s.allows(Allowance::Debate))
    };
    if let Some(question) = m.question().filter(|_| !debate(next)) {
        nobody_waits(m, question, now)?;
    }
    if step_allows(m, Allowance::Check) {
        check(m)?;
        super::order::seats_filled(m)?;
    }
    if let Some(step) = m.step() {
        super::sheets::may_leave(m, step)?;
        super::order::phase_has_record(m, step)?;
    }
    Ok(())
}

/// The body is made up as its rule says, and enough of it is here.
fn check(m: &Meeting) -> Ruling<()> {
    composition_fault(m).map_or(Ok(()), Err)?;
    super::bodies::goes_on(m)?;
    quorum(m, Kind::Move(MotionKind::Main))
}

/// The first way in which the body is not made up as its rule says.
pub fn composition_fault(m: &Meeting) -> Option<Refusal> {
    let composition = m.charter().and_then(|c| c.format.composition.as_ref());
    let faults = composition.map(|c| c.faults(&m.roster.categories())).unwrap_or_default();
    faults
        .into_iter()
        .next()
        .map(|fault| super::bodies::composition_broken(fault).instead(&[Kind::Enrol]))
}

fn adjourn(m: &Meeting, now: Instant) -> Ruling<()> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    // The hour set for adjourning has come: the chair declares it (RONR 21:14).
    if m.ends.is_some_and(|ends| ends <= now) {
        return Ok(());
    }
    floor_free(m)?;
    // Without a quorum a motion that waits to be stated cannot be: it must not hold the meeting.
    if !m.has_quorum() {
        return Ok(());
    }
    nothing_proposed(m)?;
    if !m.pending.is_empty() {
        let ways = [Kind::PutQuestion, Kind::Withdraw, Kind::Move(MotionKind::Adjourn)];
        return Err(Refusal::new(Code::QuestionOpen).instead(&ways));
    }
    // A matter goes through the five phases in several sittings: each of them may be the last of one.
    let goes_on = m.step().is_some_and(|step| step.phase.is_some());
    let may_end = goes_on || super::open_space::may_adjourn(m);
    if m.agenda.next(&charter.format).is_none() {
        super::filing::outcomes_are_told(m)?;
        return m.step().map_or(Ok(()), |step| super::sheets::may_leave(m, step));
    }
    if !may_end {
        let ways = [Kind::Advance, Kind::Move(MotionKind::Adjourn)];
        return Err(Refusal::new(Code::BusinessUnfinished).instead(&ways));
    }
    Ok(())
}
