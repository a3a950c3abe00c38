//! `yishi verify`

use super::args::Verify;
use super::{FINE, Setting, UNSOUND, print, print_json};
use crate::i18n::Words;
use crate::store::{Counts, verify};
use fluent_bundle::FluentArgs;
use serde::Serialize;
use serde_json::{Value, json};

pub(super) fn run(setting: &Setting, args: &Verify) -> anyhow::Result<u8> {
    let report = verify(&args.path);
    let words = &setting.words;
    for file in &report.files {
        let path = file.path.display().to_string();
        let findings: Vec<String> =
            file.findings.iter().map(|f| told(words, "finding", f.code(), f)).collect();
        let notes: Vec<String> =
            file.notes.iter().map(|n| told(words, "note", n.code(), n)).collect();
        if args.json {
            let codes: Vec<_> = file.findings.iter().map(|f| f.code()).collect();
            print_json(&json!({
                "path": path, "kind": file.kind.id(), "sound": findings.is_empty(),
                "findings": codes, "text": findings, "notes": notes,
            }))?;
            continue;
        }
        let key = if findings.is_empty() { "verify-sound" } else { "verify-unsound" };
        let counts = counted(words, &file.counts);
        let counts = if counts.is_empty() { words.t("verify-count-none") } else { counts };
        print(&words.with(key, [("path", path), ("counts", counts)]))?;
        for finding in findings {
            print(&format!("  ✗ {finding}"))?;
        }
        for note in notes {
            print(&format!("  · {note}"))?;
        }
    }
    Ok(if report.is_sound() { FINE } else { UNSOUND })
}

/// A finding or a note in words; its fields are the arguments of its text.
fn told(words: &Words, family: &str, code: &str, what: &impl Serialize) -> String {
    let value = serde_json::to_value(what).unwrap_or_default();
    let fields = value.as_object().and_then(|o| o.values().next()).and_then(Value::as_object);
    let mut args = FluentArgs::new();
    for (name, field) in fields.into_iter().flatten() {
        let text = field.as_str().map_or_else(|| field.to_string(), str::to_owned);
        let key = format!("{name}-{text}");
        let is_name = ["office", "what", "option"].contains(&name.as_str());
        let text = if is_name && words.has(&key) { words.t(&key) } else { text };
        args.set(name.clone(), crate::meeting::clean(&text));
    }
    words.with_args(&format!("{family}-{code}"), &args)
}

/// What was checked, in numbers.
fn counted(words: &Words, counts: &Counts) -> String {
    let numbers = [
        ("meetings", counts.meetings),
        ("events", counts.events),
        ("verdicts", counts.verdicts),
        ("boxes", counts.boxes),
        ("ballots", counts.ballots),
        ("needs", counts.needs),
        ("resolutions", counts.resolutions),
        ("signatures", counts.signatures),
        ("transitions", counts.transitions),
    ];
    let told = numbers.iter().filter(|(_, n)| *n > 0);
    let told = told.map(|(name, n)| words.with(&format!("verify-count-{name}"), [("n", *n)]));
    told.collect::<Vec<_>>().join(words.pick2("，", ", "))
}
