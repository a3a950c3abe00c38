//! Letting events happen. Nothing is decided here: an event that was recorded is simply true.

mod ballots;
mod chair;
mod floor;

use crate::meeting::convening::Convening;
use crate::meeting::decide::sheets::may_leave;
use crate::meeting::event::{Event, Recorded};
use crate::meeting::format::{CyclePhase, Settings};
use crate::meeting::id::{Instant, Seat};
use crate::meeting::{Hand, Meeting, Parked, Phase, Presence, Signature, SpaceEvent};
use std::sync::Arc;

impl Meeting {
    /// The meeting that follows from `events`.
    pub fn replay<'e>(events: impl IntoIterator<Item = &'e Recorded>) -> Self {
        let mut meeting = Meeting::default();
        for recorded in events {
            meeting.apply(recorded);
        }
        meeting
    }

    /// Lets a recorded event happen.
    pub fn apply(&mut self, recorded: &Recorded) {
        if let Event::Undone { .. } = recorded.event {
            self.log.push(recorded.clone());
            let standing: Vec<Recorded> = self.standing().cloned().collect();
            let log = std::mem::take(&mut self.log);
            *self = Meeting::replay(&standing);
            self.log = log;
            return;
        }
        self.id.clone_from(&recorded.meeting);
        self.happen(recorded);
        self.log.push(recorded.clone());
    }

    fn happen(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        self.close_windows(recorded);
        self.agenda.worked |= is_work(&recorded.event);
        match &recorded.event {
            Event::Convened { convening, settings } => self.convened(convening, settings, at),
            Event::Enrolled { members } => members.iter().for_each(|m| self.roster.put(m.clone())),
            Event::Appointed { office, seat } => self.roster.appoint(*office, *seat),
            Event::ItemAdded { item } => self.agenda.items.push(item.clone()),
            Event::EarlierRecorded { earlier } => self.earlier.push(earlier.clone()),
            Event::NoticeGiven { notice } => self.notices.push(notice.clone()),
            Event::Marked { seats, presence } => self.marked(seats, *presence),
            Event::Represented { seat, by } => {
                self.roster.mark(*seat, Presence::Represented);
                self.proxies.insert(*seat, *by);
            }
            Event::CalledToOrder { .. } => {
                self.phase = Phase::InSession;
                self.opened_at = Some(at);
                self.ends = self.closing_hour(at);
            }
            Event::Reached { place } => {
                self.go_through(*place);
                self.leave_step(at);
                self.agenda.place = Some(*place);
                if let Some(item) = place.item {
                    self.agenda.reached.entry((item, place.step)).or_insert(at);
                }
                // Hands stay up for a question still pending, if the new step opens what they are
                // raised for.
                let step = self.step().cloned();
                let opens =
                    |h: &Hand| step.as_ref().is_some_and(|s| s.allows(h.stance.opened_by()));
                self.floor.hands.retain(|h| h.question.is_some() && opens(h));
                self.floor.last_speaker = None;
                self.floor.turns.clear();
                let stage = self.stage();
                self.space.reached(stage);
            }
            Event::Sheet(event) => self.sheets.happen(event),
            Event::Space(event) => {
                self.space.happen(event, at);
                if matches!(event, SpaceEvent::DotsCounted { .. }) {
                    self.poll = None;
                }
            }
            Event::Adjourned { .. } => {
                self.leave_step(at);
                self.phase = Phase::Adjourned;
                self.adjourned = Some((at, recorded.seq));
                self.fall_silent(at);
                self.let_go_of_held(None, at);
                self.floor = crate::meeting::Floor::default();
                self.timed.extend(self.timer.take().map(|timer| timer.timed(at)));
                (self.recess, self.point, self.decree) = (None, None, None);
                (self.vote, self.held_vote, self.relief) = (None, None, None);
                (self.poll, self.balloting, self.space.on_paper) = (None, None, None);
                self.waiting.clear();
                self.drop_what_ends_with_the_meeting();
            }
            Event::Signed { office, seat, name, seal } => {
                let (office, seat, name, seal) = (*office, *seat, name.clone(), seal.clone());
                self.signatures.push(Signature { office, seat, name, seal, at });
                if self.unsigned().is_empty() {
                    self.phase = Phase::Signed;
                }
            }
            Event::Recessed { until } => {
                self.recess = Some(*until);
                self.fall_silent(at);
                self.timed.extend(self.timer.take().map(|timer| timer.timed(at)));
            }
            Event::Reconvened => self.recess = None,
            Event::ClockSetBack { by_ms } => {
                self.clock_ahead_ms = self.clock_ahead_ms.saturating_add(*by_ms);
            }
            Event::InterestDeclared(interest) => self.interests.push(interest.clone()),
            Event::Parked { text, seat } => {
                self.parked.push(Parked::new(text, *seat));
            }
            Event::Unparked { n, to } => {
                if let Some(parked) = n.checked_sub(1).and_then(|at| self.parked.get_mut(at)) {
                    parked.became = Some(*to);
                }
            }
            // What was said changes nothing; what was undone was rebuilt before this.
            Event::GistNoted { .. }
            | Event::CalledBefore { .. }
            | Event::VoteVoided { .. }
            | Event::BallotsCounted { .. }
            | Event::BoxDestroyed { .. }
            | Event::Undone { .. } => {}
            event => self.happen_on_the_floor(event, at),
        }
        self.go_on(at);
    }

    fn convened(&mut self, convening: &Convening, settings: &Settings, at: Instant) {
        self.convening = Some(Arc::new(convening.clone()));
        self.settings = Some(settings.clone());
        self.phase = Phase::Preparing;
        self.ends = self.closing_hour(at);
        self.notices.clone_from(&convening.notices);
        let Some(left) = &convening.inherited else { return };
        self.shelf.clone_from(&left.shelf);
        self.reconsiderations.clone_from(&left.reconsiderations);
        self.past_votes.clone_from(&left.votes);
        self.earlier.clone_from(&left.earlier);
        self.settled.clone_from(&left.settled);
        self.minutes_of.clone_from(&left.minutes_of);
        self.parked.clone_from(&left.parked);
        self.sheets.tasks.clone_from(&left.tasks);
        for notice in &left.notices {
            self.notices.push(crate::meeting::Notice { for_next: false, ..notice.clone() });
        }
        let stacks = left.shelf.iter().map(|s| &s.stack);
        let again = left.reconsiderations.iter().map(|r| &r.stack);
        let past = left.votes.iter().map(|v| &v.voted.stack);
        let numbers = stacks.chain(again).chain(past).flatten().map(|q| q.id.0);
        let moved = left.reconsiderations.iter().map(|r| r.question.id.0);
        self.motions_made = numbers.chain(moved).max().unwrap_or(0);
    }

    /// The step reached is gone through when the meeting goes on to the next place.
    fn go_through(&mut self, next: crate::meeting::Place) {
        let onward = self.charter().and_then(|charter| self.agenda.next(&charter.format));
        if let Some(here) = self.agenda.place.filter(|_| onward == Some(next)) {
            self.agenda.gone_through.insert((here.item, here.step));
        }
    }

    fn leave_step(&mut self, at: Instant) {
        let Some(convening) = self.convening.clone() else { return };
        let Some(charter) = convening.charter.as_deref() else { return };
        // What is to be done together is gone through once it is done.
        let acts = self.step().is_some_and(|step| step.phase == Some(CyclePhase::Act));
        let done = self.step().is_none_or(|step| may_leave(self, step).is_ok());
        if !done || (acts && self.tasks_to_do().next().is_some()) {
            self.agenda.worked = false;
        }
        self.agenda.leave(&charter.format, at);
    }

    /// A step is not gone through on the item at hand.
    pub(in crate::meeting) fn waive(&mut self, step: Option<&str>) {
        let (Some(convening), Some(here), Some(id)) =
            (self.convening.clone(), self.agenda.place, step)
        else {
            return;
        };
        let steps = convening.charter.as_deref().map(|c| c.format.steps.as_slice());
        let index = steps.unwrap_or_default().iter().position(|step| step.id == id);
        let Some(index) = index else { return };
        let per_item = steps.is_some_and(|s| s[index].scope == crate::meeting::Scope::Item);
        let item = here.item.filter(|_| per_item);
        self.agenda.waived.insert((item, index));
    }

    /// When the meeting is to end, as the convening says it and seen from `at`.
    fn closing_hour(&self, at: Instant) -> Option<Instant> {
        self.convening.as_ref()?.ends.as_ref()?.instant(at)
    }

    pub(super) fn marked(&mut self, seats: &[Seat], presence: Presence) {
        for seat in seats {
            self.roster.mark(*seat, presence);
            self.proxies.remove(seat);
        }
        // Whoever leaves takes along those whom they represent.
        if presence != Presence::Present {
            let gone = self.proxies.extract_if(.., |_, holder| seats.contains(holder));
            for (represented, _) in gone {
                self.roster.mark(represented, Presence::Absent);
            }
        }
        self.quorum_missed &= !self.has_quorum();
        if !presence.counts() {
            self.floor.hands.retain(|h| !seats.contains(&h.seat));
        }
    }
}

/// Whether something was said, written down or decided.
fn is_work(event: &Event) -> bool {
    matches!(
        event,
        Event::Sheet(_)
            | Event::SpeechBegan { .. }
            | Event::GistNoted { .. }
            | Event::TimerStarted { .. }
            | Event::Decided { .. }
            | Event::PollDecided { .. }
    )
}
