//! One meeting of a body after the other: what goes over from sitting to sitting.

use std::path::Path;
use yishi::meeting::{CyclePhase, Meeting};
use yishi::rehearsal::Player;
use yishi::runtime::{Desk, Folders};

/// The five-matter method, one step for each phase, with nothing left to the community.
const FIVE: &str = r#"
id = "five"
name = { zh = "五事会", en = "Five matters" }
purpose = { zh = "说、问、议、办、评。", en = "Say, ask, deliberate, act, review." }
mode = "plain"
rules = "twelve-rules"
quorum = "none"
decision = "none"
methods = ["hands"]
offices = ["chair", "recorder"]
signatories = ["recorder"]
categories = []
papers = ["phases", "tasks"]
STEPS

[[steps]]
id = "closing"
name = { zh = "散会", en = "Closing" }
scope = "meeting"
"#;

/// A desk in `folder` whose configuration has that format, and one for the owners.
fn desk(folder: &Path) -> Desk {
    let phases = ["say", "ask", "deliberate", "act", "review"];
    let steps = phases.map(|phase| {
        let opens = if phase == "act" { "tasks" } else { "capture" };
        format!(
            "[[steps]]\nid = \"{phase}\"\nname = {{ zh = \"{phase}\", en = \"{phase}\" }}\n\
             scope = \"item\"\nallows = [\"remarks\", \"{opens}\"]\nphase = \"{phase}\"\n"
        )
    });
    let config = folder.join("config");
    std::fs::create_dir_all(config.join("formats")).unwrap();
    let text = FIVE.replace("STEPS", &steps.join("\n"));
    std::fs::write(config.join("formats/five.toml"), &text).unwrap();
    let owners = text.replace("id = \"five\"", "id = \"owners-five\"\nlaw = \"owners\"");
    std::fs::write(config.join("formats/owners-five.toml"), owners).unwrap();
    let folders = Folders { store: folder.to_owned(), config: Some(config) };
    let desk = Desk::open(folders).unwrap();
    let own = desk.problems.iter().filter(|p| p.file.contains("config")).count();
    assert_eq!(own, 0, "{:?}", desk.problems);
    desk
}

/// A sitting on `day` with one item, played as far as `acts` go.
fn sat(player: &mut Player, (day, body, item): (&str, &str, &str), acts: &[&str]) -> Meeting {
    let convene = format!(
        r#"{{"at":"{day}T19:00:00+08:00","do":{{"convene":{{"format":"five","body":"{body}","title":"{day}"}}}}}}"#
    );
    let members =
        r#"{"do":{"enrol":{"members":[{"seat":1,"name":"李强"},{"seat":2,"name":"赵敏"}]}}}"#;
    let chair = r#"{"do":{"appoint":{"office":"chair","seat":1}}}"#;
    let recorder = r#"{"do":{"appoint":{"office":"recorder","seat":2}}}"#;
    let item = format!(r#"{{"do":{{"add_item":{item}}}}}"#);
    let here = r#"{"do":{"mark":{"seats":[1,2],"presence":"present"}}}"#;
    let order = r#"{"do":"call_to_order"}"#;
    let before = [&convene, members, chair, recorder, &item, here, order];
    for (line, number) in before.iter().copied().chain(acts.iter().copied()).zip(1..) {
        let played = player.play(number, line).unwrap();
        assert!(played.is_as_expected(), "{line}: {played:?}");
    }
    player.meeting.clone()
}

const NOTE: &str = r#"{"by":2,"do":{"sheet":{"note_line":{"text":"路灯晚上不亮"}}}}"#;
const NEXT: &str = r#"{"do":"advance"}"#;
const END: &str = r#"{"do":"adjourn"}"#;

#[test]
fn a_matter_goes_on_at_its_next_phase_when_the_same_body_meets_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    let lamps = r#"{"title":"三巷路灯"}"#;
    sat(&mut player, ("2026-11-10", "三巷", lamps), &[NOTE, NEXT, NOTE, END]);
    // The same words, however they are spaced, are the same matter.
    let second =
        sat(&mut player, ("2026-11-20", "三巷", r#"{"title":" 三巷路灯 "}"#), &[NOTE, END]);
    assert_eq!(second.step().map(|s| s.id.as_str()), Some("deliberate"));
    let third = sat(&mut player, ("2026-11-30", "三巷", lamps), &[]);
    let before = &third.agenda.items[0].phases;
    let told: Vec<_> =
        before.iter().map(|d| (d.phase, d.on.to_string(), d.meeting.clone())).collect();
    let on = |phase, day: &str| (phase, day.to_owned(), day.to_owned());
    assert_eq!(
        told,
        [
            on(CyclePhase::Say, "2026-11-10"),
            on(CyclePhase::Ask, "2026-11-10"),
            on(CyclePhase::Deliberate, "2026-11-20"),
        ]
    );
    assert_eq!(third.step().map(|s| s.id.as_str()), Some("act"));
    assert_eq!(third.convening.as_ref().unwrap().series, Some(3));
    player.play(1, END);
    // Another matter, and the same words before another body, begin at the beginning.
    let other = sat(&mut player, ("2026-12-10", "三巷", r#"{"title":"停车"}"#), &[NOTE, END]);
    assert_eq!(other.agenda.items[0].phases, []);
    let elsewhere = sat(&mut player, ("2026-12-10", "四巷", lamps), &[]);
    assert_eq!(elsewhere.agenda.items[0].phases, []);
}

#[test]
fn the_statute_that_a_format_names_holds_where_none_was_chosen() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk(dir.path());
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-20T19:00:00+08:00").unwrap();
    let mut convened = |format: &str, law: Option<&str>| {
        let mut convening = yishi::meeting::Convening::new(format, "业主大会", "例会");
        convening.law = law.map(str::to_owned);
        let meeting = desk.convene(&convening, now).unwrap();
        let law = meeting.charter().and_then(|c| c.law.as_ref()).map(|law| law.id.clone());
        assert_eq!(meeting.convening.as_ref().unwrap().law, law);
        law
    };
    assert_eq!(convened("owners-five", None).as_deref(), Some("owners"));
    assert_eq!(convened("five", None), None);
    let other = "collective_reps_meeting";
    assert_eq!(convened("owners-five", Some(other)).as_deref(), Some(other));
}
