//! The reports of droop as rounds.

use std::collections::BTreeMap;
use yishi::ballot::{Profile, Round, StvRule};

/// The rounds that a report tells of.
pub fn rounds(report: &str, rule: StvRule, profile: &Profile) -> Vec<Round> {
    let meek = rule == StvRule::MeekPrf;
    let id = |name: &str| -> String {
        let found = profile.candidates.iter().find(|c| c.name == name);
        found.unwrap_or_else(|| panic!("{name} in the report")).id.clone()
    };
    let quota = report.lines().find_map(|l| l.strip_prefix("\tQuota: ")).unwrap();
    let mut rounds: Vec<Round> = vec![];
    let mut fresh = false;
    for action in report.split("Action: ").skip(1) {
        let mut lines = action.lines();
        let head = lines.next().unwrap();
        let lines: Vec<&str> = lines.collect();
        let figure = |key: &str| {
            let line = lines.iter().find_map(|l| l.strip_prefix('\t')?.strip_prefix(key));
            line.map(|f| f.trim().parse().unwrap())
        };
        if meek && action.contains("\nRound ") && head == "Begin Count" {
            fresh = true;
            continue;
        }
        let state = |defeated: &str| -> BTreeMap<_, _> {
            let kinds = ["\tElected:", "\tPending:", "\tHopeful:", defeated];
            let of = |line: &&str| {
                let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
                let (name, votes) = rest.trim().rsplit_once(" (")?;
                (!name.contains(", "))
                    .then(|| (id(name), votes.trim_end_matches(')').parse().unwrap()))
            };
            lines.iter().filter_map(of).collect()
        };
        let open = |tally| Round {
            tally,
            needed: Some(quota.parse().unwrap()),
            exhausted: figure("Nontransferable votes:"),
            lost: figure("Residual:"),
            ..Round::default()
        };
        let (what, who) = head.rsplit_once(": ").unwrap_or((head, ""));
        if head == "Begin Count" {
            rounds.push(open(state("none")));
            continue;
        }
        let tied = what.starts_with("Break tie");
        if meek && fresh && !tied {
            let mut round = open(state("none"));
            if what.starts_with("Defeat (") {
                let line =
                    lines.iter().find(|l| l.contains(&format!("Defeated: {who} ("))).copied();
                let votes = line.map_or("0.000000000", |l| l.rsplit_once(" (").unwrap().1);
                round.tally.insert(id(who), votes.trim_end_matches(')').parse().unwrap());
            }
            round.needed = figure("Quota:");
            round.exhausted = figure("Residual:");
            round.lost = None;
            let settled = rounds.pop_if(|r| r.tally.is_empty()).map(|r| r.settled);
            round.settled = settled.unwrap_or_default();
            rounds.push(round);
        } else if meek && fresh {
            rounds.push(Round::default());
        }
        let last = rounds.last_mut().unwrap();
        if tied {
            let (level, chosen) = head.rsplit_once("] -> ").unwrap();
            let level = level.rsplit_once('[').unwrap().1.split(", ").map(id);
            let chosen = id(chosen);
            let others: Vec<String> = level.filter(|other| *other != chosen).collect();
            last.settled.push(std::iter::once(chosen).chain(others).collect());
        } else if what.starts_with("Elect") {
            last.elected.push(id(who));
        } else if what.starts_with("Defeat") {
            last.eliminated.push(id(who));
            if !what.ends_with("remaining") && !what.ends_with("remaining candidates") && meek {
                let votes = last.tally[&id(who)].clone();
                last.transferred.insert(id(who), votes);
            }
        } else if what.starts_with("Surplus transferred") {
            let (name, votes) = who.rsplit_once(" (").unwrap();
            last.transferred.insert(id(name), votes.trim_end_matches(')').parse().unwrap());
            rounds.push(open(state("none")));
        } else if what.starts_with("Transfer defeated") {
            last.transferred.insert(id(who), last.tally[&id(who)].clone());
            rounds.push(open(state("none")));
        }
        fresh = meek && (tied || action.contains("\nRound "));
    }
    rounds
}
