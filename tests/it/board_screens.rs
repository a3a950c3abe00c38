//! The board at the keys: every card is reached once, filters are told and cleared, and the next meeting
//! begins with its record and its own people.

use crate::document_screens::{NOW, SIZES, desk, in_lang};
use crate::screens::{drawn, is_whole, key, text};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use yishi::i18n::{Lang, Words};
use yishi::meeting::{Member, Seat};
use yishi::tui::{
    BodyRoster, BodyRow, Effect, FormatRow, HomeData, Input, Model, News, Screen, Theme, update,
};

/// The first page as the shell brings it.
fn home(lang: Lang) -> (tempfile::TempDir, Model) {
    let dir = tempfile::tempdir().unwrap();
    let desk = desk(dir.path());
    let now = chrono::DateTime::parse_from_rfc3339(NOW).unwrap();
    let mut model = Model::new(Words::new(lang), Theme::new(true, false), now);
    let ids: Vec<String> = desk.catalogue.formats().map(|e| e.value.id.clone()).collect();
    let formats = ids.iter().map(|id| FormatRow::of(desk.catalogue.charter(id).unwrap()));
    let data = HomeData {
        formats: formats.collect(),
        cards: desk.cards(now.date_naive()).unwrap(),
        profiles: desk.profiles(),
        profile: desk.profiles().into_iter().next(),
        ..HomeData::default()
    };
    update(&mut model, Input::News(News::Home(Box::new(data))));
    (dir, model)
}

fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    let effects = update(model, Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    for size in SIZES {
        is_whole(&drawn(model, size), &format!("{code:?} {size:?}"));
    }
    effects
}

#[test]
fn the_board_shows_every_record_that_has_a_stage_and_begins_its_next_meeting() {
    for lang in Lang::ALL {
        let (_dir, mut model) = home(lang);
        assert_eq!(model.home.cards.len(), 5, "organisations stand on no board");
        press(&mut model, KeyCode::Char('b'));
        assert!(model.screen == Screen::Projects);
        // Everything is reached with arrows; the closed column opens when it is reached.
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..6 {
            for _ in 0..3 {
                for effect in press(&mut model, KeyCode::Enter) {
                    if let Effect::ShowRecord(id) = effect {
                        seen.insert(id);
                    }
                }
                press(&mut model, KeyCode::Down);
            }
            press(&mut model, KeyCode::Right);
        }
        assert_eq!(seen.len(), 5, "{seen:?}");
        // Found by its title, the running project is supervised next, and it is on the agenda.
        press(&mut model, KeyCode::Char('/'));
        for c in "帮老".chars() {
            update(&mut model, Input::Key(key(c)));
        }
        press(&mut model, KeyCode::Enter);
        press(&mut model, KeyCode::Char('n'));
        let setup = model.setup.as_ref().unwrap();
        assert_eq!(setup.kind(&model.home).unwrap().format().id, "supervision");
        let items: Vec<&str> = setup.items().map(|(key, _)| key).collect();
        assert_eq!(items, ["P-2026-001"]);
        // Whoever leaves the form is on the board again.
        press(&mut model, KeyCode::Esc);
        assert!(model.setup.is_none() && model.screen == Screen::Projects);
    }
}

#[test]
fn the_board_says_when_nothing_fits_and_one_key_clears_its_filters() {
    for lang in Lang::ALL {
        let (_dir, mut model) = home(lang);
        press(&mut model, KeyCode::Char('b'));
        press(&mut model, KeyCode::Char('/'));
        for c in "qqq".chars() {
            press(&mut model, KeyCode::Char(c));
        }
        press(&mut model, KeyCode::Enter);
        let told = in_lang(lang, "没有符合筛选", "Nothing fits the filters");
        let seen = text(&drawn(&model, (80, 24)));
        assert!(seen.contains(told), "{seen}");
        press(&mut model, KeyCode::Char('n'));
        assert!(model.setup.is_none() && model.toast.is_some(), "a silent key");
        press(&mut model, KeyCode::Char('c'));
        assert!(has_card(&mut model), "the cards are back");
    }
}

/// Whether there is a card under the cursor.
fn has_card(model: &mut Model) -> bool {
    matches!(press(model, KeyCode::Enter).as_slice(), [Effect::ShowRecord(_)])
}

#[test]
fn the_record_for_which_the_office_meets_is_on_the_form_and_remembered() {
    for lang in Lang::ALL {
        let (_dir, mut model) = home(lang);
        press(&mut model, KeyCode::Char('b'));
        press(&mut model, KeyCode::Char('/'));
        for c in "下水".chars() {
            update(&mut model, Input::Key(key(c)));
        }
        press(&mut model, KeyCode::Enter);
        press(&mut model, KeyCode::Char('n'));
        let setup = model.setup.as_ref().unwrap();
        assert_eq!(setup.kind(&model.home).unwrap().format().id, "office");
        assert_eq!(setup.meant(&model.home).map(|record| record.id.as_str()), Some("N-2026-002"));
        let seen = text(&drawn(&model, (120, 40)));
        assert!(seen.contains("N-2026-002"), "{seen}");
    }
}

/// The review of plans is held by the body that was formed for it, whoever met last.
#[test]
fn the_next_meeting_has_the_people_of_the_only_body_that_may_hold_it() {
    let (_dir, mut model) = home(Lang::ZhHans);
    let member = |name: &str| Member {
        seat: Seat(1),
        name: name.to_owned(),
        category: "member".to_owned(),
        voting: true,
        unit: String::new(),
        area: 0,
    };
    let body = |name: &str, kind: &str, state: &str| BodyRow {
        name: name.to_owned(),
        kind: kind.to_owned(),
        profile: "gusu".to_owned(),
        state: state.to_owned(),
    };
    let roster = BodyRoster { members: vec![member("评委甲")], offices: vec![] };
    model.home.last_roster = vec![member("别会的人")];
    model.home.last_header = Some(("别的会".to_owned(), String::new()));
    model.home.rosters.insert("评议委员会".to_owned(), roster);
    let card = |model: &mut Model| {
        let plan = model.home.cards.iter_mut().find(|card| card.id == "P-2026-001").unwrap();
        plan.state = "P3".to_owned();
        press(model, KeyCode::Char('b'));
        press(model, KeyCode::Char('/'));
        for c in "帮老".chars() {
            update(model, Input::Key(key(c)));
        }
        press(model, KeyCode::Enter);
        press(model, KeyCode::Char('n'));
        let setup = model.setup.take().unwrap();
        model.screen = Screen::Projects;
        press(model, KeyCode::Char('c'));
        press(model, KeyCode::Esc);
        (setup.body, setup.members.iter().map(|m| m.name.clone()).collect::<Vec<_>>())
    };
    // Nobody who may hold it is known: nobody's people.
    assert_eq!(card(&mut model), (String::new(), vec![]));
    model.home.bodies = vec![body("某小组", "group", "B2"), body("评议委员会", "committee", "B2")];
    assert_eq!(card(&mut model), ("评议委员会".to_owned(), vec!["评委甲".to_owned()]));
    // Of two the program does not choose.
    model.home.bodies.push(body("第二评议委员会", "committee", "B2"));
    assert_eq!(card(&mut model).0, "");
}
