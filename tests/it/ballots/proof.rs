//! The record proves the count on any machine, and whatever in it or about it was changed is found.

use super::secrecy::adjourned_and_signed;
use super::*;
use crate::house::{arg, run};
use yishi::meeting::{Event, Recorded};
use yishi::signing::{
    OfficeSignature, SignedResolution, Signer, canonical, verify_result, write_beside, write_result,
};
use yishi::store::{BoxChange, Report, record_file, verify};

/// A motion and a poll in the box, a poll on paper, all of it adjourned and signed.
fn evening() -> Room {
    let mut room = Room::open();
    room.motion("在3号楼加装无障碍坡道");
    room.open_box();
    (10..22).for_each(|seat| room.cast(seat, &[u32::from(seat < 18), u32::from(seat >= 20), 0]));
    room.audit(9, &[0, 1, 0]);
    room.unseal();
    room.poll(PollRule::Points { points: 5, cap: 3, seats: 1 });
    room.open_box();
    (10..20).for_each(|seat| room.cast(seat, &[3, u32::from(seat < 15), 1]));
    room.unseal();
    room.poll(PollRule::Plurality);
    room.chair(Act::IssueBallots { count: 9, tellers: TELLERS.to_vec() });
    room.chair(Act::DeclarePolls { open: false });
    for teller in [TELLERS[0], TELLERS[1]] {
        let count = yishi::ballot::BallotCount {
            returned: 8,
            sums: vec![4, 4, 0],
            ..yishi::ballot::BallotCount::default()
        };
        room.chair(Act::CountPapers { teller, count });
    }
    adjourned_and_signed(&mut room);
    room
}

fn exported(room: &Room) -> TempDir {
    let out = tempfile::tempdir().unwrap();
    for result in room.desk.results(&room.meeting).unwrap() {
        write_result(out.path(), &result).unwrap();
    }
    for (number, record) in room.desk.box_records(&room.meeting).unwrap() {
        write_beside(out.path(), &record_file(number), &record).unwrap();
    }
    out
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.files.iter().flat_map(|file| &file.findings).map(|finding| finding.code()).collect()
}

#[test]
fn results_are_signed_with_their_counts_and_records() {
    let room = evening();
    let results = room.desk.results(&room.meeting).unwrap();
    let ids: Vec<&str> =
        results.iter().map(|r| r.resolution.id.rsplit('/').next().unwrap()).collect();
    assert_eq!(ids, ["1", "P2", "P3"]);
    let records = room.desk.box_records(&room.meeting).unwrap();
    for (result, (number, record)) in results.iter().zip(&records) {
        let counted = result.resolution.ballots().unwrap();
        let digest = yishi::ballot::sealed::Digest::of(record.as_bytes()).to_string();
        assert_eq!((counted.number, counted.record.as_ref()), (*number, Some(&digest)));
        assert!(result.canonical.contains(&digest));
    }
    let poll = &results[1].resolution;
    assert_eq!((poll.wording.as_str(), poll.outcome_id()), ("评选项目", "adopted"));
    assert_eq!(poll.poll.as_ref().unwrap().counted.count.sums, [30, 5, 10]);
    // Two are level: the meeting has no answer yet.
    assert_eq!(results[2].resolution.outcome_id(), "lost");
    assert!(results[2].resolution.poll.as_ref().unwrap().counted.record.is_none());
    assert!(room.desk.is_delivered(&room.meeting).unwrap());
    assert_eq!(room.desk.pipeline().resolutions().unwrap().len(), 3);
    let Room { dir, desk, .. } = room;
    desk.close().unwrap();
    let report = verify(dir.path());
    assert!(report.is_sound(), "{report:#?}");
    let counts = report.files[0].counts;
    assert_eq!((counts.boxes, counts.ballots, counts.verdicts), (2, 22, 3));
    assert_eq!((counts.resolutions, counts.signatures), (3, 6));
    for (lang, told) in [("en", "2 ballot boxes counted again"), ("zh", "重新点算的票箱 2")]
    {
        let run = run(&["--lang", lang, "verify", arg(dir.path())]);
        assert!(run.code == 0 && run.out.contains(told), "{}{}", run.out, run.err);
    }
}

#[test]
fn an_exported_record_counts_itself_again_without_a_store() {
    let room = evening();
    let out = exported(&room);
    let folder = verify(out.path());
    assert!(folder.is_sound() && folder.files.len() == 5, "{folder:#?}");
    let path = out.path().join(record_file(1));
    for (lang, sums) in [
        ("en", ["yes: 8", "no: 2", "abstentions: 0", "blank: 2", "12 ballots cast", "2, 3 of 3"]),
        ("zh", ["赞成：8", "反对：2", "弃权：0", "空白：2", "投入 12 票", "第 2, 3 位"]),
    ] {
        let run = run(&["--lang", lang, "verify", arg(&path)]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
        assert!(run.out.contains("在3号楼加装无障碍坡道") && !run.out.contains('⟦'), "{}", run.out);
        for sum in sums {
            assert!(run.out.contains(sum), "{sum}: {}", run.out);
        }
    }
    let told = run(&["--lang", "zh", "verify", arg(&out.path().join(record_file(2)))]);
    assert!(told.out.contains("修路灯：30") && told.out.contains("种树：10"), "{}", told.out);
    // Under any name; and where it is read, not what it is called, that says what it is.
    let other = out.path().join("x.txt");
    std::fs::copy(&path, &other).unwrap();
    assert_eq!(run(&["verify", arg(&other)]).code, 0);
    // The signed result next to it names it; without it that is said, with another it is found.
    let result = out.path().join(format!("{}-1.json", room.meeting.id));
    assert!(verify_result(&result).unwrap().is_sound());
    assert!(verify(&result).is_sound() && verify(&result).files[0].notes.len() == 2);
    std::fs::copy(out.path().join(record_file(2)), &path).unwrap();
    assert_eq!(codes(&verify(&result)), ["box_other"]);
    std::fs::remove_file(&path).unwrap();
    let report = verify(&result);
    assert!(report.is_sound());
    assert!(report.files[0].notes.iter().any(|note| note.code() == "box_not_here"));
}

/// All signatories sign what is not so: the signatures hold, the figures do not.
#[test]
fn a_result_signed_with_other_figures_than_its_ballots_is_found() {
    let room = evening();
    let results = room.desk.results(&room.meeting).unwrap();
    let forged = |which: usize, change: fn(&mut yishi::meeting::Resolution)| {
        let mut resolution = results[which].resolution.clone();
        change(&mut resolution);
        let bytes = canonical(&resolution).unwrap();
        let signatures = resolution.signatories.iter().map(|(office, name)| {
            let signer = Signer::generate(office).unwrap();
            let (key, armoured) = (signer.public_key(), signer.sign(&bytes).unwrap());
            let (office, name, at) = (office.clone(), name.clone(), resolution.decided_at.clone());
            OfficeSignature { office, name, key, armoured, at }
        });
        let signed = SignedResolution::new(resolution.clone(), signatures.collect()).unwrap();
        let out = tempfile::tempdir().unwrap();
        let files = write_result(out.path(), &signed).unwrap();
        for (number, record) in room.desk.box_records(&room.meeting).unwrap() {
            write_beside(out.path(), &record_file(number), &record).unwrap();
        }
        codes(&verify(&files[0]))
    };
    assert!(forged(0, |_| ()).is_empty() && forged(1, |_| ()).is_empty());
    let both = |r: &mut yishi::meeting::Resolution| {
        r.counted.as_mut().unwrap().count.sums[0] = 9;
        r.tally.as_mut().unwrap().yes = 9;
    };
    assert_eq!(forged(0, both), ["box_result_differs"]);
    assert_eq!(forged(0, |r| r.tally.as_mut().unwrap().yes = 9), ["result_wrong"]);
    assert_eq!(forged(0, |r| r.wording.push('!')), ["box_result_differs"]);
    let other = |r: &mut yishi::meeting::Resolution| {
        r.counted.as_mut().unwrap().record = Some("0".repeat(64));
    };
    assert_eq!(forged(0, other), ["box_other"]);
    let winner = |r: &mut yishi::meeting::Resolution| {
        r.poll.as_mut().unwrap().outcome.winners = vec!["3".into()];
    };
    assert_eq!(forged(1, winner), ["result_wrong"]);
    assert_eq!(forged(2, winner), ["result_wrong"]);
}

#[test]
fn a_byte_changed_anywhere_in_a_record_is_found() {
    let mut room = Room::open();
    room.motion("坡道");
    room.open_box();
    room.cast(10, &[1, 0, 0]);
    room.audit(11, &[0, 1, 0]);
    room.unseal();
    let out = exported(&room);
    let path = out.path().join(record_file(1));
    let good = std::fs::read(&path).unwrap();
    assert!(verify(&path).is_sound());
    let middle = (0..good.len()).step_by(41);
    for (at, nth) in (0..40).chain(middle).chain(good.len() - 160..good.len()).zip(0..) {
        let mut bad = good.clone();
        bad[at] ^= 1u8 << (nth % 7);
        std::fs::write(&path, &bad).unwrap();
        assert!(!verify(&path).is_sound(), "byte {at} of {}", good.len());
    }
    for bad in [&good[..good.len() - 1], &[&good[..], b"\n"].concat(), b"", b"{}"] {
        std::fs::write(&path, bad).unwrap();
        assert!(!verify(&path).is_sound());
    }
    std::fs::write(&path, good).unwrap();
    for lang in ["zh", "en"] {
        assert_eq!(run(&["--lang", lang, "verify", arg(&path)]).code, 0);
    }
}

/// Runs SQL in the journal of a closed store, with its triggers taken off.
fn tampered(store: &Path, sql: &str) -> Vec<&'static str> {
    let copy = image(store);
    let conn = rusqlite::Connection::open(copy.path().join(JOURNAL_FILE)).unwrap();
    let triggers = "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'";
    let mut statement = conn.prepare(triggers).unwrap();
    let drops = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let drops: Vec<String> = drops.map(Result::unwrap).collect();
    drops.iter().for_each(|drop| conn.execute_batch(drop).unwrap());
    drop(statement);
    conn.execute_batch(sql).unwrap();
    conn.close().unwrap();
    let found = codes(&verify(copy.path()));
    let ours = ["region_changed", "schema_changed", "sidecar_unexpected", "seal_missing"];
    found.into_iter().filter(|code| !ours.contains(code)).collect()
}

#[test]
fn a_record_that_is_missing_changed_or_not_ours_is_named() {
    let Room { dir, desk, .. } = evening();
    desk.close().unwrap();
    assert!(tampered(dir.path(), "SELECT 1").is_empty());
    let one = "WHERE number = 1";
    let cases: [(String, &[&str]); 6] = [
        (format!("DELETE FROM box_record {one}"), &["box_record_missing"]),
        (
            format!("UPDATE box_record SET body = replace(body, '坡道', '路灯') {one}"),
            &["box_record_unsound"],
        ),
        (
            format!("UPDATE box_record SET sha256 = '{}' {one}", "0".repeat(64)),
            &["box_record_unsound", "box_record_missing", "box_record_unnamed"],
        ),
        (
            format!("INSERT INTO box_record SELECT meeting, 9, sha256, body FROM box_record {one}"),
            &["box_record_unnamed"],
        ),
        (
            format!(
                "INSERT INTO box_record SELECT 'elsewhere', 1, sha256, body FROM box_record {one}"
            ),
            &["box_record_unnamed"],
        ),
        (
            "UPDATE box_record SET number = 3 - number".to_owned(),
            &["box_record_missing", "box_record_missing", "box_record_unnamed"],
        ),
    ];
    for (sql, wanted) in cases {
        let found = tampered(dir.path(), &sql);
        assert!(wanted.iter().all(|code| found.contains(code)), "{sql}: {found:?}");
    }
}

/// The same meeting in a new journal, whose chain holds, with its events as `change` makes them.
fn retold(room: &Room, change: impl Fn(&mut Event)) -> Vec<&'static str> {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(&dir.path().join(JOURNAL_FILE)).unwrap();
    let mut records: Vec<_> = room.journal().1.box_records(&room.meeting.id).unwrap();
    let mut events: Vec<Recorded> = room.meeting.log().to_vec();
    // Signatures are over what was counted; here only the count is looked at.
    events.retain(|recorded| !matches!(recorded.event, Event::Signed { .. }));
    events.iter_mut().for_each(|recorded| change(&mut recorded.event));
    for command in events.chunk_by(|a, b| a.command == b.command) {
        let counted = command.iter().find_map(|recorded| match &recorded.event {
            Event::BallotsCounted { counted } => Some(counted),
            Event::PollDecided { result } => Some(&result.counted),
            _ => None,
        });
        match counted.filter(|counted| counted.record.is_some()) {
            Some(_) => {
                let record = records.remove(0);
                let id = BoxId { meeting: room.meeting.id.clone(), number: record.number };
                let change = BoxChange::Counted(&id, &record.sha256, &record.body);
                journal.append_with_box(command, change).unwrap();
            }
            None => drop(journal.append(command).unwrap()),
        }
    }
    journal.close().unwrap();
    codes(&verify(dir.path()))
}

#[test]
fn a_count_that_its_record_does_not_prove_is_named() {
    let room = evening();
    assert!(retold(&room, |_| ()).is_empty());
    let motion = |change: fn(&mut yishi::meeting::Counted)| {
        retold(&room, |event| {
            if let Event::BallotsCounted { counted } = event {
                change(counted);
            }
        })
    };
    // The arithmetic of the decision would be right; the ballots say something else.
    let more = retold(&room, |event| match event {
        Event::BallotsCounted { counted } => {
            counted.count.sums[0] = 9;
            counted.count.blank = 1;
        }
        Event::Decided { decision } => {
            let tally = decision.tally.as_mut().unwrap();
            (tally.yes, tally.blank) = (9, Some(1));
            let verdict = decision.verdict.as_mut().unwrap();
            (verdict.got, verdict.base, verdict.needed) = (9, 11, 6);
        }
        _ => {}
    });
    assert_eq!(more, ["box_count_differs"]);
    assert!(motion(|c| c.count.sums[0] = 9).contains(&"verdict_wrong"));
    assert_eq!(motion(|c| c.issued = 13), ["box_count_differs"]);
    assert_eq!(motion(|c| c.tellers = vec![Seat(3)]), ["box_count_differs"]);
    assert_eq!(motion(|c| c.tellers = vec![Seat(3), Seat(9)]), ["box_count_differs"]);
    // A decision while the ballots lie in the box, without opening it.
    let unopened = retold(&room, |event| {
        if matches!(event, Event::BallotsCounted { .. }) {
            *event = Event::ClockWentOn;
        }
    });
    assert!(unopened.contains(&"verdict_wrong"), "{unopened:?}");
    let other = motion(|c| c.record = Some("0".repeat(64)));
    assert_eq!(other, ["box_record_missing", "box_record_unnamed"]);
    let key = retold(&room, |event| {
        if let Event::BallotingBegan { balloting } = event
            && let Channel::Box { key, .. } = &mut balloting.channel
        {
            *key = "0".repeat(64);
        }
    });
    assert_eq!(key, ["box_count_differs"; 2]);
    // A voter who was never there, and one who did not come.
    let voters = retold(&room, |event| {
        if let Event::BallotCast { seat } = event
            && *seat == Seat(10)
        {
            *seat = Seat(11);
        }
    });
    assert_eq!(
        voters,
        ["voter_twice", "box_count_differs", "voter_twice", "box_count_differs"],
        "once in each vote"
    );
    let asked = retold(&room, |event| {
        if let Event::PollOpened { poll } = event {
            poll.options.swap(0, 1);
        }
        if let Event::PollDecided { result } = event {
            result.poll.options.swap(0, 1);
        }
    });
    assert_eq!(asked, ["box_count_differs"]);
    let poll = |change: fn(&mut yishi::meeting::PollResult)| {
        retold(&room, |event| {
            if let Event::PollDecided { result } = event {
                change(result);
            }
        })
    };
    assert_eq!(poll(|result| result.outcome.winners = vec!["3".into()]), ["verdict_wrong"; 2]);
    assert_eq!(poll(|result| result.outcome.rounds.clear()), ["verdict_wrong"; 2]);
    assert_eq!(poll(|result| result.present += 1), ["verdict_wrong"; 2]);
    // Of paper there is no record, and the figures must add up.
    let paper = retold(&room, |event| {
        if let Event::PollDecided { result } = event
            && result.counted.record.is_none()
        {
            result.counted.issued = 7;
        }
    });
    assert_eq!(paper, ["verdict_wrong"]);
}

/// The box was opened by two, and each of the three could be said to have been one of them.
#[test]
fn who_opened_the_box_is_proved_by_its_record() {
    let room = evening();
    let opened_by = |tellers: [u16; 2]| {
        retold(&room, |event| {
            if let Event::BallotsCounted { counted } = event {
                counted.tellers = tellers.map(Seat).to_vec();
            }
        })
    };
    assert!(opened_by([4, 5]).is_empty() && opened_by([5, 4]).is_empty());
    assert_eq!(opened_by([3, 4]), ["box_count_differs"]);
    assert_eq!(opened_by([3, 5]), ["box_count_differs"]);
}

/// As many voters as ballots, but not these voters, or not then.
#[test]
fn a_roll_of_people_who_could_not_vote_is_named() {
    let room = evening();
    let cast_by = |seat: u16| {
        retold(&room, |event| {
            if matches!(event, Event::BallotCast { seat: Seat(10) }) {
                *event = Event::BallotCast { seat: Seat(seat) };
            }
        })
    };
    assert!(cast_by(30).is_empty(), "nobody can tell that it was another who came");
    // On the roster and not here; not on the roster. The outcome is measured by those present and
    // those who left after voting: by one too few, then.
    for stranger in [36, 99] {
        let found = cast_by(stranger);
        assert_eq!(found, ["voter_not_entitled", "voter_not_entitled", "verdict_wrong"]);
    }
    // Here when the box was opened, gone before the ballot was cast.
    let gone = retold(&room, |event| {
        if let Event::Marked { seats, .. } = event {
            seats.retain(|seat| *seat != Seat(12));
        }
    });
    assert_eq!(gone.iter().filter(|code| **code == "voter_not_entitled").count(), 2, "{gone:?}");
    // Closed before anybody came: the box of the motion takes no ballot then.
    let closed = std::cell::Cell::new(false);
    let early = retold(&room, |event| {
        if matches!(event, Event::BallotCast { seat: Seat(10) }) && !closed.replace(true) {
            *event = Event::PollsDeclared { open: false };
        }
    });
    assert_eq!(early.iter().filter(|code| **code == "box_not_open").count(), 12, "{early:?}");
}

/// A count on paper that nobody counted, or one teller alone.
#[test]
fn papers_that_were_not_counted_by_two_are_named() {
    let room = evening();
    let paper = |change: fn(&mut Seat, &mut yishi::ballot::BallotCount)| {
        retold(&room, |event| {
            if let Event::PapersCounted { teller, count } = event {
                change(teller, count);
            }
        })
    };
    assert!(paper(|_, _| ()).is_empty());
    assert_eq!(paper(|teller, _| *teller = TELLERS[0]), ["papers_not_agreed"]);
    assert_eq!(paper(|teller, _| teller.0 += 10), ["papers_not_agreed"]);
    assert_eq!(paper(|_, count| count.sums[0] += 1), ["papers_not_agreed"]);
    let uncounted = retold(&room, |event| {
        if matches!(event, Event::PapersCounted { .. }) {
            *event = Event::ClockWentOn;
        }
    });
    assert_eq!(uncounted, ["papers_not_agreed"]);
    let named = retold(&room, |event| {
        if let Event::PollDecided { result } = event
            && result.counted.record.is_none()
        {
            result.counted.tellers = vec![TELLERS[1], TELLERS[2]];
        }
    });
    assert_eq!(named, ["papers_not_agreed"]);
}

/// Two who differ: the count is settled, and that is told; without the reason nothing makes it one.
#[test]
fn a_count_that_was_settled_is_one_only_with_its_reason() {
    let mut room = Room::open();
    room.poll(PollRule::Plurality);
    room.chair(Act::IssueBallots { count: 9, tellers: TELLERS.to_vec() });
    room.chair(Act::DeclarePolls { open: false });
    let of = |sums: [u32; 3]| yishi::ballot::BallotCount {
        returned: 8,
        sums: sums.to_vec(),
        ..yishi::ballot::BallotCount::default()
    };
    room.chair(Act::CountPapers { teller: TELLERS[0], count: of([4, 4, 0]) });
    room.chair(Act::CountPapers { teller: TELLERS[1], count: of([5, 3, 0]) });
    room.chair(Act::SettleCount { count: of([5, 3, 0]), reason: "重点".into() });
    assert!(retold(&room, |_| ()).is_empty());
    let without = retold(&room, |event| {
        if let Event::PollDecided { result } = event {
            result.counted.settled = None;
        }
    });
    assert_eq!(without, ["papers_not_agreed"]);
}
