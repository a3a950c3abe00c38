//! A count in words: round by round, every figure in its place, so that anybody can recheck it with
//! pencil and paper.

use super::super::Setting;
use super::source::Ballots;
use crate::ballot::{Candidate, Figure, Next, Outcome, Pairwise, Round};
use crate::i18n::Words;
use crate::meeting::clean;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use std::collections::BTreeMap;

/// Cells of a name.
const NAME: usize = 28;
/// Cells of the longest bar.
const BAR: u32 = 24;
/// Figures that are longer than this are shown rounded.
const FIGURE: usize = 14;

/// The count in lines.
pub(super) fn lines(setting: &Setting, ballots: &Ballots, outcome: &Outcome) -> Vec<String> {
    let (title, candidates) = ballots.contest();
    let names = candidates.iter().map(|c: &Candidate| (c.id.as_str(), c.name.as_str()));
    let order = candidates.iter().zip(0..).map(|(c, at)| (c.id.as_str(), at));
    let teller = Teller {
        words: &setting.words,
        bar: if setting.args.ascii { '#' } else { '█' },
        names: names.collect(),
        order: order.collect(),
    };
    let mut lines = vec![];
    if !title.is_empty() {
        lines.push(clean(title));
    }
    lines.extend(teller.head(outcome));
    for (round, number) in outcome.rounds.iter().zip(1..) {
        lines.push(String::new());
        if outcome.rounds.len() > 1 {
            lines.push(teller.words.with("tally-round", [("n", number.to_string())]));
        }
        lines.extend(teller.round(round));
    }
    lines.extend(teller.criteria(outcome));
    lines.push(String::new());
    lines.extend(teller.result(outcome));
    lines
}

struct Teller<'a> {
    words: &'a Words,
    bar: char,
    names: BTreeMap<&'a str, &'a str>,
    /// The place of each in the file.
    order: BTreeMap<&'a str, usize>,
}

impl Teller<'_> {
    /// The name with the id, where they differ.
    fn name(&self, id: &str) -> String {
        match self.names.get(id) {
            Some(name) if !name.is_empty() && *name != id => {
                format!("{}  {}", clean(id), clean(name))
            }
            _ => clean(id),
        }
    }

    fn listed(&self, ids: &[String]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.name(id)).collect();
        names.join(self.words.pick2("；", "; "))
    }

    /// The method, how it counts, and how many voted.
    fn head(&self, outcome: &Outcome) -> Vec<String> {
        let method = match outcome.rule.as_str() {
            "" => outcome.method.clone(),
            rule => format!("{} ({rule})", outcome.method),
        };
        let mut lines = vec![self.words.with("tally-method", [("method", method)])];
        let keys = [
            format!("tally-how-{}-{}", outcome.method, outcome.rule),
            format!("tally-how-{}", outcome.method),
        ];
        if let Some(key) = keys.iter().find(|key| self.words.has(key)) {
            lines.push(self.words.t(key));
        }
        if let Some(ballots) = outcome.ballots {
            lines.push(self.words.with("tally-ballots", [("n", ballots.to_string())]));
        }
        lines
    }

    fn round(&self, round: &Round) -> Vec<String> {
        let mut lines = vec![];
        if let Some(pairs) = &round.pairwise {
            lines.push(self.words.t("tally-pairwise"));
            lines.extend(self.matrix(pairs));
        }
        if let Some(paths) = &round.strongest {
            lines.push(self.words.t("tally-strongest"));
            lines.extend(self.matrix(paths));
        }
        if round.pairwise.is_some() || round.strongest.is_some() {
            lines.push(self.words.t("tally-ahead"));
        }
        lines.extend(self.tally(round));
        let figures = [
            ("tally-needed", &round.needed),
            ("tally-exhausted", &round.exhausted),
            ("tally-cost", &round.cost),
            ("tally-left", &round.left),
            ("tally-price", &round.price),
        ];
        for (key, figure) in figures {
            if let Some(figure) = figure {
                lines.push(self.words.with(key, [("figure", shown(figure))]));
            }
        }
        for (from, votes) in &round.transferred {
            let args = [("name", self.name(from)), ("figure", shown(votes))];
            lines.push(self.words.with("tally-transferred", args));
        }
        for level in &round.settled {
            lines.push(self.words.with("tally-settled", [("names", self.listed(level))]));
        }
        let lists = [
            ("tally-smith", &round.smith),
            ("tally-elected", &round.elected),
            ("tally-eliminated", &round.eliminated),
            ("tally-passed-over", &round.passed_over),
        ];
        for (key, ids) in lists.iter().filter(|(_, ids)| !ids.is_empty()) {
            lines.push(self.words.with(key, [("names", self.listed(ids))]));
        }
        lines
    }

    /// The figures, the highest first, with bars, and what points are made of.
    fn tally(&self, round: &Round) -> Vec<String> {
        let mut rows: Vec<(&String, &Figure, BigRational)> =
            round.tally.iter().map(|(id, figure)| (id, figure, figure.value())).collect();
        let place = |id: &str| self.order.get(id).copied().unwrap_or(usize::MAX);
        rows.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| place(a.0).cmp(&place(b.0))));
        let highest = rows.first().map(|row| row.2.clone()).unwrap_or_else(BigRational::zero);
        let width = rows.iter().map(|row| shown(row.1).chars().count()).max().unwrap_or(0);
        let mut lines = vec![];
        for (id, figure, value) in rows {
            let name = crate::tui::cells(&self.name(id), NAME);
            let bar = self.bar(&value, &highest);
            let line = format!("  {name}  {:>width$}  {bar}", shown(figure));
            lines.push(line.trim_end().to_owned());
            if let Some(shares) = round.shares.get(id).filter(|shares| !shares.is_empty()) {
                let terms: Vec<String> =
                    shares.iter().map(|s| format!("{}×{}", exact(&s.points), s.ballots)).collect();
                lines.push(format!("      = {}", terms.join(" + ")));
            }
        }
        lines
    }

    fn bar(&self, value: &BigRational, highest: &BigRational) -> String {
        if !highest.is_positive() || !value.is_positive() {
            return String::new();
        }
        let cells = (value / highest * BigRational::from_integer(BAR.into())).round();
        let cells = cells.to_integer().to_usize().unwrap_or(0);
        std::iter::repeat_n(self.bar, cells).collect()
    }

    /// A table of pairs: in the row of one, what that one has over each of the columns.
    fn matrix(&self, pairs: &Pairwise) -> Vec<String> {
        let figures = pairs.over.iter().flatten().map(|n| n.to_string().len());
        let ids: Vec<String> = pairs.ids.iter().map(|id| clean(id)).collect();
        // Long ids stand in the rows alone; the columns are numbered then.
        let long = ids.iter().any(|id| id.chars().count() > 6 || !id.is_ascii());
        let heads: Vec<String> = match long {
            true => (1..=ids.len()).map(|n| n.to_string()).collect(),
            false => ids,
        };
        let width = figures.chain(heads.iter().map(String::len)).max().unwrap_or(1);
        let row = |name: &str, cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>width$}")).collect();
            format!("  {}  {}", crate::tui::cells(name, NAME), cells.join("  "))
        };
        let mut lines = vec![row("", heads.clone())];
        for (at, over) in pairs.over.iter().enumerate() {
            let cell =
                |(to, n): (usize, &u64)| if to == at { "–".to_owned() } else { n.to_string() };
            let name = self.name(&pairs.ids[at]);
            let name = if long { format!("{} {name}", heads[at]) } else { name };
            lines.push(row(&name, over.iter().enumerate().map(cell).collect()));
        }
        lines
    }

    /// How scores came about: the points by each criterion times its weight, and for a mean the
    /// weights together.
    fn criteria(&self, outcome: &Outcome) -> Vec<String> {
        let weighs =
            |name: &String| outcome.weights.get(name).filter(|weight| !weight.value().is_zero());
        let all: BigRational = outcome.weights.values().map(Figure::value).sum();
        let mut lines = vec![];
        for (id, by) in &outcome.criteria {
            let term = |(name, points): (&String, &Figure)| {
                let weight = weighs(name)?;
                Some(format!("{} {}×{}", clean(name), exact(points), exact(weight)))
            };
            let terms: Vec<String> = by.iter().filter_map(term).collect();
            let terms = terms.join(" + ");
            let Some(total) = outcome.totals.get(id).map(shown) else {
                lines.push(format!("  {}: {terms}", self.name(id)));
                continue;
            };
            let sum = match outcome.rule.as_str() {
                "mean" => format!("({terms}) ÷ {}", exact(&all.clone().into())),
                _ => terms,
            };
            lines.push(format!("  {}: {sum} = {total}", self.name(id)));
        }
        if !lines.is_empty() {
            lines.insert(0, self.words.t("tally-criteria"));
            lines.insert(0, String::new());
        }
        lines
    }

    fn result(&self, outcome: &Outcome) -> Vec<String> {
        let mut lines = vec![];
        if !outcome.ranking.is_empty() {
            let tiers: Vec<String> = outcome.ranking.iter().map(|tier| self.listed(tier)).collect();
            lines.push(self.words.with("tally-ranking", [("tiers", tiers.join(" > "))]));
        }
        if !outcome.winners.is_empty() {
            let names = self.listed(&outcome.winners);
            lines.push(self.words.with("tally-winners", [("names", names)]));
        }
        for tie in &outcome.ties {
            let args = [("names", self.listed(&tie.among)), ("places", tie.places.to_string())];
            lines.push(self.words.with("tally-tie", args));
        }
        match &outcome.next {
            Some(Next::Reballot) => lines.push(self.words.t("tally-reballot")),
            Some(Next::SecondRound { between }) => {
                let names = self.listed(between);
                lines.push(self.words.with("tally-second-round", [("names", names)]));
            }
            None if outcome.winners.is_empty() && outcome.ties.is_empty() => {
                lines.push(self.words.t("tally-nobody"));
            }
            None => {}
        }
        lines
    }
}

/// A figure as it is read: whole numbers and decimals as they are, a ratio with its value rounded
/// to two places, and alone that where the ratio is long.
fn shown(figure: &Figure) -> String {
    let text = exact(figure);
    if !text.contains('/') {
        return text;
    }
    let hundred = BigRational::from_integer(BigInt::from(100));
    let rounded = (figure.value() * hundred).round().to_integer();
    let near = Figure::decimal(rounded, 2);
    if text.chars().count() > FIGURE { format!("≈{near}") } else { format!("{text}≈{near}") }
}

/// A figure without rounding: a decimal where three places are enough, else as it is.
fn exact(figure: &Figure) -> String {
    let Figure::Ratio(ratio) = figure else { return figure.to_string() };
    let mut units = ratio.clone();
    for places in 0..=3 {
        if units.is_integer() {
            return Figure::decimal(units.to_integer(), places).to_string();
        }
        units *= BigRational::from_integer(BigInt::from(10));
    }
    figure.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::format::FaultKind;
    use crate::i18n::Lang;

    #[test]
    fn figures_are_read_easily() {
        for (figure, text) in [
            (Figure::from(7u32), "7"),
            (Figure::ratio(5, 2), "2.5"),
            (Figure::ratio(-1, 8), "-0.125"),
            (Figure::ratio(2, 3), "2/3≈0.67"),
            (Figure::ratio(100_000_000_000u64, 7_000_000_001u64), "≈14.29"),
            (Figure::decimal(749_800_000_i64, 5), "7498.00000"),
        ] {
            assert_eq!(shown(&figure), text);
        }
    }

    #[test]
    fn every_fault_and_every_way_of_counting_has_its_words() {
        use crate::ballot::{BordaRule, ScoreRule, Strength};
        let faults = FaultKind::ALL.iter().map(|kind| format!("tally-fault-{}", kind.id()));
        let ways = [
            BordaRule::ALL.map(|rule| format!("borda-{}", rule.id())).to_vec(),
            ScoreRule::ALL.map(|rule| format!("score-{}", rule.id())).to_vec(),
            Strength::ALL.map(|rule| format!("schulze-{}", rule.id())).to_vec(),
            ["plurality", "approval", "condorcet"].map(str::to_owned).to_vec(),
        ];
        let ways = ways.concat().into_iter().map(|way| format!("tally-how-{way}"));
        let keys: Vec<String> = faults.chain(ways).collect();
        for words in Lang::ALL.map(Words::new) {
            let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
            assert!(missing.is_empty(), "{:?}: {missing:?}", words.lang());
        }
    }
}
