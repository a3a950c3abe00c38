//! A byte changed anywhere is found; what nobody changed is found sound.

use super::*;
use crate::store::{Journal, PipelineDb, sample, seal, seal::SealState};
use proptest::prelude::*;
use std::path::Path;

fn codes(report: &Report) -> Vec<&'static str> {
    report.files.iter().flat_map(|f| &f.findings).map(Finding::code).collect()
}

fn names(dir: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(dir).unwrap();
    let mut names: Vec<_> =
        entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Runs SQL as another program would, with all triggers taken off first.
fn tamper(path: &Path, sql: &str) {
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut statement =
        conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let rows = statement.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)));
    let triggers: Vec<_> = rows.unwrap().map(Result::unwrap).collect();
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    conn.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    conn.execute_batch(sql).unwrap();
    for (_, sql) in &triggers {
        conn.execute_batch(sql).unwrap();
    }
}

#[test]
fn a_store_closed_in_order_is_sound_and_nothing_is_left_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    let before: Vec<_> = names(dir.path());
    assert_eq!(before, ["pipeline.db", "yishi.db"]);
    let report = verify(dir.path());
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!(names(dir.path()), before);
    let [journal, pipeline] = &report.files[..] else { panic!("{report:?}") };
    assert!(journal.notes.is_empty(), "{:?}", journal.notes);
    assert_eq!((journal.counts.meetings, journal.counts.verdicts), (1, 1));
    assert_eq!((journal.counts.resolutions, journal.counts.signatures), (1, 2));
    assert_eq!((pipeline.counts.signatures, pipeline.counts.transitions), (2, 1));
    for name in [JOURNAL_FILE, PIPELINE_FILE] {
        let moved = dir.path().join(format!("x-{name}"));
        std::fs::copy(dir.path().join(name), &moved).unwrap();
        assert!(verify(&moved).is_sound(), "{name} under another name");
    }
}

/// Every offset goes through the seal; some of them, and all that are special, through everything.
fn flips(dir: &Path, name: &str, schema: &Schema) {
    let path = dir.join(name);
    let good = std::fs::read(&path).unwrap();
    assert_eq!(seal::check(&good, schema), SealState::Sealed);
    let place = seal::place(&good, schema).unwrap();
    let special = (0..100).chain(place.start - 20..place.start + 40);
    let special = special.chain((place.start + 40..place.end + 5).step_by(97));
    for at in special.chain((0..good.len()).step_by(2_003)) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        std::fs::write(&path, &bad).unwrap();
        assert!(!verify(dir).is_sound(), "{name}: byte {at} of {}", good.len());
    }
    std::fs::write(&path, &good).unwrap();
    let mut bad = good.clone();
    for at in (0..good.len()).step_by(31) {
        bad[at] ^= 1 << (at % 8);
        let state = seal::check(&bad, schema);
        let page = (at / 4096 + 1) as u64;
        match state {
            SealState::Broken { pages } if !pages.is_empty() => {
                assert_eq!(pages, [(page, page)], "{name}: byte {at}");
            }
            SealState::Broken { .. } => assert!(place.contains(&at), "{name}: byte {at}"),
            SealState::Missing => assert!((place.start - 16..place.start).contains(&at)),
            sound => panic!("{name}: byte {at}: {sound:?}"),
        }
        bad[at] = good[at];
    }
    assert!(verify(dir).is_sound());
}

#[test]
fn a_byte_changed_anywhere_in_the_journal_is_found() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    flips(dir.path(), JOURNAL_FILE, &JOURNAL);
}

#[test]
fn a_byte_changed_anywhere_in_the_pipeline_is_found() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    flips(dir.path(), PIPELINE_FILE, &PIPELINE);
}

#[test]
fn a_byte_cut_off_or_added_is_found() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    for name in [JOURNAL_FILE, PIPELINE_FILE] {
        let path = dir.path().join(name);
        let good = std::fs::read(&path).unwrap();
        for len in [0, 1, 99, 4095, 4096, good.len() - 4096, good.len() - 1, good.len() + 1] {
            let mut bad = good.clone();
            bad.resize(len, 0);
            std::fs::write(&path, &bad).unwrap();
            assert!(!verify(dir.path()).is_sound(), "{name} cut to {len}");
        }
        std::fs::write(&path, &good).unwrap();
    }
}

/// The files as a killed program leaves them.
fn crash(dir: &Path) {
    let living = tempfile::tempdir().unwrap();
    let path = living.path().join(JOURNAL_FILE);
    let mut journal = Journal::open(&path).unwrap();
    sample::hold(&mut journal, "m");
    std::fs::copy(&path, dir.join(JOURNAL_FILE)).unwrap();
    std::fs::copy(living.path().join("yishi.db-wal"), dir.join("yishi.db-wal")).unwrap();
}

#[test]
fn a_crash_loses_nothing_and_a_byte_changed_in_what_it_left_is_found() {
    let dir = tempfile::tempdir().unwrap();
    crash(dir.path());
    let report = verify(dir.path());
    assert!(report.is_sound(), "{report:#?}");
    assert!(matches!(report.files[0].notes[..], [Note::LogPresent { .. }]), "{report:?}");
    let events = report.files[0].counts.events;
    assert!(events > 20);
    for name in [JOURNAL_FILE, "yishi.db-wal"] {
        let path = dir.path().join(name);
        let good = std::fs::read(&path).unwrap();
        let stride = good.len() / 100;
        for at in (0..60).chain((0..good.len()).step_by(stride | 1)).chain([good.len() - 1]) {
            let mut bad = good.clone();
            bad[at] ^= 1 << (at % 8);
            std::fs::write(&path, &bad).unwrap();
            assert!(!verify(dir.path()).is_sound(), "{name}: byte {at} of {}", good.len());
        }
        std::fs::write(&path, &good).unwrap();
    }
    let wal = std::fs::read(dir.path().join("yishi.db-wal")).unwrap();
    let mut bad = wal.clone();
    for at in (0..wal.len()).step_by(4_001) {
        bad[at] ^= 0x10;
        assert!(wal::check(&bad).is_err(), "byte {at}");
        bad[at] = wal[at];
    }
    // The next session brings the file to rest.
    let journal = Journal::open(&dir.path().join(JOURNAL_FILE)).unwrap();
    assert_eq!(journal.load("m").unwrap().len(), events);
    journal.close().unwrap();
    let report = verify(dir.path());
    assert!(report.is_sound() && report.files[0].notes.is_empty(), "{report:#?}");
    assert_eq!(names(dir.path()), [JOURNAL_FILE]);
}

#[test]
fn a_session_that_writes_nothing_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    let path = dir.path().join(JOURNAL_FILE);
    let before = std::fs::read(&path).unwrap();
    let journal = Journal::open(&path).unwrap();
    assert_eq!(journal.seal_state(), &SealState::Sealed);
    let _ = journal.meetings().unwrap();
    journal.close().unwrap();
    drop(Journal::follow(&path).unwrap());
    assert!(std::fs::read(&path).unwrap() == before);
    assert_eq!(names(dir.path()), ["pipeline.db", "yishi.db"]);
}

#[test]
fn a_broken_seal_is_not_healed_by_going_on() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    let path = dir.path().join(JOURNAL_FILE);
    let mut bytes = std::fs::read(&path).unwrap();
    // A reserved byte of the header, of which SQLite says nothing.
    bytes[80] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let mut journal = Journal::open(&path).unwrap();
    assert!(matches!(journal.seal_state(), SealState::Broken { .. }));
    sample::hold(&mut journal, "next");
    journal.close().unwrap();
    assert!(codes(&verify(dir.path())).contains(&"region_changed"));
}

#[test]
fn a_result_invented_in_the_journal_is_named() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    let path = dir.path().join(JOURNAL_FILE);
    tamper(&path, "UPDATE event SET body = replace(body, '\"yes\":5', '\"yes\":6')");
    let report = verify(dir.path());
    let found = codes(&report);
    assert!(found.contains(&"chain_broken"), "{report:#?}");
    let journal = Journal::open(&path).unwrap();
    let meetings = journal.meetings().unwrap();
    assert_eq!(journal.load(&meetings[0].id).unwrap_err().code(), "store_chain_broken");
}

#[test]
fn moves_without_a_signed_result_are_named() {
    let cases = [
        (
            "INSERT INTO transition (record, rule, from_state, to_state, resolution, at)
             SELECT 'N-2026-014', 'T9', 'N2', 'N7', id, '' FROM resolution",
            "transition_not_in_resolution",
        ),
        (
            "INSERT INTO transition (record, rule, from_state, to_state, resolution, at)
             VALUES ('N-2026-014', 'T9', 'N2', 'N7', 'x/1', '')",
            "transition_without_resolution",
        ),
        ("DELETE FROM transition", "transition_missing"),
        ("DELETE FROM signature WHERE office = 'chair'", "signature_missing"),
        ("UPDATE resolution SET wording = 'x'", "resolution_changed"),
        ("UPDATE record SET began_state = 'N2', carried_over = 'x'", "state_mismatch"),
        (
            "UPDATE resolution SET canonical = replace(canonical, '\"yes\":5', '\"yes\":6')",
            "signature_invalid",
        ),
        ("CREATE VIEW more AS SELECT 1", "schema_changed"),
        ("DROP INDEX transition_of_record", "schema_changed"),
    ];
    for (sql, code) in cases {
        let dir = tempfile::tempdir().unwrap();
        sample::store(dir.path());
        tamper(&dir.path().join(PIPELINE_FILE), sql);
        let report = verify(dir.path());
        assert!(report.files[0].findings.is_empty());
        let found = codes(&report);
        assert!(found.contains(&code) && found.contains(&"region_changed"), "{sql}: {found:?}");
    }
}

#[test]
fn a_pipeline_that_the_journal_knows_nothing_of_is_named() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    sample::store(dir.path());
    Journal::open(&other.path().join(JOURNAL_FILE)).unwrap().close().unwrap();
    let pipeline = other.path().join(PIPELINE_FILE);
    std::fs::copy(dir.path().join(PIPELINE_FILE), &pipeline).unwrap();
    assert_eq!(codes(&verify(other.path())), ["resolution_not_in_journal"]);
    std::fs::remove_file(other.path().join(JOURNAL_FILE)).unwrap();
    let report = verify(other.path());
    assert!(report.is_sound() && report.files[0].notes.contains(&Note::NoJournal));
}

#[test]
fn a_result_that_does_not_follow_from_its_count_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(JOURNAL_FILE);
    let mut journal = Journal::open(&path).unwrap();
    let mut meeting = crate::meeting::Meeting::default();
    for (at, command) in (0..).zip(sample::commands()) {
        let mut events = sample::act(&mut meeting, "m", &command, at);
        for recorded in &mut events {
            if let crate::meeting::Event::Decided { decision } = &mut recorded.event {
                decision.outcome = crate::law::Outcome::Lost;
            }
        }
        journal.append(&events).unwrap();
    }
    journal.close().unwrap();
    assert_eq!(codes(&verify(&path)), ["verdict_wrong"]);
}

#[test]
fn a_signed_result_that_was_not_delivered_is_a_note() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(&dir.path().join(JOURNAL_FILE)).unwrap();
    let mut meeting = sample::hold(&mut journal, "m");
    sample::sign(&mut journal, &mut meeting);
    journal.close().unwrap();
    PipelineDb::open(&dir.path().join(PIPELINE_FILE)).unwrap();
    let report = verify(dir.path());
    assert!(report.is_sound(), "{report:#?}");
    let note = Note::NotDelivered { resolution: "m/1".into() };
    assert!(report.files[1].notes.contains(&note), "{report:#?}");
}

#[test]
fn one_damaged_file_does_not_keep_the_other_from_being_checked() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    std::fs::write(dir.path().join(JOURNAL_FILE), b"gone").unwrap();
    let report = verify(dir.path());
    assert!(!report.files[0].findings.is_empty());
    assert_eq!(report.files[1].counts.signatures, 2);
}

#[test]
fn an_exported_result_is_checked_by_its_contents() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    let pipeline = PipelineDb::open_readonly(&dir.path().join(PIPELINE_FILE)).unwrap();
    let out = tempfile::tempdir().unwrap();
    let result = pipeline.resolutions().unwrap().remove(0);
    let files = crate::signing::write_result(out.path(), &result).unwrap();
    let report = verify(&files[0]);
    assert!(report.is_sound() && report.files[0].kind == FileKind::Result, "{report:?}");
    assert!(verify(out.path()).is_sound());
    std::fs::remove_file(&files[1]).unwrap();
    assert_eq!(codes(&verify(&files[0])), ["signature_missing"]);
}

#[test]
fn an_interrupted_change_of_the_pipeline_does_not_count() {
    let dir = tempfile::tempdir().unwrap();
    sample::store(dir.path());
    let path = dir.path().join(PIPELINE_FILE);
    let torn = tempfile::tempdir().unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    // A cache this small makes SQLite write pages before the end of the transaction.
    conn.execute_batch("PRAGMA cache_size = 1; BEGIN").unwrap();
    for number in 0..200 {
        let insert = "INSERT INTO record (id, kind, title, began_at, began_state, profile)
                      VALUES (?1, 'need', ?2, '', 'N1', '')";
        conn.execute(insert, [format!("N-{number}"), "x".repeat(500)]).unwrap();
    }
    for name in ["pipeline.db", "pipeline.db-journal"] {
        std::fs::copy(dir.path().join(name), torn.path().join(name)).unwrap();
    }
    drop(conn);
    let report = verify(torn.path());
    assert!(report.is_sound(), "{report:#?}");
    assert!(report.files[0].notes.contains(&Note::ChangeInterrupted));
    assert_eq!(report.files[0].counts.needs, 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn garbage_never_panics(
        mut bytes in proptest::collection::vec(any::<u8>(), 0..6000),
        prefix in 0..4_usize,
        name in proptest::sample::select(vec!["yishi.db", "pipeline.db", "x.json", "x"]),
    ) {
        let heads: [&[u8]; 4] = [b"", b"{", b"SQLite format 3\0\x10\0\x02\x02\0\x40\x20\x20", b"{}"];
        bytes.splice(..0, heads[prefix].iter().copied());
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(name);
        std::fs::write(&path, &bytes).unwrap();
        prop_assert!(!verify(&path).is_sound());
        prop_assert!(!verify(dir.path()).is_sound());
        let _ = wal::check(&bytes);
        prop_assert!(Journal::follow(&path).is_err());
        if !bytes.is_empty() {
            prop_assert!(PipelineDb::open_readonly(&path).is_err());
        }
    }
}

/// What was changed with all triggers off is found, wherever it is: in a need from a wall, in where it
/// comes from, or one that no record speaks of.
#[test]
fn a_need_from_a_wall_is_what_its_record_says() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(PIPELINE_FILE);
    let db = PipelineDb::open(&path).unwrap();
    let signer = crate::signing::Signer::generate("x").unwrap();
    let wall = crate::signing::sample::wall("m/OS");
    db.deliver(&[crate::signing::sample::signed(wall, &signer)]).unwrap();
    let about_origins = |path: &Path| -> Vec<&str> {
        codes(&verify(path)).into_iter().filter(|code| code.starts_with("origin")).collect()
    };
    assert!(about_origins(&path).is_empty(), "{:#?}", verify(&path));
    let good = std::fs::read(&path).unwrap();
    let stranger =
        "INSERT INTO record SELECT 'N-m-T9', kind, title, profile, began_state, began_at,
                           NULL, carried_over FROM record LIMIT 1;
                    INSERT INTO need SELECT 'N-m-T9', detail, category, channel, proposer
                    FROM need LIMIT 1";
    for (sql, found) in [
        ("UPDATE need_origin SET posted_by = '李强' WHERE topic = 2", "origin_changed"),
        ("UPDATE need_origin SET dots = dots + 1 WHERE topic = 1", "origin_changed"),
        ("DELETE FROM need_origin WHERE topic = 3", "origin_changed"),
        ("UPDATE record SET title = '别的' WHERE id = 'N-m-K1'", "origin_changed"),
        ("DELETE FROM need WHERE id = 'N-m-T3'", "origin_changed"),
        (stranger, "origin_unsigned"),
        ("UPDATE need_origin SET need = 'N-m-T9' WHERE topic = 3", "origin_unsigned"),
    ] {
        std::fs::write(&path, &good).unwrap();
        tamper(&path, sql);
        assert!(about_origins(&path).contains(&found), "{sql}: {:?}", about_origins(&path));
    }
}
