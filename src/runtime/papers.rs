//! What leaves the meeting as files: minutes, signed results with the records of ballot boxes, and
//! ballot papers to be printed.

use super::desk::DeskError;
use super::shell::Shell;
use crate::export::{Style, markdown, paper, papers_of, proceedings};
use crate::i18n::Words;
use crate::minutes::Minutes;
use crate::signing::{write_beside, write_result};
use crate::store::record_file;
use crate::tui::News;

impl Shell {
    pub(super) fn export_minutes(
        &self,
        style: Style,
        words: &Words,
    ) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(vec![]) };
        let minutes = Minutes::of(meeting);
        let name = format!("{}.{}.md", meeting.id, style.id());
        let path = self.write_paper(&name, &markdown(&minutes, style, words))?;
        let mut told = vec![words.with("minutes-exported", [("path", path)])];
        let count = self.write_papers(words)?;
        if count > 0 {
            let path = self.desk.folders.papers().join(&meeting.id).display().to_string();
            told.push(words.with("papers-exported", [("n", count.to_string()), ("path", path)]));
        }
        if let Some(book) = proceedings(&minutes, words) {
            let path = self.write_paper(&format!("{}.proceedings.md", meeting.id), &book)?;
            told.push(words.with("book-exported", [("path", path)]));
        }
        Ok(vec![News::Done(told.join(words.pick2("；", "; ")))])
    }

    /// Writes every paper of the meeting that something stands on, and of what is never shown a
    /// restricted copy beside; how many.
    fn write_papers(&self, words: &Words) -> Result<usize, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(0) };
        let mut count = 0;
        for (kind, restricted) in papers_of(meeting) {
            let Some(text) = paper(meeting, kind, words, restricted) else { continue };
            let folder = if restricted { "restricted/" } else { "" };
            self.write_paper(&format!("{}/{folder}{}.md", meeting.id, kind.id()), &text)?;
            count += 1;
        }
        Ok(count)
    }

    /// Writes a paper into the folder of papers; where it stands.
    fn write_paper(&self, name: &str, text: &str) -> Result<String, DeskError> {
        let folder = self.desk.folders.papers();
        let path = folder.join(name);
        let folder = path.parent().map_or(folder, std::path::Path::to_path_buf);
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, text));
        written.map_err(|source| DeskError::File { path: path.clone(), source })?;
        Ok(path.display().to_string())
    }

    pub(super) fn export_results(&self, words: &Words) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(vec![]) };
        let folder = self.desk.folders.papers().join(&meeting.id);
        std::fs::create_dir_all(&folder)
            .map_err(|source| DeskError::File { path: folder.clone(), source })?;
        for result in self.desk.results(meeting)? {
            write_result(&folder, &result)?;
        }
        for (number, record) in self.desk.box_records(meeting)? {
            write_beside(&folder, &record_file(number), &record)?;
        }
        let path = folder.display().to_string();
        Ok(vec![News::Done(words.with("sign-exported", [("path", path)]))])
    }

    pub(super) fn print_ballots(&mut self, words: &Words) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &self.meeting else { return Ok(vec![]) };
        let Some(sheet) = crate::export::ballot_papers(meeting, words) else { return Ok(vec![]) };
        let folder = self.desk.folders.papers().join(&meeting.id);
        let number = meeting.balloting.as_ref().map_or(0, |balloting| balloting.number);
        let path = folder.join(format!("ballots-{number}.md"));
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&path, sheet))
            .map_err(|source| DeskError::File { path: path.clone(), source })?;
        let path = path.display().to_string();
        Ok(vec![News::Done(words.with("ballots-printed", [("path", path)]))])
    }
}
