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
        let mut all = record.filed.iter().filter(open);
        if self.each {
            let days = all.filter(says).filter_map(|filed| Some((filed, self.day(book, filed)?)));
            return days.min_by_key(|(_, day)| *day);
        }
        let last = all.next_back().filter(says)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::RecordKind;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A document as a test writes it: kind, day, fields.
    type Paper<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

    fn record(id: &str, kind: RecordKind, filed: &[Paper<'_>]) -> Record {
        let filed = filed.iter().zip(1..).map(|((document, on, fields), n)| Filed {
            n,
            document: (*document).into(),
            on: day(on),
            fields: fields.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect(),
        });
        Record {
            id: id.into(),
            kind,
            title: id.into(),
            profile: "gusu".into(),
            state: "N2".into(),
            filed: filed.collect(),
        }
    }

    fn book() -> Book {
        let mut book = Book::default();
        let rules: &[(&str, &str)] = &[("feedback_days", "15")];
        book.put(record("R-1", RecordKind::Round, &[("rules", "2026-01-01", rules)]));
        book
    }

    fn due(each: bool) -> Due {
        Due {
            id: "proposal_feedback".into(),
            name_zh: String::new(),
            name_en: String::new(),
            after: vec!["proposal".into()],
            each,
            who: Some("proposers".into()),
            round: None,
            says: [("valid".to_owned(), "yes".to_owned())].into(),
            field: None,
            setting: Some("feedback_days".into()),
            until: "feedback".into(),
            states: vec![],
        }
    }

    const YES: &[(&str, &str)] = &[("valid", "yes"), ("proposers", "张三")];
    const NO: &[(&str, &str)] = &[("valid", "no"), ("proposers", "李四")];

    fn late(each: bool, filed: &[Paper<'_>]) -> Option<(i64, String)> {
        let need = record("N-1", RecordKind::Need, filed);
        let late = due(each).overdue(&book(), &need, day("2026-02-01"))?;
        Some((late.late, late.who))
    }

    #[test]
    fn each_proposal_waits_for_its_own_answer() {
        let first = ("proposal", "2026-01-12", YES);
        let told = ("feedback", "2026-01-20", &[] as &[(&str, &str)]);
        assert_eq!(late(true, &[first]), Some((5, "张三".into())));
        // Neither an invalid one nor a second one makes the first forgotten.
        assert_eq!(late(true, &[first, ("proposal", "2026-01-20", NO)]), late(true, &[first]));
        assert_eq!(late(true, &[first, ("proposal", "2026-01-30", YES)]), late(true, &[first]));
        assert_eq!(late(true, &[first, told]), None);
        assert_eq!(late(true, &[("proposal", "2026-01-12", NO)]), None);
        // What is asked for anew counts from the last.
        assert_eq!(late(false, &[first, ("proposal", "2026-01-30", YES)]), None);
    }

    #[test]
    fn a_plan_is_paid_from_the_round_in_whose_time_it_was_applied_for() {
        let rules = |from, to| [("from", from), ("to", to), ("feedback_days", "1")];
        let (old, new) = (rules("2026-01-01", "2026-12-31"), rules("2027-01-01", "2027-12-31"));
        let mut book = Book::default();
        book.put(record("R-2026-001", RecordKind::Round, &[("rules", "2026-01-05", &old)]));
        book.put(record("R-2027-001", RecordKind::Round, &[("rules", "2026-12-20", &new)]));
        let plan = |id: &str, on| {
            record(
                id,
                RecordKind::Plan,
                &[("application", on, &[]), ("contract", "2027-02-01", &[("amount", "100")])],
            )
        };
        for (id, on) in [("P-1", "2026-04-01"), ("P-2", "2026-12-25"), ("P-3", "2027-03-01")] {
            book.put(plan(id, on));
        }
        let round = |id: &str| book.round_of(book.record(id).unwrap()).unwrap().id.clone();
        assert_eq!(round("P-1"), "R-2026-001");
        assert_eq!(round("P-2"), "R-2026-001");
        assert_eq!(round("P-3"), "R-2027-001");
        let bound =
            |id: &str| book.committed(book.record(id).unwrap(), "contract", "amount").text();
        assert_eq!((bound("P-1").as_str(), bound("P-3").as_str()), ("100.00", "0.00"));
    }
}
