//! `yishi tally`

mod count;
mod source;
mod told;

use super::args::Tally;
use super::{FINE, Setting, UNSOUND, USAGE, print, print_json};
use crate::ballot::format::{pb, write_blt};
use crate::ballot::{Outcome, TieRule};
use anyhow::{Context, anyhow, bail};
use count::{Refusal, Wanted};
use serde_json::json;
use source::{Ballots, Unread};
use std::io::Write;
use std::path::Path;

pub(super) fn run(setting: &Setting, args: &Tally) -> anyhow::Result<u8> {
    if args.schema {
        print(&serde_json::to_string_pretty(&schemars::schema_for!(Outcome))?)?;
        return Ok(FINE);
    }
    let Some(file) = &args.file else { bail!(setting.words.t("tally-no-file")) };
    let wanted = match wanted(args) {
        Ok(wanted) => wanted,
        Err(refusal) => return refused(setting, args, &refusal),
    };
    let ballots = match source::read(file, args.method.as_deref()) {
        Ok(ballots) => ballots,
        Err(Unread::Unsound { line, why }) => return unsound(setting, args, file, line, &why),
        Err(Unread::UnknownForm) => {
            return refused(setting, args, &Refusal::UnknownForm);
        }
        Err(Unread::Failed(error)) => return Err(error),
    };
    if let Some(out) = &args.write
        && let Some(refusal) = write(setting, args, &ballots, out)?
    {
        return refused(setting, args, &refusal);
    }
    let Some(wanted) = wanted else { return Ok(FINE) };
    match count::count(&ballots, &wanted) {
        Err(refusal) => refused(setting, args, &refusal),
        Ok(outcome) if args.json => {
            print_json(&serde_json::to_value(&outcome)?)?;
            Ok(FINE)
        }
        Ok(outcome) => {
            for line in told::lines(setting, &ballots, &outcome) {
                print(&line)?;
            }
            Ok(FINE)
        }
    }
}

/// What is asked for; nothing where the file is only to be written in another form.
fn wanted(args: &Tally) -> Result<Option<Wanted>, Refusal> {
    let Some(method) = args.method.clone() else { return Ok(None) };
    let tie = match (args.tie.as_str(), &args.seed) {
        ("by-lot", Some(seed)) => TieRule::ByLot { seed: seed.clone() },
        ("by-lot", None) => return Err(Refusal::SeedMissing),
        (_, Some(_)) => return Err(Refusal::NoUse { option: "--seed", method }),
        ("by-id", None) => TieRule::ById,
        ("by-cost", None) => TieRule::ByCost,
        ("by-file-order", None) => TieRule::ByFileOrder,
        _ => TieRule::Report,
    };
    let wanted = Wanted {
        method,
        rule: args.rule.clone(),
        utility: args.utility.clone(),
        completion: args.completion.clone(),
        weights: args.weights.clone(),
        seats: args.seats,
        tie,
    };
    wanted.check().map(|()| Some(wanted))
}

/// The command line asks for what cannot be: why, and what to do instead.
fn refused(setting: &Setting, args: &Tally, refusal: &Refusal) -> anyhow::Result<u8> {
    let text = refusal.text(&setting.words);
    if args.json {
        print_json(&json!({ "error": text }))?;
    }
    eprintln!("yishi: {}", super::harmless(&text));
    Ok(USAGE)
}

/// The file is not what it should be.
fn unsound(
    setting: &Setting,
    args: &Tally,
    file: &Path,
    line: Option<usize>,
    why: &source::Why,
) -> anyhow::Result<u8> {
    let name = file.display().to_string();
    let what = why.text(&setting.words);
    let text = match line {
        Some(line) => {
            let args = [("file", name), ("line", line.to_string()), ("what", what)];
            setting.words.with("tally-fault", args)
        }
        None => format!("{name}: {what}"),
    };
    if args.json {
        print_json(&json!({ "error": text, "line": line }))?;
    } else {
        print(&text)?;
    }
    Ok(UNSOUND)
}

/// Writes the ballots in another form, named by the file's ending; never over a file.
fn write(
    setting: &Setting,
    args: &Tally,
    ballots: &Ballots,
    out: &Path,
) -> anyhow::Result<Option<Refusal>> {
    let ending = out.extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
    let text = match (ending.as_deref(), ballots) {
        (Some("blt"), Ballots::Ranked(profile)) => write_blt(profile),
        (Some("pb"), Ballots::Projects(election)) => pb::write(election),
        _ => return Ok(Some(Refusal::CannotWrite { form: ballots.form() })),
    };
    if out.exists() {
        bail!(setting.words.with("tally-exists", [("path", out.display().to_string())]));
    }
    let named = || out.display().to_string();
    let mut file = std::fs::File::create_new(out).with_context(named)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(named)?;
    if !args.json {
        print(&setting.words.with("tally-written", [("path", named())]))?;
    }
    Ok(None)
}

/// An error in words.
fn failure(what: &Path, error: std::io::Error) -> anyhow::Error {
    anyhow!(error).context(what.display().to_string())
}
