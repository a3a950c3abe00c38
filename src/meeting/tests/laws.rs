//! What holds of every meeting, whatever is tried.

use super::random::{Dice, dice, evening};
use super::stage::Hall;
use crate::law::MotionKind;
use crate::meeting::*;
use proptest::prelude::*;

/// Everything but the record.
fn state(meeting: &Meeting) -> Meeting {
    Meeting { log: vec![], ..meeting.clone() }
}

fn start(kind: u8) -> Hall {
    match kind % 8 {
        0 => Hall::empty(),
        1 => Hall::prepared(),
        _ => Hall::opened(),
    }
}

/// Main first; each amendment right above what it amends; nothing above adjourning but a request
/// about it; every motion at most once; ranks never fall.
fn assert_stack_is_legal(m: &Meeting) {
    let kinds: Vec<MotionKind> = m.pending.iter().map(|q| q.kind).collect();
    for kind in MotionKind::ALL {
        assert!(kinds.iter().filter(|k| **k == kind).count() <= 1, "{kinds:?}");
    }
    for (i, question) in m.pending.iter().enumerate() {
        let below = i.checked_sub(1).map(|b| &m.pending[b]);
        match question.kind {
            MotionKind::Main => assert_eq!(i, 0, "{kinds:?}"),
            MotionKind::Amend => {
                assert_eq!(below.map(|q| q.kind), Some(MotionKind::Main), "{kinds:?}");
                assert_eq!(below.map(|q| q.id), question.target);
            }
            MotionKind::AmendSecondary => {
                assert_eq!(below.map(|q| q.kind), Some(MotionKind::Amend), "{kinds:?}");
                assert_eq!(below.map(|q| q.id), question.target);
            }
            MotionKind::WithdrawOrModify => {
                let targets = m.pending[..i].iter().filter(|q| Some(q.id) == question.target);
                assert_eq!(targets.count(), 1, "{kinds:?}");
            }
            MotionKind::Adjourn => {}
        }
    }
    let ranks: Vec<u8> = m
        .pending
        .iter()
        .filter_map(|q| m.charter().and_then(|c| c.rules.motion(q.kind)))
        .map(|row| row.rank)
        .filter(|rank| *rank > 0)
        .collect();
    assert!(ranks.is_sorted(), "{kinds:?}");
    if let Some(vote) = &m.vote {
        assert_eq!(Some(vote.question), m.question().map(|q| q.id));
    }
    if let Some(speech) = &m.floor.speech {
        assert!(m.roster.member(speech.seat).is_some());
    }
}

/// What an amendment leads to is always what it would do to the words as they stand.
fn assert_texts_agree(m: &Meeting) {
    for question in &m.pending {
        let target = question.target.and_then(|id| m.find(id));
        if let (Some(change), Some(target)) = (&question.amendment, target) {
            assert_eq!(change.applied(question.ground(target)).as_ref(), Ok(&question.text));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn no_evening_panics_and_a_refusal_changes_nothing(from in any::<u8>(), evening in evening()) {
        let mut hall = start(from);
        for dice in evening {
            let command = dice.throw(&mut hall);
            let before = hall.meeting.clone();
            match hall.attempt(&command) {
                Ok(()) => prop_assert!(hall.meeting.log().len() > before.log().len()),
                Err(refusal) => {
                    prop_assert_eq!(&hall.meeting, &before);
                    prop_assert!(!refusal.instead.contains(&ActKind::Convene)
                        || before.phase == Phase::Blank);
                }
            }
            assert_stack_is_legal(&hall.meeting);
            assert_texts_agree(&hall.meeting);
        }
    }

    #[test]
    fn the_journal_alone_gives_the_same_meeting_at_every_point(evening in evening()) {
        let mut hall = Hall::empty();
        let mut seen = vec![];
        let prepared = Hall::opened();
        for recorded in prepared.meeting.log() {
            hall.meeting.apply(recorded);
            seen.push(hall.meeting.clone());
        }
        hall.now = prepared.now;
        for dice in evening {
            let command = dice.throw(&mut hall);
            let Ok(events) = decide(&hall.meeting, &command, hall.now) else { continue };
            for recorded in hall.meeting.record("m1", &command, hall.now, events) {
                hall.meeting.apply(&recorded);
                seen.push(hall.meeting.clone());
            }
        }
        let log = hall.meeting.log();
        prop_assert_eq!(log.len(), seen.len());
        for (i, recorded) in log.iter().enumerate() {
            prop_assert_eq!(recorded.seq, i as u64 + 1);
            // Every event survives its stored form.
            let json = serde_json::to_string(recorded).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Recorded>(&json).unwrap(), recorded);
        }
        for (i, live) in seen.iter().enumerate() {
            prop_assert_eq!(&Meeting::replay(&log[..=i]), live);
        }
    }

    #[test]
    fn undoing_a_command_leaves_the_state_before_it(from in any::<u8>(), evening in evening()) {
        let mut hall = start(from);
        for dice in evening {
            let command = dice.throw(&mut hall);
            let before = state(&hall.meeting);
            if command.act == Act::Undo || hall.attempt(&command).is_err() {
                continue;
            }
            let after = hall.meeting.clone();
            let undone = hall.attempt(&Command::new(Office::Chair, Act::Undo));
            let fixed = matches!(command.act, Act::Convene(_) | Act::Sign { .. });
            prop_assert_eq!(undone.is_ok(), !fixed, "{:?}", command.act);
            if !fixed {
                prop_assert_eq!(state(&hall.meeting), before, "{:?}", command.act);
                // Going on from where it was, as the facilitator would.
                hall.meeting = after;
            }
        }
    }

    #[test]
    fn what_is_not_in_order_is_refused_to_everybody(
        evening in evening(), tries in prop::collection::vec(dice(), 3)
    ) {
        let mut hall = Hall::opened();
        for dice in evening {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
            assert_closed_acts_are_refused(&hall, &tries);
        }
    }
}

fn assert_closed_acts_are_refused(hall: &Hall, tries: &[Dice]) {
    let open = in_order(&hall.meeting);
    for kind in ActKind::ALL.into_iter().filter(|kind| !open.contains(kind)) {
        for dice in tries {
            let command = dice.command(&hall.meeting, kind);
            let refusal = decide(&hall.meeting, &command, hall.now).unwrap_err();
            assert!(
                !refusal.instead.contains(&kind) || kind == ActKind::Move(MotionKind::Amend),
                "{refusal:?}"
            );
        }
    }
}

/// The generator is only worth something if its evenings get far.
#[test]
fn random_evenings_reach_votes_amendments_and_the_end() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut decided, mut amended, mut adjourned, mut withdrawn, mut spoke) = (0, 0, 0, 0, 0);
    for _ in 0..120 {
        let mut hall = Hall::opened();
        for dice in evening().new_tree(&mut runner).unwrap().current() {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
        }
        let kinds: Vec<_> = hall.meeting.decisions.iter().map(|d| d.kind).collect();
        decided += usize::from(kinds.contains(&MotionKind::Main));
        amended += usize::from(kinds.contains(&MotionKind::Amend));
        withdrawn += usize::from(kinds.contains(&MotionKind::WithdrawOrModify));
        adjourned += usize::from(hall.meeting.adjourned.is_some());
        let log = hall.meeting.log();
        spoke += usize::from(log.iter().any(|r| matches!(r.event, Event::SpeechEnded { .. })));
    }
    let reached = [decided, amended, withdrawn, adjourned, spoke];
    assert!(reached.iter().all(|n| *n >= 3), "{reached:?}");
}
