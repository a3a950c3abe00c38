//! What must follow within a time, and what is late.

use super::book::{Book, Filed, Record};
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that must follow a document within a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// Its id.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// After the last of these kinds of document; empty where a round asks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// Each of them waits by itself: the first that waits counts, not the last.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub each: bool,
    /// The field of it that says who waits; left out: whoever put the record forward.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// After the day in this field of the rules of the round in whose time the record began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Only where its fields say this.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub says: BTreeMap<String, String>,
    /// The day is what this field of it says; left out: the day on which it was filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// So many days later, as the community has set; left out: on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// What must be filed; empty where only another state will do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub until: String,
    /// Only in these states; empty: in any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<String>,
}

/// Something that is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    /// What, by the id in the profile.
    pub due: String,
    /// Of which record.
    pub record: String,
    /// What that is called.
    pub title: String,
    /// The last day on which it was in time.
    pub day: NaiveDate,
    /// Days since.
    pub late: i64,
    /// Who waits, where a document says it.
    pub who: String,
}

impl Due {
    /// The document that is waited after, with the last day on which what must follow is in time; `None`
    /// where nothing is awaited, or where the community has set no time.
    pub fn awaited<'r>(&self, book: &Book, record: &'r Record) -> Option<(&'r Filed, NaiveDate)> {
        if !self.states.is_empty() && !self.states.contains(&record.state) {
            return None;
        }
        // What comes again and again waits for itself.
        let answered = |n: u32| record.last(&self.until).is_some_and(|until| until.n > n);
        let open = |filed: &&Filed| self.after.contains(&filed.document) && !answered(filed.n);
        let says = |filed: &&Filed| {
            self.says.iter().all(|(field, value)| filed.fields.get(field) == Some(value))
        };
        let all = record.filed.iter().filter(open);
        if self.each {
            let days = all.filter(says).filter_map(|filed| Some((filed, self.day(book, filed)?)));
            return days.min_by_key(|(_, day)| *day);
        }
        let last = all.last().filter(says)?;
        Some((last, self.day(book, last)?))
    }

    fn day(&self, book: &Book, filed: &Filed) -> Option<NaiveDate> {
        let from = self.field.as_ref().map_or(Some(filed.on), |field| filed.day(field))?;
        let days = match &self.setting {
            Some(setting) => book.setting(setting).ok()?,
            None => 0,
        };
        from.checked_add_signed(TimeDelta::days(days))
    }

    /// Whether it is late on this day, and since when: a day in time is not late.
    pub fn overdue(&self, book: &Book, record: &Record, today: NaiveDate) -> Option<Overdue> {
        let (filed, day) = self.awaited(book, record)?;
        let who = self.who.as_ref().and_then(|field| filed.fields.get(field));
        self.late(record, day, today)
            .map(|late| Overdue { who: who.cloned().unwrap_or_default(), ..late })
    }

    /// Whether a day that it had to be done by is over.
    pub fn late(&self, record: &Record, day: NaiveDate, today: NaiveDate) -> Option<Overdue> {
        (today > day).then(|| Overdue {
            due: self.id.clone(),
            record: record.id.clone(),
            title: record.title.clone(),
            day,
            late: (today - day).num_days(),
            who: String::new(),
        })
    }
}
