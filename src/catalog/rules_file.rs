//! `sessions/rules/*.toml`: a rule set, whole or as what differs from another one.

use super::law_file::{bilingual, optional, threshold};
use super::motion_table::{self, Groups};
use super::problem::{ProblemKind, Referent};
use super::reader::{Node, Table};
use super::spelling::nearest;
use crate::law::{Characteristics, DebateTotals, GRACE_SECS, MotionKind, RuleSet, WARN_SECS};
use crate::meeting::RefusalCode;
use std::collections::BTreeMap;

/// A speech may last a day at most.
const SPEECH_SECS_MAX: u32 = 86_400;
/// The longest debate on one question, in seconds: a week.
const DEBATE_SECS_MAX: u32 = 7 * 86_400;
/// Rule sets that set no limit write a number out of reach.
const TURNS_MAX: u32 = 999;

/// A rule set that was read, and the groups that sets based on it may name.
pub(super) struct Ruled {
    pub set: RuleSet,
    pub groups: Groups,
}

/// The rule sets that a file may be based on.
pub(super) struct Bases<'c> {
    /// Ids of those that are there.
    pub ids: Vec<String>,
    /// The one with this id, and its groups.
    pub find: &'c dyn Fn(&str) -> Option<(&'c RuleSet, &'c Groups)>,
    /// The way from this file by `based_on` back to itself, where there is one.
    pub circle: Option<Vec<String>>,
}

/// What the file says nothing of.
enum Ground<'c> {
    /// It stands alone: everything must be said.
    Nothing,
    /// It is as in this set.
    Set(&'c RuleSet, &'c Groups),
    /// The base is not there, which is told; nothing is called missing for it.
    Unknown,
}

impl<'c> Ground<'c> {
    fn read(table: &mut Table<'_>, bases: &Bases<'c>) -> Self {
        let Some(node) = table.maybe("based_on") else { return Ground::Nothing };
        let Some(id) = node.text() else { return Ground::Unknown };
        if let Some(through) = &bases.circle {
            node.complain(ProblemKind::Circle { through: through.clone() });
            return Ground::Unknown;
        }
        if let Some((set, groups)) = (bases.find)(&id) {
            return Ground::Set(set, groups);
        }
        let suggestion = nearest(&id, bases.ids.iter().map(String::as_str)).map(str::to_owned);
        node.complain(ProblemKind::Dangling { what: Referent::Rules, found: id, suggestion });
        Ground::Unknown
    }

    /// The value of `key`: the file's own, else the base's.
    fn or<T>(
        &self,
        table: &mut Table<'_>,
        key: &'static str,
        read: impl FnOnce(&Node<'_>) -> Option<T>,
        of: impl FnOnce(&RuleSet) -> T,
    ) -> Option<T> {
        match (table.maybe(key), self) {
            (Some(node), _) => read(&node),
            (None, Ground::Set(set, _)) => Some(of(set)),
            (None, Ground::Unknown) => None,
            (None, Ground::Nothing) => {
                table.complain(key, ProblemKind::Missing);
                None
            }
        }
    }
}

pub(super) fn read(table: &mut Table<'_>, id: Option<String>, bases: &Bases<'_>) -> Option<Ruled> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let ground = Ground::read(table, bases);
    let secs = |n: &Node<'_>| n.whole(1, SPEECH_SECS_MAX);
    let speech_secs = ground.or(table, "speech_secs", secs, |s| s.speech_secs);
    let turns = |n: &Node<'_>| n.whole(1, TURNS_MAX);
    let turns = ground.or(table, "turns_per_question", turns, |s| s.turns_per_question);
    let totals = totals(table, &ground);
    let warn_secs = mark(table, "warn_secs", &ground, WARN_SECS, |s| s.warn_secs);
    let grace_secs = mark(table, "grace_secs", &ground, GRACE_SECS, |s| s.grace_secs);
    let mut flag = |key, of: fn(&RuleSet) -> bool| ground.or(table, key, |n| n.flag(), of);
    let seconds = flag("seconds", |s| s.seconds);
    let chair_takes_part = flag("chair_takes_part", |s| s.chair_takes_part);
    let informal_discussion = flag("informal_discussion", |s| s.informal_discussion);
    let asks_abstentions = flag("asks_abstentions", |s| s.asks_abstentions);
    let proxies = flag("proxies", |s| s.proxies);
    let concrete_motions = flag("concrete_motions", |s| s.concrete_motions);
    let reconsider_any_time = flag("reconsider_any_time", |s| s.reconsider_any_time);
    let quorum = ground.or(table, "quorum", threshold, |s| s.quorum);
    let decision = ground.or(table, "decision", threshold, |s| s.decision);
    let groups = groups(table, &ground);
    let motions = motions(table, &ground, groups.as_ref());
    let cites = ground.or(table, "cites", cites, |_| BTreeMap::new());
    let cites = match &ground {
        Ground::Set(base, _) => cites.map(|own| {
            let mut all = base.cites.clone();
            all.extend(own);
            all
        }),
        _ => cites,
    };
    let name = name?;
    let set = RuleSet {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        speech_secs: speech_secs?,
        turns_per_question: turns?,
        totals: totals?,
        warn_secs: warn_secs?,
        grace_secs: grace_secs?,
        seconds: seconds?,
        chair_takes_part: chair_takes_part?,
        informal_discussion: informal_discussion?,
        asks_abstentions: asks_abstentions?,
        proxies: proxies?,
        concrete_motions: concrete_motions?,
        reconsider_any_time: reconsider_any_time?,
        quorum: quorum?,
        decision: decision?,
        motions: motions?,
        cites: cites?,
    };
    Some(Ruled { set, groups: groups? })
}

/// A mark of the clock: the file's own, the base's, else the usual one.
fn mark(
    table: &mut Table<'_>,
    key: &'static str,
    ground: &Ground<'_>,
    usual: u32,
    of: fn(&RuleSet) -> u32,
) -> Option<u32> {
    let said = optional(table.maybe(key).map(|n| n.whole(0, SPEECH_SECS_MAX)))?;
    Some(said.unwrap_or_else(|| match ground {
        Ground::Set(base, _) => of(base),
        Ground::Nothing | Ground::Unknown => usual,
    }))
}

/// Limits of the debate on one question as a whole; none where nothing is said.
fn totals(table: &mut Table<'_>, ground: &Ground<'_>) -> Option<DebateTotals> {
    let of_base = match ground {
        Ground::Set(base, _) => base.totals,
        Ground::Nothing | Ground::Unknown => DebateTotals::default(),
    };
    let Some(node) = table.maybe("totals") else { return Some(of_base) };
    let mut own = node.table()?;
    let mut secs = |key| {
        let said = own.maybe(key).map(|n| n.whole(1, DEBATE_SECS_MAX));
        optional(said)
    };
    let totals = DebateTotals {
        question_secs: secs("question_secs")?,
        side_secs: secs("side_secs")?,
        category_secs: secs("category_secs")?,
    };
    own.end();
    Some(totals.or(of_base))
}

/// The groups of the base, replaced and joined by the file's own.
fn groups(table: &mut Table<'_>, ground: &Ground<'_>) -> Option<Groups> {
    let own = table.maybe("groups").map(|n| motion_table::groups(&n));
    let own = optional(own)?.unwrap_or_default();
    match ground {
        Ground::Nothing => Some(own),
        Ground::Unknown => None,
        Ground::Set(_, of_base) => {
            let mut all = (*of_base).clone();
            all.extend(own);
            Some(all)
        }
    }
}

/// The table of motions: the base's rows without those that are left out, each replaced by the
/// file's own row of the same motion; new rows come last.
fn motions(
    table: &mut Table<'_>,
    ground: &Ground<'_>,
    groups: Option<&Groups>,
) -> Option<Vec<Characteristics>> {
    let named = table.maybe("motions");
    let own = named.as_ref().map(|n| motion_table::rows(n, groups));
    let written: Vec<MotionKind> = own.iter().flatten().flatten().map(|row| row.kind).collect();
    let without = table.maybe("without").map(|n| without(&n, ground, &written));
    if named.is_none() && matches!(ground, Ground::Nothing) {
        table.complain("motions", ProblemKind::Missing);
        return None;
    }
    let own = optional(own)?.unwrap_or_default();
    let without = optional(without)?.unwrap_or_default();
    let mut rows = match ground {
        Ground::Set(base, _) => base.motions.clone(),
        Ground::Nothing => vec![],
        Ground::Unknown => return None,
    };
    rows.retain(|row| !without.contains(&row.kind));
    for row in own {
        match rows.iter_mut().find(|r| r.kind == row.kind) {
            Some(place) => *place = row,
            None => rows.push(row),
        }
    }
    motion_table::complete(&rows, table);
    // In the order of the whole table, whatever that of the file: rows are looked up by it.
    rows.sort_by_key(|row| row.kind);
    Some(rows)
}

/// Motions of the base that this set does not use. Each must be there to be left out.
fn without(
    node: &Node<'_>,
    ground: &Ground<'_>,
    written: &[MotionKind],
) -> Option<Vec<MotionKind>> {
    if matches!(ground, Ground::Nothing) {
        node.complain(ProblemKind::Needs { other: "based_on" });
    }
    let mut seen = Vec::new();
    node.each(true, |n| {
        let kind = motion_table::once_in_list(n, motion_table::kind(n)?, &mut seen)?;
        if written.contains(&kind) {
            n.complain(ProblemKind::Excludes { other: "motions" });
            return None;
        }
        if let Ground::Set(base, _) = ground
            && base.motion(kind).is_none()
        {
            let found = kind.id().to_owned();
            let what = Referent::BaseMotion;
            n.complain(ProblemKind::Dangling { what, found, suggestion: None });
            return None;
        }
        Some(kind)
    })
}

/// Codes may be left out (the set's own name is cited then), but not be unknown.
fn cites(node: &Node<'_>) -> Option<BTreeMap<String, String>> {
    let table = node.table()?;
    let codes = refusal_codes();
    let mut cites = BTreeMap::new();
    for (code, value, key) in table.entries() {
        if !codes.iter().any(|c| c == code) {
            let suggestion = nearest(code, codes.iter().map(String::as_str)).map(str::to_owned);
            value.complain_at(key, ProblemKind::UnknownKey { suggestion });
        }
        if let Some(rule) = value.text() {
            cites.insert(code.to_owned(), rule);
        }
    }
    Some(cites)
}

/// The names of all refusal codes, from the type itself: a code added there is known here.
pub(super) fn refusal_codes() -> Vec<String> {
    let schema = schemars::schema_for!(RefusalCode);
    let mut codes = Vec::new();
    collect(schema.as_value(), &mut codes);
    codes
}

fn collect(schema: &serde_json::Value, codes: &mut Vec<String>) {
    let words = |key: &str| schema.get(key).and_then(|v| v.as_array()).into_iter().flatten();
    codes.extend(
        words("enum").chain(schema.get("const")).filter_map(|c| c.as_str().map(str::to_owned)),
    );
    for part in words("oneOf") {
        collect(part, codes);
    }
}
