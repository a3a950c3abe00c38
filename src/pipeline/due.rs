//! What must follow within a time, and what is late.

use super::book::{Book, Record};
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
    /// After the last of these kinds of document.
    pub after: Vec<String>,
    /// Only where its fields say this.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub says: BTreeMap<String, String>,
    /// The day is what this field of it says; left out: the day on which it was filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// So many days later, as the community has set; left out: on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// What must be filed.
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
}

impl Due {
    /// The last day on which it is in time; `None` where nothing is awaited, or where the community has
    /// set no time.
    pub fn day(&self, book: &Book, record: &Record) -> Option<NaiveDate> {
        if !self.states.is_empty() && !self.states.contains(&record.state) {
            return None;
        }
        let last = self.after.iter().filter_map(|kind| record.last(kind)).max_by_key(|f| f.n)?;
        if self.says.iter().any(|(field, value)| last.fields.get(field) != Some(value)) {
            return None;
        }
        let answered = record.last(&self.until).is_some_and(|until| until.n > last.n);
        // What comes again and again waits for itself.
        if answered && !self.after.contains(&self.until) {
            return None;
        }
        let from = self.field.as_ref().map_or(Some(last.on), |field| last.day(field))?;
        let days = match &self.setting {
            Some(setting) => book.setting(setting).ok()?,
            None => 0,
        };
        from.checked_add_signed(TimeDelta::days(days))
    }

    /// Whether it is late on this day, and since when: a day in time is not late.
    pub fn overdue(&self, book: &Book, record: &Record, today: NaiveDate) -> Option<Overdue> {
        let day = self.day(book, record)?;
        (today > day).then(|| Overdue {
            due: self.id.clone(),
            record: record.id.clone(),
            title: record.title.clone(),
            day,
            late: (today - day).num_days(),
        })
    }
}
