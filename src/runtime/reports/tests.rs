//! From the form that is printed to the report in the meeting.

use super::*;
use crate::export::report_template;
use crate::export::tests::space::day;
use crate::i18n::Lang;
use crate::import::session_report_text;
use crate::meeting::{NextStep, ReportWords};
use crate::minutes::Minutes;
use proptest::prelude::*;

/// The form with these words on it, as somebody fills it in.
fn filled(form: &str, words: &ReportWords, writer: &str) -> String {
    let mut under = vec![
        vec![words.participants.clone()],
        vec![words.summary.clone()],
        words.points.iter().map(|line| format!("- {line}")).collect(),
        words.recommendations.iter().map(|line| format!("- {line}")).collect::<Vec<_>>(),
        words.next_steps.iter().map(|s| format!("- {} | {} | {}", s.what, s.who, s.when)).collect(),
    ]
    .into_iter();
    let mut lines = vec![];
    for line in form.lines() {
        if line.contains("填写人") {
            lines.push(format!("{}{writer}", line));
            continue;
        }
        lines.push(line.to_owned());
        if line.starts_with("## ") {
            lines.extend(under.next().unwrap());
        }
    }
    assert_eq!(under.next(), None, "{form}");
    lines.join("\n")
}

fn words() -> impl Strategy<Value = ReportWords> {
    let text = "[请修灯a-z0-9][请修灯a-z0-9 ，：#*_-]{0,10}[修灯a-z]";
    let lines = || prop::collection::vec(text, 0..5);
    let step = (text, "[王芳a-z]{0,4}", "[六月0-9]{0,4}").prop_map(|(what, who, when)| NextStep {
        what,
        who,
        when,
    });
    let steps = prop::collection::vec(step, 0..4);
    ("[王芳a-z、]{0,8}", "[修灯，。]{1,20}", lines(), lines(), steps).prop_map(
        |(participants, summary, points, recommendations, next_steps)| {
            let one_line = |lines: Vec<String>| lines.iter().map(|line| clean(line)).collect();
            let (points, recommendations) = (one_line(points), one_line(recommendations));
            let step = |step: NextStep| NextStep { what: clean(&step.what), ..step };
            let next_steps = next_steps.into_iter().map(step).collect();
            ReportWords { participants, summary, points, recommendations, next_steps }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_filled_in_is_what_is_read(words in words()) {
        let hall = day("a_b*路灯", "赵敏");
        let minutes = Minutes::of(&hall.meeting);
        let topic = minutes.space.as_ref().unwrap().topic(1).unwrap();
        for lang in Lang::ALL.map(Words::new) {
            let form = report_template(&lang, Some((&minutes, topic)));
            let text = filled(&form, &words, "赵敏");
            let report = session_report_text(&text).unwrap_or_default();
            prop_assert_eq!(&report.words, &words, "{}", text);
            prop_assert_eq!(report.topic, Some(1));
            prop_assert_eq!(report.title.as_ref(), Some(&topic.title));
            prop_assert_eq!(report.convenor.as_deref().map(|c| c.contains("赵敏")), Some(true));
            let ready = report_command(&hall.meeting, &report).unwrap();
            prop_assert_eq!(ready.remarks, vec![]);
            prop_assert_eq!(ready.command.by, Actor::Member(Seat(3)));
        }
    }
}

#[test]
fn a_form_without_a_topic_and_without_words_says_so() {
    for lang in Lang::ALL.map(Words::new) {
        let form = report_template(&lang, None);
        assert!(!form.contains(['⟦', '{']), "{form}");
        let faults = session_report_text(&form).unwrap_err();
        assert_eq!(faults[0].kind.code(), "nothing_said", "{form}\n{faults:?}");
        assert!(form.lines().count() < 60, "it fits on a page");
    }
}

fn report(topic: Option<u32>, title: &str, writer: &str) -> ImportedReport {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    ImportedReport { topic, title: some(title), writer: some(writer), ..ImportedReport::default() }
}

#[test]
fn the_topic_is_found_and_the_writer_is_named() {
    let hall = day("路灯", "赵敏");
    let made = |topic, title: &str, writer: &str| {
        report_command(&hall.meeting, &report(topic, title, writer))
    };
    // By its earlier title; by nobody on the roster.
    let ready = made(None, "题1路灯", "路人").unwrap();
    assert_eq!((ready.topic, &ready.command.by), (1, &Actor::Member(Seat(3))));
    assert_eq!(ready.remarks, [ReportRemark::UnknownWriter { name: "路人".into() }]);
    // What was merged goes to where it went.
    let ready = made(Some(3), "别的题", "郑浩").unwrap();
    assert_eq!((ready.topic, &ready.command.by), (1, &Actor::Member(Seat(8))));
    assert!(matches!(&ready.remarks[..], [ReportRemark::OtherTitle { n: 3, .. }]));
    // Who stepped in answers.
    assert_eq!(made(Some(2), "", "").unwrap().command.by, Actor::Member(Seat(3)));
    let faults = [
        (made(None, "", ""), ReportFault::NoTopic),
        (made(Some(99), "", ""), ReportFault::UnknownTopic { n: 99 }),
        (made(None, "无", ""), ReportFault::UnknownTitle { title: "无".into() }),
    ];
    for (found, wanted) in faults {
        assert_eq!(found.unwrap_err(), wanted);
        for lang in Lang::ALL.map(Words::new) {
            assert!(!wanted.text(&lang).contains(['⟦', '{']));
        }
    }
}
