//! The floor: speeches, who was called before whom, clocks, and the parking lot.

use super::Fold;
use crate::meeting::{Event, Instant, ParkedFate, Timer};
use crate::minutes::document::ParkedLine;
use crate::minutes::entry::{Business, Entry};
use crate::minutes::people::People;
use crate::minutes::timing::{Timing, TimingLine};

impl Fold<'_> {
    pub(super) fn tell_floor(&mut self, at: Instant, event: &Event) {
        match event {
            Event::SpeechBegan { speech } => self.spoke(at, speech),
            Event::GistNoted { seat, text } => self.gist(*seat, text),
            Event::CalledBefore { seat, first, reason } => {
                let (who, first) = (self.people.person(*seat), self.people.person(*first));
                let called = Business::CalledBefore { who, first, reason: reason.clone() };
                self.push(at, Entry::Business(called));
            }
            Event::ClockSetBack { by_ms } => {
                self.push(at, Entry::Business(Business::ClockSetBack { by_ms: *by_ms }));
            }
            Event::TimerStarted { timer } => self.timer_started(at, timer),
            Event::TimerEnded { timed } => self.timer_ended(timed.used_ms),
            Event::Parked { text, seat } => self.parked.push(ParkedLine {
                text: text.clone(),
                by: seat.map(|seat| self.people.person(seat)),
                at: Some(at),
                earlier: None,
                became: None,
                item: None,
            }),
            Event::Unparked { n, to } => {
                // The item follows in the same command.
                let item = self.live.agenda.items.len() as u32 + 1;
                let matter = n.checked_sub(1).and_then(|at| self.parked.get_mut(at));
                if let Some(matter) = matter {
                    matter.became = Some(*to);
                    matter.item = (*to == ParkedFate::Item).then_some(item);
                }
            }
            _ => {}
        }
    }

    /// What the earlier meeting left in its parking lot.
    pub(super) fn carried_over(&mut self) {
        let line = |parked: &crate::meeting::Parked| ParkedLine {
            text: parked.text.clone(),
            by: parked.from.as_ref().and_then(|from| from.by.as_deref()).map(People::of_earlier),
            at: None,
            earlier: parked.from.as_ref().map(|from| from.title.clone()),
            became: parked.became,
            item: None,
        };
        self.parked = self.live.parked.iter().map(line).collect();
    }

    /// All clocks of one name on one item are told together, where the first of them ran.
    fn timer_started(&mut self, at: Instant, timer: &Timer) {
        let line = TimingLine {
            at,
            applicant: timer.applicant.clone(),
            secs: timer.clock.limit_secs,
            used_ms: None,
        };
        let item = self.sections.last().and_then(|s| s.place).and_then(|place| place.item);
        let here = self.sections.iter_mut().rev();
        let here = here.take_while(|s| s.place.and_then(|place| place.item) == item);
        let alike = here.flat_map(|s| &mut s.entries).find_map(|timed| match &mut timed.entry {
            Entry::Timing(timing) if timing.name == timer.name => Some(timing),
            _ => None,
        });
        match alike {
            Some(timing) => timing.lines.push(line),
            None => {
                let timing = Timing { name: timer.name.clone(), lines: vec![line] };
                self.push(at, Entry::Timing(timing));
            }
        }
    }

    /// One such clock runs at a time: the one that has not ended is the one that ends.
    fn timer_ended(&mut self, used_ms: i64) {
        let open = self.entries_back().find_map(|entry| match entry {
            Entry::Timing(timing) => timing.lines.iter_mut().find(|line| line.used_ms.is_none()),
            _ => None,
        });
        if let Some(line) = open {
            line.used_ms = Some(used_ms);
        }
    }

    /// A recess, and the adjournment, end a clock under a name.
    pub(super) fn clock_cut_off(&mut self, at: Instant) {
        if let Some(used_ms) = self.live.timer.as_ref().map(|timer| timer.clock.used_ms(at)) {
            self.timer_ended(used_ms);
        }
    }
}
