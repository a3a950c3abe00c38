//! Seats: what a cell says, and who gets which.

use super::problem::{CellProblemKind, Severity};
use super::typed::narrow;
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
        let text = narrow(cell);
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

/// The digits at the end; `3号` and `5席` end in a counter.
fn trailing_digits(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['号', '席', '座']);
    let start = text
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    Some(&text[start..]).filter(|digits| !digits.is_empty())
}

/// One wish granted or not.
#[derive(Default)]
pub(super) struct Grant {
    pub seat: Option<u16>,
    pub problem: Option<(Severity, CellProblemKind)>,
}

/// Seats for all, in the order of the rows: plain numbers first, then digits that are nobody else's,
/// then the seats after the highest. `rows` are the numbers of the rows, for telling of doubles.
pub(super) fn assign(wishes: &[Wish], rows: &[usize]) -> Vec<Grant> {
    let mut plan = Seating::default();
    for wish in wishes {
        if let Wish::Digits(seat, _) = wish {
            *plan.wanted.entry(*seat).or_default() += 1;
        }
    }
    let mut grants: Vec<Grant> =
        wishes.iter().zip(rows).map(|(wish, row)| plan.plain(wish, *row)).collect();
    for pass in [Seating::digits, Seating::assigned] {
        for ((wish, grant), row) in wishes.iter().zip(&mut grants).zip(rows) {
            if grant.seat.is_none()
                && let Some((seat, kind)) = pass(&plan, wish)
            {
                plan.taken.insert(seat, *row);
                *grant = Grant { seat: Some(seat), problem: Some((Severity::Warning, kind)) };
            }
        }
    }
    grants
}

/// Who sits where so far.
#[derive(Default)]
struct Seating {
    /// Seat to the row that has it.
    taken: BTreeMap<u16, usize>,
    /// How many rows end in these digits.
    wanted: BTreeMap<u16, usize>,
}

impl Seating {
    fn plain(&mut self, wish: &Wish, row: usize) -> Grant {
        let wrong = |kind| Grant { seat: None, problem: Some((Severity::Error, kind)) };
        match wish {
            Wish::Seat(seat) => match self.taken.get(seat) {
                Some(first) => wrong(CellProblemKind::DuplicateSeat { seat: *seat, first: *first }),
                None => {
                    self.taken.insert(*seat, row);
                    Grant { seat: Some(*seat), problem: None }
                }
            },
            Wish::OutOfRange(found) => {
                wrong(CellProblemKind::SeatRange { found: found.clone(), max: SEAT_MAX })
            }
            Wish::Digits(..) | Wish::None(_) => Grant::default(),
        }
    }

    fn digits(&self, wish: &Wish) -> Option<(u16, CellProblemKind)> {
        let Wish::Digits(seat, found) = wish else { return None };
        let alone = self.wanted.get(seat) == Some(&1) && !self.taken.contains_key(seat);
        let kind = CellProblemKind::SeatFromDigits { found: found.clone(), seat: *seat };
        alone.then_some((*seat, kind))
    }

    fn assigned(&self, wish: &Wish) -> Option<(u16, CellProblemKind)> {
        let (Wish::Digits(_, found) | Wish::None(found)) = wish else { return None };
        let seat = self.free()?;
        Some((seat, CellProblemKind::SeatAssigned { found: found.clone(), seat }))
    }

    /// The seat after the highest, or the lowest free one when the highest is the last there is.
    fn free(&self) -> Option<u16> {
        let after = self.taken.keys().next_back().map_or(1, |highest| highest + 1);
        if after <= SEAT_MAX {
            return Some(after);
        }
        (1..=SEAT_MAX).find(|seat| !self.taken.contains_key(seat))
    }
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
