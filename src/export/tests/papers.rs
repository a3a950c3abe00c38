//! Papers of every kind, in both languages.

use super::super::papers::{CUT, SHEET_BYTES_MAX, ballot_papers};
use crate::ballot::{Criterion, NoMajority, Poll, PollOption, PollRule, TieRule};
use crate::i18n::{Lang, Words};
use crate::meeting::tests::stage::Hall;
use crate::meeting::*;

fn option(name: &str) -> PollOption {
    PollOption { name: name.to_owned(), ..PollOption::default() }
}

fn poll(rule: PollRule) -> Poll {
    let options = ["丙", "甲", "乙"].map(option).into();
    Poll { title: "评选项目".to_owned(), options, rule, tie: TieRule::Report }
}

/// Papers are out for this poll.
fn out(poll: Poll, count: u32) -> Hall {
    let mut hall = Hall::opened();
    hall.advance_to("vote");
    hall.go(Office::Chair, Act::OpenPoll(poll));
    hall.go(Office::Chair, Act::IssueBallots { count, tellers: vec![Seat(3), Seat(4)] });
    hall
}

fn sheet(hall: &Hall, lang: Lang) -> String {
    ballot_papers(&hall.meeting, &Words::new(lang)).unwrap()
}

/// What stands between the cuts.
fn papers(sheet: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = sheet.split(CUT).map(str::trim).collect();
    assert_eq!(pieces.pop(), Some(""), "below the last cut there is nothing");
    pieces.remove(0);
    pieces
}

fn paper_of(rule: PollRule, lang: Lang) -> String {
    let sheet = sheet(&out(poll(rule), 2), lang);
    papers(&sheet)[0].to_owned()
}

fn criteria() -> Vec<Criterion> {
    let criterion = |name: &str| Criterion { name: name.to_owned(), weight: 1 };
    ["公益性", "可行性"].map(criterion).into()
}

#[test]
fn as_many_papers_as_were_handed_out_and_all_the_same() {
    for lang in Lang::ALL {
        let sheet = sheet(&out(poll(PollRule::Plurality), 7), lang);
        let papers = papers(&sheet);
        assert_eq!(papers.len(), 7);
        assert!(papers.iter().all(|paper| *paper == papers[0]), "{sheet}");
    }
}

#[test]
fn nothing_numbers_a_paper_or_says_which_ballot_it_is() {
    let mut hall = out(poll(PollRule::Irv), 7);
    let before = sheet(&hall, Lang::ZhHans);
    // The second ballot of the evening, with other tellers.
    hall.go(Office::Chair, Act::CancelVote);
    hall.wait(600);
    hall.go(Office::Chair, Act::OpenPoll(poll(PollRule::Irv)));
    hall.go(Office::Chair, Act::IssueBallots { count: 7, tellers: vec![Seat(5), Seat(6)] });
    assert_eq!(hall.meeting.balloting.as_ref().unwrap().number, 2);
    assert_eq!(sheet(&hall, Lang::ZhHans), before);
    let paper = papers(&before)[0];
    let digits: String = paper.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, format!("2026314{}{}", "123", "123"), "{paper}");
}

#[test]
fn a_paper_reads_as_plain_text() {
    let paper = paper_of(PollRule::Plurality, Lang::ZhHans);
    assert_eq!(
        paper,
        "共治协商小组　三月需求评议会　2026年3月14日\n\n> 评选项目\n\n1. □ 丙\n2. □ 甲\n3. □ 乙\n\n\
         选一个，在□里打“✓”。什么都不写是空白票。"
    );
    let paper = paper_of(PollRule::Plurality, Lang::En);
    assert_eq!(
        paper,
        "共治协商小组 · 三月需求评议会 · 14 March 2026\n\n> 评选项目\n\n1. □ 丙\n2. □ 甲\n3. □ 乙\n\n\
         Choose one: tick its □. Nothing written is a blank ballot."
    );
}

#[test]
fn every_rule_has_its_places_in_the_agreed_order_and_says_how_to_mark_them() {
    let text = |text: &str| text.to_owned();
    let money = 3_000_000;
    let boxes = ["1. □ 丙", "2. □ 甲", "3. □ 乙"];
    let lines = ["1. ＿＿ 丙", "2. ＿＿ 甲", "3. ＿＿ 乙"];
    let sides = ["1. 丙\u{2003}□ 赞成\u{2003}□ 反对", "2. 甲\u{2003}□ 赞成\u{2003}□ 反对", ""];
    let scores =
        ["1. 丙\u{2003}□ 公益性\u{2003}□ 可行性", "2. 甲\u{2003}□ 公益性\u{2003}□ 可行性", ""];
    let otherwise = NoMajority::TwoRound;
    let wanted = [
        (PollRule::Each, sides, "每一行选一边"),
        (PollRule::Majority { otherwise }, boxes, "选一个"),
        (PollRule::Plurality, boxes, "选一个"),
        (PollRule::UpTo { k: 2, seats: 1 }, boxes, "最多选 2 个"),
        (PollRule::Approval { seats: 1 }, boxes, "赞成几个就选几个"),
        (PollRule::Points { points: 5, cap: 3, seats: 1 }, lines, "一共 5 点"),
        (PollRule::Points { points: 5, cap: 3, seats: 1 }, lines, "最多 3 点"),
        (PollRule::Score { criteria: criteria(), seats: 1 }, scores, "哪条标准"),
        (PollRule::Irv, lines, "写名次"),
        (PollRule::Stv { seats: 2, by: text("meek-prf") }, lines, "写名次"),
        (PollRule::Borda { by: text("average") }, lines, "写名次"),
        (PollRule::Condorcet, lines, "写名次"),
        (PollRule::Schulze { by: text("margins") }, lines, "写名次"),
        (PollRule::Budget { money, misfit: text("skip") }, boxes, "一共 30000.00 元"),
        (
            PollRule::EqualShares { money, utility: text("cost"), completion: text("add1") },
            boxes,
            "赞成几个就选几个",
        ),
    ];
    for (rule, places, how) in wanted {
        let paper = paper_of(rule.clone(), Lang::ZhHans);
        let at =
            places.map(|place| paper.find(place).unwrap_or_else(|| panic!("{place}\n{paper}")));
        assert!(at[0] < at[1] && (at[1] < at[2] || places[2].is_empty()), "{paper}");
        assert!(paper.contains(how), "{how}\n{paper}");
        let english = paper_of(rule, Lang::En);
        assert!(!english.contains('⟦') && english.contains("blank ballot"), "{english}");
        assert!(!paper.contains('⟦') && paper.contains("空白票"), "{paper}");
    }
}

#[test]
fn where_money_is_shared_out_the_costs_stand_there() {
    let mut poll = poll(PollRule::Budget { money: 5_000_000, misfit: "stop".to_owned() });
    poll.options[1].cost = 1_234_567;
    let hall = out(poll, 1);
    assert!(sheet(&hall, Lang::ZhHans).contains("2. □ 甲（12345.67 元）"));
    assert!(sheet(&hall, Lang::En).contains("2. □ 甲 (12345.67 yuan)"));
}

#[test]
fn a_motion_has_its_words_and_its_sides() {
    let mut hall = Hall::opened();
    hall.advance_to("vote");
    hall.main(5, "在3号楼加装无障碍坡道");
    hall.go(Office::Chair, Act::PutQuestion { method: Method::Ballot });
    assert_eq!(ballot_papers(&hall.meeting, &Words::new(Lang::En)), None, "none are out");
    hall.go(Office::Chair, Act::IssueBallots { count: 3, tellers: vec![Seat(3), Seat(4)] });
    let words = "\n\n> 在3号楼加装无障碍坡道\n\n";
    let zh = sheet(&hall, Lang::ZhHans);
    assert!(zh.contains(&format!("{words}1. □ 赞成\n2. □ 反对\n3. □ 弃权\n\n选一个")), "{zh}");
    let en = sheet(&hall, Lang::En);
    assert!(en.contains(&format!("{words}1. □ Yes\n2. □ No\n3. □ abstain\n\nChoose")), "{en}");
}

#[test]
fn an_amendment_says_what_it_changes() {
    let mut hall = Hall::opened();
    hall.advance_to("debate");
    hall.main(5, "预算不超过2万元");
    let amendment =
        Amendment::Replace { strike: "2万".into(), insert: "3万".into(), occurrence: None };
    hall.go(Seat(6), Act::Move(Proposal::Amend(amendment)));
    hall.second_and_state(6);
    hall.go(Office::Chair, Act::PutQuestion { method: Method::Ballot });
    hall.go(Office::Chair, Act::IssueBallots { count: 3, tellers: vec![Seat(3), Seat(4)] });
    for lang in Lang::ALL {
        let sheet = sheet(&hall, lang);
        assert!(sheet.contains("2万") && sheet.contains("3万"), "{sheet}");
    }
}

#[test]
fn what_comes_from_outside_is_no_markup() {
    let mut poll = poll(PollRule::Plurality);
    poll.title = "# 标题 <b>".to_owned();
    poll.options[0].name = "[x](http://a) |_y_|".to_owned();
    let sheet = sheet(&out(poll, 2), Lang::ZhHans);
    assert!(sheet.contains("> \\# 标题 \\<b\\>"), "{sheet}");
    assert!(sheet.contains("1. □ \\[x\\](http\\://a) \\|\\_y\\_\\|"), "{sheet}");
}

#[test]
fn a_large_hall_gets_a_sheet_to_be_printed_again() {
    let mut hall = out(poll(PollRule::Plurality), 1);
    let issue = |hall: &mut Hall, count: u32| match hall.meeting.balloting.as_mut() {
        Some(Balloting { channel: Channel::Paper { issued, .. }, .. }) => *issued = count,
        _ => panic!("no papers are out"),
    };
    issue(&mut hall, 501);
    let many = sheet(&hall, Lang::ZhHans);
    assert_eq!(papers(&many).len(), 500);
    assert!(many.contains("发出 501 张，这里只印 500 张"), "{}", &many[..200]);
    issue(&mut hall, 500);
    assert!(!sheet(&hall, Lang::ZhHans).contains("发出"));
    // Papers so long that five hundred would be a book.
    let mut long = poll(PollRule::Plurality);
    long.options = (0..100).map(|n| option(&format!("{n}{}", "长".repeat(900)))).collect();
    let mut hall = out(long, 1);
    issue(&mut hall, 400);
    let sheet = sheet(&hall, Lang::En);
    assert!(sheet.len() <= SHEET_BYTES_MAX + 1_000);
    assert!((1..400).contains(&papers(&sheet).len()));
    assert!(sheet.contains("print this sheet again"));
}
