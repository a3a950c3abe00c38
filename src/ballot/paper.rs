//! What may be marked on a ballot, and whether the ballots of a count add up.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most things that can be voted on at once: what fits on a ballot paper that people can read.
pub const OPTIONS_MAX: usize = 200;

/// How a ballot is marked. A ballot has a number for each place on it, `marks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Marking {
    /// One place and no other: 1.
    One,
    /// As many as `k` places: 1 each.
    UpTo {
        /// How many at the most.
        k: u32,
    },
    /// As many as one likes: 1 each.
    Any,
    /// The places stand in groups of `of`; in each group one at the most: 1.
    Each {
        /// Places in a group.
        of: u32,
    },
    /// Points, or dots: any number on a place up to `cap`, altogether no more than `points`.
    Points {
        /// How many there are to give.
        points: u32,
        /// The most on one place.
        cap: u32,
    },
    /// Ranks: 1 for the first choice, 2 for the second …, 0 for who is not ranked; each rank once,
    /// none left out.
    Ranks,
}

/// Why a ballot says nothing that can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MarkFault {
    /// It has another number of places.
    #[error("{got} places instead of {want}")]
    Places {
        /// On the ballot.
        got: usize,
        /// Of this vote.
        want: usize,
    },
    /// More is marked than may be.
    #[error("{got} marked, at the most {most}")]
    TooMany {
        /// On the ballot.
        got: u64,
        /// Allowed.
        most: u64,
    },
    /// One place has more than it may have.
    #[error("{got} on place {place}, at the most {most}")]
    AboveCap {
        /// The place, from 1.
        place: usize,
        /// On the ballot.
        got: u32,
        /// Allowed.
        most: u32,
    },
    /// A rank stands twice, or is left out.
    #[error("rank {rank} is not there exactly once")]
    Ranks {
        /// Which.
        rank: u32,
    },
}

impl MarkFault {
    /// The name in messages.
    pub fn id(self) -> &'static str {
        match self {
            MarkFault::Places { .. } => "places",
            MarkFault::TooMany { .. } => "too_many",
            MarkFault::AboveCap { .. } => "above_cap",
            MarkFault::Ranks { .. } => "ranks",
        }
    }
}

impl Marking {
    /// The most on one place.
    pub fn cap(self, places: usize) -> u32 {
        match self {
            Marking::Points { cap, .. } => cap,
            Marking::Ranks => u32::try_from(places).unwrap_or(u32::MAX),
            Marking::One | Marking::UpTo { .. } | Marking::Any | Marking::Each { .. } => 1,
        }
    }

    /// The most on one ballot.
    pub fn most(self, places: usize) -> u64 {
        match self {
            Marking::One => 1,
            Marking::UpTo { k } => u64::from(k),
            Marking::Points { points, .. } => u64::from(points),
            Marking::Each { of } => places as u64 / u64::from(of.max(1)),
            Marking::Any | Marking::Ranks => places as u64,
        }
    }

    /// Whether the numbers of several ballots may be added up.
    pub fn is_additive(self) -> bool {
        self != Marking::Ranks
    }

    /// Whether a ballot can be counted. A blank one can: nothing is marked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(self, places: usize, marks: &[u32]) -> Result<(), MarkFault> {
        if marks.len() != places {
            return Err(MarkFault::Places { got: marks.len(), want: places });
        }
        let most = self.cap(places);
        if let Some(at) = marks.iter().position(|mark| *mark > most) {
            return Err(MarkFault::AboveCap { place: at + 1, got: marks[at], most });
        }
        if self == Marking::Ranks {
            let ranked = marks.iter().filter(|rank| **rank > 0).count();
            let once = |rank: &u32| marks.iter().filter(|mark| *mark == rank).count() == 1;
            return match (1..).take(ranked).find(|rank| !once(rank)) {
                Some(rank) => Err(MarkFault::Ranks { rank }),
                None => Ok(()),
            };
        }
        if let Marking::Each { of } = self {
            let groups = marks.chunks(of.max(1) as usize);
            let mut sums = groups.map(|group| group.iter().copied().map(u64::from).sum());
            let crowded = sums.find(|got: &u64| *got > 1);
            return crowded.map_or(Ok(()), |got| Err(MarkFault::TooMany { got, most: 1 }));
        }
        let (got, most) = (marks.iter().copied().map(u64::from).sum(), self.most(places));
        if got > most { Err(MarkFault::TooMany { got, most }) } else { Ok(()) }
    }
}

/// Ballots that are marked alike.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// What stands on each place.
    pub marks: Vec<u32>,
    /// How many such ballots there are.
    pub count: u32,
}

/// What was counted. Never in the order of the ballots: sums, or a sorted list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotCount {
    /// Ballots returned, blank and invalid ones included.
    pub returned: u32,
    /// Blank ones.
    #[serde(default)]
    pub blank: u32,
    /// Those that say nothing that can be counted.
    #[serde(default)]
    pub invalid: u32,
    /// The sum on each place, where ballots can be added up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<u32>,
    /// Of dots from a box: for each place how many gave it at least one, at least two … up to the cap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<u32>,
    /// The valid ballots one by one, in any order, where they cannot be added up or were entered
    /// one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
}

/// Why a count cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CountFault {
    /// More ballots came back than were handed out.
    #[error("{returned} returned of {issued}")]
    Returned {
        /// Came back.
        returned: u32,
        /// Were handed out.
        issued: u32,
    },
    /// More are blank or invalid than came back, or another number of papers was entered.
    #[error("{listed} ballots instead of {returned}")]
    Ballots {
        /// Accounted for.
        listed: u64,
        /// Came back.
        returned: u64,
    },
    /// There are more marks on a place, or fewer altogether, than so many valid ballots can have.
    #[error("{votes} votes on {valid} ballots")]
    Votes {
        /// On the ballots.
        votes: u64,
        /// Valid and not blank.
        valid: u64,
    },
    /// A ballot in the list cannot be counted.
    #[error("a ballot: {0}")]
    Paper(MarkFault),
    /// Neither sums nor papers for every place.
    #[error("{got} sums instead of {want}")]
    Sums {
        /// Given.
        got: usize,
        /// Places.
        want: usize,
    },
}

impl BallotCount {
    /// Ballots that are neither blank nor invalid.
    pub fn valid(&self) -> u32 {
        self.returned.saturating_sub(self.blank).saturating_sub(self.invalid)
    }

    /// The same count in one form: papers alike together and sorted, sums added up from the papers
    /// where there are papers.
    #[must_use]
    pub fn in_form(&self, marking: Marking, places: usize) -> Self {
        let mut papers = self.papers.clone();
        papers.sort();
        papers.dedup_by(|next, kept| {
            let alike = next.marks == kept.marks;
            if alike {
                kept.count = kept.count.saturating_add(next.count);
            }
            alike
        });
        papers.retain(|paper| paper.count > 0);
        let mut sums = self.sums.clone();
        if marking.is_additive() && !papers.is_empty() {
            sums = (0..places).map(|at| added(&papers, at)).collect();
        }
        if !marking.is_additive() {
            sums.clear();
        }
        BallotCount { papers, sums, ..self.clone() }
    }

    /// Whether the figures can all be true together, `issued` ballots having been handed out.
    ///
    /// # Errors
    /// The first thing that does not add up.
    pub fn check(&self, marking: Marking, places: usize, issued: u32) -> Result<(), CountFault> {
        if self.returned > issued {
            return Err(CountFault::Returned { returned: self.returned, issued });
        }
        let (blank, invalid) = (u64::from(self.blank), u64::from(self.invalid));
        let returned = u64::from(self.returned);
        if blank + invalid > returned {
            return Err(CountFault::Ballots { listed: blank + invalid, returned });
        }
        if !self.papers.is_empty() || !marking.is_additive() {
            let listed = self.papers.iter().map(|paper| u64::from(paper.count)).sum::<u64>();
            let listed = listed + blank + invalid;
            if listed != returned {
                return Err(CountFault::Ballots { listed, returned });
            }
            for paper in &self.papers {
                marking.check(places, &paper.marks).map_err(CountFault::Paper)?;
                // Nothing marked is blank, and is counted there.
                if paper.marks.iter().all(|mark| *mark == 0) {
                    return Err(CountFault::Votes { votes: 0, valid: u64::from(paper.count) });
                }
            }
            return Ok(());
        }
        self.sums_fit(marking, places)?;
        let (votes, valid) = (self.votes(), u64::from(self.valid()));
        if votes < valid { Err(CountFault::Votes { votes, valid }) } else { Ok(()) }
    }

    /// Whether so many ballots from a box can bear these sums. Where several places may be marked a
    /// sum does not tell how many of them are blank.
    ///
    /// # Errors
    /// The first thing that does not add up.
    pub fn check_box(&self, marking: Marking, places: usize, cast: u32) -> Result<(), CountFault> {
        if self.returned != cast {
            return Err(CountFault::Returned { returned: self.returned, issued: cast });
        }
        self.sums_fit(marking, places)
    }

    /// All marks together.
    fn votes(&self) -> u64 {
        self.sums.iter().copied().map(u64::from).sum()
    }

    /// Whether so many valid ballots can bear these sums: none has more than it may.
    fn sums_fit(&self, marking: Marking, places: usize) -> Result<(), CountFault> {
        if self.sums.len() != places {
            return Err(CountFault::Sums { got: self.sums.len(), want: places });
        }
        let valid = u64::from(self.valid());
        let votes = self.votes();
        let cap = u64::from(marking.cap(places));
        let of = if let Marking::Each { of } = marking { of.max(1) as usize } else { 1 };
        let groups = self.sums.chunks(of).map(|sums| sums.iter().copied().map(u64::from).sum());
        let crowded = groups.into_iter().find(|sum: &u64| *sum > valid * cap);
        if let Some(votes) = crowded {
            return Err(CountFault::Votes { votes, valid });
        }
        if votes > valid.saturating_mul(marking.most(places)) {
            return Err(CountFault::Votes { votes, valid });
        }
        Ok(())
    }
}

fn added(papers: &[Paper], at: usize) -> u32 {
    let on = |paper: &Paper| paper.marks.get(at).copied().unwrap_or(0).saturating_mul(paper.count);
    papers.iter().map(on).fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_with_too_many_marks_is_no_ballot() {
        assert_eq!(Marking::One.check(3, &[0, 1, 0]), Ok(()));
        assert_eq!(Marking::One.check(3, &[0, 0, 0]), Ok(()));
        assert_eq!(Marking::One.check(3, &[1, 1, 0]), Err(MarkFault::TooMany { got: 2, most: 1 }));
        assert_eq!(
            Marking::One.check(3, &[2, 0, 0]),
            Err(MarkFault::AboveCap { place: 1, got: 2, most: 1 })
        );
        assert_eq!(Marking::Any.check(2, &[1, 1]), Ok(()));
        let dots = Marking::Points { points: 5, cap: 3 };
        assert_eq!(dots.check(3, &[3, 2, 0]), Ok(()));
        assert_eq!(dots.check(3, &[3, 3, 0]), Err(MarkFault::TooMany { got: 6, most: 5 }));
        assert_eq!(Marking::Ranks.check(3, &[2, 1, 0]), Ok(()));
        assert_eq!(Marking::Ranks.check(3, &[2, 0, 0]), Err(MarkFault::Ranks { rank: 1 }));
        assert_eq!(Marking::Ranks.check(3, &[1, 1, 0]), Err(MarkFault::Ranks { rank: 1 }));
        assert_eq!(Marking::One.check(3, &[]), Err(MarkFault::Places { got: 0, want: 3 }));
    }

    #[test]
    fn ballots_must_add_up() {
        let count = BallotCount {
            returned: 9,
            blank: 1,
            invalid: 1,
            sums: vec![4, 3],
            ..Default::default()
        };
        assert_eq!(count.check(Marking::One, 2, 10), Ok(()));
        assert_eq!(
            count.check(Marking::One, 2, 8),
            Err(CountFault::Returned { returned: 9, issued: 8 })
        );
        let one_more = BallotCount { sums: vec![5, 3], ..count.clone() };
        assert_eq!(
            one_more.check(Marking::One, 2, 10),
            Err(CountFault::Votes { votes: 8, valid: 7 })
        );
        assert_eq!(one_more.check(Marking::UpTo { k: 2 }, 2, 10), Ok(()));
        let lost = BallotCount { sums: vec![1, 3], ..count.clone() };
        assert!(lost.check(Marking::Any, 2, 10).is_err(), "a valid ballot has a mark");
        let paper = |marks: &[u32], count| Paper { marks: marks.into(), count };
        let papers = vec![paper(&[2, 1], 3), paper(&[1, 0], 2), paper(&[2, 1], 2)];
        let ranked =
            BallotCount { returned: 9, blank: 1, invalid: 1, papers, ..BallotCount::default() };
        assert_eq!(ranked.check(Marking::Ranks, 2, 9), Ok(()));
        let in_form = ranked.in_form(Marking::Ranks, 2);
        assert_eq!(in_form.papers, [paper(&[1, 0], 2), paper(&[2, 1], 5)]);
        let short = BallotCount { returned: 8, ..ranked };
        assert_eq!(
            short.check(Marking::Ranks, 2, 9),
            Err(CountFault::Ballots { listed: 9, returned: 8 })
        );
    }
}
