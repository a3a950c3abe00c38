//! The Open Space in the minutes: what happened to the wall, in order, and what stands on it at the
//! end. Every topic that was ever posted is here, whatever became of it. Reports are here word for
//! word.

use super::people::Person;
use crate::meeting::{
    CandidateState, Cluster, Descent, Instant, Priorities, ProjectWords, ReportWords, TopicState,
};
use std::collections::BTreeSet;

/// A time and a place of the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Which day of the meeting, where it has several.
    pub day: Option<u32>,
    /// When it begins.
    pub starts: String,
    /// When it ends.
    pub ends: String,
    /// Where; empty where the time alone is meant.
    pub room: String,
}

/// A topic by its number and title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopicName {
    /// Its number on the wall.
    pub n: u32,
    /// Its title at that moment.
    pub title: String,
}

/// Something that happened in an Open Space. Signing up is told by its count at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpaceStep {
    /// Theme, givens, places and times were set.
    Planned {
        /// The question.
        theme: String,
        /// How many places.
        rooms: usize,
        /// How many times.
        slots: usize,
    },
    /// A place was added.
    RoomAdded {
        /// Which.
        room: String,
    },
    /// A time was added.
    SlotAdded {
        /// Which.
        session: Session,
    },
    /// Something happened to one topic.
    Topic {
        /// Which.
        topic: TopicName,
        /// What.
        step: TopicStep,
    },
    /// A round began.
    RoundBegan {
        /// Its time.
        session: Option<Session>,
    },
    /// A round ended.
    RoundEnded {
        /// Its time.
        session: Option<Session>,
        /// Sessions that went on.
        going_on: Vec<u32>,
    },
    /// Something was announced.
    Announced {
        /// What.
        text: String,
    },
    /// Related topics were put together for the dots.
    Clustered {
        /// What they are about.
        title: String,
        /// Which.
        topics: Vec<u32>,
        /// The convenors who agreed.
        agreed: Vec<Person>,
    },
    /// Dots were counted in the open.
    DotsCounted {
        /// How many gave dots.
        voters: u32,
        /// How many were there.
        present: u32,
    },
    /// A group formed.
    GroupFormed {
        /// Its number.
        n: u32,
        /// What for.
        title: String,
        /// Who answers for it.
        initiator: Person,
    },
    /// People joined a group.
    GroupJoined {
        /// Its number.
        n: u32,
        /// What for.
        title: String,
        /// Who.
        who: Vec<Person>,
    },
    /// Something happened to a candidate project.
    Project {
        /// Its number.
        n: u32,
        /// What it is called.
        title: String,
        /// What.
        step: ProjectStep,
    },
}

/// What happened to a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TopicStep {
    /// It was put on the wall.
    Posted {
        /// By whom.
        by: Person,
        /// In which cell; `None`: it waits for one.
        session: Option<Session>,
        /// Where it comes from.
        descent: Option<Descent>,
        /// Written down after the fact, from the paper wall.
        entered_late: bool,
    },
    /// Its title was changed.
    Retitled {
        /// To what.
        title: String,
    },
    /// It was taken to another cell.
    Moved {
        /// From where.
        from: Option<Session>,
        /// To where.
        to: Option<Session>,
    },
    /// It changed places with another one.
    Swapped {
        /// With which.
        with: TopicName,
        /// The convenors who agreed.
        agreed: Vec<Person>,
    },
    /// It became part of another one.
    Merged {
        /// Of which, with the title that both have from then on.
        into: TopicName,
        /// Where that is held.
        session: Option<Session>,
        /// Who writes the report.
        reporter: Person,
        /// The convenors who agreed.
        agreed: Vec<Person>,
    },
    /// Somebody convenes it as well.
    Shared {
        /// Who.
        with: Person,
    },
    /// Somebody convenes it instead.
    HandedOver {
        /// Who gave it up.
        from: Person,
        /// Who convenes it.
        to: Person,
    },
    /// Its convenor crossed it out.
    CrossedOut {
        /// Why.
        reason: String,
    },
    /// Its session was over.
    Finished {
        /// How many were there, where that was counted.
        participants: Option<u32>,
    },
    /// Somebody stepped in for the convenor.
    SteppedIn {
        /// Who.
        by: Person,
    },
    /// It was not held.
    NotHeld {
        /// Why.
        reason: String,
    },
    /// A report was handed in.
    Reported {
        /// By whom.
        by: Person,
        /// Which version of theirs.
        version: u32,
        /// After the reports had been closed.
        late: bool,
    },
    /// One line stands for a report.
    Stated {
        /// The line.
        text: String,
    },
}

/// What happened to a candidate project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectStep {
    /// It was written down.
    Proposed {
        /// By whom.
        by: Person,
    },
    /// It is within what is given and lawful.
    Vetted {
        /// Who decides.
        body: String,
        /// What is done first.
        first_step: String,
    },
    /// It was put into the form of a motion.
    Drafted {
        /// In these words.
        text: String,
    },
    /// Somebody objected. That is kept, and removes nothing.
    Objected {
        /// Who.
        by: Person,
        /// To what.
        text: String,
    },
    /// It was put on the agenda of this meeting.
    OnAgenda,
}

/// An Open Space as it stands at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceRecord {
    /// The question.
    pub theme: String,
    /// What was not open.
    pub givens: Vec<String>,
    /// Who invited.
    pub sponsor: String,
    /// The wall: every topic, by number.
    pub topics: Vec<TopicLine>,
    /// What was put together for the dots.
    pub clusters: Vec<Cluster>,
    /// The order that the dots made.
    pub priorities: Option<Priorities>,
    /// Groups, by number from 1.
    pub groups: Vec<GroupLine>,
    /// Candidate projects, by number from 1.
    pub projects: Vec<ProjectLine>,
}

impl SpaceRecord {
    /// The topic with this number.
    pub fn topic(&self, n: u32) -> Option<&TopicLine> {
        self.topics.iter().find(|topic| topic.n == n)
    }

    /// Topics that people met about and nobody reported on.
    pub fn unreported(&self) -> impl Iterator<Item = &TopicLine> {
        self.topics.iter().filter(|topic| topic.lacks_report())
    }
}

/// A topic as it stands at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicLine {
    /// Its number on the wall.
    pub n: u32,
    /// Its title.
    pub title: String,
    /// Titles that it had before, in order.
    pub titles_before: Vec<String>,
    /// Who convened it, whoever answered for it first.
    pub convenors: Vec<Person>,
    /// Whether the first of them stepped in for an absent convenor.
    pub stepped_in: bool,
    /// When and where.
    pub session: Option<Session>,
    /// When and where it stood before, in order.
    pub sessions_before: Vec<Session>,
    /// What became of it.
    pub state: TopicState,
    /// The name of that in messages.
    pub state_id: &'static str,
    /// Where it comes from.
    pub descent: Option<Descent>,
    /// How many wanted to come.
    pub interested: usize,
    /// How many were there, where that was counted.
    pub participants: Option<u32>,
    /// Every report, in the order of handing in.
    pub reports: Vec<ReportLine>,
    /// The line that stands for a report.
    pub statement: Option<String>,
    /// Whether it was written down after the fact, from the paper wall.
    pub entered_late: bool,
}

impl TopicLine {
    /// Whether people met about it and nobody reported.
    pub fn lacks_report(&self) -> bool {
        self.state.was_held() && self.reports.is_empty()
    }
}

/// A report, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// Who wrote it, or handed it in.
    pub by: Person,
    /// When.
    pub at: Instant,
    /// Which version of theirs.
    pub version: u32,
    /// How many versions there are of theirs.
    pub versions: u32,
    /// After the reports had been closed.
    pub late: bool,
    /// The words.
    pub words: ReportWords,
}

/// A group that takes something on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// What for.
    pub title: String,
    /// The topics that it comes from.
    pub topics: BTreeSet<u32>,
    /// Who answers for it.
    pub initiator: Person,
    /// Who else.
    pub members: Vec<Person>,
    /// The first step.
    pub first_step: String,
    /// When that is.
    pub first_date: String,
    /// What they need.
    pub needs: String,
}

/// A candidate project with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectLine {
    /// Its number in the pipeline.
    pub need: Option<String>,
    /// What it says of itself.
    pub words: ProjectWords,
    /// Who answers for it.
    pub initiator: Person,
    /// How far it came.
    pub state: CandidateState,
    /// Which body decides.
    pub body: String,
    /// The first step.
    pub first_step: String,
    /// Its words as a motion.
    pub motion: String,
    /// Objections, in order, for whoever decides.
    pub objections: Vec<(Person, String)>,
    /// The best rank among the matters of its topics, with the dots and, where that was counted, how
    /// many people were behind it.
    pub dots: Option<(u32, u32, Option<u32>)>,
}
