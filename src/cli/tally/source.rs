//! A file of ballots, plain or packed, read by what its ending says it is.

use super::failure;
use crate::ballot::budget::Election;
use crate::ballot::format::pb::{self, PbFault};
use crate::ballot::format::{self, Fault, TEXT_BYTES_MAX};
use crate::ballot::{Profile, Ratings};
use crate::i18n::Words;
use crate::import::{ImportError, decode};
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

/// What was read.
pub(super) enum Ballots {
    /// Rankings.
    Ranked(Profile),
    /// Approvals or points.
    Rated(Ratings),
    /// Projects and votes for them.
    Projects(Election),
}

impl Ballots {
    /// The kind, by which its text is found.
    pub(super) fn form(&self) -> &'static str {
        match self {
            Ballots::Ranked(_) => "ranked",
            Ballots::Rated(_) => "rated",
            Ballots::Projects(_) => "projects",
        }
    }

    /// What was voted on, and who stands: ids with names, in the order of the file.
    pub(super) fn contest(&self) -> (&str, Vec<(&str, &str)>) {
        let (title, candidates) = match self {
            Ballots::Ranked(profile) => (&profile.title, &profile.candidates),
            Ballots::Rated(ratings) => (&ratings.title, &ratings.candidates),
            Ballots::Projects(election) => {
                let named = election.projects.iter().map(|p| (p.id.as_str(), p.name.as_str()));
                return (election.meta("description").unwrap_or_default(), named.collect());
            }
        };
        (title, candidates.iter().map(|c| (c.id.as_str(), c.name.as_str())).collect())
    }
}

/// Why there are no ballots.
pub(super) enum Unread {
    /// The file is broken, here if the place is known.
    Unsound { line: Option<usize>, why: Why },
    /// No reader knows this ending.
    UnknownForm,
    /// The system says no.
    Failed(anyhow::Error),
}

/// What is wrong with a file.
pub(super) enum Why {
    Fault(Fault),
    Budget(PbFault),
    Encoding(ImportError),
    /// Longer than a reader takes, packed or not.
    TooLong,
    Packing,
}

impl Why {
    pub(super) fn text(&self, words: &Words) -> String {
        match self {
            Why::Fault(fault) => {
                let key = format!("tally-fault-{}", fault.kind.id());
                words.with(&key, [("found", crate::meeting::clean(&fault.found))])
            }
            Why::Budget(fault) => {
                let key = format!("tally-pb-{}", fault.kind.id());
                words.with(&key, [("found", crate::meeting::clean(&fault.found))])
            }
            Why::Encoding(error) => error.text(words),
            Why::TooLong => words.t("tally-fault-too_long"),
            Why::Packing => words.t("tally-fault-packing"),
        }
    }
}

impl From<Fault> for Unread {
    fn from(fault: Fault) -> Self {
        Unread::Unsound { line: Some(fault.line), why: Why::Fault(fault) }
    }
}

impl From<PbFault> for Unread {
    fn from(fault: PbFault) -> Self {
        Unread::Unsound { line: Some(fault.line), why: Why::Budget(fault) }
    }
}

/// Reads the ballots in `file`. A table holds points where a method of points is asked for, else
/// ranks.
pub(super) fn read(file: &Path, method: Option<&str>) -> Result<Ballots, Unread> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    type Reader = fn(&str) -> Result<Ballots, Fault>;
    let points = matches!(method, Some("score" | "approval"));
    let reader: Reader = match ending {
        "blt" => |text| format::read_blt(text).map(Ballots::Ranked),
        "soi" | "soc" | "toi" | "toc" => |text| format::read_orders(text).map(Ballots::Ranked),
        "cat" => |text| format::read_categories(text).map(Ballots::Rated),
        "csv" | "tsv" if points => |text| format::read_scores_csv(text).map(Ballots::Rated),
        "csv" | "tsv" => |text| format::read_ranked_csv(text).map(Ballots::Ranked),
        "profile" => |text| format::read_profile(text).map(Ballots::Ranked),
        "txt" => |text| format::read_debian(text).map(Ballots::Ranked),
        // Bytes as they are: the reader needs no copy.
        "pb" => return Ok(pb::read(&bytes_of(file)?).map(Ballots::Projects)?),
        _ => return Err(Unread::UnknownForm),
    };
    Ok(reader(&text_of(file)?)?)
}

fn text_of(file: &Path) -> Result<String, Unread> {
    match String::from_utf8(bytes_of(file)?) {
        Ok(text) => Ok(text),
        Err(other) => match decode(other.as_bytes()) {
            Ok((text, _)) => Ok(text),
            Err(error) => Err(Unread::Unsound { line: None, why: Why::Encoding(error) }),
        },
    }
}

/// What is in the file, unpacked while it is read.
fn bytes_of(file: &Path) -> Result<Vec<u8>, Unread> {
    let failed = |error| Unread::Failed(failure(file, error));
    let mut opened = BufReader::with_capacity(1 << 16, File::open(file).map_err(failed)?);
    if !opened.fill_buf().map_err(failed)?.starts_with(&[0x1f, 0x8b]) {
        return limited(opened).map_err(failed)?;
    }
    limited(MultiGzDecoder::new(opened)).map_err(|error| match error.kind() {
        ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof => {
            Unread::Unsound { line: None, why: Why::Packing }
        }
        _ => failed(error),
    })?
}

/// All bytes, if there are no more than a reader takes: a small packed file may hold any number.
fn limited(reader: impl Read) -> std::io::Result<Result<Vec<u8>, Unread>> {
    let mut bytes = vec![];
    reader.take(TEXT_BYTES_MAX as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > TEXT_BYTES_MAX {
        return Ok(Err(Unread::Unsound { line: None, why: Why::TooLong }));
    }
    Ok(Ok(bytes))
}
