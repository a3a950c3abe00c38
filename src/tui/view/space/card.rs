//! Theme, what is not open, the principles and the law: what hangs on the wall of every Open Space.

use crate::meeting::Meeting;
use crate::tui::model::Model;
use crate::tui::view::dialog::{open, paragraph};
use crate::tui::widget::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The principles, the fifth added by those who came after.
const PRINCIPLES: [&str; 5] =
    ["principle-1", "principle-2", "principle-3", "principle-4", "principle-5"];

/// The card in as many rows as there are: blank ones go first, then what is not open in full.
pub(super) fn lines(model: &Model, meeting: &Meeting, area: Rect) -> Vec<Line<'static>> {
    let room = area.width as usize;
    let words = &model.words;
    let plan = &meeting.space.plan;
    let theme = wrap(&plan.theme, room).into_iter();
    let theme: Vec<Line<'static>> =
        theme.map(|l| Line::styled(l, model.theme.heading()).centered()).collect();
    let mut givens = vec![];
    if !plan.givens.is_empty() {
        let list = plan.givens.join(words.pick2("；", "; "));
        let text = words.with("card-givens", [("list", list)]);
        givens.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.warn())));
    }
    let principles = PRINCIPLES.iter().zip(1..).flat_map(|(key, n)| {
        let text = format!("{n} {}", words.t(key));
        wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.strong()))
    });
    let principles: Vec<Line<'static>> = principles.collect();
    let law = wrap(&words.t("card-law"), room).into_iter();
    let law: Vec<Line<'static>> = law.map(|l| Line::styled(l, model.theme.good())).collect();
    let parts = [theme, givens, principles, law];
    let needed: usize = parts.iter().map(Vec::len).sum();
    let spare = (area.height as usize).saturating_sub(needed);
    let gap = usize::from(spare >= parts.len() - 1);
    let mut lines = vec![];
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !lines.is_empty() {
            lines.extend((0..gap).map(|_| Line::default()));
        }
        lines.extend(part);
    }
    let above = (area.height as usize).saturating_sub(lines.len()) / 3;
    let widest = lines.iter().map(Line::width).max().unwrap_or(0);
    let left = " ".repeat(room.saturating_sub(widest) / 2);
    let indented = lines.into_iter().map(|mut line| {
        if line.alignment.is_none() {
            line.spans.insert(0, left.clone().into());
        }
        line
    });
    (0..above).map(|_| Line::default()).chain(indented).collect()
}

/// The card over whatever is on the screen.
pub(in crate::tui::view) fn popup(frame: &mut Frame<'_>, model: &Model) {
    let Some(meeting) = &model.meeting else { return };
    let screen = frame.area();
    let size = (screen.width.min(100), screen.height.saturating_sub(1).min(26));
    let inside = open(frame, model, &model.words.t("card-title"), size);
    let lines = lines(model, meeting, inside);
    paragraph(frame, inside, lines);
}
