//! `yishi pipeline schema`

use super::{FINE, Setting, print, print_json};
use crate::i18n::width;
use crate::runtime::DeskError;
use crate::store::{ColumnInfo, PipelineSchema, TableInfo, ViewInfo, pipeline_schema};
use crate::tui::cells;

pub(super) fn run(setting: &Setting, json: bool) -> anyhow::Result<u8> {
    let schema = pipeline_schema().map_err(DeskError::from)?;
    if json {
        print_json(&serde_json::to_value(&schema)?)?;
        return Ok(FINE);
    }
    let PipelineSchema { version, application_id, tables, views } = &schema;
    let id = format!("0x{application_id:08X}");
    let args = [("version", version.to_string()), ("id", id)];
    print(&setting.words.with("schema-head", args))?;
    tables.iter().try_for_each(|info| table(setting, info))?;
    print(&format!("\n{}\n", setting.words.t("schema-views")))?;
    views.iter().try_for_each(view)?;
    print(&format!("\n{}\n", setting.words.t("schema-triggers")))?;
    for table in tables {
        for trigger in &table.triggers {
            let on = trigger.on.join(", ");
            print(&format!("{}  {}  {}", cells(&table.name, 14), cells(&trigger.says, 38), on))?;
        }
    }
    Ok(FINE)
}

fn table(setting: &Setting, info: &TableInfo) -> anyhow::Result<()> {
    let key = format!("schema-table-{}", info.name);
    let told = setting.words.has(&key).then(|| setting.words.t(&key));
    print(&format!("\n{}  {}", info.name, told.unwrap_or_else(|| info.about.clone())))?;
    let longest = info.columns.iter().map(|column| width(&column.name)).max().unwrap_or(0);
    for column in &info.columns {
        let line = format!(
            "  {}  {}  {}",
            cells(&column.name, longest),
            cells(&kind(setting, column), 30),
            about(setting, &info.name, column)
        );
        print(line.trim_end())?;
    }
    Ok(())
}

/// What a column is for, in the language asked for; else what the file itself says of it.
fn about(setting: &Setting, table: &str, column: &ColumnInfo) -> String {
    let key = format!("schema-column-{table}-{}", column.name);
    let told = setting.words.has(&key).then(|| setting.words.t(&key));
    told.unwrap_or_else(|| column.about.clone())
}

fn kind(setting: &Setting, column: &ColumnInfo) -> String {
    let words = &setting.words;
    let key = (column.key > 0).then(|| words.t("schema-key"));
    let may_lack = (!column.required).then(|| words.t("schema-optional"));
    let refers = column.refers_to.as_ref().map(|table| format!("-> {table}"));
    let told = [Some(column.kind.to_lowercase()), key, may_lack, refers];
    told.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn view(info: &ViewInfo) -> anyhow::Result<()> {
    let both = |name: &str, english: Option<&String>| match english {
        Some(english) => format!("{name} = {english}"),
        None => name.to_owned(),
    };
    print(&both(&info.name, info.english.as_ref()))?;
    let columns = info.columns.iter().map(|(name, english)| both(name, english.as_ref()));
    print(&format!("  {}", columns.collect::<Vec<_>>().join(" · ")))
}
