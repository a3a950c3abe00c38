//! The booth on a screen that everybody sees: whatever is typed, and however much of it, the screen
//! is the same; and every page around it stands whole in both languages and three sizes.

use crate::polls::{SIZES, played, poll, shown};
use crate::screens::{drawn, is_whole, model, text};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use serde_json::json;
use yishi::i18n::Lang;
use yishi::meeting::Meeting;
use yishi::tui::{Effect, Input, Model, News, update};

/// A poll of this rule with its box open.
fn boxed(rule: &serde_json::Value) -> Vec<Meeting> {
    played(&[poll(rule), json!({"open_box": {"tellers": [5, 6, 7], "threshold": 2}})])
}

/// Somebody has come to the booth.
fn in_the_booth(lang: Lang, stood: &[Meeting]) -> Model {
    let mut model = model(lang, false);
    stood.iter().for_each(|meeting| shown(&mut model, meeting));
    typed(&mut model, "\n3\n");
    model
}

fn typed(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = vec![];
    for c in keys.chars() {
        let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
        let event = KeyEvent::new(code, KeyModifiers::NONE);
        effects.extend(update(model, Input::Key(event)));
    }
    effects
}

fn screen(model: &Model, size: (u16, u16)) -> String {
    text(&drawn(model, size))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_typed_is_not_shown_nor_how_much_of_it(
        one in "[1-4]{1,9}", two in "[1-4]{1,9}", zh in any::<bool>()
    ) {
        let stood = boxed(&json!({"points": {"points": 9, "cap": 9, "seats": 1}}));
        let lang = if zh { Lang::ZhHans } else { Lang::En };
        let [mut a, mut b] = [in_the_booth(lang, &stood), in_the_booth(lang, &stood)];
        for keys in [(one.as_str(), two.as_str()), ("\n", "\n")] {
            typed(&mut a, keys.0);
            typed(&mut b, keys.1);
            for size in SIZES {
                prop_assert_eq!(screen(&a, size), screen(&b, size));
            }
        }
        // Nor does a log see it.
        prop_assert_eq!(format!("{:?}", a.dialog), format!("{:?}", b.dialog));
    }
}

#[test]
fn the_same_again_confirms_and_anything_else_begins_anew() {
    let stood = boxed(&json!("plurality"));
    for lang in Lang::ALL {
        let mut model = in_the_booth(lang, &stood);
        assert!(typed(&mut model, "2").is_empty());
        assert!(typed(&mut model, "3").is_empty(), "not the same");
        let again = screen(&model, (80, 24));
        assert!(again.contains(model.words.t("booth-not-the-same").as_str()), "{again}");
        typed(&mut model, "2");
        let sealed = typed(&mut model, "2");
        let [Effect::Seal(marks)] = sealed.as_slice() else { panic!("{sealed:?}") };
        assert_eq!(marks.0, [0, 1, 0, 0]);
        assert!(!format!("{sealed:?}").contains('1'), "{sealed:?}");
        update(&mut model, Input::News(News::Sealed("3f9a 21c7".to_owned())));
        for size in SIZES {
            let buffer = drawn(&model, size);
            is_whole(&buffer, "sealed");
            // Everybody sees the screen: the mark is shown when its voter asks for it.
            assert!(!text(&buffer).contains("3f9a 21c7"));
            typed(&mut model, "m");
            assert!(text(&drawn(&model, size)).contains("3f9a 21c7"));
            typed(&mut model, "m");
        }
        // Until it is cast it may be begun anew.
        let esc = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
        update(&mut model, Input::Key(esc));
        assert!(screen(&model, (80, 24)).contains(&model.words.t("booth-blank-paper")));
        typed(&mut model, "00");
        update(&mut model, Input::News(News::Sealed("0000 0000".to_owned())));
        let cast = typed(&mut model, "\n");
        assert!(matches!(cast.as_slice(), [Effect::CastSealed(seat)] if seat.0 == 3), "{cast:?}");
    }
}

#[test]
fn enter_alone_is_no_blank_ballot() {
    let stood = boxed(&json!({"approval": {"seats": 1}}));
    let mut model = in_the_booth(Lang::En, &stood);
    assert!(typed(&mut model, "\n\n").is_empty());
    assert!(screen(&model, (80, 24)).contains(&model.words.t("booth-nothing")));
    let blank = typed(&mut model, "0\n0\n");
    assert!(matches!(blank.as_slice(), [Effect::Seal(marks)] if marks.0 == [0; 4]), "{blank:?}");
}

#[test]
fn beyond_nine_places_each_has_a_letter() {
    let rule = json!({"up_to": {"k": 2, "seats": 1}});
    let mut question = poll(&rule);
    let options: Vec<_> = (1..=12).map(|n| json!({"name": format!("项目{n}")})).collect();
    question["open_poll"]["options"] = json!(options);
    let stood = played(&[question, json!({"open_box": {"tellers": [5, 6, 7], "threshold": 2}})]);
    let mut model = in_the_booth(Lang::ZhHans, &stood);
    let sealed = typed(&mut model, "ac\nca\n");
    let [Effect::Seal(marks)] = sealed.as_slice() else { panic!("{sealed:?}") };
    assert_eq!(marks.0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
}

#[test]
fn too_much_on_a_ballot_begins_anew() {
    let stood = boxed(&json!({"up_to": {"k": 2, "seats": 1}}));
    let mut model = in_the_booth(Lang::En, &stood);
    assert!(typed(&mut model, "123\n").is_empty());
    assert!(screen(&model, (80, 24)).contains(&model.words.t("booth-no-ballot")[..40]));
    assert!(typed(&mut model, "9\n").is_empty());
    assert!(typed(&mut model, "12\n21\n").iter().any(|e| matches!(e, Effect::Seal(_))));
}

#[test]
fn every_page_around_ballots_stands_whole() {
    let score = json!({"score": {"seats": 1, "criteria": [
        {"name": "公益性", "weight": 5}, {"name": "可行性", "weight": 3}]}});
    let issued = json!({"issue_ballots": {"count": 10, "tellers": [3, 4]}});
    let closed = json!({"declare_polls": {"open": false}});
    let count = |teller: u16, last: u32| {
        let sums = [4, 2, 7, 1, 3, 3, 0, last];
        json!({"count_papers": {"teller": teller, "count": {"returned": 10, "sums": sums}}})
    };
    let papers = played(&[poll(&score), issued.clone(), closed.clone(), count(3, 1), count(4, 2)]);
    let ranked = played(&[poll(&json!("irv")), issued, closed]);
    let open = boxed(&json!({"approval": {"seats": 2}}));
    // The keys that open what stands before the room in each.
    let pages = [(&open, ""), (&open, "h"), (&papers, ""), (&papers, "\n"), (&papers, "k")];
    for lang in Lang::ALL {
        for (stood, keys) in pages.iter().chain(&[(&ranked, ""), (&ranked, "\n")]) {
            let mut model = model(lang, false);
            for meeting in *stood {
                shown(&mut model, meeting);
                for size in SIZES {
                    is_whole(&drawn(&model, size), &format!("{lang:?} {size:?}"));
                }
            }
            typed(&mut model, keys);
            for size in SIZES {
                let buffer = drawn(&model, size);
                is_whole(&buffer, &format!("{lang:?} {size:?} {keys:?}"));
                assert!(!text(&buffer).contains('⟦'), "a text is missing\n{}", text(&buffer));
            }
        }
    }
}
