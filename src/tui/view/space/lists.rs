//! The boards that are lists: what was held and what came of it, who takes something on.

use super::ranking;
use crate::meeting::{ActionGroup, Candidate, Meeting, Topic};
use crate::tui::board;
use crate::tui::model::Model;
use crate::tui::view::home::list;
use crate::tui::widget::{cut, pad, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// What was held, with its reports; once there are dots, their order.
pub(super) fn matters(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    if meeting.space.priorities.is_some() {
        let lines = ranking::lines(model, meeting, area, 0);
        return frame.render_widget(Paragraph::new(lines), area);
    }
    let rows: Vec<Line<'_>> =
        board::held(meeting).map(|topic| matter(model, meeting, topic, area.width)).collect();
    if rows.is_empty() {
        return empty(frame, model, area, "matters-none");
    }
    list(frame, model, area, rows, model.at.line, true);
}

/// One topic with the sign of its report, and the cluster that it is in.
pub(super) fn matter(model: &Model, meeting: &Meeting, topic: &Topic, width: u16) -> Line<'static> {
    let [report, owed] = model.theme.dots();
    let (sign, style) = match (topic.reports.is_empty(), &topic.statement) {
        (false, _) => (report, model.theme.good()),
        (true, Some(_)) => (owed, model.theme.text()),
        (true, None) => (owed, model.theme.warn()),
    };
    let mut said = format!("{:>3} {}", topic.n, topic.title);
    if let Some(line) = topic.statement.as_ref().filter(|_| topic.reports.is_empty()) {
        said.push_str(&format!(" — {line}"));
    }
    let cluster = meeting.space.clusters.iter().find(|c| c.topics.contains(&topic.n));
    let cluster = cluster.map(|c| format!(" [{}]", c.title)).unwrap_or_default();
    let name = meeting.roster.name(topic.answers());
    let right = cut(&format!(" {name}{cluster}"), (width as usize / 2).max(10));
    let cells = (width as usize).saturating_sub(crate::tui::widget::width(&right) + 3);
    Line::from(vec![
        Span::styled(format!(" {sign} "), style),
        Span::styled(pad(&said, cells), model.theme.strong()),
        Span::styled(right, model.theme.quiet()),
    ])
}

/// Groups, then candidate projects; beneath them the order of the dots where there is room.
pub(super) fn takers(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let rows = rows(model, meeting, area.width);
    let ranked = meeting.space.priorities.is_some();
    if rows.is_empty() && ranked {
        let lines = ranking::lines(model, meeting, area, 0);
        return frame.render_widget(Paragraph::new(lines), area);
    }
    if rows.is_empty() {
        return empty(frame, model, area, "takers-none");
    }
    let wanted = rows.len() as u16;
    let most = if ranked { (area.height / 2).max(3) } else { area.height };
    let [top, rest] =
        Layout::vertical([Constraint::Length(wanted.min(most)), Constraint::Min(0)]).areas(area);
    list(frame, model, top, rows, model.at.line, !model.stage);
    if ranked && rest.height > 4 {
        let below = Rect { y: rest.y + 1, height: rest.height - 1, ..rest };
        let lines = ranking::lines(model, meeting, below, 0);
        frame.render_widget(Paragraph::new(lines), below);
    }
}

fn rows(model: &Model, meeting: &Meeting, width: u16) -> Vec<Line<'static>> {
    let words = &model.words;
    let groups = meeting.space.groups.iter().zip(1..).map(|(group, n)| {
        let args = [("n", n.to_string()), ("title", group.title.clone())];
        (words.with("takers-group", args), meeting.roster.name(group.initiator))
    });
    let projects = meeting.space.candidates.iter().zip(1..).map(|(candidate, n)| {
        let args = [("n", n.to_string()), ("title", candidate.words.title.clone())];
        let state = words.t(&format!("candidate-{}", candidate.state.id()));
        let name = meeting.roster.name(candidate.initiator);
        (words.with("takers-project", args), format!("{name} · {state}"))
    });
    let row = |(said, right): (String, String)| {
        let right = cut(&format!(" {right} "), (width as usize / 2).max(10));
        let cells = (width as usize).saturating_sub(crate::tui::widget::width(&right) + 1);
        Line::from(vec![
            Span::styled(format!(" {}", pad(&said, cells)), model.theme.strong()),
            Span::styled(right, model.theme.quiet()),
        ])
    };
    groups.chain(projects).map(row).collect()
}

/// What a group has said of itself.
pub(super) fn group_said(model: &Model, meeting: &Meeting, group: &ActionGroup) -> String {
    let words = &model.words;
    let members: Vec<String> = group.members.iter().map(|s| meeting.roster.name(*s)).collect();
    let topics: Vec<String> = group.topics.iter().map(u32::to_string).collect();
    let parts = [
        ("group-led-by", meeting.roster.name(group.initiator)),
        ("group-with", members.join(words.pick2("、", ", "))),
        ("group-topics", topics.join(words.pick2("、", ", "))),
        ("group-first-step", group.first_step.clone()),
        ("group-first-date", group.first_date.clone()),
        ("group-needs-are", group.needs.clone()),
    ];
    let said = parts.into_iter().filter(|(_, what)| !what.is_empty());
    let said: Vec<String> = said.map(|(key, what)| words.with(key, [("what", what)])).collect();
    said.join(" · ")
}

/// What a candidate project says of itself, as far as it has come.
pub(super) fn project_said(model: &Model, meeting: &Meeting, candidate: &Candidate) -> String {
    let words = &model.words;
    let topics: Vec<String> = candidate.words.topics.iter().map(u32::to_string).collect();
    let parts = [
        ("group-led-by", meeting.roster.name(candidate.initiator)),
        ("group-topics", topics.join(words.pick2("、", ", "))),
        ("project-body", candidate.body.clone()),
        ("group-first-step", candidate.first_step.clone()),
        ("project-motion", candidate.motion.clone()),
    ];
    let said = parts.into_iter().filter(|(_, what)| !what.is_empty());
    let said: Vec<String> = said.map(|(key, what)| words.with(key, [("what", what)])).collect();
    said.join(" · ")
}

fn empty(frame: &mut Frame<'_>, model: &Model, area: Rect, key: &str) {
    let lines = wrap(&model.words.t(key), area.width as usize).into_iter();
    let lines: Vec<Line<'_>> = lines.map(|l| Line::styled(l, model.theme.quiet())).collect();
    frame.render_widget(Paragraph::new(lines), area);
}
