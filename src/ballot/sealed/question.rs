//! The question that a box is opened for, as its key names it.

use super::{Digest, Fault, Form, OPTION_NAMES_MAX, TITLE_MAX};
use serde::{Deserialize, Serialize};

/// Which vote of which meeting, what it is about, and what the places on the ballot stand for. It
/// goes into the record word for word; its digest goes into the key before the first ballot is
/// sealed, so that no word of it can be another afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The meeting's id in its journal.
    pub meeting: String,
    /// The number of the ballot in the meeting, from 1.
    pub number: u32,
    /// What is voted on, in words; up to [`TITLE_MAX`] bytes.
    pub title: String,
    /// A name for each place on the ballot, in their order: `yes`, `no`, `abstain` of a motion, or
    /// the options of a poll. Up to [`OPTION_NAMES_MAX`] bytes altogether.
    pub options: Vec<String>,
}

impl Question {
    /// SHA-256 of the canonical JSON of meeting, number, title, options and form, as a list.
    ///
    /// # Errors
    /// [`Fault::Library`], which nothing outside can cause.
    pub fn digest(&self, form: &Form) -> Result<Digest, Fault> {
        Digest::of_value(&(&self.meeting, self.number, &self.title, &self.options, form))
    }

    /// Whether a box can be opened for it under this form.
    ///
    /// # Errors
    /// [`Fault::TooLarge`], [`Fault::OptionNames`]; those of [`Form::validate`].
    pub fn check(&self, form: &Form) -> Result<(), Fault> {
        form.validate()?;
        let within = |what, found, most| match found {
            found if found > most => Err(Fault::TooLarge { what, found, most }),
            _ => Ok(()),
        };
        within("title_bytes", self.title.len(), TITLE_MAX)?;
        within("meeting_bytes", self.meeting.len(), TITLE_MAX)?;
        let names = self.options.iter().map(String::len).sum();
        within("option_bytes", names, OPTION_NAMES_MAX)?;
        let (expected, found) = (form.options(), self.options.len());
        if found != expected as usize {
            return Err(Fault::OptionNames { expected, found });
        }
        Ok(())
    }
}
