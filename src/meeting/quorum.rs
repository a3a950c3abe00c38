//! Who has to be here, and who is: what votes are measured against.

use super::Meeting;
use crate::law::{Base, Electorate, Threshold};

impl Meeting {
    /// Attendance needed: as the law says, or what was adopted.
    pub fn quorum(&self) -> Threshold {
        let adopted = self.settings.as_ref().map(|s| s.quorum);
        let half = Threshold::majority_of(Base::Membership);
        self.law().map(|l| l.open).or(adopted).unwrap_or(half)
    }

    /// Whether attendance meets the quorum, by area too where the law counts it.
    pub fn has_quorum(&self) -> bool {
        let of = self.electorate();
        let by_area = self.law().is_some_and(|l| l.area);
        self.settings.is_some()
            && of.membership > 0
            && self.quorum().met(of.present, of.membership)
            && (!by_area || self.quorum().met(of.present_area, of.membership_area))
    }

    /// Attendance that the quorum asks for.
    pub fn quorum_needed(&self) -> u32 {
        self.settings.as_ref().map_or(0, |_| self.quorum().needed(self.roster.membership()))
    }

    /// Those whom votes are measured against.
    pub fn electorate(&self) -> Electorate {
        Electorate {
            present: self.roster.present(),
            membership: self.roster.membership(),
            present_area: self.roster.area(true),
            membership_area: self.roster.area(false),
        }
    }
}
