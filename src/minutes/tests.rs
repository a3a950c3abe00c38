//! The fold, against a whole evening and against random ones.

use super::*;

mod floor;
use crate::law::MotionKind;
use crate::meeting::tests::random::{evening, evenings};
use crate::meeting::tests::stage::{self, Hall};
use crate::meeting::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn insert(words: &str) -> Act {
    let words = words.into();
    Act::Move(Proposal::Amend(Amendment::Insert { words, after: None, occurrence: None }))
}

/// An evening with everything in it, undone things included; adjourned, half signed.
pub(crate) fn evening_told() -> Hall {
    let mut hall = Hall::opened();
    let chair = Office::Chair;
    hall.wait(60);
    hall.go(Seat(4), Act::Move(Proposal::main("在楼顶建泳池")));
    hall.go(chair, Act::NoSecond);
    hall.go(Seat(4), Act::Move(Proposal::main("拆除围墙")));
    hall.go(Seat(4), Act::Withdraw);
    hall.main(5, "在3号楼加装无障碍坡道,预算不超过2万元");
    hall.go(
        chair,
        Act::GiveFloor { seat: Some(Seat(9)), stance: Some(Stance::Remark), reason: None },
    );
    hall.wait(30);
    hall.go(chair, Act::EndSpeech);
    hall.go(chair, Act::Gist { text: "社区可以代办手续".into() });
    hall.advance_to("debate");
    hall.go(Seat(5), Act::RaiseHand { stance: Stance::For });
    hall.go(chair, Act::GiveFloor { seat: None, stance: None, reason: None });
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
    hall.go(
        chair,
        Act::GiveFloor { seat: Some(Seat(7)), stance: Some(Stance::Against), reason: None },
    );
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

/// Moves, seconds, states and votes: nothing more is to be said about it.
fn carry(hall: &mut Hall, mover: u16, proposal: Proposal) {
    hall.go(Seat(mover), Act::Move(proposal));
    hall.second_and_state(mover);
    hall.count(7, 0, None);
}

fn until_next() -> Proposal {
    Proposal::PostponeDefinitely { until: Until::NextMeeting, special: false }
}

/// Everything that can become of a main motion in one evening.
pub(crate) fn evening_of_fates() -> Hall {
    let mut hall = Hall::opened();
    let chair = Office::Chair;
    hall.advance_to("vote");
    hall.main(4, "甲");
    carry(&mut hall, 5, Proposal::PostponeIndefinitely);
    hall.main(4, "乙");
    hall.go(Seat(6), Act::Move(Proposal::ObjectionToConsideration));
    hall.go(chair, Act::State);
    hall.count(1, 6, None);
    hall.main(4, "丙");
    hall.go(Seat(6), insert("丙"));
    hall.second_and_state(6);
    let committee = Some("小组".to_owned());
    carry(&mut hall, 5, Proposal::Commit { committee, members: None, report: None });
    hall.main(4, "丁");
    carry(&mut hall, 5, until_next());
    hall.main(4, "戊");
    carry(&mut hall, 5, Proposal::LayOnTable { reason: Some("急事".into()) });
    hall.go(Seat(4), Act::Move(Proposal::main("己")));
    hall.go(chair, Act::RuleOut { ground: Ground::Frivolous, reason: "空话".into() });
    hall.main(4, "庚");
    hall.count(7, 0, None);
    hall.main(4, "辛");
    hall.count(7, 0, None);
    carry(&mut hall, 5, Proposal::Rescind { of: Past::Last });
    hall.main(4, "壬");
    hall.count(7, 0, None);
    carry(&mut hall, 5, Proposal::Reconsider(Again::default()));
    hall.count(0, 7, None);
    hall.main(4, "癸一。癸二");
    let parts = vec!["癸一".into(), "癸二".into()];
    carry(&mut hall, 5, Proposal::DivisionOfQuestion { parts });
    hall.count(7, 0, None);
    hall
}

#[test]
fn whatever_becomes_of_a_main_motion_is_its_fate() {
    let minutes = Minutes::of(&evening_of_fates().meeting);
    let fate = |text: &str| {
        let main = minutes.motions.iter();
        let mut main = main.filter(|m| m.what.kind == MotionKind::Main && m.what.text == text);
        main.next().map(|m| m.fate.clone())
    };
    let postponed = Shelf::Postponed { until: Until::NextMeeting, special: false };
    let committee = Shelf::Committee { name: Some("小组".into()), report: None };
    let expected = [
        ("甲", Fate::PostponedIndefinitely),
        ("乙", Fate::ObjectionSustained),
        ("丙", Fate::Aside(committee.clone())),
        ("丁", Fate::Aside(postponed)),
        ("戊", Fate::Aside(Shelf::Table)),
        ("己", Fate::RuledOut),
        ("庚", Fate::Adopted),
        ("辛", Fate::Rescinded),
        ("壬", Fate::Lost),
        ("癸一", Fate::Adopted),
        ("癸二", Fate::Pending),
    ];
    for (text, expected) in expected {
        assert_eq!(fate(text), Some(expected), "{text}");
    }
    // What adheres goes with it.
    let amendment = minutes.motions.iter().find(|m| m.what.kind == MotionKind::Amend).unwrap();
    assert_eq!(amendment.fate, Fate::Aside(committee));
    let standing: Vec<_> = minutes.decisions.iter().map(|d| (&*d.text, d.standing)).collect();
    assert_eq!(
        standing,
        [
            ("庚", Standing::Stands),
            ("辛", Standing::Rescinded),
            ("辛", Standing::Stands),
            ("壬", Standing::Reconsidered),
            ("壬", Standing::Stands),
            ("癸一", Standing::Stands),
        ]
    );
}

#[test]
fn a_question_that_went_away_is_told_as_it_stood_then() {
    let minutes = Minutes::of(&evening_of_fates().meeting);
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    let disposed = entries.filter_map(|t| match &t.entry {
        Entry::Vote(vote) if !vote.disposed.is_empty() => Some(&vote.disposed),
        _ => None,
    });
    let texts: Vec<Vec<&str>> =
        disposed.map(|all| all.iter().map(|d| &*d.what.text).collect()).collect();
    assert_eq!(texts, [vec!["甲"], vec!["乙"], vec!["丙", "丙丙"], vec!["丁"], vec!["戊"]]);
}

/// The seats of an earlier meeting are other people's: nobody is named as the mover of what it left.
#[test]
fn what_an_earlier_meeting_left_has_no_mover_here() {
    let mut last = evening_of_fates();
    last.go(Seat(4), Act::Move(Proposal::Adjourn));
    last.second_and_state(4);
    last.count(7, 0, None);
    let mut hall = Hall::empty();
    let left = inherit(&last.meeting, hall.now, &stage::convening());
    let convening = Convening { inherited: Some(Box::new(left)), ..stage::convening() };
    hall.go(Office::Chair, Act::Convene(Box::new(convening)));
    let minutes = Minutes::of(&hall.meeting);
    let left: Vec<_> = minutes.left_motions().map(|m| &*m.what.text).collect();
    assert_eq!(left.len(), 5, "{left:?}");
    assert!(minutes.motions.iter().all(|m| m.mover.is_none() && m.seconder.is_none()));
    assert_eq!(minutes.left.minutes_of.as_deref(), Some("三月需求评议会"));
}

#[test]
fn those_enrolled_by_number_have_a_number_for_a_name() {
    let mut hall = Hall::empty();
    hall.go(Office::Chair, Act::Convene(Box::new(stage::convening())));
    hall.go(Office::Chair, Act::EnrolNumbered { count: 3, area: 0 });
    let minutes = Minutes::of(&hall.meeting);
    let numbers: Vec<_> = minutes.organisation.attendance.absent.iter().map(|p| p.number).collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(3)]);
}

/// How many events of the standing journal fit, and how many entries.
fn counts(m: &Meeting, event: fn(&Event) -> bool, entry: fn(&Entry) -> bool) -> (usize, usize) {
    let minutes = Minutes::of(m);
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    (m.standing().filter(|r| event(&r.event)).count(), entries.filter(|t| entry(&t.entry)).count())
}

/// Events that have an entry each, however the evening went.
fn assert_told(m: &Meeting) {
    type Pair = (fn(&Event) -> bool, fn(&Entry) -> bool);
    let pairs: [Pair; 9] = [
        (
            |e| matches!(e, Event::Moved { .. }),
            |e| {
                matches!(
                    e,
                    Entry::Motion { step: MotionStep::Moved { .. }, .. }
                        | Entry::Election(ElectionStep::Opened { .. })
                )
            },
        ),
        (
            |e| matches!(e, Event::Stated { .. }),
            |e| matches!(e, Entry::Motion { step: MotionStep::Stated { .. }, .. }),
        ),
        (
            |e| matches!(e, Event::RuledOut { .. }),
            |e| {
                matches!(
                    e,
                    Entry::Motion { step: MotionStep::RuledOut { .. }, .. }
                        | Entry::Chair(ChairAct::DivisionRefused { .. })
                )
            },
        ),
        (
            |e| matches!(e, Event::TookUp { .. }),
            |e| matches!(e, Entry::Motion { step: MotionStep::TookUp { .. }, .. }),
        ),
        (|e| matches!(e, Event::PointRaised { .. }), |e| matches!(e, Entry::Point(_))),
        (|e| matches!(e, Event::SpeechBegan { .. }), |e| matches!(e, Entry::Speech(_))),
        (
            |e| matches!(e, Event::Overruled { .. } | Event::Named { .. }),
            |e| matches!(e, Entry::Chair(ChairAct::Overruled { .. } | ChairAct::Named { .. })),
        ),
        (
            |e| matches!(e, Event::Recessed { .. }),
            |e| matches!(e, Entry::Business(Business::Recess { .. })),
        ),
        (
            |e| matches!(e, Event::Balloted { .. }),
            |e| matches!(e, Entry::Election(ElectionStep::Balloted(_))),
        ),
    ];
    for (at, (event, entry)) in pairs.into_iter().enumerate() {
        let (happened, told) = counts(m, event, entry);
        assert_eq!(happened, told, "pair {at}");
    }
}

proptest! {
    #![proptest_config(evenings(96))]

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
        assert_told(m);
        let entries = minutes.sections.iter().flat_map(|s| &s.entries);
        let votes: Vec<_> = entries
            .filter_map(|t| match &t.entry {
                Entry::Vote(vote) => Some(vote),
                _ => None,
            })
            .collect();
        prop_assert_eq!(votes.len(), m.decisions.len());
        for ((vote, decision), voted) in votes.iter().zip(&m.decisions).zip(&m.voted) {
            prop_assert_eq!((vote.id, vote.outcome), (decision.question, decision.outcome));
            prop_assert_eq!(&vote.what.text, &decision.text);
            let set_aside = matches!(
                vote.standing,
                Standing::Reconsidered | Standing::Rescinded | Standing::AmendedSince
            );
            prop_assert_eq!(set_aside, voted.set_aside);
        }
        // What is a result at the end is what is signed.
        let in_force = minutes.decisions.iter().filter(|d| d.standing.is_in_force()).count();
        if m.phase >= Phase::Adjourned {
            prop_assert_eq!(in_force, resolutions(m, "").iter().filter(|r| r.poll.is_none()).count());
        }
        let open: Vec<_> = minutes.open_motions().map(|q| q.id).collect();
        let live = m.pending.iter().chain(&m.proposed).chain(m.waiting.iter().map(|w| &w.question));
        let mut live: Vec<_> = live.map(|q| q.id).collect();
        live.sort_unstable();
        prop_assert_eq!(open, live);
        // Every motion made has its line once. A number is skipped where taking a vote back took the
        // demand for it back as well.
        let told: BTreeSet<MotionId> = minutes.motions.iter().map(|q| q.id).collect();
        prop_assert_eq!(told.len(), minutes.motions.len());
        prop_assert!(told.iter().all(|id| (1..=m.motions_made).contains(&id.0)));
        let made = m.standing().filter_map(|r| match &r.event {
            Event::Moved { question } => Some(question.id),
            _ => None,
        });
        for id in made {
            prop_assert!(told.contains(&id), "{id:?}");
        }
    }
}
