//! Seats: what a cell says, and who gets which.

use super::problem::{CellProblemKind, Severity};
use std::collections::BTreeMap;

/// The largest seat that a roster may give.
pub(super) const SEAT_MAX: u16 = 9_999;

/// What a cell says of a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    /// A plain number.
    Seat(u16),
    /// Digits at the end of something else.
    Digits(u16, String),
    /// A number that cannot be a seat.
    OutOfRange(String),
    /// Nothing that names one.
    None(String),
}

impl Wish {
    /// Reads a cell. `strict`: the column is for seats, so a number that cannot be one is wrong;
    /// otherwise it is only the number of something else.
    pub(super) fn read(cell: &str, strict: bool) -> Wish {
        let text: String = cell.chars().map(plain_digit).collect();
        let seat = |n: u32| u16::try_from(n).ok().filter(|n| (1..=SEAT_MAX).contains(n));
        // Spreadsheets write 3.0 where 3 is meant.
        let whole = text.strip_suffix(".0").unwrap_or(&text);
        let is_number = whole.parse::<f64>().is_ok();
        if let Some(seat) = whole.parse().ok().and_then(seat) {
            return Wish::Seat(seat);
        }
        if is_number && strict {
            return Wish::OutOfRange(cell.to_owned());
        }
        match trailing_digits(whole).and_then(|digits| digits.parse().ok()).and_then(seat) {
            Some(seat) if !is_number => Wish::Digits(seat, cell.to_owned()),
            _ => Wish::None(cell.to_owned()),
        }
    }
}

/// Digits of full width are digits.
fn plain_digit(c: char) -> char {
    match c {
        '\u{FF10}'..='\u{FF19}' => char::from(b'0' + (c as u32 - 0xFF10) as u8),
        other => other,
    }
}

/// The digits at the end; `3号` and `5席` end in a counter.
fn trailing_digits(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['号', '席', '座']);
    let start = text
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    Some(&text[start..]).filter(|digits| !digits.is_empty())
}

/// One wish granted or not.
pub(super) struct Grant {
    pub seat: Option<u16>,
    pub problem: Option<(Severity, CellProblemKind)>,
}

/// Seats for all, in the order of the rows: plain numbers first, then digits that are nobody else's,
/// then the seats after the highest. `rows` are the numbers of the rows, for telling of doubles.
pub(super) fn assign(wishes: &[Wish], rows: &[usize]) -> Vec<Grant> {
    let mut taken: BTreeMap<u16, usize> = BTreeMap::new();
    let mut digits: BTreeMap<u16, usize> = BTreeMap::new();
    let mut grants: Vec<Grant> = Vec::with_capacity(wishes.len());
    for (wish, row) in wishes.iter().zip(rows) {
        let (seat, problem) = match wish {
            Wish::Seat(seat) => match taken.get(seat) {
                None => {
                    taken.insert(*seat, *row);
                    (Some(*seat), None)
                }
                Some(first) => {
                    let kind = CellProblemKind::DuplicateSeat { seat: *seat, first: *first };
                    (None, Some((Severity::Error, kind)))
                }
            },
            Wish::OutOfRange(found) => {
                let kind = CellProblemKind::SeatRange { found: found.clone(), max: SEAT_MAX };
                (None, Some((Severity::Error, kind)))
            }
            Wish::Digits(seat, _) => {
                *digits.entry(*seat).or_default() += 1;
                (None, None)
            }
            Wish::None(_) => (None, None),
        };
        grants.push(Grant { seat, problem });
    }
    let alone = |seat: &u16, taken: &BTreeMap<u16, usize>| {
        digits.get(seat) == Some(&1) && !taken.contains_key(seat)
    };
    for ((wish, grant), row) in wishes.iter().zip(&mut grants).zip(rows) {
        if let Wish::Digits(seat, found) = wish
            && alone(seat, &taken)
        {
            taken.insert(*seat, *row);
            let kind = CellProblemKind::SeatFromDigits { found: found.clone(), seat: *seat };
            *grant = Grant { seat: Some(*seat), problem: Some((Severity::Warning, kind)) };
        }
    }
    for ((wish, grant), row) in wishes.iter().zip(&mut grants).zip(rows) {
        let (Wish::Digits(_, found) | Wish::None(found)) = wish else { continue };
        if grant.seat.is_some() {
            continue;
        }
        let Some(seat) = free(&taken) else { continue };
        taken.insert(seat, *row);
        let kind = CellProblemKind::SeatAssigned { found: found.clone(), seat };
        *grant = Grant { seat: Some(seat), problem: Some((Severity::Warning, kind)) };
    }
    grants
}

/// The seat after the highest, or the lowest free one when the highest is the last there is.
fn free(taken: &BTreeMap<u16, usize>) -> Option<u16> {
    let after = taken.keys().next_back().map_or(1, |highest| highest + 1);
    if after <= SEAT_MAX {
        return Some(after);
    }
    (1..=SEAT_MAX).find(|seat| !taken.contains_key(seat))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_name_a_seat() {
        for (cell, wish) in [
            ("7", Wish::Seat(7)),
            ("3.0", Wish::Seat(3)),
            ("\u{FF11}\u{FF12}", Wish::Seat(12)),
            ("D001", Wish::Digits(1, "D001".into())),
            ("3号", Wish::Digits(3, "3号".into())),
            ("0", Wish::OutOfRange("0".into())),
            ("-4", Wish::OutOfRange("-4".into())),
            ("10000", Wish::OutOfRange("10000".into())),
            ("ernesto", Wish::None("ernesto".into())),
            ("", Wish::None(String::new())),
        ] {
            assert_eq!(Wish::read(cell, true), wish, "{cell}");
        }
        assert_eq!(Wish::read("12345678", false), Wish::None("12345678".into()));
    }

    #[test]
    fn digits_that_two_people_share_are_nobodys() {
        let wishes = ["A1", "B1", "5", "x5"].map(|c| Wish::read(c, true));
        let seats: Vec<_> = assign(&wishes, &[1, 2, 3, 4]).iter().map(|g| g.seat).collect();
        assert_eq!(seats, [Some(6), Some(7), Some(5), Some(8)]);
    }
}
