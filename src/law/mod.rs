//! The law: tables and integer arithmetic, nothing else.
//!
//! Thresholds, quorum, composition of a body and the characteristics of motions live here because
//! they are the same for every meeting. This room knows no meeting, no member and no clock; it is
//! given numbers and answers with numbers and the rule they rest on.

mod composition;
mod motion;
mod rule_set;
mod threshold;
mod verdict;

pub use composition::{CategoryLimit, Composition, CompositionFault};
pub use motion::{Characteristics, Debatability, MotionClass, MotionKind};
pub use rule_set::RuleSet;
pub use threshold::{Base, Ratio, Threshold};
pub use verdict::{Outcome, Tally, Verdict, judge, judge_unanimous};
