//! Why something about sealed ballots is refused.

use super::{BallotHash, Digest};
use serde::Serialize;

/// A refusal, with what a text about it needs. Options count from zero, tellers from one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// A ballot needs at least one option and has a greatest number of them.
    #[error("{options} options; 1 to {most} are possible")]
    Options {
        /// Asked for.
        options: u32,
        /// The most possible.
        most: u32,
    },
    /// The number of choices, of points, or of points on one option is out of range.
    #[error("a limit of {limit} marks; 1 to {most} are possible")]
    Limit {
        /// Asked for.
        limit: u32,
        /// The most possible.
        most: u32,
    },
    /// Marks for more or fewer options than there are.
    #[error("marks for {found} options, there are {expected}")]
    MarksLength {
        /// Options on the ballot.
        expected: u32,
        /// Marks given.
        found: usize,
    },
    /// More on one option than it may get.
    #[error("option {option}: {marked} marks, at most {cap}")]
    AboveCap {
        /// The option.
        option: usize,
        /// The most it may get.
        cap: u32,
        /// What it got.
        marked: u32,
    },
    /// More than one option where one may be chosen.
    #[error("{marked} options chosen, one is possible")]
    SeveralChoices {
        /// Options chosen.
        marked: u64,
    },
    /// More choices or points altogether than the voter has.
    #[error("{marked} marks altogether, at most {most}")]
    TooManyMarks {
        /// The most altogether.
        most: u32,
        /// What was given.
        marked: u64,
    },
    /// A threshold or a number of tellers that cannot be.
    #[error("{threshold} of {tellers} tellers; at most {most} tellers, at least 1 to open")]
    Tellers {
        /// Tellers needed.
        threshold: u16,
        /// Tellers altogether.
        tellers: usize,
        /// The most tellers.
        most: u16,
    },
    /// The tellers' public keys belong to no joint key.
    #[error("the tellers' public keys do not belong together")]
    Key,
    /// The key has no teller of that number.
    #[error("there is no teller {teller}")]
    NotATeller {
        /// The number.
        teller: u16,
    },
    /// The share belongs to another key.
    #[error("the share of teller {teller} belongs to another key")]
    ForeignShare {
        /// Whose share.
        teller: u16,
    },
    /// No pass-phrase, or one beyond the limit.
    #[error("a pass-phrase of {bytes} bytes; 1 to {most} are possible")]
    Passphrase {
        /// Its length in bytes.
        bytes: usize,
        /// The longest.
        most: usize,
    },
    /// A cost of locking outside what this program will spend.
    #[error("the cost of the lock is out of range")]
    Cost,
    /// The pass-phrase does not fit, or the locked share was changed.
    #[error("the pass-phrase of teller {teller} does not fit")]
    WrongPassphrase {
        /// Whose share.
        teller: u16,
    },
    /// A ballot with more or fewer parts than the form asks for.
    #[error("ballot {ballot} has not the parts of this form")]
    Shape {
        /// The ballot.
        ballot: BallotHash,
    },
    /// It is not proved that an option holds what it may.
    #[error("ballot {ballot}: the proof of option {option} does not hold")]
    OptionProof {
        /// The ballot.
        ballot: BallotHash,
        /// The option.
        option: usize,
    },
    /// It is not proved that all marks together are within the limit.
    #[error("ballot {ballot}: the proof of its total does not hold")]
    TotalProof {
        /// The ballot.
        ballot: BallotHash,
    },
    /// The box holds this ballot already.
    #[error("ballot {ballot} is in the box twice")]
    Copy {
        /// The ballot.
        ballot: BallotHash,
    },
    /// The ballots, or the audits, of a record are not in the order of their hashes.
    #[error("{ballot} is not in its place")]
    Unsorted {
        /// The first one out of place.
        ballot: BallotHash,
    },
    /// The marks and seed of an audit do not make the ballot that was shown.
    #[error("the audit of {ballot} does not make that ballot but {made}")]
    Audit {
        /// The ballot that was shown.
        ballot: BallotHash,
        /// What marks and seed make.
        made: BallotHash,
    },
    /// The marks of an audit are none that the form allows.
    #[error("the audit of {ballot} has marks that the form does not allow")]
    AuditMarks {
        /// The ballot that was shown.
        ballot: BallotHash,
    },
    /// A ballot was opened to its voter and cast as well.
    #[error("ballot {ballot} was audited and cast")]
    AuditCast {
        /// The ballot.
        ballot: BallotHash,
    },
    /// The question in the record has not as many options as its form.
    #[error("{found} options are named, the form has {expected}")]
    OptionNames {
        /// Options of the form.
        expected: u32,
        /// Names found.
        found: usize,
    },
    /// The question in the record is not the one that the key was made for.
    #[error("the question is not the one that the ballots were cast on")]
    QuestionChanged,
    /// Fewer shares than the threshold.
    #[error("{found} shares, {needed} are needed")]
    TooFewShares {
        /// The threshold.
        needed: u16,
        /// Shares given.
        found: usize,
    },
    /// One teller's share given twice.
    #[error("teller {teller} gave a share twice")]
    ShareTwice {
        /// The teller.
        teller: u16,
    },
    /// A share for more or fewer options than there are.
    #[error("the share of teller {teller} has not the parts of this form")]
    ShareShape {
        /// The teller.
        teller: u16,
    },
    /// It is not proved that a share is right.
    #[error("the share of teller {teller} for option {option} does not hold")]
    ShareProof {
        /// The teller.
        teller: u16,
        /// The option.
        option: usize,
    },
    /// A share given for another question, or for more, fewer or other ballots.
    #[error("the share of teller {teller} was given for another box")]
    ShareBox {
        /// The teller.
        teller: u16,
    },
    /// What was opened is more than the ballots can give.
    #[error("option {option} opens to no possible number")]
    Impossible {
        /// The option.
        option: usize,
    },
    /// All options together open to more than the ballots can give.
    #[error("the options together open to more than the ballots can give")]
    ImpossibleTotal,
    /// A record of another version.
    #[error("version {found} of a record; this program knows version {known}")]
    Version {
        /// In the record.
        found: u32,
        /// Known here.
        known: u32,
    },
    /// A record that cannot be read.
    #[error("line {line}, column {column}: {reason}")]
    Unreadable {
        /// The line, from one.
        line: usize,
        /// The column, from one.
        column: usize,
        /// The parser's words, for a log.
        reason: String,
    },
    /// A record, or something in it, beyond the limits of the reader.
    #[error("{found} {what}; at most {most} are read")]
    TooLarge {
        /// `bytes`, `title_bytes`, `ballots` or `audits`.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many are read.
        most: usize,
    },
    /// The number of ballots is not the one stated.
    #[error("{stated} ballots are stated, {found} are there")]
    BallotCount {
        /// Stated in the record.
        stated: u64,
        /// Ballots in it.
        found: usize,
    },
    /// The sum in the record is not that of its ballots.
    #[error("the sum of option {option} is not that of the ballots")]
    SumChanged {
        /// The option.
        option: usize,
    },
    /// The sums in the record are not as many as the options.
    #[error("{found} sums for {expected} options")]
    SumLength {
        /// Options of the form.
        expected: u32,
        /// Sums in the record.
        found: usize,
    },
    /// The result in the record is not what its sums open to.
    #[error("the counts are not what the sums open to")]
    CountsChanged,
    /// Two values that must be about the same question are not.
    #[error("made for key {found}, not for {expected}")]
    OtherKey {
        /// The digest of the key at hand.
        expected: Digest,
        /// The digest of the key it was made for.
        found: Digest,
    },
    /// The library did not do what was asked of it; nothing that a user or a file can cause.
    #[error("the cryptographic library failed")]
    Library,
}

impl Fault {
    /// Its name for a table of texts, as in its JSON: `too_few_shares`. The parameters stand beside
    /// it there.
    pub fn code(&self) -> String {
        let json = serde_json::to_value(self).unwrap_or_default();
        json.get("fault").and_then(|code| code.as_str()).unwrap_or_default().to_owned()
    }
}
