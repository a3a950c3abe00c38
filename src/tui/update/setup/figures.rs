//! Attendance and votes on the form: the figures that are turned through.

use super::turned;
use crate::law::{Base, Ratio, Threshold};

/// What it is taken of, the share, and whether more than that is needed.
type Figure = (Base, u32, u32, bool);
pub(super) const QUORUMS: [Figure; 3] = [
    (Base::Membership, 1, 2, true),
    (Base::Membership, 2, 3, false),
    (Base::Membership, 1, 2, false),
];
pub(super) const DECISIONS: [Figure; 6] = [
    (Base::VotesCast, 1, 2, true),
    (Base::Present, 1, 2, true),
    (Base::Membership, 1, 2, true),
    (Base::VotesCast, 2, 3, false),
    (Base::Present, 2, 3, false),
    (Base::Membership, 2, 3, false),
];

/// The figure after this one or before it; the first where this one is none of them.
pub(super) fn turned_threshold(table: &[Figure], now: Threshold, forward: bool) -> Threshold {
    let rules: Vec<Threshold> = table
        .iter()
        .filter_map(|(base, num, den, strict)| {
            Some(Threshold { base: *base, ratio: Ratio::new(*num, *den)?, strict: *strict })
        })
        .collect();
    let at = rules.iter().position(|r| *r == now);
    at.map_or(rules[0], |at| rules[turned(at, rules.len(), forward)])
}
