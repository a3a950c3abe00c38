//! Ballot papers being entered one by one, and tellers typing their pass-phrases.

use super::booth::places;
use super::dialog::{field_line, open, paragraph};
use super::home::list;
use crate::tui::model::{Model, Phrases};
use crate::tui::update::{BLANK, INVALID};
use crate::tui::widget::{Field, pad, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

pub(super) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    papers: &[(String, u32)],
    field: &Field,
    (at, fault): (usize, bool),
) {
    let (words, screen) = (&model.words, frame.area());
    let size = (screen.width.saturating_sub(4).min(84), screen.height.saturating_sub(2));
    let inside = open(frame, model, &words.t("papers-title"), size);
    let room = inside.width as usize;
    let names = model.meeting.as_ref().map(|m| places(model, m)).unwrap_or_default();
    let numbered = (1..).zip(&names).map(|(n, name): (usize, _)| format!("{n} {name}"));
    let numbered = numbered.collect::<Vec<_>>().join("  ");
    let mut head: Vec<Line<'_>> = wrap(&numbered, room)
        .into_iter()
        .take(4)
        .map(|l| Line::styled(l, model.theme.strong()))
        .collect();
    let poll = model.meeting.as_ref().and_then(|meeting| meeting.poll.as_ref());
    let dots = poll.is_some_and(|under_way| under_way.poll.levels().is_some());
    let hint = match (fault, dots) {
        (true, _) => "papers-fault",
        (false, true) => "papers-hint-dots",
        (false, false) => "papers-hint",
    };
    let hint = words.t(hint);
    let style = if fault { model.theme.bad() } else { model.theme.quiet() };
    head.extend(wrap(&hint, room).into_iter().take(3).map(|l| Line::styled(l, style)));
    let top = Rect { height: (head.len() as u16).min(inside.height), ..inside };
    paragraph(frame, top, head);
    let field_area = Rect { y: top.bottom(), height: 1, ..inside };
    let total: u32 = papers.iter().map(|(_, count)| *count).sum();
    let foot = words.with("papers-total", [("n", total)]);
    let foot_area = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    let middle = Rect {
        y: field_area.bottom(),
        height: foot_area.y.saturating_sub(field_area.bottom()),
        ..inside
    };
    let said = |marks: &str| match marks {
        BLANK => words.t("papers-blank"),
        INVALID => words.t("papers-invalid"),
        marks => marks.to_owned(),
    };
    let rows = papers
        .iter()
        .map(|(marks, count)| Line::from(pad(&format!("{count:>4} × {}", said(marks)), room)));
    list(frame, model, middle, rows.collect(), at, true);
    paragraph(frame, foot_area, vec![Line::styled(foot, model.theme.strong())]);
    field_line(frame, model, field, field_area);
}

/// Who is at the laptop, and what is asked. The field is not drawn.
pub(super) fn phrases(frame: &mut Frame<'_>, model: &Model, phrases: &Phrases) {
    let words = &model.words;
    let seat = phrases.tellers.get(phrases.at).copied();
    let name = seat.zip(model.meeting.as_ref()).map(|(seat, m)| m.roster.name(seat));
    let name = name.unwrap_or_default();
    let number = [("n", phrases.at + 1), ("of", phrases.tellers.len())];
    let inside = open(frame, model, &words.with("phrase-title", number), (70, 14));
    let room = inside.width as usize;
    let key = match (phrases.is_new(), &phrases.first) {
        (true, None) => "phrase-new",
        (true, Some(_)) => "phrase-again",
        (false, _) => "phrase-open",
    };
    let mut lines: Vec<Line<'_>> = vec![Line::styled(name, model.theme.heading()), Line::default()];
    if let Some(fault) = phrases.fault {
        lines.extend(
            wrap(&words.t(fault), room).into_iter().map(|l| Line::styled(l, model.theme.bad())),
        );
    }
    lines.extend(wrap(&words.t(key), room).into_iter().map(Line::from));
    if !phrases.is_new() {
        lines.extend(wrap(&words.t("phrase-skip"), room).into_iter().map(Line::from));
    }
    lines.push(Line::default());
    lines.extend(
        wrap(&words.t("phrase-hidden"), room)
            .into_iter()
            .map(|l| Line::styled(l, model.theme.quiet())),
    );
    // Before the box is opened everybody hears what so few votes may tell.
    if let Some(meeting) = model.meeting.as_ref().filter(|_| !phrases.is_new()) {
        let small = crate::i18n::small_numbers(words, meeting);
        let small = small.iter().flat_map(|warning| wrap(warning, room));
        lines.extend(small.map(|l| Line::styled(l, model.theme.warn())));
    }
    paragraph(frame, inside, lines);
}
