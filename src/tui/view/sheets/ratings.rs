//! Ratings as a table: a row for each head, a column for each side, averages with bars.

use super::section::Section;
use crate::meeting::{Meeting, Rated, RatingSheet, points_of};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::widget::{cut, pad, width};
use ratatui::text::{Line, Span};

/// Cells of a figure with a blank before it.
const FIGURE_CELLS: usize = 8;
/// Cells of the shortest bar that says anything.
const BAR_CELLS_MIN: usize = 4;

pub(super) fn section(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let Some(sheet) = sheet::rating_sheet(meeting) else { return empty(model) };
    let missing = sheet::unrated(meeting);
    let names: Vec<String> = missing
        .iter()
        .filter_map(|at| sheet.sides.get(*at))
        .map(|side| words.pick(&side.name).to_owned())
        .collect();
    let note = match names.is_empty() {
        true => words.with("sheet-each-most", [("most", sheet.most)]),
        false => {
            let names = names.join(words.pick2("、", ", "));
            words.with("sheet-unrated", [("names", names)])
        }
    };
    let head = words.t("sheet-head-ratings");
    let entries = vec![table(model, meeting, sheet, room)];
    Section { head, note, warns: !names.is_empty(), from_top: false, entries }
}

fn empty(model: &Model) -> Section {
    let head = model.words.t("sheet-head-ratings");
    Section { head, note: String::new(), warns: false, from_top: false, entries: vec![] }
}

/// A figure of one side: points of so many raters, of so many at the most.
struct Cell {
    points: u32,
    raters: u32,
    most: u32,
}

impl Cell {
    fn drawn(&self, model: &Model, cells: usize) -> String {
        let figure = points_of(self.points, self.raters);
        let bar = cells.saturating_sub(FIGURE_CELLS + 1);
        if bar < BAR_CELLS_MIN {
            return pad(&format!(" {figure:>7}"), cells);
        }
        let most = u64::from(self.most) * u64::from(self.raters);
        let full = (u64::from(self.points) * bar as u64).checked_div(most).unwrap_or(0);
        let full = usize::try_from(full).unwrap_or(bar).min(bar);
        let (on, off) = model.theme.bar();
        pad(&format!(" {}{}{figure:>8}", on.repeat(full), off.repeat(bar - full)), cells)
    }
}

fn table(model: &Model, meeting: &Meeting, sheet: &RatingSheet, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let heads: Vec<String> = sheet.heads.iter().map(|h| words.pick(&h.name).to_owned()).collect();
    let total = words.t("sheet-total");
    let widest = heads.iter().chain([&total]).map(|name| width(name)).max().unwrap_or(0);
    let names = (widest + 1).min(room / 3);
    let sides = sheet.sides.len().max(1);
    // Where the columns would be too narrow for a figure, the sides stand one under the other.
    let in_row = (room.saturating_sub(names) / FIGURE_CELLS).clamp(1, sides);
    let mut lines = vec![];
    for group in sheet.sides.chunks(in_row) {
        let cells = (room.saturating_sub(names) / group.len()).min(names.max(30));
        let rated: Vec<Option<&Rated>> = group
            .iter()
            .map(|side| meeting.sheets.rating(meeting.agenda.place, &side.id))
            .collect();
        let mut spans = vec![Span::raw(pad("", names))];
        for (side, rated) in group.iter().zip(&rated) {
            let raters = rated.map(|r| words.with("sheet-raters", [("n", r.raters)]));
            let name = words.pick(&side.name);
            let said = match &raters {
                Some(raters) if width(name) + width(raters) + 3 <= cells => {
                    format!(" {name} {raters}")
                }
                _ => format!(" {name}"),
            };
            let style = if rated.is_some() { model.theme.heading() } else { model.theme.warn() };
            spans.push(Span::styled(pad(&said, cells), style));
        }
        lines.push(Line::from(spans));
        let row = |name: &str, cell: &dyn Fn(&Rated) -> Cell, strong: bool| {
            let style = if strong { model.theme.strong() } else { model.theme.text() };
            let mut spans = vec![Span::styled(pad(&cut(name, names), names), style)];
            for rated in &rated {
                let said = match rated {
                    Some(rated) => Span::styled(cell(rated).drawn(model, cells), style),
                    None => Span::styled(pad(&format!("{:>8}", "–"), cells), model.theme.quiet()),
                };
                spans.push(said);
            }
            Line::from(spans)
        };
        for (at, name) in heads.iter().enumerate() {
            let cell = |rated: &Rated| Cell {
                points: rated.points.get(at).copied().unwrap_or(0),
                raters: rated.raters,
                most: sheet.most,
            };
            lines.push(row(name, &cell, false));
        }
        if heads.len() > 1 {
            let heads = u32::try_from(heads.len()).unwrap_or(1);
            let cell = |rated: &Rated| Cell {
                points: rated.points.iter().fold(0, |sum, points| sum.saturating_add(*points)),
                raters: rated.raters,
                most: sheet.most.saturating_mul(heads),
            };
            lines.push(row(&total, &cell, true));
        }
    }
    lines
}
