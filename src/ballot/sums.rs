//! Who wins by a figure for each option: the same whether the figures were counted from papers or
//! decrypted as sums from a box.

use super::figure::Figure;
use super::outcome::{Next, Outcome, Round, Tie};
use super::tie::TieRule;
use num_rational::BigRational;
use num_traits::Zero;
use std::cmp::Reverse;

/// Who stands, in the agreed order, and what is done with those who are level.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The ids.
    pub ids: &'a [String],
    /// What each costs; empty where nothing costs anything.
    pub costs: &'a [u64],
    /// The rule for ties.
    pub tie: &'a TieRule,
}

/// Who comes first, as far as the rule for ties lets it be said.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// Those who are in, the highest figure first.
    pub within: Vec<usize>,
    /// Those who are level where the last places end, and how many of them are in.
    pub level: Option<(Vec<usize>, u32)>,
    /// Those whom the rule for ties told apart, the first first.
    pub settled: Option<Vec<usize>>,
}

impl Standing<'_> {
    /// The `places` highest of `among` by figure.
    pub(super) fn highest(
        &self,
        figures: &[BigRational],
        mut among: Vec<usize>,
        places: u32,
    ) -> Placed {
        let ranks = self.tie.ranks(self.ids, self.costs);
        let rank = |at: usize| ranks.as_ref().map_or(at, |ranks| ranks[at]);
        among.sort_by_key(|at| (Reverse(&figures[*at]), rank(*at)));
        let places = usize::try_from(places).unwrap_or(usize::MAX);
        if places == 0 || among.len() <= places {
            among.truncate(places);
            return Placed { within: among, ..Placed::default() };
        }
        let last = &figures[among[places - 1]];
        if figures[among[places]] != *last {
            among.truncate(places);
            return Placed { within: among, ..Placed::default() };
        }
        let level: Vec<usize> = among.iter().copied().filter(|at| figures[*at] == *last).collect();
        if ranks.is_some() {
            among.truncate(places);
            return Placed { within: among, settled: Some(level), ..Placed::default() };
        }
        among.retain(|at| figures[*at] > *last);
        let open = u32::try_from(places - among.len()).unwrap_or(u32::MAX);
        Placed { within: among, level: Some((level, open)), settled: None }
    }

    /// The ids at these places.
    pub(super) fn named(&self, at: &[usize]) -> Vec<String> {
        at.iter().map(|at| self.ids[*at].clone()).collect()
    }

    /// The outcome of one round in which these were placed.
    pub(super) fn outcome(
        &self,
        method: &str,
        rule: &str,
        round: Round,
        placed: &Placed,
    ) -> Outcome {
        let winners = self.named(&placed.within);
        let ties = placed.level.iter().map(|(level, places)| Tie {
            among: self.named(level),
            places: *places,
            round: 1,
        });
        Outcome {
            method: method.to_owned(),
            rule: rule.to_owned(),
            totals: round.tally.clone(),
            ties: ties.collect(),
            rounds: vec![Round {
                elected: winners.clone(),
                settled: placed.settled.iter().map(|level| self.named(level)).collect(),
                ..round
            }],
            winners,
            ..Outcome::default()
        }
    }

    /// A round with these figures.
    pub(super) fn tally(&self, figures: &[BigRational]) -> Round {
        let figures = figures.iter().cloned().map(Figure::from);
        Round { tally: self.ids.iter().cloned().zip(figures).collect(), ..Round::default() }
    }
}

/// The `places` options with the highest sums win: choose up to k, approvals, points, scores.
/// `sums` stands in the order of the ids. What nobody supports, with a sum of nought or less, does
/// not win, and where nobody votes there is no tie to be settled either.
pub fn by_sums(
    standing: Standing<'_>,
    sums: &[BigRational],
    places: u32,
    method: &str,
    rule: &str,
) -> Outcome {
    let zero = BigRational::zero();
    let supported = (0..standing.ids.len().min(sums.len())).filter(|at| sums[*at] > zero);
    let placed = standing.highest(sums, supported.collect(), places);
    standing.outcome(method, rule, standing.tally(sums), &placed)
}

/// What follows if nobody has a majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChooseOne {
    /// Nothing: the most votes win.
    Plurality,
    /// The vote is repeated, nobody being dropped (RONR (12th ed.) 46:30-32).
    Majority,
    /// The two with the most votes go into a second vote.
    TwoRound,
}

impl ChooseOne {
    /// The name in an [`Outcome`].
    pub fn id(self) -> &'static str {
        match self {
            ChooseOne::Plurality => "plurality",
            ChooseOne::Majority => "majority",
            ChooseOne::TwoRound => "two-round",
        }
    }
}

/// One option is chosen, each voter having one vote. `counted` is the number of ballots of which
/// more than half is a majority: those with a vote, or those and the blank ones, as the rules say.
/// A tie may leave open who goes into the second vote; then no more can be said than who surely
/// does.
pub fn choose_one(standing: Standing<'_>, votes: &[u64], counted: u64, rule: ChooseOne) -> Outcome {
    let sums: Vec<BigRational> =
        votes.iter().map(|votes| BigRational::from_integer((*votes).into())).collect();
    let method = "choose-one";
    if rule == ChooseOne::Plurality {
        return by_sums(standing, &sums, 1, method, rule.id());
    }
    let needed = counted / 2 + 1;
    let mut round = standing.tally(&sums);
    round.needed = Some(needed.into());
    if let Some(at) = votes.iter().position(|votes| *votes >= needed) {
        let placed = Placed { within: vec![at], ..Placed::default() };
        return standing.outcome(method, rule.id(), round, &placed);
    }
    let mut placed = Placed::default();
    if rule == ChooseOne::TwoRound {
        let supported = (0..votes.len()).filter(|at| votes[*at] > 0);
        placed = standing.highest(&sums, supported.collect(), 2);
    }
    let between = standing.named(&placed.within);
    placed.within.clear();
    let mut outcome = standing.outcome(method, rule.id(), round, &placed);
    outcome.next = Some(match rule {
        // One alone, or nobody, cannot go into a second vote.
        ChooseOne::TwoRound if between.len() > 1 || !outcome.ties.is_empty() => {
            Next::SecondRound { between }
        }
        _ => Next::Reballot,
    });
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &str) -> Vec<String> {
        names.split_whitespace().map(str::to_owned).collect()
    }

    fn sums(figures: &[u64]) -> Vec<BigRational> {
        figures.iter().map(|f| BigRational::from_integer((*f).into())).collect()
    }

    fn counted(figures: &[u64], places: u32, tie: &TieRule) -> Outcome {
        let ids = ids("a b c d");
        let standing = Standing { ids: &ids[..figures.len()], costs: &[3, 2, 1], tie };
        by_sums(standing, &sums(figures), places, "points", "")
    }

    #[test]
    fn a_tie_is_the_answer_only_where_the_places_end() {
        let report = TieRule::Report;
        let outcome = counted(&[5, 7, 5, 1], 2, &report);
        assert_eq!(outcome.winners, ids("b"));
        assert_eq!(outcome.ties, [Tie { among: ids("a c"), places: 1, round: 1 }]);
        let outcome = counted(&[5, 7, 5, 1], 3, &report);
        assert_eq!((outcome.winners, outcome.ties.len()), (ids("b a c"), 0));
        let outcome = counted(&[5, 7, 5, 1], 2, &TieRule::ByCost);
        assert_eq!(outcome.winners, ids("b c"));
        assert_eq!(outcome.rounds[0].settled, [ids("c a")]);
        // Level, but nothing depends on it.
        assert!(counted(&[5, 5, 1], 2, &TieRule::ByCost).rounds[0].settled.is_empty());
    }

    #[test]
    fn what_nobody_supports_does_not_win() {
        for tie in [TieRule::Report, TieRule::ById] {
            let nobody = counted(&[0, 0, 0], 2, &tie);
            assert_eq!((nobody.winners.len(), nobody.ties.len()), (0, 0));
            assert_eq!(counted(&[0, 1, 0], 2, &tie).winners, ids("b"));
            assert_eq!(counted(&[], 2, &tie).winners.len(), 0);
            assert_eq!(counted(&[1, 2], 0, &tie).winners.len(), 0);
        }
    }

    fn chosen(votes: &[u64], counted: u64, rule: ChooseOne) -> Outcome {
        let ids = ids("a b c d");
        let standing = Standing { ids: &ids[..votes.len()], costs: &[], tie: &TieRule::Report };
        choose_one(standing, votes, counted, rule)
    }

    #[test]
    fn five_of_ten_is_no_majority() {
        let outcome = chosen(&[5, 4, 1], 10, ChooseOne::Majority);
        assert_eq!((outcome.winners.len(), outcome.next), (0, Some(Next::Reballot)));
        assert_eq!(outcome.rounds[0].needed, Some(6u32.into()));
        assert_eq!(chosen(&[6, 3, 1], 10, ChooseOne::Majority).winners, ids("a"));
        assert_eq!(chosen(&[5, 4], 9, ChooseOne::TwoRound).winners, ids("a"));
        assert_eq!(chosen(&[5, 4, 1], 10, ChooseOne::Plurality).winners, ids("a"));
        // One voter; and nobody at all.
        assert_eq!(chosen(&[0, 1], 1, ChooseOne::Majority).winners, ids("b"));
        let nobody = chosen(&[0, 0, 0], 0, ChooseOne::TwoRound);
        assert_eq!((nobody.winners.len(), nobody.next), (0, Some(Next::Reballot)));
    }

    #[test]
    fn two_go_into_the_second_vote() {
        let between = |votes: &[u64]| {
            let outcome = chosen(votes, votes.iter().sum(), ChooseOne::TwoRound);
            assert_eq!(outcome.winners.len(), 0);
            let ties: Vec<Vec<String>> = outcome.ties.into_iter().map(|t| t.among).collect();
            (outcome.next, ties)
        };
        let next = |names: &str| Some(Next::SecondRound { between: ids(names) });
        assert_eq!(between(&[4, 3, 2, 1]), (next("a b"), vec![]));
        assert_eq!(between(&[4, 4]), (next("a b"), vec![]));
        assert_eq!(between(&[4, 3, 3]), (next("a"), vec![ids("b c")]));
        assert_eq!(between(&[3, 3, 3]), (next(""), vec![ids("a b c")]));
    }
}
