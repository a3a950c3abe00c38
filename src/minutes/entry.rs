//! What a section of the minutes is made of.

use super::ballots::BallotStep;
use super::motion::Substance;
use super::people::Person;
use super::timing::Timing;
use super::vote::{BallotTaken, VoteTaken};
use crate::law::MotionKind;
use crate::meeting::{
    ActKind, Ground, Instant, MotionId, Office, PointKind, RefusalCode, Remedy, Shelf, Stance,
    Vacancy,
};

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
    /// A motion: made, seconded, stated.
    Motion {
        /// Its number.
        id: MotionId,
        /// Its kind.
        kind: MotionKind,
        /// What happened to it.
        step: MotionStep,
    },
    /// A vote was taken and announced.
    Vote(Box<VoteTaken>),
    /// Something around a vote.
    Voting(Voting),
    /// A speech.
    Speech(SpeechMade),
    /// Something was raised that the chair rules on or answers.
    Point(PointRaised),
    /// Something that the chair did, or that touches the chair.
    Chair(ChairAct),
    /// Something that happened to the ballots of a vote or a poll.
    Ballots(BallotStep),
    /// Something in an election.
    Election(ElectionStep),
    /// A clock under a name of its own, with everybody who was given that time on this item.
    Timing(Timing),
    /// Business: recesses, agenda, minutes, notices.
    Business(Business),
    /// Something in an Open Space.
    Space(Box<super::SpaceStep>),
    /// Something on the sheets.
    Sheet(Box<super::SheetStep>),
}

/// What happened to a motion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MotionStep {
    /// It was made, in these words and terms.
    Moved {
        /// Who made it.
        by: Person,
        /// Whether the chair assumed it and asked for objections.
        assumed: bool,
        /// What it proposes.
        what: Box<Substance>,
    },
    /// Its mover changed the wording before it was stated.
    Reworded {
        /// The new wording.
        text: String,
    },
    /// It was seconded.
    Seconded {
        /// Who seconded.
        by: Person,
    },
    /// The second was taken back.
    SecondWithdrawn,
    /// Nobody seconded.
    FellWithoutSecond {
        /// Who made it.
        mover: Person,
        /// What it proposed.
        what: Box<Substance>,
    },
    /// The chair stated the question.
    Stated {
        /// The wording stated.
        text: String,
    },
    /// The mover took it back before it was stated.
    TakenBack,
    /// The chair ruled it out of order.
    RuledOut {
        /// Who made it; `None` when that was in an earlier meeting.
        mover: Option<Person>,
        /// What it proposed.
        what: Box<Substance>,
        /// On what ground.
        ground: Ground,
        /// The chair's reason.
        reason: String,
    },
    /// A motion to reconsider was recorded, to be taken up later.
    Kept {
        /// Who made it.
        by: Option<Person>,
        /// Which vote.
        what: Box<Substance>,
    },
    /// A motion to reconsider was called up.
    CalledUp,
    /// It was put aside before and is before the meeting again.
    TookUp {
        /// Why it lay aside.
        from: Shelf,
        /// Its wording.
        text: String,
        /// Whether it comes from an earlier meeting.
        inherited: bool,
    },
    /// A separate vote on one of its resolutions was demanded.
    Separated {
        /// By whom.
        by: Person,
        /// The resolution.
        text: String,
    },
    /// Words to fill its blank were proposed.
    FillingSuggested {
        /// By whom.
        by: Person,
        /// The words.
        text: String,
    },
    /// A paragraph of it was opened.
    ParagraphOpened {
        /// Which, from 1; `None`: the whole.
        at: Option<u32>,
    },
}

/// Something around a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voting {
    /// Somebody objected to consent.
    Objected {
        /// The motion that consent was asked for.
        id: MotionId,
        /// Who objected.
        by: Person,
    },
    /// A member demanded that the vote be retaken by rising.
    Divided {
        /// The motion that was being voted on.
        id: MotionId,
        /// Who demanded it.
        by: Person,
    },
    /// Votes of persons without the right could have changed the result.
    Voided {
        /// The motion that was being voted on.
        id: MotionId,
        /// How many such votes were found.
        unentitled: u32,
    },
    /// The chair broke a vote off before it was announced.
    Cancelled {
        /// The motion that was being voted on.
        id: MotionId,
    },
    /// The polls of a ballot were closed, or opened again.
    Polls {
        /// Whether they are open from now on.
        open: bool,
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

/// A point of order, a question of privilege, an inquiry, a request for information.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointRaised {
    /// Which of them.
    pub kind: PointKind,
    /// Who raised it.
    pub by: Person,
    /// In words.
    pub text: String,
    /// What came of it; `None` while the chair is waited for.
    pub answer: Option<PointAnswer>,
}

/// What came of something raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PointAnswer {
    /// The chair ruled.
    Ruled {
        /// Whether it was well taken, or granted.
        well_taken: bool,
        /// The chair's reasons, which minutes always give (RONR 48:4).
        reason: String,
        /// What followed.
        remedy: Remedy,
        /// The motion that was dropped.
        dropped: Option<MotionId>,
    },
    /// The chair answered.
    Replied {
        /// The answer.
        text: String,
    },
    /// The chair submitted it to the meeting.
    Submitted,
}

/// Something that the chair did, or that touches the chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChairAct {
    /// The chair let through what was refused.
    Overruled {
        /// Whose act; `None`: the chair's own.
        by: Option<Person>,
        /// The act.
        act: ActKind,
        /// The refusal set aside.
        code: RefusalCode,
        /// The chair's reason.
        reason: String,
    },
    /// The chair ruled a demand for a division of the assembly out of order: the vote stands as it
    /// was.
    DivisionRefused {
        /// On what ground.
        ground: Ground,
        /// The chair's reason.
        reason: String,
    },
    /// Somebody else presides.
    HandedOver {
        /// Who.
        to: Person,
    },
    /// The chair came back.
    CameBack {
        /// Who presides again.
        to: Option<Person>,
    },
    /// A member was named for a breach of order, in these words.
    Named {
        /// Who.
        who: Person,
        /// The offence.
        offence: String,
    },
    /// An office passed to somebody during the meeting.
    OfficeGiven {
        /// The office.
        office: Office,
        /// Who holds it from now on.
        to: Person,
    },
}

/// Something in an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElectionStep {
    /// The election was opened.
    Opened {
        /// Its number among the motions.
        id: MotionId,
        /// What is to be filled.
        office: Vacancy,
    },
    /// Somebody was nominated.
    Nominated {
        /// By whom.
        by: Person,
        /// Who.
        name: String,
    },
    /// The tellers reported.
    Balloted(BallotTaken),
}

/// Business: recesses, agenda, minutes, notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Business {
    /// A matter was put on the agenda during the meeting.
    ItemAdded {
        /// Its number, from 1.
        number: u32,
        /// What it is about.
        title: String,
    },
    /// The chair called somebody before whoever was first by rule.
    CalledBefore {
        /// Who was called.
        who: Person,
        /// Who was first.
        first: Person,
        /// The chair's reason, where one was given.
        reason: Option<String>,
    },
    /// The laptop's clock was set back; the meeting's time went on from before.
    ClockSetBack {
        /// Milliseconds by which it lay before the last entry.
        by_ms: i64,
    },
    /// A recess.
    Recess {
        /// Until when it was to last.
        until: Instant,
        /// When the meeting was called back to order.
        back: Option<Instant>,
    },
    /// Notice was given, for the next meeting.
    NoticeGiven {
        /// By whom.
        by: Option<Person>,
        /// Of what.
        text: String,
    },
    /// The minutes of an earlier meeting were approved.
    MinutesApproved {
        /// Of which meeting.
        of: String,
        /// The corrections.
        corrections: Vec<String>,
    },
    /// A personal interest was declared.
    InterestDeclared {
        /// By whom.
        by: Person,
        /// In which item; `None`: in all of them.
        matter: Option<String>,
        /// Which.
        text: String,
        /// Whether it takes away the vote on the matter.
        recused: bool,
    },
    /// A decision was carried out.
    CarriedOut {
        /// Which.
        text: String,
    },
    /// The item taken up should first have been studied by the community's Party organisation.
    NotStudied,
}
