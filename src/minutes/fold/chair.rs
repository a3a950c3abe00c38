//! The chair: what is put to it, what it rules, who presides, who holds an office.

use super::Fold;
use crate::meeting::{Actor, Event, Instant, MotionId, Office, Remedy, Seat};
use crate::minutes::Person;
use crate::minutes::entry::{ChairAct, Entry, PointAnswer, PointRaised};

impl Fold<'_> {
    pub(super) fn tell_chair(&mut self, at: Instant, event: &Event) {
        let act = match event {
            Event::PointRaised { kind, seat, text, .. } => {
                let by = self.people.person(*seat);
                let point = PointRaised { kind: *kind, by, text: text.clone(), answer: None };
                return self.push(at, Entry::Point(point));
            }
            Event::Ruled { well_taken, reason, remedy } => {
                let dropped = (*remedy == Remedy::DropMotion).then(|| self.top()).flatten();
                return self.answer(PointAnswer::Ruled {
                    well_taken: *well_taken,
                    reason: reason.clone(),
                    remedy: *remedy,
                    dropped,
                });
            }
            Event::Replied { text } => {
                return self.answer(PointAnswer::Replied { text: text.clone() });
            }
            Event::PointSubmitted => return self.answer(PointAnswer::Submitted),
            Event::Overruled { by, act, code, reason } => {
                let chair = self.live.presiding().map(|seat| self.people.person(seat));
                let by = self.actor(*by).filter(|by| Some(by) != chair.as_ref());
                let (act, code, reason) = (*act, *code, reason.clone());
                Some(ChairAct::Overruled { by, act, code, reason })
            }
            Event::ChairHandedOver { to } => {
                Some(ChairAct::HandedOver { to: self.people.person(*to) })
            }
            Event::ChairTaken => {
                let chair = self.live.roster.holder(Office::Chair);
                Some(ChairAct::CameBack { to: chair.map(|seat| self.people.person(seat)) })
            }
            Event::Named { seat, offence } => {
                let (who, offence) = (self.people.person(*seat), offence.clone());
                Some(ChairAct::Named { who, offence })
            }
            Event::Appointed { office, seat } if self.in_session() => {
                let to = self.people.person(*seat);
                Some(ChairAct::OfficeGiven { office: *office, to })
            }
            _ => None,
        };
        self.push_some(at, act.map(Entry::Chair));
    }

    /// The motion that the chair's word is about: the one just made, or the immediately pending one.
    fn top(&self) -> Option<MotionId> {
        self.live.proposed.as_ref().or(self.live.question()).map(|q| q.id)
    }

    fn actor(&self, by: Actor) -> Option<Person> {
        let seat: Option<Seat> = match by {
            Actor::Member(seat) => Some(seat),
            Actor::Office(Office::Chair) => self.live.presiding(),
            Actor::Office(office) => self.live.roster.holder(office),
        };
        seat.map(|seat| self.people.person(seat))
    }

    /// One point at a time: the last one raised is the one answered.
    fn answer(&mut self, answer: PointAnswer) {
        let open = self.entries_back().find_map(|entry| match entry {
            Entry::Point(point) if point.answer.is_none() => Some(point),
            _ => None,
        });
        if let Some(point) = open {
            point.answer = Some(answer);
        }
    }
}
