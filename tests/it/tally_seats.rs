//! `yishi tally` for runoffs, transferable votes and budgets of others, through the program: equal to
//! what others computed. What the library counts is compared round by round elsewhere.

use crate::house::{arg, run, shared};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn tally(file: &Path, args: &[&str]) -> Value {
    let run = run(&[&["tally", arg(file), "--json"], args].concat());
    assert_eq!(run.code, 0, "{} {args:?}: {}{}", file.display(), run.out, run.err);
    serde_json::from_str(&run.out).unwrap()
}

/// The ballots of a family with these endings, with what is expected of them.
fn family(name: &str, endings: &[&str]) -> Vec<(PathBuf, Value)> {
    let Some(folder) = shared(&format!("data/{name}")) else { return vec![] };
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let found = paths.into_iter().filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        let bare = name.strip_suffix(".gz").unwrap_or(&name);
        let (stem, ending) = bare.rsplit_once('.')?;
        let expected = path.with_file_name(format!("{stem}.expected.json"));
        let expected = std::fs::read_to_string(expected).ok()?;
        endings.contains(&ending).then(|| (path, serde_json::from_str(&expected).unwrap()))
    });
    found.collect()
}

#[test]
fn runoffs_of_others_come_out_the_same() {
    let mut seen = 0;
    for (file, expected) in family("ranked", &["blt", "soi", "soc", "toi", "profile"]) {
        let name = file.display();
        let told = &expected["irv"];
        // A file that says itself in which order ties are broken is counted so.
        if name.to_string().contains("droop_42t") || told["winner"].is_null() {
            continue;
        }
        let outcome = tally(&file, &["--method", "irv", "--tie", "by-file-order"]);
        assert_eq!(outcome["winners"], json!([told["winner"]]), "{name}");
        let rounds = outcome["rounds"].as_array().unwrap();
        let theirs = told["rounds"].as_array().unwrap();
        assert_eq!(rounds.len(), theirs.len(), "{name}");
        for (round, told) in rounds.iter().zip(theirs) {
            assert_eq!(round["tally"], told["tally"], "{name}");
            assert_eq!(round["exhausted"], told["exhausted"], "{name}");
            assert_eq!(round["eliminated"][0], told["eliminated"], "{name}");
        }
        seen += 1;
    }
    assert!(seen == 0 || seen >= 14, "{seen}");
}

#[test]
fn transferable_votes_of_others_come_out_the_same() {
    let mut seen = 0;
    for (file, expected) in family("ranked", &["blt", "soi", "soc", "toi", "profile"]) {
        let name = file.display();
        let told = &expected["stv"];
        let Some(seats) = told["seats"].as_u64() else { continue };
        let seats = seats.to_string();
        let names = &expected["instance"]["candidates"];
        for rule in ["scotland", "wigm-prf", "meek-prf"] {
            let result = &told["results"][format!("droop_{rule}")];
            let args = ["--method", "stv", "--rule", rule, "--seats", &seats];
            let outcome = tally(&file, &[&args[..], &["--tie", "by-file-order"]].concat());
            let winners = outcome["winners"].as_array().unwrap().iter();
            let winners: Vec<&Value> = winners.map(|id| &names[id.as_str().unwrap()]).collect();
            assert_eq!(json!(winners), result["elected_actions"], "{name} {rule}");
            let quota = &outcome["rounds"][0]["needed"];
            let quota = quota.as_str().map_or_else(|| quota.to_string(), str::to_owned);
            let theirs = result["initial_quota"].as_str().unwrap();
            assert_eq!(quota, theirs, "{name} {rule}");
            seen += 1;
        }
    }
    assert!(seen == 0 || seen >= 30, "{seen}");
}

/// Every rule once by the id; the library is compared with all that is expected.
#[test]
fn budgets_of_others_come_out_the_same() {
    let mut seen = 0;
    for (file, expected) in family("pb", &["pb"]) {
        let name = file.display();
        let count = |args: &[&str], told: &Value| {
            let outcome = tally(&file, &[args, &["--tie", "by-id"]].concat());
            assert_eq!(outcome["winners"], told["selected_in_order"], "{name} {args:?}");
            assert_eq!(outcome["totals"], expected["scores"], "{name}");
        };
        for (rule, key) in
            [("skip", "by_score_threshold_with_skip"), ("stop", "by_score_threshold_no_skip")]
        {
            let told = &expected["greedy"][key]["by_tie_rule"]["lex_id"];
            count(&["--method", "pb-greedy", "--rule", rule], told);
            seen += 1;
        }
        for utility in ["cost", "cardinality", "points", "borda"] {
            let told = &expected["mes"][format!("utility_{utility}")]["by_tie_rule"]["lex_id"];
            for (completion, key) in [
                ("none", "none"),
                ("greedy", "greedy_completion"),
                ("add1", "add1"),
                ("add1-no-exhaustive", "add1_no_exhaustive_stop"),
            ] {
                // The largest one is counted in a moment, but not often by a build for tests.
                let large = name.to_string().contains("Lodz_2022") && completion != "none";
                if told[key].is_null() || large {
                    continue;
                }
                let args = ["--method", "pb-mes", "--utility", utility, "--completion", completion];
                count(&args, &told[key]);
                seen += 1;
            }
        }
    }
    assert!(seen == 0 || seen >= 60, "{seen}");
}

const SMALL: &str = "META\nkey;value\ndescription;Quarter\nbudget;100\nvote_type;approval\n\
    PROJECTS\nproject_id;cost;name\nr;60;坡道\nl;50;Lamps\nb;40;Benches\n\
    VOTES\nvoter_id;vote\n1;r,l\n2;r\n3;b,l\n4;r,b\n";

#[test]
fn a_budget_is_told_with_names_and_written_again() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.pb");
    std::fs::write(&file, SMALL).unwrap();
    let english = |args: &[&str]| run(&[&["--lang", "en", "tally", arg(&file)], args].concat());
    let told = english(&["--method", "pb-greedy"]);
    for part in [
        "Quarter",
        "r 坡道",
        "Result: r 坡道; b Benches",
        "Cost more than is left: l Lamps",
        "left: 0",
    ] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    let stop = english(&["--method", "pb-greedy", "--rule", "stop", "--tie", "by-file-order"]);
    assert!(stop.out.contains("Result: r 坡道\n"), "{}", stop.out);
    let shares = english(&["--method", "pb-mes", "--completion", "greedy"]);
    assert!(shares.out.contains("Price for a unit"), "{}", shares.out);
    let points = english(&["--method", "pb-mes", "--utility", "points"]);
    assert_eq!(points.code, 2, "{}", points.out);
    assert!(points.err.contains("--utility") && !points.err.contains('⟦'), "{}", points.err);
    let out = dir.path().join("b.pb");
    assert_eq!(english(&["--write", arg(&out)]).code, 0);
    let mes = ["--method", "pb-mes"];
    assert_eq!(tally(&out, &mes), tally(&file, &mes));
}

#[test]
fn a_broken_budget_is_told_by_its_line() {
    let dir = tempfile::tempdir().unwrap();
    for (from, to, says) in [
        ("3;b,l", "3;b,x", "line 15: There is no such project: “x”"),
        ("budget;100", "budget;much", "line 4"),
        ("l;50", "r;50", "line 9: Named twice"),
        ("VOTES\n", "VOTE\n", "line"),
    ] {
        let file = dir.path().join("a.pb");
        std::fs::write(&file, SMALL.replace(from, to)).unwrap();
        let told = run(&["--lang", "en", "tally", arg(&file), "--method", "pb-greedy"]);
        assert_eq!(told.code, 1, "{}{}", told.out, told.err);
        assert!(told.out.contains(says) && !told.out.contains('⟦'), "{says}: {}", told.out);
    }
}
