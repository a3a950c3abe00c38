//! Rulings of the chair in words: what was decided, and why. An appeal is from one of them, and the
//! room votes on that one, so it has to be told which.

use super::Words;
use super::explain::act_name;
use crate::law::MotionKind;
use crate::meeting::{Event, Meeting, MotionId, PointKind, Recorded};
use std::collections::BTreeSet;

/// The ruling that an appeal is from, with its reason; `None` where this motion is no appeal.
pub fn ruling_appealed(words: &Words, meeting: &Meeting, appeal: MotionId) -> Option<String> {
    let log = meeting.log();
    let made = log.iter().rposition(|r| match &r.event {
        Event::Moved { question } => question.id == appeal && question.kind == MotionKind::Appeal,
        _ => false,
    })?;
    let before = &log[..made];
    let taken_back: BTreeSet<u64> = before
        .iter()
        .filter_map(|r| match r.event {
            Event::Undone { command } => Some(command),
            _ => None,
        })
        .collect();
    let stands = |r: &&Recorded| !taken_back.contains(&r.command);
    let mut standing = before.iter().filter(stands).rev();
    let ruling = standing.find_map(|r| ruling(words, meeting, &r.event))?;
    // What a ruling on a point was about stands a little further up.
    let about = |r: &Recorded| match &r.event {
        Event::PointRaised { kind, text, .. } => Some((*kind, text.clone())),
        _ => None,
    };
    Some(match ruling {
        Ruling::OnPoint { well_taken, reason } => {
            let (kind, text) = standing.find_map(about).unwrap_or_default();
            let key = match (kind, well_taken) {
                (PointKind::Privilege, true) => "ruling-granted",
                (PointKind::Privilege, false) => "ruling-not-granted",
                (_, true) => "ruling-well-taken",
                (_, false) => "ruling-not-well-taken",
            };
            with_reason(words, words.with(key, [("text", text)]), &reason)
        }
        Ruling::Told(text) => text,
    })
}

enum Ruling {
    OnPoint { well_taken: bool, reason: String },
    Told(String),
}

fn ruling(words: &Words, meeting: &Meeting, event: &Event) -> Option<Ruling> {
    Some(match event {
        Event::Ruled { well_taken, reason, .. } => {
            Ruling::OnPoint { well_taken: *well_taken, reason: reason.clone() }
        }
        Event::RuledOut { ground, reason, .. } => {
            let ground = words.t(&format!("ground-{}", ground.id()));
            let told = words.with("ruling-out-of-order", [("ground", ground)]);
            Ruling::Told(with_reason(words, told, reason))
        }
        Event::Overruled { act, reason, .. } => {
            let told = words.with("ruling-let-through", [("act", act_name(words, *act))]);
            Ruling::Told(with_reason(words, told, reason))
        }
        Event::Warned { seat, offence, card } => {
            let args = [
                ("who", meeting.roster.name(*seat)),
                ("card", words.t(&format!("card-{}", card.id()))),
                ("offence", words.t(&format!("offence-{}", offence.id()))),
            ];
            Ruling::Told(words.with("ruling-warned", args))
        }
        _ => return None,
    })
}

fn with_reason(words: &Words, told: String, reason: &str) -> String {
    match reason.trim() {
        "" => told,
        reason => words.with("ruling-because", [("ruling", told), ("reason", reason.to_owned())]),
    }
}
