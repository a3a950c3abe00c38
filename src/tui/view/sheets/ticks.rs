//! What happened on the sheets, each in one line of the ticker.

use super::entries::name;
use crate::i18n::Words;
use crate::meeting::{Meeting, SheetEvent};

/// What happened, in words.
pub(in crate::tui::view) fn text(words: &Words, meeting: &Meeting, event: &SheetEvent) -> String {
    use SheetEvent as E;
    let who = |seat, who: &str| match name(meeting, seat, who) {
        name if name.is_empty() => "none".to_owned(),
        name => name,
    };
    let sheets = &meeting.sheets;
    match event {
        E::Noted { line } => {
            // Numbers are given in the order of writing.
            let at = sheets.noted.iter().rposition(|noted| {
                (noted.step, noted.item, noted.seat) == (line.step, line.item, line.seat)
                    && noted.text == line.text
            });
            let n = at.map(|at| format!("{} ", at + 1)).unwrap_or_default();
            let who = who(line.seat, &line.who);
            words.with("tick-sheet-noted", [("who", who), ("n", n), ("text", line.text.clone())])
        }
        E::Corrected { n, text } => {
            words.with("tick-sheet-corrected", [("n", n.to_string()), ("text", text.clone())])
        }
        E::Merged { n, into } => {
            words.with("tick-sheet-merged", [("n", n.to_string()), ("into", into.to_string())])
        }
        E::Sorted { n, sorted } => {
            let lane = words.t(&format!("lane-{}", sorted.lane.id()));
            words.with("tick-sheet-sorted", [("n", n.to_string()), ("lane", lane)])
        }
        E::Struck { n, reason } => {
            words.with("tick-sheet-struck", [("n", n.to_string()), ("text", reason.clone())])
        }
        E::ReadBack => words.t("tick-sheet-read_back"),
        E::Asked { asked } => {
            let who = who(asked.seat, &asked.who);
            words.with("tick-sheet-asked", [("who", who), ("text", asked.text.clone())])
        }
        E::Answered { answer, .. } => {
            let who = who(answer.seat, &answer.who);
            words.with("tick-sheet-answered", [("who", who), ("text", answer.text.clone())])
        }
        E::Rated { rated } => {
            let steps = meeting.charter().map(|c| c.format.steps.as_slice()).unwrap_or_default();
            let sheet = steps.get(rated.step).and_then(|step| step.rates.as_ref());
            let side = sheet.and_then(|sheet| sheet.sides.iter().find(|s| s.id == rated.side));
            let side = side.map_or(rated.side.as_str(), |side| words.pick(&side.name));
            let args = [("side", side.to_owned()), ("n", rated.raters.to_string())];
            words.with("tick-sheet-rated", args)
        }
        E::Assigned { task } => {
            let due = task.due.format("%m-%d").to_string();
            let args = [("text", task.text.clone()), ("who", task.who.clone()), ("due", due)];
            words.with("tick-sheet-assigned", args)
        }
        E::Reported { n, report } => {
            let task = n.checked_sub(1).and_then(|at| sheets.tasks.get(at));
            let what = task.map(|task| task.text.clone()).unwrap_or_default();
            words.with("tick-sheet-reported", [("what", what), ("text", report.text.clone())])
        }
        E::Concluded { accord } => {
            let reached = if accord.reached { "yes" } else { "no" };
            words.with("tick-sheet-concluded", [("reached", reached)])
        }
        E::Filed { paper } => {
            let entry = &paper.filing.entry;
            let profile = meeting.charter().and_then(|charter| charter.profile.as_ref());
            let kind = profile.and_then(|profile| profile.document(&entry.document));
            let name = kind
                .map_or(entry.document.as_str(), |kind| words.pick2(&kind.name_zh, &kind.name_en));
            let args = [("document", name.to_owned()), ("record", entry.record.clone())];
            words.with("tick-sheet-filed", args)
        }
        E::TakenBack { n, reason } => {
            words.with("tick-sheet-taken_back", [("n", n.to_string()), ("text", reason.clone())])
        }
        E::ListedRuled { ruling } => {
            let admit = if ruling.admit { "yes" } else { "no" };
            let args = [("admit", admit.to_owned()), ("text", ruling.reason.clone())];
            words.with("tick-sheet-listed", args)
        }
        E::Slated { slate } => {
            let args = [("text", slate.name.clone()), ("n", slate.people.len().to_string())];
            words.with("tick-sheet-slated", args)
        }
    }
}
