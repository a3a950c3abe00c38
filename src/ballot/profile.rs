//! Ranked ballots, as they were marked.

/// Somebody or something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Candidate {
    /// The id in the file, or the number on the ballot paper.
    pub id: String,
    /// The name.
    pub name: String,
}

/// Ballots that rank the candidates alike.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// How many such ballots there are.
    pub weight: u64,
    /// Candidates by their index, the most preferred tier first; those in one tier are level. Who
    /// is not named comes after all who are. An empty tier is a rank that was skipped.
    pub tiers: Vec<Vec<usize>>,
}

/// All ballots of a ranked vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// What was voted on.
    pub title: String,
    /// The candidates, in the agreed order.
    pub candidates: Vec<Candidate>,
    /// The ballots; the same ranking may stand in several places.
    pub ballots: Vec<Ranking>,
    /// Seats to be filled, where the file says so.
    pub seats: Option<u32>,
    /// Candidates who withdrew before the count, by index: they are passed over on every ballot.
    pub withdrawn: Vec<usize>,
    /// The order in which the file itself settles ties, by index, where it gives one.
    pub tie_order: Option<Vec<usize>>,
}

impl Profile {
    /// The number of ballots.
    pub fn ballots_cast(&self) -> u64 {
        self.ballots.iter().map(|ballot| ballot.weight).sum()
    }

    /// Without those who withdrew: the ids of the others in order, and the rankings by their place
    /// among them, without the ranks that were skipped.
    pub(super) fn standing(&self) -> (Vec<String>, Vec<Ranking>) {
        let mut place = vec![None; self.candidates.len()];
        let mut ids = vec![];
        for (at, candidate) in self.candidates.iter().enumerate() {
            if !self.withdrawn.contains(&at) {
                place[at] = Some(ids.len());
                ids.push(candidate.id.clone());
            }
        }
        let tier = |tier: &Vec<usize>| -> Vec<usize> {
            tier.iter().filter_map(|at| place.get(*at).copied().flatten()).collect()
        };
        let ballots = self.ballots.iter().map(|ballot| Ranking {
            weight: ballot.weight,
            tiers: ballot.tiers.iter().map(tier).filter(|tier| !tier.is_empty()).collect(),
        });
        (ids, ballots.collect())
    }
}
