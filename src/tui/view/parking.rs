//! The parking lot, and what may become of a matter in it.

use super::dialog::choosing_noted;
use crate::meeting::{Meeting, Parked, ParkedFate};
use crate::tui::model::Model;
use ratatui::Frame;

pub(super) fn lot(frame: &mut Frame<'_>, model: &Model, at: usize) {
    let Some(meeting) = &model.meeting else { return };
    let rows = meeting.parked.iter().map(|matter| row(model, meeting, matter)).collect();
    let words = &model.words;
    choosing_noted(frame, model, (&words.t("lot-title"), &words.t("lot-note")), rows, at);
}

/// What became of it, the matter, who raised it.
fn row(model: &Model, meeting: &Meeting, matter: &Parked) -> String {
    let sign = model.theme.signs()[if matter.became.is_some() { 0 } else { 2 }];
    let fate = matter.became.map(|fate| {
        let fate = model.words.t(&format!("lot-became-{}", fate.id()));
        model.words.with("lot-became", [("fate", fate)])
    });
    let who = matter
        .seat
        .map(|seat| model.words.with("lot-raised-by", [("who", meeting.roster.name(seat))]));
    let tail = [who, fate].into_iter().flatten().collect::<String>();
    format!("{sign} {}{tail}", matter.text)
}

pub(super) fn fate(frame: &mut Frame<'_>, model: &Model, n: usize, at: usize) {
    let words = &model.words;
    let matter = model.meeting.as_ref().and_then(|m| m.parked.get(n - 1));
    let text = matter.map(|m| m.text.clone()).unwrap_or_default();
    let rows = ParkedFate::ALL.map(|fate| words.t(&format!("lot-becomes-{}", fate.id())));
    choosing_noted(frame, model, (&words.t("lot-fate"), &text), rows.to_vec(), at);
}
