//! A count in words: round by round, every figure in its place, so that anybody can recheck it with
//! pencil and paper. The same telling stands on the screen, in the minutes and in `yishi tally`.

mod dots;
mod figures;
mod naming;
mod tables;

pub use naming::Naming;

use super::{Words, poll_terms};
use crate::ballot::{Next, Outcome, Poll, PollRule, Round};
use figures::shown;

/// A piece of the telling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A sentence, which may be broken anywhere; empty where a gap is left.
    Line(String),
    /// Lines in columns, which stand as they are.
    Table(Vec<String>),
}

impl Told {
    fn gap() -> Self {
        Told::Line(String::new())
    }
}

/// How columns are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// What bars are made of: one character of one cell.
    pub bar: &'a str,
    /// Cells of a line.
    pub width: usize,
}

/// How a count came out.
pub fn outcome_parts(
    words: &Words,
    naming: &Naming<'_>,
    outcome: &Outcome,
    look: Look<'_>,
) -> Vec<Told> {
    let teller = Teller { words, naming, look };
    let mut told = teller.head(outcome);
    if teller.is_dots() {
        told.push(Told::gap());
        told.extend(teller.dots(outcome));
        return told;
    }
    if teller.is_each() {
        told.push(Told::gap());
        told.extend(teller.each(outcome));
    } else {
        for (round, number) in outcome.rounds.iter().zip(1..) {
            told.push(Told::gap());
            if outcome.rounds.len() > 1 {
                told.push(teller.say("tally-round", "n", number.to_string()));
            }
            told.extend(teller.round(outcome, round));
        }
        told.extend(teller.criteria(outcome));
    }
    told.push(Told::gap());
    told.extend(teller.result(outcome));
    told
}

/// How a count came out, in lines.
pub fn outcome_lines(
    words: &Words,
    naming: &Naming<'_>,
    outcome: &Outcome,
    look: Look<'_>,
) -> Vec<String> {
    let parts = outcome_parts(words, naming, outcome, look).into_iter();
    let lines = parts.flat_map(|part| match part {
        Told::Line(line) => vec![line],
        Told::Table(lines) => lines,
    });
    lines.collect()
}

/// How a poll came out, in pieces.
pub fn outcome_told(words: &Words, poll: &Poll, outcome: &Outcome, look: Look<'_>) -> Vec<Told> {
    let ids = poll.ids();
    outcome_parts(words, &Naming::of_poll(poll, &ids), outcome, look)
}

/// How a poll came out, in lines.
pub fn poll_lines(words: &Words, poll: &Poll, outcome: &Outcome, look: Look<'_>) -> Vec<String> {
    let ids = poll.ids();
    outcome_lines(words, &Naming::of_poll(poll, &ids), outcome, look)
}

/// What a poll has decided, without how: in a line or two.
pub fn poll_result(words: &Words, poll: &Poll, outcome: &Outcome) -> Vec<String> {
    let ids = poll.ids();
    let naming = Naming::of_poll(poll, &ids);
    let teller = Teller { words, naming: &naming, look: Look { bar: "", width: usize::MAX } };
    let told = teller.result(outcome).into_iter().flat_map(|part| match part {
        Told::Line(line) => vec![line],
        Told::Table(lines) => lines,
    });
    told.collect()
}

struct Teller<'a> {
    words: &'a Words,
    naming: &'a Naming<'a>,
    look: Look<'a>,
}

impl Teller<'_> {
    fn is_each(&self) -> bool {
        self.naming.poll.is_some_and(|poll| poll.rule == PollRule::Each)
    }

    fn say(&self, key: &str, name: &'static str, value: String) -> Told {
        Told::Line(self.words.with(key, [(name, value)]))
    }

    fn listed(&self, ids: &[String]) -> String {
        self.naming.listed(self.words, ids)
    }

    /// The method, how it counts, and how many voted.
    fn head(&self, outcome: &Outcome) -> Vec<Told> {
        let mut told = match self.naming.poll {
            Some(poll) => {
                poll_terms(self.words, poll).into_iter().map(Told::Line).collect::<Vec<_>>()
            }
            None => {
                let method = match outcome.rule.as_str() {
                    "" => outcome.method.clone(),
                    rule => format!("{} ({rule})", outcome.method),
                };
                vec![self.say("tally-method", "method", method)]
            }
        };
        let keys = [
            format!("tally-how-{}-{}", outcome.method, outcome.rule),
            format!("tally-how-{}", outcome.method),
        ];
        // In a meeting the sentence about sums tells of files.
        let told_already = self.naming.poll.is_some_and(|poll| {
            matches!(poll.rule, PollRule::Score { .. } | PollRule::Approval { .. })
        });
        if let Some(key) = keys.iter().find(|key| !told_already && self.words.has(key)) {
            told.push(Told::Line(self.words.t(key)));
        }
        let figures = [("tally-ballots", outcome.ballots), ("tally-invalid", outcome.invalid)];
        for (key, figure) in figures {
            if let Some(figure) = figure {
                told.push(self.say(key, "n", figure.to_string()));
            }
        }
        let figures = [("tally-share", &outcome.share), ("tally-threshold", &outcome.threshold)];
        for (key, figure) in figures {
            if let Some(figure) = figure {
                told.push(self.say(key, "figure", shown(figure)));
            }
        }
        if let Some(raises) = outcome.raises {
            told.push(self.say("tally-raises", "n", raises.to_string()));
        }
        if outcome.ties_by == "file" {
            told.push(Told::Line(self.words.t("tally-ties-file")));
        }
        let completed = |poll: &Poll| match &poll.rule {
            PollRule::EqualShares { completion, .. } => {
                completion == "none" || !outcome.rule.ends_with("/none")
            }
            _ => true,
        };
        if !self.naming.poll.is_none_or(completed) {
            told.push(Told::Line(self.words.t("tally-not-completed")));
        }
        told
    }

    /// How level ones were settled: what an order means is not the same everywhere, and without one
    /// nothing was settled but what changes nothing.
    fn settled_key(outcome: &Outcome) -> &'static str {
        match (outcome.method.as_str(), outcome.rule.as_str(), outcome.ties_by.as_str()) {
            ("stv", "scotland", "report") => "tally-settled-back",
            (_, _, "report") => "tally-settled-alike",
            ("irv", _, "by-id" | "by-file-order" | "by-lot") => "tally-settled-last",
            ("irv" | "stv", ..) => "tally-settled-first",
            _ => "tally-settled",
        }
    }

    fn round(&self, outcome: &Outcome, round: &Round) -> Vec<Told> {
        let mut told = vec![];
        if round.by_votes {
            told.push(Told::Line(self.words.t("tally-by-votes")));
        }
        for (key, pairs) in
            [("tally-pairwise", &round.pairwise), ("tally-strongest", &round.strongest)]
        {
            if let Some(pairs) = pairs {
                told.push(Told::Line(self.words.t(key)));
                told.extend(self.matrix(pairs));
            }
        }
        if round.pairwise.is_some() || round.strongest.is_some() {
            told.push(Told::Line(self.words.t("tally-ahead")));
        }
        told.extend(self.tally(round));
        let figures = [
            ("tally-needed", &round.needed),
            ("tally-exhausted", &round.exhausted),
            ("tally-lost", &round.lost),
            ("tally-cost", &round.cost),
            ("tally-left", &round.left),
            ("tally-price", &round.price),
        ];
        for (key, figure) in figures {
            if let Some(figure) = figure {
                told.push(self.say(key, "figure", shown(figure)));
            }
        }
        for (key, shares) in
            [("tally-kept", &round.kept), ("tally-transferred", &round.transferred)]
        {
            let mut shares: Vec<_> = shares.iter().collect();
            shares.sort_by_key(|(id, _)| self.naming.place(id));
            for (id, figure) in shares {
                let args = [("name", self.naming.name(id)), ("figure", shown(figure))];
                told.push(Told::Line(self.words.with(key, args)));
            }
        }
        for level in &round.settled {
            told.push(self.say(Self::settled_key(outcome), "names", self.listed(level)));
        }
        let over = match (outcome.method.as_str(), outcome.rule.as_str()) {
            ("pb-greedy", "stop") => "tally-stopped",
            ("pb-greedy" | "pb-mes", _) => "tally-too-dear",
            _ => "tally-passed-over",
        };
        let lists = [
            ("tally-smith", &round.smith),
            ("tally-elected", &round.elected),
            ("tally-eliminated", &round.eliminated),
            (over, &round.passed_over),
            ("tally-below", &round.below),
            ("tally-unpaid", &round.unpaid),
            ("tally-unsupported", &round.unsupported),
        ];
        for (key, ids) in lists.iter().filter(|(_, ids)| !ids.is_empty()) {
            told.push(self.say(key, "names", self.listed(ids)));
        }
        told
    }

    fn result(&self, outcome: &Outcome) -> Vec<Told> {
        if self.is_dots() {
            return self.dots(outcome);
        }
        let mut told = vec![];
        if !outcome.ranking.is_empty() {
            let tiers: Vec<String> = outcome.ranking.iter().map(|tier| self.listed(tier)).collect();
            told.push(self.say("tally-ranking", "tiers", tiers.join(" > ")));
        }
        if !outcome.winners.is_empty() {
            told.push(self.say("tally-winners", "names", self.listed(&outcome.winners)));
        }
        // In a meeting a tie is a question to it, not to whoever typed a command. Where votes are
        // handed on, those who are level may be level in leaving.
        let meeting = if self.naming.poll.is_some() { "-meeting" } else { "" };
        let of = match outcome.method.as_str() {
            "irv" | "stv" => "-round",
            "pb-greedy" | "pb-mes" => "-budget",
            _ => "",
        };
        for tie in &outcome.ties {
            let args = [
                ("names", self.listed(&tie.among)),
                ("places", tie.places.to_string()),
                ("n", tie.round.to_string()),
            ];
            told.push(Told::Line(self.words.with(&format!("tally-tie{of}{meeting}"), args)));
        }
        let nobody = match outcome.method.as_str() {
            "each" => "tally-none-adopted",
            "pb-greedy" | "pb-mes" => "tally-nothing-bought",
            _ => "tally-nobody",
        };
        match &outcome.next {
            Some(Next::Reballot) => told.push(Told::Line(self.words.t("tally-reballot"))),
            Some(Next::SecondRound { between }) => {
                told.push(self.say("tally-second-round", "names", self.listed(between)));
            }
            None if outcome.winners.is_empty() && outcome.ties.is_empty() => {
                told.push(Told::Line(self.words.t(nobody)));
            }
            None => {}
        }
        told
    }
}

#[cfg(test)]
mod tests;
