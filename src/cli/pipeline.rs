//! `yishi pipeline`

use super::args::{Pipeline, PipelineCommand};
use super::{FINE, Setting, print, print_json};
use crate::catalog::Catalogue;
use crate::runtime::{DeskError, link_lines, need_lines, state_text};
use crate::store::{ChainLink, NeedRow, PipelineDb};
use crate::tui::cells;
use anyhow::anyhow;
use serde_json::json;

pub(super) fn run(setting: &Setting, args: &Pipeline) -> anyhow::Result<u8> {
    // Only looking: the store is not made by a question about it.
    let folders = setting.folders()?;
    let db = PipelineDb::open_readonly(&folders.pipeline()).map_err(DeskError::from)?;
    let (catalogue, _) = Catalogue::load(folders.config.as_deref());
    match &args.command {
        PipelineCommand::List => {
            for row in db.needs().map_err(DeskError::from)? {
                show_line(setting, &catalogue, args.json, &row)?;
            }
        }
        PipelineCommand::Show { need } => {
            let row = find(setting, &db, need)?;
            show_line(setting, &catalogue, args.json, &row)?;
            if !args.json {
                for line in need_lines(&setting.words, &row) {
                    print(&format!("  {line}"))?;
                }
            }
        }
        PipelineCommand::Chain { need } => {
            let row = find(setting, &db, need)?;
            if !args.json {
                show_line(setting, &catalogue, false, &row)?;
            }
            for link in db.chain(&row.need.id).map_err(DeskError::from)? {
                show_link(setting, &catalogue, args.json, &link)?;
            }
        }
    }
    Ok(FINE)
}

fn find(setting: &Setting, db: &PipelineDb, id: &str) -> anyhow::Result<NeedRow> {
    let unknown = || {
        let id = crate::meeting::clean(id);
        anyhow!(setting.words.with("refusal-unknown_need", [("need", id)]))
    };
    db.need(id).map_err(DeskError::from)?.ok_or_else(unknown)
}

fn show_line(
    setting: &Setting,
    catalogue: &Catalogue,
    json: bool,
    row: &NeedRow,
) -> anyhow::Result<()> {
    if json {
        return print_json(&json!({ "need": row.need, "state": row.state }));
    }
    let state = state_text(&setting.words, catalogue, &row.state);
    print(&format!("{}  {}  {}", row.need.id, cells(&state, 20), row.need.title))
}

fn show_link(
    setting: &Setting,
    catalogue: &Catalogue,
    json: bool,
    link: &ChainLink,
) -> anyhow::Result<()> {
    if json {
        return print_json(&as_json(link));
    }
    for line in link_lines(&setting.words, catalogue, link) {
        print(&format!("  {line}"))?;
    }
    Ok(())
}

fn as_json(link: &ChainLink) -> serde_json::Value {
    match link {
        ChainLink::Registered { at, state, carried_over } => json!({
            "link": "registered", "at": at, "state": state, "carried_over": carried_over
        }),
        ChainLink::Raised { at, resolution, title, theme, topics, signers } => json!({
            "link": "raised", "at": at, "resolution": resolution, "title": title, "theme": theme,
            "topics": topics, "signers": signers
        }),
        ChainLink::Moved { transition, at, resolution, outcome, wording, signers, .. } => json!({
            "link": "moved", "at": at, "transition": transition, "resolution": resolution,
            "outcome": outcome, "wording": wording, "signers": signers
        }),
    }
}
