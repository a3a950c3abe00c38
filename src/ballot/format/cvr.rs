//! Ballots in a table, one row for each ballot.
//!
//! Ranked, in one of two forms:
//! - columns of ranks (`Choice 1`, `2nd choice`, `Rank 3`, `1` …) that hold names. An empty cell,
//!   `undervote` or `skipped` is a rank left out; at `overvote` the ballot ends, because nobody can
//!   tell whom it names; who is named again is passed over.
//! - columns of candidates that hold ranks, 1 for the first; an empty cell or `-` is none.
//!
//! Points, in one of two forms:
//! - columns of candidates that hold points, on an approval ballot 1 or 0; an empty cell is none.
//! - a first column `candidate` (or `option`, `item`, `project`), where there is one a column
//!   `reviewer` (or `voter`, `judge`, `ballot`), and a column for each criterion.
//!
//! In the forms with a column for each candidate the first column names the ballot. Columns that
//! say where a ballot was cast (`precinct`, `batch`, `ballot style`, and what ends in `id`) are
//! passed over everywhere; a column `count` or `weight` says how many ballots a row stands for.

use super::sheet::Sheet;
use super::{CANDIDATES_MAX, FIGURE_CHARS_MAX, Fault, FaultKind, Limits, whole};
use crate::ballot::{Candidate, Figure, Profile, Ranking, Rated, Ratings};
use num_rational::BigRational;
use num_traits::One;
use std::collections::{BTreeMap, BTreeSet};

/// Columns that say how many ballots a row stands for.
const WEIGHT: [&str; 2] = ["count", "weight"];
/// Columns that say where a ballot was cast.
const PLACE: [&str; 6] = ["precinct", "batch", "ballot style", "style", "district", "ward"];

/// Reads ranked ballots from a table.
///
/// # Errors
/// The first fault, with its line.
pub fn read_ranked_csv(text: &str) -> Result<Profile, Fault> {
    let sheet = Sheet::read(text)?;
    let ranks = rank_columns(&sheet);
    if ranks.is_empty() { by_candidate(&sheet) } else { by_rank(&sheet, &ranks) }
}

/// The columns of ranks in order: numbered 1, 2, 3 …, and called ranks or holding something else
/// than figures, for a candidate may have a number in the name too.
fn rank_columns(sheet: &Sheet) -> Vec<usize> {
    let mut columns = vec![];
    for (at, head) in sheet.head.iter().enumerate() {
        let digits = head.trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (number, rest) = digits.split_at(end);
        if number.parse() != Ok(columns.len() + 1) {
            continue;
        }
        let lower = head.to_ascii_lowercase();
        let named = ["choice", "rank", "pref"].iter().any(|word| lower.contains(word));
        let bare = digits.len() == head.len() && rest.len() <= 2;
        let cells = || sheet.rows.iter().map(|(_, cells)| cells[at].as_str());
        let words = || cells().any(|cell| !cell.is_empty() && figure(cell).is_none());
        if named || bare || words() {
            columns.push(at);
        }
    }
    columns
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

fn is_left_out(cell: &str) -> bool {
    ["", "-", "undervote", "skipped"].iter().any(|word| cell.eq_ignore_ascii_case(word))
}

fn by_candidate(sheet: &Sheet) -> Result<Profile, Fault> {
    let columns = candidate_columns(sheet)?;
    let mut profile = Profile { candidates: named(sheet, &columns)?, ..Profile::default() };
    let mut limits = Limits::default();
    for (line, cells) in &sheet.rows {
        let mut tiers: Vec<Vec<usize>> = vec![];
        for (who, at) in columns.iter().enumerate() {
            if is_left_out(&cells[*at]) {
                continue;
            }
            let rank = whole(*line, &cells[*at])?;
            let rank = usize::try_from(rank).ok().filter(|r| (1..=2 * columns.len()).contains(r));
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
    let columns = candidate_columns(sheet)?;
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
    let other = |at: &usize| *at > 0 && Some(*at) != judge && !is_passed_over(&sheet.head[*at]);
    let columns: Vec<usize> = (0..sheet.head.len()).filter(other).collect();
    let names = named(sheet, &columns)?;
    if names.is_empty() {
        return Err(FaultKind::Head.at(1, &sheet.head.join(", ")));
    }
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

/// Columns that name neither a candidate nor a criterion.
fn is_passed_over(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    let id = lower == "id" || lower.ends_with(" id") || lower.ends_with("_id");
    id || WEIGHT.contains(&lower.as_str()) || PLACE.contains(&lower.as_str())
}

/// All columns behind the first that are not passed over.
fn candidate_columns(sheet: &Sheet) -> Result<Vec<usize>, Fault> {
    let all = 1..sheet.head.len();
    let columns: Vec<usize> = all.filter(|at| !is_passed_over(&sheet.head[*at])).collect();
    if columns.is_empty() {
        return Err(FaultKind::Head.at(1, &sheet.head.join(", ")));
    }
    Ok(columns)
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

fn figure(cell: &str) -> Option<BigRational> {
    let figure: Figure = cell.parse().ok().filter(|_| cell.len() <= FIGURE_CHARS_MAX)?;
    Some(figure.value())
}
