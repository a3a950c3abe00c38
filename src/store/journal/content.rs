//! What lies in a ballot box, as one text: a line for each ballot, sorted by hash.
//!
//! A row for each ballot would get a page of its own, handed out in the order of casting, and page
//! numbers outlast what stood on the pages. One text that is written anew, whole and sorted, with every
//! ballot, has no part that belongs to a single one.

use super::StoredBallot;
use crate::store::error::StoreError;
use rusqlite::types::Type;

/// The most ballots in one box, those included that were opened to be checked.
pub const BALLOTS_MAX: usize = 10_000;

/// Characters of a hash: SHA-256, hexadecimal.
const HASH: usize = 64;

/// The text with a ballot more.
///
/// # Errors
/// [`StoreError::BallotKnown`] and [`StoreError::BoxFull`]; also for what would not be read back as it
/// was written.
pub(super) fn with(content: &str, ballot: &StoredBallot) -> Result<String, StoreError> {
    let line = written(ballot)?;
    let hash_of = |line: &str| line.get(..HASH).unwrap_or_default().to_owned();
    let lines: Vec<&str> = content.lines().collect();
    let place = match lines.binary_search_by_key(&ballot.hash, |line| hash_of(line)) {
        Ok(_) => return Err(StoreError::BallotKnown),
        Err(_) if lines.len() >= BALLOTS_MAX => return Err(StoreError::BoxFull),
        Err(place) => place,
    };
    let at = lines[..place].iter().map(|line| line.len() + 1).sum();
    let mut all = String::with_capacity(content.len() + line.len());
    all.push_str(&content[..at]);
    all.push_str(&line);
    all.push_str(&content[at..]);
    Ok(all)
}

fn written(ballot: &StoredBallot) -> Result<String, StoreError> {
    let StoredBallot { hash, audited, body } = ballot;
    let is_hash = hash.len() == HASH && hash.bytes().all(|b| b.is_ascii_hexdigit());
    if !is_hash || body.contains(['\n', '\r']) {
        return Err(StoreError::BallotUnreadable { line: 0 });
    }
    Ok(format!("{hash} {} {body}\n", u8::from(*audited)))
}

/// The ballots of a text.
///
/// # Errors
/// The first line, from 1, that is none, or does not stand where it belongs.
pub(super) fn read(content: &str) -> rusqlite::Result<Vec<StoredBallot>> {
    let mut ballots: Vec<StoredBallot> = vec![];
    for (line, number) in content.lines().zip(1..) {
        let sorted = |b: &StoredBallot| ballots.last().is_none_or(|last| last.hash < b.hash);
        let ballot = ballot(line).filter(sorted).ok_or_else(|| {
            let error = Box::new(StoreError::BallotUnreadable { line: number });
            rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error)
        })?;
        ballots.push(ballot);
    }
    Ok(ballots)
}

fn ballot(line: &str) -> Option<StoredBallot> {
    let (hash, rest) = line.split_at_checked(HASH)?;
    let (audited, body) = match rest.split_at_checked(3)? {
        (" 0 ", body) => (false, body),
        (" 1 ", body) => (true, body),
        _ => return None,
    };
    Some(StoredBallot { hash: hash.to_owned(), audited, body: body.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ballot(number: u64) -> StoredBallot {
        let body = format!("{{\"n\":{number}}}");
        StoredBallot { hash: format!("{number:064x}"), audited: number.is_multiple_of(3), body }
    }

    fn code(done: Result<String, StoreError>) -> &'static str {
        done.unwrap_err().code()
    }

    #[test]
    fn the_same_ballot_and_a_full_box_are_told_apart() {
        let all = (0..BALLOTS_MAX as u64).map(|n| written(&ballot(n * 2)).unwrap());
        let full: String = all.collect();
        assert_eq!(read(&full).unwrap().len(), BALLOTS_MAX);
        assert_eq!(code(with(&full, &ballot(4))), "store_ballot_known");
        assert_eq!(code(with(&full, &ballot(5))), "store_box_full");
    }

    #[test]
    fn what_could_not_be_read_back_is_not_written() {
        for body in ["a\nb", "a\r"] {
            let odd = StoredBallot { body: body.into(), ..ballot(1) };
            assert_eq!(code(with("", &odd)), "store_ballot_unreadable");
        }
        let odd = StoredBallot { hash: "12".into(), ..ballot(1) };
        assert_eq!(code(with("", &odd)), "store_ballot_unreadable");
        let good = with(&with("", &ballot(1)).unwrap(), &ballot(2)).unwrap();
        for bad in [
            good.replace(" 0 ", " 2 "),
            good[1..].to_owned(),
            good[..40].to_owned(),
            good.lines().rev().map(|line| format!("{line}\n")).collect(),
            format!("{good}{good}"),
            "\n".to_owned(),
        ] {
            assert!(read(&bad).is_err(), "{bad}");
        }
    }

    proptest! {
        /// In whatever order they come, the text is the same, and has them all.
        #[test]
        fn no_order_is_kept(mut numbers in prop::collection::hash_set(any::<u64>(), 0..30)
            .prop_map(|set| set.into_iter().collect::<Vec<_>>()))
        {
            let filled = |numbers: &[u64]| {
                numbers.iter().fold(String::new(), |text, n| with(&text, &ballot(*n)).unwrap())
            };
            let one = filled(&numbers);
            numbers.sort_unstable();
            let expected: Vec<_> = numbers.iter().map(|n| ballot(*n)).collect();
            prop_assert_eq!(read(&one).unwrap(), expected);
            prop_assert_eq!(filled(&numbers), one);
        }
    }
}
