//! Ballots on which each candidate is judged by itself: approvals, points, scores by criteria.

use super::profile::Candidate;
use num_rational::BigRational;
use num_traits::Zero;

/// Judgements that were given alike.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rated {
    /// How many such ballots there are.
    pub weight: u64,
    /// Candidate and criterion by index, and the points. Who is not here was not judged.
    pub marks: Vec<(usize, usize, BigRational)>,
}

/// All ballots of a vote by approval or by points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    /// What was voted on.
    pub title: String,
    /// The candidates, in the agreed order.
    pub candidates: Vec<Candidate>,
    /// What is judged; a single one without a name where each candidate gets one figure.
    pub criteria: Vec<String>,
    /// The points that are an approval.
    pub approval: BigRational,
    /// Whether the points stand for categories, the best of which approves.
    pub categories: bool,
    /// The ballots.
    pub ballots: Vec<Rated>,
}

impl Default for Ratings {
    fn default() -> Self {
        Ratings {
            title: String::new(),
            candidates: vec![],
            criteria: vec![],
            approval: BigRational::zero(),
            categories: false,
            ballots: vec![],
        }
    }
}

impl Ratings {
    /// The number of ballots.
    pub fn ballots_cast(&self) -> u64 {
        self.ballots.iter().map(|ballot| ballot.weight).sum()
    }

    /// Whether some marks are neither an approval nor nought, so that to count approvals would lose
    /// what they say. With categories the file itself says which one approves.
    pub fn is_of_points(&self) -> bool {
        let marks = self.ballots.iter().flat_map(|ballot| &ballot.marks);
        let mut points = marks.map(|(.., points)| points);
        !self.categories && points.any(|p| !p.is_zero() && *p != self.approval)
    }
}
