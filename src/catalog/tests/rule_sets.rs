//! What it means that one rule set is based on another.

use super::*;
use crate::law::{MotionKind, RuleSet, Threshold};

fn set(id: &str) -> RuleSet {
    Catalogue::load(None).0.rule_set(id).unwrap().value.clone()
}

fn text(stem: &str) -> &'static str {
    builtin::SHIPPED.iter().find(|s| s.kind == Kind::Rules && s.stem == stem).unwrap().text
}

#[test]
fn the_shipped_sets_differ_where_they_should_and_nowhere_else() {
    let (ronr, board) = (set("ronr"), set("ronr-small-board"));
    assert_eq!(ronr.motions.len(), MotionKind::ALL.len());
    assert!(ronr.seconds && !ronr.chair_takes_part && !ronr.informal_discussion && !ronr.proxies);
    assert_eq!((ronr.speech_secs, ronr.turns_per_question), (600, 2));
    assert!(!board.seconds && board.chair_takes_part && board.informal_discussion);
    assert_eq!(board.motions, ronr.motions);
    assert!(!board.needs_second(MotionKind::Main) && ronr.needs_second(MotionKind::Main));

    let owners = set("owners-committee");
    assert!(owners.proxies && !owners.seconds && owners.turns_per_question == 999);
    assert_eq!(owners.decision, Threshold::majority_of(crate::law::Base::Membership));

    let committee = set("ronr-committee");
    let left_out: Vec<_> = MotionKind::ALL
        .iter()
        .filter(|k| committee.motion(**k).is_none())
        .map(|k| k.id())
        .collect();
    let expected =
        ["limit_extend_debate", "previous_question", "orders_of_day", "extend_time_pending"];
    assert_eq!(left_out, expected);

    assert!(committee.reconsider_any_time && !board.reconsider_any_time);

    let twelve = set("twelve-rules");
    assert_eq!((twelve.speech_secs, twelve.turns_per_question), (120, 2));
    assert!(twelve.seconds && twelve.asks_abstentions);
    assert!(twelve.cite("no_motion").starts_with("议事十二条"));
    assert_eq!(twelve.cite("no_quorum"), ronr.cite("no_quorum"));

    let nantang = set("nantang-thirteen");
    assert_eq!((nantang.speech_secs, nantang.turns_per_question), (120, 2));
    assert!(!nantang.asks_abstentions && nantang.cite("turns_used").contains("南塘十三条 5"));

    let three = set("three-minutes");
    assert!(
        !ronr.concrete_motions && [&twelve, &nantang, &three].iter().all(|s| s.concrete_motions)
    );
    assert_eq!((three.speech_secs, &three.cites), (180, &twelve.cites));
}

#[test]
fn the_hash_covers_every_file_of_the_set() {
    let catalogue = Catalogue::load(None).0;
    let named = |id: &str| catalogue.rule_set(id).unwrap().sha256.clone();
    let of = |stems: &[&str]| {
        let bytes: Vec<u8> = stems.iter().flat_map(|s| text(s).bytes()).collect();
        hex(&Sha256::digest(bytes))
    };
    assert_eq!(named("ronr"), of(&["ronr"]));
    assert_eq!(named("twelve-rules"), of(&["ronr", "twelve-rules"]));
    assert_eq!(named("three-minutes"), of(&["ronr", "twelve-rules", "three-minutes"]));
}

/// A folder of the user's with these rule sets.
fn own(files: &[(&str, &str)]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let rules = home.path().join("rules");
    std::fs::create_dir(&rules).unwrap();
    for (stem, text) in files {
        std::fs::write(rules.join(format!("{stem}.toml")), text).unwrap();
    }
    home
}

fn based(id: &str, base: &str, rest: &str) -> String {
    format!(
        "id = \"{id}\"\nname = {{ zh = \"规\", en = \"Rules\" }}\nbased_on = \"{base}\"\n{rest}"
    )
}

#[test]
fn a_set_of_the_users_is_based_on_the_users_and_a_shipped_one_on_the_shipped() {
    let ronr = text("ronr").replace("speech_secs = 600", "speech_secs = 300");
    // The names are against the order in which they must be read.
    let (first, last) = (based("a", "z", "seconds = false"), based("z", "ronr", ""));
    let home = own(&[("a", &first), ("ronr", &ronr), ("z", &last)]);
    let (catalogue, problems) = Catalogue::load(Some(home.path()));
    assert_eq!(problems, vec![]);
    let of = |id: &str| &catalogue.rule_set(id).unwrap().value;
    assert_eq!((of("ronr").speech_secs, of("z").speech_secs, of("a").speech_secs), (300, 300, 300));
    assert!(!of("a").seconds && of("z").seconds);
    let shipped = Catalogue::load(None).0;
    for id in ["twelve-rules", "ronr-small-board"] {
        assert_eq!(catalogue.rule_set(id).unwrap(), shipped.rule_set(id).unwrap());
    }
    let hash = hex(&Sha256::digest([ronr, last, first].concat()));
    assert_eq!(catalogue.rule_set("a").unwrap().sha256, hash);
}

#[test]
fn rows_of_a_base_are_replaced_in_their_place_and_its_groups_are_known() {
    let row = "[[motions]]\nkind = \"recess\"\nclass = \"privileged\"\nrank = 11\nfloor = \"needed\"\n\
        second = true\ndebatable = \"no\"\nscope = \"none\"\namendable = false\nvote = \"majority\"\n\
        threshold = { at_least = \"1/3\", of = \"present\" }\nreconsider = \"no\"\n\
        yields_to = [\"@privileged\", \"@mine\"]\ncite = \"x\"\n";
    let rest = format!("without = [\"penalty\"]\n[groups]\nmine = [\"appeal\"]\n{row}");
    let home = own(&[("a", &based("a", "ronr", &rest))]);
    let (catalogue, problems) = Catalogue::load(Some(home.path()));
    assert_eq!(problems, vec![]);
    let rules = &catalogue.rule_set("a").unwrap().value;
    let ronr = set("ronr");
    assert_eq!(rules.motions.len() + 1, ronr.motions.len());
    let place = |set: &RuleSet| set.motions.iter().position(|m| m.kind == MotionKind::Recess);
    assert_eq!(place(rules), place(&ronr));
    let recess = rules.motion(MotionKind::Recess).unwrap();
    let yields: Vec<_> = recess.yields_to.iter().map(|k| k.id()).collect();
    // The group means all of its motions but the one whose row it is.
    let expected =
        ["orders_of_day", "question_of_privilege", "adjourn", "fix_time_to_adjourn", "appeal"];
    assert_eq!(yields, expected);
    assert!(!recess.amendable && recess.threshold.is_some());
}

#[test]
fn a_circle_is_told_with_its_way() {
    let way = |problems: &[Problem]| match problems.iter().map(|p| &p.kind).next_back() {
        Some(ProblemKind::Circle { through }) => through.join(" "),
        other => panic!("{other:?}"),
    };
    let (catalogue, _) = Catalogue::load(Some(&broken()));
    let check = |name: &str| catalogue.check_file(&broken().join("rules").join(name));
    assert_eq!(way(&check("circle-b.toml")), "circle-b circle-a circle-b");
    assert_eq!(way(&check("itself.toml")), "itself itself");
    // The shipped sets are still there when files of the user's name run in a circle.
    let ronr = based("ronr", "twelve-rules", "");
    let home = own(&[("ronr", &ronr)]);
    let (catalogue, problems) = Catalogue::load(Some(home.path()));
    assert_eq!(way(&problems), "ronr twelve-rules ronr");
    assert_eq!(catalogue.rule_set("ronr").unwrap().source, Source::Builtin);
}

#[test]
fn a_broken_base_leaves_what_it_would_have_replaced() {
    let home = own(&[("a", &based("a", "ronr", "")), ("ronr", "id = \"ronr\"\nseconds = 1")]);
    let (catalogue, problems) = Catalogue::load(Some(home.path()));
    assert!(!problems.is_empty() && problems.iter().all(|p| p.file.ends_with("ronr.toml")));
    assert_eq!(catalogue.rule_set("a").unwrap().value.motions, set("ronr").motions);
}
