//! The order of business, with what is done and what is under way.

use crate::law::{MotionKind, Outcome};
use crate::meeting::{Event, Meeting, Place, Recorded, Scope};
use crate::tui::model::Model;
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let title = format!(" {} ", model.words.t("floor-agenda"));
    let block = model.theme.block().title(Line::styled(title, model.theme.heading()));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let (lines, at) = lines(model, meeting, inside.width as usize);
    let top = at.saturating_sub(inside.height as usize / 2);
    let top = top.min(lines.len().saturating_sub(inside.height as usize));
    frame.render_widget(Paragraph::new(lines.into_iter().skip(top).collect::<Vec<_>>()), inside);
}

/// The lines and the one under way. Steps of an item are shown for the item under way only.
fn lines(model: &Model, meeting: &Meeting, room: usize) -> (Vec<Line<'static>>, usize) {
    let Some(charter) = meeting.charter() else { return (vec![], 0) };
    let format = &charter.format;
    let places = meeting.agenda.places(format);
    let here = meeting.agenda.place;
    let done = here.and_then(|h| places.iter().position(|p| *p == h));
    let mut lines = vec![];
    let mut at = 0;
    let mut shown_item = None;
    for (index, place) in places.iter().enumerate() {
        let step = &format.steps[place.step];
        if let Some(item) = place.item
            && shown_item != Some(item)
        {
            shown_item = Some(item);
            lines.extend(item_lines(model, meeting, item, here, room));
        }
        let under_way = here == Some(*place);
        let in_item = place.item.is_some();
        let unfold = !in_item || here.and_then(|h| h.item) == place.item;
        if step.scope == Scope::Item && !unfold {
            continue;
        }
        if under_way {
            at = lines.len();
        }
        let sign = model.theme.signs()[match done {
            Some(done) if index < done => 0,
            _ if under_way => 1,
            _ => 2,
        }];
        let indent = if in_item { "  " } else { "" };
        let style = if under_way { model.theme.strong() } else { model.theme.text() };
        let text = format!("{indent}{sign} {}", model.words.pick(&step.name));
        let time = step_time(model, meeting).filter(|_| under_way);
        let Some((time, over)) = time else {
            lines.push(Line::styled(cut(&text, room), style));
            continue;
        };
        let quiet = if over { model.theme.warn() } else { model.theme.quiet() };
        let beside = width(&text) + width(&time) < room;
        let cells = room.saturating_sub(width(&time));
        let name = Span::styled(if beside { pad(&text, cells) } else { cut(&text, room) }, style);
        if beside {
            lines.push(Line::from(vec![name, Span::styled(time, quiet)]));
        } else {
            let time = Span::styled(cut(&format!("{indent}  {time}"), room), quiet);
            lines.extend([Line::from(name), Line::from(time)]);
        }
    }
    (lines, at)
}

/// Minutes gone and given, where the meeting adopted a time for the step; whether that is over.
pub(super) fn step_time(model: &Model, meeting: &Meeting) -> Option<(String, bool)> {
    let secs = i64::from(meeting.step_time().secs.filter(|secs| *secs > 0)?);
    let minutes = (secs + 59) / 60;
    let reached = |recorded: &&Recorded| matches!(recorded.event, Event::Reached { .. });
    let since = meeting.standing().filter(reached).last().map(|recorded| recorded.at);
    let gone = since.map_or(0, |since| (model.now - since).num_seconds().max(0));
    let args = [("gone", gone / 60), ("n", minutes)];
    Some((model.words.with("step-minutes-gone", args), gone > secs))
}

fn item_lines(
    model: &Model,
    meeting: &Meeting,
    item: usize,
    here: Option<Place>,
    room: usize,
) -> Vec<Line<'static>> {
    let title = &meeting.agenda.items[item].title;
    let last =
        meeting.decisions.iter().rev().find(|d| d.item == Some(item) && d.kind == MotionKind::Main);
    let under_way = here.and_then(|h| h.item) == Some(item);
    let (mark, style) = match last.map(|d| d.outcome) {
        Some(Outcome::Adopted) => ("+", model.theme.good()),
        Some(Outcome::Lost) => ("-", model.theme.bad()),
        None if under_way => ("", model.theme.heading()),
        None => ("", model.theme.text()),
    };
    let text = format!("{}{mark} {title}", item + 1);
    if under_way {
        return wrap(&text, room).into_iter().take(3).map(|l| Line::styled(l, style)).collect();
    }
    vec![Line::styled(cut(&text, room), style)]
}
