//! The shipped files are right, and every fault is told where it stands.

use super::*;

#[test]
fn the_shipped_files_have_no_problem() {
    let (catalogue, problems) = Catalogue::load(None);
    assert_eq!(problems, vec![]);
    assert_eq!(catalogue.formats().count(), 2);
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
