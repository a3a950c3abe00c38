//! What can be wrong with a row of a list of needs or organisations.

use crate::i18n::Words;
use crate::pipeline::Choice;
use fluent_bundle::FluentArgs;

/// What can be wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordProblem {
    /// It is not called anything.
    EmptyTitle,
    /// More rows than are read.
    TooManyRecords {
        /// Most rows.
        max: usize,
    },
    /// It cannot be the number of a record.
    BadNumber {
        /// The text found.
        found: String,
    },
    /// Bare figures are no number of a record: one is given.
    SerialNumbers,
    /// The same number stands there before.
    NumberTwice {
        /// The number.
        number: String,
        /// The row where it stands first.
        first: usize,
    },
    /// A record of the pipeline has the number.
    NumberTaken {
        /// The number.
        number: String,
    },
    /// The same stands there before.
    Twice {
        /// What it is called.
        title: String,
        /// The row where it stands first.
        first: usize,
    },
    /// The same is in the pipeline.
    Known {
        /// What it is called.
        title: String,
        /// Its number there.
        number: String,
    },
    /// Something of the same name stands there before, and says something else.
    NamedAlike {
        /// What it is called.
        title: String,
        /// The row where it stands first.
        first: usize,
    },
    /// Something of the same name is in the pipeline, and says something else.
    NamedLike {
        /// What it is called.
        title: String,
        /// Its number there.
        number: String,
    },
    /// None of the channels: it goes in as another one.
    UnknownChannel {
        /// The text found.
        found: String,
        /// The channel that may have been meant, by its id.
        meant: Option<String>,
    },
    /// None of the profile's classes of needs: it goes in as it is written.
    UnknownClass {
        /// The text found.
        found: String,
        /// The classes.
        allowed: Vec<Choice>,
    },
    /// No day.
    BadDay {
        /// The text found.
        found: String,
    },
    /// A day that has not come yet.
    DayToCome {
        /// The text found.
        found: String,
    },
    /// Nothing that the field may say.
    BadValue {
        /// The text found.
        found: String,
        /// What it may say, where it is one of a few words.
        allowed: Vec<Choice>,
        /// What may have been meant.
        meant: Option<Choice>,
    },
    /// It looks like the number of a telephone or of an identity card.
    LooksPrivate,
}

impl RecordProblem {
    /// The stable name, the end of the key of its text.
    pub fn code(&self) -> &'static str {
        match self {
            RecordProblem::EmptyTitle => "empty-title",
            RecordProblem::TooManyRecords { .. } => "too-many-records",
            RecordProblem::BadNumber { .. } => "bad-number",
            RecordProblem::SerialNumbers => "serial-numbers",
            RecordProblem::NumberTwice { .. } => "number-twice",
            RecordProblem::NumberTaken { .. } => "number-taken",
            RecordProblem::Twice { .. } => "record-twice",
            RecordProblem::Known { .. } => "record-known",
            RecordProblem::NamedAlike { .. } => "record-named-alike",
            RecordProblem::NamedLike { .. } => "record-named-like",
            RecordProblem::UnknownChannel { .. } => "unknown-channel",
            RecordProblem::UnknownClass { .. } => "unknown-class",
            RecordProblem::BadDay { .. } => "bad-day",
            RecordProblem::DayToCome { .. } => "day-to-come",
            RecordProblem::BadValue { allowed, .. } if allowed.is_empty() => "bad-value",
            RecordProblem::BadValue { .. } => "bad-choice",
            RecordProblem::LooksPrivate => "looks-private",
        }
    }

    /// Whether it says how the row is registered.
    pub(super) fn is_of_registered(&self) -> bool {
        use RecordProblem::{NamedAlike, NamedLike, UnknownChannel, UnknownClass};
        matches!(
            self,
            NamedAlike { .. } | NamedLike { .. } | UnknownChannel { .. } | UnknownClass { .. }
        )
    }

    /// What may have been meant, in the language of whoever reads it: the file may be in the other.
    pub(in crate::import) fn suggestion(&self, words: &Words) -> Option<String> {
        match self {
            RecordProblem::UnknownChannel { meant, .. } => {
                meant.as_ref().map(|id| words.t(&format!("channel-{id}")))
            }
            RecordProblem::BadValue { meant, .. } => {
                meant.as_ref().map(|choice| name(words, choice).to_owned())
            }
            _ => None,
        }
    }

    pub(in crate::import) fn set_facts(&self, words: &Words, args: &mut FluentArgs<'_>) {
        match self {
            RecordProblem::TooManyRecords { max } => args.set("max", max.to_string()),
            RecordProblem::NumberTwice { number, first } => {
                args.set("number", number.clone());
                args.set("first", first.to_string());
            }
            RecordProblem::NumberTaken { number } => args.set("number", number.clone()),
            RecordProblem::Twice { title, first } | RecordProblem::NamedAlike { title, first } => {
                args.set("name", title.clone());
                args.set("first", first.to_string());
            }
            RecordProblem::Known { title, number } | RecordProblem::NamedLike { title, number } => {
                args.set("name", title.clone());
                args.set("number", number.clone());
            }
            RecordProblem::BadNumber { found }
            | RecordProblem::UnknownChannel { found, .. }
            | RecordProblem::BadDay { found }
            | RecordProblem::DayToCome { found } => args.set("found", found.clone()),
            RecordProblem::BadValue { found, allowed, .. }
            | RecordProblem::UnknownClass { found, allowed } => {
                args.set("found", found.clone());
                let names: Vec<&str> = allowed.iter().map(|choice| name(words, choice)).collect();
                args.set("allowed", names.join(words.pick2("；", "; ")));
            }
            RecordProblem::EmptyTitle
            | RecordProblem::SerialNumbers
            | RecordProblem::LooksPrivate => {}
        }
    }
}

fn name<'c>(words: &Words, choice: &'c Choice) -> &'c str {
    words.pick2(&choice.name_zh, &choice.name_en)
}
