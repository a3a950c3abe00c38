//! Ballots in the minutes: how they were taken, who took part, what was counted. Never who voted how.

use super::people::Person;
use crate::ballot::{BallotCount, Poll};
use crate::meeting::{Counted, PollResult};

/// Something that happened to the ballots of a vote or a poll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotStep {
    /// A question with several answers was put to the vote by ballot.
    PollOpened {
        /// What is asked, and how it is counted.
        poll: Box<Poll>,
    },
    /// Its weights were changed before the first ballot.
    WeightsSet {
        /// The criteria with their new weights.
        weights: Vec<(String, u32)>,
    },
    /// Papers were handed out.
    Issued {
        /// How many.
        count: u32,
        /// Who counts.
        tellers: Vec<Person>,
    },
    /// The encrypted box was opened to voters.
    BoxOpened {
        /// Who holds a share of the key.
        tellers: Vec<Person>,
        /// How many of them open the box.
        threshold: u32,
        /// SHA-256 of the key, hexadecimal.
        key: String,
    },
    /// The ballots of a motion were counted.
    Counted(Box<BallotsTaken>),
    /// A box was destroyed unopened.
    Destroyed {
        /// With how many ballots in it.
        cast: u32,
    },
    /// A poll was counted.
    PollDecided {
        /// What came out.
        result: Box<PollResult>,
        /// How it was counted.
        taken: Box<BallotsTaken>,
    },
}

/// How ballots were taken and counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotsTaken {
    /// The figures.
    pub counted: Counted,
    /// Who counted, or opened the box.
    pub tellers: Vec<Person>,
    /// Of a box: who cast a ballot, by seat, which is not the order in which they came.
    pub voters: Vec<Person>,
    /// Of a box: ballots that were opened and checked instead of cast.
    pub audited: u32,
    /// Of paper, where the tellers did not agree: what each had counted.
    pub differed: Vec<(Person, BallotCount)>,
}
