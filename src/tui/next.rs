//! The act that usually comes next: what Enter does on the floor.

use super::documents;
use super::keymap::Action;
use super::sheet;
use crate::law::MotionKind;
use crate::meeting::{
    ActKind, Allowance, Instant, Meeting, Phase, Proposal, Question, Stage, in_order,
};

/// What Enter does now, if the meeting has an obvious next act.
pub fn usual_next(m: &Meeting, now: Instant) -> Option<Action> {
    next_of(m, now, &in_order(m, now))
}

/// The same, for whoever knows already what is in order.
pub fn next_of(m: &Meeting, now: Instant, open: &[ActKind]) -> Option<Action> {
    let act = |kind: ActKind| open.contains(&kind).then_some(Action::Act(kind));
    match m.phase {
        Phase::Blank => None,
        Phase::Preparing if m.has_open_space() => before_circle(m, &act),
        Phase::Preparing if !m.has_quorum() => Some(Action::Attendance),
        Phase::Preparing => act(ActKind::CallToOrder),
        Phase::InSession => in_session(m, now, &act),
        Phase::Adjourned => Some(Action::Signing),
        Phase::Signed => Some(Action::Minutes),
    }
}

fn in_session(
    m: &Meeting,
    now: Instant,
    act: &dyn Fn(ActKind) -> Option<Action>,
) -> Option<Action> {
    if let Some(until) = m.recess {
        return act(ActKind::Reconvene).filter(|_| until <= now);
    }
    if m.point.is_some() {
        let waits = act(ActKind::Rule).or(act(ActKind::Reply));
        return waits.map(|_| Action::Answer);
    }
    // A special order whose time has come interrupts a speech too.
    if m.due(now).is_some()
        && let Some(due) = act(ActKind::TakeUp)
    {
        return Some(due);
    }
    if m.floor.speech.is_some() {
        return act(ActKind::EndSpeech);
    }
    // A clock that stands still waits for what interrupted it.
    let busy = m.proposed.is_some() || m.question().is_some();
    if m.timer.as_ref().is_some_and(|timer| timer.clock.runs() || !busy) {
        return act(ActKind::StopTimer);
    }
    if m.proposed.is_some() {
        return act(ActKind::State).or(act(ActKind::Second));
    }
    if let Some(stage) = m.stage().filter(|_| m.question().is_none()) {
        let waits = !m.floor.queue(None).is_empty();
        return act(ActKind::GiveFloor)
            .filter(|_| waits)
            .or_else(|| in_stage(m, stage, act))
            .or_else(|| act(ActKind::Advance))
            .or_else(|| act(ActKind::Adjourn));
    }
    if !m.has_quorum() && m.question().is_none_or(|q| q.kind != MotionKind::Adjourn) {
        return Some(Action::Attendance);
    }
    if let Some(question) = m.question() {
        return on_question(m, now, question, act);
    }
    let opens = |what| m.step().is_some_and(|s| s.allows(what));
    let waits = !m.floor.queue(None).is_empty();
    let minutes = act(ActKind::ApproveMinutes);
    let aside = act(ActKind::TakeUp).filter(|_| opens(Allowance::Motions));
    let decided = is_decided(m);
    act(ActKind::GiveFloor)
        .filter(|_| waits)
        .or(minutes)
        .or(aside)
        .or_else(|| on_sheets(m, act))
        .or_else(|| act(ActKind::RuleListed))
        .or_else(|| act(ActKind::File).filter(|_| offers_refusal(m) && !decided))
        .or_else(|| act(ActKind::Move(MotionKind::Main)).filter(|_| !decided))
        .or_else(|| act(ActKind::Advance))
        .or_else(|| unheard(m, act))
        .or_else(|| act(ActKind::Adjourn))
}

/// Whether the item is a task from above that may be refused: its refusal is filed, then moved.
fn offers_refusal(m: &Meeting) -> bool {
    let files = m.step().is_some_and(|step| step.documents.iter().any(|kind| kind == "refusal"));
    let item = m.agenda.place.and_then(|place| place.item);
    files && item.is_some_and(|item| m.refusal_offered(item))
}

/// Whether a main motion on the item under way was decided; where the step says what motions in it
/// decide, one that decided that.
fn is_decided(m: &Meeting) -> bool {
    let Some(item) = m.agenda.place.and_then(|place| place.item) else { return false };
    let aspect = m.step().and_then(|step| step.aspect);
    let decides = |terms: &Option<Proposal>| match (aspect, terms) {
        (None, _) => true,
        (aspect, Some(Proposal::Main(wording))) => wording.aspect == aspect,
        _ => false,
    };
    let main = m.decisions.iter().filter(|d| d.kind == MotionKind::Main && d.item == Some(item));
    main.map(|decision| &decision.terms).any(decides)
}

/// What usually comes next where something is written down, or everybody has a turn: what is missing,
/// in the order in which it comes about. A step that only collects goes on collecting.
fn on_sheets(m: &Meeting, act: &dyn Fn(ActKind) -> Option<Action>) -> Option<Action> {
    use Allowance::{Agreement, Capture, Lines, Motions, Pairs, Slate, Tasks};
    let opens = |what| m.step().is_some_and(|step| step.allows(what));
    if !sheet::is_up(m) {
        return None;
    }
    let turn = act(ActKind::GiveFloor).filter(|_| !m.turns_left().is_empty());
    let present = || {
        let next = sheet::next_applicant(m).and(act(ActKind::StartTimer));
        next.map(|_| Action::Present)
    };
    let waits = opens(Pairs) && sheet::questions(m).any(|(_, asked)| asked.answers.is_empty());
    let unasked = opens(Pairs) && sheet::questions(m).next().is_none();
    let answer = || act(ActKind::AnswerPair).filter(|_| waits);
    let read_back = || act(ActKind::ReadBack).filter(|_| opens(Lines) && !opens(Capture));
    let rate = || act(ActKind::Rate).filter(|_| !sheet::unrated(m).is_empty());
    let agree = || act(ActKind::Agree).filter(|_| opens(Agreement) && !sheet::concluded(m));
    let slate = || {
        let none = opens(Slate) && m.sheets.slate(sheet::item(m)).is_none();
        act(ActKind::ProposeSlate).filter(|_| none)
    };
    // What can be written down without end gives way to a motion, and a task follows from one.
    let moves = act(ActKind::Move(MotionKind::Main)).is_some() && !is_decided(m);
    let collects = !opens(Motions);
    let task = || {
        let wanted = opens(Tasks) && !moves && !sheet::task_given(m);
        act(ActKind::Assign).filter(|_| wanted)
    };
    let file = || act(ActKind::File).filter(|_| documents::is_wanted(m));
    turn.or_else(present)
        .or_else(answer)
        .or_else(|| act(ActKind::AskPair).filter(|_| unasked))
        .or_else(|| act(ActKind::NoteLine).filter(|_| collects))
        .or_else(read_back)
        .or_else(rate)
        .or_else(agree)
        .or_else(slate)
        .or_else(file)
        .or_else(|| act(ActKind::AskPair).filter(|_| collects))
        .or_else(task)
}

/// A phase of the five-matter method is left when something was said in it: somebody is called.
fn unheard(m: &Meeting, act: &dyn Fn(ActKind) -> Option<Action>) -> Option<Action> {
    let silent = !m.agenda.worked && m.step().is_some_and(|step| step.phase.is_some());
    act(ActKind::GiveFloor).filter(|_| silent)
}

/// Before the circle opens there are a theme, places and times; whoever has come are the right people.
fn before_circle(m: &Meeting, act: &dyn Fn(ActKind) -> Option<Action>) -> Option<Action> {
    let plan = &m.space.plan;
    if plan.theme.is_empty() || plan.rooms.is_empty() || plan.slots.is_empty() {
        return act(ActKind::PlanSpace);
    }
    if m.roster.present() == 0 {
        return Some(Action::Attendance);
    }
    act(ActKind::CallToOrder).or(Some(Action::Attendance))
}

/// What usually comes next in a stage of an Open Space; nothing where that is to go on.
fn in_stage(m: &Meeting, stage: Stage, act: &dyn Fn(ActKind) -> Option<Action>) -> Option<Action> {
    let space = &m.space;
    let owes = || space.topics.iter().any(|t| t.lacks_report() && t.statement.is_none());
    match stage {
        Stage::Agenda => act(ActKind::PostTopic),
        Stage::Market => act(ActKind::SignUp),
        Stage::Rounds => act(ActKind::EndRound).or_else(|| act(ActKind::BeginRound)),
        // After the news come the sessions of the next time, while there is one.
        Stage::News => act(ActKind::ReportSession)
            .filter(|_| owes())
            .or_else(|| act(ActKind::ReturnToStage).filter(|_| space.next_slot().is_some())),
        Stage::Convergence => act(ActKind::OpenDots),
        Stage::Action => act(ActKind::FormGroup),
        Stage::Open | Stage::Closing => None,
    }
}

/// What usually comes next while a question is pending.
fn on_question(
    m: &Meeting,
    now: Instant,
    question: &Question,
    act: &dyn Fn(ActKind) -> Option<Action>,
) -> Option<Action> {
    // Where debate was closed the vote comes next; whoever only asks is still on the list.
    // Nor is anybody called who has no turn or no time left.
    let waits = !question.orders.closed && m.first_by_rule(now).is_some();
    if waits && let Some(next) = act(ActKind::GiveFloor) {
        return Some(next);
    }
    if let Some(election) = &question.election {
        let unopposed = election.nominees.len() as u32 == election.seats_left();
        let by_vote = election.office.ballot_required || election.law.is_some();
        if election.nominees.is_empty() {
            return act(ActKind::Move(MotionKind::Nominate));
        }
        if unopposed && !by_vote {
            return act(ActKind::DeclareElected);
        }
    }
    act(ActKind::NextParagraph)
        .or_else(|| act(ActKind::PutQuestion))
        .or_else(|| act(ActKind::SuggestFilling))
        .or_else(|| act(ActKind::Advance))
}
