//! Keys on the floor. A key becomes a command, or the dialog that asks for what the command needs.

use super::{help, language};
use crate::law::MotionKind;
use crate::meeting::{Act, ActKind, Command, Meeting, Phase, Proposal, Stance, Step, in_order};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Entry, Model, Purpose, Screen};
use crate::tui::next::usual_next;
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let Some(action) = keymap::action(Place::Floor, event) else { return vec![] };
    perform(model, action)
}

/// Does what a key or an entry of the palette stands for.
pub(super) fn perform(model: &mut Model, action: Action) -> Vec<Effect> {
    model.refusal = None;
    let Some(meeting) = &model.meeting else { return vec![] };
    match action {
        Action::Next => match usual_next(meeting, model.now) {
            Some(next) if next != Action::Next => return perform(model, next),
            _ => {}
        },
        Action::Act(kind) => return act(model, kind),
        Action::Clock => return clock(meeting),
        Action::FloorTo => return ask(model, Purpose::Floor),
        Action::Attendance => {
            model.dialog = Some(Dialog::Attendance { query: Field::default(), at: 0 });
        }
        Action::Minutes => super::papers::show_minutes(model),
        Action::Signing if meeting.phase < Phase::Adjourned => {
            return vec![chairs(Act::Sign { office: crate::meeting::Office::Chair, seal: None })];
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
        Action::Back => {
            if model.stage {
                model.stage = false;
            } else {
                return vec![Effect::Close];
            }
        }
        _ => {}
    }
    vec![]
}

fn chairs(act: Act) -> Effect {
    Effect::Do(Command::new(CHAIR, act))
}

fn clock(meeting: &Meeting) -> Vec<Effect> {
    let stopped = meeting.floor.speech.as_ref().is_some_and(|s| s.paused_at.is_some());
    vec![chairs(if stopped { Act::Resume } else { Act::Pause })]
}

/// An act that needs nothing more goes straight to the meeting; the others ask first, unless they
/// are out of order anyway: then the meeting says why.
fn act(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let open = in_order(meeting, model.now).contains(&kind);
    let mover = meeting.proposed.as_ref().map(|q| q.mover);
    let pending_mover = meeting.question().map(|q| q.mover);
    match kind {
        ActKind::CallToOrder => vec![chairs(Act::CallToOrder)],
        ActKind::Advance => vec![chairs(Act::Advance)],
        ActKind::State => vec![chairs(Act::State)],
        ActKind::NoSecond => vec![chairs(Act::NoSecond)],
        ActKind::EndSpeech => vec![chairs(Act::EndSpeech)],
        ActKind::Adjourn => vec![chairs(Act::Adjourn)],
        ActKind::Undo => vec![chairs(Act::Undo)],
        ActKind::GiveFloor => {
            if open && meeting.floor.queue(meeting.question()).is_empty() {
                return ask(model, Purpose::Floor);
            }
            vec![chairs(Act::GiveFloor { seat: None, stance: None })]
        }
        ActKind::Withdraw if mover.is_none() && movers(meeting) > 1 => {
            ask(model, Purpose::Plain(Act::Withdraw))
        }
        ActKind::Withdraw => {
            let by = mover.or(pending_mover).map_or(CHAIR, Into::into);
            vec![Effect::Do(Command::new(by, Act::Withdraw))]
        }
        ActKind::WithdrawSecond => {
            let seconder = meeting.proposed.as_ref().and_then(|q| q.seconder);
            vec![Effect::Do(Command::new(seconder.map_or(CHAIR, Into::into), Act::WithdrawSecond))]
        }
        ActKind::AddItem => enter(model, Entry::Item, ""),
        ActKind::Enrol => enter(model, Entry::Guest, ""),
        ActKind::Appoint if open => {
            model.dialog = Some(Dialog::Offices { at: 0 });
            vec![]
        }
        _ if !open => vec![chairs(sample(kind))],
        ActKind::Move(MotionKind::Main) => ask_mover(model, Purpose::Mover),
        ActKind::Move(MotionKind::Amend) => ask_mover(model, Purpose::AmendMover),
        ActKind::Move(MotionKind::Adjourn) => {
            ask_mover(model, Purpose::Plain(Act::Move(Proposal::Adjourn)))
        }
        ActKind::Second => ask(model, Purpose::Plain(Act::Second)),
        ActKind::RaiseHand => ask(model, Purpose::Hand),
        ActKind::LowerHand => ask(model, Purpose::LowerHand),
        ActKind::PointOfOrder => ask(model, Purpose::Point),
        ActKind::Gist => enter(model, Entry::Gist, ""),
        ActKind::Rule => {
            model.dialog = Some(Dialog::WellTaken);
            vec![]
        }
        ActKind::PutQuestion => {
            model.dialog = Some(Dialog::Methods { at: usual_method(model) });
            vec![]
        }
        ActKind::Reword => {
            let proposed = meeting.proposed.as_ref();
            let text = proposed.map(|q| q.text.clone()).unwrap_or_default();
            let seat = mover.unwrap_or(crate::meeting::Seat(0));
            enter(model, Entry::Reword(seat), &text)
        }
        _ => vec![],
    }
}

/// An act of this kind, to hear from the meeting why it is not in order.
fn sample(kind: ActKind) -> Act {
    let text = || "?".to_owned();
    match kind {
        ActKind::Move(MotionKind::Amend) => {
            Act::Move(Proposal::Amend(crate::meeting::Amendment::Substitute { text: text() }))
        }
        ActKind::Move(MotionKind::Adjourn) => Act::Move(Proposal::Adjourn),
        ActKind::Second => Act::Second,
        ActKind::Appoint => {
            Act::Appoint { office: crate::meeting::Office::Chair, seat: crate::meeting::Seat(1) }
        }
        ActKind::RaiseHand => Act::RaiseHand { stance: Stance::For },
        ActKind::LowerHand => Act::LowerHand,
        ActKind::PointOfOrder => {
            Act::PointOfOrder { text: text(), breach: crate::meeting::Breach::Other }
        }
        ActKind::Gist => Act::Gist { text: text() },
        ActKind::Rule => {
            Act::Rule { well_taken: true, reason: text(), remedy: crate::meeting::Remedy::None }
        }
        ActKind::PutQuestion => Act::PutQuestion { method: crate::meeting::Method::Hands },
        ActKind::Reword => Act::Reword { text: text() },
        _ => Act::Move(Proposal::main(&text())),
    }
}

/// How many people have a motion pending.
fn movers(meeting: &Meeting) -> usize {
    meeting.pending.iter().map(|q| q.mover).collect::<std::collections::BTreeSet<_>>().len()
}

fn ask(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    model.dialog = Some(Dialog::Pick { purpose, query: Field::default(), at: 0 });
    vec![]
}

/// While somebody speaks only the speaker can move: then there is nobody to choose, and nobody
/// writes a motion that is refused when it is finished.
fn ask_mover(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    let speaker = model.meeting.as_ref().and_then(|m| m.floor.speech.as_ref()).map(|s| s.seat);
    match speaker {
        Some(seat) => super::dialog::chosen(model, purpose, seat),
        None => ask(model, purpose),
    }
}

pub(super) fn enter(model: &mut Model, entry: Entry, text: &str) -> Vec<Effect> {
    model.dialog = Some(Dialog::Enter { entry, field: Field::new(text) });
    vec![]
}

/// The stances that the present step opens, the usual one first.
pub(super) fn stances(meeting: &Meeting) -> Vec<Stance> {
    let debatable = meeting.question().is_some_and(|q| meeting.is_debatable(q));
    let opens = |step: &Step, stance: Stance| {
        step.allows(stance.opened_by()) && (debatable || !stance.is_debate())
    };
    let step = meeting.step();
    Stance::ALL.into_iter().filter(|s| step.is_some_and(|step| opens(step, *s))).collect()
}

/// Methods in which the pending question may be voted on.
pub(in crate::tui) fn methods(meeting: &Meeting) -> Vec<crate::meeting::Method> {
    let main = meeting.question().is_some_and(|q| q.kind == MotionKind::Main);
    match meeting.charter() {
        Some(charter) if main => charter.format.methods.clone(),
        _ => crate::meeting::Method::ALL.to_vec(),
    }
}

/// Hands for what is counted, consent for what is usually agreed.
fn usual_method(model: &Model) -> usize {
    use crate::meeting::Method;
    let Some(meeting) = &model.meeting else { return 0 };
    let light = meeting
        .question()
        .is_some_and(|q| matches!(q.kind, MotionKind::WithdrawOrModify | MotionKind::Adjourn));
    let wanted = if light { Method::Consent } else { Method::Hands };
    methods(meeting).iter().position(|m| *m == wanted).unwrap_or(0)
}
