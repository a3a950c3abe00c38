//! The report of a session as a form, and the one line that stands for a missing one. Points and
//! recommendations are separated by semicolons; each next step has a line of its own, `what; who;
//! when`, and there is always one more.

use super::super::{Fault, Form, FormField, Task, seat, text};
use super::{Said, person, topic, topic_field};
use crate::meeting::{ActKind, Meeting, NextStep, ReportWords, SpaceAct, Topic, clean};
use crate::tui::model::CHAIR;

/// The lines of next steps.
const STEPS: [&str; 40] = [
    "step-1", "step-2", "step-3", "step-4", "step-5", "step-6", "step-7", "step-8", "step-9",
    "step-10", "step-11", "step-12", "step-13", "step-14", "step-15", "step-16", "step-17",
    "step-18", "step-19", "step-20", "step-21", "step-22", "step-23", "step-24", "step-25",
    "step-26", "step-27", "step-28", "step-29", "step-30", "step-31", "step-32", "step-33",
    "step-34", "step-35", "step-36", "step-37", "step-38", "step-39", "step-40",
];

/// The fields of these acts; `None` for others.
pub(super) fn of_act(here: Option<&Topic>, kind: ActKind) -> Option<Vec<FormField>> {
    match kind {
        ActKind::ReportSession => {
            let words = here.and_then(|topic| topic.reports.last()).map(|r| r.words.clone());
            Some(fields(here, &words.unwrap_or_default()))
        }
        ActKind::StateInALine => Some(vec![topic_field("topic", here), text("statement", "")]),
        _ => None,
    }
}

/// The form of a report of this topic that says so much already.
pub fn fields(topic: Option<&Topic>, words: &ReportWords) -> Vec<FormField> {
    let last = topic.and_then(|topic| topic.reports.last()).map(|report| report.by);
    let writer = topic.map(|topic| last.or(topic.reporter).unwrap_or(topic.answers()));
    let joined = |lines: &[String]| lines.join("; ");
    let mut fields = vec![
        topic_field("topic", topic),
        seat("written-by", writer),
        text("participants", &words.participants).optional(),
        text("summary", &words.summary).optional(),
        text("points", &joined(&words.points)).optional(),
        text("recommendations", &joined(&words.recommendations)).optional(),
    ];
    let steps = words.next_steps.iter().map(step_said).chain([String::new()]);
    fields.extend(STEPS.iter().zip(steps).map(|(id, said)| text(id, &said).optional()));
    fields
}

fn step_said(step: &NextStep) -> String {
    let parts = [&step.what, &step.who, &step.when];
    let filled = 1 + parts.iter().rposition(|part| !part.is_empty()).unwrap_or(0);
    parts[..filled].iter().map(|part| part.as_str()).collect::<Vec<_>>().join("; ")
}

/// Keeps an empty line at the end of the next steps.
pub fn follow(form: &mut Form) {
    if !matches!(form.task, Task::Act(ActKind::ReportSession)) {
        return;
    }
    let lines = form.fields.iter().filter(|field| STEPS.contains(&field.id)).count();
    let full = lines > 0 && !form.text(STEPS[lines - 1]).is_empty();
    if let Some(id) = STEPS.get(lines).filter(|_| full) {
        form.fields.push(text(id, "").optional());
    }
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    let topic = || topic(meeting, form, "topic").map(|topic| topic.n);
    let made = match kind {
        ActKind::ReportSession => topic().and_then(|topic| {
            let by = person(meeting, form, "written-by")?;
            Ok((by.into(), SpaceAct::Report { topic, words: words(form)? }))
        }),
        ActKind::StateInALine => topic()
            .map(|topic| (CHAIR, SpaceAct::Statement { topic, text: form.text("statement") })),
        _ => return None,
    };
    Some(made)
}

fn words(form: &Form) -> Result<ReportWords, Fault> {
    let steps = STEPS.iter().filter_map(|id| form.words(id)).map(|said| step(&said));
    let words = ReportWords {
        participants: form.text("participants"),
        summary: form.text("summary"),
        points: form.several("points"),
        recommendations: form.several("recommendations"),
        next_steps: steps.collect(),
    };
    let bare = ReportWords { participants: words.participants.clone(), ..ReportWords::default() };
    if words == bare { Err(form.wrong("summary", "form-report-empty")) } else { Ok(words) }
}

fn step(said: &str) -> NextStep {
    let mut parts = said.splitn(3, [';', '\u{FF1B}']).map(clean);
    let mut next = || parts.next().unwrap_or_default();
    NextStep { what: next(), who: next(), when: next() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_read_as_it_is_written() {
        let read = step("量一量坡道；李强; 5月20日");
        assert_eq!((read.what.as_str(), read.who.as_str()), ("量一量坡道", "李强"));
        assert_eq!(step_said(&read), "量一量坡道; 李强; 5月20日");
        assert_eq!(step_said(&step("开会")), "开会");
        assert_eq!(step(&step_said(&step("开会；；周五"))), step("开会；；周五"));
    }
}
