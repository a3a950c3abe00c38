//! Results, who has signed them, and what they move.

use super::{page, signed, verdict};
use crate::meeting::{Meeting, Resolution, resolutions};
use crate::pipeline::Move;
use crate::tui::model::Model;
use crate::tui::widget::{pad, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Paragraph};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let Some(meeting) = &model.meeting else { return };
    let words = &model.words;
    let done = meeting.unsigned().is_empty();
    let note = words.t(if done { "sign-complete" } else { "sign-open" });
    let inside = page(frame, model, &words.t("sign-title"), &note, Borders::LEFT | Borders::RIGHT);
    let room = inside.width as usize - 2;
    let signatures = signatories(model, meeting, room);
    let foot = signatures.len() as u16 + 1;
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length(foot)]).areas(inside);
    let results = results(model, meeting, room);
    let top = Rect { x: top.x + 1, width: room as u16, ..top };
    frame.render_widget(Paragraph::new(window(model, results, top.height as usize)), top);
    let bottom = Rect { x: bottom.x + 1, width: room as u16, ..bottom };
    frame.render_widget(Paragraph::new(signatures), bottom);
}

/// The lines from the first one shown, with how many more there are above and below.
fn window(model: &Model, mut lines: Vec<Line<'static>>, height: usize) -> Vec<Line<'static>> {
    let first = model.sign_top.min(lines.len().saturating_sub(height));
    let below = lines.len().saturating_sub(first + height);
    let told = |key, n: usize| Line::styled(model.words.with(key, [("n", n)]), model.theme.key());
    lines.drain(..first);
    if let Some(line) = lines.first_mut().filter(|_| first > 0 && height > 2) {
        *line = told("sheet-earlier", first + 1);
    }
    let foot = height.checked_sub(1).filter(|at| below > 0 && *at > 1);
    if let Some(line) = foot.and_then(|at| lines.get_mut(at)) {
        *line = told("sheet-later", below + 1);
    }
    lines
}

/// Everything that is signed: the documents, then each result with its figures in one line, what it
/// files and the record that it moves; in an election who was elected.
fn results(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let resolutions = resolutions(meeting, "");
    let mut lines = signed::filed(model, meeting, room);
    for (decision, voted) in meeting.decisions.iter().zip(&meeting.voted) {
        let id = format!("{}/{}", meeting.id, decision.question.0);
        let resolution = resolutions.iter().find(|r| r.id == id);
        let Some(resolution) = resolution.filter(|_| !voted.set_aside) else { continue };
        let (outcome, style) = verdict::result(model, decision.kind, decision.outcome);
        let text = wrap(&decision.text, room.saturating_sub(2));
        lines.push(Line::from(vec![Span::styled(outcome, style)]));
        lines.extend(text.into_iter().take(2).map(|l| Line::from(format!("  {l}"))));
        if let Some(figures) = decision.verdict.filter(|v| v.threshold.is_some()) {
            let numbers =
                [("base", figures.base), ("needed", figures.needed), ("got", figures.got)];
            let text = words.with("verdict-numbers", numbers);
            lines.push(Line::styled(format!("  {text}"), model.theme.quiet()));
        }
        let elected = verdict::elected(model, decision, room.saturating_sub(2)).into_iter();
        lines.extend(elected.map(|l| Line::from(format!("  {l}"))));
        lines.extend(signed::with_vote(model, meeting, resolution, room));
        lines.extend(moves(model, resolution, room));
    }
    // A poll is a result of its own: nobody signs what they have not seen.
    for result in &meeting.polls {
        let title = wrap(&result.poll.title, room);
        lines.extend(title.into_iter().map(|l| Line::styled(l, model.theme.strong())));
        let told = crate::i18n::poll_result(words, &result.poll, &result.outcome);
        let told = told.iter().flat_map(|line| wrap(line, room.saturating_sub(2)));
        lines.extend(told.map(|l| Line::from(format!("  {l}"))));
    }
    lines.extend(signed::others(model, &resolutions, room));
    if lines.is_empty() {
        let text = wrap(&words.t("sign-nothing"), room);
        lines.extend(text.into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    }
    lines
}

/// What a result does to the records of the pipeline.
fn moves(model: &Model, resolution: &Resolution, room: usize) -> Vec<Line<'static>> {
    let each = resolution.transitions.iter().flat_map(|transition| {
        let (rule, from) = (transition.rule.clone(), transition.from.clone());
        let made = Move { rule, from, to: transition.to.clone() };
        signed::moved(model, &transition.need, &made, room)
    });
    each.collect()
}

fn signatories(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let offices = meeting.charter().map(|c| c.format.signatories.clone()).unwrap_or_default();
    let mut lines = vec![Line::styled(words.t("sign-signatures"), model.theme.heading())];
    for (at, office) in offices.iter().enumerate() {
        let signed = meeting.signatures.iter().find(|s| s.office == *office);
        let seat = meeting.roster.holder(*office);
        let name = seat.map_or_else(|| words.t("sign-vacant"), |s| meeting.roster.name(s));
        let (state, style) = match signed {
            Some(s) => (words.with("sign-signed", [("at", super::hour(s.at))]), model.theme.good()),
            None => (words.t("sign-missing"), model.theme.warn()),
        };
        let chosen = if at == model.sign_at { model.theme.chosen() } else { model.theme.text() };
        let office = pad(&words.t(&format!("office-{}", office.id())), 16);
        lines.push(Line::from(vec![
            Span::styled(pad(&format!(" {office}{name}"), (room / 2).max(28)), chosen),
            Span::styled(format!(" {state}"), style),
        ]));
    }
    lines
}

/// Lines of a decision, for the verdict dialog.
pub(super) fn verdict_lines(model: &Model, at: usize, room: usize) -> Vec<Line<'static>> {
    let decision = model.meeting.as_ref().and_then(|m| m.decisions.get(at));
    decision.map(|d| verdict::decision(model, d, room)).unwrap_or_default()
}
