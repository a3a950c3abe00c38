//! Ratings: one side at a time, the points of all its raters together, a number for each head.

use super::super::{Form, FormField, Label, Value, choice, number, text};
use super::Said;
use crate::meeting::{ActKind, Meeting, Rated, SheetAct};
use crate::tui::model::{CHAIR, Model};
use crate::tui::sheet;
use crate::tui::widget::Field;

/// Names of the fields for heads.
const HEADS: [&str; 16] = [
    "head-1", "head-2", "head-3", "head-4", "head-5", "head-6", "head-7", "head-8", "head-9",
    "head-10", "head-11", "head-12", "head-13", "head-14", "head-15", "head-16",
];

/// What a field is called that stands for a head.
pub fn head(model: &Model, id: &str) -> Option<String> {
    let at = HEADS.iter().position(|head| *head == id)?;
    let sheet = model.meeting.as_ref().and_then(sheet::rating_sheet)?;
    sheet.heads.get(at).map(|head| model.words.pick(&head.name).to_owned())
}

/// The fields of a rating, the first side that has not rated chosen; `None` for other acts, and where
/// one side has just rated and no other is missing.
pub(super) fn fields(
    model: &Model,
    meeting: &Meeting,
    kind: ActKind,
    rated: Option<usize>,
) -> Option<Vec<FormField>> {
    if kind != ActKind::Rate {
        return None;
    }
    let sheet = sheet::rating_sheet(meeting)?;
    let missing = sheet::unrated(meeting).into_iter().find(|side| Some(*side) != rated);
    if rated.is_some() && missing.is_none() {
        return None;
    }
    let sides = sheet.sides.iter().map(|side| Label::Said(model.words.pick(&side.name).to_owned()));
    let mut fields = vec![choice("side", sides.collect(), missing.unwrap_or(0))];
    fields.push(number("raters", None));
    fields.extend(HEADS.iter().zip(&sheet.heads).map(|(id, _)| number(id, None)));
    fields.push(text("remark", "").optional());
    let mut form = Form::new(super::Task::Act(kind), None, fields);
    follow(meeting, &mut form);
    Some(form.fields)
}

/// The next side that has not rated.
pub(super) fn next(model: &Model, meeting: &Meeting, form: &Form) -> Option<Vec<FormField>> {
    fields(model, meeting, ActKind::Rate, Some(form.choice("side")))
}

/// What a side gave before is offered again, to be put right.
pub(super) fn follow(meeting: &Meeting, form: &mut Form) {
    let Some(sheet) = sheet::rating_sheet(meeting) else { return };
    let side =
        sheet.sides.get(form.choice("side")).map(|side| side.id.as_str()).unwrap_or_default();
    let rated = meeting.sheets.rating(meeting.agenda.place, side);
    for field in &mut form.fields {
        let figure = rated.and_then(|rated| figure(rated, field.id));
        let Value::Number(said) = &mut field.value else { continue };
        let offered = figure.map(|n| n.to_string()).unwrap_or_default();
        if (said.is_empty() || said.is_offered()) && said.text() != offered {
            *said = Field::offering(&offered);
        }
    }
}

fn figure(rated: &Rated, id: &str) -> Option<u32> {
    if id == "raters" {
        return Some(rated.raters);
    }
    let at = HEADS.iter().position(|head| *head == id)?;
    rated.points.get(at).copied()
}

/// What this act makes of its fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    if kind != ActKind::Rate {
        return None;
    }
    let sheet = sheet::rating_sheet(meeting);
    let side = sheet.and_then(|sheet| sheet.sides.get(form.choice("side")));
    let points = HEADS.iter().zip(sheet.map(|sheet| sheet.heads.as_slice()).unwrap_or_default());
    let points = points.map(|(id, _)| form.number(id).ok_or(form.wrong(id, "form-number")));
    let points: Result<Vec<u32>, _> = points.collect();
    Some(points.map(|points| {
        let act = SheetAct::Rate {
            side: side.map(|side| side.id.clone()),
            raters: form.number("raters").unwrap_or(0),
            points,
            remark: form.text("remark"),
        };
        (CHAIR, act)
    }))
}
