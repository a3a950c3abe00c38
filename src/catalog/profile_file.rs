//! `sessions/pipelines/*.toml`: a pipeline profile.

use super::law_file::{bilingual, once, one_of, optional, outcome};
use super::problem::Referent;
use super::reader::{Node, Table};
use crate::law::Outcome;
use crate::pipeline::{Profile, State, TransitionRule};

pub(super) fn read(table: &mut Table<'_>, id: Option<String>) -> Option<Profile> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let states = table.need("states").and_then(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| state(n, &mut seen))
    });
    let known: Option<Vec<String>> =
        states.as_ref().map(|all| all.iter().map(|s| s.id.clone()).collect());
    let transitions = table.need("transitions").and_then(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| transition(n, known.as_deref(), &mut seen))
    });
    let name = name?;
    Some(Profile {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        states: states?,
        transitions: transitions?,
    })
}

fn state(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<State> {
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let name = table.need("name").and_then(|n| bilingual(&n));
    if let Some(id) = &id {
        once(node, &table, "id", id, seen);
    }
    table.end();
    let name = name?;
    Some(State { id: id?, name_zh: name.zh, name_en: name.en })
}

/// `known` is `None` when the states themselves could not be read: then no state is called unknown.
fn transition(
    node: &Node<'_>,
    known: Option<&[String]>,
    seen: &mut Vec<(String, usize)>,
) -> Option<TransitionRule> {
    let named = |n: Node<'_>| match known {
        Some(known) => one_of(&n, Referent::State, known),
        None => n.id(),
    };
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let outcome = table.maybe("outcome").map(|n| outcome(&n));
    let from = table.need("from").and_then(named);
    let to = table.need("to").and_then(named);
    let decided_by = table.need("decided_by").and_then(|n| bilingual(&n));
    table.end();
    let outcome = optional(outcome)?;
    let (id, from, to, decided_by) = (id?, from?, to?, decided_by?);
    once(node, &node.table()?, "id", &identity(&id, &from, &to, outcome), seen);
    Some(TransitionRule {
        id,
        outcome,
        from,
        to,
        decided_by_zh: decided_by.zh,
        decided_by_en: decided_by.en,
    })
}

/// One result of one vote leads to one place only; without a vote the officer chooses among rows.
fn identity(id: &str, from: &str, to: &str, outcome: Option<Outcome>) -> String {
    match outcome {
        Some(Outcome::Adopted) => format!("{id}, {from}, adopted"),
        Some(Outcome::Lost) => format!("{id}, {from}, lost"),
        None => format!("{id}, {from} → {to}"),
    }
}
