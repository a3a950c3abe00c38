//! What can be read off the wall: who holds a cell, which are free, which one to offer.

use super::{Cell, Room, Slot, Space, Topic};
use crate::meeting::id::Seat;

impl Space {
    /// The room with this number.
    pub fn room(&self, n: u32) -> Option<&Room> {
        self.plan.rooms.get((n as usize).checked_sub(1)?)
    }

    /// The time with this number.
    pub fn slot(&self, n: u32) -> Option<&Slot> {
        self.plan.slots.get((n as usize).checked_sub(1)?)
    }

    /// Whether the wall has this cell.
    pub fn has_cell(&self, cell: Cell) -> bool {
        self.slot(cell.slot).is_some() && self.room(cell.room).is_some()
    }

    /// The topic that holds this cell.
    pub fn holder(&self, cell: Cell) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.is_live() && topic.cell == Some(cell))
    }

    /// The latest topic that people met about in this cell, or still do.
    pub fn met_in(&self, cell: Cell) -> Option<&Topic> {
        self.topics.iter().rev().find(|topic| topic.was_held() && topic.cell == Some(cell))
    }

    /// The cells of a time that nobody holds, in the order of the rooms.
    pub fn free_in(&self, slot: u32) -> impl Iterator<Item = Cell> + '_ {
        let rooms = (1..).take(self.plan.rooms.len());
        rooms.map(move |room| Cell { slot, room }).filter(|cell| self.holder(*cell).is_none())
    }

    /// The topic that this person convenes at this time, other than `besides`.
    pub fn convened(&self, seat: Seat, slot: u32, besides: &[u32]) -> Option<&Topic> {
        self.topics.iter().find(|topic| {
            topic.is_live()
                && !besides.contains(&topic.n)
                && topic.cell.is_some_and(|cell| cell.slot == slot)
                && topic.convenors().any(|convenor| convenor == seat)
        })
    }

    /// Times that are still to come, or go on, the earliest first.
    fn slots_open(&self) -> impl Iterator<Item = u32> + '_ {
        self.slots_in_time().into_iter().filter(|slot| !self.is_over(*slot))
    }

    /// The free cells that this person could take, nearest first: those of `slot`, then of the times
    /// next to it.
    pub fn free_near(&self, slot: u32, seat: Seat) -> Vec<Cell> {
        let in_time = self.slots_in_time();
        let place = |slot: u32| in_time.iter().position(|other| *other == slot).unwrap_or(0);
        let mut slots: Vec<u32> = self.slots_open().collect();
        slots.sort_by_key(|other| (place(*other).abs_diff(place(slot)), place(*other)));
        self.free_of(slots.into_iter(), seat).collect()
    }

    /// The next free cell to offer to this person: the earliest time in which they convene nothing; a
    /// round that goes on already only where there is no other.
    pub fn next_free(&self, seat: Seat) -> Option<Cell> {
        let (begun, ahead): (Vec<u32>, Vec<u32>) =
            self.slots_open().partition(|slot| self.has_begun(*slot));
        let slots = ahead.into_iter().chain(begun);
        self.free_of(slots, seat).next()
    }

    fn free_of<'s>(
        &'s self,
        slots: impl Iterator<Item = u32> + 's,
        seat: Seat,
    ) -> impl Iterator<Item = Cell> + 's {
        let unbound = slots.filter(move |slot| self.convened(seat, *slot, &[]).is_none());
        unbound.flat_map(|slot| self.free_in(slot))
    }

    /// How many cells are free in the times that are not over.
    pub fn free_cells(&self) -> usize {
        self.slots_open().map(|slot| self.free_in(slot).count()).sum()
    }
}
