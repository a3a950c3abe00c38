//! `yishi demo`

use super::args::Sample;
use super::{FINE, Setting, need_terminal};
use crate::meeting::Office;
use crate::rehearsal::Player;
use crate::runtime::{Desk, Folders, now, run_meeting, throwaway};
use crate::signing::new_key;

/// The sample community: rehearsals that stop where the facilitator begins.
const NEEDS_REVIEW: &str = include_str!("../../sessions/demo.jsonl");
const OPEN_SPACE: &str = include_str!("../../sessions/demo-open-space.jsonl");

/// Plays the sample into a throw-away store and opens its meeting.
pub(super) fn run(setting: &Setting, sample: Sample) -> anyhow::Result<u8> {
    need_terminal(setting)?;
    let throwaway = throwaway()?;
    let folders = Folders { store: throwaway.path().to_path_buf(), config: None };
    let mut player = Player::new(Desk::open(folders.clone())?, Some(now()));
    let lines = match sample {
        Sample::NeedsReview => NEEDS_REVIEW,
        Sample::OpenSpace => OPEN_SPACE,
    };
    for (line, number) in lines.lines().zip(1..) {
        player.play(number, line);
    }
    std::fs::create_dir_all(folders.keys())?;
    for office in [Office::Chair, Office::Recorder, Office::Observer] {
        let holder = player.meeting.roster.holder(office);
        let name = holder.map(|seat| player.meeting.roster.name(seat)).unwrap_or_default();
        new_key(&folders.keys().join(office.id()), None, &name)?;
    }
    run_meeting(player.desk, setting.looks(true), Some(player.meeting.id))?;
    Ok(FINE)
}
