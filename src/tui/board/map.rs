//! The wall as a table, worked out once: which topic is to be seen in which cell. Looking for the
//! holder of every cell among all topics would cost cells times topics on every drawing.

use crate::meeting::{Cell, Space, Topic};

/// A cell of the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// The topic that is to be seen there.
    pub topic: Option<u32>,
    /// Whether that topic holds the cell; otherwise it is free for another one.
    pub held: bool,
    /// A topic that stood there before and went elsewhere.
    pub moved: Option<u32>,
}

/// The wall, times from the earliest on.
#[derive(Debug, Clone)]
pub struct WallMap {
    /// The numbers of the times, the earliest first.
    pub slots: Vec<u32>,
    /// How many rooms.
    pub rooms: usize,
    /// What is seen in no cell: topics that wait for one, then those crossed out.
    pub beside: Vec<u32>,
    /// How many of those wait.
    pub waiting: usize,
    spots: Vec<Spot>,
    rows: Vec<usize>,
}

/// Of several topics of one cell that one is seen which holds it, else that which was held.
fn weight(topic: &Topic) -> u8 {
    match (topic.is_live(), topic.was_held()) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }
}

impl WallMap {
    /// The table of this wall.
    pub fn of(space: &Space) -> Self {
        let slots = space.slots_in_time();
        let rooms = space.plan.rooms.len();
        let mut rows = vec![0; slots.len()];
        for (row, slot) in slots.iter().enumerate() {
            rows[*slot as usize - 1] = row;
        }
        let spots = vec![Spot::default(); slots.len() * rooms];
        let mut map = WallMap { slots, rooms, beside: vec![], waiting: 0, spots, rows };
        let mut crossed = vec![];
        for topic in &space.topics {
            map.put(space, topic, &mut crossed);
        }
        map.waiting = map.beside.len();
        map.beside.append(&mut crossed);
        map
    }

    fn put(&mut self, space: &Space, topic: &Topic, crossed: &mut Vec<u32>) {
        if topic.is_live() {
            for cell in &topic.cells_before {
                if let Some(at) = self.index(*cell) {
                    self.spots[at].moved = Some(topic.n);
                }
            }
        }
        let Some(at) = topic.cell.and_then(|cell| self.index(cell)) else {
            let beside = if topic.is_live() { &mut self.beside } else { crossed };
            beside.push(topic.n);
            return;
        };
        let spot = &mut self.spots[at];
        let seen = spot.topic.and_then(|n| space.topic(n));
        if seen.is_some_and(|seen| weight(seen) > weight(topic)) {
            crossed.push(topic.n);
            return;
        }
        crossed.extend(spot.topic);
        spot.topic = Some(topic.n);
        spot.held = topic.is_live();
    }

    fn index(&self, cell: Cell) -> Option<usize> {
        let (row, col) = self.place(cell)?;
        Some(row * self.rooms + col)
    }

    /// Row and column of a cell.
    pub fn place(&self, cell: Cell) -> Option<(usize, usize)> {
        let row = *self.rows.get((cell.slot as usize).checked_sub(1)?)?;
        let col = (cell.room as usize).checked_sub(1).filter(|col| *col < self.rooms)?;
        Some((row, col))
    }

    /// The cell at a row and column.
    pub fn cell(&self, row: usize, col: usize) -> Option<Cell> {
        let room = u32::try_from(col + 1).ok().filter(|_| col < self.rooms)?;
        Some(Cell { slot: *self.slots.get(row)?, room })
    }

    /// What is seen at a row and column.
    pub fn spot(&self, row: usize, col: usize) -> Spot {
        let at = (col < self.rooms).then_some(row * self.rooms + col);
        at.and_then(|at| self.spots.get(at)).copied().unwrap_or_default()
    }

    /// The cells that nobody holds, row by row, in times that are not over.
    pub fn free<'s>(&'s self, space: &'s Space) -> impl Iterator<Item = (usize, usize)> + 's {
        let rows = (0..self.slots.len()).filter(|row| !space.is_over(self.slots[*row]));
        rows.flat_map(|row| (0..self.rooms).map(move |col| (row, col)))
            .filter(|(row, col)| !self.spot(*row, *col).held)
    }
}
