//! How the pipeline's commands say what cannot be done, and what they leave alone.

use crate::house::{Run, arg, run};
use std::path::Path;

fn ask(store: &Path, lang: &str, more: &[&str]) -> Run {
    run(&[&["--store", arg(store), "--lang", lang, "pipeline"], more].concat())
}

#[test]
fn a_store_that_is_not_there_is_said_and_not_made() {
    let dir = tempfile::tempdir().unwrap();
    let nowhere = dir.path().join("nowhere");
    let asked: [&[&str]; 5] =
        [&["list"], &["due"], &["show", "N-1"], &["chain", "N-1"], &["export", "--format", "csv"]];
    for asked in asked {
        let told = ask(&nowhere, "en", asked);
        assert_eq!((told.code, told.out.as_str()), (3, ""), "{asked:?}");
        assert!(told.err.contains("nowhere"), "{asked:?}: {}", told.err);
    }
    assert!(!nowhere.exists());
}

#[test]
fn what_cannot_be_read_is_told_in_words() {
    let dir = tempfile::tempdir().unwrap();
    let missing = dir.path().join("missing.csv");
    for lang in ["zh", "en"] {
        let told = ask(dir.path(), lang, &["import", "needs", arg(&missing)]);
        assert_eq!((told.code, told.out.as_str()), (3, ""), "{}", told.err);
        let day = ask(dir.path(), lang, &["due", "--on", "2026-13-1"]);
        assert_eq!(day.code, 2, "{}", day.err);
        assert!(day.err.contains("2026-13-1") && day.err.contains("2026-12-10"), "{}", day.err);
        for err in [told.err, day.err] {
            assert!(!err.contains("os error") && !err.contains("out of range"), "{err}");
        }
    }
    assert_eq!(ask(dir.path(), "zh", &["due", "--on", "２０２６年１１月１日"]).code, 0);
}

#[test]
fn an_export_writes_over_nothing_unless_told_to() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("out");
    let export = |more: &[&str]| {
        let all = ["export", "--format", "csv", "--out", arg(&out)];
        ask(dir.path(), "en", &[&all[..], more].concat())
    };
    assert_eq!(export(&["--only", "plans"]).code, 0);
    std::fs::write(out.join("plans.csv"), "worked in").unwrap();
    let again = export(&[]);
    assert!(again.code == 3 && again.err.contains("plans.csv"), "{}", again.err);
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 1, "none of it is written");
    assert_eq!(export(&["--only", "needs"]).code, 0);
    assert_eq!(std::fs::read_to_string(out.join("plans.csv")).unwrap(), "worked in");
    assert_eq!(export(&["--force"]).code, 0);
    assert_ne!(std::fs::read_to_string(out.join("plans.csv")).unwrap(), "worked in");
}

#[test]
fn what_is_carried_over_keeps_to_the_rules_of_a_list() {
    let dir = tempfile::tempdir().unwrap();
    let carry = |kind: &str, id: &str, title: &str| {
        let state = if kind == "body" { "B2" } else { "N4" };
        let all = ["carry", "--kind", kind, "--id", id, "--title", title];
        let more = ["--state", state, "--why", "2024年评议会纪要"];
        ask(dir.path(), "zh", &[&all[..], &more].concat())
    };
    let long = "长".repeat(3_000);
    for (kind, id, title) in [
        ("need", "坏 编号!", "路灯"),
        ("need", "12", "路灯"),
        ("need", long.as_str(), "路灯"),
        ("need", "N-2024-009", long.as_str()),
        ("body", long.as_str(), "绿化小组"),
    ] {
        let refused = carry(kind, id, title);
        assert!(refused.code == 3 && refused.err.chars().count() < 200, "{}", refused.err);
    }
    assert!(!dir.path().join("pipeline.db").exists());
    assert_eq!(carry("need", "N-2024-009", "路灯").code, 0);
    let body = carry("body", "绿化 小组", "绿化小组");
    assert!(body.code == 0 && body.out.contains("名单上还没有人"), "{}{}", body.out, body.err);
}
