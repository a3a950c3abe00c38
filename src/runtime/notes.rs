//! The operator's own notes: kept in the store and shown on the screen, and nothing else.

use super::clock::now;
use super::desk::DeskError;
use super::shell::Shell;
use crate::meeting::clean;
use crate::tui::{News, NoteRow};

impl Shell {
    /// The notes of the meeting on the screen.
    pub(super) fn notes(&self) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(vec![]) };
        let notes = self.desk.journal.notes(&meeting.id)?.into_iter();
        let rows = notes.map(|note| {
            let at = chrono::DateTime::parse_from_rfc3339(&note.at);
            let hour = at.map_or_else(|_| String::new(), |at| at.format("%H:%M").to_string());
            NoteRow { id: note.id, hour, text: clean(&note.text) }
        });
        Ok(vec![News::Notes(rows.collect())])
    }

    pub(super) fn save_note(&mut self, text: &str) -> Result<Vec<News>, DeskError> {
        if let Some(meeting) = &self.meeting {
            self.desk.journal.save_note(&meeting.id, &now().to_rfc3339(), text)?;
        }
        self.notes()
    }

    pub(super) fn delete_note(&mut self, id: i64) -> Result<Vec<News>, DeskError> {
        if let Some(meeting) = &self.meeting {
            self.desk.journal.delete_note(&meeting.id, id)?;
        }
        self.notes()
    }
}
