//! What becomes of the words: a motion amended, filled, divided.

use super::id::{Instant, MotionId};
use super::proposal::Proposal;
use super::question::{Question, filled};
use super::shelf::{Shelf, Shelved};
use super::{Amendment, Meeting};

impl Meeting {
    /// The parts of a divided question come up one after the other.
    pub(super) fn next_part(&mut self) {
        if let Some(at) = self.shelf.iter().position(|s| s.why == Shelf::Divided) {
            self.pending.extend(self.shelf.remove(at).stack);
        }
    }

    /// The main motion becomes its first part; the others wait behind it.
    pub(super) fn divide(&mut self, parts: &[String], at: Instant) {
        let Some(main) = self.pending.first().cloned() else { return };
        let decisions = self.decisions.len();
        for (number, part) in (1..).zip(&parts[1.min(parts.len())..]) {
            let fresh = Question {
                id: MotionId(self.motions_made + number),
                text: part.clone(),
                terms: Some(Proposal::main(part)),
                ..main.clone()
            };
            let stack = vec![fresh];
            let why = Shelf::Divided;
            self.shelf.push(Shelved { stack, why, at, decisions, inherited: false });
        }
        self.motions_made += parts.len().saturating_sub(1) as u32;
        if let (Some(first), Some(main)) = (parts.first(), self.pending.first_mut()) {
            main.text.clone_from(first);
            main.terms = Some(Proposal::main(first));
        }
    }

    /// One of several independent resolutions is voted on by itself, after the others.
    pub(in crate::meeting) fn separate(&mut self, part: usize, at: Instant) {
        let Some(main) = self.pending.first() else { return };
        let mut rest = resolutions_of(main);
        if part == 0 || part > rest.len() {
            return;
        }
        let one = rest.remove(part - 1);
        let mut terms = match &main.terms {
            Some(Proposal::Main(wording)) => wording.clone(),
            _ => return,
        };
        self.divide(&[joined(&rest), one], at);
        terms.text.clear();
        terms.resolutions = if rest.len() > 1 { rest.clone() } else { vec![] };
        self.change_main(|main| {
            main.text = joined(&rest);
            main.terms = Some(Proposal::Main(terms));
        });
    }

    pub(super) fn fill(&mut self, filling: &Question, carried: bool) {
        self.change_top(|top| {
            if carried {
                top.text = filled(&top.text, &filling.text);
                top.blank = None;
            } else if let Some(blank) = &mut top.blank
                && let Some(at) = blank.fillings.iter().position(|f| f.text == filling.text)
            {
                blank.fillings.remove(at);
            }
        });
    }

    /// Changes the target's wording or terms; a changed primary amendment leads to a new text in
    /// turn.
    pub(super) fn amend(&mut self, amendment: &Question) {
        let Some(change) = &amendment.amendment else { return };
        let Some(at) = self.pending.iter().position(|q| Some(q.id) == amendment.target) else {
            return;
        };
        if let Amendment::Terms(terms) = change {
            match &mut self.pending[at].amendment {
                Some(primary) => *primary = change.clone(),
                None => self.pending[at].terms = Some((**terms).clone()),
            }
            return;
        }
        let Ok(text) = change.applied(amendment.ground(&self.pending[at])) else { return };
        let Some(primary) = self.pending[at].amendment.as_ref().map(|a| a.with_words(&text)) else {
            self.pending[at].text = text;
            return;
        };
        let main = self.pending[at].target.and_then(|id| self.find(id));
        let leads_to = main.and_then(|main| primary.applied(&main.text).ok());
        self.pending[at].text = leads_to.unwrap_or_default();
        self.pending[at].amendment = Some(primary);
    }
}

/// The independent resolutions that a main motion is made of.
pub(super) fn resolutions_of(main: &Question) -> Vec<String> {
    match &main.terms {
        Some(Proposal::Main(wording)) => wording.resolutions.clone(),
        _ => vec![],
    }
}

/// Several resolutions as one text.
pub(super) fn joined(resolutions: &[String]) -> String {
    resolutions.join(" ")
}
