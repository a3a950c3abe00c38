//! A count in words, for a terminal.

use super::super::Setting;
use super::source::Ballots;
use crate::ballot::Outcome;
use crate::i18n::{Look, Naming, outcome_lines};
use crate::meeting::clean;

/// Cells of a line: more than a terminal has is broken by it.
const WIDTH: usize = 100;

/// The count in lines.
pub(super) fn lines(setting: &Setting, ballots: &Ballots, outcome: &Outcome) -> Vec<String> {
    let (title, candidates) = ballots.contest();
    let look = Look { bar: if setting.args.ascii { "#" } else { "█" }, width: WIDTH };
    let mut lines = vec![];
    if !title.is_empty() {
        lines.push(clean(title));
    }
    let naming = Naming::of_file(candidates);
    lines.extend(outcome_lines(&setting.words, &naming, outcome, look));
    lines
}

#[cfg(test)]
mod tests {
    use crate::ballot::format::FaultKind;
    use crate::ballot::format::pb::PbFaultKind;
    use crate::i18n::{Lang, Words};

    #[test]
    fn every_fault_and_every_way_of_counting_has_its_words() {
        use crate::ballot::{BordaRule, ScoreRule, Strength, StvRule};
        let faults = FaultKind::ALL.iter().map(|kind| format!("tally-fault-{}", kind.id()));
        let ways = [
            BordaRule::ALL.map(|rule| format!("borda-{}", rule.id())).to_vec(),
            ScoreRule::ALL.map(|rule| format!("score-{}", rule.id())).to_vec(),
            Strength::ALL.map(|rule| format!("schulze-{}", rule.id())).to_vec(),
            StvRule::ALL.map(|rule| format!("stv-{}", rule.id())).to_vec(),
            [
                "plurality",
                "approval",
                "condorcet",
                "irv",
                "pb-greedy-skip",
                "pb-greedy-stop",
                "pb-mes",
            ]
            .map(str::to_owned)
            .to_vec(),
        ];
        let ways = ways.concat().into_iter().map(|way| format!("tally-how-{way}"));
        let budgets = PbFaultKind::ALL.iter().map(|kind| format!("tally-pb-{}", kind.id()));
        let faults = faults.chain(budgets);
        let keys: Vec<String> = faults.chain(ways).collect();
        for words in Lang::ALL.map(Words::new) {
            let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
            assert!(missing.is_empty(), "{:?}: {missing:?}", words.lang());
        }
    }
}
