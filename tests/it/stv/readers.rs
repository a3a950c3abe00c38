//! Small readers of the shared ballots, for these tests alone.

use crate::house::shared;
use serde_json::Value;
use yishi::ballot::{Candidate, Profile, Ranking};

fn candidate(id: impl ToString, name: &str) -> Candidate {
    Candidate { id: id.to_string(), name: name.into() }
}

/// A file of ranked ballots under its name in the collection.
pub fn ballots(name: &str) -> Option<Profile> {
    let path = shared(&format!("data/ranked/{name}"))?;
    let text = std::fs::read_to_string(path).unwrap();
    Some(match name.rsplit_once('.').unwrap().1 {
        "blt" => blt(&text),
        "profile" => pairs(&text),
        _ => preflib(&text),
    })
}

fn blt(text: &str) -> Profile {
    let mut lines = text.lines();
    let head: Vec<usize> =
        lines.next().unwrap().split_whitespace().map(|n| n.parse().unwrap()).collect();
    let mut profile = Profile { seats: Some(head[1] as u32), ..Profile::default() };
    for line in lines.by_ref() {
        if let Some(order) = line.strip_prefix("[tie ") {
            let order = order.trim_end_matches([']', ' ']).split_whitespace();
            profile.tie_order = Some(order.map(|n| n.parse::<usize>().unwrap() - 1).collect());
            continue;
        }
        let numbers: Vec<u64> = line.split_whitespace().map(|n| n.parse().unwrap()).collect();
        if numbers[0] == 0 {
            break;
        }
        let named = &numbers[1..numbers.len() - 1];
        let tiers = named.iter().map(|n| vec![*n as usize - 1]).collect();
        profile.ballots.push(Ranking { weight: numbers[0], tiers });
    }
    for (id, line) in (1..=head[0]).zip(lines) {
        let name = line.trim_matches('"').replace("\"\"", "\"");
        // The collection writes the party behind a bar.
        let name = match name.split_once(" \"") {
            Some((who, party)) => format!("{who} | {}", party.trim_end_matches('"')),
            None => name,
        };
        profile.candidates.push(candidate(id, &name));
    }
    profile
}

fn preflib(text: &str) -> Profile {
    let mut profile = Profile::default();
    for line in text.lines() {
        if let Some(named) = line.strip_prefix("# ALTERNATIVE NAME ") {
            let (id, name) = named.split_once(": ").unwrap();
            profile.candidates.push(candidate(id, name));
        }
        let Some((weight, order)) = line.split_once(": ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let (mut tiers, mut level): (Vec<Vec<usize>>, bool) = (vec![], false);
        for word in order.split(',').filter(|word| !word.trim().is_empty()) {
            let number = word.trim_matches(['{', '}', ' ']);
            if !level {
                tiers.push(vec![]);
            }
            level = (level || word.contains('{')) && !word.contains('}');
            if !number.is_empty() {
                tiers.last_mut().unwrap().push(number.parse::<usize>().unwrap() - 1);
            }
        }
        profile.ballots.push(Ranking { weight: weight.parse().unwrap(), tiers });
    }
    profile
}

/// Lines such as `(B_ b,A_ a) : 5`; `_` stands for a comma.
fn pairs(text: &str) -> Profile {
    let mut profile = Profile::default();
    for (at, line) in text.lines().enumerate() {
        if at == 0 {
            let named = line.split(',').enumerate();
            profile.candidates = named.map(|(at, name)| candidate(at + 1, name)).collect();
        }
        let Some((order, weight)) = line.split_once(") : ") else { continue };
        let place = |name: &str| profile.candidates.iter().position(|c| c.name == name).unwrap();
        let tiers = order[1..].split(',').map(|name| vec![place(name)]).collect();
        profile.ballots.push(Ranking { weight: weight.parse().unwrap(), tiers });
    }
    profile
}

/// One folder of RCTab: its ballots as its rules of marking read them, and its report.
pub fn rctab(folder: &str) -> Option<(Profile, Value)> {
    let path = shared(&format!("data/ranked/{folder}"))?;
    let json = |name: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(path.join(name)).unwrap()).unwrap()
    };
    let config = json("config.json");
    let names = config["candidates"].as_array().unwrap().iter();
    let mut candidates: Vec<Candidate> =
        names.map(|c| candidate(c["name"].as_str().unwrap(), "")).collect();
    let source = &config["cvrFileSources"][0];
    let index = |key: &str| source[key].as_str()?.parse::<usize>().ok();
    let columns = index("firstVoteColumnIndex").unwrap_or(2) - 1;
    let skips = config["rules"]["maxSkippedRanksAllowed"].as_str();
    let skips: usize = skips.map_or(usize::MAX, |n| n.parse().unwrap());
    let stops = config["rules"]["overvoteRule"] == "exhaustImmediately";
    let mut rows =
        csv::ReaderBuilder::new().flexible(true).from_path(path.join("cvr.csv")).unwrap();
    let by_candidate = source["provider"] == "genericCsv";
    if by_candidate {
        // The column of the writings-in, which RCTab excludes before all others.
        candidates.push(candidate("Undeclared Write-ins", ""));
    }
    let mut profile = Profile { candidates, ..Profile::default() };
    for row in rows.records() {
        let cells: Vec<String> =
            row.unwrap().iter().skip(columns).map(|cell| cell.trim().to_owned()).collect();
        let mut tiers: Vec<Vec<usize>> = vec![];
        if by_candidate {
            let mut ranked: Vec<(usize, usize)> = cells
                .iter()
                .enumerate()
                .filter_map(|(at, rank)| Some((rank.parse().ok()?, at)))
                .collect();
            ranked.sort_unstable();
            tiers = ranked.into_iter().map(|(_, at)| vec![at]).collect();
        } else {
            let mut skipped = 0;
            for cell in &cells {
                let found = profile
                    .candidates
                    .iter()
                    .position(|c| c.id == *cell || c.id == format!("Candidate {cell} Name"));
                skipped = if cell == "undervote" || cell.is_empty() { skipped + 1 } else { 0 };
                if skipped > skips || (cell == "overvote" && stops) {
                    break;
                }
                tiers.push(found.into_iter().collect());
            }
        }
        profile.ballots.push(Ranking { weight: 1, tiers });
    }
    Some((profile, json("expected_detailed_report.json")))
}
