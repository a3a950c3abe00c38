//! The minutes, wrapped and scrolled.

use super::page;
use crate::export::markdown;
use crate::tui::model::Model;
use crate::tui::widget::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Borders, Paragraph};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let Some((minutes, style, top)) = &model.minutes else { return };
    let style_name = model.words.t(&format!("style-{}", style.id()));
    let inside = page(
        frame,
        model,
        &model.words.t("minutes-title"),
        &style_name,
        Borders::LEFT | Borders::RIGHT,
    );
    let room = inside.width.saturating_sub(2).min(96) as usize;
    let text = markdown(minutes, *style, &model.words);
    let mut lines: Vec<Line<'_>> = vec![];
    // Between two fences lines stand as they are, and the fences themselves are no text.
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let bare = line.trim_start();
        match fence {
            None if bare.starts_with("```") => fence = Some(bare),
            None => lines.extend(shown(model, line, room)),
            Some(open) if bare == open => fence = None,
            Some(_) => {
                let rows = wrap(line, room).into_iter();
                lines.extend(rows.map(|row| Line::styled(row, model.theme.text())));
            }
        }
    }
    let last = lines.len().saturating_sub(inside.height as usize);
    let top = (*top).min(last);
    let page: Vec<Line<'_>> = lines.into_iter().skip(top).take(inside.height as usize).collect();
    let area = Rect { x: inside.x + 1, width: room as u16, ..inside };
    frame.render_widget(Paragraph::new(page), area);
}

/// A line of Markdown as text: headings and emphasis by weight, without their marks.
fn shown(model: &Model, line: &str, room: usize) -> Vec<Line<'static>> {
    let heading = line.starts_with('#');
    let text = plain(line.trim_start_matches('#').trim_start());
    let style = if heading { model.theme.heading() } else { model.theme.text() };
    let indent: String = line.chars().take_while(|c| *c == ' ').collect();
    let hang = if text.starts_with("- ") { "  " } else { "" };
    let cells = room.saturating_sub(indent.len() + hang.len()).max(10);
    wrap(&text, cells)
        .into_iter()
        .enumerate()
        .map(|(at, l)| {
            let hang = if at == 0 { "" } else { hang };
            Line::styled(format!("{indent}{hang}{l}"), style)
        })
        .collect()
}

/// The text without emphasis marks and escapes.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.trim_end().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            '*' if chars.peek() == Some(&'*') => {
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
