//! The sheets before the room: no more than the step may show. What is longer than the screen turns
//! its pages by itself, except while lines are added: then the newest are seen.

use super::section::Section;
use super::{five, sections};
use crate::meeting::{Meeting, Projector};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::view::space::page;
use crate::tui::widget::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// The step by name, and what is written on its sheets, in `height` rows.
pub(in crate::tui::view) fn lines(
    model: &Model,
    meeting: &Meeting,
    room: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let step = meeting.step().map(|step| model.words.pick(&step.name)).unwrap_or_default();
    let mut lines = vec![Line::styled(step.to_owned(), model.theme.heading()).centered()];
    lines.extend(five::strip(model, meeting, room));
    lines.push(Line::default());
    let left = height.saturating_sub(lines.len()).max(1);
    let sections = sections(model, meeting, room);
    let entries: usize = sections.iter().map(|section| section.entries.len()).sum();
    let rows: usize = sections.iter().map(Section::all_rows).sum();
    if rows > left && (!sheet::reads_down(meeting) || model.back > 0) {
        lines.extend(super::section::laid(model, sections, left, model.back));
        return lines;
    }
    // Where there is room each entry has air around it.
    let airy = rows + entries <= left;
    let mut all = super::section::laid_airy(model, sections, airy);
    let pages = all.len().div_ceil(left).max(1);
    let first = page(model, pages) * left;
    all.drain(..first.min(all.len()));
    lines.extend(all.into_iter().take(left));
    lines
}

/// What is shown of a step that does not show everything: its title and name, or one sentence alone.
/// Says whether that was drawn.
pub(in crate::tui::view) fn draw_private(
    frame: &mut Frame<'_>,
    model: &Model,
    meeting: &Meeting,
    area: Rect,
) -> bool {
    if meeting.shown() != Projector::Nothing || !sheet::is_private(meeting) {
        return false;
    }
    let room = area.width as usize;
    let said = wrap(&model.words.t("dark-said"), room).into_iter();
    let mut lines = vec![Line::styled(model.words.t("dark-title"), model.theme.strong())];
    lines.push(Line::default());
    lines.extend(said.map(|line| Line::styled(line, model.theme.quiet())));
    let top = (area.height.saturating_sub(lines.len() as u16)) / 2;
    let below = Rect { y: area.y + top, height: area.height - top, ..area };
    let lines: Vec<Line<'_>> = lines.into_iter().map(Line::centered).collect();
    frame.render_widget(Paragraph::new(lines), below);
    true
}
