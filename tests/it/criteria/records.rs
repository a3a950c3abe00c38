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
