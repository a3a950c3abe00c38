//! Names, told apart where two people share one.

use crate::meeting::{Meeting, Roster, Seat};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody as the minutes name them. Seat numbers and units appear only where two people share a
/// name: minutes name people, and nothing more about them than is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The full name, or the seat number of somebody who is not on the roster; empty where the name
    /// is withheld from papers.
    pub name: String,
    /// The seat number of somebody who is on the roster by number alone, without a name.
    pub number: Option<u16>,
    /// The unit or the seat number, where another person on the roster has the same name.
    pub told_apart_by: Option<String>,
}

impl Person {
    /// Whether this is somebody whose name does not stand on papers.
    pub fn is_withheld(&self) -> bool {
        self.name.is_empty()
    }
}

/// The roster as a book of names.
pub(super) struct People<'r> {
    roster: &'r Roster,
    withheld: &'r BTreeSet<Seat>,
    bearers: BTreeMap<&'r str, u32>,
    bearers_in_unit: BTreeMap<(&'r str, &'r str), u32>,
}

impl<'r> People<'r> {
    pub(super) fn of(meeting: &'r Meeting) -> Self {
        let roster = &meeting.roster;
        let (mut bearers, mut bearers_in_unit) = (BTreeMap::new(), BTreeMap::new());
        for member in roster.members() {
            *bearers.entry(member.name.as_str()).or_default() += 1;
            let key = (member.name.as_str(), member.unit.as_str());
            *bearers_in_unit.entry(key).or_default() += 1;
        }
        People { roster, withheld: &meeting.space.withheld, bearers, bearers_in_unit }
    }

    /// Somebody of an earlier meeting, whose roster this one does not have.
    pub(super) fn of_earlier(name: &str) -> Person {
        let number = name.strip_prefix("No. ").and_then(|number| number.parse().ok());
        Person { name: name.to_owned(), number, told_apart_by: None }
    }

    pub(super) fn person(&self, seat: Seat) -> Person {
        if self.withheld.contains(&seat) {
            return Person { name: String::new(), number: None, told_apart_by: None };
        }
        let name = self.roster.name(seat);
        // As they are enrolled by number.
        let number = (name == format!("No. {seat}")).then_some(seat.0);
        let alone = self.bearers.get(name.as_str()).is_none_or(|n| *n < 2);
        let Some(member) = self.roster.member(seat).filter(|_| !alone) else {
            return Person { name, number, told_apart_by: None };
        };
        let unit = member.unit.as_str();
        let unit_tells = self.bearers_in_unit.get(&(name.as_str(), unit)) == Some(&1);
        let mark =
            if unit_tells && !unit.is_empty() { unit.to_owned() } else { format!("#{seat}") };
        Person { name, number, told_apart_by: Some(mark) }
    }
}
