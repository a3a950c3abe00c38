//! Tasks: what, who, by when, inspected by whom; and what became of them.

use super::super::{Form, FormField, Label, choice, day, name, text, yes_no};
use super::{Said, chosen, name_in, numbered};
use crate::meeting::{ActKind, Meeting, SheetAct};
use crate::tui::form::read_day;
use crate::tui::model::{CHAIR, Model};
use crate::tui::sheet;
use crate::tui::widget::Field;

/// The fields of these acts; `None` for others.
pub(super) fn fields(meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    match kind {
        ActKind::Assign => {
            let waits: Vec<Label> =
                meeting.sheets.unanswered().map(|(n, asked)| numbered(n, &asked.text)).collect();
            // A question that nobody could answer is followed up as a task.
            let from = (!waits.is_empty()).then(|| {
                let none = std::iter::once(Label::Key("choice-none".to_owned()));
                choice("task-question", none.chain(waits).collect(), 0)
            });
            let fields =
                [text("task-text", ""), name("task-who"), day("task-due"), name("inspector")];
            Some(fields.into_iter().chain(from).collect())
        }
        ActKind::ReportTask => {
            let open = sheet::tasks(meeting).into_iter().filter(|(_, task)| !task.is_done());
            let open = open.map(|(n, task)| numbered(n, &task.text)).collect();
            Some(vec![choice("task", open, 0), yes_no("task-done", true), text("task-report", "")])
        }
        _ => None,
    }
}

/// The words of the question that a task comes from are offered, while nobody has typed others.
pub(super) fn follow(meeting: &Meeting, form: &mut Form) {
    let asked = chosen(form, "task-question");
    let asked = asked.and_then(|n| meeting.sheets.asked.get(n.checked_sub(1)?));
    let said = asked.map(|asked| asked.text.clone()).unwrap_or_default();
    let field = form.fields.iter_mut().find(|field| field.id == "task-text");
    if let Some(field) = field.and_then(FormField::typed)
        && (field.is_empty() || field.is_offered())
        && field.text() != said
    {
        *field = Field::offering(&said);
    }
}

/// What these acts make of their fields.
pub(super) fn act(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    let made = match kind {
        ActKind::Assign => {
            let due = read_day(&form.text("task-due"), model.now);
            let due = due.ok_or(form.wrong("task-due", "form-day"));
            due.map(|due| SheetAct::Assign {
                text: form.text("task-text"),
                who: name_in(meeting, form, "task-who"),
                due: due.format("%Y-%m-%d").to_string(),
                inspector: name_in(meeting, form, "inspector"),
                question: chosen(form, "task-question"),
            })
        }
        ActKind::ReportTask => {
            let n = chosen(form, "task").ok_or(form.wrong("task", "form-needed"));
            let (done, text) = (form.yes("task-done"), form.text("task-report"));
            n.map(|n| SheetAct::ReportTask { n, done, text })
        }
        _ => return None,
    };
    Some(made.map(|act| (CHAIR, act)))
}

/// Who has to do the task that is reported on, by when.
pub(super) fn note(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Option<String> {
    if kind != ActKind::ReportTask {
        return None;
    }
    let n = chosen(form, "task")?;
    let task = meeting.sheets.tasks.get(n.checked_sub(1)?)?;
    let args = [
        ("n", n.to_string()),
        ("text", task.text.clone()),
        ("who", task.who.clone()),
        ("due", task.due.format("%Y-%m-%d").to_string()),
        ("inspector", task.inspector.clone()),
    ];
    Some(model.words.with("form-task-is", args))
}
