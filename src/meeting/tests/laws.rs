//! What holds of every meeting, whatever is tried.

use super::random::{Dice, dice, evening, evenings};
use super::stage::Hall;
use crate::law::MotionKind;
use crate::meeting::*;
use proptest::prelude::*;

/// Everything but the record.
fn state(meeting: &Meeting) -> Meeting {
    Meeting { log: vec![], ..meeting.clone() }
}

/// What happened last, in short, the newest first.
fn lately(m: &Meeting) -> Vec<String> {
    let events = m.log().iter().rev().take(16).map(|r| (r.seq, &r.event));
    events.map(|event| format!("{event:?}").chars().take(260).collect()).collect()
}

fn start(kind: u8) -> Hall {
    match kind % 8 {
        0 => Hall::empty(),
        1 => Hall::prepared(),
        _ => Hall::opened(),
    }
}

/// Every question was in order over those below it: they yield to it, or it is applied to the one
/// right below; above what a question of privilege led to a stack of its own begins. A chair who
/// overruled a refusal is answerable for the stack himself.
fn assert_stack_is_legal(m: &Meeting) {
    let overruled = m.standing().any(|r| matches!(r.event, Event::Overruled { .. }));
    let kinds: Vec<MotionKind> = m.pending.iter().map(|q| q.kind).collect();
    let row = |kind| m.charter().unwrap().rules.motion(kind).unwrap();
    // A motion to reconsider has the rank of the motion voted on (RONR 37:9).
    let rank_of = |at: usize| {
        let target = m.pending[at].target.filter(|_| kinds[at] == MotionKind::Reconsider);
        let vote = target.and_then(|id| m.decisions.iter().rev().find(|d| d.question == id));
        vote.map_or(kinds[at], |vote| vote.kind)
    };
    for above in (0..kinds.len()).filter(|_| !overruled) {
        let kind = &rank_of(above);
        for (below, under) in kinds[..above].iter().enumerate().rev() {
            // What is about the polls arises out of the ballot, whatever is voted on.
            let polls = matches!(kind, MotionKind::ClosePolls | MotionKind::ReopenPolls);
            if below + 1 == above && (polls || row(*kind).over.contains(under)) {
                break;
            }
            assert!(row(*under).yields_to.contains(kind), "{kinds:?} {:#?}", lately(m));
            if *under == MotionKind::QuestionOfPrivilege {
                break;
            }
        }
    }
    for kind in [MotionKind::Main, MotionKind::Appeal, MotionKind::Adjourn] {
        let times = kinds.iter().filter(|k| **k == kind).count();
        assert!(times <= 1 || overruled, "{kinds:?}");
    }
    let ids: std::collections::BTreeSet<_> = m.pending.iter().map(|q| q.id).collect();
    assert_eq!(ids.len(), m.pending.len(), "{kinds:?}");
    assert_eq!(m.decisions.len(), m.voted.len());
    if let Some(vote) = &m.vote {
        // What stands right above the question voted on is about the polls, or ends the meeting.
        let at = m.pending.iter().position(|q| q.id == vote.question);
        let above = at.and_then(|at| m.pending.get(at + 1)).map(|q| q.kind);
        let about_the_polls = above.is_none_or(|kind| {
            let polls = matches!(kind, MotionKind::ClosePolls | MotionKind::ReopenPolls);
            polls || kind == MotionKind::Adjourn
        });
        assert!(at.is_some() && about_the_polls, "{kinds:?} {:#?}", lately(m));
    }
    if let Some(speech) = &m.floor.speech {
        assert!(m.roster.member(speech.seat).is_some());
    }
}

/// What an amendment leads to is always what it would do to the words as they stand.
fn assert_texts_agree(m: &Meeting) {
    for question in &m.pending {
        let target = question.target.and_then(|id| m.find(id));
        if let (Some(change), Some(target)) = (&question.amendment, target)
            && !matches!(change, Amendment::Terms(_))
        {
            let leads_to = change.applied(question.ground(target));
            assert_eq!(leads_to.as_ref(), Ok(&question.text), "{:#?}", lately(m));
        }
    }
}

proptest! {
    #![proptest_config(evenings(160))]

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
            let now = hall.told_at(&command);
            let Ok(events) = decide(&hall.meeting, &command, now) else { continue };
            for recorded in hall.meeting.record("m1", &command, now, events) {
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
            let told = hall.meeting.log().len();
            // That the clock was set back is nobody's act, and is not taken back.
            let noticed = matches!(command.act, Act::ClockSetBack { .. });
            if noticed || command.act == Act::Undo || hall.attempt(&command).is_err() {
                continue;
            }
            let after = hall.meeting.clone();
            let undone = hall.attempt(&Command::new(Office::Chair, Act::Undo));
            // What lies in a box, or was destroyed in one, cannot be taken back.
            let boxed = after.log()[told..].iter().any(|r| {
                use crate::meeting::Event as E;
                let event = &r.event;
                match event {
                    E::BallotCast { .. } | E::BallotAudited | E::BoxDestroyed { .. } => true,
                    E::BallotsCounted { counted } => counted.record.is_some(),
                    E::PollDecided { result } => result.counted.record.is_some(),
                    _ => false,
                }
            });
            let fixed = matches!(command.act, Act::Convene(_) | Act::Sign { .. }) || boxed;
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
        for (at, dice) in evening.into_iter().enumerate() {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
            if at % 6 == 0 {
                assert_closed_acts_are_refused(&hall, &tries);
            }
        }
    }
}

fn assert_closed_acts_are_refused(hall: &Hall, tries: &[Dice]) {
    let open = in_order(&hall.meeting, hall.now);
    for kind in ActKind::all().filter(|kind| !open.contains(kind)) {
        for dice in tries {
            let command = dice.command(&hall.meeting, kind);
            let refusal = decide(&hall.meeting, &command, hall.now).unwrap_err();
            let another = [ActKind::Move(MotionKind::Amend), ActKind::Move(MotionKind::Reconsider)];
            assert!(!refusal.instead.contains(&kind) || another.contains(&kind), "{refusal:?}");
            for way in &refusal.instead {
                assert!(open.contains(way), "{way:?} is named as a way out of {refusal:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(evenings(60))]

    /// What is said to be in order is accepted from somebody, with some terms.
    #[test]
    fn every_motion_in_order_can_be_made(
        evening in evening(), tries in prop::collection::vec(dice(), 12)
    ) {
        let mut hall = Hall::opened();
        for (at, dice) in evening.into_iter().enumerate() {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
            if at % 8 == 0 {
                assert_open_motions_can_be_made(&hall, &tries);
            }
        }
    }
}

fn assert_open_motions_can_be_made(hall: &Hall, tries: &[Dice]) {
    let m = &hall.meeting;
    // What a chair let in against the rules may not be what the rules can go on from.
    if m.standing().any(|r| matches!(r.event, Event::Overruled { .. })) {
        return;
    }
    let motions = in_order(m, hall.now).into_iter().filter_map(|act| match act {
        ActKind::Move(motion) => Some(motion),
        _ => None,
    });
    let speaker = m.floor.speech.as_ref().map(|s| s.seat);
    for motion in motions {
        let mut last = None;
        let made = tries.iter().flat_map(|dice| dice.witnesses(m, motion)).any(|proposal| {
            (2..=9).map(Seat).chain(speaker).any(|seat| {
                let command = Command::new(seat, Act::Move(proposal.clone()));
                let ruling = decide(m, &command, hall.now);
                let accepted = ruling.is_ok();
                let clerical = [RefusalCode::NotAMember, RefusalCode::NotPresent];
                last = ruling.err().filter(|r| !clerical.contains(&r.code)).or(last.take());
                accepted
            })
        });
        // Words to be struck out can only be amended to fewer of them; one word cannot.
        let struck = m.question().and_then(|q| q.amendment.as_ref());
        let strikes = matches!(struck, Some(Amendment::Strike { .. }));
        // After a roll call the side of everybody is known; nobody of the right one may be here.
        let wrong_side = last.as_ref().is_some_and(|r| r.code == RefusalCode::WrongSide);
        let hard = motion == MotionKind::Amend && strikes || wrong_side;
        assert!(
            made || hard || nobody_can(m, speaker),
            "{motion:?} is in order, yet {last:?} {:?}",
            m.pending
        );
    }
}

/// Only the chair is here, or only the chair has the floor: nobody may take sides.
fn nobody_can(m: &Meeting, speaker: Option<Seat>) -> bool {
    let free = m.roster.members().filter(|p| {
        p.voting && m.roster.presence(p.seat).counts() && m.presiding() != Some(p.seat)
    });
    free.count() == 0 || speaker.is_some()
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
