//! The cursor on the boards: where it stands, what lies under it, where keys take it.

use super::{Board, WallMap, held};
use crate::meeting::{Cell, Meeting, Space};
use crate::tui::keymap::Action;

/// Where the cursor stands: row and column of the wall, and the line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct At {
    /// The row of the wall; below the last one stands what is in no cell.
    pub row: usize,
    /// The column, or the place among what is in no cell.
    pub col: usize,
    /// The line of a list.
    pub line: usize,
}

/// What lies under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// A cell that nobody holds and nothing was held in.
    Free(Cell),
    /// A topic.
    Topic(u32),
    /// A group.
    Group(u32),
    /// A candidate project.
    Project(u32),
    /// Nothing.
    Nothing,
}

/// What lies under the cursor of the board that is up; of the wall where there is none.
pub fn under(meeting: &Meeting, at: At) -> Under {
    let space = &meeting.space;
    match Board::of(meeting) {
        Some(Board::Card) => Under::Nothing,
        Some(Board::Matters) if space.priorities.is_some() => Under::Nothing,
        Some(Board::Matters) => {
            let topic = held(meeting).nth(at.line);
            topic.map_or(Under::Nothing, |topic| Under::Topic(topic.n))
        }
        Some(Board::Takers) => {
            let groups = space.groups.len();
            let number = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
            match at.line {
                line if line < groups => Under::Group(number(line)),
                line if line < groups + space.candidates.len() => {
                    Under::Project(number(line - groups))
                }
                _ => Under::Nothing,
            }
        }
        Some(Board::Wall) | None => on_wall(&WallMap::of(space), at),
    }
}

fn on_wall(map: &WallMap, at: At) -> Under {
    if at.row >= map.slots.len() {
        let last = map.beside.len().saturating_sub(1);
        return map.beside.get(at.col.min(last)).map_or(Under::Nothing, |n| Under::Topic(*n));
    }
    let col = at.col.min(map.rooms.saturating_sub(1));
    match (map.spot(at.row, col).topic, map.cell(at.row, col)) {
        (Some(n), _) => Under::Topic(n),
        (None, Some(cell)) => Under::Free(cell),
        (None, None) => Under::Nothing,
    }
}

/// Rows or lines that a page key goes.
const PAGE: usize = 5;

/// Where a key takes the cursor.
pub fn moved(meeting: &Meeting, at: At, action: Action) -> At {
    match Board::of(meeting) {
        Some(Board::Wall) | None => moved_on_wall(&WallMap::of(&meeting.space), at, action),
        Some(Board::Card) => at,
        Some(Board::Matters) => in_list(at, held(meeting).count(), action),
        Some(Board::Takers) => {
            let space = &meeting.space;
            in_list(at, space.groups.len() + space.candidates.len(), action)
        }
    }
}

fn in_list(at: At, len: usize, action: Action) -> At {
    let last = len.saturating_sub(1);
    let line = match action {
        Action::Up => at.line.saturating_sub(1),
        Action::Down => at.line + 1,
        Action::PageUp => at.line.saturating_sub(PAGE),
        Action::PageDown => at.line + PAGE,
        _ => at.line,
    };
    At { line: line.min(last), ..at }
}

fn moved_on_wall(map: &WallMap, at: At, action: Action) -> At {
    let rows = map.slots.len() + usize::from(!map.beside.is_empty());
    let row = match action {
        Action::Up => at.row.saturating_sub(1),
        Action::Down => at.row + 1,
        Action::PageUp => at.row.saturating_sub(PAGE),
        Action::PageDown => at.row + PAGE,
        _ => at.row,
    };
    let row = row.min(rows.saturating_sub(1));
    let wide = |row: usize| if row < map.slots.len() { map.rooms } else { map.beside.len() };
    // The column stays where it was seen.
    let col = at.col.min(wide(at.row).saturating_sub(1));
    let col = match action {
        Action::Left => col.saturating_sub(1),
        Action::Right => col + 1,
        _ => col,
    };
    At { row, col: col.min(wide(row).saturating_sub(1)), ..at }
}

/// The cursor on the cell of a topic.
pub fn seen_at(meeting: &Meeting, at: At, n: u32) -> At {
    let map = WallMap::of(&meeting.space);
    let cell = meeting.space.topic(n).and_then(|topic| topic.cell);
    if let Some((row, col)) = cell.and_then(|cell| map.place(cell)) {
        return At { row, col, ..at };
    }
    let col = map.beside.iter().position(|other| *other == n).unwrap_or(0);
    At { row: map.slots.len(), col, ..at }
}

/// The next topic that somebody should look at, in the order of their numbers, round and round.
pub fn next_badge(meeting: &Meeting, at: At) -> Option<u32> {
    let here = match under(meeting, at) {
        Under::Topic(n) => n,
        _ => 0,
    };
    let topics = &meeting.space.topics;
    let (before, after) = topics.split_at((here as usize).min(topics.len()));
    let mut round = after.iter().chain(before);
    round.find(|topic| !meeting.badges(topic).is_empty()).map(|topic| topic.n)
}

/// The next place on the whole wall in this direction.
pub fn stepped(map: &WallMap, (row, col): (usize, usize), action: Action) -> (usize, usize) {
    let (last_row, last_col) = (map.slots.len().saturating_sub(1), map.rooms.saturating_sub(1));
    match action {
        Action::Up => (row.saturating_sub(1), col),
        Action::Down => ((row + 1).min(last_row), col),
        Action::Left => (row, col.saturating_sub(1)),
        Action::Right => (row, (col + 1).min(last_col)),
        _ => (row, col),
    }
}

/// The nearest free cell in this direction, taken ones passed over; without a direction the next one
/// in the order of the wall, round and round.
pub fn free_towards(
    space: &Space,
    map: &WallMap,
    from: Option<(usize, usize)>,
    action: Action,
) -> Option<(usize, usize)> {
    let Some(from) = from else { return map.free(space).next() };
    if action == Action::NextCell {
        return map.free(space).find(|place| *place > from).or_else(|| map.free(space).next());
    }
    let mut at = from;
    loop {
        let next = stepped(map, at, action);
        if next == at {
            return None;
        }
        at = next;
        let over = map.slots.get(at.0).is_none_or(|slot| space.is_over(*slot));
        if !map.spot(at.0, at.1).held && !over {
            return Some(at);
        }
    }
}
