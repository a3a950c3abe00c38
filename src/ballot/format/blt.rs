//! `.blt`, the format in which ranked votes are exchanged.
//!
//! ```text
//! 4 2              candidates, seats
//! -2               candidate 2 has withdrawn
//! [tie 3 1 2 4]    the order that settles ties
//! 3 1 3=4 0        three ballots: 1 first, then 3 and 4 level
//! 2 - 4 0          two ballots: the first rank was left out
//! 0                no more ballots
//! "Anna"           names in order
//! "Vote"           what was voted on
//! ```
//!
//! Numbers may stand on one line or on several. `#` begins a comment, `/* */` encloses one. A quote
//! within a name is doubled, or simply stands there; a name or title without quotes is the line.

use super::{Fault, FaultKind, Limits, candidates, each_once, numbered, whole};
use crate::ballot::{Candidate, Profile, Ranking};
use std::fmt::Write;

/// Reads a `.blt` text.
///
/// # Errors
/// The first fault, with its line.
pub fn read_blt(text: &str) -> Result<Profile, Fault> {
    let mut reader = Reader { rest: Limits::text(text)?, line: 1 };
    let mut profile = Profile::default();
    let (line, word) = reader.word()?;
    let of = candidates(line, word)?;
    let (line, word) = reader.word()?;
    let seats = whole(line, word)?;
    let seats = u32::try_from(seats).map_err(|_| FaultKind::NoNumber.at(line, word))?;
    profile.seats = Some(seats).filter(|seats| *seats > 0);
    let first = reader.options(&mut profile, of)?;
    reader.ballots(&mut profile, of, first)?;
    reader.names(&mut profile, of)?;
    Ok(profile)
}

struct Reader<'t> {
    rest: &'t str,
    line: usize,
}

type Word<'t> = (usize, &'t str);

impl<'t> Reader<'t> {
    /// Takes so many bytes off the text.
    fn take(&mut self, bytes: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.bytes().filter(|b| *b == b'\n').count();
        self.rest = rest;
        taken
    }

    /// Passes over white space and comments.
    fn skip(&mut self) -> Result<(), Fault> {
        loop {
            let blank = self.rest.len() - self.rest.trim_start().len();
            self.take(blank);
            if self.rest.starts_with('#') {
                self.take(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("/*") {
                let open = || FaultKind::OpenText.at(self.line, "/*");
                let end = self.rest.find("*/").ok_or_else(open)?;
                self.take(end + 2);
            } else {
                return Ok(());
            }
        }
    }

    fn word(&mut self) -> Result<Word<'t>, Fault> {
        self.skip()?;
        let ends = |c: char| c.is_whitespace() || c == '#';
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let end = self.rest[..end].find("/*").unwrap_or(end);
        if end == 0 {
            return Err(FaultKind::Ends.at(self.line, ""));
        }
        let line = self.line;
        Ok((line, self.take(end)))
    }

    /// What may stand before the ballots; gives the first word that belongs to them.
    fn options(&mut self, profile: &mut Profile, of: usize) -> Result<Word<'t>, Fault> {
        loop {
            self.skip()?;
            if self.rest.starts_with('[') {
                self.bracket(profile, of)?;
                continue;
            }
            let (line, word) = self.word()?;
            let Some(number) = word.strip_prefix('-') else { return Ok((line, word)) };
            let who = numbered(line, number, of)?;
            if profile.withdrawn.contains(&who) {
                return Err(FaultKind::Twice.at(line, word));
            }
            profile.withdrawn.push(who);
        }
    }

    /// `[tie 3 1 2]` is the order that settles ties; other lines of this kind are for the programs
    /// that wrote them.
    fn bracket(&mut self, profile: &mut Profile, of: usize) -> Result<(), Fault> {
        let line = self.line;
        let open = || FaultKind::OpenText.at(line, "[");
        let end = self.rest.find(']').ok_or_else(open)?;
        let inner = &self.take(end + 1)[1..end];
        let mut words = inner.split_whitespace();
        match words.next() {
            Some(word) if word.eq_ignore_ascii_case("tie") => {
                let order: Result<Vec<usize>, Fault> =
                    words.map(|word| numbered(line, word, of)).collect();
                let order = order?;
                each_once(line, std::slice::from_ref(&order))?;
                profile.tie_order = Some(order);
                Ok(())
            }
            // Names in place of numbers: the ballots would read differently.
            Some(word) if word.eq_ignore_ascii_case("nick") => {
                Err(FaultKind::NotTheFormat.at(line, inner))
            }
            _ => Ok(()),
        }
    }

    fn ballots(&mut self, profile: &mut Profile, of: usize, first: Word<'t>) -> Result<(), Fault> {
        let mut limits = Limits::default();
        let (mut line, mut word) = first;
        while word != "0" {
            // A ballot with an id in place of a number is one ballot.
            let weight =
                if word.starts_with('(') && word.ends_with(')') { 1 } else { whole(line, word)? };
            let mut tiers = vec![];
            loop {
                let (at, word) = self.word()?;
                match word {
                    "0" => break,
                    "-" => tiers.push(vec![]),
                    level => {
                        let tier: Result<Vec<usize>, Fault> =
                            level.split('=').map(|number| numbered(at, number, of)).collect();
                        tiers.push(tier?);
                    }
                }
                // Nobody has more ranks than that, left out or not.
                if tiers.len() > 2 * of + 1 {
                    return Err(FaultKind::NotTheFormat.at(at, word));
                }
            }
            each_once(line, &tiers)?;
            limits.ballots(line, weight, tiers.len())?;
            profile.ballots.push(Ranking { weight, tiers });
            (line, word) = self.word()?;
        }
        Ok(())
    }

    /// The names and the title. A file may leave out all of them; then the numbers are the names.
    fn names(&mut self, profile: &mut Profile, of: usize) -> Result<(), Fault> {
        let mut texts = vec![];
        let (end, mut loose) = (self.line, 0);
        // Behind the title may stand remarks.
        while texts.len() <= 2 * of {
            self.skip()?;
            if self.rest.is_empty() {
                break;
            }
            let line = self.line;
            let quoted = self.rest.starts_with('"');
            let text = self.text()?;
            // Ballots behind a nought that was to end something else would get lost.
            if !quoted && (line == end || is_ballot(&text)) {
                return Err(FaultKind::NotTheFormat.at(line, &text));
            }
            loose += usize::from(!quoted);
            if loose > of + 1 {
                return Err(FaultKind::NotTheFormat.at(line, &text));
            }
            texts.push((line, text));
        }
        if !texts.is_empty() && texts.len() < of {
            return Err(FaultKind::NamesMissing.at(self.line, &texts.len().to_string()));
        }
        let mut names = with_parties(texts, of).into_iter();
        for number in 1..=of {
            let id = number.to_string();
            let name = names.next().unwrap_or_else(|| id.clone());
            profile.candidates.push(Candidate { id, name });
        }
        profile.title = names.next().unwrap_or_default();
        Ok(())
    }

    /// A text in quotes, or the rest of the line.
    fn text(&mut self) -> Result<String, Fault> {
        if !self.rest.starts_with('"') {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            return Ok(self.take(end).trim().to_owned());
        }
        let line = self.line;
        self.take(1);
        let mut text = String::new();
        loop {
            let open = || FaultKind::OpenText.at(line, &text);
            let end = self.rest.find('"').ok_or_else(open)?;
            text.push_str(self.take(end));
            self.take(1);
            if self.rest.starts_with('"') {
                self.take(1);
                text.push('"');
            } else if closes(self.rest) {
                return Ok(text.trim().to_owned());
            } else {
                text.push('"');
            }
        }
    }
}

/// Whether a line without quotes looks like a ballot, or like a part of one.
fn is_ballot(text: &str) -> bool {
    let body = text.strip_prefix('(').and_then(|id| id.split_once(')')).map_or(text, |(_, b)| b);
    let mark = |c: char| c.is_ascii_digit() || c == '=' || c == '-' || c.is_whitespace();
    body.chars().all(mark) && body.chars().any(|c| c.is_ascii_digit())
}

/// The texts, each with its line, as names. Where every candidate's line holds two, the second is
/// the party.
fn with_parties(texts: Vec<(usize, String)>, of: usize) -> Vec<String> {
    let lines: Vec<usize> = texts.iter().map(|(line, _)| *line).collect();
    let pair = |at: usize| {
        lines[at] == lines[at + 1] && lines.get(at + 2).is_none_or(|next| *next > lines[at])
    };
    let paired = of > 0 && lines.len() >= 2 * of && (0..of).all(|who| pair(2 * who));
    let mut texts = texts.into_iter().map(|(_, text)| text);
    if !paired {
        return texts.collect();
    }
    let mut names = vec![];
    while let Some(name) = texts.next() {
        match texts.next().filter(|_| names.len() < of) {
            Some(party) => names.push(format!("{name} ({party})")),
            None => names.push(name),
        }
    }
    names
}

/// Whether a quote before this ends the text: only what begins something new follows on the line.
fn closes(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or_default();
    let next = line.trim_start();
    let apart = next.len() < line.len();
    next.is_empty()
        || next.starts_with('#')
        || next.starts_with("/*")
        || (apart && next.starts_with('"'))
}

/// Writes a profile as `.blt`, so that others can count it with their programs. Candidates are
/// named by their place, from 1; where the file names no number of seats, one is written.
pub fn write_blt(profile: &Profile) -> String {
    let mut out = format!("{} {}\n", profile.candidates.len(), profile.seats.unwrap_or(1));
    for who in &profile.withdrawn {
        let _ = writeln!(out, "-{}", who + 1);
    }
    if let Some(order) = &profile.tie_order {
        let order: Vec<String> = order.iter().map(|who| (who + 1).to_string()).collect();
        let _ = writeln!(out, "[tie {}]", order.join(" "));
    }
    for ballot in profile.ballots.iter().filter(|ballot| ballot.weight > 0) {
        let _ = write!(out, "{}", ballot.weight);
        for tier in &ballot.tiers {
            let level: Vec<String> = tier.iter().map(|who| (who + 1).to_string()).collect();
            let _ =
                write!(out, " {}", if level.is_empty() { "-".to_owned() } else { level.join("=") });
        }
        out.push_str(" 0\n");
    }
    out.push_str("0\n");
    for name in profile.candidates.iter().map(|c| &c.name).chain([&profile.title]) {
        let name = name.replace(['\n', '\r'], " ").replace('"', "\"\"");
        let _ = writeln!(out, "\"{name}\"");
    }
    out
}
