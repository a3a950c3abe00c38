//! Which method counts which ballots, and what is refused.

use super::source::Ballots;
use crate::ballot::budget::{BudgetFault, GreedyRule, equal_shares, greedy};
use crate::ballot::{
    BordaRule, Figure, Outcome, Ratings, ScoreRule, Strength, StvFault, StvRule, TieRule, Weights,
    approval, borda, condorcet, irv, plurality, schulze, score, stv,
};
use crate::i18n::Words;
use num_rational::BigRational;
use num_traits::Zero;

/// Each method with its rules, the first being the one that is meant where none is named, and the
/// ballots it counts.
pub(super) const METHODS: [(&str, &[&str], &str); 10] = [
    ("plurality", &[], "ranked"),
    ("approval", &[], "rated"),
    ("score", &["sum", "mean"], "rated"),
    ("borda", &["unranked-zero", "average", "modified"], "ranked"),
    ("irv", &[], "ranked"),
    ("stv", &["scotland", "wigm-prf", "meek-prf"], "ranked"),
    ("condorcet", &[], "ranked"),
    ("schulze", &["margins", "winning-votes"], "ranked"),
    ("pb-greedy", &["skip", "stop"], "projects"),
    ("pb-mes", &[], "projects"),
];

/// What is asked for.
pub(super) struct Wanted {
    pub(super) method: String,
    pub(super) rule: Option<String>,
    pub(super) utility: Option<String>,
    pub(super) completion: Option<String>,
    pub(super) weights: Option<String>,
    pub(super) seats: Option<u32>,
    pub(super) tie: TieRule,
}

/// Why nothing is counted.
pub(super) enum Refusal {
    /// The ballots are of another kind than the method counts.
    Unfit { method: String, form: &'static str },
    /// The method has no such rule.
    UnknownRule { method: String, rules: &'static [&'static str] },
    /// The method has no use for the option.
    NoUse { option: &'static str, method: String },
    /// The transferable vote cannot be counted.
    Stv(StvFault),
    /// The budget cannot be counted.
    Budget(BudgetFault),
    /// A lot without a seed.
    SeedMissing,
    /// Points where approvals are counted.
    NoApprovals,
    /// No weights that can be used; these criteria could be named.
    Weights { criteria: Vec<String> },
    /// A file with an ending that no reader knows.
    UnknownForm,
    /// These ballots cannot be written so.
    CannotWrite { form: &'static str },
}

impl Refusal {
    pub(super) fn text(&self, words: &Words) -> String {
        let form_text = |form: &str| words.t(&format!("tally-form-{form}"));
        let methods = |of: &str| -> String {
            let fit = METHODS.iter().filter(|(.., form)| *form == of);
            fit.map(|(id, ..)| *id).collect::<Vec<_>>().join(", ")
        };
        match self {
            Refusal::Unfit { method, form } => {
                let needs = METHODS.iter().find(|(id, ..)| id == method).map_or("", |m| m.2);
                let args = [
                    ("method", method.clone()),
                    ("form", form_text(form)),
                    ("needs", form_text(needs)),
                    ("instead", methods(form)),
                ];
                words.with("tally-unfit", args)
            }
            Refusal::UnknownRule { method, rules: [] } => {
                words.with("tally-no-rules", [("method", method.clone())])
            }
            Refusal::UnknownRule { method, rules } => {
                let args = [("method", method.clone()), ("rules", rules.join(", "))];
                words.with("tally-unknown-rule", args)
            }
            Refusal::NoUse { option, method } => {
                let args = [("option", (*option).to_owned()), ("method", method.clone())];
                words.with("tally-no-use", args)
            }
            Refusal::Stv(StvFault::NoSeats) => words.t("tally-no-seats"),
            Refusal::Stv(_) => words.t("tally-fault-too_many_marks"),
            Refusal::Budget(fault) => words.t(&format!("tally-{fault}")),
            Refusal::SeedMissing => words.t("tally-seed-missing"),
            Refusal::NoApprovals => words.t("tally-no-approvals"),
            Refusal::Weights { criteria } => {
                words.with("tally-bad-weights", [("criteria", criteria.join(", "))])
            }
            Refusal::UnknownForm => words.t("tally-unknown-form"),
            Refusal::CannotWrite { form } => {
                words.with("tally-cannot-write", [("form", form_text(form))])
            }
        }
    }
}

impl Wanted {
    /// Refuses what makes no sense whatever the ballots are.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        // The command line knows no other method.
        let known = METHODS.iter().find(|(id, ..)| *id == self.method);
        let (method, rules, form) = known.unwrap_or(&METHODS[0]);
        if self.rule.as_ref().is_some_and(|rule| !rules.contains(&rule.as_str())) {
            return Err(Refusal::UnknownRule { method: self.method.clone(), rules });
        }
        let single = matches!(*method, "irv" | "condorcet") && self.seats.is_some_and(|s| s != 1);
        let projects = *form == "projects";
        let useless = [
            ("--utility", self.utility.is_some() && *method != "pb-mes"),
            ("--completion", self.completion.is_some() && *method != "pb-mes"),
            ("--weights", self.weights.is_some() && *method != "score"),
            ("--seats", single || (self.seats.is_some() && projects)),
            ("--tie by-cost", self.tie == TieRule::ByCost && !projects),
        ];
        match useless.into_iter().find(|(_, useless)| *useless) {
            Some((option, _)) => Err(Refusal::NoUse { option, method: self.method.clone() }),
            None => Ok(()),
        }
    }

    /// The rule that is asked for among these, else the first.
    fn rule<R: Copy>(&self, all: &[R], id: fn(R) -> &'static str) -> Option<R> {
        let named = all.iter().copied().find(|rule| self.rule.as_deref() == Some(id(*rule)));
        named.or(all.first().copied())
    }
}

/// Counts the ballots as it is asked for.
pub(super) fn count(ballots: &Ballots, wanted: &Wanted) -> Result<Outcome, Refusal> {
    let (tie, seats) = (&wanted.tie, wanted.seats.unwrap_or(1));
    match (wanted.method.as_str(), ballots) {
        ("plurality", Ballots::Ranked(profile)) => Ok(plurality(profile, seats, tie)),
        ("borda", Ballots::Ranked(profile)) => {
            let rule = wanted.rule(&BordaRule::ALL, BordaRule::id).unwrap_or_default();
            Ok(borda(profile, rule, seats, tie))
        }
        ("condorcet", Ballots::Ranked(profile)) => Ok(condorcet(profile, tie)),
        ("schulze", Ballots::Ranked(profile)) => {
            let strength = wanted.rule(&Strength::ALL, Strength::id).unwrap_or_default();
            Ok(schulze(profile, strength, seats, tie))
        }
        ("approval", Ballots::Rated(ratings)) => {
            if ratings.is_of_points() {
                return Err(Refusal::NoApprovals);
            }
            Ok(approval(ratings, seats, tie))
        }
        ("score", Ballots::Rated(ratings)) => {
            let rule = wanted.rule(&ScoreRule::ALL, ScoreRule::id).unwrap_or_default();
            Ok(score(ratings, &weights(ratings, wanted)?, rule, seats, tie))
        }
        ("irv", Ballots::Ranked(profile)) => irv(profile, tie).map_err(Refusal::Stv),
        ("stv", Ballots::Ranked(profile)) => {
            let rule = wanted.rule(&StvRule::ALL, StvRule::id).ok_or(Refusal::SeedMissing)?;
            let seats = wanted.seats.or(profile.seats).unwrap_or(1);
            stv(profile, seats, rule, tie).map_err(Refusal::Stv)
        }
        ("pb-greedy", Ballots::Projects(election)) => {
            let rule = wanted.rule(GreedyRule::ALL, GreedyRule::id).unwrap_or_default();
            Ok(greedy(election, rule, tie))
        }
        ("pb-mes", Ballots::Projects(election)) => {
            let utility = wanted.utility.as_deref().and_then(|name| name.parse().ok());
            let completion = wanted.completion.as_deref().and_then(|name| name.parse().ok());
            let (utility, completion) =
                (utility.unwrap_or_default(), completion.unwrap_or_default());
            equal_shares(election, utility, completion, tie).map_err(Refusal::Budget)
        }
        _ => Err(Refusal::Unfit { method: wanted.method.clone(), form: ballots.form() }),
    }
}

/// `soundness=3,clarity=0.5`; a criterion that is not named has no weight. Without any, each
/// criterion weighs the same.
fn weights(ratings: &Ratings, wanted: &Wanted) -> Result<Weights, Refusal> {
    let Some(text) = &wanted.weights else { return Ok(Weights::equal(ratings.criteria.len())) };
    let fault = || Refusal::Weights { criteria: ratings.criteria.clone() };
    let mut weights = vec![None; ratings.criteria.len()];
    for part in text.split(',') {
        let (name, weight) = part.rsplit_once('=').ok_or_else(fault)?;
        let at = ratings.criteria.iter().position(|c| c == name.trim()).ok_or_else(fault)?;
        let weight = weight.trim();
        let figure: Figure =
            weight.parse().ok().filter(|_| weight.len() <= 30).ok_or_else(fault)?;
        if weights[at].replace(figure.value()).is_some() {
            return Err(fault());
        }
    }
    let weights = weights.into_iter().map(|w| w.unwrap_or_else(BigRational::zero));
    Weights::new(weights.collect()).ok_or_else(fault)
}
