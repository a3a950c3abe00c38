//! What the shell brings and the form for a new meeting holds: rows of lists, mostly.

use crate::law::Threshold;
use crate::meeting::{
    Bilingual, Charter, Command, Instant, Member, Office, Phase, Seat, Settings, When,
};
use crate::pipeline::Profile;
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

/// A kind of meeting on offer.
#[derive(Debug, Clone)]
pub struct FormatRow {
    /// Its id.
    pub id: String,
    /// Its name in both languages.
    pub name: Bilingual,
    /// What it is for.
    pub purpose: Bilingual,
    /// The rule set it runs under, in both languages.
    pub rules: Bilingual,
    /// The settings it offers.
    pub offered: Settings,
    /// States of needs that it takes up; empty: it takes up no needs.
    pub takes_up: Vec<String>,
    /// Offices to fill.
    pub offices: Vec<Office>,
    /// Its categories' ids.
    pub categories: Vec<String>,
    /// Whether every voting member needs a category.
    pub needs_category: bool,
}

impl FormatRow {
    /// The row of a format, with the rules that it stands for.
    pub fn of(charter: Charter) -> Self {
        FormatRow {
            offered: charter.offered(),
            rules: Bilingual { zh: charter.rules.name_zh, en: charter.rules.name_en },
            id: charter.format.id,
            name: charter.format.name,
            purpose: charter.format.purpose,
            takes_up: charter.format.takes_up,
            offices: charter.format.offices,
            categories: charter.format.categories.into_iter().map(|c| c.id).collect(),
            needs_category: charter.format.composition.is_some(),
        }
    }
}

/// The statute of a kind of body, on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawRow {
    /// Its id.
    pub id: String,
    /// Its name in both languages.
    pub name: Bilingual,
    /// Statute and article.
    pub cite: String,
    /// Attendance needed.
    pub open: Threshold,
    /// Votes needed.
    pub decide: Threshold,
    /// Whether heads and area are both counted.
    pub area: bool,
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

/// The first page's data, from the shell.
#[derive(Debug, Clone, Default)]
pub struct HomeData {
    /// Meetings, the newest first.
    pub meetings: Vec<MeetingRow>,
    /// Needs.
    pub needs: Vec<NeedRow>,
    /// Kinds of meeting.
    pub formats: Vec<FormatRow>,
    /// Statutes of bodies.
    pub laws: Vec<LawRow>,
    /// The pipeline's states, for names.
    pub profile: Option<Profile>,
    /// The roster of the last meeting, to be used again.
    pub last_roster: Vec<Member>,
    /// What that meeting's body and place were called.
    pub last_header: Option<(String, String)>,
    /// Who held which office then.
    pub last_offices: Vec<(Office, Seat)>,
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

/// The form for a new meeting.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The kind chosen, by its place in the list.
    pub format: usize,
    /// The body.
    pub body: String,
    /// The title; empty: the format's name.
    pub title: String,
    /// The place.
    pub place: String,
    /// The roster.
    pub members: Vec<Member>,
    /// Where the roster came from, in words.
    pub roster_source: String,
    /// Needs put on the agenda.
    pub needs: Vec<NeedRow>,
    /// Other matters put on the agenda.
    pub matters: Vec<String>,
    /// Minutes planned for items, by the number of the need or the words of the matter.
    pub planned: BTreeMap<String, u32>,
    /// Offices filled.
    pub offices: Vec<(Office, Seat)>,
    /// What the meeting adopts.
    pub settings: Settings,
    /// The statute that the body meets under, by its place in the list.
    pub law: Option<usize>,
    /// When it is to end.
    pub ends: Option<When>,
    /// When the next regular meeting is.
    pub next_meeting: Option<When>,
    /// The row under the cursor.
    pub row: usize,
    /// Whether anything was entered.
    pub touched: bool,
}

impl Setup {
    /// The items of the agenda: the key of each and what it is about.
    pub fn items(&self) -> impl Iterator<Item = (&str, &str)> {
        let needs = self.needs.iter().map(|n| (n.id.as_str(), n.title.as_str()));
        needs.chain(self.matters.iter().map(|m| (m.as_str(), m.as_str())))
    }
}
