//! What the room needs: the question word by word, who speaks and for how long, the vote.

use super::ballots::voted_text;
use super::booth::{choices, question};
use super::dial::Dial;
use super::question::pending;
use super::speakers::NAMES_SHOWN;
use super::{attendance_text, hour};
use crate::meeting::{Channel, Meeting, Projector};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::update::ballots_place;
use crate::tui::widget::{big, big_width, cut, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let Some(meeting) = &model.meeting else { return };
    let shown = if sheet::is_private(meeting) { meeting.shown() } else { Projector::All };
    let title = meeting.convening.as_ref().map(|c| c.title.clone()).unwrap_or_default();
    // Where nothing is shown, not even what the meeting is about.
    let title = if shown < Projector::Nothing { title } else { String::new() };
    let title = if title.is_empty() { title } else { format!(" {title} ") };
    let title = Line::styled(title, model.theme.heading()).centered();
    let block = model.theme.block().title(title);
    let area = frame.area();
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let inside = Rect { x: inside.x + 2, width: inside.width.saturating_sub(4), ..inside };
    let room = inside.width as usize;
    if super::sheets::draw_private(frame, model, meeting, inside) {
        return;
    }
    if shown > Projector::All {
        return titles(frame, model, meeting, inside);
    }
    if ballots_place(meeting).is_none() && super::space::stage(frame, model, meeting, inside) {
        return;
    }
    if ballots_place(meeting).is_some() {
        frame.render_widget(Paragraph::new(ballots(model, meeting, inside)), inside);
        return;
    }
    let [top, bottom] = halves(model, meeting, inside);
    let mut lines = item_title(model, meeting, room);
    let height = (top.height as usize).saturating_sub(lines.len());
    if sheet::is_up(meeting) {
        lines.extend(super::sheets::stage_lines(model, meeting, room, height));
    } else {
        lines.extend(pending(model, meeting, room, height));
    }
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

/// The item and the rest above, the clock below.
fn halves(model: &Model, meeting: &Meeting, area: Rect) -> [Rect; 2] {
    let clock_rows = if Dial::of(model, meeting).is_some() { 8 } else { 3 };
    Layout::vertical([Constraint::Min(4), Constraint::Length(clock_rows)]).areas(area)
}

fn item_title(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let mut lines = vec![Line::default()];
    if let Some(item) = meeting.agenda.item() {
        let title = wrap(&item.title, room).into_iter();
        lines.extend(title.map(|l| Line::styled(l, model.theme.quiet()).centered()));
        lines.push(Line::default());
    }
    lines
}

/// Where nothing is shown that is said or written: the item, the step, the clock.
fn titles(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let [top, bottom] = halves(model, meeting, area);
    let mut lines = item_title(model, meeting, area.width as usize);
    let step = meeting.step().map(|step| model.words.pick(&step.name)).unwrap_or_default();
    lines.push(Line::styled(step.to_owned(), model.theme.strong()).centered());
    frame.render_widget(Paragraph::new(lines), top);
    foot(frame, model, meeting, bottom);
}

/// While ballots are out: what is asked, what can be chosen, how many have come. Nothing else, so
/// that nobody is watched and nothing leads anybody.
fn ballots(model: &Model, meeting: &Meeting, area: Rect) -> Vec<Line<'static>> {
    let room = area.width as usize;
    let asked = wrap(&question(meeting), room).into_iter().take(3);
    let asked = asked.map(|l| Line::styled(l, model.theme.strong()).centered());
    let mut lines: Vec<Line<'static>> = std::iter::once(Line::default()).chain(asked).collect();
    lines.push(Line::default());
    let came = came(model, meeting, room);
    let height = area.height as usize;
    let left = height.saturating_sub(lines.len() + came.len() + 1);
    lines.extend(choices(model, meeting, room, left.max(1)));
    lines.truncate(height.saturating_sub(came.len()));
    let gap = height.saturating_sub(lines.len() + came.len());
    lines.extend((0..gap).map(|_| Line::default()));
    lines.extend(came.into_iter().map(Line::centered));
    lines
}

/// How many have voted of how many here, in digits that a hall can read; on paper how many ballots
/// were handed out.
fn came(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let (digits, text, kind) = match meeting.balloting.as_ref().map(|balloting| &balloting.channel)
    {
        None => return vec![],
        Some(Channel::Box { voted, .. }) => {
            let present = (meeting.may_vote() as usize).max(voted.len());
            (format!("{}/{present}", voted.len()), voted_text(model, meeting), "box")
        }
        Some(Channel::Paper { issued, .. }) => {
            let text = model.words.with("ballots-issued-now", [("n", *issued)]);
            (issued.to_string(), text, "papers")
        }
    };
    let style = model.theme.good();
    let rows = if big_width(&digits) <= room { big(&digits, model.theme.bar().0) } else { vec![] };
    let mut lines: Vec<Line<'static>> =
        rows.into_iter().map(|row| Line::styled(row, style)).collect();
    let state = if super::ballots::is_closed(meeting) { "closed" } else { "open" };
    for said in [text, model.words.t(&format!("ballots-{kind}-{state}"))] {
        lines.extend(wrap(&said, room).into_iter().map(|l| Line::styled(l, model.theme.strong())));
    }
    lines
}

/// Who speaks with the time in big digits, and who comes next.
fn foot(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let room = area.width as usize;
    let mut lines = match Dial::of(model, meeting) {
        Some(dial) => {
            let mut lines = vec![Line::styled(cut(&dial.head, room), model.theme.strong())];
            lines.extend(dial.big(model).into_iter().map(|row| Line::styled(row, dial.style)));
            lines.push(Line::styled(dial.text, dial.style));
            lines
        }
        None => {
            let attendance = attendance_text(model, meeting);
            let text = format!("{}  {attendance}", hour(model.now));
            vec![Line::default(), Line::styled(text, model.theme.quiet())]
        }
    };
    if let Some(next) = waiting(model, meeting) {
        lines.push(Line::from(cut(&next, room)));
    }
    let lines: Vec<Line<'_>> = lines.into_iter().map(Line::centered).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// The next few names, in one line.
fn waiting(model: &Model, meeting: &Meeting) -> Option<String> {
    let queue = meeting.floor.queue(meeting.question());
    let names = queue.iter().take(NAMES_SHOWN).map(|(hand, _)| meeting.roster.name(hand.seat));
    let names = names.collect::<Vec<_>>().join(model.words.pick2("、", ", "));
    (!names.is_empty()).then(|| model.words.with("floor-next", [("who", names)]))
}
