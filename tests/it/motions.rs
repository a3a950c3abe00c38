//! The shipped table of motions against the collected facts about Robert's Rules, row by row.

use crate::house::shared;
use toml::{Table, Value};
use yishi::catalog::Catalogue;
use yishi::law::{
    Characteristics, Debatability, DebateScope, FloorRule, MotionClass, MotionKind, Reconsiderable,
    VoteRule,
};

/// What the collection tells of raising, where a row is about the question that comes of it: the
/// point that the chair submits to the meeting, and the motion on privilege that was admitted.
const RAISED: [(MotionKind, &[&str]); 2] = [
    (MotionKind::PointOfOrder, &["debatable", "scope", "vote"]),
    (
        MotionKind::QuestionOfPrivilege,
        &["debatable", "scope", "amendable", "reconsider", "vote", "second"],
    ),
];

fn text<'r>(row: &'r Table, key: &str) -> &'r str {
    row.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Where a row says something else than the collection, in the words of the collection.
fn differences(facts: &Table, row: &Characteristics) -> Vec<String> {
    let class = match row.class {
        MotionClass::Main => "main",
        MotionClass::Subsidiary => "subsidiary",
        MotionClass::Incidental => "incidental",
        MotionClass::Privileged => "privileged",
        MotionClass::BringAgain => "bring_again",
    };
    let scope = match row.scope {
        DebateScope::Full => "full",
        DebateScope::OwnMerits => "own_merits_only",
        DebateScope::OpensQuestion => "opens_main_question",
        DebateScope::None => "none",
    };
    let debatable = match row.debatable {
        Debatability::Yes => "yes",
        Debatability::No => "no",
        Debatability::AsTarget | Debatability::AsAppeal => "conditional",
    };
    let reconsider = match row.reconsider {
        Reconsiderable::Yes => "yes",
        Reconsiderable::No => "no",
        Reconsiderable::AdoptedOnly => "affirmative_only",
        Reconsiderable::LostOnly => "negative_only",
    };
    let vote = match row.vote {
        VoteRule::Decision | VoteRule::Majority => "majority",
        VoteRule::TwoThirds => "two_thirds",
        VoteRule::MajorityOfMembership => "majority_of_membership",
        VoteRule::MajorityNegative => "majority_negative",
        // A call for the orders of the day takes effect unless two thirds refuse it.
        VoteRule::TwoThirdsNegative if row.kind == MotionKind::OrdersOfDay => {
            "demand_unless_two_thirds_refuse"
        }
        VoteRule::TwoThirdsNegative => "two_thirds_negative",
        VoteRule::MajorityOrSpecialOrder => "majority_or_special_order",
        VoteRule::Rescind => "rescind_rule",
        VoteRule::Discharge => "discharge_rule",
        VoteRule::Suspend => "suspend_rule",
        VoteRule::TwoThirdsUnlessTold => "two_thirds_unless_told",
        VoteRule::Unanimous => "unanimous",
        VoteRule::ChairRules => "chair_rules",
        VoteRule::ChairAnswers => "chair_answers",
        VoteRule::DemandOfOne => "demand_one_member",
    };
    let floor = if row.floor == FloorRule::Interrupts { "yes" } else { "no" };
    let of_class = text(facts, "class").trim_end_matches("_variant");
    let mut faults = vec![];
    let raised = RAISED.iter().find(|(kind, _)| *kind == row.kind).map_or(&[][..], |r| r.1);
    let mut compare = |key: &str, fact: &str, ours: &str| {
        // An exception that is no longer needed is a fault too.
        if (fact != ours) != raised.contains(&key) {
            faults.push(format!("{}: {key} is {ours}, not {fact}", row.kind.id()));
        }
    };
    compare("class", of_class, class);
    compare("debatable", text(facts, "debatable"), debatable);
    compare("scope", text(facts, "debate_scope"), scope);
    compare("amendable", text(facts, "amendable"), if row.amendable { "yes" } else { "no" });
    compare("reconsider", text(facts, "reconsider"), reconsider);
    compare("vote", text(facts, "vote"), vote);
    // “Conditional” depends on who asks, or on how urgent it is; a row cannot tell.
    for (key, ours) in
        [("floor", floor), ("second", if row.second { "required" } else { "not_required" })]
    {
        if text(facts, key) != "conditional" {
            compare(key, text(facts, key), ours);
        }
    }
    let rank = facts.get("rank").and_then(Value::as_integer).unwrap_or(-1);
    compare("rank", &rank.to_string(), &row.rank.to_string());
    faults
}

#[test]
fn the_shipped_rows_are_those_of_the_collection() {
    let Some(path) = shared("procedure/motions.toml") else { return };
    let facts: Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let catalogue = Catalogue::load(None).0;
    let rules = &catalogue.rules().find(|e| e.value.id == "ronr").unwrap().value;
    let (mut faults, mut compared) = (vec![], vec![]);
    for facts in facts["motion"].as_array().unwrap() {
        let facts = facts.as_table().unwrap();
        let id = text(facts, "id");
        match rules.motions.iter().find(|m| m.kind.id() == id) {
            Some(row) => faults.extend(differences(facts, row)),
            None => faults.push(format!("{id}: no row")),
        }
        compared.push(id);
    }
    // What the collection has no row for is known by name.
    let own: Vec<_> =
        MotionKind::ALL.iter().map(|k| k.id()).filter(|id| !compared.contains(id)).collect();
    assert_eq!(own, ["fill_blank", "election", "make_unanimous", "penalty", "correct_minutes"]);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
