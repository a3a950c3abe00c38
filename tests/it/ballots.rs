//! Secret ballots at the desk: what is refused, what outlasts a crash, and what nobody can read
//! afterwards from any byte of any file.

mod pages;
mod proof;
mod refused;
mod secrecy;

use crate::house::desk;
use chrono::{DateTime, Duration, FixedOffset};
use std::path::Path;
use tempfile::TempDir;
use yishi::ballot::sealed::{Booth, Cost, Form, JointKey, Marks, SealedBallot, Seed};
use yishi::ballot::{Poll, PollOption, PollRule, TieRule};
use yishi::meeting::{
    Act, Actor, Channel, Command, Convening, Meeting, Method, Office, Passphrases, Presence,
    Proposal, RefusalCode, Seat, SecretMarks,
};
use yishi::runtime::{Desk, DeskError};
use yishi::store::{BoxId, JOURNAL_FILE, Journal, StoredBallot};

/// Who holds a share in these tests; two of them open the box.
const TELLERS: [Seat; 3] = [Seat(3), Seat(4), Seat(5)];

/// A meeting of 36 at a desk of its own, with 35 here.
struct Room {
    dir: TempDir,
    desk: Desk,
    meeting: Meeting,
    now: DateTime<FixedOffset>,
}

impl Room {
    fn open() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = desk(dir.path());
        desk.set_lock_cost(Cost::QUICK);
        let now = DateTime::parse_from_rfc3339("2026-05-09T19:00:00+08:00").unwrap();
        let convening = Convening::new("roberts", "花园社区议事会", "五月例会");
        let meeting = desk.convene(&convening, now).unwrap();
        let mut room = Room { dir, desk, meeting, now };
        room.chair(Act::EnrolNumbered { count: 36, area: 0 });
        room.chair(Act::Appoint { office: Office::Chair, seat: Seat(1) });
        room.chair(Act::Appoint { office: Office::Recorder, seat: Seat(2) });
        let seats = (1..=35).map(Seat).collect();
        room.chair(Act::Mark { seats, presence: Presence::Present });
        room.chair(Act::CallToOrder);
        room.chair(Act::Advance);
        room
    }

    /// The same files as a program that was killed just now would leave them, opened again.
    fn after_a_crash(&self) -> Self {
        let dir = image(self.dir.path());
        let mut desk = desk(dir.path());
        desk.set_lock_cost(Cost::QUICK);
        let meeting = desk.meeting(&self.meeting.id).unwrap();
        Room { dir, desk, meeting, now: self.now }
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }

    fn act(&mut self, command: &Command) -> Result<(), DeskError> {
        self.now += Duration::seconds(1);
        self.desk.perform_with(&mut self.meeting, command, &phrases(), self.now)
    }

    fn chair(&mut self, act: Act) {
        let told = format!("{act:?}");
        self.act(&Command::new(Office::Chair, act)).unwrap_or_else(|e| panic!("{told}: {e:?}"));
    }

    /// The code of the refusal, and that nothing was changed by what was refused.
    fn refused(&mut self, act: Act) -> RefusalCode {
        let (before, lying) = (self.meeting.clone(), self.lying());
        let error = self.act(&Command::new(Office::Chair, act)).unwrap_err();
        assert_eq!((&self.meeting, self.lying()), (&before, lying));
        code(error)
    }

    /// A motion is before the meeting and put to the vote by ballot.
    fn motion(&mut self, text: &str) {
        self.act(&Command::new(Seat(7), Act::Move(Proposal::main(text)))).unwrap();
        self.act(&Command::new(Seat(8), Act::Second)).unwrap();
        self.chair(Act::State);
        self.chair(Act::PutQuestion { method: Method::Ballot });
    }

    fn poll(&mut self, rule: PollRule) {
        let option = |name: &str| PollOption { name: name.into(), ..PollOption::default() };
        let options = ["修路灯", "加坡道", "种树"].map(option).into();
        let title = "评选项目".to_owned();
        self.chair(Act::OpenPoll(Poll { title, options, rule, tie: TieRule::Report }));
    }

    fn open_box(&mut self) {
        let (tellers, threshold) = (TELLERS.to_vec(), Some(2));
        self.chair(Act::OpenBox { tellers, threshold, key: None });
    }

    fn cast(&mut self, seat: u16, marks: &[u32]) {
        self.chair(Act::Cast { seat: Seat(seat), marks: SecretMarks(marks.to_vec()) });
    }

    fn audit(&mut self, seat: u16, marks: &[u32]) {
        self.chair(Act::AuditBallot { seat: Seat(seat), marks: SecretMarks(marks.to_vec()) });
    }

    fn unseal(&mut self) {
        self.chair(Act::DeclarePolls { open: false });
        self.chair(Act::Unseal { tellers: TELLERS[1..].to_vec(), opening: None });
    }

    fn voted(&self) -> usize {
        match self.meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
            Some(Channel::Box { voted, .. }) => voted.len(),
            _ => 0,
        }
    }

    fn id(&self) -> BoxId {
        BoxId { meeting: self.meeting.id.clone(), number: self.meeting.ballotings }
    }

    /// A journal like this one, to look into.
    fn journal(&self) -> (TempDir, Journal) {
        let dir = image(self.path());
        let journal = Journal::open(&dir.path().join(JOURNAL_FILE)).unwrap();
        (dir, journal)
    }

    /// What lies in the box.
    fn lying(&self) -> Vec<StoredBallot> {
        self.journal().1.box_ballots(&self.id()).unwrap()
    }

    /// The tellers' locked shares.
    fn shares(&self) -> Vec<String> {
        let (_dir, journal) = self.journal();
        let share = |seat: Seat| journal.box_share(&self.id(), seat).unwrap();
        TELLERS.into_iter().filter_map(share).collect()
    }

    /// A booth elsewhere, that seals ballots for the box here.
    fn booth(&self) -> Booth {
        let terms = self.journal().1.box_terms(&self.id()).unwrap().unwrap();
        let terms: serde_json::Value = serde_json::from_str(&terms).unwrap();
        let form: Form = serde_json::from_value(terms["form"].clone()).unwrap();
        let key: JointKey = serde_json::from_value(terms["key"].clone()).unwrap();
        Booth::new(form, key).unwrap()
    }

    fn receive(&mut self, seat: u16, ballot: &SealedBallot) -> Result<(), DeskError> {
        self.now += Duration::seconds(1);
        let by = Actor::Office(Office::Chair);
        self.desk.receive(&mut self.meeting, by, Seat(seat), ballot, self.now)
    }
}

fn phrases() -> Passphrases {
    let mut phrases = Passphrases::default();
    TELLERS.iter().for_each(|seat| phrases.put(*seat, format!("口令{}号", seat.0)));
    phrases
}

fn sealed(booth: &Booth, marks: &[u32], seed: u8) -> SealedBallot {
    booth.seal(&Marks::new(marks.to_vec()), &Seed::new([seed; 32])).unwrap()
}

fn code(error: DeskError) -> RefusalCode {
    match error {
        DeskError::Refused(refusal) => refusal.code,
        other => panic!("{other:?}"),
    }
}

/// A copy of a store as it lies on the disk now.
fn image(store: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(store).unwrap() {
        let from = entry.unwrap().path();
        if from.is_file() {
            std::fs::copy(&from, copy.path().join(from.file_name().unwrap())).unwrap();
        }
    }
    copy
}
