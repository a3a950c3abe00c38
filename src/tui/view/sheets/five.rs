//! The five phases of a matter as five cells: those gone through with their day, the one under way.

use crate::meeting::{CyclePhase, Meeting, PhaseDone};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::widget::{cut, pad, width};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Two rows where the step is a phase of the five-matter method; none elsewhere.
pub(super) fn strip(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let Some(now) = meeting.step().and_then(|step| step.phase) else { return vec![] };
    let done = meeting.phases_of(sheet::item(meeting));
    let all = CyclePhase::ALL;
    let cells = room / all.len();
    let full = |id: &str| model.words.t(&format!("phase5-{id}-full"));
    let fits = all.iter().all(|(id, _)| width(&full(id)) + 4 <= cells);
    let of = |phase: CyclePhase| done.iter().rev().find(|done| done.phase == phase);
    let mut names = vec![];
    let mut days = vec![];
    for (id, phase) in all {
        let name = if fits { full(id) } else { model.words.t(&format!("phase5-{id}")) };
        let (sign, style) = look(model, phase == now, of(phase));
        let name = cut(&format!("{sign}{name}"), cells.saturating_sub(1));
        names.push(Span::styled(pad(&name, cells), style));
        let day = of(phase).map(|done| done.on.format("%m-%d").to_string()).unwrap_or_default();
        let day = format!("{}{day}", " ".repeat(width(sign)));
        days.push(Span::styled(pad(&cut(&day, cells), cells), model.theme.quiet()));
    }
    let mut lines = vec![Line::from(names)];
    lines.extend((!done.is_empty()).then(|| Line::from(days)));
    lines
}

fn look(model: &Model, now: bool, done: Option<&PhaseDone>) -> (&'static str, Style) {
    let signs = model.theme.signs();
    match (now, done) {
        (true, _) => (signs[1], model.theme.strong()),
        (false, Some(_)) => (signs[0], model.theme.good()),
        (false, None) => (signs[2], model.theme.quiet()),
    }
}
