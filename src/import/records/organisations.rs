//! A list of organisations: what such a record begins with is in the profile.

use super::columns::Wanted;
use super::rows::{self, Cells, Rows};
use super::{Known, RecordDraft, RecordProblem};
use crate::catalog::nearest;
use crate::import::ImportError;
use crate::import::typed::narrow;
use crate::meeting::NAME_CHARS_MAX;
use crate::pipeline::{Choice, DocumentKind, Field, FieldKind, read_value};
use std::collections::BTreeMap;
use std::path::Path;

/// An organisation as a row has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationLine {
    /// The row.
    pub row: usize,
    /// Its number, where the list has one.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// What else the list says of it, by fields of the profile.
    pub fields: BTreeMap<String, String>,
}

/// What columns are called besides the names of the fields.
const COLUMNS: [(&str, &[&str]); 5] = [
    (
        "title",
        &[
            "名称",
            "组织名称",
            "组织",
            "单位名称",
            "单位",
            "机构名称",
            "机构",
            "社会组织",
            "title",
            "name",
            "organisation",
            "organization",
        ],
    ),
    ("kind", &["类别", "组织类别", "类型", "组织类型", "kind", "category", "type"]),
    ("status", &["登记情况", "登记状态", "登记备案情况", "是否登记", "status", "registration"]),
    ("contact", &["联系方式", "联系电话", "电话", "联系人", "contact"]),
    ("number", &["编号", "组织编号", "登记编号", "number", "no", "id"]),
];

/// Reads a list of organisations from a file; `kind` is the document that such records begin with.
///
/// # Errors
/// When the file cannot be read, is too large, is no table, or has no column for the name.
pub fn read_organisations(
    path: &Path,
    known: &Known,
    kind: Option<&DocumentKind>,
) -> Result<RecordDraft<OrganisationLine>, ImportError> {
    let (name, bytes) = crate::import::file(path)?;
    organisations_from(&name, &bytes, known, kind)
}

/// Reads a list of organisations from the bytes of the file called `name`.
///
/// # Errors
/// As [`read_organisations`].
pub fn organisations_from(
    name: &str,
    bytes: &[u8],
    known: &Known,
    kind: Option<&DocumentKind>,
) -> Result<RecordDraft<OrganisationLine>, ImportError> {
    let fields: Vec<&Field> = kind.iter().flat_map(|kind| &kind.fields).collect();
    let others: Vec<&Field> = fields.iter().copied().filter(|f| f.id != "title").collect();
    let called = |id: &str| {
        let listed = COLUMNS.iter().find(|(other, _)| *other == id).map_or(&[][..], |c| c.1);
        let own = fields.iter().find(|f| f.id == id);
        let own = own.into_iter().flat_map(|f| [f.name_zh.as_str(), f.name_en.as_str(), &f.id]);
        Wanted::new(id, own.chain(listed.iter().copied()))
    };
    let mut wanted = vec![called("title"), called("number")];
    wanted.extend(others.iter().map(|field| called(&field.id)));
    rows::read(name, bytes, &wanted, |rows, cells| OrganisationLine {
        row: cells.number(),
        title: rows.title(cells, NAME_CHARS_MAX, known, ""),
        number: rows.number(cells, known),
        fields: others
            .iter()
            .filter_map(|field| Some((field.id.clone(), value(rows, cells, field)?)))
            .collect(),
    })
}

/// What a column says, in the form in which the field is kept.
fn value(rows: &mut Rows, cells: &Cells<'_>, field: &Field) -> Option<String> {
    let found = rows.cell(cells, &field.id);
    if found.is_empty() {
        return None;
    }
    let typed = match field.kind {
        FieldKind::Date | FieldKind::Money | FieldKind::Number => narrow(&found),
        _ => found.clone(),
    };
    let kept = read_value(field, &typed);
    if kept.is_none() {
        let allowed = match &field.kind {
            FieldKind::Choice(choices) => choices.clone(),
            _ => vec![],
        };
        let meant = meant(&allowed, &found);
        rows.wrong(cells, &field.id, RecordProblem::BadValue { found, allowed, meant });
    }
    kept
}

/// The choice that may have been meant, by its name in either language.
fn meant(choices: &[Choice], found: &str) -> Option<Choice> {
    let names = choices.iter().flat_map(|c| [c.name_zh.as_str(), c.name_en.as_str()]);
    let near = nearest(found, names)?;
    choices.iter().find(|c| c.name_zh == near || c.name_en == near).cloned()
}
