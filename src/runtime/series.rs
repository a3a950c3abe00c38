//! What one meeting has from the earlier ones of the same body: its number in the series, what the
//! last one left, and the phases that a matter has gone through from sitting to sitting.

use super::desk::{Desk, DeskError};
use crate::meeting::{Convening, Instant, Item, Meeting, Phase, PhaseDone, clean, inherit};

impl Desk {
    /// The number in the series of the body's meetings, and what its last one that is over left. A
    /// damaged meeting must not keep the next one from being held: it is passed over.
    pub(super) fn continue_the_body(
        &self,
        convening: &mut Convening,
        now: Instant,
    ) -> Result<(), DeskError> {
        let (mut held, mut left) = (0, None);
        // What is handed on depends on what the format shows, and nobody has looked it up yet.
        let mut next = convening.clone();
        next.charter = self.catalogue.charter(&next.format).ok().map(Box::new);
        for earlier in self.meetings_of(&clean(&convening.body))? {
            let its = earlier.convening.as_ref();
            held += u32::from(its.is_some_and(|its| its.format == convening.format));
            if left.is_none() && earlier.phase >= Phase::Adjourned {
                left = Some(Box::new(inherit(&earlier, now, &next)));
            }
        }
        convening.series.get_or_insert(held + 1);
        if convening.inherited.is_none() {
            convening.inherited = left;
        }
        Ok(())
    }

    /// The meetings of a body that can be read, the newest first.
    pub(super) fn meetings_of(&self, body: &str) -> Result<Vec<Meeting>, DeskError> {
        let meetings = self.meeting_ids()?.into_iter().filter_map(|id| self.meeting(&id).ok());
        let its = |m: &Meeting| m.convening.as_ref().is_some_and(|its| its.body == body);
        Ok(meetings.filter(its).collect())
    }

    /// The phases of the five-matter method that a matter has gone through in earlier meetings of
    /// the body, in their order, each with the first day it was. Nothing is looked up where the
    /// format has no phases.
    pub(super) fn phases_before(
        &self,
        meeting: &Meeting,
        item: &Item,
    ) -> Result<Vec<PhaseDone>, DeskError> {
        let has_phases =
            meeting.charter().is_some_and(|c| c.format.steps.iter().any(|s| s.phase.is_some()));
        let Some(convening) = meeting.convening.as_ref().filter(|_| has_phases) else {
            return Ok(vec![]);
        };
        let mut done: Vec<PhaseDone> = vec![];
        for earlier in self.meetings_of(&convening.body)? {
            if earlier.id == meeting.id {
                continue;
            }
            let same = earlier.agenda.items.iter().enumerate().filter(|(_, its)| same(its, item));
            done.extend(same.flat_map(|(at, _)| earlier.phases_of(Some(at))));
        }
        // What an earlier meeting had taken over from one before it says the same.
        done.sort_by_key(|done| (done.phase, done.on));
        done.dedup_by_key(|done| done.phase);
        Ok(done)
    }
}

/// Whether two items are the same matter: the same need, or the same words.
fn same(one: &Item, other: &Item) -> bool {
    let need = |item: &Item| item.need.as_ref().map(|need| need.id.clone());
    match (need(one), need(other)) {
        (Some(one), Some(other)) => one == other,
        _ => clean(&one.title) == clean(&other.title),
    }
}
