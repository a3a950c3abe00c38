//! Files of this room: read with a limit, written without ever overwriting.

use std::io::{Error, ErrorKind, Read, Write};
use std::path::Path;

/// All of a file, or an error of kind [`ErrorKind::FileTooLarge`] beyond `bytes_max`.
pub(crate) fn read_limited(path: &Path, bytes_max: u64) -> std::io::Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(Error::from(ErrorKind::IsADirectory));
    }
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too long from one that fits exactly.
    file.take(bytes_max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bytes_max {
        return Err(Error::from(ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

/// Writes a new file and waits for the disk. Fails when the file exists.
pub(super) fn write_new(path: &Path, bytes: &[u8], private: bool) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    // Set at creation: a mode changed afterwards leaves a moment in which others can read.
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
