//! Lines, questions with their answers, tasks, what parties agreed, the people of a body.

use super::section::{Section, beneath, entry, none};
use crate::meeting::{Assignment, Meeting, Noted, Seat};
use crate::tui::form::{slate_counts, slate_said};
use crate::tui::model::Model;
use crate::tui::sheet;
use ratatui::text::Line;

/// Whoever it was: a member by name, anybody else as they were called.
pub(super) fn name(meeting: &Meeting, seat: Option<Seat>, who: &str) -> String {
    seat.map_or_else(|| who.to_owned(), |seat| meeting.roster.name(seat))
}

fn or_none(
    model: &Model,
    entries: Vec<Vec<Line<'static>>>,
    key: &str,
    room: usize,
) -> Vec<Vec<Line<'static>>> {
    if entries.is_empty() { vec![none(model, key, room)] } else { entries }
}

/// What was written down, with its kind and whoever said it.
pub(super) fn lines(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let open = sheet::lines(meeting).filter(|(_, line)| line.is_open()).count();
    let read = meeting.sheets.read_back;
    let count = words.with("sheet-lines-n", [("n", open)]);
    let note = match (open, read) {
        (0, _) => String::new(),
        (_, true) => format!("{count} · {}", words.t("sheet-read")),
        (_, false) => format!("{count} · {}", words.t("sheet-unread")),
    };
    let rows = sheet::lines(meeting).map(|(n, line)| noted(model, meeting, (n, line), room));
    Section {
        head: words.t("sheet-head-lines"),
        note,
        warns: open > 0 && !read,
        from_top: sheet::reads_down(meeting),
        entries: or_none(model, rows.collect(), "sheet-none-lines", room),
    }
}

fn noted(
    model: &Model,
    meeting: &Meeting,
    (n, line): (usize, &Noted),
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let mut tail: Vec<String> = vec![];
    if let Some(sorted) = &line.sorted {
        tail.push(words.t(&format!("sheet-lane-{}", sorted.lane.id())));
    }
    tail.push(name(meeting, line.seat, &line.who));
    if !line.to.is_empty() {
        tail.push(words.with("sheet-about", [("who", line.to.clone())]));
    }
    if let Some(into) = line.into {
        tail.push(words.with("sheet-line-into", [("n", into.to_string())]));
    }
    if let Some(reason) = &line.struck {
        tail.push(words.with("sheet-struck", [("reason", reason.clone())]));
    }
    tail.retain(|said| !said.is_empty());
    let text = match kind(model, meeting, line) {
        Some(kind) => format!("[{kind}] {}", line.text),
        None => line.text.clone(),
    };
    let style = if line.is_open() { model.theme.text() } else { model.theme.quiet() };
    let tail = (&*tail.join(" · "), model.theme.quiet());
    entry(model, (&n.to_string(), &text, style), tail, room)
}

/// The kind of a line, where its step knows several.
fn kind(model: &Model, meeting: &Meeting, line: &Noted) -> Option<String> {
    let step = meeting.charter()?.format.steps.get(line.step)?;
    let kinds = step.lines.as_ref().map(|sheet| sheet.kinds.as_slice())?;
    let kind = kinds.iter().filter(|_| kinds.len() > 1).find(|kind| kind.id == line.kind)?;
    Some(model.words.pick(&kind.name).to_owned())
}

/// Questions, each with its answers beneath it.
pub(super) fn pairs(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let pair = |(n, asked): (usize, &crate::meeting::Asked)| {
        let mut tail = vec![name(meeting, asked.seat, &asked.who)];
        if !asked.to.is_empty() {
            tail.push(words.with("sheet-to", [("who", asked.to.clone())]));
        }
        tail.retain(|said| !said.is_empty());
        let tail = (&*tail.join(" · "), model.theme.quiet());
        let text = (&*n.to_string(), &*asked.text, model.theme.strong());
        let mut rows = entry(model, text, tail, room);
        if asked.answers.is_empty() {
            let waits = format!("{} {}", model.theme.pointer(), words.t("sheet-waits"));
            rows.extend(beneath(&waits, model.theme.warn(), room));
        }
        for answer in &asked.answers {
            let who = name(meeting, answer.seat, &answer.who);
            let who = if who.is_empty() { who } else { format!("  {who}") };
            let said = format!("{} {}{who}", model.theme.pointer(), answer.text);
            rows.extend(beneath(&said, model.theme.text(), room));
        }
        rows
    };
    let all = sheet::questions(meeting).count();
    let waits = sheet::questions(meeting).filter(|(_, asked)| asked.answers.is_empty()).count();
    let args = [("n", all), ("waits", waits)];
    let note = if all > 0 { words.with("sheet-questions-n", args) } else { String::new() };
    let rows = sheet::questions(meeting).map(pair).collect();
    Section {
        head: words.t("sheet-head-pairs"),
        note,
        warns: waits > 0,
        from_top: false,
        entries: or_none(model, rows, "sheet-none-questions", room),
    }
}

/// Tasks with who, by when, and who looks; those of the last meeting are marked.
pub(super) fn tasks(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let rows = sheet::tasks(meeting).into_iter().map(|(n, task)| one_task(model, n, task, room));
    Section {
        head: model.words.t("sheet-head-tasks"),
        note: String::new(),
        warns: false,
        from_top: sheet::reads_down(meeting),
        entries: or_none(model, rows.collect(), "sheet-none-tasks", room),
    }
}

fn one_task(model: &Model, n: usize, task: &Assignment, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let overdue = task.is_overdue(model.now.date_naive());
    let style = if task.is_done() { model.theme.quiet() } else { model.theme.strong() };
    let sign = if task.is_done() { format!("{} ", model.theme.signs()[0]) } else { String::new() };
    let from = match &task.from {
        Some(_) => format!("[{}] ", words.t("sheet-task-from")),
        None => String::new(),
    };
    let text = format!("{sign}{from}{}", task.text);
    let args = [
        ("who", task.who.clone()),
        ("due", task.due.format("%m-%d").to_string()),
        ("inspector", task.inspector.clone()),
    ];
    let key = if overdue { "sheet-task-overdue" } else { "sheet-task-due" };
    let tail_style = if overdue { model.theme.warn() } else { model.theme.quiet() };
    let tail = words.with(key, args);
    let mut rows = entry(model, (&n.to_string(), &text, style), (&tail, tail_style), room);
    if let Some(report) = task.reports.last() {
        let done = if report.done { "yes" } else { "no" };
        let args = [("done", done.to_owned()), ("text", report.text.clone())];
        let said = words.with("sheet-task-said", args);
        let style = if report.done { model.theme.quiet() } else { model.theme.text() };
        rows.extend(beneath(&format!("{} {said}", model.theme.pointer()), style, room));
    }
    rows
}

/// What the parties agreed on the item under way, or that they did not.
pub(super) fn accord(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let item = sheet::item(meeting);
    let mut entries = vec![];
    for accord in meeting.sheets.accords.iter().filter(|accord| accord.item == item) {
        let names = accord.parties.iter().map(|seat| meeting.roster.name(*seat));
        let names = names.collect::<Vec<_>>().join(words.pick2("、", ", "));
        let (said, style) = match accord.reached {
            true => (words.with("sheet-agreed", [("names", names)]), model.theme.good()),
            false => (words.t("sheet-not-agreed"), model.theme.warn()),
        };
        let mut rows = beneath(&said, style, room);
        rows.extend(beneath(&accord.text, model.theme.strong(), room));
        entries.push(rows);
    }
    Section {
        head: words.t("sheet-head-accord"),
        note: String::new(),
        warns: false,
        from_top: false,
        entries: or_none(model, entries, "sheet-none-accord", room),
    }
}

/// The people of the body to be formed, category by category.
pub(super) fn slate(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let slate = meeting.sheets.slate(sheet::item(meeting)).or(meeting.sheets.slate(None));
    let mut entries = vec![];
    if let Some(slate) = slate {
        let args = [("name", slate.name.clone()), ("n", slate.people.len().to_string())];
        let mut rows = beneath(&words.with("sheet-slate-is", args), model.theme.strong(), room);
        let counts = slate_counts(model, meeting, &slate.people);
        rows.extend(beneath(&counts, model.theme.good(), room));
        entries.push(rows);
        for group in slate_said(model, meeting, &slate.people) {
            entries.push(beneath(&group, model.theme.text(), room));
        }
    }
    Section {
        head: words.t("sheet-head-slate"),
        note: String::new(),
        warns: false,
        from_top: sheet::reads_down(meeting),
        entries: or_none(model, entries, "sheet-none-slate", room),
    }
}
