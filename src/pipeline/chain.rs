//! The chain of a record: what was filed on it and decided of it, and what its profile expects on the
//! way to where it stands and is not there. The order comes from the moves of the profile: nothing
//! here knows a city's rules.

use super::RecordKind;
use super::book::{Filed, Record};
use super::document::{Derived, DocumentKind};
use super::entry::Move;
use super::gate::{Found, Gate};
use super::money::Fen;
use super::profile::{Profile, TransitionRule};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A record with what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// The record with what was filed on it.
    pub record: Record,
    /// The state in which it was registered.
    pub began: String,
    /// Who put it forward, where that was written down when it was registered.
    pub proposer: String,
    /// What signed records did to it, in their order.
    pub happened: Vec<Happened>,
}

/// What one signed record did to a record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Happened {
    /// The signed record.
    pub resolution: String,
    /// Numbers of the documents that it files.
    pub filed: Vec<u32>,
    /// The moves that it makes.
    pub moves: Vec<Move>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Who put it forward; nobody: that is missing.
    Proposer(String),
    /// A document.
    Filed {
        /// Its number on the record.
        n: u32,
        /// The moves that it made.
        moves: Vec<Move>,
        /// The signed record that it stands in.
        resolution: String,
    },
    /// A decision.
    Decided {
        /// The moves that it made.
        moves: Vec<Move>,
        /// The signed record of it.
        resolution: String,
    },
    /// What is expected on the way to where the record stands, and is not there.
    Missing(Expected),
    /// A payment that was not made.
    Unpaid {
        /// The kind of document.
        document: String,
        /// How much it will be, as far as that is known.
        amount: Option<Fen>,
        /// Whether it can be made.
        status: Unpaid,
    },
}

/// What is expected: a document, or a decision where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The kind of document.
    pub document: Option<String>,
    /// What its fields say.
    pub says: BTreeMap<String, String>,
    /// The rule of the profile that it is for; empty where a record begins with it.
    pub rule: String,
    /// The state that it leads to.
    pub to: String,
}

/// Whether a payment can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpaid {
    /// Something must come first.
    Locked,
    /// It can be made now.
    Due,
    /// It will not be made any more.
    Cancelled,
}

impl Unpaid {
    /// The name of its text.
    pub fn id(self) -> &'static str {
        match self {
            Unpaid::Locked => "locked",
            Unpaid::Due => "due",
            Unpaid::Cancelled => "cancelled",
        }
    }
}

impl Link {
    /// Whether it is expected and not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Link::Missing(_)) || *self == Link::Proposer(String::new())
    }
}

/// The links of a record in their order.
pub fn chain(profile: &Profile, trail: &Trail) -> Vec<Link> {
    let events = events(profile, trail);
    // What is missing stands behind the last thing there is that comes before it on the way.
    let mut after = 0;
    let mut missing: Vec<(usize, Expected)> = vec![];
    for expected in expected(profile, trail) {
        match events.iter().position(|event| meets(trail, event, &expected)) {
            Some(at) => after = after.max(at + 1),
            None => missing.push((after, expected)),
        }
    }
    let proposer = || Link::Proposer(trail.proposer.clone());
    let mut links: Vec<Link> =
        (trail.record.kind == RecordKind::Need).then(proposer).into_iter().collect();
    let mut missing = missing.into_iter().peekable();
    for (at, event) in events.into_iter().enumerate() {
        while let Some((_, expected)) = missing.next_if(|(before, _)| *before <= at) {
            links.push(Link::Missing(expected));
        }
        links.push(event);
    }
    links.extend(missing.map(|(_, expected)| Link::Missing(expected)));
    let unpaid = unpaid(profile, &trail.record, &links);
    links.extend(unpaid);
    links
}

/// What there is: documents with the moves that they made, decisions with theirs.
fn events(profile: &Profile, trail: &Trail) -> Vec<Link> {
    let mut all = vec![];
    for happened in &trail.happened {
        let mut moves = happened.moves.clone();
        let resolution = || happened.resolution.clone();
        for n in &happened.filed {
            let filed = trail.record.filed.iter().find(|filed| filed.n == *n);
            let kind = filed.map(|filed| filed.document.as_str());
            let own = |made: &Move| {
                row_of(profile, made)
                    .is_some_and(|row| row.document.is_some() && row.document.as_deref() == kind)
            };
            let (its, rest) = moves.into_iter().partition(own);
            moves = rest;
            all.push(Link::Filed { n: *n, moves: its, resolution: resolution() });
        }
        if !moves.is_empty() {
            all.push(Link::Decided { moves, resolution: resolution() });
        }
    }
    all
}

fn row_of<'p>(profile: &'p Profile, made: &Move) -> Option<&'p TransitionRule> {
    let is =
        |row: &&TransitionRule| (&row.id, &row.from, &row.to) == (&made.rule, &made.from, &made.to);
    profile.transitions.iter().find(is)
}

/// Whether a link is what is expected.
fn meets(trail: &Trail, link: &Link, expected: &Expected) -> bool {
    match (link, &expected.document) {
        (Link::Filed { n, .. }, Some(document)) => {
            let says = |filed: &&Filed| {
                filed.document == *document
                    && expected.says.iter().all(|(f, v)| filed.fields.get(f) == Some(v))
            };
            trail.record.filed.iter().find(|filed| filed.n == *n).is_some_and(|f| says(&f))
        }
        (Link::Decided { moves, .. }, None) => {
            moves.iter().any(|made| made.rule == expected.rule && made.to == expected.to)
        }
        _ => false,
    }
}

/// What the profile expects of a record on its way to where it stands, in order.
fn expected(profile: &Profile, trail: &Trail) -> Vec<Expected> {
    let kind = trail.record.kind;
    let mut all: Vec<Expected> = vec![];
    let begins = profile.documents.iter().find(|doc| doc.begins && doc.of.contains(&kind));
    let first = profile.first_state(kind).map(|state| state.id.as_str()).unwrap_or_default();
    if let Some(begins) = begins {
        let document = Some(begins.id.clone());
        let (says, rule) = (BTreeMap::new(), String::new());
        all.push(Expected { document, says, rule, to: first.to_owned() });
    }
    let made = trail.happened.iter().flat_map(|happened| &happened.moves);
    let made = made.filter_map(|made| row_of(profile, made));
    for row in way(profile, first, &trail.began).into_iter().chain(made) {
        let expects = |document: Option<&str>, says: &BTreeMap<String, String>| Expected {
            document: document.map(str::to_owned),
            says: says.clone(),
            rule: row.id.clone(),
            to: row.to.clone(),
        };
        let filed = row.document.as_deref().and_then(|document| profile.document(document));
        let gates = filed.iter().flat_map(|filed| &filed.gates).chain(&row.gates);
        let mut wanted: Vec<Expected> = gates
            .filter_map(|gate| match gate {
                Gate::Has(Found { document, says, .. }) => Some(expects(Some(document), says)),
                _ => None,
            })
            .collect();
        match (&row.document, &row.outcome) {
            (Some(document), _) => wanted.push(expects(Some(document), &row.when)),
            (None, Some(_)) => wanted.push(expects(None, &row.when)),
            // That the matter is taken up is told by the decision on it.
            (None, None) => {}
        }
        for expected in wanted {
            let known = |other: &Expected| match &expected.document {
                Some(_) => (&other.document, &other.says) == (&expected.document, &expected.says),
                None => *other == expected,
            };
            if !all.iter().any(known) {
                all.push(expected);
            }
        }
    }
    all
}

/// The shortest way from one state to another by the moves of the profile.
fn way<'p>(profile: &'p Profile, from: &str, to: &str) -> Vec<&'p TransitionRule> {
    let mut came: BTreeMap<&str, &TransitionRule> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    while let Some(state) = next.pop_front() {
        if state == to {
            break;
        }
        for row in profile.transitions.iter().filter(|row| row.from == state) {
            if row.to != from && !came.contains_key(row.to.as_str()) {
                came.insert(&row.to, row);
                next.push_back(&row.to);
            }
        }
    }
    let mut rows = vec![];
    let mut at = to;
    while at != from
        && let Some(row) = came.get(at)
    {
        rows.push(*row);
        at = &row.from;
    }
    rows.reverse();
    rows
}

/// Payments that were not made, in the order of the profile: once there is what they are shares of.
fn unpaid(profile: &Profile, record: &Record, links: &[Link]) -> Vec<Link> {
    let missing = |kind: &DocumentKind| {
        let mut all = links.iter();
        all.any(|link| matches!(link, Link::Missing(e) if e.document.as_ref() == Some(&kind.id)))
    };
    let kinds = profile.documents.iter().filter(|kind| {
        kind.of.contains(&record.kind) && record.last(&kind.id).is_none() && !missing(kind)
    });
    let mut all = vec![];
    for kind in kinds {
        let share = kind.fields.iter().find_map(|field| match field.derived.as_ref()? {
            Derived::Share { document, field, ratio, rest } => Some((document, field, ratio, rest)),
            _ => None,
        });
        let Some((document, field, ratio, rest)) = share else { continue };
        let Some(whole) = record.last(document) else { continue };
        let amount = whole.money(field).map(|whole| {
            let share = whole.share(*ratio);
            if *rest { whole - share } else { share }
        });
        let status = status(profile, &record.state, &kind.id);
        all.push(Link::Unpaid { document: kind.id.clone(), amount, status });
    }
    all
}

/// Whether a document can be filed that moves a record in this state, or one that it can come to.
fn status(profile: &Profile, state: &str, document: &str) -> Unpaid {
    let moves = |state: &str| {
        let mut rows = profile.transitions.iter().filter(|row| row.from == state);
        rows.any(|row| row.document.as_deref() == Some(document))
    };
    if moves(state) {
        return Unpaid::Due;
    }
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut next = VecDeque::from([state]);
    // A way back, as on an appeal, begins anew: what was cancelled is cancelled until it is taken.
    let place = |id: &str| profile.states.iter().position(|state| state.id == id);
    let onward = |row: &&TransitionRule| place(&row.to) > place(&row.from);
    while let Some(state) = next.pop_front() {
        for row in profile.transitions.iter().filter(|row| row.from == state).filter(onward) {
            if reached.insert(&row.to) {
                next.push_back(&row.to);
            }
        }
    }
    if reached.into_iter().any(moves) { Unpaid::Locked } else { Unpaid::Cancelled }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalogue;
    use chrono::NaiveDate;

    fn gusu() -> Profile {
        let (catalogue, _) = Catalogue::load(None);
        catalogue.profile("gusu").unwrap().value.clone()
    }

    fn trail(kind: RecordKind, began: &str, state: &str) -> Trail {
        let record = Record {
            id: "P-1".into(),
            kind,
            title: String::new(),
            profile: "gusu".into(),
            state: state.into(),
            filed: vec![],
        };
        Trail { record, began: began.into(), proposer: "何伯".into(), happened: vec![] }
    }

    fn file(trail: &mut Trail, document: &str, says: &[(&str, &str)], moves: &[[&str; 3]]) {
        let n = trail.record.filed.len() as u32 + 1;
        let fields = says.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect();
        let on = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        trail.record.filed.push(Filed { n, document: document.into(), fields, on });
        let made = |[rule, from, to]: &[&str; 3]| Move {
            rule: (*rule).into(),
            from: (*from).into(),
            to: (*to).into(),
        };
        let moves: Vec<Move> = moves.iter().map(made).collect();
        if let Some(last) = moves.last() {
            trail.record.state.clone_from(&last.to);
        }
        let resolution = format!("m/{n}");
        trail.happened.push(Happened { resolution, filed: vec![n], moves });
    }

    #[test]
    fn whatever_a_record_is_carried_over_with_is_missing_up_to_its_state_and_no_further() {
        let profile = gusu();
        for state in profile.states.iter().filter(|s| s.stage.is_some()) {
            let links = chain(&profile, &trail(state.of, &state.id, &state.id));
            let missing = links.iter().filter(|link| link.is_missing()).count();
            let first = profile.first_state(state.of).unwrap().id == state.id;
            // A need begins with nothing, a plan with its application.
            let begins = usize::from(state.of == RecordKind::Plan);
            assert!(if first { missing == begins } else { missing > begins }, "{}", state.id);
            let way = way(&profile, &profile.first_state(state.of).unwrap().id, &state.id);
            assert!(first || way.last().is_some_and(|row| row.to == state.id), "{}", state.id);
        }
    }

    #[test]
    fn what_is_missing_stands_before_what_comes_after_it() {
        let profile = gusu();
        let mut trail = trail(RecordKind::Plan, "J2", "J2");
        file(&mut trail, "contract", &[("amount", "100.01")], &[["T18", "J2", "J3"]]);
        let links = chain(&profile, &trail);
        let at = |wanted: &dyn Fn(&Link) -> bool| links.iter().position(wanted).unwrap();
        let contract = at(&|link| matches!(link, Link::Filed { n: 1, .. }));
        let gone = |link: &Link| matches!(link, Link::Missing(e) if e.document.as_deref() == Some("version"));
        assert!(at(&gone) < contract);
        assert!(links[contract..].iter().all(|link| !link.is_missing()), "{links:?}");
    }

    #[test]
    fn both_payments_are_the_contract_and_the_second_waits_for_the_evaluation() {
        let profile = gusu();
        let unpaid = |trail: &Trail| -> Vec<(i64, Unpaid)> {
            let links = chain(&profile, trail).into_iter();
            let each = links.filter_map(|link| match link {
                Link::Unpaid { amount, status, .. } => Some((amount.unwrap().0, status)),
                _ => None,
            });
            each.collect()
        };
        let mut trail = trail(RecordKind::Plan, "J2", "J2");
        file(&mut trail, "contract", &[("amount", "100.01")], &[["T18", "J2", "J3"]]);
        assert_eq!(unpaid(&trail), [(6000, Unpaid::Due), (4001, Unpaid::Locked)]);
        file(&mut trail, "first_payment", &[("amount", "60.00")], &[["T19", "J3", "J4"]]);
        assert_eq!(unpaid(&trail), [(4001, Unpaid::Locked)]);
        for (state, status) in [
            ("J5", Unpaid::Locked),
            ("J7", Unpaid::Locked),
            ("J8e", Unpaid::Due),
            ("J8p", Unpaid::Due),
            ("J8f", Unpaid::Cancelled),
            ("J5t", Unpaid::Cancelled),
        ] {
            trail.record.state = state.into();
            assert_eq!(unpaid(&trail), [(4001, status)], "{state}");
        }
    }
}
