//! Ballots as others publish them: readers and writers of their files, from text to values.
//!
//! A reader takes text and gives a value or the first fault with its line. Nothing is guessed: what
//! does not follow the format is a fault, so that no ballot is dropped in silence. Every reader has
//! limits, so that a broken or hostile file costs neither the memory nor the evening.

mod blt;
mod columns;
mod cvr;
pub mod pb;
mod preflib;
mod sheet;
mod tally;
#[cfg(test)]
mod tests;

pub use blt::{read_blt, write_blt};
pub use cvr::{read_ranked_csv, read_scores_csv};
pub use preflib::{read_categories, read_orders};
pub use tally::{read_debian, read_profile};

/// The largest text that is read, in bytes.
pub const TEXT_BYTES_MAX: usize = 512 << 20;
/// The most candidates.
pub const CANDIDATES_MAX: usize = 2_000;
/// The most ballots, counted one by one, so that sums of points stay far from the end of a number.
pub const BALLOTS_MAX: u64 = 1_000_000_000_000;
/// The most marks in a file: one candidate on one line of ballots is one mark, the line another.
pub const MARKS_MAX: usize = 20_000_000;
/// The longest figure in a file, in characters.
pub const FIGURE_CHARS_MAX: usize = 30;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {} {found}", kind.id())]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What it is.
    pub kind: FaultKind,
    /// What stands there, shortened; empty where something is missing.
    pub found: String,
}

/// The kinds of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// The text is longer than [`TEXT_BYTES_MAX`].
    TooLong,
    /// More candidates than [`CANDIDATES_MAX`].
    TooManyCandidates,
    /// More ballots than [`BALLOTS_MAX`].
    TooManyBallots,
    /// More marks than [`MARKS_MAX`].
    TooManyMarks,
    /// The text ends before everything has been said.
    Ends,
    /// A number was expected.
    NoNumber,
    /// There is no such candidate.
    NoCandidate,
    /// The same candidate twice where that cannot be.
    Twice,
    /// A line that does not follow the format.
    NotTheFormat,
    /// The head of the file says less than is needed, or something else.
    Head,
    /// A column may be a candidate or something else.
    Unclear,
    /// The first column is not known to name the ballots.
    FirstColumn,
    /// Columns of ranks that are not numbered one after another.
    Ranks,
    /// The head names another number of ballots than there are.
    OtherNumber,
    /// Fewer names than candidates.
    NamesMissing,
    /// A text that does not end.
    OpenText,
}

impl FaultKind {
    /// All kinds.
    pub const ALL: [FaultKind; 16] = [
        FaultKind::TooLong,
        FaultKind::TooManyCandidates,
        FaultKind::TooManyBallots,
        FaultKind::TooManyMarks,
        FaultKind::Ends,
        FaultKind::NoNumber,
        FaultKind::NoCandidate,
        FaultKind::Twice,
        FaultKind::NotTheFormat,
        FaultKind::Head,
        FaultKind::Unclear,
        FaultKind::FirstColumn,
        FaultKind::Ranks,
        FaultKind::OtherNumber,
        FaultKind::NamesMissing,
        FaultKind::OpenText,
    ];

    /// The name by which its text is found.
    pub fn id(self) -> &'static str {
        match self {
            FaultKind::TooLong => "too_long",
            FaultKind::TooManyCandidates => "too_many_candidates",
            FaultKind::TooManyBallots => "too_many_ballots",
            FaultKind::TooManyMarks => "too_many_marks",
            FaultKind::Ends => "ends",
            FaultKind::NoNumber => "no_number",
            FaultKind::NoCandidate => "no_candidate",
            FaultKind::Twice => "twice",
            FaultKind::NotTheFormat => "not_the_format",
            FaultKind::Head => "head",
            FaultKind::Unclear => "unclear",
            FaultKind::FirstColumn => "first_column",
            FaultKind::Ranks => "ranks",
            FaultKind::OtherNumber => "other_number",
            FaultKind::NamesMissing => "names_missing",
            FaultKind::OpenText => "open_text",
        }
    }

    /// A fault of this kind.
    fn at(self, line: usize, found: &str) -> Fault {
        Fault { line, kind: self, found: found.trim().chars().take(60).collect() }
    }
}

/// Counts what has been read against the limits.
#[derive(Debug, Default)]
struct Limits {
    ballots: u64,
    marks: usize,
}

impl Limits {
    /// The text, if it is not too long, without a byte-order mark.
    fn text(text: &str) -> Result<&str, Fault> {
        if text.len() > TEXT_BYTES_MAX {
            return Err(FaultKind::TooLong.at(1, ""));
        }
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// `weight` ballots with so many marks.
    fn ballots(&mut self, line: usize, weight: u64, marks: usize) -> Result<(), Fault> {
        self.ballots = self.ballots.saturating_add(weight);
        self.marks = self.marks.saturating_add(marks).saturating_add(1);
        if self.ballots > BALLOTS_MAX {
            return Err(FaultKind::TooManyBallots.at(line, &weight.to_string()));
        }
        if self.marks > MARKS_MAX {
            return Err(FaultKind::TooManyMarks.at(line, ""));
        }
        Ok(())
    }
}

/// A whole number of ballots, candidates or the like; digits alone.
fn whole(line: usize, text: &str) -> Result<u64, Fault> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.ok_or_else(|| FaultKind::NoNumber.at(line, text))
}

/// A number of candidates.
fn candidates(line: usize, text: &str) -> Result<usize, Fault> {
    let number = whole(line, text)?;
    usize::try_from(number)
        .ok()
        .filter(|n| *n <= CANDIDATES_MAX)
        .ok_or_else(|| FaultKind::TooManyCandidates.at(line, text))
}

/// The index of the candidate with this number, from 1.
fn numbered(line: usize, text: &str, of: usize) -> Result<usize, Fault> {
    let number = whole(line, text)?;
    usize::try_from(number)
        .ok()
        .filter(|n| (1..=of).contains(n))
        .map(|n| n - 1)
        .ok_or_else(|| FaultKind::NoCandidate.at(line, text))
}

/// Refuses a candidate who is named twice.
fn each_once(line: usize, named: &[Vec<usize>]) -> Result<(), Fault> {
    let mut all: Vec<usize> = named.iter().flatten().copied().collect();
    all.sort_unstable();
    match all.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(FaultKind::Twice.at(line, &(pair[0] + 1).to_string())),
        None => Ok(()),
    }
}
