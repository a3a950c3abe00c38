//! A pipeline of ten thousand projects: two hundred thousand signed moves. How long the board takes to
//! open, and `yishi verify` to derive all of it again; beside each a bare lower bound: the same rows
//! counted by SQLite, and one signature check for each signature there is.
//!
//! Run with `cargo bench --bench pipeline`. Wanted: the board under 200 ms, verifying under 10 s. The
//! file is made first, which takes about a minute; `YISHI_PROJECTS` makes it smaller. A table of its own,
//! because one opening is what a user waits for, and not the mean of many.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use std::path::Path;
use std::time::{Duration, Instant};
use yishi::law::Outcome;
use yishi::meeting::{Attendance, Basis, Method, Resolution, RulesNamed};
use yishi::pipeline::{Begun, Entry, RecordKind, Transition};
use yishi::runtime::{Desk, Folders};
use yishi::signing::{OfficeSignature, SignedResolution, Signer, canonical};
use yishi::store::{Need, PipelineDb, verify};

/// Projects that one sitting deals with.
const SITTING: usize = 10;
const ROUNDS: usize = 5;

/// The way of one need and of the plan for it: rule, from, to, and whether a vote made the move.
const NEED: [(&str, &str, &str, bool); 6] = [
    ("T2", "N1", "N2", false),
    ("T5", "N2", "N3", true),
    ("T7", "N3", "N4", false),
    ("T8", "N4", "N5", true),
    ("T9", "N5", "N6", false),
    ("T10", "N6", "N7", false),
];
const PLAN: [(&str, &str, &str, bool); 14] = [
    ("T12", "P1", "P2", false),
    ("T13", "P2", "P3", true),
    ("T15", "P3", "P4", true),
    ("T15", "P4", "P5", true),
    ("T16", "P5", "P6", false),
    ("T16", "P6", "J1", false),
    ("T17", "J1", "J2", true),
    ("T18", "J2", "J3", false),
    ("T19", "J3", "J4", false),
    ("T20", "J4", "J5", false),
    ("T23", "J5", "J6", false),
    ("T24", "J6", "J7", false),
    ("T24", "J7", "J8p", true),
    ("T25", "J8p", "J9", false),
];

fn main() {
    let projects = std::env::var("YISHI_PROJECTS").ok().and_then(|n| n.parse().ok());
    let projects: usize = projects.unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipeline.db");
    let made = Instant::now();
    let (resolutions, signatures) = fill(&path, projects);
    let size = std::fs::metadata(&path).unwrap().len() / 1_000_000;
    println!(
        "{projects} projects, {} moves, {resolutions} resolutions, {signatures} signatures, {size} MB, \
         made in {:.1} s",
        projects * (NEED.len() + PLAN.len()),
        made.elapsed().as_secs_f64()
    );
    let db = PipelineDb::open_readonly(&path).unwrap();
    let desk = Desk::open(Folders { store: folder.path().to_owned(), config: None }).unwrap();
    // A year later: what the round asked for at its end is looked for as well.
    let today = chrono::NaiveDate::from_ymd_opt(2027, 2, 1).unwrap();
    report("board, with what is late", || assert_eq!(desk.cards(today).unwrap().len(), projects));
    report("  its rows alone", || assert_eq!(db.board().unwrap().len(), 2 * projects));
    report("  rows counted by SQLite", || count(&path));
    report("verify", || assert!(verify(&path).is_sound()));
    report("  one check a signature", || check(signatures));
}

fn report(name: &str, mut run: impl FnMut()) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "{name:<26} {:>9.1} ms  (slowest {:.1})",
        ms(times[ROUNDS / 2]),
        ms(times[ROUNDS - 1])
    );
}

/// The bare lower bound of the board: every record and every move touched once.
fn count(path: &Path) {
    let conn = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT (SELECT count(title) FROM record), (SELECT max(to_state) FROM transition)";
    conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
}

/// The bare lower bound of verifying: as many signatures checked, on one core.
fn check(signatures: usize) {
    let signer = Signer::generate("x").unwrap();
    let (key, armoured) = (signer.public_key(), signer.sign(b"x").unwrap());
    for _ in 0..signatures {
        yishi::signing::verify(&key, b"x", &armoured).unwrap();
    }
}

/// Fills the file as meetings would: every vote is a resolution of its own, what needs none stands in
/// the record of the sitting.
fn fill(path: &Path, projects: usize) -> (usize, usize) {
    let db = PipelineDb::open(path).unwrap();
    let signers = [Signer::generate("chair").unwrap(), Signer::generate("recorder").unwrap()];
    let needs: Vec<Need> = (0..projects).map(need).collect();
    db.register_needs(&needs).unwrap();
    let (mut count, mut batch) = (0, vec![signed(round(), &signers)]);
    for sitting in 0..projects.div_ceil(SITTING) {
        let numbers = sitting * SITTING..((sitting + 1) * SITTING).min(projects);
        let steps = NEED.iter().map(|step| ('N', step)).chain(PLAN.iter().map(|step| ('P', step)));
        let mut steps = steps.enumerate().peekable();
        while let Some((at, (kind, step))) = steps.next() {
            let meeting = format!("m{sitting}-{at}");
            if step.3 {
                // The plan that is shown is voted on at once: two moves, one vote.
                let second = steps.next_if(|(_, (_, next))| next.0 == step.0 && next.3);
                for number in numbers.clone() {
                    let mut moves = vec![moved(kind, number, step)];
                    moves.extend(second.map(|(_, (kind, next))| moved(kind, number, next)));
                    let id = format!("{meeting}/{number}");
                    batch.push(signed(
                        resolution(id, &meeting, Some(Outcome::Adopted), vec![], moves),
                        &signers,
                    ));
                }
            } else {
                let documents = numbers.clone().map(|number| document(kind, number, step.0, at));
                let moves = numbers.clone().map(|number| moved(kind, number, step)).collect();
                let id = format!("{meeting}/D");
                batch.push(signed(
                    resolution(id, &meeting, None, documents.collect(), moves),
                    &signers,
                ));
            }
        }
        if batch.len() > 20_000 || (sitting + 1) * SITTING >= projects {
            count += batch.len();
            db.deliver(&batch).unwrap();
            batch.clear();
        }
    }
    (count, count * signers.len())
}

/// The rules of the round in whose time everything happens.
fn round() -> Resolution {
    let fields = [("title", "2026"), ("from", "2026-01-01"), ("to", "2026-12-31")];
    let rules = Entry {
        document: "rules".into(),
        record: "R-2026-001".into(),
        fields: fields.map(|(field, text)| (field.to_owned(), text.to_owned())).into(),
        begins: Some(Begun {
            kind: RecordKind::Round,
            title: "2026".into(),
            state: "R1".into(),
            profile: "gusu".into(),
        }),
    };
    resolution("m/rules/D".into(), "m/rules", None, vec![rules], vec![])
}

fn need(number: usize) -> Need {
    Need {
        id: format!("N-2026-{number:05}"),
        title: format!("第{number}号需求：楼道照明"),
        registered_at: "2026-01-01T09:00:00+08:00".into(),
        registered_state: "N1".into(),
        profile: "gusu".into(),
        ..Need::default()
    }
}

fn id(kind: char, number: usize) -> String {
    format!("{kind}-2026-{number:05}")
}

fn moved(kind: char, number: usize, step: &(&str, &str, &str, bool)) -> Transition {
    Transition {
        need: id(kind, number),
        rule: step.0.into(),
        from: step.1.into(),
        to: step.2.into(),
    }
}

fn document(kind: char, number: usize, rule: &str, at: usize) -> Entry {
    let plan = kind == 'P' && at == NEED.len();
    let begins = plan.then(|| Begun {
        kind: RecordKind::Plan,
        title: format!("第{number}号方案"),
        state: "P1".into(),
        profile: "gusu".into(),
    });
    let document = if plan { "application" } else { "paper" };
    let mut fields = vec![("text", format!("{rule}：按程序办理")), ("amount", "12345.67".into())];
    if plan {
        fields.push(("need", id('N', number)));
    }
    let fields = fields.into_iter().map(|(field, text)| (field.to_owned(), text)).collect();
    Entry { document: document.into(), record: id(kind, number), fields, begins }
}

fn resolution(
    id: String,
    meeting: &str,
    outcome: Option<Outcome>,
    documents: Vec<Entry>,
    transitions: Vec<Transition>,
) -> Resolution {
    let rules = || RulesNamed { id: "x".into(), sha256: "0".repeat(64) };
    Resolution {
        version: 2,
        id,
        meeting: meeting.into(),
        title: "例会".into(),
        body: "共治协商小组".into(),
        place: "活动室".into(),
        opened_at: "2026-03-01T14:00:00+08:00".into(),
        decided_at: "2026-03-01T15:00:00+08:00".into(),
        adjourned_at: "2026-03-01T16:00:00+08:00".into(),
        format: rules(),
        rules: rules(),
        item: None,
        wording: "通过".into(),
        method: Method::Hands,
        threshold: None,
        base: None,
        needed: None,
        tally: None,
        counted: None,
        poll: None,
        open_space: None,
        sheets: None,
        basis: Basis::default(),
        elected: vec![],
        outcome,
        attendance: Attendance { membership: 13, present: 11, quorum_needed: 7 },
        signatories: [("chair".into(), "王芳".into()), ("recorder".into(), "李强".into())].into(),
        journal_head: "0".repeat(64),
        documents,
        transitions,
    }
}

fn signed(resolution: Resolution, signers: &[Signer]) -> SignedResolution {
    let bytes = canonical(&resolution).unwrap();
    let offices = resolution.signatories.iter().zip(signers);
    let signatures = offices.map(|((office, name), signer)| OfficeSignature {
        office: office.clone(),
        name: name.clone(),
        key: signer.public_key(),
        armoured: signer.sign(&bytes).unwrap(),
        at: "2026-03-01T16:05:00+08:00".into(),
    });
    let signatures = signatures.collect();
    SignedResolution::new(resolution, signatures).unwrap()
}
