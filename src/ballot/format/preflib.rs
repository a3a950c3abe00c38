//! PrefLib: orders (`.soi .soc .toi .toc`) and categories (`.cat`).
//!
//! A head of `# KEY: value` lines, then `count: 1,2,{3,4}`: so many ballots, the most preferred
//! first, those in braces level; in a `.cat`, one entry for each category, the best category first.

use super::{Fault, FaultKind, Limits, candidates, each_once, numbered, whole};
use crate::ballot::{Candidate, Profile, Ranking, Rated, Ratings};
use num_rational::BigRational;

/// Reads a text of orders.
///
/// # Errors
/// The first fault, with its line.
pub fn read_orders(text: &str) -> Result<Profile, Fault> {
    let (head, lines) = head_of(text)?;
    let mut profile = Profile { title: head.title, candidates: head.names, ..Profile::default() };
    let mut limits = Limits::default();
    for (line, weight, entries) in lines {
        let weight = whole(line, weight)?;
        let mut tiers = entries_of(line, entries, profile.candidates.len())?;
        // Nobody is named by an empty pair of braces.
        tiers.retain(|tier| !tier.is_empty());
        limits.ballots(line, weight, tiers.iter().map(Vec::len).sum())?;
        profile.ballots.push(Ranking { weight, tiers });
    }
    agree(&limits, head.voters)?;
    Ok(profile)
}

/// Reads a text of categories. The last category gives no points, each before it one more; the
/// best one is an approval. Who stands in no category of a ballot was not judged there.
///
/// # Errors
/// The first fault, with its line.
pub fn read_categories(text: &str) -> Result<Ratings, Fault> {
    let (head, lines) = head_of(text)?;
    let Some(of) = head.categories.filter(|of| (1..=1_000).contains(of)) else {
        return Err(FaultKind::Head.at(1, "NUMBER CATEGORIES"));
    };
    let points: Vec<BigRational> =
        (0..of).rev().map(|points| BigRational::from_integer(points.into())).collect();
    let mut ratings = Ratings {
        title: head.title,
        candidates: head.names,
        criteria: vec![String::new()],
        // With a single category, whoever stands in it is approved of.
        approval: points[0].clone(),
        categories: true,
        ..Ratings::default()
    };
    let mut limits = Limits::default();
    for (line, weight, entries) in lines {
        let weight = whole(line, weight)?;
        let groups = entries_of(line, entries, ratings.candidates.len())?;
        if groups.len() > of {
            return Err(FaultKind::NotTheFormat.at(line, entries));
        }
        limits.ballots(line, weight, groups.iter().map(Vec::len).sum())?;
        let marks = groups.iter().zip(&points);
        let marks = marks.flat_map(|(group, points)| {
            group.iter().map(move |candidate| (*candidate, 0, points.clone()))
        });
        ratings.ballots.push(Rated { weight, marks: marks.collect() });
    }
    agree(&limits, head.voters)?;
    Ok(ratings)
}

struct Head {
    title: String,
    names: Vec<Candidate>,
    /// The line and the number of voters.
    voters: Option<(usize, u64)>,
    categories: Option<usize>,
}

/// A line of ballots: its number, how many, what is on them.
type Line<'t> = (usize, &'t str, &'t str);

fn head_of(text: &str) -> Result<(Head, Vec<Line<'_>>), Fault> {
    let mut head = Head { title: String::new(), names: vec![], voters: None, categories: None };
    let mut lines = vec![];
    for (at, line) in Limits::text(text)?.lines().enumerate() {
        let (at, line) = (at + 1, line.trim());
        if let Some(line) = line.strip_prefix('#') {
            entry(&mut head, at, line)?;
        } else if !line.is_empty() {
            let (weight, rest) =
                line.split_once(':').ok_or_else(|| FaultKind::NotTheFormat.at(at, line))?;
            lines.push((at, weight, rest));
        }
    }
    if head.names.is_empty() {
        return Err(FaultKind::Head.at(1, "NUMBER ALTERNATIVES"));
    }
    Ok((head, lines))
}

/// A line of the head; keys that say nothing about the count are passed over.
fn entry(head: &mut Head, at: usize, line: &str) -> Result<(), Fault> {
    let Some((key, value)) = line.split_once(':') else { return Ok(()) };
    let (key, value) = (key.trim(), value.trim());
    match key {
        "TITLE" => value.clone_into(&mut head.title),
        "NUMBER ALTERNATIVES" => {
            let numbers = 1..=candidates(at, value)?;
            let numbered = numbers.map(|n| n.to_string());
            head.names = numbered.map(|id| Candidate { name: id.clone(), id }).collect();
        }
        "NUMBER VOTERS" => head.voters = Some((at, whole(at, value)?)),
        "NUMBER CATEGORIES" => head.categories = Some(candidates(at, value)?),
        _ => {
            if let Some(number) = key.strip_prefix("ALTERNATIVE NAME") {
                let who = numbered(at, number, head.names.len())?;
                value.clone_into(&mut head.names[who].name);
            }
        }
    }
    Ok(())
}

/// `1,{2,3},{}` as groups of candidates.
fn entries_of(line: usize, text: &str, of: usize) -> Result<Vec<Vec<usize>>, Fault> {
    let fault = || FaultKind::NotTheFormat.at(line, text);
    let mut groups = vec![];
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (group, after, braces) = match rest.strip_prefix('{') {
            Some(inner) => inner.split_once('}').map(|(group, after)| (group, after, true)),
            None => {
                let (group, after) = rest.split_at(rest.find(',').unwrap_or(rest.len()));
                Some((group, after, false))
            }
        }
        .ok_or_else(fault)?;
        let group: Result<Vec<usize>, Fault> = match group.trim() {
            "" if braces => Ok(vec![]),
            group => group.split(',').map(|name| numbered(line, name, of)).collect(),
        };
        groups.push(group?);
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(more) => more.trim_start(),
            None if after.is_empty() => after,
            None => return Err(fault()),
        };
    }
    each_once(line, &groups)?;
    Ok(groups)
}

/// A file that was cut off says so by its own head.
fn agree(limits: &Limits, voters: Option<(usize, u64)>) -> Result<(), Fault> {
    match voters {
        Some((line, voters)) if voters != limits.ballots => {
            Err(FaultKind::OtherNumber.at(line, &format!("{voters} ≠ {}", limits.ballots)))
        }
        _ => Ok(()),
    }
}
