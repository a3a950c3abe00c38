//! The fold itself: one pass over the standing events, with the meeting replayed alongside so that
//! every entry sees the state in which it happened.

use super::attendance::{self, Attendance, Movement};
use super::document::Section;
use super::entry::{Entry, Ruled, SpeechMade, Timed, VoteTaken};
use super::motion::{Fate, Motion};
use super::people::People;
use super::{Minutes, parts};
use crate::law::{MotionKind, Outcome};
use crate::meeting::{
    Decision, Event, Instant, Meeting, MotionId, Phase, Place, Presence, Question, Recorded, Seat,
    Speech,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn fold(meeting: &Meeting) -> Minutes {
    let mut fold = Fold {
        people: People::of(&meeting.roster),
        live: Meeting::default(),
        opening: None,
        came: Vec::new(),
        movements: Vec::new(),
        sections: Vec::new(),
        motions: BTreeMap::new(),
    };
    for recorded in meeting.standing() {
        fold.before(recorded);
        let pending: Vec<MotionId> = fold.live.pending.iter().map(|q| q.id).collect();
        fold.live.apply(recorded);
        fold.after(recorded, &pending);
    }
    fold.finish(meeting)
}

struct Fold<'m> {
    people: People<'m>,
    /// The meeting up to, and after `apply` including, the event under the eye.
    live: Meeting,
    /// The meeting as it was called to order.
    opening: Option<Box<Meeting>>,
    came: Vec<Seat>,
    movements: Vec<Movement>,
    sections: Vec<Section>,
    motions: BTreeMap<MotionId, Motion>,
}

impl Fold<'_> {
    /// What must be told from the state before the event.
    fn before(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        let proposed = self.live.proposed.as_ref().map(|q| q.id);
        let in_session = self.live.phase == Phase::InSession;
        match &recorded.event {
            Event::Marked { seats, presence } if in_session => {
                self.moved_about(at, seats, *presence)
            }
            Event::Appointed { office, seat } if in_session => {
                self.push(at, Entry::OfficeGiven { office: *office, to: self.people.person(*seat) })
            }
            Event::ItemAdded { item } if in_session => {
                let number = self.live.agenda.items.len() as u32 + 1;
                self.push(at, Entry::ItemAdded { number, title: item.title.clone() });
            }
            Event::Moved { question } => self.moved(at, question),
            Event::Seconded { seat } => {
                let by = self.people.person(*seat);
                self.push_some(at, proposed.map(|id| Entry::Seconded { id, by }));
            }
            Event::SecondWithdrawn => {
                self.push_some(at, proposed.map(|id| Entry::SecondWithdrawn { id }));
            }
            Event::FellWithoutSecond { question } => {
                self.fate(*question, Fate::FellWithoutSecond);
                self.push(at, Entry::FellWithoutSecond { id: *question });
            }
            Event::TakenBack { question } => {
                self.fate(*question, Fate::TakenBack);
                self.push(at, Entry::TakenBack { id: *question });
            }
            Event::Reworded { question, text } => {
                self.push(at, Entry::Reworded { id: *question, text: text.clone() });
            }
            Event::Stated { question } => {
                let stated = self.live.proposed.as_ref().map(|q| (q.kind, q.text.clone()));
                let entry = stated.map(|(kind, text)| Entry::Stated { id: *question, kind, text });
                self.push_some(at, entry);
            }
            Event::SpeechBegan { speech } => self.spoke(at, speech),
            Event::SpeechEnded { used_ms, .. } => self.speech_ended(*used_ms),
            Event::GistNoted { seat, text } => self.gist(*seat, text),
            Event::PointRaised { seat, text, .. } => {
                let by = self.people.person(*seat);
                self.push(at, Entry::PointOfOrder { by, text: text.clone(), ruling: None });
            }
            Event::Ruled { well_taken, reason, .. } => {
                self.ruled(Ruled { well_taken: *well_taken, reason: reason.clone(), at });
            }
            Event::Objected { seat } => {
                let by = self.people.person(*seat);
                let vote = self.live.vote.as_ref().map(|v| v.question);
                self.push_some(at, vote.map(|id| Entry::Objected { id, by }));
            }
            Event::VoteCancelled => {
                let vote = self.live.vote.as_ref().map(|v| v.question);
                self.push_some(at, vote.map(|id| Entry::VoteCancelled { id }));
            }
            Event::Decided { decision } => self.decided(at, decision),
            _ => {}
        }
    }

    /// What must be told from the state after it.
    fn after(&mut self, recorded: &Recorded, pending_before: &[MotionId]) {
        match &recorded.event {
            Event::CalledToOrder { .. } => self.opening = Some(Box::new(self.live.clone())),
            Event::Reached { place } => self.reached(recorded.at, *place),
            Event::Decided { decision } => self.withdrawn(decision, pending_before),
            _ => {}
        }
        // Rewording and amendments change texts; the stack always has them as they stand.
        for question in self.live.pending.iter().chain(&self.live.proposed) {
            if let Some(motion) = self.motions.get_mut(&question.id) {
                motion.text.clone_from(&question.text);
                motion.amendment.clone_from(&question.amendment);
                motion.seconder = question.seconder.map(|s| self.people.person(s));
                let stated = self.live.pending.iter().any(|q| q.id == question.id);
                motion.fate = if stated { Fate::Pending } else { Fate::NotStated };
            }
        }
    }

    fn push(&mut self, at: Instant, entry: Entry) {
        if self.sections.is_empty() {
            self.open_section(at, None);
        }
        if let Some(section) = self.sections.last_mut() {
            section.entries.push(Timed { at, entry });
        }
    }

    fn push_some(&mut self, at: Instant, entry: Option<Entry>) {
        if let Some(entry) = entry {
            self.push(at, entry);
        }
    }

    fn reached(&mut self, at: Instant, place: Place) {
        self.open_section(at, Some(place));
    }

    fn open_section(&mut self, opened_at: Instant, place: Option<Place>) {
        let step = self.live.step().map(|s| s.name.clone());
        let item =
            place.and_then(|p| p.item).and_then(|i| parts::agenda(&self.live).into_iter().nth(i));
        self.sections.push(Section { place, step, item, opened_at, entries: Vec::new() });
    }

    /// Newest first.
    fn entries_back(&mut self) -> impl Iterator<Item = &mut Entry> {
        let entries = self.sections.iter_mut().rev().flat_map(|s| s.entries.iter_mut().rev());
        entries.map(|timed| &mut timed.entry)
    }

    fn fate(&mut self, id: MotionId, fate: Fate) {
        if let Some(motion) = self.motions.get_mut(&id) {
            motion.fate = fate;
        }
    }

    fn moved_about(&mut self, at: Instant, seats: &[Seat], presence: Presence) {
        let roster = &self.live.roster;
        let changed: Vec<(Seat, bool)> = seats
            .iter()
            .filter(|seat| roster.presence(**seat).counts() != presence.counts())
            .map(|seat| (*seat, roster.member(*seat).is_some_and(|m| m.voting)))
            .collect();
        let voters = changed.iter().filter(|(_, voting)| *voting).count() as u32;
        let before = roster.present();
        let present = if presence.counts() { before + voters } else { before - voters };
        for (seat, voting) in changed {
            if presence.counts() && !self.came.contains(&seat) {
                self.came.push(seat);
            }
            let person = self.people.person(seat);
            self.movements.push(Movement { at, person, presence, voting, present });
        }
    }

    fn moved(&mut self, at: Instant, question: &Question) {
        let mover = self.people.person(question.mover);
        let motion = Motion {
            id: question.id,
            kind: question.kind,
            mover: mover.clone(),
            seconder: None,
            text: question.text.clone(),
            amendment: question.amendment.clone(),
            target: question.target,
            item: question.item.map(|i| i as u32 + 1),
            made_at: at,
            amended: false,
            fate: Fate::NotStated,
        };
        self.motions.insert(question.id, motion);
        let (id, kind, target) = (question.id, question.kind, question.target);
        let (text, amendment) = (question.text.clone(), question.amendment.clone());
        self.push(at, Entry::Moved { id, kind, mover, text, amendment, target });
    }

    fn spoke(&mut self, at: Instant, speech: &Speech) {
        let made = SpeechMade {
            by: self.people.person(speech.seat),
            stance: speech.stance,
            question: speech.question,
            used_ms: None,
            limit_secs: speech.limit_secs,
            gists: Vec::new(),
        };
        self.push(at, Entry::Speech(made));
    }

    /// One speech at a time: the last one begun is the one that ends.
    fn speech_ended(&mut self, used: i64) {
        let last = self.entries_back().find_map(|entry| match entry {
            Entry::Speech(speech) => Some(speech),
            _ => None,
        });
        if let Some(speech) = last {
            speech.used_ms = Some(used);
        }
    }

    fn gist(&mut self, seat: Seat, text: &str) {
        let by = self.people.person(seat);
        let theirs = self.entries_back().find_map(|entry| match entry {
            Entry::Speech(speech) if speech.by == by => Some(speech),
            _ => None,
        });
        if let Some(speech) = theirs {
            speech.gists.push(text.to_owned());
        }
    }

    fn ruled(&mut self, by_chair: Ruled) {
        let open = self.entries_back().find_map(|entry| match entry {
            Entry::PointOfOrder { ruling, .. } if ruling.is_none() => Some(ruling),
            _ => None,
        });
        if let Some(ruling) = open {
            *ruling = Some(by_chair);
        }
    }

    fn decided(&mut self, at: Instant, decision: &Decision) {
        let question = self.live.find(decision.question);
        let put = self.live.vote.as_ref().and_then(|v| v.needs.usual());
        let vote = VoteTaken {
            id: decision.question,
            kind: decision.kind,
            mover: self.people.person(decision.mover),
            wording: decision.text.clone(),
            amendment: question.and_then(|q| q.amendment.clone()),
            target: question.and_then(|q| q.target),
            method: decision.method,
            tally: decision.tally,
            threshold: decision.verdict.map_or(put, |v| v.threshold),
            verdict: decision.verdict,
            outcome: decision.outcome,
            roll: decision.roll.iter().map(|(s, a)| (self.people.person(*s), *a)).collect(),
            present: decision.present,
            membership: decision.membership,
            quorum_needed: decision.quorum_needed,
        };
        let carried = decision.outcome == Outcome::Adopted;
        let amends = matches!(decision.kind, MotionKind::Amend | MotionKind::AmendSecondary);
        if carried
            && amends
            && let Some(target) = vote.target.and_then(|id| self.motions.get_mut(&id))
        {
            target.amended = true;
        }
        self.push(at, Entry::Vote(Box::new(vote)));
        self.fate(decision.question, if carried { Fate::Adopted } else { Fate::Lost });
    }

    /// A motion withdrawn by leave takes everything that adheres to it along.
    fn withdrawn(&mut self, decision: &Decision, pending_before: &[MotionId]) {
        if decision.kind != MotionKind::WithdrawOrModify || decision.outcome != Outcome::Adopted {
            return;
        }
        let left: BTreeSet<MotionId> = self.live.pending.iter().map(|q| q.id).collect();
        let target = self.motions.get(&decision.question).and_then(|m| m.target);
        for id in pending_before.iter().filter(|id| !left.contains(*id)) {
            if Some(*id) == target {
                self.fate(*id, Fate::Withdrawn);
            } else if *id != decision.question {
                self.fate(*id, Fate::WentWithTarget);
            }
        }
    }

    fn finish(self, meeting: &Meeting) -> Minutes {
        let at_opening = self.opening.as_deref().unwrap_or(meeting);
        let came = if self.opening.is_some() { self.came.as_slice() } else { &[] };
        let attendance = Attendance {
            movements: self.movements,
            ..attendance::of(at_opening, &self.people, came)
        };
        Minutes {
            heading: parts::heading(meeting),
            organisation: parts::organisation(meeting, &self.people, attendance),
            adopted: parts::adopted(meeting),
            not_reached: parts::not_reached(meeting, &self.sections),
            decisions: parts::decisions(&self.sections, &self.motions),
            signatures: parts::signatures(meeting, &self.people),
            sections: self.sections,
            motions: self.motions.into_values().collect(),
        }
    }
}
