//! A form: what it is for, its fields, and beneath a field what is wrong with it.

use super::dialog::{open, open_at_foot, paragraph};
use crate::i18n::explain_refusal;
use crate::meeting::SHEET_ACTS;
use crate::tui::documents::{self, Wanted};
use crate::tui::form::{self, Form, FormField, Label, Own, Task, Value};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::{Dialog, Model};
use crate::tui::search::find;
use crate::tui::widget::{Field, cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The most lines that one field of text takes.
const TEXT_LINES: usize = 3;

/// What a form is called.
fn title(model: &Model, form: &Form) -> String {
    let words = &model.words;
    let motion = |kind: crate::law::MotionKind| words.t(&format!("motion-{}", kind.id()));
    let who = form.by.zip(model.meeting.as_ref()).map(|(seat, m)| m.roster.name(seat));
    let name = match &form.task {
        Task::Move(making) if making.consent => {
            words.with("form-consent", [("motion", motion(making.kind))])
        }
        Task::Move(making) => motion(making.kind),
        Task::Terms(_, kind) => words.with("form-terms", [("motion", motion(*kind))]),
        Task::Overrule(_) => words.t("act-overrule"),
        Task::Act(kind) => crate::i18n::act_name(words, *kind),
        Task::File(document) => {
            let profile = model.meeting.as_ref().and_then(documents::profile);
            let kind = profile.and_then(|profile| profile.document(document));
            let kind = kind.map(|kind| documents::name(words, kind)).unwrap_or_default();
            format!("{} · {kind}", words.t("act-file"))
        }
    };
    who.map_or(name.clone(), |who| format!("{name} · {who}"))
}

/// What of a form would be thrown away.
pub(super) fn drop_text(model: &Model, form: &Form) -> String {
    model
        .words
        .with("ask-drop-about", [("title", title(model, form)), ("n", form.filled().to_string())])
}

/// What is said above the fields.
fn note(model: &Model, form: &Form) -> Option<String> {
    match &form.task {
        Task::Move(making) => Some(model.words.t(&format!("motion-{}-what", making.kind.id()))),
        Task::Terms(..) => Some(model.words.t("form-terms-note")),
        Task::Overrule(_) => Some(model.words.t("form-overrule-note")),
        Task::Act(kind) => form::note(model, form, *kind),
        Task::File(_) => asked(model, form),
    }
}

fn own_name(model: &Model, own: &Own) -> String {
    let filed_on = || model.words.t("field-filed-on");
    own.name.as_ref().map_or_else(filed_on, |name| model.words.pick(name).to_owned())
}

/// What the field with the cursor asks for: its whole name, and how it is filled in.
fn asked(model: &Model, form: &Form) -> Option<String> {
    let field = form.fields.get(form.at)?;
    let own = field.own.as_ref()?;
    let words = &model.words;
    let optional = (!field.needed && own.hint.is_none()).then_some("field-optional");
    let how = own.hint.or(optional).map(|key| words.t(key)).unwrap_or_default();
    let name = own_name(model, own);
    Some(words.with("form-file-field", [("name", name), ("how", how)]))
}

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, form: &Form) {
    let screen = frame.area();
    let outer = screen.width.saturating_sub(2).min(84);
    let room = (outer as usize).saturating_sub(4);
    let label_cells = (room / 3).clamp(10, 22);
    let value_cells = room - label_cells;
    let heights: Vec<u16> = form.fields.iter().map(|f| lines_of(f, value_cells) as u16).collect();
    let note = note(model, form).map(|n| wrap(&n, room)).unwrap_or_default();
    let faults = faults(model, form, room);
    let fixed = note.len() + faults.len() + 1;
    let wanted = heights.iter().sum::<u16>() + fixed as u16 + 2;
    let height = wanted.min(screen.height.saturating_sub(2));
    let title = title(model, form);
    let inside = match is_of_sheets(form) {
        true => open_at_foot(frame, model, &title, (outer, height)),
        false => open(frame, model, &title, (outer, height)),
    };
    let mut top: Vec<Line<'_>> =
        note.into_iter().map(|l| Line::styled(l, model.theme.quiet())).collect();
    // Where room is short the fields come first.
    let shown =
        (inside.height as usize).saturating_sub(form.fields.len().min(4) + faults.len() + 1);
    top.truncate(shown);
    let foot_rows = (faults.len() + 1) as u16;
    let body = Rect {
        y: inside.y + top.len() as u16,
        height: inside.height.saturating_sub(top.len() as u16 + foot_rows),
        ..inside
    };
    paragraph(frame, Rect { height: top.len() as u16, ..inside }, top);
    let foot = Rect {
        y: inside.bottom().saturating_sub(foot_rows),
        height: foot_rows.min(inside.height),
        ..inside
    };
    let mut below = faults;
    below.push(keys_line(model, form, room));
    paragraph(frame, foot, below);
    // Scrolled so that the field with the cursor is seen.
    let mut first = 0;
    while first < form.at && heights[first..=form.at].iter().sum::<u16>() > body.height {
        first += 1;
    }
    let mut y = body.y;
    for (at, field) in form.fields.iter().enumerate().skip(first) {
        let height = heights[at].min(body.bottom().saturating_sub(y));
        if height == 0 {
            break;
        }
        let row = Rect { y, height, ..body };
        row_of(frame, model, (field, at == form.at), row, label_cells as u16);
        y += height;
    }
}

/// Whether a form writes on the sheets: what stands there already is read while it is filled in.
fn is_of_sheets(form: &Form) -> bool {
    match form.task {
        Task::Act(kind) => SHEET_ACTS.contains(&kind),
        Task::File(_) => true,
        _ => false,
    }
}

/// Rows of the screen, of `height`, that stay free above such a form; all of them where none is open.
pub(super) fn rows_above(model: &Model, (width, height): (u16, u16)) -> u16 {
    let Some(Dialog::Form(form)) = &model.dialog else { return height };
    if !is_of_sheets(form) {
        return height;
    }
    let room = (width.saturating_sub(2).min(84) as usize).saturating_sub(4);
    let cells = room - (room / 3).clamp(10, 22);
    let fields: usize = form.fields.iter().map(|field| lines_of(field, cells)).sum();
    let note = note(model, form).map_or(0, |note| wrap(&note, room).len());
    let rows = fields + note + faults(model, form, room).len() + 4;
    height.saturating_sub(u16::try_from(rows).unwrap_or(height))
}

fn lines_of(field: &FormField, room: usize) -> usize {
    match &field.value {
        Value::Text(said) => wrap(&said.text(), room.saturating_sub(2)).len().clamp(1, TEXT_LINES),
        _ => 1,
    }
}

/// What is wrong: with a field, or with what was handed in.
fn faults(model: &Model, form: &Form, room: usize) -> Vec<Line<'static>> {
    let told = match (&form.fault, &model.refusal, &model.meeting) {
        (Some(fault), ..) => {
            let field = form.fields.get(fault.at).map(|f| label(model, f)).unwrap_or_default();
            format!("{field}: {}", model.words.t(fault.key))
        }
        (None, Some(shown), Some(meeting)) => {
            let text = explain_refusal(&model.words, meeting, &shown.refusal);
            match shown.way {
                Some(_) => format!("✗ {text} {}", model.words.t("form-may-overrule")),
                None => format!("✗ {text}"),
            }
        }
        _ => return vec![],
    };
    let lines = wrap(&told, room).into_iter().take(3);
    lines.map(|l| Line::styled(l, model.theme.bad())).collect()
}

fn keys_line(model: &Model, form: &Form, room: usize) -> Line<'static> {
    let many = form.fields.len() > 1;
    let value = form.fields.get(form.at).map(|f| &f.value);
    let turns = matches!(value, Some(Value::Choice { .. } | Value::Record(..)));
    let mut spans = vec![];
    let actions = [
        (Action::Confirm, true),
        (Action::Right, turns),
        (Action::NextField, many),
        (Action::Cancel, true),
    ];
    let mut used = 0;
    for (action, _) in actions.into_iter().filter(|(_, shown)| *shown) {
        let Some(binding) = keymap::key_of(Place::Form, action) else { continue };
        let key = if action == Action::Right { "←→".to_owned() } else { cap(binding) };
        let text = match action {
            Action::Right => model.words.t("form-turn"),
            other => model.words.t(&format!("key-{}", other.id())),
        };
        used += width(&key) + width(&text) + 3;
        if used > room {
            break;
        }
        spans.push(Span::styled(key, model.theme.key()));
        spans.push(Span::styled(format!(" {text}  "), model.theme.quiet()));
    }
    Line::from(spans)
}

fn label(model: &Model, field: &FormField) -> String {
    if let Some(own) = &field.own {
        let sign = if field.needed { "*" } else { " " };
        return format!("{sign}{}", own_name(model, own));
    }
    let named = model.meeting.as_ref().and_then(|m| form::named(model, m, field.id));
    named.unwrap_or_else(|| model.words.t(&format!("field-{}", field.id)))
}

fn row_of(
    frame: &mut Frame<'_>,
    model: &Model,
    (field, focused): (&FormField, bool),
    row: Rect,
    label_cells: u16,
) {
    let sign = if focused { "›" } else { " " };
    let text = format!("{sign} {}", label(model, field));
    let style = if focused { model.theme.heading() } else { model.theme.quiet() };
    let left = Rect { width: label_cells.min(row.width), ..row };
    let cells = label_cells.saturating_sub(1) as usize;
    paragraph(frame, left, vec![Line::styled(pad(&text, cells), style)]);
    let right =
        Rect { x: row.x + label_cells, width: row.width.saturating_sub(label_cells), ..row };
    let room = right.width as usize;
    match &field.value {
        Value::Text(said) | Value::Number(said) | Value::Time(said) | Value::Span(said) => {
            typed(frame, model, said, right, (focused, empty_key(field)));
        }
        Value::Record(said, wanted) => {
            let cells = if said.is_empty() && !focused { right.width } else { 14.min(right.width) };
            let left = Rect { width: cells, ..right };
            typed(frame, model, said, left, (focused, empty_key(field)));
            let rest = Rect { x: right.x + cells, width: right.width - cells, ..right };
            paragraph(frame, rest, vec![record(model, wanted, &said.text(), rest.width as usize)]);
        }
        Value::Seat(said) | Value::Name(said) => {
            let any = matches!(field.value, Value::Name(_));
            let wanted = if any { 24 } else { 10 };
            let cells = if said.is_empty() { right.width } else { wanted.min(right.width) };
            typed(frame, model, said, Rect { width: cells, ..right }, (focused, empty_key(field)));
            let rest = Rect { x: right.x + cells, width: right.width - cells, ..right };
            paragraph(
                frame,
                rest,
                vec![match any {
                    true => called(model, &said.text(), rest.width as usize),
                    false => meant(model, &said.text(), rest.width as usize),
                }],
            );
        }
        Value::Day(said) | Value::Date(said) => {
            let wanted = (width(&said.text()) as u16 + 1).max(12);
            let most = right.width.saturating_sub(DAY_CELLS).max(12).min(right.width);
            let cells = if said.is_empty() { right.width } else { wanted.min(most) };
            typed(frame, model, said, Rect { width: cells, ..right }, (focused, empty_key(field)));
            let used = (cells + 1).min(right.width);
            let rest = Rect { x: right.x + used, width: right.width - used, ..right };
            paragraph(frame, rest, vec![day(model, field, rest.width as usize)]);
        }
        Value::Choice { options, at } => {
            let chosen = options.get(*at).map(|o| option(model, o)).unwrap_or_default();
            let style = if focused { model.theme.chosen() } else { model.theme.strong() };
            let text = cut(&chosen, room.saturating_sub(6));
            let numbered = field.own.is_some() && *at > 0;
            let text = if numbered { format!("{at} {text}") } else { text };
            let line = if options.len() > 1 { format!("◂ {text} ▸") } else { text };
            paragraph(frame, right, vec![Line::styled(line, style)]);
        }
    }
}

/// Cells kept beside a day for what it was taken for.
const DAY_CELLS: u16 = 14;

/// What stands in an empty field.
fn empty_key(field: &FormField) -> &'static str {
    let derived = field.own.as_ref().and_then(|own| own.hint);
    let derived = derived.filter(|hint| hint.starts_with("field-derived"));
    derived.unwrap_or(if field.needed { "field-missing" } else { "field-optional" })
}

/// A field that is typed into; an empty one that may stay empty says so.
fn typed(
    frame: &mut Frame<'_>,
    model: &Model,
    said: &Field,
    area: Rect,
    (focused, key): (bool, &str),
) {
    if said.is_empty() && !focused {
        let text = cut(&model.words.t(key), area.width as usize);
        return paragraph(frame, area, vec![Line::styled(text, model.theme.quiet())]);
    }
    said.draw(frame, area, model.theme.strong(), focused);
}

/// Whoever is meant by what was typed.
fn meant(model: &Model, said: &str, room: usize) -> Line<'static> {
    if said.trim().is_empty() {
        return Line::default();
    }
    let found = model.meeting.as_ref().map(|m| find(m.roster.members(), said));
    match found.and_then(|f| f.first().map(|m| format!("→ {} {}", m.seat, m.name))) {
        Some(text) => Line::styled(cut(&text, room), model.theme.good()),
        None => Line::styled(cut(&model.words.t("search-none"), room), model.theme.warn()),
    }
}

/// The name that will be written, where that is not what was typed.
fn called(model: &Model, said: &str, room: usize) -> Line<'static> {
    let said = said.trim();
    match model.meeting.as_ref().map(|m| form::called(m, said)) {
        Some(Some(name)) if name != said => {
            Line::styled(cut(&format!("→ {name}"), room), model.theme.good())
        }
        Some(None) => Line::styled(cut(&model.words.t("form-no-seat"), room), model.theme.warn()),
        _ => Line::default(),
    }
}

/// The record that is meant; where nothing was typed, how many there are.
fn record(model: &Model, wanted: &Wanted, said: &str, room: usize) -> Line<'static> {
    let words = &model.words;
    if said.trim().is_empty() {
        let n = wanted.rows(model).count();
        let text = words.with("field-records", [("n", n)]);
        return Line::styled(cut(&text, room), model.theme.quiet());
    }
    let found = wanted.found(model, said);
    let (text, style) = match found.filter(|row| !wanted.new || row.id == said.trim()) {
        Some(row) => {
            // The title tells what is meant where the whole number has no room.
            let id = if row.id == said.trim() { String::new() } else { format!(" · {}", row.id) };
            (format!("→ {} · {}{id}", row.title, row.state), model.theme.good())
        }
        None if wanted.new => (words.t("field-record-begins"), model.theme.good()),
        None => (unfit(model, said), model.theme.warn()),
    };
    Line::styled(cut(&text, room), style)
}

/// Why nothing fits: a record that was meant stands where such a document is not filed.
fn unfit(model: &Model, said: &str) -> String {
    let words = &model.words;
    let row = Wanted::any().found(model, said);
    row.map_or_else(
        || words.t("search-none"),
        |row| {
            let state = format!("{} {}", row.state, documents::state_name(model, &row.state));
            words.with("field-record-unfit", [("title", row.title.clone()), ("state", state)])
        },
    )
}

/// The day that is meant, and how far away it is.
fn day(model: &Model, field: &FormField, room: usize) -> Line<'static> {
    let (said, day, dated) = match &field.value {
        Value::Date(said) => (said.text(), form::read_date(&said.text(), model.now), true),
        Value::Day(said) => (said.text(), form::read_day(&said.text(), model.now), false),
        _ => return Line::default(),
    };
    if said.trim().is_empty() {
        return Line::default();
    }
    let Some(day) = day else {
        return Line::styled(cut(&model.words.t("form-day-unread"), room), model.theme.warn());
    };
    let days = (day - model.now.date_naive()).num_days();
    let args = [("day", day.format("%Y-%m-%d").to_string()), ("n", days.abs().to_string())];
    let past = days < 0 && !dated;
    let key = match (past, days < 0) {
        (true, _) => "form-day-past",
        (false, true) => "field-day-before",
        (false, false) => "form-day-is",
    };
    let style = if past { model.theme.warn() } else { model.theme.good() };
    Line::styled(cut(&model.words.with(key, args), room), style)
}

fn option(model: &Model, label: &Label) -> String {
    match label {
        Label::Key(key) => model.words.t(key),
        Label::Said(text) => text.clone(),
        Label::Named(name) => model.words.pick(name).to_owned(),
    }
}
