//! Times as people type them: a clock time, or a day with a time.

use crate::meeting::{Instant, When};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

/// The time meant: `20:30`, `2030`, `11-28 19:00`, `2026-11-28 19:00` or a day alone.
pub fn read(said: &str, now: Instant) -> Option<When> {
    let said = plain(said).replace('\u{FF1A}', ":");
    let said = said.trim();
    if let Some(time) = clock(said) {
        return Some(When(time.format("%H:%M").to_string()));
    }
    let (day, time) = match said.split_once(char::is_whitespace) {
        Some((day, time)) => (day, clock(time.trim())?),
        None => (said, NaiveTime::default()),
    };
    let day = match day.split('-').count() {
        3 => NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?,
        2 => coming(day, now)?,
        _ => return None,
    };
    let at = NaiveDateTime::new(day, time).and_local_timezone(*now.offset()).single()?;
    Some(When::from(at))
}

/// The same with the figures and signs of an input method as they are on every keyboard, and with one
/// sign between year, month and day.
fn plain(said: &str) -> String {
    let sign = |c: char| match c {
        '\u{FF10}'..='\u{FF19}' => char::from_digit(c as u32 - 0xFF10, 10).unwrap_or(c),
        '/' | '.' | '\u{FF0F}' | '\u{FF0E}' | '\u{FF0D}' | '\u{3002}' => '-',
        '\u{FF0B}' => '+',
        other => other,
    };
    said.chars().map(sign).collect()
}

/// The day meant: `2026-12-10`, `20261210`, `12-10`, `12月10日`, or `+7` for a week from now.
pub fn read_day(said: &str, now: Instant) -> Option<NaiveDate> {
    // Year, month and day as they are written in Chinese.
    let said = plain(said).replace(['\u{5E74}', '\u{6708}'], "-").replace('\u{65E5}', "");
    let said = said.trim();
    let bare = said.len() == 8 && said.chars().all(|c| c.is_ascii_digit());
    let day = match (said.strip_prefix('+'), said.split('-').count()) {
        (Some(days), _) => now.date_naive().checked_add_days(Days::new(days.trim().parse().ok()?)),
        (None, 3) => NaiveDate::parse_from_str(said, "%Y-%m-%d").ok(),
        (None, 2) => coming(said, now),
        _ if bare => NaiveDate::parse_from_str(said, "%Y%m%d").ok(),
        _ => None,
    };
    day.filter(|day| YEARS.contains(&day.year()))
}

/// The years that a document may name.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2999;

/// The day meant where past days are meant as well as days to come: without a year the nearest one.
pub fn read_date(said: &str, now: Instant) -> Option<NaiveDate> {
    let day = read_day(said, now)?;
    let far = (day - now.date_naive()).num_days() > HALF_A_YEAR_DAYS;
    let year = day.year().to_string();
    let said = plain(said);
    if !far || said.contains(&year) || said.trim_start().starts_with('+') {
        return Some(day);
    }
    day.with_year(day.year() - 1).or(Some(day))
}

/// A day without a year that is farther away was in the year before.
const HALF_A_YEAR_DAYS: i64 = 183;

/// A day of this year, or of the next when it has passed.
fn coming(day: &str, now: Instant) -> Option<NaiveDate> {
    let in_year = |year: i32| NaiveDate::parse_from_str(&format!("{year}-{day}"), "%Y-%m-%d").ok();
    in_year(now.year()).filter(|d| *d >= now.date_naive()).or_else(|| in_year(now.year() + 1))
}

fn clock(said: &str) -> Option<NaiveTime> {
    let bare = said.len() == 4 && said.chars().all(|c| c.is_ascii_digit());
    let format = if bare { "%H%M" } else { "%H:%M" };
    NaiveTime::parse_from_str(said, format).ok()
}

/// A time as it would be typed: the hour alone on the same day.
pub fn shown(when: &When, now: Instant) -> String {
    match when.instant(now) {
        Some(at) if at.date_naive() == now.date_naive() => at.format("%H:%M").to_string(),
        Some(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        None => when.0.clone(),
    }
}

/// The seconds meant by minutes, or by minutes and seconds: `5`, `5:30`, `0:45`.
pub fn read_span(said: &str) -> Option<u32> {
    let said = said.replace('\u{FF1A}', ":");
    let number = |part: &str| part.trim().parse::<u32>().ok();
    let (minutes, secs) = match said.split_once(':') {
        Some((minutes, secs)) => (number(minutes)?, number(secs).filter(|s| *s < 60)?),
        None => (number(&said)?, 0),
    };
    minutes.checked_mul(60)?.checked_add(secs)
}

/// Seconds as they would be typed, always with both parts, so that nobody takes one for the other.
pub fn shown_span(secs: u32) -> String {
    format!("{}:{:02}", secs / 60, secs % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-20T19:00:00+08:00").unwrap();
        let at = |said: &str| read(said, now).map(|w| shown(&w, now));
        assert_eq!(at("20:30").as_deref(), Some("20:30"));
        assert_eq!(at("20\u{FF1A}30").as_deref(), Some("20:30"));
        assert_eq!(at("2030").as_deref(), Some("20:30"));
        assert_eq!(at("11-28 19:00").as_deref(), Some("2026-11-28 19:00"));
        assert_eq!(at("1-9 9:00").as_deref(), Some("2027-01-09 09:00"));
        assert_eq!(at("2026/12/01").as_deref(), Some("2026-12-01 00:00"));
        assert_eq!(at("soon"), None);
        assert_eq!(at("25:00"), None);
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-20T19:00:00+08:00").unwrap();
        let at = |said: &str| read_day(said, now).map(|day| day.to_string());
        let ways = ["2026-12-10", "12-10", "12/10", "12.10", "2026年12月10日", "12月10日", "+20"];
        let others =
            ["20261210", "2026.12.10", "2026/12/10", "２０２６-１２-１０", "２０２６．１２．１０"];
        for said in ways.into_iter().chain(others) {
            assert_eq!(at(said).as_deref(), Some("2026-12-10"), "{said}");
        }
        assert_eq!(at("2026.6.8").as_deref(), Some("2026-06-08"));
        assert_eq!(at("1-9").as_deref(), Some("2027-01-09"));
        assert_eq!(at("\u{FF0B}0").as_deref(), Some("2026-11-20"));
        for said in ["", "10", "soon", "2-30", "+", "+99999999999", "2026-11-31", "20261131"] {
            assert_eq!(at(said), None, "{said}");
        }
        // What would be refused is not read.
        for said in ["0001-01-01", "9999-12-31", "26-6-8"] {
            assert_eq!((at(said), read_date(said, now)), (None, None), "{said}");
        }
        let past = |said: &str| read_date(said, now).map(|day| day.to_string());
        assert_eq!(past("2020-1-5").as_deref(), Some("2020-01-05"));
        assert_eq!(past("６-８").as_deref(), Some("2026-06-08"));
    }

    #[test]
    fn spans_are_minutes_unless_seconds_are_named() {
        assert_eq!(read_span("5"), Some(300));
        assert_eq!(read_span("5:30"), Some(330));
        assert_eq!(read_span("0\u{FF1A}45"), Some(45));
        assert_eq!(read_span("1:60"), None);
        assert_eq!(read_span("99999999999"), None);
        assert_eq!(read_span(""), None);
        assert_eq!(read_span(&shown_span(3725)), Some(3725));
    }
}
