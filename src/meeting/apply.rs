//! Letting events happen. Nothing is decided here: an event that was recorded is simply true.

use super::event::{Decision, Event, Recorded};
use super::id::Instant;
use super::question::Question;
use super::{Hand, Meeting, Phase, Point, Signature};
use crate::law::{MotionKind, Outcome};
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
        match &recorded.event {
            Event::Convened { convening, settings } => {
                self.convening = Some(Arc::from(convening.clone()));
                self.settings = Some(settings.clone());
                self.phase = Phase::Preparing;
            }
            Event::Enrolled { members } => members.iter().for_each(|m| self.roster.put(m.clone())),
            Event::Appointed { office, seat } => self.roster.appoint(*office, *seat),
            Event::ItemAdded { item } => self.agenda.items.push(item.clone()),
            Event::Marked { seats, presence } => {
                seats.iter().for_each(|seat| self.roster.mark(*seat, *presence));
                if !presence.counts() {
                    self.floor.hands.retain(|h| !seats.contains(&h.seat));
                }
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
            Event::Moved { question } => {
                self.motions_made = question.id.0;
                self.proposed = Some(question.clone());
            }
            Event::Seconded { seat } => self.change_proposed(|q| q.seconder = Some(*seat)),
            Event::SecondWithdrawn => self.change_proposed(|q| q.seconder = None),
            Event::FellWithoutSecond { .. } | Event::TakenBack { .. } => self.proposed = None,
            Event::Reworded { text, .. } => self.change_proposed(|q| q.text.clone_from(text)),
            Event::Stated { .. } => self.pending.extend(self.proposed.take()),
            Event::HandRaised { seat, stance } => {
                let question = self.question().map(|q| q.id);
                self.floor.hands.push(Hand { seat: *seat, stance: *stance, question });
            }
            Event::HandLowered { seat } => self.lower(*seat),
            Event::SpeechBegan { speech } => {
                self.lower(speech.seat);
                self.floor.last_speaker = Some(speech.seat);
                if let Some(question) =
                    self.pending.last_mut().filter(|_| speech.stance.is_debate())
                {
                    *question.turns.entry(speech.seat).or_default() += 1;
                    question.last_stance = Some(speech.stance);
                }
                self.floor.speech = Some(speech.clone());
            }
            Event::ClockStopped => self.stop_clock(at),
            Event::ClockWentOn => self.start_clock(at),
            Event::SpeechEnded { .. } => self.floor.speech = None,
            Event::Objected { .. } | Event::VoteCancelled => self.vote = None,
            Event::PointRaised { seat, text, interrupted } => {
                let (seat, text, interrupted) = (*seat, text.clone(), *interrupted);
                self.point = Some(Point { seat, text, interrupted });
                if interrupted {
                    self.stop_clock(at);
                }
            }
            Event::Ruled { .. } => {
                if self.point.take().is_some_and(|p| p.interrupted) {
                    self.start_clock(at);
                }
            }
            Event::Put { vote } => self.vote = Some(vote.clone()),
            Event::Answered { seat, answer } => {
                if let Some(vote) = &mut self.vote {
                    vote.answers.insert(*seat, *answer);
                }
            }
            Event::Decided { decision } => self.dispose(decision),
            Event::Adjourned { .. } => {
                self.phase = Phase::Adjourned;
                self.adjourned = Some((at, recorded.seq));
                self.floor = super::Floor::default();
            }
            Event::Signed { office, seat, name, seal } => {
                let (office, seat, name, seal) = (*office, *seat, name.clone(), seal.clone());
                self.signatures.push(Signature { office, seat, name, seal, at });
                if self.unsigned().is_empty() {
                    self.phase = Phase::Signed;
                }
            }
            // What was said changes nothing; what was undone was rebuilt before this.
            Event::GistNoted { .. } | Event::Undone { .. } => {}
        }
    }

    fn change_proposed(&mut self, change: impl FnOnce(&mut Question)) {
        if let Some(question) = &mut self.proposed {
            change(question);
        }
    }

    fn lower(&mut self, seat: super::Seat) {
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

    /// Takes a decided question off the stack and lets it have its effect.
    fn dispose(&mut self, decision: &Decision) {
        self.vote = None;
        let Some(question) = self.pending.pop() else { return };
        let carried = decision.outcome == Outcome::Adopted;
        match question.kind {
            MotionKind::Amend | MotionKind::AmendSecondary if carried => self.amend(&question),
            MotionKind::Withdraw if carried => {
                // What adheres to the withdrawn motion goes with it.
                let at = self.pending.iter().position(|q| Some(q.id) == question.target);
                self.pending.truncate(at.unwrap_or(self.pending.len()));
            }
            _ => {}
        }
        let open: Vec<_> = self.pending.iter().map(|q| q.id).collect();
        self.floor.hands.retain(|h| h.question.is_none_or(|id| open.contains(&id)));
        self.decisions.push(decision.clone());
    }

    /// Changes the target's wording; a changed primary amendment leads to a new text in turn.
    fn amend(&mut self, amendment: &Question) {
        let Some(change) = &amendment.amendment else { return };
        let Some(at) = self.pending.iter().position(|q| Some(q.id) == amendment.target) else {
            return;
        };
        let Ok(text) = change.applied(amendment.ground(&self.pending[at])) else { return };
        let Some(primary) = self.pending[at].amendment.as_ref().map(|a| a.with_words(&text)) else {
            self.pending[at].text = text;
            return;
        };
        let main = self.pending[at].target.and_then(|id| self.find(id));
        let leads_to = main.and_then(|main| primary.applied(&main.text).ok());
        self.pending[at].text = leads_to.unwrap_or_default();
        self.pending[at].amendment = Some(primary);
    }
}
