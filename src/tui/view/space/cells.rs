//! What stands in a cell of the wall: the topic in as many lines as there are, and beneath it whose it
//! is, how many come, how far it is.

use crate::meeting::{Meeting, Topic, TopicState};
use crate::tui::board::{self, Spot};
use crate::tui::model::Model;
use crate::tui::widget::{cut, wrap};
use ratatui::style::Style;

/// The lines of a cell, so many of so many cells at the most, each with its style.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    (spot, over): (Spot, bool),
    (cells, rows): (usize, usize),
) -> Vec<(String, Style)> {
    let Some(topic) = spot.topic.and_then(|n| meeting.space.topic(n)) else {
        return free(model, spot, over);
    };
    let style = style(model, topic);
    let mut lines: Vec<(String, Style)> = title(topic, cells, rows.saturating_sub(1).max(1))
        .into_iter()
        .map(|line| (line, style))
        .collect();
    if rows > 1 {
        lines.push(beneath(model, meeting, topic));
    }
    // Where something was crossed out the cell is free for another one.
    let is_free = !spot.held && !over && !topic.was_held();
    if let Some((text, style)) = lines.last_mut().filter(|_| is_free) {
        *text = format!("{} · {text}", model.words.t("wall-free"));
        *style = model.theme.good();
    }
    lines
}

fn free(model: &Model, spot: Spot, over: bool) -> Vec<(String, Style)> {
    let free = match over {
        true => ("–".to_owned(), model.theme.quiet()),
        false => (model.words.t("wall-free"), model.theme.good()),
    };
    let gone = spot
        .moved
        .map(|n| (model.words.with("wall-moved", [("n", n.to_string())]), model.theme.quiet()));
    [Some(free), gone].into_iter().flatten().collect()
}

/// How a topic looks: what is over is quiet, what is off the wall is crossed out.
pub(super) fn style(model: &Model, topic: &Topic) -> Style {
    match topic.state {
        TopicState::Posted | TopicState::Running => model.theme.strong(),
        TopicState::Finished => model.theme.text(),
        _ => model.theme.struck(),
    }
}

/// Number and title in so many lines; what does not fit ends in dots.
fn title(topic: &Topic, cells: usize, rows: usize) -> Vec<String> {
    let whole = format!("{} {}", topic.n, topic.title);
    let mut lines = wrap(&whole, cells);
    if lines.len() > rows {
        let rest = joined(&lines.split_off(rows - 1));
        lines.push(cut(&rest, cells.saturating_sub(1).max(2)));
    }
    lines
}

/// Lines as one again: words that were parted at a blank stay apart.
fn joined(lines: &[String]) -> String {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
    lines.iter().fold(String::new(), |mut all, line| {
        if latin(all.chars().next_back()) && latin(line.chars().next()) {
            all.push(' ');
        }
        all.push_str(line);
        all
    })
}

/// Whose it is, how many come, how far it is.
fn beneath(model: &Model, meeting: &Meeting, topic: &Topic) -> (String, Style) {
    let words = &model.words;
    let [report, owed] = model.theme.dots();
    let [done, under_way, _] = model.theme.signs();
    let badges = meeting.badges(topic).len();
    let sign = if badges > 0 { "! " } else { "" };
    let name = meeting.roster.name(topic.answers());
    let count = match topic.interested.len() {
        0 => String::new(),
        n => format!(" {}", words.with("wall-people", [("n", n)])),
    };
    let style = if badges > 0 { model.theme.warn() } else { model.theme.quiet() };
    match &topic.state {
        TopicState::Posted => (format!("{sign}{name}{count}"), style),
        TopicState::Running => {
            let left = board::left_secs(meeting, topic, model.now);
            let clock = left.map(super::rounds::short).unwrap_or_default();
            (format!("{sign}{under_way}{clock} {name}{count}"), style)
        }
        TopicState::Finished if topic.reports.is_empty() => {
            let line = if topic.statement.is_some() { "…" } else { "" };
            (format!("{done}{owed}{line} {name}"), model.theme.warn())
        }
        TopicState::Finished => (format!("{done}{report} {name}"), model.theme.good()),
        TopicState::Merged { into } => {
            (words.with("wall-merged", [("into", into.to_string())]), model.theme.quiet())
        }
        TopicState::Cancelled { reason } | TopicState::Unheld { reason } => {
            (format!("✗ {reason}"), model.theme.quiet())
        }
    }
}
