//! Letting events happen. Nothing is decided here: an event that was recorded is simply true.

use super::chair::{Card, Decree, DecreeKind, JustVoted, LastWord, Offence, Point, Relief, Remedy};
use super::convening::Convening;
use super::event::{Event, Recorded};
use super::format::Settings;
use super::id::{Instant, Seat};
use super::proposal::{Past, When};
use super::question::{Filling, Question};
use super::shelf::Reconsideration;
use super::{Hand, Meeting, Phase, Presence, Signature};
use crate::law::{MotionClass, MotionKind};
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
            }
            Event::Reached { place } => {
                self.agenda.place = Some(*place);
                // Hands stay up for a question still pending, if the new step opens what they are
                // raised for.
                let step = self.step().cloned();
                let opens =
                    |h: &Hand| step.as_ref().is_some_and(|s| s.allows(h.stance.opened_by()));
                self.floor.hands.retain(|h| h.question.is_some() && opens(h));
                self.floor.last_speaker = None;
            }
            Event::Adjourned { .. } => {
                self.phase = Phase::Adjourned;
                self.adjourned = Some((at, recorded.seq));
                self.floor = super::Floor::default();
                (self.recess, self.point, self.decree) = (None, None, None);
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
                self.floor.speech = None;
            }
            Event::Reconvened => self.recess = None,
            // What was said changes nothing; what was undone was rebuilt before this.
            Event::GistNoted { .. }
            | Event::InterestDeclared { .. }
            | Event::VoteVoided { .. }
            | Event::Undone { .. } => {}
            event => self.happen_on_the_floor(event, at),
        }
        self.go_on(at);
    }

    fn happen_on_the_floor(&mut self, event: &Event, at: Instant) {
        match event {
            Event::Moved { question } => self.moved(question, at),
            Event::Seconded { seat } => self.change_proposed(|q| q.seconder = Some(*seat)),
            Event::SecondWithdrawn => self.change_proposed(|q| q.seconder = None),
            Event::FellWithoutSecond { .. } | Event::TakenBack { .. } => self.proposed = None,
            Event::Reworded { text, .. } => self.change_proposed(|q| q.text.clone_from(text)),
            Event::Stated { .. } => self.stated(),
            Event::HandRaised { seat, stance } => {
                let question = self.question().map(|q| q.id);
                self.floor.hands.push(Hand { seat: *seat, stance: *stance, question });
            }
            Event::HandLowered { seat } => self.lower(*seat),
            Event::SpeechBegan { speech } => {
                self.lower(speech.seat);
                self.floor.last_speaker = Some(speech.seat);
                self.progress += 1;
                if let Some(question) =
                    self.pending.last_mut().filter(|_| speech.stance.is_debate())
                {
                    *question.turns.entry(speech.seat).or_default() += 1;
                    question.last_stance = Some(speech.stance);
                    question.orders.under_way = true;
                }
                self.floor.speech = Some(speech.clone());
            }
            Event::ClockStopped => self.stop_clock(at),
            Event::ClockWentOn => self.start_clock(at),
            Event::SpeechEnded { .. } => self.floor.speech = None,
            Event::Objected { .. } => self.objected(),
            Event::VoteCancelled => self.vote = self.held_vote.take(),
            Event::Put { vote } => {
                self.held_vote = self.vote.take().or(self.held_vote.take());
                self.vote = Some(vote.clone());
            }
            Event::Answered { seat, answer } => {
                if let Some(vote) = &mut self.vote {
                    vote.answers.insert(*seat, *answer);
                }
            }
            Event::PollsDeclared { open } => {
                if let Some(vote) = &mut self.vote {
                    vote.polls_closed = !open;
                }
            }
            Event::Divided { .. } => {
                if let Some(vote) = &mut self.vote {
                    vote.method = super::Method::Rising;
                }
            }
            Event::Decided { decision } => self.dispose(decision, at),
            Event::ReconsiderationKept { .. } => {
                if let Some(question) = self.proposed.take() {
                    let entered = question.kind == MotionKind::ReconsiderEnterMinutes;
                    if entered {
                        let same = |q: &Question| {
                            q.kind == MotionKind::Reconsider && q.target == question.target
                        };
                        self.pending.retain(|q| !same(q));
                        self.reconsiderations.retain(|r| !same(&r.question));
                    }
                    let (of, stack) = (None, vec![]);
                    self.reconsiderations.push(Reconsideration {
                        question,
                        entered,
                        at,
                        of,
                        stack,
                    });
                }
            }
            Event::CalledUp { question } => {
                let found = self.reconsiderations.iter().position(|r| r.question.id == *question);
                if let Some(at) = found {
                    let kept = self.reconsiderations[at].question.clone();
                    self.pending.push(kept);
                }
            }
            Event::TookUp { question } => self.take_up(*question, at),
            Event::CarriedOut { of } => self.carried_out(*of),
            Event::MinutesApproved { .. } => self.minutes_of = None,
            Event::FillingSuggested { seat, text } => {
                let filling = Filling { text: text.clone(), by: *seat };
                if let Some(question) = self.pending.last_mut() {
                    question.blank.get_or_insert_default().fillings.push(filling);
                }
            }
            Event::ParagraphOpened { at } => {
                if let Some(paragraphs) =
                    self.pending.first_mut().and_then(|q| q.paragraphs.as_mut())
                {
                    paragraphs.at = *at;
                }
            }
            Event::Separated { part, .. } => self.separate(*part, at),
            Event::Nominated { name, .. } => {
                if let Some(election) = self.election_mut() {
                    election.nominees.push(name.clone());
                }
            }
            Event::Balloted { result } => {
                if let Some(election) = self.election_mut() {
                    election.closed = true;
                    election.elected.extend(result.elected.iter().cloned());
                    election.ballots.push(result.clone());
                }
            }
            event => self.happen_in_the_chair(event, at),
        }
    }

    fn happen_in_the_chair(&mut self, event: &Event, at: Instant) {
        match event {
            Event::PointRaised { kind, seat, text, breach, motion, interrupted } => {
                self.point = Some(Point {
                    kind: *kind,
                    seat: *seat,
                    text: text.clone(),
                    breach: *breach,
                    motion: motion.clone(),
                    interrupted: *interrupted,
                });
                if *interrupted {
                    self.stop_clock(at);
                }
            }
            Event::Ruled { well_taken, reason, remedy } => {
                self.ruled(*well_taken, reason, *remedy, at);
            }
            Event::Replied { .. } => self.end_point(at),
            Event::PointSubmitted => self.point = None,
            Event::RuledOut { question, ground, reason } => {
                let dropped = self.drop_question(*question);
                let (kind, ground) = (DecreeKind::OutOfOrder, *ground);
                self.decree = Some(Decree {
                    kind,
                    ground,
                    reason: reason.clone(),
                    at,
                    dropped,
                    admitted: None,
                });
            }
            Event::Overruled { act, code, reason, .. } => {
                let next = super::MotionId(self.motions_made + 1);
                let makes = matches!(act, super::ActKind::Move(_));
                self.decree = Some(Decree {
                    kind: DecreeKind::Overruling { act: *act, code: *code },
                    ground: super::Ground::Other,
                    reason: reason.clone(),
                    at,
                    dropped: None,
                    admitted: makes.then_some(next),
                });
            }
            Event::ChairHandedOver { to } => {
                let until = self.main().map(|q| q.id);
                self.relief = Some(Relief { seat: *to, until });
            }
            Event::ChairTaken => self.relief = None,
            Event::Warned { seat, offence, card } => self.warned(*seat, *offence, *card, at),
            Event::Named { seat, .. } => {
                self.named.insert(*seat);
            }
            _ => {}
        }
    }

    fn convened(&mut self, convening: &Convening, settings: &Settings, at: Instant) {
        self.convening = Some(Arc::new(convening.clone()));
        self.settings = Some(settings.clone());
        self.phase = Phase::Preparing;
        self.ends = convening.ends.as_ref().and_then(|when: &When| when.instant(at));
        self.notices.clone_from(&convening.notices);
        let Some(left) = &convening.inherited else { return };
        self.shelf.clone_from(&left.shelf);
        self.reconsiderations.clone_from(&left.reconsiderations);
        self.earlier.clone_from(&left.earlier);
        self.settled.clone_from(&left.settled);
        self.minutes_of.clone_from(&left.minutes_of);
        for notice in &left.notices {
            self.notices.push(super::Notice { for_next: false, ..notice.clone() });
        }
        let stacks = left.shelf.iter().map(|s| &s.stack);
        let again = left.reconsiderations.iter().map(|r| &r.stack);
        let numbers = stacks.chain(again).flatten().map(|q| q.id.0);
        let moved = left.reconsiderations.iter().map(|r| r.question.id.0);
        self.motions_made = numbers.chain(moved).max().unwrap_or(0);
    }

    fn marked(&mut self, seats: &[Seat], presence: Presence) {
        for seat in seats {
            self.roster.mark(*seat, presence);
            self.proxies.remove(seat);
        }
        if !presence.counts() {
            self.floor.hands.retain(|h| !seats.contains(&h.seat));
        }
    }

    fn moved(&mut self, question: &Question, at: Instant) {
        self.motions_made = self.motions_made.max(question.id.0);
        // What interrupts takes the place of a motion that waits to be stated.
        self.waiting = self.proposed.take().or(self.waiting.take());
        // So does a speech, until it is decided whether the speaker has more time.
        let more = |s: Seat| question.terms.as_ref().is_some_and(|terms| terms.gives_time_to(s));
        if self.floor.speech.as_ref().is_some_and(|s| s.seat != question.mover || more(s.seat)) {
            self.stop_clock(at);
            self.floor.held = self.floor.speech.take();
        }
        self.proposed = Some(question.clone());
    }

    fn stated(&mut self) {
        let Some(question) = self.proposed.take() else { return };
        let class = self.charter().and_then(|c| c.rules.motion(question.kind)).map(|r| r.class);
        if class == Some(MotionClass::Subsidiary)
            && question.kind != MotionKind::LayOnTable
            && let Some(main) = self.pending.first_mut()
        {
            main.orders.under_way = true;
        }
        self.pending.push(question);
    }

    /// An objection leaves the question pending; that ends an attempt to make an election unanimous.
    fn objected(&mut self) {
        self.vote = self.held_vote.take();
        if self.question().is_some_and(|q| q.kind == MotionKind::MakeUnanimous) {
            self.pending.pop();
        }
    }

    fn ruled(&mut self, well_taken: bool, reason: &str, remedy: Remedy, at: Instant) {
        let Some(point) = self.point.clone() else { return };
        self.end_point(at);
        let top = self.proposed.as_ref().or(self.question()).map(|q| q.id);
        let dropped = match remedy {
            Remedy::DropMotion => top.and_then(|id| self.drop_question(id)),
            Remedy::EndSpeech => {
                self.floor.speech = None;
                None
            }
            Remedy::StopVote => {
                self.vote = None;
                None
            }
            Remedy::ReopenDebate => {
                self.vote = None;
                if let Some(question) = self.pending.last_mut() {
                    question.orders.closed = false;
                }
                None
            }
            Remedy::None => None,
        };
        self.decree = Some(Decree {
            kind: DecreeKind::Ruling { well_taken },
            ground: point.breach.ground(),
            reason: reason.to_owned(),
            at,
            dropped,
            admitted: None,
        });
    }

    fn end_point(&mut self, at: Instant) {
        if self.point.take().is_some_and(|p| p.interrupted) {
            self.start_clock(at);
        }
    }

    fn warned(&mut self, seat: Seat, offence: Offence, card: Card, at: Instant) {
        self.cards.insert(seat, card);
        if card >= Card::SecondYellow && self.floor.speech.as_ref().is_some_and(|s| s.seat == seat)
        {
            self.floor.speech = None;
        }
        self.decree = Some(Decree {
            kind: DecreeKind::Warning(seat),
            ground: super::Ground::Decorum,
            reason: offence.id().to_owned(),
            at,
            dropped: None,
            admitted: None,
        });
    }

    /// Takes a question off, with whatever stands on it; says whether it had been stated.
    pub(super) fn drop_question(&mut self, id: super::MotionId) -> Option<(Question, bool)> {
        if self.proposed.as_ref().is_some_and(|q| q.id == id) {
            return self.proposed.take().map(|q| (q, false));
        }
        let at = self.pending.iter().position(|q| q.id == id)?;
        let question = self.pending[at].clone();
        self.pending.truncate(at);
        self.vote = None;
        self.floor.speech = None;
        Some((question, true))
    }

    fn carried_out(&mut self, of: Past) {
        match of {
            Past::Earlier(n) => {
                if let Some(earlier) = self.earlier.get_mut(n.wrapping_sub(1)) {
                    earlier.carried_out = true;
                }
            }
            Past::Motion(id) => {
                if let Some(at) = self.voted_on(id) {
                    self.voted[at].carried_out = true;
                }
            }
            Past::Last => {
                if let Some(last) = self.voted.last_mut() {
                    last.carried_out = true;
                }
            }
        }
    }

    /// An appeal must be made at once, and a vote can be divided until the next matter is stated:
    /// any other business closes these windows (RONR 24:8, 29:4). What a ruling itself sets going
    /// does not, nor what is done with an appeal that was made.
    fn close_windows(&mut self, recorded: &Recorded) {
        let counts = |q: &Question| q.kind == MotionKind::OrderCount;
        let counting = self.pending.iter().chain(&self.proposed).any(counts);
        let (appeal, matter) = match &recorded.event {
            Event::Moved { question } => (question.kind != MotionKind::Appeal, false),
            Event::Stated { .. } => (false, true),
            Event::Put { .. }
            | Event::Decided { .. }
            | Event::SpeechBegan { .. }
            | Event::Reached { .. }
            | Event::TookUp { .. }
            | Event::CalledUp { .. }
            | Event::Recessed { .. } => (true, true),
            _ => (false, false),
        };
        if appeal && !self.is_about_the_decree(recorded) {
            self.decree = None;
        }
        if matter && !counting {
            self.just_voted = None;
        }
        match &recorded.event {
            Event::Decided { decision } => {
                self.last_word = Some(LastWord::Opinion);
                // The order to count refers to the vote before it.
                if decision.kind != MotionKind::OrderCount {
                    use super::Method::{Hands, Voice};
                    let counted = decision.tally.is_some();
                    let by_ear = !counted && matches!(decision.method, Voice | Hands);
                    let command = recorded.command;
                    self.just_voted = Some(JustVoted { command, by_ear, counted });
                }
            }
            Event::Replied { .. } => self.last_word = Some(LastWord::Opinion),
            event if is_a_ruling(event) => self.last_word = Some(LastWord::Ruling),
            _ => {}
        }
    }

    /// Whether an event belongs to the decision of the chair: in the same command, or in the
    /// course of an appeal from it.
    fn is_about_the_decree(&self, recorded: &Recorded) -> bool {
        let appeal = |q: &Question| q.kind == MotionKind::Appeal;
        let mut command = self.log.iter().rev().take_while(|r| r.command == recorded.command);
        command.any(|r| is_a_ruling(&r.event))
            || self.pending.iter().chain(&self.proposed).any(appeal)
    }

    /// What was interrupted goes on once nothing stands in its way.
    fn go_on(&mut self, at: Instant) {
        // A motion that waits to be stated waits for the chair's decision to be settled first.
        let unsettled =
            |q: &Question| matches!(q.kind, MotionKind::Appeal | MotionKind::PointOfOrder);
        let settled = !self.pending.iter().any(unsettled);
        if self.proposed.is_none() && settled && self.vote.is_none() {
            self.proposed = self.waiting.take();
        }
        let top = self.question().map(|q| q.id);
        if self.proposed.is_none()
            && self.point.is_none()
            && self.vote.is_none()
            && self.floor.held.as_ref().is_some_and(|held| held.question == top)
        {
            self.floor.speech = self.floor.held.take();
            self.start_clock(at);
        }
        // The question on which a speech was held may be gone with the speech.
        let pending = &self.pending;
        let gone = |q: &super::MotionId| !pending.iter().any(|p| p.id == *q);
        if self.floor.held.as_ref().is_some_and(|held| held.question.as_ref().is_some_and(gone)) {
            self.floor.held = None;
        }
    }

    fn change_proposed(&mut self, change: impl FnOnce(&mut Question)) {
        if let Some(question) = &mut self.proposed {
            change(question);
        }
    }

    fn lower(&mut self, seat: Seat) {
        let on = self.question().map(|q| q.id);
        self.floor.hands.retain(|h| h.seat != seat || h.question != on);
    }

    fn stop_clock(&mut self, at: Instant) {
        if let Some(speech) = &mut self.floor.speech {
            speech.paused_at.get_or_insert(at);
        }
    }

    fn start_clock(&mut self, at: Instant) {
        if let Some(speech) = &mut self.floor.speech
            && let Some(since) = speech.paused_at.take()
        {
            speech.paused_ms += (at - since).num_milliseconds();
        }
    }
}

/// Whether the event is a decision of the chair from which one may appeal.
fn is_a_ruling(event: &Event) -> bool {
    matches!(
        event,
        Event::Ruled { .. }
            | Event::RuledOut { .. }
            | Event::Overruled { .. }
            | Event::Warned { .. }
    )
}
