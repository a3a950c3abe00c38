//! The write-ahead log, frame by frame.
//!
//! SQLite stops reading at the first frame whose checksum does not hold and says nothing; what
//! stood behind it is gone. Here that frame is named. The format is
//! <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
const MAGIC: u32 = 0x377f_0682;

/// Checks every checksum of a log and counts its frames.
///
/// # Errors
/// The number of the first frame that does not hold, from 1; 0 for the header. A last frame that
/// ends no transaction does not hold either: nothing after the last commit counts.
pub(super) fn check(bytes: &[u8]) -> Result<u64, u64> {
    if bytes.is_empty() {
        return Ok(0);
    }
    let header = bytes.get(..HEADER).ok_or(0_u64)?;
    let (magic, page) = (word(header, 0), word(header, 8) as usize);
    // The last bit says in which order the checksums read their words.
    let big_endian = magic & 1 == 1;
    let sound = magic & !1 == MAGIC && (512..=65_536).contains(&page) && page.is_power_of_two();
    let mut sums = checksum((0, 0), &header[..24], big_endian);
    if !sound || sums != (word(header, 24), word(header, 28)) {
        return Err(0);
    }
    let (mut frames, mut committed) = (0, true);
    for frame in bytes[HEADER..].chunks(FRAME_HEADER + page) {
        frames += 1;
        if frame.len() != FRAME_HEADER + page || frame[8..16] != header[16..24] {
            return Err(frames);
        }
        sums = checksum(sums, &frame[..8], big_endian);
        sums = checksum(sums, &frame[FRAME_HEADER..], big_endian);
        if sums != (word(frame, 16), word(frame, 20)) {
            return Err(frames);
        }
        committed = word(frame, 4) != 0;
    }
    if committed { Ok(frames) } else { Err(frames) }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_be_bytes)
}

fn checksum((mut a, mut b): (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    let read = |at: usize, pair: &[u8]| {
        let word = word(pair, at);
        if big_endian { word } else { word.swap_bytes() }
    };
    for pair in bytes.chunks_exact(8) {
        a = a.wrapping_add(read(0, pair)).wrapping_add(b);
        b = b.wrapping_add(read(4, pair)).wrapping_add(a);
    }
    (a, b)
}
