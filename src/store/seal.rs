//! The seal: digests of a whole file, kept inside that file.
//!
//! SQLite keeps no digest of its pages, so a byte changed in free space, in the header or in a text
//! that nobody compares would go unnoticed. Each file therefore has one row with a blob of fixed
//! size: a constant to find it by, the SHA-256 of the file, and a short digest of each of 256 equal
//! regions that says where a change is. Digests are taken with their own place read as zeros.
//!
//! The blob is written into the closed file, not through SQLite. That is safe: it lies whole in
//! one page, its length never changes, and nothing in SQLite's format depends on the bytes of a
//! blob. A file whose digests are all zero is *unsealed*: it was written and not closed in order.
//!
//! A seal shows what changed by accident or by a clumsy hand. Somebody who computes it anew is
//! stopped by the hash chain and the signatures, not by this.

use super::sqlite::{PAGE_BYTES, Schema};
use sha2::{Digest, Sha256};
use std::io::{Read, Seek, SeekFrom, Write};
use std::ops::Range;

/// Regions of the file with a digest of their own.
const REGIONS: usize = 256;
/// Bytes kept of a region's digest: enough to say where, while the whole digest says whether.
const REGION_DIGEST: usize = 8;
const MAGIC: usize = 16;
const WHOLE: usize = 32;
const DIGESTS: usize = WHOLE + REGIONS * REGION_DIGEST;
/// The length of the blob.
pub(super) const BLOB: usize = MAGIC + DIGESTS;
/// The largest file that is sealed and checked.
const FILE_BYTES_MAX: u64 = 1 << 30;

/// How a file stands to its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealState {
    /// The file is byte for byte as it was closed.
    Sealed,
    /// The file was written and not closed in order.
    Unsealed,
    /// There is no place for a seal, or more than one.
    Missing,
    /// The file was changed after it was closed, in these pages (from 1, both ends included). No
    /// pages: only the seal itself was changed.
    Broken {
        /// First and last page of each region that differs.
        pages: Vec<(u64, u64)>,
    },
}

/// The blob of an unsealed file.
pub(super) fn blank(schema: &Schema) -> [u8; BLOB] {
    let mut blob = [0; BLOB];
    blob[..MAGIC].copy_from_slice(&schema.magic);
    blob
}

/// How the bytes of a file stand to the seal in them.
pub(super) fn check(bytes: &[u8], schema: &Schema) -> SealState {
    let Some(place) = place(bytes, schema) else { return SealState::Missing };
    let found = &bytes[place.clone()];
    if found.iter().all(|b| *b == 0) {
        return SealState::Unsealed;
    }
    let computed = digests(bytes, &place);
    if found == computed {
        return SealState::Sealed;
    }
    let whole_differs = found[..WHOLE] != computed[..WHOLE];
    let differs = |region: &usize| {
        let at = WHOLE + region * REGION_DIGEST..WHOLE + (region + 1) * REGION_DIGEST;
        whole_differs && found[at.clone()] != computed[at]
    };
    let region_pages = region_bytes(bytes.len()) / PAGE_BYTES;
    let pages_all = bytes.len().div_ceil(PAGE_BYTES).max(1);
    let pages = (0..REGIONS).filter(differs).map(|region| {
        let first = (region * region_pages + 1).min(pages_all);
        let last = ((region + 1) * region_pages).min(pages_all);
        (first as u64, last.max(first) as u64)
    });
    let mut pages: Vec<_> = pages.collect();
    pages.dedup();
    SealState::Broken { pages }
}

/// Takes the seal off a file that SQLite is about to change. A file without a place for one is
/// left as it is.
pub(super) fn unseal(file: &mut std::fs::File, schema: &Schema) -> std::io::Result<()> {
    let bytes = read(file)?;
    match place(&bytes, schema) {
        Some(place) => write(file, place.start, &[0; DIGESTS]),
        None => Ok(()),
    }
}

/// Seals a file that is complete and that nobody is writing.
pub(super) fn seal(file: &mut std::fs::File, schema: &Schema) -> std::io::Result<()> {
    let bytes = read(file)?;
    let Some(place) = place(&bytes, schema) else { return Ok(()) };
    let digests = digests(&bytes, &place);
    if bytes[place.clone()] == digests {
        return Ok(());
    }
    write(file, place.start, &digests)
}

/// All bytes of a file, from its beginning.
pub(super) fn read(file: &mut std::fs::File) -> std::io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn write(file: &mut std::fs::File, at: usize, bytes: &[u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(at as u64))?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Where the digests stand. The constant before them must occur exactly once.
pub(super) fn place(bytes: &[u8], schema: &Schema) -> Option<Range<usize>> {
    let mut places = bytes.windows(MAGIC).enumerate().filter(|(_, w)| *w == schema.magic);
    let start = places.next()?.0 + MAGIC;
    let end = start + DIGESTS;
    (places.next().is_none() && end <= bytes.len()).then_some(start..end)
}

fn region_bytes(len: usize) -> usize {
    len.div_ceil(PAGE_BYTES).div_ceil(REGIONS).max(1) * PAGE_BYTES
}

fn digests(bytes: &[u8], place: &Range<usize>) -> [u8; DIGESTS] {
    let mut digests = [0; DIGESTS];
    digests[..WHOLE].copy_from_slice(&digest(bytes, 0..bytes.len(), place));
    let region = region_bytes(bytes.len());
    let slots = digests[WHOLE..].chunks_exact_mut(REGION_DIGEST);
    for (at, slot) in slots.enumerate() {
        let start = (at * region).min(bytes.len());
        let end = (start + region).min(bytes.len());
        slot.copy_from_slice(&digest(bytes, start..end, place)[..REGION_DIGEST]);
    }
    digests
}

/// SHA-256 of a part of the file, with the digests' own place read as zeros.
fn digest(bytes: &[u8], part: Range<usize>, place: &Range<usize>) -> [u8; WHOLE] {
    let zeros = place.start.clamp(part.start, part.end)..place.end.clamp(part.start, part.end);
    let mut hasher = Sha256::new();
    hasher.update(&bytes[part.start..zeros.start]);
    hasher.update(&[0; DIGESTS][..zeros.len()]);
    hasher.update(&bytes[zeros.end..part.end]);
    hasher.finalize().into()
}
