//! What was filed in this meeting: number, kind, record, amounts and where it leads. Nothing that is
//! private is here, so that it may stand on the room's view.

use super::section::{Section, entry, none};
use crate::meeting::{Meeting, Submitted};
use crate::tui::documents::{amounts, kinds_found, name, profile, waits};
use crate::tui::model::Model;
use crate::tui::widget::pad;
use ratatui::text::Line;

/// The documents of the meeting.
pub(super) fn section(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let all = meeting.sheets.submitted.iter().zip(1..);
    let entries: Vec<_> = all.map(|(paper, n)| one(model, meeting, (n, paper), room)).collect();
    let standing = meeting.sheets.submitted.iter().filter(|paper| paper.stands()).count();
    let note = match standing {
        0 => String::new(),
        n => words.with("sheet-documents-n", [("n", n)]),
    };
    let empty = || vec![none(model, "sheet-none-documents", room)];
    Section {
        head: words.t("sheet-head-documents"),
        note,
        warns: false,
        from_top: false,
        entries: if entries.is_empty() { empty() } else { entries },
    }
}

fn one(
    model: &Model,
    meeting: &Meeting,
    (n, paper): (usize, &Submitted),
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let filed = &paper.filing.entry;
    let kind = profile(meeting).and_then(|profile| profile.document(&filed.document));
    let named = kind.map_or(filed.document.as_str(), |kind| name(words, kind));
    let mut tail: Vec<String> = vec![];
    for (field, amount) in kind.iter().flat_map(|kind| amounts(kind, &filed.fields)) {
        let name = words.pick2(&field.name_zh, &field.name_en).to_owned();
        let args = [("name", name), ("amount", amount.to_owned())];
        tail.push(words.with("sheet-document-amount", args));
    }
    let moved = paper.filing.moves.last().filter(|_| paper.stands());
    if let Some(last) = moved {
        let state = profile(meeting).and_then(|profile| profile.state(&last.to));
        let state = state.map(|s| words.pick2(&s.name_zh, &s.name_en)).unwrap_or_default();
        let key =
            if paper.filing.by_vote { "sheet-document-votes" } else { "sheet-document-moves" };
        tail.push(words.with(key, [("state", format!("{} {state}", last.to).trim().to_owned())]));
    }
    if let Some(reason) = &paper.taken_back {
        tail.push(words.with("sheet-document-back", [("reason", reason.clone())]));
    }
    let title = filed.begins.as_ref().map(|begun| format!(" {}", begun.title)).unwrap_or_default();
    let text = format!("{named} · {}{title}", filed.record);
    let style = if paper.stands() { model.theme.text() } else { model.theme.struck() };
    let tail = (&*tail.join(" · "), model.theme.quiet());
    entry(model, (&n.to_string(), &text, style), tail, room)
}

/// The kinds to choose from, each with the number of records that it may be filed on now.
pub(in crate::tui::view) fn kinds(model: &Model, query: &str) -> Vec<String> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let row = |kind: &crate::pipeline::DocumentKind| {
        let there = match (kind.begins, waits(model, meeting, kind)) {
            (true, _) => model.words.t("document-begins"),
            (false, n) => model.words.with("document-waits", [("n", n)]),
        };
        format!("{} {there}", pad(name(&model.words, kind), 32))
    };
    kinds_found(model, query).into_iter().map(row).collect()
}
