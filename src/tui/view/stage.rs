//! What the room needs: the question word by word, who speaks and for how long, the vote.

use super::question::pending;
use super::speakers::time_style;
use super::{attendance_text, clock_text, hour, speaker};
use crate::meeting::{Meeting, Speech};
use crate::tui::model::Model;
use crate::tui::widget::{cut, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let Some(meeting) = &model.meeting else { return };
    let title = meeting.convening.as_ref().map(|c| c.title.clone()).unwrap_or_default();
    let block = model
        .theme
        .block()
        .title(Line::styled(format!(" {title} "), model.theme.heading()).centered());
    let area = frame.area();
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let inside = Rect { x: inside.x + 2, width: inside.width.saturating_sub(4), ..inside };
    let room = inside.width as usize;
    let clock_rows = if meeting.floor.speech.is_some() { 8 } else { 3 };
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length(clock_rows)]).areas(inside);
    let mut lines = vec![Line::default()];
    if let Some(item) = meeting.agenda.item() {
        let title = wrap(&item.title, room).into_iter();
        lines.extend(title.map(|l| Line::styled(l, model.theme.quiet()).centered()));
        lines.push(Line::default());
    }
    let height = (top.height as usize).saturating_sub(lines.len());
    lines.extend(pending(model, meeting, room, height));
    if let Some(vote) = meeting.vote.as_ref().filter(|_| super::is_voting(meeting)) {
        let method = model.words.t(&format!("method-{}", vote.method.id()));
        let text = model.words.with("vote-title", [("method", method)]);
        lines.push(Line::default());
        lines.push(Line::styled(text, model.theme.warn()).centered());
        // What is asked, where it is not simply whether a motion is adopted.
        let kind = meeting.question().map(|q| q.kind);
        if let Some(key) = kind.and_then(super::vote::question_of) {
            let asked = super::vote::asked(model, key, room).into_iter();
            lines.extend(asked.map(Line::centered));
        }
    }
    frame.render_widget(Paragraph::new(lines), top);
    foot(frame, model, meeting, bottom);
}

fn foot(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let lines = match &meeting.floor.speech {
        Some(speech) => speech_lines(model, meeting, speech, area.width as usize),
        None => {
            let attendance = attendance_text(model, meeting);
            vec![
                Line::default(),
                Line::styled(format!("{}  {attendance}", hour(model.now)), model.theme.quiet())
                    .centered(),
            ]
        }
    };
    frame.render_widget(Paragraph::new(lines), area);
}

fn speech_lines(
    model: &Model,
    meeting: &Meeting,
    speech: &Speech,
    room: usize,
) -> Vec<Line<'static>> {
    let (name, stance) = speaker(model, meeting, speech);
    let who = cut(&format!("{name} · {stance}"), room);
    let style = time_style(model, speech);
    let mut lines = vec![Line::styled(who, model.theme.strong()).centered(), Line::default()];
    let digits = big(&clock_text(speech.clock.left_secs(model.now)), model.theme.bar().0);
    lines.extend(digits.into_iter().map(|row| Line::styled(row, style).centered()));
    lines
}

/// Digits of five rows, each four cells wide with a gap.
fn big(text: &str, full: &str) -> Vec<String> {
    (0..5)
        .map(|row| {
            let cells = text.chars().map(|c| glyph(c)[row]);
            let bits = cells.map(|bits| {
                (0..4).rev().map(|bit| if bits >> bit & 1 == 1 { full } else { " " }).collect()
            });
            bits.collect::<Vec<String>>().join(" ")
        })
        .collect()
}

/// Four bits a row.
fn glyph(c: char) -> [u8; 5] {
    match c {
        '0' => [0b1111, 0b1001, 0b1001, 0b1001, 0b1111],
        '1' => [0b0010, 0b0110, 0b0010, 0b0010, 0b0111],
        '2' => [0b1111, 0b0001, 0b1111, 0b1000, 0b1111],
        '3' => [0b1111, 0b0001, 0b0111, 0b0001, 0b1111],
        '4' => [0b1001, 0b1001, 0b1111, 0b0001, 0b0001],
        '5' => [0b1111, 0b1000, 0b1111, 0b0001, 0b1111],
        '6' => [0b1111, 0b1000, 0b1111, 0b1001, 0b1111],
        '7' => [0b1111, 0b0001, 0b0010, 0b0100, 0b0100],
        '8' => [0b1111, 0b1001, 0b1111, 0b1001, 0b1111],
        '9' => [0b1111, 0b1001, 0b1111, 0b0001, 0b1111],
        ':' => [0b0000, 0b0110, 0b0000, 0b0110, 0b0000],
        '-' => [0b0000, 0b0000, 0b1111, 0b0000, 0b0000],
        _ => [0; 5],
    }
}
