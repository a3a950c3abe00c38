//! Looking ahead from a tie: who may be elected, however it and the ties after it are broken.

use super::course::{Choices, Course};
use super::field::Level;
use std::collections::{BTreeMap, BTreeSet};

/// All sets of candidates that may be elected from one position, each in the order of the file.
pub(super) type Ends = BTreeSet<Vec<usize>>;

/// How far is looked: for each count that is tried the candidates left times the ballots, with
/// something for each candidate. Enough for a dozen ties in a hall, and about a second's work.
const EFFORT: usize = 20_000_000;

/// What has been found so far.
pub(super) struct Ahead {
    known: BTreeMap<Vec<u8>, Ends>,
    effort: usize,
}

impl Default for Ahead {
    fn default() -> Self {
        Ahead { known: BTreeMap::new(), effort: EFFORT }
    }
}

impl Ahead {
    /// What may come of a tie. First by the rule itself; if that leads too far, by one that leaves
    /// more open.
    pub fn of<C: Course>(&mut self, course: &C, level: &Level) -> Choices {
        if let Some(ends) = self.each(course, level) {
            return Choices { ends: Some(ends), loose: false };
        }
        let Some(loose) = course.forgetful() else { return Choices { ends: None, loose: false } };
        // Its positions are others, so is what is known of them.
        let mut ahead = Ahead::default();
        Choices { ends: ahead.each(&loose, level), loose: true }
    }

    fn each<C: Course>(&mut self, course: &C, level: &Level) -> Option<Vec<Ends>> {
        level.among.iter().map(|chosen| self.chosen(course, *chosen)).collect()
    }

    fn chosen<C: Course>(&mut self, course: &C, chosen: usize) -> Option<Ends> {
        let hopefuls = course.field().hopefuls() + 1;
        let stage = course.papers().saturating_add(64 + hopefuls.saturating_mul(16));
        self.effort = self.effort.checked_sub(stage.saturating_mul(hopefuls))?;
        let mut course = course.ahead();
        course.choose(chosen);
        self.ends(course)
    }

    fn ends<C: Course>(&mut self, mut course: C) -> Option<Ends> {
        while let Some(level) = course.proceed() {
            if course.indifferent(&level) {
                level.among.first().into_iter().for_each(|first| course.choose(*first));
                continue;
            }
            let position = course.position();
            if let Some(ends) = self.known.get(&position) {
                return Some(ends.clone());
            }
            let ends: Ends = self.each(&course, &level)?.into_iter().flatten().collect();
            self.known.insert(position, ends.clone());
            return Some(ends);
        }
        let mut elected = course.field().elected.clone();
        elected.sort_unstable();
        Some(Ends::from([elected]))
    }
}
