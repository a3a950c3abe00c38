//! What is in order in an Open Space at this stage, whoever asks.

use crate::ballot::PollRule;
use crate::meeting::format::{Scope, Step};
use crate::meeting::open_space::{Space, Stage, TopicState};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind as Kind, Meeting, Phase};

/// The checks that depend on the stage and the kind of act alone.
pub(in crate::meeting::decide) fn gate(m: &Meeting, kind: Kind) -> Ruling<()> {
    if !m.has_open_space() {
        return Err(Code::NoOpenSpace.into());
    }
    let (space, stage) = (&m.space, m.stage());
    match kind {
        Kind::PlanSpace if !space.topics.is_empty() => {
            Err(Refusal::new(Code::WallInUse).instead(&[Kind::AddRoom, Kind::AddSlot]))
        }
        Kind::AddRoom | Kind::AddSlot if stage == Some(Stage::Closing) => at(m, &[Stage::Agenda]),
        Kind::PlanSpace | Kind::AddRoom | Kind::AddSlot | Kind::WithholdName => Ok(()),
        // From the agenda on the wall takes topics until the closing circle.
        Kind::PostTopic => at(m, &Stage::ALL[1..Stage::ALL.len() - 1]),
        Kind::SignUp
        | Kind::SignOff
        | Kind::RelocateTopic
        | Kind::RetitleTopic
        | Kind::CoConvene
        | Kind::CancelTopic => wall_open(m).and_then(|()| live(space, 1)),
        Kind::SwapTopics => wall_open(m).and_then(|()| live(space, 2)),
        Kind::MergeTopics => {
            if space.dots_exist() {
                return Err(Code::DotsExist.into());
            }
            wall_open(m).and_then(|()| live(space, 2))
        }
        Kind::BeginRound => {
            at(m, &[Stage::Rounds])?;
            no_round(m)?;
            if space.next_slot().is_some() { Ok(()) } else { Err(Code::NoRound.into()) }
        }
        Kind::EndRound => round(space),
        Kind::FinishSession => running(space),
        Kind::StepIn => wall_open(m).and_then(|()| live(space, 1)),
        Kind::TopicUnheld => {
            at(m, &[Stage::Agenda, Stage::Market, Stage::Rounds, Stage::News, Stage::Convergence])?;
            posted(space)
        }
        Kind::ReportSession => reports(m),
        Kind::StateInALine => {
            at(m, &[Stage::Rounds, Stage::News, Stage::Convergence])?;
            no_dots(space).and_then(|()| held(space))
        }
        Kind::TellNews => at(m, &Stage::ALL),
        Kind::ClusterTopics => at(m, &[Stage::Convergence]).and_then(|()| no_dots(space)),
        Kind::OpenDots => {
            at(m, &[Stage::Convergence])?;
            no_dots(space)?;
            if space.matters().is_empty() { Err(nothing_reported()) } else { Ok(()) }
        }
        Kind::CountDots => dots_by_hand(m),
        Kind::FormGroup => at(m, &[Stage::Action]),
        Kind::JoinGroup if space.groups.is_empty() => {
            Err(Refusal::new(Code::NoSuchGroup).instead(&[Kind::FormGroup]))
        }
        Kind::JoinGroup => at(m, &[Stage::Action, Stage::Closing]),
        Kind::ProposeProject => at(m, &[Stage::Action]).and_then(|()| posted(space)),
        Kind::ObjectToProject | Kind::VetProject | Kind::DraftMotion | Kind::ProjectToAgenda => {
            if space.candidates.is_empty() {
                return Err(Refusal::new(Code::NoSuchProject).instead(&[Kind::ProposeProject]));
            }
            if kind == Kind::ProjectToAgenda { takes_up_items(m) } else { Ok(()) }
        }
        Kind::ReturnToStage => back(m),
        _ => Ok(()),
    }
}

/// An Open Space alone has no agenda to put anything on: what is decided is decided elsewhere.
fn takes_up_items(m: &Meeting) -> Ruling<()> {
    let steps = m.charter().map(|c| c.format.steps.as_slice()).unwrap_or_default();
    let takes_up = steps.iter().any(|step| step.scope == Scope::Item);
    if takes_up { Ok(()) } else { Err(Code::AgendaClosed.into()) }
}

/// The meeting is in one of these stages.
fn at(m: &Meeting, stages: &[Stage]) -> Ruling<()> {
    if m.stage().is_some_and(|stage| stages.contains(&stage)) {
        return Ok(());
    }
    let now = m.stage().map_or("none", Stage::id);
    let first = stages.first().map_or("none", |stage| stage.id());
    let ways = [Kind::Advance, Kind::ReturnToStage];
    Err(Refusal::new(Code::WrongStage).with("stage", now).with("wanted", first).instead(&ways))
}

fn wall_open(m: &Meeting) -> Ruling<()> {
    match m.stage() {
        Some(stage) if stage.opens_wall() => Ok(()),
        _ => at(m, &[Stage::Agenda]),
    }
}

fn live(space: &Space, least: usize) -> Ruling<()> {
    if space.topics.iter().filter(|topic| topic.is_live()).count() >= least {
        return Ok(());
    }
    Err(Refusal::new(Code::NoTopics).instead(&[Kind::PostTopic]))
}

fn posted(space: &Space) -> Ruling<()> {
    if space.topics.is_empty() { live(space, 1) } else { Ok(()) }
}

fn held(space: &Space) -> Ruling<()> {
    if space.topics.iter().any(|topic| topic.was_held()) {
        return Ok(());
    }
    Err(Code::NothingHeld.into())
}

fn running(space: &Space) -> Ruling<()> {
    if space.topics.iter().any(|topic| topic.state == TopicState::Running) {
        return Ok(());
    }
    Err(Refusal::new(Code::NoRound).instead(&[Kind::BeginRound]))
}

fn round(space: &Space) -> Ruling<()> {
    if space.round().is_some() {
        return Ok(());
    }
    Err(Refusal::new(Code::NoRound).instead(&[Kind::BeginRound]))
}

fn no_round(m: &Meeting) -> Ruling<()> {
    let Some(round) = m.space.round() else { return Ok(()) };
    Err(Refusal::new(Code::RoundRunning)
        .with("slot", super::slot_name(m, round.slot))
        .instead(&[Kind::EndRound]))
}

/// Reports are taken until they are closed; for a late one there is a way back.
fn reports(m: &Meeting) -> Ruling<()> {
    let closed = [Stage::Convergence, Stage::Action, Stage::Closing];
    if m.stage().is_some_and(|stage| closed.contains(&stage)) {
        return Err(
            Refusal::new(Code::ReportsClosed).instead(&[Kind::ReturnToStage, Kind::StateInALine])
        );
    }
    wall_open(m).and_then(|()| held(&m.space))
}

fn no_dots(space: &Space) -> Ruling<()> {
    if space.dots_exist() { Err(Code::DotsExist.into()) } else { Ok(()) }
}

fn nothing_reported() -> Refusal {
    Refusal::new(Code::NothingHeld).instead(&[Kind::StateInALine, Kind::ReturnToStage])
}

fn dots_by_hand(m: &Meeting) -> Ruling<()> {
    let dots = m.poll.as_ref().is_some_and(|p| matches!(p.poll.rule, PollRule::Dots { .. }));
    if dots && m.space.on_paper.is_some() && m.balloting.is_none() {
        return Ok(());
    }
    Err(Refusal::new(Code::NoVote).instead(&[Kind::OpenDots]))
}

fn back(m: &Meeting) -> Ruling<()> {
    let signed_on = m.stage() == Some(Stage::Action) && !m.space.groups.is_empty();
    match m.way_back().map(|(to, _)| to) {
        None => Err(Refusal::new(Code::NoWayBack).with("to", "none").instead(&[Kind::Advance])),
        Some(Stage::Rounds) if m.space.next_slot().is_none() => {
            Err(Refusal::new(Code::NoRound).instead(&[Kind::AddSlot]))
        }
        Some(_) if signed_on => Err(Code::GroupsFormed.into()),
        Some(_) => no_round(m),
    }
}

/// Whether the circle can open: there are a theme, a place and a time.
pub(in crate::meeting::decide) fn may_open(m: &Meeting, next: Option<&Step>) -> Ruling<()> {
    let plan = &m.space.plan;
    let opens = next.is_some_and(|step| step.stage == Some(Stage::Open));
    let lacks = [
        ("theme", plan.theme.is_empty()),
        ("rooms", plan.rooms.is_empty()),
        ("slots", plan.slots.is_empty()),
    ];
    match lacks.iter().find(|(_, lacks)| *lacks) {
        Some((what, _)) if opens => {
            Err(Refusal::new(Code::PlanIncomplete).with("lacks", *what).instead(&[Kind::PlanSpace]))
        }
        _ => Ok(()),
    }
}

/// Whether the Open Space lets the meeting go on to this step.
pub(in crate::meeting::decide) fn may_advance(m: &Meeting, next: &Step) -> Ruling<()> {
    may_open(m, Some(next))?;
    if m.stage().is_some() {
        no_round(m)?;
    }
    if next.stage == Some(Stage::Market) {
        posted(&m.space)?;
    }
    Ok(())
}

/// Nobody cares about anything here: that is said, and the meeting is over.
pub(in crate::meeting::decide) fn may_adjourn(m: &Meeting) -> bool {
    m.phase == Phase::InSession && m.stage() == Some(Stage::Agenda) && m.space.topics.is_empty()
}
