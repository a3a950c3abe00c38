//! What a form offers to choose from: decisions in force, votes, what lies aside, resolutions.

use crate::law::{MotionKind as K, Outcome};
use crate::meeting::{Meeting, MotionId, Past, Shelved, Step};

/// What was adopted and can still be undone, the newest first, then decisions of earlier meetings.
pub fn in_force(meeting: &Meeting) -> Vec<(Past, String)> {
    let lasting = [K::Main, K::AmendPreviouslyAdopted, K::Ratify, K::AdoptAgenda, K::Election];
    let here = meeting.decisions.iter().zip(&meeting.voted).rev().filter(|(d, v)| {
        d.outcome == Outcome::Adopted && lasting.contains(&d.kind) && !v.set_aside && !v.carried_out
    });
    let here = here.map(|(d, _)| (Past::Motion(d.question), d.text.clone()));
    let earlier = meeting.earlier.iter().enumerate().rev();
    let earlier = earlier.filter(|(_, e)| !e.rescinded && !e.carried_out);
    let earlier = earlier.map(|(at, e)| (Past::Earlier(at + 1), dated(&e.text, &e.adopted)));
    here.chain(earlier).collect()
}

fn dated(text: &str, day: &str) -> String {
    if day.is_empty() { text.to_owned() } else { format!("{day} {text}") }
}

/// Votes within reach that stand, the newest first: the motion, its kind, how it ended.
pub fn reconsiderable(meeting: &Meeting) -> Vec<(MotionId, K, Outcome, String)> {
    let votes = meeting.decisions.iter().zip(&meeting.voted).rev();
    let votes = votes.filter(|(_, v)| !v.set_aside && !v.reconsidered && !v.carried_out);
    let past = meeting.past_votes.iter().rev().filter(|v| !v.voted.set_aside).map(|v| &v.decision);
    let votes = votes.map(|(decision, _)| decision).chain(past);
    votes.map(|d| (d.question, d.kind, d.outcome, d.text.clone())).collect()
}

/// What lies aside for reasons named so, the newest first.
pub fn on_shelf<'m>(meeting: &'m Meeting, reasons: &[&str]) -> Vec<&'m Shelved> {
    let there = meeting.shelf.iter().rev();
    there.filter(|s| reasons.is_empty() || reasons.contains(&s.why.id())).collect()
}

/// Steps that a motion may waive: those under way or to come on the item at hand that are no vote.
pub fn waivable(meeting: &Meeting) -> Vec<&Step> {
    let Some((charter, here)) = meeting.charter().zip(meeting.agenda.place) else { return vec![] };
    let places = meeting.agenda.places(&charter.format);
    let at = places.iter().position(|place| *place == here).unwrap_or(0);
    let ahead = places[at..].iter().filter(|place| place.item == here.item);
    ahead.filter_map(|place| charter.format.steps.get(place.step)).filter(|s| s.required).collect()
}
