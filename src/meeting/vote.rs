//! A vote being taken, and how votes may be taken.

use super::id::{MotionId, Seat};
use crate::law::{AreaTally, Needs, Tally};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A way of voting in the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Unanimous consent 默认一致同意: "is there any objection?"
    Consent,
    /// Voice 口头表决, judged by the chair.
    Voice,
    /// Show of hands 举手表决, counted or judged.
    Hands,
    /// Rising 起立表决, counted or judged.
    Rising,
    /// Roll call 唱名表决: names and answers are entered in the minutes.
    RollCall,
    /// Paper ballots 书面投票, counted by tellers.
    Ballot,
}

impl Method {
    /// All of them, from the quickest to the most exact.
    pub const ALL: [Method; 6] = [
        Method::Consent,
        Method::Voice,
        Method::Hands,
        Method::Rising,
        Method::RollCall,
        Method::Ballot,
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Method::Consent => "consent",
            Method::Voice => "voice",
            Method::Hands => "hands",
            Method::Rising => "rising",
            Method::RollCall => "roll_call",
            Method::Ballot => "ballot",
        }
    }
}

/// An answer to the roll call. Only the roll call, public by its nature, ever records how
/// somebody voted (RONR 45:45–55).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// For.
    Yes,
    /// Against.
    No,
    /// Present, not voting.
    Abstain,
}

/// Counted votes, and what only some counts have.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// For. In a question that stands unless it is voted down (appeal: "shall the decision of the
    /// chair be sustained?"; objection: "shall the question be considered?"; orders of the day:
    /// "shall we proceed?") these are the votes for letting it stand.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Abstaining, if they were counted. Where the law counts area and this is left out, everybody
    /// attending who voted neither way is taken to abstain, unless the vote is by ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u32>,
    /// The chair's own vote, `yes` or `no`, given last and only where it changes the result. In
    /// ballots, and where the chair takes part, the chair votes with the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<Answer>,
    /// Ballots of legal voters that say nothing countable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub illegal: Option<u32>,
    /// Blank ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<u32>,
    /// Votes found to be cast by persons without the right, among those counted. If they could
    /// change the result the vote is void and retaken (RONR 45:35).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unentitled: Option<u32>,
    /// The same vote by area, in hundredths of a square metre, where the law counts both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaTally>,
}

impl Count {
    /// The plain figures.
    pub fn of(yes: u32, no: u32, abstain: Option<u32>) -> Self {
        Count { yes, no, abstain, ..Count::default() }
    }

    /// The tally without the chair's own vote.
    pub fn tally(&self) -> Tally {
        Tally {
            yes: self.yes,
            no: self.no,
            abstain: self.abstain,
            illegal: self.illegal,
            blank: self.blank,
            area: self.area,
        }
    }
}

/// Which rule says what a vote needs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Where it stands in the order of authority.
    pub authority: Authority,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cite: String,
}

/// The order of authority: the law goes before what the body adopted, and that before the rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// A statute.
    Law,
    /// What the body adopted at set-up.
    Adopted,
    /// The rule set.
    #[default]
    RuleSet,
}

impl Authority {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Authority::Law => "law",
            Authority::Adopted => "adopted",
            Authority::RuleSet => "rule_set",
        }
    }
}

/// The vote being taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The question put.
    pub question: MotionId,
    /// How.
    pub method: Method,
    /// What it needs.
    pub needs: Needs,
    /// Which rule says so.
    #[serde(default)]
    pub basis: Basis,
    /// Whether the polls of a ballot are closed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub polls_closed: bool,
    /// Answers to the roll call so far.
    #[serde(default)]
    pub answers: BTreeMap<Seat, Answer>,
}
