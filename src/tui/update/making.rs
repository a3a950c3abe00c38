//! Making a motion: who moves it, on which terms, and what becomes of it.

use super::floor;
use crate::law::{FloorRule, MotionKind};
use crate::meeting::{Act, ActKind, Aspect, Command, Meeting, Seat, decide, in_order};
use crate::tui::form::{self, Form, Made, Making, Task};
use crate::tui::model::{AmendForm, Dialog, Effect, Model, Phrases, Purpose};

/// The motions that are usual in this state, the most usual first.
fn usual(meeting: &Meeting) -> &'static [MotionKind] {
    use MotionKind as K;
    match meeting.question() {
        None => &[K::Main, K::AdoptAgenda, K::TakeFromTable, K::Recess, K::Adjourn],
        Some(_) if meeting.decree.is_some() => {
            &[K::Appeal, K::Amend, K::PreviousQuestion, K::PostponeDefinitely, K::Commit]
        }
        Some(q) if q.election.is_some() => &[K::Nominate, K::CloseNominations],
        Some(_) => &[K::Amend, K::PreviousQuestion, K::PostponeDefinitely, K::Commit, K::Recess],
    }
}

/// Every motion, those in order first and of them the usual ones; whether it is in order.
pub(in crate::tui) fn motions(model: &Model, query: &str) -> Vec<(MotionKind, bool)> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let open = in_order(meeting, model.now);
    let usual = usual(meeting);
    let all = ActKind::all().filter_map(|kind| match kind {
        ActKind::Move(motion) => Some((motion, open.contains(&kind))),
        _ => None,
    });
    let fits = |motion: MotionKind| {
        let name = model.words.t(&format!("motion-{}", motion.id()));
        // What people ask for by other words.
        let also = format!("motion-also-{}", motion.id());
        let asked = model.words.has(&also) && model.words.t(&also).contains(query);
        asked
            || crate::tui::search::names(&name, query)
            || motion.id().replace('_', " ").contains(query)
    };
    let mut rows: Vec<_> = all.filter(|(motion, _)| fits(*motion)).collect();
    let place = |motion: MotionKind| usual.iter().position(|u| *u == motion).unwrap_or(usual.len());
    rows.sort_by_key(|(motion, open)| (!open, place(*motion)));
    rows
}

/// While somebody speaks only the speaker can move what may not interrupt: then there is nobody to
/// choose. What the chair assumes has no mover.
pub(super) fn begin(model: &mut Model, making: Making) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let speaker = meeting.floor.speech.as_ref().map(|s| s.seat);
    let row = meeting.charter().and_then(|c| c.rules.motion(making.kind));
    let interrupts = row.is_some_and(|r| r.floor == FloorRule::Interrupts);
    match speaker.filter(|_| !interrupts) {
        _ if making.consent => terms(model, making, None),
        Some(seat) => terms(model, making, Some(seat)),
        None => floor::ask(model, Purpose::Move(making)),
    }
}

/// Asks for the terms; without any the motion is made at once.
pub(super) fn terms(model: &mut Model, making: Making, mover: Option<Seat>) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let target = meeting.target(MotionKind::Amend);
    let (task, fields) = match (making.kind, target) {
        (MotionKind::Amend, Some(target)) if target.has_words() => {
            model.dialog = Some(Dialog::Amend {
                making,
                mover,
                form: AmendForm::Replace,
                fields: Box::default(),
                focus: 0,
            });
            return vec![];
        }
        (MotionKind::Amend, Some(target)) => {
            let old = match &target.amendment {
                Some(crate::meeting::Amendment::Terms(terms)) => Some(terms.as_ref()),
                _ => target.terms.as_ref(),
            };
            let kind = old.map_or(target.kind, crate::meeting::Proposal::kind);
            (Task::Terms(making, kind), form::motion_fields(model, kind, old))
        }
        (MotionKind::Main, _) => {
            (Task::Move(making), form::main_fields(model, meeting, &usual_wording(model)))
        }
        (kind, _) => (Task::Move(making), form::motion_fields(model, kind, None)),
    };
    let form = Form::new(task, mover, fields);
    if form.fields.is_empty() {
        return match form.made(model) {
            Ok(made) => finish(model, made),
            Err(_) => vec![],
        };
    }
    model.dialog = Some(Dialog::Form(Box::new(form)));
    vec![]
}

/// A command goes to the meeting; another form is opened.
pub(super) fn finish(model: &mut Model, made: Made) -> Vec<Effect> {
    match made {
        Made::Command(command) => done(model, *command),
        Made::Next(form) => {
            model.dialog = Some(Dialog::Form(form));
            vec![]
        }
    }
}

fn done(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Some(effects) = super::dialog::begin_papers(model, &command.act) {
        return effects;
    }
    let Act::OpenBox { tellers, .. } = &command.act else { return vec![Effect::Do(command)] };
    // Nobody types a pass-phrase for what is not in order: then the meeting says why at once.
    let Some(meeting) = &model.meeting else { return vec![] };
    if decide(meeting, &command, model.now).is_err() {
        return vec![Effect::Do(command)];
    }
    let (tellers, needed) = (tellers.clone(), tellers.len());
    model.held = None;
    let phrases = Phrases::new(Some(command), tellers, needed);
    model.dialog = Some(Dialog::Phrases(Box::new(phrases)));
    vec![]
}

/// What a main motion on the item under way usually says; nothing when it has been moved already.
fn usual_wording(model: &Model) -> String {
    let Some(meeting) = &model.meeting else { return String::new() };
    let Some(item) = meeting.agenda.item() else { return String::new() };
    // What was put into a motion before, in an Open Space, is offered in those words.
    let drafted = meeting.signal(item).map(|signal| signal.motion).filter(|text| !text.is_empty());
    let format = meeting.charter().map(|charter| &charter.format);
    let how = meeting.step().and_then(|step| step.aspect) == Some(Aspect::How);
    let how = format.and_then(|format| format.wording_how.as_ref()).filter(|_| how);
    let wording = how.or_else(|| format.and_then(|format| format.wording.as_ref()));
    let usual = || Some(model.words.pick(wording?).replace("{title}", &item.title));
    // A refusal that was filed is what the motion is about.
    let at = meeting.agenda.place.and_then(|place| place.item);
    let refuses = at.is_some_and(|at| meeting.refusal_filed(at));
    let refusal = || model.words.with("wording-refusal", [("title", item.title.clone())]);
    let refusal = refuses.then(refusal);
    let text = refusal.or(drafted).or_else(usual).unwrap_or_default();
    if meeting.decisions.iter().any(|d| d.text == text) { String::new() } else { text }
}
