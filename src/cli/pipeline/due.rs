//! `yishi pipeline due`

use super::rows::{Row, print_rows};
use super::{FINE, Setting, USAGE, looked_at, print, print_json};
use crate::i18n::Words;
use crate::import::typed_day;
use crate::runtime::{Late, late, now};
use serde_json::json;

pub(super) fn run(setting: &Setting, json: bool, on: Option<&str>) -> anyhow::Result<u8> {
    let words = &setting.words;
    let Some(day) = on.map_or_else(|| Some(now().date_naive()), typed_day) else {
        let found = crate::meeting::clean(on.unwrap_or_default());
        eprintln!("yishi: {}", words.with("due-bad-day", [("found", found)]));
        return Ok(USAGE);
    };
    let (db, catalogue) = looked_at(setting)?;
    let all = late(&db, &catalogue, words, day)?;
    if json {
        for late in &all {
            let what = &late.overdue;
            print_json(&json!({
                "record": what.record, "title": what.title, "due": what.due, "name": late.name,
                "day": what.day, "days_late": what.late, "proposer": late.proposer,
            }))?;
        }
        return Ok(FINE);
    }
    let rows: Vec<Row> = all.iter().map(|late| row(words, late)).collect();
    print_rows(&rows)?;
    if all.is_empty() {
        print(&words.with("due-none", [("day", day.to_string())]))?;
    }
    Ok(FINE)
}

fn row(words: &Words, late: &Late) -> Row {
    let what = &late.overdue;
    let since = [("day", what.day.to_string()), ("days", what.late.to_string())];
    let waits = match late.proposer.is_empty() {
        true => String::new(),
        false => words.with("due-proposer", [("name", late.proposer.clone())]),
    };
    // A body goes by its name.
    let title = if what.title == what.record { String::new() } else { what.title.clone() };
    let since = words.with("due-since", since);
    Row { columns: vec![what.record.clone(), since, late.name.clone()], title, rest: waits }
}
