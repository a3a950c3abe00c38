//! Who speaks and for how long, who waits and why in this order. On the smallest screen the speaker,
//! the time left and the next few names stand whole; whatever else there is room for comes after.

use super::clock_text;
use super::dial::Dial;
use crate::meeting::{Hand, LeftOf, Meeting, Reason};
use crate::tui::model::Model;
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// The names of the queue that are seen at any size.
pub(super) const NAMES_SHOWN: usize = 3;
/// Rows of the big digits.
const BIG_ROWS: usize = 5;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let title = format!(" {} ", model.words.t("floor-speakers"));
    let mut block = model.theme.block().title(Line::styled(title, model.theme.heading()));
    let inside = block.inner(area);
    let (room, height) = (inside.width as usize, inside.height as usize);
    let waiting = Waiting::of(model, meeting, room);
    let least = waiting.rows(NAMES_SHOWN);
    let mut lines = floor(model, meeting, room, height.saturating_sub(least));
    let left = debate_left(model, meeting);
    let told = left.iter().flat_map(|text| wrap(text, room));
    let told: Vec<Line<'static>> =
        told.map(|line| Line::styled(line, model.theme.quiet())).collect();
    if lines.len() + least + told.len() <= height {
        lines.extend(told);
    } else if let Some(tightest) = left.first() {
        // Without a row of its own the least that is left stands on the border.
        let text = format!(" {} ", cut(tightest, room.saturating_sub(2)));
        block = block.title_bottom(Line::styled(text, model.theme.quiet()));
    }
    if lines.len() + least < height {
        lines.push(Line::default());
    }
    let rest = height.saturating_sub(lines.len());
    lines.extend(waiting.lines(model, rest));
    frame.render_widget(block, area);
    frame.render_widget(Paragraph::new(lines), inside);
}

/// The clock, as big as `height` rows allow; where none runs, who is next.
fn floor(model: &Model, meeting: &Meeting, room: usize, height: usize) -> Vec<Line<'static>> {
    let Some(dial) = Dial::of(model, meeting) else { return nobody(model, meeting, room) };
    let head = wrap(&dial.head, room).into_iter();
    let mut lines: Vec<Line<'static>> =
        head.map(|line| Line::styled(line, model.theme.strong())).collect();
    let urge: Vec<Line<'static>> = dial
        .urge
        .iter()
        .flat_map(|text| wrap(text, room))
        .map(|line| Line::styled(pad(&line, room), dial.style.reversed()))
        .collect();
    let fits = room >= dial.big_cells();
    if fits && lines.len() + BIG_ROWS + 1 + urge.len() <= height {
        lines.extend(dial.big(model).into_iter().map(|row| Line::styled(row, dial.style)));
    }
    let bar = dial.bar(model, room.saturating_sub(width(&dial.text) + 1));
    let text = if bar.is_empty() { dial.text } else { format!("{bar} {}", dial.text) };
    lines.push(Line::styled(text, dial.style));
    lines.extend(urge);
    lines
}

fn nobody(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    match meeting.first_by_rule(model.now) {
        None => vec![Line::styled(words.t("floor-nobody"), model.theme.quiet())],
        Some(hand) => {
            let stance = words.t(&format!("stance-{}", hand.stance.id()));
            let who = format!("{} {stance}", meeting.roster.name(hand.seat));
            let text = wrap(&words.with("floor-next", [("who", who)]), room);
            text.into_iter().map(|line| Line::styled(line, model.theme.strong())).collect()
        }
    }
}

/// What is left of the time for debate, the least first.
fn debate_left(model: &Model, meeting: &Meeting) -> Vec<String> {
    let words = &model.words;
    let mut left = meeting.debate_left(model.now);
    left.sort_by_key(|left| left.secs);
    let told = left.into_iter().map(|left| {
        let time = clock_text(i64::from(left.secs));
        let whose = match left.of {
            LeftOf::Question => return words.with("debate-left", [("time", time)]),
            LeftOf::Side(stance) => words.t(&format!("stance-{}", stance.id())),
            LeftOf::Category(id) => {
                let all = meeting.charter().map(|c| c.format.categories.as_slice());
                let found = all.unwrap_or_default().iter().find(|c| c.id == id);
                found.map_or(id, |c| words.pick(&c.name).to_owned())
            }
        };
        words.with("debate-left-of", [("whose", whose), ("time", time)])
    });
    told.collect()
}

/// The queue, each name with the reason of its place.
struct Waiting {
    /// The rows of each name.
    names: Vec<Vec<Line<'static>>>,
}

impl Waiting {
    fn of(model: &Model, meeting: &Meeting, room: usize) -> Self {
        let first = meeting.first_by_rule(model.now).map(|hand| hand.seat);
        let queue = meeting.floor.queue(meeting.question());
        let name = |(place, (hand, reason)): (usize, (Hand, Reason))| {
            let name = meeting.roster.name(hand.seat);
            name_lines(model, (place, &name, first == Some(hand.seat)), hand, reason, room)
        };
        Waiting { names: (1..).zip(queue).map(name).collect() }
    }

    /// Rows that the first `names` need, with the one that says how many more there are.
    fn rows(&self, names: usize) -> usize {
        let rows: usize = self.names.iter().take(names).map(Vec::len).sum();
        rows + usize::from(self.names.len() > names)
    }

    /// As many names as fit, and how many are left out.
    fn lines(self, model: &Model, height: usize) -> Vec<Line<'static>> {
        let all = self.names.len();
        let fits = (0..=all).rev().find(|names| self.rows(*names) <= height).unwrap_or(0);
        let mut lines: Vec<Line<'static>> = self.names.into_iter().take(fits).flatten().collect();
        if fits < all && lines.len() < height {
            let more = model.words.with("queue-more", [("n", all - fits)]);
            lines.push(Line::styled(more, model.theme.quiet()));
        }
        lines
    }
}

/// One row, or where the name is long, the name and beneath it the reason.
fn name_lines(
    model: &Model,
    (place, name, first): (usize, &str, bool),
    hand: Hand,
    reason: Reason,
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let why = match reason {
        Reason::Mover => words.t("queue-mover"),
        Reason::Asks => words.t("queue-asks"),
        Reason::FirstOtherSide => words.t("queue-other-side"),
        Reason::First => words.t("queue-first"),
        Reason::Turn(n) => words.with("queue-turn", [("n", n)]),
    };
    let stance = words.t(&format!("stance-{}", hand.stance.id()));
    let tail = format!("{stance}·{why}");
    // Whoever is first by rule is marked by weight and by a sign.
    let (sign, style) = match first {
        true => (model.theme.pointer(), model.theme.strong()),
        false => (" ", model.theme.text()),
    };
    let head = format!("{sign}{place} {name}");
    let quiet = model.theme.quiet();
    let cells = room.saturating_sub(width(&tail) + 1);
    if width(&head) <= cells {
        let head = Span::styled(pad(&head, cells), style);
        return vec![Line::from(vec![head, Span::styled(format!(" {tail}"), quiet)])];
    }
    let mut lines: Vec<Line<'static>> =
        wrap(&head, room).into_iter().map(|line| Line::styled(line, style)).collect();
    lines.push(Line::styled(format!("   {tail}"), quiet));
    lines
}
