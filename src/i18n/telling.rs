//! The pieces that the terms of a motion are told with: times, names, what was decided before.

use super::Words;
use super::explain::motion_numbered;
use crate::meeting::{Meeting, MotionId, Past, Seat, Series, Shelf, Until, When};
use chrono::{DateTime, Datelike, Timelike};

/// One language and one meeting, to tell terms with.
pub(super) struct Telling<'t> {
    pub(super) words: &'t Words,
    pub(super) meeting: &'t Meeting,
}

/// A span in minutes and seconds.
pub fn span_text(words: &Words, secs: i64) -> String {
    match (secs / 60, secs % 60) {
        (0, secs) => words.with("minutes-secs", [("seconds", secs)]),
        (mins, 0) => words.with("minutes-mins", [("minutes", mins)]),
        (mins, secs) => words.with("minutes-mins-secs", [("minutes", mins), ("seconds", secs)]),
    }
}

impl Telling<'_> {
    pub(super) fn series(&self, on: Series) -> String {
        match on {
            Series::Immediate => self.words.t("terms-series-immediate"),
            Series::All => self.words.t("terms-series-all"),
            Series::Last(n) => self.words.with("terms-series-last", [("n", n)]),
        }
    }

    pub(super) fn until(&self, until: &Until) -> String {
        let words = self.words;
        match until {
            Until::NextMeeting => words.t("until-next_meeting"),
            Until::Meeting(n) => words.with("until-meeting", [("n", *n)]),
            Until::At(when) => words.with("until-at", [("time", self.time(when))]),
            Until::Item(n) => match self.meeting.agenda.items.get(n.wrapping_sub(1)) {
                Some(item) => {
                    let args = [("n", n.to_string()), ("title", item.title.clone())];
                    words.with("until-item-titled", args)
                }
                None => words.with("until-item", [("n", *n)]),
            },
        }
    }

    /// The hour on the day of the meeting, otherwise date and hour, in the zone recorded. What was
    /// typed and not resolved yet stands as it was typed.
    pub(super) fn time(&self, when: &When) -> String {
        let Ok(at) = DateTime::parse_from_rfc3339(&when.0) else { return when.0.clone() };
        let hour = format!("{:02}:{:02}", at.hour(), at.minute());
        let log = self.meeting.log();
        let here = self.meeting.opened_at.or_else(|| log.last().map(|r| r.at));
        let same_day =
            here.is_none_or(|here| here.with_timezone(at.offset()).date_naive() == at.date_naive());
        if same_day {
            return hour;
        }
        let (month, day) = (i64::from(at.month()), i64::from(at.day()));
        let date = [("year", i64::from(at.year())), ("month", month), ("day", day)];
        let date = self.words.with("minutes-date", date);
        self.words.with("minutes-moment", [("date", date), ("hour", hour)])
    }

    pub(super) fn span(&self, secs: u32) -> String {
        span_text(self.words, i64::from(secs))
    }

    pub(super) fn name(&self, seat: Seat) -> String {
        self.meeting.roster.name(seat)
    }

    /// The vote or decision meant.
    pub(super) fn past(&self, of: Past) -> String {
        let words = self.words;
        match of {
            Past::Last => words.t("past-last"),
            Past::Motion(id) => {
                let mut decisions = self.meeting.decisions.iter().rev();
                match decisions.find(|d| d.question == id) {
                    Some(decision) => motion_numbered(words, decision.kind, id),
                    None => words.with("past-motion", [("n", id.0)]),
                }
            }
            Past::Earlier(n) => {
                self.text_of(of).unwrap_or_else(|| words.with("past-earlier", [("n", n)]))
            }
        }
    }

    /// The wording of a decision.
    pub(super) fn text_of(&self, of: Past) -> Option<String> {
        let mut decisions = self.meeting.decisions.iter().rev();
        match of {
            Past::Last => decisions.next().map(|d| d.text.clone()),
            Past::Motion(id) => decisions.find(|d| d.question == id).map(|d| d.text.clone()),
            Past::Earlier(n) => self.meeting.earlier.get(n.wrapping_sub(1)).map(|e| e.text.clone()),
        }
    }

    /// The wording of the main motion meant: put aside, or before the meeting again.
    pub(super) fn put_aside(
        &self,
        of: Option<MotionId>,
        fits: impl Fn(&Shelf) -> bool,
    ) -> Option<String> {
        let mut shelf = self.meeting.shelf.iter().rev().filter(|s| fits(&s.why));
        let there = shelf.find(|s| of.is_none_or(|of| s.id() == of)).map(|s| s.text().to_owned());
        there.or_else(|| of.and_then(|of| self.meeting.find(of)).map(|q| q.text.clone()))
    }

    /// Several texts with their numbers; `None` where there are none.
    pub(super) fn counted(&self, key: &str, texts: &[String]) -> Option<String> {
        let part = |(n, text): (usize, &String)| {
            self.words.with("terms-part", [("n", n.to_string()), ("text", text.clone())])
        };
        let parts = self.all((1..).zip(texts).map(part).map(Some))?;
        Some(self.words.with(key, [("count", texts.len().to_string()), ("parts", parts)]))
    }

    /// Those that are there, one after another; `None` where there are none.
    pub(super) fn all(&self, parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(&self.words.t("terms-between")))
    }
}
