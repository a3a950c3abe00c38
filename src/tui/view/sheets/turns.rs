//! Who has not had a turn in a round, and which applicants have presented, with the time they took.

use super::section::{Section, beneath, none};
use crate::meeting::Meeting;
use crate::tui::form::shown_span;
use crate::tui::model::Model;
use crate::tui::sheet;
use ratatui::text::Line;

/// The time that everybody has, where the meeting adopted one.
fn each(model: &Model, meeting: &Meeting) -> String {
    let secs = meeting.step_time().each_secs;
    let said = secs.map(|secs| model.words.with("sheet-each", [("time", shown_span(secs))]));
    said.unwrap_or_default()
}

/// Who has not spoken yet.
pub(super) fn round(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let left = meeting.turns_left();
    let names: Vec<String> = left.iter().map(|seat| meeting.roster.name(*seat)).collect();
    let (said, style) = match names.is_empty() {
        true => (words.t("sheet-turns-done"), model.theme.good()),
        false => {
            let names = names.join(words.pick2("、", ", "));
            let args = [("n", left.len().to_string()), ("names", names)];
            (words.with("sheet-turns-left", args), model.theme.text())
        }
    };
    let rows: Vec<Line<'static>> = beneath(&said, style, room);
    Section {
        head: words.t("sheet-head-rounds"),
        note: each(model, meeting),
        warns: false,
        from_top: false,
        entries: vec![rows],
    }
}

/// The applicants of the item, in their order.
pub(super) fn presentations(model: &Model, meeting: &Meeting, room: usize) -> Section {
    let words = &model.words;
    let applicants = meeting.agenda.item().map(|item| item.applicants.clone()).unwrap_or_default();
    let now = meeting.timer.as_ref().and_then(|timer| timer.applicant.as_deref());
    let signs = model.theme.signs();
    let row = |who: &String| {
        let had = sheet::presented(meeting, who);
        let (sign, said, style) = match had {
            _ if now == Some(who.as_str()) => {
                let said = words.with("sheet-presents", [("who", who.clone())]);
                (signs[1], said, model.theme.strong())
            }
            Some(had) => {
                let used = u32::try_from(had.used_ms / 1000).unwrap_or(0);
                let args = [
                    ("who", who.clone()),
                    ("used", shown_span(used)),
                    ("span", shown_span(had.secs)),
                ];
                let over = had.used_ms > i64::from(had.secs) * 1000;
                let style = if over { model.theme.warn() } else { model.theme.text() };
                (signs[0], words.with("sheet-presented", args), style)
            }
            None => {
                let said = words.with("sheet-to-present", [("who", who.clone())]);
                (signs[2], said, model.theme.text())
            }
        };
        beneath(&format!("{sign} {said}"), style, room)
    };
    let entries: Vec<_> = match applicants.is_empty() {
        true => vec![none(model, "sheet-none-applicants", room)],
        false => applicants.iter().map(row).collect(),
    };
    Section {
        head: words.t("sheet-head-presentations"),
        note: each(model, meeting),
        warns: false,
        from_top: false,
        entries,
    }
}
