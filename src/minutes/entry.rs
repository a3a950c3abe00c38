//! What a section of the minutes is made of.

use super::people::Person;
use crate::law::{MotionKind, Outcome, Tally, Threshold, Verdict};
use crate::meeting::{Amendment, Answer, Instant, Method, MotionId, Office, Stance};

/// An entry and when it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// When.
    pub at: Instant,
    /// What.
    pub entry: Entry,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A motion was made, in these words.
    Moved {
        /// Its number.
        id: MotionId,
        /// Its kind.
        kind: MotionKind,
        /// Who made it.
        mover: Person,
        /// Its wording when it was made; for an amendment, the text that it leads to.
        text: String,
        /// The change, if it is an amendment.
        amendment: Option<Amendment>,
        /// The motion that it applies to.
        target: Option<MotionId>,
    },
    /// Its mover changed the wording before it was stated.
    Reworded {
        /// The motion.
        id: MotionId,
        /// The new wording.
        text: String,
    },
    /// It was seconded.
    Seconded {
        /// The motion.
        id: MotionId,
        /// Who seconded.
        by: Person,
    },
    /// The second was taken back.
    SecondWithdrawn {
        /// The motion.
        id: MotionId,
    },
    /// Nobody seconded.
    FellWithoutSecond {
        /// The motion.
        id: MotionId,
    },
    /// The chair stated the question.
    Stated {
        /// The motion.
        id: MotionId,
        /// Its kind.
        kind: MotionKind,
        /// The wording stated.
        text: String,
    },
    /// The mover took it back before it was stated.
    TakenBack {
        /// The motion.
        id: MotionId,
    },
    /// A speech.
    Speech(SpeechMade),
    /// A point of order.
    PointOfOrder {
        /// Who raised it.
        by: Person,
        /// The breach.
        text: String,
        /// The chair's ruling, unless it is still waited for.
        ruling: Option<Ruled>,
    },
    /// Somebody objected to consent.
    Objected {
        /// The motion that consent was asked for.
        id: MotionId,
        /// Who objected.
        by: Person,
    },
    /// The chair broke a vote off before it was announced.
    VoteCancelled {
        /// The motion that was being voted on.
        id: MotionId,
    },
    /// A vote was taken and announced.
    Vote(Box<VoteTaken>),
    /// An office passed to somebody during the meeting.
    OfficeGiven {
        /// The office.
        office: Office,
        /// Who holds it from now on.
        to: Person,
    },
    /// A matter was put on the agenda during the meeting.
    ItemAdded {
        /// Its number, from 1.
        number: u32,
        /// What it is about.
        title: String,
    },
}

/// A speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeechMade {
    /// Who spoke.
    pub by: Person,
    /// What for.
    pub stance: Stance,
    /// On which motion.
    pub question: Option<MotionId>,
    /// Milliseconds spoken, pauses left out; `None` while it goes on.
    pub used_ms: Option<i64>,
    /// Seconds that were allowed.
    pub limit_secs: u32,
    /// What was said, line by line, as the recorder noted it.
    pub gists: Vec<String>,
}

impl SpeechMade {
    /// Whole seconds over the time allowed, if any; a part of a second counts for nothing.
    pub fn over_secs(&self) -> Option<i64> {
        let over = self.used_ms? / 1000 - i64::from(self.limit_secs);
        (over > 0).then_some(over)
    }
}

/// The chair's ruling on a point of order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruled {
    /// Whether the point was well taken.
    pub well_taken: bool,
    /// The chair's reasons, which minutes always give (RONR 48:4).
    pub reason: String,
    /// When.
    pub at: Instant,
}

/// A vote with its arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteTaken {
    /// The motion.
    pub id: MotionId,
    /// Its kind.
    pub kind: MotionKind,
    /// Who moved it.
    pub mover: Person,
    /// The wording voted on; for an amendment, the text that it leads to.
    pub wording: String,
    /// The change, if it is an amendment.
    pub amendment: Option<Amendment>,
    /// The motion that it applies to.
    pub target: Option<MotionId>,
    /// How.
    pub method: Method,
    /// The count, where there was one.
    pub tally: Option<Tally>,
    /// The rule that the question fell under, also where nothing was counted.
    pub threshold: Option<Threshold>,
    /// Base, needed and got, where there was a count or consent.
    pub verdict: Option<Verdict>,
    /// The result.
    pub outcome: Outcome,
    /// Answers to a roll call, by seat.
    pub roll: Vec<(Person, Answer)>,
    /// Voting members attending when the vote closed.
    pub present: u32,
    /// Voting members of the body.
    pub membership: u32,
    /// Attendance needed for business.
    pub quorum_needed: u32,
}

impl VoteTaken {
    /// Whether there was a quorum when the vote closed.
    pub fn had_quorum(&self) -> bool {
        self.present >= self.quorum_needed
    }

    /// Whether this way of voting is taken by numbers in a Chinese record: hands and rising are
    /// counted, the roll call is counted by its nature; voice and consent never are.
    pub fn is_counted_method(&self) -> bool {
        matches!(self.method, Method::Hands | Method::Rising | Method::RollCall)
    }
}
