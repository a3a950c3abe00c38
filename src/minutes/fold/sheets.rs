//! The sheets: lines, questions and answers, ratings, tasks, agreements, bodies put forward.

use super::Fold;
use crate::meeting::{Instant, SheetEvent};

impl Fold<'_> {
    pub(super) fn tell_sheets(&mut self, _at: Instant, _event: &SheetEvent) {}
}
