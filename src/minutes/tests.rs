//! The fold, against a whole evening and against random ones.

use super::*;
use crate::law::{MotionKind, Outcome};
use crate::meeting::tests::random::evening;
use crate::meeting::tests::stage::Hall;
use crate::meeting::*;
use proptest::prelude::*;

fn insert(words: &str) -> Act {
    let words = words.into();
    Act::Move(Proposal::Amend(Amendment::Insert { words, after: None, occurrence: None }))
}

/// An evening with everything in it, undone things included; adjourned, half signed.
pub(crate) fn evening_told() -> Hall {
    let mut hall = Hall::opened();
    let chair = Office::Chair;
    hall.wait(60);
    hall.go(Seat(4), Act::Move(Proposal::main(&"在楼顶建泳池")));
    hall.go(chair, Act::NoSecond);
    hall.go(Seat(4), Act::Move(Proposal::main(&"拆除围墙")));
    hall.go(Seat(4), Act::Withdraw);
    hall.main(5, "在3号楼加装无障碍坡道,预算不超过2万元");
    hall.go(chair, Act::GiveFloor { seat: Some(Seat(9)), stance: Some(Stance::Remark) });
    hall.wait(30);
    hall.go(chair, Act::EndSpeech);
    hall.go(chair, Act::Gist { text: "社区可以代办手续".into() });
    hall.advance_to("debate");
    hall.go(Seat(5), Act::RaiseHand { stance: Stance::For });
    hall.go(chair, Act::GiveFloor { seat: None, stance: None });
    hall.wait(100);
    hall.go(Seat(6), Act::PointOfOrder { text: "跑题了".into(), breach: Breach::Other });
    hall.wait(20);
    hall.go(
        chair,
        Act::Rule { well_taken: false, reason: "仍在议题之内".into(), remedy: Remedy::None },
    );
    hall.go(chair, Act::Gist { text: "坡道方便轮椅".into() });
    hall.wait(45);
    hall.go(chair, Act::EndSpeech);
    hall.go(Seat(6), insert(",年内完工"));
    hall.second_and_state(6);
    hall.count(5, 1, None);
    hall.go(chair, Act::GiveFloor { seat: Some(Seat(7)), stance: Some(Stance::Against) });
    hall.go(chair, Act::Undo);
    hall.go(chair, Act::Mark { seats: vec![Seat(8)], presence: Presence::Present });
    hall.advance_to("vote");
    hall.go(chair, Act::PutQuestion { method: Method::Consent });
    hall.go(Seat(7), Act::Object);
    hall.go(chair, Act::PutQuestion { method: Method::RollCall });
    for seat in 2..=8 {
        let answer = if seat < 7 { Answer::Yes } else { Answer::No };
        hall.go(chair, Act::Answer { seat: Seat(seat), answer });
    }
    hall.go(chair, Act::CloseRoll);
    hall.go(chair, Act::Advance);
    hall.main(4, "增设路灯");
    hall.go(Seat(4), Act::Withdraw);
    hall.go(chair, Act::PutQuestion { method: Method::Consent });
    hall.go(chair, Act::NoObjection);
    hall.main(4, "路灯改为声控");
    hall.wait(3600);
    hall.go(Seat(6), Act::Move(Proposal::Adjourn));
    hall.second_and_state(6);
    hall.count(6, 1, Some(1));
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleTailOfKey chair@laptop";
    let seal = Some(Seal { key: key.into(), signatures: vec![] });
    hall.go(chair, Act::Sign { office: chair, seal });
    hall
}

#[test]
fn every_motion_has_its_fate() {
    let minutes = Minutes::of(&evening_told().meeting);
    let fates: Vec<_> = minutes.motions.iter().map(|m| (m.what.kind, m.fate.clone())).collect();
    assert_eq!(
        fates,
        [
            (MotionKind::Main, Fate::FellWithoutSecond),
            (MotionKind::Main, Fate::TakenBack),
            (MotionKind::Main, Fate::Adopted),
            (MotionKind::Amend, Fate::Adopted),
            (MotionKind::Main, Fate::Withdrawn),
            (MotionKind::WithdrawOrModify, Fate::Adopted),
            (MotionKind::Main, Fate::Pending),
            (MotionKind::Adjourn, Fate::Adopted),
        ]
    );
    let ramp = minutes.motion(MotionId(3)).unwrap();
    assert_eq!(ramp.what.text, "在3号楼加装无障碍坡道,预算不超过2万元,年内完工");
    assert!(ramp.amended);
}

#[test]
fn attendance_speeches_and_gaps() {
    let minutes = Minutes::of(&evening_told().meeting);
    let came = &minutes.organisation.attendance;
    assert_eq!((came.membership, came.present, came.quorum_needed), (8, 7, 6));
    assert_eq!(came.came_later.len(), 1);
    assert_eq!(came.without_vote.len(), 1);
    assert_eq!(came.movements[0].present, 8);
    let speeches: Vec<&SpeechMade> = minutes
        .sections
        .iter()
        .flat_map(|s| &s.entries)
        .filter_map(|t| match &t.entry {
            Entry::Speech(speech) => Some(speech),
            _ => None,
        })
        .collect();
    // The speech that was undone is not there.
    assert_eq!(speeches.len(), 2);
    assert_eq!(speeches[1].used_ms, Some(145_000));
    assert_eq!(speeches[1].over_secs(), Some(25));
    assert_eq!(speeches[1].gists, ["坡道方便轮椅"]);
    assert_eq!(
        minutes.gaps(),
        [
            Gap::MotionOpen(MotionId(7)),
            Gap::SignatureMissing(Office::Recorder),
            Gap::SignatureMissing(Office::Observer)
        ]
    );
    assert_eq!(minutes.signatures[0].key_tail().as_deref(), Some("pleTailOfKey"));
}

#[test]
fn namesakes_are_told_apart_and_nobody_else_is_marked() {
    let mut hall = Hall::prepared();
    let twin = |seat, unit: &str| Member {
        seat: Seat(seat),
        name: "王芳".into(),
        category: "resident".into(),
        voting: true,
        unit: unit.into(),
        area: 0,
    };
    hall.go(Office::Chair, Act::Enrol { members: vec![twin(20, "3号楼"), twin(21, "")] });
    let minutes = Minutes::of(&hall.meeting);
    let absent: Vec<_> = minutes.organisation.attendance.absent.iter().collect();
    let marks: Vec<_> = absent.iter().map(|p| p.told_apart_by.as_deref()).collect();
    assert_eq!(marks, [None, Some("3号楼"), Some("#21")]);
}

#[test]
fn a_meeting_that_never_began_says_what_is_missing() {
    let gaps = Minutes::of(&Meeting::default()).gaps();
    for gap in [Gap::PlaceMissing, Gap::NotOpened, Gap::NotAdjourned, Gap::MembersMissing] {
        assert!(gaps.contains(&gap), "{gap:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever happened, the minutes agree with the meeting, and taking back leaves no trace.
    #[test]
    fn the_minutes_agree_with_the_meeting(evening in evening()) {
        let mut hall = Hall::opened();
        for dice in evening {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
        }
        let m = &hall.meeting;
        let minutes = Minutes::of(m);
        prop_assert_eq!(&minutes, &Minutes::of(&Meeting::replay(m.standing())));
        let main: Vec<_> = m.decisions.iter().filter(|d| d.kind == MotionKind::Main).collect();
        prop_assert_eq!(main.len(), minutes.decisions.len());
        for (decision, line) in main.iter().zip(&minutes.decisions) {
            prop_assert_eq!((&decision.text, decision.outcome), (&line.text, line.outcome));
            let motion = minutes.motion(line.id).unwrap();
            let adopted = motion.fate == Fate::Adopted;
            prop_assert_eq!(adopted, line.outcome == Outcome::Adopted);
            prop_assert_eq!(&motion.what.text, &line.text);
        }
        let open: Vec<_> = minutes.open_motions().map(|q| q.id).collect();
        let mut live: Vec<_> = m.pending.iter().chain(&m.proposed).map(|q| q.id).collect();
        live.sort_unstable();
        prop_assert_eq!(open, live);
        prop_assert_eq!(minutes.motions.len(), m.motions_made as usize);
    }
}
