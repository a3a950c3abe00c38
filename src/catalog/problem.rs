//! What is wrong with a file of the catalogue, and where: a file, a line, a key and a reason.

use crate::i18n::Words;
use fluent_bundle::FluentArgs;

/// Something wrong with one file of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file: `sessions/…` for what is compiled in, the path for the user's own.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The dotted path of the key, places in lists counted from 1: `steps[2].scope`. Empty when
    /// the file as a whole is meant.
    pub key: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What a name in a file refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// A rule set of the catalogue.
    Rules,
    /// A pipeline profile of the catalogue.
    Profile,
    /// A transition of the profile.
    Transition,
    /// A state of the profile.
    State,
    /// A category of the format.
    Category,
    /// A motion.
    Motion,
    /// A motion in the table of the rule set that a file is based on.
    BaseMotion,
    /// A group of motions of the rule set.
    Group,
    /// A statute of the catalogue.
    Law,
    /// A stage of the profile.
    Stage,
    /// A kind of document of the profile.
    Document,
}

impl Referent {
    fn id(self) -> &'static str {
        match self {
            Referent::Rules => "rules",
            Referent::Profile => "profile",
            Referent::Transition => "transition",
            Referent::State => "state",
            Referent::Category => "category",
            Referent::Motion => "motion",
            Referent::BaseMotion => "base-motion",
            Referent::Group => "group",
            Referent::Law => "law",
            Referent::Stage => "stage",
            Referent::Document => "document",
        }
    }
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file or folder cannot be read.
    Unreadable {
        /// What the system says.
        detail: String,
    },
    /// The file is not UTF-8.
    NotText,
    /// The file is larger than allowed.
    TooLarge {
        /// Most bytes.
        max: u64,
    },
    /// There are more files than allowed; the rest was not read.
    TooManyFiles {
        /// Most files.
        max: usize,
    },
    /// Not TOML.
    Syntax {
        /// What the parser says, in English.
        detail: String,
    },
    /// Neither a format, nor a rule set, nor a statute, nor a profile.
    Unrecognised,
    /// The key is needed and not there.
    Missing,
    /// The key means nothing here.
    UnknownKey {
        /// The key that may have been meant.
        suggestion: Option<String>,
    },
    /// The value is of another type.
    WrongType {
        /// The type needed, in TOML's own name.
        expected: &'static str,
        /// The type found.
        found: &'static str,
    },
    /// The value is none of those allowed.
    NotAllowed {
        /// The value found.
        found: String,
        /// The values allowed.
        allowed: Vec<String>,
        /// The value that may have been meant.
        suggestion: Option<String>,
    },
    /// Neither a fraction such as `2/3` nor a percentage, or more than one.
    BadFraction {
        /// The text found.
        found: String,
    },
    /// The number is too small or too large.
    OutOfRange {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// The text or the list is empty.
    Empty,
    /// The text or the list is too long.
    TooLong {
        /// Most characters or entries.
        max: usize,
    },
    /// An id may hold letters of ASCII, digits, `-` and `_`.
    BadId {
        /// The text found.
        found: String,
    },
    /// The id is not the name of the file.
    NotTheFileName {
        /// The name of the file without its ending.
        stem: String,
    },
    /// The same stands there before.
    Duplicate {
        /// What stands there twice.
        value: String,
        /// The line where it stands first.
        first: usize,
    },
    /// The smallest is above the largest.
    MinAboveMax {
        /// The smallest.
        min: String,
        /// The largest.
        max: String,
    },
    /// Refers to something that is not there.
    Dangling {
        /// What is meant.
        what: Referent,
        /// The name found.
        found: String,
        /// The name that may have been meant.
        suggestion: Option<String>,
    },
    /// Rule sets are based on each other.
    Circle {
        /// Their ids in order, from this one back to itself.
        through: Vec<String>,
    },
    /// Means nothing without another key.
    Needs {
        /// The other key.
        other: &'static str,
    },
    /// Neither `"setting"`, nor minutes, nor minutes and seconds.
    BadTime {
        /// The text found.
        found: String,
    },
    /// Parts of the file do not fit each other.
    Unfit {
        /// In which way; the end of the key of its text.
        why: &'static str,
    },
    /// A paper that nothing is written for.
    NoSource {
        /// The paper.
        paper: &'static str,
    },
    /// Two keys exclude each other.
    Excludes {
        /// The other key.
        other: &'static str,
    },
}

impl ProblemKind {
    /// The stable name, the end of the key of its text.
    pub fn code(&self) -> &'static str {
        match self {
            ProblemKind::Unreadable { .. } => "unreadable",
            ProblemKind::NotText => "not-text",
            ProblemKind::TooLarge { .. } => "too-large",
            ProblemKind::TooManyFiles { .. } => "too-many-files",
            ProblemKind::Syntax { .. } => "syntax",
            ProblemKind::Unrecognised => "unrecognised",
            ProblemKind::Missing => "missing",
            ProblemKind::UnknownKey { .. } => "unknown-key",
            ProblemKind::WrongType { .. } => "wrong-type",
            ProblemKind::NotAllowed { .. } => "not-allowed",
            ProblemKind::BadFraction { .. } => "bad-fraction",
            ProblemKind::OutOfRange { .. } => "out-of-range",
            ProblemKind::Empty => "empty",
            ProblemKind::TooLong { .. } => "too-long",
            ProblemKind::BadId { .. } => "bad-id",
            ProblemKind::NotTheFileName { .. } => "not-the-file-name",
            ProblemKind::Duplicate { .. } => "duplicate",
            ProblemKind::MinAboveMax { .. } => "min-above-max",
            ProblemKind::Dangling { .. } => "dangling",
            ProblemKind::Circle { .. } => "circle",
            ProblemKind::Needs { .. } => "needs",
            ProblemKind::Excludes { .. } => "excludes",
            ProblemKind::BadTime { .. } => "bad-time",
            ProblemKind::Unfit { why } => why,
            ProblemKind::NoSource { .. } => "no-source",
        }
    }

    /// The name that may have been meant, where one is near enough.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            ProblemKind::UnknownKey { suggestion }
            | ProblemKind::NotAllowed { suggestion, .. }
            | ProblemKind::Dangling { suggestion, .. } => suggestion.as_deref(),
            _ => None,
        }
    }
}

impl Problem {
    /// Where: `file:line`, as editors and terminals understand it.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    /// Place and what is wrong, on one line.
    pub fn told(&self, words: &Words) -> String {
        format!("{}: {}", self.place(), self.text(words))
    }

    /// What is wrong, with the key and without the place, in the words of the room.
    pub fn text(&self, words: &Words) -> String {
        let mut args = FluentArgs::new();
        args.set("key", self.key.clone());
        self.set_facts(words, &mut args);
        let mut text = words.with_args(&format!("problem-{}", self.kind.code()), &args);
        if let Some(name) = self.kind.suggestion() {
            text.push_str(words.pick2("", " "));
            text.push_str(&words.with("problem-suggestion", [("name", name)]));
        }
        text
    }

    fn set_facts(&self, words: &Words, args: &mut FluentArgs<'_>) {
        match &self.kind {
            ProblemKind::Unreadable { detail } | ProblemKind::Syntax { detail } => {
                args.set("detail", detail.clone());
            }
            ProblemKind::TooLarge { max } => args.set("max", (max / 1024).to_string()),
            ProblemKind::TooManyFiles { max } | ProblemKind::TooLong { max } => {
                args.set("max", max.to_string());
            }
            ProblemKind::WrongType { expected, found } => {
                args.set("expected", words.t(&format!("toml-{expected}")));
                args.set("found", words.t(&format!("toml-{found}")));
            }
            ProblemKind::NotAllowed { found, allowed, .. } => {
                args.set("found", found.clone());
                args.set("allowed", allowed.join(words.pick2("、", ", ")));
            }
            ProblemKind::BadFraction { found }
            | ProblemKind::BadId { found }
            | ProblemKind::BadTime { found } => {
                args.set("found", found.clone());
            }
            ProblemKind::OutOfRange { min, max } => {
                args.set("min", min.to_string());
                args.set("max", max.to_string());
            }
            ProblemKind::NotTheFileName { stem } => args.set("stem", stem.clone()),
            ProblemKind::Duplicate { value, first } => {
                args.set("value", value.clone());
                args.set("first", first.to_string());
            }
            ProblemKind::MinAboveMax { min, max } => {
                args.set("min", min.clone());
                args.set("max", max.clone());
            }
            ProblemKind::Dangling { what, found, .. } => {
                args.set("what", words.t(&format!("referent-{}", what.id())));
                args.set("found", found.clone());
            }
            ProblemKind::Circle { through } => args.set("through", through.join(" → ")),
            ProblemKind::Needs { other } | ProblemKind::Excludes { other } => {
                args.set("other", *other);
            }
            ProblemKind::NoSource { paper } => args.set("paper", *paper),
            ProblemKind::NotText
            | ProblemKind::Unfit { .. }
            | ProblemKind::Unrecognised
            | ProblemKind::Missing
            | ProblemKind::UnknownKey { .. }
            | ProblemKind::Empty => {}
        }
    }
}
