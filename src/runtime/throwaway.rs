//! A folder that is gone at the end: for the demonstration and for rehearsals.

use std::path::Path;
use tempfile::TempDir;

/// Memory as a folder, where the system has one. What is thrown away need not wait for a disk.
const MEMORY: &str = "/dev/shm";

/// A new folder that is removed when it is dropped.
///
/// # Errors
/// When no folder for passing files can be written.
pub fn throwaway() -> std::io::Result<TempDir> {
    let builder = || {
        let mut builder = tempfile::Builder::new();
        builder.prefix("yishi-");
        builder
    };
    if Path::new(MEMORY).is_dir()
        && let Ok(folder) = builder().tempdir_in(MEMORY)
    {
        return Ok(folder);
    }
    builder().tempdir()
}
