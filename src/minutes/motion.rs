//! A motion from being made to being disposed of, as the minutes tell it.

use super::people::Person;
use crate::law::MotionKind;
use crate::meeting::{Amendment, Bilingual, Instant, MotionId, Proposal, Shelf};

/// What became of a motion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Carried.
    Adopted,
    /// Voted down.
    Lost,
    /// Nobody seconded it: it never came before the meeting.
    FellWithoutSecond,
    /// Its mover took it back before it was stated.
    TakenBack,
    /// Its mover took it back with the leave of the meeting.
    Withdrawn,
    /// It was postponed indefinitely: dropped for the session without a direct vote.
    PostponedIndefinitely,
    /// The meeting objected to its consideration.
    ObjectionSustained,
    /// The chair, or the meeting on appeal, ruled it out of order.
    RuledOut,
    /// It adhered to a motion that is no longer before the meeting, and went with it.
    WentWithTarget,
    /// Adopted, and rescinded later in the same meeting.
    Rescinded,
    /// Adopted, and amended later in the same meeting.
    AmendedSince,
    /// Out of the meeting's hands for a while.
    Aside(Shelf),
    /// A motion to reconsider that was recorded and not taken up.
    Kept,
    /// Stated and still pending; after the adjournment, unfinished business.
    Pending,
    /// Made and not stated.
    NotStated,
}

/// What a motion proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substance {
    /// Its kind.
    pub kind: MotionKind,
    /// Its wording; for an amendment, the text that it leads to. Empty where kind and terms say all.
    pub text: String,
    /// What was moved, where words do not say it all.
    pub terms: Option<Proposal>,
    /// The change, if it is an amendment.
    pub amendment: Option<Amendment>,
    /// The motion that it applies to.
    pub target: Option<MotionId>,
    /// The person that it is about: of a penalty, of more time, of leave to speak.
    pub person: Option<Person>,
    /// What was decided or put aside before, and is now to be taken up, changed or undone.
    pub former: Option<Former>,
    /// The matter, where the law gives it a vote of its own.
    pub matter: Option<Bilingual>,
}

/// Something decided or put aside before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Former {
    /// Its number, if it is a motion of this meeting.
    pub id: Option<MotionId>,
    /// Its wording.
    pub text: String,
    /// When it was adopted, as written, if that was in an earlier meeting.
    pub adopted: String,
}

/// A motion with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// Its number in the meeting.
    pub id: MotionId,
    /// Who made it; `None` when that was in an earlier meeting, whose roster is not this one's.
    pub mover: Option<Person>,
    /// Who seconded it; Robert's minutes leave this out.
    pub seconder: Option<Person>,
    /// What it proposes, as it stood at the end.
    pub what: Substance,
    /// Agenda item, from 1.
    pub item: Option<u32>,
    /// When it was made; in an earlier meeting, when it was put aside there.
    pub made_at: Instant,
    /// Whether an amendment of it was adopted.
    pub amended: bool,
    /// What became of it.
    pub fate: Fate,
}

impl Motion {
    /// Whether nothing final has become of it.
    pub fn is_open(&self) -> bool {
        matches!(self.fate, Fate::Pending | Fate::NotStated)
    }

    /// Whether it comes up again: in the meeting's hands or put aside.
    pub fn is_left(&self) -> bool {
        self.is_open() || matches!(self.fate, Fate::Aside(_) | Fate::Kept)
    }
}
