//! Speeches: who spoke, for how long, and what was noted of it.
//!
//! A speech may be interrupted by a motion, others may speak on that, and then it goes on; and it may
//! end without an event of its own, by a recess, a ruling or the adjournment. So each is followed by
//! what the floor says, and not by who spoke last.

use super::Fold;
use crate::meeting::{Event, Instant, Recorded, Seat, Speech};
use crate::minutes::entry::{Entry, SpeechMade};
use crate::minutes::speaking::Summand;

/// A speech that has been told.
#[derive(Debug)]
pub(super) struct Told {
    /// As it began.
    began: Speech,
    /// Where it is told: section and entry.
    place: (usize, usize),
    /// Milliseconds used; `None` while it goes on, or waits to go on.
    used_ms: Option<i64>,
    /// How many speeches had begun or ended when this one last did.
    touched: usize,
}

/// The place of `speech` among others, whatever its clock did meanwhile. Two of one person may have
/// begun at one moment, and dividing a question gives a speech another one: the same question counts
/// first.
fn place_of<'s>(speech: &Speech, among: impl Iterator<Item = &'s Speech>) -> Option<usize> {
    let begun = |s: &Speech| (s.seat, s.stance, s.clock.started);
    let alike = among.enumerate().filter(|(_, other)| begun(other) == begun(speech));
    alike.max_by_key(|(_, other)| other.question == speech.question).map(|(at, _)| at)
}

impl Fold<'_> {
    pub(super) fn spoke(&mut self, at: Instant, speech: &Speech) {
        let made = SpeechMade {
            by: self.people.person(speech.seat),
            stance: speech.stance,
            question: speech.question,
            used_ms: None,
            limit_secs: speech.clock.limit_secs,
            gists: Vec::new(),
        };
        self.push(at, Entry::Speech(made));
        let section = self.sections.len() - 1;
        let place = (section, self.sections[section].entries.len() - 1);
        let touched = self.touched();
        self.speeches.push(Told { began: speech.clone(), place, used_ms: None, touched });
    }

    fn touched(&self) -> usize {
        self.speeches.iter().map(|told| told.touched).max().unwrap_or(0) + 1
    }

    /// The speeches under way: the one that is heard first, then those that wait to go on.
    pub(super) fn speaking(&self) -> Vec<Speech> {
        self.live.floor.speech.iter().chain(&self.live.floor.held).cloned().collect()
    }

    /// What of `before` is no longer on the floor has ended with this event.
    pub(super) fn silent(&mut self, before: &[Speech], recorded: &Recorded) {
        let mut gone = before.to_vec();
        for speech in self.speaking() {
            if let Some(at) = place_of(&speech, gone.iter()) {
                gone.remove(at);
            }
        }
        for speech in gone {
            let used = match recorded.event {
                Event::SpeechEnded { used_ms, .. } => used_ms,
                _ => speech.clock.used_ms(recorded.at),
            };
            let touched = self.touched();
            let Some(told) = self.under_way(&speech) else { continue };
            (told.used_ms, told.touched) = (Some(used), touched);
            let place = told.place;
            if let Some(made) = self.made(place) {
                (made.used_ms, made.limit_secs) = (Some(used), speech.clock.limit_secs);
            }
        }
    }

    fn under_way(&mut self, speech: &Speech) -> Option<&mut Told> {
        let mut open: Vec<&mut Told> =
            self.speeches.iter_mut().filter(|told| told.used_ms.is_none()).collect();
        let at = place_of(speech, open.iter().map(|told| &told.began))?;
        Some(open.swap_remove(at))
    }

    fn made(&mut self, (section, entry): (usize, usize)) -> Option<&mut SpeechMade> {
        match &mut self.sections.get_mut(section)?.entries.get_mut(entry)?.entry {
            Entry::Speech(made) => Some(made),
            _ => None,
        }
    }

    /// A gist goes to the speech that is heard, else to the last one of that person that began or
    /// ended.
    pub(super) fn gist(&mut self, seat: Seat, text: &str) {
        let heard = self.live.floor.speech.clone().filter(|speech| speech.seat == seat);
        let heard = heard.and_then(|speech| self.under_way(&speech).map(|told| told.place));
        let theirs = || {
            let theirs = self.speeches.iter().filter(|told| told.began.seat == seat);
            theirs.max_by_key(|told| told.touched).map(|told| told.place)
        };
        let place = heard.or_else(theirs);
        if let Some(made) = place.and_then(|place| self.made(place)) {
            made.gists.push(text.to_owned());
        }
    }

    /// The speeches as they are summed up; one under way counts as one, and no time yet.
    pub(super) fn summands(&self) -> Vec<Summand> {
        let summand = |told: &Told| Summand {
            seat: told.began.seat,
            stance: told.began.stance,
            ms: told.used_ms.unwrap_or(0),
        };
        self.speeches.iter().map(summand).collect()
    }
}
