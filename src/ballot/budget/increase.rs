//! Raising the shares until the money is spent.

use super::course::Course;
use super::explore::{Bought, OpenTie, STATES_MAX, Settled, in_all, results, settle};
use super::prepared::Prepared;
use super::rule::BudgetFault;
use super::shares::Shares;
use std::collections::BTreeSet;

/// The most raises.
pub(super) const RAISES_MAX: u64 = 1_000_000;

/// What follows from a result.
#[derive(PartialEq, Eq)]
enum Next {
    /// It costs more than there is: the one before it holds.
    Before,
    /// It holds.
    This,
    /// The shares are raised.
    Raise,
}

/// Runs again and again with shares raised by one unit of the currency.
pub(super) fn increase<'a>(
    prepared: &'a Prepared,
    exhaustive: bool,
    ranks: Option<&[usize]>,
) -> Result<Settled<Shares<'a>>, BudgetFault> {
    match ranks {
        Some(ranks) => by_rank(prepared, exhaustive, ranks),
        None => by_all(prepared, exhaustive),
    }
}

fn by_rank<'a>(
    prepared: &'a Prepared,
    exhaustive: bool,
    ranks: &[usize],
) -> Result<Settled<Shares<'a>>, BudgetFault> {
    let mut before = None;
    for raises in 0..=RAISES_MAX {
        let run = settle(Shares::new(prepared, &prepared.share(raises)), Some(ranks));
        match next(prepared, &run.course.bought(), exhaustive) {
            Next::Before => return Ok(before.unwrap_or(run)),
            Next::This => return Ok(run),
            Next::Raise => before = Some(run),
        }
    }
    Err(BudgetFault::TooManySteps)
}

/// Each way of breaking each tie is followed, the ties of one run apart from those of another.
fn by_all(prepared: &Prepared, exhaustive: bool) -> Result<Settled<Shares<'_>>, BudgetFault> {
    let start = |raises| Shares::new(prepared, &prepared.share(raises));
    let mut last: BTreeSet<Bought> = BTreeSet::new();
    let mut possible: BTreeSet<Bought> = BTreeSet::new();
    // The first run whose result may hold, and the last in which ties made a difference.
    let (mut holds, mut tied) = (None, None);
    // For all runs together, so that the time is bounded too.
    let mut states = 4 * STATES_MAX;
    for raises in 0..=RAISES_MAX {
        let Some(found) = results(start(raises), &mut states) else {
            return Ok(unclear(start(raises), &BTreeSet::new()));
        };
        if found.len() > 1 {
            tied = Some(raises);
        }
        let mut going = BTreeSet::new();
        for result in found {
            match next(prepared, &result, exhaustive) {
                Next::Before if raises > 0 => {
                    possible.extend(last.iter().cloned());
                    holds.get_or_insert(raises - 1);
                }
                Next::Before | Next::This => {
                    possible.insert(result);
                    holds.get_or_insert(raises);
                }
                Next::Raise => {
                    going.insert(result);
                }
            }
        }
        if going.is_empty() {
            return Ok(match tied {
                Some(tied) if possible.len() > 1 => unclear(start(tied), &possible),
                _ => certain(start(holds.unwrap_or(raises)), &possible),
            });
        }
        last = going;
    }
    Err(BudgetFault::TooManySteps)
}

/// The run that leads to the only possible result. Where its own ties could also lead to a result
/// that the budget does not pay for, those of the result come first.
fn certain<'a>(start: Shares<'a>, possible: &BTreeSet<Bought>) -> Settled<Shares<'a>> {
    let settled = settle(start.clone(), None);
    if settled.tie.is_none() {
        return settled;
    }
    let sure = in_all(possible);
    let projects = start.projects();
    let ranks: Vec<usize> =
        (0..projects).map(|at| if sure.contains(&at) { at } else { projects + at }).collect();
    let run = settle(start.clone(), Some(&ranks));
    if run.course.bought() == sure { run } else { unclear(start, possible) }
}

/// The run up to the tie that decides; what is in every possible result is sure.
fn unclear<'a>(start: Shares<'a>, possible: &BTreeSet<Bought>) -> Settled<Shares<'a>> {
    let mut settled = settle(start, None);
    let sure = in_all(possible);
    let tie = settled.tie.take();
    settled.tie = Some(match tie {
        Some(tie) => OpenTie { sure, ..tie },
        None => OpenTie { among: Vec::new(), places: 0, sure },
    });
    settled
}

fn next(prepared: &Prepared, bought: &[usize], exhaustive: bool) -> Next {
    let mut has = vec![false; prepared.projects.len()];
    let mut cost = 0_u128;
    for at in bought {
        if let (Some(flag), Some(project)) = (has.get_mut(*at), prepared.projects.get(*at)) {
            *flag = true;
            cost += u128::from(project.cost);
        }
    }
    let budget = u128::from(prepared.budget);
    if cost > budget {
        return Next::Before;
    }
    let mut rest = prepared.projects.iter().zip(has).filter(|(p, has)| !has && p.units > 0);
    let fits = |cost_too: u64| cost + u128::from(cost_too) <= budget;
    let over = if exhaustive { !rest.any(|(p, _)| fits(p.cost)) } else { rest.next().is_none() };
    if over { Next::This } else { Next::Raise }
}
