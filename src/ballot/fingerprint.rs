//! A number by which equal things are found quickly, the same on every machine and every run.

/// FNV-1a over these values. Equal things have equal fingerprints; the reverse has to be checked.
pub(in crate::ballot) fn fingerprint(values: impl IntoIterator<Item = u64>) -> u64 {
    values
        .into_iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, value| (hash ^ value).wrapping_mul(0x0100_0000_01b3))
}
