//! Ballots with judgements counted: approval, and scores by criteria with weights.

use super::figure::Figure;
use super::outcome::{Outcome, Share};
use super::ratings::Ratings;
use super::sums::{Standing, by_sums};
use super::tie::TieRule;
use num_rational::BigRational;
use num_traits::{One, Zero};
use std::collections::BTreeMap;

/// The most approvals win. Only the points that are an approval count.
pub fn approval(ratings: &Ratings, places: u32, tie: &TieRule) -> Outcome {
    let mut votes = vec![0u64; ratings.candidates.len()];
    for ballot in &ratings.ballots {
        for (who, _, points) in &ballot.marks {
            if *points == ratings.approval {
                votes[*who] += ballot.weight;
            }
        }
    }
    let sums: Vec<BigRational> =
        votes.into_iter().map(|votes| BigRational::from_integer(votes.into())).collect();
    let ids = ids(ratings);
    let mut outcome =
        by_sums(Standing { ids: &ids, costs: &[], tie }, &sums, places, "approval", "");
    outcome.ballots = Some(ratings.ballots_cast());
    outcome
}

fn ids(ratings: &Ratings) -> Vec<String> {
    ratings.candidates.iter().map(|candidate| candidate.id.clone()).collect()
}

/// How points become a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScoreRule {
    /// All points, each times the weight of its criterion, are added up. Who was not judged gets
    /// nothing.
    #[default]
    Sum,
    /// The points of each criterion are averaged over those who judged it; the score is the mean of
    /// the criteria by their weights. Who was not judged by a criterion that has weight has no
    /// score and cannot win.
    Mean,
}

impl ScoreRule {
    /// Both.
    pub const ALL: [ScoreRule; 2] = [ScoreRule::Sum, ScoreRule::Mean];

    /// The name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            ScoreRule::Sum => "sum",
            ScoreRule::Mean => "mean",
        }
    }
}

/// The weight of each criterion, fixed before the vote. Only their proportion counts for a mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights(Vec<BigRational>);

impl Weights {
    /// Each criterion weighs the same.
    pub fn equal(criteria: usize) -> Self {
        Weights(vec![BigRational::one(); criteria])
    }

    /// A weight for each criterion, in their order; nothing if one is below nought or none above.
    pub fn new(weights: Vec<BigRational>) -> Option<Self> {
        let zero = BigRational::zero();
        let fine = weights.iter().all(|w| *w >= zero) && weights.iter().any(|w| *w > zero);
        fine.then_some(Weights(weights))
    }

    /// The sums of an open count in which each criterion was counted apart: `votes[option]` holds
    /// the votes or points by each criterion. With votes 40, 30, 20 and weights 5, 3, 2 that is 330.
    pub fn applied(&self, votes: &[Vec<u64>]) -> Vec<BigRational> {
        let weighed = |votes: &Vec<u64>| {
            let pairs = votes.iter().zip(&self.0);
            pairs.map(|(votes, weight)| weight * BigRational::from_integer((*votes).into())).sum()
        };
        votes.iter().map(weighed).collect()
    }
}

/// The highest score wins.
pub fn score(
    ratings: &Ratings,
    weights: &Weights,
    rule: ScoreRule,
    places: u32,
    tie: &TieRule,
) -> Outcome {
    let criteria = ratings.criteria.len();
    // Points, and how many judged, by candidate and criterion.
    let none = (BigRational::zero(), 0u64);
    let mut given = vec![vec![none; criteria]; ratings.candidates.len()];
    for ballot in &ratings.ballots {
        let weight = BigRational::from_integer(ballot.weight.into());
        for (who, criterion, points) in &ballot.marks {
            let (sum, judged) = &mut given[*who][*criterion];
            *sum += points * &weight;
            *judged += ballot.weight;
        }
    }
    let all: BigRational = weights.0.iter().sum();
    let scored = |by: &Vec<(BigRational, u64)>| -> Option<BigRational> {
        let mut score = BigRational::zero();
        for ((sum, judged), weight) in by.iter().zip(&weights.0).filter(|(_, w)| !w.is_zero()) {
            match rule {
                ScoreRule::Sum => score += sum * weight,
                ScoreRule::Mean if *judged == 0 => return None,
                ScoreRule::Mean => {
                    score += sum / BigRational::from_integer((*judged).into()) * weight
                }
            }
        }
        Some(if rule == ScoreRule::Mean { score / &all } else { score })
    };
    let (mut ids, mut sums) = (vec![], vec![]);
    for (candidate, by) in ratings.candidates.iter().zip(&given) {
        if let Some(score) = scored(by) {
            ids.push(candidate.id.clone());
            sums.push(score);
        }
    }
    let standing = Standing { ids: &ids, costs: &[], tie };
    let mut outcome = by_sums(standing, &sums, places, "score", rule.id());
    outcome.ballots = Some(ratings.ballots_cast());
    if criteria > 1 {
        outcome.criteria = by_criterion(ratings, &given, rule);
        let weights = weights.0.iter().cloned().map(Figure::from);
        outcome.weights = ratings.criteria.iter().cloned().zip(weights).collect();
    } else if let Some(round) = outcome.rounds.first_mut() {
        round.shares = shares(ratings);
    }
    outcome
}

/// The points, or their means, of each candidate by each criterion, before they are weighed.
fn by_criterion(
    ratings: &Ratings,
    given: &[Vec<(BigRational, u64)>],
    rule: ScoreRule,
) -> BTreeMap<String, BTreeMap<String, Figure>> {
    let figure = |(sum, judged): &(BigRational, u64)| match rule {
        ScoreRule::Sum => Some(Figure::from(sum.clone())),
        ScoreRule::Mean if *judged == 0 => None,
        ScoreRule::Mean => Some((sum / BigRational::from_integer((*judged).into())).into()),
    };
    let row = |by: &Vec<(BigRational, u64)>| {
        let named = ratings.criteria.iter().zip(by);
        named.filter_map(|(name, given)| Some((name.clone(), figure(given)?))).collect()
    };
    ratings.candidates.iter().zip(given).map(|(c, by)| (c.id.clone(), row(by))).collect()
}

/// How many ballots give which points to each.
fn shares(ratings: &Ratings) -> BTreeMap<String, Vec<Share>> {
    let mut given: Vec<BTreeMap<&BigRational, u64>> =
        vec![BTreeMap::new(); ratings.candidates.len()];
    for ballot in &ratings.ballots {
        for (who, _, points) in &ballot.marks {
            *given[*who].entry(points).or_default() += ballot.weight;
        }
    }
    let of = |by: &BTreeMap<&BigRational, u64>| -> Vec<Share> {
        let shares = by.iter().rev();
        shares.map(|(points, n)| Share { points: (*points).clone().into(), ballots: *n }).collect()
    };
    ratings.candidates.iter().map(|c| c.id.clone()).zip(given.iter().map(of)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::format::{read_categories, read_scores_csv};

    fn whole(weights: &[u32]) -> Weights {
        let weights = weights.iter().map(|w| BigRational::from_integer((*w).into()));
        Weights::new(weights.collect()).unwrap()
    }

    fn totals(outcome: &Outcome) -> Vec<String> {
        outcome.totals.values().map(ToString::to_string).collect()
    }

    #[test]
    fn weights_flip_a_ranking() {
        let table = "option,good,feasible,lasting\nA,40,30,20\nB,30,40,35\n";
        let ratings = read_scores_csv(table).unwrap();
        let of = |weights: &[u32]| {
            let outcome = score(&ratings, &whole(weights), ScoreRule::Sum, 1, &TieRule::Report);
            (totals(&outcome).join(" "), outcome.winners.concat())
        };
        assert_eq!(of(&[5, 3, 2]), ("330 340".into(), "B".into()));
        assert_eq!(of(&[8, 1, 1]), ("370 315".into(), "A".into()));
        // The same from votes that were counted by criterion.
        let votes = [vec![40, 30, 20], vec![30, 40, 35]];
        let sums: Vec<String> =
            whole(&[5, 3, 2]).applied(&votes).iter().map(ToString::to_string).collect();
        assert_eq!(sums, ["330", "340"]);
        assert_eq!(Weights::new(vec![BigRational::zero()]), None);
        assert_eq!(Weights::new(vec![-BigRational::one(), BigRational::one()]), None);
    }

    #[test]
    fn a_mean_is_over_those_who_judged() {
        let table = "candidate,judge,x,y\nA,1,5,4\nA,2,4,\nB,1,,3\n";
        let ratings = read_scores_csv(table).unwrap();
        let mean = |weights: &[u32]| {
            score(&ratings, &whole(weights), ScoreRule::Mean, 1, &TieRule::Report)
        };
        // x: 9/2, y: 4; B was not judged by x.
        let outcome = mean(&[1, 1]);
        assert_eq!((totals(&outcome), outcome.totals.len()), (vec!["17/4".to_owned()], 1));
        assert_eq!(totals(&mean(&[0, 2])), ["4", "3"]);
        assert_eq!(outcome.criteria["A"]["x"], Figure::ratio(9, 2));
    }

    #[test]
    fn the_best_category_approves_and_each_is_worth_points() {
        let head = "# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: 3\n";
        let ratings =
            read_categories(&format!("{head}2: 1,{{2,3}}\n1: {{}},1,3\n3: {{}}\n")).unwrap();
        assert_eq!(totals(&approval(&ratings, 1, &TieRule::Report)), ["2", "0", "0"]);
        let score = |rule| totals(&score(&ratings, &Weights::equal(1), rule, 1, &TieRule::Report));
        assert_eq!(score(ScoreRule::Sum), ["5", "2", "2"]);
        assert_eq!(score(ScoreRule::Mean), ["5/3", "1", "2/3"]);
    }

    #[test]
    fn where_nobody_judges_nobody_wins() {
        let blank = read_scores_csv("ballot,a,b\n1,,\n2,0,0\n").unwrap();
        for outcome in [
            approval(&blank, 1, &TieRule::ById),
            score(&blank, &Weights::equal(1), ScoreRule::Sum, 1, &TieRule::Report),
            score(&blank, &Weights::equal(1), ScoreRule::Mean, 1, &TieRule::Report),
        ] {
            assert_eq!((outcome.winners.len(), outcome.ties.len()), (0, 0), "{outcome:?}");
        }
    }
}
