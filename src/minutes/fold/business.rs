//! Business: who comes and goes, recesses, agenda, notices, earlier minutes; and speeches.

use super::Fold;
use crate::meeting::{Event, Instant, Presence, Seat, Speech};
use crate::minutes::Person;
use crate::minutes::attendance::Movement;
use crate::minutes::entry::{Business, Entry, SpeechMade};

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
            Event::Recessed { until } => Some(Business::Recess { until: *until, back: None }),
            Event::Reconvened => return self.reconvened(at),
            Event::CarriedOut { of } => Some(Business::CarriedOut { text: self.past(*of).text }),
            Event::MinutesApproved { .. } => Some(Business::MinutesApproved {
                of: self.live.minutes_of.clone().unwrap_or_default(),
                corrections: self.live.corrections.clone(),
            }),
            Event::InterestDeclared { seat, text } => {
                let (by, text) = (self.people.person(*seat), text.clone());
                Some(Business::InterestDeclared { by, text })
            }
            Event::SpeechBegan { speech } => return self.spoke(at, speech),
            Event::SpeechEnded { used_ms, .. } => return self.speech_ended(*used_ms),
            Event::GistNoted { seat, text } => return self.gist(*seat, text),
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

    fn spoke(&mut self, at: Instant, speech: &Speech) {
        let made = SpeechMade {
            by: self.people.person(speech.seat),
            stance: speech.stance,
            question: speech.question,
            used_ms: None,
            limit_secs: speech.clock.limit_secs,
            gists: Vec::new(),
        };
        self.push(at, Entry::Speech(made));
    }

    /// The last speech of the one who speaks now is the one that ends; one that was interrupted by
    /// other business may have begun before others.
    fn speech_ended(&mut self, used: i64) {
        let speech = self.live.floor.speech.as_ref();
        let by = speech.map(|s| self.people.person(s.seat));
        let limit = speech.map(|s| s.clock.limit_secs);
        let last = self.entries_back().find_map(|entry| match entry {
            Entry::Speech(speech) if by.as_ref().is_none_or(|by| speech.by == *by) => Some(speech),
            _ => None,
        });
        if let Some(speech) = last {
            speech.used_ms = Some(used);
            speech.limit_secs = limit.unwrap_or(speech.limit_secs);
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
}
