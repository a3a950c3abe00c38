//! An election: nominees, ballots, who is elected, and who stands again.

use crate::law::{Base, Electorate, Threshold};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most names in one election.
pub const NAMES_MAX: usize = 500;

/// What is to be filled, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vacancy {
    /// The office.
    pub title: String,
    /// How many are to be elected.
    #[serde(default = "one")]
    pub seats: u32,
    /// Whether the bylaws require a ballot: then it is held even with one nominee.
    #[serde(default)]
    pub ballot_required: bool,
    /// Whether the most votes elect, without a majority; only where a rule says so.
    #[serde(default)]
    pub plurality: bool,
    /// Whether votes for people not nominated count.
    #[serde(default = "yes")]
    pub write_ins: bool,
}

fn one() -> u32 {
    1
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn none(votes: &u32) -> bool {
    *votes == 0
}

/// An election under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// What is to be filled.
    pub office: Vacancy,
    /// Who has been nominated, in order.
    pub nominees: Vec<String>,
    /// Whether nominations are closed.
    pub closed: bool,
    /// Ballots held so far.
    pub ballots: Vec<BallotResult>,
    /// Elected so far.
    pub elected: Vec<String>,
    /// Nominees who were voted on by voice and had no majority.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<String>,
    /// The share that elects in a first ballot, where the law says so.
    pub law: Option<Threshold>,
    /// The share of the ballots that elects among the highest in a second ballot, under the law.
    pub second_ballot: Option<Threshold>,
}

/// Votes for one name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameVotes {
    /// The name as it stands on the ballots.
    pub name: String,
    /// How many.
    pub votes: u32,
    /// The person meant, when the name is misspelt and the meaning clear (RONR 45:33).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meant: Option<String>,
}

/// What the tellers counted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TellersReport {
    /// Ballots returned, blank and illegal ones included; left out: as many as the votes, with
    /// one vote on a ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<u32>,
    /// Blank ballots: scrap paper.
    #[serde(default)]
    pub blank: u32,
    /// Illegal votes of legal voters: unreadable, or for somebody who cannot be elected. They
    /// elect nobody and count in the base.
    #[serde(default)]
    pub illegal: u32,
    /// Votes found to be cast by persons without the right, among those counted. If they could
    /// change who is elected the ballot is void and held again (RONR 45:35).
    #[serde(default, skip_serializing_if = "none")]
    pub unentitled: u32,
    /// Votes by name.
    pub votes: Vec<NameVotes>,
}

/// A ballot with what follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotResult {
    /// What the tellers counted, names as credited.
    pub report: TellersReport,
    /// The number that the share was taken of.
    pub base: u32,
    /// Votes needed; with a plurality, 1.
    pub needed: u32,
    /// Elected by this ballot.
    pub elected: Vec<String>,
}

impl Election {
    /// Seats still to be filled.
    pub fn seats_left(&self) -> u32 {
        self.office.seats.saturating_sub(self.elected.len() as u32)
    }

    /// Nominees still to be voted on: whoever is elected is no candidate any more.
    pub fn candidates(&self) -> impl Iterator<Item = &String> {
        self.nominees.iter().filter(|name| !self.elected.contains(name))
    }

    /// Whether people may be voted on by voice, one after the other: not where a ballot is required
    /// or the law says how it is done, nor where the most votes elect, which nobody can hear.
    pub fn is_by_voice(&self) -> bool {
        !self.office.ballot_required && !self.office.plurality && self.law.is_none()
    }

    /// Who is voted on next by voice: in the order of nomination (RONR 46:38).
    pub fn next_by_voice(&self) -> Option<&String> {
        self.candidates().find(|name| !self.passed.contains(name))
    }

    /// The vote on one nominee by voice has been taken.
    pub(super) fn voted_on(&mut self, name: &str, carried: bool) {
        let list = if carried { &mut self.elected } else { &mut self.passed };
        list.push(name.to_owned());
    }

    /// Whether a second ballot under the law is due: the first was held and did not fill all seats.
    pub fn is_second_ballot(&self) -> bool {
        self.second_ballot.is_some() && !self.ballots.is_empty()
    }

    /// Whether somebody else would be elected, or nobody, without the votes of those who had no
    /// right to vote, whoever they were for.
    pub fn could_differ(&self, report: &TellersReport, of: Electorate) -> bool {
        let elected = |report: TellersReport| self.judge(report, of).elected;
        let is = elected(report.clone());
        let without = |at: usize| {
            let mut fewer = report.clone();
            let gone = fewer.votes[at].votes.min(report.unentitled);
            fewer.votes[at].votes -= gone;
            fewer.returned = report.returned.map(|returned| returned.saturating_sub(gone));
            fewer
        };
        report.unentitled > 0 && (0..report.votes.len()).any(|at| elected(without(at)) != is)
    }

    /// Judges a ballot. `report` names every person as credited, each once.
    ///
    /// A majority of those who voted elects; blank ballots are scrap paper under RONR (45:31) and
    /// taking part under the statutes. Where more reach it than there are seats, the highest are
    /// elected; names level at the last seat are not, and the ballot is repeated among all
    /// (RONR 46:33: nobody is dropped).
    pub fn judge(&self, report: TellersReport, of: Electorate) -> BallotResult {
        let cast = report.returned.unwrap_or_else(|| {
            let votes = report.votes.iter().map(|v| v.votes).fold(0, u32::saturating_add);
            votes.saturating_add(report.blank).saturating_add(report.illegal)
        });
        let rule = match (self.is_second_ballot(), self.second_ballot, self.law) {
            (true, Some(second), _) => second,
            (_, _, Some(law)) => law,
            _ => Threshold::majority_of(Base::VotesCast),
        };
        let base = match rule.base {
            Base::VotesCast => cast.saturating_sub(report.blank),
            Base::Ballots => cast,
            Base::Present => of.present,
            Base::Membership => of.membership,
        };
        // The law goes before what a body allows itself.
        let needed =
            if self.office.plurality && self.law.is_none() { 1 } else { rule.needed(base) };
        let mut reached: Vec<(u32, &str)> = report
            .votes
            .iter()
            .filter(|v| v.votes >= needed)
            .map(|v| (v.votes, v.name.as_str()))
            .collect();
        reached.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));
        let seats = self.seats_left() as usize;
        let cut = reached.get(seats).map(|(votes, _)| *votes);
        let elected = reached
            .iter()
            .take(seats)
            .filter(|(votes, _)| cut.is_none_or(|cut| *votes > cut))
            .map(|(_, name)| (*name).to_owned())
            .collect();
        BallotResult { base, needed, elected, report }
    }
}
