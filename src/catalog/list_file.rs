//! `sessions/lists/*.toml`: the lists of one city that draw the boundary of self-government.

use super::law_file::{bilingual, once, optional};
use super::reader::{Node, Table};
use crate::pipeline::{ListItem, ListKind, ListSet, WorkList};

/// The most items that a source may say a list has.
const EXPECTED_MAX: u32 = 10_000;

pub(super) fn read(table: &mut Table<'_>, id: Option<String>) -> Option<ListSet> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let source = table.need("source").and_then(|n| n.text());
    let version = table.need("version").and_then(|n| n.text());
    let lists = table.need("lists").and_then(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| list(n, &mut seen))
    });
    let name = name?;
    Some(ListSet {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        source: source?,
        version: version?,
        lists: lists?,
    })
}

fn list(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<WorkList> {
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let kind = table.need("kind").and_then(|n| n.choice(&ListKind::ALL));
    let name = table.need("name").and_then(|n| bilingual(&n));
    let expected = table.maybe("expected").map(|n| n.whole(0, EXPECTED_MAX));
    let items = table.need("items").and_then(|n| n.each(false, item));
    if let Some(id) = &id {
        once(node, &table, "id", id, seen);
    }
    table.end();
    let name = name?;
    Some(WorkList {
        id: id?,
        kind: kind?,
        name_zh: name.zh,
        name_en: name.en,
        expected: optional(expected)?,
        items: items?,
    })
}

/// An item is its words alone, or a table with where it comes from.
fn item(node: &Node<'_>) -> Option<ListItem> {
    if node.is_text() {
        return Some(ListItem { text: node.text()?, sample: false, department: None, basis: None });
    }
    let mut table = node.table()?;
    let text = table.need("text").and_then(|n| n.text());
    let sample = table.maybe("sample").map(|n| n.flag());
    let department = table.maybe("department").map(|n| n.text());
    let basis = table.maybe("basis").map(|n| n.text());
    table.end();
    Some(ListItem {
        text: text?,
        sample: optional(sample)?.unwrap_or_default(),
        department: optional(department)?,
        basis: optional(basis)?,
    })
}
