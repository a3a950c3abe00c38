//! How long was spoken: by category of people and by side of the debate, never by person.
//!
//! Separate because it is the one part of the minutes that sums over people, and must not be able to
//! rank them: no name and no seat is in it, and categories stand in the order of the format.

use crate::meeting::{Bilingual, Meeting, Seat, Stance};
use std::collections::BTreeSet;

/// Speeches and the time they took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spoken {
    /// How many.
    pub times: u32,
    /// Milliseconds spoken, pauses left out.
    pub ms: i64,
}

/// The speaking time of one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Speaking {
    /// All speeches, of every kind.
    pub all: Spoken,
    /// In debate, for.
    pub for_side: Spoken,
    /// In debate, against.
    pub against: Spoken,
    /// By category, in the order of the format; empty where it has none.
    pub categories: Vec<CategorySpeaking>,
}

/// The speaking time of one category of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategorySpeaking {
    /// Its name; `None`: people without a category.
    pub name: Option<Bilingual>,
    /// People of this category on the roster, with a vote or without.
    pub people: u32,
    /// How many of them spoke.
    pub spoke: u32,
    /// How often and how long.
    pub spoken: Spoken,
}

/// A speech as it is summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Summand {
    pub(super) seat: Seat,
    pub(super) stance: Stance,
    pub(super) ms: i64,
}

pub(super) fn of(meeting: &Meeting, speeches: &[Summand]) -> Speaking {
    Speaking {
        all: sum(speeches, |_| true),
        for_side: sum(speeches, |s| s.stance == Stance::For),
        against: sum(speeches, |s| s.stance == Stance::Against),
        categories: categories(meeting, speeches),
    }
}

fn sum(speeches: &[Summand], counts: impl Fn(&Summand) -> bool) -> Spoken {
    let counted = speeches.iter().filter(|speech| counts(speech));
    counted.fold(Spoken::default(), |sum, speech| Spoken {
        times: sum.times + 1,
        ms: sum.ms + speech.ms,
    })
}

fn categories(meeting: &Meeting, speeches: &[Summand]) -> Vec<CategorySpeaking> {
    let known = meeting.charter().map(|c| c.format.categories.as_slice()).unwrap_or_default();
    if known.is_empty() {
        return vec![];
    }
    let category = |seat: Seat| {
        let id = meeting.roster.member(seat).map(|member| member.category.as_str());
        known.iter().position(|category| Some(category.id.as_str()) == id)
    };
    let line = |at: Option<usize>| {
        let here = |speech: &Summand| category(speech.seat) == at;
        let spoke: BTreeSet<Seat> =
            speeches.iter().filter(|s| here(s)).map(|speech| speech.seat).collect();
        CategorySpeaking {
            name: at.map(|at| known[at].name.clone()),
            people: meeting.roster.members().filter(|m| category(m.seat) == at).count() as u32,
            spoke: spoke.len() as u32,
            spoken: sum(speeches, here),
        }
    };
    let lines = (0..known.len()).map(Some).chain([None]).map(line);
    lines.filter(|line| line.people > 0 || line.spoke > 0).collect()
}
