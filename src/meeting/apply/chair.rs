//! What the chair decides, and how long one may appeal from it.

use crate::law::MotionKind;
use crate::meeting::Meeting;
use crate::meeting::chair::{
    APPEAL_WINDOW_SECS, Breach, Card, Decree, DecreeKind, JustVoted, LastWord, Offence, Point,
    Relief, Remedy,
};
use crate::meeting::event::{Event, Recorded};
use crate::meeting::id::{Instant, Seat};
use crate::meeting::question::{Question, Waiting};

impl Meeting {
    pub(super) fn happen_in_the_chair(&mut self, event: &Event, at: Instant) {
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
            Event::PointSubmitted => self.end_point(at),
            Event::RuledOut { question, ground, reason } => {
                let dropped = self.drop_question(*question, at);
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
                let next = crate::meeting::MotionId(self.motions_made + 1);
                let makes = matches!(act, crate::meeting::ActKind::Move(_));
                self.decree = Some(Decree {
                    kind: DecreeKind::Overruling { act: *act, code: *code },
                    ground: crate::meeting::Ground::Other,
                    reason: reason.clone(),
                    at,
                    dropped: None,
                    admitted: makes.then_some(next),
                });
            }
            Event::ChairHandedOver { to } => {
                // Whoever presides may change; the chair stays out as long as before.
                let before = self.relief.and_then(|relief| relief.until);
                let until = before.or(self.main().map(|q| q.id));
                self.relief = Some(Relief { seat: *to, until });
                // Whoever presides takes no part in debate.
                self.floor.hands.retain(|hand| hand.seat != *to);
            }
            Event::ChairTaken => self.relief = None,
            Event::Warned { seat, offence, card } => self.warned(*seat, *offence, *card, at),
            Event::Named { seat, .. } => {
                self.named.insert(*seat);
            }
            event => self.happen_to_ballots(event, at),
        }
    }

    fn ruled(&mut self, well_taken: bool, reason: &str, remedy: Remedy, at: Instant) {
        let Some(point) = self.point.clone() else { return };
        self.quorum_missed |= well_taken && point.breach == Breach::Quorum;
        self.end_point(at);
        let top = self.proposed.as_ref().or(self.question()).map(|q| q.id);
        let dropped = match remedy {
            Remedy::DropMotion => top.and_then(|id| self.drop_question(id, at)),
            Remedy::EndSpeech => {
                self.fall_silent(at);
                None
            }
            Remedy::StopVote => {
                self.vote = None;
                (self.poll, self.balloting) = (None, None);
                None
            }
            Remedy::ReopenDebate => {
                self.vote = None;
                (self.poll, self.balloting) = (None, None);
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
            self.fall_silent(at);
        }
        self.decree = Some(Decree {
            kind: DecreeKind::Warning(seat),
            ground: crate::meeting::Ground::Decorum,
            reason: offence.id().to_owned(),
            at,
            dropped: None,
            admitted: None,
        });
    }

    /// The meeting has reversed the decision of the chair.
    pub(in crate::meeting) fn reverse_the_chair(&mut self, at: Instant) {
        let Some(decree) = self.decree.take() else { return };
        if let Some(id) = decree.admitted {
            self.waiting.retain(|w| w.question.id != id);
            self.drop_question(id, at);
        }
        match decree.dropped {
            Some((question, true)) => self.pending.push(question),
            Some((question, false)) => {
                let over = self.question().map(|q| q.id);
                self.waiting.push(Waiting { question, over });
            }
            None => {}
        }
        if let DecreeKind::Warning(seat) = decree.kind {
            self.cards.remove(&seat);
        }
    }

    /// Takes a question off, with whatever stands on it; says whether it had been stated.
    pub(in crate::meeting) fn drop_question(
        &mut self,
        id: crate::meeting::MotionId,
        at: Instant,
    ) -> Option<(Question, bool)> {
        if self.proposed.as_ref().is_some_and(|q| q.id == id) {
            return self.proposed.take().map(|q| (q, false));
        }
        let place = self.pending.iter().position(|q| q.id == id)?;
        self.fall_silent(at);
        let question = self.pending[place].clone();
        self.pending.truncate(place);
        Some((question, true))
    }

    /// An appeal must be made at once, and a vote can be divided until the next matter is stated:
    /// any other business closes these windows (RONR 24:8, 29:4). What a ruling itself sets going
    /// does not, nor what is done with an appeal that was made.
    pub(super) fn close_windows(&mut self, recorded: &Recorded) {
        // Another motion stated over the order to count comes after the vote too.
        let about = self.proposed.as_ref().or(self.question());
        let counting = about.is_some_and(|q| q.kind == MotionKind::OrderCount);
        let (appeal, matter) = match &recorded.event {
            Event::Moved { question } => (question.kind != MotionKind::Appeal, false),
            Event::Stated { .. }
            | Event::Separated { .. }
            | Event::FillingSuggested { .. }
            | Event::ParagraphOpened { .. } => (false, true),
            Event::Put { .. }
            | Event::Decided { .. }
            | Event::SpeechBegan { .. }
            | Event::Reached { .. }
            | Event::TookUp { .. }
            | Event::CalledUp { .. }
            | Event::PollOpened { .. }
            | Event::Recessed { .. } => (true, true),
            _ => (false, false),
        };
        // A speech that went on was business too, if it was more than its last words.
        let since =
            self.decree.as_ref().map_or(0, |decree| (recorded.at - decree.at).num_seconds());
        let spoken = matches!(recorded.event, Event::SpeechEnded { .. });
        let appeal = appeal || spoken && since > APPEAL_WINDOW_SECS;
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
                if decision.kind != MotionKind::OrderCount && !counting {
                    use crate::meeting::Method::{Hands, Rising, Voice};
                    let judged = matches!(decision.method, Voice | Hands | Rising);
                    let counted = decision.tally.is_some() || !judged;
                    let by_ear = !counted && decision.method != Rising;
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
            || self.shelf.iter().flat_map(|s| &s.stack).any(appeal)
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
