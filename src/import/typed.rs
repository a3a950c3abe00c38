//! Figures and days as people type them, with an input method on or off.

use chrono::{Datelike, NaiveDate};

/// Letters, figures and signs of full width as those of half width: `２０２６／３` is `2026/3`.
pub(super) fn narrow(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    };
    text.chars().map(narrow).collect()
}

/// A day as people write it, year first; a time behind it is left.
pub fn typed_day(text: &str) -> Option<NaiveDate> {
    let text = narrow(text);
    let day = text.trim().split([' ', 'T']).next()?.trim_end_matches('日');
    let parts: Vec<&str> = day.split(['-', '/', '.', '年', '月']).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let year = year.parse().ok().filter(|year| (1949..=2999).contains(year))?;
    let day = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(day).filter(|day| day.year() == year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_width() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 1);
        for text in
            ["2026-11-01", "2026/11/1 08:30", "２０２６年１１月１日", "２０２６－１１－０１"]
        {
            assert_eq!(typed_day(text), day, "{text}");
        }
        for text in ["2026-13-1", "11-01-2026", "soon", "", "1900-01-01"] {
            assert_eq!(typed_day(text), None, "{text}");
        }
    }
}
