//! The outcome of a budget, from the steps of its count.

use super::course::Course;
use super::election::Election;
use super::explore::Settled;
use crate::ballot::{Figure, Outcome, Round, Tie, TieRule};
use num_rational::BigRational;
use num_traits::Signed;
use std::collections::{BTreeMap, BTreeSet};

/// What is told beside the steps.
pub(super) struct Told<'a> {
    election: &'a Election,
    /// The totals.
    scores: &'a [i64],
    /// What is shown where a project is bought: its score, or how many support it.
    figures: &'a [Figure],
    /// Where ties were settled.
    tie: &'a TieRule,
    /// The least score that is bought.
    threshold: Option<&'a BigRational>,
    /// How many steps were paid by supporters, in the Method of Equal Shares.
    own: Option<usize>,
}

impl<'a> Told<'a> {
    pub fn new(
        election: &'a Election,
        scores: &'a [i64],
        figures: &'a [Figure],
        tie: &'a TieRule,
    ) -> Self {
        Told { election, scores, figures, tie, threshold: None, own: None }
    }

    /// Greedy, which keeps the threshold of the election.
    pub fn greedy(
        election: &'a Election,
        scores: &'a [i64],
        figures: &'a [Figure],
        tie: &'a TieRule,
    ) -> Self {
        let threshold = election.threshold.as_ref();
        Told { threshold, ..Told::new(election, scores, figures, tie) }
    }

    /// So many steps were paid by supporters.
    pub fn own(self, own: usize) -> Self {
        Told { own: Some(own), ..self }
    }

    fn id(&self, at: usize) -> String {
        self.election.projects.get(at).map_or_else(String::new, |p| p.id.clone())
    }

    fn ids(&self, list: &[usize]) -> Vec<String> {
        list.iter().map(|at| self.id(*at)).collect()
    }

    fn shown(&self, list: &[usize]) -> BTreeMap<String, Figure> {
        let figure = |at: &usize| Some((self.id(*at), self.figures.get(*at)?.clone()));
        list.iter().filter_map(figure).collect()
    }

    /// The last round: what never had a turn, by the reason.
    fn never(&self, turned: &BTreeSet<usize>) -> Round {
        let mut round = Round::default();
        for at in (0..self.election.projects.len()).filter(|at| !turned.contains(at)) {
            let supported = self.figures.get(at).is_some_and(|f| f.value().is_positive());
            let list = match (supported, self.own) {
                (false, _) => &mut round.unsupported,
                (true, Some(_)) => &mut round.unpaid,
                (true, None) => &mut round.below,
            };
            list.push(self.id(at));
        }
        round
    }
}

/// Tells the steps as rounds: one for each purchase, one at the end for what was not bought.
pub(super) fn outcome<C: Course>(told: &Told<'_>, settled: Settled<C>) -> Outcome {
    let election = told.election;
    let mut rounds = Vec::new();
    let mut winners = Vec::new();
    let mut turned: BTreeSet<usize> = BTreeSet::new();
    let mut passed_over = Vec::new();
    let mut left = election.budget;
    for (number, step) in settled.course.steps().iter().enumerate() {
        let id = told.id(step.project);
        turned.insert(step.project);
        if !step.bought {
            passed_over.push(id);
            continue;
        }
        let cost = election.projects.get(step.project).map_or(0, |project| project.cost);
        left = left.saturating_sub(cost);
        winners.push(step.project);
        let mut settled = told.ids(&step.level);
        settled.sort_by_key(|of| *of != id);
        rounds.push(Round {
            tally: told.shown(&[step.project]),
            elected: vec![id],
            passed_over: std::mem::take(&mut passed_over),
            cost: Some(election.money(cost)),
            left: Some(election.money(left)),
            price: step.price.clone().map(Figure::from),
            settled: if settled.is_empty() { Vec::new() } else { vec![settled] },
            by_votes: told.own.is_some_and(|own| number >= own),
            ..Round::default()
        });
    }
    let mut ties = Vec::new();
    if let Some(tie) = settled.tie {
        winners.retain(|at| tie.sure.contains(at));
        let later = tie.sure.iter().filter(|at| !winners.contains(at)).copied();
        let later: Vec<usize> = later.collect();
        winners.extend(later);
        let left = Some(election.money(left));
        rounds.push(Round { tally: told.shown(&tie.among), passed_over, left, ..Round::default() });
        ties.push(Tie {
            among: told.ids(&tie.among),
            places: u32::try_from(tie.places).unwrap_or(u32::MAX),
            round: rounds.len(),
        });
    } else if !passed_over.is_empty() || turned.len() < election.projects.len() {
        let left = Some(election.money(left));
        rounds.push(Round { passed_over, left, ..told.never(&turned) });
    }
    let totals = told.scores.iter().enumerate();
    Outcome {
        winners: told.ids(&winners),
        ties,
        rounds,
        totals: totals.map(|(at, score)| (told.id(at), election.points(*score))).collect(),
        ballots: Some(election.votes.voters() as u64),
        ties_by: told.tie.id().to_owned(),
        threshold: told.threshold.cloned().map(Figure::from),
        ..Outcome::default()
    }
}
