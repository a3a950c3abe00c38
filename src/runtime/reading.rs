//! Reports that groups wrote themselves, found and read for the screen.

use super::reports::report_command;
use super::shell::{FILES_SHOWN, Shell, find_files};
use crate::i18n::Words;
use crate::import::{read_session_report, report_lines};
use crate::meeting::{Act, SpaceAct, clean};
use crate::tui::{News, ReportPreview};
use std::path::{Path, PathBuf};

/// The most files that are looked into.
const FILES_READ: usize = 400;

impl Shell {
    /// Files that are reports of a topic on the wall and were not handed in word for word.
    pub(super) fn find_reports(&self) -> Vec<PathBuf> {
        let Some(meeting) = &self.meeting else { return vec![] };
        let papers = self.desk.folders.papers().join(&meeting.id);
        let files = find_files(&[papers], &["md", "txt", "markdown"]).take(FILES_READ);
        let is_new = |path: &PathBuf| {
            let read = read_session_report(path).ok();
            let ready = read.and_then(|read| report_command(meeting, &read).ok());
            ready.is_some_and(|ready| match &ready.command.act {
                Act::Space(SpaceAct::Report { topic, words }) => {
                    let topic = meeting.space.topic(*topic);
                    topic.is_some_and(|topic| topic.reports.iter().all(|r| r.words != *words))
                }
                _ => false,
            })
        };
        files.filter(is_new).take(FILES_SHOWN).collect()
    }

    /// A report as it was read, with what is wrong with it or what hands it in.
    pub(super) fn report(&self, path: &Path, words: &Words) -> News {
        let Some(meeting) = &self.meeting else { return News::Reports(vec![]) };
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let file = clean(&file);
        let read = match read_session_report(path) {
            Ok(read) => read,
            Err(problems) => {
                let told = problems.iter().map(|problem| problem.text(words)).collect();
                return News::Report(Box::new(ReportPreview { file, told, command: None }));
            }
        };
        let ready = report_command(meeting, &read);
        let (said, command) = match ready {
            Ok(ready) => {
                let said = ready.remarks.iter().map(|remark| remark.text(words)).collect();
                (said, Some(ready.command))
            }
            Err(fault) => (vec![fault.text(words)], None),
        };
        let said: Vec<String> = said;
        let told = said.into_iter().chain(report_lines(words, &read)).collect();
        News::Report(Box::new(ReportPreview { file, told, command }))
    }
}
