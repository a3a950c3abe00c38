//! The shipped files are right, and every fault is told where it stands.

use super::*;

#[test]
fn the_shipped_files_have_no_problem() {
    let (catalogue, problems) = Catalogue::load(None);
    assert_eq!(problems, vec![]);
    assert_eq!((catalogue.formats().count(), catalogue.rules().count()), (41, 7));
    for entry in catalogue.formats() {
        let charter = catalogue.charter(&entry.value.id).unwrap();
        assert_eq!(charter.format_hash.len(), 64);
    }
}

#[test]
fn every_refusal_has_a_rule_in_every_shipped_rule_set() {
    let codes = rules_file::refusal_codes();
    assert!(codes.len() > 60 && codes.contains(&"needs_second".to_owned()), "{codes:?}");
    for entry in Catalogue::load(None).0.rules() {
        for code in &codes {
            assert!(entry.value.cites.contains_key(code), "{code} in {}", entry.value.id);
        }
    }
}

fn broken() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/catalog/broken")
}

/// Line, key and code of every problem, in a fixed order.
fn told(problems: &[Problem]) -> Vec<(usize, String, String)> {
    let mut told: Vec<_> = problems
        .iter()
        .map(|p| match p.kind {
            ProblemKind::Syntax { .. } => (p.line, "*".to_owned(), "syntax".to_owned()),
            _ => (p.line, p.key.clone(), p.kind.code().to_owned()),
        })
        .collect();
    told.sort();
    told.dedup();
    told
}

/// What a broken file says of itself: `#! key code` at the end of the line at fault.
fn marked(text: &str) -> Vec<(usize, String, String)> {
    let mut marked = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for mark in line.split("#!").skip(1) {
            let (key, code) = mark.trim().split_once(' ').unwrap();
            marked.push((at + 1, key.to_owned(), code.trim().to_owned()));
        }
    }
    marked.sort();
    marked
}

#[test]
fn every_fault_of_a_broken_file_is_told_with_its_line_and_key() {
    let (catalogue, all) = Catalogue::load(Some(&broken()));
    let mut files = 0;
    for kind in Kind::ALL {
        for entry in std::fs::read_dir(broken().join(kind.folder())).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let problems = catalogue.check_file(&path);
            let of_load: Vec<_> =
                all.iter().filter(|p| p.file == folder::shown(&path)).cloned().collect();
            assert_eq!(problems, of_load, "{}", path.display());
            assert!(!problems.is_empty(), "{}", path.display());
            files += 1;
            if let Ok(text) = std::str::from_utf8(&bytes) {
                assert_eq!(told(&problems), marked(text), "{}", path.display());
            }
        }
    }
    assert!(files >= 45 && catalogue.charter("needs-review").is_ok());
}

/// Lists of the community's own folder are there beside those that came, and are counted.
#[test]
fn own_lists_are_read_and_matters_found_on_them() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(dir.path().join("lists")).unwrap();
    let text = r#"
id = "lane"
name = { zh = "本街道", en = "Our street" }
source = "x"
version = "2026-01"
[[lists]]
id = "negative"
kind = "negative"
name = { zh = "负面", en = "negative" }
expected = 2
items = ["行政执法", { text = "拆迁拆违", sample = true }]
[[lists]]
id = "own"
kind = "own"
name = { zh = "自治", en = "own" }
items = ["楼道灯"]
"#;
    std::fs::write(dir.path().join("lists/lane.toml"), text).unwrap();
    let (catalogue, problems) = Catalogue::load(Some(dir.path()));
    assert_eq!(problems, vec![]);
    assert_eq!(catalogue.lists().count(), 6);
    let lane = catalogue.list_set("lane").unwrap();
    assert!(matches!(lane.source, Source::User(_)));
    let found = |title: &str| -> Vec<String> {
        lane.value
            .found(title)
            .iter()
            .map(|(list, item)| format!("{} {}", list.id, item.text))
            .collect()
    };
    assert_eq!(found("拆迁、拆违"), ["negative 拆迁拆违"]);
    assert_eq!(found("换楼道灯，协助行政 执法"), ["negative 行政执法", "own 楼道灯"]);
    assert_eq!(found("灯"), Vec::<String>::new());
    let counts = |id: &str| {
        let set = &catalogue.list_set(id).unwrap().value;
        set.lists.iter().map(|list| list.expected).collect::<Vec<_>>()
    };
    assert_eq!(counts("chongqing"), [Some(22), Some(36), Some(8)]);
    assert_eq!(counts("suzhou"), [Some(9), Some(55), Some(2), Some(9)]);
}

#[test]
fn suggestions_name_what_was_meant() {
    let (catalogue, _) = Catalogue::load(None);
    let suggested = |file: &str| -> Vec<String> {
        let problems = catalogue.check_file(&broken().join(file));
        problems.iter().filter_map(|p| p.kind.suggestion().map(str::to_owned)).collect()
    };
    assert_eq!(suggested("formats/misspelt-keys.toml"), ["signatories"]);
    let expected = ["ronr", "roll_call", "chair", "item", "motions"];
    let found = suggested("formats/bad-values.toml");
    assert!(expected.iter().filter(|e| found.iter().any(|f| f == *e)).count() >= 4, "{found:?}");
    assert_eq!(suggested("rules/odd.toml"), ["needs_second"]);
    assert_eq!(suggested("rules/no-base.toml"), ["ronr"]);
    assert_eq!(suggested("rules/groups.toml"), ["@incidental"]);
    let expected = ["adjourn", "amend", "main"];
    let found = suggested("rules/rows.toml");
    assert!(expected.iter().all(|e| found.iter().any(|f| f == e)), "{found:?}");
    assert!(suggested("laws/odd_body.toml").iter().any(|s| s == "prior_study"));
    assert_eq!(
        catalogue.charter("needs-reveiw").unwrap_err(),
        CharterError::UnknownFormat {
            id: "needs-reveiw".into(),
            suggestion: Some("needs-review".into())
        }
    );
}

#[test]
fn every_kind_of_problem_has_words() {
    let (_, problems) = Catalogue::load(Some(&broken()));
    for lang in crate::i18n::Lang::ALL {
        let words = crate::i18n::Words::new(lang);
        for problem in &problems {
            let text = problem.text(&words);
            assert!(!text.contains('⟦') && !text.contains("{$"), "{text}");
        }
    }
}

#[test]
fn the_problems_that_no_broken_file_shows_have_words_too() {
    let kinds = [
        ProblemKind::Unreadable { detail: "x".into() },
        ProblemKind::TooLarge { max: 1024 },
        ProblemKind::TooManyFiles { max: 1 },
        ProblemKind::Unrecognised,
        ProblemKind::TooLong { max: 1 },
    ];
    for words in crate::i18n::Lang::ALL.map(crate::i18n::Words::new) {
        for kind in &kinds {
            let text = file::whole("x", kind.clone()).text(&words);
            assert!(!text.contains('⟦') && !text.contains('$'), "{text}");
        }
    }
}

#[test]
fn a_file_that_lies_elsewhere_is_known_by_its_keys() {
    let home = tempfile::tempdir().unwrap();
    let catalogue = Catalogue::load(None).0;
    for shipped in builtin::SHIPPED {
        let path = home.path().join(format!("{}.toml", shipped.stem));
        std::fs::write(&path, shipped.text).unwrap();
        assert_eq!(catalogue.check_file(&path), vec![], "{}", shipped.stem);
    }
    let check = |name: &str, bytes: &[u8]| {
        let path = home.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        catalogue.check_file(&path).into_iter().map(|p| p.kind.code()).collect::<Vec<_>>()
    };
    assert_eq!(check("a.toml", b"a = 1"), ["unrecognised"]);
    assert_eq!(check("b.toml", &vec![b'#'; 300 * 1024]), ["too-large"]);
    assert_eq!(catalogue.check_file(home.path()).len(), 1);
}

#[test]
fn a_file_of_the_users_replaces_the_shipped_one_unless_it_is_broken() {
    let home = tempfile::tempdir().unwrap();
    let formats = home.path().join("formats");
    std::fs::create_dir(&formats).unwrap();
    let shipped = builtin::SHIPPED.iter().find(|s| s.stem == "roberts").unwrap().text;
    let path = formats.join("roberts.toml");
    std::fs::write(&path, shipped.replace("罗伯特议事规则会议", "本社区例会")).unwrap();
    let (catalogue, problems) = Catalogue::load(Some(home.path()));
    let entry = catalogue.format("roberts").unwrap();
    assert_eq!((problems, entry.value.name.zh.as_str()), (vec![], "本社区例会"));
    assert_eq!(entry.source, Source::User(path.clone()));
    std::fs::write(&path, shipped.replace("ronr", "ronr9")).unwrap();
    let (catalogue, problems) = Catalogue::load(Some(home.path()));
    assert_eq!(catalogue.format("roberts").unwrap().source, Source::Builtin);
    assert_eq!((problems.len(), problems[0].line, problems[0].key.as_str()), (1, 7, "rules"));
}

#[test]
fn all_files_of_the_folder_are_compiled_in() {
    for kind in Kind::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(kind.folder());
        for entry in std::fs::read_dir(folder).unwrap() {
            let stem = folder::stem(&entry.unwrap().path());
            assert!(builtin::SHIPPED.iter().any(|s| s.kind == kind && s.stem == stem), "{stem}");
        }
    }
}

#[test]
fn the_review_offers_what_the_pilot_prescribes() {
    let charter = Catalogue::load(None).0.charter("needs-review").unwrap();
    let composition = charter.format.composition.as_ref().unwrap();
    let counts = |parts: [u32; 5]| -> BTreeMap<String, u32> {
        charter.format.categories.iter().map(|c| c.id.clone()).zip(parts).collect()
    };
    for (parts, faults) in [
        ([9, 0, 0, 0, 0], 0),
        ([6, 1, 1, 1, 1], 0),
        ([11, 1, 1, 1, 1], 0),
        ([8, 0, 0, 0, 0], 1),
        ([8, 1, 0, 0, 0], 1),
        ([13, 2, 0, 0, 0], 1),
    ] {
        assert_eq!(composition.faults(&counts(parts)).len(), faults, "{parts:?}");
    }
    let profile = charter.profile.unwrap();
    let to = |outcome| profile.decided("T8", "N4", outcome).pop().map(|made| made.to);
    assert_eq!(to(crate::law::Outcome::Adopted), Some("N5".to_owned()));
    assert_eq!(to(crate::law::Outcome::Lost), Some("N4x".to_owned()));
}

#[test]
fn a_meeting_without_an_agenda_goes_through_its_business_once() {
    let charter = Catalogue::load(None).0.charter("roberts").unwrap();
    let places = crate::meeting::Agenda::default().places(&charter.format);
    assert_eq!(
        places.iter().map(|p| (p.step, p.item)).collect::<Vec<_>>(),
        [(0, None), (1, None), (2, None)]
    );
}

#[test]
fn nesting_without_end_is_a_problem_and_not_a_crash() {
    for deep in
        ["[".repeat(200_000), "a.".repeat(100_000), "a = ".to_owned() + &"{a=".repeat(60_000)]
    {
        let found = Found { file: "deep", stem: "deep", bytes: deep.as_bytes() };
        assert!(!Catalogue::default().take_in(Kind::Rules, found, Source::Builtin).is_empty());
    }
}

mod bodies;
mod language;
mod rule_sets;
mod table;

mod anything {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::Index;

    proptest! {
        #[test]
        fn no_damaged_file_makes_it_stumble(
            which in any::<Index>(),
            changes in prop::collection::vec((any::<Index>(), any::<Index>(), "[\\[\\]{}=.,\"'#\n a-z0-9%/]{0,3}"), 1..6),
        ) {
            let shipped = which.get(builtin::SHIPPED);
            let mut chars: Vec<char> = shipped.text.chars().collect();
            for (from, length, instead) in changes {
                let from = from.index(chars.len() + 1);
                let to = (from + length.index(12)).min(chars.len());
                chars.splice(from..to, instead.chars());
            }
            let text: String = chars.into_iter().collect();
            let found = Found { file: "x", stem: shipped.stem, bytes: text.as_bytes() };
            let lines = text.lines().count() + 1;
            let words = crate::i18n::Words::new(crate::i18n::Lang::En);
            for problem in Catalogue::load(None).0.take_in(shipped.kind, found, Source::Builtin) {
                prop_assert!((1..=lines).contains(&problem.line));
                prop_assert!(!problem.text(&words).contains('⟦'), "no text");
            }
        }
    }
}
