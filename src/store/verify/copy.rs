//! A copy of a database to look into. The evidence itself is never opened with SQLite, which would
//! leave files beside it.

use crate::store::sqlite::beside;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// A folder for the copy that only its owner can read, removed in the end.
pub(super) struct Copy {
    dir: PathBuf,
}

impl Copy {
    /// Copies `path` and the files that SQLite keeps beside it.
    pub(super) fn of(path: &Path, suffixes: &[&str]) -> std::io::Result<Copy> {
        let copy = Copy { dir: new_dir()? };
        std::fs::copy(path, copy.path())?;
        for suffix in suffixes {
            let from = beside(path, suffix);
            if from.exists() {
                std::fs::copy(from, beside(&copy.path(), suffix))?;
            }
        }
        writable(&copy.dir)?;
        Ok(copy)
    }

    /// The copied database.
    pub(super) fn path(&self) -> PathBuf {
        self.dir.join("copy.db")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

fn new_dir() -> std::io::Result<PathBuf> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("yishi-verify-{}-{number}", std::process::id());
        let dir = std::env::temp_dir().join(name);
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(&dir) {
            // Left by another process that had the same number.
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| dir),
        }
    }
}

/// A copy of a write-protected file is write-protected too; SQLite must be able to open it.
fn writable(dir: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        let mut permissions = std::fs::metadata(&path)?.permissions();
        #[cfg(unix)]
        std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o600);
        #[cfg(not(unix))]
        permissions.set_readonly(false);
        std::fs::set_permissions(&path, permissions)?;
    }
    Ok(())
}
