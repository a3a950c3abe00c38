//! A ballot under way: what stands on the paper, how the votes come in, and what was counted.
//!
//! Never who voted how. The roll knows who has come, the box what was in it; here they meet only in
//! two numbers that must be equal.

use super::id::{MotionId, Seat};
use crate::ballot::{BallotCount, Marking, Outcome, Poll, PollRule};
use crate::law::Electorate;
use crate::law::Tally;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroize;

/// Tellers who share a box by default, and how many of them open it.
pub const TELLERS_USUAL: (usize, u32) = (3, 2);
/// The most tellers of one box.
pub const TELLERS_MAX: usize = 20;

/// How ballots come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Channel {
    /// On paper, counted by two tellers.
    Paper {
        /// How many papers were handed out.
        issued: u32,
        /// Who counts, each by himself.
        tellers: Vec<Seat>,
        /// What each has counted.
        #[serde(default)]
        counts: BTreeMap<Seat, BallotCount>,
        /// What they had counted when two of them first had not the same.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        differed: BTreeMap<Seat, BallotCount>,
    },
    /// Into an encrypted box on this laptop.
    Box {
        /// Who holds a share of the key.
        tellers: Vec<Seat>,
        /// How many of them open the box.
        threshold: u32,
        /// SHA-256 of the key that ballots are encrypted to, hexadecimal.
        key: String,
        /// Who has cast a ballot.
        #[serde(default)]
        voted: BTreeSet<Seat>,
        /// Ballots that were opened to be checked, instead of cast.
        #[serde(default)]
        audited: u32,
    },
}

/// The ballots of a vote or a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balloting {
    /// Its number in the meeting, from 1.
    pub number: u32,
    /// The motion that is voted on; none in a poll.
    pub question: Option<MotionId>,
    /// How ballots come in.
    pub channel: Channel,
}

/// A poll under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollUnderWay {
    /// What is asked, and how it is counted.
    pub poll: Poll,
    /// Whether no more ballots are taken.
    pub polls_closed: bool,
}

/// What was in a box, as it was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The sums that were decrypted.
    pub count: BallotCount,
    /// SHA-256 of the record by which anybody can count again, hexadecimal.
    pub record: String,
}

/// How a result was counted: for the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The number of the ballot in the meeting.
    pub number: u32,
    /// Papers handed out; in a box, ballots cast.
    pub issued: u32,
    /// Who counted, or opened the box.
    pub tellers: Vec<Seat>,
    /// What was counted.
    pub count: BallotCount,
    /// Of a box: the digest of its record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// Of paper: that the tellers had not the same at first and counted again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recounted: bool,
    /// Of paper: why the count is this one, when the tellers' counts were not the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<String>,
}

/// A poll that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollResult {
    /// What was asked.
    pub poll: Poll,
    /// How it was counted.
    pub counted: Counted,
    /// What came out.
    pub outcome: Outcome,
    /// Voting members attending.
    pub present: u32,
    /// Voting members of the body.
    pub membership: u32,
}

impl Counted {
    /// The figures of a vote on a motion, whose paper has places for yes, for no, and where they are
    /// asked for, abstentions.
    pub fn tally(&self, asks_abstentions: bool) -> Tally {
        let sum = |at: usize| self.count.sums.get(at).copied().unwrap_or(0);
        Tally {
            yes: sum(0),
            no: sum(1),
            abstain: asks_abstentions.then(|| sum(2)),
            illegal: Some(self.count.invalid).filter(|n| *n > 0),
            blank: Some(self.count.blank),
            area: None,
        }
    }
}

impl PollResult {
    /// Whether the meeting has its answer: somebody won, and no tie is left open.
    pub fn is_decided(&self) -> bool {
        !self.outcome.winners.is_empty() && self.outcome.ties.is_empty()
    }

    /// What it is as a result of the meeting: dots decide nothing.
    pub fn result(&self) -> Option<crate::law::Outcome> {
        use crate::law::Outcome::{Adopted, Lost};
        let decides = !matches!(self.poll.rule, PollRule::Dots { .. });
        decides.then(|| if self.is_decided() { Adopted } else { Lost })
    }
}

/// What somebody marks in the booth. It goes into the box and nowhere else: it is never written into
/// an event, and does not show itself to a log.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct SecretMarks(pub Vec<u32>);

impl std::fmt::Debug for SecretMarks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretMarks")
    }
}

impl Drop for SecretMarks {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The tellers' pass-phrases, for as long as it takes to make a key or to open a box. They do not
/// show themselves to a log, and are wiped when they are let go.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Passphrases(BTreeMap<Seat, String>);

impl Passphrases {
    /// Takes what a teller typed.
    pub fn put(&mut self, seat: Seat, phrase: String) {
        self.0.insert(seat, phrase);
    }

    /// What this teller typed; nothing when nothing was.
    pub fn of(&self, seat: Seat) -> &str {
        self.0.get(&seat).map_or("", String::as_str)
    }
}

impl Drop for Passphrases {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}

impl std::fmt::Debug for Passphrases {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrases")
    }
}

/// What makes a small vote less secret than it looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmallNumber {
    /// So few that everybody's vote is known if they agree, and may be guessed if they do not.
    FewVoters(u32),
    /// Only one voter of this category.
    LoneVoter(String),
}

impl SmallNumber {
    /// The name in files and messages.
    pub fn id(&self) -> &'static str {
        match self {
            SmallNumber::FewVoters(_) => "few_voters",
            SmallNumber::LoneVoter(_) => "lone_voter",
        }
    }
}

/// Fewer voters than this are told so before the box is opened: any result of so few says something
/// of each.
pub const FEW_VOTERS: u32 = 10;

impl super::Meeting {
    /// How the ballot under way, or the one that would follow, is marked, and with how many places:
    /// of a poll as its rule says; of a motion yes, no, and where they are asked for abstentions.
    pub fn paper(&self) -> Option<(Marking, usize)> {
        if let Some(under_way) = &self.poll {
            return Some((under_way.poll.marking(), under_way.poll.places()));
        }
        let places = 2 + usize::from(self.asks_abstentions());
        self.vote.as_ref().map(|_| (Marking::One, places))
    }

    /// Those whom the ballots that are out are measured against: who voted took part, though some may
    /// have left since, and who was handed a paper was here.
    pub fn electorate_of_ballots(&self) -> Electorate {
        let mut of = self.electorate();
        of.present = match self.balloting.as_ref().map(|balloting| &balloting.channel) {
            Some(Channel::Box { voted, .. }) => {
                let gone = |seat: &&Seat| !self.roster.presence(**seat).counts();
                of.present + voted.iter().filter(gone).count() as u32
            }
            Some(Channel::Paper { issued, .. }) => of.present.max(*issued),
            None => of.present,
        };
        of
    }

    /// Whether a ballot on a motion has a place for abstaining.
    pub fn asks_abstentions(&self) -> bool {
        self.charter().is_some_and(|c| c.rules.asks_abstentions)
    }

    /// Whether this voter has cast a ballot into the box that is open.
    pub fn has_voted(&self, seat: Seat) -> bool {
        let channel = self.balloting.as_ref().map(|b| &b.channel);
        matches!(channel, Some(Channel::Box { voted, .. }) if voted.contains(&seat))
    }

    /// Whether a box with ballots in it is in use: what was cast cannot be taken back.
    pub fn box_in_use(&self) -> bool {
        let channel = self.balloting.as_ref().map(|b| &b.channel);
        matches!(channel, Some(Channel::Box { voted, .. }) if !voted.is_empty())
    }

    /// What everybody should know before the votes are opened: that few votes, or the only one of a
    /// category, may be guessed from the result.
    pub fn small_numbers(&self) -> Vec<SmallNumber> {
        let Some(balloting) = &self.balloting else { return vec![] };
        let (count, voted) = match &balloting.channel {
            Channel::Paper { issued, .. } => (*issued, None),
            Channel::Box { voted, .. } => (voted.len() as u32, Some(voted)),
        };
        let few = (1..FEW_VOTERS).contains(&count).then_some(SmallNumber::FewVoters(count));
        let mut categories: BTreeMap<&str, u32> = BTreeMap::new();
        let took_part = self.roster.members().filter(|member| {
            let here = member.voting && self.roster.presence(member.seat).counts();
            voted.map_or(here, |voted| voted.contains(&member.seat))
        });
        for member in took_part.filter(|member| !member.category.is_empty()) {
            *categories.entry(&member.category).or_default() += 1;
        }
        let lone = categories.into_iter().filter(|(_, count)| *count == 1);
        let lone = lone.map(|(id, _)| SmallNumber::LoneVoter(id.to_owned()));
        few.into_iter().chain(lone).collect()
    }
}
