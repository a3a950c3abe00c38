//! What the columns of a table are, by their heads.
//!
//! A column that is taken for another makes somebody else win, so none is passed over unless it is
//! known to hold no votes; whatever could be both is refused with its head.

use super::cvr::{figure, is_left_out};
use super::sheet::Sheet;
use super::{Fault, FaultKind};
use num_traits::{Signed, ToPrimitive};

/// Heads of columns that say how many ballots a row stands for.
pub(super) const WEIGHT: [&str; 2] = ["count", "weight"];
/// Heads that say where a ballot was cast, and nothing else.
const PLACE: [&str; 2] = ["precinct", "ballot style"];
/// Heads that say where a ballot was cast, or name somebody.
const PLACE_OR_NAME: [&str; 4] = ["style", "district", "ward", "batch"];
/// Words of which the head of a column that names the ballot is made.
const BALLOT: [&str; 22] = [
    "ballot",
    "batch",
    "cast",
    "code",
    "cvr",
    "date",
    "id",
    "judge",
    "name",
    "no",
    "nr",
    "number",
    "paper",
    "participant",
    "precinct",
    "record",
    "respondent",
    "response",
    "reviewer",
    "timestamp",
    "vote",
    "voter",
];
/// Words that call a column one of ranks.
const RANK: [&str; 5] = ["choice", "rank", "ranking", "pref", "preference"];
/// Words that say which rank without a number.
const ORDINAL: [&str; 7] = ["first", "second", "third", "fourth", "fifth", "sixth", "last"];

/// What a table holds beside rows for ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Ranks: a figure above twice the number of columns is none.
    Ranks,
    /// Points by candidate.
    Points,
    /// Points by criterion: where ballots were cast is no question there.
    Criteria,
}

/// A run of letters, or of digits.
struct Piece<'h> {
    text: &'h str,
    from: usize,
    end: usize,
}

/// The head in runs of letters and of digits: `Choice_1` and `rank1` have two, `Frank` has one.
fn pieces(head: &str) -> Vec<Piece<'_>> {
    let class = |c: char| if c.is_ascii_digit() { 1 } else { u8::from(c.is_alphabetic()) * 2 };
    let mut pieces: Vec<Piece<'_>> = vec![];
    let mut before = ' ';
    for (at, c) in head.char_indices() {
        let end = at + c.len_utf8();
        let hump = before.is_lowercase() && c.is_uppercase();
        match pieces.last_mut().filter(|last| last.end == at && class(before) == class(c) && !hump)
        {
            Some(last) => {
                last.end = end;
                last.text = &head[last.from..end];
            }
            None if class(c) > 0 => pieces.push(Piece { text: &head[at..end], from: at, end }),
            None => {}
        }
        before = c;
    }
    pieces
}

fn is_one(text: &str, of: &[&str]) -> bool {
    of.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether the head calls the column one of ranks.
fn calls_rank(head: &str) -> bool {
    pieces(head).iter().any(|piece| is_one(piece.text, &RANK))
}

/// The rank a head gives: `1st choice`, then `choice 1`, then its first number.
fn number(head: &str) -> Option<usize> {
    let pieces = pieces(head);
    let digits = |at: usize| pieces.get(at).and_then(|piece| piece.text.parse().ok());
    let called = pieces.iter().position(|piece| is_one(piece.text, &RANK));
    let suffix = |at: usize| {
        let piece = pieces.get(at)?;
        is_one(piece.text, &["st", "nd", "rd", "th"]).then_some(())
    };
    let before = called.and_then(|at| suffix(at.checked_sub(1)?).and(digits(at.checked_sub(2)?)));
    let after = || called.and_then(|at| digits(at + 1));
    before.or_else(after).or_else(|| (0..pieces.len()).find_map(digits))
}

/// The columns of ranks, the first rank first; none where the columns are candidates.
pub(super) fn rank_columns(sheet: &Sheet) -> Result<Vec<usize>, Fault> {
    let cells = |at: usize| sheet.rows.iter().map(move |(_, cells)| cells[at].as_str());
    let is_word = |cell: &str| !is_left_out(cell) && figure(cell).is_none();
    let words = |at: usize| cells(at).any(is_word);
    let mut sure: Vec<(usize, usize)> = vec![];
    let mut like: Vec<(usize, usize)> = vec![];
    for (at, head) in sheet.head.iter().enumerate() {
        let called = calls_rank(head);
        let Some(number) = number(head) else {
            let ordinal = pieces(head).iter().any(|piece| is_one(piece.text, &ORDINAL));
            if called && (ordinal || words(at)) {
                return Err(FaultKind::Ranks.at(1, head));
            }
            continue;
        };
        let bare = head.starts_with(|c: char| c.is_ascii_digit())
            && head.trim_start_matches(|c: char| c.is_ascii_digit()).len() <= 2;
        if called || bare {
            sure.push((number, at));
        } else if words(at) {
            like.push((number, at));
        }
    }
    like.sort_unstable();
    let runs = like.iter().zip(1..).all(|((number, _), rank)| *number == rank);
    let mut ranks = if sure.is_empty() && runs { like } else { sure };
    ranks.sort_unstable();
    let first = ranks.first().map_or(1, |(number, _)| (*number).min(1));
    if let Some(((_, at), _)) = ranks.iter().zip(first..).find(|((n, _), rank)| n != rank) {
        return Err(FaultKind::Ranks.at(1, &sheet.head[*at]));
    }
    let ranks: Vec<usize> = ranks.into_iter().map(|(_, at)| at).collect();
    let Some(from) = ranks.iter().min() else { return Ok(ranks) };
    // What stands before may be anything that tells of the ballot; what stands behind may be votes.
    let others = (*from..sheet.head.len()).filter(|at| !ranks.contains(at));
    let about = |head: &str| {
        head.is_empty() || is_one(head, &WEIGHT) || is_place(head) || is_one(head, &PLACE_OR_NAME)
    };
    match others.map(|at| sheet.head[at].as_str()).find(|head| !about(head)) {
        Some(head) => Err(FaultKind::Unclear.at(1, head)),
        None => Ok(ranks),
    }
}

/// Says where or as what a ballot was cast, and cannot be a name.
fn is_place(head: &str) -> bool {
    let id = head.eq_ignore_ascii_case("id") || head.to_ascii_lowercase().ends_with("_id");
    id || is_one(head, &PLACE) || (ends_in_id(head) && is_ballot(head))
}

fn ends_in_id(head: &str) -> bool {
    head.to_ascii_lowercase().ends_with(" id")
}

/// Names the ballot: nothing, or words that are said of ballots and voters. With a number it is one
/// of several candidates (`Paper 1`).
fn is_ballot(head: &str) -> bool {
    // By itself it is an answer.
    let answer = head.eq_ignore_ascii_case("no");
    !answer && pieces(head).iter().all(|piece| is_one(piece.text, &BALLOT))
}

/// The columns of candidates, or of criteria behind those that are `passed`: all behind what tells
/// of the ballot.
pub(super) fn vote_columns(
    sheet: &Sheet,
    holds: Holds,
    passed: &[usize],
) -> Result<Vec<usize>, Fault> {
    let criteria = holds == Holds::Criteria;
    let mut columns: Vec<usize> = vec![];
    for (at, head) in sheet.head.iter().enumerate().filter(|(at, _)| !passed.contains(at)) {
        let plain = is_one(head, &WEIGHT) || is_place(head);
        if plain && !columns.is_empty() && !head.eq_ignore_ascii_case("id") {
            return Err(FaultKind::Unclear.at(1, head));
        }
        if !columns.is_empty() {
            columns.push(at);
            continue;
        }
        if plain || (at == 0 && !criteria && is_ballot(head)) {
            continue;
        }
        let votes = sheet.rows.iter().all(|(_, cells)| could_vote(&cells[at], sheet, holds));
        if is_one(head, &PLACE_OR_NAME) || ends_in_id(head) {
            match (votes, criteria) {
                (false, _) => continue,
                (true, true) => {}
                (true, false) => return Err(FaultKind::Unclear.at(1, head)),
            }
        } else if at == 0 && !criteria {
            return Err(FaultKind::FirstColumn.at(1, head));
        }
        columns.push(at);
    }
    if columns.is_empty() {
        return Err(FaultKind::Head.at(1, &sheet.head.join(", ")));
    }
    Ok(columns)
}

/// Whether a cell could be a vote.
fn could_vote(cell: &str, sheet: &Sheet, holds: Holds) -> bool {
    if is_left_out(cell) {
        return true;
    }
    figure(cell).is_some_and(|figure| {
        let rank = figure.is_integer() && figure.is_positive();
        let rank = rank.then(|| figure.to_integer().to_usize()).flatten();
        holds != Holds::Ranks || rank.is_some_and(|rank| rank <= 2 * sheet.head.len())
    })
}
