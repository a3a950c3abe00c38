//! The variants, as `yishi tally` names them.

use std::str::FromStr;

/// No variant has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such rule: {0}")]
pub struct NoSuchRule(pub String);

/// Why Equal Shares cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BudgetFault {
    /// The ballots have no points, or no order, from which this utility could be taken.
    #[error("no-such-utility")]
    NoSuchUtility,
    /// The shares would have to be raised more than a million times.
    #[error("too-many-steps")]
    TooManySteps,
}

macro_rules! named {
    ($type:ident: $($variant:ident $id:literal),+) => {
        impl $type {
            /// All of them.
            pub const ALL: &[$type] = &[$($type::$variant),+];

            /// The name on the command line.
            pub fn id(self) -> &'static str {
                match self { $($type::$variant => $id),+ }
            }
        }

        impl FromStr for $type {
            type Err = NoSuchRule;

            fn from_str(text: &str) -> Result<Self, NoSuchRule> {
                match text {
                    $($id => Ok($type::$variant),)+
                    _ => Err(NoSuchRule(text.to_owned())),
                }
            }
        }
    };
}

/// What greedy does with a project that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GreedyRule {
    /// It is passed over and the next is tried.
    #[default]
    Skip,
    /// The count stops there.
    Stop,
}

named!(GreedyRule: Skip "skip", Stop "stop");

/// What a project is worth to somebody who supports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Utility {
    /// What it costs: the cheapest price is then the one that most can share.
    #[default]
    Cost,
    /// One.
    Cardinality,
    /// The points that were given to it (cumulative and scoring ballots).
    Points,
    /// By its place on an ordinal ballot of k projects: k − 1 for the first, 0 for the last, who is
    /// thus not paid for.
    Borda,
}

named!(Utility: Cost "cost", Cardinality "cardinality", Points "points", Borda "borda");

/// What happens with the money that Equal Shares leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Completion {
    /// It is left.
    #[default]
    None,
    /// It is spent greedily by votes.
    Greedy,
    /// Everything is counted anew with one unit of money more for each voter, again and again; the
    /// last result that the budget pays for holds. It also ends where no supported project fits into
    /// what is left.
    Add1,
    /// As `Add1`, but ends only where a result costs more than the budget, or buys everything that
    /// has supporters.
    Add1NoExhaustive,
}

named!(Completion: None "none", Greedy "greedy", Add1 "add1", Add1NoExhaustive "add1-no-exhaustive");
