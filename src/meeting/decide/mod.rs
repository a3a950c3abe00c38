//! Ruling on commands.
//!
//! The order of checks is the ruling algorithm of parliamentary practice: is the meeting open, is
//! a vote being taken, is there a quorum, is the act in order in this state ([`mod@gate`]), is the
//! actor entitled, and does the act itself hold. What is in order now is computed by the same
//! gate, so the screen and the ruling cannot disagree.

mod again;
mod amending;
mod asking;
mod ballots;
mod bodies;
mod business;
mod chair;
mod closing;
mod conditions;
mod counting;
mod debate;
mod election;
mod entitled;
mod filing;
mod gate;
mod listed;
mod making;
mod motions;
mod open_space;
mod order;
mod parking;
mod polls;
mod precedence;
mod reconsidering;
mod requests;
mod setup;
pub(super) mod sheets;
mod slates;
mod terms;
mod threshold;
mod timely;
mod timers;
mod totals;
mod voting;

use super::act_kind::ActKind;
use super::command::{Act, Command};
use super::event::{Event, Recorded};
use super::id::Instant;
use super::refusal::{Refusal, RefusalCode, Ruling};
use super::{Meeting, text};
pub use gate::composition_fault;
pub(in crate::meeting) use precedence::target;
pub use totals::{DebateLeft, LeftOf};

use gate::gate;
pub use reconsidering::was_reconsidered;
pub use threshold::needs;

/// What `command` does to `meeting` at `now`, or why it is not in order.
///
/// # Errors
/// A [`Refusal`] with its code, the rule it rests on, and what would be in order instead. A refusal
/// changes nothing.
pub fn decide(meeting: &Meeting, command: &Command, now: Instant) -> Ruling<Vec<Event>> {
    let (by_ms, now) = meeting.noticed(command, now);
    let events = ruling(meeting, command, now)?;
    let events = ballots::with_what_is_destroyed(meeting, command, now, events);
    let noticed = (by_ms != 0).then_some(Event::ClockSetBack { by_ms });
    let events: Vec<Event> = noticed.into_iter().chain(events).collect();
    if events.is_empty() { Err(RefusalCode::NoEffect.into()) } else { Ok(events) }
}

/// What a command does, the laptop's clock left alone.
fn ruling(meeting: &Meeting, command: &Command, now: Instant) -> Ruling<Vec<Event>> {
    let kind = command.act.kind();
    gate(meeting, kind, now)
        .map_err(|refusal| amending::aimed(meeting, &command.act, refusal))
        .and_then(|()| rule_on(meeting, command, now))
        .map_err(|refusal| explained(meeting, kind, refusal, now))
}

/// The acts that are in order at `now`, in the order of an evening.
pub fn in_order(meeting: &Meeting, now: Instant) -> Vec<ActKind> {
    ActKind::all().filter(|kind| gate(meeting, *kind, now).is_ok()).collect()
}

/// Why `act` is not in order at `now`, whoever does it; `None` when it is.
pub fn refusal_of(meeting: &Meeting, act: ActKind, now: Instant) -> Option<Refusal> {
    let refusal = gate(meeting, act, now).err()?;
    Some(explained(meeting, act, refusal, now))
}

/// An act that is not in order, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutOfOrder {
    /// The act.
    pub act: ActKind,
    /// Why, on which rule, and what would be in order.
    pub refusal: Refusal,
}

/// The motions that are not in order at `now`, each with the reason and what would make it so.
pub fn out_of_order(meeting: &Meeting, now: Instant) -> Vec<OutOfOrder> {
    let motions = ActKind::all().filter(|act| matches!(act, ActKind::Move(_)));
    let refused = motions.filter_map(|act| gate(meeting, act, now).err().map(|why| (act, why)));
    refused
        .map(|(act, why)| OutOfOrder { act, refusal: explained(meeting, act, why, now) })
        .collect()
}

fn rule_on(meeting: &Meeting, command: &Command, now: Instant) -> Ruling<Vec<Event>> {
    let by = command.by;
    match &command.act {
        Act::Convene(convening) => setup::convene(convening, now),
        Act::Enrol { members } => setup::enrol(meeting, members),
        Act::EnrolNumbered { count, area } => setup::enrol_numbered(meeting, *count, *area),
        Act::Appoint { office, seat } => setup::appoint(meeting, *office, *seat),
        Act::AddItem(item) => setup::add_item(meeting, item),
        Act::Mark { seats, presence } => setup::mark(meeting, seats, *presence, now),
        Act::Headcount { present } => setup::headcount(meeting, *present, now),
        Act::Represent { seat, by } => setup::represent(meeting, *seat, *by),
        Act::RecordEarlier(earlier) => setup::record_earlier(meeting, earlier),
        Act::GiveNotice(notice) => setup::give_notice(meeting, by, notice),
        Act::CallToOrder => setup::call_to_order(meeting, by),
        Act::OpenPoll(poll) => polls::open(meeting, by, poll),
        Act::SetWeights { weights } => polls::set_weights(meeting, by, weights),
        Act::IssueBallots { count, tellers } => ballots::issue(meeting, by, *count, tellers),
        Act::OpenBox { tellers, threshold, key } => {
            ballots::open_box(meeting, by, tellers, *threshold, key.as_deref())
        }
        Act::Cast { seat, marks } => ballots::cast(meeting, *seat, &marks.0),
        Act::AuditBallot { seat, marks } => ballots::audit(meeting, *seat, &marks.0),
        Act::CountPapers { teller, count } => {
            ballots::count_papers(meeting, by, *teller, count, now)
        }
        Act::SettleCount { count, reason } => ballots::settle(meeting, by, count, reason, now),
        Act::Unseal { tellers, opening } => {
            ballots::unseal(meeting, by, tellers, opening.as_ref(), now)
        }
        Act::Space(act) => open_space::rule_on(meeting, by, act, now),
        Act::Sheet(act) => sheets::rule_on(meeting, by, act, now),
        Act::Advance => closing::advance(meeting, by),
        Act::Move(proposal) => making::make(meeting, by, proposal, now),
        Act::AskConsent(proposal) => making::ask_consent(meeting, by, proposal, now),
        Act::Second => motions::second(meeting, by),
        Act::WithdrawSecond => motions::withdraw_second(meeting, by),
        Act::NoSecond => motions::no_second(meeting, by),
        Act::Reword { text } => motions::reword(meeting, by, text),
        Act::State => motions::state(meeting, by, now),
        Act::Withdraw => motions::withdraw(meeting, by),
        Act::SuggestFilling { text } => motions::suggest_filling(meeting, by, text),
        Act::NextParagraph => motions::next_paragraph(meeting, by),
        Act::RaiseHand { stance } => debate::raise_hand(meeting, by, *stance, now),
        Act::LowerHand => debate::lower_hand(meeting, by),
        Act::GiveFloor { seat, stance, reason } => {
            debate::give_floor(meeting, by, *seat, *stance, reason.as_deref(), now)
        }
        Act::EndSpeech => debate::end_speech(meeting, by, now),
        Act::StartTimer { name, applicant, secs } => {
            timers::start(meeting, by, name, applicant.as_deref(), *secs, now)
        }
        Act::StopTimer => timers::stop(meeting, by, now),
        // That it was is noted wherever a command is ruled on.
        Act::ClockSetBack { .. } => entitled::as_chair(meeting, by).map(|_| vec![]),
        Act::Park { text } => parking::park(meeting, by, text),
        Act::Unpark { n, to } => parking::unpark(meeting, by, *n, *to),
        Act::Pause => debate::pause(meeting, by),
        Act::Resume => debate::resume(meeting, by),
        Act::Gist { text } => debate::gist(meeting, text),
        Act::PointOfOrder { text, breach } => chair::point_of_order(meeting, by, text, *breach),
        Act::Rule { well_taken, reason, remedy } => {
            chair::rule(meeting, by, *well_taken, reason, *remedy)
        }
        Act::SubmitPoint => chair::submit_point(meeting, by),
        Act::Reply { text } => chair::reply(meeting, by, text),
        Act::RuleOut { ground, reason } => chair::rule_out(meeting, by, *ground, reason),
        Act::Overrule { by: whose, act, reason } => {
            chair::overrule(meeting, by, *whose, act, reason, now)
        }
        Act::HandOver { to } => chair::hand_over(meeting, by, *to),
        Act::TakeChair => chair::take_chair(meeting, by),
        Act::Warn { seat, offence } => chair::warn(meeting, by, *seat, *offence, now),
        Act::Name { seat, offence } => chair::name(meeting, by, *seat, offence),
        Act::DeclareInterest { text, item } => chair::declare_interest(meeting, by, text, *item),
        Act::Reconvene => closing::reconvene(meeting, by),
        Act::TakeUp { of } => business::take_up(meeting, by, *of, now),
        Act::CallUp { of } => reconsidering::call_up(meeting, by, *of, now),
        Act::CarriedOut { of } => again::carried_out(meeting, *of),
        Act::ApproveMinutes => business::approve_minutes(meeting, by),
        Act::OpenElection(vacancy) => election::open(meeting, by, vacancy),
        Act::DeclareElected => election::declare(meeting, by),
        Act::Tellers(report) => election::tellers(meeting, by, report),
        Act::DeclarePolls { open } => voting::declare_polls(meeting, by, *open),
        Act::PutQuestion { method } => voting::put(meeting, by, *method),
        Act::NoObjection => voting::no_objection(meeting, by, now),
        Act::Object => voting::object(meeting, by),
        Act::Announce { outcome } => voting::announce(meeting, by, *outcome, now),
        Act::Count(count) => counting::count(meeting, by, count, now),
        Act::Answer { seat, answer } => counting::answer(meeting, *seat, *answer),
        Act::CloseRoll => counting::close_roll(meeting, by, now),
        Act::CancelVote => voting::cancel(meeting, by),
        Act::Adjourn => closing::adjourn(meeting, by),
        Act::Undo => closing::undo(meeting, by),
        Act::Sign { office, seal } => closing::sign(meeting, *office, seal.as_ref()),
    }
}

/// The refusal, unless it is the one that the chair sets aside.
fn waived(meeting: &Meeting, refusal: Refusal) -> Ruling<()> {
    if meeting.waived == Some(refusal.code) { Ok(()) } else { Err(refusal) }
}

/// A refusal from outside the core, such as a pass-phrase that does not fit, as the core would say it.
pub fn explain(meeting: &Meeting, asked: ActKind, refusal: Refusal, now: Instant) -> Refusal {
    explained(meeting, asked, refusal, now)
}

/// Adds the rule and, where the refusal names no better way, what is in order.
fn explained(meeting: &Meeting, asked: ActKind, mut refusal: Refusal, now: Instant) -> Refusal {
    let code = refusal.code.id();
    // What is named as a way out must be one.
    refusal.instead.retain(|kind| gate(meeting, *kind, now).is_ok());
    refusal.rule = meeting.charter().map(|c| c.rules.cite(&code)).unwrap_or_default();
    if refusal.instead.is_empty() {
        refusal.instead = usual_ways(meeting, now);
        refusal.instead.retain(|kind| *kind != asked);
    }
    refusal
}

/// What is in order, without what is clerical and without the motions that are always there.
fn usual_ways(meeting: &Meeting, now: Instant) -> Vec<ActKind> {
    use ActKind::*;
    const ALWAYS: [ActKind; 24] = [
        Enrol,
        EnrolNumbered,
        Appoint,
        AddItem,
        Mark,
        Headcount,
        Represent,
        Undo,
        RecordEarlier,
        GiveNotice,
        Gist,
        Warn,
        Name,
        Overrule,
        DeclareInterest,
        ClockSetBack,
        StartTimer,
        OpenPoll,
        Park,
        Unpark,
        Assign,
        ReportTask,
        CorrectLine,
        StrikeLine,
    ];
    // What can be done with what is on the wall already: that is on the screen.
    const OF_THE_WALL: [ActKind; 15] = [
        AddRoom,
        AddSlot,
        SignUp,
        SignOff,
        RelocateTopic,
        SwapTopics,
        MergeTopics,
        RetitleTopic,
        CoConvene,
        CancelTopic,
        StepIn,
        TopicUnheld,
        StateInALine,
        TellNews,
        WithholdName,
    ];
    let ways = in_order(meeting, now).into_iter();
    ways.filter(|kind| !ALWAYS.contains(kind) && !OF_THE_WALL.contains(kind))
        .filter(|kind| match kind {
            Move(motion) => matches!(
                motion,
                crate::law::MotionKind::Main
                    | crate::law::MotionKind::Amend
                    | crate::law::MotionKind::Adjourn
            ),
            _ => true,
        })
        .collect()
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
        let at = self.moment(self.noticed(command, now).1);
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
