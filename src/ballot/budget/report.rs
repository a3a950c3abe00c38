//! The outcome of a budget, from the steps of its count.

use super::course::Course;
use super::election::Election;
use super::explore::Settled;
use crate::ballot::{Figure, Outcome, Round, Tie};
use std::collections::BTreeSet;

/// Tells the steps as rounds: one for each purchase, one at the end for what was not bought.
/// The scores are the totals; the figures of the projects, which are scores or numbers of
/// supporters, are shown where they are bought.
pub(super) fn outcome<C: Course>(
    election: &Election,
    method: &str,
    rule: String,
    (scores, figures): (&[i64], &[Figure]),
    settled: Settled<C>,
) -> Outcome {
    let id = |at: usize| election.projects.get(at).map_or_else(String::new, |p| p.id.clone());
    let ids = |list: &[usize]| list.iter().map(|at| id(*at)).collect::<Vec<_>>();
    let shown = |at: usize| figures.get(at).map(|figure| (id(at), figure.clone()));
    let mut rounds = Vec::new();
    let mut winners = Vec::new();
    let mut turned: BTreeSet<usize> = BTreeSet::new();
    let mut passed_over = Vec::new();
    let mut left = election.budget;
    for step in settled.course.steps() {
        turned.insert(step.project);
        if !step.bought {
            passed_over.push(id(step.project));
            continue;
        }
        let cost = election.projects.get(step.project).map_or(0, |project| project.cost);
        left = left.saturating_sub(cost);
        winners.push(step.project);
        let mut settled = ids(&step.level);
        settled.sort_by_key(|of| *of != id(step.project));
        rounds.push(Round {
            tally: shown(step.project).into_iter().collect(),
            elected: vec![id(step.project)],
            passed_over: std::mem::take(&mut passed_over),
            cost: Some(election.money(cost)),
            left: Some(election.money(left)),
            price: step.price.clone().map(Figure::from),
            settled: if settled.is_empty() { Vec::new() } else { vec![settled] },
            ..Round::default()
        });
    }
    let mut ties = Vec::new();
    if let Some(tie) = settled.tie {
        winners.retain(|at| tie.sure.contains(at));
        let later = tie.sure.iter().filter(|at| !winners.contains(at)).copied();
        let later: Vec<usize> = later.collect();
        winners.extend(later);
        rounds.push(Round {
            tally: tie.among.iter().filter_map(|at| shown(*at)).collect(),
            passed_over,
            left: Some(election.money(left)),
            ..Round::default()
        });
        ties.push(Tie {
            among: ids(&tie.among),
            places: u32::try_from(tie.places).unwrap_or(u32::MAX),
            round: rounds.len(),
        });
    } else {
        let never = (0..election.projects.len()).filter(|at| !turned.contains(at));
        passed_over.extend(never.map(id));
        if !passed_over.is_empty() {
            let left = Some(election.money(left));
            rounds.push(Round { passed_over, left, ..Round::default() });
        }
    }
    let totals = scores.iter().enumerate();
    Outcome {
        method: method.to_owned(),
        rule,
        winners: ids(&winners),
        ties,
        rounds,
        totals: totals.map(|(at, score)| (id(at), election.points(*score))).collect(),
        ballots: Some(election.votes.voters() as u64),
        ..Outcome::default()
    }
}
