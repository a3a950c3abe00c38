//! What is pending, word for word, with the change marked; a refusal and its reason; and what may
//! be done now.

use super::super::keymap::{self, Action, Place, cap};
use super::now::Now;
use super::state;
use crate::i18n::{act_name, explain_refusal, motion_numbered, motion_terms, needs_text};
use crate::law::MotionKind;
use crate::meeting::{ActKind, Meeting, Part, Phase, Question};
use crate::tui::model::Model;
use crate::tui::widget::{width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

pub(super) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    (meeting, now): (&Meeting, &Now),
    area: Rect,
) {
    let title = match (area.x, meeting.step()) {
        // Without the agenda beside it this panel names the step.
        (0, Some(step)) => {
            let item = meeting.agenda.place.and_then(|p| p.item).map(|i| format!("{} ", i + 1));
            format!(" {}{} ", item.unwrap_or_default(), model.words.pick(&step.name))
        }
        _ => format!(" {} ", model.words.t("floor-pending")),
    };
    let block = model.theme.block().title(Line::styled(title, model.theme.heading()));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let room = inside.width as usize;
    let mut lines = pending(model, meeting, room);
    let rest = (inside.height as usize).saturating_sub(lines.len());
    if model.refusal.is_some() {
        lines.extend(refusal(model, meeting, room));
    } else {
        lines.push(Line::default());
        lines.extend(may_do(model, (meeting, now), room, rest.saturating_sub(1)));
    }
    frame.render_widget(Paragraph::new(lines), inside);
}

/// The stack of questions, the main motion first, each under the one it is applied to.
pub(super) fn pending(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let mut lines = state::above(model, meeting, room);
    let above = lines.len();
    let stated = meeting.pending.iter().map(|q| (q, true));
    let made = meeting.proposed.iter().map(|q| (q, false));
    for (depth, (question, is_stated)) in stated.chain(made).enumerate() {
        lines.extend(question_lines(model, meeting, question, depth, is_stated, room));
    }
    if lines.len() == above && meeting.recess.is_none() {
        let key = match (meeting.phase, meeting.agenda.item()) {
            (Phase::Preparing, _) => "floor-preparing",
            (Phase::Adjourned, _) => "floor-adjourned",
            (Phase::Signed, _) => "floor-signed",
            (_, Some(item)) => {
                let text = model.words.with("floor-item", [("title", item.title.clone())]);
                lines.extend(wrap(&text, room).into_iter().map(Line::from));
                "floor-nothing"
            }
            (_, None) => "floor-nothing",
        };
        let text = wrap(&model.words.t(key), room);
        lines.extend(text.into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    }
    lines
}

fn question_lines(
    model: &Model,
    meeting: &Meeting,
    question: &Question,
    depth: usize,
    is_stated: bool,
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let indent = " ".repeat(depth.min(3));
    let numbered = motion_numbered(words, question.kind, question.id);
    let who = match question.seconder {
        Some(seat) => {
            let args = [
                ("mover", meeting.roster.name(question.mover)),
                ("seconder", meeting.roster.name(seat)),
            ];
            words.with("floor-moved", args)
        }
        None => meeting.roster.name(question.mover),
    };
    let head = format!("{indent}{numbered} · {who}");
    let needs_second = question.seconder.is_none()
        && !question.no_second
        && meeting.charter().is_some_and(|c| c.rules.needs_second(question.kind));
    let state = match (is_stated, needs_second) {
        (true, _) => String::new(),
        (false, true) => words.t("floor-waits-second"),
        (false, false) => words.t("floor-waits-stating"),
    };
    let fits = width(&head) + width(&state) + 2 <= room;
    let mut lines: Vec<Line<'static>> =
        wrap(&head, room).into_iter().map(|l| Line::styled(l, model.theme.heading())).collect();
    if !state.is_empty() {
        let waits = Span::styled(format!("  {state}"), model.theme.warn());
        match lines.last_mut().filter(|_| fits) {
            Some(line) => line.spans.push(waits),
            None => lines.push(Line::from(waits)),
        }
    }
    let room = room.saturating_sub(indent.len()).max(8);
    let target = question.target.and_then(|id| meeting.find(id));
    let marked = target.map(|t| question.marked(t)).unwrap_or_default();
    let body = if marked.is_empty() && question.text.is_empty() {
        vec![]
    } else if marked.is_empty() {
        let style = if depth == 0 { model.theme.strong() } else { model.theme.text() };
        wrap(&question.text, room).into_iter().map(|l| Line::styled(l, style)).collect()
    } else {
        let mut lines = marked_lines(model, &marked, room);
        // The text that follows is spelled out for what is decided next.
        let is_next = match &meeting.proposed {
            Some(proposed) => proposed.id == question.id,
            None => meeting.question().is_some_and(|top| top.id == question.id),
        };
        if is_next {
            let text = words.with("floor-would-read", [("text", question.text.clone())]);
            lines.extend(
                wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())),
            );
        }
        lines
    };
    let mut body: Vec<Line<'static>> = body;
    if let Some(terms) = motion_terms(words, meeting, question) {
        body.extend(wrap(&terms, room).into_iter().map(|l| Line::styled(l, model.theme.strong())));
    }
    // What the chair has to judge is no matter for the room's view.
    if !is_stated && !needs_second && !model.stage {
        body.extend(state::judgements(model, question, room));
    }
    if is_stated
        && meeting.vote.is_none()
        && meeting.proposed.is_none()
        && meeting.question().is_some_and(|top| top.id == question.id)
    {
        body.extend(state::of_question(model, meeting, question, room));
    }
    lines.extend(body.into_iter().map(|line| {
        let mut spans = vec![Span::raw(indent.clone())];
        spans.extend(line.spans.into_iter().map(|s| s.patch_style(line.style)));
        Line::from(spans)
    }));
    lines
}

/// A text under amendment: what goes is crossed out and bracketed, what comes in underlined, so
/// that it can be told on a terminal without either.
pub(in crate::tui) fn marked_lines(
    model: &Model,
    parts: &[Part],
    room: usize,
) -> Vec<Line<'static>> {
    let mut text = String::new();
    let mut styles: Vec<Style> = vec![];
    for part in parts {
        let (shown, style) = match part {
            Part::Kept(t) => (t.clone(), model.theme.text()),
            Part::Struck(t) => (format!("[-{t}-]"), model.theme.struck()),
            Part::Inserted(t) => (format!("[+{t}+]"), model.theme.inserted()),
        };
        styles.extend(std::iter::repeat_n(style, shown.chars().count()));
        text.push_str(&shown);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut lines = vec![];
    for line in wrap(&text, room) {
        let mut spans: Vec<Span<'static>> = vec![];
        for c in line.chars() {
            // Wrapping drops blanks at the ends of lines; the styles are kept in step.
            while chars.get(at).is_some_and(|was| *was != c) {
                at += 1;
            }
            let style = styles.get(at).copied().unwrap_or_default();
            at += 1;
            match spans.last_mut().filter(|s| s.style == style) {
                Some(span) => span.content.to_mut().push(c),
                None => spans.push(Span::styled(c.to_string(), style)),
            }
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// Why something was refused, on which rule, and what would be in order.
pub(super) fn refusal(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let Some(shown) = &model.refusal else { return vec![] };
    let words = &model.words;
    let mut lines = vec![Line::default()];
    let text = format!("✗ {}", explain_refusal(words, meeting, &shown.refusal));
    lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.bad())));
    let rule = words.with("refusal-rule", [("rule", words.rule(&shown.refusal.rule))]);
    lines.extend(wrap(&rule, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    let instead: Vec<String> = shown
        .refusal
        .instead
        .iter()
        .take(4)
        .map(|kind| match keymap::key_of(Place::Floor, action_of(*kind)) {
            Some(binding) => format!("{} {}", cap(binding), act_name(words, *kind)),
            None => act_name(words, *kind),
        })
        .collect();
    if !instead.is_empty() {
        let text = words.with("refusal-instead", [("acts", instead.join(" · "))]);
        lines.extend(wrap(&text, room).into_iter().map(Line::from));
    }
    if shown.way.is_some() {
        let key = keymap::key_of(Place::Floor, Action::Overrule).map(cap).unwrap_or_default();
        lines.extend(flowed(model, &[(key, words.t("refusal-overrule"))], room));
    }
    lines
}

/// The key's action for an act; the clock has one key for both ways.
fn action_of(kind: ActKind) -> Action {
    match kind {
        ActKind::Pause | ActKind::Resume => Action::Clock,
        ActKind::Mark => Action::Attendance,
        ActKind::Sign => Action::Signing,
        ActKind::Rule | ActKind::Reply => Action::Answer,
        ActKind::HandOver | ActKind::TakeChair => Action::Presiding,
        kind => Action::Act(kind),
    }
}

/// What is in order now: the usual next act first, then everything else with its key.
fn may_do(
    model: &Model,
    (meeting, now): (&Meeting, &Now),
    room: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let mut lines = vec![Line::styled(words.t("floor-may-do"), model.theme.heading())];
    let next = now.next;
    if let Some(next) = next {
        let name = match next {
            Action::Act(kind) => act_name(words, kind),
            Action::Answer if meeting.point.as_ref().is_some_and(|p| !p.kind.is_ruled_on()) => {
                act_name(words, ActKind::Reply)
            }
            Action::Answer => act_name(words, ActKind::Rule),
            other => words.t(&format!("key-{}", other.id())),
        };
        lines.push(Line::from(vec![
            Span::styled("Enter ", model.theme.key()),
            Span::styled(name, model.theme.strong()),
        ]));
    }
    let mut items: Vec<(String, String)> = vec![];
    let appeal = ActKind::Move(MotionKind::Appeal);
    // An appeal is in order only at once: whoever wants to should see that it can be done.
    if now.allows(appeal) {
        let key = keymap::key_of(Place::Floor, Action::Act(appeal)).map(cap).unwrap_or_default();
        lines.extend(flowed(model, &[(key, words.t("floor-may-appeal"))], room));
    }
    let held_up = meeting.proposed.is_some() || meeting.point.is_some() || meeting.recess.is_some();
    if meeting.phase == Phase::InSession && !held_up {
        let key = keymap::key_of(Place::Floor, Action::Motions).map(cap).unwrap_or_default();
        items.push((key, words.t("key-a-motions")));
    }
    for kind in now.open.iter().copied().filter(|kind| *kind != appeal) {
        let action = Action::Act(kind);
        if let Some(binding) = keymap::key_of(Place::Floor, action)
            && next != Some(action)
            && !always(kind)
            && (kind != ActKind::RuleOut || meeting.proposed.is_some())
        {
            items.push((cap(binding), now.key_text(words, action)));
        }
    }
    lines.extend(flowed(model, &items, room));
    if meeting.proposed.is_none()
        && let Some(question) = meeting.question()
        && let Some((needs, _)) = meeting.needs(question)
        && lines.len() + 1 < height
    {
        let text = words.with("floor-needs", [("rule", needs_text(words, &needs))]);
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    }
    if lines.len() + 1 < height {
        lines.extend(state::aside(model, meeting, room));
    }
    if let Some(text) = state::crib(model, meeting) {
        let crib = wrap(&text, room);
        if lines.len() + crib.len() < height {
            lines.push(Line::default());
            lines.extend(crib.into_iter().map(|l| Line::styled(l, model.theme.quiet())));
        }
    }
    lines
}

/// What is always in order, and is found on the help page.
fn always(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::AddItem
            | ActKind::Undo
            | ActKind::Enrol
            | ActKind::Appoint
            | ActKind::Warn
            | ActKind::Name
            | ActKind::OpenElection
    )
}

/// Keys with their texts, as many to a line as fit.
pub(super) fn flowed(model: &Model, items: &[(String, String)], room: usize) -> Vec<Line<'static>> {
    let mut lines = vec![];
    let mut spans: Vec<Span<'static>> = vec![];
    let mut used = 0;
    for (key, text) in items {
        let cells = width(key) + width(text) + 3;
        if used + cells > room + 2 && !spans.is_empty() {
            lines.push(Line::from(std::mem::take(&mut spans)));
            used = 0;
        }
        used += cells;
        spans.push(Span::styled(key.clone(), model.theme.key()));
        spans.push(Span::raw(format!(" {text}  ")));
    }
    if !spans.is_empty() {
        lines.push(Line::from(spans));
    }
    lines
}
