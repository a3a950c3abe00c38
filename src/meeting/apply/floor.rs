//! What happens to motions, speeches and votes.

use crate::law::{FloorRule, MotionClass, MotionKind};
use crate::meeting::event::Event;
use crate::meeting::id::{Instant, Seat};
use crate::meeting::particulars::{Limits, Past};
use crate::meeting::question::{Filling, Question, Waiting};
use crate::meeting::shelf::Reconsideration;
use crate::meeting::{Hand, Meeting, Speech};

impl Meeting {
    pub(super) fn happen_on_the_floor(&mut self, event: &Event, at: Instant) {
        match event {
            Event::Moved { question } => self.moved(question, at),
            Event::Seconded { seat } => self.change_proposed(|q| q.seconder = Some(*seat)),
            Event::SecondWithdrawn => self.change_proposed(|q| q.seconder = None),
            Event::FellWithoutSecond { .. } => self.proposed = None,
            Event::TakenBack { question } => {
                self.proposed.take_if(|proposed| proposed.id == *question);
                self.waiting.retain(|waiting| waiting.question.id != *question);
            }
            Event::Reworded { text, .. } => {
                self.change_proposed(|q| q.reword(text, vec![]));
            }
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
                self.heard.entry(speech.seat).or_default().times += 1;
                if speech.question.is_none() {
                    *self.floor.turns.entry(speech.seat).or_default() += 1;
                }
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
            Event::SpeechEnded { used_ms, .. } => self.spoke(*used_ms),
            Event::TimerStarted { timer } => {
                // Who presents now is not who spoke last: a gist must not go to the wrong person.
                self.floor.last_speaker = None;
                self.timer = Some(timer.clone());
            }
            Event::TimerEnded { timed } => {
                self.timer = None;
                self.timed.push(timed.clone());
            }
            Event::Objected { .. } => self.objected(),
            Event::VoteCancelled if self.poll.is_some() => {
                (self.poll, self.balloting, self.space.on_paper) = (None, None, None);
            }
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
                if let Some(under_way) = &mut self.poll {
                    under_way.polls_closed = !open;
                } else if let Some(vote) = &mut self.vote {
                    vote.polls_closed = !open;
                }
            }
            Event::Divided { .. } => {
                if let Some(vote) = &mut self.vote {
                    vote.method = crate::meeting::Method::Rising;
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
                self.change_main(|main| {
                    if let Some(paragraphs) = &mut main.paragraphs {
                        paragraphs.at = *at;
                    }
                });
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

    fn moved(&mut self, question: &Question, at: Instant) {
        self.motions_made = self.motions_made.max(question.id.0);
        // What interrupts takes the place of a motion that waits to be stated.
        let over = self.question().map(|q| q.id);
        self.waiting.extend(self.proposed.take().map(|question| Waiting { question, over }));
        // So does a speech, until it is decided whether the speaker has more time.
        let more = |s: Seat| question.terms.as_ref().is_some_and(|terms| terms.gives_time_to(s));
        // Whoever moves in their own speech has done with it, unless the motion may interrupt one.
        let row = self.charter().and_then(|c| c.rules.motion(question.kind));
        let interrupts = row.is_some_and(|row| row.floor == FloorRule::Interrupts);
        let holds = |s: &Speech| s.seat != question.mover || more(s.seat) || interrupts;
        if self.floor.speech.as_ref().is_some_and(holds) {
            self.stop_clock(at);
            self.floor.held.extend(self.floor.speech.take());
        }
        // A presentation stands still too, until the chair lets it go on.
        if let Some(timer) = &mut self.timer {
            timer.clock.stop(at);
        }
        self.proposed = Some(question.clone());
    }

    fn stated(&mut self) {
        let Some(question) = self.proposed.take() else { return };
        let class = self.charter().and_then(|c| c.rules.motion(question.kind)).map(|r| r.class);
        if class == Some(MotionClass::Subsidiary) && question.kind != MotionKind::LayOnTable {
            self.change_main(|main| main.orders.under_way = true);
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
            // The record names which.
            Past::Last => {}
        }
    }

    /// What was interrupted goes on once nothing stands in its way, and a vote goes with its
    /// question.
    pub(super) fn go_on(&mut self, at: Instant) {
        let pending = |id: &crate::meeting::MotionId| self.pending.iter().any(|q| q.id == *id);
        let (vote, held) = (self.vote.take(), self.held_vote.take());
        let mut votes = [vote, held].into_iter().flatten().filter(|v| pending(&v.question));
        (self.vote, self.held_vote) = (votes.next(), votes.next());
        let taken = [&self.vote, &self.held_vote].map(|vote| vote.as_ref().map(|v| v.question));
        self.balloting.take_if(|b| b.question.is_some() && !taken.contains(&b.question));
        // The question over which a motion was made, or a speech held, may be gone: so are they.
        let pending = &self.pending;
        let alive = |q: Option<crate::meeting::MotionId>| {
            q.is_none_or(|q| pending.iter().any(|p| p.id == q))
        };
        self.waiting.retain(|waiting| alive(waiting.over));
        let top = pending.last().map(|q| q.id);
        let over = self.floor.held.extract_if(.., |held| !alive(held.question)).collect::<Vec<_>>();
        over.iter().for_each(|held| self.heard_out(held, held.clock.used_ms(at)));
        if self.proposed.is_none() && self.vote.is_none() {
            self.proposed = self.waiting.pop_if(|w| w.over == top).map(|w| w.question);
        }
        if self.proposed.is_none()
            && self.point.is_none()
            && self.vote.is_none()
            && self.floor.speech.is_none()
            && let Some(held) = self.floor.held.pop_if(|held| held.question == top)
        {
            self.floor.speech = Some(held);
            self.start_clock(at);
        }
    }

    fn change_proposed(&mut self, change: impl FnOnce(&mut Question)) {
        if let Some(question) = &mut self.proposed {
            change(question);
        }
    }

    /// Limits of debate as the meeting ordered them.
    pub(in crate::meeting) fn limit(&mut self, limits: &Limits, at: Instant) {
        let close_at = limits.close_at.as_ref().and_then(|when| when.instant(at));
        let speaker = limits.seat.zip(limits.extra_secs);
        self.each_covered(limits.on, |question| {
            let orders = &mut question.orders;
            orders.speech_secs = limits.speech_secs.or(orders.speech_secs);
            orders.turns = limits.turns.or(orders.turns);
            orders.totals = limits.totals.or(orders.totals);
            orders.close_at = close_at.or(orders.close_at);
        });
        // Time for whoever is speaking counts at once, and for that speech alone; for another it
        // waits until the floor is theirs.
        let Some((seat, secs)) = speaker else { return };
        let mut speeches = self.floor.speech.iter_mut().chain(self.floor.held.iter_mut().rev());
        if let Some(speech) = speeches.find(|s| s.seat == seat) {
            speech.clock.limit_secs = speech.clock.limit_secs.saturating_add(secs);
            return;
        }
        self.each_covered(limits.on, |question| {
            let extra = question.orders.extra_secs.entry(seat).or_default();
            *extra = extra.saturating_add(secs);
        });
    }

    pub(super) fn lower(&mut self, seat: Seat) {
        let on = self.question().map(|q| q.id);
        self.floor.hands.retain(|h| h.seat != seat || h.question != on);
    }

    pub(super) fn stop_clock(&mut self, at: Instant) {
        if let Some(clock) = self.floor_clock_mut() {
            clock.stop(at);
        }
    }

    pub(super) fn start_clock(&mut self, at: Instant) {
        if let Some(clock) = self.floor_clock_mut() {
            clock.go_on(at);
        }
    }

    /// The speech is over, however it ended.
    pub(in crate::meeting) fn fall_silent(&mut self, at: Instant) {
        if let Some(used_ms) = self.floor.speech.as_ref().map(|s| s.clock.used_ms(at)) {
            self.spoke(used_ms);
        }
    }

    /// Speeches that stood still and will not go on are over too: those of `seat`, or all.
    pub(in crate::meeting) fn let_go_of_held(&mut self, seat: Option<Seat>, at: Instant) {
        let its = |held: &mut Speech| seat.is_none_or(|seat| held.seat == seat);
        let over = self.floor.held.extract_if(.., its).collect::<Vec<_>>();
        over.iter().for_each(|held| self.heard_out(held, held.clock.used_ms(at)));
    }

    /// The speech is over after so long.
    fn spoke(&mut self, used_ms: i64) {
        if let Some(speech) = self.floor.speech.take() {
            // Others may have spoken meanwhile, on what interrupted it.
            self.floor.last_speaker = Some(speech.seat);
            self.heard_out(&speech, used_ms);
        }
    }

    /// The time counts for the speaker and, in debate, for the question and the side, also where the
    /// question was put aside while the speech stood still.
    fn heard_out(&mut self, speech: &Speech, used_ms: i64) {
        self.heard.entry(speech.seat).or_default().ms += used_ms;
        let aside = self.shelf.iter_mut().flat_map(|shelved| &mut shelved.stack);
        let mut questions = self.pending.iter_mut().chain(aside);
        let on = questions.find(|q| Some(q.id) == speech.question);
        if let Some(question) = on.filter(|_| speech.stance.is_debate()) {
            question.debated.entry(speech.seat).or_default().add(speech.stance, used_ms);
        }
    }
}
