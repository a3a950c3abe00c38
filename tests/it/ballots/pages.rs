//! The pages of the file, read without SQLite: what a page once held is not the only thing it can tell.
//! In which order pages were handed out and freed outlasts their bytes.

use super::secrecy::{all_bytes, texts, voters};
use super::*;
use std::collections::HashMap;

/// Pages of both files are so long.
const PAGE: usize = 4096;

/// So much of a hash or a ciphertext is looked for.
const PIECE: usize = 24;

/// The free pages of a file in the order in which SQLite lists them: trunks, and the leaves of each.
#[derive(Debug, PartialEq, Eq)]
struct Free {
    trunks: Vec<u32>,
    leaves: Vec<u32>,
    /// Pages of the file.
    all: usize,
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())
}

fn page(file: &[u8], number: u32) -> &[u8] {
    &file[(number as usize - 1) * PAGE..number as usize * PAGE]
}

/// See <https://www.sqlite.org/fileformat2.html#the_freelist>.
fn free(file: &[u8]) -> Free {
    let mut free = Free { trunks: vec![], leaves: vec![], all: file.len() / PAGE };
    let mut trunk = word(file, 32);
    while trunk != 0 {
        let bytes = page(file, trunk);
        free.trunks.push(trunk);
        let leaves = (0..word(bytes, 4) as usize).map(|at| word(bytes, 8 + at * 4));
        free.leaves.extend(leaves);
        trunk = word(bytes, 0);
    }
    assert_eq!(free.trunks.len() + free.leaves.len(), word(file, 36) as usize);
    free
}

/// How often the pieces of these ballots stand in some bytes: of hashes, and of ciphertexts and proofs.
fn pieces(ballots: &[StoredBallot], bytes: &[u8]) -> [Vec<usize>; 2] {
    let piece = |text: &str| text.as_bytes()[..PIECE].to_vec();
    let hashes = ballots.iter().map(|ballot| piece(&ballot.hash)).collect::<Vec<_>>();
    let bodies = ballots.iter().flat_map(|ballot| texts(&ballot.body));
    let bodies = bodies.map(|text| piece(&text)).collect::<Vec<_>>();
    let mut found: HashMap<&[u8], usize> =
        hashes.iter().chain(&bodies).map(|piece| (piece.as_slice(), 0)).collect();
    for window in bytes.windows(PIECE) {
        if let Some(times) = found.get_mut(window) {
            *times += 1;
        }
    }
    [&hashes, &bodies].map(|all| all.iter().map(|piece| found[piece.as_slice()]).collect())
}

/// Free pages hold nothing, and nothing is left of these ballots in the log or its index.
fn tell_nothing(folder: &Path, ballots: &[StoredBallot]) -> Free {
    let mut seen = None;
    for (path, bytes) in all_bytes(folder) {
        let none = |bytes: &[u8]| pieces(ballots, bytes).iter().flatten().all(|times| *times == 0);
        if path.ends_with(JOURNAL_FILE) {
            let free = free(&bytes);
            for leaf in &free.leaves {
                assert!(page(&bytes, *leaf).iter().all(|byte| *byte == 0), "free page {leaf}");
            }
            assert!(free.trunks.iter().all(|trunk| none(page(&bytes, *trunk))));
            seen = Some(free);
        } else {
            assert!(none(&bytes), "{}", path.display());
        }
    }
    seen.unwrap()
}

/// A poll of 30; at rest after each voter there is one box, sorted, and nothing else of it.
fn poll_of_30() -> (Room, Vec<StoredBallot>, Vec<Free>) {
    let mut room = Room::open();
    room.motion("装路灯");
    room.open_box();
    let (mut all, mut frees) = (vec![], vec![]);
    for (nth, seat) in voters().into_iter().enumerate() {
        if nth == 9 {
            room.audit(seat, &[0, 1, 0]);
        }
        room.cast(seat, &[u32::from(nth % 2 == 0), 0, 0]);
        assert!(!room.desk.traces_remain());
        all = room.lying();
        assert_eq!(all.len(), nth + 1 + usize::from(nth >= 9));
        assert!(all.is_sorted_by_key(|ballot| &ballot.hash));
        frees.push(tell_nothing(room.path(), &all));
        let file = std::fs::read(room.path().join(JOURNAL_FILE)).unwrap();
        let log = std::fs::metadata(room.path().join(format!("{JOURNAL_FILE}-wal")));
        assert_eq!(log.map_or(0, |log| log.len()), 0, "after {nth}");
        // One that was opened to be checked has its hash in itself too.
        let cast: Vec<_> = all.iter().filter(|ballot| !ballot.audited).cloned().collect();
        for times in pieces(&cast, &file) {
            // What is cut by the end of a page is not found; nothing is found twice.
            let once = times.iter().filter(|times| **times == 1).count();
            assert!(times.iter().all(|times| *times <= 1), "after {nth}: {times:?}");
            assert!(once * 10 >= times.len() * 7, "after {nth}: {times:?}");
        }
    }
    (room, all, frees)
}

#[test]
fn the_pages_of_a_box_tell_no_order_while_it_is_open_or_after() {
    let mut polls = vec![];
    for _ in 0..2 {
        let (mut room, ballots, mut frees) = poll_of_30();
        room.unseal();
        assert!(!room.desk.traces_remain());
        let cast: Vec<_> = ballots.iter().filter(|ballot| !ballot.audited).cloned().collect();
        let hashes = |bytes: &[u8]| pieces(&cast, bytes)[0].iter().all(|times| *times == 0);
        assert!(all_bytes(room.path()).iter().all(|(_, bytes)| hashes(bytes)));
        frees.push(tell_nothing(room.path(), &ballots));
        let Room { dir, desk, .. } = room;
        desk.close().unwrap();
        frees.push(tell_nothing(dir.path(), &ballots));
        polls.push((ballots, frees));
    }
    // The same people, but other keys and so other hashes in another order; yet the same pages were
    // handed out and freed one after another. So which these are says nothing about any ballot.
    let (one, two) = (&polls[0], &polls[1]);
    assert!(one.0.iter().zip(&two.0).all(|(a, b)| a.hash != b.hash));
    assert_eq!(one.1, two.1);
    assert!(one.1.last().is_some_and(|free| !free.leaves.is_empty()), "{:?}", one.1.last());
}
