//! Who has been heard how much: a page for the operator. It is never drawn where the room looks: a
//! ranking of persons would shame some and spur on others.

use super::clock_text;
use super::dialog::{open, scrolled};
use crate::meeting::{Heard, Meeting, Seat};
use crate::tui::heard::{Part, Reckoning};
use crate::tui::model::Model;
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns and rows of the box, in this screen.
fn size(screen: (u16, u16)) -> (u16, u16) {
    (screen.0.min(100), screen.1.saturating_sub(2))
}

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, scroll: u16) {
    let screen = frame.area();
    let title = model.words.t("stats-title");
    let inside = open(frame, model, &title, size((screen.width, screen.height)));
    scrolled(frame, inside, lines(model, inside.width as usize), scroll);
}

/// The last line that the page may begin with, on the screen as it is known.
pub(in crate::tui) fn last(model: &Model) -> u16 {
    let (columns, rows) = size(model.size);
    let count = lines(model, columns.saturating_sub(4) as usize).len() as u16;
    count.saturating_sub(rows.saturating_sub(2))
}

fn lines(model: &Model, room: usize) -> Vec<Line<'static>> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let words = &model.words;
    let all = Reckoning::of(meeting, model.now);
    let mut lines = vec![];
    let say = |lines: &mut Vec<Line<'static>>, text: String, style| {
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, style)));
    };
    say(&mut lines, words.t("stats-private"), model.theme.warn());
    let args = [
        ("people", all.heard.len().to_string()),
        ("times", all.times.to_string()),
        ("time", clock_text(all.ms / 1000)),
    ];
    say(&mut lines, words.with("stats-all", args), model.theme.text());
    if let Some((seat, heard)) = all.chair {
        let args = [
            ("who", meeting.roster.name(seat)),
            ("times", heard.times.to_string()),
            ("time", clock_text(heard.ms / 1000)),
        ];
        say(&mut lines, words.with("stats-chair", args), model.theme.text());
    }
    lines.push(Line::default());
    let heading = |key: &str| Line::styled(words.t(key), model.theme.heading());
    let known = |p: &&Part| p.category.as_deref().is_none_or(|id| !id.is_empty());
    if all.parts.iter().filter(known).count() > 1 {
        lines.push(heading("stats-categories"));
        for part in &all.parts {
            lines.extend(part_lines(model, meeting, part, room));
        }
        lines.push(Line::default());
    }
    lines.push(heading("stats-silent"));
    if all.silent.is_empty() {
        say(&mut lines, words.t("stats-silent-none"), model.theme.text());
    } else {
        let told = words.with("stats-silent-members", [("n", all.silent.len())]);
        say(&mut lines, told, model.theme.text());
        lines.extend(names(model, meeting, &all.silent, room, model.theme.strong()));
    }
    if !all.silent_guests.is_empty() {
        let told = words.with("stats-silent-guests", [("n", all.silent_guests.len())]);
        say(&mut lines, told, model.theme.text());
        lines.extend(names(model, meeting, &all.silent_guests, room, model.theme.text()));
    }
    if all.away > 0 {
        say(&mut lines, words.with("stats-away", [("n", all.away)]), model.theme.quiet());
    }
    lines.push(Line::default());
    lines.push(heading("stats-people"));
    let most = all.heard.first().map_or(0, |(_, heard)| heard.ms);
    let rows = all.heard.iter();
    lines.extend(rows.map(|(seat, heard)| person(model, meeting, (*seat, *heard), most, room)));
    lines
}

/// Names with their seats, as many on a line as fit whole.
fn names(
    model: &Model,
    meeting: &Meeting,
    seats: &[Seat],
    room: usize,
    style: Style,
) -> Vec<Line<'static>> {
    let between = model.words.pick2("、", ", ");
    let mut lines = vec![String::from("  ")];
    for (at, seat) in seats.iter().enumerate() {
        let comma = if at + 1 < seats.len() { between } else { "" };
        let name = format!("{seat} {}{comma}", meeting.roster.name(*seat));
        match lines.last_mut() {
            Some(line) if width(line) + width(name.trim_end()) <= room => line.push_str(&name),
            _ => lines.push(format!("  {name}")),
        }
    }
    lines.into_iter().map(|line| Line::styled(line, style)).collect()
}

/// Cells for what stands before and behind a bar.
fn name_cells(room: usize) -> usize {
    if room >= 90 { 26 } else { 14 }
}
const FIGURE_CELLS: usize = 22;

fn bar(model: &Model, part: i64, whole: i64, cells: usize) -> String {
    let (full, empty) = model.theme.bar();
    let filled = (part.max(0) * cells as i64).checked_div(whole).unwrap_or(0) as usize;
    // Whoever has spoken at all is seen to have spoken.
    let filled = filled.max(usize::from(part > 0)).min(cells);
    format!("{}{}", full.repeat(filled), empty.repeat(cells - filled))
}

fn bar_cells(room: usize) -> usize {
    room.saturating_sub(name_cells(room) + FIGURE_CELLS).clamp(6, 50)
}

fn row(model: &Model, name: &str, bar: String, figures: &str, room: usize) -> Line<'static> {
    let left = room.saturating_sub(name_cells(room) + width(&bar) + 1);
    Line::from(vec![
        Span::raw(format!("{} ", pad(name, name_cells(room) - 1))),
        Span::styled(bar, model.theme.frame()),
        Span::raw(format!(" {}", cut(figures, left))),
    ])
}

/// The share of the time, and beneath it the share of the members.
fn part_lines(model: &Model, meeting: &Meeting, part: &Part, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let category = |id: &str| {
        let charter = meeting.charter();
        let known = charter.and_then(|c| c.format.categories.iter().find(|k| k.id == id));
        known.map_or_else(|| words.t("stats-no-category"), |k| words.pick(&k.name).to_owned())
    };
    let name = part.category.as_deref().map_or_else(|| words.t("nonvoting"), category);
    let cells = bar_cells(room);
    let time = [("share", part.of_time.to_string()), ("time", clock_text(part.ms / 1000))];
    let time = words.with("stats-share-time", time);
    let mut lines = vec![row(model, &name, bar(model, part.of_time, 100, cells), &time, room)];
    if let Some(share) = part.of_members {
        let members = [("share", share.to_string()), ("n", part.people.to_string())];
        let members = words.with("stats-share-members", members);
        lines.push(row(model, "", bar(model, share, 100, cells), &members, room));
    }
    lines
}

fn person(
    model: &Model,
    meeting: &Meeting,
    (seat, heard): (Seat, Heard),
    most: i64,
    room: usize,
) -> Line<'static> {
    let name = format!("{seat} {}", meeting.roster.name(seat));
    let args = [("time", clock_text(heard.ms / 1000)), ("times", heard.times.to_string())];
    let figures = model.words.with("stats-person", args);
    row(model, &name, bar(model, heard.ms, most, bar_cells(room)), &figures, room)
}
