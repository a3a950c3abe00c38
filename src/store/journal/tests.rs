//! The chain does not fork, the file does not forget, and nobody rewrites it.

use super::*;
use crate::meeting::Meeting;
use crate::store::sample;

fn journal() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("yishi.db");
    (dir, path)
}

#[test]
fn what_was_appended_is_read_again_in_order() {
    let (_dir, path) = journal();
    let mut journal = Journal::open(&path).unwrap();
    let held = sample::hold(&mut journal, "b");
    sample::hold(&mut journal, "a");
    assert_eq!(journal.load("b").unwrap(), held.log());
    assert_eq!(Meeting::replay(&journal.load("b").unwrap()), held);
    assert_eq!(journal.events_after("b", 5).unwrap(), held.log()[5..]);
    assert!(journal.load("c").unwrap().is_empty());
    let entries = journal.meetings().unwrap();
    let ids: Vec<_> = entries.iter().map(|m| m.id.as_str()).collect();
    assert_eq!(ids, ["b", "a"]);
    let (seq, hash) = journal.head("b").unwrap();
    assert_eq!(seq, held.log().len() as u64);
    assert_eq!(journal.hash_at("b", seq).unwrap(), Some(hash));
    assert_eq!(journal.hash_at("b", seq + 1).unwrap(), None);
}

#[test]
fn the_second_of_two_writers_is_told_that_the_meeting_moved_on() {
    let (_dir, path) = journal();
    let mut one = Journal::open(&path).unwrap();
    let mut two = Journal::open(&path).unwrap();
    let mut meeting = Meeting::default();
    let commands = sample::commands();
    let first = sample::act(&mut meeting, "m", &commands[0], 0);
    let second = sample::act(&mut meeting, "m", &commands[1], 1);
    one.append(&first).unwrap();
    let refused = two.append(&first).unwrap_err();
    assert!(matches!(refused, StoreError::Moved { expected: 0, found: 1, .. }), "{refused}");
    two.append(&second).unwrap();
    let refused = one.append(&second).unwrap_err();
    assert_eq!(refused.code(), "store_moved");
    assert_eq!(one.events_after("m", 1).unwrap(), second);
    assert_eq!(one.append(&[]).unwrap_err().code(), "store_not_in_order");
    let gap = [first[0].clone(), first[0].clone()];
    assert_eq!(two.append(&gap).unwrap_err().code(), "store_not_in_order");
}

#[test]
fn a_follower_sees_what_is_appended_and_cannot_write() {
    let (_dir, path) = journal();
    assert_eq!(Journal::follow(&path).unwrap_err().code(), "store_io");
    let mut journal = Journal::open(&path).unwrap();
    let mut follower = Journal::follow(&path).unwrap();
    let held = sample::hold(&mut journal, "m");
    assert_eq!(follower.load("m").unwrap(), held.log());
    assert_eq!(follower.append(held.log()).unwrap_err().code(), "store_read_only");
    // The operator leaves first, the follower brings the file to rest.
    journal.close().unwrap();
    assert!(has_content(&beside(&path, "-wal")));
    follower.close().unwrap();
    assert!(!beside(&path, "-wal").exists());
    assert_eq!(seal_state(&path).unwrap(), SealState::Sealed);
}

#[test]
fn the_file_itself_refuses_changes() {
    let (_dir, path) = journal();
    let mut journal = Journal::open(&path).unwrap();
    sample::hold(&mut journal, "m");
    journal.close().unwrap();
    let conn = Connection::open(&path).unwrap();
    for sql in [
        "UPDATE event SET body = ''",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 1",
        "REPLACE INTO event SELECT meeting, seq, at, 'x', prev, hash FROM event",
    ] {
        let refused = conn.execute_batch(sql).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{sql}: {refused}");
    }
}

#[test]
fn other_files_and_later_versions_are_refused() {
    let (dir, path) = journal();
    Journal::open(&path).unwrap().close().unwrap();
    let refused = crate::store::PipelineDb::open(&path).unwrap_err();
    assert_eq!(refused.code(), "store_wrong_file");
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    drop(conn);
    assert_eq!(Journal::open(&path).unwrap_err().code(), "store_newer");
    let text = dir.path().join("text");
    std::fs::write(&text, "not a database, whatever its length may be").unwrap();
    assert_eq!(Journal::open(&text).unwrap_err().code(), "store_wrong_file");
}

#[test]
fn a_backup_is_whole_and_sealed() {
    let (dir, path) = journal();
    let mut journal = Journal::open(&path).unwrap();
    let held = sample::hold(&mut journal, "m");
    let backup = dir.path().join("backup.db");
    journal.backup_to(&backup).unwrap();
    assert_eq!(journal.backup_to(&backup).unwrap_err().code(), "store_io");
    assert_eq!(seal_state(&backup).unwrap(), SealState::Sealed);
    let report = crate::store::verify(&backup);
    assert!(report.is_sound() && report.files[0].notes.is_empty(), "{report:?}");
    assert_eq!(Journal::follow(&backup).unwrap().load("m").unwrap(), held.log());
}

#[test]
fn a_long_log_is_moved_into_the_file_between_two_commands() {
    let (_dir, path) = journal();
    let mut journal = Journal::open(&path).unwrap();
    let held = sample::hold(&mut journal, "m");
    assert!(has_content(&beside(&path, "-wal")));
    journal.bound_log(0);
    assert!(!has_content(&beside(&path, "-wal")));
    assert_eq!(seal_state(&path).unwrap(), SealState::Sealed);
    let again = sample::hold(&mut journal, "n");
    // With somebody else reading, the log stays until both have left.
    let follower = Journal::follow(&path).unwrap();
    follower.load("n").unwrap();
    journal.bound_log(0);
    assert!(has_content(&beside(&path, "-wal")));
    assert_eq!(journal.load("m").unwrap(), held.log());
    assert_eq!(journal.load("n").unwrap(), again.log());
    drop((journal, follower));
    assert!(crate::store::verify(&path).is_sound());
}

/// Somebody reads just when a box is destroyed, and stops reading later.
#[test]
fn what_a_reader_keeps_in_the_log_goes_with_the_next_change() {
    let (_dir, path) = journal();
    let mut journal = Journal::open(&path).unwrap();
    sample::hold(&mut journal, "m");
    let id = BoxId { meeting: "m".into(), number: 1 };
    let secret = "ciphertext".repeat(2_000);
    journal.enter_paper(&id, crate::meeting::Seat(1), &secret, true).unwrap();
    let reader = open_existing(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM event").unwrap();
    journal.forget_box(&id).unwrap();
    assert!(journal.traces_remain() && !journal.log_is_clear());
    sample::hold(&mut journal, "n");
    assert!(journal.traces_remain());
    reader.execute_batch("COMMIT").unwrap();
    let more = sample::hold(&mut journal, "o");
    assert!(!journal.traces_remain());
    for name in ["", "-wal"] {
        let bytes = std::fs::read(beside(&path, name)).unwrap_or_default();
        assert!(!bytes.windows(20).any(|w| w == b"ciphertextciphertext"), "{name}");
    }
    assert_eq!(journal.load("o").unwrap(), more.log());
    // The reader still has it open: it is closed unsealed, and sound all the same.
    journal.close().unwrap();
    drop(reader);
    let report = crate::store::verify(&path);
    assert!(report.is_sound(), "{report:?}");
}

/// Set for the process that is going to be killed: where its journal is.
const VICTIM: &str = "YISHI_TEST_VICTIM";

/// Not a test: writes without end and says what is acknowledged, until it is killed.
#[test]
#[ignore = "runs only as the process that is killed"]
fn victim() {
    let Some(path) = std::env::var_os(VICTIM) else { return };
    let mut journal = Journal::open(Path::new(&path)).unwrap();
    let mut meeting = sample::hold_some(&mut journal, "m", 9);
    let seat = crate::meeting::Seat(4);
    let raise = crate::meeting::Act::RaiseHand { stance: crate::meeting::Stance::For };
    let acts = [raise, crate::meeting::Act::LowerHand];
    for act in acts.iter().cycle() {
        let command = crate::meeting::Command::new(seat, act.clone());
        journal.append(&sample::act(&mut meeting, "m", &command, 10)).unwrap();
        println!("done {}", meeting.log().len());
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    use std::io::BufRead;
    let (_dir, path) = journal();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::journal::tests::victim", "--ignored", "--nocapture"])
        .env(VICTIM, &path)
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    let done = |line: &str| line.strip_prefix("done ").and_then(|n| n.parse::<usize>().ok());
    let mut acknowledged = lines.by_ref().map_while(Result::ok).filter_map(|l| done(&l)).nth(200);
    child.kill().unwrap();
    child.wait().unwrap();
    acknowledged = lines.map_while(Result::ok).filter_map(|l| done(&l)).last().or(acknowledged);
    let journal = Journal::open(&path).unwrap();
    let kept = journal.load("m").unwrap();
    assert!(acknowledged.is_some_and(|n| n <= kept.len()), "{acknowledged:?} {}", kept.len());
    journal.close().unwrap();
    let report = crate::store::verify(&path);
    assert!(report.is_sound() && report.files[0].notes.is_empty(), "{report:?}");
}
