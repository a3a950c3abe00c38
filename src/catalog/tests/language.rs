//! The format language: its schema and its reader say the same, copies are sound, cribs are there.

use super::*;
use crate::meeting::Requirement;
use serde_json::Value;

/// What a schema asks of a value, as far as ours go: type, words, keys, shape of lists.
fn holds(schema: &Value, value: &Value) -> bool {
    let list = |key: &str| schema[key].as_array().cloned().unwrap_or_default();
    let of_type = match schema["type"].as_str() {
        None => true,
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some(other) => panic!("{other}"),
    };
    let words = schema.get("enum").is_none_or(|_| list("enum").contains(value));
    let any = |key: &str| schema.get(key).is_none_or(|_| list(key).iter().any(|s| holds(s, value)));
    let number = value.as_i64().unwrap_or(0);
    let bounds = schema["minimum"].as_i64().is_none_or(|min| number >= min)
        && schema["maximum"].as_i64().is_none_or(|max| number <= max);
    let keys = value.as_object().is_none_or(|map| {
        let known = schema["properties"].as_object();
        let required = list("required").iter().all(|key| map.contains_key(key.as_str().unwrap()));
        required
            && map.iter().all(|(key, value)| {
                let of = known.and_then(|known| known.get(key));
                of.map_or(schema.get("additionalProperties").is_none(), |s| holds(s, value))
            })
    });
    let items = value.as_array().is_none_or(|items| {
        let least = schema["minItems"].as_u64().unwrap_or(0) as usize;
        let unique = schema["uniqueItems"] != true
            || items.iter().enumerate().all(|(at, item)| !items[..at].contains(item));
        let item = schema.get("items");
        items.len() >= least
            && unique
            && items.iter().all(|value| item.is_none_or(|schema| holds(schema, value)))
    });
    of_type && words && any("oneOf") && any("anyOf") && bounds && keys && items
}

fn value_of(text: &str) -> Option<Value> {
    let table: toml::Table = toml::from_str(text).ok()?;
    serde_json::to_value(table).ok()
}

#[test]
fn the_schema_takes_what_the_reader_takes() {
    let schema = format_schema();
    for shipped in builtin::SHIPPED.iter().filter(|s| s.kind == Kind::Format) {
        assert!(holds(&schema, &value_of(shipped.text).unwrap()), "{}", shipped.stem);
    }
}

#[test]
fn the_schema_refuses_what_words_and_shapes_alone_can_tell() {
    let schema = format_schema();
    let told_by_words = [
        "mode-misspelt",
        "quorum-word",
        "decision-missing",
        "day-of-no-month",
        "projector-misspelt",
        "paper-unknown",
        "paper-twice",
        "day-twice",
        "allows-twice",
        "serves-twice",
        "seat-twice-in-preset",
        "quorum-of-present",
        "allows-misspelt",
        "english-left-out",
        "phase-unknown",
        "minutes-below-one",
        "ratings-without-heads",
        "votes-as-text",
        "misspelt-key",
    ];
    for stem in told_by_words {
        let path = broken().join("formats").join(format!("{stem}.toml"));
        let text = std::fs::read_to_string(path).unwrap();
        assert!(!holds(&schema, &value_of(&text).unwrap()), "{stem}");
    }
}

/// Every key that the schema knows, the reader knows too: a file with all of them has no unknown key.
#[test]
fn no_key_of_the_schema_is_unknown_to_the_reader() {
    fn keys(schema: &Value, path: &str, found: &mut Vec<String>) {
        for (key, schema) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}{key}");
            keys(schema, &format!("{path}."), found);
            keys(&schema["items"], &format!("{path}[]."), found);
            found.push(path);
        }
    }
    let mut all = vec![];
    keys(&format_schema(), "", &mut all);
    let documented =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/FORMATS.md"))
            .unwrap();
    let last = |path: &str| path.rsplit('.').next().unwrap().trim_end_matches("[]").to_owned();
    let undocumented: Vec<String> = all
        .iter()
        .map(|path| last(path))
        .filter(|key| !documented.contains(key.as_str()))
        .collect();
    assert_eq!(undocumented, Vec::<String>::new());
    // Written with a value of the wrong type, a key that is known is told of by its type alone.
    let catalogue = Catalogue::load(None).0;
    let top: Vec<&String> = all.iter().filter(|path| !path.contains('.')).collect();
    let text: String = top.iter().map(|key| format!("{key} = 1.5\n")).collect();
    let found = Found { file: "x", stem: "x", bytes: text.as_bytes() };
    let problems = catalogue.clone().take_in(Kind::Format, found, Source::Builtin);
    let unknown = problems.iter().filter(|p| matches!(p.kind, ProblemKind::UnknownKey { .. }));
    assert_eq!(unknown.count(), 0, "{problems:?}");
    // What hangs on the profile (`takes_up`, `transition`, `active`) is not judged without one.
    assert!(top.len() > 20 && problems.len() >= top.len() - 3, "{problems:?}");
}

#[test]
fn a_copy_of_every_format_is_sound_under_its_new_name() {
    let catalogue = Catalogue::load(None).0;
    let home = tempfile::tempdir().unwrap();
    for entry in catalogue.formats() {
        let id = format!("my-{}", entry.value.id);
        let path = home.path().join(format!("{id}.toml"));
        std::fs::write(&path, catalogue.copy_of(&entry.value.id, &id).unwrap()).unwrap();
        assert_eq!(catalogue.check_file(&path), vec![], "{id}");
    }
    assert_eq!(catalogue.copy_of("nothing-like-it", "x"), None);
}

#[test]
fn every_step_tells_the_facilitator_what_to_say() {
    for entry in Catalogue::load(None).0.formats() {
        for step in &entry.value.steps {
            let crib =
                step.crib.as_ref().unwrap_or_else(|| panic!("{} {}", entry.value.id, step.id));
            assert!(!crib.zh.is_empty() && !crib.en.is_empty());
        }
    }
}

/// What a format leaves to the community has no figure of the program's behind it.
#[test]
fn what_is_left_to_the_community_is_open_until_it_is_said() {
    let catalogue = Catalogue::load(None).0;
    for entry in catalogue.formats() {
        let charter = catalogue.charter(&entry.value.id).unwrap();
        let asked = [charter.format.quorum, charter.format.decision];
        let asked = asked.into_iter().filter(|r| *r == Requirement::Setting).count();
        let open = charter.open(None);
        assert!(open.len() >= asked, "{}", entry.value.id);
        // The offered settings do not answer for the community.
        assert_eq!(charter.open(Some(&charter.offered())), open, "{}", entry.value.id);
    }
}
