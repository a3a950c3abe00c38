//! A poll before the room: what stands on the stage while it goes on, and the result as soon as
//! there is one, in both languages and three sizes.

use crate::house::desk;
use crate::screens::{drawn, is_whole, model, press, text};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde_json::{Value, json};
use yishi::export::Style;
use yishi::i18n::Lang;
use yishi::meeting::Meeting;
use yishi::minutes::Minutes;
use yishi::rehearsal::Player;
use yishi::tui::{Input, Model, News, Screen, update};

pub const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

/// A society in session, then these acts; how it stands after each of them.
pub fn played(acts: &[Value]) -> Vec<Meeting> {
    let opening = [
        json!({"convene": {"format": "roberts", "body": "花园社区议事会", "title": "五月例会"}}),
        json!({"enrol_numbered": {"count": 14}}),
        json!({"appoint": {"office": "chair", "seat": 1}}),
        json!({"appoint": {"office": "recorder", "seat": 2}}),
        json!({"headcount": {"present": 12}}),
        json!("call_to_order"),
        json!("advance"),
    ];
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    let mut stood = vec![];
    for (at, act) in opening.iter().chain(acts).enumerate() {
        let line = match at {
            0 => json!({"at": "2026-11-20T19:00:00+08:00", "do": act}),
            _ => json!({ "do": act }),
        };
        let played = player.play(at + 1, &line.to_string()).unwrap();
        assert!(played.is_as_expected(), "{act}: {played:?}");
        stood.push(player.meeting.clone());
    }
    stood.split_off(opening.len())
}

pub fn poll(rule: &Value) -> Value {
    let options = ["加装无障碍坡道", "更换3号楼的楼道灯", "Benches in the garden", "儿童游乐角"];
    let options: Vec<Value> = options.iter().map(|name| json!({ "name": name })).collect();
    json!({"open_poll": {"title": "今年公益金先做哪一项?", "options": options, "rule": rule}})
}

fn counted(teller: u16, count: &Value) -> Value {
    json!({"count_papers": {"teller": teller, "count": count}})
}

pub fn shown(model: &mut Model, meeting: &Meeting) {
    update(model, Input::News(News::Meeting(Box::new(meeting.clone()))));
}

#[test]
fn the_stage_shows_how_many_have_voted_and_nothing_more() {
    let cast = |seat: u16| json!({"cast": {"seat": seat, "marks": [0, 1, 0, 0]}});
    let stood = played(&[
        poll(&json!("plurality")),
        json!({"open_box": {"tellers": [5, 6, 7]}}),
        cast(3),
        cast(4),
    ]);
    for lang in Lang::ALL {
        let mut model = model(lang, false);
        for (meeting, voted) in stood.iter().zip([None, Some(0), Some(1), Some(2)]) {
            shown(&mut model, meeting);
            model.stage = true;
            for size in SIZES {
                let what = format!("{voted:?} {lang:?} {size:?}");
                let buffer = drawn(&model, size);
                is_whole(&buffer, &what);
                let text = text(&buffer);
                for part in ["今年公益金先做哪一项?", "1 加装", "4 儿童游乐角"] {
                    assert!(text.contains(part), "{what}: {part}\n{text}");
                }
                let said = voted.map(|n| match lang {
                    Lang::ZhHans => format!("已投票 {n} 人（可投票 12 人）"),
                    Lang::En => format!("{n} have voted, of 12 who may"),
                });
                assert!(said.is_none_or(|said| text.contains(&said)), "{what}\n{text}");
                // Five rows of digits, as soon as there is something to count.
                let digits = text.lines().filter(|line| line.contains('█'));
                assert_eq!(digits.count() >= 4, voted.is_some(), "{what}\n{text}");
            }
        }
    }
}

#[test]
fn the_result_stands_before_the_room_at_once() {
    let criteria = json!([{"name": "公益性", "weight": 5}, {"name": "可行性", "weight": 3}]);
    let sums = |sums: &[u32]| json!({"returned": 10, "sums": sums});
    let papers = json!({"returned": 10, "papers": [
        {"marks": [1, 2, 3, 4], "count": 4},
        {"marks": [2, 1, 3, 0], "count": 3},
        {"marks": [0, 3, 1, 2], "count": 3},
    ]});
    let rules = [
        (json!({"score": {"criteria": criteria, "seats": 1}}), sums(&[4, 2, 7, 1, 3, 3, 0, 1])),
        (json!("each"), sums(&[5, 2, 3, 3, 0, 9, 8, 1])),
        (json!({"approval": {"seats": 1}}), sums(&[6, 6, 2, 1])),
        (json!({"schulze": {}}), papers.clone()),
        (json!({"stv": {"seats": 2}}), papers.clone()),
        (json!("irv"), papers),
    ];
    for (rule, count) in rules {
        let stood = played(&[
            poll(&rule),
            json!({"issue_ballots": {"count": 10, "tellers": [3, 4]}}),
            json!({"declare_polls": {"open": false}}),
            counted(3, &count),
            counted(4, &count),
        ]);
        for (lang, stage) in Lang::ALL.into_iter().flat_map(|lang| [(lang, false), (lang, true)]) {
            let mut model = model(lang, false);
            for meeting in &stood[..stood.len() - 1] {
                shown(&mut model, meeting);
            }
            model.stage = stage;
            // Of what a teller counted nothing is seen before the result.
            let before = text(&drawn(&model, (120, 40)));
            assert!(!before.contains("██████"), "{rule}: a part of a result\n{before}");
            shown(&mut model, stood.last().unwrap());
            for size in SIZES {
                let what = format!("{rule} {lang:?} stage {stage} {size:?}");
                let buffer = drawn(&model, size);
                is_whole(&buffer, &what);
                let page = text(&buffer);
                assert!(page.contains("今年公益金先做哪一项?"), "{what}\n{page}");
            }
            // To the end of it, and away.
            let mut read = text(&drawn(&model, (64, 18)));
            for _ in 0..60 {
                let down = KeyEvent::new(KeyCode::Down, KeyModifiers::NONE);
                update(&mut model, Input::Key(down));
                read += &text(&drawn(&model, (64, 18)));
            }
            let end = match lang {
                Lang::ZhHans => ["结果：", "请会议决定"],
                Lang::En => ["Result: ", "The meeting"],
            };
            assert!(end.iter().any(|end| read.contains(end)), "{rule} {lang:?}\n{read}");
            assert!(!read.contains("--tie"), "{read}");
            press(&mut model, "\u{1b}");
            assert!(model.dialog.is_none());
            // In the minutes the columns stand as they are, without the marks around them.
            model.screen = Screen::Minutes;
            for style in Style::ALL {
                let minutes = Minutes::of(stood.last().unwrap());
                model.minutes = Some((minutes, style, 0));
                let buffer = drawn(&model, (120, 100));
                is_whole(&buffer, "minutes");
                let page = text(&buffer);
                assert!(!page.contains('`') && page.contains("  1 加装无障碍坡道  "), "{page}");
            }
        }
    }
}
