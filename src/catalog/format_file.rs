//! `sessions/formats/*.toml`: a kind of meeting, checked against the rule sets and profiles that
//! the catalogue holds.

use super::document_file::path;
use super::format_fit as fit;
use super::format_step::{Before, step};
use super::law_file::{
    BASES, BaseWord, bilingual, composition, each_once, once, one_of, optional, threshold_of, word,
};
use super::problem::{ProblemKind, Referent};
use super::reader::{Node, Table};
use crate::law::Base;
use crate::meeting::{
    Category, Format, Formation, Labelled, MEMBERS_MAX, Method, Mode, Office, Paper, Preset,
    Projector, Requirement,
};
use crate::pipeline::Profile;

/// What a format may refer to.
pub(super) struct Known<'c> {
    /// Ids of the rule sets.
    pub rules: Vec<String>,
    /// Ids of the statutes.
    pub laws: Vec<String>,
    /// The profiles.
    pub profiles: Vec<&'c Profile>,
}

pub(super) fn read(table: &mut Table<'_>, id: Option<String>, known: &Known<'_>) -> Option<Format> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let purpose = table.need("purpose").and_then(|n| bilingual(&n));
    let mode_at = table.maybe("mode");
    let mode = mode_at.as_ref().map(|n| n.choice(&Mode::ALL));
    let rules = table.need("rules").and_then(|n| one_of(&n, Referent::Rules, &known.rules));
    let law = table.maybe("law").map(|n| one_of(&n, Referent::Law, &known.laws));
    let pipeline = pipeline(table, known);
    let serves = table.maybe("serves").map(|n| each_once(&n, false, |n| n.id().map(itself)));
    let recusal = table.maybe("recusal").map(|n| n.flag());
    let body_known = table.maybe("body_known").map(|n| n.flag());
    let body = table.maybe("body").map(|n| n.id());
    let assigned = table.maybe("assigned").map(|n| path(&n));
    let expects = table.maybe("expects").map(|n| n.whole(1, 10_000));
    // Attendance is of those who belong to the body: of those present, all are always present.
    let quorum = figure(table, "quorum", &MEMBERSHIP, law.is_some());
    let decision_at = table.maybe("decision");
    let decision = figure(table, "decision", &BASES, law.is_some());
    let methods = table.need("methods").and_then(|n| names(&n, &Method::ALL.map(|m| (m.id(), m))));
    let all_offices = Office::ALL.map(|o| (o.id(), o));
    let offices = table.need("offices").and_then(|n| names(&n, &all_offices));
    let signatories = table.need("signatories").and_then(|n| names(&n, &all_offices));
    let categories_at = table.need("categories");
    let categories = categories_at.as_ref().and_then(|n| categories(n));
    let ids: Option<Vec<String>> =
        categories.as_ref().map(|all| all.iter().map(|c| c.id.clone()).collect());
    let composition_at = table.maybe("composition");
    let composition = composition_at.as_ref().map(|n| composition(n, ids.as_deref()));
    let presets = table.maybe("presets").map(|n| presets(&n, ids.as_deref()));
    let forms = table.maybe("forms").map(|n| formation(&n));
    let papers_at = table.maybe("papers");
    let papers = papers_at.as_ref().map(|n| names(n, Paper::ALL));
    let projector = table.maybe("projector").map(|n| n.choice(&Projector::ALL));
    let day = |n: &Node<'_>| n.whole(1, 31).map(|day| (day.to_string(), day));
    let days = table.maybe("days").map(|n| each_once(&n, true, day));
    let wording = table.maybe("wording").map(|n| bilingual(&n));
    let wording_how = table.maybe("wording_how").map(|n| bilingual(&n));
    let steps = table.need("steps").and_then(|n| {
        let mut before = Before::default();
        n.each(true, |n| step(n, &mut before))
    });
    let pipeline = pipeline?;
    let format = Format {
        id: id?,
        name: name?,
        purpose: purpose?,
        mode: optional(mode)?.unwrap_or_default(),
        rules: rules?,
        law: optional(law)?,
        profile: pipeline.profile,
        transition: pipeline.transition,
        takes_up: pipeline.takes_up,
        active: pipeline.active,
        serves: optional(serves)?.unwrap_or_default(),
        recusal: optional(recusal)?.unwrap_or_default(),
        body_known: optional(body_known)?.unwrap_or_default(),
        body: optional(body)?,
        assigned: optional(assigned)?,
        expects: optional(expects)?,
        quorum: quorum?,
        decision: decision?,
        methods: methods?,
        offices: offices?,
        signatories: signatories?,
        categories: categories?,
        composition: optional(composition)?,
        presets: optional(presets)?.unwrap_or_default(),
        forms: optional(forms)?,
        papers: optional(papers)?.unwrap_or_default(),
        projector: optional(projector)?.unwrap_or_default(),
        days: optional(days)?.unwrap_or_default(),
        wording: optional(wording)?,
        wording_how: optional(wording_how)?,
        steps: steps?,
    };
    let places = Places {
        mode: mode_at,
        decision: decision_at,
        papers: papers_at,
        categories: categories_at,
        composition: composition_at,
    };
    fit::check(table, &format, &places);
    let profile = known.profiles.iter().find(|p| Some(&p.id) == format.profile.as_ref());
    fit::documents(table, &format, profile.copied());
    Some(format)
}

/// Where the keys stand that are judged by the whole format.
pub(super) struct Places<'a> {
    /// How it is held.
    pub mode: Option<Node<'a>>,
    /// Votes for a main motion.
    pub decision: Option<Node<'a>>,
    /// Papers that come out.
    pub papers: Option<Node<'a>>,
    /// Who sits in the room.
    pub categories: Option<Node<'a>>,
    /// How the voting members are made up.
    pub composition: Option<Node<'a>>,
}

/// What a quorum is taken of.
const MEMBERSHIP: [BaseWord; 1] = [("membership", Base::Membership)];

/// `"setting"`, `"none"`, or a threshold that some can reach and not everybody always does. Where a
/// statute is named it sets the figure, and the key may be left out.
fn figure(
    table: &mut Table<'_>,
    key: &'static str,
    bases: &[BaseWord],
    by_law: bool,
) -> Option<Requirement> {
    const WORDS: [(&str, Requirement); 2] =
        [("setting", Requirement::Setting), ("none", Requirement::None)];
    let node = if by_law { table.maybe(key) } else { table.need(key) };
    let Some(node) = node else { return by_law.then_some(Requirement::Setting) };
    if node.is_text() {
        return node.choice(&WORDS);
    }
    let threshold = threshold_of(&node, bases)?;
    let (key, why) = match (threshold.ratio, threshold.strict) {
        (ratio, true) if ratio.num() == ratio.den() => ("more_than", "more-than-all"),
        (ratio, strict) if ratio.num() == 0 => {
            (if strict { "more_than" } else { "at_least" }, "share-of-zero")
        }
        _ => return Some(Requirement::Offered(threshold)),
    };
    let share = node.table()?.maybe(key);
    share.unwrap_or(node).complain(ProblemKind::Unfit { why });
    None
}

/// Things with an id and a name in both languages; no id twice.
pub(super) fn labelled(node: &Node<'_>, filled: bool) -> Option<Vec<Labelled>> {
    let mut seen = Vec::new();
    node.each(filled, |n| {
        let mut table = n.table()?;
        let id = table.need("id").and_then(|n| n.id());
        let name = table.need("name").and_then(|n| bilingual(&n));
        if let Some(id) = &id {
            once(n, &table, "id", id, &mut seen);
        }
        table.end();
        Some(Labelled { id: id?, name: name? })
    })
}

/// Seats that go together, of the categories with these ids.
fn presets(node: &Node<'_>, ids: Option<&[String]>) -> Option<Vec<Preset>> {
    let mut seen = Vec::new();
    node.each(true, |n| {
        let mut table = n.table()?;
        let id = table.need("id").and_then(|n| n.id());
        let name = table.need("name").and_then(|n| bilingual(&n));
        let categories = table.need("categories").and_then(|n| {
            each_once(&n, true, |n| {
                let id = match ids {
                    Some(ids) => one_of(n, Referent::Category, ids),
                    None => n.id(),
                };
                id.map(itself)
            })
        });
        if let Some(id) = &id {
            once(n, &table, "id", id, &mut seen);
        }
        table.end();
        Some(Preset { id: id?, name: name?, categories: categories? })
    })
}

/// The body that the meeting forms.
fn formation(node: &Node<'_>) -> Option<Formation> {
    let mut table = node.table()?;
    let name = table.need("name").and_then(|n| bilingual(&n));
    let all = table.maybe("categories").map(|n| categories(&n));
    let ids: Option<Vec<String>> = all
        .as_ref()
        .and_then(|all| all.as_ref())
        .map(|all| all.iter().map(|c| c.id.clone()).collect());
    let composition = table.need("composition").and_then(|n| composition(&n, ids.as_deref()));
    let kind = table.maybe("kind").map(|n| n.id());
    table.end();
    let categories = optional(all)?.unwrap_or_default();
    let kind = optional(kind)?;
    Some(Formation { name: name?, categories, composition: composition?, kind })
}

struct Pipeline {
    profile: Option<String>,
    transition: Option<String>,
    takes_up: Vec<String>,
    active: Vec<String>,
}

/// The keys that tie a format to a pipeline.
fn pipeline(table: &mut Table<'_>, known: &Known<'_>) -> Option<Pipeline> {
    let ids: Vec<String> = known.profiles.iter().map(|p| p.id.clone()).collect();
    let named = table.maybe("profile");
    let id = named.as_ref().map(|n| one_of(n, Referent::Profile, &ids));
    let profile =
        id.as_ref().and_then(|id| known.profiles.iter().find(|p| Some(&p.id) == id.as_ref()));
    let transition = table.maybe("transition");
    let takes_up = table.maybe("takes_up");
    let active = table.maybe("active");
    let Some(profile) = profile else {
        // A profile that is named wrongly has been told of; what hangs on it cannot be judged.
        for node in
            [&transition, &takes_up, &active].into_iter().flatten().filter(|_| named.is_none())
        {
            node.complain(ProblemKind::Needs { other: "profile" });
        }
        return named.is_none().then_some(Pipeline {
            profile: None,
            transition: None,
            takes_up: vec![],
            active: vec![],
        });
    };
    let rules: Vec<String> = profile.transitions.iter().map(|t| t.id.clone()).collect();
    let states: Vec<String> = profile.states.iter().map(|s| s.id.clone()).collect();
    let transition = transition.map(|n| one_of(&n, Referent::Transition, &rules));
    let takes_up = takes_up.map(|n| n.each(false, |n| one_of(n, Referent::State, &states)));
    let active = active.map(|n| n.each(false, |n| one_of(n, Referent::State, &states)));
    Some(Pipeline {
        profile: optional(id)?,
        active: optional(active)?.unwrap_or_default(),
        transition: optional(transition)?,
        takes_up: optional(takes_up)?.unwrap_or_default(),
    })
}

/// A list of words, at least one, none of them twice.
fn names<T: Copy>(node: &Node<'_>, choices: &[(&'static str, T)]) -> Option<Vec<T>> {
    each_once(node, true, |n| word(n, choices))
}

/// An id, as its own word.
fn itself(id: String) -> (String, String) {
    (id.clone(), id)
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
        let votes = table.maybe("votes").map(|n| n.flag());
        let party = table.maybe("party").map(|n| n.flag());
        let least = table.maybe("least").map(|n| n.whole(0, MEMBERS_MAX as u32));
        table.end();
        let category = Category {
            id: id?,
            name: name?,
            aliases: optional(aliases)?.unwrap_or_default(),
            votes: optional(votes)?.unwrap_or(true),
            party: optional(party)?.unwrap_or(false),
            least: optional(least)?.unwrap_or(0),
        };
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
