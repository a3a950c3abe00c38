//! Questions and their answers. What was not answered is offered first.

use super::super::{Form, FormField, Label, choice, name, text};
use super::{Said, chosen, name_in, numbered, speaker};
use crate::meeting::{ActKind, Meeting, SheetAct};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::widget::Field;

/// The fields of these acts; `None` for others, and where one was just answered and no other waits.
pub(super) fn fields(
    meeting: &Meeting,
    kind: ActKind,
    answered: Option<usize>,
) -> Option<Vec<FormField>> {
    match kind {
        ActKind::AskPair => Some(vec![
            text("question-text", ""),
            name("asked-by").optional(),
            name("asked-to").optional(),
        ]),
        ActKind::AnswerPair => {
            let waits = |(n, asked): &(usize, &crate::meeting::Asked)| {
                asked.answers.is_empty() && Some(*n) != answered
            };
            if answered.is_some() && !sheet::questions(meeting).any(|pair| waits(&pair)) {
                return None;
            }
            let first = sheet::questions(meeting).filter(waits);
            let rest = sheet::questions(meeting).filter(|pair| !waits(pair));
            let options: Vec<Label> =
                first.chain(rest).map(|(n, asked)| numbered(n, &asked.text)).collect();
            let field = choice("question", options, 0);
            let mut form = Form::new(
                super::Task::Act(kind),
                None,
                vec![field, text("answer", ""), name("answered-by").optional()],
            );
            follow(meeting, &mut form);
            Some(form.fields)
        }
        _ => None,
    }
}

/// The next question that waits for an answer.
pub(super) fn next(meeting: &Meeting, form: &Form) -> Option<Vec<FormField>> {
    fields(meeting, ActKind::AnswerPair, chosen(form, "question"))
}

/// Whoever was asked is offered as whoever answers, while nobody has typed another.
pub(super) fn follow(meeting: &Meeting, form: &mut Form) {
    let asked = chosen(form, "question").and_then(|n| meeting.sheets.asked.get(n.checked_sub(1)?));
    let to = asked.map(|asked| asked.to.clone()).unwrap_or_default();
    let field = form.fields.iter_mut().find(|field| field.id == "answered-by");
    if let Some(field) = field.and_then(FormField::typed)
        && (field.is_empty() || field.is_offered())
        && field.text() != to
    {
        *field = Field::offering(&to);
    }
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    match kind {
        ActKind::AskPair => {
            let (by, who) = speaker(meeting, form, "asked-by");
            let to = name_in(meeting, form, "asked-to");
            Some(Ok((by, SheetAct::AskPair { text: form.text("question-text"), who, to })))
        }
        ActKind::AnswerPair => {
            let (by, who) = speaker(meeting, form, "answered-by");
            let n = chosen(form, "question").ok_or(form.wrong("question", "form-needed"));
            let text = form.text("answer");
            Some(n.map(|n| (by, SheetAct::AnswerPair { n, text, who })))
        }
        _ => None,
    }
}

/// The whole question, and who asked.
pub(super) fn note(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Option<String> {
    match kind {
        ActKind::AskPair => {
            let (n, last) = sheet::questions(meeting).last()?;
            let args = [("n", n.to_string()), ("text", last.text.clone())];
            Some(model.words.with("form-question-last", args))
        }
        ActKind::AnswerPair => {
            let n = chosen(form, "question")?;
            let asked = meeting.sheets.asked.get(n.checked_sub(1)?)?;
            let who = asked.seat.map(|seat| meeting.roster.name(seat));
            let who = who.unwrap_or_else(|| asked.who.clone());
            let key = if who.is_empty() { "form-question-is" } else { "form-question-of" };
            let args = [("n", n.to_string()), ("text", asked.text.clone()), ("who", who)];
            Some(model.words.with(key, args))
        }
        _ => None,
    }
}
