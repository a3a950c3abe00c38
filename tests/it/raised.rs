//! Needs that a meeting raises: once, however often they are handed over.

use crate::house::{desk, lines_of};
use yishi::meeting::Meeting;
use yishi::rehearsal::Player;
use yishi::runtime::Desk;
use yishi::store::PipelineDb;

const NEED: &str = "N-2026-11-20-needs-review-1-P1";

/// The first meeting of the rehearsal, signed.
fn signed(folder: &std::path::Path) -> (Desk, Meeting) {
    let mut player = Player::new(desk(folder), None);
    let lines = lines_of("floor/parking-lot.jsonl");
    let end = lines.iter().position(|line| line.contains(r#""phase": "signed""#)).unwrap();
    for (line, n) in lines[..=end].iter().zip(1..) {
        if let Some(played) = player.play(n, line) {
            assert!(played.is_as_expected(), "{n}: {:?}", played.failures);
        }
    }
    (player.desk, player.meeting)
}

fn needs(desk: &Desk) -> Vec<(String, String)> {
    desk.needs().unwrap().into_iter().map(|row| (row.need.id, row.state)).collect()
}

#[test]
fn a_need_raised_in_a_meeting_is_registered_once() {
    let dir = tempfile::tempdir().unwrap();
    let (mut desk, meeting) = signed(dir.path());
    let raised = desk.pipeline().need(NEED).unwrap().unwrap().need;
    assert_eq!((raised.title.as_str(), raised.proposer.as_str()), ("5号楼下水道堵了", "赵敏"));
    assert_eq!(raised.channel, "raised_in_meeting");
    assert!(raised.detail.contains(&meeting.id), "{}", raised.detail);
    let before = needs(&desk);
    assert_eq!(before.len(), 2);
    for _ in 0..3 {
        assert_eq!(desk.deliver(&meeting).unwrap(), 0);
        assert_eq!(needs(&desk), before);
    }
}

/// The lights go out between the results and the needs: the next look makes it good.
#[test]
fn what_a_crash_kept_back_is_handed_over_later() {
    let dir = tempfile::tempdir().unwrap();
    let (mut desk, meeting) = signed(dir.path());
    let before = needs(&desk);
    let first = desk.pipeline().need("N-2026-001").unwrap().unwrap().need;
    let results = desk.results(&meeting).unwrap();
    std::fs::remove_file(desk.folders.pipeline()).unwrap();
    let pipeline = PipelineDb::open(&desk.folders.pipeline()).unwrap();
    pipeline.register_need(&first).unwrap();
    pipeline.deliver(&results).unwrap();
    assert!(desk.pipeline().need(NEED).unwrap().is_none());
    desk.deliver(&meeting).unwrap();
    assert_eq!(needs(&desk), before);
}
