//! The law: tables and integer arithmetic, nothing else.
//!
//! Thresholds, quorum, composition of a body and the characteristics of motions live here because
//! they are the same for every meeting. This room knows no meeting, no member and no clock; it is
//! given numbers and answers with numbers and the rule they rest on.

mod body;
mod composition;
mod debate_totals;
mod motion;
mod needs;
mod rule_set;
mod threshold;
mod verdict;

#[cfg(test)]
mod tests;

pub use body::{BodyLaw, Matter};
pub use composition::{CategoryLimit, Composition, CompositionFault};
pub use debate_totals::DebateTotals;
pub use motion::{
    Characteristics, Debatability, DebateScope, FloorRule, MotionClass, MotionKind, Reconsiderable,
    VoteRule,
};
pub use needs::Needs;
pub use rule_set::{GRACE_SECS, RuleSet, WARN_SECS};
pub(crate) use rule_set::{usual_grace, usual_warning};
pub use threshold::{Base, Ratio, Threshold};
pub use verdict::{
    AreaTally, Electorate, Measure, Outcome, Tally, Verdict, judge, judge_unanimous,
};
