//! The form for a new meeting, for kinds that leave something to the community.

use crate::screens::{drawn, is_whole, model, press, text};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Modifier;
use yishi::i18n::Lang;
use yishi::law::{Base, Threshold};
use yishi::meeting::{
    Act, Allotted, Allowance, Bilingual, Convening, Member, Mode, Office, Preset, Requirement, Seat,
};
use yishi::tui::{Before, Effect, FormatRow, Input, Left, Model, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];
const BODY: &str = "三巷议事会";

fn key(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    update(model, Input::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

fn named(zh: &str, en: &str) -> Bilingual {
    Bilingual { zh: zh.into(), en: en.into() }
}

/// A page with one more kind of meeting, which leaves attendance, votes and a time to the community.
fn page(lang: Lang) -> Model {
    let mut page = model(lang, false);
    let at = page.home.formats.iter().position(|f| f.format().id == "roberts").unwrap();
    let mut charter = page.home.formats[at].charter.clone();
    charter.format.id = "five".into();
    charter.format.name = named("三巷五步会", "Lane five");
    charter.format.quorum = Requirement::Setting;
    charter.format.decision = Requirement::Setting;
    charter.format.days = vec![10, 20, 30];
    let seats = |id: &str, zh: &str, en: &str| Preset {
        id: id.into(),
        name: named(zh, en),
        categories: vec![],
    };
    charter.format.presets =
        vec![seats("four", "四位一体", "four in one"), seats("three", "三社", "three")];
    charter.format.steps[1].name = named("群众说事", "Say");
    charter.format.steps[1].each = Some(Allotted::Setting);
    charter.format.steps[1].time = Some(Allotted::Secs(600));
    page.home.formats.push(FormatRow::of(charter));
    let member = |seat: u16| Member {
        seat: Seat(seat),
        name: format!("居民{seat}"),
        category: String::new(),
        voting: true,
        unit: String::new(),
        area: 0,
    };
    page.home.last_roster = (1..=9).map(member).collect();
    page.home.last_header = Some((BODY.into(), "活动室".into()));
    page.home.last_offices = vec![(Office::Chair, Seat(1)), (Office::Recorder, Seat(2))];
    page
}

/// Whether the cursor stands on the row of this name.
fn is_on(page: &Model, label: &str) -> bool {
    let buffer = drawn(page, (120, 40));
    let row = (0..40).find(|y| buffer[(2, *y)].modifier.contains(Modifier::REVERSED));
    let line = row.and_then(|y| text(&buffer).lines().nth(y as usize).map(str::to_owned));
    line.is_some_and(|line| line.contains(label))
}

/// Goes to the row of this name.
fn go(page: &mut Model, code: KeyCode, label: &str) {
    for _ in 0..60 {
        if is_on(page, label) {
            return;
        }
        key(page, code);
    }
    panic!("no row {label}\n{}", text(&drawn(page, (120, 40))));
}

/// Enter on the last row.
fn create(page: &mut Model) -> Result<(Box<Convening>, Vec<Act>), String> {
    (0..60).for_each(|_| drop(key(page, KeyCode::Down)));
    match key(page, KeyCode::Enter).into_iter().next() {
        Some(Effect::Convene(convening, commands)) => {
            Ok((convening, commands.into_iter().map(|c| c.act).collect()))
        }
        _ => Err(text(&drawn(page, (120, 40)))),
    }
}

fn choose(page: &mut Model, typed: &str) {
    press(page, "n");
    press(page, &format!("\n{typed}"));
    for size in SIZES {
        is_whole(&drawn(page, size), "kinds");
    }
    press(page, "\n");
}

#[test]
fn what_a_format_leaves_to_the_community_is_asked_for_one_after_the_other() {
    for lang in Lang::ALL {
        let mut page = page(lang);
        // Initials find it in either language.
        choose(&mut page, "sxwb");
        let words = yishi::i18n::Words::new(lang);
        for size in SIZES {
            is_whole(&drawn(&page, size), "the form");
        }
        assert!(text(&drawn(&page, (80, 24))).contains(&words.t("setup-to-set")));
        let right = |page: &mut Model| drop(key(page, KeyCode::Right));
        assert!(create(&mut page).is_err());
        assert!(is_on(&page, &words.t("setup-preset")));
        right(&mut page);
        assert!(create(&mut page).is_err());
        assert!(is_on(&page, &words.t("setup-quorum")));
        right(&mut page);
        assert!(create(&mut page).is_err());
        assert!(is_on(&page, &words.t("setup-decision")));
        right(&mut page);
        right(&mut page);
        assert!(create(&mut page).is_err());
        assert!(is_on(&page, words.pick2("群众说事", "Say")));
        // Minutes, or minutes and seconds; what is neither is refused, and the row stays open.
        press(&mut page, "\nsoon\n");
        assert!(create(&mut page).is_err());
        press(&mut page, "\n1:30\n");
        let (convening, _) = create(&mut page).unwrap();
        let settings = convening.settings.unwrap();
        assert_eq!(settings.quorum, Threshold::majority_of(Base::Membership));
        assert_eq!(settings.decision, Threshold::majority_of(Base::Present));
        let time = settings.times.values().next().copied().unwrap();
        assert_eq!((time.secs, time.each_secs), (Some(600), Some(90)));
        assert_eq!(convening.preset.as_deref(), Some("four"));
        assert_eq!(convening.series, Some(1));
        // 2026-11-20 is a day on which it is held.
        assert_eq!(convening.date.unwrap().to_string(), "2026-11-20");
    }
}

#[test]
fn the_day_goes_from_one_held_to_the_next_and_another_one_is_typed() {
    let mut page = page(Lang::ZhHans);
    choose(&mut page, "sxwb");
    (0..4).for_each(|_| drop(key(&mut page, KeyCode::Down)));
    let shows = |page: &Model, day: &str| {
        let seen = text(&drawn(page, (80, 24)));
        assert!(seen.contains(day), "{day}\n{seen}");
    };
    shows(&page, "2026-11-20");
    key(&mut page, KeyCode::Right);
    shows(&page, "2026-11-30");
    key(&mut page, KeyCode::Left);
    key(&mut page, KeyCode::Left);
    shows(&page, "2026-11-10");
    press(&mut page, "\n12-24\n");
    shows(&page, "2026-12-24");
    press(&mut page, "\n+7\n");
    shows(&page, "2026-11-27");
    press(&mut page, "\nsoon\n");
    shows(&page, &page.words.t("setup-date-unclear"));
    shows(&page, "2026-11-27");
}

#[test]
fn the_figures_and_what_was_left_of_the_last_meeting_are_offered() {
    for lang in Lang::ALL {
        let mut page = page(lang);
        let kind = page.home.formats.last().unwrap();
        let mut settings = kind.offered.clone();
        settings.quorum = Threshold::majority_of(Base::Membership);
        settings.decision = Threshold::majority_of(Base::Present);
        let step = kind.format().steps[1].id.clone();
        settings.times.entry(step).or_default().each_secs = Some(240);
        page.home.before = vec![Before {
            format: "five".into(),
            body: BODY.into(),
            on: "2026-11-10".parse().unwrap(),
            series: Some(4),
            settings: settings.clone(),
            preset: Some("three".into()),
            law: None,
            place: "居委会二楼".into(),
        }];
        // What goes through phases is none of a kind that has none.
        let matters = vec!["路灯".to_owned(), "停车".to_owned()];
        let under_way = vec!["三巷污水".to_owned()];
        page.home.left =
            vec![Left { body: BODY.into(), matters, under_way, tasks: 2, ..Left::default() }];
        press(&mut page, "n");
        let said = [
            page.words.with("setup-as-on", [("day", "2026-11-10")]),
            page.words.with("setup-left-matters", [("n", 2)]),
            page.words.with("setup-left-tasks", [("n", 2)]),
        ];
        let seen = text(&drawn(&page, (120, 40)));
        for told in said {
            assert!(seen.contains(&told), "{told}\n{seen}");
        }
        for size in SIZES {
            is_whole(&drawn(&page, size), "the form as last time");
        }
        // One of the matters is not wanted again.
        let first = page.words.with("setup-planned", [("n", 1)]);
        go(&mut page, KeyCode::Down, &first);
        key(&mut page, KeyCode::Delete);
        let (convening, acts) = create(&mut page).unwrap();
        assert_eq!(convening.settings.unwrap(), settings);
        assert_eq!(convening.preset.as_deref(), Some("three"));
        assert_eq!((convening.place.as_str(), convening.series), ("居委会二楼", Some(5)));
        let items: Vec<&str> = acts
            .iter()
            .filter_map(|act| match act {
                Act::AddItem(item) => Some(item.title.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(items, ["停车"]);
        // Another body has not met yet: nothing of the first one's stays.
        let body = page.words.t("setup-body");
        go(&mut page, KeyCode::Up, &body);
        press(&mut page, "\n");
        (0..20).for_each(|_| drop(key(&mut page, KeyCode::Backspace)));
        press(&mut page, "四巷议事会\n");
        let setup = page.setup.as_ref().unwrap();
        assert!(setup.matters.is_empty() && setup.as_on.is_none() && setup.preset.is_none());
        assert!(create(&mut page).is_err());
    }
}

#[test]
fn a_kind_in_which_people_only_talk_has_a_short_form() {
    for lang in Lang::ALL {
        let mut page = page(lang);
        let mut charter = page.home.formats.last().unwrap().charter.clone();
        charter.format.id = "talk".into();
        charter.format.mode = Mode::Plain;
        charter.format.quorum = Requirement::None;
        charter.format.decision = Requirement::None;
        charter.format.presets.clear();
        for step in &mut charter.format.steps {
            step.allows = vec![Allowance::Capture];
            step.each = None;
        }
        page.home.formats = vec![FormatRow::of(charter)];
        press(&mut page, "n");
        let seen = text(&drawn(&page, (120, 40)));
        let hidden = ["rules", "law", "quorum", "decision", "speech", "turns", "warn", "preset"];
        for row in hidden {
            let label = page.words.t(&format!("setup-{row}"));
            let label = format!("│ {label} ");
            assert!(!seen.contains(&label), "{label}\n{seen}");
        }
        let (convening, _) = create(&mut page).unwrap();
        assert_eq!(convening.format, "talk");
    }
}
