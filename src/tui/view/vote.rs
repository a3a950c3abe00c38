//! The vote being taken.

use super::question::{flowed, pending, refusal};
use super::verdict::{arithmetic, basis, result};
use crate::i18n::{needs_text, side_name};
use crate::law::{MotionKind, judge};
use crate::meeting::{Answer, Authority, Meeting, Method, Vote};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::{Figure, Model};
use crate::tui::update::{chair_decides, counted, figure_name, figures, roll, vote_place};
use crate::tui::widget::{pad, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
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
    let place = vote_place(meeting, vote);
    let mut asks = vec![Line::default()];
    let kind = meeting.question().map_or(MotionKind::Main, |q| q.kind);
    if let Some(key) = question_of(kind) {
        asks.extend(asked(model, key, room));
    }
    if vote.method != Method::Consent && place != Place::Tellers {
        let rule = needs_text(words, &vote.needs);
        let needs = words.with("floor-needs", [("rule", rule)]);
        asks.extend(wrap(&needs, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())));
        // The law goes before what anybody adopted: then the room is told at once.
        if vote.basis.authority == Authority::Law {
            asks.extend(basis(model, &vote.basis, room));
        }
    }
    let height = inside.height as usize;
    let told = refusal(model, meeting, room);
    let taken = asks.len() + told.len();
    let mut answers = match vote.method {
        Method::Consent => asked(model, "vote-consent", room),
        Method::Voice => asked(model, "vote-voice", room),
        Method::Ballot if place == Place::Tellers => polls(model, vote, room),
        Method::Hands | Method::Rising | Method::Ballot => counting(model, meeting, vote, room),
        Method::RollCall => vec![],
    };
    // What is voted on keeps the rows that the answers do not need.
    let wanted = match place {
        Place::Roll => ROLL_ROWS,
        Place::Counting => answers.len().max(figures(meeting, vote).len() + VERDICT_ROWS),
        _ => answers.len(),
    };
    let most = height.saturating_sub(taken + wanted).max(2);
    let mut lines = pending(model, meeting, room, most);
    if lines.len() > most {
        lines = lines.split_off(lines.len() - most);
    }
    if place == Place::Roll {
        answers = calling(model, meeting, vote, (room, height.saturating_sub(lines.len() + taken)));
    }
    lines.extend(asks.into_iter().chain(answers).chain(told));
    frame.render_widget(Paragraph::new(lines), inside);
}

/// Rows beside the figures: who is left, and the verdict that would follow.
const VERDICT_ROWS: usize = 4;

/// Rows kept for a roll call.
const ROLL_ROWS: usize = 6;

pub(super) fn asked(model: &Model, key: &str, room: usize) -> Vec<Line<'static>> {
    wrap(&model.words.t(key), room)
        .into_iter()
        .map(|l| Line::styled(l, model.theme.strong()))
        .collect()
}

/// The question itself, where it is not simply whether a motion is adopted.
pub(super) fn question_of(kind: MotionKind) -> Option<&'static str> {
    match kind {
        MotionKind::Appeal => Some("vote-ask-appeal"),
        MotionKind::ObjectionToConsideration => Some("vote-ask-objection"),
        MotionKind::OrdersOfDay => Some("vote-ask-orders"),
        MotionKind::PointOfOrder => Some("vote-ask-point"),
        MotionKind::MakeUnanimous => Some("vote-ask-unanimous"),
        _ => None,
    }
}

/// The polls of an election and what comes next.
fn polls(model: &Model, vote: &Vote, room: usize) -> Vec<Line<'static>> {
    let key = if vote.polls_closed { "vote-polls-closed" } else { "vote-polls-open" };
    let mut lines = asked(model, key, room);
    let actions = [Action::Act(crate::meeting::ActKind::Tellers), Action::Polls, Action::BreakOff];
    let keys = actions.map(|action| {
        let cap = keymap::key_of(Place::Tellers, action).map(cap).unwrap_or_default();
        (cap, model.words.t(&format!("key-{}", action.id())))
    });
    lines.extend(flowed(model, &keys, room));
    lines
}

/// The figures, what is left of those attending, and the verdict that would follow.
fn counting(model: &Model, meeting: &Meeting, vote: &Vote, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let figures = figures(meeting, vote);
    let kind = meeting.question().map_or(MotionKind::Main, |q| q.kind);
    let cell = |at: usize, figure: Figure| {
        let digits = model.vote.digits.get(&figure).cloned().unwrap_or_default();
        let focused = model.vote.focus == at;
        let style = if focused { model.theme.chosen() } else { model.theme.strong() };
        [
            Span::raw(format!(" {} ", pad(&figure_name(&model.words, kind, figure), 14))),
            Span::styled(format!(" {digits:>7} "), style),
        ]
    };
    // More than three figures stand beside each other, three to a line.
    let in_row = if figures.len() > 3 { (room / 26).clamp(1, 3) } else { 1 };
    let cells: Vec<_> = figures.iter().enumerate().map(|(at, f)| cell(at, *f)).collect();
    let mut lines: Vec<Line<'static>> =
        cells.chunks(in_row).map(|row| Line::from(row.concat())).collect();
    let count = counted(&model.vote, &figures);
    let tally = count.tally();
    let present = meeting.may_vote();
    let left = i64::from(present) - i64::from(tally.all());
    let last = figures.get(model.vote.focus) == Some(&Figure::Abstain);
    let key = match left {
        ..0 => "vote-too-many",
        0 if last => "vote-rest",
        _ => "vote-left",
    };
    let style = if left < 0 { model.theme.bad() } else { model.theme.quiet() };
    let numbers = [("present", i64::from(present)), ("left", left.abs())];
    lines.extend(wrap(&words.with(key, numbers), room).into_iter().map(|l| Line::styled(l, style)));
    let complete = [Figure::Yes, Figure::No].iter().all(|f| model.vote.digits.contains_key(f));
    if complete && left >= 0 {
        let with_chair = match model.vote.chair {
            Some(Answer::Yes) => crate::law::Tally { yes: tally.yes + 1, ..tally },
            Some(Answer::No) => crate::law::Tally { no: tally.no + 1, ..tally },
            _ => tally,
        };
        lines.extend(chair_lines(model, meeting, room));
        let verdict = judge(&vote.needs, with_chair, meeting.electorate());
        lines.extend(arithmetic(model, &verdict, room));
    }
    lines
}

/// The chair's own vote, offered only where it would change the result, and why.
fn chair_lines(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let decides = chair_decides(meeting, &model.vote);
    let kind = meeting.question().map_or(MotionKind::Main, |q| q.kind);
    let mut lines = vec![];
    for (side, would) in decides {
        let action = if side == Answer::Yes { Action::Yes } else { Action::No };
        let key = keymap::key_of(Place::Counting, action).map(cap).unwrap_or_default();
        let side_name = side_name(words, kind, side == Answer::Yes);
        let (result, _) = result(model, kind, would);
        let chosen = model.vote.chair == Some(side);
        let text = words.with(
            if chosen { "vote-chair-votes" } else { "vote-chair-may" },
            [("key", key), ("side", side_name), ("result", result)],
        );
        let style = if chosen { model.theme.chosen() } else { model.theme.warn() };
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, style)));
    }
    lines
}

fn calling(
    model: &Model,
    meeting: &Meeting,
    vote: &Vote,
    (room, height): (usize, usize),
) -> Vec<Line<'static>> {
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
    let mut lines: Vec<Line<'static>> = wrap(&so_far, room).into_iter().map(Line::from).collect();
    let rows = height.saturating_sub(lines.len() + 1).max(3);
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
