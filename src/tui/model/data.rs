//! What the shell brings: rows of lists, mostly.

use super::setup::{Before, FormatRow, LawRow, Left};
use crate::meeting::{Command, Instant, Member, Office, Phase, Seat};
use crate::pipeline::{Profile, RecordKind};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A meeting in the list.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The body.
    pub body: String,
    /// How far it has come.
    pub phase: Phase,
    /// When it was last touched.
    pub at: Instant,
}

/// A need in the list.
#[derive(Debug, Clone)]
pub struct NeedRow {
    /// Its number.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Its state's id.
    pub state: String,
}

/// A need or a plan on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub id: String,
    /// A need or a plan.
    pub kind: RecordKind,
    /// What it is about.
    pub title: String,
    /// The profile whose states it goes through.
    pub profile: String,
    /// Its state's id.
    pub state: String,
    /// The column.
    pub stage: String,
    /// Whether nothing more is to come.
    pub ends: bool,
    /// The need of a plan.
    pub need: Option<String>,
    /// The round in which it came in; empty: in none.
    pub round: String,
    /// The class of the need, by its id in the profile; empty: not classed.
    pub domain: String,
    /// The body that it was assigned to; empty: none yet.
    pub body: String,
    /// What is late, by the id of the due, and for how many days.
    pub late: Option<(String, i64)>,
}

/// A record that a document may be filed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// Its number; of a body its name.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What kind of record it is.
    pub kind: RecordKind,
    /// Its state's id.
    pub state: String,
}

/// A body on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyRow {
    /// What it is called.
    pub name: String,
    /// What kind of body it is, as the profile names it; empty: not said.
    pub kind: String,
    /// The profile whose states it goes through.
    pub profile: String,
    /// Its state's id.
    pub state: String,
}

/// A private key on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Where it is.
    pub path: PathBuf,
    /// Whether a passphrase opens it.
    pub locked: bool,
    /// Whose it is, as the public key says.
    pub owner: String,
}

/// The people of a body, with the offices that they held last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BodyRoster {
    /// The people.
    pub members: Vec<Member>,
    /// Who held which office.
    pub offices: Vec<(Office, Seat)>,
}

/// The first page's data, from the shell.
#[derive(Debug, Clone, Default)]
pub struct HomeData {
    /// Meetings, the newest first.
    pub meetings: Vec<MeetingRow>,
    /// Needs.
    pub needs: Vec<NeedRow>,
    /// What stands on the board: needs and plans, by number.
    pub cards: Vec<Card>,
    /// The profiles that they go through, the usual one first.
    pub profiles: Vec<Profile>,
    /// Kinds of meeting.
    pub formats: Vec<FormatRow>,
    /// Statutes of bodies.
    pub laws: Vec<LawRow>,
    /// The pipeline's states, for names.
    pub profile: Option<Profile>,
    /// The roster of the last meeting, to be used again.
    pub last_roster: Vec<Member>,
    /// The bodies on record.
    pub bodies: Vec<BodyRow>,
    /// The people of each body, as its last meeting or the decision that formed it has them.
    pub rosters: BTreeMap<String, BodyRoster>,
    /// What that meeting's body and place were called.
    pub last_header: Option<(String, String)>,
    /// Who held which office then.
    pub last_offices: Vec<(Office, Seat)>,
    /// The last meeting of each kind and body, the newest first.
    pub before: Vec<Before>,
    /// What the last meeting of each body that is over left.
    pub left: Vec<Left>,
    /// Whether there are meetings that were not looked into.
    pub has_older: bool,
    /// What was wrong with the user's own catalogue files, in words.
    pub problems: Vec<String>,
}

/// A roster that was read from a file and waits for a yes.
#[derive(Debug, Clone)]
pub struct RosterPreview {
    /// The file.
    pub file: String,
    /// The people.
    pub members: Vec<Member>,
    /// What was noticed, in words.
    pub report: Vec<String>,
    /// Whether it may be used.
    pub importable: bool,
}

/// A report of a session that was read from a file and waits for a yes.
#[derive(Debug, Clone)]
pub struct ReportPreview {
    /// The file.
    pub file: String,
    /// What was read, and what whoever says yes should look at, in words.
    pub told: Vec<String>,
    /// What hands it in; none when it is not clear of which topic it is.
    pub command: Option<Command>,
}

/// A note of the operator's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// By which it is deleted.
    pub id: i64,
    /// The hour at which it was written.
    pub hour: String,
    /// The note.
    pub text: String,
}
