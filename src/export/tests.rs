//! Both styles in both languages, on a whole evening and on hostile text.

use super::*;
use crate::i18n::Lang;
use crate::meeting::tests::random::evening;
use crate::meeting::tests::stage::{self, Hall};
use crate::meeting::*;
use crate::minutes::tests::evening_told;
use proptest::prelude::*;

fn papers(meeting: &Meeting) -> Vec<(Style, Lang, String)> {
    let minutes = Minutes::of(meeting);
    let mut papers = vec![];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for style in Style::ALL {
            papers.push((style, lang, markdown(&minutes, style, &words)));
        }
    }
    papers
}

#[test]
fn styles_are_found_by_their_names() {
    for style in Style::ALL {
        assert_eq!(Style::from_id(style.id()), Some(style));
    }
    assert_eq!(Style::from_id("pdf"), None);
}

fn paper(meeting: &Meeting, style: Style, lang: Lang) -> String {
    markdown(&Minutes::of(meeting), style, &Words::new(lang))
}

fn assert_says(paper: &str, lines: &[&str]) {
    for line in lines {
        assert!(paper.lines().any(|l| l.trim() == *line), "{line:?} is missing in\n{paper}");
    }
}

#[test]
fn the_chinese_record_tells_everything_in_order() {
    let record = paper(&evening_told().meeting, Style::Jilu, Lang::ZhHans);
    assert_says(
        &record,
        &[
            "# 共治协商小组 三月需求评议会 会议记录",
            "第 3 次会议",
            "- 会议时间：2026年3月14日 14:00—15:04",
            "- 应到 8 人，实到 7 人，法定人数 6 人，达到法定人数",
            "- 开会后到会：郑浩",
            "- 列席：陈列",
            "### 议题1　3号楼坡道",
            "- 14:01 孙丽发言（赞成），用时 2分25秒，超时 25秒",
            "- 坡道方便轮椅",
            "- 主持人裁定：不成立。理由：“仍在议题之内”。",
            "- 赞成 5 票，反对 2 票，弃权 0 票",
            "- 门槛：超过到会有表决权人数的半数；基数 8，需要 5 票",
            "- 结果：通过，赞成 5 票，刚好达到",
            "- 结果：通过，赞成 5 票，多 1 票",
            "散会（15:04）",
            "- 记录人：李强　签名：……………　日期：……………",
        ],
    );
}

/// Done, not said (RONR 48:2): no debate, no seconder, nothing withdrawn.
#[test]
fn roberts_minutes_leave_out_what_was_only_said() {
    for lang in Lang::ALL {
        let minutes = paper(&evening_told().meeting, Style::Ronr, lang);
        for absent in
            ["坡道方便轮椅", "社区可以代办", "拆除围墙", "增设路灯", "附议动议", "seconded motion"]
        {
            assert!(!minutes.contains(absent), "{absent} in\n{minutes}");
        }
        let wording = "> 在3号楼加装无障碍坡道,预算不超过2万元,年内完工";
        assert_says(&minutes, &[wording, "> 在楼顶建泳池", "> 路灯改为声控"]);
    }
    let minutes = paper(&evening_told().meeting, Style::Ronr, Lang::En);
    assert_says(
        &minutes,
        &[
            "The motion made by 孙丽 was, after amendment, adopted in this form:",
            "- no (2): 吴静, 郑浩",
            "On the motion of 周杰, the meeting adjourned at 15:04.",
        ],
    );
}

#[test]
fn a_vote_one_short_says_so() {
    let mut hall = Hall::opened();
    hall.main(5, "装坡道");
    hall.advance_to("vote");
    hall.count(3, 3, Some(1));
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    assert_says(&record, &["- 结果：未通过，赞成 3 票，差 1 票"]);
}

#[test]
fn past_midnight_the_second_date_is_named() {
    let mut hall = Hall::prepared();
    hall.go(Office::Chair, Act::CallToOrder);
    hall.wait(11 * 3600);
    hall.go(Seat(4), Act::Move(Proposal::Adjourn));
    hall.second_and_state(4);
    hall.count(7, 0, None);
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    assert_says(&record, &["- 会议时间：2026年3月14日 14:00—2026年3月15日 01:00"]);
    // Nothing was taken up, and the record says so.
    assert_says(&record, &["- 议题2　路灯：尚未审议"]);
}

#[test]
fn every_gap_has_words() {
    use crate::meeting::MotionId;
    use crate::minutes::Gap::*;
    let office = Office::Observer;
    let gaps = [
        PlaceMissing,
        NotOpened,
        OfficeVacant(office),
        MembersMissing,
        AttendanceMissing,
        MotionOpen(MotionId(3)),
        CountMissing(MotionId(3)),
        PointOpen,
        NotAdjourned,
        SignatureMissing(office),
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for gap in &gaps {
            let text = gap_text(gap, &words);
            assert!(!text.contains(['⟦', '{']), "{text}");
        }
    }
}

/// An evening in which every text from outside is `text`.
fn evening_of(text: &str) -> Hall {
    let mut hall = Hall::empty();
    let chair = Office::Chair;
    let said = || text.to_owned();
    let convening = Convening { body: said(), title: said(), place: said(), ..stage::convening() };
    hall.go(chair, Act::Convene(Box::new(convening)));
    let mut members = stage::members();
    members[4].name = said();
    hall.go(chair, Act::Enrol { members });
    for office in [Office::Chair, Office::Recorder] {
        hall.go(Seat(1), Act::Appoint { office, seat: Seat(1) });
    }
    let need = Some(crate::pipeline::NeedRef { id: said(), state: said() });
    hall.go(Seat(1), Act::AddItem(Item { need, ..Item::new(said()) }));
    let seats = (1..=9).map(Seat).collect();
    hall.go(Seat(1), Act::Mark { seats, presence: Presence::Present });
    hall.go(chair, Act::CallToOrder);
    hall.advance_to("debate");
    hall.main(5, text);
    hall.go(chair, Act::GiveFloor { seat: Some(Seat(5)), stance: Some(Stance::For) });
    hall.go(chair, Act::Gist { text: said() });
    hall.go(chair, Act::EndSpeech);
    hall.go(Seat(5), Act::PointOfOrder { text: said(), breach: Breach::Other });
    hall.go(chair, Act::Rule { well_taken: true, reason: said(), remedy: Remedy::None });
    let add = Amendment::Insert { words: said(), after: None, occurrence: None };
    hall.go(Seat(5), Act::Move(Proposal::Amend(add)));
    hall.second_and_state(5);
    hall.count(4, 0, None);
    hall.advance_to("vote");
    hall.count(5, 0, None);
    hall.main(5, text);
    hall
}

/// The marks at the beginning of a line: indentation, and what makes it a heading, an item or a
/// quotation.
fn skeleton(line: &str) -> &str {
    let mark = line.trim_start_matches(' ');
    let indent = line.len() - mark.len();
    let marks = ["# ", "## ", "### ", "#### ", "- ", "> ", "1. ", "2. "];
    let mark = marks.iter().find(|m| mark.starts_with(**m)).map_or(0, |m| m.len());
    &line[..indent + mark]
}

fn has_bare_special(text: &str) -> bool {
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => return true,
            _ => {}
        }
    }
    false
}

/// Whole and broken Markdown, and anything else.
fn hostile() -> impl Strategy<Value = String> {
    let bits = prop_oneof![
        Just("# "),
        Just("- "),
        Just("1. "),
        Just("2) "),
        Just("> "),
        Just("```"),
        Just("~~~"),
        Just("---"),
        Just("==="),
        Just("[x](http://x.cn)"),
        Just("![x]"),
        Just("<script>"),
        Just("<!--"),
        Just("|a|b|"),
        Just("&lt;"),
        Just("\\"),
        Just("\n\n# x"),
        Just("www.x.cn"),
        Just("{ $name }"),
        Just("$x$"),
        Just("    x"),
        Just("[^1]"),
        Just("坡道"),
        Just("\u{2028}#"),
    ];
    let mixed = prop::collection::vec(bits, 1..8).prop_map(|bits| bits.concat());
    prop_oneof![mixed, any::<String>().prop_map(|s| s.chars().take(60).collect())]
        .prop_filter("something must be left of it", |text| !clean(text).is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever is put in as a name, a motion, a gist: the bones of the paper stay the same.
    #[test]
    fn no_text_from_outside_becomes_markup(text in hostile()) {
        let plain = papers(&evening_of("坡道").meeting);
        for ((style, lang, paper), (_, _, plain)) in papers(&evening_of(&text).meeting).iter().zip(&plain) {
            let bones: Vec<_> = paper.lines().map(skeleton).collect();
            let wanted: Vec<_> = plain.lines().map(skeleton).collect();
            prop_assert_eq!(bones, wanted, "{:?} {:?}\n{}", style, lang, paper);
            for line in paper.lines() {
                let rest = &line[skeleton(line).len()..];
                prop_assert!(!has_bare_special(rest), "{}", line);
            }
        }
    }

    #[test]
    fn random_evenings_print_without_a_missing_word(evening in evening()) {
        let mut hall = Hall::opened();
        for dice in evening {
            let command = dice.throw(&mut hall);
            let _ = hall.attempt(&command);
        }
        for (_, _, paper) in papers(&hall.meeting) {
            prop_assert!(!paper.contains(['⟦', '{']), "{}", paper);
            prop_assert!(!paper.contains("\n\n\n"), "{}", paper);
        }
    }
}
