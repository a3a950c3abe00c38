//! Who has been heard how much, reckoned for the operator: by person, by category, and who has not
//! spoken. Whole seconds and whole hundredths; whoever presides stands apart.

use crate::meeting::{Heard, Instant, Meeting, Member, Office, Seat};
use std::collections::BTreeMap;

/// What a category of people has had of the time, beside its share of the members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The category's id; `None`: people without a vote.
    pub category: Option<String>,
    /// Milliseconds spoken.
    pub ms: i64,
    /// Hundredths of the time of all.
    pub of_time: i64,
    /// Voting members in it, or people present without a vote.
    pub people: i64,
    /// Hundredths of the voting members; `None` where there is no vote.
    pub of_members: Option<i64>,
}

/// The reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reckoning {
    /// The chair, with what the chair has spoken.
    pub chair: Option<(Seat, Heard)>,
    /// Milliseconds of all others.
    pub ms: i64,
    /// Speeches of all others.
    pub times: u32,
    /// Everybody else who has been heard, the longest first.
    pub heard: Vec<(Seat, Heard)>,
    /// Voting members who are here and have not spoken, by seat.
    pub silent: Vec<Seat>,
    /// People here without a vote who have not spoken.
    pub silent_guests: Vec<Seat>,
    /// Voting members who are not here and have not spoken.
    pub away: usize,
    /// Categories in the order of the format, people without a vote last.
    pub parts: Vec<Part>,
}

impl Reckoning {
    /// What can be said of the meeting at `now`, the speech under way and those held up included.
    pub fn of(meeting: &Meeting, now: Instant) -> Self {
        let chair = meeting.roster.holder(Office::Chair);
        let mut heard: BTreeMap<Seat, Heard> = meeting.heard.clone();
        for speech in meeting.floor.speech.iter().chain(&meeting.floor.held) {
            heard.entry(speech.seat).or_default().ms += speech.clock.used_ms(now);
        }
        let chair_heard = chair.map(|seat| (seat, heard.remove(&seat).unwrap_or_default()));
        let ms = heard.values().map(|h| h.ms).sum();
        let times = heard.values().map(|h| h.times).sum();
        let others = || meeting.roster.members().filter(|m| Some(m.seat) != chair);
        let here = |m: &&Member| meeting.roster.presence(m.seat).counts();
        let silent = |m: &&Member| !heard.contains_key(&m.seat);
        let seats = |voting: bool| -> Vec<Seat> {
            let people = others().filter(|m| m.voting == voting).filter(here).filter(silent);
            people.map(|m| m.seat).collect()
        };
        let (silent_here, silent_guests) = (seats(true), seats(false));
        let away = others().filter(|m| m.voting && !here(m)).filter(silent).count();
        let parts = parts(meeting, chair, &heard, ms);
        let mut heard: Vec<(Seat, Heard)> = heard.into_iter().collect();
        heard.sort_by_key(|(seat, heard)| (std::cmp::Reverse(heard.ms), *seat));
        Reckoning {
            chair: chair_heard,
            ms,
            times,
            heard,
            silent: silent_here,
            silent_guests,
            away,
            parts,
        }
    }
}

fn parts(
    meeting: &Meeting,
    chair: Option<Seat>,
    heard: &BTreeMap<Seat, Heard>,
    ms_all: i64,
) -> Vec<Part> {
    let mut of: BTreeMap<Option<&str>, (i64, i64)> = BTreeMap::new();
    for member in meeting.roster.members().filter(|m| Some(m.seat) != chair) {
        let here = meeting.roster.presence(member.seat).counts();
        let spoke = heard.get(&member.seat).map_or(0, |h| h.ms);
        let entry = of.entry(member.voting.then_some(member.category.as_str())).or_default();
        entry.0 += spoke;
        entry.1 += i64::from(member.voting || here || spoke > 0);
    }
    let members: i64 = of.iter().filter(|(key, _)| key.is_some()).map(|(_, (_, n))| n).sum();
    let charter = meeting.charter();
    let order =
        |id: &str| charter.and_then(|c| c.format.categories.iter().position(|k| k.id == id));
    let mut parts: Vec<Part> = of
        .into_iter()
        .filter(|(_, (ms, people))| *ms > 0 || *people > 0)
        .map(|(category, (ms, people))| Part {
            category: category.map(str::to_owned),
            ms,
            of_time: hundredths(ms, ms_all),
            people,
            of_members: category.map(|_| hundredths(people, members)),
        })
        .collect();
    parts.sort_by_key(|p| (p.category.is_none(), p.category.as_deref().and_then(order)));
    parts
}

/// How many hundredths of the whole a part is, rounded to the nearest.
pub fn hundredths(part: i64, whole: i64) -> i64 {
    if whole <= 0 { 0 } else { (part * 200 + whole) / (whole * 2) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shares_are_of_the_whole(parts in prop::collection::vec(0i64..40_000_000, 1..8)) {
            let whole: i64 = parts.iter().sum();
            let shares: Vec<i64> = parts.iter().map(|p| hundredths(*p, whole)).collect();
            prop_assert!(shares.iter().all(|s| (0..=100).contains(s)));
            let all: i64 = shares.iter().sum();
            let rounding = parts.len() as i64;
            prop_assert!(whole == 0 || (all - 100).abs() * 2 <= rounding, "{:?}", shares);
        }
    }
}
