//! `sessions/laws/*.toml`: what a statute asks of one kind of body.

use super::law_file::{bilingual, once, optional, threshold, threshold_of};
use super::reader::{Node, Table};
use crate::law::{Base, BodyLaw, Matter};

/// No statute lets one person vote for more.
const PROXIES_MAX: u32 = 99;
/// Notice of a year at most.
const NOTICE_DAYS_MAX: u32 = 366;

pub(super) fn read(table: &mut Table<'_>, id: Option<String>) -> Option<BodyLaw> {
    let name = table.need("name").and_then(|n| bilingual(&n));
    let cite = table.need("cite").and_then(|n| n.text());
    // Whoever has to come or to take part is counted among all who belong to the body; who is
    // elected at a second ballot, among the ballots cast.
    let open =
        table.need("open").and_then(|n| threshold_of(&n, &[("membership", Base::Membership)]));
    let decide = table.need("decide").and_then(|n| threshold(&n));
    let second_ballot =
        table.maybe("second_ballot").map(|n| threshold_of(&n, &[("ballots", Base::Ballots)]));
    let area = table.maybe("area").map(|n| n.flag());
    let prior_study = table.maybe("prior_study").map(|n| n.flag());
    let proxies_max = table.maybe("proxies_max").map(|n| n.whole(0, PROXIES_MAX));
    let notice_days = table.maybe("notice_days").map(|n| n.whole(0, NOTICE_DAYS_MAX));
    let matters = table.maybe("matters").map(|n| {
        let mut seen = Vec::new();
        n.each(true, |n| matter(n, &mut seen))
    });
    let name = name?;
    Some(BodyLaw {
        id: id?,
        name_zh: name.zh,
        name_en: name.en,
        cite: cite?,
        open: open?,
        decide: decide?,
        area: optional(area)?.unwrap_or_default(),
        second_ballot: optional(second_ballot)?,
        proxies_max: optional(proxies_max)?,
        notice_days: optional(notice_days)?,
        prior_study: optional(prior_study)?.unwrap_or_default(),
        matters: optional(matters)?.unwrap_or_default(),
    })
}

fn matter(node: &Node<'_>, seen: &mut Vec<(String, usize)>) -> Option<Matter> {
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let name = table.need("name").and_then(|n| bilingual(&n));
    let decide = table.need("decide").and_then(|n| threshold(&n));
    let cite = table.need("cite").and_then(|n| n.text());
    if let Some(id) = &id {
        once(node, &table, "id", id, seen);
    }
    table.end();
    let name = name?;
    Some(Matter { id: id?, name_zh: name.zh, name_en: name.en, decide: decide?, cite: cite? })
}
