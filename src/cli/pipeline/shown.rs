//! `yishi pipeline list`, `show`, `chain`

use super::named::find;
use super::rows::{Row, print_rows, print_whole};
use super::{FINE, Setting, looked_at, print, print_json};
use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::pipeline::Record;
use crate::runtime::{
    DeskError, document_json, document_lines, link_lines_in, need_lines, record_json, record_lines,
    state_text, story_lines,
};
use crate::store::{ChainLink, DocumentRow, PipelineDb};
use crate::tui::cells;
use serde_json::json;

pub(super) fn list(setting: &Setting, json: bool, kind: &str) -> anyhow::Result<u8> {
    let (db, catalogue) = looked_at(setting)?;
    let needs = db.needs().map_err(DeskError::from)?;
    let of_kind = db.extract().map_err(DeskError::from)?.records.into_iter();
    let mut rows = vec![];
    for row in of_kind.filter(|row| row.record.kind.id() == kind) {
        let record = &row.record;
        if !json {
            rows.push(head(&setting.words, &catalogue, record));
        } else if let Some(need) = needs.iter().find(|need| need.need.id == record.id) {
            print_json(&json!({ "need": need.need, "state": need.state }))?;
        } else {
            let value = record_json(&catalogue, &row, None, false);
            print_json(&json!({ "record": value, "state": record.state }))?;
        }
    }
    print_rows(&rows)?;
    Ok(FINE)
}

pub(super) fn show(
    setting: &Setting,
    json: bool,
    id: &str,
    restricted: bool,
) -> anyhow::Result<u8> {
    let (db, catalogue) = looked_at(setting)?;
    let row = find(setting, &db, id)?;
    let record = &row.record;
    let need = db.need(&record.id).map_err(DeskError::from)?;
    let documents = documents(&db, &record.id)?;
    if json {
        let mut value = match &need {
            Some(row) => json!({ "need": row.need, "state": row.state }),
            None => json!({ "state": record.state }),
        };
        value["record"] = record_json(&catalogue, &row, need.as_ref(), restricted);
        let documents = documents.iter().map(|d| document_json(&catalogue, d, restricted));
        value["documents"] = documents.collect();
        print_json(&value)?;
        return Ok(FINE);
    }
    let words = &setting.words;
    print_whole(head(words, &catalogue, record))?;
    let kind = words.t(&format!("record-{}", record.kind.id()));
    print(&format!("  {} {kind}", cells(&words.t("record-kind"), 12)))?;
    let of_need = need.iter().flat_map(|row| need_lines(words, row));
    for line in of_need.chain(record_lines(words, &catalogue, &row, restricted)) {
        print(&format!("  {line}"))?;
    }
    for line in standing(setting, &db, &catalogue, record)? {
        print(&format!("  {line}"))?;
    }
    for document in &documents {
        for (at, line) in document_lines(words, &catalogue, document, restricted).iter().enumerate()
        {
            print(&format!("  {}{line}", if at == 0 { "" } else { "    " }))?;
        }
    }
    Ok(FINE)
}

/// What follows from the documents of a record: how an organisation is looked at, and what became of a plan
/// between the notice and the contract.
fn standing(
    setting: &Setting,
    db: &PipelineDb,
    catalogue: &Catalogue,
    record: &Record,
) -> anyhow::Result<Vec<String>> {
    let words = &setting.words;
    let mut lines = vec![];
    if let Some((grade, plan, resolution)) =
        db.standing_grade(&record.id).map_err(DeskError::from)?
    {
        let args = [("plan", plan), ("resolution", resolution)];
        lines.push(words.with(&format!("organisation-{grade}"), args));
    }
    let only = std::iter::once(record.id.clone()).collect();
    let book = db.book(Some(&only)).map_err(DeskError::from)?;
    let profile = catalogue.profile(&record.profile).map(|entry| &entry.value);
    let version = profile.and_then(|profile| profile.document("version"));
    for change in book.record(&record.id).map(Record::changes).unwrap_or_default() {
        let field = version.and_then(|kind| kind.field(&change.what)).filter(|_| !change.entry);
        let what = field.map(|field| words.pick2(&field.name_zh, &field.name_en).to_owned());
        let none = |said: String| if said.is_empty() { words.t("changes-none") } else { said };
        let args = [
            ("what", what.unwrap_or(change.what)),
            ("before", none(change.before)),
            ("after", none(change.after)),
        ];
        lines.push(words.with("changes-line", args));
    }
    Ok(lines)
}

/// The chain of a record with what is missing of it; of a need the plans for it behind it.
pub(super) fn chain(
    setting: &Setting,
    json: bool,
    id: &str,
    restricted: bool,
) -> anyhow::Result<u8> {
    let (db, catalogue) = looked_at(setting)?;
    let row = find(setting, &db, id)?;
    let (id, words) = (&row.record.id, &setting.words);
    let links = db.chain(id).map_err(DeskError::from)?;
    if json {
        for link in &links {
            print_json(&as_json(&catalogue, link, restricted))?;
        }
        return Ok(FINE);
    }
    print_whole(head(words, &catalogue, &row.record))?;
    for link in links.iter().filter(|link| matches!(link, ChainLink::Raised { .. })) {
        for line in link_lines_in(words, &catalogue, link, restricted) {
            print(&format!("  {line}"))?;
        }
    }
    let story = db.story(id).map_err(DeskError::from)?;
    let profile = catalogue.profile(&row.record.profile).map(|entry| &entry.value);
    for line in story.iter().zip(profile).flat_map(|(story, p)| story_lines(words, p, story)) {
        print(&format!("  {line}"))?;
    }
    for (plan, _) in db.plans(id).map_err(DeskError::from)? {
        let state = state_text(words, &catalogue, &plan.state);
        let args = [("id", plan.id), ("title", plan.title), ("state", state)];
        print(&words.with("chain-plan", args))?;
    }
    Ok(FINE)
}

fn documents(db: &PipelineDb, id: &str) -> anyhow::Result<Vec<DocumentRow>> {
    let chain = db.chain(id).map_err(DeskError::from)?.into_iter();
    let filed = chain.filter_map(|link| match link {
        ChainLink::Filed { document } => Some(document),
        _ => None,
    });
    Ok(filed.collect())
}

/// Number, state and title of a record.
fn head(words: &Words, catalogue: &Catalogue, record: &Record) -> Row {
    let state = state_text(words, catalogue, &record.state);
    // A body goes by its name.
    let title = if record.title == record.id { String::new() } else { record.title.clone() };
    Row { columns: vec![record.id.clone(), state], title, rest: String::new() }
}

fn as_json(catalogue: &Catalogue, link: &ChainLink, restricted: bool) -> serde_json::Value {
    match link {
        ChainLink::Registered { at, state, carried_over } => json!({
            "link": "registered", "at": at, "state": state, "carried_over": carried_over
        }),
        ChainLink::Raised { at, resolution, title, theme, topics, signers } => json!({
            "link": "raised", "at": at, "resolution": resolution, "title": title, "theme": theme,
            "topics": topics, "signers": signers
        }),
        ChainLink::Filed { document } => {
            let mut value = document_json(catalogue, document, restricted);
            value["link"] = json!("filed");
            value
        }
        ChainLink::Moved { transition, at, resolution, outcome, wording, signers, .. } => json!({
            "link": "moved", "at": at, "transition": transition, "resolution": resolution,
            "outcome": outcome, "wording": wording, "signers": signers
        }),
    }
}
