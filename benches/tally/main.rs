//! What a count costs: a hundred thousand ballots.
//!
//! Run with `cargo bench --bench tally`, or a part of it with `cargo bench --bench tally -- stv`. The
//! ballots are made up here from a fixed seed.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

mod budget;
mod stv;

fn main() {
    divan::main();
}

/// Numbers that look random and are the same every time (SplitMix64).
pub struct Seeded(pub u64);

impl Seeded {
    /// The next number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}
