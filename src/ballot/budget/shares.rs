//! One run of the Method of Equal Shares.

use super::bound;
use super::course::{Course, Step};
use super::greedy::Queue;
use super::ledger::{Group, Ledger, Quote, Range};
use super::prepared::{Backed, Prepared};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use std::cmp::Ordering;

/// A project that may still be bought, and what its price is at least. Prices only rise, because
/// money only gets less; so a bound from an earlier round still holds.
#[derive(Clone, Copy)]
struct Bid {
    project: usize,
    low: u128,
}

/// A run: the shares are given out, projects are bought, what was to come after may follow.
#[derive(Clone)]
pub(super) struct Shares<'a> {
    prepared: &'a Prepared,
    ledger: Ledger,
    bids: Vec<Bid>,
    /// Supported projects that cost nothing.
    free: Vec<usize>,
    steps: Vec<Step>,
    /// What spends the rest.
    then: Option<Queue>,
    spending: bool,
    /// Marks looked at so far.
    work: u64,
}

impl<'a> Shares<'a> {
    /// Nothing has been bought; every voter has `share`.
    pub fn new(prepared: &'a Prepared, share: &BigRational) -> Self {
        let ledger = Ledger::new(prepared, share);
        let backed = || prepared.projects.iter().enumerate().filter(|(_, p)| p.units > 0);
        let bid = |(project, backed): (usize, &Backed)| Bid {
            project,
            low: ledger.fixed(backed.cost) / backed.units,
        };
        let bids = backed().filter(|(_, p)| p.cost > 0).map(bid).collect();
        let free = backed().filter(|(_, p)| p.cost == 0).map(|(at, _)| at).collect();
        let steps = Vec::new();
        Shares { prepared, ledger, bids, free, steps, then: None, spending: false, work: 0 }
    }

    /// What is left is spent like this.
    pub fn then(self, queue: Queue) -> Self {
        Shares { then: Some(queue), ..self }
    }

    /// How many marks were looked at, as a measure of time that is the same on every machine.
    pub fn work(&self) -> u64 {
        self.work
    }

    /// How many steps were done before what is left began to be spent in another way.
    pub fn own(&self) -> usize {
        self.steps.len()
    }

    fn backed(&self, project: usize) -> Option<&'a Backed> {
        self.prepared.projects.get(project)
    }

    fn weight(&self, project: usize) -> u64 {
        self.backed(project).map_or(1, |backed| backed.weight)
    }

    /// Between what the price lies, and who would pay.
    fn ask(&mut self, project: usize, groups: &mut Vec<Group>) -> Option<Range> {
        let backed = self.backed(project)?;
        self.work += 16 + backed.kinds.len() as u64;
        self.ledger.gather(self.prepared, backed, groups);
        self.ledger.range(groups, backed.cost)
    }

    fn quote(&mut self, project: usize, groups: &mut Vec<Group>) -> Option<Quote> {
        let range = self.ask(project, groups)?;
        self.ledger.quote(groups, self.backed(project)?.cost, range)
    }

    /// The projects whose price for a unit of utility may be the lowest. Those that cannot be paid
    /// any more are dropped on the way.
    fn contenders(&mut self) -> Vec<usize> {
        let mut bids = std::mem::take(&mut self.bids);
        let order = |a: &Bid, b: &Bid| {
            bound::compare(a.low, self.weight(a.project), b.low, self.weight(b.project))
        };
        bids.sort_by(order);
        let mut groups = Vec::new();
        let mut best: Option<(u128, u64)> = None;
        let mut asked = Vec::new();
        let mut dropped = Vec::new();
        let above = |low: u128, weight: u64, best: Option<(u128, u64)>| {
            best.is_some_and(|(high, of)| {
                bound::compare(low, weight, high, of) == Ordering::Greater
            })
        };
        for bid in &mut bids {
            let weight = self.weight(bid.project);
            if above(bid.low, weight, best) {
                break;
            }
            let range = self.ask(bid.project, &mut groups);
            let high = range.and_then(|range| {
                range.high.or_else(|| {
                    let cost = self.backed(bid.project)?.cost;
                    let quote = self.ledger.quote(&groups, cost, range)?;
                    Some(self.ledger.high(&quote))
                })
            });
            let (Some(range), Some(high)) = (range, high) else {
                dropped.push(bid.project);
                continue;
            };
            bid.low = range.low;
            asked.push(*bid);
            if best.is_none_or(|(b, of)| bound::compare(high, weight, b, of) == Ordering::Less) {
                best = Some((high, weight));
            }
        }
        bids.retain(|bid| !dropped.contains(&bid.project));
        self.bids = bids;
        let open = asked.iter().filter(|bid| !above(bid.low, self.weight(bid.project), best));
        let mut open: Vec<usize> = open.map(|bid| bid.project).collect();
        open.sort_unstable();
        open
    }

    /// Those of several whose exact price is the lowest.
    fn cheapest(&mut self, contenders: Vec<usize>) -> Vec<usize> {
        let mut groups = Vec::new();
        let mut best: Option<(BigInt, BigInt)> = None;
        let mut level = Vec::new();
        for project in contenders {
            let Some(quote) = self.quote(project, &mut groups) else { continue };
            let units = quote.units * BigInt::from(self.weight(project));
            let order = best
                .as_ref()
                .map_or(Ordering::Less, |(left, of)| (&quote.left * of).cmp(&(left * &units)));
            if order == Ordering::Less {
                level.clear();
                best = Some((quote.left, units));
            }
            if order != Ordering::Greater {
                level.push(project);
            }
        }
        level
    }
}

impl Course for Shares<'_> {
    type Key = (Vec<(usize, Option<BigRational>)>, Option<Vec<bool>>);

    fn level(&mut self) -> Vec<usize> {
        if !self.free.is_empty() {
            return self.free.clone();
        }
        if !self.spending {
            let contenders = self.contenders();
            let level = if contenders.len() > 1 { self.cheapest(contenders) } else { contenders };
            if !level.is_empty() {
                return level;
            }
            self.spending = true;
            self.then = self.then.take().map(|queue| queue.after(&self.steps));
        }
        self.then.as_mut().map(Course::level).unwrap_or_default()
    }

    /// Whoever supports several of them has enough for all: then none makes another dearer.
    fn any_order(&mut self, level: &[usize]) -> bool {
        if !self.free.is_empty() {
            return true;
        }
        if let Some(queue) = self.then.as_mut().filter(|_| self.spending) {
            return queue.any_order(level);
        }
        let mut owed = vec![(0_u32, 0_u128); self.prepared.kinds.len()];
        let mut groups = Vec::new();
        for project in level {
            let range = self.ask(*project, &mut groups);
            let Some(high) = range.and_then(|range| range.high) else { return false };
            let Some(backed) = self.backed(*project) else { return false };
            for (kind, utility) in backed.supporters() {
                if let Some((times, sum)) = owed.get_mut(kind) {
                    *times += 1;
                    *sum = sum.saturating_add(high * u128::from(utility));
                }
            }
        }
        owed.iter().enumerate().all(|(kind, (times, sum))| {
            *times < 2 || self.ledger.sure_money(kind).is_none_or(|money| money >= *sum)
        })
    }

    fn take(&mut self, project: usize, level: &[usize]) {
        if self.spending {
            if let Some(queue) = &mut self.then {
                queue.take(project, level);
            }
            return;
        }
        let Some(backed) = self.backed(project) else { return };
        let level = if level.len() > 1 { level.to_vec() } else { Vec::new() };
        let price = if backed.cost == 0 {
            self.free.retain(|at| *at != project);
            BigRational::zero()
        } else {
            self.bids.retain(|bid| bid.project != project);
            let mut groups = Vec::new();
            let Some(quote) = self.quote(project, &mut groups) else { return };
            let paid = self.ledger.pay(backed, &groups, quote);
            paid / BigRational::from_integer(backed.weight.into())
        };
        self.steps.push(Step { project, bought: true, level, price: Some(price) });
    }

    fn key(&self) -> Self::Key {
        let mut paid: Vec<_> =
            self.steps.iter().map(|step| (step.project, step.price.clone())).collect();
        paid.sort();
        let queue = self.then.as_ref().filter(|_| self.spending);
        (paid, queue.map(Course::key))
    }

    fn steps(&self) -> &[Step] {
        match &self.then {
            Some(queue) if self.spending => queue.steps(),
            _ => &self.steps,
        }
    }
}
