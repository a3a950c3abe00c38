//! Proof: a changed byte is found wherever it stands, and a stranger's tool accepts our results.

use crate::house::{EVENING, arg, desk, kept, lines_of, run};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use yishi::meeting::Meeting;
use yishi::signing::write_result;
use yishi::store::{JOURNAL_FILE, PIPELINE_FILE, verify};

/// Offsets spread over a file: its header, the first and last bytes of every page, and a walk with
/// a stride that shares no factor with the page size.
fn offsets(len: usize, wanted: usize) -> Vec<usize> {
    let page = 4096;
    let mut offsets: Vec<usize> = (0..100).step_by(9).collect();
    for start in (0..len).step_by(page).take(wanted / 8).chain([len - page]) {
        offsets.extend([start, start + 7, start + page - 1]);
    }
    let stride = (len / wanted).max(1) | 1;
    offsets.extend((0..len).step_by(stride));
    offsets.push(len - 1);
    offsets.retain(|at| *at < len);
    offsets.sort_unstable();
    offsets.dedup();
    offsets
}

fn copy_of(store: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in [JOURNAL_FILE, PIPELINE_FILE] {
        std::fs::copy(store.join(name), copy.path().join(name)).unwrap();
    }
    copy
}

#[test]
fn one_byte_changed_anywhere_is_found_and_its_file_named() {
    let (store, _) = kept(&lines_of(EVENING));
    let copy = copy_of(store.path());
    assert!(verify(copy.path()).is_sound(), "{:#?}", verify(copy.path()));
    let mut tried = 0;
    for name in [JOURNAL_FILE, PIPELINE_FILE] {
        let path = copy.path().join(name);
        let whole = std::fs::read(&path).unwrap();
        let offsets = offsets(whole.len(), 80);
        for (at, nth) in offsets.into_iter().zip(0..) {
            let mut changed = whole.clone();
            changed[at] ^= 1u8 << (nth % 8);
            std::fs::write(&path, &changed).unwrap();
            let report = verify(copy.path());
            let found = report.files.iter().find(|f| f.path == path);
            let findings = found.map(|f| f.findings.len()).unwrap_or_default();
            assert!(!report.is_sound() && findings > 0, "byte {at} of {name}: {report:#?}");
            tried += 1;
        }
        std::fs::write(&path, &whole).unwrap();
    }
    assert!(tried >= 200, "{tried}");
    assert!(verify(copy.path()).is_sound());
}

#[test]
fn the_program_says_where_a_byte_was_changed() {
    let (store, _) = kept(&lines_of(EVENING));
    for name in [JOURNAL_FILE, PIPELINE_FILE] {
        let len = std::fs::metadata(store.path().join(name)).unwrap().len() as usize;
        for at in [0, 30, len / 3, len / 2, len - 1] {
            let copy = copy_of(store.path());
            let path = copy.path().join(name);
            let mut bytes = std::fs::read(&path).unwrap();
            bytes[at] ^= 0x20;
            std::fs::write(&path, bytes).unwrap();
            for lang in ["zh", "en"] {
                let run = run(&["--lang", lang, "verify", arg(copy.path())]);
                assert_eq!(run.code, 1, "{name} {at}: {}", run.out);
                let mut lines = run.out.lines().skip_while(|l| !l.contains(arg(&path)));
                lines.next();
                assert!(lines.next().unwrap_or_default().contains('✗'), "{}", run.out);
                assert!(!run.out.contains('⟦'), "{}", run.out);
            }
            let json = run(&["verify", "--json", arg(&path)]);
            assert_eq!(json.code, 1);
            let told = crate::house::json(json.out.lines().next().unwrap());
            assert_eq!(told["sound"], false);
            assert!(!told["findings"].as_array().unwrap().is_empty());
        }
    }
}

#[test]
fn a_file_cut_short_or_made_longer_is_found() {
    let (store, _) = kept(&lines_of(EVENING));
    for name in [JOURNAL_FILE, PIPELINE_FILE] {
        let whole = std::fs::read(store.path().join(name)).unwrap();
        let copy = copy_of(store.path());
        for len in [0, 1, 100, whole.len() / 2, whole.len() - 1] {
            std::fs::write(copy.path().join(name), &whole[..len]).unwrap();
            assert!(!verify(copy.path()).is_sound(), "{name} cut to {len}");
        }
        std::fs::write(copy.path().join(name), [&whole[..], b"x"].concat()).unwrap();
        assert!(!verify(copy.path()).is_sound(), "{name} with a byte more");
    }
}

#[test]
fn a_journal_of_another_evening_does_not_fit_the_pipeline() {
    let lines = lines_of(EVENING);
    let (one, _) = kept(&lines);
    let (two, _) = kept(&lines);
    let copy = copy_of(one.path());
    std::fs::copy(two.path().join(JOURNAL_FILE), copy.path().join(JOURNAL_FILE)).unwrap();
    assert!(!verify(copy.path()).is_sound(), "signed with other keys");
}

/// The results of a kept store, written out.
fn exported(store: &Path, meeting: &Meeting) -> (tempfile::TempDir, Vec<PathBuf>) {
    let out = tempfile::tempdir().unwrap();
    let desk = desk(store);
    for result in desk.results(&desk.meeting(&meeting.id).unwrap()).unwrap() {
        write_result(out.path(), &result).unwrap();
    }
    let results = crate::house::files(out.path(), "json");
    (out, results)
}

/// What `ssh-keygen` says; `None` where there is none.
fn ssh_keygen(folder: &Path, office: &str, result: &Path) -> Option<bool> {
    let signature = result.with_extension(format!("{office}.sig"));
    let mut command = Command::new("ssh-keygen");
    command.args(["-Y", "verify", "-n", "yishi-resolution", "-I", office, "-f"]);
    command.arg(folder.join("allowed_signers")).arg("-s").arg(signature);
    command.stdin(File::open(result).unwrap()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().ok().map(|status| status.success())
}

#[test]
fn ssh_keygen_alone_accepts_a_result_and_refuses_a_changed_one() {
    let (store, meeting) = kept(&lines_of(EVENING));
    let (out, results) = exported(store.path(), &meeting);
    // Three needs, the lost one included.
    assert_eq!(results.len(), 3, "{results:?}");
    for result in &results {
        for office in ["chair", "recorder", "observer"] {
            let Some(accepted) = ssh_keygen(out.path(), office, result) else {
                println!("left out: there is no ssh-keygen on this machine");
                return;
            };
            assert!(accepted, "{office} on {}", result.display());
        }
    }
    let result = &results[0];
    let text = std::fs::read_to_string(result).unwrap();
    std::fs::write(result, text.replacen("3万元", "9万元", 1)).unwrap();
    assert_ne!(std::fs::read_to_string(result).unwrap(), text);
    assert_eq!(ssh_keygen(out.path(), "chair", result), Some(false));
}

#[test]
fn a_result_is_proved_by_the_program_and_a_changed_wording_is_not() {
    let (store, meeting) = kept(&lines_of(EVENING));
    let (out, results) = exported(store.path(), &meeting);
    for result in &results {
        let run = run(&["--lang", "en", "verify", arg(result)]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
        assert_eq!(run.out.matches("SHA256:").count(), 3, "a fingerprint each: {}", run.out);
    }
    assert_eq!(run(&["verify", arg(out.path())]).code, 0, "a folder of results");
    let text = std::fs::read_to_string(&results[0]).unwrap();
    let forged = [
        text.replacen("3万元", "9万元", 1),
        text.replacen("\"adopted\"", "\"lost\"", 1),
        text.replacen("\"yes\":9", "\"yes\":8", 1),
        format!("{text}\n"),
        text.replacen("\"base\":12", "\"base\": 12", 1),
    ];
    for forged in forged {
        assert_ne!(forged, text);
        std::fs::write(&results[0], &forged).unwrap();
        let run = run(&["--lang", "en", "verify", arg(&results[0])]);
        assert_eq!(run.code, 1, "{}", run.out);
        assert!(run.out.contains('✗'), "{}", run.out);
    }
    std::fs::write(&results[0], &text).unwrap();
    std::fs::remove_file(results[0].with_extension("chair.sig")).unwrap();
    assert_eq!(run(&["verify", arg(&results[0])]).code, 1, "a signature is missing");
}
