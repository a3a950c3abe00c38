//! `yishi pipeline due`

use super::{FINE, Setting, looked_at, print, print_json};
use crate::runtime::{late, now};
use crate::tui::cells;
use chrono::NaiveDate;
use serde_json::json;

pub(super) fn run(setting: &Setting, json: bool, on: Option<NaiveDate>) -> anyhow::Result<u8> {
    let (db, catalogue) = looked_at(setting)?;
    let words = &setting.words;
    let day = on.unwrap_or_else(|| now().date_naive());
    let all = late(&db, &catalogue, words, day)?;
    for late in &all {
        let what = &late.overdue;
        if json {
            print_json(&json!({
                "record": what.record, "title": what.title, "due": what.due, "name": late.name,
                "day": what.day, "days_late": what.late, "proposer": late.proposer,
            }))?;
            continue;
        }
        let args = [("day", what.day.to_string()), ("days", what.late.to_string())];
        let since = words.with("due-since", args);
        let waits = match late.proposer.is_empty() {
            true => String::new(),
            false => words.with("due-proposer", [("name", late.proposer.clone())]),
        };
        let line = format!(
            "{}  {}  {}  {}  {waits}",
            cells(&what.record, 12),
            cells(&since, 34),
            cells(&late.name, 24),
            what.title
        );
        print(line.trim_end())?;
    }
    if all.is_empty() && !json {
        print(&words.with("due-none", [("day", day.to_string())]))?;
    }
    Ok(FINE)
}
