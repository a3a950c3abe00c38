//! The shipped table of motions is coherent: ranks, what yields to what, and whole evenings' stacks.

use super::*;
use crate::law::{Characteristics, MotionClass, MotionKind, RuleSet};
use MotionKind::*;

/// Forms of another motion, with the rank of that motion.
const VARIANTS: [MotionKind; 9] = [
    AmendSecondary,
    ConsiderInformally,
    AdjournMain,
    RecessMain,
    FixTimeMain,
    AdoptAgenda,
    Ratify,
    Election,
    CorrectMinutes,
];

fn ronr() -> RuleSet {
    Catalogue::load(None).0.rule_set("ronr").unwrap().value.clone()
}

fn ranked(rules: &RuleSet) -> Vec<&Characteristics> {
    let ranked = rules.motions.iter().filter(|m| m.rank > 0 && !VARIANTS.contains(&m.kind));
    ranked.collect()
}

#[test]
fn every_rank_is_taken_once() {
    let rules = ronr();
    let ranks: Vec<u8> = ranked(&rules).iter().map(|m| m.rank).collect();
    assert_eq!(ranks, (1..=13).collect::<Vec<u8>>());
    for row in &rules.motions {
        let has = matches!(
            row.class,
            MotionClass::Main | MotionClass::Subsidiary | MotionClass::Privileged
        );
        let unranked = [Nominate, MakeUnanimous].contains(&row.kind);
        assert_eq!(row.rank > 0, has && !unranked, "{}", row.kind.id());
    }
}

#[test]
fn what_is_pending_yields_to_what_ranks_higher() {
    let rules = ronr();
    for below in ranked(&rules) {
        for above in ranked(&rules) {
            // What a question of privilege leads to is a main motion for those that treat it.
            let treats = below.kind == QuestionOfPrivilege && (2..=8).contains(&above.rank);
            let yields = below.yields_to.contains(&above.kind);
            let (b, a) = (below.kind.id(), above.kind.id());
            assert_eq!(yields, above.rank > below.rank || treats, "{b} to {a}");
        }
    }
    // The forms take the place of what they are forms of.
    let yields = |below, above| rules.motion(below).unwrap().yields_to.contains(&above);
    for above in ranked(&rules) {
        assert_eq!(yields(AmendSecondary, above.kind), yields(Amend, above.kind));
        assert_eq!(yields(ConsiderInformally, above.kind), yields(Commit, above.kind));
        for form in [AdjournMain, RecessMain, FixTimeMain, AdoptAgenda, Ratify, Election] {
            assert_eq!(yields(form, above.kind), yields(Main, above.kind), "{}", form.id());
        }
    }
    for below in &rules.motions {
        assert!(!below.yields_to.contains(&AmendSecondary), "{}", below.kind.id());
        // A ruling can be referred to a committee; talking it over informally settles nothing.
        let both = [ConsiderInformally, Commit].map(|k| yields(below.kind, k));
        assert!(both[0] == both[1] || below.kind == Appeal, "{}", below.kind.id());
        assert!(!below.yields_to.contains(&Main), "{}", below.kind.id());
    }
}

#[test]
fn over_says_only_what_yielding_does_not() {
    let rules = ronr();
    for row in &rules.motions {
        for under in &row.over {
            let yields = rules.motion(*under).unwrap().yields_to.contains(&row.kind);
            // A question of privilege is in `over` for what lies below it.
            let apart = *under == QuestionOfPrivilege;
            assert_eq!(yields, apart, "{} over {}", row.kind.id(), under.id());
        }
        let own = row.over.contains(&row.kind) || row.yields_to.contains(&row.kind);
        assert_eq!(own, row.kind == FillBlank, "{}", row.kind.id());
    }
}

#[test]
fn what_is_applied_to_something_can_be_made_over_it() {
    let rules = ronr();
    for row in &rules.motions {
        for target in &row.applies_to {
            let yields = rules.motion(*target).unwrap().yields_to.contains(&row.kind);
            assert!(yields || row.over.contains(target), "{} to {}", row.kind.id(), target.id());
        }
        if row.amendable {
            let amend = rules.motion(Amend).unwrap();
            let over = row.yields_to.contains(&Amend) || amend.over.contains(&row.kind);
            assert!(over || row.kind == Amend, "{} cannot be amended", row.kind.id());
        }
    }
}

#[test]
fn a_rule_or_a_right_can_be_appealed_to_while_anything_is_pending() {
    let rules = ronr();
    for row in rules.motions.iter().filter(|m| m.kind != DivisionOfAssembly) {
        for always in [PointOfOrder, Appeal, ParliamentaryInquiry, DivisionOfAssembly] {
            let yields = row.yields_to.contains(&always);
            assert_eq!(yields, row.kind != always, "{} to {}", row.kind.id(), always.id());
        }
    }
}

/// Whether `made` is in order over `stack`, as the core asks it.
fn in_order(rules: &RuleSet, stack: &[MotionKind], made: MotionKind) -> bool {
    let row = rules.motion(made).unwrap();
    let top = stack.last();
    if top.is_some_and(|t| !row.applies_to.is_empty() && !row.applies_to.contains(t)) {
        return false;
    }
    top.is_some_and(|t| row.over.contains(t))
        || stack.iter().rev().all(|k| rules.motion(*k).unwrap().yields_to.contains(&made))
}

#[test]
fn known_stacks() {
    let rules = ronr();
    for (stack, made, expected) in [
        (&[Main][..], Main, false),
        (&[Main, PostponeDefinitely], Commit, false),
        (&[Main, Amend], PostponeIndefinitely, false),
        (&[Main, Amend], Amend, false),
        (&[Main, Amend], AmendSecondary, true),
        (&[Main], AmendSecondary, false),
        (&[Main, Amend, AmendSecondary], AmendSecondary, false),
        (&[Main, Amend, AmendSecondary], Amend, false),
        (&[Main, Amend], Recess, true),
        (&[Main, Amend, Recess], Amend, true),
        (&[Main, Amend, Recess], Commit, false),
        (&[Main, Amend, Recess, Amend], AmendSecondary, true),
        (&[Main, Amend, Recess, Amend], LayOnTable, false),
        (&[Main, Amend, Recess, Amend], Adjourn, true),
        (&[Main, Recess], PreviousQuestion, true),
        (&[Main, Recess], LimitExtendDebate, false),
        (&[Main, Commit], Amend, true),
        (&[Main, Commit], ConsiderInformally, false),
        (&[Main, LimitExtendDebate], PreviousQuestion, true),
        (&[Main, LimitExtendDebate], Amend, true),
        (&[Main, LayOnTable], PreviousQuestion, false),
        (&[Main, LayOnTable], Appeal, true),
        (&[Main, LayOnTable, Appeal], Appeal, false),
        (&[Main, Commit, Appeal], LimitExtendDebate, true),
        (&[Main, Adjourn], FixTimeToAdjourn, true),
        (&[Main, FixTimeToAdjourn], Adjourn, false),
        (&[Main, Adjourn], WithdrawOrModify, true),
        (&[Main, Commit, QuestionOfPrivilege], Commit, true),
        (&[Main, Commit, QuestionOfPrivilege], Recess, true),
        (&[Main, Commit, QuestionOfPrivilege], OrdersOfDay, false),
        (&[Main], TakeFromTable, false),
        (&[Main], Rescind, false),
        (&[Main], ObjectionToConsideration, true),
        (&[Rescind], ObjectionToConsideration, false),
        (&[Main, PostponeIndefinitely], DivisionOfQuestion, true),
        (&[Main, DivisionOfQuestion], Amend, true),
        (&[Main, Commit], DivisionOfQuestion, false),
        (&[Main, OrdersOfDay], ExtendTimePending, true),
        (&[Main, Amend], ExtendTimePending, true),
        (&[Main, FillBlank], FillBlank, true),
        (&[Election], CloseNominations, true),
        (&[Main], CloseNominations, false),
        (&[Election], Nominate, true),
        (&[Main, Amend, Penalty], Amend, true),
    ] {
        assert_eq!(in_order(&rules, stack, made), expected, "{stack:?} {made:?}");
    }
    // S27: the longest way up.
    let mut stack = vec![];
    for row in ranked(&rules) {
        assert!(in_order(&rules, &stack, row.kind), "{stack:?} {:?}", row.kind);
        stack.push(row.kind);
    }
}
