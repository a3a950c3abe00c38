//! Who may decide: the body on record, of the right kind, with its own people, and enough of them.

use crate::house::{desk, json, lines_of};
use serde_json::{Value, json as value};
use yishi::rehearsal::{Player, Ruling};

const GROUP: &str = "锦绣里社区公共设施类共治协商小组";
const OTHER: &str = "锦绣里社区邻里与儿童类共治协商小组";

/// The lines of the round of Gusu, and where the first meeting of this format and body begins.
fn round(format: &str, body: &str) -> (Vec<Value>, usize) {
    let lines: Vec<Value> = lines_of("gusu-round.jsonl").iter().map(|line| json(line)).collect();
    let convened = |line: &Value| {
        let convene = &line["do"]["convene"];
        convene["format"] == format && convene["body"] == body
    };
    let at = lines.iter().position(convened).unwrap();
    (lines, at)
}

/// Plays what came before as it was, and then the lines from there on without what they expect, up to the
/// first that is refused and was not before: its code.
fn refused(lines: &[Value], from: usize) -> Option<String> {
    let mut lines = lines.to_vec();
    let seats: Vec<Value> = enrolled(&mut lines, from).iter().map(|m| m["seat"].clone()).collect();
    let marks = lines[from..].iter_mut().filter_map(|line| line["do"].get_mut("mark"));
    for mark in marks {
        mark["seats"].as_array_mut().unwrap().retain(|seat| seats.contains(seat));
    }
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    for (at, line) in lines.iter().enumerate() {
        let mut line = line.clone();
        let told = if at < from { None } else { line.as_object_mut().unwrap().remove("expect") };
        let told = told.and_then(|told| told["refused"].as_str().map(str::to_owned));
        let Some(played) = player.play(at + 1, &line.to_string()) else { continue };
        if at < from {
            assert!(played.is_as_expected(), "line {}: {played:?}", at + 1);
        } else if let Ruling::Refused(refusal) = &played.ruling {
            let code = refusal.code.id();
            if told.as_deref() != Some(&code) {
                return Some(code.to_owned());
            }
        }
    }
    None
}

/// The members that the meeting enrols.
fn enrolled(lines: &mut [Value], at: usize) -> &mut Vec<Value> {
    let line = lines[at..].iter_mut().find(|line| line["do"].get("enrol").is_some()).unwrap();
    line["do"]["enrol"]["members"].as_array_mut().unwrap()
}

#[test]
fn only_who_stands_on_the_roster_on_record_votes_and_all_of_them_are_enrolled() {
    let (mut lines, at) = round("needs-review", GROUP);
    lines.truncate(at + 12);
    assert_eq!(refused(&lines, at), None);
    let mut strange = lines.clone();
    enrolled(&mut strange, at)[3]["name"] = "过路人".into();
    assert_eq!(refused(&strange, at).as_deref(), Some("roster_differs"));
    let mut guest = lines.clone();
    let listening = value!({"seat": 40, "name": "过路人", "category": "staff", "voting": false});
    enrolled(&mut guest, at).push(listening);
    assert_eq!(refused(&guest, at), None);
    let mut fewer = lines;
    let left_out = enrolled(&mut fewer, at).remove(3);
    assert!(left_out["name"].is_string());
    assert_eq!(refused(&fewer, at).as_deref(), Some("roster_differs"));
}

#[test]
fn only_the_group_that_a_need_was_assigned_to_decides_on_it() {
    let (mut lines, at) = round("needs-review", GROUP);
    let (_, other) = round("needs-review", OTHER);
    let its_people = enrolled(&mut lines, other).clone();
    lines[at]["do"]["convene"]["body"] = OTHER.into();
    *enrolled(&mut lines, at) = its_people;
    let over = lines[at..].iter().position(|line| line["do"] == "adjourn");
    lines.truncate(at + over.unwrap());
    assert_eq!(refused(&lines, at).as_deref(), Some("body_not_assigned"));
}

#[test]
fn a_group_is_no_committee() {
    let (mut lines, at) = round("project-review", "锦绣里社区项目评议委员会");
    lines[at]["do"]["convene"]["body"] = GROUP.into();
    lines.truncate(at + 12);
    assert_eq!(refused(&lines, at).as_deref(), Some("body_other_kind"));
}

#[test]
fn where_fewer_than_fifty_come_the_meeting_decides_whether_it_goes_on() {
    let (mut lines, at) = round("project-review", "锦绣里社区项目评议委员会");
    let opened = lines[at..].iter().position(|line| line["do"] == "call_to_order").unwrap();
    lines.truncate(at + opened + 2);
    let marked = lines[at..].iter_mut().find(|line| line["do"].get("mark").is_some()).unwrap();
    let seats = marked["do"]["mark"]["seats"].as_array_mut().unwrap();
    seats.retain(|seat| !matches!(seat.as_u64(), Some(20..=22)));
    assert_eq!(refused(&lines, at).as_deref(), Some("fewer_came"));
    let decides = [
        value!({"by": 4, "do": {"move": {"main": {"text": "到会四十九人，照常评审"}}}}),
        value!({"by": 6, "do": "second"}),
        value!({"do": "state"}),
        value!({"do": {"put_question": {"method": "hands"}}}),
        value!({"do": {"count": {"yes": 45, "no": 2}}}),
    ];
    let goes_on = lines.len() - 1;
    lines.splice(goes_on..goes_on, decides);
    assert_eq!(refused(&lines, at), None);
}

/// The organisation whose project failed applies again: its plan is not qualified before the stricter
/// check is on record.
#[test]
fn after_a_failure_a_plan_qualifies_only_with_the_stricter_check() {
    let mut lines = lines_of("gusu-round.jsonl");
    lines.extend(include_str!("sheets/after-a-failure.jsonl").lines().map(str::to_owned));
    let story = crate::criteria::Story::of(&lines);
    let strict: Vec<_> = story.told.iter().filter(|t| t.code == "document_missing").collect();
    assert!(strict.iter().any(|told| told.words.contains("从严审查")));
}
