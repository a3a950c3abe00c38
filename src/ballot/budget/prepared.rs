//! An election as Equal Shares counts it: ballots that are alike as one, supporters by project.

use super::election::{Election, VoteType};
use super::rule::{BudgetFault, Utility};
use crate::ballot::TieRule;
use crate::ballot::fingerprint::fingerprint;
use num_rational::BigRational;
use num_traits::Zero;

/// What does not change in the course of a count.
pub(super) struct Prepared {
    /// How many voters cast each kind of ballot.
    pub kinds: Vec<u64>,
    /// The projects, in the order of the file.
    pub projects: Vec<Backed>,
    /// Voters altogether.
    pub voters: u64,
    /// The money there is.
    pub budget: u64,
    /// One unit of the currency.
    pub unit: u64,
}

/// A project with those who support it.
pub(super) struct Backed {
    pub cost: u64,
    /// What utilities are multiplied by to be compared between projects.
    pub weight: u64,
    /// Kinds of ballots that support it.
    pub kinds: Vec<u32>,
    /// Their utility before the weight; empty where it is one.
    pub utilities: Vec<u32>,
    /// How many voters they are.
    pub voters: u64,
    /// The sum of their utilities before the weight.
    pub units: u128,
}

impl Backed {
    /// The kinds with their utilities.
    pub fn supporters(&self) -> impl Iterator<Item = (usize, u64)> {
        let utility = |at: usize| self.utilities.get(at).map_or(1, |utility| u64::from(*utility));
        self.kinds.iter().enumerate().map(move |(at, kind)| (*kind as usize, utility(at)))
    }
}

impl Prepared {
    pub fn new(election: &Election, utility: Utility) -> Result<Self, BudgetFault> {
        let fits = match utility {
            Utility::Cost | Utility::Cardinality => true,
            Utility::Points => {
                matches!(election.vote_type, VoteType::Cumulative | VoteType::Scoring)
            }
            Utility::Borda => election.vote_type == VoteType::Ordinal,
        };
        if !fits {
            return Err(BudgetFault::NoSuchUtility);
        }
        let mut projects: Vec<Backed> = election
            .projects
            .iter()
            .map(|project| Backed {
                cost: project.cost,
                weight: if utility == Utility::Cost { project.cost } else { 1 },
                kinds: Vec::new(),
                utilities: Vec::new(),
                voters: 0,
                units: 0,
            })
            .collect();
        let uniform = matches!(utility, Utility::Cost | Utility::Cardinality);
        let (kinds, first) = kinds(election);
        for (kind, voter) in first.into_iter().enumerate() {
            let count = kinds.get(kind).copied().unwrap_or(0);
            let (marks, points) = (election.votes.marks_of(voter), election.votes.points_of(voter));
            for (at, project) in marks.iter().enumerate() {
                let worth = match utility {
                    Utility::Borda => (marks.len() - at - 1) as u32,
                    _ => points.get(at).map_or(1, |points| u32::try_from(*points).unwrap_or(0)),
                };
                let worth = if uniform { worth.min(1) } else { worth };
                let Some(project) = projects.get_mut(usize::from(*project)) else { continue };
                if worth > 0 {
                    project.kinds.push(kind as u32);
                    if !uniform {
                        project.utilities.push(worth);
                    }
                    project.voters += count;
                    project.units += u128::from(worth) * u128::from(count);
                }
            }
        }
        Ok(Prepared {
            kinds,
            projects,
            voters: election.votes.voters() as u64,
            budget: election.budget,
            unit: 10_u64.saturating_pow(u32::from(election.money_places)),
        })
    }

    /// The share of each voter after this many raises by one unit of the currency.
    pub fn share(&self, raises: u64) -> BigRational {
        if self.voters == 0 {
            return BigRational::zero();
        }
        let raised = u128::from(raises) * u128::from(self.unit);
        BigRational::new(self.budget.into(), self.voters.into())
            + BigRational::from_integer(raised.into())
    }

    /// Money in units of the currency.
    pub fn money(&self, money: &BigRational) -> BigRational {
        money / BigRational::from_integer(self.unit.into())
    }

    /// How many voters support each project.
    pub fn supporters(&self) -> Vec<i64> {
        self.projects
            .iter()
            .map(|project| i64::try_from(project.voters).unwrap_or(i64::MAX))
            .collect()
    }

    /// The order in which ties are broken.
    pub fn ranks(&self, election: &Election, tie: &TieRule) -> Option<Vec<usize>> {
        if *tie != TieRule::ByCost {
            return tie.ranks(&election.ids(), &election.costs());
        }
        let votes = election.supporters();
        let mut order: Vec<usize> = (0..votes.len()).collect();
        let key = |at: &usize| {
            let cost = election.projects.get(*at).map(|project| project.cost);
            (std::cmp::Reverse(votes.get(*at)), cost)
        };
        order.sort_by(|a, b| key(a).cmp(&key(b)));
        let mut ranks = vec![0; order.len()];
        for (rank, at) in order.into_iter().enumerate() {
            if let Some(place) = ranks.get_mut(at) {
                *place = rank;
            }
        }
        Some(ranks)
    }
}

/// How often each kind of ballot was cast, and a voter who cast it. Equal ballots that are not found
/// to be equal would be two kinds, which changes no result.
fn kinds(election: &Election) -> (Vec<u64>, Vec<usize>) {
    let votes = &election.votes;
    let ballot = |voter: usize| (votes.marks_of(voter), votes.points_of(voter));
    let print = |voter: usize| {
        let (marks, points) = ballot(voter);
        let points = points.iter().map(|points| u64::from(points.cast_unsigned()));
        fingerprint(marks.iter().map(|mark| u64::from(*mark)).chain(points))
    };
    let mut voters: Vec<(u64, usize)> = (0..votes.voters()).map(|at| (print(at), at)).collect();
    voters.sort_unstable();
    let (mut counts, mut of): (Vec<u64>, Vec<usize>) = (Vec::new(), Vec::new());
    for (_, voter) in voters {
        let same = of.last().is_some_and(|last| ballot(*last) == ballot(voter));
        match counts.last_mut().filter(|_| same) {
            Some(count) => *count += 1,
            None => {
                counts.push(1);
                of.push(voter);
            }
        }
    }
    (counts, of)
}
