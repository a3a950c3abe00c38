//! Keys on the floor. A key becomes a command, or the dialog that asks for what the command needs.

use super::{help, language, making};
use crate::law::MotionKind;
use crate::meeting::{
    Act, ActKind, Command, Meeting, Method, Office, Phase, SHEET_ACTS, SPACE_ACTS, Seat, SheetAct,
    Stance, Step, in_order, refusal_of,
};
use crate::tui::form::{self, Form, Making, Task};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Entry, Model, Purpose, Screen, Shown, Way};
use crate::tui::next::usual_next;
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    if let Some(effects) = super::board::key(model, event) {
        return effects;
    }
    if let Some(effects) = super::sheet::key(model, event) {
        return effects;
    }
    let Some(action) = keymap::action(Place::Floor, event) else { return vec![] };
    perform(model, action)
}

/// Does what a key or an entry of the palette stands for.
pub(super) fn perform(model: &mut Model, action: Action) -> Vec<Effect> {
    let refused = model.refusal.take();
    let Some(meeting) = &model.meeting else { return vec![] };
    if model.stage && !super::sheet::may_be_seen(meeting, action) {
        let text = model.words.t("stage-private-part");
        model.say(text, false);
        return vec![];
    }
    match action {
        Action::Next => match usual_next(meeting, model.now) {
            Some(next) if next != Action::Next => return perform(model, next),
            _ => {}
        },
        Action::Motions => {
            model.dialog = Some(Dialog::Motions { query: Field::default(), at: 0, consent: false });
        }
        Action::Overrule => return overrule(model, refused),
        Action::Answer => {
            let answered = meeting.point.as_ref().is_some_and(|p| !p.kind.is_ruled_on());
            return act(model, if answered { ActKind::Reply } else { ActKind::Rule });
        }
        Action::Presiding if meeting.relief.is_some() => return vec![chairs(Act::TakeChair)],
        Action::Presiding => return ask(model, Purpose::HandOver),
        Action::Act(kind) if kind != ActKind::File || !model.stage => return act(model, kind),
        Action::Clock => return clock(meeting),
        Action::Bell => {
            model.bell.off = !model.bell.off;
            let text = model.words.t(if model.bell.off { "bell-off" } else { "bell-on" });
            model.say(text, true);
        }
        Action::Card if meeting.has_open_space() => model.dialog = Some(Dialog::Card),
        Action::Present => return super::sheet::present(model),
        Action::FloorTo => return ask(model, Purpose::Floor),
        Action::Timer if meeting.timer.is_some() => model.dialog = Some(Dialog::StopTimer),
        Action::Timer => return act(model, ActKind::StartTimer),
        // What is the operator's alone is not shown where the room looks: some of what a document says
        // is private.
        Action::Statistics | Action::Notes | Action::Act(ActKind::File) if model.stage => {
            let text = model.words.t("stage-private");
            model.say(text, false);
        }
        Action::Statistics => model.dialog = Some(Dialog::Statistics { scroll: 0 }),
        Action::Notes => return vec![Effect::Notes],
        Action::Attendance => {
            model.dialog = Some(Dialog::Attendance { query: Field::default(), at: 0 });
        }
        Action::Minutes => super::papers::show_minutes(model),
        Action::Signing if meeting.phase < Phase::Adjourned => {
            return vec![chairs(Act::Sign { office: Office::Chair, seal: None })];
        }
        Action::Signing => {
            model.screen = Screen::Signing;
            return vec![Effect::FindKeys];
        }
        Action::Palette => model.dialog = Some(Dialog::Palette { query: Field::default(), at: 0 }),
        Action::Stage => model.stage = !model.stage,
        Action::Import => return vec![Effect::FindRosters],
        Action::Help => return help(model),
        Action::Language => return language(model),
        // A refusal that is shown goes first; a meeting in session is not left at one slip.
        Action::Leave if refused.is_some() => {}
        Action::Leave if model.stage => model.stage = false,
        Action::Leave if meeting.phase == Phase::InSession => model.dialog = Some(Dialog::Leave),
        Action::Leave => return vec![Effect::Close],
        _ => {}
    }
    vec![]
}

pub(super) fn chairs(act: Act) -> Effect {
    Effect::Do(Command::new(CHAIR, act))
}

fn clock(meeting: &Meeting) -> Vec<Effect> {
    let stopped = meeting.floor_clock().is_some() && meeting.running().is_none();
    vec![chairs(if stopped { Act::Resume } else { Act::Pause })]
}

/// The chair lets through what was just refused; the reason is asked for last.
fn overrule(model: &mut Model, refused: Option<Shown>) -> Vec<Effect> {
    match refused.and_then(|shown| shown.way) {
        Some(Way::Motion(kind)) => {
            making::begin(model, Making { kind, consent: false, overrule: true })
        }
        Some(Way::Put) => {
            model.dialog = Some(Dialog::Methods { at: usual_method(model), overrule: true });
            vec![]
        }
        Some(Way::Command(command)) => making::finish(model, form::overruling(*command)),
        None => {
            let text = model.words.t("nothing-to-overrule");
            model.say(text, false);
            vec![]
        }
    }
}

/// Shows why something is not in order.
pub(super) fn refuse(model: &mut Model, kind: ActKind, way: Option<Way>) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let refusal = refusal_of(meeting, kind, model.now);
    model.refusal = refusal.map(|refusal| Shown::new(refusal, way));
    vec![]
}

/// An act that needs nothing more goes straight to the meeting; the others ask first, unless they
/// are out of order anyway: then the reason is shown.
fn act(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let open = in_order(meeting, model.now).contains(&kind);
    let proposed = meeting.proposed.as_ref();
    let mover = proposed.map(|q| q.mover);
    let pending_mover = meeting.question().map(|q| q.mover);
    // The key that ends a speech ends the clock that runs in its place.
    if kind == ActKind::EndSpeech && meeting.floor.speech.is_none() && meeting.timer.is_some() {
        return vec![chairs(Act::StopTimer)];
    }
    if let Some(act) = plain(kind).filter(|_| !is_members(kind)) {
        return vec![chairs(act)];
    }
    if SPACE_ACTS.contains(&kind) {
        return super::board::act(model, kind);
    }
    match kind {
        ActKind::GiveFloor => {
            let round = meeting.question().is_none() && !meeting.turns_left().is_empty();
            if open && !round && meeting.floor.queue(meeting.question()).is_empty() {
                return ask(model, Purpose::Floor);
            }
            vec![chairs(Act::GiveFloor { seat: None, stance: None, reason: None })]
        }
        ActKind::Withdraw if mover.is_none() && movers(meeting) > 1 => {
            ask(model, Purpose::Plain(ActKind::Withdraw))
        }
        ActKind::Withdraw => {
            let by = mover.or(pending_mover).map_or(CHAIR, Into::into);
            vec![Effect::Do(Command::new(by, Act::Withdraw))]
        }
        ActKind::WithdrawSecond => {
            let seconder = proposed.and_then(|q| q.seconder);
            vec![Effect::Do(Command::new(seconder.map_or(CHAIR, Into::into), Act::WithdrawSecond))]
        }
        // Those that are settled are listed as well.
        ActKind::Unpark if !meeting.parked.is_empty() => {
            model.dialog = Some(Dialog::Lot { at: 0 });
            vec![]
        }
        ActKind::Move(motion) if open => making::begin(model, Making::of(motion)),
        ActKind::Move(motion) => refuse(model, kind, Some(Way::Motion(motion))),
        ActKind::PutQuestion if !open => refuse(model, kind, Some(Way::Put)),
        ActKind::RuleListed if !open && super::listed::told(model) => vec![],
        _ if !open => refuse(model, kind, None),
        _ => asked(model, kind),
    }
}

/// Acts that somebody does who is asked for.
pub(super) fn is_members(kind: ActKind) -> bool {
    matches!(kind, ActKind::Second | ActKind::Object | ActKind::Withdraw)
}

/// Acts that need nothing more.
pub(super) fn plain(kind: ActKind) -> Option<Act> {
    Some(match kind {
        ActKind::CallToOrder => Act::CallToOrder,
        ActKind::Advance => Act::Advance,
        ActKind::State => Act::State,
        ActKind::NoSecond => Act::NoSecond,
        ActKind::EndSpeech => Act::EndSpeech,
        ActKind::StopTimer => Act::StopTimer,
        ActKind::Adjourn => Act::Adjourn,
        ActKind::Undo => Act::Undo,
        ActKind::Reconvene => Act::Reconvene,
        ActKind::ApproveMinutes => Act::ApproveMinutes,
        ActKind::NextParagraph => Act::NextParagraph,
        ActKind::DeclareElected => Act::DeclareElected,
        ActKind::SubmitPoint => Act::SubmitPoint,
        ActKind::TakeChair => Act::TakeChair,
        ActKind::Pause => Act::Pause,
        ActKind::Resume => Act::Resume,
        ActKind::CancelVote => Act::CancelVote,
        ActKind::CloseRoll => Act::CloseRoll,
        ActKind::NoObjection => Act::NoObjection,
        ActKind::Second => Act::Second,
        ActKind::Object => Act::Object,
        ActKind::Withdraw => Act::Withdraw,
        ActKind::ReadBack => Act::Sheet(SheetAct::ReadBack),
        _ => return None,
    })
}

/// What is in order and asks for something first.
fn asked(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    match kind {
        ActKind::AddItem => return enter(model, Entry::Item, ""),
        ActKind::Enrol => return enter(model, Entry::Guest, ""),
        ActKind::Gist => return enter(model, Entry::Gist, ""),
        ActKind::Appoint => model.dialog = Some(Dialog::Offices { at: 0 }),
        ActKind::Rule => model.dialog = Some(Dialog::WellTaken),
        ActKind::PutQuestion => {
            model.dialog = Some(Dialog::Methods { at: usual_method(model), overrule: false });
        }
        ActKind::Mark => return perform(model, Action::Attendance),
        ActKind::Second => return ask(model, Purpose::Plain(ActKind::Second)),
        ActKind::Object => return ask(model, Purpose::Plain(ActKind::Object)),
        ActKind::RaiseHand => return ask(model, Purpose::Hand),
        ActKind::LowerHand => return ask(model, Purpose::LowerHand),
        ActKind::HandOver => return ask(model, Purpose::HandOver),
        ActKind::PointOfOrder
        | ActKind::Warn
        | ActKind::Name
        | ActKind::DeclareInterest
        | ActKind::SuggestFilling
        | ActKind::Represent
        | ActKind::CallUp => return ask(model, Purpose::Form(kind)),
        // With one thing aside there is nothing to choose.
        ActKind::TakeUp if meeting.shelf.len() == 1 || meeting.due(model.now).is_some() => {
            return vec![chairs(Act::TakeUp { of: None })];
        }
        ActKind::DeclarePolls => {
            let closed = meeting.vote.as_ref().is_some_and(|v| v.polls_closed);
            return vec![chairs(Act::DeclarePolls { open: closed })];
        }
        ActKind::Overrule => return overrule(model, None),
        ActKind::Reword => {
            let proposed = meeting.proposed.as_ref();
            let text = proposed.map(|q| q.text.clone()).unwrap_or_default();
            let seat = proposed.map_or(Seat(0), |q| q.mover);
            return enter(model, Entry::Reword(seat), &text);
        }
        ActKind::File => return vec![Effect::FindRecords],
        kind if form::is_formal(kind) => return fill_in(model, kind, None),
        _ => {}
    }
    vec![]
}

/// Opens the form of an act.
pub(super) fn fill_in(model: &mut Model, kind: ActKind, by: Option<Seat>) -> Vec<Effect> {
    let fields = form::act_fields(model, kind);
    let sheet = SHEET_ACTS.contains(&kind);
    model.dialog = Some(Dialog::Form(Box::new(Form::new(Task::Act(kind), by, fields))));
    if let Some(Dialog::Form(form)) = model.dialog.as_mut().filter(|_| sheet) {
        form.go_to_first_empty();
    }
    vec![]
}

/// How many people have a motion pending.
fn movers(meeting: &Meeting) -> usize {
    meeting.pending.iter().map(|q| q.mover).collect::<std::collections::BTreeSet<_>>().len()
}

pub(super) fn ask(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    model.dialog = Some(Dialog::Pick { purpose, query: Field::default(), at: 0 });
    vec![]
}

pub(super) fn enter(model: &mut Model, entry: Entry, text: &str) -> Vec<Effect> {
    model.dialog = Some(Dialog::Enter { entry, field: Field::new(text) });
    vec![]
}

/// The stances that the present step opens, the usual one first.
pub(in crate::tui) fn stances(meeting: &Meeting) -> Vec<Stance> {
    let debatable = meeting.question().is_some_and(|q| meeting.is_debatable(q));
    let opens = |step: &Step, stance: Stance| {
        step.allows(stance.opened_by()) && (debatable || !stance.is_debate())
    };
    let step = meeting.step();
    Stance::ALL.into_iter().filter(|s| step.is_some_and(|step| opens(step, *s))).collect()
}

/// Methods in which the pending question may be voted on: what the format names for matters of
/// substance, what the meeting has ordered, a ballot for an election, or one nominee
/// after the other.
pub(in crate::tui) fn methods(meeting: &Meeting) -> Vec<Method> {
    let Some(question) = meeting.question() else { return Method::ALL.to_vec() };
    let one_by_one = [Method::Voice, Method::Hands, Method::Rising];
    let offered = meeting.charter().map(|c| c.format.methods.as_slice()).unwrap_or_default();
    let one_by_one = one_by_one.into_iter().filter(|method| offered.contains(method));
    if let Some(election) = &question.election {
        let by_voice = one_by_one.filter(|_| election.is_by_voice());
        return std::iter::once(Method::Ballot).chain(by_voice).collect();
    }
    if question.kind == MotionKind::Nominate {
        return one_by_one.collect();
    }
    if let Some(ordered) = question.orders.method {
        return vec![ordered];
    }
    match meeting.charter() {
        Some(charter) if question.kind.is_result() => charter.format.methods.clone(),
        _ => Method::ALL.to_vec(),
    }
}

/// Hands for what is counted, consent for what is usually agreed.
fn usual_method(model: &Model) -> usize {
    let Some(meeting) = &model.meeting else { return 0 };
    let light = meeting
        .question()
        .is_some_and(|q| matches!(q.kind, MotionKind::WithdrawOrModify | MotionKind::Adjourn));
    let election = meeting.question().is_some_and(|q| q.election.is_some());
    let wanted = match (light, election) {
        (true, _) => Method::Consent,
        (false, true) => Method::Ballot,
        (false, false) => Method::Hands,
    };
    methods(meeting).iter().position(|m| *m == wanted).unwrap_or(0)
}
