//! The tables of the pipeline file as they are documented in the file itself, for whoever opens it with
//! another program.
//!
//! Everything is read from a fresh file in memory: what is told here is what a new file has.

use super::error::StoreError;
use super::sqlite::{PIPELINE, migrate};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The schema of the pipeline file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PipelineSchema {
    /// Its version, `user_version` of the file.
    pub version: i64,
    /// `application_id` of the file.
    pub application_id: i32,
    /// The tables, by name.
    pub tables: Vec<TableInfo>,
    /// The views, each with the one that says the same in the other language.
    pub views: Vec<ViewInfo>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableInfo {
    /// Its name.
    pub name: String,
    /// What the file says of it; empty where it says nothing.
    pub about: String,
    /// Its columns.
    pub columns: Vec<ColumnInfo>,
    /// What its triggers refuse.
    pub triggers: Vec<TriggerInfo>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnInfo {
    /// Its name.
    pub name: String,
    /// `TEXT`, `INTEGER` or `BLOB`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether something always stands there.
    pub required: bool,
    /// Its place in the primary key, from 1; 0 where it is not part of it.
    pub key: u32,
    /// The table that it points into.
    pub refers_to: Option<String>,
    /// What the file says of it.
    pub about: String,
}

/// What triggers of a table refuse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TriggerInfo {
    /// What they say.
    pub says: String,
    /// What they refuse: `UPDATE`, `DELETE`, `INSERT`.
    pub on: Vec<String>,
}

/// A view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ViewInfo {
    /// Its name: in Chinese, where there are two of them.
    pub name: String,
    /// The English one that says the same.
    pub english: Option<String>,
    /// The columns, and those of the English one beside them.
    pub columns: Vec<(String, Option<String>)>,
}

/// The schema that a new pipeline file has.
///
/// # Errors
/// When SQLite cannot make it in memory.
pub fn pipeline_schema() -> Result<PipelineSchema, StoreError> {
    read().map_err(|e| StoreError::database(Path::new(":memory:"), &e))
}

fn read() -> rusqlite::Result<PipelineSchema> {
    let conn = Connection::open_in_memory()?;
    migrate(&conn, &PIPELINE)?;
    let mut statement = conn.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?))
    })?;
    let mut tables: Vec<(String, String)> = vec![];
    let mut views: Vec<(String, String)> = vec![];
    let mut triggers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows {
        let (kind, name, of, sql): (String, String, String, String) = row?;
        match kind.as_str() {
            "table" => tables.push((name, sql)),
            "view" => views.push((name, sql)),
            "trigger" => triggers.entry(of).or_default().push(sql),
            _ => {}
        }
    }
    let tables = tables.iter().map(|(name, sql)| {
        let refused = refused(triggers.get(name).map_or(&[], Vec::as_slice));
        table(&conn, name, sql, refused)
    });
    Ok(PipelineSchema {
        version: PIPELINE.version(),
        application_id: PIPELINE.application_id,
        tables: tables.collect::<rusqlite::Result<_>>()?,
        views: paired(&conn, &views)?,
    })
}

fn table(
    conn: &Connection,
    name: &str,
    sql: &str,
    triggers: Vec<TriggerInfo>,
) -> rusqlite::Result<TableInfo> {
    let mut statement =
        conn.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
    let refers = statement.query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let refers = refers.collect::<rusqlite::Result<BTreeMap<String, String>>>()?;
    let mut said = comments(sql);
    let mut statement =
        conn.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([name], |row| {
        let column: String = row.get(0)?;
        let key: u32 = row.get(3)?;
        Ok(ColumnInfo {
            kind: row.get(1)?,
            required: row.get::<_, bool>(2)? || key > 0,
            key,
            refers_to: refers.get(&column).cloned(),
            about: said.remove(&column).unwrap_or_default(),
            name: column,
        })
    })?;
    let columns = columns.collect::<rusqlite::Result<_>>()?;
    Ok(TableInfo {
        name: name.to_owned(),
        about: said.remove("").unwrap_or_default(),
        columns,
        triggers,
    })
}

/// The comments inside a statement that makes a table: each stands above its column. Of several above
/// the first column the first paragraph, up to its full stop at the end of a line, is of the table.
fn comments(sql: &str) -> BTreeMap<String, String> {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    let mut waiting: Vec<&str> = vec![];
    let mut is_first = true;
    for line in sql.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("--") {
            waiting.push(comment.trim());
        } else if let Some(column) = line.split_whitespace().next()
            && column.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        {
            if is_first {
                let end = waiting.iter().position(|line| line.ends_with(['.', '…']));
                let of_table: Vec<&str> = waiting.drain(..end.map_or(0, |end| end + 1)).collect();
                said.insert(String::new(), of_table.join(" "));
            }
            is_first = false;
            said.insert(column.to_owned(), waiting.join(" "));
            waiting.clear();
        }
    }
    said
}

/// What the triggers of a table refuse, put together by what they say.
fn refused(triggers: &[String]) -> Vec<TriggerInfo> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for sql in triggers {
        let says = sql.split_once("ABORT, '").and_then(|(_, rest)| rest.split_once('\''));
        let before = sql.split_once("BEFORE ").and_then(|(_, rest)| rest.split_whitespace().next());
        if let (Some((says, _)), Some(on)) = (says, before) {
            let on = on.to_owned();
            let known = all.entry(says.to_owned()).or_default();
            if !known.contains(&on) {
                known.push(on);
            }
        }
    }
    all.into_iter().map(|(says, on)| TriggerInfo { says, on }).collect()
}

/// Two views say the same in two languages where their statements differ in names alone.
fn paired(conn: &Connection, views: &[(String, String)]) -> rusqlite::Result<Vec<ViewInfo>> {
    let (english, others): (Vec<_>, Vec<_>) = views.iter().partition(|(name, _)| name.is_ascii());
    let mut left = english;
    let mut told = vec![];
    for (name, sql) in others {
        let at = left.iter().position(|(_, other)| nameless(other) == nameless(sql));
        let twin = at.map(|at| left.remove(at).0.clone());
        let mut twins = match &twin {
            Some(twin) => columns(conn, twin)?.into_iter(),
            None => vec![].into_iter(),
        };
        let columns = columns(conn, name)?.into_iter().map(|c| (c, twins.next())).collect();
        told.push(ViewInfo { name: name.clone(), english: twin, columns });
    }
    for (name, _) in left {
        let columns = columns(conn, name)?.into_iter().map(|c| (c, None)).collect();
        told.push(ViewInfo { name: name.clone(), english: None, columns });
    }
    told.sort_by(|a, b| {
        a.english.as_ref().unwrap_or(&a.name).cmp(b.english.as_ref().unwrap_or(&b.name))
    });
    Ok(told)
}

/// A statement without its quoted names, its layout, and the language of the states' names.
fn nameless(sql: &str) -> String {
    let outside: String = sql.split('"').step_by(2).collect();
    outside.split_whitespace().filter(|word| !matches!(*word, "zh" | "en")).collect()
}

fn columns(conn: &Connection, view: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let rows = statement.query_map([view], |row| row.get(0))?;
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_and_view_is_told_with_its_columns() {
        let schema = pipeline_schema().unwrap();
        let names: Vec<&str> = schema.tables.iter().map(|t| t.name.as_str()).collect();
        let all = [
            "document",
            "document_line",
            "left_out",
            "need",
            "need_origin",
            "record",
            "record_field",
            "resolution",
            "seal",
            "signature",
            "state_name",
            "transition",
        ];
        assert_eq!(names, all);
        let record = schema.tables.iter().find(|t| t.name == "record").unwrap();
        assert!(
            record.about.starts_with("Whatever has a state")
                && record.about.ends_with("never deleted.")
        );
        let id = &record.columns[0];
        assert!(id.key == 1 && id.about.starts_with("N-2026-014"), "{id:?}");
        let resolution = record.columns.iter().find(|c| c.name == "resolution").unwrap();
        assert_eq!(resolution.refers_to.as_deref(), Some("resolution"));
        assert!(
            record.triggers.iter().any(|t| t.says == "records are only added" && t.on.len() == 3)
        );
        let lines = schema.tables.iter().find(|t| t.name == "document_line").unwrap();
        assert!(lines.columns.iter().filter(|c| c.key > 0).count() == 3, "{lines:?}");
    }

    #[test]
    fn the_views_say_the_same_in_both_languages() {
        let schema = pipeline_schema().unwrap();
        assert_eq!(schema.views.len(), 13);
        for view in &schema.views {
            if view.name == "record_state" {
                continue;
            }
            assert!(view.english.is_some(), "{view:?}");
            assert!(view.columns.iter().all(|(_, english)| english.is_some()), "{view:?}");
        }
    }
}
