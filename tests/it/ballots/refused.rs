//! What the desk refuses, and that it leaves everything as it was.

use super::*;
use yishi::ballot::BallotCount;
use yishi::store::StoreError;

fn yes() -> SecretMarks {
    SecretMarks(vec![1, 0, 0])
}

#[test]
fn a_forged_or_replayed_ballot_is_refused() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    let booth = room.booth();
    let (one, other) = (sealed(&booth, &[1, 0, 0], 1), sealed(&booth, &[0, 1, 0], 2));
    room.receive(10, &one).unwrap();
    let (before, lying) = (room.meeting.clone(), room.lying());
    assert_eq!(lying.len(), 1);
    // A copy, handed in by somebody else.
    assert_eq!(code(room.receive(11, &one).unwrap_err()), RefusalCode::ReplayedBallot);
    // Put together from two ballots, each of which is good.
    let json = |ballot: &SealedBallot| -> serde_json::Value {
        serde_json::from_slice(&ballot.canonical().unwrap()).unwrap()
    };
    let mut mixed = json(&one);
    mixed["options"][1] = json(&other)["options"][1].clone();
    let mut swapped = json(&one);
    swapped["options"].as_array_mut().unwrap().swap(0, 1);
    let mut short = json(&one);
    short["options"].as_array_mut().unwrap().pop();
    for forged in [mixed, swapped, short] {
        let forged = SealedBallot::read(forged.to_string().as_bytes()).unwrap();
        assert_eq!(code(room.receive(11, &forged).unwrap_err()), RefusalCode::ForgedBallot);
    }
    assert_eq!((&room.meeting, room.lying()), (&before, lying));
    // One byte of a good ballot changed: it cannot be read, or is no good ballot any more.
    let good = other.canonical().unwrap();
    for at in (0..good.len()).step_by(29) {
        let mut bad = good.clone();
        bad[at] ^= 1;
        if let Ok(bad) = SealedBallot::read(&bad) {
            let error = code(room.receive(11, &bad).unwrap_err());
            assert_eq!(error, RefusalCode::ForgedBallot, "byte {at}");
        }
    }
    assert_eq!(room.meeting, before);
    room.receive(11, &other).unwrap();
    assert_eq!((room.voted(), room.lying().len()), (2, 2));
    // Somebody who is not here, or has voted, may send the best of ballots.
    let third = sealed(&booth, &[0, 0, 1], 3);
    assert_eq!(code(room.receive(36, &third).unwrap_err()), RefusalCode::NotPresent);
    assert_eq!(code(room.receive(10, &third).unwrap_err()), RefusalCode::AlreadyVoted);
    assert_eq!(room.lying().len(), 2);
}

#[test]
fn a_ballot_for_another_question_is_refused() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    let earlier = sealed(&room.booth(), &[1, 0, 0], 1);
    room.receive(10, &earlier).unwrap();
    room.chair(Act::CancelVote);
    room.chair(Act::PutQuestion { method: Method::Ballot });
    room.open_box();
    // The same words, voted on again with the same tellers: yet another key.
    assert_eq!(code(room.receive(10, &earlier).unwrap_err()), RefusalCode::ForgedBallot);
    assert_eq!((room.voted(), room.lying().len()), (0, 0));
}

#[test]
fn the_box_opens_to_its_tellers_alone() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    (10..20).for_each(|seat| room.cast(seat, &[1, 0, 0]));
    let unseal = |tellers: &[Seat]| Act::Unseal { tellers: tellers.to_vec(), opening: None };
    assert_eq!(room.refused(unseal(&TELLERS)), RefusalCode::PollsOpen);
    room.chair(Act::DeclarePolls { open: false });
    assert_eq!(room.refused(unseal(&TELLERS[..1])), RefusalCode::TooFewTellers);
    assert_eq!(room.refused(unseal(&[TELLERS[0], TELLERS[0]])), RefusalCode::BadTellers);
    assert_eq!(room.refused(unseal(&[TELLERS[0], Seat(9)])), RefusalCode::BadTellers);
    let before = room.meeting.clone();
    for (wrong, phrase) in [(TELLERS[0], "口令4号"), (TELLERS[1], ""), (TELLERS[1], "口令4号 ")]
    {
        let mut typed = phrases();
        typed.put(wrong, phrase.to_owned());
        let command = Command::new(Office::Chair, unseal(&TELLERS[..2]));
        let error = room.desk.perform_with(&mut room.meeting, &command, &typed, room.now);
        let DeskError::Refused(refusal) = error.unwrap_err() else { panic!() };
        assert_eq!(refusal.code, RefusalCode::WrongPassphrase);
        let name = before.roster.name(wrong);
        assert!(format!("{refusal:?}").contains(&name), "{refusal:?}: {name}");
        assert_eq!(room.meeting, before);
    }
    assert_eq!(room.refused(Act::Cast { seat: Seat(21), marks: yes() }), RefusalCode::PollsClosed);
    room.chair(unseal(&[TELLERS[2], TELLERS[0]]));
    assert_eq!(room.meeting.decisions[0].tally.unwrap().yes, 10);
}

#[test]
fn what_was_in_an_opened_box_cannot_be_taken_back() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    (10..22).for_each(|seat| room.cast(seat, &[u32::from(seat > 12), 0, 0]));
    room.unseal();
    let records = room.desk.box_records(&room.meeting).unwrap();
    assert_eq!(room.refused(Act::Undo), RefusalCode::BallotIsCast);
    assert_eq!(room.desk.box_records(&room.meeting).unwrap(), records);
}

#[test]
fn a_box_that_was_taken_back_is_not_in_the_way_of_the_next() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    room.chair(Act::Undo);
    assert!(room.meeting.balloting.is_none());
    room.open_box();
    room.cast(10, &[0, 1, 0]);
    room.cast(11, &[0, 1, 0]);
    room.unseal();
    let tally = room.meeting.decisions[0].tally.unwrap();
    assert_eq!((tally.yes, tally.no), (0, 2));
    assert_eq!(room.desk.box_records(&room.meeting).unwrap().len(), 1);
    let Room { dir, desk, .. } = room;
    desk.close().unwrap();
    let report = yishi::store::verify(dir.path());
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!(report.files[0].counts.boxes, 1);
}

#[test]
fn papers_and_the_box_are_not_mixed_up() {
    let mut room = Room::open();
    room.poll(PollRule::Plurality);
    let count = BallotCount { returned: 1, sums: vec![1, 0, 0], ..BallotCount::default() };
    let papers = || Act::CountPapers { teller: TELLERS[0], count: count.clone() };
    let cast = || Act::Cast { seat: Seat(10), marks: yes() };
    let audit = || Act::AuditBallot { seat: Seat(10), marks: yes() };
    let unseal = || Act::Unseal { tellers: TELLERS.to_vec(), opening: None };
    assert_eq!(room.refused(cast()), RefusalCode::NoBallots);
    assert_eq!(room.refused(unseal()), RefusalCode::NoBallots);
    room.chair(Act::IssueBallots { count: 30, tellers: TELLERS.to_vec() });
    assert_eq!(room.refused(cast()), RefusalCode::WrongMethod);
    assert_eq!(room.refused(audit()), RefusalCode::WrongMethod);
    room.chair(Act::DeclarePolls { open: false });
    assert_eq!(room.refused(unseal()), RefusalCode::WrongMethod);
    room.chair(Act::CancelVote);
    room.poll(PollRule::Plurality);
    room.open_box();
    room.cast(10, &[1, 0, 0]);
    room.chair(Act::DeclarePolls { open: false });
    assert_eq!(room.refused(papers()), RefusalCode::WrongMethod);
    let settle = Act::SettleCount { count: count.clone(), reason: "重点".into() };
    assert_eq!(room.refused(settle), RefusalCode::WrongMethod);
    // What somebody made up was not in the box.
    let opening = yishi::meeting::Opening { count: count.clone(), record: "0".repeat(64) };
    let forged = Act::Unseal { tellers: TELLERS[..2].to_vec(), opening: Some(opening) };
    room.chair(forged);
    let counted = room.meeting.counted()[0].clone();
    assert_ne!(counted.record.unwrap(), "0".repeat(64));
    // Ranks cannot be added up.
    room.poll(PollRule::Irv);
    let open = Act::OpenBox { tellers: TELLERS.to_vec(), threshold: None, key: None };
    assert_eq!(room.refused(open), RefusalCode::NotForBox);
}

#[test]
fn a_ballot_on_a_meeting_that_has_moved_on_is_not_cast() {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    room.cast(10, &[1, 0, 0]);
    let mut stale = room.meeting.clone();
    room.cast(11, &[1, 0, 0]);
    let command = Command::new(Office::Chair, Act::Cast { seat: Seat(12), marks: yes() });
    let moved = room.desk.perform_with(&mut stale, &command, &phrases(), room.now);
    assert!(matches!(moved, Err(DeskError::Store(StoreError::Moved { .. }))), "{moved:?}");
    let audit = Act::AuditBallot { seat: Seat(12), marks: yes() };
    let audit = Command::new(Office::Chair, audit);
    let moved = room.desk.perform_with(&mut stale, &audit, &phrases(), room.now);
    assert!(matches!(moved, Err(DeskError::Store(StoreError::Moved { .. }))), "{moved:?}");
    // Also when a second program went on: it has a connection of its own.
    let mut other = desk(room.path());
    let mut theirs = other.meeting(&room.meeting.id).unwrap();
    other.perform_with(&mut theirs, &command, &phrases(), room.now).unwrap();
    let thirteenth = Act::Cast { seat: Seat(13), marks: yes() };
    let error = room.act(&Command::new(Office::Chair, thirteenth)).unwrap_err();
    assert!(matches!(error, DeskError::Store(StoreError::Moved { .. })), "{error:?}");
    assert_eq!(room.lying().len(), 3);
    assert!(room.lying().iter().all(|ballot| !ballot.audited));
}
