//! Who speaks next (RONR 42:9, 43:13).

use crate::law::MotionKind;
use crate::meeting::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn floors() -> impl Strategy<Value = (Floor, Question)> {
    let hands = prop::collection::btree_map(1..12_u16, 0..4_usize, 0..12);
    let turns = prop::collection::btree_map((1..12_u16).prop_map(Seat), 1..3_u32, 0..8);
    (hands, turns, 1..12_u16, prop::option::of(any::<bool>()), any::<u64>()).prop_map(
        |(hands, turns, mover, last, shuffle)| {
            let on = MotionId(1);
            let mut hands: Vec<Hand> = hands
                .into_iter()
                .map(|(seat, stance)| Hand {
                    seat: Seat(seat),
                    stance: Stance::ALL[stance],
                    question: Some(on),
                })
                .collect();
            hands.sort_by_key(|h| u64::from(h.seat.0).wrapping_mul(shuffle | 1));
            let last = last.map(|pro| if pro { Stance::For } else { Stance::Against });
            (Floor { hands, ..Floor::default() }, question(Seat(mover), turns, last))
        },
    )
}

fn question(mover: Seat, turns: BTreeMap<Seat, u32>, last_stance: Option<Stance>) -> Question {
    Question { turns, last_stance, ..Question::new(MotionId(1), MotionKind::Main, mover) }
}

proptest! {
    #[test]
    fn the_queue_is_the_hands_and_keeps_the_rules((floor, question) in floors()) {
        let queue = floor.queue(Some(&question));
        let mut in_queue: Vec<_> = queue.iter().map(|(h, _)| h.seat).collect();
        let mut up: Vec<_> = floor.hands.iter().map(|h| h.seat).collect();
        in_queue.sort_unstable();
        up.sort_unstable();
        prop_assert_eq!(in_queue, up);

        let debate: Vec<_> = queue.iter().filter(|(h, _)| h.stance != Stance::Question).collect();
        let asked = queue.iter().take_while(|(h, _)| h.stance == Stance::Question).count();
        prop_assert_eq!(asked + debate.len(), queue.len(), "questions come first");

        let turns = |seat| question.turns.get(&seat).copied().unwrap_or(0);
        let waits = debate.iter().any(|(h, _)| h.seat == question.mover);
        if waits && turns(question.mover) == 0 {
            prop_assert_eq!(debate[0].0.seat, question.mover, "the mover speaks first");
        }
        let used: Vec<u32> = debate.iter().map(|(h, _)| turns(h.seat)).collect();
        prop_assert!(used.is_sorted(), "who has spoken less goes before: {:?}", used);
    }

    #[test]
    fn sides_alternate_while_both_wait_for_a_first_speech((floor, question) in floors()) {
        let queue = floor.queue(Some(&question));
        let first: Vec<Hand> = queue
            .iter()
            .filter(|(_, r)| matches!(r, Reason::First | Reason::FirstOtherSide))
            .map(|(h, _)| *h)
            .filter(|h| h.stance.is_debate())
            .collect();
        for (i, pair) in first.windows(2).enumerate() {
            let other_waits = first[i + 1..].iter().any(|h| h.stance != pair[0].stance);
            prop_assert!(!other_waits || pair[0].stance != pair[1].stance
                // A remark in between takes no side and changes nothing.
                || queue.iter().any(|(h, _)| h.stance == Stance::Remark));
        }
    }
}

#[test]
fn hands_for_a_lower_question_wait() {
    let hand = |seat, question| Hand { seat: Seat(seat), stance: Stance::For, question };
    let hands = vec![hand(1, None), hand(2, Some(MotionId(7))), hand(3, Some(MotionId(1)))];
    let floor = Floor { hands, ..Floor::default() };
    let queue = floor.queue(Some(&question(Seat(9), BTreeMap::new(), None)));
    assert_eq!(queue.iter().map(|(h, _)| h.seat.0).collect::<Vec<_>>(), [3]);
}
