//! The parts that files share: texts in two languages, thresholds, rules of composition.

use super::problem::{ProblemKind, Referent};
use super::reader::{Node, Table};
use super::spelling::nearest;
use crate::law::{Base, CategoryLimit, Composition, Outcome, Ratio, Threshold};
use crate::meeting::{Bilingual, MEMBERS_MAX};

/// The word for a base.
pub(super) type BaseWord = (&'static str, Base);

pub(super) const BASES: [BaseWord; 4] = [
    ("votes_cast", Base::VotesCast),
    ("ballots", Base::Ballots),
    ("present", Base::Present),
    ("membership", Base::Membership),
];

const OUTCOMES: [(&str, Outcome); 2] = [("adopted", Outcome::Adopted), ("lost", Outcome::Lost)];

/// `{ zh = "…", en = "…" }`
pub(super) fn bilingual(node: &Node<'_>) -> Option<Bilingual> {
    let mut table = node.table()?;
    let zh = table.need("zh").and_then(|n| n.text());
    let en = table.need("en").and_then(|n| n.text());
    table.end();
    Some(Bilingual { zh: zh?, en: en? })
}

pub(super) fn outcome(node: &Node<'_>) -> Option<Outcome> {
    node.choice(&OUTCOMES)
}

/// `{ more_than = "1/2", of = "present" }` or `{ at_least = "2/3", of = "votes_cast" }`: the words
/// say whether the share itself is enough (以上) or not (过半数).
pub(super) fn threshold(node: &Node<'_>) -> Option<Threshold> {
    threshold_of(node, &BASES)
}

/// A threshold that may be taken of some bases only.
pub(super) fn threshold_of(node: &Node<'_>, bases: &[BaseWord]) -> Option<Threshold> {
    let mut table = node.table()?;
    let base = table.need("of").and_then(|n| n.choice(bases));
    let more_than = table.maybe("more_than");
    let at_least = table.maybe("at_least");
    let share = match (more_than, at_least) {
        (Some(_), Some(both)) => {
            both.complain(ProblemKind::Excludes { other: "more_than" });
            None
        }
        (Some(n), None) => n.ratio().map(|r| (r, true)),
        (None, Some(n)) => n.ratio().map(|r| (r, false)),
        (None, None) => {
            table.complain("more_than", ProblemKind::Missing);
            None
        }
    };
    table.end();
    let (ratio, strict) = share?;
    Some(Threshold { base: base?, ratio, strict })
}

/// What may be left out, but must be right where it is there.
pub(super) fn optional<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        None => Some(None),
        Some(None) => None,
        Some(value) => Some(value),
    }
}

/// A rule of composition about the categories with these ids; `None` when the categories could not
/// be read, and then none is called unknown.
pub(super) fn composition(node: &Node<'_>, categories: Option<&[String]>) -> Option<Composition> {
    let mut table = node.table()?;
    let most = MEMBERS_MAX as u32;
    let size_min = table.need("size_min").and_then(|n| n.whole(1, most));
    let size_max = table.need("size_max").and_then(|n| n.whole(1, most));
    if let (Some(min), Some(max)) = (size_min, size_max)
        && min > max
    {
        let (min, max) = (min.to_string(), max.to_string());
        table.complain("size_min", ProblemKind::MinAboveMax { min, max });
    }
    let mut seen: Vec<(String, usize)> = Vec::new();
    let limits =
        table.need("limits").and_then(|n| n.each(false, |n| limit(n, categories, &mut seen)));
    let source = table.need("source").and_then(|n| n.text());
    table.end();
    Some(Composition { size_min: size_min?, size_max: size_max?, limits: limits?, source: source? })
}

fn limit(
    node: &Node<'_>,
    categories: Option<&[String]>,
    seen: &mut Vec<(String, usize)>,
) -> Option<CategoryLimit> {
    let mut table = node.table()?;
    let category = table.need("category").and_then(|n| match categories {
        Some(known) => one_of(&n, Referent::Category, known),
        None => n.id(),
    });
    let at_least = table.maybe("at_least").map(|n| n.ratio());
    let at_most = table.maybe("at_most").map(|n| n.ratio());
    if at_least.is_none() && at_most.is_none() {
        table.complain("at_most", ProblemKind::Missing);
    }
    if let (Some(Some(min)), Some(Some(max))) = (at_least, at_most)
        && above(min, max)
    {
        let show = |r: Ratio| format!("{}/{}", r.num(), r.den());
        table.complain("at_least", ProblemKind::MinAboveMax { min: show(min), max: show(max) });
    }
    if let Some(id) = &category {
        once(node, &table, "category", id, seen);
    }
    table.end();
    let (at_least, at_most) = (optional(at_least)?, optional(at_most)?);
    Some(CategoryLimit { category: category?, at_least, at_most })
}

fn above(a: Ratio, b: Ratio) -> bool {
    u64::from(a.num()) * u64::from(b.den()) > u64::from(b.num()) * u64::from(a.den())
}

/// A table with an `id` of its own among its like, and a `name`; its other keys are still to be read.
pub(super) fn named<'a>(
    node: &Node<'a>,
    seen: &mut Vec<(String, usize)>,
) -> Option<(Table<'a>, Option<String>, Option<Bilingual>)> {
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let name = table.need("name").and_then(|n| bilingual(&n));
    if let Some(id) = &id {
        once(node, &table, "id", id, seen);
    }
    Some((table, id, name))
}

/// Tells when `value` has been seen, and where; remembers it otherwise.
pub(super) fn once(
    node: &Node<'_>,
    table: &Table<'_>,
    key: &str,
    value: &str,
    seen: &mut Vec<(String, usize)>,
) {
    if let Some((_, first)) = seen.iter().find(|(v, _)| v == value) {
        let kind = ProblemKind::Duplicate { value: value.to_owned(), first: *first };
        table.complain(key, kind);
    } else {
        seen.push((value.to_owned(), node.line()));
    }
}

/// A list in which nothing stands twice; `read` gives each entry with the word for it.
pub(super) fn each_once<'a, T>(
    node: &Node<'a>,
    filled: bool,
    mut read: impl FnMut(&Node<'a>) -> Option<(String, T)>,
) -> Option<Vec<T>> {
    let mut seen: Vec<(String, usize)> = Vec::new();
    node.each(filled, |n| {
        let (name, value) = read(n)?;
        if let Some((_, first)) = seen.iter().find(|(v, _)| *v == name) {
            n.complain(ProblemKind::Duplicate { value: name, first: *first });
            return None;
        }
        seen.push((name, n.line()));
        Some(value)
    })
}

/// One of a few words, with the word.
pub(super) fn word<T: Copy>(node: &Node<'_>, choices: &[(&'static str, T)]) -> Option<(String, T)> {
    let value = node.choice(choices)?;
    Some((node.text()?, value))
}

/// A name that must be one of `known`.
pub(super) fn one_of(node: &Node<'_>, what: Referent, known: &[String]) -> Option<String> {
    let found = node.text()?;
    if known.contains(&found) {
        return Some(found);
    }
    let suggestion = nearest(&found, known.iter().map(String::as_str)).map(str::to_owned);
    node.complain(ProblemKind::Dangling { what, found, suggestion });
    None
}
