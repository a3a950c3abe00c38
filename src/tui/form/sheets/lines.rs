//! Lines: written down, put into other words, put together, sorted, crossed out.

use super::super::{Fault, Form, FormField, Label, Value, choice, keys, name, number, text};
use super::{Said, name_in, speaker};
use crate::meeting::{ActKind, Lane, Meeting, Noted, SheetAct};
use crate::tui::model::{CHAIR, Model};
use crate::tui::sheet;
use crate::tui::widget::Field;

/// The fields of these acts; `None` for others.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    let open = || sheet::lines(meeting).filter(|(_, line)| line.is_open()).map(|(n, _)| n);
    let last = open().last().and_then(|n| u32::try_from(n).ok());
    Some(match kind {
        ActKind::NoteLine => entry(model, meeting, 0),
        ActKind::CorrectLine => {
            let line = last.and_then(|n| meeting.sheets.noted.get(n as usize - 1));
            vec![number("line-n", last), text("line", line.map_or("", |line| &line.text))]
        }
        ActKind::MergeLines => vec![number("line-n", last), number("line-into", None)],
        ActKind::SortLine => sorting(meeting, None)?,
        ActKind::StrikeLine => vec![number("line-n", last), text("reason", "")],
        _ => return None,
    })
}

/// A line: its kind where the step knows several, its words, whoever raised it, whom it is about.
fn entry(model: &Model, meeting: &Meeting, kind: usize) -> Vec<FormField> {
    let kinds = kinds(meeting).iter();
    let kinds: Vec<Label> =
        kinds.map(|kind| Label::Said(model.words.pick(&kind.name).to_owned())).collect();
    let kind = (kinds.len() > 1).then(|| choice("line-kind", kinds, kind));
    let rest = [text("line", ""), name("said-by").optional(), name("line-to").optional()];
    kind.into_iter().chain(rest).collect()
}

fn kinds(meeting: &Meeting) -> &[crate::meeting::Labelled] {
    let sheet = meeting.step().and_then(|step| step.lines.as_ref());
    sheet.map(|sheet| sheet.kinds.as_slice()).unwrap_or_default()
}

/// The line that is to be sorted next, the one just sorted left out.
fn sorting(meeting: &Meeting, but: Option<usize>) -> Option<Vec<FormField>> {
    let mut needs = sheet::lines(meeting).filter(|(_, line)| line.is_open() && line.need);
    let unsorted = needs.find(|(n, line)| line.sorted.is_none() && Some(*n) != but);
    if but.is_some() && unsorted.is_none() {
        return None;
    }
    let n = unsorted.and_then(|(n, _)| u32::try_from(n).ok());
    let lanes = keys("lane", &Lane::ALL.map(Lane::id));
    Some(vec![number("line-n", n), choice("lane", lanes, 0), text("reason", "")])
}

/// The next line; the kind stays as it was chosen.
pub(super) fn next(model: &Model, meeting: &Meeting, form: &Form) -> Option<Vec<FormField>> {
    Some(entry(model, meeting, form.choice("line-kind")))
}

pub(super) fn next_unsorted(meeting: &Meeting, form: &Form) -> Option<Vec<FormField>> {
    sorting(meeting, form.number("line-n").map(|n| n as usize))
}

/// The open line that is named in a field.
fn line<'m>(meeting: &'m Meeting, form: &Form, id: &str) -> Result<(usize, &'m Noted), Fault> {
    let n = form.number(id).map(|n| n as usize);
    let found = n.and_then(|n| Some((n, meeting.sheets.noted.get(n.checked_sub(1)?)?)));
    found.filter(|(_, line)| line.is_open()).ok_or(form.wrong(id, "form-line"))
}

/// The words to be corrected are those of the line that is named, until somebody changes them.
pub(super) fn follow(meeting: &Meeting, form: &mut Form) {
    let said = form.text("line");
    let untouched = said.is_empty() || meeting.sheets.noted.iter().any(|line| line.text == said);
    let Ok((_, line)) = line(meeting, form, "line-n") else { return };
    let focused = form.fields.get(form.at).is_some_and(|field| field.id == "line");
    if untouched && !focused && line.text != said {
        let text = line.text.clone();
        let field = form.fields.iter_mut().find(|field| field.id == "line");
        if let Some(Value::Text(field)) = field.map(|field| &mut field.value) {
            *field = Field::new(&text);
        }
    }
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    let n = || line(meeting, form, "line-n").map(|(n, _)| n);
    let made = match kind {
        ActKind::NoteLine => {
            let (by, who) = speaker(meeting, form, "said-by");
            let kind = kinds(meeting).get(form.choice("line-kind")).map(|kind| kind.id.clone());
            let to = name_in(meeting, form, "line-to");
            return Some(Ok((by, SheetAct::NoteLine { text: form.text("line"), kind, who, to })));
        }
        ActKind::CorrectLine => n().map(|n| SheetAct::CorrectLine { n, text: form.text("line") }),
        ActKind::MergeLines => n().and_then(|n| {
            let (into, _) = line(meeting, form, "line-into")?;
            Ok(SheetAct::MergeLines { n, into })
        }),
        ActKind::SortLine => n().map(|n| {
            let lane = Lane::ALL[form.choice("lane").min(Lane::ALL.len() - 1)];
            SheetAct::SortLine { n, lane, reason: form.text("reason") }
        }),
        ActKind::StrikeLine => n().map(|n| SheetAct::StrikeLine { n, reason: form.text("reason") }),
        _ => return None,
    };
    Some(made.map(|act| (CHAIR, act)))
}

/// Which line is meant; while lines are written down, the one that was written last.
pub(super) fn note(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Option<String> {
    let words = &model.words;
    if kind == ActKind::NoteLine {
        let (n, last) = sheet::lines(meeting).last()?;
        let args = [("n", n.to_string()), ("text", last.text.clone())];
        return Some(words.with("form-line-last", args));
    }
    let told = |id: &str| {
        let (n, line) = line(meeting, form, id).ok()?;
        let args = [("n", n.to_string()), ("text", line.text.clone())];
        Some(words.with(&format!("form-{id}-is"), args))
    };
    let said: Vec<String> = ["line-n", "line-into"].into_iter().filter_map(told).collect();
    (!said.is_empty()).then(|| said.join("\n"))
}
