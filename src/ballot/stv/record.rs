//! The stages of a count as the rounds of an outcome.

use crate::ballot::{Candidate, Figure, Round};
use std::collections::BTreeMap;

/// One stage, with candidates by index and figures in units of the rule.
#[derive(Debug, Clone, Default)]
pub(super) struct Stage {
    pub tally: Vec<(usize, i128)>,
    pub needed: i128,
    pub exhausted: i128,
    pub lost: Option<i128>,
    pub kept: Vec<(usize, i128)>,
    pub transferred: Vec<(usize, i128)>,
    pub elected: Vec<usize>,
    pub excluded: Vec<usize>,
    pub settled: Vec<Vec<usize>>,
}

/// Names candidates and writes figures with the places of the rule.
pub(super) struct Writer<'p> {
    pub candidates: &'p [Candidate],
    pub places: u8,
}

impl Writer<'_> {
    /// The ids of these.
    pub fn ids(&self, candidates: &[usize]) -> Vec<String> {
        candidates.iter().map(|c| self.candidates[*c].id.clone()).collect()
    }

    fn figure(&self, units: i128) -> Figure {
        match self.places {
            0 => Figure::ratio(units, 1),
            places => Figure::decimal(units, places),
        }
    }

    fn figures(&self, of: &[(usize, i128)]) -> BTreeMap<String, Figure> {
        let named =
            |(c, units): &(usize, i128)| (self.candidates[*c].id.clone(), self.figure(*units));
        of.iter().map(named).collect()
    }

    /// The round that shows this stage.
    pub fn round(&self, stage: &Stage) -> Round {
        Round {
            tally: self.figures(&stage.tally),
            needed: Some(self.figure(stage.needed)),
            exhausted: Some(self.figure(stage.exhausted)),
            lost: stage.lost.map(|units| self.figure(units)),
            kept: self.figures(&stage.kept),
            transferred: self.figures(&stage.transferred),
            elected: self.ids(&stage.elected),
            eliminated: self.ids(&stage.excluded),
            settled: stage.settled.iter().map(|level| self.ids(level)).collect(),
            ..Round::default()
        }
    }
}
