//! What the operator has beside the meeting: clocks under a name, the parking lot, who has been
//! heard, notes of his own, and the plan of the evening.

use crate::procedure::Room;
use crate::screens::{drawn, is_whole, model, press, text};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use yishi::i18n::Lang;
use yishi::meeting::{Act, Command, Item, Member, Office, ParkedFate, Presence, Seat};
use yishi::tui::{Effect, Input, Model, News, NoteRow, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

fn key(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    update(model, Input::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

fn chairs(act: Act) -> Vec<Effect> {
    vec![Effect::Do(Command::new(Office::Chair, act))]
}

#[test]
fn everybody_who_is_given_the_same_thing_is_offered_the_same_time() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        // A name of its own, for a house that is on no roster, seven minutes.
        room.keys("l\t路演\t3号楼\t7\n");
        let timer = room.meeting.timer.clone().expect("a clock runs");
        assert_eq!((timer.name.as_str(), timer.clock.limit_secs), ("路演", 420));
        assert_eq!(timer.applicant.as_deref(), Some("3号楼"));
        // The same key asks, and a slip does nothing.
        room.keys("ln");
        assert!(room.meeting.timer.is_some());
        room.keys("ly");
        assert!(room.meeting.timer.is_none());
        // The next one is offered the name and the time of the first, and sees who has had what.
        room.keys("l");
        room.sees("3号楼");
        room.keys("\t\tqj\n");
        let timer = room.meeting.timer.clone().expect("a clock runs");
        assert_eq!((timer.name.as_str(), timer.clock.limit_secs), ("路演", 420));
        assert_eq!(timer.applicant.as_deref(), Some("钱进"));
        room.keys("ly");
        // Another time for the same thing is refused, and may be let through with a reason.
        room.keys("l\t\t5号楼\t3:30\n");
        assert!(room.meeting.timer.is_none());
        room.keys("\u{1b}!轮椅上台慢\n");
        let timer = room.meeting.timer.as_ref().expect("let through");
        assert_eq!(timer.clock.limit_secs, 210);
    }
}

#[test]
fn a_matter_is_parked_and_something_becomes_of_it() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        room.keys("Z充电桩不够用\thb\nZ工地夜里施工\n");
        let parked: Vec<_> =
            room.meeting.parked.iter().map(|p| (p.text.as_str(), p.seat)).collect();
        assert_eq!(parked, [("充电桩不够用", Some(Seat(7))), ("工地夜里施工", None)]);
        room.keys("Q");
        room.sees("充电桩不够用");
        room.sees("何伯");
        room.keys("11");
        assert_eq!(room.meeting.parked[0].became, Some(ParkedFate::Item));
        assert_eq!(room.meeting.agenda.items.last().unwrap().title, "充电桩不够用");
        // What is dealt with stays on the list and cannot be dealt with again.
        room.keys("Q1");
        room.sees(&room.model.words.t("lot-settled-already"));
        room.keys("23");
        assert_eq!(room.meeting.parked[1].became, Some(ParkedFate::Settled));
    }
}

#[test]
fn who_has_been_heard_is_for_the_operator_alone() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        let members: Vec<Member> = (10..=200)
            .map(|seat| Member {
                seat: Seat(seat),
                name: format!("居民{seat}"),
                category: String::new(),
                voting: seat < 190,
                unit: String::new(),
                area: 0,
            })
            .collect();
        let seats = members.iter().map(|m| m.seat).filter(|s| s.0 != 150).collect();
        room.perform(chairs(Act::Enrol { members }));
        room.perform(chairs(Act::Mark { seats, presence: Presence::Present }));
        room.keys("tlq\n修路\nszm\nd");
        room.keys("Flq+\n    e");
        let title = room.model.words.t("stats-title");
        room.keys("V");
        room.sees(&title);
        // Everybody is on the page, those who have not spoken before those who have.
        let mut seen = String::new();
        update(&mut room.model, Input::Resize(80, 24));
        for _ in 0..30 {
            let page = drawn(&room.model, (80, 24));
            is_whole(&page, "statistics");
            seen.push_str(&text(&page));
            key(&mut room.model, KeyCode::PageDown);
        }
        let silent = seen.find("居民20、").or(seen.find("居民20,")).expect("not heard");
        let guest = seen.find("居民195").expect("a guest");
        let heard = seen.rfind(&room.model.words.t("stats-people")).expect("heard");
        assert!(silent < guest && guest < heard, "members first");
        assert!(seen[heard..].contains("李强"));
        assert!(!seen.contains("居民150"), "who is not here is counted, not named");
        // The end is the end: one page up moves at once.
        let end = text(&drawn(&room.model, (80, 24)));
        key(&mut room.model, KeyCode::PageUp);
        assert_ne!(text(&drawn(&room.model, (80, 24))), end);
        key(&mut room.model, KeyCode::Esc);
        // On the room's view it does not open, and what is open is not drawn there.
        key(&mut room.model, KeyCode::F(5));
        room.keys("V");
        assert!(!room.seen((120, 40)).contains(&title));
        key(&mut room.model, KeyCode::F(5));
        room.keys("V");
        room.model.stage = true;
        for size in SIZES {
            assert!(!room.seen(size).contains(&title), "{size:?}");
        }
    }
}

#[test]
fn a_note_goes_to_the_store_and_nowhere_else() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        let events = room.meeting.log().len();
        assert!(matches!(key(&mut room.model, KeyCode::Char('Y'))[..], [Effect::Notes]));
        let note = |id, text: &str| NoteRow { id, hour: "19:20".into(), text: text.into() };
        let two = vec![note(2, "二楼的灯太暗"), note(1, "后排两位想先走")];
        update(&mut room.model, Input::News(News::Notes(two)));
        let warning = room.model.words.t("notes-title");
        for size in SIZES {
            let page = drawn(&room.model, size);
            is_whole(&page, "notes");
            assert!(text(&page).contains(&warning) && text(&page).contains("后排两位想先走"));
        }
        press(&mut room.model, "散会前请何伯说");
        let saved = key(&mut room.model, KeyCode::Enter);
        assert!(matches!(&saved[..], [Effect::SaveNote(text)] if text == "散会前请何伯说"));
        // Until it is kept it stands in the field; deleting asks first.
        assert!(room.seen((80, 24)).contains("散会前请何伯说"));
        update(&mut room.model, Input::News(News::Notes(vec![note(1, "后排两位想先走")])));
        assert!(key(&mut room.model, KeyCode::Delete).is_empty());
        assert!(key(&mut room.model, KeyCode::Char('n')).is_empty());
        key(&mut room.model, KeyCode::Delete);
        let gone = key(&mut room.model, KeyCode::Char('y'));
        assert!(matches!(gone[..], [Effect::DeleteNote(1)]), "{gone:?}");
        room.model.stage = true;
        assert!(!room.seen((120, 40)).contains("后排两位想先走"));
        assert_eq!(room.meeting.log().len(), events);
    }
}

#[test]
fn the_header_says_how_the_meeting_stands_to_its_plan() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        let none = room.model.words.t("pace-on-time");
        assert!(!room.seen((120, 40)).contains(&none), "nothing was planned");
        let item = Item { minutes: Some(20), ..Item::new("西门") };
        room.perform(chairs(Act::AddItem(item)));
        let late = room.model.words.with("pace-behind", [("n", 12)]);
        update(&mut room.model, Input::Tick(room.now + chrono::Duration::seconds(12 * 60 + 30)));
        for size in [(80, 24), (120, 40)] {
            assert!(room.seen(size).contains(&late), "{}", room.seen(size));
            is_whole(&drawn(&room.model, size), "late");
        }
        let ends = room.model.words.with("pace-ends", [("at", "19:32")]);
        assert!(room.seen((120, 40)).contains(&ends), "{}", room.seen((120, 40)));
        assert!(!room.seen((64, 18)).contains(&late));
    }
}

#[test]
fn the_form_for_a_new_meeting_takes_the_clock_and_the_plan() {
    for lang in Lang::ALL {
        let mut page = model(lang, false);
        let member = |seat: u16| Member {
            seat: Seat(seat),
            name: format!("居民{seat}"),
            category: String::new(),
            voting: true,
            unit: String::new(),
            area: 0,
        };
        page.home.formats.retain(|f| f.format().id == "roberts");
        page.home.last_roster = (1..=9).map(member).collect();
        page.home.last_header = Some(("花园协会".into(), "活动室".into()));
        page.home.last_offices = page.home.formats[0]
            .format()
            .offices
            .iter()
            .zip(1..)
            .map(|(office, seat)| (*office, Seat(seat)))
            .collect();
        press(&mut page, "n");
        // Each row is found by its name, as a person finds it.
        let fill = |page: &mut Model, row: &str, value: &str| {
            for _ in 0..40 {
                key(page, KeyCode::Up);
            }
            // Another kind of meeting would bring its own figures.
            key(page, KeyCode::Down);
            for _ in 0..40 {
                press(page, "\n");
                let title = format!("┌ {} ", page.words.t(row));
                if text(&drawn(page, (120, 40))).contains(&title) {
                    break;
                }
                if page.dialog.is_some() {
                    key(page, KeyCode::Esc);
                }
                key(page, KeyCode::Down);
            }
            press(page, &format!("{value}\n"));
            for size in SIZES {
                is_whole(&drawn(page, size), row);
            }
        };
        fill(&mut page, "entry-item", "东门绿化");
        fill(&mut page, "entry-planned", "20");
        fill(&mut page, "entry-warn-secs", "15");
        fill(&mut page, "entry-grace-secs", "20");
        fill(&mut page, "entry-total-question", "40");
        fill(&mut page, "entry-total-side", "12:30");
        fill(&mut page, "entry-total-category", "soon");
        for _ in 0..40 {
            key(&mut page, KeyCode::Down);
        }
        let effects = key(&mut page, KeyCode::Enter);
        let [Effect::Convene(convening, commands)] = &effects[..] else {
            panic!("{effects:?}\n{}", text(&drawn(&page, (120, 40))))
        };
        let settings = convening.settings.as_ref().unwrap();
        assert_eq!((settings.warn_secs, settings.grace_secs), (15, 20));
        assert_eq!(settings.totals.question_secs, Some(2400));
        assert_eq!(settings.totals.side_secs, Some(750));
        assert_eq!(settings.totals.category_secs, None);
        let planned = commands.iter().any(|c| {
            matches!(&c.act, Act::AddItem(item) if item.title == "东门绿化" && item.minutes == Some(20))
        });
        assert!(planned, "{commands:?}");
    }
}
