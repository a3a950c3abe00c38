//! The fixed parts of the minutes: heading, organisation, what was adopted, signatures.

use super::attendance::Attendance;
use super::entry::Timed;
use super::people::Person;
use super::vote::Standing;
use crate::law::{MotionKind, Outcome, Tally, Threshold, Verdict};
use crate::meeting::{
    Basis, Bilingual, Instant, MotionId, Office, ParkedFate, Phase, Place, Settings, StepTime,
};

/// What met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// The meeting's id in the journal.
    pub meeting: String,
    /// The body.
    pub body: String,
    /// What the meeting was called.
    pub title: String,
    /// Its number in the series of this body's meetings.
    pub series: Option<u32>,
    /// The name of the format.
    pub format: Bilingual,
    /// A special meeting: only the business that its call names.
    pub special: bool,
    /// It continues the session of the body's last meeting.
    pub continues: bool,
    /// How far the meeting has come.
    pub phase: Phase,
}

/// When, where, who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Called to order.
    pub opened_at: Option<Instant>,
    /// Adjourned.
    pub adjourned_at: Option<Instant>,
    /// Where.
    pub place: String,
    /// Who held which office when it was last given, in the order in which minutes name them.
    pub officers: Vec<Officer>,
    /// Offices that the format asks for and nobody holds.
    pub vacant: Vec<Office>,
    /// Who came.
    pub attendance: Attendance,
    /// The agenda.
    pub agenda: Vec<AgendaLine>,
    /// Previous notices that stand in the call, or were given at the last meeting.
    pub notices: Vec<String>,
}

impl Organisation {
    /// Whoever holds `office`.
    pub fn officer(&self, office: Office) -> Option<&Person> {
        self.officers.iter().find(|o| o.office == office).map(|o| &o.person)
    }
}

/// An office and who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The office.
    pub office: Office,
    /// Who.
    pub person: Person,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaLine {
    /// Its number, from 1.
    pub number: u32,
    /// What it is about.
    pub title: String,
    /// The number of the need behind it.
    pub need: Option<String>,
    /// The Open Space that it comes from.
    pub signal: Option<crate::pipeline::Signal>,
    /// Lists of the place that it stands on.
    pub listed: Vec<crate::meeting::Listed>,
}

/// What the meeting adopted, and the rules it ran under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// Thresholds and limits.
    pub settings: Settings,
    /// Times of steps, by their names.
    pub times: Vec<(Bilingual, StepTime)>,
    /// The format.
    pub format: RulesLine,
    /// The rule set.
    pub rules: RulesLine,
    /// The statute of the body, which goes before the rest.
    pub law: Option<LawLine>,
}

/// A statute and what it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawLine {
    /// Its name, id and hash.
    pub named: RulesLine,
    /// Statute and article.
    pub cite: String,
    /// Attendance or participation needed.
    pub open: Threshold,
    /// Vote needed for a decision.
    pub decide: Threshold,
    /// Whether heads and area must both be enough.
    pub area: bool,
}

/// A set of rules by name, id and hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesLine {
    /// Its name.
    pub name: Bilingual,
    /// Its id.
    pub id: String,
    /// SHA-256 of its file, hexadecimal.
    pub sha256: String,
}

/// One place reached in the order of business, with what happened there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The place; `None` when the format has no steps.
    pub place: Option<Place>,
    /// The step's name.
    pub step: Option<Bilingual>,
    /// The item under way.
    pub item: Option<AgendaLine>,
    /// When it was reached.
    pub opened_at: Instant,
    /// What happened, in order.
    pub entries: Vec<Timed>,
    /// Whether public papers leave out what happened.
    pub private: bool,
    /// Whether everybody had a turn of the same length in it.
    pub rounds: bool,
}

/// A result: a main motion decided, or what else is signed as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLine {
    /// The motion.
    pub id: MotionId,
    /// Its kind.
    pub kind: MotionKind,
    /// Agenda item, from 1.
    pub item: Option<u32>,
    /// The wording adopted or lost; the decision rescinded; the office filled.
    pub text: String,
    /// The result.
    pub outcome: Outcome,
    /// Whether it stands at the end of the meeting.
    pub standing: Standing,
    /// Who was elected, in an election.
    pub elected: Vec<String>,
    /// The count.
    pub tally: Option<Tally>,
    /// The arithmetic.
    pub verdict: Option<Verdict>,
    /// Which rule it rests on.
    pub basis: Basis,
    /// When.
    pub at: Instant,
}

/// A matter in the parking lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedLine {
    /// The matter.
    pub text: String,
    /// Who raised it, where that is known.
    pub by: Option<Person>,
    /// When; `None` in an earlier meeting.
    pub at: Option<Instant>,
    /// What the earlier meeting was called that could not deal with it.
    pub earlier: Option<String>,
    /// What became of it; `None`: it is left for the next meeting.
    pub became: Option<ParkedFate>,
    /// The number of the agenda item that it became.
    pub item: Option<u32>,
}

/// What the meeting leaves to the next one, besides its motions that are left and the items not
/// reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Left {
    /// When this meeting is continued, if that was fixed.
    pub continued_at: Option<Instant>,
    /// Notices given in this meeting: by whom, of what.
    pub notices: Vec<(Option<Person>, String)>,
    /// Whether the minutes of the earlier meeting still wait for approval: of which.
    pub minutes_of: Option<String>,
}

/// An office that signs, and its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureLine {
    /// The office.
    pub office: Office,
    /// Who signed, or who holds the office and has not signed.
    pub person: Option<Person>,
    /// When it was signed; `None`: not signed.
    pub signed_at: Option<Instant>,
    /// The public key, in OpenSSH form.
    pub key: Option<String>,
}

impl SignatureLine {
    /// Characters of a key that a person compares by eye.
    const TAIL_CHARS: usize = 12;

    /// The last characters of the key itself, without its type and comment.
    pub fn key_tail(&self) -> Option<String> {
        let key = self.key.as_deref()?;
        let body: Vec<char> = key.split_whitespace().nth(1).unwrap_or(key).chars().collect();
        let from = body.len().saturating_sub(Self::TAIL_CHARS);
        Some(body[from..].iter().collect())
    }
}
