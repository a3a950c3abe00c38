//! What the community has set for a round, and the money of each.

use super::book::{Book, Record};
use super::fault::Fault;
use super::money::Fen;
use super::profile::RecordKind;

impl Book {
    /// The round under way: the last one that has rules.
    pub fn round(&self) -> Option<&Record> {
        let mut rounds = self.records().filter(|r| r.kind == RecordKind::Round);
        rounds.rfind(|round| round.last("rules").is_some())
    }

    /// A number that the community has set in the rules of its round.
    ///
    /// # Errors
    /// When there is no such rule yet.
    pub fn setting(&self, setting: &str) -> Result<i64, Fault> {
        let rules = self.round().and_then(|round| round.last("rules"));
        let value = rules.and_then(|rules| rules.fields.get(setting));
        let value = value.and_then(|text| text.parse().ok());
        value.ok_or_else(|| Fault::RoundMissing { setting: setting.to_owned() })
    }

    /// The round that pays for a plan: the one in whose time it was applied for, as its rules say; one
    /// outside of all of them, or of which no application is known, belongs to the last.
    pub fn round_of(&self, plan: &Record) -> Option<&Record> {
        let applied = plan.filed.first().map(|filed| filed.on);
        let covers = |round: &&Record| {
            let rules = round.last("rules");
            let time = rules.and_then(|rules| Some(rules.day("from")?..=rules.day("to")?));
            applied.zip(time).is_some_and(|(day, time)| time.contains(&day))
        };
        let mut rounds = self.records().filter(|r| r.kind == RecordKind::Round);
        rounds.rfind(covers).or_else(|| self.round())
    }

    /// The money of the same round that is bound by a field of such documents on other plans; what was
    /// never paid of contracts that ended early or badly is free again.
    pub fn committed(&self, plan: &Record, document: &str, field: &str) -> Fen {
        let round = |plan| self.round_of(plan).map(|round| round.id.as_str());
        let own = round(plan);
        let others = self.records().filter(|r| r.kind == RecordKind::Plan && r.id != plan.id);
        others.filter(|o| round(o) == own).map(|record| record.committed(document, field)).sum()
    }
}

impl Record {
    /// The money that such documents bind: all of it, or of a contract what was paid where nothing more
    /// will be.
    fn committed(&self, document: &str, field: &str) -> Fen {
        let bound = self.since(None, document).filter_map(|filed| filed.money(field)).sum();
        let over = self.last("termination").is_some()
            || self
                .last("conclusion")
                .is_some_and(|c| c.fields.get("grade").is_some_and(|g| g == "failed"));
        let paid = || {
            let all = ["first_payment", "final_payment"].map(|kind| self.last(kind));
            all.into_iter().flatten().filter_map(|paid| paid.money("amount")).sum()
        };
        if over && document == "contract" { paid() } else { bound }
    }
}
