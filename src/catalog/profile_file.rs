//! `sessions/pipelines/*.toml`: a pipeline profile.

use super::document_file::{document, due};
use super::gate_file::gates;
use super::law_file::{bilingual, composition, named, once, one_of, optional, outcome};
use super::problem::Referent;
use super::reader::{Node, Table};
use crate::law::Outcome;
use crate::pipeline::{BodyKind, Profile, RecordKind, Stage, State, TransitionRule};

pub(super) fn read(table: &mut Table<'_>, id: Option<String>) -> Option<Profile> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let stages = table.maybe("stages").map(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| stage(n, &mut seen))
    });
    let stages = optional(stages).map(Option::unwrap_or_default);
    let columns: Option<Vec<String>> =
        stages.as_ref().map(|all| all.iter().map(|s| s.id.clone()).collect());
    let states = table.need("states").and_then(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| state(n, columns.as_deref(), &mut seen))
    });
    let known: Option<Vec<String>> =
        states.as_ref().map(|all| all.iter().map(|s| s.id.clone()).collect());
    let bodies = table.maybe("bodies").map(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| body(n, &mut seen))
    });
    let documents = table.maybe("documents").map(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| document(n, known.as_deref(), &mut seen))
    });
    let documents = optional(documents).map(Option::unwrap_or_default);
    let papers: Option<Vec<String>> =
        documents.as_ref().map(|all| all.iter().map(|d| d.id.clone()).collect());
    let transitions = table.need("transitions").and_then(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| transition(n, known.as_deref(), papers.as_deref(), &mut seen))
    });
    let dues = table.maybe("dues").map(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| due(n, known.as_deref(), papers.as_deref(), &mut seen))
    });
    let name = name?;
    let profile = Profile {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        stages: stages?,
        states: states?,
        documents: documents?,
        bodies: optional(bodies)?.unwrap_or_default(),
        transitions: transitions?,
        dues: optional(dues)?.unwrap_or_default(),
    };
    Some(profile)
}

fn stage(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<Stage> {
    let (table, id, name) = named(node, seen)?;
    table.end();
    let name = name?;
    Some(Stage { id: id?, name_zh: name.zh, name_en: name.en })
}

fn state(
    node: &Node<'_>,
    columns: Option<&[String]>,
    seen: &mut Vec<(String, usize)>,
) -> Option<State> {
    let (mut table, id, name) = named(node, seen)?;
    let of = table.maybe("of").map(|n| n.choice(&RecordKind::ALL));
    let stage = table.maybe("stage").map(|n| match columns {
        Some(columns) => one_of(&n, Referent::Stage, columns),
        None => n.id(),
    });
    let next = table.maybe("next").map(|n| n.id());
    let ends = table.maybe("ends").map(|n| n.flag());
    table.end();
    let name = name?;
    Some(State {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        of: optional(of)?.unwrap_or_default(),
        stage: optional(stage)?,
        next: optional(next)?,
        ends: optional(ends)?.unwrap_or_default(),
    })
}

fn body(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<BodyKind> {
    let (mut table, id, name) = named(node, seen)?;
    let composition = table.need("composition").and_then(|n| composition(&n, None));
    table.end();
    let name = name?;
    Some(BodyKind { id: id?, name_zh: name.zh, name_en: name.en, composition: composition? })
}

/// `known` is `None` when the states themselves could not be read: then no state is called unknown;
/// `papers` likewise.
fn transition(
    node: &Node<'_>,
    known: Option<&[String]>,
    papers: Option<&[String]>,
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
    let document = table.maybe("document").map(|n| match papers {
        Some(papers) => one_of(&n, Referent::Document, papers),
        None => n.id(),
    });
    let when = table.maybe("when").map(|n| super::document_file::says(&n));
    let gates = gates(&mut table);
    table.end();
    let (outcome, document, when) = (optional(outcome)?, optional(document)?, optional(when)?);
    let (id, from, to, decided_by) = (id?, from?, to?, decided_by?);
    // Rows that what must hold tells apart may begin alike; the first that fits is taken.
    if document.is_none() {
        once(node, &node.table()?, "id", &identity(&id, &from, &to, outcome), seen);
    }
    Some(TransitionRule {
        id,
        outcome,
        from,
        to,
        decided_by_zh: decided_by.zh,
        decided_by_en: decided_by.en,
        document,
        when: when.unwrap_or_default(),
        gates: gates?,
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
