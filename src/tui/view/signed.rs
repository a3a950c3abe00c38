//! What is signed besides votes: the documents of the meeting, what stands on its sheets, and an Open
//! Space.

use crate::meeting::{Dossier, Meeting, Resolution, SheetResult};
use crate::pipeline::{Entry, Move};
use crate::tui::documents;
use crate::tui::model::Model;
use crate::tui::widget::wrap;
use ratatui::text::{Line, Span};

/// The documents that wait for no vote, each with where it leads. One that was taken back is none.
pub(super) fn filed(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let papers = meeting.dossier().into_iter().filter(|paper| !paper.by_vote);
    let one = |paper: Dossier| {
        let mut lines = document(model, meeting, &paper.entry, room);
        let moved =
            paper.moves.iter().flat_map(|made| moved(model, &paper.entry.record, made, room));
        lines.extend(moved);
        lines
    };
    papers.flat_map(one).collect()
}

/// The documents that a decision files.
pub(super) fn with_vote(
    model: &Model,
    meeting: &Meeting,
    resolution: &Resolution,
    room: usize,
) -> Vec<Line<'static>> {
    resolution.documents.iter().flat_map(|entry| document(model, meeting, entry, room)).collect()
}

/// What a document is, and the record that it is filed on.
fn document(model: &Model, meeting: &Meeting, entry: &Entry, room: usize) -> Vec<Line<'static>> {
    let kind = documents::profile(meeting).and_then(|profile| profile.document(&entry.document));
    let kind = kind.map_or(entry.document.as_str(), |kind| documents::name(&model.words, kind));
    let kind = model.words.with("sign-document", [("kind", kind.to_owned())]);
    let title = entry.begins.as_ref().map(|begun| begun.title.clone());
    let title = title.or_else(|| documents::title(model, &entry.record)).unwrap_or_default();
    let on = format!("{} {title}", entry.record);
    let mut lines = vec![Line::from(Span::styled(kind, model.theme.strong()))];
    let on = wrap(on.trim(), room.saturating_sub(2)).into_iter();
    lines.extend(on.take(2).map(|line| Line::from(format!("  {line}"))));
    lines
}

/// What moves a record, and that it waits for the last signature.
pub(super) fn moved(model: &Model, record: &str, made: &Move, room: usize) -> Vec<Line<'static>> {
    let name = |id: &str| documents::state_name(model, id);
    let args = [("need", record.to_owned()), ("from", name(&made.from)), ("to", name(&made.to))];
    let key = if model.delivered { "sign-moved" } else { "sign-moves" };
    let style = if model.delivered { model.theme.good() } else { model.theme.warn() };
    let text = wrap(&model.words.with(key, args), room.saturating_sub(2));
    text.into_iter().map(|l| Line::styled(format!("  {l}"), style)).collect()
}

/// What stands on the sheets, and the wall of an Open Space: that it is signed as well.
pub(super) fn others(model: &Model, resolutions: &[Resolution], room: usize) -> Vec<Line<'static>> {
    // Where only documents were filed the sheets say nothing.
    let written = |resolution: &Resolution| {
        resolution.sheets.as_ref().is_some_and(|sheets| *sheets != SheetResult::default())
    };
    let sheets = resolutions.iter().any(written);
    let space = resolutions.iter().any(|resolution| resolution.open_space.is_some());
    let said = [("sign-space", space), ("sign-sheets", sheets)].into_iter().filter(|(_, is)| *is);
    let lines = said.flat_map(|(key, _)| wrap(&model.words.t(key), room));
    lines.map(|line| Line::styled(line, model.theme.strong())).collect()
}
