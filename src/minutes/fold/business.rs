//! Business: who comes and goes, recesses, agenda, notices, earlier minutes.

use super::Fold;
use crate::meeting::{Event, Instant, Presence, Seat};
use crate::minutes::Person;
use crate::minutes::attendance::Movement;
use crate::minutes::entry::{Business, Entry};

impl Fold<'_> {
    pub(super) fn tell_business(&mut self, at: Instant, event: &Event) {
        let in_session = self.in_session();
        let told = match event {
            Event::Marked { seats, presence } if in_session => {
                return self.moved_about(at, seats, *presence, None);
            }
            Event::Represented { seat, by } if in_session => {
                let holder = Some(self.people.person(*by));
                return self.moved_about(at, &[*seat], Presence::Represented, holder);
            }
            Event::ItemAdded { item } if in_session => {
                let number = self.live.agenda.items.len() as u32 + 1;
                Some(Business::ItemAdded { number, title: item.title.clone() })
            }
            Event::NoticeGiven { notice } if in_session => {
                let by = notice.by.map(|seat| self.people.person(seat));
                Some(Business::NoticeGiven { by, text: notice.text.clone() })
            }
            Event::Recessed { until } => {
                self.clock_cut_off(at);
                Some(Business::Recess { until: *until, back: None })
            }
            Event::Reconvened => return self.reconvened(at),
            Event::CarriedOut { of } => Some(Business::CarriedOut { text: self.past(*of).text }),
            Event::MinutesApproved { .. } => Some(Business::MinutesApproved {
                of: self.live.minutes_of.clone().unwrap_or_default(),
                corrections: self.live.corrections.clone(),
            }),
            Event::InterestDeclared(interest) => {
                let (by, text) = (self.people.person(interest.seat), interest.text.clone());
                let item = interest.item.and_then(|at| self.live.agenda.items.get(at));
                let matter = item.map(|item| item.title.clone());
                let recused = self.live.charter().is_some_and(|c| c.format.recusal);
                Some(Business::InterestDeclared { by, matter, text, recused })
            }
            _ => None,
        };
        self.push_some(at, told.map(Entry::Business));
    }

    pub(super) fn moved_about(
        &mut self,
        at: Instant,
        seats: &[Seat],
        presence: Presence,
        holder: Option<Person>,
    ) {
        let roster = &self.live.roster;
        let changed: Vec<(Seat, bool)> = seats
            .iter()
            .filter(|seat| roster.presence(**seat).counts() != presence.counts())
            .map(|seat| (*seat, roster.member(*seat).is_some_and(|m| m.voting)))
            .collect();
        let voters = changed.iter().filter(|(_, voting)| *voting).count() as u32;
        let before = roster.present();
        let present =
            if presence.counts() { before + voters } else { before.saturating_sub(voters) };
        for (seat, voting) in changed {
            if presence.counts() && !self.came.contains(&seat) {
                self.came.push(seat);
            }
            let (person, holder) = (self.people.person(seat), holder.clone());
            // Whether there is a quorum is known when the event has been applied.
            let has_quorum = false;
            self.movements.push(Movement {
                at,
                person,
                presence,
                holder,
                voting,
                present,
                has_quorum,
            });
        }
    }

    fn reconvened(&mut self, at: Instant) {
        let recess = self.entries_back().find_map(|entry| match entry {
            Entry::Business(Business::Recess { back, .. }) => Some(back),
            _ => None,
        });
        if let Some(back) = recess {
            *back = Some(at);
        }
    }
}
