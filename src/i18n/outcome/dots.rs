//! Dots: ranks with what each matter got. Nothing wins here.

use super::figures::shown;
use super::{Teller, Told};
use crate::ballot::{Outcome, PollRule};
use fluent_bundle::FluentArgs;

impl Teller<'_> {
    /// Whether the poll was one by dots.
    pub(super) fn is_dots(&self) -> bool {
        self.naming.poll.is_some_and(|poll| matches!(poll.rule, PollRule::Dots { .. }))
    }

    /// A line for each matter, the first rank first, and that this decides nothing. What is level
    /// stands in the order of the paper.
    pub(super) fn dots(&self, outcome: &Outcome) -> Vec<Told> {
        let mut told = vec![];
        let mut rank = 1;
        for tier in &outcome.ranking {
            let mut level: Vec<&String> = tier.iter().collect();
            level.sort_by_key(|id| self.naming.place(id));
            told.extend(level.into_iter().map(|id| Told::Line(self.dots_row(outcome, rank, id))));
            rank += tier.len();
        }
        told.push(Told::Line(self.words.t("tally-dots-signal")));
        told
    }

    fn dots_row(&self, outcome: &Outcome, rank: usize, id: &str) -> String {
        let figure = |name: &str| outcome.criteria.get(id).and_then(|by| by.get(name)).map(shown);
        let mut args = FluentArgs::new();
        args.set("rank", rank.to_string());
        // What dots are given to is called by its number on the wall already.
        args.set("name", self.naming.bare(id));
        args.set("dots", figure("dots").unwrap_or_default());
        let supporters = figure("supporters");
        let key = match supporters {
            Some(_) => "tally-dots-row-supported",
            None => "tally-dots-row",
        };
        args.set("supporters", supporters.unwrap_or_default());
        self.words.with_args(key, &args)
    }
}
