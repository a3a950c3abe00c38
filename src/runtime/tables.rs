//! The pipeline as tables, and as one JSON document, for other programs.

use super::chain::decided_by;
use super::filed::{document_name, fields_kept, fields_told, first_document, kind_of};
use super::{DeskError, channel_text};
use crate::catalog::Catalogue;
use crate::export::Table;
use crate::i18n::Words;
use crate::pipeline::{Field, Move, Profile, RecordKind, Transition};
use crate::store::{BegunRecord, DocumentRow, Extract, NeedRow, PipelineDb};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The tables that there are.
pub const TABLES: [&str; 6] = ["needs", "plans", "moves", "documents", "payments", "organisations"];

/// What the tables are made of.
struct Source<'s> {
    words: &'s Words,
    catalogue: &'s Catalogue,
    extract: Extract,
    needs: Vec<NeedRow>,
    restricted: bool,
}

/// The tables, in the order of [`TABLES`]. What is private stands in a restricted copy alone.
///
/// # Errors
/// When the pipeline cannot be read.
pub fn pipeline_tables(
    db: &PipelineDb,
    catalogue: &Catalogue,
    words: &Words,
    restricted: bool,
) -> Result<Vec<Table>, DeskError> {
    let source =
        Source { words, catalogue, extract: db.extract()?, needs: db.needs()?, restricted };
    Ok(vec![
        source.needs(),
        source.plans(),
        source.moves(),
        source.documents(),
        source.payments(),
        source.organisations(),
    ])
}

impl Source<'_> {
    fn table(&self, name: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
        let head = columns.iter().map(|column| self.words.t(&format!("column-{column}"))).collect();
        Table { name: name.to_owned(), head, rows }
    }

    fn state_name(&self, profile: &str, state: &str) -> String {
        let profile = self.catalogue.profile(profile).map(|entry| &entry.value);
        profile.map(|profile| self.name_in(profile, state)).unwrap_or_default()
    }

    fn name_in(&self, profile: &Profile, state: &str) -> String {
        let state = profile.state(state);
        state.map_or("", |s| self.words.pick2(&s.name_zh, &s.name_en)).to_owned()
    }

    fn profile_of(&self, record: &str) -> Option<&Profile> {
        let row = self.extract.records.iter().find(|row| row.record.id == record)?;
        self.catalogue.profile(&row.record.profile).map(|entry| &entry.value)
    }

    fn title(&self, record: &str) -> String {
        let mut all = self.extract.records.iter();
        all.find(|row| row.record.id == record)
            .map(|row| row.record.title.clone())
            .unwrap_or_default()
    }

    fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = &BegunRecord> {
        self.extract.records.iter().filter(move |row| row.record.kind == kind)
    }

    /// What the last document of a kind on a record says in a field, in words.
    fn said(&self, record: &str, kind: &str, field: &str) -> String {
        let its = |document: &&DocumentRow| document.record == record && document.kind == kind;
        let Some(document) = self.extract.documents.iter().rev().find(its) else {
            return String::new();
        };
        let told = fields_told(
            self.words,
            self.catalogue,
            kind_of(self.catalogue, document),
            &document.fields,
        );
        let told = told.into_iter().find(|told| told.id == field);
        told.filter(|told| !told.private || self.restricted).map(|t| t.value).unwrap_or_default()
    }

    fn needs(&self) -> Table {
        let columns = [
            "number",
            "title",
            "state",
            "state-name",
            "channel",
            "proposer",
            "category",
            "detail",
            "registered",
            "profile",
        ];
        let rows = self.needs.iter().map(|NeedRow { need, state }| {
            vec![
                need.id.clone(),
                need.title.clone(),
                state.clone(),
                self.state_name(&need.profile, state),
                channel_text(self.words, &need.channel),
                need.proposer.clone(),
                need.category.clone(),
                need.detail.clone(),
                need.registered_at.clone(),
                need.profile.clone(),
            ]
        });
        self.table("needs", &columns, rows.collect())
    }

    fn plans(&self) -> Table {
        let columns = [
            "number",
            "title",
            "state",
            "state-name",
            "need",
            "applicant",
            "contract-amount",
            "first-payment",
            "final-payment",
            "grade",
            "profile",
        ];
        let rows = self.of_kind(RecordKind::Plan).map(|row| {
            let record = &row.record;
            let said = |kind: &str, field: &str| self.said(&record.id, kind, field);
            vec![
                record.id.clone(),
                record.title.clone(),
                record.state.clone(),
                self.state_name(&record.profile, &record.state),
                said("application", "need"),
                self.title(&said("application", "organisation")),
                said("contract", "amount"),
                said("first_payment", "amount"),
                said("final_payment", "amount"),
                said("conclusion", "grade"),
                record.profile.clone(),
            ]
        });
        self.table("plans", &columns, rows.collect())
    }

    fn moves(&self) -> Table {
        let columns = [
            "number",
            "title",
            "rule",
            "decided-by",
            "from",
            "from-name",
            "to",
            "to-name",
            "at",
            "resolution",
        ];
        let rows = self.extract.moves.iter().map(|row| {
            let Transition { need: record, rule, from, to } = row.transition.clone();
            let profile = self.profile_of(&record);
            let made = Move { rule: rule.clone(), from: from.clone(), to: to.clone() };
            let by = profile.and_then(|profile| decided_by(self.words, profile, &made));
            let named = |state: &str| profile.map(|p| self.name_in(p, state)).unwrap_or_default();
            vec![
                record.clone(),
                self.title(&record),
                rule,
                by.unwrap_or_default(),
                from.clone(),
                named(&from),
                to.clone(),
                named(&to),
                row.at.clone(),
                row.resolution.clone(),
            ]
        });
        self.table("moves", &columns, rows.collect())
    }

    fn documents(&self) -> Table {
        let columns = [
            "number",
            "title",
            "document-number",
            "document",
            "day",
            "field",
            "value",
            "resolution",
        ];
        let rows = self.extract.documents.iter().flat_map(|document| {
            let told = fields_told(
                self.words,
                self.catalogue,
                kind_of(self.catalogue, document),
                &document.fields,
            );
            let told = told.into_iter().filter(|told| !told.private || self.restricted);
            told.map(|told| {
                let mut row = self.of_document(document);
                row.extend([told.name, told.value, document.resolution.clone()]);
                row
            })
        });
        self.table("documents", &columns, rows.collect())
    }

    fn of_document(&self, document: &DocumentRow) -> Vec<String> {
        vec![
            document.record.clone(),
            self.title(&document.record),
            document.number.to_string(),
            document_name(self.words, self.catalogue, &document.profile, &document.kind),
            document.filed_on.clone(),
        ]
    }

    /// Payments as the profiles name them; the views of the file go by the same names.
    fn payments(&self) -> Table {
        let columns = [
            "number",
            "title",
            "document-number",
            "document",
            "day",
            "payment-order",
            "paid-on",
            "amount",
            "resolution",
        ];
        let payments = ["first_payment", "final_payment"];
        let mut all = self.extract.documents.iter().filter(|d| payments.contains(&d.kind.as_str()));
        let rows = all.by_ref().map(|document| {
            let kept =
                fields_kept(kind_of(self.catalogue, document), &document.fields, self.restricted);
            let said = |field: &str| kept.get(field).cloned().unwrap_or_default();
            let mut row = self.of_document(document);
            row.extend([said("order"), said("on"), said("amount"), document.resolution.clone()]);
            row
        });
        self.table("payments", &columns, rows.collect())
    }

    fn organisations(&self) -> Table {
        let mut table = self.table("organisations", &["number", "title"], vec![]);
        let usual = self.catalogue.usual_profile().map_or("", |entry| entry.value.id.as_str());
        let kind = first_document(self.catalogue, usual, RecordKind::Organisation);
        let fields = kind.iter().flat_map(|kind| &kind.fields);
        let shown = |field: &&Field| field.id != "title" && (!field.private || self.restricted);
        let fields: Vec<&Field> = fields.filter(shown).collect();
        table
            .head
            .extend(fields.iter().map(|f| self.words.pick2(&f.name_zh, &f.name_en).to_owned()));
        table.rows.extend(self.of_kind(RecordKind::Organisation).map(|row| {
            let told = fields_told(self.words, self.catalogue, kind, &self.described(row));
            let said = |field: &&Field| {
                told.iter().find(|told| told.id == field.id).map(|told| told.value.clone())
            };
            let said = fields.iter().map(|field| said(field).unwrap_or_default());
            [row.record.id.clone(), row.record.title.clone()].into_iter().chain(said).collect()
        }));
        table
    }

    /// What is known of a record by the fields that it begins with: what its last document says goes
    /// before what was said when it was registered.
    fn described(&self, row: &BegunRecord) -> BTreeMap<String, String> {
        let kind = first_document(self.catalogue, &row.record.profile, row.record.kind);
        let its = |document: &&DocumentRow| {
            document.record == row.record.id && kind.is_some_and(|kind| kind.id == document.kind)
        };
        let filed = self.extract.documents.iter().filter(its).flat_map(|d| d.fields.clone());
        row.fields.clone().into_iter().chain(filed).collect()
    }
}

/// Everything in one document: records, documents, moves and the ids of the resolutions behind them.
///
/// # Errors
/// When the pipeline cannot be read.
pub fn pipeline_json(
    db: &PipelineDb,
    catalogue: &Catalogue,
    restricted: bool,
) -> Result<Value, DeskError> {
    let Extract { records, documents, moves, resolutions } = db.extract()?;
    let needs: BTreeMap<String, NeedRow> =
        db.needs()?.into_iter().map(|row| (row.need.id.clone(), row)).collect();
    let records = records
        .iter()
        .map(|row| record_json(catalogue, row, needs.get(&row.record.id), restricted));
    let documents = documents.iter().map(|row| document_json(catalogue, row, restricted));
    let moves = moves.iter().map(|row| {
        json!({
            "record": row.transition.need, "rule": row.transition.rule, "from": row.transition.from,
            "to": row.transition.to, "at": row.at, "resolution": row.resolution,
        })
    });
    let resolutions = resolutions
        .iter()
        .map(|(id, title, at)| json!({ "id": id, "meeting": title, "decided_at": at }));
    Ok(json!({
        "restricted": restricted,
        "records": records.collect::<Vec<_>>(),
        "documents": documents.collect::<Vec<_>>(),
        "moves": moves.collect::<Vec<_>>(),
        "resolutions": resolutions.collect::<Vec<_>>(),
    }))
}

/// A record as JSON.
pub fn record_json(
    catalogue: &Catalogue,
    row: &BegunRecord,
    need: Option<&NeedRow>,
    restricted: bool,
) -> Value {
    let record = &row.record;
    let kind = first_document(catalogue, &record.profile, record.kind);
    let mut value = json!({
        "id": record.id, "kind": record.kind.id(), "title": record.title,
        "profile": record.profile, "state": record.state, "began_state": row.began_state,
        "began_at": row.began_at, "resolution": row.resolution, "carried_over": row.carried_over,
        "fields": fields_kept(kind, &row.fields, restricted),
    });
    if let Some(NeedRow { need, .. }) = need {
        value["need"] = json!({
            "detail": need.detail, "category": need.category, "channel": need.channel,
            "proposer": need.proposer,
        });
    }
    value
}

/// A document as JSON.
pub fn document_json(catalogue: &Catalogue, row: &DocumentRow, restricted: bool) -> Value {
    json!({
        "record": row.record, "number": row.number, "document": row.kind,
        "filed_on": row.filed_on, "resolution": row.resolution,
        "fields": fields_kept(kind_of(catalogue, row), &row.fields, restricted),
    })
}
