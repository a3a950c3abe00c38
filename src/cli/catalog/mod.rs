//! `yishi catalog`

mod list;
mod show;

use super::args::{Catalog, CatalogCommand};
use super::{FINE, Setting, UNSOUND, print};
use crate::catalog::{Catalogue, Source, format_schema, nearest};
use anyhow::{Context, bail};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn run(setting: &Setting, args: &Catalog) -> anyhow::Result<u8> {
    let (catalogue, problems) = Catalogue::load(setting.folders()?.config.as_deref());
    match &args.command {
        CatalogCommand::List { json } => {
            list::print_rows(setting, &list::rows(&catalogue), *json)?;
            for problem in &problems {
                eprintln!("{}", problem.told(&setting.words));
            }
            Ok(if problems.is_empty() { FINE } else { UNSOUND })
        }
        CatalogCommand::Check { files } => check(setting, &catalogue, problems, files),
        CatalogCommand::New { from, id, out } => {
            copy(setting, &catalogue, from, id.as_deref(), out.as_deref())
        }
        CatalogCommand::Show { id } => {
            let lines = show::lines(setting, &catalogue, id);
            if lines.is_empty() {
                bail!(setting.words.with("catalog-nothing", [("id", id.clone())]));
            }
            lines.iter().try_for_each(|line| print(line))?;
            Ok(FINE)
        }
        CatalogCommand::Schema => {
            print(&serde_json::to_string_pretty(&format_schema())?)?;
            Ok(FINE)
        }
    }
}

/// A copy of a kind of meeting under a new name. Nothing that is there is written over.
fn copy(
    setting: &Setting,
    catalogue: &Catalogue,
    from: &str,
    id: Option<&str>,
    out: Option<&Path>,
) -> anyhow::Result<u8> {
    let words = &setting.words;
    let id = id.map_or_else(|| format!("my-{from}"), str::to_owned);
    if !Catalogue::is_id(&id) {
        bail!(words.with("catalog-bad-id", [("id", id)]));
    }
    let Some(text) = catalogue.copy_of(from, &id) else {
        let known = catalogue.formats().map(|entry| entry.value.id.as_str());
        let meant =
            nearest(from, known).map(|name| words.with("problem-suggestion", [("name", name)]));
        let unknown = words.with("catalog-no-format", [("id", from.to_owned())]);
        bail!("{unknown} {}", meant.unwrap_or_default());
    };
    let own = || setting.folders().ok().and_then(|f| f.config).map(|c| c.join("formats"));
    let Some(folder) = out.map(Path::to_path_buf).or_else(own) else {
        bail!(words.t("catalog-no-folder"));
    };
    let path = folder.join(format!("{id}.toml"));
    let shown = path.display().to_string();
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path);
    let mut file = file.with_context(|| words.with("catalog-there", [("path", shown.clone())]))?;
    std::io::Write::write_all(&mut file, text.as_bytes()).with_context(|| shown.clone())?;
    print(&words.with("catalog-copied", [("path", shown)]))?;
    Ok(FINE)
}

fn check(
    setting: &Setting,
    catalogue: &Catalogue,
    own: Vec<crate::catalog::Problem>,
    files: &[PathBuf],
) -> anyhow::Result<u8> {
    // Lists are counted: those asked about, or the user's own.
    let (mut with, mut asked) = (catalogue.clone(), BTreeSet::new());
    let problems = match files {
        [] => {
            let own_lists = catalogue.lists().filter(|e| e.source != Source::Builtin);
            asked.extend(own_lists.map(|entry| entry.value.id.clone()));
            own
        }
        files => {
            asked.extend(files.iter().filter_map(|file| Some(file.file_stem()?.to_str()?.into())));
            files.iter().flat_map(|file| with.take_file(file)).collect::<Vec<_>>()
        }
    };
    for problem in &problems {
        print(&problem.told(&setting.words))?;
    }
    for entry in with.lists().filter(|entry| asked.contains(&entry.value.id)) {
        for list in &entry.value.lists {
            print(&show::list_count(&setting.words, &entry.value, list))?;
        }
    }
    if problems.is_empty() {
        print(&setting.words.t("catalog-fine"))?;
        return Ok(FINE);
    }
    Ok(UNSOUND)
}
