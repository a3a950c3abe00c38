//! Does a tie matter? All ways of breaking it, as far as that can be afforded.

use super::course::Course;
use std::collections::{BTreeMap, BTreeSet};

/// The most states that are looked at before a tie is reported as it stands.
pub(super) const STATES_MAX: usize = 5_000;

/// The projects of one possible result, in the order of the file.
pub(super) type Bought = Vec<usize>;

/// A tie that decides.
#[derive(Debug, Clone)]
pub(super) struct OpenTie {
    /// Who is level.
    pub among: Vec<usize>,
    /// How many of them are bought at least, whichever way it is broken.
    pub places: usize,
    /// What is bought whichever way it is broken.
    pub sure: Bought,
}

/// A count that went to its end, or to the tie that decides.
pub(super) struct Settled<C> {
    pub course: C,
    pub tie: Option<OpenTie>,
}

/// Counts to the end. With `ranks`, the lowest of those who are level comes first; without, a tie
/// that makes a difference ends it.
pub(super) fn settle<C: Course>(mut course: C, ranks: Option<&[usize]>) -> Settled<C> {
    loop {
        let level = course.level();
        let Some(first) = level.first().copied() else { return Settled { course, tie: None } };
        if let Some(ranks) = ranks {
            let next = level.iter().copied().min_by_key(|at| ranks.get(*at).copied());
            course.take(next.unwrap_or(first), &level);
            continue;
        }
        if level.len() > 1
            && !course.any_order(&level)
            && let Some(tie) = open_tie(&course, &level)
        {
            return Settled { course, tie: Some(tie) };
        }
        course.take(first, &level);
    }
}

/// The tie, unless every way of breaking it leads to the same results.
fn open_tie<C: Course>(course: &C, level: &[usize]) -> Option<OpenTie> {
    let mut states = STATES_MAX;
    let mut ways: Vec<BTreeSet<Bought>> = Vec::new();
    for project in level {
        let mut way = course.clone();
        way.take(*project, level);
        let Some(results) = results(way, &mut states) else {
            return Some(OpenTie { among: level.into(), places: 1, sure: course.bought() });
        };
        ways.push(results.into_keys().collect());
    }
    if ways.windows(2).all(|pair| pair.first() == pair.get(1)) {
        return None;
    }
    let all: BTreeSet<&Bought> = ways.iter().flatten().collect();
    let of_level = |result: &&Bought| level.iter().filter(|at| result.contains(at)).count();
    Some(OpenTie {
        among: level.into(),
        places: all.iter().map(of_level).min().unwrap_or(0),
        sure: in_all(all),
    })
}

/// What is in every result.
pub(super) fn in_all<'a>(results: impl IntoIterator<Item = &'a Bought>) -> Bought {
    let mut results = results.into_iter();
    let mut sure = results.next().cloned().unwrap_or_default();
    for result in results {
        sure.retain(|project| result.contains(project));
    }
    sure
}

/// All results that some way of breaking ties leads to, each with the first count that led to it,
/// level ones taken as in the file; nothing where there are too many states.
pub(super) fn results<C: Course>(course: C, states: &mut usize) -> Option<BTreeMap<Bought, C>> {
    let mut found = BTreeMap::new();
    let mut seen: BTreeSet<C::Key> = BTreeSet::new();
    let mut open = vec![course];
    while let Some(mut course) = open.pop() {
        loop {
            let level = course.level();
            let Some(first) = level.first().copied() else {
                found.entry(course.bought()).or_insert(course);
                break;
            };
            if level.len() == 1 || course.any_order(&level) {
                course.take(first, &level);
                continue;
            }
            if !seen.insert(course.key()) {
                break;
            }
            *states = states.checked_sub(level.len())?;
            for project in level.iter().rev() {
                let mut way = course.clone();
                way.take(*project, &level);
                open.push(way);
            }
            break;
        }
    }
    Some(found)
}
