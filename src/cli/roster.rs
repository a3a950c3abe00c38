//! `yishi roster`

use super::args::{Roster, RosterCommand};
use super::{FINE, Setting, UNSOUND, print, print_json};
use crate::catalog::Catalogue;
use crate::import::read_roster;
use anyhow::anyhow;
use serde_json::json;

pub(super) fn run(setting: &Setting, args: &Roster) -> anyhow::Result<u8> {
    let RosterCommand::Check { file, format, json } = &args.command;
    let words = &setting.words;
    let (catalogue, _) = Catalogue::load(setting.folders()?.config.as_deref());
    let categories = match format {
        None => vec![],
        Some(id) => {
            let unknown =
                || anyhow!(words.with("refusal-unknown_format", [("format", id.clone())]));
            catalogue.format(id).ok_or_else(unknown)?.value.categories.clone()
        }
    };
    let draft = match read_roster(file, &categories) {
        Ok(draft) => draft,
        Err(error) => {
            let text = format!("{}: {}", file.display(), error.text(words));
            if *json {
                print_json(&json!({ "importable": false, "error": text }))?;
            } else {
                print(&text)?;
            }
            return Ok(UNSOUND);
        }
    };
    if *json {
        let problems: Vec<_> = draft.problems.iter().map(|p| p.text(words)).collect();
        print_json(&json!({
            "importable": draft.is_importable(), "members": draft.members, "rows": draft.rows,
            "encoding": draft.encoding.name(), "ignored_columns": draft.ignored_columns,
            "problems": problems,
        }))?;
    } else {
        for line in draft.report(words) {
            print(&line)?;
        }
        for member in &draft.members {
            print(&format!("{:>5}  {}  {}", member.seat, member.name, member.category))?;
        }
        let key = if draft.is_importable() { "roster-fine" } else { "roster-broken" };
        print(&words.t(key))?;
    }
    Ok(if draft.is_importable() { FINE } else { UNSOUND })
}
