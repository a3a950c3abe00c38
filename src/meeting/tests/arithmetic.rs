//! Thresholds against slow, obvious arithmetic, and against known cases.

use crate::law::*;
use proptest::prelude::*;

fn bases() -> impl Strategy<Value = Base> {
    prop_oneof![Just(Base::VotesCast), Just(Base::Present), Just(Base::Membership)]
}

fn thresholds() -> impl Strategy<Value = Threshold> {
    (bases(), 1..=Ratio::DEN_MAX, any::<u32>(), any::<bool>(), any::<bool>()).prop_map(
        |(base, den, num, strict, small)| {
            let den = if small { den % 12 + 1 } else { den };
            Threshold { base, ratio: Ratio::new(num % (den + 1), den).unwrap(), strict }
        },
    )
}

/// `got/base` against `num/den`, cross-multiplied; nobody decides nothing.
fn enough(threshold: Threshold, got: u32, base: u32) -> bool {
    let left = u128::from(got) * u128::from(threshold.ratio.den());
    let right = u128::from(base) * u128::from(threshold.ratio.num());
    got >= 1 && if threshold.strict { left > right } else { left >= right }
}

proptest! {
    #[test]
    fn met_is_what_the_fraction_says(
        threshold in thresholds(), got in any::<u32>(), base in any::<u32>()
    ) {
        prop_assert_eq!(threshold.met(got, base), enough(threshold, got, base));
    }

    #[test]
    fn near_the_limit_too(threshold in thresholds(), base in 0..300_u32) {
        let needed = (0..=base + 1).find(|got| enough(threshold, *got, base));
        prop_assert_eq!(Some(threshold.needed(base)), needed);
    }

    #[test]
    fn a_verdict_says_what_it_rests_on(
        threshold in thresholds(), yes in 0..200_u32, no in 0..200_u32,
        abstain in prop::option::of(0..50_u32), away in 0..50_u32
    ) {
        let tally = Tally { yes, no, abstain, ..Tally::default() };
        let present = tally.all();
        let membership = present + away;
        let verdict = judge(&threshold.into(), tally, Electorate { present, membership, ..Electorate::default() });
        let base = match threshold.base {
            Base::VotesCast => yes + no,
            Base::Present => present,
            Base::Membership => membership,
            Base::Ballots => tally.all(),
        };
        prop_assert_eq!((verdict.base, verdict.got), (base, yes));
        prop_assert_eq!(verdict.outcome == Outcome::Adopted, enough(threshold, yes, base));
        prop_assert_eq!(verdict.outcome == Outcome::Adopted, verdict.margin() >= 0);
    }

    #[test]
    fn abstentions_never_change_a_vote_by_votes_cast(
        yes in 0..99_u32, no in 0..99_u32, abstain in 0..99_u32
    ) {
        let threshold = Threshold::majority_of(Base::VotesCast);
        let of = Electorate { present: 300, membership: 400, ..Electorate::default() };
        let tally = |abstain| Tally { yes, no, abstain, ..Tally::default() };
        let with = |abstain| judge(&threshold.into(), tally(abstain), of).outcome;
        prop_assert_eq!(with(None), with(Some(abstain)));
    }
}

#[test]
fn known_cases() {
    let majority = Threshold::majority_of(Base::VotesCast);
    let two_thirds = Threshold::two_thirds_of(Base::VotesCast);
    let of_members = Threshold::majority_of(Base::Membership);
    // Yes, no, members, adopted.
    let cases = [
        (two_thirds, 20, 11, 60, false),
        (two_thirds, 21, 10, 60, true),
        (two_thirds, 24, 11, 60, true),
        (two_thirds, 14, 7, 60, true),
        (two_thirds, 18, 9, 60, true),
        (two_thirds, 18, 10, 60, false),
        (two_thirds, 20, 10, 60, true),
        (majority, 2, 1, 60, true),
        (majority, 15, 15, 60, false),
        (majority, 16, 15, 60, true),
        (majority, 16, 16, 60, false),
        (majority, 12, 11, 60, true),
        (of_members, 30, 10, 60, false),
        (of_members, 31, 14, 60, true),
    ];
    for (threshold, yes, no, members, adopted) in cases {
        let tally = Tally { yes, no, ..Tally::default() };
        let of = Electorate { present: yes + no, membership: members, ..Electorate::default() };
        let verdict = judge(&threshold.into(), tally, of);
        assert_eq!(verdict.outcome == Outcome::Adopted, adopted, "{yes}:{no} {threshold:?}");
    }
    // Two thirds of the membership must attend: the number itself is enough.
    let quorum = Threshold::two_thirds_of(Base::Membership);
    assert!(!quorum.met(39, 60) && quorum.met(40, 60));
}
