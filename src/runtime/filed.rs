//! What was filed on records, in the words of their profile: names of documents, fields and choices, and
//! which of it is private.

use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::meeting::{Bilingual, Category};
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
    catalogue: &Catalogue,
    kind: Option<&DocumentKind>,
    fields: &BTreeMap<String, String>,
) -> Vec<FieldTold> {
    let known = kind.map_or(&[][..], |kind| kind.fields.as_slice());
    let is_of_body = kind.is_some_and(|kind| kind.of.contains(&RecordKind::Body));
    let named = known.iter().filter_map(|field| {
        let value = fields.get(&field.id)?;
        Some(FieldTold {
            id: field.id.clone(),
            name: words.pick2(&field.name_zh, &field.name_en).to_owned(),
            value: match field.kind {
                FieldKind::People if is_of_body => people_told(words, catalogue, value),
                _ => value_told(words, field, value),
            },
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

/// The people of a body, each with the name of the category instead of its id.
fn people_told(words: &Words, catalogue: &Catalogue, kept: &str) -> String {
    let told = kept.lines().map(|line| {
        let parts = line.rsplit_once(' ');
        let named = parts.and_then(|(person, id)| Some((person, category_name(catalogue, id)?)));
        named.map_or_else(
            || line.to_owned(),
            |(person, name)| format!("{person} {}", words.pick(name)),
        )
    });
    told.collect::<Vec<_>>().join("\n")
}

/// What a category of the people of a body is called. A profile names none: a kind of meeting that makes up
/// bodies does, else whatever most kinds of meeting call it.
fn category_name<'c>(catalogue: &'c Catalogue, id: &str) -> Option<&'c Bilingual> {
    let formats = || catalogue.formats().map(|entry| &entry.value);
    let formed = formats().flat_map(|f| f.forms.iter().flat_map(|forms| &forms.categories));
    if let Some(category) = formed.into_iter().find(|category| category.id == id) {
        return Some(&category.name);
    }
    let its = |category: &&Category| category.id == id;
    let names: Vec<&Bilingual> =
        formats().flat_map(|f| &f.categories).filter(its).map(|category| &category.name).collect();
    let often = |name: &Bilingual| names.iter().filter(|other| **other == name).count();
    names.iter().rev().copied().max_by_key(|name| often(name))
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
    let fields = fields_told(words, catalogue, kind_of(catalogue, document), &document.fields);
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
    let fields = fields_told(words, catalogue, kind, &row.fields);
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
