//! What is left of a ballot box when its vote is over: the record, and nothing else.

use super::{Desk, DeskError};
use crate::meeting::{Channel, Meeting};

impl Desk {
    /// Destroys what is left of a vote that was broken off, or decided, or whose opening was taken
    /// back: nothing of a box outlasts its vote but the record.
    pub(super) fn let_go_of_boxes(&mut self, meeting: &Meeting) -> Result<(), DeskError> {
        let current = meeting.balloting.as_ref().map(|balloting| balloting.number);
        for id in self.journal.boxes_open()? {
            if id.meeting == meeting.id && Some(id.number) != current {
                self.journal.forget_box(&id)?;
            }
        }
        Ok(())
    }

    /// The same for what a crash kept from being destroyed. A meeting that cannot be read keeps its
    /// box: what is in it cannot be judged.
    pub(super) fn let_go_of_remains(&mut self) -> Result<(), DeskError> {
        let mut meetings: Vec<String> =
            self.journal.boxes_open()?.into_iter().map(|id| id.meeting).collect();
        meetings.dedup();
        for id in meetings {
            if let Ok(meeting) = self.meeting(&id) {
                self.let_go_of_boxes(&meeting)?;
            }
        }
        Ok(())
    }

    /// The records of the boxes whose results stand: number, and JSON.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn box_records(&self, meeting: &Meeting) -> Result<Vec<(u32, String)>, DeskError> {
        let standing = meeting.counted();
        let named: Vec<&str> = standing.iter().filter_map(|c| c.record.as_deref()).collect();
        let mut records = self.journal.box_records(&meeting.id)?;
        records.retain(|stored| named.contains(&stored.sha256.as_str()));
        Ok(records.into_iter().map(|stored| (stored.number, stored.body)).collect())
    }

    /// Whether an older state of a ballot box, or ballots of a vote that is over, may still lie in the
    /// journal's log, because another program is reading the journal. They go with the next command, or
    /// when the journal is closed.
    pub fn traces_remain(&self) -> bool {
        self.journal.traces_remain()
    }
}

/// Whether the meeting has a ballot box, with or without ballots in it.
pub(super) fn has_box(meeting: &Meeting) -> bool {
    let channel = meeting.balloting.as_ref().map(|balloting| &balloting.channel);
    matches!(channel, Some(Channel::Box { .. }))
}
