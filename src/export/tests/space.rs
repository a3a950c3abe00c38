//! The papers of an Open Space: every topic in all of them, a withheld name in none, nothing from
//! outside as markup, and the form that is read back as it was filled in.

use super::super::{ballot_papers, proceedings};
use super::*;
use crate::ballot::DotScore;

fn step(of: Stage) -> Step {
    let name = Bilingual { zh: of.id().into(), en: of.id().into() };
    Step { stage: Some(of), ..Step::new(of.id(), name, Scope::Meeting, &[]) }
}

/// An Open Space in which every text is `text` and every name `name`, with everything in it.
pub(crate) fn day(text: &str, name: &str) -> Hall {
    let mut charter = stage::charter();
    let motions =
        Step { id: "motions".into(), stage: None, scope: Scope::Item, ..step(Stage::Closing) };
    charter.format.steps = Stage::ALL.map(step).into_iter().chain([motions]).collect();
    let mut hall = Hall::empty();
    let chair = Office::Chair;
    let charter = Some(Box::new(charter));
    let convening = Convening { charter, ..stage::convening() };
    hall.go(chair, Act::Convene(Box::new(convening)));
    let mut members = stage::members();
    members[2].name = name.to_owned();
    hall.go(chair, Act::Enrol { members });
    for (office, seat) in [(chair, 1), (Office::Recorder, 2)] {
        hall.go(Seat(1), Act::Appoint { office, seat: Seat(seat) });
    }
    let seats = (1..=9).map(Seat).collect();
    hall.go(Seat(1), Act::Mark { seats, presence: Presence::Present });
    let said = || text.to_owned();
    let slot = |starts: &str, ends: &str| Slot { day: 1, starts: starts.into(), ends: ends.into() };
    let rooms = ["大厅", "二楼"].map(|name| Room { name: name.into(), ..Room::default() }).into();
    let plan = SpacePlan {
        theme: said(),
        givens: vec![said()],
        sponsor: said(),
        rooms,
        slots: vec![slot("15:00", "15:45"), slot("16:00", "16:45")],
        ..SpacePlan::default()
    };
    hall.go(chair, Act::Space(SpaceAct::Plan(plan)));
    hall.go(chair, Act::CallToOrder);
    hall.advance_to("agenda");
    wall(&mut hall, text);
    hall.advance_to("rounds");
    hall.go(chair, Act::Space(SpaceAct::BeginRound { slot: None }));
    hall.wait(660);
    hall.go(chair, Act::Space(SpaceAct::Finish { topic: 1, participants: Some(4) }));
    hall.go(Seat(3), Act::Space(SpaceAct::StepIn { topic: 2 }));
    hall.go(chair, Act::Space(SpaceAct::EndRound { going_on: [].into() }));
    reports(&mut hall, text);
    outcome(&mut hall, text);
    hall
}

fn wall(hall: &mut Hall, text: &str) {
    let post = |n: u32, from| {
        let title = format!("题{n}{}", text.chars().take(60).collect::<String>());
        Act::Space(SpaceAct::Post { title, cell: None, from, entered_late: false })
    };
    for (seat, n) in [(3, 1), (4, 2), (5, 3), (6, 4), (7, 5)] {
        hall.go(Seat(seat), post(n, None));
    }
    let title = format!("{}改", text.chars().take(60).collect::<String>());
    hall.go(Seat(3), Act::Space(SpaceAct::Retitle { topic: 1, title }));
    let merge = SpaceAct::Merge {
        topic: 3,
        into: 1,
        title: None,
        reporter: None,
        keep_cell_of_topic: false,
        agreed: [Seat(3), Seat(5)].into(),
    };
    hall.go(Seat(5), Act::Space(merge));
    hall.go(Seat(6), Act::Space(SpaceAct::Cancel { topic: 4, reason: text.to_owned() }));
    let sign_up = SpaceAct::SignUp { topic: 1, seats: [Seat(3), Seat(8)].into() };
    hall.go(Office::Chair, Act::Space(sign_up));
    hall.go(Office::Chair, Act::Space(SpaceAct::Announce { text: text.to_owned() }));
}

fn reports(hall: &mut Hall, text: &str) {
    let said = || text.to_owned();
    let step = NextStep { what: said(), who: said(), when: said() };
    let words = |n: u32| ReportWords {
        participants: said(),
        summary: format!("{n}{text}"),
        points: vec![said(), said()],
        recommendations: vec![said()],
        next_steps: vec![step.clone()],
    };
    for (seat, n) in [(3, 1), (8, 2), (3, 3)] {
        let act = SpaceAct::Report { topic: 1, words: words(n) };
        hall.go(Seat(seat), Act::Space(act));
    }
    let line = format!("{}句", text.chars().take(60).collect::<String>());
    hall.go(Seat(4), Act::Space(SpaceAct::Statement { topic: 2, text: line }));
    hall.advance_to("convergence");
}

fn outcome(hall: &mut Hall, text: &str) {
    let chair = Office::Chair;
    let short = || format!("{}名", text.chars().take(24).collect::<String>());
    hall.go(chair, Act::Space(SpaceAct::OpenDots { title: None }));
    let score = |dots| DotScore { dots, supporters: Some(3), stacks: Some(0) };
    hall.go(chair, Act::Space(SpaceAct::CountDots { voters: 5, scores: vec![score(4), score(6)] }));
    hall.advance_to("action");
    let group = SpaceAct::FormGroup {
        title: short(),
        topics: [1].into(),
        members: [Seat(3), Seat(5)].into(),
        first_step: text.to_owned(),
        first_date: text.to_owned(),
        needs: text.to_owned(),
    };
    hall.go(Seat(8), Act::Space(group));
    let words = ProjectWords {
        title: short(),
        topics: [1].into(),
        problem: text.to_owned(),
        proposal: text.to_owned(),
        budget_max: Some(150_000),
        ..ProjectWords::default()
    };
    hall.go(Seat(3), Act::Space(SpaceAct::Propose(words.into())));
    hall.go(Seat(7), Act::Space(SpaceAct::ObjectTo { project: 1, text: text.to_owned() }));
    let vet = SpaceAct::Vet {
        project: 1,
        within_givens: true,
        lawful: true,
        body: short(),
        first_step: text.to_owned(),
    };
    hall.go(chair, Act::Space(vet));
    hall.go(chair, Act::Space(SpaceAct::Draft { project: 1, text: text.to_owned() }));
    hall.go(chair, Act::Space(SpaceAct::ToAgenda { project: 1 }));
}

/// All papers: the minutes in both styles, and the book, in both languages.
fn all(meeting: &Meeting) -> Vec<String> {
    let books = Lang::ALL.map(|lang| {
        let minutes = Minutes::of(meeting);
        proceedings(&minutes, &Words::new(lang)).unwrap()
    });
    papers(meeting).into_iter().map(|(_, _, paper)| paper).chain(books).collect()
}

#[test]
fn every_topic_stands_in_every_paper() {
    let hall = day("路灯", "赵敏");
    for paper in all(&hall.meeting) {
        for title in ["路灯改", "题2路灯", "题3路灯", "题4路灯", "题5路灯"] {
            assert!(paper.contains(title), "{title} in\n{paper}");
        }
        assert!(!paper.contains(['⟦', '{']) && !paper.contains("\n\n\n"), "{paper}");
    }
}

#[test]
fn what_became_of_each_is_said() {
    let hall = day("路灯", "赵敏");
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    assert_says(
        &record,
        &[
            "- 1号“路灯改”　召集人：赵敏、孙丽　15:00–15:45 大厅",
            "- 状态：已讨论，报告 3 份",
            "- 登记感兴趣：2 人",
            "- 参加：4 人",
            "- 原题：题1路灯",
            "- 状态：已讨论，没有报告，有一句话",
            "- 状态：并入 1号",
            "- 状态：召集人划去，原因：“路灯”",
            "- 状态：在墙上，没有举行",
            "- 第 1 位　题2路灯（2号）　6 点，支持 3 人",
            "到会 8 人，5 人贴点；一共 24 点，贴出 10 点。",
            "- 预算：不超过 1500.00 元",
            "- 异议（吴静）：“路灯”",
        ],
    );
    for paper in all(&hall.meeting) {
        for never in ["当选：", "won", "winner", "Elected"] {
            assert!(!paper.contains(never), "{never} in\n{paper}");
        }
    }
}

/// All three reports in full, in the order of handing in; who wrote none stands there too.
#[test]
fn the_book_prints_every_report_as_it_was_handed_in() {
    let minutes = Minutes::of(&day("路灯", "赵敏").meeting);
    let book = proceedings(&minutes, &Words::new(Lang::ZhHans)).unwrap();
    let places: Vec<_> = ["1路灯", "2路灯", "3路灯"]
        .map(|summary| book.find(&format!("\n\n{summary}\n")).unwrap())
        .into();
    assert!(places.is_sorted(), "{book}");
    assert_says(
        &book,
        &[
            "同一人交了 2 版，这是第 1 版，各版都收录。",
            "- 路灯（谁：路灯；何时：路灯）",
            "- 2号“题2路灯”　召集人：赵敏、钱进　已讨论，没有报告，有一句话",
            "| 1 | 题2路灯 | 2号 | 6 | 3 |",
        ],
    );
    let none = Minutes::of(&evening_told().meeting);
    assert_eq!(proceedings(&none, &Words::new(Lang::En)), None);
}

#[test]
fn a_withheld_name_stands_in_no_paper() {
    let mut hall = day("请欧阳小满来修灯", "欧阳小满");
    assert!(all(&hall.meeting).iter().all(|paper| paper.contains("欧阳小满")));
    let withhold = SpaceAct::WithholdName { seat: Seat(3), withheld: true };
    hall.go(Office::Chair, Act::Space(withhold));
    for paper in all(&hall.meeting) {
        assert!(!paper.contains("欧阳小满"), "{paper}");
        assert!(paper.contains("一位参与者") || paper.contains("a participant"), "{paper}");
        // Nobody else is left out.
        assert!(paper.contains("钱进"), "{paper}");
    }
}

#[test]
fn a_ballot_paper_says_how_dots_are_marked() {
    let mut hall = day("路灯", "赵敏");
    // Back before the dots.
    while hall.meeting.space.priorities.is_some() {
        hall.go(Office::Chair, Act::Undo);
    }
    hall.go(Office::Chair, Act::IssueBallots { count: 5, tellers: vec![Seat(3), Seat(4)] });
    let sheet = |lang| ballot_papers(&hall.meeting, &Words::new(lang)).unwrap();
    let zh = sheet(Lang::ZhHans);
    assert!(zh.contains("每人 3 点，在横线上写给几点，一行最多 3 点"), "{zh}");
    assert!(zh.contains("1. ＿＿ 1 路灯改") && zh.contains("不是表决"), "{zh}");
    assert!(sheet(Lang::En).contains("Dots say what comes first"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is written: the bones of every paper stay the same.
    #[test]
    fn no_text_of_an_open_space_becomes_markup(text in hostile()) {
        let plain = all(&day("坡道", "赵敏").meeting);
        for (paper, plain) in all(&day(&text, "赵敏").meeting).iter().zip(&plain) {
            let bones: Vec<_> = paper.lines().map(skeleton).collect();
            let wanted: Vec<_> = plain.lines().map(skeleton).collect();
            prop_assert_eq!(bones, wanted, "{}", paper);
            for line in paper.lines().filter(|line| !line.starts_with("| ")) {
                prop_assert!(!has_bare_special(&line[skeleton(line).len()..]), "{}", line);
            }
            // A row has as many cells as its head.
            for line in paper.lines().filter(|line| line.starts_with("| ")) {
                let cells = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
                prop_assert!([8, 6].contains(&cells), "{}", line);
            }
        }
    }
}
