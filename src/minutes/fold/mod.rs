//! The fold itself: one pass over the standing events, with the meeting replayed alongside so that
//! every entry sees the state in which it happened.

mod ballots;
mod business;
mod chair;
mod fates;
mod floor;
mod motions;
mod sheets;
mod space;
mod speeches;
mod votes;
mod wall;

use super::attendance::{self, Attendance, Movement};
use super::document::{ParkedLine, Section};
use super::entry::{Entry, Timed};
use super::motion::Motion;
use super::people::People;
use super::vote::Standing;
use super::{Minutes, parts, speaking};
use crate::meeting::Withheld;
use crate::meeting::{
    Allowance, Event, Instant, Meeting, MotionId, Phase, Place, Projector, Recorded, Seat, Warning,
};
use std::collections::BTreeMap;

pub(super) fn fold(meeting: &Meeting) -> Minutes {
    let mut fold = Fold {
        people: People::of(meeting),
        live: Meeting::default(),
        opening: None,
        came: Vec::new(),
        movements: Vec::new(),
        sections: Vec::new(),
        motions: BTreeMap::new(),
        placed: Vec::new(),
        changed: BTreeMap::new(),
        speeches: Vec::new(),
        parked: Vec::new(),
        participants: BTreeMap::new(),
        command: 0,
    };
    for recorded in meeting.standing() {
        let told = fold.movements.len();
        fold.before(recorded);
        let speaking = fold.speaking();
        fold.live.apply(recorded);
        fold.silent(&speaking, recorded);
        let has_quorum = fold.live.has_quorum();
        fold.movements.iter_mut().skip(told).for_each(|moved| moved.has_quorum = has_quorum);
        fold.after(recorded);
        fold.command = recorded.command;
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
    /// Motions that were somewhere after the last event: before the meeting, or put aside.
    placed: Vec<MotionId>,
    /// What was adopted in this meeting and rescinded or amended in it.
    changed: BTreeMap<MotionId, Standing>,
    /// Every speech, in the order in which they began.
    speeches: Vec<speeches::Told>,
    parked: Vec<ParkedLine>,
    /// How many were at the session of a topic, where that was counted.
    participants: BTreeMap<u32, u32>,
    /// The command of the last event.
    command: u64,
}

impl Fold<'_> {
    /// What is told from the state before the event. Every event is named here: those that are told
    /// by a subject, those that other parts of the minutes tell, and those that are left out.
    fn before(&mut self, recorded: &Recorded) {
        use Event as E;
        match &recorded.event {
            E::Moved { .. }
            | E::Seconded { .. }
            | E::SecondWithdrawn
            | E::FellWithoutSecond { .. }
            | E::Reworded { .. }
            | E::Stated { .. }
            | E::ReconsiderationKept { .. }
            | E::CalledUp { .. }
            | E::TakenBack { .. }
            | E::RuledOut { .. }
            | E::TookUp { .. }
            | E::FillingSuggested { .. }
            | E::ParagraphOpened { .. }
            | E::Separated { .. } => self.tell_motion(recorded.at, &recorded.event),
            E::Objected { .. }
            | E::Divided { .. }
            | E::VoteVoided { .. }
            | E::VoteCancelled
            | E::PollsDeclared { .. }
            | E::Nominated { .. }
            | E::Balloted { .. }
            | E::Decided { .. } => self.tell_vote(recorded),
            E::PollOpened { .. }
            | E::WeightsSet { .. }
            | E::BallotingBegan { .. }
            | E::BallotsCounted { .. }
            | E::BoxDestroyed { .. }
            | E::PollDecided { .. } => self.tell_ballots(recorded.at, &recorded.event),
            E::PointRaised { .. }
            | E::Ruled { .. }
            | E::Replied { .. }
            | E::PointSubmitted
            | E::Overruled { .. }
            | E::ChairHandedOver { .. }
            | E::ChairTaken
            | E::Named { .. }
            | E::Appointed { .. } => self.tell_chair(recorded.at, &recorded.event),
            E::Marked { .. }
            | E::Represented { .. }
            | E::ItemAdded { .. }
            | E::NoticeGiven { .. }
            | E::Recessed { .. }
            | E::Reconvened
            | E::CarriedOut { .. }
            | E::MinutesApproved { .. }
            | E::InterestDeclared { .. } => self.tell_business(recorded.at, &recorded.event),
            E::SpeechBegan { .. }
            | E::GistNoted { .. }
            | E::CalledBefore { .. }
            | E::TimerStarted { .. }
            | E::TimerEnded { .. }
            | E::ClockSetBack { .. }
            | E::Parked { .. }
            | E::Unparked { .. } => self.tell_floor(recorded.at, &recorded.event),
            E::Space(event) => self.tell_space(recorded.at, event),
            E::Sheet(event) => self.tell_sheets(recorded.at, event),
            E::Adjourned { .. } => self.clock_cut_off(recorded.at),
            // Told after they happened, or by the heading, the attendance, the last line, the
            // signatures; the answers to a roll call, and the ballots,
            // by their vote.
            E::Convened { .. }
            | E::Enrolled { .. }
            | E::CalledToOrder { .. }
            | E::Reached { .. }
            | E::Answered { .. }
            | E::BallotCast { .. }
            | E::BallotAudited
            | E::PapersCounted { .. }
            | E::SpeechEnded { .. }
            | E::Signed { .. } => {}
            // Left out: what only prepared something told; and warnings, which are not published.
            E::EarlierRecorded { .. }
            | E::HandRaised { .. }
            | E::HandLowered { .. }
            | E::ClockStopped
            | E::ClockWentOn
            | E::Put { .. }
            | E::Warned { .. }
            | E::Undone { .. } => {}
        }
    }

    /// What is told from the state after it.
    fn after(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::CalledToOrder { .. } => self.opening = Some(Box::new(self.live.clone())),
            Event::Reached { place } => self.reached(recorded.at, *place),
            Event::Convened { .. } => self.carried_over(),
            _ => {}
        }
        self.settle(recorded);
    }

    fn in_session(&self) -> bool {
        self.live.phase == Phase::InSession
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
        let item_before = self.sections.last().and_then(|s| s.place).and_then(|p| p.item);
        self.open_section(at, Some(place));
        let unstudied = self.live.warnings().contains(&Warning::PriorStudy);
        if unstudied && place.item != item_before {
            self.push(at, Entry::Business(super::Business::NotStudied));
        }
    }

    fn open_section(&mut self, opened_at: Instant, place: Option<Place>) {
        let step = self.live.step().map(|s| s.name.clone());
        let item =
            place.and_then(|p| p.item).and_then(|i| parts::agenda(&self.live).into_iter().nth(i));
        let private = self.live.shown() == Projector::Nothing;
        let rounds = self.live.step().is_some_and(|step| step.allows(Allowance::Rounds));
        let entries = Vec::new();
        self.sections.push(Section { place, step, item, opened_at, entries, private, rounds });
    }

    /// Newest first.
    fn entries_back(&mut self) -> impl Iterator<Item = &mut Entry> {
        let entries = self.sections.iter_mut().rev().flat_map(|s| s.entries.iter_mut().rev());
        entries.map(|timed| &mut timed.entry)
    }

    fn finish(mut self, meeting: &Meeting) -> Minutes {
        self.set_standings(meeting);
        let space = self.wall(meeting);
        let speaking = speaking::of(meeting, &self.summands());
        let at_opening = self.opening.as_deref().unwrap_or(meeting);
        let came = if self.opening.is_some() { self.came.as_slice() } else { &[] };
        let attendance = Attendance {
            movements: self.movements,
            ..attendance::of(at_opening, &self.people, came)
        };
        let format = meeting.charter().map(|charter| &charter.format);
        Minutes {
            space,
            sheets: super::sheets::record(meeting, &self.people),
            private: format.is_some_and(|format| format.projector == Projector::Nothing),
            withheld: Withheld::of(meeting),
            heading: parts::heading(meeting),
            organisation: parts::organisation(meeting, &self.people, attendance),
            adopted: parts::adopted(meeting),
            not_reached: parts::not_reached(meeting, &self.sections),
            decisions: parts::decisions(&self.sections, &self.motions),
            polls: meeting.polls.clone(),
            left: parts::left(meeting, &self.people),
            speaking,
            parked: self.parked,
            signatures: parts::signatures(meeting, &self.people),
            sections: self.sections,
            motions: self.motions.into_values().collect(),
        }
    }
}
