//! The user's own folder: which files of it are read, and within which limits.

use super::file::{BYTES_MAX, Kind, whole};
use super::problem::{Problem, ProblemKind};
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The most files that are read from the user's folder.
pub(super) const FILES_MAX: usize = 500;

/// A file of the user's.
#[derive(Debug)]
pub(super) struct Own {
    pub kind: Kind,
    pub path: PathBuf,
    pub stem: String,
    pub bytes: Vec<u8>,
}

/// Every `*.toml` directly under the four folders, in the order of their names, and what could
/// not be read. A folder that is not there is no fault.
pub(super) fn own_files(root: &Path) -> (Vec<Own>, Vec<Problem>) {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for kind in Kind::ALL {
        let folder = root.join(kind.folder());
        let paths = match toml_files(&folder) {
            Ok(paths) => paths,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => {
                let detail = error.to_string();
                problems.push(whole(&shown(&folder), ProblemKind::Unreadable { detail }));
                continue;
            }
        };
        for path in paths {
            if files.len() >= FILES_MAX {
                let kind = ProblemKind::TooManyFiles { max: FILES_MAX };
                problems.push(whole(&shown(&folder), kind));
                break;
            }
            match read_file(&path) {
                Ok(bytes) => files.push(Own { kind, stem: stem(&path), path, bytes }),
                Err(kind) => problems.push(whole(&shown(&path), kind)),
            }
        }
    }
    (files, problems)
}

/// The file's bytes, never more than allowed, whatever its size is said to be.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, ProblemKind> {
    let unreadable = |error: std::io::Error| ProblemKind::Unreadable { detail: error.to_string() };
    // A pipe or a device would wait for ever.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(ProblemKind::Unreadable { detail: "not a file".to_owned() });
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(BYTES_MAX + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > BYTES_MAX {
        return Err(ProblemKind::TooLarge { max: BYTES_MAX });
    }
    Ok(bytes)
}

pub(super) fn shown(path: &Path) -> String {
    crate::meeting::clean(&path.to_string_lossy())
}

pub(super) fn stem(path: &Path) -> String {
    path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

fn toml_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = stem(&path).starts_with('.');
        if !hidden && path.extension().is_some_and(|e| e.eq_ignore_ascii_case("toml")) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
