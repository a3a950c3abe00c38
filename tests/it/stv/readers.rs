//! The shared ballots, for these tests.
//!
//! Files are read by the readers of the program. The folders of RCTab are not: each brings its own
//! rules of marking (which overvote or how many ranks left out end a ballot) and candidates whom no
//! ballot names, neither of which a table of ballots tells.

use crate::house::shared;
use serde_json::Value;
use yishi::ballot::format::{read_blt, read_orders, read_profile};
use yishi::ballot::{Candidate, Profile, Ranking};

fn candidate(id: impl ToString, name: &str) -> Candidate {
    Candidate { id: id.to_string(), name: name.into() }
}

/// A file of ranked ballots under its name in the collection, with the names that its reports use.
pub fn ballots(name: &str) -> Option<Profile> {
    let path = shared(&format!("data/ranked/{name}"))?;
    let text = std::fs::read_to_string(&path).unwrap();
    let (stem, ending) = name.rsplit_once('.').unwrap();
    let read = match ending {
        "blt" => read_blt,
        "profile" => read_profile,
        _ => read_orders,
    };
    let mut profile = read(&text).unwrap();
    let expected = path.with_file_name(format!("{stem}.expected.json"));
    let expected: Value =
        serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
    for candidate in &mut profile.candidates {
        let name = expected["instance"]["candidates"][&candidate.id].as_str();
        candidate.name = name.unwrap().to_owned();
    }
    Some(profile)
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
