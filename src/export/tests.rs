//! Both styles in both languages, on a whole evening and on hostile text.

use super::*;

mod floor;
mod papers;
mod polls;
pub(crate) mod space;
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

/// Every name that a sentence is looked up by has its sentence, in both languages.
#[test]
fn every_kind_code_and_ground_has_words() {
    use crate::law::MotionKind;
    let kinds = MotionKind::ALL.iter().map(|kind| format!("minutes-do-{}", kind.id()));
    let kinds =
        kinds.filter(|key| !["recess_main", "fix_time_main"].iter().any(|k| key.ends_with(k)));
    let codes = REFUSALS.into_iter().filter(|code| code.is_overrulable());
    let codes = codes.map(|code| format!("minutes-set-aside-{}", code.id()));
    let grounds = Ground::ALL.iter().map(|g| format!("ground-{}", g.id()));
    let sanctions = Sanction::ALL.iter().map(|s| format!("sanction-{}", s.id()));
    let shelves = ["table", "postponed", "committee", "unfinished", "interrupted", "divided"];
    let shelves = shelves.iter().map(|id| format!("shelf-{id}"));
    let authorities = ["law", "adopted", "rule_set"].iter().map(|id| format!("authority-{id}"));
    let points = ["order", "privilege", "inquiry", "information"];
    let points = points.iter().map(|id| format!("minutes-raised-{id}"));
    let remedies = ["drop_motion", "end_speech", "stop_vote", "reopen_debate"];
    let remedies = remedies.iter().map(|id| format!("minutes-followed-{id}"));
    let mut keys: Vec<String> = kinds.chain(codes).chain(grounds).chain(sanctions).collect();
    keys.extend(shelves.chain(authorities).chain(points).chain(remedies));
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for key in &keys {
            assert!(words.has(key), "{key} in {}", lang.tag());
        }
    }
}

/// Every refusal that the chair may set aside.
const REFUSALS: [RefusalCode; 27] = {
    use RefusalCode::*;
    [
        OutOfOrderPrecedence,
        ThirdDegree,
        NotAmendable,
        AlreadyDecided,
        NoProgress,
        StillWithinReach,
        NoBusinessSince,
        NeedsSecond,
        NotDebatable,
        DebateClosed,
        TurnsUsed,
        DebateTimeUsed,
        UnequalTime,
        AlreadyTimed,
        MoverAgainst,
        StepForbids,
        StepsBefore,
        TooLate,
        TooEarly,
        TooFar,
        ReasonNeeded,
        EqualsRejection,
        NotOriginal,
        NotInRuleSet,
        WrongSide,
        NotAppealable,
        NotNamed,
    ]
};

/// The chair at work: rulings, an appeal that fails and one that carries, an overruling, a warning,
/// a naming, somebody else in the chair.
fn evening_of_rulings() -> Hall {
    let mut hall = Hall::opened();
    let chair = Office::Chair;
    hall.advance_to("vote");
    hall.main(4, "装路灯");
    hall.go(Seat(5), Act::PointOfOrder { text: "无人附议".into(), breach: Breach::Other });
    hall.go(
        chair,
        Act::Rule { well_taken: false, reason: "已有人附议".into(), remedy: Remedy::None },
    );
    appeal(&mut hall, 2);
    hall.go(Seat(6), Act::Move(Proposal::ParliamentaryInquiry { text: "能散会吗".into() }));
    hall.go(chair, Act::Reply { text: "可以动议散会".into() });
    hall.go(Seat(5), Act::Move(Proposal::PreviousQuestion { on: Series::Immediate }));
    hall.go(chair, Act::RuleOut { ground: Ground::Dilatory, reason: "刚开始讨论".into() });
    appeal(&mut hall, 6);
    hall.go(Seat(5), Act::Withdraw);
    let again = Act::Move(Proposal::LayOnTable { reason: None });
    let reason = "大家都知道原因".into();
    hall.go(chair, Act::Overrule { by: Seat(5).into(), act: Box::new(again), reason });
    hall.go(Seat(5), Act::Withdraw);
    hall.go(chair, Act::Warn { seat: Seat(7), offence: Offence::Disorder });
    hall.go(chair, Act::Name { seat: Seat(7), offence: "拍桌子".into() });
    hall.go(chair, Act::HandOver { to: Seat(2) });
    hall
}

fn appeal(hall: &mut Hall, against: u32) {
    hall.go(Seat(6), Act::Move(Proposal::Appeal));
    hall.second_and_state(6);
    hall.count(7 - against, against, None);
}

#[test]
fn rulings_appeals_and_overrulings_stand_with_their_reasons() {
    let hall = evening_of_rulings();
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    assert_says(
        &record,
        &[
            "- 主持人裁定：不成立。理由：“已有人附议”。",
            "- 表决的问题：是否维持主持人的裁定",
            "- 结果：维持主持人的裁定；反对 2 票，不够（差 2 票）",
            "- 结果：推翻主持人的裁定；反对 6 票，多 2 票",
            "- 主持人答复：“可以动议散会”。",
            "- 14:00 主持人正式点名吴静：“拍桌子”",
        ],
    );
    for lang in Lang::ALL {
        let minutes = paper(&hall.meeting, Style::Ronr, lang);
        for told in ["已有人附议", "刚开始讨论", "大家都知道原因", "拍桌子"] {
            assert!(minutes.contains(told), "{told} is missing in\n{minutes}");
        }
        // Inquiries are no act of the meeting, and cards are not published.
        assert!(!minutes.contains("能散会吗"), "{minutes}");
    }
    // In either style nobody reads of a warning card.
    let mut unwarned = evening_of_rulings();
    unwarned.go(Office::Chair, Act::Warn { seat: Seat(4), offence: Offence::Personal });
    let with = papers(&unwarned.meeting);
    assert_eq!(with, papers(&hall.meeting));
}

#[test]
fn roberts_minutes_quote_what_was_disposed_of_and_number_nothing() {
    let hall = crate::minutes::tests::evening_of_fates();
    let minutes = paper(&hall.meeting, Style::Ronr, Lang::ZhHans);
    assert_says(
        &minutes,
        &[
            "> 甲",
            "> 乙",
            "> 丙",
            "- 修改后的文字：丙丙",
            "该动议由钱进提出，当时的文字如下：",
            "> 己",
            "> 庚",
            "- 已委托小组：主动议，钱进提出",
        ],
    );
    assert!(!minutes.contains("动议1"), "{minutes}");
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    assert_says(&record, &["- 这一决定其后被会议取消", "- 这一结果其后被重新考虑，不再有效"]);
}

/// Both counts of a law that counts heads and area, its article, and the reminder to compare it.
#[test]
fn the_law_is_named_with_its_arithmetic() {
    let mut charter = stage::charter();
    charter.law = Some(crate::law::BodyLaw {
        id: "owners".into(),
        name_zh: "业主共同决定".into(),
        name_en: "Owners".into(),
        cite: "民法典第278条".into(),
        open: crate::law::Threshold::two_thirds_of(crate::law::Base::Membership),
        decide: crate::law::Threshold::majority_of(crate::law::Base::Ballots),
        area: true,
        second_ballot: None,
        proxies_max: None,
        notice_days: None,
        prior_study: true,
        matters: vec![],
    });
    let mut hall = Hall::empty();
    let convening = Convening { charter: Some(Box::new(charter)), ..stage::convening() };
    hall.go(Office::Chair, Act::Convene(Box::new(convening)));
    hall.go(Office::Chair, Act::Enrol { members: stage::members() });
    for office in [Office::Chair, Office::Recorder] {
        hall.go(Seat(1), Act::Appoint { office, seat: Seat(1) });
    }
    hall.go(Seat(1), Act::AddItem(Item::new("换电梯")));
    let seats = (1..=7).map(Seat).collect();
    hall.go(Seat(1), Act::Mark { seats, presence: Presence::Present });
    hall.go(Seat(1), Act::Represent { seat: Seat(8), by: Seat(3) });
    hall.go(Office::Chair, Act::CallToOrder);
    hall.advance_to("vote");
    hall.main(4, "换电梯");
    hall.go(Office::Chair, Act::PutQuestion { method: Method::Hands });
    let area = Some(crate::law::AreaTally { yes: 15_000, no: 25_000, abstain: 0 });
    hall.go(Office::Chair, Act::Count(Count { area, ..Count::of(5, 3, Some(0)) }));
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    assert_says(
        &record,
        &[
            "- 所依法律：业主共同决定（民法典第278条，请与法律正式文本核对）",
            "- 书面委托：郑浩（由赵敏代理）",
            "- 面积：全体 400.00 平方米，到会 400.00 平方米",
            "- 按面积：赞成 150.00 平方米，反对 250.00 平方米，弃权 0.00 平方米；基数 400.00 平方米，需要 200.01 平方米，得 150.00 平方米，未达到",
            "- 依据：法律规定，民法典第278条（请与法律正式文本核对）",
            "- 结果：未通过，赞成 5 票，刚好达到，面积不足",
        ],
    );
    assert!(record.contains("党组织"), "{record}");
}

#[test]
fn an_election_is_reported_ballot_by_ballot() {
    let mut hall = Hall::opened();
    let chair = Office::Chair;
    let vacancy = Vacancy {
        title: "组长".into(),
        seats: 1,
        ballot_required: true,
        plurality: false,
        write_ins: true,
    };
    hall.go(chair, Act::OpenElection(vacancy));
    hall.go(Seat(4), Act::Move(Proposal::Nominate { name: "周杰".into() }));
    hall.go(Seat(5), Act::Move(Proposal::Nominate { name: "吴静".into() }));
    let votes = |one, other| {
        let line = |name: &str, votes| NameVotes { name: name.into(), votes, meant: None };
        let votes = vec![line("周杰", one), line("吴静", other)];
        Act::Tellers(TellersReport { blank: 1, votes, ..TellersReport::default() })
    };
    hall.go(chair, Act::PutQuestion { method: Method::Ballot });
    hall.go(chair, votes(3, 3));
    hall.go(chair, votes(4, 2));
    for (_, lang, paper) in papers(&hall.meeting) {
        if lang == Lang::ZhHans {
            assert_says(
                &paper,
                &["- 候选人：周杰、吴静", "- 周杰：3 票", "- 本轮无人当选", "- 当选：周杰"],
            );
            assert!(!paper.contains("中止"), "{paper}");
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
    let need = Some(crate::pipeline::NeedRef::new(said(), said()));
    hall.go(Seat(1), Act::AddItem(Item { need, ..Item::new(said()) }));
    let seats = (1..=9).map(Seat).collect();
    hall.go(Seat(1), Act::Mark { seats, presence: Presence::Present });
    hall.go(chair, Act::CallToOrder);
    hall.advance_to("debate");
    hall.main(5, text);
    hall.go(chair, Act::GiveFloor { seat: Some(Seat(5)), stance: Some(Stance::For), reason: None });
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
    outside_texts(&mut hall, text);
    // The same words were decided before; these are others.
    hall.main(5, &format!("二{text}"));
    hall
}

/// Whatever else can be written into the record.
fn outside_texts(hall: &mut Hall, text: &str) {
    let chair = Office::Chair;
    let said = || text.to_owned();
    let short = || text.chars().take(90).collect::<String>() + "名";
    hall.go(Seat(5), Act::Move(Proposal::ParliamentaryInquiry { text: said() }));
    hall.go(chair, Act::Reply { text: said() });
    hall.go(Seat(5), Act::DeclareInterest { text: said(), item: None });
    hall.go(Seat(5), Act::GiveNotice(Notice { text: said(), ..Notice::default() }));
    hall.go(chair, Act::Name { seat: Seat(6), offence: said() });
    hall.go(
        Seat(5),
        Act::Move(Proposal::SuspendRules {
            object: said(),
            rule: RuleTouched::Order,
            item: None,
            step: None,
        }),
    );
    hall.go(chair, Act::RuleOut { ground: Ground::Other, reason: said() });
    hall.go(
        Seat(5),
        Act::Move(Proposal::QuestionOfPrivilege { text: said(), motion: Some(said()) }),
    );
    hall.go(chair, Act::Rule { well_taken: true, reason: said(), remedy: Remedy::None });
    hall.second_and_state(5);
    hall.count(5, 0, None);
    hall.main(5, &format!("三{text}"));
    let commit = Proposal::Commit { committee: Some(short()), members: None, report: None };
    hall.go(Seat(5), Act::Move(commit));
    hall.second_and_state(5);
    hall.count(5, 0, None);
    hall.main(5, &format!("四{text}"));
    hall.go(Seat(5), Act::Move(Proposal::LayOnTable { reason: Some(said()) }));
    hall.second_and_state(5);
    hall.count(5, 0, None);
    let vacancy = Vacancy {
        title: short(),
        seats: 1,
        ballot_required: false,
        plurality: false,
        write_ins: true,
    };
    hall.go(chair, Act::OpenElection(vacancy));
    hall.go(Seat(5), Act::Move(Proposal::Nominate { name: short() }));
    hall.go(chair, Act::DeclareElected);
    hall.go(Seat(5), Act::Move(Proposal::ExcuseFromDuty { text: said() }));
    hall.go(chair, Act::State);
    hall.count(5, 0, None);
}

/// The marks at the beginning of a line: indentation, and what makes it a heading, an item or a
/// quotation.
fn skeleton(line: &str) -> &str {
    let mark = line.trim_start_matches(' ');
    let indent = line.len() - mark.len();
    let marks = ["# ", "## ", "### ", "#### ", "- ", "> ", "1. ", "2. ", "3. "];
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
