//! Documents of a pipeline profile: their fields, what must hold, and what must follow in time.

use super::gate_file::gates;
use super::law_file::{named, one_of, optional};
use super::problem::{ProblemKind, Referent};
use super::reader::{Node, Table};
use crate::pipeline::{Choice, Derived, DocumentKind, Due, Field, FieldKind, Polled, RecordKind};
use std::collections::BTreeMap;

/// A kind of document.
pub(super) fn document(
    node: &Node<'_>,
    states: Option<&[String]>,
    seen: &mut Vec<(String, usize)>,
) -> Option<DocumentKind> {
    let (mut table, id, name) = named(node, seen)?;
    let of = table.need("of").and_then(|n| {
        if n.is_text() {
            Some(vec![n.choice(&RecordKind::ALL)?])
        } else {
            n.each(true, |n| n.choice(&RecordKind::ALL))
        }
    });
    let begins = table.maybe("begins").map(|n| n.flag());
    let by_vote = table.maybe("by_vote").map(|n| n.flag());
    let states = state_names(&mut table, states);
    let fields = table.need("fields").and_then(|n| {
        let mut seen = Vec::new();
        n.each(false, |n| field(n, &mut seen))
    });
    let gates = gates(&mut table);
    table.end();
    let name = name?;
    Some(DocumentKind {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        of: of?,
        begins: optional(begins)?.unwrap_or_default(),
        by_vote: optional(by_vote)?.unwrap_or_default(),
        states: states?,
        fields: fields?,
        gates: gates?,
    })
}

fn state_names(table: &mut Table<'_>, known: Option<&[String]>) -> Option<Vec<String>> {
    let named = |n: &Node<'_>| match known {
        Some(known) => one_of(n, Referent::State, known),
        None => n.id(),
    };
    let states = table.maybe("states").map(|n| n.each(true, named));
    optional(states).map(Option::unwrap_or_default)
}

fn field(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<Field> {
    let (mut table, id, name) = named(node, seen)?;
    let kind = field_kind(&mut table);
    let required = table.maybe("required").map(|n| n.flag());
    let private = table.maybe("private").map(|n| n.flag());
    let derived = derived(&mut table);
    table.end();
    let name = name?;
    Some(Field {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        kind: kind?,
        required: optional(required)?.unwrap_or_default(),
        private: optional(private)?.unwrap_or_default(),
        derived: derived?,
    })
}

/// `kind`, with the `choices` or the kind of record that belongs to it; left out: a line of text.
fn field_kind(table: &mut Table<'_>) -> Option<FieldKind> {
    #[derive(Clone, Copy)]
    enum Word {
        Text,
        Date,
        Money,
        Number,
        Choice,
        Items,
        People,
        Record,
    }
    const WORDS: [(&str, Word); 8] = [
        ("text", Word::Text),
        ("date", Word::Date),
        ("money", Word::Money),
        ("number", Word::Number),
        ("choice", Word::Choice),
        ("items", Word::Items),
        ("people", Word::People),
        ("record", Word::Record),
    ];
    let word = table.maybe("kind").map(|n| n.choice(&WORDS));
    Some(match optional(word)?.unwrap_or(Word::Text) {
        Word::Text => FieldKind::Text,
        Word::Date => FieldKind::Date,
        Word::Money => FieldKind::Money,
        Word::Number => FieldKind::Number,
        Word::Items => FieldKind::Items,
        Word::People => FieldKind::People,
        Word::Choice => {
            let mut seen = Vec::new();
            let choices = table.need("choices")?.each(true, |n| choice(n, &mut seen))?;
            FieldKind::Choice(choices)
        }
        Word::Record => FieldKind::Record(table.need("of")?.choice(&RecordKind::ALL)?),
    })
}

fn choice(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<Choice> {
    let (table, id, name) = named(node, seen)?;
    table.end();
    let name = name?;
    Some(Choice { id: id?, name_zh: name.zh, name_en: name.en })
}

/// `copy = "version.total"`, `total = "budget"`, `share = "60%"` or `rest = "60%"` with `whole`,
/// `next = true`, `setting = "…"`, `weighted = { field = "setting" }`, `differs = "field"` with `from`,
/// `polled = "votes"` with `criterion`, `polled = "rank"`, `polled = "chosen"`, `count = "field"` of records
/// that begin with this one, `titled = "document.field"`, `several = "number"`, `sum = "grant.amount"`.
fn derived(table: &mut Table<'_>) -> Option<Option<Derived>> {
    if let Some(node) = table.maybe("copy") {
        let (document, field) = path(&node)?;
        return Some(Some(Derived::Copy { document, field }));
    }
    if let Some(node) = table.maybe("total") {
        return Some(Some(Derived::Total { field: node.id()? }));
    }
    if let Some(node) = table.maybe("next") {
        return Some(node.flag()?.then_some(Derived::Next));
    }
    if let Some(node) = table.maybe("weighted") {
        return Some(Some(Derived::Weighted { terms: says(&node)? }));
    }
    if let Some(node) = table.maybe("setting") {
        return Some(Some(Derived::Setting { setting: node.id()? }));
    }
    if let Some(node) = table.maybe("titled") {
        let (document, field) = path(&node)?;
        return Some(Some(Derived::Titled { document, field }));
    }
    if let Some(node) = table.maybe("count") {
        return Some(Some(Derived::Count { field: node.id()? }));
    }
    if let Some(node) = table.maybe("several") {
        return Some(Some(Derived::Several { field: node.id()? }));
    }
    if let Some(node) = table.maybe("sum") {
        let (document, field) = path(&node)?;
        return Some(Some(Derived::Sum { document, field }));
    }
    if let Some(node) = table.maybe("differs") {
        let from = table.need("from")?.id()?;
        return Some(Some(Derived::Differs { field: node.id()?, from }));
    }
    if let Some(node) = table.maybe("polled") {
        let what = match node.choice(&[("votes", 0), ("rank", 1), ("chosen", 2)])? {
            0 => Polled::Votes(table.need("criterion")?.text()?),
            1 => Polled::Rank,
            _ => Polled::Chosen,
        };
        return Some(Some(Derived::Polled { what }));
    }
    for (key, rest) in [("share", false), ("rest", true)] {
        if let Some(node) = table.maybe(key) {
            let ratio = node.ratio()?;
            let (document, field) = path(&table.need("whole")?)?;
            return Some(Some(Derived::Share { document, field, ratio, rest }));
        }
    }
    Some(None)
}

/// `document.field`.
pub(super) fn path(node: &Node<'_>) -> Option<(String, String)> {
    let text = node.text()?;
    let Some((document, field)) = text.split_once('.') else {
        node.complain(ProblemKind::BadId { found: text });
        return None;
    };
    Some((document.to_owned(), field.to_owned()))
}

/// What fields say: `{ field = "value" }`.
pub(super) fn says(node: &Node<'_>) -> Option<BTreeMap<String, String>> {
    let table = node.table()?;
    let all: Option<BTreeMap<_, _>> =
        table.entries().map(|(field, value, _)| Some((field.to_owned(), value.text()?))).collect();
    all
}

/// Something that must follow in time.
pub(super) fn due(
    node: &Node<'_>,
    states: Option<&[String]>,
    papers: Option<&[String]>,
    seen: &mut Vec<(String, usize)>,
) -> Option<Due> {
    let paper = |n: &Node<'_>| match papers {
        Some(papers) => one_of(n, Referent::Document, papers),
        None => n.id(),
    };
    let (mut table, id, name) = named(node, seen)?;
    let round = table.maybe("round").map(|n| n.id());
    // A round asks for it, or a document does.
    let after = match round {
        Some(_) => Some(vec![]),
        None => table.need("after").and_then(|n| n.each(true, paper)),
    };
    let each = table.maybe("each").map(|n| n.flag());
    let who = table.maybe("who").map(|n| n.id());
    let says = table.maybe("says").map(|n| says(&n));
    let field = table.maybe("field").map(|n| n.id());
    let setting = table.maybe("setting").map(|n| n.id());
    let until = match round {
        Some(_) => optional(table.maybe("until").map(|n| paper(&n))).map(Option::unwrap_or_default),
        None => table.need("until").and_then(|n| paper(&n)),
    };
    let states = state_names(&mut table, states);
    table.end();
    let name = name?;
    Some(Due {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        after: after?,
        each: optional(each)?.unwrap_or_default(),
        who: optional(who)?,
        round: optional(round)?,
        says: optional(says)?.unwrap_or_default(),
        field: optional(field)?,
        setting: optional(setting)?,
        until: until?,
        states: states?,
    })
}
