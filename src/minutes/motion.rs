//! A motion from being made to being disposed of, as the minutes tell it.

use super::people::Person;
use crate::law::MotionKind;
use crate::meeting::{Amendment, Instant, MotionId};

/// What became of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// It adhered to a motion that was withdrawn, and went with it.
    WentWithTarget,
    /// Stated and still pending; after the adjournment, unfinished business.
    Pending,
    /// Made and not stated.
    NotStated,
}

/// A motion with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// Its number in the meeting.
    pub id: MotionId,
    /// Its kind.
    pub kind: MotionKind,
    /// Who made it.
    pub mover: Person,
    /// Who seconded it; Robert's minutes leave this out.
    pub seconder: Option<Person>,
    /// Its wording at the end; for an amendment, the text that it leads to.
    pub text: String,
    /// The change, as it stood at the end, if it is an amendment.
    pub amendment: Option<Amendment>,
    /// The motion that it applies to.
    pub target: Option<MotionId>,
    /// Agenda item, from 1.
    pub item: Option<u32>,
    /// When it was made.
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
}
