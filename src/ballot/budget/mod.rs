//! Participatory budgets: which projects are bought with the money there is.
//!
//! Two families. *Greedy by votes* goes through the projects from the most votes to the fewest and
//! buys what still fits. The *Method of Equal Shares* (Peters, Pierczyński, Skowron 2021;
//! equalshares.net) gives each voter the same share of the money; a project is bought where those
//! who support it can pay for it together, the cheapest for each unit of their utility first.
//! Every figure that decides is an exact ratio.

mod bound;
mod course;
mod election;
mod explore;
mod greedy;
mod increase;
mod ledger;
mod prepared;
mod report;
mod rule;
mod shares;
#[cfg(test)]
mod tests;

pub use election::{Election, Mark, Project, VoteType, Votes};
pub use rule::{BudgetFault, Completion, GreedyRule, NoSuchRule, Utility};

use super::{Figure, Outcome, TieRule};
use explore::settle;
use increase::{Raised, increase};
use prepared::Prepared;
use shares::Shares;

/// Greedy by votes: projects from the highest score to the lowest. Those without any score, and
/// those below the threshold of the election, are not bought. Level ones come in the order of `tie`:
/// [`TieRule::ByCost`] is the cheaper first, then the order of the file.
pub fn greedy(election: &Election, rule: GreedyRule, tie: &TieRule) -> Outcome {
    greedy_by(election, &election.scores(), rule, tie)
}

/// As [`greedy()`], by these scores in place of the votes: one for each project, in the unit of the
/// points of the election.
pub fn greedy_by(election: &Election, scores: &[i64], rule: GreedyRule, tie: &TieRule) -> Outcome {
    let queue = greedy::Queue::new(election, scores, rule);
    let ranks = tie.ranks(&election.ids(), &election.costs());
    let settled = settle(queue, ranks.as_deref());
    let figures: Vec<Figure> = scores.iter().map(|score| election.points(*score)).collect();
    let told = report::Told::greedy(election, scores, &figures, tie);
    let outcome = report::outcome(&told, settled);
    Outcome { method: "pb-greedy".to_owned(), rule: rule.id().to_owned(), ..outcome }
}

/// The Method of Equal Shares, each voter's share being the budget divided by all voters.
///
/// Level ones are taken in the order of `tie`; [`TieRule::ByCost`] is more supporters first, then
/// the cheaper, then the order of the file. The threshold of the election is not applied: the
/// published definition has none. What a greedy completion adds is what [`greedy()`] would buy with
/// the rest, skipping what does not fit, also without threshold.
///
/// # Errors
///
/// The ballots do not say what the utility needs, or the shares would have to be raised too often.
pub fn equal_shares(
    election: &Election,
    utility: Utility,
    completion: Completion,
    tie: &TieRule,
) -> Result<Outcome, BudgetFault> {
    let prepared = Prepared::new(election, utility)?;
    let ranks = prepared.ranks(election, tie);
    let ranks = ranks.as_deref();
    let start = || Shares::new(&prepared, &prepared.share(0));
    let none = |settled| Raised { raises: 0, settled };
    let Raised { raises, settled } = match completion {
        Completion::None => none(settle(start(), ranks)),
        Completion::Greedy => {
            let scores = election.scores();
            none(settle(start().then(greedy::Queue::rest(election, &scores)), ranks))
        }
        Completion::Add1 => increase(&prepared, true, ranks)?,
        Completion::Add1NoExhaustive => increase(&prepared, false, ranks)?,
    };
    let rule = format!("{}/{}", utility.id(), completion.id());
    let figures: Vec<Figure> = prepared.supporters().into_iter().map(Figure::from).collect();
    let scores = election.scores();
    let own = settled.course.own();
    let told = report::Told::new(election, &scores, &figures, tie).own(own);
    let adds = matches!(completion, Completion::Add1 | Completion::Add1NoExhaustive);
    Ok(Outcome {
        method: "pb-mes".to_owned(),
        rule,
        share: Some(prepared.money(&prepared.share(raises)).into()),
        raises: adds.then_some(raises),
        ..report::outcome(&told, settled)
    })
}
