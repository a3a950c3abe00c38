//! What is being entered at the wall of an Open Space: a topic that is put up, a topic that is taken
//! to another cell.

use crate::meeting::{Cell, Meeting, Seat};
use crate::tui::search::find;
use crate::tui::widget::Field;

/// A topic being put on the wall: its title, then whose it is; the cell is offered meanwhile.
#[derive(Debug, Clone, Default)]
pub struct Posting {
    /// The title.
    pub title: Field,
    /// Whose it is: a seat, a name, or initials.
    pub name: Field,
    /// Whether the title is done and the name is being typed.
    pub on_name: bool,
    /// The cell that was chosen instead of the one that is offered.
    pub chosen: Option<Cell>,
    /// The topic that it is a part of, or that it is once more.
    pub from: Option<u32>,
    /// Whether it is copied from the paper wall after the fact.
    pub late: bool,
    /// What is wrong with what was typed: the name of the text.
    pub fault: Option<&'static str>,
}

impl Posting {
    /// The field that is being typed into.
    pub fn field(&mut self) -> &mut Field {
        if self.on_name { &mut self.name } else { &mut self.title }
    }

    /// Whoever is meant.
    pub fn seat(&self, meeting: &Meeting) -> Option<Seat> {
        let said = self.name.text();
        if said.trim().is_empty() {
            return None;
        }
        find(meeting.roster.members(), &said).first().map(|member| member.seat)
    }

    /// The cell that it would take: the one chosen, else the next that is free to whoever is meant.
    pub fn cell(&self, meeting: &Meeting) -> Option<Cell> {
        self.chosen.or_else(|| meeting.space.next_free(self.seat(meeting).unwrap_or(Seat(0))))
    }
}

/// A topic being taken to another cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carrying {
    /// Which.
    pub topic: u32,
    /// Where to.
    pub cell: Cell,
    /// Whether it was announced to the room.
    pub announced: bool,
}
