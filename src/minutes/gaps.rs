//! What a complete record still lacks. Checked before export, so that it can still be mended.

use super::{Entry, Minutes};
use crate::meeting::{MotionId, Office};

/// Something missing. None of them keeps minutes from being printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// No place was given.
    PlaceMissing,
    /// The meeting was not called to order, so there is no beginning.
    NotOpened,
    /// Nobody holds an office that every record names, or that this format asks for.
    OfficeVacant(Office),
    /// Nobody is on the roster: 应到 is empty.
    MembersMissing,
    /// Nobody was marked as attending: 实到 is empty.
    AttendanceMissing,
    /// Nothing final has become of a motion.
    MotionOpen(MotionId),
    /// A vote by hands, by rising, by ballot or by roll call has no numbers.
    CountMissing(MotionId),
    /// A point of order, or a question of privilege, was not ruled on.
    PointOpen,
    /// The hour of adjournment is missing.
    NotAdjourned,
    /// A signatory has not signed.
    SignatureMissing(Office),
}

pub(super) fn gaps(minutes: &Minutes) -> Vec<Gap> {
    let mut gaps = organisation(minutes);
    gaps.extend(minutes.open_motions().map(|m| Gap::MotionOpen(m.id)));
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    gaps.extend(entries.filter_map(|timed| match &timed.entry {
        Entry::Vote(vote) if vote.is_counted_method() && vote.tally.is_none() => {
            Some(Gap::CountMissing(vote.id))
        }
        Entry::Point(point) if point.kind.is_ruled_on() && point.answer.is_none() => {
            Some(Gap::PointOpen)
        }
        _ => None,
    }));
    if minutes.organisation.adjourned_at.is_none() {
        gaps.push(Gap::NotAdjourned);
    }
    let unsigned = minutes.signatures.iter().filter(|s| s.signed_at.is_none());
    gaps.extend(unsigned.map(|s| Gap::SignatureMissing(s.office)));
    gaps
}

fn organisation(minutes: &Minutes) -> Vec<Gap> {
    let organisation = &minutes.organisation;
    let mut gaps = Vec::new();
    if organisation.place.is_empty() {
        gaps.push(Gap::PlaceMissing);
    }
    if organisation.opened_at.is_none() {
        gaps.push(Gap::NotOpened);
    }
    let always = [Office::Chair, Office::Recorder];
    let needed = Office::ALL.into_iter().filter(|o| {
        organisation.vacant.contains(o)
            || (always.contains(o) && organisation.officer(*o).is_none())
    });
    gaps.extend(needed.map(Gap::OfficeVacant));
    if organisation.attendance.membership == 0 {
        gaps.push(Gap::MembersMissing);
    }
    if organisation.attendance.present == 0 {
        gaps.push(Gap::AttendanceMissing);
    }
    gaps
}
