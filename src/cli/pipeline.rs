//! `yishi pipeline`

use super::args::{Pipeline, PipelineCommand};
use super::{FINE, Setting, print, print_json};
use crate::catalog::Catalogue;
use crate::runtime::DeskError;
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
                show_rest(setting, &row)?;
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

fn state(setting: &Setting, catalogue: &Catalogue, id: &str) -> String {
    let state = catalogue.profiles().find_map(|p| p.value.state(id).cloned());
    match state {
        Some(s) => format!("{id} {}", setting.words.pick2(&s.name_zh, &s.name_en)),
        None => id.to_owned(),
    }
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
    let state = state(setting, catalogue, &row.state);
    print(&format!("{}  {}  {}", row.need.id, cells(&state, 20), row.need.title))
}

fn show_rest(setting: &Setting, row: &NeedRow) -> anyhow::Result<()> {
    let fields = [
        ("need-proposer", &row.need.proposer),
        ("need-channel", &row.need.channel),
        ("need-category", &row.need.category),
        ("need-detail", &row.need.detail),
        ("need-registered", &row.need.registered_at),
    ];
    for (key, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        print(&format!("  {} {value}", cells(&setting.words.t(key), 12)))?;
    }
    Ok(())
}

fn show_link(
    setting: &Setting,
    catalogue: &Catalogue,
    json: bool,
    link: &ChainLink,
) -> anyhow::Result<()> {
    let words = &setting.words;
    match link {
        ChainLink::Registered { at, state: id, carried_over } => {
            if json {
                return print_json(&json!({
                    "link": "registered", "at": at, "state": id, "carried_over": carried_over
                }));
            }
            let state = state(setting, catalogue, id);
            let why = carried_over.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
            let text = words.with("chain-registered", [("state", state)]);
            print(&format!("  {at}  {text}{why}"))
        }
        ChainLink::Moved { transition, at, resolution, outcome, wording, signers, .. } => {
            if json {
                return print_json(&json!({
                    "link": "moved", "at": at, "transition": transition, "resolution": resolution,
                    "outcome": outcome, "wording": wording, "signers": signers
                }));
            }
            let to = state(setting, catalogue, &transition.to);
            let args =
                [("rule", transition.rule.clone()), ("to", to), ("resolution", resolution.clone())];
            print(&format!("  {at}  {}", words.with("chain-moved", args)))?;
            print(&format!("      {wording}"))?;
            let signers: Vec<String> = signers
                .iter()
                .map(|(office, name)| format!("{} {name}", words.t(&format!("office-{office}"))))
                .collect();
            let names = signers.join(words.pick2("、", ", "));
            print(&format!("      {}", words.with("chain-signed", [("names", names)])))
        }
    }
}
