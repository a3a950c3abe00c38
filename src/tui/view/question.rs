//! What is pending, word for word, with the change marked; a refusal and its reason; and what may
//! be done now.

use super::super::keymap::{self, Action, Place, cap};
use super::marked::marked_lines;
use super::may_do;
use super::now::Now;
use super::state;
use crate::i18n::{act_name, explain_refusal, motion_numbered, motion_terms, ruling_appealed};
use crate::law::MotionKind;
use crate::meeting::{ActKind, Meeting, Question, RefusalCode, Shelf};
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::widget::{width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
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
            let time = super::agenda::step_time(model, meeting);
            let time = time.map(|(time, _)| format!("{time} ")).unwrap_or_default();
            format!(" {}{} {time}", item.unwrap_or_default(), model.words.pick(&step.name))
        }
        (_, Some(step)) if sheet::is_up(meeting) => format!(" {} ", model.words.pick(&step.name)),
        _ => format!(" {} ", model.words.t("floor-pending")),
    };
    let block = model.theme.block().title(Line::styled(title, model.theme.heading()));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let room = inside.width as usize;
    let height = inside.height as usize;
    // While something is written down, what stands above the form is seen; the form says itself what is
    // wrong.
    let screen = (frame.area().width, frame.area().height);
    let free = super::form::rows_above(model, screen);
    let told = if free < screen.1 { vec![] } else { refusal(model, meeting, room) };
    let below = match told.len() {
        0 if height < ROOMY_ROWS => 1,
        0 => MAY_DO_ROWS,
        rows => rows,
    };
    let left = height.saturating_sub(below).min(free.saturating_sub(inside.y) as usize);
    let mut lines = match sheet::is_up(meeting) {
        true => {
            let mut lines = state::above(model, meeting, room);
            let left = left.saturating_sub(lines.len());
            lines.extend(super::sheets::lines(model, meeting, room, left));
            lines
        }
        false => pending(model, meeting, room, left),
    };
    if told.is_empty() {
        lines.push(Line::default());
        let rest = height.saturating_sub(lines.len());
        lines.extend(may_do::lines(model, (meeting, now), room, rest));
    } else {
        // The questions come back with the next key; why it was refused, and what may be done
        // instead, is said now.
        lines.truncate(height.saturating_sub(told.len()).max(QUESTION_ROWS_MIN));
        lines.extend(told);
    }
    frame.render_widget(Paragraph::new(lines), inside);
}

/// Rows of the questions that stay beside a refusal, however long it is.
const QUESTION_ROWS_MIN: usize = 2;

/// Rows kept for what may be done: a blank one, the heading, what Enter does and a line of keys.
const MAY_DO_ROWS: usize = 4;

/// From here on there is room for what may be done beside a stack of questions; on less the hint bar
/// alone says what Enter does.
const ROOMY_ROWS: usize = 14;

/// How fully the stack of questions is told, the fullest first: where rows are short the room does
/// without what it can see elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Telling {
    /// Everything.
    Whole,
    /// The main motion's words are seen once, in the amendment that marks its change in them.
    MainOnce,
    /// Amendments below the one decided next only as the text would read.
    ResultOnly,
    /// Questions below the one decided next by their names alone.
    Names,
}

/// The stack of questions, the main motion first, each under the one it is applied to, as fully as
/// fits into `height`.
pub(super) fn pending(
    model: &Model,
    meeting: &Meeting,
    room: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let whole = stack(model, meeting, room, Telling::Whole);
    if whole.len() <= height {
        return whole;
    }
    let shorter = [Telling::MainOnce, Telling::ResultOnly].into_iter();
    let mut shorter = shorter.map(|telling| stack(model, meeting, room, telling));
    shorter
        .find(|lines| lines.len() <= height)
        .unwrap_or_else(|| stack(model, meeting, room, Telling::Names))
}

fn stack(model: &Model, meeting: &Meeting, room: usize, telling: Telling) -> Vec<Line<'static>> {
    let mut lines = state::above(model, meeting, room);
    let above = lines.len();
    let stated = meeting.pending.iter().map(|q| (q, true));
    let made = meeting.proposed.iter().map(|q| (q, false));
    for (depth, (question, is_stated)) in stated.chain(made).enumerate() {
        let place = (depth, is_stated, telling);
        lines.extend(question_lines(model, meeting, question, place, room));
    }
    if lines.len() == above && meeting.recess.is_none() {
        lines.extend(state::nothing_pending(model, meeting, room));
    }
    lines
}

fn question_lines(
    model: &Model,
    meeting: &Meeting,
    question: &Question,
    (depth, is_stated, telling): (usize, bool, Telling),
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let indent = " ".repeat(depth.min(3));
    let numbered = motion_numbered(words, question.kind, question.id);
    // The one decided next.
    let is_next = match &meeting.proposed {
        Some(proposed) => proposed.id == question.id,
        None => meeting.question().is_some_and(|top| top.id == question.id),
    };
    // Where rows are short, who seconded a question further down is left out first.
    let seconder = question.seconder.filter(|_| is_next || telling < Telling::ResultOnly);
    let who = match seconder {
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
    if telling == Telling::Names && !is_next {
        return lines;
    }
    let room = room.saturating_sub(indent.len()).max(8);
    let target = question.target.and_then(|id| meeting.find(id));
    let marked = target.map(|t| question.marked(t)).unwrap_or_default();
    let told_above = telling >= Telling::MainOnce && is_marked_up(meeting, question);
    let body = if marked.is_empty() && (question.text.is_empty() || told_above) {
        vec![]
    } else if marked.is_empty() {
        let style = if depth == 0 { model.theme.strong() } else { model.theme.text() };
        wrap(&question.text, room).into_iter().map(|l| Line::styled(l, style)).collect()
    } else {
        let marked = match is_next || telling < Telling::ResultOnly {
            true => marked_lines(model, &marked, room),
            false => vec![],
        };
        // The text that follows is spelled out, so that nobody has to work it out of the marks.
        let text = words.with("floor-would-read", [("text", question.text.clone())]);
        let result = wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.quiet()));
        marked.into_iter().chain(result).collect()
    };
    let mut body: Vec<Line<'static>> = body;
    if question.kind == MotionKind::Appeal
        && let Some(ruling) = ruling_appealed(words, meeting, question.id)
    {
        let text = wrap(&words.with("floor-appealed", [("ruling", ruling)]), room);
        body.extend(text.into_iter().map(|l| Line::styled(l, model.theme.strong())));
    }
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

/// Whether an amendment to this question is pending or moved, and spells its words out.
fn is_marked_up(meeting: &Meeting, question: &Question) -> bool {
    let above = meeting.pending.iter().chain(&meeting.proposed);
    let mut amendments = above.filter(|q| q.target == Some(question.id));
    amendments.any(|q| !q.marked(question).is_empty())
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
    // What lies on the table has no time of its own: it comes back by a motion.
    let tabled = meeting.shelf.iter().any(|s| s.why == Shelf::Table);
    if tabled && shown.refusal.code == RefusalCode::TooEarly {
        let key = keymap::key_of(Place::Floor, Action::Motions).map(cap).unwrap_or_default();
        lines.extend(flowed(model, &[(key, words.t("refusal-from-table"))], room));
    }
    // On a narrow panel the first few: all of it has to fit.
    let most = if room < 40 { 2 } else { 4 };
    let instead: Vec<String> = shown
        .refusal
        .instead
        .iter()
        .take(most)
        .map(|kind| match keymap::key_at_meeting(action_of(*kind)) {
            Some(binding) => format!("{} {}", cap(binding), act_name(words, *kind)),
            // A motion without a key of its own is in the list.
            None if matches!(kind, ActKind::Move(_)) => {
                let key = keymap::key_of(Place::Floor, Action::Motions).map(cap);
                format!("{} {}", key.unwrap_or_default(), act_name(words, *kind))
            }
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

/// Keys with their texts, as many to a line as fit; a text longer than a line is broken.
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
        if cells > room + 2 {
            let mut broken = wrap(&format!("{key} {text}"), room).into_iter();
            let first = broken.next().unwrap_or_default();
            let rest = first.strip_prefix(key.as_str()).unwrap_or_default().to_owned();
            let key = Span::styled(key.clone(), model.theme.key());
            lines.push(Line::from(vec![key, Span::raw(rest)]));
            lines.extend(broken.map(Line::from));
            continue;
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
