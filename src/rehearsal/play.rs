//! Playing a rehearsal at a desk.

use super::line::{Expect, Line, NeedLine, Problem};
use crate::ballot::sealed::Cost;
use crate::meeting::{
    Act, Command, Facts, Instant, Meeting, Office, Passphrases, Phase, Refusal, RefusalCode,
    refusal_of,
};
use crate::pipeline::{Record, RecordKind};
use crate::runtime::{Desk, DeskError};
use crate::signing::Signer;
use crate::store::Need;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The longest line, in bytes.
pub const LINE_BYTES_MAX: usize = 1 << 20;

/// What became of a line.
#[derive(Debug)]
pub enum Ruling {
    /// Nothing was to be done: a note, or a need that was registered.
    Noted,
    /// Accepted.
    Accepted,
    /// Refused.
    Refused(Box<Refusal>),
    /// The line cannot be read.
    Broken(Problem),
    /// Something else failed.
    Failed(DeskError),
}

/// A line that was played.
#[derive(Debug)]
pub struct Played {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The line; `None` when it could not be read.
    pub line: Option<Line>,
    /// When.
    pub at: Option<Instant>,
    /// What became of it.
    pub ruling: Ruling,
    /// Expectations that do not hold: what, expected, found.
    pub failures: Vec<(String, String, String)>,
}

impl Played {
    /// Whether the line was as expected.
    pub fn is_as_expected(&self) -> bool {
        let readable = !matches!(self.ruling, Ruling::Broken(_) | Ruling::Failed(_));
        readable && self.failures.is_empty()
    }
}

/// Plays lines one after another.
#[derive(Debug)]
pub struct Player {
    /// The desk it plays at.
    pub desk: Desk,
    /// The meeting as it stands.
    pub meeting: Meeting,
    clock: Option<Instant>,
    signers: BTreeMap<Office, Signer>,
}

/// Plays a whole file.
pub fn play(desk: Desk, text: &str) -> (Player, Vec<Played>) {
    let mut player = Player::new(desk, None);
    let played = text.lines().zip(1..).filter_map(|(line, n)| player.play(n, line)).collect();
    (player, played)
}

impl Player {
    /// A player at `desk`; lines before the first time given are played at `start`.
    pub fn new(mut desk: Desk, start: Option<Instant>) -> Self {
        // Nobody guesses at the pass-phrases of a rehearsal.
        desk.set_lock_cost(Cost::QUICK);
        Player { desk, meeting: Meeting::default(), clock: start, signers: BTreeMap::new() }
    }

    /// Plays a line; `None` when it is empty.
    pub fn play(&mut self, number: usize, text: &str) -> Option<Played> {
        // Editors on Windows put a byte-order mark before the first line.
        let mark = if number == 1 { text.strip_prefix('\u{feff}') } else { None };
        let text = mark.unwrap_or(text);
        let read = match text.len() {
            ..=LINE_BYTES_MAX => Line::read(text),
            _ => Err(Problem::TooLong(LINE_BYTES_MAX)),
        };
        let line = match read {
            Ok(line) => line?,
            Err(problem) => return Some(broken(number, None, problem)),
        };
        if line.note.is_some() {
            return Some(self.played(number, line, Ruling::Noted));
        }
        match line.instant(self.clock) {
            Ok(at) => self.clock = Some(at),
            Err(problem) => return Some(broken(number, Some(line), problem)),
        }
        let ruling = match self.act(&line) {
            Ok(ruling) => ruling,
            Err(DeskError::Refused(refusal)) => Ruling::Refused(refusal),
            Err(error) => Ruling::Failed(error),
        };
        Some(self.played(number, line, ruling))
    }

    fn played(&self, number: usize, line: Line, ruling: Ruling) -> Played {
        let mut failures = vec![];
        let expect = line.expect.clone().unwrap_or_default();
        if !matches!(ruling, Ruling::Failed(_)) {
            self.check(&expect, &ruling, &mut failures);
        }
        Played { number, at: self.clock, line: Some(line), ruling, failures }
    }

    fn act(&mut self, line: &Line) -> Result<Ruling, DeskError> {
        let Some(at) = self.clock else { return Ok(Ruling::Noted) };
        if let Some(need) = &line.need {
            self.register(need, at)?;
            return Ok(Ruling::Noted);
        }
        let Some(act) = &line.act else { return Ok(Ruling::Noted) };
        let over = matches!(self.meeting.phase, Phase::Blank | Phase::Adjourned | Phase::Signed);
        match act {
            // A file may hold several meetings, one after the other.
            Act::Convene(convening) if over => {
                self.meeting = self.desk.convene(convening, at)?;
            }
            Act::Sign { office, seal: None } if self.meeting.phase >= Phase::Adjourned => {
                self.sign(*office, at)?;
            }
            _ => {
                let command = Command::new(line.actor(), act.clone());
                let phrases = passphrases(act);
                self.desk.perform_with(&mut self.meeting, &command, &phrases, at)?;
            }
        }
        Ok(Ruling::Accepted)
    }

    fn register(&mut self, need: &NeedLine, at: Instant) -> Result<(), DeskError> {
        let catalogue = &self.desk.catalogue;
        let profile = match &need.profile {
            Some(id) => catalogue.profile(id),
            None => catalogue.usual_profile(),
        };
        let first = profile.and_then(|p| p.value.first_state(need.kind)).map(|s| s.id.clone());
        let profile = profile.map(|p| p.value.id.clone()).unwrap_or_default();
        if need.kind != RecordKind::Need {
            let record = Record {
                id: need.id.clone(),
                kind: need.kind,
                title: need.title.clone(),
                profile,
                state: need.state.clone().or(first).unwrap_or_default(),
                filed: vec![],
            };
            let why = need.carried_over.as_deref();
            return self.desk.register_records(&[record], &at.to_rfc3339(), why);
        }
        let need = Need {
            id: need.id.clone(),
            title: crate::meeting::clean(&need.title),
            proposer: crate::meeting::clean(&need.proposer),
            channel: need.channel.clone(),
            category: need.category.clone(),
            registered_at: at.to_rfc3339(),
            registered_state: need.state.clone().or(first).unwrap_or_default(),
            carried_over: need.carried_over.clone(),
            profile,
            ..Need::default()
        };
        self.desk.register_need(&need)
    }

    /// In a rehearsal every office signs with a key that is made for it and forgotten.
    fn sign(&mut self, office: Office, at: Instant) -> Result<(), DeskError> {
        let signer = match self.signers.entry(office) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Signer::generate(office.id())?),
        };
        self.desk.sign(&mut self.meeting, office, signer, at)
    }

    fn check(
        &self,
        expect: &Expect,
        ruling: &Ruling,
        failures: &mut Vec<(String, String, String)>,
    ) {
        let is = match ruling {
            Ruling::Refused(refusal) => refusal.code.id(),
            _ => "accepted".to_owned(),
        };
        let wanted = match (expect.accepted, expect.refused) {
            (_, Some(code)) => code.id(),
            (Some(false), None) if is != "accepted" => is.clone(),
            (Some(false), None) => "refused".to_owned(),
            _ => "accepted".to_owned(),
        };
        if wanted != is {
            failures.push(("ruling".to_owned(), wanted, is));
        }
        if let Some(at) = self.clock.map(|at| self.meeting.clock(at)) {
            if let Some(wanted) = &expect.state {
                failures.extend(wanted.differences(&Facts::of(&self.meeting, at)));
            }
            self.check_order(expect, at, failures);
        }
        for (id, wanted) in &expect.needs {
            let record = self.desk.pipeline().record(id).ok().flatten();
            let is = record.map_or_else(|| "–".to_owned(), |record| record.state);
            if *wanted != is {
                failures.push((format!("needs.{id}"), wanted.clone(), is));
            }
        }
        self.check_documents(expect, failures);
    }

    /// What stands in the pipeline besides states: what is late, and what documents say.
    fn check_documents(&self, expect: &Expect, failures: &mut Vec<(String, String, String)>) {
        let Some(at) = self.clock else { return };
        if let Some(wanted) = &expect.overdue {
            let late = self.desk.overdue(at.date_naive()).unwrap_or_default();
            let is: Vec<String> = late.iter().map(|l| format!("{} {}", l.record, l.due)).collect();
            if *wanted != is {
                failures.push(("overdue".to_owned(), wanted.join(", "), is.join(", ")));
            }
        }
        for (place, wanted) in &expect.documents {
            let said = place.rsplit_once(' ').and_then(|(record, path)| {
                let (document, field) = path.split_once('.')?;
                let only = std::iter::once(record.to_owned()).collect();
                let book = self.desk.pipeline().book(Some(&only)).ok()?;
                book.record(record)?.last(document)?.fields.get(field).cloned()
            });
            let is = said.unwrap_or_else(|| "–".to_owned());
            if *wanted != is {
                failures.push((format!("documents.{place}"), wanted.clone(), is));
            }
        }
    }
}

impl Player {
    /// What is said to be in order, and not to be, is asked of the gate that the screen asks too.
    fn check_order(
        &self,
        expect: &Expect,
        at: Instant,
        failures: &mut Vec<(String, String, String)>,
    ) {
        for act in &expect.in_order {
            if let Some(refusal) = refusal_of(&self.meeting, *act, at) {
                let wanted = "in order".to_owned();
                failures.push((format!("in_order.{}", act.id()), wanted, refusal.code.id()));
            }
        }
        for (act, code) in &expect.out_of_order {
            let is = refusal_of(&self.meeting, *act, at).map(|r| r.code);
            let wanted = code.map_or_else(|| "refused".to_owned(), RefusalCode::id);
            let fine = is.is_some() && (code.is_none() || *code == is);
            if !fine {
                let is = is.map_or_else(|| "in order".to_owned(), RefusalCode::id);
                failures.push((format!("out_of_order.{}", act.id()), wanted, is));
            }
        }
    }
}

/// In a rehearsal every teller has the same pass-phrase, which protects nothing.
fn passphrases(act: &Act) -> Passphrases {
    let tellers = match act {
        Act::OpenBox { tellers, .. } | Act::Unseal { tellers, .. } => tellers.as_slice(),
        _ => &[],
    };
    let mut phrases = Passphrases::default();
    tellers.iter().for_each(|seat| phrases.put(*seat, "rehearsal".to_owned()));
    phrases
}

fn broken(number: usize, line: Option<Line>, problem: Problem) -> Played {
    Played { number, line, at: None, ruling: Ruling::Broken(problem), failures: vec![] }
}
