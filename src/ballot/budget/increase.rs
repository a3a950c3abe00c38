//! Raising the shares until the money is spent.

use super::course::Course;
use super::explore::{Bought, OpenTie, STATES_MAX, Settled, in_all, results, settle};
use super::prepared::Prepared;
use super::rule::BudgetFault;
use super::shares::Shares;
use std::collections::BTreeMap;

/// The most raises.
pub(super) const RAISES_MAX: u64 = 1_000_000;
/// The most work in all runs, in marks looked at.
const WORK_MAX: u64 = 2_000_000_000;

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

/// A count with raised shares.
pub(super) struct Raised<'a> {
    /// How many units of the currency each share was raised by.
    pub raises: u64,
    pub settled: Settled<Shares<'a>>,
}

/// Runs again and again with shares raised by one unit of the currency.
pub(super) fn increase<'a>(
    prepared: &'a Prepared,
    exhaustive: bool,
    ranks: Option<&[usize]>,
) -> Result<Raised<'a>, BudgetFault> {
    match ranks {
        Some(ranks) => by_rank(prepared, exhaustive, ranks),
        None => by_all(prepared, exhaustive),
    }
}

fn by_rank<'a>(
    prepared: &'a Prepared,
    exhaustive: bool,
    ranks: &[usize],
) -> Result<Raised<'a>, BudgetFault> {
    let mut before = None;
    let mut work = 0;
    for raises in 0..=RAISES_MAX {
        let settled = settle(Shares::new(prepared, &prepared.share(raises)), Some(ranks));
        work += settled.course.work();
        let run = Raised { raises, settled };
        match next(prepared, &run.settled.course.bought(), exhaustive) {
            Next::Before => return Ok(before.unwrap_or(run)),
            Next::This => return Ok(run),
            Next::Raise if work > WORK_MAX => break,
            Next::Raise => before = Some(run),
        }
    }
    Err(BudgetFault::TooManySteps)
}

/// A result that may come, with a run that led to it and how often the shares were raised before.
type Reached<'a> = BTreeMap<Bought, (u64, Shares<'a>)>;

/// Each way of breaking each tie is followed, the ties of one run apart from those of another.
fn by_all(prepared: &Prepared, exhaustive: bool) -> Result<Raised<'_>, BudgetFault> {
    let start = |raises| Shares::new(prepared, &prepared.share(raises));
    let mut last = Reached::new();
    let mut possible = Reached::new();
    // The last run in which ties made a difference.
    let mut tied = 0;
    // For all runs together, so that the time is bounded too.
    let mut states = 4 * STATES_MAX;
    let mut work = 0;
    for raises in 0..=RAISES_MAX {
        let Some(found) = results(start(raises), &mut states) else {
            let settled = undecided(start(raises), &Reached::new());
            return Ok(Raised { raises, settled });
        };
        if found.len() > 1 {
            tied = raises;
        }
        let mut going = Reached::new();
        for (result, run) in found {
            work += run.work();
            match next(prepared, &result, exhaustive) {
                Next::Before if raises > 0 => possible.extend(last.clone()),
                Next::Before | Next::This => {
                    possible.insert(result, (raises, run));
                }
                Next::Raise => {
                    going.insert(result, (raises, run));
                }
            }
        }
        if going.is_empty() {
            if possible.len() > 1 {
                return Ok(Raised { raises: tied, settled: undecided(start(tied), &possible) });
            }
            let Some((raises, course)) = possible.into_values().next() else { break };
            return Ok(Raised { raises, settled: Settled { course, tie: None } });
        }
        if work > WORK_MAX {
            break;
        }
        last = going;
    }
    Err(BudgetFault::TooManySteps)
}

/// A run up to its tie. What is in every possible result is sure; level are those who are in some of
/// them, and as many of them are bought as in the result with the fewest.
fn undecided<'a>(start: Shares<'a>, possible: &Reached<'a>) -> Settled<Shares<'a>> {
    let mut settled = settle(start, None);
    let sure = in_all(possible.keys());
    let mut among: Vec<usize> = possible.keys().flatten().copied().collect();
    among.sort_unstable();
    among.dedup();
    among.retain(|at| !sure.contains(at));
    let of_level = |result: &Bought| result.iter().filter(|at| among.contains(at)).count();
    let mut places = possible.keys().map(of_level).min().unwrap_or(0);
    if let Some(tie) = settled.tie.take().filter(|_| possible.is_empty()) {
        (among, places) = (tie.among, tie.places);
    }
    settled.tie = Some(OpenTie { among, places, sure });
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
