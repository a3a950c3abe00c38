//! Counting many ballots. Run with `cargo bench --bench tally`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

mod budget;

fn main() {
    divan::main();
}
