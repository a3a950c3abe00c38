//! Sealed ballots: what one voter waits for at the booth, and what a recount of the box takes.
//!
//! Run with `cargo bench --bench sealed`. Two hundred voters and five options throughout; one thread.
//! `cast` seals a ballot and checks it as the box does on entry; `recount` reads the record from its
//! JSON and checks everything in it. `unlock` is what a teller waits for at the lock.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use divan::{Bencher, black_box};
use rand_core::OsRng;
use yishi::ballot::sealed::{
    Booth, BoxRecord, Cost, Form, JointKey, LockedShare, Marks, Question, Seed, Share,
};

const VOTERS: usize = 200;
const FORMS: [(&str, Form); 4] = [
    ("choose one", Form::ChooseOne { options: 5 }),
    ("approval", Form::Approval { options: 5 }),
    ("up to 2", Form::UpTo { options: 5, k: 2 }),
    ("10 points, 5 on one", Form::Points { options: 5, points: 10, cap: 5 }),
];
const NAMES: [&str; 4] = [FORMS[0].0, FORMS[1].0, FORMS[2].0, FORMS[3].0];

fn main() {
    divan::main();
}

fn question(form: &Form) -> Question {
    let options = (1..=form.options()).map(|n| n.to_string()).collect();
    Question { meeting: "bench".into(), number: 1, title: "bench".into(), options }
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
