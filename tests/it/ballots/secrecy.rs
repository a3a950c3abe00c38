//! After the count no byte of any file ties a ballot to a voter or to an order, and a crash in the
//! middle loses no ballot that was cast.

use super::*;
use std::collections::HashMap;
use std::path::PathBuf;
use yishi::ballot::sealed::BoxRecord;
use yishi::export::{Style, markdown};
use yishi::i18n::{Lang, Words};
use yishi::meeting::Event;
use yishi::minutes::Minutes;
use yishi::signing::{Signer, write_beside, write_result};
use yishi::store::record_file;

/// 30 voters in an order that nothing sorts.
pub(super) fn voters() -> Vec<u16> {
    (0..30).map(|n: u16| 6 + n * 7 % 30).collect()
}

/// What a ballot of the motion says: by a rule that the casting order would show.
fn on_motion(nth: usize) -> [u32; 3] {
    [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]][nth % 4]
}

fn by_points(nth: usize) -> [u32; 3] {
    [[3, 1, 0], [0, 2, 2], [1, 1, 1], [0, 0, 0]][nth % 4]
}

/// Every file under a folder, with its bytes.
pub(super) fn all_bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all_bytes(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found
}

/// How often a text stands in some bytes.
fn times(bytes: &[u8], text: &[u8]) -> usize {
    let first = text[0];
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first).map(|(at, _)| at);
    starts.filter(|at| bytes[*at..].starts_with(text)).count()
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = (0..text.len()).step_by(2);
    digits.map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

/// Every text of some length in a JSON value: ciphertexts, proofs, salts, locked shares.
pub(super) fn texts(json: &str) -> Vec<String> {
    fn walk(value: &serde_json::Value, into: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.len() >= 32 => into.push(text.clone()),
            serde_json::Value::Array(list) => list.iter().for_each(|v| walk(v, into)),
            serde_json::Value::Object(map) => map.values().for_each(|v| walk(v, into)),
            _ => {}
        }
    }
    let mut found = vec![];
    walk(&serde_json::from_str(json).unwrap(), &mut found);
    assert!(!found.is_empty(), "{json}");
    found
}

/// What lay in the box and what opened it, while it was in use.
struct Secrets {
    cast: Vec<StoredBallot>,
    audited: Vec<StoredBallot>,
    shares: Vec<String>,
}

impl Secrets {
    fn of(room: &Room) -> Self {
        let (audited, cast) = room.lying().into_iter().partition(|ballot| ballot.audited);
        let secrets = Secrets { cast, audited, shares: room.shares() };
        secrets.are_found_while_the_box_is_in_use(room.path());
        secrets
    }

    /// What is looked for afterwards in vain is found now: otherwise the search would prove nothing.
    fn are_found_while_the_box_is_in_use(&self, folder: &Path) {
        let files = all_bytes(folder);
        let found = |text: &[u8]| files.iter().any(|(_, bytes)| times(bytes, text) > 0);
        for share in &self.shares {
            let json: serde_json::Value = serde_json::from_str(share).unwrap();
            assert!(found(&json["salt"].as_str().unwrap().as_bytes()[..PIECE]));
        }
        // Where a page ends in the middle of one it is not found.
        let hashes: Vec<String> = self.cast.iter().take(8).map(|b| b.hash.clone()).collect();
        let bodies = self.cast.iter().take(5).flat_map(|ballot| texts(&ballot.body)).collect();
        for texts in [hashes, bodies] {
            let seen = texts.iter().filter(|text| found(&text.as_bytes()[..PIECE])).count();
            assert!(seen * 4 >= texts.len() * 3, "{seen} of {}", texts.len());
        }
    }

    /// Looks for them in every file. A ballot may stand once in a file that has the record of the
    /// box, and nowhere else; `kept` says whether there is such a record.
    fn are_nowhere(&self, folder: &Path, kept: bool, when: &str) {
        assert_eq!(self.shares.len(), TELLERS.len());
        for (path, bytes) in all_bytes(folder) {
            let place = format!("{when}: {}", path.display());
            let never = |text: &[u8], what: &str| {
                assert_eq!(times(&bytes, text), 0, "{place}: {what}");
            };
            for seat in TELLERS {
                never(format!("口令{}号", seat.0).as_bytes(), "a pass-phrase");
            }
            for share in &self.shares {
                let json: serde_json::Value = serde_json::from_str(share).unwrap();
                for part in ["locked", "salt"] {
                    let text = json[part].as_str().unwrap();
                    never(text.as_bytes(), "a locked share");
                    never(&unhex(text), "a locked share in bytes");
                }
            }
            for ballot in &self.cast {
                never(ballot.hash.as_bytes(), "the hash of a ballot");
                never(&unhex(&ballot.hash), "the hash of a ballot in bytes");
            }
            // Long rows are cut at the ends of pages: what is cut is not found, twice is.
            let most = usize::from(kept);
            let bodies = self.cast.iter().chain(&self.audited).map(|ballot| &ballot.body);
            let pieces = bodies.flat_map(|body| texts(body));
            let mut found: HashMap<Vec<u8>, usize> =
                pieces.map(|text| (text.as_bytes()[..PIECE].to_vec(), 0)).collect();
            for window in bytes.windows(PIECE) {
                if let Some(times) = found.get_mut(window) {
                    *times += 1;
                }
            }
            assert!(found.len() >= self.cast.len() * 3);
            assert!(found.values().all(|times| *times <= most), "{place}: {found:?}");
            let marks = times(&bytes, b"\"marks\":");
            let seeds = times(&bytes, b"\"seed\":");
            let most = if kept { AUDITS * 2 } else { 0 };
            assert!(marks <= most && seeds <= most, "{place}: {marks} marks, {seeds} seeds");
        }
    }
}

/// So much of a ciphertext or a proof is looked for: no other has the same 144 bits.
const PIECE: usize = 24;

/// Ballots opened to their voters, in each of the two votes.
const AUDITS: usize = 2;

/// The votes, a motion and then a poll, with a crash in the middle of each; what lay in the boxes.
fn two_votes(order: &[u16]) -> (Room, Vec<Secrets>) {
    let mut room = Room::open();
    let mut secrets = vec![];
    for vote in 0..2 {
        let marks = |nth: usize| if vote == 0 { on_motion(nth) } else { by_points(nth) };
        match vote {
            0 => room.motion("在3号楼加装无障碍坡道"),
            _ => room.poll(PollRule::Points { points: 5, cap: 3, seats: 2 }),
        }
        room.open_box();
        for (nth, seat) in order.iter().enumerate() {
            if nth % 15 == 7 {
                room.audit(*seat, &[0, 1, 0]);
            }
            room.cast(*seat, &marks(nth));
            if nth == 12 {
                room = crashed(room);
            }
        }
        secrets.push(Secrets::of(&room));
        room.unseal();
        assert!(!room.desk.traces_remain());
    }
    (room, secrets)
}

/// The lights go out in the middle of a vote; with them again, nothing is lost and nobody votes twice.
fn crashed(room: Room) -> Room {
    let (voted, lying) = (room.voted(), room.lying());
    assert_eq!(lying.iter().filter(|ballot| !ballot.audited).count(), voted);
    let mut again = room.after_a_crash();
    assert_eq!(again.meeting, room.meeting);
    assert_eq!(again.lying(), lying);
    let Some(Channel::Box { voted, .. }) = again.meeting.balloting.clone().map(|b| b.channel)
    else {
        panic!()
    };
    for seat in voted {
        let twice = Act::Cast { seat, marks: SecretMarks(vec![1, 0, 0]) };
        assert_eq!(again.refused(twice), RefusalCode::AlreadyVoted);
    }
    again
}

/// Everything that leaves the house: minutes, signed results, records.
fn export(room: &Room) {
    let words = Words::new(Lang::ALL[0]);
    let folder = room.desk.folders.papers().join(&room.meeting.id);
    std::fs::create_dir_all(&folder).unwrap();
    for style in Style::ALL {
        let text = markdown(&Minutes::of(&room.meeting), style, &words);
        std::fs::write(folder.join(format!("{}.md", style.id())), text).unwrap();
    }
    for result in room.desk.results(&room.meeting).unwrap() {
        write_result(&folder, &result).unwrap();
    }
    for (number, record) in room.desk.box_records(&room.meeting).unwrap() {
        write_beside(&folder, &record_file(number), &record).unwrap();
    }
}

pub(super) fn adjourned_and_signed(room: &mut Room) {
    room.chair(Act::Advance);
    room.chair(Act::Adjourn);
    for office in [Office::Chair, Office::Recorder] {
        let signer = Signer::generate(office.id()).unwrap();
        room.desk.sign(&mut room.meeting, office, &signer, room.now).unwrap();
    }
}

#[test]
fn no_byte_of_any_file_ties_a_ballot_to_a_voter_or_an_order() {
    let (mut room, secrets) = two_votes(&voters());
    let all = |folder: &Path, when: &str| {
        secrets.iter().for_each(|secrets| secrets.are_nowhere(folder, true, when));
    };
    all(room.path(), "counted");
    assert_eq!(room.meeting.decisions[0].tally.unwrap().yes, 8);
    let poll = &room.meeting.polls[0];
    // 8 of [3,1,0], 8 of [0,2,2], 7 of [1,1,1].
    assert_eq!(poll.counted.count.sums, [31, 31, 23]);
    adjourned_and_signed(&mut room);
    export(&room);
    all(room.path(), "exported");
    for (at, secrets) in secrets.iter().enumerate() {
        let record = &room.desk.box_records(&room.meeting).unwrap()[at].1;
        let record = BoxRecord::read(record.as_bytes()).unwrap();
        let hashes: Vec<String> = record.ballots().iter().map(|b| b.hash().to_string()).collect();
        assert!(hashes.is_sorted());
        let lay: Vec<&String> = secrets.cast.iter().map(|ballot| &ballot.hash).collect();
        assert_eq!(hashes.iter().collect::<Vec<_>>(), lay);
        assert_eq!((record.ballots().len(), record.audits().len()), (30, AUDITS));
    }
    let Room { dir, desk, meeting, .. } = room;
    desk.close().unwrap();
    all(dir.path(), "closed");
    assert!(!dir.path().join("yishi.db-wal").exists());
    // The events say that somebody came, and in which order; how, they say nowhere.
    let log = serde_json::to_string(meeting.log()).unwrap();
    assert!(!log.contains("marks"));
    let came = meeting.log().iter().filter(|r| matches!(r.event, Event::BallotCast { .. }));
    assert_eq!(came.count(), 60);
}

/// The same people vote the same, in the opposite order: nothing but what is random differs, and both
/// records are in the order of the hashes.
#[test]
fn the_casting_order_leaves_no_trace_in_the_counts() {
    let there = voters();
    let back: Vec<u16> = there.iter().rev().copied().collect();
    let counts = |order: &[u16]| {
        let mut room = Room::open();
        room.motion("装路灯");
        room.open_box();
        for seat in order {
            room.cast(*seat, &on_motion(usize::from(*seat)));
        }
        room.unseal();
        let counted = room.meeting.counted()[0].clone();
        yishi::meeting::Counted { record: None, ..counted }
    };
    assert_eq!(counts(&there), counts(&back));
}

#[test]
fn a_vote_that_is_broken_off_leaves_no_ballot() {
    for crash in [false, true] {
        let mut room = Room::open();
        room.motion("装路灯");
        room.open_box();
        for (nth, seat) in voters().into_iter().enumerate() {
            room.cast(seat, &on_motion(nth));
        }
        room.audit(1, &[0, 1, 0]);
        let secrets = Secrets::of(&room);
        assert_eq!((secrets.cast.len(), secrets.audited.len()), (30, 1));
        if crash {
            // With everything in the log, as a killed program leaves it.
            room = crashed(room);
        }
        room.chair(Act::CancelVote);
        secrets.are_nowhere(room.path(), false, "cancelled");
        let broken_off =
            |r: &yishi::meeting::Recorded| matches!(r.event, Event::BoxDestroyed { cast: 30, .. });
        assert!(room.meeting.log().iter().any(broken_off));
        let Room { dir, desk, .. } = room;
        desk.close().unwrap();
        secrets.are_nowhere(dir.path(), false, "closed");
        assert!(yishi::store::verify(dir.path()).is_sound());
    }
}

#[test]
fn a_box_whose_opening_is_taken_back_leaves_nothing() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    let secrets = Secrets::of(&room);
    let terms = room.journal().1.box_terms(&room.id()).unwrap().unwrap();
    let keys = texts(&terms);
    let box_id = room.id();
    room.chair(Act::Undo);
    secrets.are_nowhere(room.path(), false, "taken back");
    assert!(room.journal().1.box_terms(&box_id).unwrap().is_none());
    let tellers: serde_json::Value = serde_json::from_str(&terms).unwrap();
    let tellers = tellers["key"]["tellers"].as_array().unwrap().clone();
    assert!(!tellers.is_empty() && !keys.is_empty());
    for (path, bytes) in all_bytes(room.path()) {
        for key in &tellers {
            let text = key.as_str().unwrap();
            assert_eq!(times(&bytes, text.as_bytes()), 0, "{}", path.display());
        }
    }
}

/// Set for the process of a second window: where its journal is.
const WINDOW: &str = "YISHI_TEST_BOX_WINDOW";

/// Not a test: follows the journal, as a second screen does, until it is killed.
#[test]
#[ignore = "runs only as the process of a second window"]
fn window() {
    let Some(path) = std::env::var_os(WINDOW) else { return };
    let journal = Journal::follow(Path::new(&path)).unwrap();
    let meeting = journal.meetings().unwrap().remove(0).id;
    println!("follows");
    loop {
        let (seq, _) = journal.head(&meeting).unwrap();
        assert_eq!(journal.load(&meeting).unwrap().len() as u64 / seq, 1);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// A second window has the journal open for the whole evening, in a process of its own.
#[test]
fn a_second_window_does_not_keep_the_ballots_alive() {
    use std::io::BufRead;
    let mut room = Room::open();
    let mut window = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "ballots::secrecy::window", "--ignored", "--nocapture"])
        .env(WINDOW, room.path().join(JOURNAL_FILE))
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let lines = std::io::BufReader::new(window.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line.contains("follows")));
    room.motion("装路灯");
    room.open_box();
    for (nth, seat) in voters().into_iter().enumerate() {
        room.cast(seat, &on_motion(nth));
    }
    room.audit(1, &[0, 1, 0]);
    let secrets = Secrets::of(&room);
    room.unseal();
    // Whoever is reading just then puts it off to the next command, no longer.
    for _ in 0..20 {
        if room.desk.traces_remain() {
            room.chair(Act::Park { text: "停车位".into() });
        }
    }
    assert!(!room.desk.traces_remain());
    secrets.are_nowhere(room.path(), true, "counted");
    room.chair(Act::Advance);
    let Room { dir, desk, .. } = room;
    assert!(window.try_wait().unwrap().is_none(), "it follows on");
    desk.close().unwrap();
    secrets.are_nowhere(dir.path(), true, "closed");
    window.kill().unwrap();
    window.wait().unwrap();
    assert!(yishi::store::verify(dir.path()).is_sound());
}

#[test]
fn a_desk_that_is_dropped_or_forgotten_has_lost_nothing() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    for (nth, seat) in voters().into_iter().enumerate() {
        room.cast(seat, &on_motion(nth));
        if nth % 10 == 4 {
            let Room { dir, desk: old, meeting, now } = room;
            // Every other time without the chance to put anything in order.
            if nth == 14 {
                std::mem::forget(old)
            } else {
                drop(old)
            }
            let mut desk = desk(dir.path());
            desk.set_lock_cost(Cost::QUICK);
            let again = desk.meeting(&meeting.id).unwrap();
            assert_eq!(again, meeting);
            room = Room { dir, desk, meeting: again, now };
            let twice = Act::Cast { seat: Seat(seat), marks: SecretMarks(vec![1, 0, 0]) };
            assert_eq!(room.refused(twice), RefusalCode::AlreadyVoted);
        }
    }
    room.unseal();
    let tally = room.meeting.decisions[0].tally.unwrap();
    assert_eq!((tally.yes, tally.no, tally.abstain, tally.blank), (8, 8, Some(7), Some(7)));
}

/// Set for the process that is going to be killed: where its store is.
const VICTIM: &str = "YISHI_TEST_BOX_VICTIM";

/// Not a test: casts ballots and says what is acknowledged, until it is killed.
#[test]
#[ignore = "runs only as the process that is killed"]
fn victim() {
    let Some(store) = std::env::var_os(VICTIM) else { return };
    let mut desk = desk(Path::new(&store));
    let id = desk.meeting_ids().unwrap().remove(0);
    let mut meeting = desk.meeting(&id).unwrap();
    let now = meeting.log().last().unwrap().at;
    for (nth, seat) in voters().into_iter().enumerate() {
        let marks = SecretMarks(on_motion(nth).to_vec());
        let command = Command::new(Office::Chair, Act::Cast { seat: Seat(seat), marks });
        desk.perform(&mut meeting, &command, now).unwrap();
        println!("done {}", nth + 1);
    }
    std::thread::sleep(std::time::Duration::from_secs(60));
}

#[test]
fn killed_in_the_middle_of_a_vote_it_has_every_ballot() {
    use std::io::BufRead;
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    let (dir, id) = (room.dir, room.meeting.id.clone());
    room.desk.close().unwrap();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "ballots::secrecy::victim", "--ignored", "--nocapture"])
        .env(VICTIM, dir.path())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    let mut done = lines
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("done ").and_then(|n| n.parse::<usize>().ok()));
    assert_eq!(done.by_ref().find(|n| *n == 11), Some(11));
    child.kill().unwrap();
    child.wait().unwrap();
    let acknowledged = done.last().unwrap_or(11);
    let mut desk = desk(dir.path());
    desk.set_lock_cost(Cost::QUICK);
    let meeting = desk.meeting(&id).unwrap();
    let mut room = Room { dir, desk, meeting, now: room.now };
    let voted = room.voted();
    assert!(voted >= acknowledged && voted <= 30, "{voted} of {acknowledged}");
    assert_eq!(room.lying().len(), voted);
    let twice = Act::Cast { seat: Seat(voters()[0]), marks: SecretMarks(vec![1, 0, 0]) };
    assert_eq!(room.refused(twice), RefusalCode::AlreadyVoted);
    for (nth, seat) in voters().into_iter().enumerate().skip(voted) {
        room.cast(seat, &on_motion(nth));
    }
    let secrets = Secrets::of(&room);
    room.unseal();
    secrets.are_nowhere(room.path(), true, "counted");
    assert_eq!(room.meeting.decisions[0].tally.unwrap().yes, 8);
}
