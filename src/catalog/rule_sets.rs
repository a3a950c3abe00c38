//! The shelf of rule sets: which is based on which, and the hash that names each.
//!
//! It is apart because a rule set is not one file. Whoever checks a signed result by hand gets the
//! same hash from the files themselves, the base first: `cat ronr.toml twelve-rules.toml |
//! sha256sum`.

use super::file::{self, Found};
use super::motion_table::Groups;
use super::problem::Problem;
use super::rules_file::{Bases, Ruled};
use super::{Entry, Source, hex};
use crate::law::RuleSet;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What a rule set gives to those that are based on it, beside itself.
#[derive(Debug, Clone)]
struct Ground {
    groups: Groups,
    /// Over the bytes of every file from the lowest base to this one.
    hash: Sha256,
}

/// Rule sets by id.
#[derive(Debug, Clone, Default)]
pub(super) struct RuleSets {
    entries: BTreeMap<String, Entry<RuleSet>>,
    grounds: BTreeMap<String, Ground>,
    /// What each file says it is based on, broken files included: a circle is told of in every
    /// file that takes part in it.
    based_on: BTreeMap<String, String>,
}

impl RuleSets {
    pub(super) fn values(&self) -> impl Iterator<Item = &Entry<RuleSet>> {
        self.entries.values()
    }

    pub(super) fn get(&self, id: &str) -> Option<&Entry<RuleSet>> {
        self.entries.get(id)
    }

    pub(super) fn ids(&self) -> Vec<String> {
        self.entries.keys().cloned().collect()
    }

    /// Notes what a file is based on before it is read.
    pub(super) fn announce(&mut self, stem: &str, bytes: &[u8]) {
        match file::based_on(bytes) {
            Some(base) => self.based_on.insert(stem.to_owned(), base),
            None => self.based_on.remove(stem),
        };
    }

    /// How many files lie below this one; bases are read first.
    pub(super) fn height(&self, stem: &str) -> usize {
        self.below(stem).count()
    }

    /// The bases of `stem`, the nearest first; where they run in a circle, once around at most.
    fn below(&self, stem: &str) -> impl Iterator<Item = &str> {
        let next = |id: &&str| self.based_on.get(*id).map(String::as_str);
        let first = self.based_on.get(stem).map(String::as_str);
        std::iter::successors(first, next).take(self.based_on.len())
    }

    fn circle(&self, stem: &str) -> Option<Vec<String>> {
        let at = self.below(stem).position(|id| id == stem)?;
        let way = std::iter::once(stem).chain(self.below(stem).take(at + 1));
        Some(way.map(str::to_owned).collect())
    }

    /// Reads a file that has been announced, and keeps the set if nothing is wrong with it.
    pub(super) fn take_in(&mut self, found: Found<'_>, source: Source) -> Vec<Problem> {
        let find = |id: &str| {
            let set = &self.entries.get(id)?.value;
            Some((set, &self.grounds.get(id)?.groups))
        };
        let bases = Bases { ids: self.ids(), find: &find, circle: self.circle(found.stem) };
        let Ruled { set, groups } = match file::read_rules(found, &bases) {
            Ok(ruled) => ruled,
            Err(problems) => return problems,
        };
        let base = self.based_on.get(found.stem).and_then(|id| self.grounds.get(id));
        let hash = base.map(|b| b.hash.clone()).unwrap_or_default().chain_update(found.bytes);
        let sha256 = hex(&hash.clone().finalize());
        let stem = found.stem.to_owned();
        self.entries.insert(stem.clone(), Entry { value: set, source, sha256 });
        self.grounds.insert(stem, Ground { groups, hash });
        vec![]
    }
}
