//! What is wrong with a report, by line, in the words of the room.

use super::super::Encoding;
use super::names::Section;
use crate::i18n::Words;
use fluent_bundle::FluentArgs;

/// Something wrong with a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportProblem {
    /// The line, from 1; `None` when the file as a whole is meant.
    pub line: Option<usize>,
    /// What is wrong.
    pub kind: ReportProblemKind,
}

/// What can be wrong with a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportProblemKind {
    /// There is no such file.
    NoFile,
    /// The file cannot be opened or read.
    Unreadable {
        /// What the system says.
        detail: String,
    },
    /// The file is larger than allowed.
    TooLarge {
        /// Most bytes.
        max: u64,
    },
    /// It is no text.
    NotText,
    /// No encoding fits all bytes.
    Undecodable {
        /// The encoding that came furthest.
        encoding: Encoding,
    },
    /// More lines than are read.
    TooManyLines {
        /// Most lines.
        max: usize,
    },
    /// A text is too long.
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// More items under a heading than a report holds.
    TooManyItems {
        /// The key of the heading.
        section: &'static str,
        /// Most items.
        max: usize,
    },
    /// What stands for the number of the topic is none.
    BadNumber {
        /// The text found.
        found: String,
    },
    /// Something that there is one of was written twice, and differently.
    Twice {
        /// The key of its name.
        section: &'static str,
        /// The line where it stands first.
        first: usize,
    },
    /// A next step that says who or when, and not what.
    StepWithoutWhat,
    /// Nothing is said.
    NothingSaid,
}

impl ReportProblemKind {
    pub(super) fn at(self, line: usize) -> ReportProblem {
        ReportProblem { line: Some(line), kind: self }
    }

    pub(super) fn of_file(self) -> ReportProblem {
        ReportProblem { line: None, kind: self }
    }

    /// The stable name, the end of the key of its text.
    pub fn code(&self) -> &'static str {
        match self {
            ReportProblemKind::NoFile => "no_file",
            ReportProblemKind::Unreadable { .. } => "unreadable",
            ReportProblemKind::TooLarge { .. } => "too_large",
            ReportProblemKind::NotText => "not_text",
            ReportProblemKind::Undecodable { .. } => "undecodable",
            ReportProblemKind::TooManyLines { .. } => "too_many_lines",
            ReportProblemKind::TooLong { .. } => "too_long",
            ReportProblemKind::TooManyItems { .. } => "too_many_items",
            ReportProblemKind::BadNumber { .. } => "bad_number",
            ReportProblemKind::Twice { .. } => "twice",
            ReportProblemKind::StepWithoutWhat => "step_without_what",
            ReportProblemKind::NothingSaid => "nothing_said",
        }
    }
}

impl ReportProblem {
    /// Where and what, in the words of the room.
    pub fn text(&self, words: &Words) -> String {
        let mut args = FluentArgs::new();
        match &self.kind {
            ReportProblemKind::Unreadable { detail } => args.set("detail", detail.clone()),
            ReportProblemKind::TooLarge { max } => args.set("max", (max >> 10).to_string()),
            ReportProblemKind::Undecodable { encoding } => args.set("encoding", encoding.name()),
            ReportProblemKind::TooManyLines { max } | ReportProblemKind::TooLong { max } => {
                args.set("max", max.to_string());
            }
            ReportProblemKind::TooManyItems { section, max } => {
                args.set("section", words.t(section));
                args.set("max", max.to_string());
            }
            ReportProblemKind::BadNumber { found } => args.set("found", found.clone()),
            ReportProblemKind::Twice { section, first } => {
                args.set("section", words.t(section));
                args.set("first", first.to_string());
            }
            ReportProblemKind::NoFile
            | ReportProblemKind::NotText
            | ReportProblemKind::StepWithoutWhat
            | ReportProblemKind::NothingSaid => {}
        }
        let what = words.with_args(&format!("report-problem-{}", self.kind.code()), &args);
        match self.line {
            None => what,
            Some(line) => {
                words.with("report-problem-at", [("line", line.to_string()), ("what", what)])
            }
        }
    }
}

impl Section {
    /// The key of its name on the form.
    pub(super) fn key(self) -> &'static str {
        match self {
            Section::Number => "report-form-n",
            Section::Title => "report-form-topic",
            Section::Convenor => "report-form-convenor",
            Section::Place => "report-form-place",
            Section::Writer => "report-form-writer",
            Section::Participants => "report-form-participants",
            Section::Summary => "report-form-summary",
            Section::Points => "report-form-points",
            Section::Recommendations => "report-form-recommendations",
            Section::NextSteps => "report-form-next-steps",
            Section::Form => "report-form-title",
        }
    }
}
