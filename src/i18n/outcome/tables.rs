//! What stands in columns: figures with bars, pairs, criteria.

use super::super::cells::{cut, pad, width};
use super::figures::{exact, shown};
use super::{Teller, Told};
use crate::ballot::{Figure, Outcome, Pairwise, PollRule, Round};
use crate::meeting::clean;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// Cells of the longest bar.
const BAR: usize = 24;
/// Cells of the longest name.
const NAME: usize = 28;

impl Teller<'_> {
    /// Cells for names.
    fn name_cells(&self) -> usize {
        self.naming.cells().clamp(4, NAME.min(self.look.width / 2).max(4))
    }

    /// The figures, the highest first, with bars, and what points are made of.
    pub(super) fn tally(&self, round: &Round) -> Vec<Told> {
        let mut rows: Vec<(&String, &Figure, BigRational)> =
            round.tally.iter().map(|(id, figure)| (id, figure, figure.value())).collect();
        if rows.is_empty() {
            return vec![];
        }
        let place = |id: &str| self.naming.place(id);
        rows.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| place(a.0).cmp(&place(b.0))));
        let highest = rows.first().map(|row| row.2.clone()).unwrap_or_else(BigRational::zero);
        let figures = rows.iter().map(|row| shown(row.1).chars().count()).max().unwrap_or(0);
        let names = self.name_cells();
        let cells = self.look.width.saturating_sub(names + figures + 6).min(BAR);
        let mut lines = vec![];
        for (id, figure, value) in rows {
            let name = pad(&self.naming.name(id), names);
            let bar = self.bar(&value, &highest, cells);
            let line = format!("  {name}  {:>figures$}  {bar}", shown(figure));
            lines.push(line.trim_end().to_owned());
            if let Some(shares) = round.shares.get(id).filter(|shares| !shares.is_empty()) {
                let terms: Vec<String> =
                    shares.iter().map(|s| format!("{}×{}", exact(&s.points), s.ballots)).collect();
                lines.push(format!("      = {}", terms.join(" + ")));
            }
        }
        vec![Told::Table(lines)]
    }

    fn bar(&self, value: &BigRational, highest: &BigRational, cells: usize) -> String {
        if !highest.is_positive() || !value.is_positive() {
            return String::new();
        }
        let share = (value / highest * BigRational::from_integer(cells.into())).round();
        self.look.bar.repeat(share.to_integer().to_usize().unwrap_or(0).min(cells))
    }

    /// A table of pairs: in the row of one, what that one has over each of the columns. Where not
    /// all columns fit, the rest stands in a table below.
    pub(super) fn matrix(&self, pairs: &Pairwise) -> Vec<Told> {
        let figures = pairs.over.iter().flatten().map(|n| n.to_string().len());
        let ids: Vec<String> = pairs.ids.iter().map(|id| clean(id)).collect();
        // Long ids stand in the rows alone; the columns are numbered then.
        let long = ids.iter().any(|id| id.chars().count() > 6 || !id.is_ascii());
        let heads: Vec<String> = match long {
            true => (1..=ids.len()).map(|n| n.to_string()).collect(),
            false => ids,
        };
        let cell = figures.chain(heads.iter().map(String::len)).max().unwrap_or(1);
        let number = if long { pairs.ids.len().to_string().len() + 1 } else { 0 };
        let names = self.name_cells() + number;
        let fit = (self.look.width.saturating_sub(names + 2) / (cell + 2)).max(1);
        let row = |name: &str, cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|text| format!("{text:>cell$}")).collect();
            format!("  {}  {}", pad(name, names), cells.join("  "))
        };
        let columns: Vec<usize> = (0..heads.len()).collect();
        let table = |columns: &[usize]| {
            let head = columns.iter().map(|at| heads[*at].clone()).collect();
            let rows = pairs.over.iter().zip(&pairs.ids).enumerate().map(|(at, (over, id))| {
                let figure = |to: usize| over.get(to).map_or(String::new(), ToString::to_string);
                let cell = |to: &usize| if *to == at { "–".to_owned() } else { figure(*to) };
                let name = self.naming.name(id);
                let name = if long { format!("{} {name}", heads[at]) } else { name };
                row(&name, columns.iter().map(cell).collect())
            });
            Told::Table(std::iter::once(row("", head)).chain(rows).collect())
        };
        columns.chunks(fit).map(table).collect()
    }

    /// Yes and no to each by itself, with what follows.
    pub(super) fn each(&self, outcome: &Outcome) -> Vec<Told> {
        let mut rows: Vec<_> = outcome.criteria.iter().collect();
        rows.sort_by_key(|(id, _)| self.naming.place(id));
        let names = self.name_cells();
        let line = |(id, by): (&String, &std::collections::BTreeMap<String, Figure>)| {
            let figure = |side: &str| by.get(side).map(shown).unwrap_or_default();
            let adopted = outcome.winners.contains(id);
            let key = if adopted { "tally-each-adopted" } else { "tally-each-lost" };
            let args = [("yes", figure("yes")), ("no", figure("no"))];
            format!("  {}  {}", pad(&self.naming.name(id), names), self.words.with(key, args))
        };
        vec![Told::Table(rows.into_iter().map(line).collect())]
    }

    /// How scores came about: the points by each criterion times its weight, and for a mean the
    /// weights together.
    pub(super) fn criteria(&self, outcome: &Outcome) -> Vec<Told> {
        if let Some(PollRule::Score { .. }) = self.naming.poll.map(|poll| &poll.rule) {
            return self.score_table(outcome);
        }
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
            let name = self.naming.name(id);
            let Some(total) = outcome.totals.get(id).map(shown) else {
                lines.push(format!("  {name}: {terms}"));
                continue;
            };
            let sum = match outcome.rule.as_str() {
                "mean" => format!("({terms}) ÷ {}", exact(&all.clone().into())),
                _ => terms,
            };
            lines.push(format!("  {name}: {sum} = {total}"));
        }
        if lines.is_empty() {
            return vec![];
        }
        vec![Told::gap(), Told::Line(self.words.t("tally-criteria")), Told::Table(lines)]
    }

    /// The table of results of a poll by criteria, the highest sum first: rank, project and sum, and
    /// under it votes times weight for every criterion. Equal sums have one rank.
    fn score_table(&self, outcome: &Outcome) -> Vec<Told> {
        let Some(PollRule::Score { criteria, .. }) = self.naming.poll.map(|poll| &poll.rule) else {
            return vec![];
        };
        let mut rows: Vec<(&String, BigRational)> =
            outcome.totals.iter().map(|(id, sum)| (id, sum.value())).collect();
        let place = |id: &str| self.naming.place(id);
        rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| place(a.0).cmp(&place(b.0))));
        let sums: Vec<BigRational> = rows.iter().map(|row| row.1.clone()).collect();
        let names = criteria.iter().map(|criterion| width(&clean(&criterion.name)));
        let names = names.max().unwrap_or(0).min(self.look.width / 2);
        let mut lines = vec![];
        for (id, sum) in rows {
            let rank = 1 + sums.iter().filter(|other| **other > sum).count();
            let sum = exact(&sum.into());
            let args = [("rank", rank.to_string()), ("name", self.naming.name(id)), ("sum", sum)];
            lines.push(format!("  {}", self.words.with("tally-score-row", args)));
            for criterion in criteria {
                let votes = outcome.criteria.get(id).and_then(|by| by.get(&criterion.name));
                let votes = votes.map_or_else(BigRational::zero, Figure::value);
                let product = &votes * BigRational::from_integer(criterion.weight.into());
                let name = pad(&cut(&clean(&criterion.name), names), names);
                let (votes, product) = (exact(&votes.into()), exact(&product.into()));
                let weight = criterion.weight;
                lines.push(format!("      {name}  {votes} × {weight} = {product}"));
            }
        }
        vec![Told::gap(), Told::Line(self.words.t("tally-score-table")), Told::Table(lines)]
    }
}
