//! `sessions/formats/*.toml`: a kind of meeting, checked against the rule sets and profiles that
//! the catalogue holds.

use super::law_file::{bilingual, composition, once, one_of, optional, threshold};
use super::problem::{ProblemKind, Referent};
use super::reader::{Node, Table};
use crate::meeting::{Allowance, Category, Format, Method, Office, Scope, Stage, Step};
use crate::pipeline::Profile;

const SCOPES: [(&str, Scope); 2] = [("meeting", Scope::Meeting), ("item", Scope::Item)];

const ALLOWANCES: [(&str, Allowance); 6] = [
    ("motions", Allowance::Motions),
    ("remarks", Allowance::Remarks),
    ("questions", Allowance::Questions),
    ("debate", Allowance::Debate),
    ("votes", Allowance::Votes),
    ("check", Allowance::Check),
];

/// What a format may refer to.
pub(super) struct Known<'c> {
    /// Ids of the rule sets.
    pub rules: Vec<String>,
    /// The profiles.
    pub profiles: Vec<&'c Profile>,
}

pub(super) fn read(table: &mut Table<'_>, id: Option<String>, known: &Known<'_>) -> Option<Format> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let purpose = table.need("purpose").and_then(|n| bilingual(&n));
    let rules = table.need("rules").and_then(|n| one_of(&n, Referent::Rules, &known.rules));
    let pipeline = pipeline(table, known);
    let quorum = table.need("quorum").and_then(|n| threshold(&n));
    let decision = table.need("decision").and_then(|n| threshold(&n));
    let methods = table.need("methods").and_then(|n| names(&n, &Method::ALL.map(|m| (m.id(), m))));
    let all_offices = Office::ALL.map(|o| (o.id(), o));
    let offices = table.need("offices").and_then(|n| names(&n, &all_offices));
    let signatories = table.need("signatories").and_then(|n| names(&n, &all_offices));
    let categories = table.need("categories").and_then(|n| categories(&n));
    let ids: Option<Vec<String>> =
        categories.as_ref().map(|all| all.iter().map(|c| c.id.clone()).collect());
    let composition = table.maybe("composition").map(|n| composition(&n, ids.as_deref()));
    let wording = table.maybe("wording").map(|n| bilingual(&n));
    let steps = table.need("steps").and_then(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| step(n, &mut seen))
    });
    let pipeline = pipeline?;
    Some(Format {
        id: id?,
        name: name?,
        purpose: purpose?,
        rules: rules?,
        profile: pipeline.profile,
        transition: pipeline.transition,
        takes_up: pipeline.takes_up,
        quorum: quorum?,
        decision: decision?,
        methods: methods?,
        offices: offices?,
        signatories: signatories?,
        categories: categories?,
        composition: optional(composition)?,
        wording: optional(wording)?,
        steps: steps?,
    })
}

struct Pipeline {
    profile: Option<String>,
    transition: Option<String>,
    takes_up: Vec<String>,
}

/// The three keys that tie a format to a pipeline.
fn pipeline(table: &mut Table<'_>, known: &Known<'_>) -> Option<Pipeline> {
    let ids: Vec<String> = known.profiles.iter().map(|p| p.id.clone()).collect();
    let named = table.maybe("profile");
    let id = named.as_ref().map(|n| one_of(n, Referent::Profile, &ids));
    let profile =
        id.as_ref().and_then(|id| known.profiles.iter().find(|p| Some(&p.id) == id.as_ref()));
    let transition = table.maybe("transition");
    let takes_up = table.maybe("takes_up");
    let Some(profile) = profile else {
        // A profile that is named wrongly has been told of; what hangs on it cannot be judged.
        for node in [&transition, &takes_up].into_iter().flatten().filter(|_| named.is_none()) {
            node.complain(ProblemKind::Needs { other: "profile" });
        }
        return named.is_none().then_some(Pipeline {
            profile: None,
            transition: None,
            takes_up: vec![],
        });
    };
    let rules: Vec<String> = profile.transitions.iter().map(|t| t.id.clone()).collect();
    let states: Vec<String> = profile.states.iter().map(|s| s.id.clone()).collect();
    let transition = transition.map(|n| one_of(&n, Referent::Transition, &rules));
    let takes_up = takes_up.map(|n| n.each(false, |n| one_of(n, Referent::State, &states)));
    Some(Pipeline {
        profile: optional(id)?,
        transition: optional(transition)?,
        takes_up: optional(takes_up)?.unwrap_or_default(),
    })
}

/// A list of words, at least one, none of them twice.
fn names<T: Copy>(node: &Node<'_>, choices: &[(&'static str, T)]) -> Option<Vec<T>> {
    let mut seen: Vec<(String, usize)> = Vec::new();
    node.each(true, |n| {
        let value = n.choice(choices)?;
        let name = n.text()?;
        match seen.iter().find(|(v, _)| *v == name) {
            Some((_, first)) => {
                n.complain(ProblemKind::Duplicate { value: name, first: *first });
                None
            }
            None => {
                seen.push((name, n.line()));
                Some(value)
            }
        }
    })
}

/// The categories. No two may answer to one name, or a roster could not be read.
fn categories(node: &Node<'_>) -> Option<Vec<Category>> {
    let mut ids = Vec::new();
    let mut names: Vec<(String, usize, usize)> = Vec::new();
    let mut place = 0;
    node.each(false, |n| {
        place += 1;
        let mut table = n.table()?;
        let id = table.need("id").and_then(|n| n.id());
        let name = table.need("name").and_then(|n| bilingual(&n));
        let aliases = table.maybe("aliases").map(|n| n.each(false, |n| n.text()));
        table.end();
        let category =
            Category { id: id?, name: name?, aliases: optional(aliases)?.unwrap_or_default() };
        once(n, &n.table()?, "id", &category.id, &mut ids);
        for name in category_names(&category) {
            match names.iter().find(|(v, of, _)| *v == name && *of != place) {
                Some((_, _, first)) => {
                    let kind = ProblemKind::Duplicate { value: name, first: *first };
                    n.table()?.complain("aliases", kind);
                }
                None => names.push((name, place, n.line())),
            }
        }
        Some(category)
    })
}

fn category_names(category: &Category) -> Vec<String> {
    let own = [&category.id, &category.name.zh, &category.name.en];
    own.into_iter().chain(&category.aliases).map(|n| n.to_lowercase()).collect()
}

fn step(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<Step> {
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let name = table.need("name").and_then(|n| bilingual(&n));
    let scope = table.need("scope").and_then(|n| n.choice(&SCOPES));
    let allows = table.maybe("allows").map(|n| n.each(false, |n| n.choice(&ALLOWANCES)));
    let stage = table.maybe("stage").map(|n| n.choice(&Stage::ALL.map(|s| (s.id(), s))));
    let crib = table.maybe("crib").map(|n| bilingual(&n));
    if let Some(id) = &id {
        once(node, &table, "id", id, seen);
    }
    table.end();
    Some(Step {
        id: id?,
        name: name?,
        scope: scope?,
        allows: optional(allows)?.unwrap_or_default(),
        stage: optional(stage)?,
        crib: optional(crib)?,
    })
}
