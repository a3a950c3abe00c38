//! Files that people bring: rosters that are found, reports that groups wrote themselves, found and read
//! for the screen.

use super::reports::report_command;
use super::shell::Shell;
use crate::i18n::Words;
use crate::import::{read_session_report, report_lines};
use crate::meeting::{Act, SpaceAct, clean};
use crate::tui::{News, ReportPreview};
use std::path::{Path, PathBuf};

/// The most files on offer.
const FILES_SHOWN: usize = 30;
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

/// Tables in the folder at hand and where people keep such files.
pub(super) fn find_rosters() -> Vec<PathBuf> {
    find_files(&[], &["csv", "xlsx"]).take(FILES_SHOWN).collect()
}

/// Files of these kinds, in these folders first, then in the folder at hand and where people keep files.
fn find_files(first: &[PathBuf], kinds: &[&str]) -> impl Iterator<Item = PathBuf> + use<> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let places = ["", "Desktop", "桌面", "Documents", "文档", "Downloads", "下载"];
    let homes = home.iter().flat_map(|home| places.iter().map(|place| home.join(place)));
    let folders = first.iter().cloned().chain([PathBuf::from(".")]).chain(homes);
    let mut files: Vec<PathBuf> = folders
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|entries| entries.filter_map(Result::ok).map(|e| e.path()))
        .filter(|path| {
            let kind = path.extension().map(|e| e.to_string_lossy().to_lowercase());
            kind.is_some_and(|k| kinds.contains(&k.as_str())) && path.is_file()
        })
        .collect();
    files.sort();
    files.dedup();
    files.into_iter()
}
