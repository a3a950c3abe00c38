//! Sheets: what a meeting writes down line by line besides motions and speeches. Concerns, questions
//! with their answers, ratings, tasks, an agreement of parties, the people of a body to be formed.
//!
//! Separate from motions because nothing here is decided by a vote: a line is what somebody said, a
//! rating what a side gave, a task what somebody took on. Lines keep their numbers; what is put
//! together or crossed out stays readable.

mod accord;
mod act;
mod act_kind;
mod asked;
mod event;
mod facts;
mod happen;
mod noted;
mod rated;
mod result;
mod slate;
mod submitted;
mod task;

pub use accord::Accord;
pub use act::SheetAct;
pub use act_kind::SHEET_ACTS;
pub use asked::{Answered, Asked};
pub use event::SheetEvent;
pub use noted::{Lane, Noted, Sorted};
pub use rated::{Rated, points_of};
pub use result::SheetResult;
pub use slate::{Slate, SlatePerson};
pub use submitted::Submitted;
pub use task::{Assignment, TaskBefore, TaskReport};

use super::listed::ListRuling;

/// The most lines, questions, tasks or ratings of one meeting.
pub const ENTRIES_MAX: usize = 500;

/// What stands on the sheets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheets {
    /// Lines, by number from 1.
    pub noted: Vec<Noted>,
    /// Whether the lines were read back as they stand.
    pub read_back: bool,
    /// Questions, by number from 1.
    pub asked: Vec<Asked>,
    /// Ratings, in the order in which they came in; a side rates an item once.
    pub rated: Vec<Rated>,
    /// Tasks, by number from 1; those of the last meeting come first.
    pub tasks: Vec<Assignment>,
    /// What the parties agreed, or that they did not, for each item.
    pub accords: Vec<Accord>,
    /// The people of bodies to be formed, for each item.
    pub slates: Vec<Slate>,
    /// Documents filed on records of the pipeline, by number from 1.
    pub submitted: Vec<Submitted>,
    /// Rulings on matters of negative lists.
    pub list_rulings: Vec<ListRuling>,
}

impl Sheets {
    /// The lines that stand for themselves: neither crossed out nor part of another.
    pub fn open_lines(&self) -> impl Iterator<Item = (usize, &Noted)> {
        self.noted.iter().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, l)| l.is_open())
    }

    /// Questions without an answer, by number.
    pub fn unanswered(&self) -> impl Iterator<Item = (usize, &Asked)> {
        let numbered = self.asked.iter().enumerate().map(|(at, asked)| (at + 1, asked));
        numbered.filter(|(_, asked)| asked.answers.is_empty())
    }

    /// Tasks of which nobody has said that they are done, by number.
    pub fn open_tasks(&self) -> impl Iterator<Item = (usize, &Assignment)> {
        let numbered = self.tasks.iter().enumerate().map(|(at, task)| (at + 1, task));
        numbered.filter(|(_, task)| !task.is_done())
    }

    /// The rating of a side in a step on an item.
    pub fn rating(&self, at: Option<super::Place>, side: &str) -> Option<&Rated> {
        let of = |rated: &&Rated| at == Some(super::Place { step: rated.step, item: rated.item });
        self.rated.iter().filter(of).find(|rated| rated.side == side)
    }

    /// The people of the body to be formed by what is decided on an item.
    pub fn slate(&self, item: Option<usize>) -> Option<&Slate> {
        self.slates.iter().rev().find(|slate| slate.item == item)
    }

    /// Whether nothing stands on them that this meeting wrote.
    pub fn is_empty(&self) -> bool {
        let ours = |task: &Assignment| task.from.is_none() || !task.reports.is_empty();
        self.noted.is_empty()
            && self.asked.is_empty()
            && self.rated.is_empty()
            && !self.tasks.iter().any(ours)
            && self.accords.is_empty()
            && self.slates.is_empty()
            && self.submitted.is_empty()
            && self.list_rulings.is_empty()
    }
}
