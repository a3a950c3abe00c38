//! The order that the dots made, drawn as bars. It says of itself that it decides nothing.

use crate::meeting::{Meeting, Priorities, Ranked};
use crate::tui::model::Model;
use crate::tui::widget::{pad, width, wrap};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Cells of a bar at the most.
const BAR_CELLS_MAX: usize = 40;

/// The ranking with its turnout; a page of it where it is longer than there are rows.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    area: Rect,
    page: usize,
) -> Vec<Line<'static>> {
    let Some(priorities) = &meeting.space.priorities else { return vec![] };
    let room = area.width as usize;
    let foot = foot(model, priorities, room);
    let height = (area.height as usize).saturating_sub(foot.len()).max(1);
    let ranked = priorities.in_order();
    let most = ranked.iter().map(|ranked| ranked.score.dots).max().unwrap_or(0).max(1);
    let pages = ranked.len().div_ceil(height).max(1);
    let shown = ranked.iter().skip(page % pages * height).take(height);
    let bars = shown.map(|ranked| line(model, ranked, most, room));
    // With room to spare there is air between the bars.
    let airy = ranked.len() * 2 <= height;
    let air = move || airy.then(Line::default);
    bars.flat_map(|bar| [Some(bar), air()].into_iter().flatten()).chain(foot).collect()
}

/// How many pages it takes.
pub(super) fn pages(model: &Model, meeting: &Meeting, area: Rect) -> usize {
    let Some(priorities) = &meeting.space.priorities else { return 1 };
    let foot = foot(model, priorities, area.width as usize).len();
    priorities.ranked.len().div_ceil((area.height as usize).saturating_sub(foot).max(1)).max(1)
}

fn line(model: &Model, ranked: &Ranked, most: u32, room: usize) -> Line<'static> {
    let words = &model.words;
    let score = &ranked.score;
    let figures = match score.supporters {
        Some(people) => words.with("dots-and-people", [("dots", score.dots), ("people", people)]),
        None => words.with("dots-alone", [("dots", score.dots)]),
    };
    let topics: Vec<String> = ranked.matter.topics.iter().map(u32::to_string).collect();
    let title = format!("{} {}", topics.join("+"), ranked.matter.title);
    let bar_cells = (room / 3).min(BAR_CELLS_MAX);
    let title_cells = room.saturating_sub(bar_cells + FIGURE_CELLS + 5);
    let (full, empty) = model.theme.bar();
    let filled = score.dots as usize * bar_cells / most as usize;
    let bar = format!("{}{}", full.repeat(filled), empty.repeat(bar_cells - filled));
    let figures = pad(&figures, FIGURE_CELLS.max(width(&figures).min(FIGURE_CELLS)));
    Line::from(vec![
        Span::styled(format!("{:>3} ", ranked.rank), model.theme.heading()),
        Span::styled(pad(&title, title_cells), model.theme.strong()),
        Span::styled(bar, model.theme.frame()),
        Span::raw(format!(" {figures}")),
    ])
}

/// Cells of dots and supporters behind a bar.
const FIGURE_CELLS: usize = 13;

/// How many took part, and what the order is worth.
fn foot(model: &Model, priorities: &Priorities, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let (given, available) = priorities.given();
    let args = [
        ("voters", priorities.voters.to_string()),
        ("present", priorities.present.to_string()),
        ("given", given.to_string()),
        ("available", available.to_string()),
        ("each", priorities.each.to_string()),
        ("cap", priorities.cap.to_string()),
    ];
    let turnout = wrap(&words.with("dots-turnout", args), room).into_iter();
    let signal = wrap(&words.t("dots-signal"), room).into_iter();
    let turnout = turnout.map(|l| Line::styled(l, model.theme.text()));
    turnout.chain(signal.map(|l| Line::styled(l, model.theme.warn()))).collect()
}
