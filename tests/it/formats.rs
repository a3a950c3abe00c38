//! Every kind of meeting runs to its papers; what was written down stands on one of them; what is
//! never shown stands on none that is public.

use crate::house::{arg, desk, rehearsals, root, run, yishi};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use yishi::catalog::Catalogue;
use yishi::export::{Style, markdown, paper, papers_of, restricted};
use yishi::i18n::{Lang, Words};
use yishi::meeting::{Event, Meeting, Paper, Phase, Projector};
use yishi::minutes::Minutes;
use yishi::rehearsal::Player;

fn rehearsal_of(format: &str) -> PathBuf {
    rehearsals().join("formats").join(format!("{format}.jsonl"))
}

/// The meetings of a rehearsal as its store has them, those of `format` alone.
fn meetings(format: &str) -> Vec<Meeting> {
    let text = std::fs::read_to_string(rehearsal_of(format)).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    for (line, number) in text.lines().zip(1..) {
        if let Some(played) = player.play(number, line) {
            assert!(played.is_as_expected(), "{format}:{number}: {:?}", played.failures);
        }
    }
    let ids = player.desk.meeting_ids().unwrap();
    let all = ids.iter().map(|id| player.desk.meeting(id).unwrap());
    all.filter(|m| m.charter().is_some_and(|c| c.format.id == format)).collect()
}

fn formats() -> Vec<String> {
    Catalogue::load(None).0.formats().map(|entry| entry.value.id.clone()).collect()
}

/// Every text that somebody had written down on the sheets.
fn written(meeting: &Meeting) -> Vec<String> {
    let sheets = &meeting.sheets;
    let lines = sheets.noted.iter().map(|line| line.text.clone());
    let pairs = sheets.asked.iter().flat_map(|asked| {
        let answers = asked.answers.iter().map(|answer| answer.text.clone());
        std::iter::once(asked.text.clone()).chain(answers)
    });
    let tasks = sheets.tasks.iter().map(|task| task.text.clone());
    let accords = sheets.accords.iter().map(|accord| accord.text.clone());
    let people = sheets.slates.iter().flat_map(|slate| slate.people.iter().map(|p| p.name.clone()));
    lines.chain(pairs).chain(tasks).chain(accords).chain(people).collect()
}

/// As a paper has it: what Markdown would take for its own is escaped.
fn on_paper(text: &str) -> String {
    yishi::export::Md::escaped(text).as_str().to_owned()
}

#[test]
fn every_format_has_a_rehearsal_that_ends_with_all_its_papers() {
    for format in formats() {
        let all = meetings(&format);
        assert!(!all.is_empty(), "{format}: no meeting of it");
        let (mut lacking, mut steps) = (BTreeSet::new(), BTreeSet::new());
        for meeting in &all {
            assert!(meeting.phase >= Phase::Adjourned, "{format}: {:?}", meeting.phase);
            let charter = meeting.charter().unwrap();
            lacking.extend(charter.format.papers.iter().copied());
            steps.extend(0..charter.format.steps.len());
        }
        for meeting in &all {
            for recorded in meeting.standing() {
                if let Event::Reached { place } = recorded.event {
                    steps.remove(&place.step);
                }
            }
            for lang in Lang::ALL {
                let words = Words::new(lang);
                for (kind, private) in papers_of(meeting) {
                    let Some(text) = paper(meeting, kind, &words, private) else { continue };
                    assert!(
                        !text.contains('⟦') && !text.contains("{$"),
                        "{format} {kind:?}: {text}"
                    );
                    lacking.remove(&kind);
                }
            }
        }
        assert_eq!(lacking, BTreeSet::new(), "{format}: papers on which nothing stands");
        assert_eq!(steps, BTreeSet::new(), "{format}: steps that no meeting reached");
    }
}

#[test]
fn what_was_written_down_stands_in_the_record() {
    let mut seen = 0;
    for format in formats() {
        for meeting in meetings(&format) {
            let minutes = Minutes::of(&meeting);
            for lang in Lang::ALL {
                let record = restricted(&minutes, Style::Jilu, &Words::new(lang));
                for text in written(&meeting) {
                    assert!(
                        record.contains(&on_paper(&text)),
                        "{format}: {text} is not in\n{record}"
                    );
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 200, "{seen}");
}

/// Mediation: no text of it in a public paper, in the minutes as the screen shows them, in what is
/// signed; all of it in the restricted copy.
#[test]
fn what_is_never_shown_stands_on_no_public_paper() {
    let mut seen = 0;
    for format in formats() {
        for meeting in meetings(&format) {
            if meeting.charter().unwrap().format.projector != Projector::Nothing {
                continue;
            }
            let gists = meeting.standing().filter_map(|recorded| match &recorded.event {
                Event::GistNoted { text, .. } => Some(text.clone()),
                _ => None,
            });
            let private: Vec<String> = written(&meeting).into_iter().chain(gists).collect();
            assert!(private.len() > 3, "{format}: {private:?}");
            let minutes = Minutes::of(&meeting);
            for words in Lang::ALL.map(Words::new) {
                let mut public: Vec<String> =
                    Style::ALL.iter().map(|style| markdown(&minutes, *style, &words)).collect();
                for (_, kind) in Paper::ALL {
                    public.extend(paper(&meeting, *kind, &words, false));
                }
                let results = yishi::meeting::resolutions(&meeting, "");
                public.push(serde_json::to_string(&results).unwrap());
                let full = restricted(&minutes, Style::Jilu, &words);
                for text in &private {
                    assert!(full.contains(&on_paper(text)), "{text}");
                    let leak = public.iter().find(|page| {
                        page.contains(text.as_str()) || page.contains(&on_paper(text))
                    });
                    assert!(leak.is_none(), "{format}: {text} is in\n{}", leak.unwrap());
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 6, "{seen}");
}

/// The table of kinds names every format that comes with the program, and nothing else.
#[test]
fn the_table_of_kinds_is_true() {
    let table = std::fs::read_to_string(root().join("sessions/KINDS.md")).unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains(".jsonl"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let catalogue = Catalogue::load(None).0;
    let mut named = BTreeSet::new();
    for row in &rows {
        let id = row[2].trim_matches('`');
        let entry = catalogue.format(id).unwrap_or_else(|| panic!("{id} is no format"));
        assert_eq!(row[3], entry.value.name.zh, "{id}");
        assert_eq!(row[4], entry.value.mode.id(), "{id}");
        let rehearsal = row[5].trim_matches('`');
        assert!(root().join("sessions/rehearsals").join(rehearsal).exists(), "{rehearsal}");
        named.insert(id.to_owned());
    }
    assert_eq!(named, formats().into_iter().collect());
    let numbered = rows.iter().filter(|row| row[1].parse::<u32>().is_ok()).count();
    assert_eq!(numbered, 31);
}

fn with_config(config: &Path, args: &[&str]) -> crate::house::Run {
    yishi().env("XDG_CONFIG_HOME", config).args(args).output().unwrap().into()
}

#[test]
fn a_format_is_copied_checked_and_listed_under_its_new_name() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path();
    let made = with_config(config, &["catalog", "new", "--from", "deliberation", "--id", "lanes"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let path = config.join("yishi/formats/lanes.toml");
    assert_eq!(with_config(config, &["catalog", "check", arg(&path)]).code, 0);
    let list = with_config(config, &["catalog", "list"]);
    assert!(list.out.lines().any(|line| line.contains(" lanes ")), "{}", list.out);
    // What is there is not written over.
    let before = std::fs::read(&path).unwrap();
    let again = with_config(config, &["catalog", "new", "--from", "hearing", "--id", "lanes"]);
    assert_eq!((again.code, std::fs::read(&path).unwrap()), (3, before));
    let unknown =
        with_config(config, &["--lang", "en", "catalog", "new", "--from", "deliberatoin"]);
    assert!(unknown.code == 3 && unknown.err.contains("deliberation"), "{}", unknown.err);
    let bad = with_config(config, &["catalog", "new", "--from", "hearing", "--id", "../x"]);
    assert_eq!(bad.code, 3);
    let schema = run(&["catalog", "schema"]);
    assert!(
        serde_json::from_str::<serde_json::Value>(&schema.out).unwrap()["properties"]["steps"]
            .is_object()
    );
}

/// A kind of meeting that does not come with the program, written after the documentation alone.
#[test]
fn the_example_of_an_owners_assembly_runs_without_touching_code() {
    let examples = root().join("sessions/examples");
    let home = tempfile::tempdir().unwrap();
    let formats = home.path().join("yishi/formats");
    std::fs::create_dir_all(&formats).unwrap();
    let file = examples.join("owners-assembly.toml");
    std::fs::copy(&file, formats.join("owners-assembly.toml")).unwrap();
    assert!(!Catalogue::load(None).0.formats().any(|e| e.value.id == "owners-assembly"));
    let check = with_config(home.path(), &["catalog", "check"]);
    assert_eq!(check.code, 0, "{}", check.out);
    let rehearsal = examples.join("owners-assembly.jsonl");
    let played = with_config(home.path(), &["rehearse", "--quiet", arg(&rehearsal)]);
    assert_eq!(played.code, 0, "{}{}", played.out, played.err);
    // Without the file there is no such meeting.
    assert_eq!(run(&["rehearse", "--quiet", arg(&rehearsal)]).code, 1);
}
