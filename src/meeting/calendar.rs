//! Days of the month on which a body meets, such as 10, 20, 30 (逢十). Pure arithmetic: what today
//! is, is for whoever asks.

use chrono::{Datelike, Days, Months, NaiveDate};

/// The first day from `from` on, `from` included, that is one of these days of the month. Where a
/// month has no such day it is the next day that exists: a meeting of the 30th is held on the first
/// of March. Without any days every day is one.
pub fn next_on(days: &[u32], from: NaiveDate) -> NaiveDate {
    // A day of the month before may have run over into this one.
    let months = [month(from, -1), month(from, 0), month(from, 1)];
    held(days, &months).filter(|day| *day >= from).min().unwrap_or(from)
}

/// The last such day before `day`; without any days the day before.
pub fn last_on(days: &[u32], day: NaiveDate) -> NaiveDate {
    let months = [month(day, -2), month(day, -1), month(day, 0)];
    let last = held(days, &months).filter(|held| *held < day).max();
    last.or_else(|| day.pred_opt()).unwrap_or(day)
}

/// The first such day after `day`; without any days the day after.
pub fn after_on(days: &[u32], day: NaiveDate) -> NaiveDate {
    day.succ_opt().map_or(day, |next| next_on(days, next))
}

/// The first day of the month so many months away.
fn month(day: NaiveDate, away: i32) -> Option<NaiveDate> {
    let first = day.with_day(1)?;
    let months = Months::new(away.unsigned_abs());
    if away < 0 { first.checked_sub_months(months) } else { first.checked_add_months(months) }
}

/// The days on which it is held in these months.
fn held(days: &[u32], months: &[Option<NaiveDate>]) -> impl Iterator<Item = NaiveDate> {
    months.iter().flatten().flat_map(|first| {
        let next = first.checked_add_months(Months::new(1));
        days.iter().filter_map(move |day| {
            let day = first.checked_add_days(Days::new(u64::from(day.saturating_sub(1))))?;
            Some(next.map_or(day, |next| day.min(next)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(said: &str) -> NaiveDate {
        said.parse().unwrap()
    }

    #[test]
    fn tens_of_the_month_with_a_february() {
        let tens = [10, 20, 30];
        for (from, next) in [
            ("2026-11-22", "2026-11-30"),
            ("2026-11-30", "2026-11-30"),
            ("2026-12-31", "2027-01-10"),
            ("2027-02-21", "2027-03-01"),
            ("2027-03-01", "2027-03-01"),
            ("2027-03-02", "2027-03-10"),
            ("2028-02-29", "2028-03-01"),
        ] {
            assert_eq!(next_on(&tens, day(from)), day(next), "{from}");
        }
        assert_eq!(after_on(&tens, day("2026-11-30")), day("2026-12-10"));
        assert_eq!(last_on(&tens, day("2027-03-10")), day("2027-03-01"));
        assert_eq!(last_on(&tens, day("2027-03-01")), day("2027-02-20"));
        assert_eq!(next_on(&[31], day("2026-11-02")), day("2026-12-01"));
        assert_eq!(next_on(&[], day("2026-11-22")), day("2026-11-22"));
        assert_eq!(after_on(&[], day("2026-12-31")), day("2027-01-01"));
        assert_eq!(last_on(&[], day("2027-01-01")), day("2026-12-31"));
    }

    proptest! {
        /// Found one by one: a day is one of them when its number is, or when it is the first of a
        /// month and the month before has no such number.
        #[test]
        fn the_next_one_is_what_the_calendar_says(
            days in prop::collection::vec(1_u32..=31, 1..5),
            ahead in 0_u64..4_000,
        ) {
            let from = day("2024-01-01") + Days::new(ahead);
            let is_one = |at: &NaiveDate| {
                let before = at.pred_opt().unwrap();
                days.contains(&at.day())
                    || (at.day() == 1 && days.iter().any(|d| *d > before.day()))
            };
            let by_hand = from.iter_days().find(is_one).unwrap();
            prop_assert_eq!(next_on(&days, from), by_hand);
            prop_assert_eq!(last_on(&days, after_on(&days, by_hand)), by_hand);
            prop_assert!(last_on(&days, from) < from && after_on(&days, from) > from);
        }
    }
}
