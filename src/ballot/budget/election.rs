//! A participatory budget: money, projects and votes.

use crate::ballot::figure::Figure;
use num_rational::BigRational;

/// A project by its place in the list.
pub type Mark = u16;

/// What voters were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VoteType {
    /// Projects they approve of.
    #[default]
    Approval,
    /// Projects in the order in which they like them, best first.
    Ordinal,
    /// Points shared out among projects.
    Cumulative,
    /// Points for each project by itself.
    Scoring,
}

impl VoteType {
    /// As Pabulib names it.
    pub fn id(self) -> &'static str {
        match self {
            VoteType::Approval => "approval",
            VoteType::Ordinal => "ordinal",
            VoteType::Cumulative => "cumulative",
            VoteType::Scoring => "scoring",
        }
    }
}

impl std::str::FromStr for VoteType {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            // One mark is an approval of one.
            "approval" | "choose-1" => Ok(VoteType::Approval),
            "ordinal" => Ok(VoteType::Ordinal),
            "cumulative" => Ok(VoteType::Cumulative),
            "scoring" => Ok(VoteType::Scoring),
            _ => Err(()),
        }
    }
}

/// What can be bought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// The id in the file or on the ballot paper.
    pub id: String,
    /// The name.
    pub name: String,
    /// What it costs, in units of 10 to the minus [`Election::money_places`].
    pub cost: u64,
    /// What the publisher says came of it: `1` is bought, `0` not; others are explained where the
    /// file comes from.
    pub selected: Option<String>,
}

/// The ballots one after another, without names and without anything between them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Votes {
    ends: Vec<u32>,
    marks: Vec<Mark>,
    points: Vec<i32>,
}

impl Votes {
    /// How many voters, those who marked nothing among them.
    pub fn voters(&self) -> usize {
        self.ends.len()
    }

    /// How many marks on all ballots together.
    pub fn marks(&self) -> usize {
        self.marks.len()
    }

    /// Adds a ballot without points. All ballots of an election have points, or none has.
    pub fn push(&mut self, marks: &[Mark]) {
        self.marks.extend_from_slice(marks);
        self.ends.push(u32::try_from(self.marks.len()).unwrap_or(u32::MAX));
    }

    /// Adds a ballot with points, one for each mark; what exceeds 32 bits is cut to them.
    pub fn push_with_points(&mut self, marks: &[Mark], points: &[i64]) {
        let cut = |value: &i64| {
            i32::try_from(*value).unwrap_or(if *value < 0 { i32::MIN } else { i32::MAX })
        };
        self.points.extend(points.iter().map(cut));
        self.push(marks);
    }

    /// Tells all points in units finer by `factor`; nothing where they would exceed `most`.
    pub(in crate::ballot) fn scale_points(&mut self, factor: i64, most: i64) -> Option<()> {
        for points in &mut self.points {
            let scaled = i64::from(*points).checked_mul(factor).filter(|n| n.abs() <= most)?;
            *points = i32::try_from(scaled).ok()?;
        }
        Some(())
    }

    fn range(&self, voter: usize) -> std::ops::Range<usize> {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        voter.checked_sub(1).map_or(0, end)..end(voter)
    }

    /// What a voter marked, in the order of the ballot.
    pub fn marks_of(&self, voter: usize) -> &[Mark] {
        self.marks.get(self.range(voter)).unwrap_or_default()
    }

    /// The points for each mark; empty where the ballots have none.
    pub fn points_of(&self, voter: usize) -> &[i32] {
        self.points.get(self.range(voter)).unwrap_or_default()
    }
}

/// A participatory budget that was voted on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Election {
    /// The head of the file, in its order: place, year, the rule that was published.
    pub meta: Vec<(String, String)>,
    /// The money, in units of 10 to the minus `money_places`.
    pub budget: u64,
    /// Digits behind the point in every sum of money.
    pub money_places: u8,
    /// What voters were asked for.
    pub vote_type: VoteType,
    /// The score below which the publisher buys no project.
    pub threshold: Option<BigRational>,
    /// The projects, in the order of the file.
    pub projects: Vec<Project>,
    /// The ballots.
    pub votes: Votes,
    /// Digits behind the point in all points.
    pub points_places: u8,
}

impl Election {
    /// How many voters marked each project, with points above nought where there are points.
    pub fn supporters(&self) -> Vec<u64> {
        let mut count = vec![0_u64; self.projects.len()];
        self.for_each_mark(|project, _, points| {
            if let Some(count) = count.get_mut(project)
                && points > 0
            {
                *count += 1;
            }
        });
        count
    }

    /// What each project got: approvals, or points, in units of 10 to the minus `points_places`. An
    /// ordinal ballot of k projects gives k points to the first and 1 to the last.
    pub fn scores(&self) -> Vec<i64> {
        let mut sums = vec![0_i64; self.projects.len()];
        self.for_each_mark(|project, _, points| {
            if let Some(sum) = sums.get_mut(project) {
                *sum += points;
            }
        });
        sums
    }

    /// Calls with the project, the voter and the points of each mark.
    pub(super) fn for_each_mark(&self, mut call: impl FnMut(usize, usize, i64)) {
        for voter in 0..self.votes.voters() {
            let marks = self.votes.marks_of(voter);
            let points = self.votes.points_of(voter);
            for (at, project) in marks.iter().enumerate() {
                let points = match self.vote_type {
                    VoteType::Approval => 1,
                    VoteType::Ordinal => (marks.len() - at) as i64,
                    _ => points.get(at).copied().map_or(1, i64::from),
                };
                call(usize::from(*project), voter, points);
            }
        }
    }

    /// The value under a key of the head.
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

impl Election {
    /// The ids, in the order of the file.
    pub(super) fn ids(&self) -> Vec<String> {
        self.projects.iter().map(|project| project.id.clone()).collect()
    }

    /// The costs, in the order of the file.
    pub(super) fn costs(&self) -> Vec<u64> {
        self.projects.iter().map(|project| project.cost).collect()
    }

    /// A sum of money as it is shown.
    pub(super) fn money(&self, units: u64) -> Figure {
        match self.money_places {
            0 => units.into(),
            places => Figure::decimal(units, places),
        }
    }

    /// A sum of points as it is shown.
    pub(super) fn points(&self, units: i64) -> Figure {
        match self.points_places {
            0 => units.into(),
            places => Figure::decimal(units, places),
        }
    }
}
