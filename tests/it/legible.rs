//! What the room has to read stands whole on the screen, in both languages and all sizes: a sentence
//! may be broken into lines, it is never cut.

use crate::procedure::Room;
use crate::screens::{drawn, is_whole, model, press, text};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Modifier;
use yishi::catalog::Catalogue;
use yishi::i18n::{Lang, threshold_text};
use yishi::law::MotionKind as K;
use yishi::meeting::{Act, Bilingual, Command, Office, Presence};
use yishi::tui::{Effect, Input, LawRow, Model, News, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

/// The panels side by side, each as one text without blanks, and the rows beneath them.
fn panels(model: &Model, size: (u16, u16)) -> Vec<String> {
    let shown = text(&drawn(model, size));
    let bare = |piece: &str| -> String { piece.chars().filter(|c| !c.is_whitespace()).collect() };
    let mut panels = vec![String::new(); 8];
    for line in shown.lines() {
        for (panel, piece) in panels.iter_mut().zip(line.split('│')) {
            panel.push_str(&bare(piece));
        }
    }
    panels
}

fn stands_whole(model: &Model, wanted: &str, sizes: &[(u16, u16)]) {
    let bare: String = wanted.chars().filter(|c| !c.is_whitespace()).collect();
    for size in sizes {
        let whole = panels(model, *size).iter().any(|panel| panel.contains(&bare));
        assert!(whole, "{wanted} at {size:?}\n{}", text(&drawn(model, *size)));
    }
}

fn pages(model: &mut Model, code: KeyCode) {
    update(model, Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
}

const MOTION: &str = "拿出不超过2万元在3号楼南门加装一条无障碍坡道，年底前完工";

#[test]
fn a_ruling_and_the_appeal_from_it_stand_whole() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys(&format!("tlq\n{MOTION}\nszm\nd"));
        room.keys("owf\n没有写清谁来施工\n\nn施工单位另行比选，不影响表决\n");
        let t = |room: &Room, key: &str| room.model.words.t(key);
        stands_whole(&room.model, &t(&room, "floor-may-appeal"), &SIZES);
        room.keys("Awf\nssl\n");
        let words = &room.model.words;
        let ruling = words.with("ruling-not-well-taken", [("text", "没有写清谁来施工")]);
        let reason = "施工单位另行比选，不影响表决".to_owned();
        let ruling = words.with("ruling-because", [("ruling", ruling), ("reason", reason)]);
        let told = words.with("floor-appealed", [("ruling", ruling.clone())]);
        stands_whole(&room.model, &told, &SIZES);
        // Below the panels the ticker names it too, as far as its rows go.
        stands_whole(&room.model, &ruling, &[(120, 40)]);
        room.keys("dv\n");
        stands_whole(&room.model, &told, &SIZES);
    }
}

#[test]
fn after_debate_is_closed_a_hand_is_offered_for_questions_only() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys("tlq\n修路\nszm\nd");
        let only = room.model.words.t("key-raise_hand-questions");
        assert!(!room.seen((120, 40)).contains(&only), "{}", room.seen((120, 40)));
        room.keys("qcc\n\nsqj\nd");
        room.keys("v\n6\n1\n ");
        stands_whole(&room.model, &only, &SIZES);
        // Whoever waits to ask does not hold up the vote that was ordered.
        room.keys("rsl?\n");
        room.keys("\n\n");
        assert!(room.meeting.vote.is_some(), "{}", room.seen((80, 24)));
    }
}

#[test]
fn what_lies_on_the_table_says_how_it_comes_back() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys("tlq\n修路\nszm\nd");
        room.keys("mlay\nsl\n消防车到了\n");
        room.keys("szm\ndv\n7\n1\n ");
        assert!(room.meeting.question().is_none(), "{}", room.seen((80, 24)));
        let words = &room.model.words;
        let args = [("why", words.t("shelf-table")), ("key", "m".to_owned())];
        let aside = words.with("aside-table", args);
        stands_whole(&room.model, &aside, &[(80, 24), (120, 40)]);
        room.keys("T");
        let how = room.model.words.t("refusal-from-table");
        stands_whole(&room.model, &how, &SIZES);
    }
}

#[test]
fn a_quorum_that_is_missing_is_told_with_its_number() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        let gone = room.meeting.roster.members().skip(2).map(|m| m.seat).collect();
        let act = Act::Mark { seats: gone, presence: Presence::Absent };
        room.perform(vec![Effect::Do(Command::new(Office::Recorder, act))]);
        let told = room.model.words.with("floor-no-quorum", [("needed", 5)]);
        stands_whole(&room.model, &told, &SIZES);
    }
}

/// A secondary amendment is decided before the primary one: what both would lead to is seen.
#[test]
fn a_change_is_marked_for_residents_and_its_result_stays_in_sight() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys(&format!("tlq\n{MOTION}\nszm\nd"));
        room.keys("asl\n2万元\n3万元，由居委会垫付\nshb\nd");
        room.keys("awf\n居委会\n物业公司\ns9\nd");
        assert_eq!(room.meeting.pending.last().map(|q| q.kind), Some(K::AmendSecondary));
        let with_it = MOTION.replace("2万元", "3万元，由居委会垫付");
        for text in [with_it, "3万元，由物业公司垫付".to_owned()] {
            let result = room.model.words.with("floor-would-read", [("text", text)]);
            stands_whole(&room.model, &result, &SIZES);
        }
        let buffer = drawn(&room.model, (120, 40));
        let struck = buffer.content().iter().filter(|c| c.modifier.contains(Modifier::CROSSED_OUT));
        assert!(struck.count() > 3, "{}", text(&buffer));
        for (key, part) in [("mark-struck", "居委会"), ("mark-inserted", "物业公司")] {
            let mark = room.model.words.with(key, [("text", part)]);
            stands_whole(&room.model, &mark, &SIZES);
        }
    }
}

#[test]
fn pages_of_the_list_of_motions_are_turned() {
    let mut room = Room::open(Lang::ZhHans);
    room.keys("m");
    let top = room.seen((80, 24));
    pages(&mut room.model, KeyCode::PageDown);
    let below = room.seen((80, 24));
    assert_ne!(top, below);
    pages(&mut room.model, KeyCode::PageUp);
    assert_eq!(room.seen((80, 24)), top);
    for _ in 0..9 {
        pages(&mut room.model, KeyCode::PageDown);
        is_whole(&drawn(&room.model, (64, 18)), "turned");
    }
    let last = room.seen((80, 24));
    pages(&mut room.model, KeyCode::PageDown);
    assert_eq!(room.seen((80, 24)), last);
    // What is typed then still narrows the list.
    room.keys("休息");
    room.sees(&room.model.words.t("motion-recess-what"));
}

#[test]
fn an_empty_count_says_what_is_missing_and_undoing_says_what_was_undone() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys("tlq\n修路\nszm\ndv\n");
        room.keys("\n");
        let words = &room.model.words;
        let names = [words.t("side-yes-plain"), words.t("side-no-plain")];
        let names = names.join(words.pick2("、", ", "));
        let missing = words.with("vote-missing", [("names", names)]);
        stands_whole(&room.model, &missing, &SIZES);
        room.keys("7\n1\n u");
        assert!(room.meeting.vote.is_some(), "{}", room.seen((80, 24)));
        let words = &room.model.words;
        let args = [("kind", words.t("motion-main")), ("outcome", words.t("outcome-adopted"))];
        let what = words.with("tick-decided", args);
        stands_whole(&room.model, &words.with("tick-undone", [("what", what)]), &SIZES);
        // What has no line of its own in the ticker is named when it is taken back.
        let mut room = Room::open(lang);
        room.keys("i东门种树\nu");
        let words = &room.model.words;
        let what = words.with("tick-item", [("title", "东门种树")]);
        stands_whole(&room.model, &words.with("tick-undone", [("what", what)]), &SIZES);
    }
}

#[test]
fn a_meeting_is_set_up_by_a_number_of_people_under_a_law_that_is_seen() {
    for lang in Lang::ALL {
        let mut page = model(lang, false);
        let (catalogue, _) = Catalogue::load(None);
        let law = &catalogue.laws().find(|e| e.value.area).unwrap().value;
        page.home.laws = vec![LawRow {
            id: law.id.clone(),
            name: Bilingual { zh: law.name_zh.clone(), en: law.name_en.clone() },
            cite: law.cite.clone(),
            open: law.open,
            decide: law.decide,
            area: law.area,
        }];
        page.home.formats.retain(|f| f.format().id == "roberts");
        press(&mut page, "n");
        let go = |page: &mut Model, from: usize, to: usize| {
            let code = if to > from { KeyCode::Down } else { KeyCode::Up };
            (0..to.abs_diff(from)).for_each(|_| pages(page, code));
        };
        // A file that is not there: what to do next is said, and the path comes back.
        go(&mut page, 0, 5);
        update(&mut page, Input::News(News::Rosters(vec![])));
        let columns = page.words.t("roster-columns");
        stands_whole(&page, &columns, &SIZES);
        press(&mut page, "1nowhere.csv\n");
        let no_file = page.words.t("import-error-no-file");
        update(&mut page, Input::News(News::Failed(no_file.clone())));
        stands_whole(&page, &no_file, &SIZES);
        assert!(text(&drawn(&page, (80, 24))).contains("nowhere.csv"));
        press(&mut page, "\u{1b}");
        // A number does as well.
        update(&mut page, Input::News(News::Rosters(vec![])));
        press(&mut page, "230\n");
        let people = page.words.with("setup-people", [("n", 30)]);
        assert!(text(&drawn(&page, (80, 24))).contains(&people));
        // The law with its figures, to be compared with the official text.
        go(&mut page, 5, 10);
        pages(&mut page, KeyCode::Right);
        let words = &page.words;
        let args = [
            ("name", words.pick2(&law.name_zh, &law.name_en).to_owned()),
            ("cite", law.cite.clone()),
            ("open", threshold_text(words, law.open)),
            ("decide", threshold_text(words, law.decide)),
        ];
        stands_whole(&page, &words.with("setup-law-figures-area", args), &SIZES);
        // Body, offices, and there it is.
        go(&mut page, 10, 1);
        press(&mut page, "\n花园协会\n");
        go(&mut page, 1, 7);
        press(&mut page, "\n1\n");
        go(&mut page, 7, 8);
        press(&mut page, "\n2\n");
        go(&mut page, 8, 40);
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        let effects = update(&mut page, Input::Key(enter));
        let Some(Effect::Convene(convening, commands)) = effects.into_iter().next() else {
            panic!("{}", text(&drawn(&page, (80, 24))));
        };
        assert_eq!(convening.law.as_deref(), Some(law.id.as_str()));
        let Act::Enrol { members } = &commands[0].act else { panic!("{commands:?}") };
        assert!(members.len() == 30 && members.iter().all(|m| m.voting));
    }
}
