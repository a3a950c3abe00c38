//! Reports as people write them, and as nobody would.

use super::*;
use crate::meeting::LINES_MAX;
use proptest::prelude::*;

fn read(text: &str) -> ImportedReport {
    session_report(text.as_bytes()).unwrap()
}

fn faults(text: &str) -> Vec<ReportProblem> {
    session_report(text.as_bytes()).unwrap_err()
}

#[test]
fn markdown_with_headings_in_any_order_and_language() {
    let report = read(
        "# 停车难\n\n**No.**: 3\n\n## Next steps\n- 画线 | 王芳 | 6月\n- 问物业；谁：李强；何时：下周\n\n\
         ## 讨论要点\n\n1. 车位不够\n   晚上更少\n2) 消防通道被占\n\n### 参加者\n王芳、李强，还有三位邻居\n\n\
         **Highlights**\n大家都说车位少。\n还有电动车。\n\n## 花絮\n有人带了点心\n",
    );
    assert_eq!((report.topic, report.title.as_deref()), (Some(3), Some("停车难")));
    let words = &report.words;
    assert_eq!(words.points, ["车位不够晚上更少", "消防通道被占"]);
    assert_eq!(words.participants, "王芳、李强，还有三位邻居");
    assert_eq!(words.summary, "大家都说车位少。还有电动车。花絮：有人带了点心");
    let step = |step: &crate::meeting::NextStep| {
        [&step.what, &step.who, &step.when].map(String::as_str).join("/")
    };
    let steps: Vec<String> = words.next_steps.iter().map(step).collect();
    assert_eq!(steps, ["画线/王芳/6月", "问物业/李强/下周"]);
}

#[test]
fn plain_text_with_names_and_colons() {
    let report = read(
        "编号：第３号\r\n题目：停车难\r\n填写人：王芳\r\n参加者：五个人\r\n要点：\r\n车位不够\r\n地点：一号门最紧张\r\n\
         建议：\r\n- 时间：晚上七点后限停\r\n概要：谈得很好\r\n",
    );
    assert_eq!((report.topic, report.writer.as_deref()), (Some(3), Some("王芳")));
    assert_eq!(report.words.points, ["车位不够", "地点：一号门最紧张"]);
    assert_eq!(report.words.recommendations, ["时间：晚上七点后限停"]);
    assert_eq!(report.words.summary, "谈得很好");
    assert_eq!(report.place, None);
}

#[test]
fn a_number_may_stand_before_the_title() {
    for text in ["# 12号 “停车难”\n很好", "# No. 12 停车难\n很好", "题目：12号停车难\n很好"]
    {
        let report = read(text);
        assert_eq!((report.topic, report.title.as_deref()), (Some(12), Some("停车难")), "{text}");
        assert_eq!(report.words.summary, "很好");
    }
    // A house has a number of its own.
    let report = read("题目：3号楼电梯更换\n很好");
    assert_eq!((report.topic, report.title.as_deref()), (None, Some("3号楼电梯更换")));
}

#[test]
fn all_the_encodings_of_a_laptop() {
    let text = "题目：停车难\n概要：车位少\n";
    let gb = encoding_rs::GB18030.encode(text).0.into_owned();
    let bom = format!("\u{feff}{text}").into_bytes();
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [gb, bom, utf16] {
        assert_eq!(session_report(&bytes).unwrap(), read(text));
    }
}

#[test]
fn every_fault_names_its_line() {
    let mut long = "题目：停车难\n要点：\n".to_owned();
    (0..=LINES_MAX).for_each(|n| long.push_str(&format!("- 第{n}点\n")));
    let section = "report-form-points";
    let kind = ReportProblemKind::TooManyItems { section, max: LINES_MAX };
    assert_eq!(faults(&long), [kind.at(LINES_MAX + 3)]);
    let much = format!("概要：\n\n{}", "长".repeat(2_001));
    assert_eq!(faults(&much), [ReportProblemKind::TooLong { max: 2_000 }.at(3)]);
    let twice = faults("题目：甲\n概要：好\n题目：乙\n");
    assert_eq!(twice, [ReportProblemKind::Twice { section: "report-form-topic", first: 1 }.at(3)]);
    let bad = faults("编号：三十\n概要：好\n下一步：\n| 王芳 | 明天\n");
    let number = ReportProblemKind::BadNumber { found: "三十".into() };
    assert_eq!(bad, [number.at(1), ReportProblemKind::StepWithoutWhat.at(4)]);
    assert_eq!(faults("题目：甲\n参加者：乙\n"), [ReportProblemKind::NothingSaid.of_file()]);
    assert_eq!(faults("\u{0}"), [ReportProblemKind::NotText.of_file()]);
    let lines = "\n".repeat(REPORT_LINES_MAX + 5);
    let kind = ReportProblemKind::TooManyLines { max: REPORT_LINES_MAX };
    assert_eq!(faults(&lines), [kind.at(REPORT_LINES_MAX + 1)]);
    let large = vec![b'a'; REPORT_BYTES_MAX as usize + 1];
    assert_eq!(session_report(&large).unwrap_err()[0].kind.code(), "too_large");
}

#[test]
fn every_fault_has_words() {
    use crate::i18n::{Lang, Words};
    let kinds = [
        ReportProblemKind::NoFile,
        ReportProblemKind::Unreadable { detail: "x".into() },
        ReportProblemKind::TooLarge { max: REPORT_BYTES_MAX },
        ReportProblemKind::NotText,
        ReportProblemKind::Undecodable { encoding: super::super::Encoding::Utf8 },
        ReportProblemKind::TooManyLines { max: 3 },
        ReportProblemKind::TooLong { max: 3 },
        ReportProblemKind::TooManyItems { section: "report-form-points", max: 3 },
        ReportProblemKind::BadNumber { found: "x".into() },
        ReportProblemKind::Twice { section: "report-form-topic", first: 2 },
        ReportProblemKind::StepWithoutWhat,
        ReportProblemKind::NothingSaid,
    ];
    for words in Lang::ALL.map(Words::new) {
        for kind in kinds.clone() {
            let text = kind.at(7).text(&words);
            assert!(text.contains('7') && !text.contains(['⟦', '{']), "{text}");
        }
    }
}

/// Lines such as people write, and anything else.
fn written() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("# 停车难".to_owned()),
        Just("## 要点".to_owned()),
        Just("## 别的".to_owned()),
        Just("**Next steps:**".to_owned()),
        Just("建议：".to_owned()),
        Just("题目：甲".to_owned()),
        Just("1. 一".to_owned()),
        Just("- 做 | 谁 | 何时".to_owned()),
        Just("- ".to_owned()),
        Just("---".to_owned()),
        Just("****".to_owned()),
        Just("：".to_owned()),
        Just("|||".to_owned()),
        Just(String::new()),
        any::<String>(),
    ];
    prop::collection::vec(line, 0..20).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = session_report(&bytes);
    }

    #[test]
    fn no_text_stops_the_reader_and_no_control_comes_through(text in written()) {
        if let Ok(report) = session_report_text(&text) {
            let shown = report_lines(&crate::i18n::Words::new(crate::i18n::Lang::ZhHans), &report);
            prop_assert!(!shown.concat().chars().any(char::is_control), "{:?}", shown);
        }
    }

    /// Under a heading that nobody knows, in a list or not: the words are there afterwards.
    #[test]
    fn nothing_that_was_written_is_dropped(
        words in prop::collection::vec("[甲乙丙丁戊]{1,6}", 1..20),
        marks in prop::collection::vec(0..6_usize, 20),
    ) {
        let marks = marks.iter().map(|at| ["", "- ", "## ", "1. ", "  ", "- 要点：", "**"][*at]);
        let lines: Vec<String> = words.iter().zip(marks).map(|(w, m)| format!("{m}{w}")).collect();
        let text = format!("概要：好\n{}", lines.join("\n"));
        if let Ok(report) = session_report_text(&text) {
            let all = serde_json::to_string(&report).unwrap();
            for word in &words {
                prop_assert!(all.contains(word.as_str()), "{} in {} from\n{}", word, all, text);
            }
        }
    }
}

#[test]
fn what_is_told_in_a_list_is_told_point_by_point() {
    let text = "# 报告\n- 编号：1\n\n## 讨论概要\n夜里没有车位\n- 北门外可以\n  画线\n- 写字楼空着\n\n## 建议\n- 谈错时\n";
    let read = session_report_text(text).unwrap();
    assert_eq!(read.words.summary, "夜里没有车位");
    assert_eq!(read.words.points, ["北门外可以画线", "写字楼空着"]);
    assert_eq!(read.words.recommendations, ["谈错时"]);
}
