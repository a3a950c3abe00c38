//! Rows of the table of motions, and the groups that their lists may name.

use super::law_file::{optional, threshold};
use super::problem::{ProblemKind, Referent};
use super::reader::{Node, Table};
use super::spelling::nearest;
use crate::law::{
    Characteristics, Debatability, DebateScope, FloorRule, MotionClass, MotionKind, Reconsiderable,
    VoteRule,
};
use std::collections::BTreeMap;

/// The highest rank of a motion (to fix the time to which to adjourn).
const RANK_MAX: u32 = 13;
/// What leads the name of a group in a list of motions.
const GROUP: char = '@';

const CLASSES: [(&str, MotionClass); 5] = [
    ("main", MotionClass::Main),
    ("subsidiary", MotionClass::Subsidiary),
    ("incidental", MotionClass::Incidental),
    ("privileged", MotionClass::Privileged),
    ("bring_again", MotionClass::BringAgain),
];

const FLOORS: [(&str, FloorRule); 2] =
    [("needed", FloorRule::Needed), ("interrupts", FloorRule::Interrupts)];

const DEBATABILITIES: [(&str, Debatability); 4] = [
    ("yes", Debatability::Yes),
    ("no", Debatability::No),
    ("as_target", Debatability::AsTarget),
    ("as_appeal", Debatability::AsAppeal),
];

const SCOPES: [(&str, DebateScope); 4] = [
    ("full", DebateScope::Full),
    ("own_merits", DebateScope::OwnMerits),
    ("opens_question", DebateScope::OpensQuestion),
    ("none", DebateScope::None),
];

const VOTES: [(&str, VoteRule); 15] = [
    ("decision", VoteRule::Decision),
    ("majority", VoteRule::Majority),
    ("two_thirds", VoteRule::TwoThirds),
    ("majority_of_membership", VoteRule::MajorityOfMembership),
    ("majority_negative", VoteRule::MajorityNegative),
    ("two_thirds_negative", VoteRule::TwoThirdsNegative),
    ("majority_or_special_order", VoteRule::MajorityOrSpecialOrder),
    ("rescind", VoteRule::Rescind),
    ("discharge", VoteRule::Discharge),
    ("suspend", VoteRule::Suspend),
    ("two_thirds_unless_told", VoteRule::TwoThirdsUnlessTold),
    ("unanimous", VoteRule::Unanimous),
    ("chair_rules", VoteRule::ChairRules),
    ("chair_answers", VoteRule::ChairAnswers),
    ("demand_of_one", VoteRule::DemandOfOne),
];

const RECONSIDERATIONS: [(&str, Reconsiderable); 4] = [
    ("yes", Reconsiderable::Yes),
    ("no", Reconsiderable::No),
    ("adopted_only", Reconsiderable::AdoptedOnly),
    ("lost_only", Reconsiderable::LostOnly),
];

/// Lists of motions by name. A row that names `@incidental` means every motion of that list.
pub(super) type Groups = BTreeMap<String, Vec<MotionKind>>;

/// The name of a motion.
pub(super) fn kind(node: &Node<'_>) -> Option<MotionKind> {
    let found = node.text()?;
    if let Some(kind) = MotionKind::ALL.iter().find(|k| k.id() == found) {
        return Some(*kind);
    }
    let suggestion = nearest(&found, MotionKind::ALL.iter().map(|k| k.id())).map(str::to_owned);
    node.complain(ProblemKind::Dangling { what: Referent::Motion, found, suggestion });
    None
}

/// `[groups]`: name = list of motions. A group holds motions, never another group.
pub(super) fn groups(node: &Node<'_>) -> Option<Groups> {
    let mut groups = Groups::new();
    let mut right = true;
    for (name, value, key) in node.table()?.entries() {
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
            value.complain_at(key, ProblemKind::BadId { found: crate::meeting::clean(name) });
            right = false;
        }
        let mut seen = Vec::new();
        match value.each(true, |n| once_in_list(n, kind(n)?, &mut seen)) {
            Some(kinds) => drop(groups.insert(name.to_owned(), kinds)),
            None => right = false,
        }
    }
    right.then_some(groups)
}

/// Names that stand in a list already, with their lines.
pub(super) type Seen = Vec<(String, usize)>;

/// A motion named twice in one list is a slip.
pub(super) fn once_in_list<T>(node: &Node<'_>, value: T, seen: &mut Seen) -> Option<T> {
    let name = node.text()?;
    match seen.iter().find(|(n, _)| *n == name) {
        Some((_, first)) => {
            node.complain(ProblemKind::Duplicate { value: name, first: *first });
            None
        }
        None => {
            seen.push((name, node.line()));
            Some(value)
        }
    }
}

/// A list of motions and groups, as the motions meant, each once. A group never means the motion
/// `of` whose row names it: that one must be named itself. `groups` is `None` when they could not
/// be read, and then none is called unknown.
fn kinds(
    node: &Node<'_>,
    groups: Option<&Groups>,
    of: Option<MotionKind>,
) -> Option<Vec<MotionKind>> {
    let mut seen = Seen::new();
    let lists = node.each(false, |n| {
        let meant = match n.text()?.strip_prefix(GROUP) {
            None => vec![kind(n)?],
            Some(name) => {
                let members = group(n, name, groups)?;
                members.iter().copied().filter(|k| Some(*k) != of).collect()
            }
        };
        once_in_list(n, meant, &mut seen)
    })?;
    let mut all = Vec::new();
    for kind in lists.into_iter().flatten() {
        if !all.contains(&kind) {
            all.push(kind);
        }
    }
    Some(all)
}

fn group<'g>(node: &Node<'_>, name: &str, groups: Option<&'g Groups>) -> Option<&'g [MotionKind]> {
    let groups = groups?;
    if let Some(kinds) = groups.get(name) {
        return Some(kinds);
    }
    let suggestion =
        nearest(name, groups.keys().map(String::as_str)).map(|near| format!("{GROUP}{near}"));
    let found = format!("{GROUP}{name}");
    node.complain(ProblemKind::Dangling { what: Referent::Group, found, suggestion });
    None
}

/// One row.
pub(super) fn row(node: &Node<'_>, groups: Option<&Groups>) -> Option<Characteristics> {
    let mut table = node.table()?;
    let kind = table.need("kind").and_then(|n| kind(&n));
    let class = table.need("class").and_then(|n| n.choice(&CLASSES));
    let rank = table.need("rank").and_then(|n| n.whole(0, RANK_MAX));
    let floor = table.need("floor").and_then(|n| n.choice(&FLOORS));
    let second = table.need("second").and_then(|n| n.flag());
    let debatable = table.need("debatable").and_then(|n| n.choice(&DEBATABILITIES));
    let scope = table.need("scope").and_then(|n| scope(&n, debatable));
    let amendable = table.need("amendable").and_then(|n| n.flag());
    let vote = table.need("vote").and_then(|n| n.choice(&VOTES));
    let figure = table.maybe("threshold").map(|n| figure(&n, vote));
    let reconsider = table.need("reconsider").and_then(|n| n.choice(&RECONSIDERATIONS));
    let mut list = |key| table.maybe(key).map(|n| kinds(&n, groups, kind));
    let (yields_to, over, applies_to) = (list("yields_to"), list("over"), list("applies_to"));
    let cite = table.need("cite").and_then(|n| n.text());
    table.end();
    Some(Characteristics {
        kind: kind?,
        class: class?,
        rank: u8::try_from(rank?).ok()?,
        floor: floor?,
        second: second?,
        debatable: debatable?,
        scope: scope?,
        amendable: amendable?,
        vote: vote?,
        threshold: optional(figure)?,
        reconsider: reconsider?,
        yields_to: optional(yields_to)?.unwrap_or_default(),
        over: optional(over)?.unwrap_or_default(),
        applies_to: optional(applies_to)?.unwrap_or_default(),
        cite: cite?,
    })
}

/// What is not debated has no scope of debate, and what is debated has one.
fn scope(node: &Node<'_>, debatable: Option<Debatability>) -> Option<DebateScope> {
    let scope = node.choice(&SCOPES)?;
    let never = debatable? == Debatability::No;
    if never == (scope == DebateScope::None) {
        return Some(scope);
    }
    let fits = |s: &&(&str, DebateScope)| never == (s.1 == DebateScope::None);
    node.complain(ProblemKind::NotAllowed {
        found: node.text()?,
        allowed: SCOPES.iter().filter(fits).map(|(name, _)| (*name).to_owned()).collect(),
        suggestion: None,
    });
    None
}

/// A figure of its own stands behind a majority only: the other rules have theirs.
fn figure(node: &Node<'_>, vote: Option<VoteRule>) -> Option<crate::law::Threshold> {
    let figure = threshold(node)?;
    if vote? != VoteRule::Majority {
        node.complain(ProblemKind::Needs { other: "vote = \"majority\"" });
        return None;
    }
    Some(figure)
}

/// Reads `[[motions]]`, no motion twice.
pub(super) fn rows(node: &Node<'_>, groups: Option<&Groups>) -> Option<Vec<Characteristics>> {
    let mut seen = Vec::new();
    node.each(true, |n| {
        let row = row(n, groups)?;
        super::law_file::once(n, &n.table()?, "kind", row.kind.id(), &mut seen);
        Some(row)
    })
}

/// Those without which no meeting can be run: business comes up, is changed, is given up, and
/// ends; and what the chair rules can be contested.
const NEEDED: [MotionKind; 7] = [
    MotionKind::Main,
    MotionKind::Amend,
    MotionKind::AmendSecondary,
    MotionKind::WithdrawOrModify,
    MotionKind::PointOfOrder,
    MotionKind::Appeal,
    MotionKind::Adjourn,
];

/// Tells of the rows that every rule set needs and `rows` has not.
pub(super) fn complete(rows: &[Characteristics], file: &Table<'_>) {
    for kind in NEEDED {
        if !rows.iter().any(|row| row.kind == kind) {
            file.complain(&format!("motions.{}", kind.id()), ProblemKind::Missing);
        }
    }
}
