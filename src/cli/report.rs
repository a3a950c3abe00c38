//! `yishi report`

use super::args::{Report, ReportCommand};
use super::{FINE, Setting, UNSOUND, print, print_json};
use crate::export::report_template;
use crate::import::{read_session_report, report_lines};
use crate::minutes::Minutes;
use anyhow::{Context, anyhow};
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) fn run(setting: &Setting, args: &Report) -> anyhow::Result<u8> {
    match &args.command {
        ReportCommand::Check { files, json } => check(setting, files, *json),
        ReportCommand::Template { blank: true, .. } => {
            print(&report_template(&setting.words, None))?;
            Ok(FINE)
        }
        ReportCommand::Template { meeting, out, .. } => {
            templates(setting, meeting.as_deref(), out.as_deref())
        }
    }
}

fn check(setting: &Setting, files: &[PathBuf], json: bool) -> anyhow::Result<u8> {
    let words = &setting.words;
    let mut code = FINE;
    for path in files {
        let file = crate::meeting::clean(&path.display().to_string());
        let read = read_session_report(path);
        let faults = read.as_ref().err().into_iter().flatten().map(|fault| fault.text(words));
        let faults: Vec<String> = faults.collect();
        if !faults.is_empty() {
            code = UNSOUND;
        }
        if json {
            print_json(&json!({ "file": file, "report": read.ok(), "problems": faults }))?;
            continue;
        }
        let key = if faults.is_empty() { "report-check-read" } else { "report-check-faults" };
        print(&words.with(key, [("file", file)]))?;
        for line in read.iter().flat_map(|report| report_lines(words, report)) {
            print(&format!("  {line}"))?;
        }
        for fault in &faults {
            print(&format!("  ✗ {fault}"))?;
        }
    }
    Ok(code)
}

fn templates(setting: &Setting, id: Option<&str>, out: Option<&Path>) -> anyhow::Result<u8> {
    let meeting = super::minutes::meeting_named(setting, id)?;
    let minutes = Minutes::of(&meeting);
    let none = || anyhow!(setting.words.t("book-none"));
    let space = minutes.space.as_ref().ok_or_else(none)?;
    let forms = space
        .topics
        .iter()
        .map(|topic| (topic.n, report_template(&setting.words, Some((&minutes, topic)))));
    let Some(folder) = out else {
        for (_, form) in forms {
            print(&form)?;
        }
        return Ok(FINE);
    };
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (n, form) in forms {
        let path = folder.join(format!("report-{n:03}.md"));
        // A form that somebody filled in already is not written over.
        let told = path.display().to_string();
        if path.exists() {
            return Err(anyhow!(setting.words.with("report-form-there", [("path", told)])));
        }
        std::fs::write(&path, form).with_context(|| told)?;
    }
    let args = [("path", folder.display().to_string()), ("count", space.topics.len().to_string())];
    print(&setting.words.with("report-templates-written", args))?;
    Ok(FINE)
}
