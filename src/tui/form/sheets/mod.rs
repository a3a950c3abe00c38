//! The forms of the sheets: one line each, the kind by left and right, people by seat, initials or a
//! free name. What is written down one after the other opens the next empty form by itself.

mod body;
mod documents;
mod lines;
mod listed;
mod pairs;
mod ratings;
mod tasks;

pub use body::{counts, said};
pub use documents::document;
pub(super) use documents::filed;
pub(super) use ratings::head;

use super::{Fault, Form, FormField, Label, Task, Value, called};
use crate::meeting::{Act, ActKind, Actor, Command, Meeting, SHEET_ACTS, Seat, SheetAct};
use crate::tui::model::{CHAIR, Model};

/// The fields of these acts; `None` for others.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    lines::fields(model, meeting, kind)
        .or_else(|| pairs::fields(meeting, kind, None))
        .or_else(|| ratings::fields(model, meeting, kind, None))
        .or_else(|| tasks::fields(meeting, kind))
        .or_else(|| body::fields(model, meeting, kind))
        .or_else(|| listed::fields(kind))
        .or_else(|| documents::fields(model, meeting, kind))
}

/// What an act of these makes of its fields.
type Said = Option<Result<(Actor, SheetAct), Fault>>;

/// The command that the fields make.
pub(super) fn command(
    model: &Model,
    meeting: &Meeting,
    form: &Form,
    kind: ActKind,
) -> Result<Command, Fault> {
    let (by, act) = lines::act(meeting, form, kind)
        .or_else(|| pairs::act(meeting, form, kind))
        .or_else(|| ratings::act(meeting, form, kind))
        .or_else(|| tasks::act(model, meeting, form, kind))
        .or_else(|| body::act(meeting, form, kind))
        .or_else(|| listed::act(form, kind))
        .or_else(|| documents::act(form, kind))
        .unwrap_or(Err(Fault { at: 0, key: "form-needed" }))?;
    Ok(Command::new(by, Act::Sheet(act)))
}

/// What is said above the fields.
pub(super) fn note(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Option<String> {
    let own = lines::note(model, meeting, form, kind)
        .or_else(|| pairs::note(model, meeting, form, kind))
        .or_else(|| tasks::note(model, meeting, form, kind))
        .or_else(|| body::note(model, meeting, form, kind));
    let key = format!("form-{}", kind.id());
    let usual = model.words.has(&key).then(|| model.words.t(&key));
    let said: Vec<String> = own.into_iter().chain(usual).collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

/// Keeps what is offered in step with what is chosen.
pub fn follow(meeting: &Meeting, form: &mut Form) {
    let Task::Act(kind) = form.task else { return };
    match kind {
        ActKind::CorrectLine => lines::follow(meeting, form),
        ActKind::AnswerPair => pairs::follow(meeting, form),
        ActKind::Rate => ratings::follow(meeting, form),
        ActKind::Assign => tasks::follow(meeting, form),
        _ => {}
    }
}

/// The form that comes after this one was handed in, where such entries come one after the other.
pub fn again(model: &Model, form: &Form) -> Option<Form> {
    let (Task::Act(kind), Some(meeting)) = (&form.task, &model.meeting) else { return None };
    if !SHEET_ACTS.contains(kind) {
        return None;
    }
    let fields = match kind {
        ActKind::NoteLine => lines::next(model, meeting, form),
        ActKind::SortLine => lines::next_unsorted(meeting, form),
        ActKind::AskPair => pairs::fields(meeting, *kind, None),
        ActKind::AnswerPair => pairs::next(meeting, form),
        ActKind::Rate => ratings::next(model, meeting, form),
        _ => None,
    };
    let mut next = Form::new(Task::Act(*kind), form.by, fields?);
    next.go_to_first_empty();
    Some(next)
}

/// Whoever said something: a member under the seat, anybody else by the name as it is written, and
/// the chair where nobody in particular said it.
fn speaker(meeting: &Meeting, form: &Form, id: &str) -> (Actor, String) {
    let Some(said) = form.words(id) else { return (CHAIR, String::new()) };
    let seat = said.parse().ok().and_then(|n| meeting.roster.member(Seat(n)));
    let name = called(meeting, &said).unwrap_or(said);
    let named = || meeting.roster.members().find(|member| member.name == name);
    match seat.or_else(named) {
        Some(member) => (member.seat.into(), String::new()),
        None => (CHAIR, name),
    }
}

/// The name in a field; empty where there is none.
fn name_in(meeting: &Meeting, form: &Form, id: &str) -> String {
    form.words(id).and_then(|said| called(meeting, &said)).unwrap_or_default()
}

/// The number that stands before what is chosen in a field.
fn chosen(form: &Form, id: &str) -> Option<usize> {
    let field = form.fields.iter().find(|field| field.id == id)?;
    let Value::Choice { options, at } = &field.value else { return None };
    match options.get(*at)? {
        Label::Said(said) => said.split_whitespace().next()?.parse().ok(),
        Label::Key(_) | Label::Named(_) => None,
    }
}

/// An option that is named by its number.
fn numbered(n: usize, text: &str) -> Label {
    Label::Said(format!("{n} {text}"))
}
