//! `yishi catalog list`

use crate::catalog::{Catalogue, Entry, Source};
use crate::cli::{Setting, print, print_json};
use crate::i18n::{pad, width};
use crate::meeting::Mode;
use serde_json::json;

/// One thing of the catalogue.
pub(super) struct Row {
    kind: &'static str,
    id: String,
    zh: String,
    en: String,
    /// How it is held, of a kind of meeting.
    mode: Option<Mode>,
    source: String,
    sha256: String,
}

pub(super) fn rows(catalogue: &Catalogue) -> Vec<Row> {
    fn row<T>(kind: &'static str, e: &Entry<T>, id: &str, (zh, en): (&str, &str)) -> Row {
        let source = match &e.source {
            Source::Builtin => String::new(),
            Source::User(path) => path.display().to_string(),
        };
        let [id, zh, en] = [id, zh, en].map(str::to_owned);
        Row { kind, id, zh, en, mode: None, source, sha256: e.sha256.clone() }
    }
    let formats = catalogue.formats().map(|e| {
        let name = (e.value.name.zh.as_str(), e.value.name.en.as_str());
        Row { mode: Some(e.value.mode), ..row("format", e, &e.value.id, name) }
    });
    let rules = catalogue
        .rules()
        .map(|e| row("rules", e, &e.value.id, (&e.value.name_zh, &e.value.name_en)));
    let laws =
        catalogue.laws().map(|e| row("law", e, &e.value.id, (&e.value.name_zh, &e.value.name_en)));
    let profiles = catalogue
        .profiles()
        .map(|e| row("profile", e, &e.value.id, (&e.value.name_zh, &e.value.name_en)));
    let lists = catalogue
        .lists()
        .map(|e| row("lists", e, &e.value.id, (&e.value.name_zh, &e.value.name_en)));
    formats.chain(rules).chain(laws).chain(profiles).chain(lists).collect()
}

/// One line each, as JSON or in columns that are as wide as what stands in them.
pub(super) fn print_rows(setting: &Setting, rows: &[Row], json: bool) -> anyhow::Result<()> {
    let words = &setting.words;
    if json {
        for Row { kind, id, zh, en, mode, source, sha256 } in rows {
            print_json(&json!({
                "kind": kind, "id": id, "name_zh": zh, "name_en": en,
                "mode": mode.map(Mode::id), "source": source, "sha256": sha256,
            }))?;
        }
        return Ok(());
    }
    let told = |row: &Row| {
        let mode = row.mode.map(|mode| words.t(&format!("mode-{}", mode.id())));
        let kind = words.t(&format!("catalog-{}", row.kind));
        let name = words.pick2(&row.zh, &row.en).to_owned();
        [kind, row.id.clone(), name, mode.unwrap_or_default(), row.sha256[..12].to_owned()]
    };
    let table: Vec<[String; 5]> = rows.iter().map(told).collect();
    let widths: Vec<usize> =
        (0..5).map(|at| table.iter().map(|row| width(&row[at])).max().unwrap_or(0)).collect();
    for (cells, row) in table.iter().zip(rows) {
        let cells: Vec<String> =
            cells.iter().zip(&widths).map(|(text, cells)| pad(text, *cells)).collect();
        let line = format!("{}  {}", cells.join("  "), row.source);
        print(line.trim_end())?;
    }
    Ok(())
}
