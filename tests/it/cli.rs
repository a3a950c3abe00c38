//! The command line: exit codes, and output that other programs read.

use crate::house::{EVENING, Run, arg, json, kept, lines_of, root, run, yishi};
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

fn fed(args: &[&str], input: &str) -> Run {
    let mut command = yishi();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap().into()
}

#[test]
fn exit_codes_are_as_the_help_says() {
    let dir = tempfile::tempdir().unwrap();
    let nowhere = dir.path().join("nowhere.jsonl");
    let broken = dir.path().join("broken.jsonl");
    std::fs::write(&broken, "{}").unwrap();
    for (args, code) in [
        (vec!["--version"], 0),
        (vec!["--help"], 0),
        (vec!["catalog", "list"], 0),
        (vec!["rehearse", arg(&broken)], 1),
        (vec!["verify", arg(&broken)], 1),
        (vec!["verify", arg(&nowhere)], 1),
        (vec!["fly"], 2),
        (vec!["rehearse"], 2),
        (vec!["minutes", "--style", "prose"], 2),
        (vec!["--lang", "la", "catalog", "list"], 2),
        (vec!["rehearse", arg(&nowhere)], 3),
        (vec!["--store", arg(dir.path()), "minutes"], 3),
        (vec!["--store", arg(dir.path()), "pipeline", "show", "N-1"], 3),
        // Standard input and output are no terminal here.
        (vec!["--store", arg(dir.path())], 3),
        (vec!["demo"], 3),
    ] {
        let run = run(&args);
        assert_eq!(run.code, code, "{args:?}: {}{}", run.out, run.err);
        assert_eq!(run.err.is_empty(), code < 2, "{args:?}: {}", run.err);
    }
}

#[test]
fn help_speaks_both_languages() {
    let pages: [&[&str]; 6] = [
        &["--help"],
        &["rehearse", "--help"],
        &["verify", "--help"],
        &["key", "new", "--help"],
        &["pipeline", "chain", "--help"],
        &["roster", "check", "--help"],
    ];
    for page in pages {
        let en = run(&[&["--lang", "en"], page].concat()).out;
        let zh = run(&[&["--lang", "zh"], page].concat()).out;
        assert!(!en.contains('⟦') && !zh.contains('⟦'));
        assert!(zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{zh}");
        assert!(!en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{en}");
    }
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish"] {
        let run = run(&["completions", shell]);
        assert_eq!(run.code, 0);
        for word in ["rehearse", "verify", "roster", "pipeline"] {
            assert!(run.out.contains(word), "{shell} {word}");
        }
    }
}

#[test]
fn the_catalogue_lists_itself_for_programs() {
    let run = run(&["catalog", "list", "--json"]);
    assert_eq!(run.code, 0);
    let rows: Vec<Value> = run.out.lines().map(json).collect();
    for (kind, id) in [
        ("format", "needs-review"),
        ("format", "roberts"),
        ("format", "owners-committee"),
        ("rules", "ronr"),
        ("rules", "ronr-small-board"),
        ("law", "residents_reps_meeting"),
        ("profile", "gusu"),
    ] {
        assert!(rows.iter().any(|r| r["kind"] == kind && r["id"] == id), "{kind} {id}");
    }
    assert!(rows.iter().all(|r| r["sha256"].as_str().unwrap().len() == 64));
}

#[test]
fn a_broken_file_is_told_with_its_line() {
    let file = root().join("tests/data/catalog/broken/formats/bad-values.toml");
    for lang in ["zh", "en"] {
        let run = run(&["--lang", lang, "catalog", "check", arg(&file)]);
        assert_eq!(run.code, 1);
        let places = run.out.lines().filter(|l| l.contains("bad-values.toml:")).count();
        assert!(places >= 4, "all problems at once: {}", run.out);
        assert!(!run.out.contains('⟦'));
    }
    let good = root().join("sessions/formats/roberts.toml");
    assert_eq!(run(&["catalog", "check", arg(&good)]).code, 0);
}

#[test]
fn the_users_own_files_are_taken_and_the_broken_ones_told() {
    let home = tempfile::tempdir().unwrap();
    let formats = home.path().join("yishi/formats");
    std::fs::create_dir_all(&formats).unwrap();
    let text = std::fs::read_to_string(root().join("sessions/formats/roberts.toml")).unwrap();
    let own = text.replacen("id = \"roberts\"", "id = \"ours\"", 1);
    std::fs::write(formats.join("ours.toml"), own).unwrap();
    let list = || -> Run {
        let mut command = yishi();
        command.env("XDG_CONFIG_HOME", home.path()).args(["--lang", "en", "catalog", "list"]);
        command.output().unwrap().into()
    };
    let fine = list();
    assert!(fine.code == 0 && fine.out.contains("ours"), "{}{}", fine.out, fine.err);
    std::fs::write(formats.join("bad.toml"), "id = 3\n").unwrap();
    let told = list();
    assert_eq!(told.code, 1);
    assert!(told.out.contains("ours") && told.out.contains("roberts"), "the rest still loads");
    assert!(told.err.contains("bad.toml:1"), "{}", told.err);
}

#[test]
fn a_key_is_made_for_its_owner_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chair");
    let made = fed(&["key", "new", arg(&path), "--name", "主持人"], "月光 over water\n");
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(made.out.contains("SHA256:") && made.out.contains("ssh-ed25519 "), "{}", made.out);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let private = std::fs::read_to_string(&path).unwrap();
    assert!(private.starts_with("-----BEGIN OPENSSH PRIVATE KEY-----"));
    let shown = fed(&["key", "show", arg(&path)], "月光 over water\n");
    assert_eq!((shown.code, shown.out), (0, made.out), "{}", shown.err);
    assert_eq!(fed(&["key", "show", arg(&path)], "wrong\n").code, 3);
    let again = fed(&["key", "new", arg(&path)], "other\n");
    assert_eq!(again.code, 3, "a key is not written over");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), private);
    assert_eq!(fed(&["key", "new", arg(&dir.path().join("empty"))], "\n").code, 3);
}

#[test]
fn the_pipeline_tells_how_a_need_came_where_it_is() {
    let (store, meeting) = kept(&lines_of(EVENING));
    let ask =
        |more: &[&str]| run(&[&["--store", arg(store.path()), "--lang", "zh"], more].concat());
    let list = ask(&["pipeline", "list"]);
    assert_eq!((list.code, list.out.lines().count()), (0, 3), "{}", list.out);
    let rows: Vec<Value> = ask(&["pipeline", "list", "--json"]).out.lines().map(json).collect();
    let states: Vec<&str> = rows.iter().map(|r| r["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["N5", "N4x", "N5"]);
    let show = ask(&["pipeline", "show", "N-2026-001"]);
    assert!(show.code == 0 && show.out.contains("何伯"), "{}", show.out);
    let chain = ask(&["pipeline", "chain", "N-2026-001"]);
    for part in ["T8", meeting.id.as_str(), "周建国", "林社工", "冯志远", "3万元(含两年维护)"]
    {
        assert!(chain.out.contains(part), "{part}: {}", chain.out);
    }
    let links: Vec<Value> =
        ask(&["pipeline", "chain", "--json", "N-2026-002"]).out.lines().map(json).collect();
    assert_eq!(links.len(), 2);
    assert_eq!((&links[0]["link"], &links[1]["outcome"]), (&"registered".into(), &"lost".into()));
    let unknown = ask(&["pipeline", "show", "N-2026-009"]);
    assert!(unknown.code == 3 && unknown.err.contains("N-2026-009"), "{}", unknown.err);
}

#[test]
fn minutes_come_in_both_styles_and_name_the_meeting() {
    let (store, meeting) = kept(&lines_of(EVENING));
    let ask =
        |more: &[&str]| run(&[&["--store", arg(store.path()), "--lang", "zh"], more].concat());
    let list = ask(&["minutes", "--list", "--json"]);
    assert_eq!(json(list.out.trim())["id"], meeting.id.as_str());
    for style in ["jilu", "ronr"] {
        let latest = ask(&["minutes", "--style", style]);
        let named = ask(&["minutes", "--style", style, &meeting.id]);
        assert_eq!((latest.code, &latest.out), (0, &named.out));
        for part in ["需求评议会", "社区活动室", "周建国", "林社工", "预算不超过3万元(含两年维护)"]
        {
            assert!(latest.out.contains(part), "{style} lacks {part}");
        }
    }
    assert_ne!(ask(&["minutes", "--style", "jilu"]).out, ask(&["minutes", "--style", "ronr"]).out);
    assert_eq!(ask(&["minutes", "no-such-meeting"]).code, 3);
}

#[test]
fn nothing_printed_carries_colours_or_control_characters() {
    let file = root().join("sessions/rehearsals/roberts.jsonl");
    let (store, _) = kept(&lines_of(EVENING));
    let dir = tempfile::tempdir().unwrap();
    let hostile = dir.path().join("hostile.jsonl");
    let line = "{\"at\": \"2026-01-01T10:00:00Z\", \"do\": {\"convene\": {\"format\": \"roberts\", \
                \"body\": \"\\u001b]0;owned\\u0007x\", \"title\": \"\\u202eevil\\u001b[2J\"}}}";
    std::fs::write(&hostile, line).unwrap();
    let store = arg(store.path());
    let runs: [&[&str]; 5] = [
        &["rehearse", arg(&file)],
        &["rehearse", "--minutes", "ronr", arg(&hostile)],
        &["--store", store, "verify", store],
        &["--store", store, "pipeline", "chain", "N-2026-001"],
        &["catalog", "list"],
    ];
    for args in runs {
        for no_colour in ["", "1"] {
            let output = yishi().env("NO_COLOR", no_colour).args(args).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            let odd = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
            assert_eq!(odd, None, "{args:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_ends_the_program_quietly() {
    let mut command = yishi();
    command.args(["rehearse", "--json", arg(&root().join("sessions/rehearsals"))]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}
