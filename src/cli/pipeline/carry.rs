//! `yishi pipeline carry`

use super::args::Carry;
use super::{FINE, Setting, opened, print, print_json, profile};
use crate::i18n::{Words, cut};
use crate::import::can_number;
use crate::meeting::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::pipeline::{Record, RecordKind};
use crate::runtime::{DeskError, carried_state, now, state_text};
use crate::store::Need;
use anyhow::{anyhow, bail};
use serde_json::json;

/// Cells of what was typed, where it is told that it is wrong.
const FOUND_CELLS: usize = 60;

pub(super) fn run(setting: &Setting, json: bool, args: &Carry) -> anyhow::Result<u8> {
    let words = &setting.words;
    let (db, catalogue) = opened(setting)?;
    let profile = profile(setting, &catalogue, args.profile.as_deref())?;
    let (kind, id, why) = (args.kind.record(), clean(&args.id), clean(&args.why));
    let title = args.title.as_deref().map(clean).filter(|title| !title.is_empty());
    let title = title.or_else(|| (kind == RecordKind::Body).then(|| id.clone()));
    let state = carried_state(&profile, kind, args.state.trim()).map_err(|its| {
        let named = |s: &&crate::pipeline::State| {
            format!("{} {}", s.id, words.pick2(&s.name_zh, &s.name_en))
        };
        let states = its.iter().map(named).collect::<Vec<_>>().join(words.pick2("、", ", "));
        let args = [("state", clean(&args.state)), ("states", states)];
        anyhow!(words.with("carry-no-state", args))
    })?;
    let Some(title) = title.filter(|_| !id.is_empty()) else { bail!(words.t("carry-no-name")) };
    if why.is_empty() {
        bail!(words.t("carry-no-reason"));
    }
    check(words, kind, &id, &title, &why)?;
    if db.record(&id).map_err(DeskError::from)?.is_some() {
        bail!(words.with("refusal-record_there", [("record", id)]));
    }
    let at = now().to_rfc3339();
    let mut desk = setting.desk()?;
    let done = if kind == RecordKind::Need {
        desk.register_need(&Need {
            id: id.clone(),
            title: title.clone(),
            registered_at: at,
            registered_state: state.id.clone(),
            carried_over: Some(why),
            profile: profile.id.clone(),
            ..Need::default()
        })
    } else {
        let record = Record {
            id: id.clone(),
            kind,
            title: title.clone(),
            profile: profile.id.clone(),
            state: state.id.clone(),
            filed: vec![],
        };
        desk.register_records(&[record], &at, Some(&why))
    };
    desk.close()?;
    done?;
    if json {
        print_json(&json!({ "id": id, "kind": kind.id(), "title": title, "state": state.id }))?;
    } else {
        let state = state_text(words, &catalogue, &state.id);
        print(&words.with("carry-done", [("id", id), ("state", state)]))?;
        if kind == RecordKind::Body {
            print(&words.t("carry-nobody"))?;
        }
    }
    Ok(FINE)
}

/// What a list of records may not say, nobody may type either: numbers stand in file names and in other
/// programs' tables, titles on the projector.
fn check(words: &Words, kind: RecordKind, id: &str, title: &str, why: &str) -> anyhow::Result<()> {
    // A body goes by its name.
    let is_named = kind == RecordKind::Body;
    let serial = id.chars().all(|c| c.is_ascii_digit());
    if !is_named && (serial || !can_number(id)) {
        let found = cut(id, FOUND_CELLS);
        bail!(words.with("import-problem-bad-number", [("found", found)]));
    }
    let id_max = if is_named { NAME_CHARS_MAX } else { id.chars().count() };
    let texts =
        [("--id", id, id_max), ("--title", title, NAME_CHARS_MAX), ("--why", why, TEXT_CHARS_MAX)];
    for (name, text, max) in texts {
        if text.chars().count() > max {
            bail!("{name}: {}", words.with("import-problem-too-long", [("max", max.to_string())]));
        }
    }
    Ok(())
}
