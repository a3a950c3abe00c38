//! A vote, and a ballot of an election, with their arithmetic.

use super::motion::Substance;
use super::people::Person;
use crate::law::{AreaTally, Electorate, MotionKind, Outcome, Tally, Threshold, Verdict};
use crate::meeting::{Answer, BallotResult, Basis, Method, MotionId};

/// A vote with its arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteTaken {
    /// The motion.
    pub id: MotionId,
    /// Who moved it; `None` when that was in an earlier meeting.
    pub mover: Option<Person>,
    /// What was voted on, in the form voted on.
    pub what: Substance,
    /// How.
    pub method: Method,
    /// The count, where there was one.
    pub tally: Option<Tally>,
    /// The rule that the question fell under, also where nothing was counted.
    pub threshold: Option<Threshold>,
    /// Base, needed and got, where there was a count or consent.
    pub verdict: Option<Verdict>,
    /// Which rule says what the vote needs.
    pub basis: Basis,
    /// Whether the chair's own vote is in the count.
    pub chair_voted: bool,
    /// Who was elected, in an election.
    pub elected: Vec<String>,
    /// The result.
    pub outcome: Outcome,
    /// Whether an amendment of it had been adopted.
    pub amended: bool,
    /// Whether it had been voted on before in this meeting.
    pub again: bool,
    /// The questions that it took away from the meeting, for a while or for good, the main motion
    /// first, as they stood.
    pub disposed: Vec<Disposed>,
    /// Whether it still stands at the end.
    pub standing: Standing,
    /// Answers to a roll call, by seat.
    pub roll: Vec<(Person, Answer)>,
    /// Those whom the vote was measured against.
    pub of: Electorate,
    /// Attendance needed for business.
    pub quorum_needed: u32,
}

/// A question that another one disposed of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposed {
    /// Its number.
    pub id: MotionId,
    /// Who moved it; `None` when that was in an earlier meeting.
    pub mover: Option<Person>,
    /// What it proposes, as it stood.
    pub what: Substance,
}

/// What has become of a result since it was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It stands.
    #[default]
    Stands,
    /// It stands and was carried out.
    CarriedOut,
    /// A motion to reconsider it was recorded and not taken up: nothing is done on it meanwhile.
    Suspended,
    /// The meeting reconsidered it; the question was voted on anew.
    Reconsidered,
    /// The meeting rescinded it.
    Rescinded,
    /// The meeting amended what it had adopted.
    AmendedSince,
}

impl Standing {
    /// Whether it is a result of the meeting at the end.
    pub fn is_in_force(self) -> bool {
        matches!(self, Standing::Stands | Standing::CarriedOut)
    }
}

impl VoteTaken {
    /// Whether there was a quorum when the vote closed.
    pub fn had_quorum(&self) -> bool {
        self.of.present >= self.quorum_needed
    }

    /// Whether this way of voting is taken by numbers in a Chinese record: hands, rising and ballots
    /// are counted, the roll call is counted by its nature; voice and consent never are. An election
    /// has its numbers in its ballots.
    pub fn is_counted_method(&self) -> bool {
        let by_numbers = [Method::Hands, Method::Rising, Method::RollCall, Method::Ballot]
            .contains(&self.method);
        by_numbers && self.what.kind != MotionKind::Election
    }

    /// The count by area, where the law takes one.
    pub fn area(&self) -> Option<AreaTally> {
        self.tally.and_then(|tally| tally.area)
    }
}

/// A ballot of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotTaken {
    /// The election.
    pub id: MotionId,
    /// The office.
    pub title: String,
    /// Which ballot of this election, from 1.
    pub number: u32,
    /// Who had been nominated, in order.
    pub nominees: Vec<String>,
    /// Ballots returned, blank and illegal ones included, where the tellers reported it.
    pub returned: Option<u32>,
    /// What the tellers counted, and what follows.
    pub result: BallotResult,
}
