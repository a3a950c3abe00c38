//! `yishi catalog`

use super::args::{Catalog, CatalogCommand};
use super::{FINE, Setting, UNSOUND, print, print_json};
use crate::catalog::{Catalogue, Entry, Source};
use serde_json::json;
use std::path::PathBuf;

pub(super) fn run(setting: &Setting, args: &Catalog) -> anyhow::Result<u8> {
    let (catalogue, problems) = Catalogue::load(setting.folders()?.config.as_deref());
    match &args.command {
        CatalogCommand::List { json } => {
            for (kind, id, zh, en, source, sha256) in rows(&catalogue) {
                if *json {
                    print_json(&json!({
                        "kind": kind, "id": id, "name_zh": zh, "name_en": en, "source": source,
                        "sha256": sha256,
                    }))?;
                } else {
                    let name = setting.words.pick2(&zh, &en).to_owned();
                    let kind = crate::tui::cells(&setting.words.t(&format!("catalog-{kind}")), 10);
                    print(&format!("{kind}  {id:<29}  {name}  {}  {source}", &sha256[..12]))?;
                }
            }
            for problem in &problems {
                eprintln!("{}", problem.told(&setting.words));
            }
            Ok(if problems.is_empty() { FINE } else { UNSOUND })
        }
        CatalogCommand::Check { files } => check(setting, &catalogue, problems, files),
    }
}

type Row = (&'static str, String, String, String, String, String);

fn rows(catalogue: &Catalogue) -> Vec<Row> {
    fn row<T>(kind: &'static str, e: &Entry<T>, id: &str, zh: &str, en: &str) -> Row {
        let source = match &e.source {
            Source::Builtin => String::new(),
            Source::User(path) => path.display().to_string(),
        };
        (kind, id.to_owned(), zh.to_owned(), en.to_owned(), source, e.sha256.clone())
    }
    let formats = catalogue
        .formats()
        .map(|e| row("format", e, &e.value.id, &e.value.name.zh, &e.value.name.en));
    let rules =
        catalogue.rules().map(|e| row("rules", e, &e.value.id, &e.value.name_zh, &e.value.name_en));
    let laws =
        catalogue.laws().map(|e| row("law", e, &e.value.id, &e.value.name_zh, &e.value.name_en));
    let profiles = catalogue
        .profiles()
        .map(|e| row("profile", e, &e.value.id, &e.value.name_zh, &e.value.name_en));
    formats.chain(rules).chain(laws).chain(profiles).collect()
}

fn check(
    setting: &Setting,
    catalogue: &Catalogue,
    own: Vec<crate::catalog::Problem>,
    files: &[PathBuf],
) -> anyhow::Result<u8> {
    let problems = match files {
        [] => own,
        files => files.iter().flat_map(|file| catalogue.check_file(file)).collect(),
    };
    for problem in &problems {
        print(&problem.told(&setting.words))?;
    }
    if problems.is_empty() {
        print(&setting.words.t("catalog-fine"))?;
        return Ok(FINE);
    }
    Ok(UNSOUND)
}
