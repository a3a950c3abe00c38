//! What follows when a question is decided: the effect of each motion on the questions below it.

use super::election::Election;
use super::event::Decision;
use super::id::{Instant, MotionId};
use super::particulars::{Past, Sanction, Series};
use super::proposal::Proposal;
use super::question::{BLANK, Blank, Paragraphs, Question};
use super::shelf::{Shelf, Shelved, Voted};
use super::{Meeting, Presence};
use crate::law::{MotionClass, MotionKind, Outcome};
use chrono::TimeDelta;

impl Meeting {
    /// Takes a decided question off the stack and lets it have its effect.
    pub(super) fn dispose(&mut self, decision: &Decision, at: Instant) {
        self.vote = self.held_vote.take();
        let stack = self.pending.clone();
        // The question decided is the one on top; but what a later entry took back may have put
        // another in its place.
        let Some(place) = self.pending.iter().rposition(|q| q.id == decision.question) else {
            return;
        };
        let question = self.pending.swap_remove(place);
        self.pending.truncate(place);
        let (set_aside, reconsidered, carried_out) = (false, false, false);
        self.voted.push(Voted { stack, at, set_aside, reconsidered, carried_out });
        self.decisions.push(decision.clone());
        self.progress += 1;
        self.last_tried.insert(question.kind, self.progress);
        self.take_effect(&question, decision.outcome == Outcome::Adopted, at);
        self.next_part();
        let open: Vec<_> = self.pending.iter().map(|q| q.id).collect();
        self.floor.hands.retain(|h| h.question.is_none_or(|id| open.contains(&id)));
    }

    fn take_effect(&mut self, question: &Question, carried: bool, at: Instant) {
        use MotionKind as K;
        match question.kind {
            // These take effect, or stand, unless they are voted down.
            K::Appeal if !carried => self.reverse_the_chair(at),
            K::Appeal => self.decree = None,
            // Not again before what is pending is disposed of (RONR 18:8).
            K::OrdersOfDay if !carried => self.change_main(|main| main.orders.kept = true),
            K::ObjectionToConsideration if !carried => self.pending.truncate(self.base()),
            K::Nominate => self.change_election(|e| e.voted_on(&question.text, carried)),
            K::FillBlank => self.fill(question, carried),
            K::Reconsider | K::ReconsiderEnterMinutes => self.reconsider(question, carried),
            _ if !carried => {}
            K::Amend | K::AmendSecondary => self.amend(question),
            K::PostponeIndefinitely => self.pending.truncate(self.base()),
            K::OrdersOfDay => self.take_up_due(at),
            K::WithdrawOrModify => self.withdraw(question),
            K::ConsiderInformally => self.change_main(|main| main.orders.informal = true),
            K::OrderCount => self.change_top(|top| top.orders.counted = true),
            K::CloseNominations => self.change_election(|e| e.closed = true),
            K::ReopenNominations => self.change_election(|e| e.closed = false),
            K::ClosePolls | K::ReopenPolls => {
                if let Some(vote) = &mut self.vote {
                    vote.polls_closed = question.kind == K::ClosePolls;
                }
            }
            K::AdoptAgenda => self.agenda_adopted = true,
            _ => self.take_effect_by_terms(question, at),
        }
    }

    fn take_effect_by_terms(&mut self, question: &Question, at: Instant) {
        match question.terms.clone() {
            Some(Proposal::Commit { committee, report, .. }) => {
                // Debate has begun, whatever was ordered about it (RONR 26:2).
                let mut referred = self.pending.split_off(self.base());
                for question in &mut referred {
                    let under_way = question.orders.under_way;
                    question.orders = super::Orders { under_way, ..super::Orders::default() };
                }
                referred.retain(|q| q.kind != MotionKind::PostponeIndefinitely);
                self.pending.extend(referred);
                self.put_aside(Shelf::Committee { name: committee, report }, at);
            }
            Some(Proposal::PostponeDefinitely { until, special }) => {
                self.put_aside(Shelf::Postponed { until, special }, at);
            }
            Some(Proposal::LayOnTable { .. }) => self.put_aside(Shelf::Table, at),
            Some(Proposal::LimitExtendDebate(limits)) => self.limit(&limits, at),
            Some(Proposal::PreviousQuestion { on }) => {
                self.each_covered(on, |question| question.orders.closed = true);
            }
            Some(Proposal::VotingMethod { method }) => {
                self.change_top(|top| top.orders.method = Some(method));
            }
            Some(Proposal::FixTimeToAdjourn { at: when }) => self.continued_at = when.instant(at),
            Some(Proposal::AdjournMain { at: when }) => self.ends = when.instant(at),
            Some(Proposal::ExtendTimePending { minutes }) => {
                self.extend(TimeDelta::minutes(i64::from(minutes)), at);
            }
            Some(Proposal::SuspendRules { object, step, .. }) => {
                self.suspended.push(object);
                self.waive(step.as_deref());
            }
            Some(Proposal::DivisionOfQuestion { parts }) => {
                self.divide(question.target, &parts, at);
            }
            Some(Proposal::ConsiderByParagraph { paragraphs }) => self.change_main(|main| {
                let count = paragraphs.len().max(main.resolutions().len());
                main.paragraphs = Some(Paragraphs { count, at: 1 });
            }),
            Some(Proposal::CreateBlank { strike, order }) => self.change_top(|top| {
                let start = top.text.find(&strike).unwrap_or_default();
                let text = top.text.replacen(&strike, BLANK, 1);
                top.rewrite(text, start..start + strike.len());
                top.blank = Some(Blank { order, fillings: vec![] });
            }),
            Some(Proposal::OtherPrivilege { seat: Some(seat), .. }) => {
                self.leave.insert(seat);
            }
            Some(Proposal::TakeFromTable { of }) => {
                self.bring_back(of, |why| *why == Shelf::Table);
            }
            Some(Proposal::DischargeCommittee { of }) => {
                self.bring_back(of, Shelf::is_committee);
            }
            Some(Proposal::Rescind { of } | Proposal::AmendPreviouslyAdopted { of, .. }) => {
                self.set_aside(of);
            }
            Some(Proposal::Penalty { seat, penalty }) => self.punish(seat, penalty, at),
            Some(Proposal::CorrectMinutes { .. }) => self.corrections.push(question.text.clone()),
            _ => {}
        }
    }

    pub(super) fn change_main(&mut self, change: impl FnOnce(&mut Question)) {
        let base = self.base();
        if let Some(main) = self.pending.get_mut(base) {
            change(main);
        }
    }

    pub(super) fn change_top(&mut self, change: impl FnOnce(&mut Question)) {
        if let Some(top) = self.pending.last_mut() {
            change(top);
        }
    }

    fn change_election(&mut self, change: impl FnOnce(&mut Election)) {
        if let Some(election) = self.election_mut() {
            change(election);
        }
    }

    pub(super) fn election_mut(&mut self) -> Option<&mut Election> {
        self.pending.iter_mut().rev().find_map(|q| q.election.as_deref_mut())
    }

    pub(super) fn each_covered(&mut self, on: Series, change: impl Fn(&mut Question)) {
        let covered = on.covers(self.pending.len());
        self.pending.iter_mut().rev().take(covered).for_each(change);
    }

    /// Where the main question under way begins: a motion that a question of privilege led to has
    /// its own stack above what it interrupted.
    pub(super) fn base(&self) -> usize {
        let privileged = |q: &Question| q.kind == MotionKind::QuestionOfPrivilege;
        self.pending.iter().rposition(privileged).unwrap_or(0)
    }

    fn put_aside(&mut self, why: Shelf, at: Instant) {
        self.put_aside_from(self.base(), why, at);
    }

    fn put_aside_from(&mut self, base: usize, why: Shelf, at: Instant) {
        let mut stack = self.pending.split_off(base);
        if !stack.is_empty() {
            for question in &mut stack {
                question.retakes = None;
            }
            let decisions = self.decisions.len();
            self.shelf.push(Shelved { stack, why, at, decisions, inherited: false });
        }
    }

    /// Brings the question back with all that adhered to it.
    fn bring_back(&mut self, of: Option<MotionId>, fits: impl Fn(&Shelf) -> bool) {
        let wanted = |s: &Shelved| fits(&s.why) && of.is_none_or(|of| s.id() == of);
        if let Some(at) = self.shelf.iter().rposition(wanted) {
            self.pending.extend(self.shelf.remove(at).stack);
        }
    }

    /// What was put aside is before the meeting again.
    pub(super) fn take_up(&mut self, id: MotionId, at: Instant) {
        if let Some(place) = self.shelf.iter().position(|s| s.id() == id) {
            let entry = self.shelf.remove(place);
            // The call for it is complied with.
            self.pending.retain(|q| q.kind != MotionKind::OrdersOfDay);
            self.put_aside_from(0, Shelf::Interrupted, at);
            self.pending.extend(entry.stack);
        }
    }

    /// The order of the day that was called for waits so long; otherwise the hour of adjourning.
    fn extend(&mut self, more: TimeDelta, at: Instant) {
        let called = self.pending.iter().any(|q| q.kind == MotionKind::OrdersOfDay);
        self.pending.retain(|q| q.kind != MotionKind::OrdersOfDay);
        if let Some(ends) = self.ends.filter(|_| !called) {
            self.ends = ends.max(at).checked_add_signed(more);
            return;
        }
        let due = self.due(at).map(Shelved::id);
        let order = self.shelf.iter_mut().find(|s| Some(s.id()) == due);
        if let Some(Shelf::Postponed { until, .. }) = order.map(|s| &mut s.why) {
            let later = at.checked_add_signed(more).unwrap_or(at);
            *until = super::Until::At(later.into());
        }
    }

    /// The special order whose time has come; with nothing pending, any order whose time has.
    fn take_up_due(&mut self, at: Instant) {
        let general = || self.shelf.iter().find(|s| self.pending.is_empty() && s.is_timed(at));
        let due = self.due(at).or_else(general).map(Shelved::id);
        if let Some(id) = due {
            self.take_up(id, at);
        }
    }

    /// The first special order whose time has come.
    pub fn due(&self, at: Instant) -> Option<&Shelved> {
        let special = |s: &Shelved| matches!(s.why, Shelf::Postponed { special: true, .. });
        self.shelf.iter().find(|s| special(s) && s.is_timed(at))
    }

    /// A withdrawn motion goes with what adheres to it.
    fn withdraw(&mut self, request: &Question) {
        let at = self.pending.iter().position(|q| Some(q.id) == request.target);
        self.pending.truncate(at.unwrap_or(self.pending.len()));
    }

    fn set_aside(&mut self, of: Past) {
        match of {
            Past::Earlier(n) => {
                if let Some(earlier) = self.earlier.get_mut(n.wrapping_sub(1)) {
                    earlier.rescinded = true;
                }
            }
            Past::Motion(id) => {
                if let Some(at) = self.voted_on(id) {
                    self.voted[at].carried_out = false;
                    self.voted[at].set_aside = true;
                }
            }
            Past::Last => {}
        }
    }

    /// The question stands as just before the vote (RONR 37:19).
    fn reconsider(&mut self, question: &Question, carried: bool) {
        let kept = self.reconsiderations.iter().position(|r| r.question.id == question.id);
        let kept = kept.map(|at| self.reconsiderations.remove(at));
        if !carried {
            return;
        }
        let exhausted = self.pending.is_empty();
        if let Some(kept) = kept.filter(|kept| !kept.stack.is_empty()) {
            // What an earlier meeting decided is open again.
            let of = kept.of.map(|decision| decision.text);
            let mut earlier = self.earlier.iter_mut().rev().filter(|e| !e.rescinded);
            if let Some(earlier) = earlier.find(|e| Some(&e.text) == of.as_ref()) {
                earlier.rescinded = true;
            }
            self.pending.extend(kept.stack);
        } else {
            let vote = question.target.and_then(|id| self.reopen(id));
            let Some((kind, outcome, before)) = vote else { return };
            // Questions still pending stand as they have become since, but for what this vote did.
            let live = std::mem::take(&mut self.pending);
            let undone = outcome == Outcome::Adopted;
            let as_it_is = |old: Question| match live.iter().find(|q| q.id == old.id) {
                Some(now) if undone => without_effect(kind, now, old),
                Some(now) => now.clone(),
                None => old,
            };
            self.pending = before.into_iter().map(as_it_is).collect();
            self.lead_to_present_words();
        }
        // What the vote had put aside is before the meeting again.
        let main = self.pending.first().map(|q| q.id);
        self.shelf.retain(|aside| Some(aside.id()) != main);
        // The previous question, and limits of debate, were exhausted with the series of votes they
        // were ordered on (RONR 16:13, 37:19).
        if exhausted {
            for question in &mut self.pending {
                (question.orders.closed, question.orders.close_at) = (false, None);
            }
        }
    }

    /// An amendment that is before the meeting again leads to what it does to the words as they are.
    fn lead_to_present_words(&mut self) {
        for place in 1..self.pending.len() {
            let question = &self.pending[place];
            let target = question.target.and_then(|id| self.find(id));
            let text = match (&question.amendment, target) {
                (Some(change), Some(target)) => change.applied(question.ground(target)).ok(),
                _ => None,
            };
            if let Some(text) = text {
                self.pending[place].text = text;
            }
        }
    }

    /// Matters of the meeting itself end with it; business is left to the next one.
    pub(super) fn drop_what_ends_with_the_meeting(&mut self) {
        self.pending.truncate(self.pending.len().min(match self.base() {
            0 => usize::MAX,
            privileged => privileged,
        }));
        let rules = self.charter().map(|c| c.rules.clone());
        let ends = |q: &Question| {
            let class = rules.as_ref().and_then(|r| r.motion(q.kind)).map(|row| row.class);
            matches!(class, Some(MotionClass::Privileged | MotionClass::Incidental))
                && q.election.is_none()
        };
        // With a motion goes what would amend it, and what would amend that.
        let mut gone: Vec<MotionId> = vec![];
        for question in &self.pending {
            let applied = question.target.is_some_and(|target| gone.contains(&target));
            if ends(question) || question.amendment.is_some() && applied {
                gone.push(question.id);
            }
        }
        self.pending.retain(|q| !gone.contains(&q.id));
    }

    fn punish(&mut self, seat: super::Seat, penalty: Sanction, at: Instant) {
        match penalty {
            Sanction::LoseFloor => self.change_main(|main| {
                main.orders.denied.insert(seat);
            }),
            Sanction::Leave => {
                self.marked(&[seat], Presence::Absent);
                if self.floor.speech.as_ref().is_some_and(|s| s.seat == seat) {
                    self.fall_silent(at);
                }
                self.let_go_of_held(Some(seat), at);
            }
            Sanction::Apologise | Sanction::Censure => {}
        }
        if matches!(penalty, Sanction::LoseFloor | Sanction::Leave) {
            self.floor.hands.retain(|h| h.seat != seat);
        }
    }
}

/// A question as it is `now`, without what an adopted motion of this kind did to it `before` it.
fn without_effect(kind: MotionKind, now: &Question, before: Question) -> Question {
    match kind {
        MotionKind::Amend | MotionKind::AmendSecondary => {
            let (text, terms, amendment) = (before.text, before.terms, before.amendment);
            Question { text, terms, amendment, blank: before.blank, ..now.clone() }
        }
        _ => Question { orders: before.orders, paragraphs: before.paragraphs, ..now.clone() },
    }
}
