//! The floor against slow references: who is called, and how long everybody has been heard.

use super::random::{evening, evenings};
use super::stage::{Hall, noon};
use crate::law::{DebateTotals, MotionKind};
use crate::meeting::*;
use chrono::TimeDelta;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn ms(ms: i64) -> TimeDelta {
    TimeDelta::milliseconds(ms)
}

/// The queue by the rule read aloud: again and again the best of the rest.
fn called_one_by_one(floor: &Floor, question: &Question) -> Vec<(Hand, Reason)> {
    let mut rest: Vec<Hand> =
        floor.hands.iter().filter(|h| h.question == Some(question.id)).copied().collect();
    let mut last = question.last_stance;
    let mut called = vec![];
    while !rest.is_empty() {
        let spoken = |h: &Hand| question.turns.get(&h.seat).copied().unwrap_or(0);
        let asks = |h: &Hand| h.stance == Stance::Question;
        let moved = |h: &Hand| !asks(h) && h.seat == question.mover && spoken(h) == 0;
        let rank = |h: &Hand| {
            let turns = if asks(h) { 0 } else { spoken(h) };
            let same = !asks(h) && Some(h.stance) == last;
            (!asks(h), !moved(h), turns, same)
        };
        let mut best = 0;
        for at in 1..rest.len() {
            // The order of hands decides between equals: the earlier one stays.
            if rank(&rest[at]) < rank(&rest[best]) {
                best = at;
            }
        }
        let hand = rest.remove(best);
        let other = hand.stance.is_debate() && last.is_some() && last != Some(hand.stance);
        let reason = match spoken(&hand) {
            _ if asks(&hand) => Reason::Asks,
            _ if moved(&hand) => Reason::Mover,
            0 if other => Reason::FirstOtherSide,
            0 => Reason::First,
            turns => Reason::Turn(turns + 1),
        };
        if hand.stance.is_debate() {
            last = Some(hand.stance);
        }
        called.push((hand, reason));
    }
    called
}

fn hands() -> impl Strategy<Value = (Floor, Question)> {
    let hand = (1..40_u16, 0..4_usize, 0..8_u32);
    let turns = prop::collection::btree_map((1..40_u16).prop_map(Seat), 0..4_u32, 0..30);
    let last = prop::option::of(prop_oneof![Just(Stance::For), Just(Stance::Against)]);
    (prop::collection::vec(hand, 0..60), turns, 1..40_u16, last).prop_map(
        |(hands, turns, mover, last_stance)| {
            let mut up = BTreeMap::new();
            let mut floor = Floor::default();
            for (seat, stance, on) in hands {
                // One hand of each on a question; some wait for a lower one.
                let question = Some(MotionId(if on == 0 { 7 } else { 1 }));
                if up.insert((seat, question), ()).is_none() {
                    let hand = Hand { seat: Seat(seat), stance: Stance::ALL[stance], question };
                    floor.hands.push(hand);
                }
            }
            let blank = Question::new(MotionId(1), MotionKind::Main, Seat(mover));
            (floor, Question { turns, last_stance, ..blank })
        },
    )
}

proptest! {
    #[test]
    fn the_queue_calls_the_best_of_the_rest((floor, question) in hands()) {
        let expected = called_one_by_one(&floor, &question);
        prop_assert_eq!(floor.queue(Some(&question)), expected);
    }

    #[test]
    fn the_first_of_the_queue_is_called_and_the_next_stand_as_they_stood(
        (floor, question) in hands()
    ) {
        let queue = floor.queue(Some(&question));
        let Some((first, reason)) = queue.first() else { return Ok(()) };
        // Called and lowered, with the turn it uses and the side it takes.
        let (mut after, mut on) = (floor.clone(), question.clone());
        after.hands.retain(|h| h != first);
        if first.stance.is_debate() {
            *on.turns.entry(first.seat).or_default() += 1;
            on.last_stance = Some(first.stance);
        }
        let rest: Vec<Hand> = after.queue(Some(&on)).into_iter().map(|(h, _)| h).collect();
        let before: Vec<Hand> = queue.iter().skip(1).map(|(h, _)| *h).collect();
        prop_assert_eq!(rest, before, "{:?}", reason);
    }
}

/// A room with its true time, a laptop whose clock may be set back, and a screen that looks at it
/// once a second and at every key, as the runtime does.
struct Room {
    hall: Hall,
    true_ms: i64,
    /// Milliseconds that the laptop's clock lies behind the truth.
    behind_ms: i64,
    seen: Instant,
    set_backs: i64,
    /// Truly spoken, by seat.
    truth: BTreeMap<Seat, i64>,
}

impl Room {
    fn debating(totals: DebateTotals, turns: u32) -> Self {
        let mut hall = Hall::opened();
        let mut log = hall.meeting.log().to_vec();
        if let Event::Convened { settings, .. } = &mut log[0].event {
            (settings.totals, settings.turns_per_question) = (totals, turns);
        }
        hall.meeting = Meeting::replay(&log);
        hall.main(5, "装坡道");
        hall.advance_to("debate");
        let (true_ms, behind_ms, set_backs) = (0, 0, 0);
        Room { hall, true_ms, behind_ms, seen: noon(), set_backs, truth: BTreeMap::new() }
    }

    fn wall(&self) -> Instant {
        noon() + ms(self.true_ms - self.behind_ms)
    }

    /// Time passes, and every second the screen looks at the clock.
    fn pass(&mut self, span_ms: i64) {
        let mut left = span_ms;
        while left > 0 {
            let tick = left.min(1_000);
            if let Some(speech) = self.hall.meeting.floor.speech.as_ref().filter(|s| s.clock.runs())
            {
                *self.truth.entry(speech.seat).or_default() += tick;
            }
            (self.true_ms, left) = (self.true_ms + tick, left - tick);
            self.look();
        }
    }

    fn look(&mut self) {
        let back_ms = (self.seen - self.wall()).num_milliseconds();
        self.seen = self.wall();
        if back_ms >= SET_BACK_MS_MIN {
            let told = Act::ClockSetBack { by_ms: back_ms };
            assert!(self.act(Office::Chair, told), "what the screen sees is noticed");
        }
    }

    fn act(&mut self, by: impl Into<Actor>, act: Act) -> bool {
        self.hall.now = self.hall.meeting.clock(self.wall());
        // A hall keeps the true time; where the clock is said to be set back, this one has gone back.
        if let Act::ClockSetBack { by_ms } = act {
            self.hall.now += TimeDelta::milliseconds(by_ms);
        }
        self.hall.attempt(&Command::new(by, act)).is_ok()
    }

    fn now(&self) -> Instant {
        self.hall.meeting.moment(self.hall.meeting.clock(self.wall()))
    }
}

#[derive(Debug, Clone)]
enum Step {
    Give(u16, bool, bool),
    End,
    Pause,
    Resume,
    Point,
    Privilege,
    Rule(bool),
    Crash,
    SetBack(i64),
    Hand(u16, bool),
}

fn steps() -> impl Strategy<Value = Vec<(i64, Step)>> {
    let step = prop_oneof![
        4 => (2..8_u16, any::<bool>(), any::<bool>()).prop_map(|(s, pro, q)| Step::Give(s, pro, q)),
        3 => Just(Step::End),
        2 => Just(Step::Pause),
        3 => Just(Step::Resume),
        2 => Just(Step::Point),
        1 => Just(Step::Privilege),
        4 => any::<bool>().prop_map(Step::Rule),
        1 => Just(Step::Crash),
        1 => (0..7_200_000_i64).prop_map(Step::SetBack),
        2 => (2..8_u16, any::<bool>()).prop_map(|(s, pro)| Step::Hand(s, pro)),
    ];
    prop::collection::vec((0..20_000_i64, step), 1..60)
}

fn totals() -> impl Strategy<Value = DebateTotals> {
    let secs = || prop::option::of(1..200_u32);
    (secs(), secs(), secs()).prop_map(|(question_secs, side_secs, category_secs)| DebateTotals {
        question_secs,
        side_secs,
        category_secs,
    })
}

fn stance(pro: bool) -> Stance {
    if pro { Stance::For } else { Stance::Against }
}

/// Milliseconds debated on the question, by somebody on some side.
fn debated(m: &Meeting, fits: impl Fn(Seat, Stance) -> bool) -> i64 {
    let question = m.question().unwrap();
    let of = |seat: Seat, d: &Debated| {
        let sides = [Stance::For, Stance::Against].into_iter().filter(|s| fits(seat, *s));
        sides.map(|side| d.of(side)).sum::<i64>()
    };
    question.debated.iter().map(|(seat, d)| of(*seat, d)).sum()
}

/// What was given is no more than was left of every total, a second begun counted whole.
fn assert_within_totals(m: &Meeting, totals: DebateTotals) {
    let speech = m.floor.speech.as_ref().unwrap();
    let given_ms = i64::from(speech.clock.limit_secs) * 1000;
    assert!(given_ms <= 120_000, "{speech:?}");
    if !speech.stance.is_debate() {
        return;
    }
    let category = |seat: Seat| m.roster.member(seat).map(|member| member.category.clone());
    let used = [
        (totals.question_secs, debated(m, |_, _| true)),
        (totals.side_secs, debated(m, |_, side| side == speech.stance)),
        (totals.category_secs, debated(m, |seat, _| category(seat) == category(speech.seat))),
    ];
    for (limit, used_ms) in used {
        let Some(limit) = limit else { continue };
        let left_ms = i64::from(limit) * 1000 - used_ms;
        assert!(left_ms > 0 && given_ms < left_ms + 1000, "{given_ms} of {left_ms} left");
    }
}

proptest! {
    #![proptest_config(evenings(200))]

    /// Under pauses, interruptions, crashes and clocks set back: what is used and what is left are
    /// the limit; nobody is heard longer than they spoke, nor shorter by more than the screen could
    /// not see; and the journal, the totals and the people say the same.
    #[test]
    fn time_spoken_is_time_counted(steps in steps(), totals in totals(), turns in 1..9_u32) {
        let mut room = Room::debating(totals, turns);
        for (wait_ms, step) in steps {
            room.pass(wait_ms);
            room.look();
            match step {
                Step::Give(seat, pro, asks) => {
                    let stance = if asks { Stance::Question } else { stance(pro) };
                    let act = Act::GiveFloor {
                        seat: Some(Seat(seat)), stance: Some(stance), reason: Some("理由".into()),
                    };
                    if room.act(Office::Chair, act) {
                        assert_within_totals(&room.hall.meeting, totals);
                    }
                }
                Step::End => { room.act(Office::Chair, Act::EndSpeech); }
                Step::Pause => { room.act(Office::Chair, Act::Pause); }
                Step::Resume => { room.act(Office::Chair, Act::Resume); }
                Step::Point => {
                    let act = Act::PointOfOrder { text: "跑题".into(), breach: Breach::Other };
                    room.act(Seat(3), act);
                }
                Step::Privilege => {
                    let text = "听不见".to_owned();
                    room.act(Seat(4), Act::Move(Proposal::QuestionOfPrivilege {
                        text, motion: None,
                    }));
                }
                Step::Rule(well_taken) => {
                    let (reason, remedy) = ("是".to_owned(), Remedy::None);
                    room.act(Office::Chair, Act::Rule { well_taken, reason, remedy });
                }
                Step::Hand(seat, pro) => {
                    room.act(Seat(seat), Act::RaiseHand { stance: stance(pro) });
                }
                Step::Crash => {
                    let journal = serde_json::to_string(room.hall.meeting.log()).unwrap();
                    let log: Vec<Recorded> = serde_json::from_str(&journal).unwrap();
                    let again = Meeting::replay(&log);
                    prop_assert_eq!(&again, &room.hall.meeting);
                    room.hall.meeting = again;
                }
                Step::SetBack(by_ms) => {
                    room.behind_ms += by_ms;
                    room.set_backs += 1;
                    // Seen at the next look, at most a second later.
                }
            }
            let m = &room.hall.meeting;
            prop_assert!(m.log().is_sorted_by_key(|r| r.at), "time does not run backwards");
            if let Some(speech) = &m.floor.speech {
                let (used, left) = (speech.clock.used_ms(room.now()), speech.clock.left_secs(room.now()));
                let limit_ms = i64::from(speech.clock.limit_secs) * 1000;
                let left_ms = limit_ms - used;
                prop_assert!(left * 1000 >= left_ms && left * 1000 - left_ms < 1000);
            }
        }
        // A look after the last set-back, and the floor is free.
        room.pass(1);
        while room.hall.meeting.point.is_some() {
            let (reason, remedy) = ("是".to_owned(), Remedy::None);
            let act = Act::Rule { well_taken: false, reason, remedy };
            prop_assert!(room.act(Office::Chair, act), "nothing waits longer than the ruling");
        }
        room.act(Office::Chair, Act::EndSpeech);
        let m = &room.hall.meeting;
        let (mut heard, mut times, mut of_debate) = (BTreeMap::new(), BTreeMap::new(), 0);
        for recorded in m.log() {
            match &recorded.event {
                Event::SpeechBegan { speech } => *times.entry(speech.seat).or_insert(0) += 1,
                Event::SpeechEnded { seat, stance, used_ms } => {
                    *heard.entry(*seat).or_insert(0) += used_ms;
                    of_debate += used_ms * i64::from(stance.is_debate());
                }
                _ => {}
            }
        }
        for (seat, is) in &m.heard {
            prop_assert_eq!(is.ms, heard.get(seat).copied().unwrap_or(0));
            prop_assert_eq!(is.times, times.get(seat).copied().unwrap_or(0));
            let truth = room.truth.get(seat).copied().unwrap_or(0);
            // What is less than is called set back goes unnoticed, and so does the time since the
            // screen last looked.
            let unseen = room.set_backs * (SET_BACK_MS_MIN + 1_000);
            prop_assert!(is.ms <= truth, "{seat:?} {} of {truth}", is.ms);
            prop_assert!(truth - is.ms <= unseen, "{seat:?} {} of {truth}", is.ms);
        }
        prop_assert_eq!(debated(m, |_, _| true), of_debate);
        let ahead = m.clock_ahead_ms - room.behind_ms;
        prop_assert!(ahead <= 0 && -ahead <= room.set_backs * (SET_BACK_MS_MIN + 1_000), "{ahead}");
    }

    /// Whatever ends a speech, or takes its question away, all time during which its clock ran is
    /// heard: counted by adding up the journal's instants while somebody speaks.
    #[test]
    fn no_time_that_was_spoken_is_lost(evening in evening()) {
        let mut hall = Hall::opened();
        for dice in evening {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
        }
        let standing: Vec<Recorded> = hall.meeting.standing().cloned().collect();
        let mut spoken: BTreeMap<Seat, i64> = BTreeMap::new();
        let mut m = Meeting::default();
        let mut before: Option<Instant> = None;
        for recorded in &standing {
            let span = before.map_or(0, |before| (recorded.at - before).num_milliseconds());
            if let Some(speech) = m.floor.speech.as_ref().filter(|s| s.clock.runs()) {
                *spoken.entry(speech.seat).or_default() += span;
            }
            m.apply(recorded);
            before = Some(recorded.at);
        }
        let end = before.unwrap();
        let mut counted: BTreeMap<Seat, i64> = m.heard.iter().map(|(s, h)| (*s, h.ms)).collect();
        for speech in m.floor.speech.iter().chain(&m.floor.held) {
            *counted.entry(speech.seat).or_default() += speech.clock.used_ms(end);
        }
        spoken.retain(|_, ms| *ms > 0);
        counted.retain(|_, ms| *ms > 0);
        prop_assert_eq!(counted, spoken);
    }
}

#[test]
fn calling_another_is_recorded_with_its_reason_and_the_first_is_none() {
    let mut room = Room::debating(DebateTotals::default(), 2);
    for seat in [5, 6, 7] {
        assert!(room.act(Seat(seat), Act::RaiseHand { stance: Stance::For }));
    }
    let give = |seat: u16, reason: Option<&str>| Act::GiveFloor {
        seat: Some(Seat(seat)),
        stance: None,
        reason: reason.map(str::to_owned),
    };
    let called = |room: &Room| {
        let log = room.hall.meeting.log().iter();
        let called = log.filter_map(|r| match &r.event {
            Event::CalledBefore { seat, first, reason } => Some((seat.0, first.0, reason.clone())),
            _ => None,
        });
        called.collect::<Vec<_>>()
    };
    assert!(room.act(Office::Chair, give(5, Some("先来的"))));
    assert_eq!(called(&room), [], "who is first is called by the rule");
    room.act(Office::Chair, Act::EndSpeech);
    assert!(room.act(Office::Chair, give(7, Some("要先走"))));
    room.act(Office::Chair, Act::EndSpeech);
    assert!(room.act(Office::Chair, give(4, None)));
    let expected = [(7, 6, Some("要先走".to_owned())), (4, 6, None)];
    assert_eq!(called(&room), expected);
}

#[test]
fn more_time_is_for_the_speech_under_way_alone() {
    let mut room = Room::debating(DebateTotals::default(), 3);
    let give = Act::GiveFloor { seat: Some(Seat(6)), stance: Some(Stance::For), reason: None };
    assert!(room.act(Office::Chair, give.clone()));
    let more = Limits { seat: Some(Seat(6)), extra_secs: Some(60), ..Limits::default() };
    let more = Proposal::LimitExtendDebate(more);
    room.pass(120_000);
    assert!(room.act(Office::Chair, Act::AskConsent(more)));
    room.pass(5_000);
    assert!(room.act(Office::Chair, Act::NoObjection));
    let left = |room: &Room| {
        room.hall.meeting.floor.speech.as_ref().map(|s| s.clock.left_secs(room.now()))
    };
    assert_eq!(left(&room), Some(60), "the clock stood while the meeting was asked");
    assert!(room.act(Office::Chair, Act::EndSpeech));
    assert!(room.act(Office::Chair, give));
    assert_eq!(left(&room), Some(120));
}

proptest! {
    /// The plan: while time passes the meeting never gets ahead, and falls behind at most by what
    /// passes; going on gets it ahead by what is left of the item; and when it ends is what was
    /// planned and what it is behind.
    #[test]
    fn the_pace_keeps_its_laws(
        plan in prop::collection::vec(prop::option::of(0..90_u32), 1..6),
        waits in prop::collection::vec((0..7_000_i64, any::<bool>()), 1..30),
    ) {
        let mut hall = Hall::prepared();
        for minutes in &plan {
            let item = Item { minutes: *minutes, ..Item::new("议题") };
            hall.go(Office::Chair, Act::AddItem(item));
        }
        prop_assert_eq!(hall.meeting.pace(hall.now), None, "not before it is open");
        hall.go(Office::Chair, Act::CallToOrder);
        let opened = hall.now;
        let planned_ms: i64 = plan.iter().flatten().map(|m| i64::from(*m) * 60_000).sum();
        let mut before: Option<(Instant, Pace)> = None;
        for (secs, goes_on) in waits {
            hall.wait(secs);
            let pace = hall.meeting.pace(hall.now);
            prop_assert_eq!(pace.is_some(), planned_ms > 0);
            let Some(pace) = pace else { return Ok(()) };
            let ends = opened + ms(planned_ms + pace.behind_secs * 1000);
            prop_assert_eq!(pace.ends, ends);
            if let Some((then, was)) = before {
                let (more, passed) = (pace.behind_secs - was.behind_secs, (hall.now - then).num_seconds());
                prop_assert!((0..=passed).contains(&more), "{more} in {passed}");
            }
            if goes_on && hall.attempt(&Command::new(Office::Chair, Act::Advance)).is_ok() {
                let after = hall.meeting.pace(hall.now).unwrap();
                prop_assert!(after.behind_secs <= pace.behind_secs, "going on loses nothing");
            }
            before = hall.meeting.pace(hall.now).map(|pace| (hall.now, pace));
        }
        // In the last step the whole plan is done.
        while hall.meeting.step().map(|s| s.id.as_str()) != Some("closing") {
            hall.go(Office::Chair, Act::Advance);
        }
        let behind = hall.meeting.pace(hall.now).unwrap().behind_secs;
        prop_assert_eq!(behind, (hall.now - opened).num_seconds() - planned_ms / 1000);
        hall.go(Office::Chair, Act::Adjourn);
        prop_assert_eq!(hall.meeting.pace(hall.now), None, "not after it is over");
    }
}

#[test]
fn a_speech_that_stands_still_over_what_is_put_aside_was_heard() {
    let mut hall = Hall::opened();
    hall.advance_to("debate");
    hall.main(5, "装坡道");
    let until = Until::At(When("14:30".into()));
    hall.go(Seat(6), Act::Move(Proposal::PostponeDefinitely { until, special: true }));
    hall.second_and_state(6);
    hall.count(6, 0, None);
    hall.main(5, "修路灯");
    let against = Some(Stance::Against);
    let give = Act::GiveFloor { seat: Some(Seat(7)), stance: against, reason: None };
    hall.go(Office::Chair, give);
    hall.wait(30);
    let motion = Some("请记者离场".to_owned());
    let privilege = Proposal::QuestionOfPrivilege { text: "有记者".into(), motion };
    hall.go(Seat(4), Act::Move(privilege));
    let (reason, remedy) = ("事关会议".to_owned(), Remedy::None);
    hall.go(Office::Chair, Act::Rule { well_taken: true, reason, remedy });
    hall.second_and_state(4);
    assert_eq!(hall.meeting.floor.held.len(), 1);
    // The hour of the special order comes, and both questions are put aside for it.
    hall.now = noon() + TimeDelta::minutes(31);
    hall.go(Office::Chair, Act::TakeUp { of: None });
    let m = &hall.meeting;
    assert!(m.floor.held.is_empty() && m.floor.speech.is_none());
    assert_eq!(m.heard[&Seat(7)], Heard { times: 1, ms: 30_000 });
    let aside = m.shelf.iter().flat_map(|s| &s.stack).find(|q| q.text == "修路灯").unwrap();
    assert_eq!(aside.debated[&Seat(7)].against_ms, 30_000);
}
