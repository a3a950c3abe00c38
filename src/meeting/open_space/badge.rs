//! What on the wall somebody should look at, with what would mend it. Nothing is ever mended silently.

use super::{Cell, Space, Topic, TopicState};
use crate::meeting::Meeting;
use crate::meeting::id::Seat;

/// Something on the wall that somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badge {
    /// As many want to come as the room holds, or more.
    Full {
        /// How many want to come.
        interested: u32,
        /// How many the room holds.
        capacity: u32,
    },
    /// A convenor has another topic at the same time: the paper wall said so.
    DoubleConvenor {
        /// Who.
        seat: Seat,
        /// The other topic.
        other: u32,
    },
    /// Its convenor is not here, while the wall is open or the round goes on.
    ConvenorAway {
        /// Who.
        seat: Seat,
    },
    /// It has no cell.
    NoCell,
    /// It goes on while somebody else has the room next.
    RoomNeeded {
        /// Who has it.
        next: u32,
    },
    /// It was held, and there is no report.
    NoReport {
        /// Who owes it.
        seat: Seat,
    },
}

impl Badge {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Badge::Full { .. } => "full",
            Badge::DoubleConvenor { .. } => "double_convenor",
            Badge::ConvenorAway { .. } => "convenor_away",
            Badge::NoCell => "no_cell",
            Badge::RoomNeeded { .. } => "room_needed",
            Badge::NoReport { .. } => "no_report",
        }
    }
}

/// What would mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    /// Into this free cell.
    Move(Cell),
    /// Changing places with this one, both convenors agreeing.
    Swap(u32),
    /// Once more, in this free cell.
    Repeat(Cell),
    /// Somebody else convenes it, or convenes with them.
    CoConvene,
    /// Somebody who is there steps in.
    StepIn,
    /// One more place.
    AddRoom,
    /// The session ends.
    Finish,
    /// A report, or one line.
    Report,
}

impl Fix {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Fix::Move(_) => "move",
            Fix::Swap(_) => "swap",
            Fix::Repeat(_) => "repeat",
            Fix::CoConvene => "co_convene",
            Fix::StepIn => "step_in",
            Fix::AddRoom => "add_room",
            Fix::Finish => "finish",
            Fix::Report => "report",
        }
    }
}

impl std::fmt::Display for Fix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fix::Move(cell) | Fix::Repeat(cell) => {
                write!(f, "{} {}.{}", self.id(), cell.slot, cell.room)
            }
            Fix::Swap(other) => write!(f, "{} {other}", self.id()),
            _ => f.write_str(self.id()),
        }
    }
}

impl Meeting {
    /// What somebody should look at about a topic.
    pub fn badges(&self, topic: &Topic) -> Vec<Badge> {
        let space = &self.space;
        let mut badges = vec![];
        if topic.is_live() {
            badges.extend(space.crowding(topic));
            badges.extend(space.double(topic));
            let away = self.roster.presence(topic.answers()) != crate::meeting::Presence::Present;
            let seat = topic.answers();
            badges.extend(away.then_some(Badge::ConvenorAway { seat }));
            badges.extend(topic.cell.is_none().then_some(Badge::NoCell));
            badges.extend(space.overrun(topic));
        }
        let owes = topic.state == TopicState::Finished && topic.lacks_report();
        let seat = topic.reporter.unwrap_or(topic.answers());
        badges.extend((owes && topic.statement.is_none()).then_some(Badge::NoReport { seat }));
        badges
    }
}

impl Space {
    fn crowding(&self, topic: &Topic) -> Option<Badge> {
        let capacity = self.room(topic.cell?.room)?.capacity?;
        let interested = u32::try_from(topic.interested.len()).unwrap_or(u32::MAX);
        (interested >= capacity).then_some(Badge::Full { interested, capacity })
    }

    fn double(&self, topic: &Topic) -> Option<Badge> {
        let slot = topic.cell?.slot;
        topic.convenors().find_map(|seat| {
            let other = self.convened(seat, slot, &[topic.n])?.n;
            Some(Badge::DoubleConvenor { seat, other })
        })
    }

    /// A session that goes on after its round, in a room that somebody has at the next time.
    fn overrun(&self, topic: &Topic) -> Option<Badge> {
        let cell = topic.cell.filter(|_| topic.state == TopicState::Running)?;
        let now = self.round().map(|round| round.slot);
        let mut slots = now.into_iter().chain(self.next_slot()).filter(|_| self.is_over(cell.slot));
        let next = slots.find_map(|slot| self.holder(Cell { slot, ..cell }))?;
        Some(Badge::RoomNeeded { next: next.n })
    }

    /// What would mend it, the easiest first.
    pub fn fixes(&self, topic: &Topic, badge: Badge) -> Vec<Fix> {
        match badge {
            Badge::Full { interested, .. } => self.more_room(topic, interested),
            Badge::DoubleConvenor { seat, .. } => {
                let slot = topic.cell.map_or(1, |cell| cell.slot);
                let moves = self.free_near(slot, seat).into_iter().take(1).map(Fix::Move);
                [Fix::CoConvene].into_iter().chain(moves).collect()
            }
            Badge::ConvenorAway { .. } => vec![Fix::StepIn, Fix::CoConvene],
            Badge::NoCell => {
                let free = self.next_free(topic.convenor).map(Fix::Move);
                free.into_iter().chain([Fix::AddRoom]).collect()
            }
            Badge::RoomNeeded { .. } => vec![Fix::Finish],
            Badge::NoReport { .. } => vec![Fix::Report],
        }
    }

    /// A larger room: free at the same time, or that of a smaller session; or the session once more.
    fn more_room(&self, topic: &Topic, interested: u32) -> Vec<Fix> {
        let Some(cell) = topic.cell.filter(|cell| !self.is_over(cell.slot)) else { return vec![] };
        let holds = |room: u32| self.room(room).map_or(0, |room| room.capacity.unwrap_or(u32::MAX));
        let larger = |room: u32| holds(room) > interested;
        let mut free: Vec<Cell> = self.free_in(cell.slot).filter(|c| larger(c.room)).collect();
        free.sort_by_key(|cell| (holds(cell.room), cell.room));
        let fits = |other: &&Topic| {
            other.is_live()
                && other.cell.is_some_and(|c| c.slot == cell.slot && larger(c.room))
                && other.interested.len() < holds(cell.room) as usize
        };
        let swap = self.topics.iter().filter(fits).min_by_key(|other| other.interested.len());
        let again = self.free_near(cell.slot, topic.convenor).into_iter();
        let again = again.filter(|other| other.slot != cell.slot).take(1).map(Fix::Repeat);
        let moves = free.into_iter().take(1).map(Fix::Move);
        moves.chain(swap.map(|other| Fix::Swap(other.n))).chain(again).collect()
    }
}
