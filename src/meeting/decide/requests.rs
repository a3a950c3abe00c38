//! What takes effect on one member's demand, or waits for the chair's word.

use super::{entry, timely};
use crate::meeting::Meeting;
use crate::meeting::chair::{Breach, PointKind};
use crate::meeting::event::Event;
use crate::meeting::id::Seat;
use crate::meeting::proposal::Proposal;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::TEXT_CHARS_MAX;

/// An inquiry, a request for information, a question of privilege.
pub(super) fn raise(m: &Meeting, seat: Seat, proposal: &Proposal) -> Ruling<Vec<Event>> {
    let (kind, text, motion) = match proposal {
        Proposal::ParliamentaryInquiry { text } => (PointKind::Inquiry, text, None),
        Proposal::RequestForInformation { text } => (PointKind::Information, text, None),
        Proposal::QuestionOfPrivilege { text, motion } => {
            (PointKind::Privilege, text, motion.as_ref())
        }
        _ => return Err(Code::BadTerms.into()),
    };
    if motion.is_some() {
        super::gate::nothing_proposed(m)?;
    }
    let motion = motion.map(|text| entry(text, TEXT_CHARS_MAX)).transpose()?;
    let text = entry(text, TEXT_CHARS_MAX)?;
    let interrupted = m.running().is_some();
    Ok(vec![Event::PointRaised { kind, seat, text, breach: Breach::Other, motion, interrupted }])
}

/// The vote is taken again by rising. After the announcement that takes the announcement back.
pub(super) fn divide(m: &Meeting, seat: Seat) -> Ruling<Vec<Event>> {
    let announced = timely::doubtful_vote(m)?;
    // What was moved since is made anew when the vote is decided: it may not fit then.
    let next = announced.map(|_| taken_back(m)).unwrap_or_default();
    let back = announced.map(|command| Event::Undone { command });
    Ok(next.into_iter().chain(back).chain([Event::Divided { seat }]).collect())
}

/// Everything that has been made and not stated is taken back.
pub(super) fn taken_back(m: &Meeting) -> Vec<Event> {
    let waiting = m.waiting.iter().rev().map(|waiting| &waiting.question);
    let made = m.proposed.iter().chain(waiting);
    made.map(|question| Event::TakenBack { question: question.id }).collect()
}

/// One of several independent resolutions is to be voted on by itself.
pub(super) fn separate(m: &Meeting, seat: Seat, part: usize) -> Ruling<Vec<Event>> {
    let main = m.question().ok_or(Code::NoPendingQuestion)?;
    let parts = main.resolutions().len();
    if part == 0 || part > parts {
        return Err(Refusal::new(Code::BadTerms).with("max", parts));
    }
    Ok(vec![Event::Separated { seat, part }])
}
