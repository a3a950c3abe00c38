//! What becomes of the words: a motion amended, filled, divided.

use super::id::{Instant, MotionId};
use super::particulars::BlankOrder;
use super::proposal::Proposal;
use super::question::{BLANK, Blank, Question, filled};
use super::shelf::{Shelf, Shelved};
use super::{Amendment, Meeting};
use crate::law::MotionKind;
use std::ops::Range;

impl Meeting {
    /// The parts of a divided question come up one after the other.
    pub(super) fn next_part(&mut self) {
        let privileged = |q: &Question| q.kind == MotionKind::QuestionOfPrivilege;
        let busy = self.pending.iter().any(privileged);
        // Those of the motion that a question of privilege led to, above what it interrupted.
        let comes = |s: &Shelved| {
            let above = s.stack.first().is_some_and(privileged);
            s.why == Shelf::Divided && if above { !busy } else { self.pending.is_empty() }
        };
        if let Some(at) = self.shelf.iter().position(comes) {
            self.pending.extend(self.shelf.remove(at).stack);
        }
    }

    /// The question becomes its first part; the others wait behind it.
    pub(super) fn divide(&mut self, of: Option<MotionId>, parts: &[String], at: Instant) {
        let Some(place) = self.pending.iter().position(|q| Some(q.id) == of) else { return };
        let main = self.pending[place].clone();
        let decisions = self.decisions.len();
        for (number, part) in (1..).zip(&parts[1.min(parts.len())..]) {
            let mut fresh = Question { id: MotionId(self.motions_made + number), ..main.clone() };
            fresh.reword(part, vec![]);
            let stack = vec![fresh];
            let why = Shelf::Divided;
            self.shelf.push(Shelved { stack, why, at, decisions, inherited: false });
        }
        self.motions_made += parts.len().saturating_sub(1) as u32;
        if let Some(first) = parts.first() {
            self.pending[place].reword(first, vec![]);
        }
    }

    /// One of several independent resolutions is voted on by itself, after the others.
    pub(in crate::meeting) fn separate(&mut self, part: usize, at: Instant) {
        let Some(main) = self.question() else { return };
        let (id, mut rest) = (main.id, main.resolutions());
        if part == 0 || part > rest.len() {
            return;
        }
        let one = rest.remove(part - 1);
        self.divide(Some(id), &[joined(&rest), one], at);
        let several = if rest.len() > 1 { rest.clone() } else { vec![] };
        self.change_top(|main| main.reword(&joined(&rest), several));
    }

    pub(super) fn fill(&mut self, filling: &Question, carried: bool) {
        self.change_top(|top| {
            if carried {
                let text = filled(&top.text, &filling.text);
                top.rewrite(text, blank_in(&top.text));
                if let Some(blank) = &mut top.blank {
                    blank.fillings.clear();
                }
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
        let ground = amendment.ground(&self.pending[at]);
        let (Ok(text), Ok(gone)) = (change.applied(ground), change.place(ground)) else { return };
        let Some(primary) = self.pending[at].amendment.as_ref().map(|a| a.with_words(&text)) else {
            self.pending[at].rewrite(text, gone);
            return;
        };
        let main = self.pending[at].target.and_then(|id| self.find(id));
        let leads_to = main.and_then(|main| primary.applied(&main.text).ok());
        self.pending[at].text = leads_to.unwrap_or_default();
        self.pending[at].amendment = Some(primary);
    }
}

impl Question {
    /// The independent resolutions that a main motion is made of.
    pub fn resolutions(&self) -> Vec<String> {
        match &self.terms {
            Some(Proposal::Main(wording)) => wording.resolutions.clone(),
            _ => vec![],
        }
    }

    /// Moved in other words: what they carry with them stays, but not what belongs to the old ones.
    pub(in crate::meeting) fn reword(&mut self, text: &str, resolutions: Vec<String>) {
        let mut order = BlankOrder::default();
        if let Some(Proposal::Main(wording)) = &mut self.terms {
            text.clone_into(&mut wording.text);
            (wording.resolutions, order) = (resolutions, wording.blank);
        }
        text.clone_into(&mut self.text);
        let blank = self.blank.take().unwrap_or(Blank { order, fillings: vec![] });
        self.blank = self.has_open_blank().then_some(blank);
    }

    /// Its words are changed where `gone` stood. A change within one of its resolutions leaves them
    /// separable, any other makes one motion of them.
    pub(super) fn rewrite(&mut self, text: String, gone: Range<usize>) {
        if let Some(Proposal::Main(wording)) = &mut self.terms {
            let old = std::mem::take(&mut wording.resolutions);
            wording.resolutions = rewritten(&old, &self.text, &text, &gone).unwrap_or_default();
        }
        self.text = text;
        if !self.has_open_blank() {
            self.blank = None;
        }
    }
}

/// The resolutions after a change of the text they stand in, one after the other.
fn rewritten(old: &[String], text: &str, new: &str, gone: &Range<usize>) -> Option<Vec<String>> {
    let (mut resolutions, mut from) = (old.to_vec(), 0);
    for resolution in &mut resolutions {
        let start = from + text.get(from..)?.find(resolution.as_str())?;
        let end = start + resolution.len();
        if start <= gone.start && gone.end <= end {
            let changed = new.get(start..new.len().checked_sub(text.len() - end)?)?.trim();
            if changed.is_empty() {
                return None;
            }
            changed.clone_into(resolution);
            return Some(resolutions);
        }
        from = end;
    }
    None
}

/// Where the first blank of a text stands.
pub(super) fn blank_in(text: &str) -> Range<usize> {
    let start = text.find(BLANK).unwrap_or(text.len());
    let rest = &text[start..];
    start..start + rest.len() - rest.trim_start_matches('_').len()
}

/// Several resolutions as one text.
pub(super) fn joined(resolutions: &[String]) -> String {
    resolutions.join(" ")
}
