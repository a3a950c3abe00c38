//! `yishi verify`

use super::args::Verify;
use super::{FINE, Setting, UNSOUND, print, print_json};
use crate::store::verify;
use serde_json::json;

pub(super) fn run(setting: &Setting, args: &Verify) -> anyhow::Result<u8> {
    let report = verify(&args.path);
    let words = &setting.words;
    for file in &report.files {
        let path = file.path.display().to_string();
        let findings: Vec<String> = file.findings.iter().map(|f| f.text(words)).collect();
        let notes: Vec<String> = file.notes.iter().map(|n| n.text(words)).collect();
        if args.json {
            let codes: Vec<_> = file.findings.iter().map(|f| f.code()).collect();
            print_json(&json!({
                "path": path, "kind": file.kind.code(), "sound": findings.is_empty(),
                "findings": codes, "text": findings, "notes": notes,
            }))?;
            continue;
        }
        let key = if findings.is_empty() { "verify-sound" } else { "verify-unsound" };
        print(&words.with(key, [("path", path), ("counts", file.counts.text(words))]))?;
        for finding in findings {
            print(&format!("  ✗ {finding}"))?;
        }
        for note in notes {
            print(&format!("  · {note}"))?;
        }
    }
    Ok(if report.is_sound() { FINE } else { UNSOUND })
}
