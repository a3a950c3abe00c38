//! Ballots of a random evening.

use super::random::Dice;
use crate::ballot::{
    BallotCount, Criterion, Marking, NoMajority, Paper, Poll, PollOption, PollRule, TieRule,
};
use crate::meeting::{Act, ActKind, Channel, Meeting, Opening, Seat, SecretMarks};

impl Dice {
    /// An act with ballots, often one that can be done.
    pub(super) fn ballot_act(&self, m: &Meeting, kind: ActKind) -> Act {
        let tellers = vec![Seat(1 + self.a % 4), Seat(5 + self.b % 3)];
        match kind {
            ActKind::OpenPoll => Act::OpenPoll(self.poll()),
            ActKind::SetWeights => {
                Act::SetWeights { weights: vec![u32::from(self.a % 9), u32::from(self.b % 9)] }
            }
            ActKind::IssueBallots => {
                let count = 1 + u32::from(self.b) % m.roster.present().max(1);
                Act::IssueBallots { count, tellers }
            }
            ActKind::OpenBox => Act::OpenBox {
                tellers,
                threshold: self.a.is_multiple_of(2).then_some(1),
                key: Some("key".to_owned()),
            },
            ActKind::Cast => Act::Cast { seat: Seat(1 + self.a % 8), marks: self.marks(m) },
            ActKind::AuditBallot => {
                Act::AuditBallot { seat: Seat(1 + self.a % 8), marks: self.marks(m) }
            }
            ActKind::CountPapers => {
                let known = match m.balloting.as_ref().map(|b| &b.channel) {
                    Some(Channel::Paper { tellers, counts, .. }) => {
                        let at = self.a as usize % tellers.len();
                        // The second teller mostly counts what the first did.
                        let same = counts.values().next().filter(|_| !self.b.is_multiple_of(3));
                        (tellers[at], same.cloned())
                    }
                    _ => (Seat(self.a % 8), None),
                };
                let count = known.1.unwrap_or_else(|| self.count(m));
                Act::CountPapers { teller: known.0, count }
            }
            ActKind::SettleCount => {
                Act::SettleCount { count: self.count(m), reason: "重新点算".to_owned() }
            }
            _ => {
                let (tellers, voted) = match m.balloting.as_ref().map(|b| &b.channel) {
                    Some(Channel::Box { tellers, voted, .. }) => (tellers.clone(), voted.len()),
                    _ => (vec![], 0),
                };
                let places = m.paper().map_or(0, |(_, places)| places);
                let mut sums = vec![0; places];
                if let Some(sum) = sums.first_mut() {
                    *sum = voted as u32 - u32::from(self.a % 2).min(voted as u32);
                }
                let returned = voted as u32 + u32::from(self.b.is_multiple_of(9));
                let count = BallotCount { returned, sums, ..BallotCount::default() };
                let opening = Some(Opening { count, record: "record".to_owned() });
                let tellers = tellers.into_iter().take(1 + self.b as usize % 2).collect();
                Act::Unseal { tellers, opening }
            }
        }
    }

    fn poll(&self) -> Poll {
        let seats = 1 + u32::from(self.b % 2);
        let criterion = |name: &str, weight: u16| Criterion {
            name: name.to_owned(),
            weight: u32::from(weight),
        };
        let rule = match self.a % 9 {
            0 => PollRule::Majority { otherwise: NoMajority::TwoRound },
            1 => PollRule::Approval { seats },
            2 => PollRule::Points { points: 3, cap: 2, seats },
            3 => {
                let criteria = vec![criterion("公益性", self.a % 9), criterion("可行性", 1)];
                PollRule::Score { criteria, seats }
            }
            4 => PollRule::Irv,
            5 => PollRule::Each,
            6 => PollRule::Schulze { by: "margins".to_owned() },
            7 => PollRule::Borda { by: "average".to_owned() },
            _ => PollRule::Plurality,
        };
        let option = |name: &str| PollOption { name: name.to_owned(), ..PollOption::default() };
        let tie = if self.b.is_multiple_of(2) {
            TieRule::Report
        } else {
            TieRule::ByLot { seed: "骰子".to_owned() }
        };
        let options = ["甲", "乙", "丙"].map(option).into();
        Poll { title: "投票".to_owned(), options, rule, tie }
    }

    fn marks(&self, m: &Meeting) -> SecretMarks {
        let places = m.paper().map_or(0, |(_, places)| places);
        let mut marks = vec![0; places];
        if let Some(mark) = marks.get_mut(self.b as usize % places.max(1)) {
            *mark = u32::from(!self.b.is_multiple_of(5)) + u32::from(self.b.is_multiple_of(11));
        }
        SecretMarks(marks)
    }

    fn count(&self, m: &Meeting) -> BallotCount {
        let Some((marking, places)) = m.paper() else { return BallotCount::default() };
        let issued = match m.balloting.as_ref().map(|b| &b.channel) {
            Some(Channel::Paper { issued, .. }) => *issued,
            _ => 3,
        };
        let count = BallotCount { returned: issued, ..BallotCount::default() };
        let mut first = vec![0; places];
        if let Some(mark) = first.first_mut() {
            *mark = 1;
        }
        match marking {
            Marking::Ranks => {
                BallotCount { papers: vec![Paper { marks: first, count: issued }], ..count }
            }
            _ => BallotCount {
                sums: first.into_iter().map(|mark: u32| mark * issued).collect(),
                ..count
            },
        }
    }
}
