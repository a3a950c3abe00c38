//! Ranked ballots as a transferable vote reads them.

use super::StvFault;
use crate::ballot::Profile;

/// Ballots read down to the first equal ranking, without the withdrawn; equal ones are one.
#[derive(Debug)]
pub(super) struct Ballots {
    /// All preferences, ballot after ballot.
    preferences: Vec<u32>,
    /// Where each ballot ends in `preferences`.
    ends: Vec<usize>,
    /// How many voters marked each.
    weights: Vec<u64>,
    /// How many ballots there are that name somebody.
    pub valid: u64,
    /// How many there are that do not.
    pub invalid: u64,
    /// By candidate: whether they stand.
    pub standing: Vec<bool>,
}

impl Ballots {
    /// Reads the ballots of a profile. The number of all ballots fits `u64`, so that votes counted in
    /// billionths and multiplied by a billionth fit `i128`.
    pub fn read(profile: &Profile) -> Result<Self, StvFault> {
        let mut standing = vec![true; profile.candidates.len()];
        for &candidate in &profile.withdrawn {
            *standing.get_mut(candidate).ok_or(StvFault::UnknownCandidate)? = false;
        }
        let mut rows: Vec<(Vec<u32>, u64)> = vec![];
        let (mut valid, mut invalid) = (0_u64, 0_u64);
        let mut seen = vec![usize::MAX; standing.len()];
        for (number, ballot) in profile.ballots.iter().enumerate() {
            let row = usable(&ballot.tiers, &standing, number, &mut seen)?;
            let kind = if row.is_empty() { &mut invalid } else { &mut valid };
            *kind = kind.checked_add(ballot.weight).ok_or(StvFault::TooManyBallots)?;
            if !row.is_empty() && ballot.weight > 0 {
                rows.push((row, ballot.weight));
            }
        }
        valid.checked_add(invalid).ok_or(StvFault::TooManyBallots)?;
        rows.sort_unstable();
        rows.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        u32::try_from(rows.len()).map_err(|_| StvFault::TooManyBallots)?;
        let mut ballots = Ballots {
            preferences: vec![],
            ends: vec![],
            weights: vec![],
            valid,
            invalid,
            standing,
        };
        for (row, weight) in rows {
            ballots.preferences.extend(row);
            ballots.ends.push(ballots.preferences.len());
            ballots.weights.push(weight);
        }
        Ok(ballots)
    }

    /// How many different ballots there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many voters marked this one.
    pub fn weight(&self, ballot: usize) -> u64 {
        self.weights[ballot]
    }

    /// The candidates on it, the most preferred first.
    pub fn preferences(&self, ballot: usize) -> &[u32] {
        let start = if ballot == 0 { 0 } else { self.ends[ballot - 1] };
        &self.preferences[start..self.ends[ballot]]
    }
}

/// What can be read of one ballot. Skipped ranks and candidates already named are passed over; `seen`
/// holds by candidate the ballot that named them last.
fn usable(
    tiers: &[Vec<usize>],
    standing: &[bool],
    ballot: usize,
    seen: &mut [usize],
) -> Result<Vec<u32>, StvFault> {
    let mut row: Vec<u32> = Vec::with_capacity(tiers.len());
    let mut level = false;
    for tier in tiers {
        let before = row.len();
        for &candidate in tier {
            let stands = *standing.get(candidate).ok_or(StvFault::UnknownCandidate)?;
            let number = u32::try_from(candidate).map_err(|_| StvFault::UnknownCandidate)?;
            if stands && !level && seen[candidate] != ballot {
                row.push(number);
                seen[candidate] = ballot;
            }
        }
        if row.len() > before + 1 {
            row.truncate(before);
            level = true;
        }
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_is_read_down_to_the_first_equal_ranking() {
        let read = |tiers: &[&[usize]], standing: &[bool]| {
            let tiers: Vec<Vec<usize>> = tiers.iter().map(|tier| tier.to_vec()).collect();
            usable(&tiers, standing, 0, &mut vec![usize::MAX; standing.len()])
        };
        let all = [true; 4];
        assert_eq!(read(&[&[2], &[], &[0], &[1, 3]], &all), Ok(vec![2, 0]));
        assert_eq!(read(&[&[2], &[0, 1], &[3]], &all), Ok(vec![2]));
        // Of two who are level one withdrew.
        assert_eq!(read(&[&[2], &[0, 1], &[3]], &[true, false, true, true]), Ok(vec![2, 0, 3]));
        assert_eq!(read(&[&[2], &[2], &[3]], &all), Ok(vec![2, 3]));
        assert_eq!(read(&[&[4]], &all), Err(StvFault::UnknownCandidate));
    }
}
