//! Participatory budgets as Pabulib publishes them: `.pb`, three tables in one text.
//!
//! `META` (`key;value`), `PROJECTS` and `VOTES`, each under a line with its name and a line with the
//! names of its columns; cells are divided by `;` and quoted with `"`, lists in a cell by `,`. The
//! format is described in arXiv:2012.06539 and at pabulib.org/format. Columns may stand in any
//! order and those nobody counts with (age, sex, channel) are read over and not kept. A number may
//! have a decimal comma. Nothing is guessed: what does not follow the format is a fault with its
//! line, so that no vote is dropped in silence.

mod number;
mod table;
mod write;

pub use write::write;

use crate::ballot::budget::{Election, Mark, Project, VoteType, Votes};
use crate::ballot::fingerprint::fingerprint;
use num_traits::ToPrimitive;
use number::{Decimal, common, decimal};
use std::collections::{BTreeMap, BTreeSet};
use table::{Columns, Row, Section, Table};

/// The largest file that is read, in bytes.
pub const TEXT_BYTES_MAX: usize = 512 << 20;
/// The most projects.
pub const PROJECTS_MAX: usize = 10_000;
/// The most voters.
pub const VOTERS_MAX: usize = 20_000_000;
/// The most marks: one project on one ballot is one mark.
pub const MARKS_MAX: usize = 50_000_000;
/// The largest sum of money, in the smallest unit that the file uses.
pub const MONEY_MAX: u64 = 1_000_000_000_000_000;
/// The most points that one mark gives, in the smallest unit that the file uses.
pub const POINTS_MAX: i64 = 10_000_000;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {} {found}", kind.id())]
pub struct PbFault {
    /// The line, from 1.
    pub line: usize,
    /// What it is.
    pub kind: PbFaultKind,
    /// What stands there, shortened; empty where something is missing.
    pub found: String,
}

/// The kinds of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PbFaultKind {
    /// Larger than [`TEXT_BYTES_MAX`], [`PROJECTS_MAX`], [`VOTERS_MAX`] or [`MARKS_MAX`].
    TooMuch,
    /// Not UTF-8.
    NotText,
    /// A table is missing or stands where it cannot.
    NoTable,
    /// A column that is needed is missing.
    NoColumn,
    /// A value that is needed is missing.
    NoValue,
    /// A number was expected, not below nought where that makes no sense and not beyond the limits.
    NoNumber,
    /// There is no such project.
    NoProject,
    /// The same project twice, in the list or where a ballot orders or weighs.
    Twice,
    /// Not as many as the head of the file says.
    WrongCount,
    /// Votes of this kind are not known.
    NoSuchVoteType,
    /// As many points as projects were expected.
    PointsDoNotMatch,
    /// More cells than columns.
    TooManyCells,
}

impl PbFaultKind {
    /// All kinds.
    pub const ALL: [PbFaultKind; 12] = [
        PbFaultKind::TooMuch,
        PbFaultKind::NotText,
        PbFaultKind::NoTable,
        PbFaultKind::NoColumn,
        PbFaultKind::NoValue,
        PbFaultKind::NoNumber,
        PbFaultKind::NoProject,
        PbFaultKind::Twice,
        PbFaultKind::WrongCount,
        PbFaultKind::NoSuchVoteType,
        PbFaultKind::PointsDoNotMatch,
        PbFaultKind::TooManyCells,
    ];

    /// The name under which the words for it are kept.
    pub fn id(self) -> &'static str {
        match self {
            PbFaultKind::TooMuch => "too-much",
            PbFaultKind::NotText => "not-text",
            PbFaultKind::NoTable => "no-table",
            PbFaultKind::NoColumn => "no-column",
            PbFaultKind::NoValue => "no-value",
            PbFaultKind::NoNumber => "no-number",
            PbFaultKind::NoProject => "no-project",
            PbFaultKind::Twice => "twice",
            PbFaultKind::WrongCount => "wrong-count",
            PbFaultKind::NoSuchVoteType => "no-such-vote-type",
            PbFaultKind::PointsDoNotMatch => "points-do-not-match",
            PbFaultKind::TooManyCells => "too-many-cells",
        }
    }

    fn at(self, line: usize, found: &str) -> PbFault {
        let found = found.chars().take(60).collect();
        PbFault { line, kind: self, found }
    }
}

/// Reads a `.pb` file that is already unpacked.
///
/// # Errors
///
/// The first fault, with its line.
pub fn read(bytes: &[u8]) -> Result<Election, PbFault> {
    if bytes.len() > TEXT_BYTES_MAX {
        return Err(PbFaultKind::TooMuch.at(1, &bytes.len().to_string()));
    }
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        let before = bytes.get(..fault.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        PbFaultKind::NotText.at(line, "")
    })?;
    let mut table = Table::new(text.trim_start_matches('\u{feff}'));
    let head = Head::read(&mut table)?;
    let (projects, costs) = read_projects(&mut table, &head)?;
    let (votes, points_places) = read_votes(&mut table, &head, &projects)?;
    let mut money = costs;
    money.push(head.budget);
    let (mut units, money_places) =
        common(&money).ok_or_else(|| PbFaultKind::NoNumber.at(head.budget_line, ""))?;
    let budget = units.pop().unwrap_or(0);
    let projects = projects
        .into_iter()
        .zip(units)
        .map(|(project, cost)| Project { cost, ..project })
        .collect();
    Ok(Election {
        meta: head.meta,
        budget,
        money_places,
        vote_type: head.vote_type,
        threshold: head.threshold.map(Decimal::ratio),
        projects,
        votes,
        points_places,
    })
}

/// The first table.
struct Head {
    meta: Vec<(String, String)>,
    budget: Decimal,
    budget_line: usize,
    vote_type: VoteType,
    threshold: Option<Decimal>,
    projects: Option<(u64, usize)>,
    votes: Option<(u64, usize)>,
}

impl Head {
    fn read(table: &mut Table<'_>) -> Result<Self, PbFault> {
        table.open(Section::Meta)?;
        let mut meta: Vec<(String, String)> = Vec::new();
        let mut lines = BTreeMap::new();
        while let Some(row) = table.row()? {
            let (key, value) = (row.cell(0).trim(), row.rest());
            if lines.insert(key.to_owned(), row.line()).is_some() {
                return Err(PbFaultKind::Twice.at(row.line(), key));
            }
            meta.push((key.to_owned(), value));
        }
        let end = table.line();
        let find = |key: &str| {
            let value = meta.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
            (value.filter(|value| !value.is_empty()), lines.get(key).copied().unwrap_or(end))
        };
        let needed = |key: &str| match find(key) {
            (Some(value), line) => Ok((value.to_owned(), line)),
            (None, line) => Err(PbFaultKind::NoValue.at(line, key)),
        };
        let count = |key: &str| match find(key) {
            (Some(value), line) => match value.parse() {
                Ok(count) => Ok(Some((count, line))),
                Err(_) => Err(PbFaultKind::NoNumber.at(line, value)),
            },
            (None, _) => Ok(None),
        };
        let (budget, budget_line) = needed("budget")?;
        let budget = decimal(&budget)
            .filter(Decimal::is_not_negative)
            .ok_or_else(|| PbFaultKind::NoNumber.at(budget_line, &budget))?;
        let (kind, line) = needed("vote_type")?;
        let vote_type = kind.parse().map_err(|()| PbFaultKind::NoSuchVoteType.at(line, &kind))?;
        let threshold = match find("min_project_score_threshold") {
            (Some(value), line) => {
                Some(decimal(value).ok_or_else(|| PbFaultKind::NoNumber.at(line, value))?)
            }
            (None, _) => None,
        };
        let (projects, votes) = (count("num_projects")?, count("num_votes")?);
        Ok(Head { budget, budget_line, vote_type, threshold, projects, votes, meta })
    }
}

fn read_projects(
    table: &mut Table<'_>,
    head: &Head,
) -> Result<(Vec<Project>, Vec<Decimal>), PbFault> {
    let columns = table.open(Section::Projects)?;
    let id_at = columns.needed("project_id")?;
    let cost_at = columns.needed("cost")?;
    let (name_at, selected_at) = (columns.find("name"), columns.find("selected"));
    let mut projects: Vec<Project> = Vec::new();
    let mut costs = Vec::new();
    let mut known = BTreeSet::new();
    while let Some(row) = table.row()? {
        let id = row.cell(id_at).trim();
        if id.is_empty() {
            return Err(PbFaultKind::NoValue.at(row.line(), "project_id"));
        }
        if !known.insert(id.to_owned()) {
            return Err(PbFaultKind::Twice.at(row.line(), id));
        }
        if projects.len() == PROJECTS_MAX {
            return Err(PbFaultKind::TooMuch.at(row.line(), id));
        }
        let cost = row.cell(cost_at);
        costs.push(
            decimal(cost)
                .filter(Decimal::is_not_negative)
                .ok_or_else(|| PbFaultKind::NoNumber.at(row.line(), cost))?,
        );
        projects.push(Project {
            id: id.to_owned(),
            name: name_at.map_or_else(String::new, |at| row.cell(at).trim().to_owned()),
            cost: 0,
            selected: selected_at
                .map(|at| row.cell(at).trim())
                .filter(|value| !value.is_empty())
                .map(str::to_owned),
        });
    }
    announced(head.projects, projects.len())?;
    Ok((projects, costs))
}

/// As many as the head says, if it says so: a file cut short must not be counted as if whole.
fn announced(said: Option<(u64, usize)>, found: usize) -> Result<(), PbFault> {
    match said {
        Some((said, line)) if said != found as u64 => {
            Err(PbFaultKind::WrongCount.at(line, &format!("{said} / {found}")))
        }
        _ => Ok(()),
    }
}

fn read_votes(
    table: &mut Table<'_>,
    head: &Head,
    projects: &[Project],
) -> Result<(Votes, u8), PbFault> {
    let columns: Columns = table.open(Section::Votes)?;
    let vote_at = columns.needed("vote")?;
    let points_at = match head.vote_type {
        VoteType::Cumulative | VoteType::Scoring => Some(columns.needed("points")?),
        VoteType::Approval | VoteType::Ordinal => None,
    };
    let ids = Ids::new(projects);
    let mut votes = Votes::default();
    let mut ballot = Ballot::default();
    while let Some(row) = table.row()? {
        if votes.voters() == VOTERS_MAX {
            return Err(PbFaultKind::TooMuch.at(row.line(), "VOTES"));
        }
        ballot.read(&row, vote_at, points_at, &ids)?;
        if head.vote_type == VoteType::Approval {
            // A set: a mark made twice is one mark.
            ballot.marks.sort_unstable();
            ballot.marks.dedup();
        } else if ballot.repeats() {
            return Err(PbFaultKind::Twice.at(row.line(), row.cell(vote_at)));
        }
        if votes.marks() + ballot.marks.len() > MARKS_MAX {
            return Err(PbFaultKind::TooMuch.at(row.line(), "VOTES"));
        }
        match points_at {
            None => votes.push(&ballot.marks),
            Some(_) => ballot
                .points_into(&mut votes)
                .ok_or_else(|| PbFaultKind::NoNumber.at(row.line(), row.cell(1)))?,
        }
    }
    announced(head.votes, votes.voters())?;
    Ok((votes, ballot.places))
}

/// The places of the projects by their ids, in the order of fingerprints.
struct Ids<'a>(Vec<(u64, &'a str, Mark)>);

impl<'a> Ids<'a> {
    fn new(projects: &'a [Project]) -> Self {
        let ids = projects.iter().map(|project| project.id.as_str()).zip(0..);
        let mut ids: Vec<_> = ids.map(|(id, at)| (Self::print(id), id, at)).collect();
        ids.sort_unstable();
        Ids(ids)
    }

    fn print(id: &str) -> u64 {
        fingerprint(id.bytes().map(u64::from))
    }

    fn find(&self, id: &str) -> Option<Mark> {
        let print = Self::print(id);
        let from = self.0.partition_point(|(other, _, _)| *other < print);
        let rest = self.0.get(from..)?.iter().take_while(|(other, _, _)| *other == print);
        rest.into_iter().find(|(_, other, _)| *other == id).map(|(_, _, at)| *at)
    }
}

/// One line of the votes, in room that is used again for the next.
#[derive(Default)]
struct Ballot {
    marks: Vec<Mark>,
    points: Vec<Decimal>,
    /// Decimals of the points so far.
    places: u8,
    sorted: Vec<Mark>,
}

impl Ballot {
    fn read(
        &mut self,
        row: &Row<'_>,
        vote_at: usize,
        points_at: Option<usize>,
        ids: &Ids<'_>,
    ) -> Result<(), PbFault> {
        self.marks.clear();
        self.points.clear();
        let vote = row.cell(vote_at).trim();
        if !vote.is_empty() {
            for id in vote.split(',').map(str::trim) {
                let at = ids.find(id).ok_or_else(|| PbFaultKind::NoProject.at(row.line(), id))?;
                self.marks.push(at);
            }
        }
        let Some(points_at) = points_at else { return Ok(()) };
        let points = row.cell(points_at).trim();
        if !points.is_empty() {
            for value in points.split(',') {
                let value = decimal(value).filter(|value| value.units.abs() <= POINTS_MAX as i128);
                self.points
                    .push(value.ok_or_else(|| PbFaultKind::NoNumber.at(row.line(), points))?);
            }
        }
        if self.points.len() != self.marks.len() {
            return Err(PbFaultKind::PointsDoNotMatch.at(row.line(), points));
        }
        Ok(())
    }

    /// Whether a project stands on it twice.
    fn repeats(&mut self) -> bool {
        self.sorted.clone_from(&self.marks);
        self.sorted.sort_unstable();
        self.sorted.windows(2).any(|pair| pair.first() == pair.get(1))
    }

    /// Puts the ballot to the others, all of whose points are told anew if these are finer.
    fn points_into(&mut self, votes: &mut Votes) -> Option<()> {
        let places = self.points.iter().map(|value| value.places).max().unwrap_or(0);
        if places > self.places {
            votes.scale_points(10_i64.checked_pow(u32::from(places - self.places))?, POINTS_MAX)?;
            self.places = places;
        }
        let mut units = Vec::with_capacity(self.points.len());
        for value in &self.points {
            units.push(value.units_of(self.places)?.to_i64().filter(|n| n.abs() <= POINTS_MAX)?);
        }
        votes.push_with_points(&self.marks, &units);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "META\nkey;value\nbudget;10.50\nvote_type;cumulative\nnum_votes;3\n\
        comment;two; parts\nnum_projects;2\nPROJECTS\nproject_id;name;cost;selected\na;\"one; \"\"two\"\"\nthree\";5;1\n\
        b;four;5,25;0\nVOTES\nvoter_id;points;vote;age\n1;2,0.5;b, a;30\n2;;;\n3;1;a;\n";

    #[test]
    fn a_file_is_read_with_its_quirks_and_written_back() {
        for text in [SMALL.to_owned(), SMALL.replace('\n', "\r\n"), format!("\u{feff}{SMALL}")] {
            let election = read(text.as_bytes()).unwrap();
            assert_eq!((election.budget, election.money_places), (1050, 2));
            assert_eq!(election.projects[1].cost, 525);
            assert_eq!(election.meta("comment"), Some("two; parts"));
            assert!(election.projects[0].name.starts_with("one; \"two\""));
            assert_eq!(election.votes.voters(), 3);
            // In tenths of a point.
            assert_eq!((election.scores(), election.points_places), (vec![15, 20], 1));
            assert_eq!(election.supporters(), [2, 1]);
            assert_eq!(read(write(&election).as_bytes()).unwrap(), election);
        }
    }

    #[test]
    fn every_fault_names_its_line() {
        use PbFaultKind as Kind;
        for (from, to, line, kind) in [
            ("budget;10.50", "budget;much", 3, Kind::NoNumber),
            ("budget;10.50", "budget;-1", 3, Kind::NoNumber),
            ("budget;10.50\n", "", 7, Kind::NoValue),
            ("cumulative", "shouting", 4, Kind::NoSuchVoteType),
            ("num_votes;3", "num_votes;4", 5, Kind::WrongCount),
            ("num_votes", "budget", 5, Kind::Twice),
            ("project_id", "number", 9, Kind::NoColumn),
            ("b;four", "a;four", 12, Kind::Twice),
            (";5,25", ";5,25.1", 12, Kind::NoNumber),
            ("VOTES", "VOICES", 13, Kind::NoNumber),
            ("b, a;30", "b, c;30", 15, Kind::NoProject),
            ("b, a;30", "b, b;30", 15, Kind::Twice),
            ("2,0.5", "2", 15, Kind::PointsDoNotMatch),
            ("2,0.5", "2,99999999999", 15, Kind::NoNumber),
            ("a;30", "a;30;more", 15, Kind::TooManyCells),
        ] {
            assert!(SMALL.contains(from), "{from}");
            let fault = read(SMALL.replacen(from, to, 1).as_bytes()).unwrap_err();
            assert_eq!((fault.line, fault.kind), (line, kind), "{to}: {fault}");
            // The same with a blank line before the projects, and lines ended the other way.
            let text = SMALL.replacen(from, to, 1).replace("\nPROJECTS", "\n\nPROJECTS");
            let text = text.replace('\n', "\r\n");
            let fault = read(text.as_bytes()).unwrap_err();
            let line = line + usize::from(line >= 8 || kind == Kind::NoValue);
            assert_eq!((fault.line, fault.kind), (line, kind), "{to}, CRLF: {fault}");
        }
        assert_eq!(read(b"META\nkey\xff").unwrap_err(), Kind::NotText.at(2, ""));
        assert_eq!(read(b"").unwrap_err().kind, Kind::NoTable);
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_the_reader_panic(cut in 0..SMALL.len(), noise in "[a-z;,\"\n0-9.-]{0,9}") {
            let (before, after) = SMALL.split_at(cut);
            if let Ok(election) = read(format!("{before}{noise}{after}").as_bytes()) {
                proptest::prop_assert!(read(write(&election).as_bytes()).is_ok());
            }
        }
    }
}
