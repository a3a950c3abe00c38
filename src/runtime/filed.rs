//! What was filed on records, in the words of their profile: names of documents, fields and choices, and
//! which of it is private.

use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::pipeline::{DocumentKind, Field, FieldKind, RecordKind};
use crate::store::{BegunRecord, DocumentRow};
use std::collections::BTreeMap;

/// A field in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldTold {
    /// Its id in the profile.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it says, choices by their names; a list has one entry to a line.
    pub value: String,
    /// Whether public papers leave it out. So is a field that no profile here knows: nobody can say
    /// that it is not.
    pub private: bool,
}

/// The name of a kind of document; its id where the profile has none.
pub fn document_name(words: &Words, catalogue: &Catalogue, profile: &str, kind: &str) -> String {
    let kind_of = catalogue.profile(profile).and_then(|entry| entry.value.document(kind));
    kind_of.map_or_else(|| kind.to_owned(), |k| words.pick2(&k.name_zh, &k.name_en).to_owned())
}

/// The kind of document that records of this kind begin with.
pub fn first_document<'c>(
    catalogue: &'c Catalogue,
    profile: &str,
    of: RecordKind,
) -> Option<&'c DocumentKind> {
    let documents = &catalogue.profile(profile)?.value.documents;
    documents.iter().find(|kind| kind.begins && kind.of.contains(&of))
}

/// The fields of a document in the order of its kind, strange ones last.
pub fn fields_told(
    words: &Words,
    kind: Option<&DocumentKind>,
    fields: &BTreeMap<String, String>,
) -> Vec<FieldTold> {
    let known = kind.map_or(&[][..], |kind| kind.fields.as_slice());
    let named = known.iter().filter_map(|field| {
        let value = fields.get(&field.id)?;
        Some(FieldTold {
            id: field.id.clone(),
            name: words.pick2(&field.name_zh, &field.name_en).to_owned(),
            value: value_told(words, field, value),
            private: field.private,
        })
    });
    let strange = fields.iter().filter(|(id, _)| !known.iter().any(|field| field.id == **id));
    let strange = strange.map(|(id, value)| FieldTold {
        id: id.clone(),
        name: id.clone(),
        value: value.clone(),
        private: true,
    });
    named.chain(strange).collect()
}

fn value_told(words: &Words, field: &Field, value: &str) -> String {
    let FieldKind::Choice(choices) = &field.kind else { return value.to_owned() };
    let choice = choices.iter().find(|choice| choice.id == value);
    choice.map_or(value, |c| words.pick2(&c.name_zh, &c.name_en)).to_owned()
}

/// The fields of a document as they are kept, without those that a public copy leaves out.
pub fn fields_kept(
    kind: Option<&DocumentKind>,
    fields: &BTreeMap<String, String>,
    restricted: bool,
) -> BTreeMap<String, String> {
    let public = |id: &String| kind.and_then(|kind| kind.field(id)).is_some_and(|f| !f.private);
    let kept = fields.iter().filter(|(id, _)| restricted || public(id));
    kept.map(|(id, value)| (id.clone(), value.clone())).collect()
}

/// The kind of a document that was filed.
pub fn kind_of<'c>(catalogue: &'c Catalogue, document: &DocumentRow) -> Option<&'c DocumentKind> {
    catalogue.profile(&document.profile)?.value.document(&document.kind)
}

/// A document: number, name and where it is signed; then its fields, a line each.
pub fn document_lines(
    words: &Words,
    catalogue: &Catalogue,
    document: &DocumentRow,
    restricted: bool,
) -> Vec<String> {
    let args = [
        ("n", document.number.to_string()),
        ("document", document_name(words, catalogue, &document.profile, &document.kind)),
        ("resolution", document.resolution.clone()),
    ];
    let head = format!("{}  {}", document.filed_on, words.with("link-filed", args));
    let fields = fields_told(words, kind_of(catalogue, document), &document.fields);
    [head].into_iter().chain(field_lines(words, fields, restricted)).collect()
}

/// What is known of a record that was registered by hand, a line each.
pub fn record_lines(
    words: &Words,
    catalogue: &Catalogue,
    row: &BegunRecord,
    restricted: bool,
) -> Vec<String> {
    let kind = first_document(catalogue, &row.record.profile, row.record.kind);
    let fields = fields_told(words, kind, &row.fields);
    field_lines(words, fields, restricted).collect()
}

fn field_lines(
    words: &Words,
    fields: Vec<FieldTold>,
    restricted: bool,
) -> impl Iterator<Item = String> {
    fields.into_iter().map(move |field| {
        let value = if field.private && !restricted {
            words.t("link-private")
        } else {
            field.value.replace('\n', words.pick2("；", "; "))
        };
        words.with("sheets-filed-field", [("name", field.name), ("value", value)])
    })
}
