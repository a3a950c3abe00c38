//! Ruling on commands.
//!
//! The order of checks is the ruling algorithm of parliamentary practice: is the meeting open, is
//! a vote being taken, is there a quorum, is the act in order in this state ([`mod@gate`]), is the
//! actor entitled, and does the act itself hold. What is in order now is computed by the same
//! gate, so the screen and the ruling cannot disagree.

mod closing;
mod debate;
mod entitled;
mod gate;
mod motions;
mod setup;
mod voting;

use super::command::{Act, ActKind, Command};
use super::event::{Event, Recorded};
use super::id::Instant;
use super::refusal::{Refusal, RefusalCode, Ruling};
use super::{Meeting, text};
pub use gate::composition_fault;
use gate::gate;

/// What `command` does to `meeting` at `now`, or why it is not in order.
///
/// # Errors
/// A [`Refusal`] with its code, the rule it rests on, and what would be in order instead. A refusal
/// changes nothing.
pub fn decide(meeting: &Meeting, command: &Command, now: Instant) -> Ruling<Vec<Event>> {
    let kind = command.act.kind();
    gate(meeting, kind)
        .and_then(|()| rule_on(meeting, command, now))
        .map_err(|refusal| explained(meeting, kind, refusal))
}

/// The acts that are in order now, in the order of an evening.
pub fn in_order(meeting: &Meeting) -> Vec<ActKind> {
    ActKind::ALL.into_iter().filter(|kind| gate(meeting, *kind).is_ok()).collect()
}

fn rule_on(meeting: &Meeting, command: &Command, now: Instant) -> Ruling<Vec<Event>> {
    let by = command.by;
    match &command.act {
        Act::Convene(convening) => setup::convene(convening),
        Act::Enrol { members } => setup::enrol(meeting, members),
        Act::Appoint { office, seat } => setup::appoint(meeting, *office, *seat),
        Act::AddItem(item) => setup::add_item(meeting, item),
        Act::Mark { seats, presence } => setup::mark(meeting, seats, *presence),
        Act::CallToOrder => setup::call_to_order(meeting, by),
        Act::Advance => closing::advance(meeting, by),
        Act::Move(proposal) => motions::make(meeting, by, proposal),
        Act::Second => motions::second(meeting, by),
        Act::WithdrawSecond => motions::withdraw_second(meeting, by),
        Act::NoSecond => motions::no_second(meeting, by),
        Act::Reword { text } => motions::reword(meeting, by, text),
        Act::State => motions::state(meeting, by),
        Act::Withdraw => motions::withdraw(meeting, by),
        Act::RaiseHand { stance } => debate::raise_hand(meeting, by, *stance),
        Act::LowerHand => debate::lower_hand(meeting, by),
        Act::GiveFloor { seat, stance } => debate::give_floor(meeting, by, *seat, *stance, now),
        Act::EndSpeech => debate::end_speech(meeting, by, now),
        Act::Pause => debate::pause(meeting, by),
        Act::Resume => debate::resume(meeting, by),
        Act::Gist { text } => debate::gist(meeting, text),
        Act::PointOfOrder { text } => debate::point_of_order(meeting, by, text),
        Act::Rule { well_taken, reason } => debate::rule(meeting, by, *well_taken, reason),
        Act::PutQuestion { method } => voting::put(meeting, by, *method),
        Act::NoObjection => voting::no_objection(meeting, by),
        Act::Object => voting::object(meeting, by),
        Act::Announce { outcome } => voting::announce(meeting, by, *outcome),
        Act::Count { yes, no, abstain } => voting::count(meeting, by, *yes, *no, *abstain),
        Act::Answer { seat, answer } => voting::answer(meeting, *seat, *answer),
        Act::CloseRoll => voting::close_roll(meeting, by),
        Act::CancelVote => voting::cancel(meeting, by),
        Act::Adjourn => closing::adjourn(meeting, by),
        Act::Undo => closing::undo(meeting, by),
        Act::Sign { office, seal } => closing::sign(meeting, *office, seal.as_ref()),
    }
}

/// Adds the rule and, where the refusal names no better way, what is in order.
fn explained(meeting: &Meeting, asked: ActKind, mut refusal: Refusal) -> Refusal {
    let code = refusal.code.id();
    // What is named as a way out must be one.
    refusal.instead.retain(|kind| gate(meeting, *kind).is_ok());
    refusal.rule = meeting.charter().map(|c| c.rules.cite(&code)).unwrap_or_default();
    if refusal.instead.is_empty() {
        const CLERICAL: [ActKind; 5] =
            [ActKind::Enrol, ActKind::Appoint, ActKind::AddItem, ActKind::Mark, ActKind::Undo];
        refusal.instead = in_order(meeting);
        refusal.instead.retain(|kind| *kind != asked && !CLERICAL.contains(kind));
    }
    refusal
}

/// A text that may enter the record.
fn entry(raw: &str, chars_max: usize) -> Ruling<String> {
    let clean = text::clean(raw);
    let chars = clean.chars().count();
    if clean.is_empty() {
        Err(RefusalCode::TextEmpty.into())
    } else if chars > chars_max {
        Err(Refusal::new(RefusalCode::TextTooLong).with("chars", chars).with("max", chars_max))
    } else {
        Ok(clean)
    }
}

impl Meeting {
    /// The events of a command as they are to be recorded next: numbered, dated never earlier than
    /// what stands before, and belonging to one command.
    pub fn record(
        &self,
        id: &str,
        command: &Command,
        now: Instant,
        events: Vec<Event>,
    ) -> Vec<Recorded> {
        let first = self.log().last().map_or(1, |r| r.seq + 1);
        let at = self.moment(now);
        (first..)
            .zip(events)
            .map(|(seq, event)| Recorded {
                meeting: id.to_owned(),
                seq,
                at,
                command: first,
                by: command.by,
                event,
            })
            .collect()
    }
}
