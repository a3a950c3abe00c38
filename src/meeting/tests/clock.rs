//! The clock of a speech.

use super::stage::{Hall, noon};
use crate::meeting::*;
use proptest::prelude::*;

fn speaking(at: Instant) -> Hall {
    let mut hall = Hall::opened();
    hall.now = at;
    hall.go(
        Office::Chair,
        Act::GiveFloor { seat: Some(Seat(4)), stance: Some(Stance::Remark), reason: None },
    );
    hall
}

fn used(hall: &Hall) -> i64 {
    hall.meeting.floor.speech.as_ref().map_or(-1, |s| s.clock.used_ms(hall.now))
}

proptest! {
    /// Time counts while the clock runs: not while it is stopped, not while a point of order is
    /// open, and a clock that stood still before the point stands still after the ruling.
    #[test]
    fn only_running_time_counts(
        steps in prop::collection::vec((0..4_u8, 0..40_000_i64), 0..30), offset_hours in -11..12_i32
    ) {
        let zone = chrono::FixedOffset::east_opt(offset_hours * 3600).unwrap();
        let before_midnight = Instant::parse_from_rfc3339("2026-12-31T23:59:30+08:00").unwrap();
        let mut hall = speaking(before_midnight);
        let (mut spoken, mut running, mut point, mut resumes) = (0, true, false, false);
        for (what, ms) in steps {
            hall.wait_ms(ms);
            // The laptop changes its zone under way: an instant stays an instant.
            hall.now = hall.now.with_timezone(&zone);
            if running { spoken += ms; }
            let act = match what {
                0 => Act::Pause,
                1 => Act::Resume,
                2 => Act::PointOfOrder { text: "跑题".into(), breach: Breach::Other },
                _ => Act::Rule { well_taken: true, reason: "是".into(), remedy: Remedy::None },
            };
            let done = hall.attempt(&Command::new(Office::Chair, act)).is_ok();
            match what {
                0 => { prop_assert_eq!(done, running && !point); if done { running = false; } }
                1 => { prop_assert_eq!(done, !running && !point); if done { running = true; } }
                2 => {
                    prop_assert_eq!(done, !point);
                    if done { (point, resumes, running) = (true, running, false); }
                }
                _ => {
                    prop_assert_eq!(done, point);
                    if done { (point, running) = (false, resumes); }
                }
            }
            prop_assert_eq!(used(&hall), spoken);
        }
        let speech = hall.meeting.floor.speech.clone().unwrap();
        let left = (120_000 - spoken).div_euclid(1000)
            + i64::from((120_000 - spoken).rem_euclid(1000) > 0);
        prop_assert_eq!(speech.clock.left_secs(hall.now), left);
    }
}

#[test]
fn a_clock_set_back_never_makes_time_negative() {
    let mut hall = speaking(noon());
    hall.wait(30);
    hall.go(Office::Chair, Act::Pause);
    hall.now = noon() - chrono::TimeDelta::hours(2);
    hall.go(Office::Chair, Act::Resume);
    hall.go(Office::Chair, Act::EndSpeech);
    let last = hall.meeting.log().last().unwrap();
    assert!(matches!(last.event, Event::SpeechEnded { used_ms: 30_000, .. }), "{:?}", last.event);
    assert!(hall.meeting.log().is_sorted_by_key(|r| r.at));
}
