//! Needs that a meeting raised: parked matters on their way into the pipeline; and what is told of a
//! need that comes back from there.
//!
//! Their numbers follow from the meeting, so that registering them twice, after a crash or a second
//! look, changes nothing.

use super::{Desk, DeskError};
use crate::meeting::{Instant, Meeting, RaisedNeed};
use crate::pipeline::Signal;
use crate::store::Need;

/// How a need came in that a meeting raised; the words are those of `channel-raised_in_meeting`.
const RAISED_IN_MEETING: &str = "raised_in_meeting";

impl Desk {
    /// Registers the needs that the meeting raised and that are not in the pipeline yet. What has
    /// the number of a matter and other words comes from an adjournment that was taken back: it stays
    /// as it is, and what the meeting says now is registered beside it.
    pub(super) fn register_raised(&mut self, meeting: &Meeting) -> Result<(), DeskError> {
        for raised in meeting.needs_raised() {
            let mut id = raised.id.clone();
            let mut again = 1;
            let known = loop {
                match self.pipeline().need(&id)? {
                    None => break false,
                    Some(row) if row.need.title == raised.text => break true,
                    Some(_) => {
                        again += 1;
                        id = format!("{}-{again}", raised.id);
                    }
                }
            };
            if !known {
                self.register_need(&self.need_of(meeting, raised, id))?;
            }
        }
        Ok(())
    }

    /// The next free number for a need registered now.
    ///
    /// # Errors
    /// When the pipeline cannot be read.
    pub fn next_need_id(&self, now: Instant) -> Result<String, DeskError> {
        let stem = format!("N-{}-", now.format("%Y"));
        let numbers = self
            .needs()?
            .into_iter()
            .filter_map(|row| row.need.id.strip_prefix(&stem).and_then(|n| n.parse::<u32>().ok()));
        Ok(format!("{stem}{:03}", numbers.max().unwrap_or(0) + 1))
    }

    /// A need that was raised in the meeting, at the beginning of its way: of the format's profile,
    /// or of the first one where the format has none.
    fn need_of(&self, meeting: &Meeting, raised: RaisedNeed, id: String) -> Need {
        let of_format = meeting.charter().and_then(|charter| charter.profile.as_ref());
        let profile = of_format.or(self.catalogue.usual_profile().map(|p| &p.value));
        let convening = meeting.convening.as_ref();
        let named = convening.map(|c| format!("{} · {} · {}", c.body, c.title, meeting.id));
        Need {
            id,
            title: raised.text,
            detail: named.unwrap_or_default(),
            channel: RAISED_IN_MEETING.to_owned(),
            proposer: raised.proposer,
            registered_at: raised.at.to_rfc3339(),
            registered_state: profile
                .and_then(|p| p.states.first())
                .map(|s| s.id.clone())
                .unwrap_or_default(),
            profile: profile.map(|p| p.id.clone()).unwrap_or_default(),
            ..Need::default()
        }
    }

    /// The Open Space that the need comes from, with the best of the dots of its topics.
    pub(super) fn signal(&self, need: &str) -> Result<Option<Signal>, DeskError> {
        let origins = self.pipeline().origins(need)?;
        let Some(first) = origins.first() else { return Ok(None) };
        let record = self.pipeline().resolution(&first.resolution)?;
        let Some(space) = record.and_then(|record| record.resolution.open_space) else {
            return Ok(None);
        };
        let project = space.needs.into_iter().find(|other| other.id == need);
        let project = project.and_then(|need| need.project);
        let best = origins.iter().filter(|topic| topic.rank.is_some());
        let best = best.min_by_key(|topic| topic.rank);
        Ok(Some(Signal {
            theme: space.theme,
            topics: origins.iter().map(|topic| topic.topic).collect(),
            motion: project.map(|project| project.motion).unwrap_or_default(),
            dots: best.and_then(|topic| topic.dots),
            rank: best.and_then(|topic| topic.rank),
            supporters: best.and_then(|topic| topic.supporters),
        }))
    }
}
