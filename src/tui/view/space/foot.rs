//! Beneath a board: why something was refused; else what lies under the cursor, with what somebody
//! should look at and what would mend it, and what may be said now.

use super::rounds;
use crate::i18n::act_name;
use crate::meeting::{Badge, Cell, Fix, Meeting, Topic, TopicState, in_order};
use crate::tui::board::{self, Board, Deed, Under};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::Model;
use crate::tui::view::now::Now;
use crate::tui::view::{dialog, question, state};
use crate::tui::widget::wrap;
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

/// Everything that is said beneath a board.
pub(super) fn lines(
    model: &Model,
    (meeting, now): (&Meeting, &Now),
    under: Under,
    room: usize,
) -> Vec<Line<'static>> {
    let refused = question::refusal(model, meeting, room);
    if !refused.is_empty() {
        return refused.into_iter().skip(1).collect();
    }
    let mut said = about(model, meeting, under);
    let quiet = model.theme.quiet();
    if said.is_empty() || Board::of(meeting) == Some(Board::Card) {
        said.extend(state::crib(model, meeting).map(|text| (text, quiet)));
    }
    let mut lines: Vec<Line<'static>> = said
        .into_iter()
        .flat_map(|(text, style)| {
            wrap(&text, room).into_iter().map(move |l| Line::styled(l, style))
        })
        .collect();
    // On a short screen the hint bar says what Enter does.
    if lines.len() < usize::from(super::FOOT_ROWS) {
        lines.extend(next(model, now));
    }
    lines
}

/// What Enter does.
fn next(model: &Model, now: &Now) -> Option<Line<'static>> {
    use ratatui::text::Span;
    let next = now.next?;
    let name = match next {
        Action::Act(kind) => act_name(&model.words, kind),
        other => model.words.t(&format!("key-{}", other.id())),
    };
    let key = keymap::key_of(Place::Board, Action::Next).map(cap)?;
    Some(Line::from(vec![
        Span::styled(format!("{key} "), model.theme.key()),
        Span::styled(name, model.theme.strong()),
    ]))
}

fn about(model: &Model, meeting: &Meeting, under: Under) -> Vec<(String, Style)> {
    let words = &model.words;
    match under {
        Under::Free(cell) => {
            let holds = meeting.space.room(cell.room).and_then(|room| room.capacity);
            let place = place(meeting, cell);
            let text = match holds {
                Some(n) => words.with("wall-here-free", [("cell", place), ("n", n.to_string())]),
                None => words.with("wall-here-free-open", [("cell", place)]),
            };
            vec![(text, model.theme.good())]
        }
        Under::Topic(n) => {
            meeting.space.topic(n).map(|t| of_topic(model, meeting, t)).unwrap_or_default()
        }
        Under::Group(n) => {
            let said = meeting.space.group(n).map(|g| super::lists::group_said(model, meeting, g));
            said.into_iter().map(|text| (text, model.theme.text())).collect()
        }
        Under::Project(n) => {
            let said = meeting.space.candidate(n);
            let said = said.map(|c| super::lists::project_said(model, meeting, c));
            said.into_iter().map(|text| (text, model.theme.text())).collect()
        }
        Under::Nothing => vec![],
    }
}

/// Time and room of a cell.
pub(super) fn place(meeting: &Meeting, cell: Cell) -> String {
    meeting.session(cell).map(|(time, room)| format!("{time} {room}")).unwrap_or_default()
}

fn of_topic(model: &Model, meeting: &Meeting, topic: &Topic) -> Vec<(String, Style)> {
    let words = &model.words;
    let comma = words.pick2("、", ", ");
    let names: Vec<String> = topic.convenors().map(|seat| meeting.roster.name(seat)).collect();
    let args = [
        ("n", topic.n.to_string()),
        ("title", topic.title.clone()),
        ("names", names.join(comma)),
        ("people", topic.interested.len().to_string()),
    ];
    let mut said = vec![(words.with("wall-here-topic", args), model.theme.strong())];
    let mut more: Vec<String> = vec![];
    more.extend(topic.cell.map(|cell| place(meeting, cell)));
    if topic.state == TopicState::Running {
        more.extend(rounds::left_text(model, meeting, topic));
    }
    match &topic.state {
        TopicState::Merged { into } => {
            more.push(words.with("wall-merged", [("into", into.to_string())]));
        }
        TopicState::Cancelled { reason } => {
            more.push(words.with("wall-cancelled", [("reason", reason.clone())]));
        }
        TopicState::Unheld { reason } => {
            more.push(words.with("wall-unheld", [("reason", reason.clone())]));
        }
        _ => {}
    }
    let reports = topic.reports.len();
    more.extend((reports > 0).then(|| words.with("wall-reports", [("n", reports)])));
    let line = topic.statement.iter().map(|line| words.with("wall-line", [("text", line.clone())]));
    more.extend(line);
    let before = topic.cells_before.last().map(|cell| place(meeting, *cell));
    more.extend(before.map(|cell| words.with("wall-was-at", [("cell", cell)])));
    more.extend(
        topic
            .titles_before
            .last()
            .map(|title| words.with("wall-was-called", [("title", title.clone())])),
    );
    if !more.is_empty() {
        said.push((more.join(" · "), model.theme.quiet()));
    }
    said.extend(mending(model, meeting, topic).map(|text| (text, model.theme.warn())));
    said
}

/// What somebody should look at, with the key for what would mend it.
fn mending(model: &Model, meeting: &Meeting, topic: &Topic) -> Option<String> {
    let words = &model.words;
    let badges = meeting.badges(topic);
    let told: Vec<String> = badges.iter().map(|badge| badge_text(model, meeting, *badge)).collect();
    if told.is_empty() {
        return None;
    }
    let told = format!("! {}", told.join(words.pick2("；", "; ")));
    let Some((_, fix)) = board::first_fix(meeting, topic.n) else { return Some(told) };
    let key = keymap::key_of(Place::Board, Action::Mend).map(cap).unwrap_or_default();
    Some(format!("{told} → {key} {}", fix_text(model, meeting, fix)))
}

fn badge_text(model: &Model, meeting: &Meeting, badge: Badge) -> String {
    let words = &model.words;
    let name = |seat| meeting.roster.name(seat);
    let key = format!("badge-{}", badge.id());
    match badge {
        Badge::Full { interested, capacity } => {
            words.with(&key, [("interested", interested), ("capacity", capacity)])
        }
        Badge::DoubleConvenor { seat, other } => {
            words.with(&key, [("name", name(seat)), ("other", other.to_string())])
        }
        Badge::ConvenorAway { seat } | Badge::NoReport { seat } => {
            words.with(&key, [("name", name(seat))])
        }
        Badge::NoCell => words.t(&key),
        Badge::RoomNeeded { next } => words.with(&key, [("next", next.to_string())]),
    }
}

fn fix_text(model: &Model, meeting: &Meeting, fix: Fix) -> String {
    let words = &model.words;
    let key = format!("fix-{}", fix.id());
    match fix {
        Fix::Move(cell) | Fix::Repeat(cell) => words.with(&key, [("cell", place(meeting, cell))]),
        Fix::Swap(n) => {
            let title = meeting.space.topic(n).map(|t| t.title.clone()).unwrap_or_default();
            words.with(&key, [("n", n.to_string()), ("title", title)])
        }
        _ => words.t(&key),
    }
}

/// The menu of what can be done with what lies under the cursor.
pub(in crate::tui::view) fn deeds(frame: &mut Frame<'_>, model: &Model, under: Under, at: usize) {
    let Some(meeting) = &model.meeting else { return };
    let words = &model.words;
    let entries = board::deeds(meeting, under, &in_order(meeting, model.now));
    let rows = entries.iter().map(|deed| match deed {
        Deed::Act(kind) => act_name(words, *kind),
        Deed::Split => words.t("deed-split"),
        Deed::Again => words.t("deed-again"),
        Deed::Mend(badge, fix) => {
            let why = badge_text(model, meeting, *badge);
            format!("! {} ({why})", fix_text(model, meeting, *fix))
        }
    });
    let rows: Vec<String> = rows.collect();
    let title = match under {
        Under::Topic(n) => {
            let title = meeting.space.topic(n).map(|t| t.title.clone()).unwrap_or_default();
            format!("{n} {title}")
        }
        Under::Free(cell) => place(meeting, cell),
        _ => words.t("deeds-title"),
    };
    let none = if rows.is_empty() { words.t("deeds-none") } else { String::new() };
    dialog::choosing_noted(frame, model, (&title, &none), rows, at);
}
