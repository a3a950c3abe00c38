//! `sessions/rules/*.toml`: a rule set.

use super::law_file::{bilingual, characteristics, kind_name, once, threshold};
use super::problem::ProblemKind;
use super::reader::{Node, Table};
use super::spelling::nearest;
use crate::law::{MotionKind, RuleSet};
use crate::meeting::RefusalCode;
use std::collections::BTreeMap;

/// A speech may last a day at most.
const SPEECH_SECS_MAX: u32 = 86_400;
/// Rule sets that set no limit write a number out of reach.
const TURNS_MAX: u32 = 999;

pub(super) fn read(table: &mut Table<'_>, id: Option<String>) -> Option<RuleSet> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let speech_secs = table.need("speech_secs").and_then(|n| n.whole(1, SPEECH_SECS_MAX));
    let turns = table.need("turns_per_question").and_then(|n| n.whole(1, TURNS_MAX));
    let seconds = table.need("seconds").and_then(|n| n.flag());
    let chair_takes_part = table.need("chair_takes_part").and_then(|n| n.flag());
    let proxies = table.need("proxies").and_then(|n| n.flag());
    let quorum = table.need("quorum").and_then(|n| threshold(&n));
    let decision = table.need("decision").and_then(|n| threshold(&n));
    let motions = table.need("motions").and_then(|n| motions(&n, table));
    let cites = table.need("cites").and_then(|n| cites(&n));
    let name = name?;
    Some(RuleSet {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        speech_secs: speech_secs?,
        turns_per_question: turns?,
        seconds: seconds?,
        chair_takes_part: chair_takes_part?,
        proxies: proxies?,
        quorum: quorum?,
        decision: decision?,
        motions: motions?,
        cites: cites?,
    })
}

/// The table of motions: every kind that the program carries through has its row, once.
fn motions(node: &Node<'_>, file: &Table<'_>) -> Option<Vec<crate::law::Characteristics>> {
    let mut seen = Vec::new();
    let rows = node.each(true, |n| {
        let row = characteristics(n)?;
        once(n, &n.table()?, "kind", kind_name(row.kind), &mut seen);
        Some(row)
    })?;
    for kind in MotionKind::ALL {
        if !rows.iter().any(|row| row.kind == kind) {
            file.complain(&format!("motions.{}", kind_name(kind)), ProblemKind::Missing);
        }
    }
    Some(rows)
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
