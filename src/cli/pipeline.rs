//! `yishi pipeline`

use super::args::{Pipeline, PipelineCommand};
use super::{FINE, Setting, print, print_json};
use crate::catalog::Catalogue;
use crate::runtime::{DeskError, link_lines, need_lines, state_text, story_lines};
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
            if !args.json {
                return show_story(setting, &catalogue, &db, need);
            }
            let row = find(setting, &db, need)?;
            for link in db.chain(&row.need.id).map_err(DeskError::from)? {
                print_json(&as_json(&link))?;
            }
        }
    }
    Ok(FINE)
}

/// The chain of a record with what is missing of it; of a need its plans behind it.
fn show_story(
    setting: &Setting,
    catalogue: &Catalogue,
    db: &PipelineDb,
    id: &str,
) -> anyhow::Result<u8> {
    let words = &setting.words;
    let unknown = || {
        let id = crate::meeting::clean(id);
        anyhow!(words.with("refusal-record_unknown", [("record", id)]))
    };
    let story = db.story(id).map_err(DeskError::from)?.ok_or_else(unknown)?;
    let record = &story.trail.record;
    let state = state_text(words, catalogue, &record.state);
    print(&format!("{}  {}  {}", record.id, cells(&state, 20), record.title))?;
    for link in db.chain(id).map_err(DeskError::from)? {
        if matches!(link, ChainLink::Raised { .. }) {
            show_link(setting, catalogue, &link)?;
        }
    }
    if let Some(profile) = catalogue.profile(&record.profile) {
        for line in story_lines(words, &profile.value, &story) {
            print(&format!("  {line}"))?;
        }
    }
    for (plan, _) in db.plans(id).map_err(DeskError::from)? {
        let state = state_text(words, catalogue, &plan.state);
        let args = [("id", plan.id), ("title", plan.title), ("state", state)];
        print(&words.with("chain-plan", args))?;
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

fn show_link(setting: &Setting, catalogue: &Catalogue, link: &ChainLink) -> anyhow::Result<()> {
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
