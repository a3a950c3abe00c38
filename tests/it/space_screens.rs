//! An Open Space at the keys: from the plan to the ranking, every picture on the way whole in three
//! sizes and both languages, on the operator's view and on the stage.

use crate::hall::Hall;
use crate::house::desk;
use crate::screens::{drawn, is_whole, text};
use serde_json::json;
use yishi::i18n::Lang;
use yishi::meeting::{
    Act, Actor, Command, Convening, Member, Office, Presence, Seat, SpaceAct, Stage,
};
use yishi::rehearsal::Player;
use yishi::tui::{Effect, Input, News, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];
const NAMES: [&str; 9] =
    ["周建国", "王芳", "李强", "赵敏", "钱进", "孙丽", "何伯", "冯志远", "Anna O'Neill"];

impl Hall {
    /// Nine people; the first facilitates. Nothing is planned yet.
    fn in_a_circle(lang: Lang) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = desk(dir.path());
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
        Hall::open(dir, desk, (&convening, &commands), "2026-05-09T08:31:00+08:00", lang)
    }

    /// As above, with the plan typed and the wall open.
    fn at_the_wall(lang: Lang) -> Self {
        let mut circle = Hall::in_a_circle(lang);
        circle.keys(
            "\n怎样让小区更好住?\t一楼大厅 3+; 二楼活动室 20!; 室外\t\t预算不超过5万；年底前\n",
        );
        circle.keys("\n");
        circle.keys("n");
        assert_eq!(circle.meeting.stage(), Some(Stage::Agenda), "{}", circle.seen((80, 24)));
        circle
    }

    fn act(&mut self, by: impl Into<Actor>, act: SpaceAct) {
        self.perform(vec![Effect::Do(Command::new(by, Act::Space(act)))]);
    }

    fn cell(&self, n: u32) -> Option<(u32, u32)> {
        self.meeting.space.topic(n)?.cell.map(|cell| (cell.slot, cell.room))
    }
}

#[test]
fn enter_leads_from_the_plan_to_the_wall() {
    for lang in Lang::ALL {
        let circle = Hall::at_the_wall(lang);
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
        let mut circle = Hall::at_the_wall(lang);
        circle.keys("\n停车难\nlq\n楼道灯坏了很久没有人管\nwf\n垃圾房\n3\n");
        assert_eq!([1, 2, 3].map(|n| circle.cell(n)), [Some((1, 1)), Some((1, 2)), Some((2, 1))]);
        // Another cell by arrows: taken ones are passed over.
        circle.keys("遛狗\nzm↓→");
        assert!(circle.staged((120, 40)).contains("遛狗"));
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

/// Three topics of 李强, 王芳 and 赵敏 side by side, in the marketplace.
fn market(lang: Lang) -> Hall {
    let mut circle = Hall::at_the_wall(lang);
    circle.keys("\n停车难\nlq\n楼道灯\nwf\n垃圾房\nzm\n\u{1b}");
    circle.keys("n←←");
    assert_eq!(circle.meeting.stage(), Some(Stage::Market));
    circle
}

#[test]
fn a_full_room_is_marked_and_one_key_opens_what_mends_it() {
    for lang in Lang::ALL {
        let mut circle = market(lang);
        circle.keys("s4 5 sl wf\n");
        assert_eq!(circle.meeting.space.topic(1).unwrap().interested.len(), 4);
        let badge = circle.model.words.with("badge-full", [("interested", 4), ("capacity", 3)]);
        circle.sees(&badge);
        // The fix is shown with everything filled in; nothing happens before somebody agreed.
        circle.keys("x");
        circle.keys("\n");
        assert_eq!(circle.cell(1), Some((1, 1)), "{}", circle.seen((80, 24)));
        circle.keys("3 2\n");
        assert_eq!((circle.cell(1), circle.cell(2)), (Some((1, 2)), Some((1, 1))));
    }
}

#[test]
fn a_topic_is_taken_elsewhere_swapped_merged_split_and_crossed_out_from_the_wall() {
    for lang in Lang::ALL {
        let mut circle = market(lang);
        circle.keys("m↓");
        circle.keys("\n");
        assert_eq!(circle.cell(1), Some((2, 1)));
        // Where somebody stands already both have to agree; without that it is refused in place.
        circle.keys("m↑\n");
        circle.keys("3\n");
        assert_eq!(circle.cell(1), Some((2, 1)));
        circle.sees(&circle.meeting.roster.name(Seat(2)));
        circle.keys("⌫3 2\n");
        assert_eq!((circle.cell(1), circle.cell(2)), (Some((1, 2)), Some((2, 1))));
        // The menu: the third is merged into the first, its convenor beside.
        let entry = |circle: &Hall, key: &str| {
            circle.sees(&circle.model.words.t(key));
        };
        circle.keys("→ ");
        entry(&circle, "act-merge_topics");
        circle.keys("5");
        circle.keys("1\t3 4\n");
        assert_eq!(circle.meeting.space.topic(3).unwrap().state_id(), "merged");
        circle.sees(&circle.model.words.with("wall-merged", [("into", "1")]));
        // Crossed out is not away.
        circle.keys("←← ");
        circle.keys("\u{1b}");
        circle.keys("↓ ");
        entry(&circle, "act-cancel_topic");
        circle.keys("8没有时间了\n");
        assert_eq!(circle.meeting.space.topic(2).unwrap().state_id(), "cancelled");
        circle.sees("没有时间了");
        // Put up again by whoever cares.
        circle.keys(" 2sl\n");
        assert_eq!(circle.meeting.space.topics.len(), 4, "{}", circle.seen((80, 24)));
    }
}

#[test]
fn from_the_round_to_the_ranking_and_a_project_in_the_form_of_a_motion() {
    for lang in Lang::ALL {
        let mut circle = market(lang);
        circle.keys("n");
        circle.keys("\n");
        assert!(circle.meeting.space.round().is_some(), "{}", circle.seen((80, 24)));
        circle.waits(600);
        circle.looked_at("ten minutes");
        assert!(circle.staged((120, 40)).contains("█"), "{}", circle.staged((120, 40)));
        circle.keys("f12\n");
        assert_eq!(circle.meeting.space.topic(1).unwrap().state_id(), "finished");
        circle.waits(3_000);
        circle.keys("\n\n");
        assert!(circle.meeting.space.round().is_none(), "{}", circle.seen((80, 24)));
        circle.keys("c");
        circle.sees("垃圾房");
        circle.keys("\u{1b}");
        circle.keys("w李强等5人\t划线停车\t夜间共享；错峰\t\t量车位；李强；周五\t问商场");
        circle.keys("\n");
        let report = &circle.meeting.space.topic(1).unwrap().reports[0].words;
        assert_eq!((report.points.len(), report.next_steps.len()), (2, 2), "{report:?}");
        assert_eq!(report.next_steps[0].who, "李强");
        circle.keys("→o换成声控灯\n");
        circle.keys("n");
        circle.keys("<");
        assert_eq!(circle.meeting.stage(), Some(Stage::Rounds));
        circle.keys("nn");
        assert_eq!(circle.meeting.stage(), Some(Stage::Convergence));
        circle.keys("\n\n");
        assert!(circle.meeting.space.on_paper.is_some(), "{}", circle.seen((80, 24)));
        circle.keys("k6\t5 4 0\t9 5 1\n");
        let ranks = circle
            .meeting
            .space
            .priorities
            .as_ref()
            .map(|p| p.in_order().iter().map(|r| (r.rank, r.score.dots)).collect::<Vec<_>>());
        assert_eq!(ranks, Some(vec![(1, 9), (2, 5)]), "{}", circle.seen((80, 24)));
        circle.sees(&circle.model.words.t("dots-signal"));
        assert!(circle.staged((120, 40)).contains("█"));
        circle.keys("n");
        circle.keys("\n停车小组\tlq\t4 5\t1\t量车位\t周五晚\n");
        assert_eq!(circle.meeting.space.groups.len(), 1, "{}", circle.seen((80, 24)));
        circle.keys("P增设夜间车位\t\t\t晚上没有车位\n");
        assert_eq!(circle.meeting.space.candidates.len(), 1, "{}", circle.seen((80, 24)));
        circle.keys("↓V居民代表会议\t和商场谈\t\t \t \n");
        circle.keys("D与商场签约，夜间开放60个车位\n");
        let state = circle.meeting.space.candidates[0].state;
        assert_eq!(state.id(), "drafted", "{}", circle.seen((80, 24)));
        // This format has no items that come after: why it cannot go there is said at once.
        circle.keys("A");
        assert!(circle.model.refusal.is_some());
    }
}

#[test]
fn the_card_is_shown_at_any_time() {
    for lang in Lang::ALL {
        let mut circle = Hall::at_the_wall(lang);
        circle.keys("④");
        for key in ["principle-1", "principle-5", "card-law"] {
            circle.sees(&circle.model.words.t(key));
        }
        circle.keys("x");
        assert!(!circle.seen((120, 40)).contains(&circle.model.words.t("principle-1")));
    }
}

#[test]
fn a_wall_of_twenty_rooms_and_twelve_times_scrolls_with_the_cursor_and_turns_pages_by_itself() {
    for lang in Lang::ALL {
        let mut circle = Hall::in_a_circle(lang);
        let room = |n: usize| yishi::meeting::Room {
            name: format!("第{n}活动室 Room {n}"),
            capacity: Some(20),
            ..Default::default()
        };
        let slot = |n: u32| yishi::meeting::Slot {
            day: 1 + n / 6,
            starts: format!("{:02}:00", 9 + n % 6),
            ends: format!("{:02}:45", 9 + n % 6),
        };
        circle.act(
            Office::Chair,
            SpaceAct::Plan(yishi::meeting::SpacePlan {
                theme: "怎样让小区更好住?".into(),
                rooms: (1..=20).map(room).collect(),
                slots: (0..12).map(slot).collect(),
                ..Default::default()
            }),
        );
        circle.keys("\nn");
        for n in 1..=12 {
            let title = format!("第{n}个题目很长很长，说的是小区里大家都关心的事情");
            circle.act(
                Seat(3),
                SpaceAct::Post { title, cell: None, from: None, entered_late: false },
            );
        }
        circle.keys("→→→→→→→→→→→→→→→→→→→↓↓↓↓↓↓↓↓↓↓↓");
        assert!(circle.seen((80, 24)).contains("20活动室"), "{}", circle.seen((80, 24)));
        let mut pages = std::collections::BTreeSet::new();
        for _ in 0..80 {
            circle.waits(8);
            pages.insert(circle.staged((120, 40)));
            is_whole(&drawn(&circle.model, (64, 18)), "a page");
        }
        let all = pages.iter().flat_map(|page| page.lines()).collect::<Vec<_>>().join("\n");
        assert!((1..=20).all(|n| all.contains(&format!("第{n}活动室"))));
    }
}

#[test]
fn dots_in_the_box_stand_whole_from_the_booth_to_their_order() {
    let acts = [
        json!({"convene": {"format": "open-space", "body": "锦绣里", "title": "开放空间"}}),
        json!({"enrol_numbered": {"count": 6}}),
        json!({"appoint": {"office": "chair", "seat": 1}}),
        json!({"appoint": {"office": "recorder", "seat": 2}}),
        json!({"mark": {"seats": [1, 2, 3, 4, 5, 6], "presence": "present"}}),
        json!({"space": {"plan": {"theme": "怎样更好住?", "rooms": [{"name": "大厅"}],
            "slots": [{"starts": "09:00", "ends": "09:45"}, {"starts": "10:00", "ends": "10:45"}]}}}),
        json!("call_to_order"),
        json!("advance"),
        json!({"space": {"post": {"title": "停车难"}}}),
        json!({"space": {"post": {"title": "楼道灯"}}}),
        json!("advance"),
        json!("advance"),
        json!({"space": {"begin_round": {}}}),
        json!({"space": {"end_round": {}}}),
        json!({"space": {"begin_round": {}}}),
        json!({"space": {"end_round": {}}}),
        json!({"space": {"statement": {"topic": 1, "text": "划线"}}}),
        json!({"space": {"statement": {"topic": 2, "text": "换灯"}}}),
        json!("advance"),
        json!("advance"),
        json!({"space": {"open_dots": {}}}),
        json!({"open_box": {"tellers": [4], "threshold": 1}}),
        json!({"cast": {"seat": 2, "marks": [2, 1]}}),
        json!({"cast": {"seat": 3, "marks": [0, 3]}}),
        json!({"cast": {"seat": 5, "marks": [1, 2]}}),
        json!({"declare_polls": {"open": false}}),
        json!({"unseal": {"tellers": [4]}}),
    ];
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    let mut stood = vec![];
    for (act, n) in acts.iter().zip(1..) {
        let line = match n {
            1 => json!({"at": "2026-05-09T08:30:00+08:00", "do": act}),
            _ => json!({ "do": act }),
        };
        player.play(n, &line.to_string()).unwrap();
        stood.push(player.meeting.clone());
    }
    for lang in Lang::ALL {
        let mut model = crate::screens::model(lang, false);
        for (meeting, act) in stood.iter().zip(&acts) {
            update(&mut model, Input::Tick(meeting.log().last().unwrap().at));
            update(&mut model, Input::News(News::Meeting(Box::new(meeting.clone()))));
            for (stage, size) in [false, true].into_iter().flat_map(|s| SIZES.map(|z| (s, z))) {
                model.stage = stage;
                is_whole(&drawn(&model, size), &format!("{act} {lang:?} {size:?}"));
                if std::env::var_os("YISHI_TEST_SHOW").is_some() {
                    println!("{}", text(&drawn(&model, size)));
                }
            }
        }
        model.stage = false;
        model.dialog = None;
        let seen = text(&drawn(&model, (120, 40)));
        assert!(seen.contains("楼道灯") && seen.contains("█"), "{seen}");
    }
}
