//! Lists of needs and of organisations, right and wrong.

use super::*;
use crate::catalog::Catalogue;
use crate::import::problem::CellProblemKind;
use crate::pipeline::RecordKind;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 1).unwrap()
}

fn needs(text: &str, known: &Known) -> RecordDraft<NeedLine> {
    needs_from("a.csv", text.as_bytes(), known, &[], today()).unwrap()
}

fn codes<T>(draft: &RecordDraft<T>) -> Vec<(usize, String, &'static str)> {
    let told = |p: &CellProblem| {
        (p.row, p.column.as_ref().map(|c| c.name.clone()).unwrap_or_default(), p.kind.code())
    };
    draft.problems.iter().map(told).collect()
}

#[test]
fn headers_in_either_language_give_the_same_needs() {
    let zh = "需求,详情,类别,来源,提出人,登记日期,编号\n\
              楼道灯不亮,3号楼,公共设施,入户调查,何伯,2026年3月5日,N-2026-007\n";
    let en = "title,detail,domain,channel,proposer,registered,number\n\
              楼道灯不亮,3号楼,公共设施,home visit,何伯,2026/3/5,N-2026-007\n";
    let known = Known::default();
    let (zh, en) = (needs(zh, &known), needs(en, &known));
    assert_eq!((&zh.lines, zh.is_importable()), (&en.lines, true), "{zh:?} {en:?}");
    let line = &zh.lines[0];
    assert_eq!(
        (line.channel.as_str(), line.on),
        ("home_visit", NaiveDate::from_ymd_opt(2026, 3, 5))
    );
    assert_eq!(line.number.as_deref(), Some("N-2026-007"));
}

#[test]
fn every_channel_is_known_by_its_names() {
    use crate::i18n::{Lang, Words};
    for lang in Lang::ALL {
        for id in crate::pipeline::CHANNELS {
            let text =
                format!("title,channel\n一,{}\n", Words::new(lang).t(&format!("channel-{id}")));
            let draft = needs(&text, &Known::default());
            assert!(draft.lines[0].channel == id && draft.problems.is_empty(), "{draft:?}");
        }
    }
    let strange = needs("title,channel\n一,抖音\n", &Known::default());
    assert_eq!(strange.lines[0].channel, "other");
    assert_eq!(codes(&strange), [(2, "channel".to_owned(), "unknown-channel")]);
}

#[test]
fn what_a_need_does_not_keep_is_left_out_on_purpose() {
    let text =
        "序号,需求,户籍,身份证号,手机号码,备注\n1,路灯,本地,320500199001011234,13800000000,急\n";
    let draft = needs(text, &Known::default());
    assert!(draft.is_importable(), "{draft:?}");
    assert_eq!(draft.private_columns, ["户籍", "身份证号", "手机号码"]);
    assert_eq!(draft.unknown_columns, ["序号", "备注"]);
    assert!(!format!("{:?}", draft.lines).contains("1380"));
    let told = needs("需求,详情\n路灯,找张三 13812345678\n", &Known::default());
    assert_eq!(codes(&told), [(2, "详情".to_owned(), "looks-private")]);
}

#[test]
fn all_problems_are_told_by_row_and_column() {
    let known = Known {
        ids: ["N-2026-001".to_owned()].into(),
        titles: [(same_title("停车难"), ("N-2026-001".to_owned(), String::new()))].into(),
    };
    let text = "锦绣里社区需求汇总\n编号,需求,登记日期\nN-2026-001,甲,\n,,2026-01-01\n\
                N-9,乙,2026-02-30\nN-9,丙,2027-01-01\n坏 号,丁,\n,停车难,\n,乙,\n7,戊,\n8,己,\n";
    let draft = needs(text, &known);
    let expected = [
        (1, "", "skipped-row"),
        (3, "编号", "number-taken"),
        (4, "需求", "empty-title"),
        (5, "登记日期", "bad-day"),
        (6, "编号", "number-twice"),
        (6, "登记日期", "day-to-come"),
        (7, "编号", "bad-number"),
        (8, "需求", "record-known"),
        (9, "需求", "record-twice"),
        (10, "编号", "serial-numbers"),
    ];
    let expected = expected.map(|(row, column, code)| (row, column.to_owned(), code));
    assert_eq!(codes(&draft), expected);
    let good: Vec<&str> = draft.lines.iter().map(|line| line.title.as_str()).collect();
    assert_eq!((good, draft.rows, draft.is_importable()), (vec!["戊", "己"], 9, false));
}

#[test]
fn the_same_name_over_something_else_is_remarked_upon() {
    let draft = needs("需求,详情\n路灯,3号楼\n路灯,5号楼\n", &Known::default());
    assert_eq!(codes(&draft), [(3, "需求".to_owned(), "record-named-alike")]);
    assert!(draft.is_importable() && draft.lines.len() == 2);
}

#[test]
fn a_list_without_titles_or_rows_is_none() {
    let read = |text: &str| {
        needs_from("a.csv", text.as_bytes(), &Known::default(), &[], today()).unwrap_err()
    };
    use crate::import::ImportError;
    let columns = vec!["甲".to_owned(), "乙".to_owned()];
    assert_eq!(read("甲,乙\n1,2\n"), ImportError::NoTitleColumn { columns });
    assert_eq!(read("需求,详情\n"), ImportError::NoRows);
    assert_eq!(read(""), ImportError::NoRows);
    let many: String = (0..=RECORDS_MAX).map(|n| format!("需求{n}号\n")).collect();
    let draft = needs(&format!("需求\n{many}"), &Known::default());
    assert_eq!(draft.lines.len(), RECORDS_MAX);
    assert!(matches!(
        draft.problems[0].kind,
        CellProblemKind::Record(RecordProblem::TooManyRecords { .. })
    ));
}

#[test]
fn organisations_say_what_the_profile_asks() {
    let (catalogue, _) = Catalogue::load(None);
    let profile = &catalogue.usual_profile().unwrap().value;
    let its = |kind: &&DocumentKind| kind.begins && kind.of.contains(&RecordKind::Organisation);
    use crate::pipeline::DocumentKind;
    let kind = profile.documents.iter().find(its).unwrap();
    let text = "组织名称,类别,登记情况,联系方式,法人身份证\n\
                暖阳社工,专业社会组织,登记,0512-1234,3205\n楼门队,志愿者,备案,,\n";
    let draft =
        organisations_from("a.csv", text.as_bytes(), &Known::default(), Some(kind)).unwrap();
    let line = &draft.lines[0];
    assert_eq!((line.title.as_str(), line.fields["kind"].as_str()), ("暖阳社工", "professional"));
    assert_eq!(
        (line.fields["status"].as_str(), line.fields["contact"].as_str()),
        ("registered", "0512-1234")
    );
    assert_eq!(codes(&draft), [(3, "类别".to_owned(), "bad-choice")]);
    assert_eq!(draft.private_columns, ["法人身份证"]);
    assert_eq!(draft.lines.len(), 1);
}

#[test]
fn a_row_that_is_not_taken_does_not_say_how_it_is() {
    let known = Known {
        ids: ["N-1".to_owned()].into(),
        titles: [(same_title("路灯"), ("N-1".to_owned(), "3号楼".to_owned()))].into(),
    };
    let draft = needs("需求,详情,来源,编号\n路灯,5号楼,抖音,N-1\n路灯,7号楼,抖音,\n", &known);
    let expected = [
        (2, "编号", "number-taken"),
        (3, "需求", "record-named-alike"),
        (3, "需求", "record-named-like"),
        (3, "来源", "unknown-channel"),
    ];
    assert_eq!(codes(&draft), expected.map(|(row, at, code)| (row, at.to_owned(), code)));
}

#[test]
fn figures_of_full_width_are_figures() {
    let text = "需求,详情,登记日期,编号\n路灯,找１３８１２３４５６７８,２０２６年３月５日,Ｎ－２０２６－００７\n";
    let draft = needs(text, &Known::default());
    let line = &draft.lines[0];
    assert_eq!(line.number.as_deref(), Some("N-2026-007"));
    assert_eq!(line.on, NaiveDate::from_ymd_opt(2026, 3, 5));
    assert_eq!(codes(&draft), [(2, "详情".to_owned(), "looks-private")]);
}

#[test]
fn a_class_that_the_profile_does_not_know_is_told_once() {
    let (catalogue, _) = Catalogue::load(None);
    let classes = need_classes(&catalogue.usual_profile().unwrap().value);
    let text = "需求,领域\n一,停车\n二,公共服务设施\n三,停车\n四,\n";
    let draft = needs_from("a.csv", text.as_bytes(), &Known::default(), classes, today()).unwrap();
    assert_eq!(codes(&draft), [(2, "领域".to_owned(), "unknown-class")]);
    assert!(draft.is_importable() && draft.lines[0].category == "停车", "{draft:?}");
    // Where a profile has no classes the community has its own.
    let own = needs(text, &Known::default());
    assert!(own.problems.is_empty(), "{own:?}");
}
