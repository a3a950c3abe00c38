//! `yishi tally` on public ballots: equal to what others computed or published.
//!
//! Not compared are the fields of rules that are not counted by these methods: Debian's quorum,
//! majority and Schwartz set, committees, and the rounds of IRV and STV.

use crate::house::{Run, arg, files, run, shared};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The count of a file as JSON.
fn tally(file: &Path, args: &[&str]) -> Value {
    let run = run(&[&["tally", arg(file), "--json"], args].concat());
    assert_eq!(run.code, 0, "{} {args:?}: {}{}", file.display(), run.out, run.err);
    serde_json::from_str(&run.out).unwrap()
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Files of a family with what is expected of them.
fn family(name: &str) -> Option<Vec<(PathBuf, Value)>> {
    let folder = shared(&format!("data/{name}"))?;
    let mut found = vec![];
    for path in files(&folder, "json") {
        let Some(base) = path.to_str().unwrap().strip_suffix(".expected.json") else { continue };
        let ending = |e: &str| PathBuf::from(format!("{base}.{e}"));
        let forms = ["blt", "soi", "soc", "toi", "toc", "cat", "csv", "profile", "txt"];
        let file = forms.map(ending).into_iter().find(|f| f.exists()).unwrap();
        found.push((file, read(&path)));
    }
    Some(found)
}

fn set(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// Who wins, and who is level for the last place: both are the winners where others name all.
fn winners(outcome: &Value) -> BTreeSet<String> {
    let mut all = set(&outcome["winners"]);
    for tie in outcome["ties"].as_array().unwrap() {
        all.extend(set(&tie["among"]));
    }
    all
}

/// The tiers as sets: within a tier there is no order.
fn tiers(list: &Value) -> Vec<BTreeSet<String>> {
    list.as_array().unwrap().iter().map(set).collect()
}

#[test]
fn ranked_ballots_of_others_count_the_same() {
    let Some(all) = family("ranked") else { return };
    assert!(all.len() >= 15, "{} files", all.len());
    for (file, expected) in all {
        let name = file.display();
        let outcome = tally(&file, &["--method", "plurality"]);
        assert_eq!(outcome["totals"], expected["plurality"]["first_preferences"], "{name}");
        assert_eq!(winners(&outcome), set(&expected["plurality"]["winners"]), "{name}");
        assert_eq!(
            outcome["rounds"][0]["exhausted"],
            expected["plurality"]["ballots_without_usable_first_preference"],
            "{name}"
        );
        assert_eq!(outcome["ballots"], expected["instance"]["n_ballots"], "{name}");
        let rules = [
            ("unranked-zero", "unranked_zero"),
            ("average", "average_unranked"),
            ("modified", "modified"),
        ];
        for (rule, key) in rules {
            let outcome = tally(&file, &["--method", "borda", "--rule", rule]);
            assert_eq!(outcome["totals"], expected["borda"][key]["scores"], "{name} {rule}");
            assert_eq!(winners(&outcome), set(&expected["borda"][key]["winners"]), "{name} {rule}");
        }
        let outcome = tally(&file, &["--method", "condorcet"]);
        let round = &outcome["rounds"][0];
        assert_eq!(round["pairwise"]["ids"], expected["pairwise_matrix"]["rows"], "{name}");
        assert_eq!(round["pairwise"]["over"], expected["pairwise_matrix"]["matrix"], "{name}");
        let duels = &expected["condorcet"];
        assert_eq!(set(&round["smith"]), set(&duels["smith_set"]), "{name}");
        let winner: Vec<&Value> =
            Some(&duels["winner"]).filter(|w| !w.is_null()).into_iter().collect();
        assert_eq!(outcome["winners"], json!(winner), "{name}");
        for (rule, key) in
            [("margins", "schulze_margins"), ("winning-votes", "schulze_winning_votes")]
        {
            let outcome = tally(&file, &["--method", "schulze", "--rule", rule]);
            assert_eq!(winners(&outcome), set(&duels[key]["winners"]), "{name} {rule}");
            let ranking = tiers(&outcome["ranking"]);
            assert_eq!(ranking, tiers(&duels[key]["ranking_tiers"]), "{name} {rule}");
        }
        if let Some(published) = expected["published"].get("matrix") {
            assert_eq!(&round["pairwise"]["over"], published, "{name}: as published");
        }
    }
}

#[test]
fn first_rounds_of_tables_are_those_of_others() {
    let Some(folder) = shared("data/ranked") else { return };
    let mut seen = 0;
    for file in files(&folder, "csv") {
        // There a ballot with two ranks left out in a row ends; here none does.
        if file.to_str().unwrap().contains("multi_winner_whole") {
            continue;
        }
        let report = read(&file.with_file_name("expected_detailed_report.json"));
        let outcome = tally(&file, &["--method", "plurality"]);
        let first = &report["results"][0]["tally"];
        // Candidates whom no ballot names do not stand in a table of ranks.
        for (name, votes) in first.as_object().unwrap() {
            let short = name.strip_prefix("Candidate ").and_then(|n| n.strip_suffix(" Name"));
            let ids = [name.as_str(), short.unwrap_or(name), "Write-In", "UWI"];
            let id = ids.into_iter().find(|id| outcome["totals"].get(id).is_some());
            let ours = id.map_or("0".into(), |id| outcome["totals"][id].to_string());
            assert_eq!(&json!(ours), votes, "{} {name}", file.display());
        }
        seen += 1;
    }
    assert!(seen >= 5, "{seen} tables");
}

#[test]
fn approvals_and_categories_of_others_count_the_same() {
    let Some(all) = family("approval") else { return };
    let (mut approvals, mut scores) = (0, 0);
    for (file, expected) in all {
        let name = file.display();
        if let Some(approval) = expected.get("approval") {
            let outcome = tally(&file, &["--method", "approval"]);
            assert_eq!(outcome["totals"], approval["scores"], "{name}");
            assert_eq!(winners(&outcome), set(&approval["winners"]), "{name}");
            for (k, committee) in expected["committees"]["results"].as_object().unwrap() {
                let seats = k.strip_prefix("k=").unwrap();
                let outcome = tally(&file, &["--method", "approval", "--seats", seats]);
                let all = committee["av"].as_array().unwrap().iter().map(set);
                let (every, any) = all.fold((None, BTreeSet::new()), |(every, any), one| {
                    let both = every.map_or(one.clone(), |e: BTreeSet<_>| &e & &one);
                    (Some(both), &any | &one)
                });
                assert_eq!(Some(set(&outcome["winners"])), every, "{name} {k}");
                assert_eq!(winners(&outcome), any, "{name} {k}");
            }
            approvals += 1;
        }
        if let Some(score) = expected.get("score") {
            let outcome = tally(&file, &["--method", "score"]);
            assert_eq!(outcome["totals"], score["sum"], "{name}");
            assert_eq!(winners(&outcome), set(&score["winners"]), "{name}");
            let five =
                tally(&file, &["--method", "score", "--seats", "5", "--tie", "by-file-order"]);
            assert_eq!(five["winners"], score["top5"], "{name}");
            let mean = tally(&file, &["--method", "score", "--rule", "mean"]);
            assert_eq!(mean["totals"], score["mean"], "{name}");
            scores += 1;
        }
        for (which, result) in expected["results"].as_object().into_iter().flatten() {
            let weights = result["weights"].as_object().unwrap().iter();
            let weights: Vec<String> = weights
                .map(|(name, weight)| format!("{name}={}", weight.as_str().unwrap()))
                .collect();
            let weights = weights.join(",");
            let args = ["--method", "score", "--rule", "mean", "--weights", &weights];
            let outcome = tally(&file, &args);
            assert_eq!(outcome["totals"], result["score"], "{name} {which}");
            assert_eq!(outcome["winners"][0], result["order"][0], "{name} {which}");
            for (id, means) in expected["criteria_means"].as_object().unwrap() {
                assert_eq!(&outcome["criteria"][id], means, "{name} {which}");
            }
            scores += 1;
        }
    }
    assert!(approvals >= 4 && scores >= 4, "{approvals} {scores}");
}

fn put(folder: &Path, name: &str, text: &str) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, text).unwrap();
    file
}

fn english(args: &[&str]) -> Run {
    run(&[&["--lang", "en", "tally"], args].concat())
}

const QINGYUAN: &str = "option,good,feasible,lasting\nA,40,30,20\nB,30,40,35\n";

#[test]
fn weights_decide_and_every_figure_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let file = put(dir.path(), "projects.csv", QINGYUAN);
    let told = |weights: &str| {
        let run = english(&[arg(&file), "--method", "score", "--weights", weights]);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let text = told("good=5,feasible=3,lasting=2");
    for part in ["A: feasible 30×3 + good 40×5 + lasting 20×2 = 330", "330", "340", "Result: B"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(told("good=8,feasible=1,lasting=1").contains("Result: A"));
    for weights in ["good", "good=x", "other=1", "good=0", "good=-1", "good=1,good=2", "good=1/0"] {
        let run = english(&[arg(&file), "--method", "score", "--weights", weights]);
        assert_eq!(run.code, 2, "{weights}: {}", run.out);
        assert!(run.err.contains("good, feasible, lasting"), "{}", run.err);
    }
}

#[test]
fn nonsense_is_refused_with_what_to_do_instead() {
    let dir = tempfile::tempdir().unwrap();
    let blt = put(dir.path(), "a.blt", "2 1\n1 1 2 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n");
    let pb = put(
        dir.path(),
        "a.pb",
        "META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\nvoter_id;vote\n",
    );
    let csv = put(dir.path(), "a.csv", "ballot,A,B\n1,3,4\n");
    let odd = put(dir.path(), "a.odd", "");
    let refusals: [(&Path, &[&str], &str); 11] = [
        (&pb, &["--method", "irv"], "pb-greedy, pb-mes"),
        (&pb, &["--method", "borda"], "pb-greedy, pb-mes"),
        (&blt, &["--method", "pb-mes"], "plurality, borda, irv"),
        (&blt, &["--method", "approval"], "plurality, borda, irv"),
        (&csv, &["--method", "approval"], "--method score"),
        (&blt, &["--method", "borda", "--rule", "meek-prf"], "unranked-zero, average, modified"),
        (&blt, &["--method", "condorcet", "--seats", "2"], "--seats"),
        (&blt, &["--method", "borda", "--utility", "cost"], "--utility"),
        (&blt, &["--method", "borda", "--tie", "by-cost"], "by-cost"),
        (&blt, &["--method", "borda", "--tie", "by-lot"], "--seed"),
        (&odd, &["--method", "borda"], ".blt"),
    ];
    for (file, args, says) in refusals {
        let run = english(&[&[arg(file)], args].concat());
        assert_eq!(run.code, 2, "{args:?}: {}", run.out);
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
        assert!(!run.err.contains('⟦'), "{}", run.err);
        let json = english(&[&[arg(file), "--json"], args].concat());
        assert!(json.out.starts_with("{\"error\":"), "{}", json.out);
    }
    assert_eq!(english(&[arg(&dir.path().join("none.blt")), "--method", "borda"]).code, 3);
    assert_eq!(english(&["--method", "borda"]).code, 2);
    assert_eq!(english(&[arg(&blt)]).code, 2);
}

#[test]
fn a_broken_file_is_told_by_its_line() {
    let dir = tempfile::tempdir().unwrap();
    let file = put(dir.path(), "a.blt", "2 1\n1 1 0\n1 3 0\n0\n");
    for (lang, says) in [("en", "line 3: There is no such candidate: “3”"), ("zh", "第 3 行")]
    {
        let run = run(&["--lang", lang, "tally", arg(&file), "--method", "borda"]);
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.out.contains(says), "{}", run.out);
    }
    let json = english(&[arg(&file), "--method", "borda", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&json.out).unwrap()["line"], 3);
    // What a file brings does not steer the terminal.
    let file = put(dir.path(), "b.blt", "1 1\n\u{1b}]0;x\u{7}9 1 0\n0\n");
    let run = english(&[arg(&file), "--method", "borda"]);
    assert!(run.code == 1 && !run.out.contains('\u{1b}'), "{:?}", run.out);
}

/// Packed with what the program unpacks with.
fn pack(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    let mut packer =
        flate2::write::GzEncoder::new(std::fs::File::create(&file).unwrap(), Default::default());
    std::io::Write::write_all(&mut packer, bytes).unwrap();
    packer.finish().unwrap();
    file
}

#[test]
fn packed_files_are_read_and_broken_ones_refused() {
    let dir = tempfile::tempdir().unwrap();
    let text = "3 1\n2 1 2 3 0\n2 2 3 1 0\n1 3 1 2 0\n0\n\"甲\"\n\"B\u{1b}[31m\"\n\"C\"\n\"T\"\n";
    let packed = pack(dir.path(), "a.blt.gz", text.as_bytes());
    let outcome = tally(&packed, &["--method", "schulze"]);
    assert_eq!(outcome["ballots"], 5);
    let run = english(&[arg(&packed), "--method", "condorcet"]);
    assert!(run.out.contains("甲") && !run.out.contains('\u{1b}'), "{}", run.out);
    assert!(run.out.contains("Tie: 1 甲; 2 B"), "{}", run.out);
    assert_eq!(run.code, 0);
    let whole = std::fs::read(&packed).unwrap();
    let cut = dir.path().join("cut.blt.gz");
    std::fs::write(&cut, &whole[..whole.len() - 12]).unwrap();
    let run = english(&[arg(&cut), "--method", "borda"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
}

#[test]
fn ballots_are_written_for_others_and_count_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let text = "Choice 1,Choice 2,Choice 3\nA,B,C\nA,,C\nC,undervote,\n,,\n";
    let csv = put(dir.path(), "a.csv", text);
    let out = dir.path().join("a.blt");
    let run = english(&[arg(&csv), "--write", arg(&out)]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let of = |file: &Path| tally(file, &["--method", "borda"])["totals"].clone();
    let (ours, theirs) = (of(&csv), of(&out));
    for (name, number) in [("A", "1"), ("B", "2"), ("C", "3")] {
        assert_eq!(ours[name], theirs[number]);
    }
    // Never over a file, and not in a form that cannot hold it.
    assert_eq!(english(&[arg(&csv), "--write", arg(&out)]).code, 3);
    assert_eq!(english(&[arg(&csv), "--write", arg(&dir.path().join("a.pb"))]).code, 2);
}

#[test]
fn lots_are_drawn_alike_and_the_schema_names_every_field() {
    let dir = tempfile::tempdir().unwrap();
    let file = put(dir.path(), "a.blt", "3 1\n1 1 0\n1 2 0\n1 3 0\n0\n");
    let open = tally(&file, &["--method", "plurality"]);
    assert_eq!(
        (&open["winners"], open["ties"][0]["among"].as_array().unwrap().len()),
        (&json!([]), 3)
    );
    let lot = || tally(&file, &["--method", "plurality", "--tie", "by-lot", "--seed", "evening"]);
    let drawn = lot();
    assert_eq!(drawn, lot());
    assert_eq!(drawn["rounds"][0]["settled"][0][0], drawn["winners"][0]);
    let run = run(&["tally", "--schema"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let schema: Value = serde_json::from_str(&run.out).unwrap();
    for field in ["method", "rule", "winners", "ties", "rounds", "totals"] {
        assert!(schema["properties"][field]["description"].is_string(), "{field}: {schema}");
    }
}
