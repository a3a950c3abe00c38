//! Every scenario of the collection is held by a rehearsal of its own, under its number.

use crate::house::{desk, files, json, rehearsals, shared};
use std::collections::BTreeSet;
use std::path::PathBuf;
use yishi::rehearsal::play;

/// Where each scenario is held: its number in the collection, and the file in the folder `ronr`.
#[rustfmt::skip]
const HELD: [(&str, &str); 87] = [
    ("S01", "s01.jsonl"),
    ("S02", "s02.jsonl"),
    ("S03", "s03.jsonl"),
    ("S05", "s05.jsonl"),
    ("S06", "s06.jsonl"),
    ("S08", "s08.jsonl"),
    ("S09", "s09.jsonl"),
    ("S10", "s10.jsonl"),
    ("S12", "s12.jsonl"),
    ("S13", "s13.jsonl"),
    ("S14", "s14.jsonl"),
    ("S16", "s16.jsonl"),
    ("S18", "s18.jsonl"),
    ("S19", "s19.jsonl"),
    ("S20", "s20.jsonl"),
    ("S22", "s22.jsonl"),
    ("S24", "s24.jsonl"),
    ("S26", "s26.jsonl"),
    ("S27", "s27.jsonl"),
    ("S29", "s29.jsonl"),
    ("S32", "s32.jsonl"),
    ("S33", "s33.jsonl"),
    ("S34", "s34.jsonl"),
    ("S35", "s35.jsonl"),
    ("S37", "s37.jsonl"),
    ("S38", "s38.jsonl"),
    ("S39", "s39.jsonl"),
    ("S40", "s40.jsonl"),
    ("S42", "s42.jsonl"),
    ("S43", "s43.jsonl"),
    ("S44", "s44.jsonl"),
    ("S46", "s46.jsonl"),
    ("S47", "s47.jsonl"),
    ("S49", "s49.jsonl"),
    ("S50", "s50.jsonl"),
    ("S51", "s51.jsonl"),
    ("S52", "s52.jsonl"),
    ("S53", "s53.jsonl"),
    ("S54", "s54.jsonl"),
    ("S56", "s56.jsonl"),
    ("S57", "s57.jsonl"),
    ("S59", "s59.jsonl"),
    ("S60", "s60.jsonl"),
    ("S62", "s62.jsonl"),
    ("S63", "s63.jsonl"),
    ("S65", "s65.jsonl"),
    ("S67", "s67.jsonl"),
    ("S68", "s68.jsonl"),
    ("S71", "s71.jsonl"),
    ("S72", "s72.jsonl"),
    ("S73", "s73.jsonl"),
    ("S74", "s74.jsonl"),
    ("S75", "s75.jsonl"),
    ("S76", "s76.jsonl"),
    ("S78", "s78.jsonl"),
    ("S80", "s80.jsonl"),
    ("S82", "s82.jsonl"),
    ("S83", "s83.jsonl"),
    ("S85", "s85.jsonl"),
    ("S86", "s86.jsonl"),
    ("S87", "s87.jsonl"),
    ("S89", "s89.jsonl"),
    ("S91", "s91.jsonl"),
    ("S93", "s93.jsonl"),
    ("S94", "s94.jsonl"),
    ("S97", "s97.jsonl"),
    ("S98", "s98.jsonl"),
    ("S99", "s99.jsonl"),
    ("S100", "s100.jsonl"),
    ("S102", "s102.jsonl"),
    ("S103", "s103.jsonl"),
    ("S106", "s106.jsonl"),
    ("S107", "s107.jsonl"),
    ("S109", "s109.jsonl"),
    ("S110", "s110.jsonl"),
    ("S111", "s111.jsonl"),
    ("S112", "s112.jsonl"),
    ("S114", "s114.jsonl"),
    ("S115", "s115.jsonl"),
    ("S117", "s117.jsonl"),
    ("S118", "s118.jsonl"),
    ("S120", "s120.jsonl"),
    ("S122", "s122.jsonl"),
    ("S124", "s124.jsonl"),
    ("S126", "s126.jsonl"),
    ("S128", "s128.jsonl"),
    ("S129", "s129.jsonl"),
];

fn folder() -> PathBuf {
    rehearsals().join("ronr")
}

/// What is wrong with a rehearsal; empty when it plays as expected.
fn faults(name: &str) -> Vec<String> {
    let Ok(text) = std::fs::read_to_string(folder().join(name)) else {
        return vec![format!("{name}: is not there")];
    };
    let dir = tempfile::tempdir().unwrap();
    let (_, played) = play(desk(dir.path()), &text);
    let wrong = played.iter().filter(|line| !line.is_as_expected());
    wrong
        .map(|line| format!("{name}:{} {:?} {:?}", line.number, line.ruling, line.failures))
        .collect()
}

/// The numbers in a text of the collection: each scenario begins a line with its number in bold.
fn numbers(text: &str) -> Vec<String> {
    let named = text.lines().filter_map(|line| line.strip_prefix("**S"));
    let digits =
        named.map(|line| line.chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.filter(|digits| !digits.is_empty()).map(|digits| format!("S{digits}")).collect()
}

#[test]
fn every_scenario_is_held_by_its_rehearsal() {
    let faults: Vec<String> = HELD.iter().flat_map(|(_, name)| faults(name)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_rehearsal_begins_by_saying_what_it_shows() {
    for path in files(&folder(), "jsonl") {
        let text = std::fs::read_to_string(&path).unwrap();
        let first = json(text.lines().next().unwrap());
        assert!(first["note"].is_string(), "{} begins with {first}", path.display());
    }
}

#[test]
fn no_scenario_is_left_out() {
    let Some(path) = shared("procedure/scenarios.md") else { return };
    let told = numbers(&std::fs::read_to_string(path).unwrap());
    assert!(told.len() > 80, "{told:?}");
    let held: BTreeSet<&str> = HELD.iter().map(|(number, _)| *number).collect();
    let missing: Vec<_> = told.iter().filter(|number| !held.contains(number.as_str())).collect();
    assert!(missing.is_empty(), "no rehearsal holds {missing:?}");
    let unknown: Vec<_> = held.iter().filter(|n| !told.iter().any(|told| told == *n)).collect();
    assert!(unknown.is_empty(), "the collection has no {unknown:?}");
}

/// Cases next to those of the collection; their files begin with `x-`.
#[test]
fn every_other_rehearsal_of_the_rules_is_named_for_what_it_shows() {
    for path in files(&folder(), "jsonl") {
        let name = path.file_name().unwrap().to_str().unwrap();
        let numbered = HELD.iter().any(|(_, held)| *held == name);
        assert!(numbered || name.starts_with("x-"), "{name}");
    }
}
