//! Greedy by votes.

use super::course::{Course, Step};
use super::election::Election;
use super::rule::GreedyRule;
use num_bigint::BigInt;
use num_rational::BigRational;
use std::rc::Rc;

/// Projects waiting in the order of their scores.
#[derive(Clone)]
pub(super) struct Queue {
    /// Project, score and cost, the highest score first, else as in the file.
    waiting: Rc<[(usize, i64, u64)]>,
    /// Who has had a turn, by the place in the queue.
    done: Vec<bool>,
    /// How many at the front have had a turn.
    front: usize,
    left: u64,
    rule: GreedyRule,
    steps: Vec<Step>,
}

impl Queue {
    /// All projects that have a score at all and reach the threshold of the election.
    pub fn new(election: &Election, scores: &[i64], rule: GreedyRule) -> Self {
        let unit = BigInt::from(10).pow(u32::from(election.points_places));
        let reaches = |score: i64| match &election.threshold {
            Some(least) => BigRational::new(score.into(), unit.clone()) >= *least,
            None => true,
        };
        Self::of(election, scores, rule, reaches)
    }

    /// All projects that have a score at all, for what is left after another count.
    pub fn rest(election: &Election, scores: &[i64]) -> Self {
        Self::of(election, scores, GreedyRule::Skip, |_| true)
    }

    fn of(
        election: &Election,
        scores: &[i64],
        rule: GreedyRule,
        reaches: impl Fn(i64) -> bool,
    ) -> Self {
        let projects = election.projects.iter().zip(scores).enumerate();
        let mut waiting: Vec<(usize, i64, u64)> = projects
            .filter(|(_, (_, score))| **score > 0 && reaches(**score))
            .map(|(at, (project, score))| (at, *score, project.cost))
            .collect();
        waiting.sort_by_key(|(_, score, _)| std::cmp::Reverse(*score));
        let done = vec![false; waiting.len()];
        let waiting = waiting.into();
        Queue { waiting, done, front: 0, left: election.budget, rule, steps: Vec::new() }
    }

    /// Goes on after these steps of another count.
    pub fn after(mut self, steps: &[Step]) -> Self {
        for step in steps.iter().filter(|step| step.bought) {
            if let Some((at, cost)) = self.find(step.project) {
                self.set_done(at);
                self.left = self.left.saturating_sub(cost);
            }
        }
        self.steps = steps.to_vec();
        self
    }

    fn find(&self, project: usize) -> Option<(usize, u64)> {
        let at = self.waiting.iter().position(|(which, _, _)| *which == project)?;
        Some((at, self.waiting.get(at)?.2))
    }

    fn set_done(&mut self, at: usize) {
        if let Some(done) = self.done.get_mut(at) {
            *done = true;
        }
        while self.done.get(self.front) == Some(&true) {
            self.front += 1;
        }
    }

    /// Those who share the highest score among who waits, by their place in the queue.
    fn group(&self) -> Vec<usize> {
        let Some((_, highest, _)) = self.waiting.get(self.front) else { return Vec::new() };
        let rest = self.waiting.iter().zip(&self.done).enumerate().skip(self.front);
        rest.take_while(|(_, ((_, score, _), _))| score == highest)
            .filter(|(_, (_, done))| !**done)
            .map(|(at, _)| at)
            .collect()
    }

    fn fits(&self, at: usize) -> bool {
        self.waiting.get(at).is_some_and(|(_, _, cost)| *cost <= self.left)
    }

    fn pass_over(&mut self, at: usize) {
        if let Some((project, _, _)) = self.waiting.get(at) {
            let project = *project;
            self.steps.push(Step { project, bought: false, level: Vec::new(), price: None });
        }
        self.set_done(at);
    }
}

impl Course for Queue {
    type Key = Vec<bool>;

    fn level(&mut self) -> Vec<usize> {
        loop {
            let mut group = self.group();
            if group.is_empty() {
                return group;
            }
            if self.rule == GreedyRule::Skip {
                // What does not fit now never will: the money only gets less.
                let (fit, out) = group.iter().partition(|at| self.fits(**at));
                group = fit;
                let out: Vec<usize> = out;
                out.into_iter().for_each(|at| self.pass_over(at));
                if group.is_empty() {
                    continue;
                }
            }
            let project = |at: &usize| self.waiting.get(*at).map(|(project, _, _)| *project);
            return group.iter().filter_map(project).collect();
        }
    }

    fn any_order(&mut self, level: &[usize]) -> bool {
        let cost = |project: &usize| self.find(*project).map_or(0, |(_, cost)| u128::from(cost));
        let left = u128::from(self.left);
        level.iter().map(cost).sum::<u128>() <= left || level.iter().all(|p| cost(p) > left)
    }

    fn take(&mut self, project: usize, level: &[usize]) {
        let Some((at, cost)) = self.find(project) else { return };
        if cost > self.left {
            (self.front..self.waiting.len()).for_each(|at| {
                if self.done.get(at) == Some(&false) {
                    self.pass_over(at);
                }
            });
            return;
        }
        self.left -= cost;
        let level = if level.len() > 1 { level.to_vec() } else { Vec::new() };
        self.steps.push(Step { project, bought: true, level, price: None });
        self.set_done(at);
    }

    fn key(&self) -> Vec<bool> {
        // Two that had a turn may have been bought or passed over.
        let mut bought = vec![false; self.waiting.len()];
        for step in self.steps.iter().filter(|step| step.bought) {
            if let Some((at, _)) = self.find(step.project)
                && let Some(flag) = bought.get_mut(at)
            {
                *flag = true;
            }
        }
        bought.extend_from_slice(&self.done);
        bought
    }

    fn steps(&self) -> &[Step] {
        &self.steps
    }
}
