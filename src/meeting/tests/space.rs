//! What holds of every Open Space, whatever is tried: the invariants of its rules, by number.

use super::random::evenings;
use super::random_space::{Throw, opened, throws};
use super::stage::Hall;
use crate::ballot::DotScore;
use crate::meeting::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Everything but the record.
fn state(meeting: &Meeting) -> Meeting {
    Meeting { log: vec![], ..meeting.clone() }
}

/// A day as it goes on: the hall, and the ballots that lie in its box.
struct Day {
    hall: Hall,
    cast: Vec<Vec<u32>>,
}

impl Day {
    fn new() -> Self {
        Day { hall: opened(), cast: vec![] }
    }

    fn meeting(&self) -> &Meeting {
        &self.hall.meeting
    }

    /// Tries what the dice say: the command, the meeting before it, and whether it was accepted.
    fn throw(&mut self, throw: &Throw) -> (Command, Meeting, Ruling<()>) {
        let command = throw.command(&mut self.hall, &self.cast);
        let before = self.hall.meeting.clone();
        let ruling = self.hall.attempt(&command);
        if ruling.is_ok() {
            match &command.act {
                Act::Cast { marks, .. } => self.cast.push(marks.0.clone()),
                _ if self.hall.meeting.balloting.is_none() => self.cast.clear(),
                _ => {}
            }
        }
        (command, before, ruling)
    }
}

fn live(m: &Meeting) -> Vec<&Topic> {
    m.space.topics.iter().filter(|topic| topic.is_live()).collect()
}

/// 1: a cell holds one live topic at the most. What is live stands in a time that is not over, unless
/// people went on; and is under way when its time is.
fn assert_cells(m: &Meeting) {
    let live = live(m);
    for topic in &live {
        let Some(cell) = topic.cell else { continue };
        assert!(m.space.has_cell(cell));
        let here = live.iter().filter(|other| other.cell == Some(cell)).count();
        assert_eq!(here, 1, "{cell:?}");
        let runs = topic.state == TopicState::Running;
        assert_eq!(runs, m.space.has_begun(cell.slot), "{topic:?}");
    }
}

/// 2: nobody convenes two at a time, unless the paper wall said so. 3: each has one who answers for
/// it and is on the roster; everybody stands once among those who convene it.
fn assert_convenors(m: &Meeting) {
    let live = live(m);
    for topic in &live {
        let convenors: Vec<Seat> = topic.convenors().collect();
        let once: BTreeSet<Seat> = convenors.iter().copied().collect();
        assert_eq!(once.len(), convenors.len(), "{topic:?}");
        assert!(convenors.iter().all(|seat| m.roster.member(*seat).is_some()));
        assert!(convenors.contains(&topic.answers()) && convenors.contains(&topic.convenor));
        let Some(cell) = topic.cell else { continue };
        for other in live.iter().filter(|other| other.n > topic.n) {
            let same_time = other.cell.is_some_and(|c| c.slot == cell.slot);
            let both = other.convenors().any(|seat| once.contains(&seat));
            assert!(!(same_time && both) || topic.entered_late || other.entered_late);
        }
    }
}

/// 4: what was merged leads to something that was not, and nothing leaves the wall or the needs.
fn assert_wall(m: &Meeting) {
    let topics = &m.space.topics;
    for (topic, n) in topics.iter().zip(1..) {
        assert_eq!(topic.n, n);
        let mut at = topic;
        let mut seen = BTreeSet::new();
        while let TopicState::Merged { into } = at.state {
            assert!(seen.insert(at.n), "mergers come round: {seen:?}");
            at = m.space.topic(into).expect("what it became part of");
        }
        assert_eq!(m.space.root(n), at.n);
        if let Some(Descent::SplitFrom(from) | Descent::Again(from)) = topic.descent {
            assert!(from < n);
        }
    }
    let needs = m.space_needs();
    let led: BTreeSet<u32> = needs.iter().flat_map(|need| need.topics.clone()).collect();
    assert_eq!(led, topics.iter().map(|topic| topic.n).collect());
    let ids: BTreeSet<&str> = needs.iter().map(|need| need.id.as_str()).collect();
    assert_eq!(ids.len(), needs.len());
}

/// What was once written stays: 4, 6.
fn assert_nothing_is_lost(before: &Meeting, after: &Meeting, command: &Command) {
    assert!(after.space.topics.len() >= before.space.topics.len());
    let doer = match command.by {
        Actor::Member(seat) => Some(seat),
        Actor::Office(_) => before.presiding(),
    };
    for (was, is) in before.space.topics.iter().zip(&after.space.topics) {
        assert_eq!((was.posted_by, was.at, was.descent), (is.posted_by, is.at, is.descent));
        assert_eq!(was.reports, is.reports[..was.reports.len()], "a report was edited");
        assert_eq!(was.titles_before, is.titles_before[..was.titles_before.len()]);
        assert_eq!(was.cells_before, is.cells_before[..was.cells_before.len()]);
        let mine = was.convenors().any(|seat| Some(seat) == doer);
        let agreed = match &command.act {
            Act::Space(SpaceAct::Merge { agreed, .. }) => {
                was.convenors().any(|seat| agreed.contains(&seat))
            }
            _ => false,
        };
        if was.title != is.title {
            assert!(mine || agreed, "{command:?} changed a title");
            assert_eq!(is.titles_before.last(), Some(&was.title));
        }
        let placed = was.cell == is.cell && was.convenor == is.convenor;
        let swapped = matches!(&command.act, Act::Space(SpaceAct::Swap { .. }));
        assert!(placed || mine || agreed || swapped, "{command:?} changed what is not theirs");
        let crossed_out = |topic: &Topic| matches!(topic.state, TopicState::Cancelled { .. });
        assert!(crossed_out(was) == crossed_out(is) || mine, "{command:?} crossed it out");
        for report in &is.reports[was.reports.len()..] {
            assert_eq!(Some(report.by), doer, "a report in another's name");
        }
    }
}

/// 7: dots within bounds.
fn assert_dots(m: &Meeting, before: &Meeting, command: &Command) {
    if let Act::Cast { seat, marks } = &command.act {
        let dots = before.space.plan.dots;
        assert!(marks.0.iter().sum::<u32>() <= dots.each);
        assert!(marks.0.iter().all(|mark| *mark <= dots.cap));
        assert!(before.roster.member(*seat).is_some_and(|member| member.voting));
        assert_eq!(before.roster.presence(*seat), Presence::Present);
    }
    let Some(priorities) = &m.space.priorities else { return };
    let (given, available) = priorities.given();
    assert!(given <= u64::from(priorities.voters) * u64::from(priorities.each));
    assert!(given <= available && priorities.voters <= priorities.present);
    for ranked in &priorities.ranked {
        assert!(ranked.score.fits(priorities.voters, priorities.cap), "{ranked:?}");
    }
    assert_eq!(before.space.priorities.as_ref().unwrap_or(priorities), priorities);
}

/// 8: the ranks follow from the scores, by comparing each with each.
fn assert_ranks(m: &Meeting) {
    let Some(priorities) = &m.space.priorities else { return };
    let scores: Vec<DotScore> = priorities.ranked.iter().map(|ranked| ranked.score).collect();
    let supporters = scores.iter().all(|score| score.supporters.is_some());
    let stacks = supporters && scores.iter().all(|score| score.stacks.is_some());
    for (ranked, mine) in priorities.ranked.iter().zip(&scores) {
        let mut above = 0;
        for other in &scores {
            let better = if other.dots != mine.dots {
                other.dots > mine.dots
            } else if supporters && other.supporters != mine.supporters {
                other.supporters > mine.supporters
            } else {
                stacks && other.stacks < mine.stacks
            };
            above += u32::from(better);
        }
        assert_eq!(ranked.rank, above + 1);
    }
    let order: Vec<u32> = priorities.in_order().iter().map(|ranked| ranked.rank).collect();
    assert!(order.is_sorted());
}

/// What dots can be given to was held and says something of itself, and stands once.
fn assert_matters(m: &Meeting) {
    let mut seen = BTreeSet::new();
    for matter in m.space.matters() {
        for n in &matter.topics {
            let topic = m.space.topic(*n).expect("a topic on the wall");
            assert!(topic.is_reported(), "{topic:?}");
            assert!(seen.insert(*n), "{n} twice");
        }
    }
}

/// 5: nobody is turned away from a full room, but by the limit of fire safety.
fn assert_turned_away(before: &Meeting, command: &Command, refusal: &Refusal) {
    if refusal.code != RefusalCode::RoomFull {
        return;
    }
    let cell = |n: &u32| before.space.topic(*n).and_then(|topic| topic.cell);
    let cells = match &command.act {
        Act::Space(SpaceAct::SignUp { topic, .. }) => vec![cell(topic)],
        Act::Space(SpaceAct::Relocate { cell, .. }) => vec![Some(*cell)],
        Act::Space(SpaceAct::Swap { topic, with, .. }) => vec![cell(topic), cell(with)],
        Act::Space(SpaceAct::Merge { topic, into, .. }) => vec![cell(topic), cell(into)],
        _ => panic!("{command:?}"),
    };
    let hard = |cell: &Cell| before.space.room(cell.room).is_some_and(|room| room.hard_capacity);
    assert!(cells.iter().flatten().any(hard), "{command:?}");
}

proptest! {
    #![proptest_config(evenings(48))]

    #[test]
    fn every_open_space_keeps_its_rules(day in throws()) {
        let mut at = Day::new();
        for throw in &day {
            let cast = at.cast.clone();
            let (command, before, ruling) = at.throw(throw);
            let after = at.meeting();
            if let Err(refusal) = ruling {
                prop_assert_eq!(after, &before);
                assert_turned_away(&before, &command, &refusal);
                continue;
            }
            assert_cells(after);
            assert_convenors(after);
            assert_wall(after);
            assert_matters(after);
            assert_nothing_is_lost(&before, after, &command);
            assert_dots(after, &before, &command);
            assert_ranks(after);
            // The box gives out what was put in.
            if let (Act::Unseal { .. }, Some(priorities)) = (&command.act, &after.space.priorities) {
                for (ranked, place) in priorities.ranked.iter().zip(0..) {
                    let on = || cast.iter().map(|ballot: &Vec<u32>| ballot[place]);
                    let behind = on().filter(|mark| *mark > 0).count() as u32;
                    prop_assert_eq!(ranked.score.dots, on().sum::<u32>());
                    prop_assert_eq!(ranked.score.supporters, Some(behind));
                }
            }
        }
    }

    #[test]
    fn undoing_gives_back_the_wall_before(day in throws()) {
        let mut at = Day::new();
        for throw in &day {
            let (command, before, ruling) = at.throw(throw);
            let boxed = matches!(command.act, Act::Cast { .. } | Act::Unseal { .. });
            // A box that is done away with takes the ballots with it.
            let destroyed = command.act == Act::CancelVote;
            if ruling.is_err() || boxed || destroyed {
                continue;
            }
            let after = at.hall.meeting.clone();
            at.hall.go(Office::Chair, Act::Undo);
            prop_assert_eq!(state(at.meeting()), state(&before), "{:?}", command.act);
            at.hall.meeting = after;
        }
    }

    #[test]
    fn the_journal_alone_gives_the_same_wall(day in throws()) {
        let mut at = Day::new();
        for throw in &day {
            let _ = at.throw(throw);
        }
        let meeting = at.meeting();
        prop_assert_eq!(&Meeting::replay(meeting.log()), meeting);
        for recorded in meeting.log() {
            let json = serde_json::to_string(recorded).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Recorded>(&json).unwrap(), recorded);
        }
    }

}

proptest! {
    #![proptest_config(evenings(12))]

    #[test]
    fn the_gate_and_the_ruling_say_the_same(day in throws(), tries in throws()) {
        let mut at = Day::new();
        for (throw, n) in day.iter().zip(0..) {
            let _ = at.throw(throw);
            if n % 7 != 0 {
                continue;
            }
            let (m, now) = (at.meeting(), at.hall.now);
            let open = in_order(m, now);
            for kind in SPACE_ACTS.into_iter().filter(|kind| !open.contains(kind)) {
                let said = refusal_of(m, kind, now).expect("it is not in order");
                for throw in tries.iter().take(3) {
                    let command = throw.of_kind(m, kind, &at.cast);
                    let refusal = decide(m, &command, now).unwrap_err();
                    prop_assert_eq!(refusal.code, said.code, "{:?}", kind);
                    prop_assert!(refusal.instead.iter().all(|way| open.contains(way)));
                }
            }
        }
    }
}

/// The days are only worth something if they get far.
#[test]
fn random_days_reach_all_that_can_happen() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut done = std::collections::BTreeMap::<ActKind, u32>::new();
    for _ in 0..80 {
        let mut at = Day::new();
        for throw in throws().new_tree(&mut runner).unwrap().current() {
            let (command, _, ruling) = at.throw(&throw);
            if ruling.is_ok() {
                *done.entry(command.act.kind()).or_default() += 1;
            }
        }
    }
    let never = [ActKind::PlanSpace];
    let rare: Vec<_> = SPACE_ACTS
        .into_iter()
        .chain([ActKind::Cast, ActKind::Unseal])
        .filter(|kind| !never.contains(kind) && done.get(kind).is_none_or(|times| *times < 2))
        .collect();
    assert!(rare.is_empty(), "{rare:?} of {done:?}");
}
