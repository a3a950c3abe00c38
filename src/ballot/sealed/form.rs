//! What a ballot may say, and what a voter marked on it.

use super::{Fault, OPTIONS_MAX, POINTS_MAX};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// What a ballot may say. A blank ballot is always possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Form {
    /// One option or none.
    ChooseOne {
        /// How many options there are.
        options: u32,
    },
    /// At most `k` different options.
    UpTo {
        /// How many options there are.
        options: u32,
        /// How many of them may be chosen, `1..=options`.
        k: u32,
    },
    /// Any number of different options.
    Approval {
        /// How many options there are.
        options: u32,
    },
    /// Points given away, not more than the voter has.
    Points {
        /// How many options there are.
        options: u32,
        /// The most points altogether, up to [`POINTS_MAX`].
        points: u32,
        /// The most points on one option, `1..=points`.
        cap: u32,
    },
}

impl Form {
    /// How many options there are.
    pub fn options(&self) -> u32 {
        match *self {
            Form::ChooseOne { options }
            | Form::UpTo { options, .. }
            | Form::Approval { options }
            | Form::Points { options, .. } => options,
        }
    }

    /// The most that one voter may give to one option.
    pub fn cap(&self) -> u32 {
        match *self {
            Form::Points { cap, .. } => cap,
            _ => 1,
        }
    }

    /// The most that one voter may give altogether, where that is less than the cap on each option.
    pub fn total(&self) -> Option<u32> {
        match *self {
            Form::ChooseOne { .. } => Some(1),
            Form::UpTo { k, .. } => Some(k),
            Form::Approval { .. } => None,
            Form::Points { points, .. } => Some(points),
        }
    }

    /// Whether there can be such a ballot.
    ///
    /// # Errors
    /// [`Fault::Options`], [`Fault::Limit`].
    pub fn validate(&self) -> Result<(), Fault> {
        let options = self.options();
        if options == 0 || options > OPTIONS_MAX {
            return Err(Fault::Options { options, most: OPTIONS_MAX });
        }
        let within = |limit: u32, most: u32| match limit {
            limit if limit == 0 || limit > most => Err(Fault::Limit { limit, most }),
            _ => Ok(()),
        };
        match *self {
            Form::UpTo { k, .. } => within(k, options),
            Form::Points { points, cap, .. } => {
                within(points, POINTS_MAX).and_then(|()| within(cap, points))
            }
            _ => Ok(()),
        }
    }

    /// Whether a ballot may say this.
    ///
    /// # Errors
    /// [`Fault::MarksLength`], [`Fault::AboveCap`], [`Fault::SeveralChoices`],
    /// [`Fault::TooManyMarks`]; the first of them that applies.
    pub fn check(&self, marks: &Marks) -> Result<(), Fault> {
        let (expected, marks) = (self.options(), marks.as_slice());
        if marks.len() != expected as usize {
            return Err(Fault::MarksLength { expected, found: marks.len() });
        }
        let cap = self.cap();
        if let Some((option, &marked)) = marks.iter().enumerate().find(|(_, mark)| **mark > cap) {
            return Err(Fault::AboveCap { option, cap, marked });
        }
        let marked: u64 = marks.iter().map(|mark| u64::from(*mark)).sum();
        match self.total() {
            Some(most) if marked > u64::from(most) => Err(match self {
                Form::ChooseOne { .. } => Fault::SeveralChoices { marked },
                _ => Fault::TooManyMarks { most, marked },
            }),
            _ => Ok(()),
        }
    }
}

/// What a voter marked: per option 0 or 1, or points. Secret: it has no `Debug` and is wiped when it
/// is let go. In an audit it is written down, because the voter asked for that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(Vec<u32>);

impl Marks {
    /// Marks in the order of the options.
    pub fn new(marks: Vec<u32>) -> Self {
        Marks(marks)
    }

    /// A blank ballot.
    pub fn blank(form: &Form) -> Self {
        Marks(vec![0; form.options() as usize])
    }

    /// One option and no other.
    ///
    /// # Errors
    /// [`Fault::MarksLength`] when there is no such option.
    pub fn one(form: &Form, option: usize) -> Result<Self, Fault> {
        let mut marks = Self::blank(form);
        let expected = form.options();
        match marks.0.get_mut(option) {
            Some(mark) => *mark = 1,
            None => return Err(Fault::MarksLength { expected, found: option.saturating_add(1) }),
        }
        Ok(marks)
    }

    /// The marks in the order of the options.
    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
