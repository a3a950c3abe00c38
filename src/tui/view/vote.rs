//! The vote being taken, and a verdict with the arithmetic behind it drawn as a bar.

use super::question::{pending, refusal};
use crate::i18n::{motion_numbered, needs_text, threshold_text};
use crate::law::{Outcome, Tally, Verdict, judge};
use crate::meeting::{Answer, Decision, Meeting, Method, Vote};
use crate::tui::model::Model;
use crate::tui::update::{roll, typed};
use crate::tui::widget::{pad, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let Some(vote) = &meeting.vote else { return };
    let words = &model.words;
    let method = words.t(&format!("method-{}", vote.method.id()));
    let title = words.with("vote-title", [("method", method)]);
    let title = Line::styled(format!(" {title} "), model.theme.heading());
    let block = model.theme.block().title(title);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let room = inside.width as usize;
    let mut lines = pending(model, meeting, room);
    let most = (inside.height as usize).saturating_sub(9).max(2);
    if lines.len() > most {
        lines = lines.split_off(lines.len() - most);
    }
    lines.push(Line::default());
    if vote.method != Method::Consent {
        let rule = needs_text(words, &vote.needs);
        let needs = words.with("floor-needs", [("rule", rule)]);
        lines.extend(wrap(&needs, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    }
    let height = (inside.height as usize).saturating_sub(lines.len());
    lines.extend(match vote.method {
        Method::Consent => asked(model, "vote-consent", room),
        Method::Voice => asked(model, "vote-voice", room),
        Method::Hands | Method::Rising | Method::Ballot => counting(model, meeting, vote, room),
        Method::RollCall => calling(model, meeting, vote, height),
    });
    lines.extend(refusal(model, meeting, room));
    frame.render_widget(Paragraph::new(lines), inside);
}

fn asked(model: &Model, key: &str, room: usize) -> Vec<Line<'static>> {
    wrap(&model.words.t(key), room)
        .into_iter()
        .map(|l| Line::styled(l, model.theme.strong()))
        .collect()
}

/// The three figures, what is left of those attending, and the verdict that would follow.
fn counting(model: &Model, meeting: &Meeting, vote: &Vote, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let fields = ["answer-yes", "answer-no", "answer-abstain"];
    let mut lines: Vec<Line<'static>> = fields
        .iter()
        .enumerate()
        .map(|(at, key)| {
            let digits = &model.vote.digits[at];
            let focused = model.vote.focus == at;
            let style = if focused { model.theme.chosen() } else { model.theme.strong() };
            Line::from(vec![
                Span::raw(format!(" {} ", pad(&words.t(key), 10))),
                Span::styled(format!(" {digits:>5} "), style),
            ])
        })
        .collect();
    let (yes, no, abstain) = typed(&model.vote);
    let tally = Tally { yes: yes.unwrap_or(0), no: no.unwrap_or(0), abstain, ..Tally::default() };
    let present = meeting.roster.present();
    let left = i64::from(present) - i64::from(tally.all());
    let key = match left {
        ..0 => "vote-too-many",
        0 if model.vote.focus == 2 => "vote-rest",
        _ => "vote-left",
    };
    let style = if left < 0 { model.theme.bad() } else { model.theme.quiet() };
    let numbers = [("present", i64::from(present)), ("left", left.abs())];
    lines.push(Line::styled(words.with(key, numbers), style));
    if yes.is_some() && no.is_some() && left >= 0 {
        let verdict = judge(&vote.needs, tally, meeting.electorate());
        lines.extend(arithmetic(model, &verdict, room));
    }
    lines
}

/// Base, needed, got, the bar and the sentence that follows.
pub(super) fn arithmetic(model: &Model, verdict: &Verdict, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let (_, style) = outcome(model, verdict.outcome);
    let numbers = [("base", verdict.base), ("needed", verdict.needed), ("got", verdict.got)];
    let margin = verdict.margin();
    let key = match margin {
        ..0 => "verdict-short",
        0 => "verdict-exact",
        1.. => "verdict-over",
    };
    let sentence = words.with(key, [("n", margin.abs())]);
    vec![
        Line::from(words.with("verdict-numbers", numbers)),
        bar(model, verdict, room.min(60)),
        Line::styled(sentence, style),
    ]
}

/// Votes for as a share of the base, with the threshold as a line.
fn bar(model: &Model, verdict: &Verdict, cells: usize) -> Line<'static> {
    let (full, empty) = model.theme.bar();
    let base = u64::from(verdict.base.max(verdict.needed).max(1));
    let cells = cells.saturating_sub(1).max(10) as u64;
    let got = (u64::from(verdict.got) * cells / base).min(cells);
    let mark = (u64::from(verdict.needed) * cells / base).min(cells);
    let (_, style) = outcome(model, verdict.outcome);
    let piece = |from: u64, to: u64| {
        let filled = got.clamp(from, to) - from;
        let rest = to - from - filled;
        format!("{}{}", full.repeat(filled as usize), empty.repeat(rest as usize))
    };
    Line::from(vec![
        Span::styled(piece(0, mark), style),
        Span::styled("|", model.theme.key()),
        Span::styled(piece(mark, cells), style),
    ])
}

fn calling(model: &Model, meeting: &Meeting, vote: &Vote, height: usize) -> Vec<Line<'static>> {
    let seats = roll(meeting);
    let at = model.vote.at.min(seats.len().saturating_sub(1));
    let number = |wanted: Answer| vote.answers.values().filter(|a| **a == wanted).count();
    let so_far = model.words.with(
        "vote-roll",
        [
            ("yes", number(Answer::Yes)),
            ("no", number(Answer::No)),
            ("abstain", number(Answer::Abstain)),
            ("left", seats.len() - vote.answers.len().min(seats.len())),
        ],
    );
    let mut lines = vec![Line::from(so_far)];
    let rows = height.saturating_sub(2).max(3);
    let top = at.saturating_sub(rows / 2);
    for (index, seat) in seats.iter().enumerate().skip(top).take(rows) {
        let answer = vote.answers.get(seat).map(|a| match a {
            Answer::Yes => model.words.t("answer-yes"),
            Answer::No => model.words.t("answer-no"),
            Answer::Abstain => model.words.t("answer-abstain"),
        });
        let name = format!(" {:>3} {}", seat.0, pad(&meeting.roster.name(*seat), 16));
        let style = if index == at { model.theme.chosen() } else { model.theme.text() };
        lines.push(Line::from(vec![
            Span::styled(name, style),
            Span::styled(format!(" {}", answer.unwrap_or_default()), model.theme.strong()),
        ]));
    }
    lines
}

/// A result in words and in its colour.
pub(super) fn outcome(model: &Model, outcome: Outcome) -> (String, Style) {
    let style = match outcome {
        Outcome::Adopted => model.theme.good(),
        Outcome::Lost => model.theme.bad(),
    };
    (model.words.t(&format!("outcome-{}", outcome.id())), style)
}

/// A decision as the room sees it.
pub(super) fn decision(model: &Model, decision: &Decision, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let (text, style) = outcome(model, decision.outcome);
    let numbered = motion_numbered(words, decision.kind, decision.question);
    let mut lines = vec![Line::styled(numbered, model.theme.heading())];
    let wording = wrap(&decision.text, room).into_iter().take(6);
    lines.extend(wording.map(|l| Line::styled(l, model.theme.strong())));
    lines.push(Line::default());
    lines.push(Line::styled(format!("  {text}  "), style.reversed()));
    lines.push(Line::default());
    if let Some(tally) = decision.tally {
        let abstain = tally.abstain.map_or_else(|| "–".to_owned(), |n| n.to_string());
        let numbers =
            [("yes", tally.yes.to_string()), ("no", tally.no.to_string()), ("abstain", abstain)];
        lines.push(Line::from(words.with("verdict-tally", numbers)));
    }
    match &decision.verdict {
        Some(verdict) if verdict.threshold.is_none() => {
            lines.extend(asked(model, "verdict-consent", room));
        }
        Some(verdict) => {
            let rule = verdict.threshold.map(|t| threshold_text(words, t)).unwrap_or_default();
            let rule = words.with("floor-needs", [("rule", rule)]);
            lines.extend(wrap(&rule, room).into_iter().map(Line::from));
            lines.extend(arithmetic(model, verdict, room));
        }
        None => lines.extend(asked(model, "verdict-by-ear", room)),
    }
    lines
}
