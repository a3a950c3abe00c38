//! What lies aside, why, and until when.

use crate::meeting::{Shelf, Shelved, Until};
use crate::tui::form::shown_time;
use crate::tui::model::Model;

/// Why a question lies aside and when it comes up again.
pub(in crate::tui) fn text(model: &Model, entry: &Shelved) -> String {
    let words = &model.words;
    let why = words.t(&format!("shelf-{}", entry.why.id()));
    let until = match &entry.why {
        Shelf::Postponed { until, .. } => Some(until),
        Shelf::Committee { report, .. } => report.as_ref(),
        _ => None,
    };
    match until {
        Some(until) => format!("{why} ({})", until_text(model, until)),
        None => why,
    }
}

fn until_text(model: &Model, until: &Until) -> String {
    let words = &model.words;
    match until {
        Until::NextMeeting => words.t("form-until-next_meeting"),
        Until::At(when) => shown_time(when, model.now),
        Until::Meeting(n) => words.with("aside-meeting", [("n", n.to_string())]),
        Until::Item(n) => words.with("aside-item", [("n", n.to_string())]),
    }
}
