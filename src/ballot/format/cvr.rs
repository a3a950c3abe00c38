//! Ballots in a table, one row for each ballot.
//!
//! Ranked, in one of two forms:
//! - columns of ranks (`Choice 1`, `2nd choice`, `Rank 3`, `1` …, from 1 or from 0, in any order,
//!   none missing) that hold names. An empty cell, `undervote` or `skipped` is a rank left out; at
//!   `overvote` the ballot ends, because nobody can tell whom it names; who is named again is passed
//!   over.
//! - columns of candidates that hold ranks, 1 for the first; an empty cell or `-` is none.
//!
//! Points, in one of two forms:
//! - columns of candidates that hold points, on an approval ballot 1 or 0; an empty cell is none.
//! - a first column `candidate` (or `option`, `item`, `project`), where there is one a column
//!   `reviewer` (or `voter`, `judge`, `ballot`), and a column for each criterion.
//!
//! In the forms with a column for each candidate the first column names the ballot (`ballot`,
//! `voter`, `id` …) or has no head; before the first candidate may stand columns that say where a
//! ballot was cast (`precinct`, `batch`, `ballot style`, and what ends in `id`) and one `count` or
//! `weight` that says how many ballots a row stands for. What could be a candidate as well is
//! refused.

use super::columns::{Holds, WEIGHT, rank_columns, vote_columns};
use super::sheet::Sheet;
use super::{CANDIDATES_MAX, FIGURE_CHARS_MAX, Fault, FaultKind, Limits, whole};
use crate::ballot::{Candidate, Figure, Profile, Ranking, Rated, Ratings};
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};
use std::collections::{BTreeMap, BTreeSet};

/// Reads ranked ballots from a table.
///
/// # Errors
/// The first fault, with its line.
pub fn read_ranked_csv(text: &str) -> Result<Profile, Fault> {
    let sheet = Sheet::read(text)?;
    let ranks = rank_columns(&sheet)?;
    if ranks.is_empty() { by_candidate(&sheet) } else { by_rank(&sheet, &ranks) }
}

fn by_rank(sheet: &Sheet, ranks: &[usize]) -> Result<Profile, Fault> {
    let mut profile = Profile::default();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut limits = Limits::default();
    for (line, cells) in &sheet.rows {
        let mut named = BTreeSet::new();
        let mut tiers: Vec<Vec<usize>> = vec![];
        for cell in ranks.iter().map(|at| cells[*at].as_str()) {
            if cell.eq_ignore_ascii_case("overvote") {
                break;
            }
            if is_left_out(cell) {
                tiers.push(vec![]);
                continue;
            }
            let next = known.len();
            let who = *known.entry(cell).or_insert(next);
            if who == next {
                add(&mut profile.candidates, *line, cell)?;
            }
            tiers.push(if named.insert(who) { vec![who] } else { vec![] });
        }
        while tiers.last().is_some_and(Vec::is_empty) {
            tiers.pop();
        }
        let weight = weight(sheet, *line, cells)?;
        limits.ballots(*line, weight, ranks.len())?;
        profile.ballots.push(Ranking { weight, tiers });
    }
    Ok(profile)
}

/// Whether a cell gives no rank.
pub(super) fn is_left_out(cell: &str) -> bool {
    ["", "-", "undervote", "skipped"].iter().any(|word| cell.eq_ignore_ascii_case(word))
}

fn by_candidate(sheet: &Sheet) -> Result<Profile, Fault> {
    let columns = vote_columns(sheet, Holds::Ranks, &[])?;
    let mut profile = Profile { candidates: named(sheet, &columns)?, ..Profile::default() };
    let mut limits = Limits::default();
    for (line, cells) in &sheet.rows {
        let mut tiers: Vec<Vec<usize>> = vec![];
        for (who, at) in columns.iter().enumerate() {
            if is_left_out(&cells[*at]) {
                continue;
            }
            let rank = points(*line, &cells[*at])?.filter(BigRational::is_integer);
            let rank = rank.and_then(|rank| rank.to_integer().to_usize());
            let rank = rank.filter(|r| (1..=2 * columns.len()).contains(r));
            let rank = rank.ok_or_else(|| FaultKind::NotTheFormat.at(*line, &cells[*at]))?;
            tiers.resize(tiers.len().max(rank), vec![]);
            tiers[rank - 1].push(who);
        }
        let weight = weight(sheet, *line, cells)?;
        limits.ballots(*line, weight, tiers.len())?;
        profile.ballots.push(Ranking { weight, tiers });
    }
    Ok(profile)
}

/// Reads points from a table.
///
/// # Errors
/// The first fault, with its line.
pub fn read_scores_csv(text: &str) -> Result<Ratings, Fault> {
    let sheet = Sheet::read(text)?;
    let first = sheet.head.first().map(|head| head.to_ascii_lowercase()).unwrap_or_default();
    match first.as_str() {
        "candidate" | "option" | "item" | "project" => by_criterion(&sheet),
        _ => by_points(&sheet),
    }
}

fn by_points(sheet: &Sheet) -> Result<Ratings, Fault> {
    let columns = vote_columns(sheet, Holds::Points, &[])?;
    let mut ratings = Ratings {
        candidates: named(sheet, &columns)?,
        criteria: vec![String::new()],
        approval: BigRational::one(),
        ..Ratings::default()
    };
    let mut limits = Limits::default();
    for (line, cells) in &sheet.rows {
        let mut marks = vec![];
        for (who, at) in columns.iter().enumerate() {
            if let Some(points) = points(*line, &cells[*at])? {
                marks.push((who, 0, points));
            }
        }
        let weight = weight(sheet, *line, cells)?;
        limits.ballots(*line, weight, marks.len())?;
        ratings.ballots.push(Rated { weight, marks });
    }
    Ok(ratings)
}

fn by_criterion(sheet: &Sheet) -> Result<Ratings, Fault> {
    let judge = sheet.column(&["reviewer", "voter", "judge", "ballot"]);
    let passed: Vec<usize> = std::iter::once(0).chain(judge).collect();
    let columns = vote_columns(sheet, Holds::Criteria, &passed)?;
    let names = named(sheet, &columns)?;
    let mut ratings = Ratings {
        criteria: names.into_iter().map(|criterion| criterion.name).collect(),
        approval: BigRational::one(),
        ..Ratings::default()
    };
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut judged = BTreeSet::new();
    let mut limits = Limits::default();
    for (line, cells) in &sheet.rows {
        let id = cells[0].as_str();
        let next = known.len();
        let who = *known.entry(id).or_insert(next);
        if who == next {
            add(&mut ratings.candidates, *line, id)?;
        }
        // The same judge twice on the same candidate would count double.
        if judge.is_some_and(|at| !judged.insert((who, cells[at].as_str()))) {
            return Err(FaultKind::Twice.at(*line, id));
        }
        let mut marks = vec![];
        for (criterion, at) in columns.iter().enumerate() {
            if let Some(points) = points(*line, &cells[*at])? {
                marks.push((who, criterion, points));
            }
        }
        let weight = weight(sheet, *line, cells)?;
        limits.ballots(*line, weight, marks.len())?;
        ratings.ballots.push(Rated { weight, marks });
    }
    Ok(ratings)
}

/// What the heads of these columns name; each once, none without a name.
fn named(sheet: &Sheet, columns: &[usize]) -> Result<Vec<Candidate>, Fault> {
    let mut names: Vec<Candidate> = vec![];
    let mut known = BTreeSet::new();
    for name in columns.iter().map(|at| &sheet.head[*at]) {
        if !known.insert(name) {
            return Err(FaultKind::Twice.at(1, name));
        }
        add(&mut names, 1, name)?;
    }
    Ok(names)
}

/// One more candidate, who has no other id than the name.
fn add(candidates: &mut Vec<Candidate>, line: usize, name: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return Err(FaultKind::NamesMissing.at(line, ""));
    }
    if candidates.len() == CANDIDATES_MAX {
        return Err(FaultKind::TooManyCandidates.at(line, name));
    }
    candidates.push(Candidate { id: name.to_owned(), name: name.to_owned() });
    Ok(())
}

fn weight(sheet: &Sheet, line: usize, cells: &[String]) -> Result<u64, Fault> {
    sheet.column(&WEIGHT).map_or(Ok(1), |at| whole(line, &cells[at]))
}

fn points(line: usize, cell: &str) -> Result<Option<BigRational>, Fault> {
    if cell.is_empty() || cell == "-" {
        return Ok(None);
    }
    figure(cell).map(Some).ok_or_else(|| FaultKind::NoNumber.at(line, cell))
}

/// The figure in a cell.
pub(super) fn figure(cell: &str) -> Option<BigRational> {
    let figure: Figure = cell.parse().ok().filter(|_| cell.len() <= FIGURE_CHARS_MAX)?;
    Some(figure.value())
}
