//! `yishi pipeline export`

use super::args::{Export, Form};
use super::{FINE, Setting, looked_at, print, print_json};
use crate::export::BYTE_ORDER_MARK;
use crate::runtime::{pipeline_json, pipeline_tables};
use anyhow::Context;
use std::path::Path;

pub(super) fn run(setting: &Setting, args: &Export) -> anyhow::Result<u8> {
    let (db, catalogue) = looked_at(setting)?;
    match args.format {
        Form::Json => {
            let value = pipeline_json(&db, &catalogue, args.restricted)?;
            match &args.out {
                None => print_json(&value)?,
                Some(folder) => {
                    let text = serde_json::to_string_pretty(&value)?;
                    write(folder, "pipeline.json", &format!("{text}\n"))?;
                }
            }
        }
        Form::Csv => {
            let tables = pipeline_tables(&db, &catalogue, &setting.words, args.restricted)?;
            let wanted = |name: &str| args.only.as_deref().is_none_or(|only| only == name);
            for table in tables.iter().filter(|table| wanted(&table.name)) {
                match &args.out {
                    Some(folder) => {
                        let text = format!("{BYTE_ORDER_MARK}{}", table.csv());
                        write(folder, &format!("{}.csv", table.name), &text)?;
                    }
                    None if args.only.is_some() => print(table.csv().trim_end())?,
                    // Several tables in one stream are for eyes: each under its name.
                    None => print(&format!("# {}\n{}", table.name, table.csv().replace('\r', "")))?,
                }
            }
        }
    }
    Ok(FINE)
}

fn write(folder: &Path, name: &str, text: &str) -> anyhow::Result<()> {
    let path = folder.join(name);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, text))
        .with_context(|| path.display().to_string())?;
    print(&path.display().to_string())
}
