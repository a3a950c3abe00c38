//! Everything that can have happened in an Open Space.

use super::action::{ActionGroup, CandidateState, Cluster, Matter, Priorities, ProjectWords};
use super::plan::{Room, Slot, SpacePlan};
use super::report::Report;
use super::topic::{Cell, Topic};
use crate::meeting::id::Seat;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What happened in an Open Space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields repeat the act that caused the event")]
pub enum SpaceEvent {
    /// It was planned.
    Planned { plan: SpacePlan },
    /// A place was added.
    RoomAdded { room: Room },
    /// A time was added.
    SlotAdded { slot: Slot },
    /// A topic was put on the wall.
    Posted { topic: Box<Topic> },
    /// Its title was changed.
    Retitled { topic: u32, title: String },
    /// It was taken to another cell.
    Relocated { topic: u32, cell: Cell },
    /// Two changed places.
    Swapped { topic: u32, with: u32, agreed: BTreeSet<Seat> },
    /// One became part of another; the cell is that of the other from now.
    Merged {
        topic: u32,
        into: u32,
        title: String,
        reporter: Seat,
        cell: Option<Cell>,
        agreed: BTreeSet<Seat>,
    },
    /// Somebody convenes it as well, or instead.
    CoConvened { topic: u32, seat: Seat, instead: Option<Seat> },
    /// It was crossed out.
    Cancelled { topic: u32, reason: String },
    /// People signed up.
    SignedUp { topic: u32, seats: BTreeSet<Seat> },
    /// People signed off.
    SignedOff { topic: u32, seats: BTreeSet<Seat> },
    /// A round began.
    RoundBegan { slot: u32 },
    /// It ended; these sessions go on.
    RoundEnded { slot: u32, going_on: BTreeSet<u32> },
    /// A session was over.
    Finished { topic: u32, participants: Option<u32> },
    /// Somebody stepped in for the convenor.
    SteppedIn { topic: u32, seat: Seat },
    /// It was not held.
    Unheld { topic: u32, reason: String },
    /// A report was handed in.
    Reported { topic: u32, report: Box<Report> },
    /// One line stands for a report.
    Stated { topic: u32, text: String },
    /// Something was announced.
    Announced { text: String },
    /// Related topics were put together.
    Clustered { cluster: Cluster, agreed: BTreeSet<Seat> },
    /// The dots were opened, to these matters in this order.
    DotsOpened { matters: Vec<Matter> },
    /// They were counted by hand.
    DotsCounted { priorities: Box<Priorities> },
    /// A group formed.
    GroupFormed { group: ActionGroup },
    /// People joined it.
    GroupJoined { group: u32, seats: BTreeSet<Seat> },
    /// A candidate project was written down.
    Proposed { words: Box<ProjectWords>, initiator: Seat },
    /// Somebody objected to it.
    Objected { project: u32, seat: Seat, text: String },
    /// It was vetted.
    Vetted { project: u32, body: String, first_step: String },
    /// It was put into the form of a motion.
    Drafted { project: u32, text: String },
    /// It came so far.
    Advanced { project: u32, to: CandidateState },
    /// A name is withheld from papers, or no longer.
    NameWithheld { seat: Seat, withheld: bool },
}
