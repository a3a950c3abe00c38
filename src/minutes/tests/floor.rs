//! Speeches, clocks and the parking lot in the minutes.

use crate::meeting::tests::random::{evening, evenings};
use crate::meeting::tests::stage::Hall;
use crate::meeting::*;
use crate::minutes::*;
use proptest::prelude::*;

fn call(hall: &mut Hall, seat: u16, stance: Stance) {
    let (seat, stance) = (Some(Seat(seat)), Some(stance));
    hall.go(Office::Chair, Act::GiveFloor { seat, stance, reason: None });
}

fn gist(hall: &mut Hall, text: &str) {
    hall.go(Office::Recorder, Act::Gist { text: text.into() });
}

fn speeches(minutes: &Minutes) -> Vec<(String, Option<i64>, Vec<String>)> {
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    let speeches = entries.filter_map(|timed| match &timed.entry {
        Entry::Speech(made) => Some((made.by.name.clone(), made.used_ms, made.gists.clone())),
        _ => None,
    });
    speeches.collect()
}

fn told(name: &str, secs: Option<i64>, gists: &[&str]) -> (String, Option<i64>, Vec<String>) {
    let gists = gists.iter().map(|gist| (*gist).to_owned()).collect();
    (name.to_owned(), secs.map(|secs| secs * 1000), gists)
}

/// A speech that a motion interrupts goes on afterwards, and what is noted then is the speaker's:
/// while it is heard again, and just after it.
#[test]
fn a_gist_after_an_interruption_goes_to_the_speaker_who_was_interrupted() {
    let mut hall = Hall::opened();
    let chair = Office::Chair;
    hall.advance_to("vote");
    hall.main(5, "装路灯");
    call(&mut hall, 5, Stance::For);
    hall.wait(30);
    let point = Act::PointOfOrder { text: "跑题".into(), breach: Breach::Other };
    hall.go(Seat(6), point);
    gist(&mut hall, "一");
    let (reason, remedy) = ("在题内".into(), Remedy::None);
    hall.go(chair, Act::Rule { well_taken: false, reason, remedy });
    hall.go(Seat(6), Act::Move(Proposal::Appeal));
    gist(&mut hall, "二");
    hall.second_and_state(6);
    // The chair first, then the one who was interrupted, both on the appeal.
    call(&mut hall, 7, Stance::For);
    hall.wait(10);
    gist(&mut hall, "申诉");
    hall.go(chair, Act::EndSpeech);
    call(&mut hall, 5, Stance::Against);
    hall.wait(5);
    gist(&mut hall, "反对申诉");
    hall.go(chair, Act::EndSpeech);
    gist(&mut hall, "还是反对申诉");
    hall.count(6, 0, None);
    assert_eq!(hall.meeting.floor.speech.as_ref().map(|s| s.seat), Some(Seat(5)));
    gist(&mut hall, "三");
    hall.wait(20);
    hall.go(chair, Act::EndSpeech);
    gist(&mut hall, "四");
    let expected = [
        told("孙丽", Some(50), &["一", "二", "三", "四"]),
        told("吴静", Some(10), &["申诉"]),
        told("孙丽", Some(5), &["反对申诉", "还是反对申诉"]),
    ];
    assert_eq!(speeches(&Minutes::of(&hall.meeting)), expected);
}

#[test]
fn a_speech_that_something_else_ends_has_its_time() {
    let mut hall = Hall::opened();
    call(&mut hall, 4, Stance::Remark);
    hall.wait(15);
    let point = Act::PointOfOrder { text: "跑题".into(), breach: Breach::Other };
    hall.go(Seat(6), point);
    let (reason, remedy) = ("是".into(), Remedy::EndSpeech);
    hall.go(Office::Chair, Act::Rule { well_taken: true, reason, remedy });
    let minutes = Minutes::of(&hall.meeting);
    assert_eq!(speeches(&minutes), [told("钱进", Some(15), &[])]);
    // 钱进 is of the staff: two on the roster, with a vote or without; nobody is named.
    let lines: Vec<_> = minutes.speaking.categories.iter().collect();
    let lines: Vec<_> = lines.iter().map(|l| (l.people, l.spoke, l.spoken.ms)).collect();
    assert_eq!(lines, [(7, 0, 0), (2, 1, 15_000)]);
}

/// What is timed under one name on one item is told once; on another item, again.
#[test]
fn presentations_stand_together_on_their_item() {
    let mut hall = Hall::opened();
    let start = |name: &str, who: &str, secs| Act::StartTimer {
        name: name.into(),
        applicant: Some(who.into()),
        secs,
    };
    for (who, secs) in [("甲队", Some(300)), ("乙队", None)] {
        hall.go(Office::Chair, start("陈述", who, secs));
        hall.wait(310);
        hall.go(Office::Chair, Act::StopTimer);
        hall.advance_to(if who == "甲队" { "debate" } else { "vote" });
    }
    hall.advance_to("review");
    hall.go(Office::Chair, start("陈述", "甲队", Some(60)));
    hall.wait(20);
    hall.advance_to("closing");
    hall.go(Office::Chair, Act::Adjourn);
    let minutes = Minutes::of(&hall.meeting);
    let timed: Vec<_> = minutes
        .sections
        .iter()
        .flat_map(|s| s.entries.iter().map(move |t| (s.item.as_ref().map(|i| i.number), t)))
        .filter_map(|(item, timed)| match &timed.entry {
            Entry::Timing(timing) => Some((item, timing)),
            _ => None,
        })
        .map(|(item, timing)| {
            let line = |l: &TimingLine| (l.secs, l.used_ms, l.over_secs());
            (item, timing.lines.iter().map(line).collect::<Vec<_>>())
        })
        .collect();
    let both = vec![(300, Some(310_000), Some(10)); 2];
    assert_eq!(timed, [(Some(1), both), (Some(2), vec![(60, Some(20_000), None)])]);
}

proptest! {
    #![proptest_config(evenings(96))]

    /// Times by category add up to what the floor heard, and the parking lot is the meeting's.
    #[test]
    fn times_add_up_and_no_matter_is_lost(evening in evening()) {
        let mut hall = Hall::opened();
        for dice in evening {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
        }
        let m = &hall.meeting;
        let minutes = Minutes::of(m);
        let speaking = &minutes.speaking;
        let heard = m.heard.values();
        let (times, ms) = heard.fold((0, 0), |(times, ms), h| (times + h.times, ms + h.ms));
        prop_assert_eq!((speaking.all.times, speaking.all.ms), (times, ms));
        let by_category = speaking.categories.iter().map(|c| c.spoken.ms).sum::<i64>();
        prop_assert_eq!(by_category, ms);
        let spoke = speaking.categories.iter().map(|c| c.spoke).sum::<u32>();
        prop_assert_eq!(spoke as usize, m.heard.values().filter(|h| h.times > 0).count());
        prop_assert!(speaking.categories.iter().all(|c| c.spoke <= c.people));
        let debated = speaking.for_side.ms + speaking.against.ms;
        prop_assert!(debated <= ms);
        let parked: Vec<_> = minutes.parked.iter().map(|p| (&p.text, p.became)).collect();
        let known: Vec<_> = m.parked.iter().map(|p| (&p.text, p.became)).collect();
        prop_assert_eq!(parked, known);
        for line in &minutes.parked {
            let item = line.item.map(|n| &minutes.organisation.agenda[n as usize - 1].title);
            prop_assert_eq!(item, (line.became == Some(ParkedFate::Item)).then_some(&line.text));
        }
        let entries = || minutes.sections.iter().flat_map(|s| &s.entries);
        let lines = entries().filter_map(|t| match &t.entry {
            Entry::Timing(timing) => Some(&timing.lines),
            _ => None,
        });
        let ended = lines.flatten().filter_map(|line| line.used_ms);
        prop_assert_eq!(ended.sum::<i64>(), m.timed.iter().map(|t| t.used_ms).sum::<i64>());
    }

    /// Open matters, all of them and nothing else, go to the next meeting; needs are handed over
    /// when nothing is left to sign, each under one number.
    #[test]
    fn open_matters_are_carried_over(evening in evening()) {
        let mut hall = Hall::opened();
        for dice in evening {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
        }
        let m = &hall.meeting;
        let needs = m.needs_raised();
        let became = |fate| m.parked.iter().filter(|p| p.became == fate).count();
        let done = m.phase == Phase::Signed
            || m.phase == Phase::Adjourned && resolutions(m, "").is_empty();
        prop_assert_eq!(needs.len(), if done { became(Some(ParkedFate::Need)) } else { 0 });
        let ids: std::collections::BTreeSet<_> = needs.iter().map(|need| &need.id).collect();
        prop_assert_eq!(ids.len(), needs.len());
        let left = inherit(m, hall.now, &crate::meeting::tests::stage::convening()).parked;
        let over = m.phase >= Phase::Adjourned;
        prop_assert_eq!(left.len(), if over { became(None) } else { 0 });
        prop_assert!(left.iter().all(|p| p.seat.is_none() && p.from.is_some()));
        // The journal of the next meeting keeps them.
        let kept: Vec<Parked> =
            serde_json::from_value(serde_json::to_value(&left).unwrap()).unwrap();
        prop_assert_eq!(kept, left);
    }
}

/// A motion ruled out of order while somebody speaks on it ends the speech; it was heard all the same.
#[test]
fn a_speech_ends_with_its_question() {
    let mut hall = Hall::opened();
    hall.advance_to("vote");
    hall.main(5, "装路灯");
    call(&mut hall, 5, Stance::For);
    hall.wait(30);
    let (ground, reason) = (Ground::Dilatory, "重复".into());
    hall.go(Office::Chair, Act::RuleOut { ground, reason });
    assert_eq!(hall.meeting.heard[&Seat(5)].ms, 30_000);
    assert_eq!(speeches(&Minutes::of(&hall.meeting)), [told("孙丽", Some(30), &[])]);
}
