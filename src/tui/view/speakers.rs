//! Who speaks and for how long, who waits and why in this order.

use super::{clock_text, speaker};
use crate::meeting::{Meeting, Reason, Speech};
use crate::tui::model::Model;
use crate::tui::widget::{cut, pad, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// Seconds before the end at which the clock turns to the colour of warning.
const WARN_SECS: i64 = 30;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let title = format!(" {} ", model.words.t("floor-speakers"));
    let block = model.theme.block().title(Line::styled(title, model.theme.heading()));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let room = inside.width as usize;
    let mut lines = match &meeting.floor.speech {
        Some(speech) => speech_lines(model, meeting, speech, room),
        None => vec![Line::styled(model.words.t("floor-nobody"), model.theme.quiet())],
    };
    lines.push(Line::default());
    lines.extend(queue(model, meeting, room));
    frame.render_widget(Paragraph::new(lines), inside);
}

/// The style of the time left.
pub(super) fn time_style(model: &Model, speech: &Speech) -> Style {
    match speech.clock.left_secs(model.now) {
        _ if speech.clock.paused_at.is_some() => model.theme.quiet(),
        left if left <= 0 => model.theme.bad(),
        left if left <= WARN_SECS => model.theme.warn(),
        _ => model.theme.good(),
    }
}

fn speech_lines(
    model: &Model,
    meeting: &Meeting,
    speech: &Speech,
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let (name, stance) = speaker(model, meeting, speech);
    let who = cut(&format!("{} {name} {stance}", model.theme.signs()[1]), room);
    let left = speech.clock.left_secs(model.now);
    let style = time_style(model, speech);
    let key = match (speech.clock.paused_at, left) {
        (Some(_), _) => "floor-time-stopped",
        (None, ..0) => "floor-time-over",
        (None, _) => "floor-time-left",
    };
    let text = words.with(key, [("time", clock_text(left))]);
    let cells = room.saturating_sub(width(&text) + 1);
    let (full, empty) = model.theme.bar();
    let used = speech.clock.used_ms(model.now) / 1000;
    let limit = i64::from(speech.clock.limit_secs).max(1);
    let filled = (used * cells as i64 / limit).clamp(0, cells as i64) as usize;
    let bar = format!("{}{}", full.repeat(filled), empty.repeat(cells - filled));
    vec![
        Line::styled(who, model.theme.strong()),
        Line::from(vec![Span::styled(bar, style), Span::styled(format!(" {text}"), style)]),
    ]
}

fn queue(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let queue = meeting.floor.queue(meeting.question());
    let rows = queue.iter().zip(1..).map(|((hand, reason), place)| {
        let why = match reason {
            Reason::Mover => words.t("queue-mover"),
            Reason::Asks => words.t("queue-asks"),
            Reason::FirstOtherSide => words.t("queue-other-side"),
            Reason::First => words.t("queue-first"),
            Reason::Turn(n) => words.with("queue-turn", [("n", *n)]),
        };
        let stance = words.t(&format!("stance-{}", hand.stance.id()));
        let tail = format!(" {stance}·{why}");
        let name = format!("{place} {}", meeting.roster.name(hand.seat));
        let cells = room.saturating_sub(width(&tail));
        Line::from(vec![
            Span::raw(pad(&name, cells.max(6))),
            Span::styled(tail, model.theme.quiet()),
        ])
    });
    rows.collect()
}
