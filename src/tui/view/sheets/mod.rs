//! What is written on the sheets of a step, for the operator and for the room. What does not fit ends
//! with the newest; keys look back, and before the room the pages turn by themselves.

mod documents;
mod entries;
mod five;
mod ratings;
mod section;
mod stage;
mod ticks;
mod turns;

pub(super) use documents::kinds as document_rows;
pub(super) use stage::{draw_private, lines as stage_lines};
pub(super) use ticks::text as tick;

use crate::meeting::{Allowance, Meeting};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::view::on_lists;
use crate::tui::widget::wrap;
use ratatui::text::Line;
use section::Section;

/// The item, the five phases where the step is one of them, and the sheets of the step.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    room: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = vec![];
    if let Some(item) = meeting.agenda.item() {
        let text = model.words.with("floor-item", [("title", item.title.clone())]);
        let most = if height < SMALL_ROWS { 1 } else { 2 };
        lines.extend(wrap(&text, room).into_iter().take(most).map(Line::from));
    }
    let told = if height < SMALL_ROWS { on_lists::follows } else { on_lists::lines };
    lines.extend(told(model, meeting, room));
    lines.extend(five::strip(model, meeting, room));
    let left = height.saturating_sub(lines.len());
    lines.extend(section::laid(model, sections(model, meeting, room), left, model.back));
    lines
}

/// Rows below which the title of the item has one.
const SMALL_ROWS: usize = 12;

/// The sheets that the step writes, in the order in which they come about.
fn sections(model: &Model, meeting: &Meeting, room: usize) -> Vec<Section> {
    use Allowance::{
        Agreement, Capture, Documents, Lines, Pairs, Presentations, Ratings, Rounds, Slate, Tasks,
    };
    let opens = |what: Allowance| meeting.step().is_some_and(|step| step.allows(what));
    let mut sections = vec![];
    if opens(Rounds) {
        sections.push(turns::round(model, meeting, room));
    }
    if opens(Presentations) {
        sections.push(turns::presentations(model, meeting, room));
    }
    if opens(Pairs) {
        sections.push(entries::pairs(model, meeting, room));
    }
    if opens(Capture) || opens(Lines) {
        sections.push(entries::lines(model, meeting, room));
    }
    if opens(Ratings) && sheet::rating_sheet(meeting).is_some() {
        sections.push(ratings::section(model, meeting, room));
    }
    if opens(Agreement) {
        sections.push(entries::accord(model, meeting, room));
    }
    if opens(Slate) {
        sections.push(entries::slate(model, meeting, room));
    }
    if opens(Documents) {
        sections.push(documents::section(model, meeting, room));
    }
    if opens(Tasks) {
        sections.push(entries::tasks(model, meeting, room));
    }
    // One sheet alone is what the step is called after.
    if let [only] = sections.as_mut_slice() {
        only.head = String::new();
    }
    sections
}
