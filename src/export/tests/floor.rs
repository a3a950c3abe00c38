//! Clocks, speaking time and the parking lot, in both styles and both languages.

use super::*;
use crate::law::DebateTotals;

/// An evening in which every text of the floor is `text`, and every name of a clock too.
fn evening_at_the_floor(text: &str) -> Hall {
    let mut hall = Hall::empty();
    let chair = Office::Chair;
    let totals =
        DebateTotals { question_secs: Some(7_200), side_secs: Some(1_230), category_secs: None };
    let settings = Settings { totals, ..stage::charter().offered() };
    let convening = Convening { settings: Some(settings), ..stage::convening() };
    hall.go(chair, Act::Convene(Box::new(convening)));
    hall.go(chair, Act::Enrol { members: stage::members() });
    for (office, seat) in [(Office::Chair, 1), (Office::Recorder, 2), (Office::Observer, 3)] {
        hall.go(Seat(1), Act::Appoint { office, seat: Seat(seat) });
    }
    hall.go(Seat(1), Act::AddItem(Item::new("3号楼坡道")));
    let seats = (1..=9).map(Seat).collect();
    hall.go(Seat(1), Act::Mark { seats, presence: Presence::Present });
    hall.go(chair, Act::CallToOrder);
    hall.advance_to("debate");
    let short: String = text.chars().take(NAME_CHARS_MAX).collect();
    for (who, secs) in [(Some(short.clone()), 290), (Some("乙队".into()), 315), (None, 5)] {
        hall.go(chair, Act::StartTimer { name: short.clone(), applicant: who, secs: Some(300) });
        hall.wait(secs);
        hall.go(chair, Act::StopTimer);
    }
    hall.main(5, "装坡道");
    for seat in [5, 6] {
        hall.go(Seat(seat), Act::RaiseHand { stance: Stance::For });
    }
    let long: String = text.chars().take(TEXT_CHARS_MAX).collect();
    hall.go(chair, Act::GiveFloor { seat: Some(Seat(6)), stance: None, reason: Some(long) });
    hall.wait(61);
    hall.go(chair, Act::ClockSetBack { by_ms: 5_400_000 });
    hall.go(chair, Act::EndSpeech);
    for seat in [5, 4, 7] {
        hall.go(Seat(seat), Act::Park { text: short.clone() });
    }
    hall.go(chair, Act::Unpark { n: 1, to: ParkedFate::Item });
    hall.go(chair, Act::Unpark { n: 2, to: ParkedFate::Need });
    hall
}

#[test]
fn the_record_tells_clocks_times_and_the_parking_lot() {
    let record = paper(&evening_at_the_floor("陈述").meeting, Style::Jilu, Lang::ZhHans);
    assert_says(
        &record,
        &[
            "- 14:00 计时“陈述”，各方应得与实用时间：",
            "- 陈述：14:00 开始，给 5分钟，用 4分50秒",
            "- 乙队：14:04 开始，给 5分钟，用 5分15秒，超时 15秒",
            "- 14:10 开始，给 5分钟，用 5秒",
            "- 14:10 主持人请周杰先于孙丽发言，理由：“陈述”",
            "## 发言时间（按类别）",
            "- 居民：名册上 7 人，其中 1 人发言，共 1 次、1分1秒",
            "- 工作人员：名册上 2 人，其中 0 人发言，共 0 次、0秒",
            "- 辩论：赞成方 共 1 次、1分1秒；反对方 共 0 次、0秒",
            "## 停车场（离题但要记下的事）",
            "- 已列为议题2",
            "- 14:11 由钱进提出",
            "- 定为社区需求；会后登记入项目库，有决议的在签字之后",
            "- 尚未处理，留待下次会议",
            "- 对一个议题的辩论合计不超过 2小时",
            "- 对一个议题的辩论，正反双方各不超过 20分30秒",
        ],
    );
    assert!(record.contains("14:11 电脑的时钟被拨回，比上一条记录早 1小时30分钟；"), "{record}");
}

/// What was done: who presented, what is left. Not who was heard how long, nor who raised what.
#[test]
fn roberts_minutes_tell_no_times_of_speeches() {
    let hall = evening_at_the_floor("陈述");
    let minutes = paper(&hall.meeting, Style::Ronr, Lang::En);
    let lot = ["## Parking lot", "- Became item 2", "- Open, left for the next meeting"];
    assert_says(&minutes, &lot);
    assert!(minutes.contains("clock was set back"), "{minutes}");
    for lang in Lang::ALL {
        let minutes = paper(&hall.meeting, Style::Ronr, lang);
        assert!(minutes.contains("乙队"), "{minutes}");
        for name in ["周杰", "钱进", "吴静"] {
            let debate = minutes.lines().filter(|line| line.contains(name));
            assert_eq!(debate.count(), 0, "{name} in\n{minutes}");
        }
    }
}

/// No paper sets people against each other by how long they spoke.
#[test]
fn the_sums_name_nobody() {
    let hall = crate::minutes::tests::evening_told();
    for (style, lang, paper) in papers(&hall.meeting) {
        let heading = Words::new(lang).t("minutes-speaking");
        let sums = paper.lines().skip_while(|line| !line.ends_with(&heading)).skip(1);
        let sums: Vec<&str> = sums.take_while(|line| !line.starts_with('#')).collect();
        assert_eq!(sums.is_empty(), style == Style::Ronr, "{paper}");
        for name in stage::NAMES {
            assert!(!sums.iter().any(|line| line.contains(name)), "{sums:?}");
        }
    }
}

#[test]
fn matters_of_the_last_meeting_are_told_as_carried_over() {
    let mut last = evening_at_the_floor("停车");
    last.go(Seat(4), Act::Move(Proposal::Adjourn));
    last.second_and_state(4);
    last.count(7, 0, None);
    let left = inherit(&last.meeting, last.now, &stage::convening());
    let mut hall = Hall::empty();
    let convening = Convening { inherited: Some(Box::new(left)), ..stage::convening() };
    hall.go(Office::Chair, Act::Convene(Box::new(convening)));
    let record = paper(&hall.meeting, Style::Jilu, Lang::ZhHans);
    let left = "- 上次会议“三月需求评议会”留下，由吴静提出";
    assert_says(&record, &["1. 停车", left, "- 尚未处理，留待下次会议"]);
    let minutes = paper(&hall.meeting, Style::Ronr, Lang::ZhHans);
    assert_says(&minutes, &["- 上次会议“三月需求评议会”留下"]);
}

#[test]
fn what_is_too_long_does_not_come_in() {
    let mut hall = Hall::opened();
    let long = "长".repeat(4_000);
    let park = Act::Park { text: long.clone() };
    assert_eq!(hall.refused(Seat(4), park), RefusalCode::TextTooLong);
    let name = "计时".to_owned();
    let start = |name, applicant| Act::StartTimer { name, applicant, secs: Some(60) };
    assert_eq!(hall.refused(Office::Chair, start(long.clone(), None)), RefusalCode::TextTooLong);
    assert_eq!(
        hall.refused(Office::Chair, start(name, Some(long.clone()))),
        RefusalCode::TextTooLong
    );
    // As long as it may be, a reason stays one line.
    let hall = evening_at_the_floor(&"**# 长\u{7}\n".repeat(500));
    for (_, _, paper) in papers(&hall.meeting) {
        assert!(!paper.contains('\u{7}'), "{paper}");
        assert_eq!(paper.lines().filter(|l| l.starts_with("# ")).count(), 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_the_floor_becomes_markup(text in hostile()) {
        let plain = papers(&evening_at_the_floor("坡道").meeting);
        let papers = papers(&evening_at_the_floor(&text).meeting);
        for ((style, lang, paper), (_, _, plain)) in papers.iter().zip(&plain) {
            let bones: Vec<_> = paper.lines().map(skeleton).collect();
            let wanted: Vec<_> = plain.lines().map(skeleton).collect();
            prop_assert_eq!(bones, wanted, "{:?} {:?}\n{}", style, lang, paper);
            for line in paper.lines() {
                prop_assert!(!has_bare_special(&line[skeleton(line).len()..]), "{}", line);
            }
        }
    }
}
