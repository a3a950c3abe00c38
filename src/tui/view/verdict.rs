//! A verdict with the arithmetic behind it drawn as a bar, and which rule it rests on.

use crate::i18n::{motion_numbered, outcome_name, side_name, verdict_needs};
use crate::law::{MotionKind, Outcome, Verdict};
use crate::meeting::{BallotResult, Basis, Decision, Event, Meeting};
use crate::tui::model::Model;
use crate::tui::widget::wrap;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Base, needed, got, the bar and the sentence that follows.
pub(super) fn arithmetic(model: &Model, verdict: &Verdict, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let (_, style) = outcome(model, verdict.outcome);
    let numbers = [("base", verdict.base), ("needed", verdict.needed), ("got", verdict.got)];
    let margin = verdict.margin();
    let (table, key) = match (verdict.against, margin) {
        (false, ..0) => ("verdict-numbers", "verdict-short"),
        (false, 0) => ("verdict-numbers", "verdict-exact"),
        (false, 1..) => ("verdict-numbers", "verdict-over"),
        (true, ..0) => ("verdict-numbers-against", "verdict-stands"),
        (true, 0..) => ("verdict-numbers-against", "verdict-overturned"),
    };
    let sentence = words.with(key, [("n", margin.abs())]);
    let mut lines: Vec<Line<'static>> =
        wrap(&words.with(table, numbers), room).into_iter().map(Line::from).collect();
    lines.push(bar(model, verdict, room.min(60)));
    if let Some(area) = verdict.area {
        let metres = |n: u32| format!("{}.{:02}", n / 100, n % 100);
        let numbers = [
            ("base", metres(area.base)),
            ("needed", metres(area.needed)),
            ("got", metres(area.got)),
        ];
        let text = wrap(&words.with("verdict-area", numbers), room);
        lines.extend(text.into_iter().map(Line::from));
    }
    lines.extend(wrap(&sentence, room).into_iter().map(|l| Line::styled(l, style)));
    lines
}

/// Which rule it rests on: the law before what was adopted, and that before the rule set.
pub(super) fn basis(model: &Model, basis: &Basis, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let authority = words.t(&format!("authority-{}", basis.authority.id()));
    let text = match basis.cite.is_empty() {
        true => words.with("verdict-basis", [("authority", authority)]),
        false => {
            let args = [("authority", authority), ("cite", words.rule(&basis.cite))];
            words.with("verdict-basis-cite", args)
        }
    };
    wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())).collect()
}

/// A result in the words that fit the question.
pub(super) fn result(model: &Model, kind: MotionKind, outcome: Outcome) -> (String, Style) {
    let (_, style) = self::outcome(model, outcome);
    (outcome_name(&model.words, kind, outcome), style)
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

/// A result in words and in its colour.
pub(super) fn outcome(model: &Model, outcome: Outcome) -> (String, Style) {
    let style = match outcome {
        Outcome::Adopted => model.theme.good(),
        Outcome::Lost => model.theme.bad(),
    };
    (model.words.t(&format!("outcome-{}", outcome.id())), style)
}

/// Who was elected, each with the votes of the ballot that did it and what that needed.
pub(super) fn elected(model: &Model, decision: &Decision, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let ballots = model.meeting.as_ref().map(|m| ballots(m, decision)).unwrap_or_default();
    let line = |name: &String| {
        let by = ballots.iter().rev().find(|b| b.elected.contains(name));
        let votes = by.and_then(|b| b.report.votes.iter().find(|v| v.name == *name));
        match by.zip(votes) {
            Some((ballot, line)) => {
                let votes = (line.votes.to_string(), ballot.needed.to_string());
                let args = [("name", name.clone()), ("votes", votes.0), ("needed", votes.1)];
                words.with("verdict-elected", args)
            }
            None => words.with("floor-elected", [("names", name.clone())]),
        }
    };
    decision.elected.iter().flat_map(|n| wrap(&line(n), room)).map(Line::from).collect()
}

/// The ballots of an election that is over.
fn ballots(meeting: &Meeting, decision: &Decision) -> Vec<BallotResult> {
    let mut ballots = vec![];
    for recorded in meeting.standing() {
        match &recorded.event {
            Event::Balloted { result } => ballots.push(result.clone()),
            Event::Decided { decision: d } if d.kind != MotionKind::Election => {}
            Event::Decided { decision: d } if d.question == decision.question => break,
            Event::Decided { .. } => ballots.clear(),
            _ => {}
        }
    }
    ballots
}

/// A decision as the room sees it.
pub(super) fn decision(model: &Model, decision: &Decision, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let (text, style) = result(model, decision.kind, decision.outcome);
    let numbered = motion_numbered(words, decision.kind, decision.question);
    let mut lines = vec![Line::styled(numbered, model.theme.heading())];
    let wording = wrap(&decision.text, room).into_iter().take(6);
    lines.extend(wording.map(|l| Line::styled(l, model.theme.strong())));
    lines.push(Line::default());
    lines.push(Line::styled(format!("  {text}  "), style.reversed()));
    lines.push(Line::default());
    if let Some(tally) = decision.tally {
        let abstain = tally.abstain.map_or_else(|| "–".to_owned(), |n| n.to_string());
        let numbers = [
            ("for", side_name(words, decision.kind, true)),
            ("against", side_name(words, decision.kind, false)),
            ("yes", tally.yes.to_string()),
            ("no", tally.no.to_string()),
            ("abstain", abstain),
        ];
        lines.extend(wrap(&words.with("verdict-tally", numbers), room).into_iter().map(Line::from));
        let apart =
            [("minutes-tally-blank", tally.blank), ("minutes-tally-illegal", tally.illegal)];
        for (key, votes) in apart {
            if let Some(votes) = votes.filter(|votes| *votes > 0) {
                lines.push(Line::from(words.with(key, [("votes", votes)])));
            }
        }
        if decision.chair_voted {
            lines.push(Line::styled(words.t("verdict-chair-voted"), model.theme.quiet()));
        }
    }
    lines.extend(elected(model, decision, room));
    match &decision.verdict {
        Some(verdict) if verdict.threshold.is_none() => {
            lines.extend(super::vote::asked(model, "verdict-consent", room));
        }
        Some(verdict) => {
            let rule = verdict_needs(words, verdict).unwrap_or_default();
            let rule = words.with("floor-needs", [("rule", rule)]);
            lines.extend(wrap(&rule, room).into_iter().map(Line::from));
            lines.extend(arithmetic(model, verdict, room));
            lines.extend(basis(model, &decision.basis, room));
        }
        None if !decision.elected.is_empty() => {}
        None => lines.extend(super::vote::asked(model, "verdict-by-ear", room)),
    }
    lines
}
