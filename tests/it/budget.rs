//! Participatory budgets that were really voted on, counted as other programs and the cities
//! themselves counted them.
//!
//! Left out of what the files expect, because our rules do not define it:
//! * `greedy/by_votes_with_skip`: knows no threshold and buys what nobody voted for;
//! * `greedy/by_votes_per_cost_with_skip`: another rule;
//! * `max_cost_then_file_order`: no tie rule of ours;
//! * `add1u` and `add1u+exhaustive`: greedy after add1; `add1+integral`: starts from a rounded
//!   share; `add1+comparison_satisfaction`: compares with greedy afterwards.

use crate::house::shared;
use serde_json::Value;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use yishi::ballot::budget::{
    Completion, Election, GreedyRule, Utility, VoteType, equal_shares, greedy,
};
use yishi::ballot::format::pb;
use yishi::ballot::{Outcome, TieRule};

fn election(path: &Path) -> Election {
    let mut bytes = std::fs::read(path).unwrap();
    if path.extension().is_some_and(|extension| extension == "gz") {
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).unwrap();
        bytes = plain;
    }
    pb::read(&bytes).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The files with what is expected of them.
fn files() -> Vec<(String, PathBuf, Value)> {
    let Some(folder) = shared("data/pb") else { return Vec::new() };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".gz").unwrap_or(&name).strip_suffix(".pb") else {
            continue;
        };
        let expected = path.with_file_name(format!("{stem}.expected.json"));
        let expected = serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
        files.push((stem.to_owned(), path, expected));
    }
    assert!(files.len() >= 11, "data/pb holds only {} budgets", files.len());
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

fn tie_rule(name: &str) -> Option<TieRule> {
    match name {
        "lex_id" => Some(TieRule::ById),
        "min_cost_then_file_order" | "max_votes_then_min_cost_then_file_order" => {
            Some(TieRule::ByCost)
        }
        "file_order" => Some(TieRule::ByFileOrder),
        _ => None,
    }
}

/// Our count under a path of the expected file, such as `mes/utility_cost/add1/lex_id`.
fn count(election: &Election, path: &[&str]) -> Option<Outcome> {
    match *path {
        ["greedy", variant, tie] => {
            let rule = match variant {
                "by_score_threshold_with_skip" => GreedyRule::Skip,
                "by_score_threshold_no_skip" => GreedyRule::Stop,
                _ => return None,
            };
            Some(greedy(election, rule, &tie_rule(tie)?))
        }
        ["mes", utility, completion, tie] => {
            let utility: Utility = utility.strip_prefix("utility_")?.parse().ok()?;
            let completion = match completion {
                "none" => Completion::None,
                "greedy_completion" => Completion::Greedy,
                "add1" => Completion::Add1,
                "add1_no_exhaustive_stop" => Completion::Add1NoExhaustive,
                _ => return None,
            };
            Some(equal_shares(election, utility, completion, &tie_rule(tie)?).unwrap())
        }
        ["equalshares.net", variant] => {
            let completion = match variant {
                "none" => Completion::None,
                "utilitarian" => Completion::Greedy,
                "add1" => Completion::Add1NoExhaustive,
                "add1+exhaustive" => Completion::Add1,
                _ => return None,
            };
            Some(equal_shares(election, Utility::Cost, completion, &TieRule::ByCost).unwrap())
        }
        _ => None,
    }
}

#[test]
fn scores_are_those_of_the_files() {
    for (name, path, expected) in files() {
        let election = election(&path);
        for (project, score) in election.projects.iter().zip(election.scores()) {
            assert_eq!(expected["scores"][&project.id], score, "{name} {}", project.id);
        }
    }
}

#[test]
fn budgets_are_spent_greedily_as_elsewhere() {
    for (name, path, expected) in files() {
        let election = election(&path);
        for (variant, of) in expected["greedy"].as_object().unwrap() {
            for (tie, result) in of["by_tie_rule"].as_object().unwrap() {
                let Some(outcome) = count(&election, &["greedy", variant, tie]) else { continue };
                let want = strings(&result["selected_in_order"]);
                assert_eq!(outcome.winners, want, "{name} {variant} {tie}");
            }
        }
    }
}

#[test]
fn budgets_are_shared_equally_as_elsewhere() {
    let mut compared = 0;
    for (name, path, expected) in files() {
        let election = election(&path);
        for (utility, of) in expected["mes"].as_object().unwrap() {
            for (tie, of) in of["by_tie_rule"].as_object().unwrap() {
                for (completion, result) in of.as_object().unwrap() {
                    let path = ["mes", utility, completion, tie];
                    let Some(outcome) = count(&election, &path) else { continue };
                    let want = strings(&result["selected_in_order"]);
                    assert_eq!(outcome.winners, want, "{name} {path:?}");
                    compared += 1;
                }
            }
        }
    }
    // Nothing where the data is absent, otherwise more than a handful.
    assert!(compared == 0 || compared > 100, "only {compared} results were compared");
}

/// That tool counts in floating point and breaks ties in its completion in its own way.
#[test]
fn budgets_are_shared_equally_as_by_the_public_tool() {
    for (name, path, expected) in files() {
        let Some(results) = expected["mes_equalshares_net"]["results"].as_object() else {
            continue;
        };
        let election = election(&path);
        for (variant, result) in results {
            if name.contains("Okecie") && variant == "utilitarian" {
                continue;
            }
            let Some(outcome) = count(&election, &["equalshares.net", variant]) else { continue };
            let want = strings(&result["selected_sorted"]);
            assert_eq!(sorted(outcome.winners), want, "{name} {variant}");
        }
    }
}

#[test]
fn budgets_come_out_as_the_cities_published() {
    for (name, path, expected) in files() {
        let Some(paths) = expected["published"]["reproduced_by"].as_array() else { continue };
        let election = election(&path);
        let published = strings(&expected["published"]["selected_sorted"]);
        for path in paths {
            let path: Vec<&str> = path.as_str().unwrap().split('/').collect();
            let Some(outcome) = count(&election, &path) else { continue };
            assert_eq!(sorted(outcome.winners), published, "{name} {path:?}");
        }
        let selected = election.projects.iter().filter(|p| p.selected.as_deref() == Some("1"));
        let selected: Vec<String> = selected.map(|project| project.id.clone()).collect();
        assert_eq!(sorted(selected), published, "{name}");
    }
}

/// Where every tie rule agrees, there is no open tie; where two differ, there is one, and what is
/// sure is in both.
#[test]
fn a_tie_is_reported_where_it_decides() {
    for (name, path, _) in files() {
        let election = election(&path);
        for rule in [GreedyRule::Skip, GreedyRule::Stop] {
            let report = greedy(&election, rule, &TieRule::Report);
            let others = [TieRule::ById, TieRule::ByCost, TieRule::ByFileOrder]
                .map(|tie| sorted(greedy(&election, rule, &tie).winners));
            let differ = others.iter().any(|other| other != &others[0]);
            assert!(!differ || !report.ties.is_empty(), "{name} {rule:?}");
            for other in others {
                assert!(report.winners.iter().all(|id| other.contains(id)), "{name} {rule:?}");
            }
        }
        let utility = match election.vote_type {
            VoteType::Approval => Utility::Cost,
            VoteType::Ordinal => Utility::Borda,
            _ => Utility::Points,
        };
        for completion in Completion::ALL {
            if name.contains("Lodz_2022") && *completion != Completion::None {
                continue;
            }
            let report = equal_shares(&election, utility, *completion, &TieRule::Report).unwrap();
            let by_id = equal_shares(&election, utility, *completion, &TieRule::ById).unwrap();
            assert!(report.winners.iter().all(|id| by_id.winners.contains(id)), "{name}");
            if report.ties.is_empty() {
                assert_eq!(sorted(report.winners), sorted(by_id.winners), "{name} {completion:?}");
            }
        }
    }
}

#[test]
fn a_budget_is_written_as_it_was_read() {
    for (name, path, _) in files() {
        let once = election(&path);
        let again = pb::read(pb::write(&once).as_bytes()).unwrap();
        assert_eq!(once, again, "{name}");
    }
}
