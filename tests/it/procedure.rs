//! A facilitator who knows no procedure, at the keys: what is typed becomes commands, what came of
//! them is on the screen.

use crate::house::desk;
use crate::screens::{drawn, is_whole, text};
use chrono::{DateTime, Duration, FixedOffset};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;
use yishi::i18n::{Lang, Words};
use yishi::law::MotionKind as K;
use yishi::meeting::{
    Act, Command, Convening, Item, Meeting, Member, Office, Presence, Seat, clean,
};
use yishi::runtime::{Desk, DeskError};
use yishi::tui::{Effect, Input, Model, News, Theme, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

/// A desk, a meeting and a screen.
pub struct Room {
    _dir: TempDir,
    pub desk: Desk,
    pub meeting: Meeting,
    pub model: Model,
    pub now: DateTime<FixedOffset>,
}

impl Room {
    /// Nine members; the first presides. Called to order, at the step where motions are in order.
    pub fn open(lang: Lang) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = desk(dir.path());
        let now = DateTime::parse_from_rfc3339("2026-11-20T19:00:00+08:00").unwrap();
        let names = ["周建国", "王芳", "李强", "赵敏", "钱进", "孙丽", "何伯", "冯志远", "陈晨"];
        let members: Vec<Member> = names
            .iter()
            .zip(1..)
            .map(|(name, seat)| Member {
                seat: Seat(seat),
                name: clean(name),
                category: String::new(),
                voting: true,
                unit: String::new(),
                area: 0,
            })
            .collect();
        let seats = members.iter().map(|m| m.seat).collect();
        let acts = [
            Act::Enrol { members },
            Act::Appoint { office: Office::Chair, seat: Seat(1) },
            Act::Appoint { office: Office::Recorder, seat: Seat(2) },
            Act::AddItem(Item::new("东门绿化")),
            Act::Mark { seats, presence: Presence::Present },
            Act::CallToOrder,
            Act::Advance,
        ];
        let commands: Vec<_> = acts.into_iter().map(|a| Command::new(Office::Chair, a)).collect();
        let convening = Convening::new("roberts", "花园协会", "十一月例会");
        let meeting = desk.convene_with(&convening, &commands, now).unwrap();
        let model = Model::new(Words::new(lang), Theme::new(true, false), now);
        let mut room = Room { _dir: dir, desk, meeting, model, now };
        room.tell(News::Meeting(Box::new(room.meeting.clone())));
        room
    }

    fn tell(&mut self, news: News) {
        let effects = update(&mut self.model, Input::News(news));
        self.perform(effects);
    }

    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let Effect::Do(command) = effect else { panic!("{effect:?}") };
            let news = match self.desk.perform(&mut self.meeting, &command, self.now) {
                Ok(()) => News::Meeting(Box::new(self.meeting.clone())),
                Err(DeskError::Refused(refusal)) => News::Refused(refusal),
                Err(error) => panic!("{error}"),
            };
            self.tell(news);
        }
    }

    /// Types. Every picture on the way is whole in all sizes.
    pub fn keys(&mut self, keys: &str) {
        for c in keys.chars() {
            self.now += Duration::seconds(2);
            update(&mut self.model, Input::Tick(self.now));
            let code = match c {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                '\u{1b}' => KeyCode::Esc,
                '→' => KeyCode::Right,
                '⌫' => KeyCode::Backspace,
                '↓' => KeyCode::Down,
                c => KeyCode::Char(c),
            };
            let event = KeyEvent::new(code, KeyModifiers::NONE);
            let effects = update(&mut self.model, Input::Key(event));
            self.perform(effects);
        }
        for size in SIZES {
            is_whole(&drawn(&self.model, size), &format!("after {keys:?} {size:?}"));
        }
        if std::env::var_os("YISHI_TEST_SHOW").is_some() {
            for size in SIZES {
                println!("── after {keys:?}\n{}", self.seen(size));
            }
        }
    }

    pub fn seen(&self, size: (u16, u16)) -> String {
        text(&drawn(&self.model, size))
    }

    /// What is seen in the middle size, without blanks and borders.
    pub fn flat(&self) -> String {
        let seen = self.seen((120, 40));
        seen.chars().filter(|c| !c.is_whitespace() && !"│─".contains(*c)).collect()
    }

    pub fn sees(&self, what: &str) {
        let wanted: String = what.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(self.flat().contains(&wanted), "{what}\n{}", self.seen((120, 40)));
    }

    fn pending(&self) -> Vec<K> {
        self.meeting.pending.iter().map(|q| q.kind).collect()
    }
}

#[test]
fn amend_the_amendment_close_debate_appeal_the_ruling_without_a_manual() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        // Enter does what usually comes next: a main motion. Who, what, who seconds, stated.
        room.keys("\nlq\n");
        room.keys("在东门种树，预算2万元\n");
        assert!(room.meeting.proposed.is_some(), "{}", room.seen((80, 24)));
        room.keys("\nzm\n");
        room.keys("\n");
        assert_eq!(room.pending(), [K::Main]);

        // The list: what is in order comes first, found by its initials or its name.
        room.keys("m");
        let name = |room: &Room, key: &str| room.model.words.t(key);
        room.sees(&name(&room, "motion-amend"));
        room.keys(if lang == Lang::ZhHans { "xg\n" } else { "amend\n" });
        room.keys("sl\n");
        room.keys("2万元\n3万元\n");
        // The chair is asked in words whether it bears on the motion, once it is seconded.
        room.keys("\nhb\n");
        room.sees(&name(&room, "judgement-germane"));
        room.keys("\n");
        assert_eq!(room.pending(), [K::Main, K::Amend]);

        // The amendment of the amendment by the same key; it changes what the first one puts in.
        room.keys("awf\n");
        room.keys("3万\n4万\n");
        room.keys("s9\n");
        room.keys("d");
        assert_eq!(room.pending(), [K::Main, K::Amend, K::AmendSecondary]);
        room.sees("→ 4万元");

        // A third degree is refused, with the reason.
        room.keys("a");
        room.sees(&name(&room, "refusal-third_degree"));

        // Debate is closed on all that is pending.
        room.keys("qcc\n");
        room.keys("→→\n");
        room.keys("sqj\n");
        room.keys("d");
        assert_eq!(room.pending().last(), Some(&K::PreviousQuestion));
        room.keys("v\n");
        room.keys("6\n1\n");
        room.keys(" ");
        let top = room.meeting.question().unwrap();
        assert!(top.orders.closed, "{:?}\n{}", top.orders, room.seen((80, 24)));
        room.sees(&name(&room, "debate-closed"));

        // The votes, each on what stands last, until the main motion has its words.
        for _ in 0..3 {
            room.keys("v\n");
            room.keys("7\n1\n");
            room.keys(" ");
        }
        let last = room.meeting.decisions.last().unwrap();
        assert_eq!((last.kind, last.text.as_str()), (K::Main, "在东门种树，预算4万元"));

        // A point of order, the ruling with its reason, and the appeal that is offered then.
        room.keys("owf\n");
        room.keys("没有人附议\n");
        room.keys("\n");
        room.keys("n");
        room.keys("已经表决，太迟了\n");
        assert!(room.meeting.decree.is_some(), "{}", room.seen((80, 24)));
        room.sees(&name(&room, "key-move_appeal"));
        room.keys("Awf\n");
        room.keys("ssl\n");
        room.keys("d");
        assert_eq!(room.pending(), [K::Appeal]);
        room.keys("v\n");
        room.sees(&name(&room, "side-yes-appeal"));
        room.keys("4\n4\n");
        room.sees(&name(&room, "result-appeal-adopted"));
        room.keys(" ");
        assert_eq!(room.meeting.question(), None);
    }
}

#[test]
fn the_chair_lets_through_what_was_refused_with_a_reason() {
    let mut room = Room::open(Lang::ZhHans);
    room.keys("tlq\n修路\nszm\nd");
    // Laying on the table asks for an urgent reason: without one it is refused, and what was typed
    // stays.
    room.keys("mzt");
    room.keys("\u{1b}");
    room.keys("mlay\nsl\n");
    room.keys("\n");
    assert!(room.meeting.proposed.is_none());
    room.keys("消防车到了\n");
    assert_eq!(room.meeting.proposed.as_ref().unwrap().kind, K::LayOnTable);
    room.keys("x");
    // To reopen nominations while nothing is elected cannot be let through; a main motion can.
    room.keys("t");
    room.sees("先处理它");
    room.sees(&room.model.words.t("refusal-overrule"));
    room.keys("!qj\n");
    room.keys("种树\n");
    room.keys("会议同意先听这一件\n");
    let made = room.meeting.proposed.as_ref().map(|q| q.text.clone());
    assert_eq!(made.as_deref(), Some("种树"), "{}", room.seen((80, 24)));
}

#[test]
fn every_form_opens_whole_and_gives_back_what_was_typed() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys("tlq\n修路，2万元；种树\nszm\nd");
        for motion in
            ["commit", "postpone definitely", "limit", "suspend", "create blank", "recess"]
        {
            room.keys(&format!("m{motion}\nsl\n"));
            room.keys("\t\t");
            room.keys("\u{1b}");
        }
        // Bad input is told in its place.
        room.keys("mrecess\nsl\n");
        room.keys("x\n");
        room.sees(&room.model.words.t("form-number"));
        room.keys("⌫⌫⌫\n");
        assert!(room.meeting.proposed.is_none());
        room.keys("\u{1b}");
        for act in ["W4\n", "N4\n", "o4\n", ":notice\n", ":earlier\n", ":headcount\n"] {
            room.keys(act);
            room.keys("\u{1b}");
        }
    }
}

#[test]
fn an_election_a_recess_and_the_chairs_vote_by_keys() {
    let mut room = Room::open(Lang::ZhHans);
    // An election: two nominees, a ballot, the tellers' report.
    room.keys("E会长\n");
    assert_eq!(room.pending(), [K::Election], "{}", room.seen((80, 24)));
    room.keys("\nsl\n");
    room.keys("李强\n");
    room.keys("ksl\n");
    room.keys("钱进\n");
    room.sees("李强、钱进");
    room.keys("v\n");
    room.sees(&room.model.words.t("vote-polls-open"));
    room.keys("c");
    room.sees(&room.model.words.t("vote-polls-closed"));
    room.keys("\n");
    room.keys("6\t3\n");
    room.sees("当选：李强");
    room.keys(" ");

    // The chair votes only where that changes the result.
    room.keys("tlq\n修路\nszm\nd");
    room.keys("v\n");
    room.keys("4\n4");
    room.sees("主持人投赞成：结果变为");
    room.keys("y\n");
    let last = room.meeting.decisions.last().unwrap();
    assert!(last.chair_voted && last.kind == K::Main, "{last:?}");
    room.keys(" ");

    // A recess, called back to order before its time.
    room.keys("mrecess\nzm\n");
    room.keys("5\u{1b}");
    room.keys("mrecess\nzm\n");
    room.keys("\n");
    room.keys("ssl\nd");
    room.keys("v\n7\n1\n");
    assert!(room.meeting.recess.is_some());
    room.keys(" ");
    room.sees("休息中");
    room.keys("z");
    assert!(room.meeting.recess.is_none());

    // Somebody else presides while the chair takes part; afterwards the chair comes back.
    room.keys("Hwf\n");
    room.sees("现由王芳代为主持");
    room.keys("H");
    assert!(room.meeting.relief.is_none());
}

#[test]
fn what_was_put_off_is_taken_up_and_terms_are_amended() {
    let mut room = Room::open(Lang::ZhHans);
    room.keys("tlq\n修路\nszm\nd");
    // A recess pending is amended in its number, in the same form.
    room.keys("mrecess\nsl\n");
    room.keys("\n");
    room.keys("szm\nd");
    room.keys("aqj\n");
    room.keys("⌫⌫15\n");
    let made = room.meeting.proposed.as_ref().unwrap();
    assert_eq!(made.kind, K::Amend, "{}", room.seen((80, 24)));
    room.keys("szm\nd");
    room.keys("v\n7\n1\n");
    room.keys(" ");
    room.sees("15");
    room.keys("v\n1\n7\n");
    room.keys(" ");
    // Postponed to a time that was typed without turning the choice above it.
    room.keys("mpostpone definitely\nsl\n");
    room.keys("\t19:03\n");
    room.keys("szm\nd");
    room.keys("v\n7\n1\n");
    room.keys(" ");
    assert_eq!(room.meeting.shelf.len(), 1, "{}", room.seen((80, 24)));
    room.sees("放在一边：修路");
    room.now += Duration::minutes(10);
    room.keys("T");
    assert_eq!(room.pending(), [K::Main]);
}

#[test]
fn escape_puts_away_a_refusal_and_asks_before_it_leaves() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys("tlq\n修路\nszm\nd");
        room.keys("t");
        assert!(room.model.refusal.is_some());
        room.keys("\u{1b}");
        assert!(room.model.refusal.is_none() && room.model.dialog.is_none());
        room.keys("\u{1b}");
        room.sees(&room.model.words.t("ask-leave"));
        room.keys("n");
        assert!(room.model.dialog.is_none());
        // What invites motions is not said while one is pending.
        assert!(!room.flat().contains("请提动议") && !room.flat().contains("Motionsareinorder"));
    }
}

#[test]
fn a_nominee_by_seat_and_a_number_over_its_default() {
    let mut room = Room::open(Lang::ZhHans);
    room.keys("tlq\n修路\nszm\nd");
    room.keys("mrecess\nsl\n");
    room.keys("5\n");
    let terms = room.meeting.proposed.as_ref().and_then(|q| q.terms.clone());
    assert_eq!(terms, Some(yishi::meeting::Proposal::Recess { minutes: 5 }));
    let mut room = Room::open(Lang::ZhHans);
    room.keys("E会长\n");
    room.keys("\nsl\n");
    room.keys("99\n");
    room.sees(&room.model.words.t("form-no-seat"));
    room.keys("⌫⌫3\n");
    room.sees("李强");
    let nominees = &room.meeting.question().unwrap().election.as_ref().unwrap().nominees;
    assert_eq!(nominees, &["李强"]);
}
