//! A report that a group wrote itself, on its way to the meeting: which topic it is of, and whose hand
//! it comes from.
//!
//! Nothing is performed here; the screen shows what was read, asks, and performs the command.

use crate::i18n::Words;
use crate::import::ImportedReport;
use crate::meeting::{Act, Actor, Command, Meeting, Seat, SpaceAct, Topic, TopicState, clean};

/// A report ready to be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportReady {
    /// The number of the topic.
    pub topic: u32,
    /// What hands it in.
    pub command: Command,
    /// What whoever says yes should look at.
    pub remarks: Vec<ReportRemark>,
}

/// What was assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportRemark {
    /// The title on the report is another one than on the wall.
    OtherTitle {
        /// The number of the topic.
        n: u32,
        /// The title on the report.
        found: String,
        /// The title on the wall.
        title: String,
    },
    /// The writer is not on the roster.
    UnknownWriter {
        /// The name.
        name: String,
    },
    /// Several people on the roster have the name of the writer.
    SeveralWriters {
        /// The name.
        name: String,
    },
}

/// Why nobody can say which topic a report is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportFault {
    /// It says neither number nor title.
    NoTopic,
    /// No topic has this number.
    UnknownTopic {
        /// The number.
        n: u32,
    },
    /// No topic has this title.
    UnknownTitle {
        /// The title.
        title: String,
    },
    /// Several topics have this title.
    SameTitle {
        /// The title.
        title: String,
    },
}

impl ReportRemark {
    /// It in words.
    pub fn text(&self, words: &Words) -> String {
        match self {
            ReportRemark::OtherTitle { n, found, title } => words.with(
                "report-remark-other_title",
                [("n", n.to_string()), ("found", found.clone()), ("title", title.clone())],
            ),
            ReportRemark::UnknownWriter { name } => {
                words.with("report-remark-unknown_writer", [("name", name.clone())])
            }
            ReportRemark::SeveralWriters { name } => {
                words.with("report-remark-several_writers", [("name", name.clone())])
            }
        }
    }
}

impl ReportFault {
    /// It in words.
    pub fn text(&self, words: &Words) -> String {
        match self {
            ReportFault::NoTopic => words.t("report-fault-no_topic"),
            ReportFault::UnknownTopic { n } => {
                words.with("report-fault-unknown_topic", [("n", n.to_string())])
            }
            ReportFault::UnknownTitle { title } => {
                words.with("report-fault-unknown_title", [("title", title.clone())])
            }
            ReportFault::SameTitle { title } => {
                words.with("report-fault-same_title", [("title", title.clone())])
            }
        }
    }
}

/// The command that hands in a report, by its writer where the roster has them, else by whoever
/// answers for the topic. The report of a topic that was merged goes to what it became part of.
///
/// # Errors
/// When it does not say which topic it is of.
pub fn report_command(
    meeting: &Meeting,
    report: &ImportedReport,
) -> Result<ReportReady, ReportFault> {
    let named = topic(meeting, report)?;
    let mut remarks = vec![];
    if let Some(found) = report.title.as_ref().filter(|title| !is_called(named, title)) {
        remarks.push(ReportRemark::OtherTitle {
            n: named.n,
            found: found.clone(),
            title: named.title.clone(),
        });
    }
    let topic = meeting.space.topic(meeting.space.root(named.n)).unwrap_or(named);
    let by = writer(meeting, topic, report, &mut remarks);
    let act = SpaceAct::Report { topic: topic.n, words: report.words.clone() };
    let command = Command::new(Actor::Member(by), Act::Space(act));
    Ok(ReportReady { topic: topic.n, command, remarks })
}

fn topic<'m>(meeting: &'m Meeting, report: &ImportedReport) -> Result<&'m Topic, ReportFault> {
    if let Some(n) = report.topic {
        return meeting.space.topic(n).ok_or(ReportFault::UnknownTopic { n });
    }
    let title = report.title.as_ref().ok_or(ReportFault::NoTopic)?;
    let called = || meeting.space.topics.iter().filter(|topic| is_called(topic, title));
    // One that people met about goes before one of the same title that they did not.
    let held = || called().filter(|topic| topic.was_held());
    let merged = |topic: &&Topic| matches!(topic.state, TopicState::Merged { .. });
    match (called().count(), held().count()) {
        (0, _) => Err(ReportFault::UnknownTitle { title: title.clone() }),
        (1, _) => called().next().ok_or(ReportFault::NoTopic),
        (_, 1) => held().next().ok_or(ReportFault::NoTopic),
        (_, 0) if called().all(|topic| merged(&topic)) => {
            called().next().ok_or(ReportFault::NoTopic)
        }
        _ => Err(ReportFault::SameTitle { title: title.clone() }),
    }
}

/// Whether the topic is, or was, called so.
fn is_called(topic: &Topic, title: &str) -> bool {
    let title = clean(title).to_lowercase();
    let mut titles = [&topic.title].into_iter().chain(&topic.titles_before);
    titles.any(|other| other.to_lowercase() == title)
}

fn writer(
    meeting: &Meeting,
    topic: &Topic,
    report: &ImportedReport,
    remarks: &mut Vec<ReportRemark>,
) -> Seat {
    let Some(name) = report.writer.as_deref().map(clean).filter(|name| !name.is_empty()) else {
        return topic.answers();
    };
    let called: Vec<Seat> =
        meeting.roster.members().filter(|m| m.name == name).map(|m| m.seat).collect();
    let hands = topic.hands();
    let near: Vec<Seat> = called.iter().copied().filter(|seat| hands.contains(seat)).collect();
    match (called.as_slice(), near.as_slice()) {
        ([seat], _) | (_, [seat]) => *seat,
        ([], _) => {
            remarks.push(ReportRemark::UnknownWriter { name });
            topic.answers()
        }
        _ => {
            remarks.push(ReportRemark::SeveralWriters { name });
            topic.answers()
        }
    }
}

#[cfg(test)]
mod tests;
