//! The invariants of the house, held by reading its source.
//!
//! Each test names the lines at fault. An exception stands in a list beside its reason, and an
//! exception that is no longer needed is a fault too.

use crate::house::{EVENING, files, kept, lines_of, root};
use crate::source::{Source, sources};
use serde_json::Value;
use std::collections::BTreeSet;
use yishi::i18n::{Lang, Words};
use yishi::meeting::{ActKind, Event, RefusalCode};

/// The rooms that are pure.
const PURE: [&str; 5] = ["law", "pipeline", "ballot", "meeting", "minutes"];

/// Who may use whom; arrows point downwards only. A room may always use itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("law", &[]),
    ("pipeline", &["law", "text"]),
    ("ballot", &["law"]),
    ("meeting", &["law", "pipeline", "ballot", "text"]),
    ("minutes", &["law", "pipeline", "ballot", "meeting"]),
    ("i18n", &["law", "pipeline", "ballot", "meeting"]),
    ("catalog", &["law", "pipeline", "ballot", "meeting", "i18n"]),
    ("import", &["pipeline", "meeting", "i18n", "catalog"]),
    ("signing", &["law", "pipeline", "ballot", "meeting"]),
    ("export", &["law", "pipeline", "ballot", "meeting", "minutes", "i18n"]),
    ("store", &["law", "pipeline", "ballot", "meeting", "signing"]),
    ("tui", &["law", "pipeline", "ballot", "meeting", "minutes", "i18n", "export"]),
    (
        "runtime",
        &[
            "law", "pipeline", "ballot", "meeting", "minutes", "i18n", "catalog", "import",
            "signing", "export", "store", "tui",
        ],
    ),
    ("rehearsal", &["law", "pipeline", "ballot", "meeting", "i18n", "signing", "store", "runtime"]),
];

/// Rooms at the top: they may use everything.
const TOP: [&str; 3] = ["cli", "main", "lib"];

fn none(faults: Vec<String>, what: &str) {
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

fn within<'s>(all: &'s [Source], rooms: &'s [&str]) -> impl Iterator<Item = &'s Source> {
    all.iter().filter(move |s| rooms.contains(&s.room()))
}

/// The traits of `rand_core` may be named: through them randomness comes in as an argument. Its
/// sources may not.
#[test]
fn the_pure_rooms_know_no_world() {
    const WORLD: [&str; 21] = [
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "std::process",
        "std::thread",
        "rusqlite",
        "crossterm",
        "ratatui",
        "rand",
        "OsRng",
        "from_entropy",
        "getrandom",
        "tempfile",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "println",
        "eprintln",
        "HashMap",
    ];
    let all = sources();
    let faults = within(&all, &PURE).flat_map(|s| WORLD.iter().flat_map(|w| s.places(w))).collect();
    none(faults, "a pure room names the world");
}

#[test]
fn only_the_store_names_sqlite() {
    let all = sources();
    let others = all.iter().filter(|s| s.room() != "store");
    none(others.flat_map(|s| s.places("rusqlite")).collect(), "SQLite outside the store");
    let literal = |s: &Source| -> Vec<String> {
        let sql =
            |text: &str| ["SELECT ", "INSERT INTO", "PRAGMA "].iter().any(|w| text.contains(w));
        let lines = s.literals.iter().filter(|(_, text)| sql(text));
        lines.map(|(n, _)| format!("src/{}:{n}", s.path)).collect()
    };
    none(all.iter().filter(|s| s.room() != "store").flat_map(literal).collect(), "SQL elsewhere");
}

#[test]
fn the_screen_touches_no_store_and_no_file() {
    let all = sources();
    let never = ["crate::store", "crate::runtime", "crate::signing", "std::fs", "Local::now"];
    let faults = within(&all, &["tui"]).flat_map(|s| never.iter().flat_map(|w| s.places(w)));
    none(faults.collect(), "the screen reaches past its effects");
}

#[test]
fn arrows_point_downwards_only() {
    let all = sources();
    let mut faults = vec![];
    for source in &all {
        let room = source.room();
        if TOP.contains(&room) {
            continue;
        }
        let Some((_, below)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            panic!("src/{}: the room {room} is not in the plan of the house", source.path);
        };
        for (line, used) in source.after("crate::") {
            if used != room && !used.is_empty() && !below.contains(&used.as_str()) {
                faults.push(format!("src/{}:{line} uses {used}", source.path));
            }
        }
    }
    none(faults, "an arrow points upwards");
    // The plan itself has no circle: whoever is used stands before its users.
    for (at, (room, below)) in ARROWS.iter().enumerate() {
        for used in *below {
            let place = ARROWS.iter().position(|(name, _)| name == used).unwrap();
            assert!(place < at, "{room} uses {used}, which stands above it");
        }
    }
}

/// Whether the value pairs a seat with an answer to a question, somewhere in its depths.
fn pairs(value: &Value, found: &mut Vec<String>) {
    const ANSWERS: [&str; 4] = ["yes", "no", "abstain", "answer"];
    match value {
        Value::Object(map) => {
            let seat = map.contains_key("seat");
            let says = map.iter().any(|(key, value)| {
                key == "answer"
                    || (seat && key == "vote")
                    || (seat && value.as_str().is_some_and(|v| ANSWERS.contains(&v)))
            });
            let by_seat = map.iter().any(|(key, value)| {
                key.parse::<u16>().is_ok() && value.as_str().is_some_and(|v| ANSWERS.contains(&v))
            });
            if says || by_seat {
                found.push(value.to_string());
            }
            map.values().for_each(|v| pairs(v, found));
        }
        Value::Array(list) => {
            if let [Value::Number(_), Value::String(word)] = list.as_slice()
                && ANSWERS.contains(&word.as_str())
            {
                found.push(value.to_string());
            }
            list.iter().for_each(|v| pairs(v, found));
        }
        _ => {}
    }
}

#[test]
fn no_event_says_how_somebody_voted_but_the_roll_call() {
    let evenings = [EVENING, "roberts.jsonl", "reenacted/owners-committee-2025-03-11.jsonl"];
    let (mut roll, mut counted) = (0, 0);
    for evening in evenings {
        let (_store, meeting) = kept(&lines_of(evening));
        for recorded in meeting.log() {
            let mut found = vec![];
            pairs(&serde_json::to_value(recorded).unwrap(), &mut found);
            match &recorded.event {
                Event::Answered { .. } => roll += 1,
                Event::Decided { decision } if !decision.roll.is_empty() => {
                    assert!(decision.method == yishi::meeting::Method::RollCall);
                    roll += 1;
                }
                event => {
                    counted += usize::from(matches!(event, Event::Decided { .. }));
                    assert!(found.is_empty(), "{found:?} in {event:?}");
                }
            }
        }
    }
    assert!(roll > 5 && counted > 10, "{roll} {counted}");
    // The types say the same: an answer is named by these events alone.
    let all = sources();
    let event = all.iter().find(|s| s.path == "meeting/event.rs").unwrap();
    let named: Vec<&str> =
        event.code.lines().filter(|l| l.contains("Answer") && !l.starts_with("use")).collect();
    assert_eq!(named.len(), 2, "only Answered and Decision.roll: {named:?}");
}

fn ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn wide(c: char) -> bool {
    ideograph(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// Chinese in the code that is no text of the room's: file, what stands there, why.
const CHINESE: &[(&str, &str, &str)] = &[
    ("runtime/reading.rs", "桌面", "the name of a folder on a Chinese machine"),
    ("runtime/reading.rs", "文档", "the name of a folder on a Chinese machine"),
    ("runtime/reading.rs", "下载", "the name of a folder on a Chinese machine"),
    ("pipeline/money.rs", "￥", "as people write amounts"),
    ("pipeline/money.rs", "元", "as people write amounts"),
    ("pipeline/money.rs", "，", "as people write amounts"),
    ("pipeline/money.rs", "０", "as people write amounts"),
    ("pipeline/money.rs", "９", "as people write amounts"),
    ("pipeline/money.rs", "．", "as people write amounts"),
    ("pipeline/value.rs", "%Y年%m月%d日", "as people write days"),
    ("tui/keymap.rs", "：", "the key of a full-width keyboard"),
    ("tui/keymap.rs", "？", "the key of a full-width keyboard"),
    ("tui/update/dialog/reading.rs", "？", "the key of a full-width keyboard"),
    ("tui/update/dialog/mod.rs", "＋", "the key of a full-width keyboard"),
    ("tui/update/dialog/mod.rs", "－", "the key of a full-width keyboard"),
    ("tui/update/dialog/mod.rs", "？", "the key of a full-width keyboard"),
    ("tui/update/dialog/mod.rs", "。", "the key of a full-width keyboard"),
];

/// Rooms whose business is the writing of others: what a spreadsheet calls its columns, where a
/// line of Chinese may break, and the punctuation of a document in either language.
const WRITING: [&str; 2] = ["import/", "tui/widget/text.rs"];

#[test]
fn no_text_of_the_room_stands_in_the_code() {
    let all = sources();
    let (mut faults, mut used) = (vec![], BTreeSet::new());
    for source in all.iter().filter(|s| !WRITING.iter().any(|w| s.path.starts_with(w))) {
        for (line, text) in source.literals.iter().filter(|(_, text)| text.chars().any(wide)) {
            let whole = source.text.lines().nth(line - 1).unwrap_or_default();
            // Punctuation may be chosen by language on the spot.
            if !text.chars().any(ideograph) && whole.contains("pick2(") {
                continue;
            }
            let excused =
                CHINESE.iter().position(|(file, what, _)| *file == source.path && what == text);
            match excused {
                Some(at) => drop(used.insert(at)),
                None => faults.push(format!("src/{}:{line} “{text}”", source.path)),
            }
        }
    }
    none(faults, "text that belongs into i18n");
    let stale: Vec<String> = (0..CHINESE.len())
        .filter(|at| !used.contains(at))
        .map(|at| format!("{} {}", CHINESE[at].0, CHINESE[at].1))
        .collect();
    none(stale, "exceptions that are no longer needed");
}

/// What the chair decides has one name in the room; another word would be taken for another thing.
#[test]
fn a_ruling_of_the_chair_has_one_name() {
    let mut faults = vec![];
    for (folder, ext) in [("src/i18n", "ftl"), ("sessions", "toml"), ("sessions", "jsonl")] {
        for path in files(&root().join(folder), ext) {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines = text.lines().zip(1..).filter(|(line, _)| line.contains("裁决"));
            faults.extend(lines.map(|(_, n)| format!("{}:{n}", path.display())));
        }
    }
    none(faults, "a ruling is 裁定");
}

#[test]
fn every_text_asked_for_exists_in_both_languages() {
    let mut faults = vec![];
    let all = sources();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for source in &all {
            let text: Vec<char> = source.text.chars().collect();
            let text: String = text.iter().collect();
            for lead in [".t(\"", ".with(\"", ".with_args(\""] {
                for (at, _) in text.match_indices(lead) {
                    let key: String =
                        text[at + lead.len()..].chars().take_while(|c| *c != '"').collect();
                    let of_words = text[..at].ends_with("words") || text[..at].ends_with('w');
                    if of_words && !key.contains('{') && !words.has(&key) {
                        faults.push(format!("{key} ({}) in src/{}", lang.tag(), source.path));
                    }
                }
            }
        }
    }
    none(faults, "texts that do not exist");
}

/// The names of all refusal codes, from the type itself.
fn refusal_codes() -> Vec<String> {
    fn collect(schema: &Value, codes: &mut Vec<String>) {
        let list = |key: &str| schema.get(key).and_then(Value::as_array).into_iter().flatten();
        let names = list("enum").chain(schema.get("const"));
        codes.extend(names.filter_map(|c| c.as_str().map(str::to_owned)));
        list("oneOf").for_each(|part| collect(part, codes));
    }
    let mut codes = vec![];
    collect(schemars::schema_for!(RefusalCode).as_value(), &mut codes);
    codes
}

#[test]
fn every_refusal_and_every_act_has_a_text_in_both_languages() {
    let codes = refusal_codes();
    assert!(codes.len() > 60, "{codes:?}");
    let mut faults = vec![];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let acts = ActKind::all()
            .filter(|k| !matches!(k, ActKind::Move(_)))
            .map(|kind| format!("act-{}", kind.id()));
        let keys = codes.iter().map(|code| format!("refusal-{code}")).chain(acts);
        faults
            .extend(keys.filter(|key| !words.has(key)).map(|key| format!("{key} {}", lang.tag())));
    }
    none(faults, "texts that do not exist");
}

#[test]
fn colours_come_from_the_theme() {
    let all = sources();
    let others = all.iter().filter(|s| s.path != "tui/theme.rs");
    let ways = ["Color::", ".fg(", ".bg(", "Stylize", "Style::new().", "Modifier::"];
    none(
        others.flat_map(|s| ways.iter().flat_map(|w| s.places(w))).collect(),
        "a colour elsewhere",
    );
}

/// Keys named outside the table: file, how often, why.
const KEYS: &[(&str, usize, &str)] = &[
    ("cli/key.rs", 2, "a passphrase typed without a screen"),
    ("tui/keymap/lookup.rs", 2, "the caps of keys"),
    ("tui/widget/field.rs", 1, "text being typed"),
    ("tui/update/vote.rs", 1, "digits of a count"),
    ("tui/update/dialog/booth.rs", 1, "the numbers of a secret ballot"),
    ("tui/update/dialog/mod.rs", 2, "a number or a sign that picks an entry"),
    ("tui/update/dialog/choosing.rs", 2, "the space bar in a list that is also typed into"),
    ("tui/update/dialog/reading.rs", 3, "any of several keys puts away what was read"),
];

#[test]
fn keys_come_from_the_keymap() {
    let all = sources();
    let mut faults = vec![];
    for source in all.iter().filter(|s| s.path != "tui/keymap.rs") {
        let places = source.places("KeyCode::Char(");
        let excused = KEYS.iter().find(|(file, ..)| *file == source.path).map_or(0, |k| k.1);
        if places.len() != excused {
            faults.push(format!("{} ({excused} excused)", places.join(" ")));
        }
    }
    none(faults, "a key outside the table");
}

#[test]
fn nothing_is_left_unfinished() {
    let all = sources();
    let words = ["todo!", "unimplemented!", "dbg!", "unsafe"];
    none(all.iter().flat_map(|s| words.iter().flat_map(|w| s.places(w))).collect(), "unfinished");
    let marks = ["TODO", "FIXME", "XXX", "HACK"];
    let marked = |s: &Source| -> Vec<String> {
        let lines = s.text.lines().zip(1..).filter(|(l, _)| marks.iter().any(|m| l.contains(m)));
        lines.map(|(_, n)| format!("src/{}:{n}", s.path)).collect()
    };
    none(all.iter().flat_map(marked).collect(), "marked as unfinished");
}

#[test]
fn files_are_of_a_size_to_be_read() {
    let all = sources();
    let mut faults = vec![];
    for source in &all {
        let tests = source.text.find("#[cfg(test)]\nmod tests {").unwrap_or(source.text.len());
        let lines = source.text[..tests].lines().count();
        // Long tables are fine: these are the vocabulary of rehearsals and of refusals, each name with
        // its documentation.
        let tables = ["meeting/act.rs", "meeting/refusal_code.rs"];
        let most = if tables.contains(&source.path.as_str()) { 600 } else { 400 };
        if lines > most {
            faults.push(format!("src/{}: {lines} lines", source.path));
        }
    }
    none(faults, "too long");
}

#[test]
fn every_file_says_what_it_is() {
    let mut faults = vec![];
    for folder in ["src", "tests/it", "benches"] {
        for path in files(&root().join(folder), "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let tests = path.parent().unwrap().ends_with("tests");
            if !text.starts_with("//! ") && !tests {
                faults.push(path.display().to_string());
            }
        }
    }
    none(faults, "no //! at the top");
}

#[test]
fn no_file_names_a_machine_or_a_home() {
    let mut faults = vec![];
    let mut paths: Vec<_> = ["src", "tests", "benches", "sessions"]
        .into_iter()
        .flat_map(|folder| {
            ["rs", "toml", "jsonl", "ftl", "sql", "md"]
                .into_iter()
                .flat_map(move |ext| files(&root().join(folder), ext))
        })
        .collect();
    paths.extend(["Cargo.toml", "README.md", ".ci/run"].map(|name| root().join(name)));
    // Put together, so that this file does not name what it looks for.
    let never =
        [["/ho", "me/"], ["/Us", "ers/"], ["/ro", "ot/"], ["/wo", "rk/"], ["C:\\", "Users"]];
    for path in paths.iter().filter(|p| p.exists()) {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let named = never.iter().map(|parts| parts.concat()).find(|n| text.contains(n.as_str()));
        faults.extend(named.map(|n| format!("{}: {n}", path.display())));
    }
    none(faults, "a path of somebody's machine");
}

#[test]
fn every_dependency_has_its_reason() {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (_, rest) = text.split_once("[dependencies]\n").unwrap();
    let (list, _) = rest.split_once("\n[").unwrap();
    let (mut told, mut faults) = (false, vec![]);
    for line in list.lines() {
        match line.trim() {
            "" => told = false,
            line if line.starts_with('#') => told = true,
            // A comment speaks for the group of lines that follows it.
            line if !told => faults.push(line.to_owned()),
            _ => {}
        }
    }
    none(faults, "a dependency without a reason");
}

#[test]
fn every_shipped_file_is_compiled_in() {
    let text = std::fs::read_to_string(root().join("src/catalog/builtin.rs")).unwrap();
    for folder in ["formats", "rules", "laws", "pipelines"] {
        for path in files(&root().join("sessions").join(folder), "toml") {
            let stem = path.file_stem().unwrap().to_str().unwrap();
            assert!(text.contains(&format!("\"{stem}\"")), "{folder}/{stem}.toml is not entered");
        }
    }
}
