//! The screens, drawn into memory in both languages and three sizes: every row fits, every border
//! holds, nothing hostile reaches a cell, no text is missing.

use crate::house::{EVENING, at_once, desk, json, lines_of, place_of};
use chrono::{DateTime, FixedOffset};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::backend::{CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use serde_json::Value;
use std::io::Write;
use std::sync::{Arc, Mutex};
use unicode_width::UnicodeWidthStr;
use yishi::catalog::Catalogue;
use yishi::i18n::{Lang, Words};
use yishi::meeting::{Command, Meeting, Phase, decide};
use yishi::rehearsal::{Line, Player};
use yishi::tui::{
    FormatRow, HomeData, Input, MeetingRow, Model, NeedRow, News, RosterPreview, Theme, draw,
    update,
};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

/// What a row may begin and end with.
const EDGES: &str = "│├┤┌┐└┘";

fn start() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T19:00:00+08:00").unwrap()
}

/// The evening played up to and with the first line that `wanted` finds.
fn played(wanted: impl Fn(&Value) -> bool) -> Meeting {
    let lines = lines_of(EVENING);
    let place = place_of(&lines, wanted);
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    for (line, number) in lines[..=place].iter().zip(1..) {
        player.play(number, line);
    }
    player.meeting
}

pub fn model(lang: Lang, ascii: bool) -> Model {
    let mut model = Model::new(Words::new(lang), Theme::new(true, ascii), start());
    let (catalogue, _) = Catalogue::load(None);
    let formats = catalogue.formats().map(|e| {
        let charter = catalogue.charter(&e.value.id).unwrap();
        FormatRow::of(charter)
    });
    let row = |n: usize, phase| MeetingRow {
        id: format!("m-{n}"),
        title: "需求评议会(第三次,讨论加装无障碍坡道与楼道照明)".into(),
        body: "锦绣里社区共治协商小组".into(),
        phase,
        at: start(),
    };
    let need = |n: usize| NeedRow {
        id: format!("N-2026-{n:03}"),
        title: "更换3号楼损坏的楼道灯并检查各单元门禁".into(),
        state: "N4".into(),
    };
    let home = HomeData {
        meetings: (0..30).map(|n| row(n, [Phase::InSession, Phase::Signed][n % 2])).collect(),
        needs: (0..30).map(need).collect(),
        formats: formats.collect(),
        profile: catalogue.usual_profile().map(|p| p.value.clone()),
        ..HomeData::default()
    };
    update(&mut model, Input::News(News::Home(Box::new(home))));
    model
}

fn with(lang: Lang, meeting: &Meeting) -> Model {
    let mut model = model(lang, false);
    update(&mut model, Input::Tick(meeting.log().last().unwrap().at));
    update(&mut model, Input::News(News::Meeting(Box::new(meeting.clone()))));
    model
}

/// The key that a character stands for in what a test types.
pub fn key(c: char) -> KeyEvent {
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
        '⑤' => KeyCode::F(5),
        c => KeyCode::Char(c),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

pub fn press(model: &mut Model, keys: &str) {
    for c in keys.chars() {
        update(model, Input::Key(key(c)));
    }
}

pub fn drawn(model: &Model, (width, height): (u16, u16)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(frame, model)).unwrap();
    terminal.backend().buffer().clone()
}

/// The rows as a terminal shows them: what a wide character covers is left out.
fn rows(buffer: &Buffer) -> Vec<Vec<(u16, String)>> {
    let area = buffer.area;
    (0..area.height)
        .map(|y| {
            let mut row = vec![];
            let mut x = 0;
            while x < area.width {
                let symbol = buffer[(x, y)].symbol().to_owned();
                let cells = symbol.width().max(1) as u16;
                row.push((x, symbol));
                x += cells;
            }
            row
        })
        .collect()
}

pub fn text(buffer: &Buffer) -> String {
    let rows = rows(buffer);
    let lines = rows.iter().map(|r| r.iter().map(|(_, s)| s.as_str()).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

/// Marks that turn the direction of writing, or that nobody sees.
fn hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

pub fn is_whole(buffer: &Buffer, what: &str) {
    let area = buffer.area;
    let shown = text(buffer);
    let rows = rows(buffer);
    let mut boxed = 0;
    for (y, row) in rows.iter().enumerate() {
        let (x, last) = row.last().unwrap();
        let end = x + last.width().max(1) as u16;
        assert_eq!(end, area.width, "{what}: row {y} is wider than the screen\n{shown}");
        // Lines of text go from edge to edge; a row of boxes begins and ends with a border.
        let edge = |symbol: &str| EDGES.contains(symbol);
        assert_eq!(edge(&row[0].1), edge(last), "{what}: row {y} has half a border\n{shown}");
        boxed += usize::from(edge(last));
        for (_, symbol) in row {
            assert!(!symbol.chars().any(hostile), "{what}: {symbol:?} in row {y}");
            assert!(!symbol.is_empty(), "{what}: an empty cell in row {y}");
        }
    }
    assert!(boxed >= 6, "{what}: the boxes are gone\n{shown}");
    assert!(!shown.contains('⟦'), "{what}: a text is missing\n{shown}");
    assert!(!shown.contains('{'), "{what}: an argument is missing\n{shown}");
}

/// Every box stands: below each upper corner its side goes down to the lower corner.
fn boxes_stand(buffer: &Buffer, what: &str) {
    let area = buffer.area;
    let at = |x: u16, y: u16| buffer[(x, y)].symbol().to_owned();
    for y in 0..area.height {
        for x in 0..area.width {
            let ends = match at(x, y).as_str() {
                "┌" => "└├",
                "┐" => "┘┤",
                _ => continue,
            };
            let mut below = y + 1;
            while below < area.height && "│├┤".contains(&at(x, below)) {
                below += 1;
            }
            let closed = below < area.height && ends.contains(&at(x, below));
            assert!(closed, "{what}: the box at {x},{y} is open\n{}", text(buffer));
        }
    }
}

fn amendment_pending(line: &Value) -> bool {
    line["expect"]["state"]["pending"] == serde_json::json!(["main", "amend", "amend_secondary"])
}

fn mover_speaks(line: &Value) -> bool {
    line["expect"]["state"]["floor"] == 3
}

/// States of the meeting, without and with an open dialog.
fn states() -> Vec<(&'static str, Meeting)> {
    let put = |method: &'static str| {
        move |l: &Value| l["do"]["put_question"]["method"] == method && l["expect"].is_null()
    };
    vec![
        ("preparing", played(|l| l["do"].get("add_item").is_some())),
        ("opened", played(|l| l["expect"]["state"]["step"] == "roll")),
        ("moved", played(|l| l["expect"]["state"]["proposed"] == true)),
        ("amendments", played(amendment_pending)),
        ("speech", played(mover_speaks)),
        ("point of order", played(|l| l["do"].get("point_of_order").is_some())),
        (
            "consent",
            played(|l| {
                l["do"]["put_question"]["method"] == "consent"
                    && l["expect"]["state"]["voting"] == true
            }),
        ),
        ("hands", played(put("hands"))),
        ("roll call", played(put("roll_call"))),
        ("adjourned", played(|l| l["expect"]["state"]["phase"] == "adjourned")),
    ]
}

#[test]
fn every_page_is_whole_in_both_languages_and_all_sizes() {
    let states = states();
    for lang in Lang::ALL {
        for size in SIZES {
            let mut page = model(lang, false);
            for (name, keys) in [("home", ""), ("needs", "\t"), ("setup", "\tn")] {
                press(&mut page, keys);
                let what = format!("{name} {} {size:?}", lang.tag());
                is_whole(&drawn(&page, size), &what);
                boxes_stand(&drawn(&page, size), &what);
            }
            for (name, meeting) in &states {
                let what = format!("{name} {} {size:?}", lang.tag());
                let page = with(lang, meeting);
                is_whole(&drawn(&page, size), &what);
                boxes_stand(&drawn(&page, size), &what);
            }
        }
    }
}

#[test]
fn every_dialog_leaves_the_borders_whole() {
    let states = states();
    let dialogs = [
        "?", ":", "m", "t", "q", "W", "E", "H", "X", "T", "R", "r", "p", "a", "v", "g", "o", "F",
        "s", "n", "u", "M", "S", "i",
    ];
    for lang in Lang::ALL {
        for size in SIZES {
            for (name, meeting) in &states {
                for keys in dialogs {
                    let mut page = with(lang, meeting);
                    press(&mut page, keys);
                    let what = format!("{keys} at {name} {} {size:?}", lang.tag());
                    is_whole(&drawn(&page, size), &what);
                    press(&mut page, "w");
                    is_whole(&drawn(&page, size), &format!("{what}, typed into"));
                }
            }
        }
    }
}

#[test]
fn the_rooms_view_is_whole() {
    for (name, meeting) in states() {
        for lang in Lang::ALL {
            for size in SIZES {
                let mut page = with(lang, &meeting);
                let f5 = KeyEvent::new(KeyCode::F(5), KeyModifiers::NONE);
                update(&mut page, Input::Key(f5));
                is_whole(&drawn(&page, size), &format!("stage {name} {} {size:?}", lang.tag()));
            }
        }
    }
}

#[test]
fn borders_in_ascii_are_ascii() {
    let meeting = played(mover_speaks);
    let mut page = model(Lang::En, true);
    update(&mut page, Input::News(News::Meeting(Box::new(meeting))));
    let shown = text(&drawn(&page, (80, 24)));
    let border = shown.chars().find(|c| ('\u{2500}'..='\u{259F}').contains(c));
    assert_eq!(border, None, "{shown}");
}

#[test]
fn every_refusal_is_told_on_the_screen() {
    let meeting = played(|l| l["expect"]["state"]["proposed"] == true);
    let line: Line = serde_json::from_str(r#"{"do": "state"}"#).unwrap();
    let command = Command::new(line.actor(), line.act.unwrap());
    let refusal = decide(&meeting, &command, start()).unwrap_err();
    for lang in Lang::ALL {
        for size in SIZES {
            let mut page = with(lang, &meeting);
            update(&mut page, Input::News(News::Refused(Box::new(refusal.clone()))));
            let buffer = drawn(&page, size);
            is_whole(&buffer, &format!("refusal {} {size:?}", lang.tag()));
            let shown: String = text(&buffer).split_whitespace().collect();
            assert!(shown.contains("4:9"), "the rule is named {size:?}\n{}", text(&buffer));
        }
    }
}

#[test]
fn who_speaks_how_long_and_who_is_next_is_seen_on_the_smallest_screen() {
    let meeting = played(mover_speaks);
    for lang in Lang::ALL {
        let mut page = with(lang, &meeting);
        let began = meeting.floor.speech.as_ref().unwrap().clock.started;
        update(&mut page, Input::Tick(began + chrono::Duration::seconds(59)));
        for size in SIZES {
            let shown = text(&drawn(&page, size));
            // Two wait: 钱进 against, 孙丽 for.
            for part in ["李强", "09:01", "1 钱进", "2 孙丽", "预算不超过2万元"] {
                let flat: String = shown.split('\n').collect();
                assert!(
                    flat.contains(part) || unwrapped(&shown).contains(part),
                    "{part} is not seen at {size:?} in {}\n{shown}",
                    lang.tag()
                );
            }
        }
    }
}

/// The words of the panels without borders and blanks, for texts that are broken into lines.
fn unwrapped(shown: &str) -> String {
    let columns = shown.lines().map(|line| line.split('│').nth(1).unwrap_or_default().trim());
    let middle = shown.lines().map(|line| line.split('│').nth(3).unwrap_or_default().trim());
    let second = shown.lines().map(|line| line.split('│').nth(2).unwrap_or_default().trim());
    columns.chain(middle).chain(second).collect()
}

/// The time over is told as such, with weight and not by colour alone.
#[test]
fn a_speaker_over_time_is_told_so() {
    let meeting = played(mover_speaks);
    let began = meeting.floor.speech.as_ref().unwrap().clock.started;
    for (lang, over) in [(Lang::ZhHans, "超时"), (Lang::En, "over")] {
        let mut page = with(lang, &meeting);
        update(&mut page, Input::Tick(began + chrono::Duration::seconds(605)));
        let shown = text(&drawn(&page, (64, 18)));
        assert!(shown.contains(over) && shown.contains("0:05"), "{shown}");
    }
}

#[test]
fn hostile_names_and_texts_never_reach_a_cell() {
    let evil = "\u{1b}[31m王\u{202e}芳\u{7}\u{1b}]0;x\u{7}\u{200f}\r\n\u{9b}2J";
    let mut lines = at_once(&lines_of(EVENING), start());
    let place = place_of(&lines, |l| l["do"]["give_floor"] == serde_json::json!({}));
    for line in &mut lines[..=place] {
        let mut changed = json(line);
        poison(&mut changed, evil);
        *line = changed.to_string();
    }
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    for (line, number) in lines[..=place].iter().zip(1..) {
        player.play(number, line);
    }
    assert!(player.meeting.floor.speech.is_some());
    for size in SIZES {
        let mut page = with(Lang::ZhHans, &player.meeting);
        is_whole(&drawn(&page, size), &format!("hostile {size:?}"));
        for keys in ["p", "\u{1b}r", "\u{1b}M", "\u{1b}"] {
            press(&mut page, keys);
            is_whole(&drawn(&page, size), &format!("hostile {keys:?} {size:?}"));
        }
        press(&mut page, "i");
        update(&mut page, Input::Paste(evil.repeat(3)));
        is_whole(&drawn(&page, size), "hostile paste");
        update(&mut page, Input::News(News::Failed(yishi::meeting::clean(evil))));
        is_whole(&drawn(&page, size), "hostile news");
        let roster = RosterPreview {
            file: yishi::meeting::clean(evil),
            members: vec![],
            report: vec![yishi::meeting::clean(evil)],
            importable: false,
        };
        update(&mut page, Input::News(News::Roster(Box::new(roster))));
        is_whole(&drawn(&page, size), "hostile roster");
    }
}

/// Puts `evil` behind every text that people give.
fn poison(value: &mut Value, evil: &str) {
    const GIVEN: [&str; 8] =
        ["name", "unit", "title", "text", "body", "place", "words", "proposer"];
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if GIVEN.contains(&key.as_str()) => text.push_str(evil),
                    other => poison(other, evil),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|v| poison(v, evil)),
        _ => {}
    }
}

#[test]
fn a_screen_too_small_asks_for_room_and_no_size_panics() {
    let meeting = played(amendment_pending);
    for lang in Lang::ALL {
        let mut page = with(lang, &meeting);
        for keys in ["", "?", "\u{1b}:", "\u{1b}p", "\u{1b}M", "\u{1b}"] {
            press(&mut page, keys);
            for width in [1, 2, 7, 39, 40, 41, 63, 73, 74, 99, 100, 250] {
                for height in [1, 2, 5, 11, 12, 13, 17, 60] {
                    drawn(&page, (width, height));
                }
            }
        }
    }
}

/// Bytes for a terminal.
#[derive(Clone, Default)]
struct Wire(Arc<Mutex<Vec<u8>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What a terminal shows after these pages were drawn one over the other. Only what changed is
/// sent, and a wide character that is half covered is where terminals and buffers disagree.
fn on_a_terminal(pages: &[&Model], (width, height): (u16, u16)) -> Vec<String> {
    let wire = Wire::default();
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let backend = CrosstermBackend::new(wire.clone());
    let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
    for page in pages {
        terminal.draw(|frame| draw(frame, page)).unwrap();
    }
    let mut parser = vt100::Parser::new(height, width, 0);
    parser.process(&wire.0.lock().unwrap());
    parser.screen().rows(0, width).map(|row| row.trim_end().to_owned()).collect()
}

#[test]
fn a_dialog_over_chinese_comes_and_goes_without_a_trace() {
    for (name, meeting) in states() {
        for size in SIZES {
            let page = with(Lang::ZhHans, &meeting);
            let alone = drawn(&page, size);
            for keys in ["?", ":", "m", "i", "r", "p", "M"] {
                let mut open = with(Lang::ZhHans, &meeting);
                press(&mut open, keys);
                let over = on_a_terminal(&[&page, &open], size);
                let plain = |buffer: &Buffer| -> Vec<String> {
                    text(buffer).lines().map(|l| l.trim_end().to_owned()).collect()
                };
                assert_eq!(over, plain(&drawn(&open, size)), "{keys} over {name} {size:?}");
                let again = on_a_terminal(&[&page, &open, &page], size);
                assert_eq!(again, plain(&alone), "{name} {size:?} after {keys}");
            }
        }
    }
}

/// The same model and size give the same picture, and drawing changes nothing.
#[test]
fn the_picture_is_a_function_of_the_model() {
    for (name, meeting) in states() {
        let page = with(Lang::ZhHans, &meeting);
        let (one, two) = (drawn(&page, (80, 24)), drawn(&page, (80, 24)));
        assert_eq!(one, two, "{name}");
        assert_eq!(one, drawn(&with(Lang::ZhHans, &meeting), (80, 24)), "{name}");
    }
}
