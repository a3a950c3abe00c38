//! The clock and the speakers on the screen: what the room waits for is legible at every size, the
//! bell rings once for each mark, and what is typed in a row goes up at once.

use crate::procedure::Room;
use crate::screens::{drawn, is_whole, text};
use chrono::{DateTime, Duration, FixedOffset};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use yishi::i18n::{Lang, Words};
use yishi::law::DebateTotals;
use yishi::meeting::{Act, Command, Event, Member, Office, Presence, Seat, Stance};
use yishi::tui::{Effect, Input, Model, News, Theme, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

const LONG: [&str; 3] = ["欧阳修文", "Margaret Thompson-Walsh", "阿卜杜热合曼·买买提"];

fn do_it(room: &mut Room, act: Act) {
    room.perform(vec![Effect::Do(Command::new(Office::Chair, act))]);
    assert!(room.model.refusal.is_none(), "{}", room.seen((80, 24)));
}

/// A room with a motion before it, and three people with long names on the roster.
fn debating(lang: Lang) -> Room {
    let mut room = Room::open(lang);
    let members: Vec<Member> = LONG
        .iter()
        .zip(20..)
        .map(|(name, seat)| Member {
            seat: Seat(seat),
            name: (*name).to_owned(),
            category: String::new(),
            voting: true,
            unit: String::new(),
            area: 0,
        })
        .collect();
    let seats = members.iter().map(|m| m.seat).collect();
    do_it(&mut room, Act::Enrol { members });
    do_it(&mut room, Act::Mark { seats, presence: Presence::Present });
    room.keys("tlq\n拿出不超过2万元在3号楼南门加装一条无障碍坡道，年底前完工\nszm\nd");
    room
}

/// The panel of the speakers as one text without blanks: the last between borders.
fn speakers(buffer: &Buffer) -> String {
    let shown = text(buffer);
    let panel = shown.lines().filter_map(|line| {
        let mut parts: Vec<&str> = line.split('│').collect();
        parts.pop();
        parts.pop()
    });
    panel.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}

fn panel_has(model: &Model, wanted: &str) {
    let bare: String = wanted.chars().filter(|c| !c.is_whitespace()).collect();
    for size in SIZES {
        let buffer = drawn(model, size);
        is_whole(&buffer, wanted);
        assert!(speakers(&buffer).contains(&bare), "{wanted} at {size:?}\n{}", text(&buffer));
    }
}

fn tick(room: &mut Room, secs: i64) -> Vec<Effect> {
    room.now += Duration::seconds(secs);
    update(&mut room.model, Input::Tick(room.now))
}

fn rings(effects: &[Effect]) -> u8 {
    effects.iter().map(|e| if let Effect::Ring(times) = e { *times } else { 0 }).sum()
}

fn started(room: &Room) -> DateTime<FixedOffset> {
    room.meeting.floor.speech.as_ref().unwrap().clock.started
}

/// Until so many seconds after the speech began, in ticks of a second; each ring with its second.
fn until(room: &mut Room, secs: i64) -> Vec<(i64, u8)> {
    let began = started(room);
    let mut heard = vec![];
    while (room.now - began).num_seconds() < secs {
        let rung = rings(&tick(room, 1));
        if rung > 0 {
            heard.push(((room.now - began).num_seconds(), rung));
        }
    }
    heard
}

#[test]
fn speaker_time_and_the_next_three_stand_whole_at_every_size() {
    for lang in Lang::ALL {
        let mut room = debating(lang);
        room.keys("r3+ 20- 21+ 22- 5- 6+\n");
        assert_eq!(room.meeting.floor.hands.len(), 6, "{}", room.seen((80, 24)));
        // Nobody speaks: the place says who is next.
        let first = room.meeting.floor.queue(room.meeting.question())[0].0;
        let stance = room.model.words.t(&format!("stance-{}", first.stance.id()));
        let who = format!("{} {stance}", room.meeting.roster.name(first.seat));
        panel_has(&room.model, &room.model.words.with("floor-next", [("who", who)]));
        room.keys("f");
        let speaker = room.meeting.floor.speech.as_ref().unwrap().seat;
        let queue = room.meeting.floor.queue(room.meeting.question());
        let names: Vec<_> =
            queue.iter().take(3).map(|(h, _)| room.meeting.roster.name(h.seat)).collect();
        assert!(queue.len() > 3);
        let limit = i64::from(room.meeting.floor.speech.as_ref().unwrap().clock.limit_secs);
        let began = started(&room);
        let words = Words::new(lang);
        let marks = [
            (limit - 70, words.with("floor-time-left", [("time", "01:10")])),
            (limit - 20, words.with("floor-time-left", [("time", "00:20")])),
            (limit + 7, words.with("floor-time-over", [("time", "0:07")])),
            (limit + 72, words.with("floor-time-over", [("time", "1:12")])),
        ];
        // Also while a refusal stands beside it.
        for keys in ["", "n"] {
            for (secs, time) in &marks {
                update(&mut room.model, Input::Tick(began + Duration::seconds(*secs)));
                panel_has(&room.model, &room.meeting.roster.name(speaker));
                panel_has(&room.model, time);
                names.iter().for_each(|name| panel_has(&room.model, name));
            }
            room.keys(keys);
        }
        // Over time for longer than is borne with, the panel says what to do.
        update(&mut room.model, Input::Tick(began + Duration::seconds(limit + 72)));
        panel_has(&room.model, &words.t("floor-end-speech"));
        room.keys("\n");
        assert!(room.meeting.floor.speech.is_none());
    }
}

#[test]
fn each_mark_rings_once_for_each_speech() {
    let mut room = debating(Lang::ZhHans);
    room.keys("r3+ 4-\nf");
    let limit = i64::from(room.meeting.floor.speech.as_ref().unwrap().clock.limit_secs);
    let settings = room.meeting.settings.clone().unwrap();
    let (warn, grace) = (i64::from(settings.warn_secs), i64::from(settings.grace_secs));
    assert_eq!(until(&mut room, limit - warn + 5), [(limit - warn, 1)]);
    // Stopped before the end, for long: nothing rings, and the mark that was passed not again.
    room.keys(" ");
    let stood = room.now;
    for _ in 0..90 {
        assert_eq!(rings(&tick(&mut room, 1)), 0);
    }
    room.keys(" ");
    // A key takes two seconds in this room.
    let still = (room.now - stood).num_seconds();
    assert_eq!(until(&mut room, limit + still - 1), []);
    assert_eq!(until(&mut room, limit + still + 3), [(limit + still, 2)]);
    // Opened again on another screen past a mark: that does not ring, the next does.
    let mut again = Model::new(Words::new(Lang::En), Theme::new(true, false), room.now);
    update(&mut again, Input::News(News::Meeting(Box::new(room.meeting.clone()))));
    let mut heard = 0;
    for secs in 1..grace - 4 {
        heard += rings(&update(&mut again, Input::Tick(room.now + Duration::seconds(secs))));
    }
    assert_eq!(heard, 0);
    assert_eq!(until(&mut room, limit + still + 90), [(limit + still + grace, 1)]);
    // The next speech has marks of its own; with the bell off nothing rings.
    room.keys("\nf");
    assert_eq!(until(&mut room, limit - warn + 5), [(limit - warn, 1)]);
    let bell = KeyEvent::new(KeyCode::F(6), KeyModifiers::NONE);
    update(&mut room.model, Input::Key(bell));
    assert_eq!(until(&mut room, limit + 60), []);
}

#[test]
fn hands_typed_in_a_row_go_up_and_the_refused_are_named_with_the_reason() {
    for lang in Lang::ALL {
        let mut room = debating(lang);
        let seats = |room: &Room| -> Vec<(u16, Stance)> {
            room.meeting.floor.hands.iter().map(|h| (h.seat.0, h.stance)).collect()
        };
        // The mover may not speak against; one is called by nobody's name.
        room.keys("r4-5-、lq-，sl+ xyz\n");
        let up = [(4, Stance::Against), (5, Stance::Against), (6, Stance::For)];
        assert_eq!(seats(&room), up, "{}", room.seen((80, 24)));
        let toast = room.model.toast.as_ref().unwrap().text.clone();
        assert!(toast.contains("李强") && toast.contains("xyz"), "{toast}");
        // What could not be read stays in the field, to be put right.
        room.keys("⌫⌫⌫7+ 8?\n");
        assert_eq!(seats(&room)[3..], [(7, Stance::For), (8, Stance::Question)]);
        // Without signs the stance is asked for once.
        room.keys("r2 9\n-");
        assert_eq!(seats(&room)[5..], [(2, Stance::Against), (9, Stance::Against)]);
        // Whoever is up already is told, the others go up.
        room.keys("r9+ 3+ 3+\n");
        assert_eq!(seats(&room)[7..], [(3, Stance::For)]);
        let toast = room.model.toast.as_ref().unwrap().text.clone();
        assert!(toast.contains("陈晨") && toast.contains("李强"), "{toast}");
        // A list that is pasted does as well; one person alone is as before.
        room.keys("r");
        update(&mut room.model, Input::Paste("20+\n21-\n".into()));
        room.keys("\n");
        room.keys("r22+\n");
        assert_eq!(seats(&room).len(), 11);
    }
}

#[test]
fn whoever_is_called_before_the_first_may_be_called_for_a_reason() {
    for lang in Lang::ALL {
        let before = |room: &Room| {
            room.meeting.log().iter().rev().find_map(|r| match &r.event {
                Event::CalledBefore { seat, reason, .. } => Some((seat.0, reason.clone())),
                _ => None,
            })
        };
        let mut room = debating(lang);
        room.keys("r4- 5- 6+\nf");
        assert!(room.model.dialog.is_none() && before(&room).is_none());
        // After one against, the one for is first: the other against is called before.
        room.keys("eF5\n");
        let words = Words::new(lang);
        room.sees(&words.t("before-concerned"));
        room.keys("\n");
        assert_eq!(before(&room), Some((5, None)));
        room.keys("e");
        room.keys("r7+ 8+\nF8\n2");
        assert_eq!(before(&room), Some((8, Some(words.t("before-answers")))));
        room.sees(&words.t("before-answers"));
        room.keys("er9-\nF7\n");
        room.keys("5他家在一楼\n");
        assert_eq!(before(&room), Some((7, Some("他家在一楼".into()))));
        // The first by rule is called without a question.
        let first = room.meeting.first_by_rule(room.now).unwrap().seat;
        room.keys(&format!("eF{first}\n"));
        assert!(room.meeting.floor.speech.is_some(), "{}", room.seen((80, 24)));
    }
}

#[test]
fn who_waits_holds_up_the_vote_and_closing_debate_is_one_key_away() {
    for lang in Lang::ALL {
        let mut room = debating(lang);
        room.keys("r4- 5-\nv");
        for size in SIZES {
            let seen = room.seen(size);
            assert!(seen.contains("赵敏") && seen.contains("钱进"), "{seen}");
            assert!(seen.contains("q "), "{seen}");
        }
        // All twelve but the one who presides.
        room.sees("11");
        room.keys("q");
        assert!(room.model.dialog.is_some(), "{}", room.seen((80, 24)));
    }
}

#[test]
fn a_clock_under_a_name_of_its_own_stands_in_the_same_place() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        let (name, applicant) = ("项目展示".to_owned(), Some("绿芽社".to_owned()));
        do_it(&mut room, Act::StartTimer { name: name.clone(), applicant, secs: Some(120) });
        tick(&mut room, 50);
        let words = Words::new(lang);
        panel_has(&room.model, &words.with("floor-time-left", [("time", "01:10")]));
        panel_has(&room.model, &name);
        panel_has(&room.model, "绿芽社");
        room.keys(" ");
        tick(&mut room, 200);
        assert!(room.meeting.running().is_none());
        room.keys(" ");
        assert!(room.meeting.running().is_some());
        tick(&mut room, 100);
        panel_has(&room.model, &words.t("floor-end-timer"));
        room.keys("\n");
        assert!(room.meeting.timer.is_none(), "{}", room.seen((80, 24)));
        do_it(&mut room, Act::StartTimer { name, applicant: None, secs: Some(120) });
        room.keys("e");
        assert!(room.meeting.timer.is_none());
    }
}

#[test]
fn a_clock_set_back_and_a_laptop_that_slept_are_told() {
    for lang in Lang::ALL {
        let mut room = debating(lang);
        room.keys("r4-\nf");
        let before = room.model.now;
        tick(&mut room, 300);
        let words = Words::new(lang);
        room.sees(&words.with("gap-speech", [("n", 5)]));
        // A key that comes with it does not take it away, a later one does.
        room.keys("g\u{1b}");
        assert!(room.model.toast.is_some() || room.model.now > before + Duration::seconds(303));
        tick(&mut room, 20);
        let meant = room.model.now;
        let effects = tick(&mut room, -3600);
        room.perform(effects);
        let far = words.with("minutes-mins", [("minutes", 60)]);
        room.sees(&words.with("clock-set-back", [("far", far.clone())]));
        room.sees(&words.with("tick-clock-set-back", [("far", far)]));
        assert!((room.model.now - meant).num_seconds().abs() < 2, "{} {meant}", room.model.now);
        tick(&mut room, 1);
        assert!(room.model.now > meant);
    }
}

#[test]
fn what_is_left_of_the_debate_and_of_a_recess_is_seen() {
    for lang in Lang::ALL {
        let mut room = debating(lang);
        let words = Words::new(lang);
        let totals = &mut room.meeting.settings.as_mut().unwrap().totals;
        *totals = DebateTotals {
            question_secs: Some(900),
            side_secs: Some(500),
            ..DebateTotals::default()
        };
        room.keys("r4+ 5- 6+ 7-\nf");
        let began = started(&room);
        update(&mut room.model, Input::Tick(began + Duration::seconds(60)));
        let whose = words.t("stance-for");
        let left = words.with("debate-left-of", [("whose", whose), ("time", "07:20".to_owned())]);
        for size in SIZES {
            let seen = room.seen(size);
            assert!(seen.contains(&left), "{left} at {size:?}\n{seen}");
        }
        let all = words.with("debate-left", [("time", "14:00")]);
        assert!(room.seen((120, 40)).contains(&all), "{}", room.seen((120, 40)));
        // In a recess the place counts down to its end.
        let mut room = Room::open(lang);
        let until = room.now + Duration::minutes(10);
        let back = Event::Recessed { until };
        let chair = Command::new(Office::Chair, Act::Pause);
        let events = room.meeting.record("", &chair, room.now, vec![back]);
        events.iter().for_each(|event| room.meeting.apply(event));
        let news = News::Meeting(Box::new(room.meeting.clone()));
        update(&mut room.model, Input::News(news));
        update(&mut room.model, Input::Tick(until - Duration::seconds(70)));
        panel_has(&room.model, &words.with("floor-time-left", [("time", "01:10")]));
        let at = until.format("%H:%M").to_string();
        panel_has(&room.model, &words.with("floor-recess-ends", [("until", at)]));
    }
}
