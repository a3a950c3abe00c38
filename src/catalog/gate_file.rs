//! What must hold before a document is filed or a record moves.

use super::document_file::{path, says};
use super::law_file::optional;
use super::problem::ProblemKind;
use super::reader::{Node, Table};
use crate::pipeline::{Found, Gate};

/// `gates`, a list of tables that each begin with what is asked.
pub(super) fn gates(table: &mut Table<'_>) -> Option<Vec<Gate>> {
    let gates = table.maybe("gates").map(|n| n.each(true, gate));
    optional(gates).map(Option::unwrap_or_default)
}

fn gate(node: &Node<'_>) -> Option<Gate> {
    let mut table = node.table()?;
    let gate = one_gate(node, &mut table);
    table.end();
    gate
}

fn one_gate(node: &Node<'_>, table: &mut Table<'_>) -> Option<Gate> {
    if let Some(n) = table.maybe("each") {
        let (list, field) = path(&n)?;
        let document = table.need("by").and_then(|n| n.id());
        let name = table.need("field").and_then(|n| n.id());
        let says = table.maybe("says").map(|n| says(&n));
        let says = optional(says)?.unwrap_or_default();
        return Some(Gate::Each { list, field, document: document?, name: name?, says });
    }
    if let Some(n) = table.maybe("filled") {
        let when = table.need("when").and_then(|n| says(&n));
        return Some(Gate::Filled { fields: n.each(true, |n| n.id())?, when: when? });
    }
    if let Some(n) = table.maybe("has") {
        return Some(Gate::Has(found(&n, table)?));
    }
    if let Some(n) = table.maybe("lacks") {
        return Some(Gate::Lacks(found(&n, table)?));
    }
    if let Some(n) = table.maybe("answered") {
        let by = table.need("by").and_then(|n| n.id());
        let since = since(table);
        return Some(Gate::Answered { document: n.id()?, by: by?, since: since? });
    }
    if let Some(n) = table.maybe("past") {
        let (document, field) = path(&n)?;
        return Some(Gate::Past { document, field });
    }
    if let Some(n) = table.maybe("until") {
        let (document, field) = path(&n)?;
        let day = table.need("day").and_then(|n| n.id());
        return Some(Gate::Until { document, field, day: day? });
    }
    if let Some(n) = table.maybe("by_today") {
        return Some(Gate::ByToday { field: n.id()? });
    }
    if let Some(n) = table.maybe("from_today") {
        return Some(Gate::FromToday { field: n.id()? });
    }
    if let Some(n) = table.maybe("positive") {
        let when = table.maybe("when").map(|n| says(&n));
        return Some(Gate::Positive { field: n.id()?, when: optional(when)?.unwrap_or_default() });
    }
    if let Some(n) = table.maybe("says") {
        let when = table.need("when").and_then(|n| says(&n));
        return Some(Gate::Says { says: says(&n)?, when: when? });
    }
    if let Some(n) = table.maybe("within") {
        let (document, of) = one_or_path(&n)?;
        let field = table.need("field").and_then(|n| n.id());
        return Some(Gate::Within { field: field?, document, of });
    }
    if let Some(n) = table.maybe("names") {
        let field = table.need("field").and_then(|n| n.id());
        return Some(Gate::Names { field: field?, document: n.id()? });
    }
    if let Some(n) = table.maybe("member") {
        return Some(Gate::Member { field: n.id()? });
    }
    if let Some(n) = table.maybe("at") {
        let gates = table.need("gates").and_then(|n| n.each(true, gate));
        return Some(Gate::At { field: n.id()?, gates: gates? });
    }
    if let Some(n) = table.maybe("alone") {
        let states = table.need("states").and_then(|n| n.each(true, |n| n.id()));
        return Some(Gate::Alone { field: n.id()?, states: states? });
    }
    if let Some(n) = table.maybe("lasts") {
        let from = table.need("from").and_then(|n| n.id());
        let to = table.need("to").and_then(|n| n.id());
        return Some(Gate::Lasts { from: from?, to: to?, setting: n.id()? });
    }
    if let Some(n) = table.maybe("in") {
        let (document, field) = one_or_path(&n)?;
        let states = table.need("states").and_then(|n| n.each(true, |n| n.id()));
        return Some(Gate::In { field, document, states: states? });
    }
    if let Some(n) = table.maybe("pool") {
        return Some(Gate::Pool { field: n.id()? });
    }
    if let Some(n) = table.maybe("strict") {
        return Some(Gate::Strict { document: n.id()? });
    }
    if let Some(n) = table.maybe("composed") {
        return Some(if n.flag()? { Gate::Composed } else { Gate::Broken });
    }
    node.complain(ProblemKind::Missing);
    None
}

/// `field`, or `document.field`.
fn one_or_path(node: &Node<'_>) -> Option<(Option<String>, String)> {
    let text = node.text()?;
    Some(match text.split_once('.') {
        Some((document, field)) => (Some(document.to_owned()), field.to_owned()),
        None => (None, text),
    })
}

fn found(node: &Node<'_>, table: &mut Table<'_>) -> Option<Found> {
    let says = table.maybe("says").map(|n| says(&n));
    let since = since(table);
    Some(Found { document: node.id()?, says: optional(says)?.unwrap_or_default(), since: since? })
}

fn since(table: &mut Table<'_>) -> Option<Option<String>> {
    optional(table.maybe("since").map(|n| n.id()))
}
