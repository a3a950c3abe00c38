//! Sealed ballots: what one voter waits for at the booth, and what a recount of the box takes.
//!
//! Run with `cargo bench --bench sealed`. Two hundred voters and five options throughout; one thread.
//! `cast` seals a ballot and checks it as the box does on entry; `recount` reads the record from its
//! JSON and checks everything in it. `unlock` is what a teller waits for at the lock.
//!
//! Before that a whole poll at a desk: two hundred voters cast into the box, each ballot sealed,
//! checked and committed together with the roll (`TMPDIR` says on which disk), then two tellers open
//! it. The slowest voter matters, so the table has the median, the 99th of a hundred and the worst.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use divan::{Bencher, black_box};
use rand_core::OsRng;
use std::time::Instant;
use yishi::ballot::sealed::{
    Booth, BoxRecord, Cost, Form, JointKey, LockedShare, Marks, Question, Seed, Share,
};
use yishi::ballot::{Poll, PollOption, PollRule, TieRule};
use yishi::meeting::{Act, Command, Convening, Office, Passphrases, Seat, SecretMarks};
use yishi::runtime::{Desk, Folders, now};

const VOTERS: usize = 200;
const FORMS: [(&str, Form); 4] = [
    ("choose one", Form::ChooseOne { options: 5 }),
    ("approval", Form::Approval { options: 5 }),
    ("up to 2", Form::UpTo { options: 5, k: 2 }),
    ("10 points, 5 on one", Form::Points { options: 5, points: 10, cap: 5 }),
];
const NAMES: [&str; 4] = [FORMS[0].0, FORMS[1].0, FORMS[2].0, FORMS[3].0];

fn main() {
    // `cargo test --benches` only asks whether it runs.
    if !std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        at_the_desk();
    }
    divan::main();
}

fn question(form: &Form) -> Question {
    let options = (1..=form.options()).map(|n| n.to_string()).collect();
    Question { meeting: "bench".into(), number: 1, title: "bench".into(), options }
}

/// A whole poll at a desk.
fn at_the_desk() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("store");
    let mut desk = Desk::open(Folders { store, config: None }).unwrap();
    let convening = Convening::new("roberts", "锦绣里小区业主大会", "年度会议");
    let mut meeting = desk.convene(&convening, now()).unwrap();
    let tellers = [Seat(3), Seat(4), Seat(5)];
    let mut phrases = Passphrases::default();
    tellers.iter().for_each(|seat| phrases.put(*seat, format!("phrase of {seat}")));
    let option = |n: u32| PollOption { name: format!("项目{n}"), ..PollOption::default() };
    let poll = Poll {
        title: "选哪几项".to_owned(),
        options: (1..=5).map(option).collect(),
        rule: PollRule::Approval { seats: 2 },
        tie: TieRule::Report,
    };
    let before = [
        Act::EnrolNumbered { count: VOTERS as u16, area: 0 },
        Act::Appoint { office: Office::Chair, seat: Seat(1) },
        Act::Appoint { office: Office::Recorder, seat: Seat(2) },
        Act::Headcount { present: VOTERS as u32 },
        Act::CallToOrder,
        Act::Advance,
        Act::OpenPoll(poll),
        Act::OpenBox { tellers: tellers.to_vec(), threshold: Some(2), key: None },
    ];
    let mut carry = |act: Act| {
        let began = Instant::now();
        let command = Command::new(Office::Chair, act);
        desk.perform_with(&mut meeting, &command, &phrases, now()).unwrap();
        began.elapsed()
    };
    for act in before {
        carry(act);
    }
    let marks =
        |n: usize| SecretMarks((0..5).map(|at| u32::from((n + at).is_multiple_of(3))).collect());
    let cast = |n: usize| Act::Cast { seat: Seat(n as u16 + 1), marks: marks(n) };
    let mut times: Vec<_> = (0..VOTERS).map(|n| carry(cast(n))).collect();
    times.sort_unstable();
    let millis = |at: usize| times[at].as_secs_f64() * 1000.0;
    carry(Act::DeclarePolls { open: false });
    let opened = carry(Act::Unseal { tellers: tellers[..2].to_vec(), opening: None });
    println!("{}: {VOTERS} voters, 5 options, approval", folder.path().display());
    println!(
        "cast, durable  p50 {:.2} ms  p99 {:.2} ms  worst {:.2} ms",
        millis(VOTERS / 2),
        millis(VOTERS * 99 / 100),
        millis(VOTERS - 1)
    );
    println!("open by two tellers, all proofs checked: {:.2} s", opened.as_secs_f64());
}

fn booth(name: &str) -> (Booth, Vec<Share>) {
    let form = FORMS.iter().find(|(known, _)| *known == name).unwrap().1;
    let (key, shares) =
        JointKey::make(question(&form).digest(&form).unwrap(), 2, 3, &mut OsRng).unwrap();
    (Booth::new(form, key).unwrap(), shares)
}

fn marks(form: &Form, voter: usize) -> Marks {
    match form {
        Form::Points { .. } => Marks::new(vec![5, 3, 0, 1, (voter % 2) as u32]),
        form => Marks::one(form, voter % 5).unwrap(),
    }
}

#[divan::bench(args = NAMES)]
fn cast(bencher: Bencher, name: &str) {
    let (booth, _) = booth(name);
    let marks = marks(booth.form(), 3);
    bencher.with_inputs(|| Seed::draw(&mut OsRng)).bench_values(|seed| {
        let ballot = booth.seal(&marks, &seed).unwrap();
        booth.check(&ballot).unwrap();
        ballot
    });
}

#[divan::bench(args = NAMES, sample_count = 5, sample_size = 1)]
fn recount(bencher: Bencher, name: &str) {
    let (booth, shares) = booth(name);
    let seal = |voter| booth.seal(&marks(booth.form(), voter), &Seed::draw(&mut OsRng)).unwrap();
    let ballots: Vec<_> = (0..VOTERS).map(seal).collect();
    let sum = booth.sum(&ballots).unwrap();
    let open = |share: &Share| share.decrypt(booth.key(), &sum, &mut OsRng).unwrap();
    let shares = shares.iter().take(2).map(open).collect();
    let record =
        BoxRecord::gather(&booth, &question(booth.form()), ballots, vec![], shares).unwrap();
    let json = record.canonical().unwrap();
    bencher.bench(|| BoxRecord::read(black_box(&json)).unwrap().check().unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn unlock(bencher: Bencher) {
    let (_, shares) = booth(NAMES[0]);
    let locked = LockedShare::lock(&shares[0], "a long enough phrase", Cost::SLOW, &mut OsRng);
    let locked = locked.unwrap();
    bencher.bench(|| locked.unlock("a long enough phrase").unwrap());
}
