//! The shipped statutes of bodies ask what the articles ask, figure by figure.

use super::*;
use crate::law::{AreaTally, Electorate, Needs, Outcome, Tally, Threshold, judge};

fn law(id: &str) -> BodyLaw {
    Catalogue::load(None).0.law(id).unwrap().value.clone()
}

/// Whether so many of a body of so many are enough to open, and for a decision.
fn enough(threshold: Threshold, got: u32, base: u32) -> bool {
    threshold.met(got, base)
}

#[test]
fn every_body_names_its_statute_and_asks_to_be_compared_with_it() {
    let (catalogue, _) = Catalogue::load(None);
    assert_eq!(catalogue.laws().count(), 19);
    for entry in catalogue.laws() {
        let law = &entry.value;
        let article = law.cite.contains('第') && law.cite.contains('条');
        assert!(article, "{}: {}", law.id, law.cite);
        assert!(law.matters.iter().all(|m| !m.cite.is_empty()), "{}", law.id);
        let shipped = builtin::SHIPPED.iter().find(|s| s.stem == law.id).unwrap();
        assert!(shipped.text.contains("official text"), "{}", law.id);
    }
}

#[test]
fn attendance_is_asked_as_the_articles_ask_it() {
    // Body, members, attendance that is just not enough.
    for (id, members, short) in [
        ("residents_meeting", 100, 50),
        ("residents_meeting_households", 101, 50),
        ("residents_reps_meeting", 60, 39),
        ("residents_election_voters", 1000, 500),
        ("residents_election_households", 400, 200),
        ("residents_election_reps", 60, 40),
        ("residents_recall_voters", 1000, 500),
        ("residents_recall_households", 400, 200),
        ("residents_recall_reps", 60, 40),
        ("villagers_meeting_persons", 800, 400),
        ("villagers_meeting_households", 300, 199),
        ("villagers_reps_meeting", 45, 29),
        ("villagers_group_meeting", 60, 39),
        ("villagers_election", 801, 400),
        ("villagers_recall", 800, 400),
        ("owners", 300, 199),
        ("collective_members_meeting", 90, 59),
        ("collective_reps_meeting", 31, 20),
        ("social_organisation", 30, 19),
    ] {
        let open = law(id).open;
        assert!(!enough(open, short, members) && enough(open, short + 1, members), "{id}");
    }
}

#[test]
fn half_is_not_more_than_half_in_any_body() {
    for id in ["residents_meeting", "residents_election_voters", "villagers_reps_meeting"] {
        assert!(!enough(law(id).decide, 50, 100) && enough(law(id).decide, 51, 100), "{id}");
    }
    for id in ["collective_members_meeting", "collective_reps_meeting"] {
        let tally = Tally { yes: 59, no: 0, ..Tally::default() };
        let of = Electorate { present: 59, membership: 90, ..Electorate::default() };
        assert_eq!(judge(&law(id).decide.into(), tally, of).outcome, Outcome::Lost, "{id}");
    }
}

#[test]
fn elections_count_those_who_took_part_and_have_a_second_ballot() {
    for (id, proxies) in [
        ("residents_election_voters", Some(3)),
        ("residents_election_households", Some(3)),
        ("residents_election_reps", Some(0)),
        ("villagers_election", Some(3)),
    ] {
        let law = law(id);
        let second = law.second_ballot.unwrap();
        assert!(enough(second, 100, 300) && !enough(second, 99, 300), "{id}");
        assert_eq!(law.proxies_max, proxies, "{id}");
        // 150 for, 100 against, 50 blank: half of the ballots, more than half of the votes.
        let tally = Tally { yes: 150, no: 100, blank: Some(50), ..Tally::default() };
        let verdict = judge(&law.decide.into(), tally, Electorate::default());
        assert_eq!((verdict.base, verdict.needed), (300, 151), "{id}");
    }
}

/// S124 and the three quarters: 300 owners, 30 000 m², of whom 200 with 20 000 m² take part.
#[test]
fn owners_are_counted_by_heads_and_by_area() {
    let owners = law("owners");
    assert!(owners.area && owners.notice_days == Some(15));
    let judged = |decide: Threshold, heads: u32, area: u32| {
        let needs = Needs { area: true, ..decide.into() };
        let area = AreaTally { yes: area * 100, no: 0, abstain: (20_000 - area) * 100 };
        let abstain = Some(200 - heads);
        let tally = Tally { yes: heads, abstain, area: Some(area), ..Tally::default() };
        let of = Electorate {
            present: 200,
            membership: 300,
            present_area: 2_000_000,
            membership_area: 3_000_000,
        };
        judge(&needs, tally, of).outcome == Outcome::Adopted
    };
    assert!(!judged(owners.decide, 120, 9_900));
    assert!(judged(owners.decide, 101, 10_001));
    assert!(!judged(owners.decide, 100, 15_000));
    let ids: Vec<_> = owners.matters.iter().map(|m| m.id.as_str()).collect();
    assert_eq!(ids.len(), 9);
    for matter in &owners.matters {
        let special = ["raise_repair_fund", "rebuild", "common_parts"].contains(&&*matter.id);
        assert!(judged(matter.decide, 150, 15_000), "{}", matter.id);
        assert_eq!(judged(matter.decide, 149, 15_000), !special, "{}", matter.id);
        assert_eq!(judged(matter.decide, 150, 14_999), !special, "{}", matter.id);
    }
}
