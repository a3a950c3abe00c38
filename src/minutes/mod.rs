//! The minutes as a value: the standing events of a journal, folded into the parts of a document.
//!
//! Separate from `export` because what the minutes *say* is one thing and how they look is another:
//! every style and every language reads this one value, so no two papers can disagree. It holds
//! names, texts and numbers and no sentence. What was taken back does not appear.
//!
//! It does not know Markdown, a language, a file or the present time: instants keep the zone in
//! which they were recorded.

mod attendance;
mod ballots;
mod document;
mod dossier;
mod entry;
mod fold;
mod gaps;
mod motion;
mod parts;
mod people;
mod public;
mod sheets;
mod space;
mod speaking;
mod timing;
mod vote;

pub use crate::meeting::Withheld;
pub use attendance::{Attendance, CategoryLine, Movement, Proxy};
pub use ballots::{BallotStep, BallotsTaken};
pub use document::{
    Adopted, AgendaLine, DecisionLine, Heading, LawLine, Left, Officer, Organisation, ParkedLine,
    RulesLine, Section, SignatureLine,
};
pub use dossier::{ConcernedLine, DocumentLine};
pub use entry::{
    Business, ChairAct, ElectionStep, Entry, MotionStep, PointAnswer, PointRaised, SpeechMade,
    Timed, Voting,
};
pub use gaps::Gap;
pub use motion::{Fate, Former, Motion, Substance};
pub use people::Person;
pub use sheets::{
    AccordLine, LineLine, MatterLine, PairLine, RatingLine, SheetRecord, SheetStep, SlateLine,
    TaskLine, Voice,
};
pub use space::{
    GroupLine, ProjectLine, ProjectStep, ReportLine, Session, SpaceRecord, SpaceStep, TopicLine,
    TopicName, TopicStep,
};
pub use speaking::{CategorySpeaking, Speaking, Spoken};
pub use timing::{Timing, TimingLine};
pub use vote::{BallotTaken, Disposed, Standing, VoteTaken};

use crate::meeting::{Meeting, MotionId};

/// The minutes of one meeting, finished or under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// What met.
    pub heading: Heading,
    /// When, where, who.
    pub organisation: Organisation,
    /// What the meeting adopted, and the rules it ran under; `None` before it was convened.
    pub adopted: Option<Adopted>,
    /// What happened, one section for each place reached in the order of business.
    pub sections: Vec<Section>,
    /// Every motion that was made or that an earlier meeting left, in order, with what became of it.
    pub motions: Vec<Motion>,
    /// Results in order, also those that no longer stand at the end.
    pub decisions: Vec<DecisionLine>,
    /// Polls that are over, in order.
    pub polls: Vec<crate::meeting::PollResult>,
    /// The Open Space; `None` where none was planned.
    pub space: Option<SpaceRecord>,
    /// What stands on the sheets.
    pub sheets: SheetRecord,
    /// The format is never shown: public papers leave its contents out.
    pub private: bool,
    /// Names that do not stand on papers.
    pub withheld: Withheld,
    /// How long was spoken, by category and side.
    pub speaking: Speaking,
    /// The parking lot: matters raised off topic, in the order in which they were parked.
    pub parked: Vec<ParkedLine>,
    /// Agenda items that were never reached. Questions that come up again are motions that
    /// [`Motion::is_left`].
    pub not_reached: Vec<AgendaLine>,
    /// What else is left for the next meeting.
    pub left: Left,
    /// One line for each office that signs, signed or not.
    pub signatures: Vec<SignatureLine>,
}

impl Minutes {
    /// The minutes of `meeting` as it stands.
    pub fn of(meeting: &Meeting) -> Self {
        fold::fold(meeting)
    }

    /// The motion with this number.
    pub fn motion(&self, id: MotionId) -> Option<&Motion> {
        self.motions.iter().find(|m| m.id == id)
    }

    /// Motions that nothing final has become of, in the order in which they were made.
    pub fn open_motions(&self) -> impl Iterator<Item = &Motion> {
        self.motions.iter().filter(|m| m.is_open())
    }

    /// Motions that come up again: pending, unstated, put aside, or to be reconsidered.
    pub fn left_motions(&self) -> impl Iterator<Item = &Motion> {
        self.motions.iter().filter(|m| m.is_left())
    }

    /// What a complete record still lacks; empty when it may leave the house as it is.
    pub fn gaps(&self) -> Vec<Gap> {
        gaps::gaps(self)
    }
}

#[cfg(test)]
pub(crate) mod tests;
