//! `yishi minutes`

use super::args::Minutes as Args;
use super::{FINE, Setting, print, print_json};
use crate::export::{Style, gap_text, markdown};
use crate::minutes::Minutes;
use anyhow::anyhow;
use serde_json::json;

pub(super) fn run(setting: &Setting, args: &Args) -> anyhow::Result<u8> {
    // Only looking: a store is not made by a question about it.
    if !setting.folders()?.journal().exists() {
        return Err(anyhow!(setting.words.t("minutes-none")));
    }
    let desk = setting.desk()?;
    let ids = desk.meeting_ids()?;
    if args.list {
        for id in &ids {
            let meeting = match desk.meeting(id) {
                Ok(meeting) => meeting,
                Err(error) => {
                    eprintln!("✗ {id}: {}", crate::runtime::error_text(&error, &setting.words));
                    continue;
                }
            };
            let title = meeting.convening.as_ref().map(|c| c.title.clone()).unwrap_or_default();
            if args.json {
                print_json(&json!({ "id": id, "title": title, "phase": meeting.phase }))?;
            } else {
                print(&format!("{id}  {title}"))?;
            }
        }
        return Ok(FINE);
    }
    let latest = || ids.first().cloned().ok_or_else(|| anyhow!(setting.words.t("minutes-none")));
    let id = args.meeting.clone().map_or_else(latest, Ok)?;
    if !ids.contains(&id) {
        let id = crate::meeting::clean(&id);
        return Err(anyhow!(setting.words.with("minutes-unknown", [("id", id)])));
    }
    let minutes = Minutes::of(&desk.meeting(&id)?);
    let style = args.style.as_deref().and_then(Style::from_id).unwrap_or(Style::Jilu);
    print(&markdown(&minutes, style, &setting.words))?;
    for gap in minutes.gaps() {
        eprintln!("! {}", gap_text(&gap, &setting.words));
    }
    Ok(FINE)
}
