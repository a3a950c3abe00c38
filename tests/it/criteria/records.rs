//! Secrecy, books, signatures, the chain, and what is private: criteria 17, 27–30.

use super::{Story, printed, round_until};
use crate::house::{desk, json, lines_of};
use yishi::meeting::Paper;
use yishi::rehearsal::Player;
use yishi::store::verify;

/// Of a group of ten: the files say how many, and nothing from which a person's vote follows.
#[test]
fn criterion_17_nothing_tells_who_voted_how() {
    let lines = lines_of("gusu-round.jsonl");
    let story = Story::of(&lines);
    let store = story.dir.path().to_owned();
    let ids = story.player.desk.meeting_ids().unwrap();
    let mut ballots = 0;
    for id in &ids {
        let meeting = story.player.desk.meeting(id).unwrap();
        for recorded in meeting.log() {
            let body = serde_json::to_value(&recorded.event).unwrap().to_string();
            // Counts of papers name tellers and sums, and no voter.
            if body.contains("papers_counted") || body.contains("ballots_counted") {
                ballots += 1;
                assert!(!body.contains("\"seat\"") && !body.contains("\"voter"), "{body}");
            }
        }
    }
    assert!(ballots > 0);
    story.player.desk.close().unwrap();
    assert!(verify(&store).is_sound());
}

#[test]
fn criterion_27_one_sitting_fills_the_record_and_both_books() {
    let story = Story::of(&round_until("office", "2026-06-09"));
    let meeting = &story.player.meeting;
    assert!(meeting.convening.as_ref().unwrap().series.is_some());
    let record = printed(&story, Paper::Record);
    for said in ["锦绣里社区居委会", "社区居委会会议室", "沈主任", "陈晓云", "签订合同"]
    {
        assert!(record.contains(said), "{said}: {record}");
    }
    let committee = printed(&story, Paper::CommitteeBook);
    assert!(committee.contains("合同") && committee.contains("锦-2026-01"), "{committee}");
    let supervision = printed(&story, Paper::SupervisionBook);
    assert!(supervision.contains("7407.40") && supervision.contains("拨-1"), "{supervision}");
}

#[test]
fn criterion_28_what_is_not_signed_changes_no_byte_and_what_is_signed_stays() {
    let lines = lines_of("gusu-round.jsonl");
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    let path = dir.path().join("pipeline.db");
    let bytes = || std::fs::read(&path).unwrap_or_default();
    let (mut before, mut signed, mut compared) = (bytes(), false, 0);
    for (line, number) in lines.iter().zip(1..).take(260) {
        let value = json(line);
        let signs = value["do"].get("sign").is_some();
        if player.play(number, line).is_none() {
            continue;
        }
        if !signs && !signed {
            assert!(bytes() == before, "line {number} changed the pipeline: {line}");
            compared += 1;
        }
        (before, signed) = (bytes(), false);
    }
    assert!(compared > 200);
}

/// One command prints the way of a project from the proposer to the archive, with what is missing.
#[test]
fn criterion_29_the_chain_of_a_project_is_whole_or_says_what_is_missing() {
    let story = Story::shipped("gusu-round.jsonl");
    let store = story.dir.path().to_owned();
    story.player.desk.close().unwrap();
    let store = crate::house::arg(&store).to_owned();
    let run = |id: &str| {
        let run = crate::house::run(&["--lang", "zh", "pipeline", "--store", &store, "chain", id]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
        run.out
    };
    let need = run("N-2026-01-10-courtyard-intake-1-L1");
    for said in ["李强", "三事分流", "归类", "T5", "分派", "T8", "公示", "异议", "P-2026-001"]
    {
        assert!(need.contains(said), "{said}: {need}");
    }
    let plan = run("P-2026-001");
    let way = [
        "申请书",
        "资格审查",
        "T15",
        "公示",
        "新版本",
        "合同",
        "首期拨款",
        "进度报告",
        "总结报告",
        "终期评估",
        "期末拨款",
        "居民代表大会",
        "归档",
    ];
    let mut rest = plan.as_str();
    for said in way {
        let at = rest.find(said).unwrap_or_else(|| panic!("{said} not in its place: {plan}"));
        rest = &rest[at..];
    }
    assert!(plan.contains("2026-06-08-office-1/D") && !plan.contains('⟦') && !plan.contains("{$"));
    // A need that was carried over from before has no proposer, no lane and no vote here: that is said.
    let carried = Story::shipped("formats/office.jsonl");
    let chain = super::told(&carried, &["chain", "N-2026-021"]);
    assert!(chain.contains('缺') && chain.contains("三事分流"), "{chain}");
    assert!(chain.contains("公示（第 1 号文书）"), "{chain}");
}

/// Who objected, and telephone numbers, stand in no paper; what the files hold stays in the files.
#[test]
fn criterion_30_nothing_private_is_published() {
    let story = Story::of(&round_until("needs-review", "2026-03-06"));
    for paper in [Paper::Record, Paper::Documents, Paper::CommitteeBook, Paper::SupervisionBook] {
        let words = yishi::i18n::Words::new(yishi::i18n::Lang::ZhHans);
        let text = yishi::export::paper(&story.player.meeting, paper, &words, false);
        assert!(!text.unwrap_or_default().contains("王大爷"), "{paper:?}");
    }
    let first = Story::of(&round_until("courtyard-intake", "2026-01-10"));
    let text = printed(&first, Paper::Record);
    assert!(text.contains("邻里互助社") && !text.contains("13800000000"), "{text}");
    let store = first.dir.path().to_owned();
    first.player.desk.close().unwrap();
    let out = tempfile::tempdir().unwrap();
    let (store, folder) = (crate::house::arg(&store), crate::house::arg(out.path()));
    let run = crate::house::run(&[
        "pipeline", "--store", store, "export", "--format", "csv", "--out", folder,
    ]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    for file in crate::house::files(out.path(), "csv") {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("13800000000"), "{}", file.display());
    }
}
