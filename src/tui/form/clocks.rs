//! The forms of a clock under a name of its own, and of the parking lot.
//!
//! Everybody who is given the same thing is given the same time: the form offers what the same name
//! had before on this item, and lists who has had it.

use super::{
    Fault, Form, FormField, Label, Task, Value, called, choice, name, seat, shown_span, span, text,
};
use crate::meeting::{Act, ActKind, Actor, Allowance, Meeting, Step, Timed};
use crate::tui::model::{CHAIR, Model};
use crate::tui::sheet;
use crate::tui::widget::Field;

/// Seconds of a clock that nobody has had before.
const USUAL_SECS: u32 = 300;
/// Names that are offered in any meeting.
const USUAL: [&str; 5] = ["presentation", "defence", "tribune", "break", "discussion"];

/// The fields of these acts; `None` for others.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    Some(match kind {
        ActKind::StartTimer => {
            let names = names(model, meeting);
            let secs = usual(meeting, names.first().map_or("", String::as_str));
            let mut applicant = name("applicant").optional();
            if let Some((who, field)) = sheet::next_applicant(meeting).zip(applicant.typed()) {
                *field = Field::offering(who);
            }
            vec![
                choice("timer", names.into_iter().map(Label::Said).collect(), 0),
                text("timer-other", "").optional(),
                applicant,
                span("timer-span", Some(secs)),
            ]
        }
        ActKind::Park => vec![text("parked", ""), seat("raised-by", None).optional()],
        _ => return None,
    })
}

/// The step at hand, where applicants present something in it: their clocks are called after it.
fn presents(meeting: &Meeting) -> Option<&Step> {
    meeting.step().filter(|step| step.allows(Allowance::Presentations))
}

/// Names of clocks, those of this meeting first, the last one at the top.
fn names(model: &Model, meeting: &Meeting) -> Vec<String> {
    let step = presents(meeting).map(|step| model.words.pick(&step.name).to_owned());
    let recent = meeting.timed.iter().rev().map(|timed| timed.name.clone());
    let recent = step.into_iter().chain(recent);
    let usual = USUAL.iter().map(|id| model.words.t(&format!("timer-{id}")));
    let mut names: Vec<String> = vec![];
    for name in recent.chain(usual) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The name that is meant: one that was typed goes before what stands above it.
fn chosen(form: &Form) -> String {
    let offered = form.fields.iter().find(|f| f.id == "timer").map(|f| &f.value);
    let offered = match offered {
        Some(Value::Choice { options, at }) => options.get(*at),
        _ => None,
    };
    let offered = match offered {
        Some(Label::Said(name)) => name.clone(),
        _ => String::new(),
    };
    form.words("timer-other").unwrap_or(offered)
}

/// Clocks that have run on the item at hand.
fn here(meeting: &Meeting) -> impl Iterator<Item = &Timed> {
    let item = meeting.agenda.place.and_then(|place| place.item);
    meeting.timed.iter().filter(move |timed| timed.item == item)
}

/// What the meeting adopted for those who present, else what the same name had on this item or before
/// in this meeting.
fn usual(meeting: &Meeting, name: &str) -> u32 {
    let own = presents(meeting).filter(|step| step.name.zh == name || step.name.en == name);
    if let Some(secs) = own.and(meeting.step_time().each_secs) {
        return secs;
    }
    let on_item = here(meeting).find(|timed| timed.name == name);
    let before = meeting.timed.iter().rev().find(|timed| timed.name == name);
    on_item.or(before).map_or(USUAL_SECS, |timed| timed.secs)
}

/// Keeps the time that is offered in step with the name, while nobody has typed another.
pub fn follow(meeting: &Meeting, form: &mut Form) {
    if !matches!(form.task, Task::Act(ActKind::StartTimer)) {
        return;
    }
    let secs = usual(meeting, &chosen(form));
    let field = form.fields.iter_mut().find(|f| f.id == "timer-span").and_then(FormField::typed);
    if let Some(field) = field.filter(|field| field.is_offered()) {
        *field = Field::offering(&shown_span(secs));
    }
}

/// What the fields make; `None` for other acts.
pub(super) fn command(
    meeting: &Meeting,
    form: &Form,
    kind: ActKind,
) -> Result<Option<(Actor, Act)>, Fault> {
    Ok(Some(match kind {
        ActKind::StartTimer => {
            let applicant = form.words("applicant").and_then(|who| called(meeting, &who));
            let secs = form.span("timer-span").filter(|secs| *secs > 0);
            let secs = secs.ok_or(form.wrong("timer-span", "form-span"))?;
            (CHAIR, Act::StartTimer { name: chosen(form), applicant, secs: Some(secs) })
        }
        ActKind::Park => {
            let by = form.seat(meeting, "raised-by").map_or(CHAIR, Into::into);
            (by, Act::Park { text: form.text("parked") })
        }
        _ => return Ok(None),
    }))
}

/// Who has had which clock on this item, for how long, each name on a line of its own; the clock
/// that runs now at the top.
pub fn timed(model: &Model, meeting: &Meeting) -> String {
    let words = &model.words;
    let who = |applicant: &Option<String>| match applicant {
        Some(who) => who.clone(),
        None => words.t("timed-nobody"),
    };
    let runs = meeting.timer.as_ref().map(|timer| {
        let used = timer.clock.used_ms(model.now) / 1000;
        let args = [
            ("name", timer.name.clone()),
            ("who", who(&timer.applicant)),
            ("span", shown_span(timer.clock.limit_secs)),
            ("used", shown_span(u32::try_from(used).unwrap_or(0))),
        ];
        words.with("timed-runs", args)
    });
    let mut names: Vec<&str> = vec![];
    for timed in here(meeting) {
        if !names.contains(&timed.name.as_str()) {
            names.push(&timed.name);
        }
    }
    let line = |name: &str| {
        let had = here(meeting).filter(|timed| timed.name == name).map(|timed| {
            let used = u32::try_from(timed.used_ms / 1000).unwrap_or(0);
            let args = [
                ("who", who(&timed.applicant)),
                ("used", shown_span(used)),
                ("span", shown_span(timed.secs)),
            ];
            words.with("timed-one", args)
        });
        let had = had.collect::<Vec<_>>().join(words.pick2("；", "; "));
        words.with("timed-name", [("name", name.to_owned()), ("list", had)])
    };
    let lines = names.into_iter().rev().map(line);
    runs.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// What is said above the fields.
pub(super) fn note(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<String> {
    match kind {
        ActKind::StartTimer => {
            let list = timed(model, meeting);
            let usual = model.words.t("timer-note");
            Some(if list.is_empty() { usual } else { list })
        }
        ActKind::Park => {
            let open = meeting.parked.iter().filter(|p| p.became.is_none()).count();
            Some(model.words.with("lot-park-note", [("n", open)]))
        }
        _ => None,
    }
}
