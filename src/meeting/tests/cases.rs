//! Cases that once went wrong.

use super::stage::Hall;
use crate::law::MotionKind;
use crate::meeting::*;
use crate::pipeline::NeedRef;

fn item(title: &str) -> Act {
    Act::AddItem(Item::new(title))
}

#[test]
fn an_item_added_to_an_empty_agenda_under_way_is_taken_up() {
    let mut hall = Hall::prepared();
    hall.meeting.agenda.items.clear();
    hall.go(Office::Chair, Act::CallToOrder);
    hall.go(Office::Chair, Act::Advance);
    hall.go(Office::Chair, Act::Advance);
    assert_eq!(hall.meeting.agenda.place, Some(Place { step: 2, item: None }));
    hall.go(Office::Chair, item("临时议题"));
    assert_eq!(hall.refused(Office::Chair, Act::Adjourn), RefusalCode::BusinessUnfinished);
    hall.go(Office::Chair, Act::Advance);
    assert_eq!(hall.meeting.agenda.place, Some(Place { step: 1, item: Some(0) }));
}

#[test]
fn a_hand_that_waits_for_a_lower_question_is_not_taken_down_without_effect() {
    let mut hall = Hall::opened();
    hall.advance_to("debate");
    hall.main(5, "装坡道");
    hall.go(Seat(6), Act::RaiseHand { stance: Stance::For });
    let add = Amendment::Insert { words: "两处".into(), after: None, occurrence: None };
    hall.go(Seat(5), Act::Move(Proposal::Amend(add)));
    hall.second_and_state(5);
    assert_eq!(hall.refused(Seat(6), Act::LowerHand), RefusalCode::NotWaiting);
    assert_eq!(hall.meeting.floor.hands.len(), 1);
}

#[test]
fn one_request_to_withdraw_at_a_time() {
    let mut hall = Hall::opened();
    hall.main(5, "装坡道");
    hall.go(Seat(5), Act::Withdraw);
    hall.go(Seat(6), Act::Move(Proposal::Adjourn));
    hall.second_and_state(6);
    for seat in [5, 6] {
        assert_eq!(hall.refused(Seat(seat), Act::Withdraw), RefusalCode::OutOfOrderPrecedence);
    }
    let kinds: Vec<_> = hall.meeting.pending.iter().map(|q| q.kind).collect();
    assert_eq!(kinds, [MotionKind::Main, MotionKind::WithdrawOrModify, MotionKind::Adjourn]);
}

#[test]
fn whoever_answers_the_roll_and_leaves_has_voted() {
    let mut hall = Hall::opened();
    hall.main(5, "装坡道");
    hall.advance_to("vote");
    hall.go(Office::Chair, Act::PutQuestion { method: Method::RollCall });
    // Whoever presides answers last, and breaks a tie here.
    for seat in [2, 3, 4, 5, 6, 7, 1] {
        let answer = if seat < 5 { Answer::Yes } else { Answer::No };
        hall.go(Office::Chair, Act::Answer { seat: Seat(seat), answer });
    }
    hall.go(Office::Chair, Act::Mark { seats: vec![Seat(7)], presence: Presence::Absent });
    hall.go(Office::Chair, Act::CloseRoll);
    let decision = hall.meeting.decisions.last().unwrap();
    let verdict = decision.verdict.unwrap();
    assert_eq!((decision.present, verdict.base, verdict.needed, verdict.got), (7, 7, 4, 4));
    assert_eq!(hall.meeting.roster.present(), 6);
}

#[test]
fn the_number_of_a_need_passes_the_door_too() {
    let mut hall = Hall::prepared();
    let need = NeedRef::new("N-\u{1b}[2J1\n", "N1\u{202e}");
    hall.go(Office::Chair, Act::AddItem(Item { need: Some(need), ..Item::new("坡道") }));
    let need = hall.meeting.agenda.items.last().and_then(|i| i.need.clone()).unwrap();
    assert_eq!((need.id.as_str(), need.state.as_str()), ("N-[2J1", "N1"));
}

#[test]
fn words_of_a_vote_are_the_words_as_amended() {
    let mut hall = Hall::opened();
    hall.main(5, "装坡道,不超过2万元");
    let more =
        Amendment::Replace { strike: "2万".into(), insert: "3万".into(), occurrence: None };
    hall.go(Seat(6), Act::Move(Proposal::Amend(more)));
    hall.second_and_state(6);
    let most = Amendment::Replace { strike: "3".into(), insert: "4".into(), occurrence: None };
    hall.go(Seat(7), Act::Move(Proposal::Amend(most)));
    hall.second_and_state(7);
    hall.count(5, 0, None);
    hall.count(5, 1, None);
    hall.advance_to("vote");
    hall.count(4, 2, Some(1));
    let texts: Vec<_> = hall.meeting.decisions.iter().map(|d| d.text.as_str()).collect();
    assert_eq!(texts, ["4万", "装坡道,不超过4万元", "装坡道,不超过4万元"]);
}

#[test]
fn a_name_is_the_same_in_texts_and_in_files() {
    fn same(id: &str, value: impl serde::Serialize) {
        assert_eq!(serde_json::to_value(value).unwrap(), id);
    }
    use crate::law::{MotionKind, Outcome};
    use crate::meeting::{Phase, Presence};
    MotionKind::ALL.iter().for_each(|k| same(k.id(), k));
    [Outcome::Adopted, Outcome::Lost].iter().for_each(|o| same(o.id(), o));
    [Presence::Absent, Presence::Present, Presence::Excused, Presence::Represented]
        .iter()
        .for_each(|p| same(p.id(), p));
    [Phase::Blank, Phase::Preparing, Phase::InSession, Phase::Adjourned, Phase::Signed]
        .iter()
        .for_each(|p| same(p.id(), p));
}
