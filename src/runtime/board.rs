//! The board's cards, and what is late: from light rows, whatever the number of projects.

use super::{Desk, DeskError};
use crate::pipeline::{Book, Overdue, Profile, RecordKind, State};
use crate::store::BoardRow;
use crate::tui::Card;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

impl Desk {
    /// What is late on this day, by record and due. Only the documents that something must follow in
    /// time are read, and those of the rounds.
    ///
    /// # Errors
    /// When the pipeline cannot be read.
    pub fn overdue(&self, today: NaiveDate) -> Result<Vec<Overdue>, DeskError> {
        super::due::overdue(self.pipeline(), &self.catalogue, today)
    }

    /// The cards of the board on this day, by number.
    ///
    /// # Errors
    /// When the pipeline cannot be read.
    pub fn cards(&self, today: NaiveDate) -> Result<Vec<Card>, DeskError> {
        let rows = self.pipeline().board()?;
        if rows.is_empty() {
            return Ok(vec![]);
        }
        let mut late: BTreeMap<String, Overdue> = BTreeMap::new();
        for one in self.overdue(today)? {
            let worst = late.entry(one.record.clone()).or_insert_with(|| one.clone());
            if one.late > worst.late {
                *worst = one;
            }
        }
        let rounds = rounds(&self.pipeline().book(Some(&BTreeSet::new()))?, "to");
        let states = self.states();
        let stood_for = self.stood_for(&rows);
        let rows = rows.into_iter().filter(|row| !stood_for.contains(&row.id));
        let card = |row: BoardRow| {
            let state = states.get(&(row.profile.as_str(), row.state.as_str()))?;
            let day = day_of(&row.began_at);
            let round =
                rounds.iter().find(|(_, from, to)| day.is_some_and(|d| (from..=to).contains(&&d)));
            Some(Card {
                stage: state.stage.clone()?,
                ends: state.ends,
                round: round.map(|(title, ..)| title.clone()).unwrap_or_default(),
                late: late.remove(&row.id).map(|one| (one.due, one.late)),
                id: row.id,
                kind: row.kind,
                title: row.title,
                profile: row.profile,
                state: row.state,
                need: row.need,
                domain: row.domain,
                body: row.body,
            })
        };
        Ok(rows.filter_map(card).collect())
    }

    /// The needs that a plan stands for: one that was chosen. Its card tells how far the matter is.
    fn stood_for(&self, rows: &[BoardRow]) -> BTreeSet<String> {
        let profiles = self.catalogue.profiles().map(|entry| &entry.value);
        let states: BTreeSet<(&str, &str)> = profiles
            .flat_map(|p| p.chosen().map(|state| (p.id.as_str(), state.as_str())))
            .collect();
        let chosen = |row: &&BoardRow| states.contains(&(row.profile.as_str(), row.state.as_str()));
        rows.iter().filter(chosen).filter_map(|row| row.need.clone()).collect()
    }

    /// The profiles of the catalogue, the usual one first.
    pub fn profiles(&self) -> Vec<Profile> {
        let usual = self.catalogue.usual_profile().map(|entry| entry.value.id.as_str());
        let all = self.catalogue.profiles().map(|entry| entry.value.clone());
        let (first, rest): (Vec<_>, Vec<_>) = all.partition(|p| Some(p.id.as_str()) == usual);
        first.into_iter().chain(rest).collect()
    }

    fn states(&self) -> BTreeMap<(&str, &str), &State> {
        let profiles = self.catalogue.profiles().map(|entry| &entry.value);
        let all =
            profiles.flat_map(|p| p.states.iter().map(|s| ((p.id.as_str(), s.id.as_str()), s)));
        all.collect()
    }
}

/// The day of an instant as it is kept.
pub(super) fn day_of(at: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(at.get(..10).unwrap_or_default(), "%Y-%m-%d").ok()
}

/// The rounds with their first and last days, as these fields of their rules say.
pub(super) fn rounds(book: &Book, to: &str) -> Vec<(String, NaiveDate, NaiveDate)> {
    let rounds = book.records().filter(|record| record.kind == RecordKind::Round);
    let all = rounds.filter_map(|round| {
        let rules = round.last("rules")?;
        Some((round.title.clone(), rules.day("from")?, rules.day(to)?))
    });
    all.collect()
}
