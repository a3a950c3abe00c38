//! From the bytes of one file to a typed value, or to everything that is wrong with it.

use super::format_file::{self, Known};
use super::problem::{Problem, ProblemKind};
use super::reader::{Report, Table};
use super::rules_file::{self, Bases, Ruled};
use super::{body_file, list_file, profile_file};
use crate::law::BodyLaw;
use crate::meeting::Format;
use crate::pipeline::{ListSet, Profile};
use toml::de::DeTable;

/// The largest file that is read.
pub(super) const BYTES_MAX: u64 = 256 * 1024;

/// What a file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Format,
    Rules,
    Law,
    Profile,
    Lists,
}

impl Kind {
    pub(super) const ALL: [Kind; 5] =
        [Kind::Rules, Kind::Law, Kind::Profile, Kind::Lists, Kind::Format];

    /// The folder that holds files of this kind.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Kind::Format => "formats",
            Kind::Rules => "rules",
            Kind::Law => "laws",
            Kind::Profile => "pipelines",
            Kind::Lists => "lists",
        }
    }

    /// The kind that only these top-level keys can belong to.
    pub(super) fn by_keys(bytes: &[u8]) -> Option<Kind> {
        let source = std::str::from_utf8(bytes).ok()?;
        let (table, _) = DeTable::parse_recoverable(source);
        let has = |key: &str| table.get_ref().contains_key(key);
        if has("steps") || has("signatories") {
            Some(Kind::Format)
        } else if ["motions", "cites", "based_on"].into_iter().any(has) {
            Some(Kind::Rules)
        } else if has("decide") || has("open") {
            Some(Kind::Law)
        } else if has("states") || has("transitions") {
            Some(Kind::Profile)
        } else if has("lists") {
            Some(Kind::Lists)
        } else {
            None
        }
    }
}

/// The rule set that a file says it is based on, before anything else of it is read.
pub(super) fn based_on(bytes: &[u8]) -> Option<String> {
    if bytes.len() as u64 > BYTES_MAX {
        return None;
    }
    let source = std::str::from_utf8(bytes).ok()?;
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let (table, _) = DeTable::parse_recoverable(source);
    table.get_ref().get("based_on")?.get_ref().as_str().map(crate::meeting::clean)
}

/// A file as it was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'f> {
    /// As problems name it.
    pub file: &'f str,
    /// Its name without the ending; every file says its own id, and the two must agree.
    pub stem: &'f str,
    pub bytes: &'f [u8],
}

pub(super) fn read_format(found: Found<'_>, known: &Known<'_>) -> Result<Format, Vec<Problem>> {
    read(found, |table, id| format_file::read(table, id, known))
}

pub(super) fn read_rules(found: Found<'_>, bases: &Bases<'_>) -> Result<Ruled, Vec<Problem>> {
    read(found, |table, id| rules_file::read(table, id, bases))
}

pub(super) fn read_law(found: Found<'_>) -> Result<BodyLaw, Vec<Problem>> {
    read(found, body_file::read)
}

pub(super) fn read_profile(found: Found<'_>) -> Result<Profile, Vec<Problem>> {
    read(found, profile_file::read)
}

pub(super) fn read_lists(found: Found<'_>) -> Result<ListSet, Vec<Problem>> {
    read(found, list_file::read)
}

/// A problem with the file as a whole.
pub(super) fn whole(file: &str, kind: ProblemKind) -> Problem {
    Problem { file: file.to_owned(), line: 1, key: String::new(), kind }
}

fn read<T>(
    found: Found<'_>,
    body: impl FnOnce(&mut Table<'_>, Option<String>) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    if found.bytes.len() as u64 > BYTES_MAX {
        return Err(vec![whole(found.file, ProblemKind::TooLarge { max: BYTES_MAX })]);
    }
    let source = match std::str::from_utf8(found.bytes) {
        Ok(source) => source.strip_prefix('\u{FEFF}').unwrap_or(source),
        Err(error) => {
            let before = &found.bytes[..error.valid_up_to()];
            let line = before.iter().filter(|b| **b == b'\n').count() + 1;
            return Err(vec![Problem { line, ..whole(found.file, ProblemKind::NotText) }]);
        }
    };
    let report = Report::new(found.file, source);
    let (document, errors) = DeTable::parse_recoverable(source);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        report.add(at, "", ProblemKind::Syntax { detail: error.message().to_owned() });
    }
    let mut table = Table::new(&report, document.get_ref(), 0, String::new());
    let id = table.need("id").and_then(|n| {
        let id = n.id()?;
        if id != found.stem {
            n.complain(ProblemKind::NotTheFileName { stem: found.stem.to_owned() });
        }
        Some(id)
    });
    let value = body(&mut table, id);
    table.end();
    let problems = report.into_problems();
    match value {
        Some(value) if problems.is_empty() => Ok(value),
        _ => Err(without_echoes(problems)),
    }
}

/// Where the TOML itself is broken, the parser guesses how it goes on. What seems to be missing
/// then, and what else is wrong on a broken line, is an echo of the break.
fn without_echoes(problems: Vec<Problem>) -> Vec<Problem> {
    let syntax = |p: &Problem| matches!(p.kind, ProblemKind::Syntax { .. });
    let broken: Vec<usize> = problems.iter().filter(|p| syntax(p)).map(|p| p.line).collect();
    let echo = |p: &Problem| {
        !broken.is_empty()
            && !syntax(p)
            && (matches!(p.kind, ProblemKind::Missing) || broken.contains(&p.line))
    };
    problems.into_iter().filter(|p| !echo(p)).collect()
}
