//! What is being entered at the wall, in the rows beneath it, so that the wall stays in sight with the
//! cell that is offered.

use super::foot::place;
use super::grid::Look;
use crate::i18n::explain_refusal;
use crate::meeting::Meeting;
use crate::tui::board::WallMap;
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::{Carrying, Dialog, Model, Posting};
use crate::tui::search::find;
use crate::tui::view::dialog::{open, paragraph};
use crate::tui::view::question::flowed;
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn is_open(model: &Model) -> bool {
    super::entering(model)
}

/// The cursor, and the cell that is offered to what is being entered.
pub(super) fn look(model: &Model, meeting: &Meeting, map: &WallMap) -> Look {
    let offered = match &model.dialog {
        Some(Dialog::Post(posting)) => posting.cell(meeting),
        Some(Dialog::Carry(carrying)) => Some(carrying.cell),
        _ => None,
    };
    let offered = offered.and_then(|cell| map.place(cell));
    Look { at: Some((model.at.row, model.at.col)), offered, page: 0 }
}

/// Cells of the names before the two fields.
fn label_cells(model: &Model) -> usize {
    let labels = ["post-title", "post-name"].map(|key| width(&model.words.t(key)));
    labels.into_iter().max().unwrap_or(0) + 3
}

/// The rows of the entry; the fields themselves are drawn over them.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    map: &WallMap,
    room: usize,
) -> Vec<Line<'static>> {
    let mut lines = match &model.dialog {
        Some(Dialog::Post(posting)) => posting_lines(model, meeting, posting, room),
        Some(Dialog::Carry(carrying)) => carrying_lines(model, meeting, map, *carrying, room),
        _ => vec![],
    };
    let fault = match &model.dialog {
        Some(Dialog::Post(posting)) => posting.fault.map(|key| model.words.t(key)),
        _ => None,
    };
    let refused = model.refusal.as_ref();
    let refused = refused.map(|shown| explain_refusal(&model.words, meeting, &shown.refusal));
    if let Some(text) = fault.or(refused) {
        let told = wrap(&format!("✗ {text}"), room).into_iter();
        lines.extend(told.map(|l| Line::styled(l, model.theme.bad())));
    }
    lines
}

fn posting_lines(
    model: &Model,
    meeting: &Meeting,
    posting: &Posting,
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let label = |key: &str, focused: bool| {
        let sign = if focused { "›" } else { " " };
        let style = if focused { model.theme.heading() } else { model.theme.quiet() };
        Line::styled(pad(&format!("{sign} {}", words.t(key)), label_cells(model)), style)
    };
    let cell = posting.cell(meeting).map(|cell| place(meeting, cell));
    let cell = cell.unwrap_or_else(|| words.t("post-no-cell"));
    let mut told = vec![words.with("post-cell", [("cell", cell)])];
    told.extend(posting.from.map(|n| words.with("post-from", [("n", n.to_string())])));
    told.extend(posting.late.then(|| words.t("post-late")));
    vec![
        label("post-title", !posting.on_name),
        label("post-name", posting.on_name),
        Line::styled(cut(&format!("  {}", told.join(" · ")), room), model.theme.good()),
    ]
}

fn carrying_lines(
    model: &Model,
    meeting: &Meeting,
    map: &WallMap,
    carrying: Carrying,
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let title = |n| meeting.space.topic(n).map(|t| t.title.clone()).unwrap_or_default();
    let spot = map.place(carrying.cell).map(|(row, col)| map.spot(row, col)).unwrap_or_default();
    let args = |n: u32| [("n", n.to_string()), ("title", title(n))];
    let cell = place(meeting, carrying.cell);
    let other = spot.topic.filter(|n| spot.held && *n != carrying.topic);
    let what = words.with("carry-topic", args(carrying.topic));
    let (told, style) = match other {
        Some(n) => (words.with("carry-swap", args(n)), model.theme.warn()),
        None => (words.with("carry-to", [("cell", cell)]), model.theme.good()),
    };
    let announced = if carrying.announced { "carry-announced" } else { "carry-not-announced" };
    let key = |action| keymap::key_of(Place::Carrying, action).map(cap).unwrap_or_default();
    let keys = [
        (key(Action::Confirm), words.t("key-a-confirm")),
        ("←↑↓→".to_owned(), words.t("carry-choose")),
        (key(Action::Announced), words.t(announced)),
        (key(Action::Cancel), words.t("key-a-cancel")),
    ];
    let mut lines: Vec<Line<'static>> = vec![Line::styled(cut(&what, room), model.theme.strong())];
    lines.extend(wrap(&told, room).into_iter().map(|l| Line::styled(l, style)));
    lines.extend(flowed(model, &keys, room));
    lines
}

/// Title and name with the terminal's cursor in them, and whoever is meant.
pub(super) fn fields(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let Some(Dialog::Post(posting)) = &model.dialog else { return };
    let label = label_cells(model) as u16;
    if area.height < 2 || area.width <= label + 8 {
        return;
    }
    let right = Rect { x: area.x + label, width: area.width - label, height: 1, ..area };
    posting.title.draw(frame, right, model.theme.strong(), !posting.on_name);
    let below = Rect { y: right.y + 1, ..right };
    let cells = NAME_CELLS.min(below.width);
    let name = Rect { width: cells, ..below };
    posting.name.draw(frame, name, model.theme.strong(), posting.on_name);
    let rest = Rect { x: name.right(), width: below.width - cells, ..below };
    paragraph(frame, rest, vec![meant(model, meeting, posting, rest.width as usize)]);
}

/// Cells for what is typed of a name.
const NAME_CELLS: u16 = 14;

/// Whoever is meant, and who else it might be.
fn meant(model: &Model, meeting: &Meeting, posting: &Posting, room: usize) -> Line<'static> {
    let said = posting.name.text();
    if said.trim().is_empty() {
        let key = if posting.on_name { "search-hint-short" } else { "post-hint" };
        return Line::styled(cut(&model.words.t(key), room), model.theme.quiet());
    }
    let found = find(meeting.roster.members(), &said);
    let Some(first) = found.first() else {
        return Line::styled(cut(&model.words.t("search-none"), room), model.theme.warn());
    };
    let others = found.iter().skip(1).take(3).map(|m| format!("{} {}", m.seat, m.name));
    let others = others.collect::<Vec<_>>().join("  ");
    let text = format!("→ {} {}  ", first.seat, first.name);
    let left = room.saturating_sub(width(&text));
    Line::from(vec![
        Span::styled(cut(&text, room), model.theme.good()),
        Span::styled(cut(&others, left), model.theme.quiet()),
    ])
}

/// Where there is no wall on the screen, the entry stands over it.
pub(in crate::tui::view) fn popup(frame: &mut Frame<'_>, model: &Model) {
    let Some(meeting) = &model.meeting else { return };
    if crate::tui::board::Board::of(meeting) == Some(crate::tui::board::Board::Wall) {
        return;
    }
    let map = WallMap::of(&meeting.space);
    let inside = open(frame, model, &crate::i18n::act_name(&model.words, act(model)), (76, 9));
    let lines = lines(model, meeting, &map, inside.width as usize);
    paragraph(frame, inside, lines);
    fields(frame, model, meeting, inside);
}

fn act(model: &Model) -> crate::meeting::ActKind {
    match model.dialog {
        Some(Dialog::Carry(_)) => crate::meeting::ActKind::RelocateTopic,
        _ => crate::meeting::ActKind::PostTopic,
    }
}
