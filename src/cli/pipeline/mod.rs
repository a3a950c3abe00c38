//! `yishi pipeline`

mod args;
mod carry;
mod due;
mod export;
mod import;
mod named;
mod rows;
mod schema;
mod shown;

pub(super) use args::Pipeline;

use super::{FAILED, FINE, Setting, UNSOUND, USAGE, print, print_json};
use crate::catalog::Catalogue;
use crate::pipeline::Profile;
use crate::runtime::DeskError;
use crate::store::PipelineDb;
use anyhow::{anyhow, bail};
use args::PipelineCommand;

pub(super) fn run(setting: &Setting, args: &Pipeline) -> anyhow::Result<u8> {
    match &args.command {
        PipelineCommand::List { kind } => shown::list(setting, args.json, kind),
        PipelineCommand::Show { record, restricted } => {
            shown::show(setting, args.json, record, *restricted)
        }
        PipelineCommand::Chain { record, restricted } => {
            shown::chain(setting, args.json, record, *restricted)
        }
        PipelineCommand::Due { on } => due::run(setting, args.json, on.as_deref()),
        PipelineCommand::Import(import) => import::run(setting, args.json, import),
        PipelineCommand::Export(export) => export::run(setting, export),
        PipelineCommand::Carry(carry) => carry::run(setting, args.json, carry),
        PipelineCommand::Schema => schema::run(setting, args.json),
    }
}

/// The pipeline that a question is about, and the catalogue. A folder that is not there has none: with a
/// mistyped path the answer would be that nothing is late.
fn looked_at(setting: &Setting) -> anyhow::Result<(PipelineDb, Catalogue)> {
    let store = setting.folders()?.store;
    if !store.is_dir() {
        let path = crate::meeting::clean(&store.display().to_string());
        bail!(setting.words.with("pipeline-no-store", [("path", path)]));
    }
    opened(setting)
}

/// The pipeline, there already or to be begun, and the catalogue: looking makes no store.
fn opened(setting: &Setting) -> anyhow::Result<(PipelineDb, Catalogue)> {
    let folders = setting.folders()?;
    let db = PipelineDb::open_readonly(&folders.pipeline()).map_err(DeskError::from)?;
    let (catalogue, _) = Catalogue::load(folders.config.as_deref());
    Ok((db, catalogue))
}

/// The profile of this name; without one the usual one.
fn profile(
    setting: &Setting,
    catalogue: &Catalogue,
    named: Option<&str>,
) -> anyhow::Result<Profile> {
    let found = match named {
        Some(id) => catalogue.profile(id),
        None => catalogue.usual_profile(),
    };
    let unknown = || {
        let names: Vec<&str> = catalogue.profiles().map(|p| p.value.id.as_str()).collect();
        let id = crate::meeting::clean(named.unwrap_or_default());
        anyhow!(
            setting.words.with("pipeline-no-profile", [("id", id), ("names", names.join(", "))])
        )
    };
    Ok(found.ok_or_else(unknown)?.value.clone())
}
