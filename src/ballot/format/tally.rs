//! Two small forms: the tally sheets of Debian and lists of `(first,second) : count`.

use super::{Fault, FaultKind, Limits, candidates, each_once, whole};
use crate::ballot::{Candidate, Profile, Ranking};

/// Reads a Debian tally sheet: lines `Option 1---->: name`, then one line `V: 31-2` for each
/// ballot, with a digit (or a letter from `A` for 10) for the rank of each option and `-` for none.
/// Only the order of the ranks counts, as in Debian's own rule.
///
/// # Errors
/// The first fault, with its line.
pub fn read_debian(text: &str) -> Result<Profile, Fault> {
    let mut profile = Profile::default();
    let mut limits = Limits::default();
    for (at, line) in Limits::text(text)?.lines().enumerate() {
        let at = at + 1;
        if let Some(marks) = line.trim_start().strip_prefix("V:") {
            let marks = marks.split_whitespace().next().unwrap_or_default();
            let ranking = ranks(at, marks, profile.candidates.len())?;
            limits.ballots(at, 1, marks.len())?;
            profile.ballots.push(ranking);
        } else if let Some(name) = option(line, profile.candidates.len() + 1) {
            let id = (profile.candidates.len() + 1).to_string();
            candidates(at, &id)?;
            profile.candidates.push(Candidate { id, name });
        }
    }
    if profile.candidates.is_empty() {
        return Err(FaultKind::Head.at(1, "Option 1"));
    }
    Ok(profile)
}

/// The name in `|/  Option 3---->: name   ||/`, if this line names option `number`.
fn option(line: &str, number: usize) -> Option<String> {
    let (_, rest) = line.split_once("Option ")?;
    let rest = rest.strip_prefix(&number.to_string())?.trim_start_matches('-');
    let name = rest.strip_prefix(">:")?;
    // The lines that lead to the columns may be drawn behind the last name.
    let name = name.trim_end().trim_end_matches(['|', '/']);
    Some(name.trim().to_owned())
}

fn ranks(at: usize, marks: &str, of: usize) -> Result<Ranking, Fault> {
    let fault = || FaultKind::NotTheFormat.at(at, marks);
    if of == 0 || marks.chars().count() != of {
        return Err(fault());
    }
    let mut tiers: Vec<Vec<usize>> = vec![vec![]; 36];
    for (who, mark) in marks.chars().enumerate() {
        if mark != '-' {
            let rank = mark.to_digit(36).ok_or_else(fault)?;
            tiers.get_mut(rank as usize).ok_or_else(fault)?.push(who);
        }
    }
    tiers.retain(|tier| !tier.is_empty());
    Ok(Ranking { weight: 1, tiers })
}

/// Reads a list of orders: a line of names, a line of parties, a line `-+-+-`, then
/// `(first,second) : count`. An underscore in a name stands for a comma. The ids are the places in
/// the first line, from 1.
///
/// # Errors
/// The first fault, with its line.
pub fn read_profile(text: &str) -> Result<Profile, Fault> {
    let mut lines = Limits::text(text)?.lines().zip(1..);
    let (names, _) = lines.next().ok_or_else(|| FaultKind::Ends.at(1, ""))?;
    let names: Vec<&str> = names.split(',').map(str::trim).collect();
    candidates(1, &names.len().to_string())?;
    if let Some(twice) = (1..names.len()).find(|at| names[..*at].contains(&names[*at])) {
        return Err(FaultKind::Twice.at(1, names[twice]));
    }
    let candidates = names
        .iter()
        .zip(1..)
        .map(|(name, id)| Candidate { id: id.to_string(), name: name.replace('_', ",") })
        .collect();
    let mut profile = Profile { candidates, ..Profile::default() };
    let mut limits = Limits::default();
    let (mut begun, mut last) = (false, 1);
    for (line, at) in lines {
        last = at;
        let line = line.trim();
        if line.is_empty() || !begun {
            begun |= line.starts_with("-+");
            continue;
        }
        let fault = || FaultKind::NotTheFormat.at(at, line);
        let (order, count) = line.rsplit_once(':').ok_or_else(fault)?;
        let order = order.trim().strip_prefix('(').and_then(|o| o.strip_suffix(')'));
        let order = order.ok_or_else(fault)?.trim();
        let mut tiers = vec![];
        for name in order.split(',').map(str::trim).filter(|_| !order.is_empty()) {
            let who = names.iter().position(|n| *n == name);
            tiers.push(vec![who.ok_or_else(|| FaultKind::NoCandidate.at(at, name))?]);
        }
        each_once(at, &tiers)?;
        let weight = whole(at, count)?;
        limits.ballots(at, weight, tiers.len())?;
        profile.ballots.push(Ranking { weight, tiers });
    }
    if begun { Ok(profile) } else { Err(FaultKind::Head.at(last, "-+-")) }
}
