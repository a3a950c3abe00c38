//! The arithmetic of votes: known cases one by one, and everything against slow fractions.

use super::*;
use proptest::prelude::*;

/// One case of the collection of vote vectors. What is not said does not matter to it.
#[derive(Default, Clone, Copy)]
struct Case {
    yes: u32,
    no: u32,
    members: u32,
}

fn verdict(needs: &Needs, case: Case) -> Verdict {
    let tally = Tally { yes: case.yes, no: case.no, ..Tally::default() };
    let (present, membership) = (case.yes + case.no, case.members);
    judge(needs, tally, Electorate { present, membership, ..Electorate::default() })
}

fn adopted(needs: &Needs, case: Case) -> bool {
    verdict(needs, case).outcome == Outcome::Adopted
}

#[test]
fn votes_of_the_scenarios() {
    let of_members = || Needs::from(Threshold::majority_of(Base::Membership));
    // Scenario, needs, yes, no, members, adopted.
    for (id, needs, yes, no, members, expected) in [
        ("S38a", Needs::two_thirds(), 20, 11, 0, false),
        ("S38b", Needs::two_thirds(), 21, 10, 0, true),
        ("S35", Needs::two_thirds(), 24, 11, 0, true),
        ("S39", Needs::two_thirds(), 14, 7, 0, true),
        ("S54", Needs::majority(), 2, 1, 0, true),
        ("S56", Needs::majority(), 15, 15, 0, false),
        ("S57a", Needs::majority(), 16, 15, 0, true),
        ("S57b", Needs::majority(), 16, 16, 0, false),
        ("S60a", of_members(), 30, 10, 60, false),
        ("S60b", of_members(), 31, 14, 60, true),
        ("S89a", Needs::two_thirds(), 18, 9, 0, true),
        ("S89b", Needs::two_thirds(), 18, 10, 0, false),
        ("S97", Needs::two_thirds(), 20, 10, 0, true),
        ("S107a", Needs::rescind(false), 38, 20, 200, false),
        ("S107b", Needs::rescind(false), 40, 20, 200, true),
        ("S109", Needs::rescind(true), 31, 29, 200, true),
        ("S128", Needs::majority(), 12, 11, 0, true),
    ] {
        assert_eq!(adopted(&needs, Case { yes, no, members }), expected, "{id}");
    }
}

#[test]
fn attendance_of_the_scenarios() {
    let open = Threshold::two_thirds_of(Base::Membership);
    for (id, attend, members, expected) in [("S120a", 39, 60, false), ("S120b", 40, 60, true)] {
        assert_eq!(open.met(attend, members), expected, "{id}");
    }
}

#[test]
fn owners_of_the_scenarios() {
    let open = Threshold::two_thirds_of(Base::Membership);
    let decide = Threshold::majority_of(Base::Ballots);
    let needs = Needs { area: true, ..decide.into() };
    let (owners, area) = (300, 30_000);
    // Scenario, owners and area that take part, owners and area for, adopted.
    for (id, part, part_area, yes, yes_area, expected) in [
        ("S124a", 200, 20_000, 120, 9_900, false),
        ("S124b", 200, 20_000, 101, 10_001, true),
        ("S124c", 199, 25_000, 199, 25_000, false),
    ] {
        let area_tally = AreaTally { yes: yes_area, no: part_area - yes_area, abstain: 0 };
        let tally = Tally { yes, no: part - yes, area: Some(area_tally), ..Tally::default() };
        let of = Electorate {
            present: part,
            membership: owners,
            present_area: part_area,
            membership_area: area,
        };
        let opened = open.met(part, owners) && open.met(part_area, area);
        let decided = judge(&needs, tally, of);
        assert_eq!(opened && decided.outcome == Outcome::Adopted, expected, "{id}");
        let heads_alone = Needs { area: false, ..needs.clone() };
        assert_eq!(judge(&heads_alone, tally, of).area, None, "{id}");
    }
}

/// The chair stands on a tie, and an objection needs two thirds (24:7, 26:7).
#[test]
fn what_stands_unless_enough_are_against() {
    let chair = Needs::unless_against(Threshold::majority_of(Base::VotesCast));
    let objection = Needs::unless_against(Threshold::two_thirds_of(Base::VotesCast));
    for (needs, yes, no, stands) in [
        (&chair, 15, 15, true),
        (&chair, 14, 15, false),
        (&chair, 0, 0, true),
        (&objection, 10, 19, true),
        (&objection, 10, 20, false),
        (&objection, 0, 1, false),
    ] {
        let verdict = verdict(needs, Case { yes, no, members: 60 });
        assert_eq!(verdict.outcome == Outcome::Adopted, stands, "{yes}:{no}");
        assert!(verdict.against && verdict.got == no);
    }
}

#[test]
fn a_verdict_names_the_way_that_carried_it_or_the_usual_one() {
    let needs = Needs::rescind(false);
    let named = |yes, no, members| {
        let verdict = verdict(&needs, Case { yes, no, members });
        (verdict.base, verdict.needed, verdict.got)
    };
    assert_eq!(named(40, 20, 200), (60, 40, 40));
    // Not two thirds, but more than half of all.
    assert_eq!(named(31, 29, 60), (60, 31, 31));
    // 38 of the 39 needed of those voting; 101 of all would be needed.
    assert_eq!(named(38, 20, 200), (58, 39, 38));
    // Neither 34 of those voting nor 26 of all: the usual way is named.
    assert_eq!(named(25, 25, 51), (50, 34, 25));
}

/// `a/b` against `c/d`, in numbers that cannot run over.
fn fraction_is_enough(got: u128, base: u128, threshold: Threshold) -> bool {
    let (left, right) =
        (got * u128::from(threshold.ratio.den()), base * u128::from(threshold.ratio.num()));
    got > 0 && if threshold.strict { left > right } else { left >= right }
}

/// Whether the vote carries, from the counts alone.
fn slowly(needs: &Needs, tally: Tally, of: Electorate) -> bool {
    let n = u128::from;
    let area = tally.area.unwrap_or_default();
    let heads_cast = n(tally.yes) + n(tally.no) + n(tally.illegal.unwrap_or(0));
    let heads_all = heads_cast + n(tally.abstain.unwrap_or(0)) + n(tally.blank.unwrap_or(0));
    let area_cast = n(area.yes) + n(area.no);
    let reached = needs.any_of.iter().any(|threshold| {
        let (heads, square) = match threshold.base {
            Base::VotesCast => (heads_cast, area_cast),
            Base::Ballots => (heads_all, area_cast + n(area.abstain)),
            Base::Present => (n(of.present), n(of.present_area)),
            Base::Membership => (n(of.membership), n(of.membership_area)),
        };
        let side = |yes, no| n(if needs.against { no } else { yes });
        fraction_is_enough(side(tally.yes, tally.no), heads, *threshold)
            && (!needs.area || fraction_is_enough(side(area.yes, area.no), square, *threshold))
    });
    reached != needs.against
}

fn ratios() -> impl Strategy<Value = Ratio> {
    let common = prop::sample::select(vec![(1, 2), (2, 3), (3, 4), (1, 3), (4, 5), (1, 1), (0, 1)]);
    let any = (0..=Ratio::DEN_MAX, 1..=Ratio::DEN_MAX).prop_map(|(a, b)| (a.min(b), b));
    prop_oneof![3 => common, 1 => any].prop_map(|(num, den)| Ratio::new(num, den).unwrap())
}

fn thresholds() -> impl Strategy<Value = Threshold> {
    let bases = vec![Base::VotesCast, Base::Ballots, Base::Present, Base::Membership];
    (prop::sample::select(bases), ratios(), any::<bool>())
        .prop_map(|(base, ratio, strict)| Threshold { base, ratio, strict })
}

fn needs() -> impl Strategy<Value = Needs> {
    (prop::collection::vec(thresholds(), 1..4), any::<bool>(), any::<bool>())
        .prop_map(|(any_of, against, area)| Needs { any_of, against, area })
}

/// Numbers of a hall, and now and then of a city.
fn heads() -> impl Strategy<Value = u32> {
    prop_oneof![6 => 0..40_u32, 2 => 0..400_u32, 1 => 0..200_000_000_u32]
}

fn tallies() -> impl Strategy<Value = Tally> {
    let some = || prop::option::of(heads());
    let area =
        (heads(), heads(), heads()).prop_map(|(yes, no, abstain)| AreaTally { yes, no, abstain });
    (heads(), heads(), some(), some(), some(), prop::option::of(area)).prop_map(
        |(yes, no, abstain, illegal, blank, area)| Tally { yes, no, abstain, illegal, blank, area },
    )
}

fn electorates() -> impl Strategy<Value = Electorate> {
    (heads(), heads(), heads(), heads()).prop_map(
        |(present, membership, present_area, membership_area)| Electorate {
            present,
            membership,
            present_area,
            membership_area,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn every_verdict_is_what_slow_fractions_say(
        needs in needs(), tally in tallies(), of in electorates()
    ) {
        let verdict = judge(&needs, tally, of);
        prop_assert_eq!(verdict.outcome == Outcome::Adopted, slowly(&needs, tally, of));
    }

    #[test]
    fn the_figures_of_a_verdict_say_why(needs in needs(), tally in tallies(), of in electorates()) {
        let verdict = judge(&needs, tally, of);
        let route = verdict.threshold.unwrap();
        prop_assert!(needs.any_of.contains(&route));
        prop_assert_eq!(verdict.got, if needs.against { tally.no } else { tally.yes });
        prop_assert_eq!(verdict.needed, route.needed(verdict.base));
        let area = verdict.area.is_none_or(|m| m.got >= m.needed);
        let reached = verdict.margin() >= 0 && area;
        prop_assert_eq!(verdict.outcome == Outcome::Adopted, reached != needs.against);
        prop_assert_eq!(verdict.area.is_some(), needs.area);
    }

    /// What is needed is the least that is enough.
    #[test]
    fn one_less_than_needed_is_not_enough(threshold in thresholds(), base in heads()) {
        let needed = threshold.needed(base);
        prop_assert!(fraction_is_enough(needed.into(), base.into(), threshold));
        prop_assert!(!fraction_is_enough((needed - 1).into(), base.into(), threshold));
    }

    /// A vote more for a question never loses it, whatever it is measured against.
    #[test]
    fn one_more_in_favour_never_loses(needs in needs(), tally in tallies(), of in electorates()) {
        let before = judge(&needs, tally, of).outcome;
        // Who voted against votes for: nobody comes, nobody goes.
        if tally.no > 0 && !needs.area {
            let turned = Tally { yes: tally.yes + 1, no: tally.no - 1, ..tally };
            let after = judge(&needs, turned, of).outcome;
            prop_assert!(before == Outcome::Lost || after == Outcome::Adopted);
        }
    }

    #[test]
    fn abstaining_changes_no_vote_by_votes_cast(
        yes in heads(), no in heads(), abstain in heads(), blank in heads(), ratio in ratios(), strict: bool
    ) {
        let needs = Threshold { base: Base::VotesCast, ratio, strict }.into();
        let bare = Tally { yes, no, ..Tally::default() };
        let full = Tally { abstain: Some(abstain), blank: Some(blank), ..bare };
        let of = Electorate::default();
        prop_assert_eq!(judge(&needs, bare, of), judge(&needs, full, of));
    }
}
