//! `yishi minutes`

use super::args::Minutes as Args;
use super::{FINE, Setting, print, print_json};
use crate::export::{Style, gap_text, markdown, restricted};
use crate::meeting::Meeting;
use crate::minutes::Minutes;
use crate::runtime::Desk;
use anyhow::anyhow;
use serde_json::json;

pub(super) fn run(setting: &Setting, args: &Args) -> anyhow::Result<u8> {
    let desk = desk(setting)?;
    if args.list {
        for id in &desk.meeting_ids()? {
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
    let minutes = Minutes::of(&found(setting, &desk, args.meeting.as_deref())?);
    let style = args.style.as_deref().and_then(Style::from_id).unwrap_or(Style::Jilu);
    let text = match args.restricted {
        true => restricted(&minutes, style, &setting.words),
        false => markdown(&minutes, style, &setting.words),
    };
    print(&text)?;
    for gap in minutes.gaps() {
        eprintln!("! {}", gap_text(&gap, &setting.words));
    }
    Ok(FINE)
}

/// Only looking: a store is not made by a question about it.
fn desk(setting: &Setting) -> anyhow::Result<Desk> {
    if !setting.folders()?.journal().exists() {
        return Err(anyhow!(setting.words.t("minutes-none")));
    }
    setting.desk()
}

/// The meeting with this id; the latest one without.
pub(super) fn meeting_named(setting: &Setting, id: Option<&str>) -> anyhow::Result<Meeting> {
    found(setting, &desk(setting)?, id)
}

fn found(setting: &Setting, desk: &Desk, id: Option<&str>) -> anyhow::Result<Meeting> {
    let ids = desk.meeting_ids()?;
    let latest = || ids.first().cloned().ok_or_else(|| anyhow!(setting.words.t("minutes-none")));
    let id = id.map_or_else(latest, |id| Ok(id.to_owned()))?;
    if !ids.contains(&id) {
        let id = crate::meeting::clean(&id);
        return Err(anyhow!(setting.words.with("minutes-unknown", [("id", id)])));
    }
    Ok(desk.meeting(&id)?)
}
