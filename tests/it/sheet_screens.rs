//! What is written line by line, at the keys: every kind of sheet has a form whose command the meeting
//! accepts, Enter goes from the call to order to the adjournment, and every picture on the way is
//! whole in three sizes and both languages, on the operator's view and on the room's.

use crate::hall::Hall;
use chrono::Duration;
use serde_json::json;
use std::collections::BTreeSet;
use yishi::i18n::Lang;
use yishi::law::MotionKind;
use yishi::meeting::{
    Act, ActKind, Command, Convening, Item, Member, Office, Phase, Presence, SHEET_ACTS, Seat,
};
use yishi::runtime::{Desk, Folders};
use yishi::tui::{Effect, Input, News, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];
const NAMES: [(&str, &str); 5] = [
    ("周建国", "staff"),
    ("王芳", "resident"),
    ("李强", "resident"),
    ("赵敏", "staff"),
    ("Anna O'Neill", "resident"),
];

impl Hall {
    /// Five people, one item with two applicants.
    fn with_sheets(lang: Lang) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let formats = dir.path().join("formats");
        std::fs::create_dir(&formats).unwrap();
        std::fs::write(formats.join("five.toml"), include_str!("sheets/five.toml")).unwrap();
        let config = Some(dir.path().to_owned());
        let desk = Desk::open(Folders { store: dir.path().join("store"), config }).unwrap();
        let convening = Convening::new("five", "锦绣里社区", "五事议事会");
        Hall::open(dir, desk, (&convening, &Hall::acts()), "2026-11-22T19:00:00+08:00", lang)
    }

    fn acts() -> Vec<Command> {
        let members = NAMES.iter().zip(1..).map(|((name, category), seat)| Member {
            seat: Seat(seat),
            name: (*name).to_owned(),
            category: (*category).to_owned(),
            voting: true,
            unit: String::new(),
            area: 0,
        });
        let applicants = vec!["城建公司".to_owned(), "李强".to_owned()];
        let acts = [
            Act::Enrol { members: members.collect() },
            Act::Appoint { office: Office::Chair, seat: Seat(1) },
            Act::Appoint { office: Office::Recorder, seat: Seat(2) },
            Act::AddItem(Item { applicants, ..Item::new("三巷路灯与夜间照明改造") }),
            Act::Mark { seats: (1..=5).map(Seat).collect(), presence: Presence::Present },
        ];
        acts.into_iter().map(|act| Command::new(Office::Chair, act)).collect()
    }

    fn step(&self) -> String {
        self.meeting.step().map(|step| step.id.clone()).unwrap_or_default()
    }

    /// Goes on with the usual key until the step of this name is reached.
    fn goes_on_to(&mut self, step: &str) {
        for _ in 0..8 {
            if self.step() == step {
                return;
            }
            self.keys("n");
        }
        panic!("{step} is not reached from {}\n{}", self.step(), self.seen((120, 40)));
    }
}

/// Lines are written, put right, put together, sorted, crossed out and read back.
fn writes_lines(room: &mut Hall) {
    room.keys("\n");
    room.keys("三巷路灯晚上不亮\twf\n");
    assert_eq!(room.meeting.sheets.noted[0].seat, Some(Seat(2)));
    room.keys("垃圾桶没人收↑→\t\t张大妈\t物业\n");
    let second = &room.meeting.sheets.noted[1];
    assert_eq!((second.who.as_str(), second.to.as_str()), ("张大妈", "物业"));
    assert_eq!(second.kind, "clean");
    room.keys("三巷没有灯\t3\n楼道堆物\n\u{1b}");
    assert_eq!(room.meeting.sheets.noted.len(), 4, "{}", room.seen((80, 24)));
    assert_eq!(room.meeting.sheets.noted[3].kind, "clean", "the kind stays as it was chosen");
    room.goes_on_to("sort");
    room.keys("w\n");
    room.keys("\u{1b}w\t⌫⌫堆放杂物\n");
    assert_eq!(room.meeting.sheets.noted[3].text, "楼道堆放杂物");
    room.keys("b3\t⌫");
    room.keys("\u{1b}b1↑3\n");
    assert_eq!(room.meeting.sheets.noted[2].into, Some(1), "{}", room.seen((80, 24)));
    room.keys("s市政的事\n");
    room.keys("社区能办\n\u{1b}");
    assert!(room.meeting.sheets.noted[1].sorted.is_some());
    room.keys("x说错了\n");
    assert!(room.meeting.sheets.noted[3].struck.is_some());
    room.keys("n");
    assert_eq!(room.step(), "sort", "what was not read back is not left");
    room.keys("\n");
    assert!(room.meeting.sheets.read_back);
    room.keys("\n");
    assert_eq!(room.step(), "ask");
}

/// Questions and answers; the first that waits is offered.
fn writes_pairs(room: &mut Hall) {
    room.keys("\n路灯归谁管\tlq\t街道办\n什么时候能修好\t5\n\u{1b}");
    assert_eq!(room.meeting.sheets.asked.len(), 2, "{}", room.seen((80, 24)));
    room.keys("\n城管所\n");
    assert_eq!(room.meeting.sheets.asked[0].answers[0].who, "街道办");
    room.keys("\u{1b}");
    assert_eq!(room.meeting.sheets.unanswered().count(), 1);
    // A question that nobody can answer is followed up as a task.
    room.keys("t请街道办给个日子\twf\t+7\twf\n");
    room.sees("王芳");
    assert!(room.meeting.sheets.tasks.is_empty(), "nobody inspects what they do themselves");
    room.keys("⌫⌫lq↓→\n");
    assert_eq!(room.meeting.sheets.tasks[0].question, Some(2), "{}", room.seen((80, 24)));
    assert_eq!(room.meeting.sheets.tasks[0].due.to_string(), "2026-11-29");
    room.keys("=\u{1b}d还在催←\n");
    assert_eq!(room.meeting.sheets.tasks[0].reports.len(), 1, "{}", room.seen((80, 24)));
}

/// Everybody has a turn, and every applicant presents for the same time.
fn gives_turns(room: &mut Hall) {
    room.goes_on_to("round");
    for _ in 0..room.meeting.turns_left().len() {
        room.keys("\n");
        assert!(room.meeting.floor.speech.is_some(), "{}", room.seen((80, 24)));
        room.keys("\n");
    }
    room.keys("\n");
    assert_eq!(room.step(), "show", "{}", room.seen((80, 24)));
    for who in ["城建公司", "李强"] {
        room.keys("\n");
        let timer = room.meeting.timer.as_ref().unwrap();
        assert_eq!((timer.applicant.as_deref(), timer.clock.limit_secs), (Some(who), 300));
        room.keys("\n");
    }
    room.keys("\n");
    room.sees("城建公司");
    room.keys("\u{1b}");
}

fn rates(room: &mut Hall) {
    room.goes_on_to("rate");
    room.keys("n");
    assert_eq!(room.step(), "rate", "both sides rate before the step is left");
    room.keys("\n5\t99\t30\t25\n");
    assert!(room.meeting.sheets.rated.is_empty(), "more points than there are");
    room.keys("↑↑⌫⌫40\n");
    assert_eq!(room.meeting.sheets.rated.len(), 1, "{}", room.seen((80, 24)));
    room.keys("3\t20\t21\t30\n");
    assert_eq!(room.meeting.sheets.rated.len(), 2, "{}", room.seen((80, 24)));
    room.sees("10.00");
}

#[test]
fn every_act_on_the_sheets_is_made_at_the_keys() {
    for lang in Lang::ALL {
        let mut room = Hall::with_sheets(lang);
        room.keys("\n");
        assert_eq!(room.step(), "say");
        writes_lines(&mut room);
        writes_pairs(&mut room);
        gives_turns(&mut room);
        rates(&mut room);
        room.goes_on_to("body");
        room.keys("\n居民: 王芳、李强; staff: 赵敏\n");
        assert_eq!(room.meeting.sheets.slates.len(), 1, "{}", room.seen((80, 24)));
        room.goes_on_to("decide");
        room.keys("r2\n\n\nn");
        room.goes_on_to("agree");
        room.keys("\n夜里十点关灯\n");
        assert!(room.meeting.sheets.accords[0].reached, "{}", room.seen((80, 24)));
        room.keys("X还有一家不同意\n");
        room.goes_on_to("act");
        room.keys("\n修灯\tlq\t12-10\twf\n");
        room.keys("d已换好\n");
        room.keys("?\u{1b}");
        // Documents are filed where there is a pipeline, and lists rule on what they match.
        room.done.extend([ActKind::File, ActKind::TakeBack, ActKind::RuleListed]);
        let missing: Vec<_> = SHEET_ACTS.iter().filter(|kind| !room.done.contains(kind)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

#[test]
fn what_the_room_may_not_see_is_not_on_its_view() {
    for lang in Lang::ALL {
        let mut room = Hall::with_sheets(lang);
        room.keys("\n\n路灯不亮\n\u{1b}");
        assert!(room.staged((80, 24)).contains("路灯不亮"));
        room.goes_on_to("sort");
        room.keys("\n");
        room.goes_on_to("ask");
        room.keys("\n问一句\n\u{1b}");
        room.goes_on_to("rate");
        room.keys("\n1\t1\t1\t1\n1\t1\t1\t1\n");
        room.goes_on_to("decide");
        room.keys("r2\n\n\n");
        room.goes_on_to("agree");
        room.keys("⑤y");
        assert!(room.model.dialog.is_none(), "no form opens on the room's view");
        room.keys("⑤y私下的话\n");
        room.keys("");
        let title = "五事议事会";
        for size in SIZES {
            let seen = room.staged(size);
            assert!(!seen.contains("私下") && !seen.contains(title), "{seen}");
        }
        room.goes_on_to("quiet");
        // Taking the step back leads into the dark again.
        room.keys("uX也是私下\n");
        assert_eq!(room.step(), "agree", "{}", room.seen((80, 24)));
        room.keys("uX还是私下\n");
        room.goes_on_to("quiet");
        room.keys("\n不能投影的话\n\u{1b}");
        for size in SIZES {
            let seen = room.staged(size);
            assert!(!seen.contains("不能投影"), "{seen}");
            assert!(seen.contains("三巷路灯"), "{seen}");
            // What was said in the dark is in no ticker either.
            assert!(!room.seen(size).contains("私下"), "{}", room.seen(size));
        }
    }
}

#[test]
fn what_is_offered_is_worded_for_how_where_the_step_decides_how() {
    let mut room = Hall::with_sheets(Lang::ZhHans);
    room.keys("\n");
    // The steps before are of no interest here.
    room.keys("\n灯\n\u{1b}n\nn");
    room.keys("\n问\n\u{1b}");
    room.goes_on_to("rate");
    room.keys("\n1\t1\t1\t1\n1\t1\t1\t1\n");
    room.goes_on_to("body");
    room.keys("\n居民: 甲、乙; 工作人员: 丙\n");
    room.goes_on_to("decide");
    // A task is given in any step, and reported on.
    room.keys("+修灯\tlq\t+7\twf\n=\u{1b}=还没有←\n");
    assert_eq!(room.meeting.sheets.tasks[0].reports.len(), 1, "{}", room.seen((80, 24)));
    room.keys("tlq\n");
    room.sees("决定办“三巷路灯与夜间照明改造”");
    room.keys("\n");
    for act in [
        json!("state"),
        json!({"put_question": {"method": "hands"}}),
        json!({"count": {"yes": 5, "no": 0}}),
    ] {
        let act: Act = serde_json::from_value(act).unwrap();
        room.perform(vec![Effect::Do(Command::new(Office::Chair, act))]);
    }
    assert!(!room.meeting.decisions.is_empty(), "{}", room.seen((120, 40)));
    room.keys("\n");
    assert_eq!(room.meeting.decisions[0].kind, MotionKind::Main);
    room.goes_on_to("how");
    room.keys("tlq\n");
    room.sees("按以下办法办");
}

/// Nothing but Enter, and what the forms ask for.
#[test]
fn enter_goes_from_the_call_to_order_to_the_end() {
    for lang in Lang::ALL {
        let mut room = Hall::with_sheets(lang);
        let mut seen = BTreeSet::new();
        for _ in 0..120 {
            if room.meeting.phase >= Phase::Adjourned {
                break;
            }
            let step = room.step();
            let new = seen.insert(step.clone());
            room.keys("\n");
            match step.as_str() {
                _ if room.model.dialog.is_none() => {}
                "say" | "quiet" | "ask" | "show" if !new => room.keys("\u{1b}n"),
                "say" | "quiet" => room.keys("一条\n\u{1b}"),
                "ask" | "show" => room.keys("一问\n\u{1b}"),
                "rate" => room.keys("1\t1\t1\t1\n1\t1\t1\t1\n"),
                "decide" | "how" => room.keys("\u{1b}r2\n\n\nn"),
                "agree" => room.keys("一致\n"),
                "act" => room.keys("修灯\tlq\t+3\twf\n"),
                "body" => room.keys("居民: 甲、乙; 工作人员: 丙\n"),
                other => panic!("{other}\n{}", room.seen((80, 24))),
            }
        }
        assert!(room.meeting.phase >= Phase::Adjourned, "{}", room.seen((120, 40)));
        // The task that is open is before the next meeting of the same body, and by then overdue.
        room.now += Duration::days(30);
        let convening = Convening::new("five", "锦绣里社区", "下一次");
        // Another matter begins at the first phase again.
        let mut acts = Hall::acts();
        for command in &mut acts {
            if let Act::AddItem(item) = &mut command.act {
                item.title = "另一件事".to_owned();
            }
        }
        room.meeting = room.desk.convene_with(&convening, &acts, room.now).unwrap();
        room.tell(News::Meeting(Box::new(room.meeting.clone())));
        update(&mut room.model, Input::Tick(room.now));
        room.perform(vec![Effect::Do(Command::new(Office::Chair, Act::CallToOrder))]);
        // The minutes of the last meeting come first.
        room.keys("\n\n一条\n\u{1b}");
        room.goes_on_to("sort");
        room.keys("\n");
        room.goes_on_to("ask");
        let told = match lang {
            Lang::ZhHans => ["[上次]修灯", "李强·11-25已逾期·检查王芳"],
            Lang::En => ["[last time]修灯", "李强·11-25overdue·inspected by王芳"],
        };
        told.into_iter().for_each(|told| room.sees(told));
    }
}
