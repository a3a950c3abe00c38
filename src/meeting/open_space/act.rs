//! Everything that can be asked of an Open Space.

use super::action::ProjectWords;
use super::plan::{Room, Slot, SpacePlan};
use super::report::ReportWords;
use super::stage::Stage;
use super::topic::Cell;
use crate::ballot::DotScore;
use crate::meeting::id::Seat;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An act in an Open Space. Topics are named by the number on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields that say themselves what they are")]
pub enum SpaceAct {
    /// Theme, what is not open, places, times, dots. It may be done again until something is on the
    /// wall.
    Plan(SpacePlan),
    /// One more place: outside, the corridor.
    AddRoom(Room),
    /// One more time.
    AddSlot(Slot),
    /// Puts a topic on the wall: whoever does it convenes it. Without a cell it takes the next one that
    /// is free, and where none is, it waits on the wall for one.
    Post {
        title: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cell: Option<Cell>,
        /// A topic that this is a part of, by one of its convenors; or one that was not held, again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<u32>,
        /// Written down after the fact, from the paper wall.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        entered_late: bool,
    },
    /// A convenor changes the title.
    Retitle { topic: u32, title: String },
    /// A convenor takes the topic to a free cell. Within five minutes of either beginning it must have
    /// been announced.
    Relocate {
        topic: u32,
        cell: Cell,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        announced: bool,
    },
    /// Two topics change places, both convenors agreeing; whoever does it agrees.
    Swap {
        topic: u32,
        with: u32,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        agreed: BTreeSet<Seat>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        announced: bool,
    },
    /// `topic` becomes part of `into`, both convenors agreeing; whoever does it agrees. The cell of
    /// `into` is kept, or that of `topic`.
    Merge {
        topic: u32,
        into: u32,
        /// The title of both; left out, that of `into` stays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Who writes the report; left out, the convenor of `into`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reporter: Option<Seat>,
        /// Keeps the cell of `topic`.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        keep_cell_of_topic: bool,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        agreed: BTreeSet<Seat>,
    },
    /// A convenor takes somebody in, or hands the topic over to them altogether.
    CoConvene {
        topic: u32,
        seat: Seat,
        /// The new one convenes instead.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        instead: bool,
    },
    /// A convenor crosses the topic out.
    Cancel { topic: u32, reason: String },
    /// These people want to come. It binds nobody, and a full room only warns.
    SignUp { topic: u32, seats: BTreeSet<Seat> },
    /// These people do not.
    SignOff { topic: u32, seats: BTreeSet<Seat> },
    /// The next round begins, or that of this time.
    BeginRound {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        slot: Option<u32>,
    },
    /// The round is over; who goes on where the room is not needed next is named.
    EndRound {
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        going_on: BTreeSet<u32>,
    },
    /// A session is over: when it is over, it is over.
    Finish {
        topic: u32,
        /// How many were there, where that was counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        participants: Option<u32>,
    },
    /// Somebody holds the session of an absent convenor, from ten minutes after its beginning, and
    /// owes the report.
    StepIn { topic: u32 },
    /// Nobody holds it, ten minutes after its beginning.
    Unheld { topic: u32, reason: String },
    /// A report is handed in; again by the same hand it is another version.
    Report { topic: u32, words: ReportWords },
    /// One line where there is no report.
    Statement { topic: u32, text: String },
    /// Something is announced.
    Announce { text: String },
    /// Related topics are put together as one for the dots, their convenors agreeing.
    Cluster {
        title: String,
        topics: BTreeSet<u32>,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        agreed: BTreeSet<Seat>,
    },
    /// The dots are given from now: on paper, in the booth, or counted by hand.
    OpenDots {
        /// What stands above the matters; left out: the theme.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// Dots counted by hand: for each matter on the paper, in its order.
    CountDots {
        /// How many gave dots.
        voters: u32,
        scores: Vec<DotScore>,
    },
    /// A group forms; whoever does it is its initiator.
    FormGroup {
        title: String,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        topics: BTreeSet<u32>,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        members: BTreeSet<Seat>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        first_step: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        first_date: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        needs: String,
    },
    /// Somebody joins a group, by its number.
    JoinGroup { group: u32, seats: BTreeSet<Seat> },
    /// A candidate project; whoever does it is its initiator.
    Propose(ProjectWords),
    /// The candidate project, by its number, is within what is given and lawful, and a body is named
    /// that decides.
    Vet { project: u32, within_givens: bool, lawful: bool, body: String, first_step: String },
    /// The candidate project in the form of a motion.
    Draft { project: u32, text: String },
    /// The candidate project is put on the agenda of this meeting, where a member may move it.
    ToAgenda { project: u32 },
    /// Somebody's name is not to stand on papers, or may again.
    WithholdName { seat: Seat, withheld: bool },
    /// Back to an earlier stage, where that is lawful.
    Return { to: Stage },
}
