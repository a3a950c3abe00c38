//! Small elections by hand, and the definitions written down plainly to compare with.

use super::*;
use crate::ballot::TieRule;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;

fn ratio(whole: u64) -> BigRational {
    BigRational::from_integer(whole.into())
}

/// Projects are named `a`, `b`, … and cost what stands in the list.
fn election(budget: u64, costs: &[u64], votes: &[&[Mark]]) -> Election {
    let mut election = Election { budget, ..Election::default() };
    for (cost, id) in costs.iter().zip('a'..) {
        let id = id.to_string();
        election.projects.push(Project { id, cost: *cost, ..Project::default() });
    }
    votes.iter().for_each(|marks| election.votes.push(marks));
    election
}

fn shares(election: &Election, completion: Completion, tie: &TieRule) -> Outcome {
    equal_shares(election, Utility::Cost, completion, tie).unwrap()
}

#[test]
fn names_of_rules_are_read_back() {
    for utility in Utility::ALL {
        assert_eq!(utility.id().parse(), Ok(*utility));
    }
    for completion in Completion::ALL {
        assert_eq!(completion.id().parse(), Ok(*completion));
    }
    assert_eq!("stop".parse(), Ok(GreedyRule::Stop));
    assert!("halt".parse::<GreedyRule>().is_err());
}

#[test]
fn greedy_skips_or_stops_and_keeps_the_threshold() {
    let ballots: &[&[Mark]] = &[&[0, 1, 2], &[0, 1], &[0], &[2], &[3]];
    let mut budget = election(10, &[6, 5, 4, 0, 0], ballots);
    // a has 3 votes, b and c 2, d 1, e none: b no longer fits, so it is not a tie with c.
    let outcome = greedy(&budget, GreedyRule::Skip, &TieRule::Report);
    assert_eq!(outcome.winners, ["a", "c", "d"]);
    assert_eq!(outcome.rounds[1].passed_over, ["b"]);
    assert_eq!(outcome.rounds[1].left, Some(0_u64.into()));
    assert_eq!(outcome.rounds[3].unsupported, ["e"]);
    let stopped = greedy(&budget, GreedyRule::Stop, &TieRule::ByFileOrder);
    assert_eq!(stopped.winners, ["a"]);
    assert_eq!(greedy(&budget, GreedyRule::Stop, &TieRule::ByCost).winners, ["a", "c"]);
    // Whether c is bought depends on the order of b and c.
    let open = greedy(&budget, GreedyRule::Stop, &TieRule::Report);
    assert_eq!((open.winners.as_slice(), open.ties[0].among.len()), (&["a".to_owned()][..], 2));
    budget.threshold = Some(ratio(3));
    let outcome = greedy(&budget, GreedyRule::Skip, &TieRule::Report);
    assert_eq!((outcome.winners, outcome.threshold), (vec!["a".to_owned()], Some(3_u64.into())));
    assert_eq!(outcome.rounds[1].below, ["b", "c", "d"]);
    assert_eq!(outcome.rounds[1].unsupported, ["e"]);
}

#[test]
fn a_tie_decides_or_does_not() {
    let budget = election(10, &[6, 6, 2], &[&[0, 1, 2], &[0, 1]]);
    let open = greedy(&budget, GreedyRule::Skip, &TieRule::Report);
    assert_eq!(open.winners, ["c"]);
    assert_eq!(open.ties[0].among, ["a", "b"]);
    assert_eq!((open.ties[0].places, open.ties[0].round), (1, 1));
    // The same two where the money is enough for both.
    let enough = Election { budget: 14, ..budget.clone() };
    let all = greedy(&enough, GreedyRule::Skip, &TieRule::Report);
    assert_eq!((all.winners.len(), all.ties.len()), (3, 0));
    let open = shares(&budget, Completion::None, &TieRule::Report);
    assert_eq!(open.ties[0].among, ["a", "b"]);
    assert_eq!(shares(&budget, Completion::None, &TieRule::ById).winners, ["a", "c"]);
    assert_eq!(shares(&budget, Completion::None, &TieRule::ById).rounds[0].settled, [["a", "b"]]);
}

#[test]
fn equal_shares_by_hand() {
    // Shares of 10. Three pay a with 9 each (27 by 3); b: the first has 1 left, the fourth 10.
    let budget = election(40, &[27, 11, 11], &[&[0, 1], &[0], &[0], &[1, 2]]);
    let outcome = shares(&budget, Completion::None, &TieRule::Report);
    assert_eq!(outcome.winners, ["a", "b"]);
    assert_eq!((outcome.share, outcome.raises), (Some(10_u64.into()), None));
    assert_eq!(outcome.rounds[0].price, Some(Figure::ratio(1, 3)));
    // The first gives 1, the fourth 10: for a unit of 11.
    assert_eq!(outcome.rounds[1].price, Some(Figure::ratio(10, 11)));
    assert_eq!(outcome.rounds[2].unpaid, ["c"]);
    // At the start b and c cost 5.5 and 11 a head, and c cannot be paid by one.
    assert_eq!(outcome.totals["b"], 2_u64.into());
}

#[test]
fn nobody_votes_one_votes_all_cost_nothing() {
    let nobody = election(10, &[5], &[]);
    let blank = election(10, &[5], &[&[], &[]]);
    for completion in Completion::ALL {
        assert!(shares(&nobody, *completion, &TieRule::Report).winners.is_empty());
        assert!(shares(&blank, *completion, &TieRule::Report).winners.is_empty());
        let one = election(10, &[0, 10, 11], &[&[0, 1, 2]]);
        assert_eq!(shares(&one, *completion, &TieRule::Report).winners, ["a", "b"]);
    }
    assert!(greedy(&nobody, GreedyRule::Skip, &TieRule::Report).winners.is_empty());
}

#[test]
fn ballots_have_to_say_what_the_utility_needs() {
    let budget = election(10, &[5], &[&[0]]);
    for utility in [Utility::Points, Utility::Borda] {
        let outcome = equal_shares(&budget, utility, Completion::None, &TieRule::Report);
        assert_eq!(outcome, Err(BudgetFault::NoSuchUtility));
    }
}

/// The definition: everybody with a purse of their own, every price by trying who runs out.
fn run(election: &Election, utility: Utility, share: &BigRational, ranks: &[usize]) -> Vec<usize> {
    let voters = election.votes.voters();
    let mut purses = vec![share.clone(); voters];
    let worth = |voter: usize, project: usize| -> BigRational {
        let marks = election.votes.marks_of(voter);
        let Some(at) = marks.iter().position(|mark| usize::from(*mark) == project) else {
            return BigRational::zero();
        };
        match utility {
            Utility::Cost | Utility::Cardinality => ratio(1),
            Utility::Points => ratio(election.votes.points_of(voter)[at].max(0) as u64),
            Utility::Borda => ratio((marks.len() - at - 1) as u64),
        }
    };
    let supported = |project: usize| (0..voters).any(|voter| !worth(voter, project).is_zero());
    let mut open: Vec<usize> = (0..election.projects.len()).filter(|p| supported(*p)).collect();
    let mut free: Vec<usize> = Vec::new();
    open.retain(|project| {
        let costs = election.projects[*project].cost > 0;
        if !costs {
            free.push(*project);
        }
        costs
    });
    free.sort_by_key(|project| ranks[*project]);
    let mut bought = free;
    loop {
        let mut best: Option<(BigRational, usize, usize)> = None;
        for project in &open {
            let cost = election.projects[*project].cost;
            let scale = if utility == Utility::Cost { ratio(cost) } else { ratio(1) };
            let Some(price) = price(&purses, cost, |voter| worth(voter, *project)) else {
                continue;
            };
            let offer = (price / scale, ranks[*project], *project);
            if best.as_ref().is_none_or(|best| offer < *best) {
                best = Some(offer);
            }
        }
        let Some((price, _, project)) = best else { return bought };
        let cost = election.projects[project].cost;
        let scale = if utility == Utility::Cost { ratio(cost) } else { ratio(1) };
        for (voter, purse) in purses.iter_mut().enumerate() {
            let due = &price * &scale * worth(voter, project);
            *purse = if *purse < due { BigRational::zero() } else { &*purse - due };
        }
        open.retain(|other| *other != project);
        bought.push(project);
    }
}

/// The lowest price at which the purses pay the cost: some run out, the others pay alike.
fn price(
    purses: &[BigRational],
    cost: u64,
    worth: impl Fn(usize) -> BigRational,
) -> Option<BigRational> {
    let mut rich: Vec<usize> = (0..purses.len()).filter(|voter| !worth(*voter).is_zero()).collect();
    let mut left = ratio(cost);
    while !rich.is_empty() {
        let units: BigRational = rich.iter().map(|voter| worth(*voter)).sum();
        let price = &left / units;
        let poor = |voter: &usize| purses[*voter] < &price * worth(*voter);
        let given: BigRational = rich.iter().filter(|v| poor(v)).map(|v| purses[*v].clone()).sum();
        let before = rich.len();
        rich.retain(|voter| !poor(voter));
        if rich.len() == before {
            return Some(price);
        }
        left -= given;
    }
    None
}

/// Raises of one until the definition says stop.
fn raised(election: &Election, utility: Utility, exhaustive: bool, ranks: &[usize]) -> Vec<usize> {
    let voters = election.votes.voters() as u64;
    let supported = run(election, utility, &ratio(1_000_000), ranks);
    let cost = |list: &[usize]| list.iter().map(|p| election.projects[*p].cost).sum::<u64>();
    let mut before = None;
    for raise in 0.. {
        let share = BigRational::new(election.budget.into(), voters.into()) + ratio(raise);
        let now = run(election, utility, &share, ranks);
        if cost(&now) > election.budget {
            return before.unwrap();
        }
        let rest: Vec<usize> = supported.iter().copied().filter(|p| !now.contains(p)).collect();
        let fits = |p: &usize| cost(&now) + election.projects[*p].cost <= election.budget;
        if rest.is_empty() || exhaustive && !rest.iter().any(fits) {
            return now;
        }
        before = Some(now);
    }
    unreachable!("the shares grow without end")
}

fn any_election() -> impl Strategy<Value = Election> {
    let costs = prop::collection::vec(0..12_u64, 1..6);
    (costs, 1..8_usize, 1..40_u64, 0..4_usize).prop_flat_map(|(costs, voters, budget, kind)| {
        let ids: Vec<Mark> = (0..costs.len() as Mark).collect();
        let count = ids.len();
        let ballot = prop::sample::subsequence(ids, 0..=count).prop_shuffle();
        let points = prop::collection::vec(-1..5_i64, count);
        prop::collection::vec((ballot, points), voters).prop_map(move |ballots| {
            let mut made = election(budget, &costs, &[]);
            let types =
                [VoteType::Approval, VoteType::Ordinal, VoteType::Cumulative, VoteType::Scoring];
            made.vote_type = types[kind];
            for (marks, points) in ballots {
                match kind {
                    0 | 1 => made.votes.push(&marks),
                    _ => made.votes.push_with_points(&marks, &points[..marks.len()]),
                }
            }
            made
        })
    })
}

/// Utilities that the ballots allow. Cost and cardinality count points above nought as support.
fn utilities(election: &Election) -> Vec<Utility> {
    match election.vote_type {
        VoteType::Approval => vec![Utility::Cost, Utility::Cardinality],
        VoteType::Ordinal => vec![Utility::Borda, Utility::Cost],
        _ => vec![Utility::Points],
    }
}

fn ids(election: &Election, list: &[usize]) -> Vec<String> {
    list.iter().map(|at| election.projects[*at].id.clone()).collect()
}

/// Every order of the projects.
fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    let put = |order: &Vec<usize>, at: usize| {
        let mut order = order.clone();
        order.insert(at, count - 1);
        order
    };
    shorter.iter().flat_map(|order| (0..count).map(move |at| put(order, at))).collect()
}

/// Bought, and what each run of `add1` under every fixed order buys.
fn told(budget: &Election) -> (Outcome, std::collections::BTreeSet<Vec<String>>) {
    let utility = utilities(budget)[0];
    let outcome = equal_shares(budget, utility, Completion::Add1, &TieRule::Report).unwrap();
    let by_order = orders(budget.projects.len()).into_iter().map(|ranks| {
        let mut bought = ids(budget, &raised(budget, utility, true, &ranks));
        bought.sort();
        bought
    });
    (outcome, by_order.collect())
}

#[test]
fn raised_shares_leave_open_only_what_is_open() {
    // a and c are level in every run, but both are bought in the end, or one.
    let open = election(10, &[6, 6, 2], &[&[0], &[1], &[2]]);
    let (outcome, results) = told(&open);
    assert!(results.len() == 1 || outcome.ties.len() == 1, "{outcome:?}");
    if let Some(tie) = outcome.ties.first() {
        let counts = results.iter().map(|r| r.iter().filter(|id| tie.among.contains(id)).count());
        assert_eq!(counts.min(), Some(tie.places as usize));
    }
    assert!(outcome.raises.is_some_and(|raises| raises > 0));
    assert!(outcome.share.is_some());
}

proptest! {
    #[test]
    fn raised_ties_are_those_of_all_results(election in any_election()) {
        let (outcome, results) = told(&election);
        // Orders fixed for a whole run reach some of all results.
        if let Some(tie) = outcome.ties.first() {
            prop_assert!(tie.among.iter().all(|id| !outcome.winners.contains(id)));
            for result in &results {
                let of_level = result.iter().filter(|id| tie.among.contains(id)).count();
                prop_assert!(of_level >= tie.places as usize);
                prop_assert!(result.iter().all(|id| tie.among.contains(id) || outcome.winners.contains(id)));
            }
        } else {
            prop_assert_eq!(results.len(), 1);
        }
    }

    #[test]
    fn shares_are_those_of_the_definition(election in any_election()) {
        let tie = TieRule::ByFileOrder;
        let ranks: Vec<usize> = (0..election.projects.len()).collect();
        let voters = election.votes.voters() as u64;
        let share = BigRational::new(election.budget.into(), voters.into());
        for utility in utilities(&election) {
            let count = |completion| equal_shares(&election, utility, completion, &tie).unwrap();
            let plain = count(Completion::None);
            prop_assert_eq!(&plain.winners, &ids(&election, &run(&election, utility, &share, &ranks)));
            for (completion, exhaustive) in [(Completion::Add1, true), (Completion::Add1NoExhaustive, false)] {
                let want = raised(&election, utility, exhaustive, &ranks);
                prop_assert_eq!(count(completion).winners, ids(&election, &want));
            }
            let more = count(Completion::Greedy);
            prop_assert!(more.winners.starts_with(&plain.winners));
        }
    }

    #[test]
    fn what_is_sure_is_in_every_result(election in any_election()) {
        let orders = orders(election.projects.len());
        let voters = election.votes.voters() as u64;
        let share = BigRational::new(election.budget.into(), voters.into());
        for utility in utilities(&election) {
            let report = equal_shares(&election, utility, Completion::None, &TieRule::Report).unwrap();
            let mut results = std::collections::BTreeSet::new();
            for ranks in &orders {
                let mut result = ids(&election, &run(&election, utility, &share, ranks));
                result.sort();
                results.insert(result);
            }
            let mut sure = results.first().unwrap().clone();
            sure.retain(|id| results.iter().all(|result| result.contains(id)));
            let mut winners = report.winners.clone();
            winners.sort();
            // Ties broken in any order at each step: the same, because level prices stay level.
            prop_assert!(winners.iter().all(|id| sure.contains(id)));
            if results.len() == 1 {
                prop_assert_eq!(&winners, &sure);
            }
            prop_assert_eq!(report.ties.is_empty(), results.len() == 1, "{:?}", results);
        }
        let utility = utilities(&election)[0];
        for completion in [Completion::Greedy, Completion::Add1, Completion::Add1NoExhaustive] {
            let count = |tie| equal_shares(&election, utility, completion, &tie).unwrap();
            let report = count(TieRule::Report);
            for tie in [TieRule::ById, TieRule::ByCost, TieRule::ByLot { seed: "x".into() }] {
                let one = count(tie).winners;
                prop_assert!(report.winners.iter().all(|id| one.contains(id)));
                prop_assert!(!report.ties.is_empty() || one.len() == report.winners.len());
            }
        }
        for rule in [GreedyRule::Skip, GreedyRule::Stop] {
            let report = greedy(&election, rule, &TieRule::Report);
            for tie in [TieRule::ById, TieRule::ByCost, TieRule::ByLot { seed: "x".into() }] {
                let one = greedy(&election, rule, &tie).winners;
                prop_assert!(report.winners.iter().all(|id| one.contains(id)));
                prop_assert!(!report.ties.is_empty() || one.len() == report.winners.len());
            }
        }
    }
}
