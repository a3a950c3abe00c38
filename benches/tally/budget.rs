//! Participatory budgets.
//!
//! Side by side with another implementation, on a rented machine whose two cores others were using
//! too: `Poland_Lodz_2022.pb` of Pabulib (90,494 voters, 160 projects), cost utility, no completion,
//! the whole process with the reading of the file:
//!
//! * pabutools 1.2.3 with gmpy2 2.3.2 under Python 3.11: `parse_pabulib`, then
//!   `method_of_equal_shares(instance, profile, sat_class=Cost_Sat)`: 38 s and 2.0 GB; with
//!   `profile.as_multiprofile()`, which merges equal ballots: 15.7 s and 583 MB.
//! * This, from the packed file (`.pb.gz`): 0.04 to 0.05 s and 8.5 MB, that is 300 times as
//!   fast in less than a sixtieth of the memory. With `add1` (59 runs) under 0.3 s. Both buy the same 29
//!   projects.
//!
//! To do it again: install both with `pip`, unpack the file for Python, and put `/usr/bin/time -v`
//! before either command; ours is `yishi tally Poland_Lodz_2022.pb.gz --method pb-mes --utility cost
//! --completion none --json` of a release build.

use divan::{Bencher, black_box};
use yishi::ballot::TieRule;
use yishi::ballot::budget::{Completion, Election, Project, Utility, equal_shares};
use yishi::ballot::format::pb;

/// The next number of a fixed sequence (SplitMix64), below `end`.
fn next(state: &mut u64, end: u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) % end
}

/// 100,000 voters who approve of 1 to 10 of 200 projects, of some more often than of others; about
/// a tenth of all can be paid for.
fn election() -> Election {
    let mut state = 5;
    let mut election = Election { budget: 10_000_000, ..Election::default() };
    for at in 0..200 {
        let cost = 1_000 * (1 + next(&mut state, 999));
        election.projects.push(Project { id: at.to_string(), cost, ..Project::default() });
    }
    for _ in 0..100_000 {
        let marks = 1 + next(&mut state, 10);
        let mut ballot: Vec<u16> = (0..marks)
            .map(|_| {
                let end = 1 + next(&mut state, 200);
                next(&mut state, end) as u16
            })
            .collect();
        ballot.sort_unstable();
        ballot.dedup();
        election.votes.push(&ballot);
    }
    election
}

#[divan::bench]
fn equal_shares_of_100_000_votes(bencher: Bencher) {
    let election = election();
    bencher.bench_local(|| {
        let (utility, completion) = (Utility::Cost, Completion::None);
        equal_shares(black_box(&election), utility, completion, &TieRule::Report).unwrap()
    });
}

#[divan::bench]
fn read_100_000_votes(bencher: Bencher) {
    let text = pb::write(&election());
    bencher.bench_local(|| pb::read(black_box(text.as_bytes())).unwrap());
}
