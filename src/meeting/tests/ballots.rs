//! Laws of ballots, under random acts that mostly concern them.

use super::random::{Dice, dice, evenings};
use super::stage::Hall;
use crate::ballot::{BallotCount, Marking, Paper, Poll, PollOption, PollRule, TieRule, count};
use crate::meeting::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What is done with ballots, and what comes in between.
fn is_about_ballots(kind: ActKind) -> bool {
    use ActKind::*;
    let between = matches!(kind, DeclarePolls | CancelVote | Undo | Mark | Represent);
    let of_ballots = matches!(
        kind,
        SetWeights | IssueBallots | OpenBox | Cast | AuditBallot | CountPapers | SettleCount
    );
    between || of_ballots || matches!(kind, OpenPoll | Unseal)
}

/// Dice for the words of an act, and which act.
fn acts() -> impl Strategy<Value = Vec<(Dice, u8)>> {
    prop::collection::vec((dice(), any::<u8>()), 1..120)
}

/// Ready to vote. Where nothing is voted on, now and then a motion is put by ballot.
fn ready() -> Hall {
    let mut hall = Hall::opened();
    hall.advance_to("vote");
    hall
}

fn next(hall: &mut Hall, dice: Dice, pick: u8) -> Command {
    let idle = hall.meeting.poll.is_none() && hall.meeting.vote.is_none();
    if idle && pick.is_multiple_of(3) && hall.meeting.pending.is_empty() {
        let text = format!("动议{}", hall.meeting.motions_made);
        let mut try_it = |by: Actor, act| hall.attempt(&Command::new(by, act)).is_ok();
        let chair = Office::Chair.into();
        // Somebody may have left.
        let made = try_it(Seat(5).into(), Act::Move(Proposal::main(&text)));
        let seconded = made && (2..8).any(|seat| try_it(Seat(seat).into(), Act::Second));
        let stated = seconded && try_it(chair, Act::State);
        if made && !stated {
            try_it(chair, Act::RuleOut { ground: Ground::Other, reason: text });
        }
    }
    if hall.meeting.vote.is_none() && !hall.meeting.pending.is_empty() {
        return Command::new(Office::Chair, Act::PutQuestion { method: Method::Ballot });
    }
    // What leads on comes up more often than what breaks off.
    let open = in_order(&hall.meeting, hall.now).into_iter().filter(|k| is_about_ballots(*k));
    let often = |k: &ActKind| match k {
        ActKind::Cast | ActKind::CountPapers | ActKind::SettleCount | ActKind::Unseal => 12,
        ActKind::OpenPoll | ActKind::IssueBallots => 8,
        ActKind::OpenBox | ActKind::DeclarePolls => 3,
        _ => 1,
    };
    let kinds: Vec<ActKind> = open.flat_map(|k| std::iter::repeat_n(k, often(&k))).collect();
    let kind = kinds.get(pick as usize % kinds.len().max(1)).copied().unwrap_or(ActKind::OpenPoll);
    dice.command(&hall.meeting, kind)
}

/// The roll of the box that is open.
fn roll(m: &Meeting) -> Option<BTreeSet<Seat>> {
    match &m.balloting.as_ref()?.channel {
        Channel::Box { voted, .. } => Some(voted.clone()),
        Channel::Paper { .. } => None,
    }
}

/// Ballots cast since the box was opened, by the record.
fn cast_since(m: &Meeting) -> usize {
    let began = |r: &&Recorded| !matches!(r.event, Event::BallotingBegan { .. });
    let events: Vec<&Recorded> = m.standing().collect();
    let since = events.into_iter().rev().take_while(began);
    since.filter(|r| matches!(r.event, Event::BallotCast { .. })).count()
}

proptest! {
    #![proptest_config(evenings(120))]

    /// Who is on the roll came once, was here, and had a vote; the roll is as long as the record of
    /// those who came.
    #[test]
    fn the_roll_holds_who_came_and_each_once(acts in acts()) {
        let mut hall = ready();
        for (dice, pick) in acts {
            let command = next(&mut hall, dice, pick);
            let before = hall.meeting.clone();
            if hall.attempt(&command).is_err() {
                prop_assert_eq!(&hall.meeting, &before);
                continue;
            }
            if let (Act::Cast { seat, .. }, Some(mut was)) = (&command.act, roll(&before)) {
                prop_assert!(before.roster.presence(*seat).counts(), "absent: {seat}");
                prop_assert!(before.roster.member(*seat).is_some_and(|p| p.voting), "{seat}");
                prop_assert!(was.insert(*seat), "twice: {seat}");
                prop_assert_eq!(roll(&hall.meeting), Some(was));
            } else if let (Some(was), Some(is)) = (roll(&before), roll(&hall.meeting)) {
                let same = before.ballotings == hall.meeting.ballotings;
                prop_assert!(!same || was == is, "{:?} changes the roll", command.act);
            }
            if let Some(roll) = roll(&hall.meeting) {
                prop_assert_eq!(roll.len(), cast_since(&hall.meeting));
            }
        }
    }

    /// Marks are in no event but in the lists that tellers make of papers, which have no order.
    #[test]
    fn no_event_says_what_somebody_marked(acts in acts()) {
        let mut hall = ready();
        for (dice, pick) in acts {
            let command = next(&mut hall, dice, pick);
            let told = hall.meeting.log().len();
            if hall.attempt(&command).is_err() {
                continue;
            }
            for recorded in &hall.meeting.log()[told..] {
                let json = serde_json::to_string(recorded).unwrap();
                let lists = match &recorded.event {
                    Event::PapersCounted { count, .. } => Some(count),
                    Event::BallotsCounted { counted } => Some(&counted.count),
                    Event::PollDecided { result } => Some(&result.counted.count),
                    _ => None,
                };
                let list = lists.map(|count| count.papers.as_slice()).unwrap_or_default();
                prop_assert!(json.contains("marks") != list.is_empty(), "{json}");
                prop_assert!(list.is_sorted_by(|a, b| a.marks < b.marks), "{json}");
                if let Event::BallotAudited = recorded.event {
                    prop_assert!(!json.contains("seat"), "{json}");
                }
            }
        }
    }

    /// What was announced is what anybody counts who has the figures.
    #[test]
    fn a_result_is_counted_again(acts in acts()) {
        let mut hall = ready();
        for (dice, pick) in acts {
            let command = next(&mut hall, dice, pick);
            let _ = hall.attempt(&command);
        }
        for result in &hall.meeting.polls {
            prop_assert_eq!(&count(&result.poll, &result.counted.count), &result.outcome);
            prop_assert!(result.present >= result.counted.count.returned);
            prop_assert!(result.counted.count.returned <= result.counted.issued);
        }
    }

    /// The question, its options, the rule and the weights stand still while ballots are out.
    #[test]
    fn nothing_on_the_paper_changes_while_ballots_are_out(acts in acts()) {
        let mut hall = ready();
        for (dice, pick) in acts {
            let command = next(&mut hall, dice, pick);
            let before = hall.meeting.clone();
            if hall.attempt(&command).is_err() || before.balloting.is_none() {
                continue;
            }
            let after = &hall.meeting;
            if after.polls.len() > before.polls.len() {
                let decided = after.polls.last().map(|result| &result.poll);
                prop_assert_eq!(decided, before.poll.as_ref().map(|p| &p.poll));
            } else if command.act != Act::Undo
                && let (Some(was), Some(is)) = (&before.poll, &after.poll)
            {
                prop_assert_eq!(&was.poll, &is.poll, "{:?}", command.act);
            }
        }
    }

    /// Two who have the same, and one who has not, in whatever order they come and their papers lie.
    #[test]
    fn it_does_not_matter_which_teller_is_first(
        marks in prop::collection::vec((0..3usize, 1..4u32), 1..5),
        other in 0..3usize,
        order in Just([3u16, 4, 5]).prop_shuffle(),
        ranked in any::<bool>(),
    ) {
        let rule = if ranked { PollRule::Irv } else { PollRule::Plurality };
        let option = |name: &str| PollOption { name: name.to_owned(), ..PollOption::default() };
        let options: Vec<PollOption> = ["甲", "乙", "丙"].map(option).into();
        let poll = Poll { title: "投票".to_owned(), options, rule, tie: TieRule::Report };
        let paper = |(at, count): (usize, u32)| {
            let mut marks = vec![0; 3];
            marks[at] = 1;
            Paper { marks, count }
        };
        let papers: Vec<Paper> = marks.iter().copied().map(paper).collect();
        let returned = papers.iter().map(|paper| paper.count).sum();
        let right = BallotCount { returned, papers, ..BallotCount::default() };
        let mut wrong = right.clone();
        wrong.papers[0].marks.rotate_right(1 + other % 2);
        wrong.blank = 0;
        let mut turned = right.clone();
        turned.papers.reverse();
        let mut results = vec![];
        for seats in [[3, 4, 5], order] {
            let mut hall = ready();
            hall.go(Office::Chair, Act::OpenPoll(poll.clone()));
            let tellers = [3, 4, 5].map(Seat).to_vec();
            hall.go(Office::Chair, Act::IssueBallots { count: 7, tellers });
            if let Some(Channel::Paper { issued, .. }) =
                hall.meeting.balloting.as_mut().map(|b| &mut b.channel)
            {
                *issued = 20;
            }
            hall.go(Office::Chair, Act::DeclarePolls { open: false });
            for seat in seats {
                let count = match seat {
                    3 => right.clone(),
                    4 => wrong.clone(),
                    _ => turned.clone(),
                };
                // Once two agree it is over.
                if hall.meeting.poll.is_some() {
                    hall.go(Seat(seat), Act::CountPapers { teller: Seat(seat), count });
                }
            }
            let result = hall.meeting.polls.pop().unwrap();
            results.push((result.counted.count, result.counted.tellers, result.outcome));
        }
        prop_assert_eq!(&results[0], &results[1]);
        let marking = if ranked { Marking::Ranks } else { Marking::One };
        prop_assert_eq!(&results[0].0, &right.in_form(marking, 3));
    }
}

/// The laws above are held by evenings that get somewhere.
#[test]
fn evenings_of_ballots_get_somewhere() {
    let mut runner = proptest::test_runner::TestRunner::new(evenings(60));
    let counts = std::cell::Cell::new([0; 4]);
    let played = runner.run(&acts(), |acts| {
        let mut hall = ready();
        for (dice, pick) in acts {
            let command = next(&mut hall, dice, pick);
            let _ = hall.attempt(&command);
        }
        let of = |wanted: fn(&Event) -> bool| {
            hall.meeting.log().iter().filter(|r| wanted(&r.event)).count()
        };
        let [cast, lists, unsealed, polls] = counts.get();
        counts.set([
            cast + of(|e| matches!(e, Event::BallotCast { .. })),
            lists + of(|e| matches!(e, Event::PapersCounted { .. })),
            unsealed + of(|e| matches!(e, Event::BallotsCounted { .. })),
            polls + of(|e| matches!(e, Event::PollDecided { .. })),
        ]);
        Ok(())
    });
    assert!(played.is_ok());
    assert!(counts.get().iter().all(|n| *n > 30), "{counts:?}");
}

/// A vote on a motion about the polls is no vote of those whose ballots are out: they are neither
/// counted for it nor lost with it.
#[test]
fn ballots_that_are_out_are_not_those_of_a_motion_about_the_polls() {
    let mut hall = ready();
    hall.main(5, "装坡道");
    hall.go(Office::Chair, Act::PutQuestion { method: Method::Ballot });
    let tellers = vec![Seat(3), Seat(4)];
    hall.go(Office::Chair, Act::OpenBox { tellers, threshold: None, key: None });
    let marks = SecretMarks(vec![1, 0, 0]);
    hall.go(Office::Chair, Act::Cast { seat: Seat(6), marks });
    hall.go(Seat(6), Act::Move(Proposal::ClosePolls));
    hall.second_and_state(6);
    let by_ballot = Act::PutQuestion { method: Method::Ballot };
    assert_eq!(hall.refused(Office::Chair, by_ballot), RefusalCode::WrongMethod);
    hall.go(Office::Chair, Act::PutQuestion { method: Method::Rising });
    hall.go(Office::Chair, Act::CancelVote);
    let destroyed = |r: &Recorded| matches!(r.event, Event::BoxDestroyed { .. });
    assert!(!hall.meeting.log().iter().any(destroyed));
    assert_eq!(roll(&hall.meeting), Some(BTreeSet::from([Seat(6)])));
}
