//! `yishi pipeline export`

use super::args::{Export, Form};
use super::{FINE, Setting, looked_at, print, print_json};
use crate::export::{BYTE_ORDER_MARK, Table};
use crate::runtime::{pipeline_json, pipeline_tables};
use anyhow::{Context, bail};
use std::path::Path;

pub(super) fn run(setting: &Setting, args: &Export) -> anyhow::Result<u8> {
    let (db, catalogue) = looked_at(setting)?;
    match args.format {
        Form::Json => {
            let value = pipeline_json(&db, &catalogue, args.restricted)?;
            let Some(folder) = &args.out else {
                print_json(&value)?;
                return Ok(FINE);
            };
            let text = serde_json::to_string_pretty(&value)?;
            let file = ("pipeline.json".to_owned(), format!("{text}\n"));
            write(setting, folder, &[file], args.force)?;
        }
        Form::Csv => {
            let mut tables = pipeline_tables(&db, &catalogue, &setting.words, args.restricted)?;
            tables.retain(|table| args.only.as_deref().is_none_or(|only| only == table.name));
            match &args.out {
                Some(folder) => {
                    let file = |table: &Table| {
                        (format!("{}.csv", table.name), format!("{BYTE_ORDER_MARK}{}", table.csv()))
                    };
                    let files: Vec<_> = tables.iter().map(file).collect();
                    write(setting, folder, &files, args.force)?;
                }
                None => tables.iter().try_for_each(|table| show(table, args.only.is_some()))?,
            }
        }
    }
    Ok(FINE)
}

fn show(table: &Table, alone: bool) -> anyhow::Result<()> {
    if alone {
        return print(table.csv().trim_end());
    }
    // Several tables in one stream are for eyes: each under its name.
    print(&format!("# {}\n{}", table.name, table.csv().replace('\r', "")))
}

/// Writes files into a folder. What is there is kept, all of it, unless somebody says otherwise: it may have
/// been worked in.
fn write(
    setting: &Setting,
    folder: &Path,
    files: &[(String, String)],
    force: bool,
) -> anyhow::Result<()> {
    let there = files.iter().map(|(name, _)| folder.join(name)).find(|path| path.exists());
    if let Some(path) = there.filter(|_| !force) {
        let path = crate::meeting::clean(&path.display().to_string());
        bail!(setting.words.with("export-there", [("path", path)]));
    }
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::write(&path, text).with_context(|| path.display().to_string())?;
        print(&path.display().to_string())?;
    }
    Ok(())
}
