//! Rehearsals: those that are shipped hold, and one that does not hold is told with its line.

use crate::house::{
    EVENING, arg, desk, files, json, kept, lines_of, place_of, play_into, rehearsals, run, shared,
    yishi,
};
use serde_json::{Value, json as object};
use std::path::Path;
use yishi::law::MotionKind;
use yishi::meeting::{Event, Meeting, Office};
use yishi::rehearsal::{Line, Player};

#[test]
fn every_shipped_rehearsal_plays_as_expected() {
    let files = files(&rehearsals(), "jsonl");
    assert!(files.len() >= 4, "{files:?}");
    for file in &files {
        for lang in ["zh", "en"] {
            let run = run(&["--lang", lang, "rehearse", "--quiet", arg(file)]);
            assert_eq!(run.code, 0, "{}\n{}{}", file.display(), run.out, run.err);
            assert_eq!(run.out.lines().count(), 1, "{}", run.out);
            assert!(!run.out.contains('⟦'), "{}", run.out);
        }
    }
    let all = run(&["rehearse", "--quiet", arg(&rehearsals())]);
    assert_eq!(all.code, 0, "{}", all.out);
}

/// The same line with one expectation that cannot hold, if it has any.
fn spoilt(line: &str) -> Vec<Value> {
    let line = json(line);
    let Some(expect) = line.get("expect") else { return vec![] };
    let mut spoilt = vec![];
    let mut with = |key: &str, value: Value| {
        let mut line = line.clone();
        line["expect"][key] = value;
        spoilt.push(line);
    };
    match expect.get("refused") {
        Some(code) if code == "text_empty" => with("refused", object!("text_too_long")),
        Some(_) => with("refused", object!("text_empty")),
        None => with("refused", object!("unknown_seat")),
    }
    for (need, state) in expect.get("needs").and_then(Value::as_object).into_iter().flatten() {
        with("needs", object!({ need.as_str(): format!("{}?", state.as_str().unwrap()) }));
    }
    let facts = |of: &Value| of.as_object().cloned().unwrap_or_default();
    let state = expect.get("state").map(facts).unwrap_or_default();
    // Those of an Open Space stand together, each of them is spoilt alone.
    for (fact, value) in state.get("space").map(facts).unwrap_or_default() {
        let mut state = expect["state"].clone();
        state["space"][&fact] = match value {
            Value::Number(n) => object!(n.as_i64().unwrap() + 1),
            Value::String(s) => object!(format!("{s}?")),
            Value::Array(list) if fact == "turnout" => {
                object!([0, 0, 0, list[3].as_u64().unwrap() + 1])
            }
            Value::Array(list) if list.is_empty() && fact == "matters" => object!([[99]]),
            Value::Array(list) if list.is_empty() && fact == "ranking" => object!([[9, [9], 9]]),
            Value::Array(list) if list.is_empty() => object!([99]),
            Value::Array(_) => object!([]),
            Value::Object(map) if !map.is_empty() => object!({}),
            _ if fact == "cells" => object!({ "99": [9, 9] }),
            _ if ["badges", "fixes"].contains(&fact.as_str()) => object!({ "99": ["full"] }),
            _ if ["convenors", "interested", "needs"].contains(&fact.as_str()) => {
                object!({ "99": [9] })
            }
            _ => object!({ "99": "?" }),
        };
        with("state", state);
    }
    for (fact, value) in state.iter().filter(|(fact, _)| *fact != "space") {
        let other = match value {
            Value::Bool(is) => object!(!is),
            Value::Number(n) => object!(n.as_i64().unwrap() + 1),
            Value::Array(list) if list.is_empty() && fact == "pending" => object!(["adjourn"]),
            Value::Array(list) if list.is_empty() && fact == "asks" => object!(["dilatory"]),
            Value::Array(list) if list.is_empty() && fact == "warnings" => object!(["prior_study"]),
            Value::Array(list)
                if list.is_empty() && ["queue", "turns_left"].contains(&fact.as_str()) =>
            {
                object!([99])
            }
            Value::Array(list) if list.is_empty() => object!(["?"]),
            Value::Array(_) => object!([]),
            Value::String(s) if fact == "verdict" && s == "lost" => object!("adopted"),
            Value::String(_) if fact == "verdict" => object!("lost"),
            Value::String(_) if fact == "phase" => object!("blank"),
            Value::String(s) if fact == "point" && s == "none" => object!("order"),
            Value::String(_) if fact == "point" => object!("none"),
            Value::String(s) if fact == "authority" && s == "law" => object!("adopted"),
            Value::String(_) if fact == "authority" => object!("law"),
            Value::String(s) => object!(format!("{s}?")),
            Value::Object(map) if map.is_empty() => object!({ "99": "red" }),
            Value::Object(_) => object!({}),
            other @ Value::Null => panic!("{other}"),
        };
        let mut state = expect["state"].clone();
        state[fact] = other;
        with("state", state);
    }
    spoilt
}

/// Every expectation of every line, one after the other, in one pass: a spoilt line is only judged
/// against the state that the true line leads to.
#[test]
fn every_changed_expectation_is_noticed() {
    let mut all = 0;
    for file in files(&rehearsals(), "jsonl") {
        let lines = lines_of(file.strip_prefix(rehearsals()).unwrap().to_str().unwrap());
        let dir = tempfile::tempdir().unwrap();
        let mut player = Player::new(desk(dir.path()), None);
        let mut judged = 0;
        for (line, number) in lines.iter().zip(1..) {
            // Refusals and their expectations change nothing, so all spoilt ones can be tried.
            let refused = json(line)["expect"].get("refused").is_some();
            for bad in spoilt(line).into_iter().filter(|_| refused) {
                let played = player.play(number, &bad.to_string()).unwrap();
                assert!(!played.is_as_expected(), "{} {bad}", file.display());
                judged += 1;
            }
            let Some(played) = player.play(number, line) else { continue };
            assert!(played.is_as_expected(), "{played:?}");
            let facts = json(line)["expect"].get("state").cloned();
            for bad in spoilt(line).into_iter().filter(|_| facts.is_some() && !refused) {
                let wanted = serde_json::from_value::<yishi::meeting::Facts>(
                    bad["expect"].get("state").cloned().unwrap_or_default(),
                );
                let Ok(wanted) = wanted else { continue };
                let is = yishi::meeting::Facts::of(&player.meeting, played.at.unwrap());
                let differs = !wanted.differences(&is).is_empty();
                assert!(differs || Some(&bad["expect"]["state"]) == facts.as_ref(), "{bad}");
                judged += 1;
            }
        }
        all += judged;
    }
    assert!(all > 2_000, "{all}");
}

#[test]
fn a_changed_expectation_ends_with_one_and_names_the_line() {
    let dir = tempfile::tempdir().unwrap();
    // The short ones on single rules are spoilt in the process by `every_changed_expectation`.
    let single = |file: &Path| {
        file.parent().is_some_and(|folder| folder.ends_with("ronr") || folder.ends_with("floor"))
    };
    for file in files(&rehearsals(), "jsonl").into_iter().filter(|f| !single(f)) {
        let name = file.strip_prefix(rehearsals()).unwrap().to_str().unwrap();
        let lines = lines_of(name);
        let with: Vec<usize> =
            (0..lines.len()).filter(|i| !spoilt(&lines[*i]).is_empty()).collect();
        for at in [with[0], with[with.len() / 2], with[with.len() - 1]] {
            let mut changed = lines.clone();
            changed[at] = spoilt(&lines[at]).last().unwrap().to_string();
            let copy = dir.path().join("copy.jsonl");
            std::fs::write(&copy, changed.join("\n")).unwrap();
            let run = run(&["--lang", "en", "rehearse", "--quiet", arg(&copy)]);
            assert_eq!(run.code, 1, "{name}:{}\n{}", at + 1, run.out);
            let place = format!("copy.jsonl:{} ", at + 1);
            assert!(run.out.contains(&place), "{name}:{} not in\n{}", at + 1, run.out);
            let json = yishi().args(["rehearse", "--json", arg(&copy)]).output().unwrap();
            let told = String::from_utf8(json.stdout).unwrap();
            let wrong: Vec<Value> =
                told.lines().map(self::json).filter(|l| l["as_expected"] == false).collect();
            assert_eq!(wrong.len(), 1, "{wrong:?}");
            assert_eq!(wrong[0]["line"], at + 1);
        }
    }
}

#[test]
fn a_broken_line_is_named() {
    let good = lines_of(EVENING);
    let dir = tempfile::tempdir().unwrap();
    let broken = [
        (r#"{"do": "advance""#, "EOF"),
        (r#"{"do": "advance", "dоne": 1}"#, "unknown field"),
        (r#"{"do": "fly"}"#, "unknown variant"),
        (r#"{"at": "18:00", "do": "advance"}"#, "backwards"),
        (r#"{"at": "half past", "do": "advance"}"#, "no time"),
        (r#"{"at": "19:00"}"#, "exactly one"),
        (r#"{"note": "x", "do": "advance"}"#, "exactly one"),
        (r#"{"do": "advance", "expect": {"state": {"colour": "red"}}}"#, "unknown field"),
        (r#"{"do": {"raise_hand": {"stance": "for"}}, "by": "king"}"#, "seat number"),
        (r#"{"do": "advance", "expect": {"refused": "no_such_code"}}"#, "unknown variant"),
        ("[1, 2]", "invalid"),
    ];
    for (line, why) in broken {
        let mut lines = good.clone();
        lines.insert(13, line.to_owned());
        let copy = dir.path().join("broken.jsonl");
        std::fs::write(&copy, lines.join("\n")).unwrap();
        let run = run(&["--lang", "en", "rehearse", "-q", arg(&copy)]);
        assert_eq!(run.code, 1, "{line}\n{}", run.out);
        assert!(
            run.out.contains("broken.jsonl:14 ") && run.out.contains(why),
            "{line}\n{}",
            run.out
        );
    }
}

#[test]
fn a_first_act_without_an_instant_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("timeless.jsonl");
    std::fs::write(&copy, "{\"note\": \"x\"}\n{\"at\": \"19:00\", \"do\": \"advance\"}\n").unwrap();
    let run = run(&["--lang", "en", "rehearse", "-q", arg(&copy)]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("timeless.jsonl:2 ") && run.out.contains("instant"), "{}", run.out);
}

#[test]
fn json_has_one_object_for_every_line() {
    let file = rehearsals().join(EVENING);
    let run = run(&["rehearse", "--json", arg(&file)]);
    assert_eq!(run.code, 0);
    let told: Vec<Value> = run.out.lines().map(json).collect();
    assert_eq!(told.len(), lines_of(EVENING).len());
    for (told, line) in told.iter().zip(1..) {
        assert_eq!(told["line"], line);
        assert_eq!(told["as_expected"], true, "{told}");
        let ruling = told["ruling"].as_str().unwrap();
        assert!(["noted", "accepted", "refused"].contains(&ruling), "{told}");
        if ruling == "refused" {
            let detail = &told["detail"];
            assert!(!detail["rule"].as_str().unwrap().is_empty(), "{told}");
            assert!(!detail["text"].as_str().unwrap().is_empty(), "{told}");
            assert!(detail["instead"].is_array(), "{told}");
        }
    }
}

#[test]
fn the_schema_knows_what_a_line_knows() {
    let run = run(&["rehearse", "--schema"]);
    assert_eq!(run.code, 0);
    let schema = json(&run.out);
    assert_eq!(schema["type"], "object");
    assert_eq!(schema["additionalProperties"], false);
    for property in ["at", "by", "do", "expect", "note", "need"] {
        assert!(schema["properties"].get(property).is_some(), "{property}");
    }
    for word in ["needs_second", "out_of_order_precedence", "no_quorum", "put_question", "teller"] {
        assert!(run.out.contains(&format!("\"{word}\"")), "{word}");
    }
    // What the shell puts in is not for a file to give.
    for word in ["\"charter\"", "\"inherited\"", "\"seal\""] {
        assert!(!run.out.contains(word), "{word}");
    }
    // Every key that the shipped files use is a property somewhere.
    for file in files(&rehearsals(), "jsonl") {
        for line in std::fs::read_to_string(file).unwrap().lines() {
            for key in json(line).as_object().unwrap().keys() {
                assert!(schema["properties"].get(key).is_some(), "{key}");
            }
        }
    }
}

fn minutes_of(store: &Path, zone: &str, lang: &str, style: &str) -> String {
    let mut command = yishi();
    command.env("TZ", zone).args(["--store", arg(store), "--lang", lang]);
    let output = command.args(["minutes", "--style", style]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_kept_store_is_sound_and_its_replay_is_the_same_everywhere() {
    for file in files(&rehearsals(), "jsonl") {
        let dir = tempfile::tempdir().unwrap();
        let store = dir.path().join("kept");
        let args = ["--lang", "zh", "rehearse", "-q", "--minutes", "jilu", "--keep", arg(&store)];
        let mut command = yishi();
        let output = command.env("TZ", "UTC").args(args).arg(&file).output().unwrap();
        let played = crate::house::Run::from(output);
        assert_eq!(played.code, 0, "{}", played.err);
        let verified = run(&["--lang", "en", "verify", arg(&store)]);
        assert_eq!(verified.code, 0, "{}", verified.out);
        let zones = ["UTC", "Asia/Shanghai", "XYZ-14", "America/St_Johns"];
        for style in ["jilu", "ronr"] {
            for lang in ["zh", "en"] {
                let told: Vec<String> =
                    zones.iter().map(|zone| minutes_of(&store, zone, lang, style)).collect();
                assert!(told.iter().all(|t| *t == told[0]), "{style} {lang}");
                assert!(!told[0].contains('⟦'), "{}", told[0]);
            }
        }
        // One source: what was printed while playing is what the journal gives.
        let minutes = minutes_of(&store, "Asia/Shanghai", "zh", "jilu");
        assert!(played.out.contains(minutes.trim()), "{}", file.display());
        let again = run(&["rehearse", "-q", "--keep", arg(&store), arg(&file)]);
        assert_eq!(again.code, 3, "a store that is there is not written over");
    }
}

#[test]
fn a_replay_gives_the_very_same_meeting() {
    for file in files(&rehearsals(), "jsonl") {
        let text = std::fs::read_to_string(&file).unwrap();
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let (dir, meeting) = kept(&lines);
        let again = desk(dir.path()).meeting(&meeting.id).unwrap();
        assert!(again == meeting, "{}", file.display());
    }
}

/// The files of the pipeline with their bytes, whatever lies beside the database included.
fn pipeline_bytes(store: &Path) -> Vec<(String, Vec<u8>)> {
    let names = std::fs::read_dir(store).unwrap().map(|e| e.unwrap().path());
    let mut files: Vec<_> = names
        .filter(|p| p.file_name().unwrap().to_str().unwrap().starts_with("pipeline.db"))
        .map(|p| (p.display().to_string(), std::fs::read(&p).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn an_unsigned_meeting_leaves_the_pipeline_byte_for_byte() {
    let lines = lines_of(EVENING);
    let first = place_of(&lines, |l| l["do"].get("convene").is_some());
    let last = lines.iter().rposition(|l| json(l)["do"].get("sign").is_some()).unwrap();
    let dir = tempfile::tempdir().unwrap();
    play_into(dir.path(), &lines[..first]);
    let registered = pipeline_bytes(dir.path());
    assert_eq!(registered.len(), 1, "{:?}", registered.iter().map(|f| &f.0).collect::<Vec<_>>());

    let start = json(&lines[place_of(&lines, |l| l.get("at").is_some())])["at"].clone();
    let start = chrono::DateTime::parse_from_rfc3339(start.as_str().unwrap()).unwrap();
    let mut player = Player::new(desk(dir.path()), Some(start));
    for (line, number) in lines[first..last].iter().zip(first + 1..) {
        assert!(player.play(number, line).unwrap().is_as_expected(), "line {number}");
    }
    assert_eq!(player.meeting.unsigned().len(), 1, "one signature is missing");
    assert!(pipeline_bytes(dir.path()) == registered, "changed while the meeting was going on");
    player.play(last + 1, &lines[last]).unwrap();
    player.desk.close().unwrap();
    assert!(pipeline_bytes(dir.path()) != registered, "the last signature moves the needs");
}

/// Yes, no, abstentions, outcome, votes needed.
type Told = (Option<u32>, Option<u32>, Option<u32>, String, u32);

/// Decisions on main motions, in their order.
fn decided(meeting: &Meeting) -> Vec<Told> {
    let decisions = meeting.standing().filter_map(|r| match &r.event {
        Event::Decided { decision } if decision.kind == MotionKind::Main => Some(decision.clone()),
        _ => None,
    });
    decisions
        .map(|d| {
            let outcome = serde_json::to_value(d.outcome).unwrap().as_str().unwrap().to_owned();
            let needed = d.verdict.map_or(0, |v| v.needed);
            let tally = d.tally;
            (
                tally.map(|t| t.yes),
                tally.map(|t| t.no),
                tally.and_then(|t| t.abstain),
                outcome,
                needed,
            )
        })
        .collect()
}

fn expected(name: &str) -> Option<Value> {
    let path = shared(&format!("data/minutes/{name}"))?;
    Some(json(&std::fs::read_to_string(path).unwrap()))
}

fn number(value: &Value) -> Option<u32> {
    value.as_u64().map(|n| n as u32)
}

#[test]
fn the_annual_meeting_ends_as_its_minutes_say() {
    let (_dir, meeting) = kept(&lines_of("reenacted/makerspace-annual-2014-06-09.jsonl"));
    let found = decided(&meeting);
    assert_eq!(found.len(), 14);
    let Some(expected) = expected("thelab_2014-06-09_annual_meeting.expected.json") else { return };
    let present = number(&expected["meeting"]["voting_members_present"]);
    let absent = number(&expected["meeting"]["voting_members_absent"]).unwrap();
    assert_eq!(present, Some(meeting.roster.present()));
    assert_eq!(meeting.roster.membership(), meeting.roster.present() + absent);
    let elections = expected["elections"].as_array().unwrap();
    let motions = expected["motions"].as_array().unwrap();
    assert_eq!(elections.len() + motions.len(), found.len());
    for (election, found) in elections.iter().zip(&found) {
        let outcome = if election["elected"] == true { "adopted" } else { "lost" };
        assert_eq!((found.0, found.2), (number(&election["votes"]), number(&election["abstain"])));
        assert_eq!(found.3, outcome, "{election}");
    }
    for (motion, found) in motions.iter().zip(&found[elections.len()..]) {
        let counts = (number(&motion["yes"]), number(&motion["no"]), number(&motion["abstain"]));
        assert_eq!((found.0, found.1, found.2), counts, "{motion}");
        assert_eq!(motion["result"], found.3.as_str());
    }
}

#[test]
fn the_committee_ends_as_its_minutes_say() {
    let (_dir, meeting) = kept(&lines_of("reenacted/owners-committee-2025-03-11.jsonl"));
    let found = decided(&meeting);
    let counted: Vec<_> = found.iter().filter(|d| d.0.is_some()).collect();
    assert_eq!((found.len(), counted.len()), (13, 6));
    let Some(expected) = expected("zh-TW_hoa_committee_2025-03-11.expected.json") else { return };
    let said = &expected["meeting"];
    assert_eq!(number(&said["members"]), Some(meeting.roster.membership()));
    let leave = number(&said["on_leave"]).unwrap();
    assert_eq!(meeting.roster.present() + leave, meeting.roster.membership());
    let items = number(&expected["agenda_items"]).unwrap()
        + number(&expected["extempore_motions"]).unwrap();
    assert_eq!(meeting.agenda.items.len() as u32, items);
    let motions = expected["motions"].as_array().unwrap();
    assert_eq!(motions.len(), counted.len());
    for (motion, found) in motions.iter().zip(counted) {
        assert_eq!(number(&motion["yes"]), found.0, "{motion}");
        assert_eq!((motion["result"].as_str(), found.4), (Some(found.3.as_str()), 6), "{motion}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_line() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("marked.jsonl");
    std::fs::write(&copy, format!("\u{feff}{}", lines_of(EVENING).join("\n"))).unwrap();
    let run = run(&["rehearse", "-q", arg(&copy)]);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn an_unknown_actor_is_told_who_may_act() {
    let text = Line::read(r#"{"by": "king", "do": "second"}"#).unwrap_err().to_string();
    assert!(text.contains("seat number"), "{text}");
    for office in Office::ALL {
        assert!(text.contains(&format!("`{}`", office.id())), "{text}");
    }
}

#[test]
fn a_long_text_is_not_repeated_whole() {
    let long = "x".repeat(900_000);
    let convene = object!({"convene": {"format": "roberts", "body": "b", "title": long}});
    let lines = [
        object!({"do": long}),
        object!({long.as_str(): 1}),
        object!({"at": long, "do": "second"}),
        object!({"at": "19:00", "need": {"id": long, "title": long}}),
        object!({"do": convene}),
        object!({"do": "second", "expect": {"state": {"main_text": long}}}),
    ];
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("long.jsonl");
    let first =
        r#"{"at": "2026-03-05T19:00:00+08:00", "do": "second", "expect": {"accepted": false}}"#;
    for line in lines {
        std::fs::write(&copy, format!("{first}\n{line}\n")).unwrap();
        for form in ["-q", "--json"] {
            let run = run(&["rehearse", form, arg(&copy)]);
            assert!(run.out.len() < 10_000, "{}", &line.to_string()[..60]);
        }
    }
}
