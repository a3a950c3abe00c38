//! An Open Space at the keys: from the plan to the ranking, every picture on the way whole in three
//! sizes and both languages, on the operator's view and on the stage.

use crate::house::desk;
use crate::screens::{drawn, is_whole, text};
use chrono::{DateTime, Duration, FixedOffset};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;
use yishi::i18n::{Lang, Words};
use yishi::meeting::{
    Act, Actor, Cell, Command, Convening, Meeting, Member, Office, Presence, Seat, SpaceAct, Stage,
};
use yishi::runtime::{Desk, DeskError};
use yishi::tui::{Effect, Input, Model, News, Theme, draw, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];
const NAMES: [&str; 9] =
    ["周建国", "王芳", "李强", "赵敏", "钱进", "孙丽", "何伯", "冯志远", "Anna O'Neill"];

/// A desk, an Open Space and a screen.
struct Circle {
    _dir: TempDir,
    desk: Desk,
    meeting: Meeting,
    model: Model,
    now: DateTime<FixedOffset>,
    lang: Lang,
}

impl Circle {
    /// Nine people; the first facilitates. Nothing is planned yet.
    fn set_up(lang: Lang) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = desk(dir.path());
        let now = DateTime::parse_from_rfc3339("2026-05-09T08:31:00+08:00").unwrap();
        let members: Vec<Member> = NAMES
            .iter()
            .zip(1..)
            .map(|(name, seat)| Member {
                seat: Seat(seat),
                name: (*name).to_owned(),
                category: String::new(),
                voting: true,
                unit: String::new(),
                area: 0,
            })
            .collect();
        let seats = members.iter().take(8).map(|m| m.seat).collect();
        let acts = [
            Act::Enrol { members },
            Act::Appoint { office: Office::Chair, seat: Seat(1) },
            Act::Appoint { office: Office::Recorder, seat: Seat(2) },
            Act::Mark { seats, presence: Presence::Present },
        ];
        let commands: Vec<_> = acts.into_iter().map(|a| Command::new(Office::Chair, a)).collect();
        let convening = Convening::new("open-space", "锦绣里社区", "社区开放空间");
        let meeting = desk.convene_with(&convening, &commands, now).unwrap();
        let model = Model::new(Words::new(lang), Theme::new(true, false), now);
        let mut circle = Circle { _dir: dir, desk, meeting, model, now, lang };
        circle.tell(News::Meeting(Box::new(circle.meeting.clone())));
        circle
    }

    /// As above, with the plan typed and the wall open.
    fn at_the_wall(lang: Lang) -> Self {
        let mut circle = Circle::set_up(lang);
        circle.keys(
            "\n怎样让小区更好住?\t一楼大厅 3+; 二楼活动室 20!; 室外\t\t预算不超过5万；年底前\n",
        );
        circle.keys("\n");
        circle.keys("n");
        assert_eq!(circle.meeting.stage(), Some(Stage::Agenda), "{}", circle.seen((80, 24)));
        circle
    }

    fn tell(&mut self, news: News) {
        let effects = update(&mut self.model, Input::News(news));
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let Effect::Do(command) = effect else { continue };
            let news = match self.desk.perform(&mut self.meeting, &command, self.now) {
                Ok(()) => News::Meeting(Box::new(self.meeting.clone())),
                Err(DeskError::Refused(refusal)) => News::Refused(refusal),
                Err(error) => panic!("{error}"),
            };
            self.tell(news);
        }
    }

    fn act(&mut self, by: impl Into<Actor>, act: SpaceAct) {
        self.perform(vec![Effect::Do(Command::new(by, Act::Space(act)))]);
    }

    fn waits(&mut self, secs: i64) {
        self.now += Duration::seconds(secs);
        update(&mut self.model, Input::Tick(self.now));
    }

    /// Types. Every picture is whole, for the operator and for the room.
    fn keys(&mut self, keys: &str) {
        for c in keys.chars() {
            self.waits(1);
            let code = match c {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                '\u{1b}' => KeyCode::Esc,
                '←' => KeyCode::Left,
                '→' => KeyCode::Right,
                '↑' => KeyCode::Up,
                '↓' => KeyCode::Down,
                '⌫' => KeyCode::Backspace,
                '④' => KeyCode::F(4),
                c => KeyCode::Char(c),
            };
            let effects =
                update(&mut self.model, Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            self.perform(effects);
        }
        self.looked_at(keys);
    }

    fn looked_at(&mut self, what: &str) {
        for stage in [false, true] {
            self.model.stage = stage;
            for size in SIZES {
                let what = format!("{:?} stage {stage} after {what:?} {size:?}", self.lang);
                is_whole(&drawn(&self.model, size), &what);
                if std::env::var_os("YISHI_TEST_SHOW").is_some() {
                    println!("── {what}\n{}", self.seen(size));
                }
            }
        }
        self.model.stage = false;
    }

    fn seen(&self, size: (u16, u16)) -> String {
        text(&drawn(&self.model, size))
    }

    fn staged(&mut self) -> String {
        self.model.stage = true;
        let seen = self.seen((120, 40));
        self.model.stage = false;
        seen
    }

    fn cell(&self, n: u32) -> Option<(u32, u32)> {
        self.meeting.space.topic(n)?.cell.map(|cell| (cell.slot, cell.room))
    }
}

#[test]
fn enter_leads_from_the_plan_to_the_wall() {
    for lang in Lang::ALL {
        let circle = Circle::at_the_wall(lang);
        let plan = &circle.meeting.space.plan;
        assert_eq!(plan.theme, "怎样让小区更好住?");
        let rooms: Vec<_> =
            plan.rooms.iter().map(|r| (r.name.as_str(), r.capacity, r.hard_capacity)).collect();
        assert_eq!(
            rooms,
            [("一楼大厅", Some(3), false), ("二楼活动室", Some(20), true), ("室外", None, false)]
        );
        assert_eq!(plan.slots.len(), 4);
        assert_eq!(plan.givens, ["预算不超过5万", "年底前"]);
    }
}

#[test]
fn a_topic_takes_its_title_a_name_and_two_enters_and_the_next_follows_at_once() {
    for lang in Lang::ALL {
        let mut circle = Circle::at_the_wall(lang);
        circle.keys("\n停车难\nlq\n楼道灯坏了很久没有人管\nwf\n垃圾房\n3\n");
        assert_eq!([1, 2, 3].map(|n| circle.cell(n)), [Some((1, 1)), Some((1, 2)), Some((2, 1))]);
        // Another cell by arrows: taken ones are passed over.
        circle.keys("遛狗\nzm↓→");
        assert!(circle.staged().contains("遛狗"));
        circle.keys("\n");
        assert_eq!(circle.cell(4), Some((2, 3)));
        // What is refused comes back as it was typed.
        circle.keys("老人食堂\nlq→→↑");
        circle.keys("\n");
        assert_eq!(circle.meeting.space.topics.len(), 4, "{}", circle.seen((80, 24)));
        assert!(circle.seen((80, 24)).contains("老人食堂"));
        circle.keys("↓\n");
        circle.keys("\u{1b}");
        assert_eq!(circle.meeting.space.topics.len(), 5, "{}", circle.seen((80, 24)));
    }
}
