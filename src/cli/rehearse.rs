//! `yishi rehearse`

use super::args::Rehearse;
use super::{FINE, Setting, UNSOUND, print, print_json};
use crate::export::{Style, markdown};
use crate::meeting::Phase;
use crate::minutes::Minutes;
use crate::rehearsal::{Line, Player, report};
use crate::runtime::{Desk, Folders, throwaway};
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};

/// The largest rehearsal file, in bytes.
const FILE_BYTES_MAX: u64 = 64 << 20;

pub(super) fn run(setting: &Setting, args: &Rehearse) -> anyhow::Result<u8> {
    if args.schema {
        let schema = schemars::schema_for!(Line);
        print(&serde_json::to_string_pretty(&schema)?)?;
        return Ok(FINE);
    }
    let files = gather(&args.files)?;
    if files.is_empty() {
        bail!(setting.words.t("rehearse-none"));
    }
    let mut failed = vec![];
    for file in &files {
        if !rehearse(setting, args, file, files.len() > 1)? {
            failed.push(file.display().to_string());
        }
    }
    if !args.json {
        let key = if failed.is_empty() { "rehearse-fine" } else { "rehearse-failed" };
        let numbers = [("files", files.len().to_string()), ("failed", failed.join(", "))];
        print(&setting.words.with(key, numbers))?;
    }
    Ok(if failed.is_empty() { FINE } else { UNSOUND })
}

/// The files named, and those in the folders named, in order.
fn gather(named: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = vec![];
    for path in named {
        if path.is_dir() {
            let before = files.len();
            gather_folder(path, &mut files)?;
            files[before..].sort();
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn gather_folder(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            gather_folder(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "jsonl") {
            files.push(path);
        }
    }
    Ok(())
}

/// Plays one file; says whether everything was as expected.
fn rehearse(
    setting: &Setting,
    args: &Rehearse,
    file: &Path,
    several: bool,
) -> anyhow::Result<bool> {
    let name = file.display().to_string();
    let size = std::fs::metadata(file).with_context(|| name.clone())?.len();
    if size > FILE_BYTES_MAX {
        bail!("{name}: {size} > {FILE_BYTES_MAX} bytes");
    }
    let text = std::fs::read_to_string(file).with_context(|| name.clone())?;
    // Kept until the end of this function; nothing of it stays.
    let throwaway = throwaway()?;
    let store = match &args.keep {
        Some(keep) if several => keep.join(file.file_stem().unwrap_or(file.as_os_str())),
        Some(keep) => keep.clone(),
        None => throwaway.path().to_path_buf(),
    };
    if args.keep.is_some() && store.join("yishi.db").exists() {
        bail!(setting.words.with("rehearse-keep-full", [("path", store.display().to_string())]));
    }
    let config = setting.folders().ok().and_then(|f| f.config);
    let mut player = Player::new(Desk::open(Folders { store, config })?, None);
    if !args.json && !args.quiet {
        print(&format!("── {name}"))?;
    }
    let mut fine = true;
    for (line, number) in text.lines().zip(1..) {
        let Some(played) = player.play(number, line) else { continue };
        fine &= played.is_as_expected();
        let told = report(&setting.words, &name, &player.meeting, &played);
        if args.json {
            print_json(&told.json)?;
        } else if !played.is_as_expected() && args.quiet {
            print(&format!("{name}:{}", told.text.trim_start()))?;
        } else if !args.quiet {
            print(&told.text)?;
        }
    }
    if let Some(style) = args.minutes.as_deref().and_then(Style::from_id)
        && player.meeting.phase > Phase::Blank
    {
        print(&markdown(&Minutes::of(&player.meeting), style, &setting.words))?;
    }
    player.desk.close()?;
    Ok(fine)
}
