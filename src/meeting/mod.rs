//! THE CORE: a meeting is a value.
//!
//! [`decide()`] says what a command does to a meeting, [`Meeting::apply`] lets an event happen.
//! Both are pure: time comes in as an argument, and nothing here knows a terminal, a file, a
//! clock, dice or a language. A [`Refusal`] is not an error; it is the parliamentarian speaking.
//!
//! Replaying the events of a journal gives the same meeting on any machine.

mod agenda;
mod amendment;
mod apply;
mod command;
mod decide;
mod event;
mod facts;
mod floor;
mod format;
mod id;
mod question;
mod refusal;
mod resolution;
mod roster;
mod stance;
mod text;
mod vote;

pub use agenda::{Agenda, ITEMS_MAX, Item, Place};
pub use amendment::{Amendment, Misfit, Part};
pub use command::{Act, ActKind, Command, Convening, Seal};
pub use decide::{composition_fault, decide, in_order};
pub use event::{Decision, Event, Recorded};
pub use facts::Facts;
pub use floor::{Floor, Hand, Reason, Speech};
pub use format::{Allowance, Bilingual, Category, Charter, Format, Scope, Settings, Step};
pub use id::{Actor, Instant, MotionId, Office, Seat};
pub use question::{Proposal, Question};
pub use refusal::{Fact, Refusal, RefusalCode, Ruling};
pub use resolution::{Attendance, Resolution, RulesNamed, resolutions};
pub use roster::{MEMBERS_MAX, Member, Presence, Roster};
pub use stance::Stance;
pub use text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
pub use vote::{Answer, Method, Vote};

use crate::law::MotionKind;
use std::sync::Arc;

/// How far a meeting has come.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    PartialOrd,
    Eq,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Blank,
    /// Set up, not called to order.
    Preparing,
    /// In session.
    InSession,
    /// Adjourned; signatures may be missing.
    Adjourned,
    /// Signed by every signatory.
    Signed,
}

impl Phase {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Phase::Blank => "blank",
            Phase::Preparing => "preparing",
            Phase::InSession => "in_session",
            Phase::Adjourned => "adjourned",
            Phase::Signed => "signed",
        }
    }
}

/// A point of order that waits for a ruling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Who raised it.
    pub seat: Seat,
    /// The breach.
    pub text: String,
    /// Whether the clock was stopped for it and goes on after the ruling.
    pub interrupted: bool,
}

/// A signature on the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// In which office.
    pub office: Office,
    /// Who signed.
    pub seat: Seat,
    /// The name signed.
    pub name: String,
    /// The key and the signatures.
    pub seal: Seal,
    /// When.
    pub at: Instant,
}

/// A meeting: everything that follows from its events, and the events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its id in the journal.
    pub id: String,
    /// What it started from, with the rules it runs under.
    pub convening: Option<Arc<Convening>>,
    /// What it adopted.
    pub settings: Option<Settings>,
    /// How far it has come.
    pub phase: Phase,
    /// Who.
    pub roster: Roster,
    /// The order of business.
    pub agenda: Agenda,
    /// A motion made and not yet stated.
    pub proposed: Option<Question>,
    /// Questions stated, the main motion first, the immediately pending one last.
    pub pending: Vec<Question>,
    /// Who speaks and who waits.
    pub floor: Floor,
    /// The vote being taken.
    pub vote: Option<Vote>,
    /// A point of order that waits for a ruling.
    pub point: Option<Point>,
    /// What has been decided, in order.
    pub decisions: Vec<Decision>,
    /// Signatures on the results.
    pub signatures: Vec<Signature>,
    /// Motions made so far.
    pub motions_made: u32,
    /// When it was called to order.
    pub opened_at: Option<Instant>,
    /// When it was adjourned, and the number of that event.
    pub adjourned: Option<(Instant, u64)>,
    log: Vec<Recorded>,
}

impl Meeting {
    /// The rules it runs under, once convened.
    pub fn charter(&self) -> Option<&Charter> {
        self.convening.as_ref().and_then(|c| c.charter.as_deref())
    }

    /// The step reached.
    pub fn step(&self) -> Option<&Step> {
        self.charter().and_then(|c| self.agenda.step(&c.format))
    }

    /// The immediately pending question.
    pub fn question(&self) -> Option<&Question> {
        self.pending.last()
    }

    /// The question with this number, stated or only made.
    pub fn find(&self, id: MotionId) -> Option<&Question> {
        self.pending.iter().chain(&self.proposed).find(|q| q.id == id)
    }

    /// Whether attendance meets the quorum adopted.
    pub fn has_quorum(&self) -> bool {
        self.settings.as_ref().is_some_and(|s| self.roster.has_quorum(s.quorum))
    }

    /// Attendance that the quorum adopted asks for.
    pub fn quorum_needed(&self) -> u32 {
        self.settings.as_ref().map_or(0, |s| s.quorum.needed(self.roster.membership()))
    }

    /// Whether the question may be debated.
    pub fn is_debatable(&self, question: &Question) -> bool {
        let row = self.charter().and_then(|c| c.rules.motion(question.kind));
        match row.map(|r| r.debatable) {
            Some(crate::law::Debatability::Yes) => true,
            Some(crate::law::Debatability::AsTarget) => question
                .target
                .and_then(|t| self.find(t))
                .is_some_and(|target| self.is_debatable(target)),
            Some(crate::law::Debatability::No) | None => false,
        }
    }

    /// What the question needs to be adopted.
    pub fn threshold_for(&self, kind: MotionKind) -> Option<crate::law::Threshold> {
        let settings = self.settings.as_ref()?;
        let row = self.charter()?.rules.motion(kind);
        Some(row.and_then(|r| r.threshold).unwrap_or(settings.decision))
    }

    /// The instant at which something that happens now is dated: never before what stands already.
    pub fn moment(&self, now: Instant) -> Instant {
        self.log.last().map_or(now, |r| r.at.max(now))
    }

    /// All events, those taken back included.
    pub fn log(&self) -> &[Recorded] {
        &self.log
    }

    /// The events that stand: none that were taken back, and no taking back.
    pub fn standing(&self) -> impl Iterator<Item = &Recorded> {
        let undone: std::collections::BTreeSet<u64> = self
            .log
            .iter()
            .filter_map(|r| match r.event {
                Event::Undone { command } => Some(command),
                _ => None,
            })
            .collect();
        self.log.iter().filter(move |r| {
            !undone.contains(&r.command) && !matches!(r.event, Event::Undone { .. })
        })
    }

    /// Signatories that have not signed.
    pub fn unsigned(&self) -> Vec<Office> {
        let signatories = self.charter().map(|c| c.format.signatories.clone()).unwrap_or_default();
        signatories
            .into_iter()
            .filter(|o| !self.signatures.iter().any(|s| s.office == *o))
            .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests;
