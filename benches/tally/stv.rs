//! Ranked ballots: 100,000 of them, 30 candidates, 5 seats.

use crate::Seeded;
use divan::{Bencher, black_box};
use std::sync::LazyLock;
use yishi::ballot::{Candidate, Profile, Ranking, StvRule, TieRule, irv, stv};

const BALLOTS: usize = 100_000;
const CANDIDATES: usize = 30;
const SEATS: u32 = 5;

/// Every ballot on a line of its own. Voters stand somewhere on a line and rank who stands near,
/// some more and some fewer, with a good deal of whim: hardly two ballots are alike.
static PROFILE: LazyLock<Profile> = LazyLock::new(|| {
    let mut seeded = Seeded(20_260_314);
    let places: Vec<u64> = (0..CANDIDATES).map(|_| seeded.below(1_000)).collect();
    let ballots = (0..BALLOTS).map(|_| {
        let stands = seeded.below(1_000);
        let mut near: Vec<(u64, usize)> =
            (0..CANDIDATES).map(|c| (places[c].abs_diff(stands) + seeded.below(400), c)).collect();
        near.sort_unstable();
        let cut = 1 + seeded.below(CANDIDATES as u64) as usize;
        Ranking { weight: 1, tiers: near[..cut].iter().map(|(_, c)| vec![*c]).collect() }
    });
    let candidate = |n: usize| Candidate { id: n.to_string(), name: String::new() };
    Profile {
        ballots: ballots.collect(),
        candidates: (1..=CANDIDATES).map(candidate).collect(),
        ..Profile::default()
    }
});

fn count(bencher: Bencher, rule: StvRule) {
    let profile = &*PROFILE;
    bencher.bench_local(|| stv(black_box(profile), SEATS, rule, &TieRule::Report).unwrap());
}

#[divan::bench(sample_count = 10)]
fn scotland(bencher: Bencher) {
    count(bencher, StvRule::Scotland);
}

#[divan::bench(sample_count = 10)]
fn wigm_prf(bencher: Bencher) {
    count(bencher, StvRule::WigmPrf);
}

#[divan::bench(sample_count = 10)]
fn meek_prf(bencher: Bencher) {
    count(bencher, StvRule::MeekPrf);
}

#[divan::bench(sample_count = 10)]
fn runoff(bencher: Bencher) {
    let profile = &*PROFILE;
    bencher.bench_local(|| irv(black_box(profile), &TieRule::Report).unwrap());
}
