//! Rosters as people have them: the checker says what it read and what is wrong, and its exit code
//! says whether the roster may be used.

use crate::house::{Run, arg, json, root, run, shared};
use std::path::Path;

fn check(file: &Path) -> Run {
    run(&["--lang", "en", "roster", "check", arg(file)])
}

fn in_json(file: &Path) -> serde_json::Value {
    json(&run(&["--lang", "en", "roster", "check", "--json", arg(file)]).out)
}

#[test]
fn spreadsheets_in_every_encoding_give_the_same_people() {
    let folder = root().join("tests/data/import");
    for name in ["gb18030.csv", "utf8-bom.csv", "semicolon.csv", "utf16.txt", "roster.xlsx"] {
        let file = folder.join(name);
        let told = in_json(&file);
        let code = check(&file).code;
        assert_eq!(told["importable"] == true, code == 0, "{name}: {told}");
        assert!(!told.to_string().contains('\u{fffd}'), "{name}");
    }
}

#[test]
fn real_rosters_are_read_or_refused_in_words() {
    let importable = [
        ("openslides_participants-example.csv", 1),
        ("helios_voter-file.csv", 4),
        ("helios_voter-file-2.csv", 3),
    ];
    for (name, people) in importable {
        let Some(file) = shared(&format!("data/imports/{name}")) else { return };
        let run = check(&file);
        let told = in_json(&file);
        assert_eq!(run.code, 0, "{name}: {}{}", run.out, run.err);
        assert_eq!(told["members"].as_array().map(Vec::len), Some(people), "{name}: {told}");
        assert!(!run.out.contains('⟦') && !run.out.contains('\u{fffd}'), "{name}: {}", run.out);
        // What a roster must not give away is not printed.
        assert!(!run.out.contains('@'), "{name} shows an address: {}", run.out);
    }
    for name in ["openslides_motions-example.csv", "openslides_agenda-topics-example.csv"] {
        let Some(file) = shared(&format!("data/imports/{name}")) else { return };
        let run = check(&file);
        assert_eq!(run.code, 1, "{name} is no roster: {}", run.out);
    }
}

#[test]
fn all_problems_of_a_roster_are_told_at_once_with_row_and_column() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("roster.csv");
    let text = "座位,姓名,类别\n1,王芳,居民\n1,李强,居民\nx,赵敏,居民\n4,,居民\n";
    std::fs::write(&file, text).unwrap();
    let run = run(&["--lang", "zh", "roster", "check", "--format", "needs-review", arg(&file)]);
    assert_eq!(run.code, 1, "{}", run.out);
    for place in ["第 3 行“座位”", "第 4 行“座位”", "第 5 行“姓名”"] {
        assert!(run.out.contains(place), "{place}: {}", run.out);
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let missing = check(&dir.path().join("nobody.csv"));
    assert_eq!(missing.code, 1, "{}{}", missing.out, missing.err);
    let fake = dir.path().join("fake.xlsx");
    std::fs::write(&fake, "this is no workbook").unwrap();
    assert_eq!(check(&fake).code, 1);
    let unknown = run(&["--lang", "en", "roster", "check", "--format", "nothing", arg(&fake)]);
    assert_eq!(unknown.code, 3, "{}", unknown.err);
}
