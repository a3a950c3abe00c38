//! The round that goes on: one clock for all rooms, and what goes on in each. The clock is a courtesy.

use crate::meeting::{Meeting, Topic, TopicState};
use crate::tui::board;
use crate::tui::model::Model;
use crate::tui::view::clock_text;
use crate::tui::widget::{big, big_width, cut, pad, width};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Which round goes on, and for how long.
pub(super) fn headline(model: &Model, meeting: &Meeting) -> Option<String> {
    let space = &meeting.space;
    let round = space.round()?;
    let slot = space.slot(round.slot)?;
    let left = space.round_left_secs(model.now)?;
    let key = if left < 0 { "round-over" } else { "round-left" };
    let args =
        [("slot", format!("{}–{}", slot.starts, slot.ends)), ("time", clock_text(left.abs()))];
    Some(model.words.with(key, args))
}

/// How much time is left to a session.
pub(super) fn left_text(model: &Model, meeting: &Meeting, topic: &Topic) -> Option<String> {
    let left = board::left_secs(meeting, topic, model.now)?;
    let key = if left < 0 { "session-over" } else { "session-left" };
    Some(model.words.with(key, [("time", clock_text(left.abs()))]))
}

/// The time left in digits; overtime counts up.
pub(super) fn short(left: i64) -> String {
    let sign = if left < 0 { "+" } else { "" };
    format!("{sign}{}", clock_text(left.abs()))
}

fn clock_style(model: &Model, meeting: &Meeting, left: i64) -> Style {
    let warn = meeting.settings.as_ref().map_or(0, |s| i64::from(s.warn_secs));
    match left {
        ..=0 => model.theme.bad(),
        left if left <= warn => model.theme.warn(),
        _ => model.theme.good(),
    }
}

/// The sessions of the round, by room; behind them those that go on from an earlier one.
fn sessions(meeting: &Meeting) -> Vec<&Topic> {
    let now = meeting.space.round().map_or(0, |round| round.slot);
    let here = |topic: &&Topic| {
        topic.cell.is_some_and(|cell| cell.slot == now) && topic.was_held()
            || topic.state == TopicState::Running
    };
    let mut sessions: Vec<&Topic> = meeting.space.topics.iter().filter(here).collect();
    sessions.sort_by_key(|topic| topic.cell.map(|cell| (cell.slot != now, cell.room)));
    sessions
}

/// The round as the room reads it: the clock in big digits, a line for each room.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    area: Rect,
    page: usize,
) -> Vec<Line<'static>> {
    let room = area.width as usize;
    let left = meeting.space.round_left_secs(model.now).unwrap_or(0);
    let style = clock_style(model, meeting, left);
    let digits = short(left);
    let head = headline(model, meeting).unwrap_or_default();
    let mut lines = vec![Line::styled(cut(&head, room), model.theme.strong()).centered()];
    if big_width(&digits) <= room {
        let rows = big(&digits, model.theme.bar().0).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, style).centered()));
    }
    lines.push(Line::default());
    let sessions = sessions(meeting);
    let height = (area.height as usize).saturating_sub(lines.len()).max(1);
    let pages = sessions.len().div_ceil(height).max(1);
    let shown = sessions.iter().skip(page % pages * height).take(height);
    lines.extend(shown.map(|topic| session(model, meeting, topic, room)));
    lines
}

/// One room: whether it is done, where, what about, how long still.
fn session(model: &Model, meeting: &Meeting, topic: &Topic, room: usize) -> Line<'static> {
    let [done, under_way, _] = model.theme.signs();
    let runs = topic.state == TopicState::Running;
    let place = topic.cell.and_then(|cell| meeting.space.room(cell.room));
    let place = place.map(|room| room.name.clone()).unwrap_or_default();
    let left = board::left_secs(meeting, topic, model.now).filter(|_| runs);
    let clock = left.map_or_else(|| model.words.t("session-done"), short);
    let style = left.map_or(model.theme.quiet(), |left| clock_style(model, meeting, left));
    let sign = if runs { under_way } else { done };
    let place_cells = (room / 4).clamp(8, 24);
    let rest = room.saturating_sub(place_cells + width(&clock) + 5);
    let title = format!("{} {}", topic.n, topic.title);
    let strong = if runs { model.theme.strong() } else { model.theme.quiet() };
    Line::from(vec![
        Span::styled(format!("{sign} "), style),
        Span::styled(pad(&place, place_cells), model.theme.heading()),
        Span::raw(" "),
        Span::styled(pad(&title, rest), strong),
        Span::raw(" "),
        Span::styled(clock, style),
    ])
}

/// How many pages the rooms take.
pub(super) fn pages(meeting: &Meeting, area: Rect) -> usize {
    sessions(meeting).len().div_ceil((area.height as usize).saturating_sub(7).max(1)).max(1)
}
