//! What the booth and the tellers' papers ask of the shell.

use super::clock::now;
use super::desk::{Desk, DeskError};
use super::shell::Shell;
use crate::i18n::Words;
use crate::meeting::{Actor, Meeting, Office, Refusal, RefusalCode, Seat, SecretMarks};
use crate::store::BoxId;
use crate::tui::News;

impl Shell {
    pub(super) fn seal(&mut self, marks: &SecretMarks) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(vec![]) };
        let marked = self.desk.seal(meeting, marks)?;
        let hash = marked.hash();
        self.sealed = Some(marked);
        Ok(vec![News::Sealed(hash)])
    }

    pub(super) fn cast_sealed(
        &mut self,
        seat: Seat,
        words: &Words,
    ) -> Result<Vec<News>, DeskError> {
        let (Some(meeting), Some(marked)) = (&mut self.meeting, self.sealed.take()) else {
            return Ok(vec![]);
        };
        self.desk.cast(meeting, Actor::Office(Office::Chair), seat, marked, now())?;
        let done = News::Done(words.t("ballots-cast"));
        Ok(vec![News::Meeting(Box::new(meeting.clone())), done])
    }

    pub(super) fn audit_sealed(
        &mut self,
        seat: Seat,
        _words: &Words,
    ) -> Result<Vec<News>, DeskError> {
        let (Some(meeting), Some(marked)) = (&mut self.meeting, self.sealed.take()) else {
            return Ok(vec![]);
        };
        self.desk.audit(meeting, Actor::Office(Office::Chair), seat, &marked, now())?;
        let opened = News::Opened(marked.hash(), SecretMarks(marked.marks().to_vec()));
        Ok(vec![News::Meeting(Box::new(meeting.clone())), opened])
    }

    pub(super) fn papers(&self, seat: Seat) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(vec![]) };
        Ok(vec![News::Papers(seat, self.desk.papers(meeting, seat)?)])
    }

    pub(super) fn enter_paper(
        &mut self,
        seat: Seat,
        marks: &str,
        more: bool,
    ) -> Result<Vec<News>, DeskError> {
        if let Some(meeting) = &self.meeting {
            self.desk.enter_paper(meeting, seat, marks, more)?;
        }
        self.papers(seat)
    }
}

impl Desk {
    /// The papers that a teller has entered so far, sorted: marks, and how many are marked alike.
    ///
    /// # Errors
    /// When the journal cannot be read, or no papers are out.
    pub fn papers(&self, meeting: &Meeting, seat: Seat) -> Result<Vec<(String, u32)>, DeskError> {
        Ok(self.journal.papers(&papers_id(meeting)?, seat)?)
    }

    /// Counts a paper more that a teller has entered, or one less. They are on the disk when this
    /// returns; the count itself is a command.
    ///
    /// # Errors
    /// When the journal cannot be written, or no papers are out.
    pub fn enter_paper(
        &mut self,
        meeting: &Meeting,
        seat: Seat,
        marks: &str,
        more: bool,
    ) -> Result<(), DeskError> {
        Ok(self.journal.enter_paper(&papers_id(meeting)?, seat, marks, more)?)
    }
}

fn papers_id(meeting: &Meeting) -> Result<BoxId, DeskError> {
    let none = || Refusal::new(RefusalCode::NoBallots);
    let number = meeting.balloting.as_ref().ok_or_else(none)?.number;
    Ok(BoxId { meeting: meeting.id.clone(), number })
}
